"""The clause grammar: every rule over every clause of a document, and one claim for each thing said."""

from collections.abc import Iterable, Iterator

from extract.context import Context, Linked
from extract.model import Relation
from extract.relations.adoption import adoptions, establishments
from extract.relations.awards import awards
from extract.relations.clauses import Clause, read_clauses
from extract.relations.cooperation import cooperations, services
from extract.relations.events import meetings
from extract.relations.legal import legal_acts
from extract.relations.naming import Names, descents, parts, places, read_names
from extract.relations.offices import offices
from extract.relations.scene import Scene
from extract.relations.subject import Actors, with_actors
from ontology.kinds import RelationType, Status


def find_relations(context: Context, linked: Linked) -> tuple[Relation, ...]:
    """Return the claims of a document that tie two entities, by the place of their evidence.

    Offsets are those of the document. Every evidence lies in one sentence of the context. One claim
    stands for each type, head, tail and status, the first that says it; what is piloted is not adopted
    as well (guideline, section 7). Mentions whose entity is missing are passed over.
    """
    entities = {entity.id: entity for entity in linked.entities}
    scene = Scene(context, linked, entities)
    names = read_names(scene)
    known = tuple(mention for mention in linked.mentions if mention.entity in entities)
    clauses = with_actors(read_clauses(context, known))
    return unique(relation for clause, actors in clauses for relation in _said(scene, names, clause, actors))


def _said(scene: Scene, names: Names, clause: Clause, actors: Actors) -> Iterator[Relation]:
    if not clause.mentions:
        return
    yield from adoptions(scene, clause, actors)
    yield from establishments(scene, clause, actors)
    yield from legal_acts(scene, clause, actors)
    yield from awards(scene, clause, actors)
    yield from cooperations(scene, clause, actors)
    yield from services(scene, clause, actors)
    yield from meetings(scene, clause, actors)
    yield from offices(scene, clause)
    yield from places(scene, clause, names)
    yield from parts(scene, clause, names)
    yield from descents(clause, names)


def unique(relations: Iterable[Relation]) -> tuple[Relation, ...]:
    """Return one relation for each type, head, tail and status, sorted by evidence.

    A piloted claim displaces the adopted one of the same pair.
    """
    kept: dict[tuple[RelationType, str, str, Status], Relation] = {}
    for relation in relations:
        key = (relation.type, relation.head, relation.tail, relation.status)
        kept.setdefault(key, relation)
    for kind, head, tail, status in tuple(kept):
        if status is Status.PILOTED:
            kept.pop((kind, head, tail, Status.ADOPTED), None)
    return tuple(sorted(kept.values(), key=_order))


def _order(relation: Relation) -> tuple[int, int, str, str, str, str]:
    span = relation.evidence
    return (span.start, span.end, relation.type, relation.head, relation.tail, relation.status)
