"""HOLDS_EVENT: who convenes a meeting, a training, a day."""

from collections.abc import Iterator

from extract.model import Relation
from extract.relations.clauses import Clause
from extract.relations.scene import Scene, last_match
from extract.relations.status import intent_of
from extract.relations.subject import Actors
from extract.relations.verbs import ATTEND, HOST
from ontology.kinds import EntityType, RelationType, SegmentKind


def meetings(scene: Scene, clause: Clause, actors: Actors) -> Iterator[Relation]:
    """Yield the HOLDS_EVENT of a clause; an organiser inside the event's name holds it too."""
    if clause.kind in {SegmentKind.CHROME, SegmentKind.BACK}:
        return
    for mention in clause.mentions:
        if mention.type is not EntityType.EVENT:
            continue
        status = intent_of(clause, mention.start)
        organisers = [
            m for m in clause.inner if m.type is EntityType.ORG and mention.start <= m.start < mention.end
        ]
        for organiser in organisers:
            pair = (organiser.entity, mention.entity)
            yield scene.claim(RelationType.HOLDS_EVENT, pair, status, clause)
        if organisers or not _held(clause.before(mention.start)):
            continue
        issuer = (scene.linked.issuer,) if scene.linked.issuer else ()
        for head in actors.ids or issuer:
            yield scene.claim(RelationType.HOLDS_EVENT, (head, mention.entity), status, clause, actors.reach)


def _held(before: str) -> bool:
    """Return whether the nearest verb before the name convenes it."""
    host, attend = last_match(HOST, before), last_match(ATTEND, before)
    return host is not None and (attend is None or attend.end() < host.end())
