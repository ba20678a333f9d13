"""COOPERATES_WITH and SERVES: joint work between equals, and work for named bodies."""

import re
from collections.abc import Iterator

from extract.model import Mention, Relation
from extract.relations.clauses import Clause
from extract.relations.scene import Scene, runs
from extract.relations.status import intent_of
from extract.relations.subject import Actors
from ontology.kinds import EntityType, RelationType, SegmentKind

_ORG = frozenset({EntityType.ORG})
_TOGETHER = re.compile(r"(?:会同|联合|联动|协同|携手|联手|牵手)(?:了)?$")
_WITH = re.compile(r"(?:与|和|同)$")
_JOINT = re.compile(
    r"[^,]{0,12}?(?:合作|签订|签署|签约|共建|联合|协作|建立|联动|共同|携手|结对|联办|衔接|会商)"
)
_FOR = re.compile(r"(?:为|向)$")
_HELP = re.compile(r"[^,]{0,24}?(?:提供|办理|解决|协调|开展|服务|定制|供给|配备)")
_HELPS = re.compile(r"(?:服务|配合|协助|服务于|服务保障)(?:好)?$")
_NO_BODY = re.compile(r"(?:决策|部署|工作部署|要求|精神)")
_DOES = re.compile(
    r"[^,]{0,6}?(?:建立|开展|打造|推出|构建|搭建|创新|推行|实施|组织|举办|制定|探索|出台|创建|启动|设立)"
)


def partners(clause: Clause, mention: Mention) -> tuple[Mention, ...]:
    """Return the bodies with which what `mention` names is set up (联合X建立Y机制)."""
    if mention.type is not EntityType.MECHANISM:
        return ()  # an action is the subject's own; an arrangement binds all who make it
    for run in runs(clause, _ORG):
        if run[-1].end <= mention.start and _TOGETHER.search(clause.before(run[0].start)):
            between = clause.gap(run[-1].end, mention.start)
            return run if _DOES.match(between) else ()
    return ()


def cooperations(scene: Scene, clause: Clause, actors: Actors) -> Iterator[Relation]:
    """Yield the COOPERATES_WITH of a clause."""
    for run in runs(clause, _ORG):
        before, after = clause.before(run[0].start), clause.after(run[-1].end)
        if _TOGETHER.search(before) or (_WITH.search(before) and _JOINT.match(after)):
            yield from _tie(scene, clause, actors, (RelationType.COOPERATES_WITH, run))
    for run in runs(clause, _ORG):
        if len(run) > 1 and _equals(clause, run):
            for other in run[1:]:
                pair = (run[0].entity, other.entity)
                status = intent_of(clause, other.start)
                yield scene.claim(RelationType.COOPERATES_WITH, pair, status, clause)


def _equals(clause: Clause, run: tuple[Mention, ...]) -> bool:
    """Return whether the run reads X与Y合作: the first of it opens the clause."""
    if run[0].start != clause.start or clause.gap(run[0].end, run[1].start) not in {"与", "同"}:
        return False
    return re.match(r"(?:签订|签署|签约|合作|联合|共建|共同)", clause.after(run[-1].end)) is not None


def services(scene: Scene, clause: Clause, actors: Actors) -> Iterator[Relation]:
    """Yield the SERVES of a clause."""
    for run in runs(clause, _ORG):
        before, after = clause.before(run[0].start), clause.after(run[-1].end)
        helps = _HELPS.search(before) and not _NO_BODY.match(after)
        if helps or (_FOR.search(before) and before.endswith("为") and _HELP.match(after)):
            yield from _tie(scene, clause, actors, (RelationType.SERVES, run))


def _tie(
    scene: Scene, clause: Clause, actors: Actors, claim: tuple[RelationType, tuple[Mention, ...]]
) -> Iterator[Relation]:
    kind, run = claim
    if clause.kind in {SegmentKind.CHROME, SegmentKind.BACK}:
        return
    issuer = (scene.linked.issuer,) if scene.linked.issuer else ()
    for head in actors.ids or issuer:
        for mention in run:
            if head != mention.entity and scene.entities[head].type is EntityType.ORG:
                status = intent_of(clause, mention.start)
                yield scene.claim(kind, (head, mention.entity), status, clause, actors.reach)
