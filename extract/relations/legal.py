"""ISSUES and IMPLEMENTS_LEGAL: who brings a document out, and who carries one out."""

import re
from collections.abc import Iterator

from extract.model import Mention, Relation
from extract.relations.clauses import Clause
from extract.relations.scene import Scene, runs
from extract.relations.status import intent_of
from extract.relations.subject import ACTORS, Actors
from extract.relations.verbs import IMPLEMENT, ISSUE
from ontology.kinds import EntityType, RelationType, SegmentKind, Status

_VERB = re.compile(f"(?P<issue>{ISSUE.pattern})|(?P<implement>{IMPLEMENT.pattern})")
_CHAIN = re.compile(r"[、并和]?")
_ISSUED = re.compile(r"[^□,和、及]{0,4}?(?:出台|印发|制定|发布|出版|颁布|起草|修订|编制|编写)")
_IMPLEMENTED = re.compile(r"[^□,和、及]{0,6}?(?:实施|施行|落实|贯彻|执行|学习|宣传|宣讲)")
_NEWLY = re.compile(r"(?<!重)新$")
_RENEWED = frozenset({"修订", "修改", "颁布", "公布", "施行", "实施", "制定"})
_ASKS = re.compile(r"(?:提请|报请|促请|推动|协助)$")
_THEIR_ACT = re.compile(rf"(?:办公室)?(?:联合|先后|共同)?(?:{ISSUE.pattern})[^,]{{0,12}}")
_OF = re.compile(r"[、和及]?")


def legal_acts(scene: Scene, clause: Clause, actors: Actors) -> Iterator[Relation]:
    """Yield the ISSUES and IMPLEMENTS_LEGAL of a clause; a verb pair (制定实施) gives both."""
    if clause.kind in {SegmentKind.CHROME, SegmentKind.BACK}:
        return
    for mention in clause.mentions:
        if mention.type is not EntityType.LEGAL:
            continue
        asked = _asked(clause, mention)
        makers = asked or _makers(clause, mention)
        for maker in makers:
            pair = (maker.entity, mention.entity)
            status = intent_of(clause, mention.start) if asked else Status.ADOPTED
            yield scene.claim(RelationType.ISSUES, pair, status, clause)
        for kind in sorted(_acts(clause, mention)):
            if kind is RelationType.ISSUES and makers:
                continue
            status = intent_of(clause, mention.start)
            for head in _heads(scene, actors, kind):
                reach = actors.reach if actors.ids else (clause.lead_start if clause.lead else None)
                yield scene.claim(kind, (head, mention.entity), status, clause, reach)


def _heads(scene: Scene, actors: Actors, kind: RelationType) -> tuple[str, ...]:
    """Return the subject; a document is issued by bodies, so a region as subject falls to the issuer."""
    ids = actors.ids
    if kind is RelationType.ISSUES:
        ids = tuple(i for i in ids if scene.entities[i].type is EntityType.ORG)
    return ids or ((scene.linked.issuer,) if scene.linked.issuer else ())


def _acts(clause: Clause, mention: Mention) -> set[RelationType]:
    before = clause.before(mention.start)
    after = clause.after(mention.end)
    kinds = _governing(before)
    if kinds:
        return kinds
    if _ISSUED.match(after):
        return {RelationType.ISSUES}
    return {RelationType.IMPLEMENTS_LEGAL} if _IMPLEMENTED.match(after) else kinds


def _governing(before: str) -> set[RelationType]:
    """Return what the nearest verb, with the verbs joined to it, makes of the object."""
    found: set[RelationType] = set()
    edge: int | None = None
    for match in reversed(list(_VERB.finditer(before))):
        if edge is None and before.startswith("的", match.end()):
            continue  # 贯彻中央制定的《规定》: the verb of the relative clause is not the predicate
        if edge is None and match.group() in _RENEWED and _NEWLY.search(before[: match.start()]):
            continue  # 落实新修订《条例》: an attribute
        if edge is not None and not _CHAIN.fullmatch(before[match.end() : edge]):
            break
        issues = match.group("issue") is not None
        found.add(RelationType.ISSUES if issues else RelationType.IMPLEMENTS_LEGAL)
        edge = match.start()
    return found


def _asked(clause: Clause, mention: Mention) -> tuple[Mention, ...]:
    """Return the bodies that somebody gets to issue the document (提请市委、市政府印发《意见》)."""
    for run in runs(clause, frozenset({EntityType.ORG})):
        if run[-1].end <= mention.start and _ASKS.search(clause.before(run[0].start)):
            between = clause.gap(run[-1].end, mention.start)
            return run if _THEIR_ACT.fullmatch(between) else ()
    return ()


def _makers(clause: Clause, mention: Mention) -> tuple[Mention, ...]:
    """Return the bodies printed right before a document as its authors (省委、市委实施办法)."""
    makers: list[Mention] = []
    edge = mention.start
    for other in reversed(clause.mentions):
        if other.end > edge or other.type not in ACTORS:
            continue
        if not _OF.fullmatch(clause.gap(other.end, edge)):
            break
        makers.append(other)
        edge = other.start
    ready = makers and all(m.type is EntityType.ORG for m in makers)
    opens = bool(makers) and makers[-1].start == clause.start
    return tuple(reversed(makers)) if ready and not opens else ()
