"""ADOPTS and ESTABLISHES: what a region or an organisation puts into practice, sets up or builds."""

import re
from collections.abc import Iterator

from extract.model import Mention, Relation
from extract.relations.clauses import INITIATIVE_OR_ROLE, Clause
from extract.relations.cooperation import partners
from extract.relations.scene import Scene, last_match, lies_below
from extract.relations.status import status_of
from extract.relations.subject import Actors, opens_clause, originators, urged
from extract.relations.verbs import (
    ACT,
    AWARD,
    ESTABLISH,
    ESTABLISHED,
    FOUND,
    NEGATED,
    ROLE_ACT,
    ROLE_NOUN,
)
from ontology.kinds import EntityType, RelationType, SegmentKind, Status

_TALK = re.compile(r"(?:[^□,]{0,6}(?:交流|经验))?(?:汇报|发言|交流发言|经验介绍)")
_IN_TITLE = re.compile(r"[^□,]{0,6}?(?:示范|先行区|试验区|实验区|先进|典型|案例|表彰|优秀|奖)")
_OUTPUT = re.compile(r"[^□,]{0,4}(?:台账|登记表)")
_MEANS = re.compile(r"[^□,]{0,4}(?:为(?:抓手|载体|契机|主线|引领|牵引|依托|突破口))|建设(?:工作)?取得")
_BEGUN = re.compile(f"{ACT.pattern}|谱写|书写|弘扬|传承|发扬")
_SILENT = frozenset({SegmentKind.CHROME, SegmentKind.BACK})
_DEICTIC = re.compile(r"[全我本各省市县区州镇乡]")


def adoptions(scene: Scene, clause: Clause, actors: Actors) -> Iterator[Relation]:
    """Yield the ADOPTS of a clause: by its subject, its originators and its partners, else the issuer."""
    if clause.kind in _SILENT:
        return
    for mention in clause.mentions:
        if mention.type in INITIATIVE_OR_ROLE and _practised(clause, mention):
            status = status_of(clause, mention)
            holder = _holder(scene, clause, mention)
            heads = (holder,) if holder else actors.ids or _issuer(scene)
            reach = None if holder else actors.reach
            for head in heads:
                yield scene.claim(RelationType.ADOPTS, (head, mention.entity), status, clause, reach)
            for other in _others(clause, mention):
                yield scene.claim(RelationType.ADOPTS, (other.entity, mention.entity), status, clause)


def _others(clause: Clause, mention: Mention) -> tuple[Mention, ...]:
    """Return who adopts besides the subject: who launched it, who joins in, who is made to do it."""
    return (*originators(clause, mention), *partners(clause, mention), *urged(clause, mention))


def _issuer(scene: Scene) -> tuple[str, ...]:
    return (scene.linked.issuer,) if scene.linked.issuer else ()


def _practised(clause: Clause, mention: Mention) -> bool:
    """Return whether the words let the name stand for something done, not talked about or lacking."""
    after = clause.after(mention.end)
    before = clause.before(mention.start)
    if _TALK.match(after) or _OUTPUT.match(after) or NEGATED.search(before):
        return False
    if _IN_TITLE.match(after) and AWARD.search(before):
        return False
    if clause.kind is SegmentKind.PROBLEM and intent_of_problem(clause, mention) is not Status.PLANNED:
        return False
    if clause.kind is SegmentKind.FRONT and not (_BEGUN.search(before) or _MEANS.match(after)):
        return False
    if mention.type is EntityType.ROLE:
        return ROLE_ACT.search(before) is not None or ROLE_NOUN.match(after) is not None
    return True


def intent_of_problem(clause: Clause, mention: Mention) -> Status:
    """Return planned only where a segment of problems announces a step (我们将进一步…)."""
    words = clause.scope + clause.before(mention.start)
    return Status.PLANNED if re.search(r"将|下一步|今后", words) else Status.ADOPTED


def _holder(scene: Scene, clause: Clause, mention: Mention) -> str | None:
    """Return the place below the issuer whose own practice opens the clause (船寮镇“邻里议”工作法获评…)."""
    for owner in clause.mentions:
        if owner.end == mention.start and owner.type is EntityType.REGION:
            inside = _below(scene, owner) and not _DEICTIC.match(owner.text)
            return owner.entity if inside and opens_clause(clause, owner) else None
    return None


def _below(scene: Scene, owner: Mention) -> bool:
    region = scene.entities.get(scene.linked.region or "")
    place = scene.entity(owner)
    if region is None or place.id == region.id:
        return False
    if place.code is None or region.code is None:
        return True
    return lies_below(place.code, region.code)


def establishments(scene: Scene, clause: Clause, actors: Actors) -> Iterator[Relation]:
    """Yield the ESTABLISHES of a clause: a body or place that a verb of founding or building governs."""
    if clause.kind in _SILENT:
        return
    for mention in clause.mentions:
        if mention.entity in actors.ids or not _founded(clause, mention):
            continue
        status = status_of(clause, mention)
        for head in actors.ids or _issuer(scene):
            if head != mention.entity:
                yield scene.claim(
                    RelationType.ESTABLISHES, (head, mention.entity), status, clause, actors.reach
                )


_BLOCKED = re.compile(
    r"(?:在|依托|入驻|纳入|利用|通过|借助|由|向|对|与|会同|联合|为|进驻|下沉|深入|到|至|服务|发挥|前往|走进|根据|按照|"
    r"以|争取|提请|接受|执行)[^,]{0,8}$"
)
"""Between the verb and the name these make the name a place, a means or a partner, not the object."""


_MEANS_BEFORE = re.compile(r"(?:依托|利用|借助|通过|在)[^,]{0,16}$")
_ENDS = re.compile(r"$|[、和及与(]|\d|等|作为|为|并|牌|挂牌|实体化|运行|建设|□")
"""What follows a body that is founded; other words make its name part of a longer one."""


def _founded(clause: Clause, mention: Mention) -> bool:
    pattern = {EntityType.FACILITY: ESTABLISH, EntityType.ORG: FOUND}.get(mention.type)
    if pattern is None:
        return False
    before = clause.before(mention.start)
    verb = last_match(pattern, before)
    if verb is not None:
        between = before[verb.end() :]
        if between == "的":
            return False
        if mention.type is EntityType.ORG and not _ENDS.match(clause.after(mention.end)):
            return False
        reach = 24 if mention.type is EntityType.FACILITY else 16
        if not _BLOCKED.search(between.replace("□", "")) and len(between.replace("□", "")) <= reach:
            return True
    if mention.type is not EntityType.FACILITY or _MEANS_BEFORE.search(before.replace("□", "")):
        return False
    return ESTABLISHED.match(clause.after(mention.end)) is not None
