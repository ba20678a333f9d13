"""The part of the graph around a name, read from the store without holding the rest in memory.

What comes back is, for the purpose asked, what the whole graph would give: `tests/kg/test_neighbourhood.py`
compares the two.
"""

from collections.abc import Iterable, Iterator

from kg.errors import QueryError
from kg.graph.memory import ENTITY_CLASSES
from kg.names import Named, called, unknown
from kg.rdf.quads import Iri, Quad, is_iri, label
from kg.rdf.store import SparqlStore
from ontology.iri import canonical_name
from ontology.terms import (
    ALT_LABEL,
    FZ,
    P_COMPONENT_OF,
    P_DERIVED_FROM,
    P_DIRECTLY_WITHIN,
    P_HEAD,
    P_JURISDICTION,
    P_TAIL,
    P_UNIT_OF,
    PREF_LABEL,
    RDF_TYPE,
    SOURCE_DOCUMENT,
    STATEMENT,
)

MOST_CLAIMS = 50_000
"""More claims than this around one name are refused: a picture or a table of them is of no use to anybody,
and their quads (about 20 each) would take more than a gigabyte."""

MOST_NODES = 10_000
"""More things than this around one name are refused as soon as they are met: a picture draws 80 and lists the
rest, and in 1,580 reports two steps from a common initiative reach nearly everything."""

_LINKS = (P_COMPONENT_OF, P_DERIVED_FROM, P_DIRECTLY_WITHIN, P_JURISDICTION, P_UNIT_OF)
"""The properties that link two entities without a claim of their own."""


def named(
    store: SparqlStore, name: str, classes: Iterable[str] = ENTITY_CLASSES, *, what: str = "nothing"
) -> tuple[str, ...]:
    """Return the IRIs of the things of these classes that are called `name`, as `kg.names` decides.

    Raises QueryError for a name that nothing has, with the nearest ones; it begins with `what`.
    """
    kinds = frozenset(FZ + kind for kind in classes)
    for candidates in _direct(store, name):
        if direct := sorted(iri for iri in candidates if _types(store, iri) & kinds):
            return tuple(direct)
    things = tuple(_things(store, kinds))
    found = called(name, things)
    if not found:
        raise unknown(what, name, (thing.name for thing in things))
    return found


def neighbourhood(store: SparqlStore, name: str, *, hops: int = 1) -> tuple[Quad, ...]:
    """Return all quads about what is within `hops` steps of `name`, the claims between, and their evidence.

    A step is a claim or a link of the register, in either direction. What claims name besides (places,
    those who granted a title) comes along. Raises QueryError for an unknown name or too many claims.
    """
    near = set(named(store, name))
    edge = near
    for _ in range(hops):
        found: set[str] = set()
        for entity in sorted(edge):
            found.update(_linked(store, entity))
            if len(found) > MOST_NODES:
                raise QueryError(f"more than {MOST_NODES} things are near {name}: ask for fewer steps")
        edge = found - near
        near = near | edge
    heads = {claim for entity in near for claim in store.pointing(P_HEAD, entity)}
    tails = {claim for entity in near for claim in store.pointing(P_TAIL, entity)}
    return tuple(_closure(store, name, near, heads & tails))


def spread(store: SparqlStore, initiative: str) -> tuple[Quad, ...]:
    """Return all quads about the claims on an initiative and on what derives from it, and every document.

    Documents come along whether or not they name it, so that a reader can tell a silent one from none.
    Raises QueryError for an unknown name or too many claims.
    """
    family: set[str] = set()
    waiting = list(named(store, initiative, ("Initiative",), what="no initiative"))
    while waiting:
        iri = waiting.pop()
        if iri not in family:
            family.add(iri)
            waiting.extend(store.pointing(P_DERIVED_FROM, iri))
    claims = {claim for iri in family for claim in store.pointing(P_TAIL, iri)}
    return tuple(_closure(store, initiative, family.union(store.documents()), claims))


def _direct(store: SparqlStore, name: str) -> Iterator[set[str]]:
    """Yield what the index of the store finds: the first ranks of `kg.names`."""
    if not name.strip():
        return
    if is_iri(name):
        yield {name}
    canonical = canonical_name(name)
    yield set(store.pointing(PREF_LABEL, label(canonical)))
    yield {iri for alias in {name, canonical} for iri in store.pointing(ALT_LABEL, label(alias))}


def _things(store: SparqlStore, kinds: Iterable[str]) -> Iterator[Named]:
    """Yield everything of these classes (full IRIs) that has a name."""
    known = {iri for kind in sorted(kinds) for iri in store.pointing(RDF_TYPE, kind)}
    aliases: dict[str, tuple[str, ...]] = {}
    for iri, alias in store.labels(ALT_LABEL):
        aliases[iri] = (*aliases.get(iri, ()), alias)
    for iri, name in store.labels(PREF_LABEL):
        if iri in known:
            yield Named(iri, name, aliases.get(iri, ()))


def _types(store: SparqlStore, iri: str) -> set[str]:
    return {str(quad.object) for quad in store.about(iri) if quad.predicate == RDF_TYPE}


def _linked(store: SparqlStore, entity: str) -> Iterator[str]:
    """Yield what is one step from an entity; not all of it need be entities."""
    for role, other in ((P_HEAD, P_TAIL), (P_TAIL, P_HEAD)):
        for claim in store.pointing(role, entity):
            yield from store.objects(claim, other)
    for link in _LINKS:
        yield from store.pointing(link, entity)
        yield from store.objects(entity, link)


def _closure(store: SparqlStore, name: str, nodes: set[str], claims: set[str]) -> Iterator[Quad]:
    """Yield the quads of these nodes and claims, of what claims and documents name, and of the places above.

    Each subject comes once. Raises QueryError where there are too many claims for a picture or a table.
    """
    if len(claims) > MOST_CLAIMS:
        raise QueryError(f"more than {MOST_CLAIMS} claims are near {name}: ask for fewer steps")
    seen: set[str] = set()
    waiting = sorted(nodes | claims)
    while waiting:
        subject = waiting.pop()
        if subject in seen:
            continue
        seen.add(subject)
        quads = list(store.about(subject))
        yield from quads
        kinds = {quad.object for quad in quads if quad.predicate == RDF_TYPE}
        whole = STATEMENT in kinds or SOURCE_DOCUMENT in kinds
        for quad in quads:
            if isinstance(quad.object, Iri) and (whole or quad.predicate == P_DIRECTLY_WITHIN):
                waiting.append(str(quad.object))
