"""RECEIVES: who was given which title, who awarded it, and which titles are still sought."""

import re
from collections.abc import Iterator
from itertools import pairwise

from extract.model import Mention, Relation
from extract.relations.clauses import Clause
from extract.relations.scene import Scene, last_match, runs
from extract.relations.status import intent_of
from extract.relations.subject import Actors
from extract.relations.verbs import ACT, AWARD, HOLD, SEEK
from ontology.kinds import EntityType, RelationType, SegmentKind, Status

_RECEIVERS = frozenset(
    {EntityType.ORG, EntityType.REGION, EntityType.BRAND, EntityType.MECHANISM, EntityType.FACILITY}
)
_BY = re.compile(r"(?:被|获|由|经)$")
_SOUGHT_AFTER = re.compile(r"[^□,]{0,4}?(?:创建|创评|申报|争创|申创|评选|培育)")
_CITY_AFTER = re.compile(r"[^□,]{0,2}?建设")
_CITY = re.compile(r"(?:城市|[县区市州镇村城])[”》]?$")
_TRIES = re.compile(r"争取|力争|争创|全力|冲刺|有望|申报|争评")
_HELD_AFTER = re.compile(r"[^□,]{0,6}?(?:创建成果|成果|复审|复查|复检|复评|复核)")
_COUNT_AFTER = re.compile(r"[^□,\d]{0,4}(?:\d{1,5}|[一二两三四五六七八九十]{1,3})[个家处名所条]")
_COUNT_BEFORE = re.compile(r"(?:\d{1,5}|[一二两三四五六七八九十]{1,3})[个家处名所条]$")
_ADVERBS = re.compile(
    r"(?:20)?\d{1,4}[年月日]份?|今年|全年|年内|去年|以来|成功|先后|相继|首次|一次性|再次|再度|连续\w?年?|累计|共|率先|顺利|"
    r"圆满|一举|已|均|还|我们|同时|此外|目前|被|又|也|并|、|第\w{1,3}次|荣|其中|全部|\s"
)
_SPONSORED = re.compile(r"(?:支持|鼓励|指导|帮助|助力)[^□,]{2,10}?(?:创建|争创|建设|申报|打造|创评)")
_UNNAMED = re.compile(
    r"(?:有|另有|全[省市县区州])?(?:\d{1,6}|[一二两三四五六七八九十]{1,3})(?:多|余)?[个家名所支件条位项]"
)
_FOUND_AFTER = re.compile(r"[^□,]{0,8}?(?:称号|荣誉|表彰|通报表扬)")


def awards(scene: Scene, clause: Clause, actors: Actors) -> Iterator[Relation]:
    """Yield the RECEIVES of a clause; where no receiver is named, the issuer's region receives."""
    if clause.kind in {SegmentKind.CHROME, SegmentKind.BACK}:
        return
    for mention in clause.mentions:
        if mention.type is not EntityType.HONOUR:
            continue
        status = _status(clause, mention)
        if status is None:
            continue
        by = _awarding(clause, mention)
        heads, reach = _receivers(scene, clause, mention, actors)
        for head in heads:
            if head in by:
                continue
            claim = scene.claim(RelationType.RECEIVES, (head, mention.entity), status, clause, reach)
            yield _awarded(claim, by)


def _awarded(claim: Relation, by: tuple[str, ...]) -> Relation:
    return Relation(claim.type, claim.head, claim.tail, claim.status, claim.evidence, claim.date, by)


def _status(clause: Clause, mention: Mention) -> Status | None:
    """Return held, given (adopted) or sought (planned); None where nothing is said of a title."""
    before, after = clause.before(mention.start), clause.after(mention.end)
    if last_match(HOLD, before) or _HELD_AFTER.match(after):
        return Status.ADOPTED
    award = last_match(AWARD, before)
    if award is None and _reached(clause, mention):
        return intent_of(clause, mention.start)
    if _TRIES.search(before) or _SOUGHT_AFTER.match(after):
        return Status.PLANNED
    if award is not None:
        return intent_of(clause, mention.start)
    if last_match(SEEK, before) and (_CITY.search(mention.text) or not _CITY_AFTER.match(after)):
        return Status.PLANNED
    return intent_of(clause, mention.start) if _FOUND_AFTER.match(after) else None


def _awarding(clause: Clause, mention: Mention) -> tuple[str, ...]:
    """Return the bodies between 被 and the verb."""
    for run in runs(clause, frozenset({EntityType.ORG})):
        if run[-1].end <= mention.start and _BY.search(clause.before(run[0].start)):
            return tuple(m.entity for m in run)
    return ()


def _receivers(
    scene: Scene, clause: Clause, mention: Mention, actors: Actors
) -> tuple[tuple[str, ...], int | None]:
    """Return the receivers named in the clause, else those carried on, else the issuer's region."""
    if actors.spoken is not None:
        return (actors.spoken.entity,), actors.spoken.start
    earlier = [run for run in runs(clause, _RECEIVERS) if run[-1].end <= mention.start]
    named = [run for run in earlier if not _BY.search(clause.before(run[0].start))]
    if named and not clause.lead and _names(clause, named[-1], mention):
        run = named[-1] if _apart(clause, named[-1]) else named[-1][-1:]
        return tuple(m.entity for m in run), None
    if actors.ids and not clause.lead:
        return actors.ids, actors.reach
    if _stranger(clause, mention):
        return (), None
    region = scene.linked.region
    return ((region,) if region else ()), (clause.lead_start if clause.lead else None)


def _names(clause: Clause, run: tuple[Mention, ...], mention: Mention) -> bool:
    """Return whether the run stands where receivers stand: before 被/获评…, or between verb and title."""
    between = clause.gap(run[-1].end, mention.start)
    if AWARD.search(clause.before(run[0].start)):
        if run[-1].text.startswith("全"):
            return False  # 成为全省首个…: where it is the first, not who is given it
        return re.fullmatch(r"(?:等?\d{0,5}[家个名]?|为|作为|为?\D{0,3}□*)", between) is not None
    return AWARD.search(between) is not None or SEEK.search(between) is not None


def _reached(clause: Clause, mention: Mention) -> bool:
    """Return whether titles are counted as results (创建全国绿化模范县2个), not sought."""
    before, after = clause.before(mention.start), clause.after(mention.end)
    if clause.kind is not SegmentKind.ACHIEVEMENT or _TRIES.search(before):
        return False
    counted = _COUNT_AFTER.match(after) or _COUNT_BEFORE.search(before)
    return counted is not None and last_match(SEEK, before) is not None


def _stranger(clause: Clause, mention: Mention) -> bool:
    """Return whether the title has a named subject that is no entity here (某剧荣获…): it is nobody's."""
    words = clause.gap(clause.start, mention.start)
    if _SPONSORED.search(words):
        return True
    award = last_match(AWARD, words)
    if award is None or _TRIES.search(words):
        return False
    subject = _ADVERBS.sub("", clause.masked[: award.start()].split("被")[0])
    named = re.fullmatch(r"[^□,]{2,30}", subject) is not None or subject.endswith("》")
    return named and not _UNNAMED.match(subject) and ACT.search(subject) is None


def _apart(clause: Clause, run: tuple[Mention, ...]) -> bool:
    """Return whether the members are coordinated, not stacked (某镇“百姓说”工作法)."""
    return all(a.end < b.start for a, b in pairwise(run))
