"""The part of the graph around a name, read from the store without holding the rest in memory."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from kg.errors import QueryError
from kg.graph.memory import fold_name
from kg.rdf.quads import Iri, Quad
from kg.rdf.store import SparqlStore
from ontology.terms import (
    P_DERIVED_FROM,
    P_DIRECTLY_WITHIN,
    P_HEAD,
    P_JURISDICTION,
    P_TAIL,
    RDF_TYPE,
    SOURCE_DOCUMENT,
    STATEMENT,
)

MOST_CLAIMS = 50_000
"""More claims than this around one name are refused: a picture or a table of them is of no use to anybody,
and their quads (about 20 each) would take more than a gigabyte."""

_INNER = frozenset({P_HEAD, P_TAIL})
_PLACES = (P_DIRECTLY_WITHIN, P_JURISDICTION)


def named(store: SparqlStore, name: str) -> tuple[str, ...]:
    """Return the IRIs of what is called `name`: by its preferred name if there are any, else by another.

    Width, case, spaces and quotation marks do not matter; an IRI of the graph stands for itself. Raises
    QueryError for a name that nothing has, with the nearest ones.
    """
    if name.startswith(("http://", "https://")) and any(True for _ in store.about(name)):
        return (name,)
    wanted = fold_name(name)
    labels = list(store.labels())
    found = sorted({iri for iri, label in labels if fold_name(label) == wanted and _is_entity(store, iri)})
    if not found:
        near = get_close_matches(name, sorted({label for _, label in labels}), n=3, cutoff=0.5)
        hint = f"; nearest: {', '.join(near)}" if near else ""
        raise QueryError(f"nothing in the graph is called {name}{hint}")
    return tuple(found)


def _is_entity(store: SparqlStore, iri: str) -> bool:
    """Return whether claims are made about this IRI, or it is at least mentioned; documents are neither."""
    types = {str(quad.object) for quad in store.about(iri) if quad.predicate == RDF_TYPE}
    return bool(types) and SOURCE_DOCUMENT not in types


def neighbourhood(
    store: SparqlStore, name: str, *, hops: int = 1, coverage: bool = False
) -> tuple[Quad, ...]:
    """Return all quads about the claims within `hops` steps of `name` and what they rest on.

    What derives from `name` belongs to it. With `coverage`, every document of the store comes along, so
    that a reader can tell a silent document from none. Raises QueryError for an unknown name or too much.
    """
    near = _family(store, named(store, name))
    claims: set[str] = set()
    for _ in range(hops):
        claims |= _claims_about(store, near)
        if len(claims) > MOST_CLAIMS:
            raise QueryError(f"more than {MOST_CLAIMS} claims are near {name}: ask for fewer steps")
        near |= {end for claim in claims for end in _ends(store, claim)}
    claims |= _claims_between(store, near)
    documents = set(store.documents()) if coverage else set()
    return tuple(_closure(store, claims | near | documents))


def _family(store: SparqlStore, roots: Iterable[str]) -> set[str]:
    """Return `roots` and all that derives from them, at any distance."""
    family: set[str] = set()
    waiting = list(roots)
    while waiting:
        iri = waiting.pop()
        if iri not in family:
            family.add(iri)
            waiting.extend(store.pointing(P_DERIVED_FROM, iri))
    return family


def _claims_about(store: SparqlStore, entities: Iterable[str]) -> set[str]:
    return {
        claim for entity in entities for role in (P_HEAD, P_TAIL) for claim in store.pointing(role, entity)
    }


def _ends(store: SparqlStore, claim: str) -> Iterator[str]:
    return (str(quad.object) for quad in store.about(claim) if quad.predicate in _INNER)


def _claims_between(store: SparqlStore, near: set[str]) -> set[str]:
    """Return the claims whose head and tail are both near: the cross-links of a picture."""
    heads = {claim for entity in near for claim in store.pointing(P_HEAD, entity)}
    return {claim for entity in near for claim in store.pointing(P_TAIL, entity)} & heads


def _closure(store: SparqlStore, subjects: set[str]) -> Iterator[Quad]:
    """Yield the quads of `subjects`, of what claims rest on, and of the places above; each subject once."""
    seen: set[str] = set()
    waiting = sorted(subjects)
    while waiting:
        subject = waiting.pop()
        if subject in seen:
            continue
        seen.add(subject)
        quads = list(store.about(subject))
        yield from quads
        is_claim = any(quad.predicate == RDF_TYPE and quad.object == STATEMENT for quad in quads)
        is_document = any(quad.predicate == RDF_TYPE and quad.object == SOURCE_DOCUMENT for quad in quads)
        for quad in quads:
            if isinstance(quad.object, Iri) and (is_claim or is_document or quad.predicate in _PLACES):
                waiting.append(str(quad.object))
