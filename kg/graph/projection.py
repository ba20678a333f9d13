"""From statements to the property graph: pure, one pass over the quads, sorted rows out.

The rules are those of `ontology.mapping`. A node is an IRI with a class of the ontology. A claim is written
twice: as a node, with everything that is said about it, and as one relationship from its head to its tail.
The same claim in two documents is two claims, so each relationship has one claim's uri and evidence. What
statements make true by rule (`fz:derivedFrom`) is a relationship of its own, without status and evidence.
Statements in other vocabularies than the ones used here stay in the RDF only.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.errors import KgError
from kg.graph.rows import EdgeRow, NodeRow, Rows, Value
from kg.rdf.quads import Iri, Literal, Quad, Term
from ontology.iri import digest
from ontology.mapping import (
    CLAIM_TYPES,
    DATA_PROPERTIES,
    FOLDED,
    HEADS,
    LISTS,
    NAMESPACE,
    OBJECT_PROPERTIES,
    PARENTS,
    RENAMED,
    TAILS,
    labels_of,
    relationship_type,
)
from ontology.terms import ALT_LABEL, DC_TITLE, PREF_LABEL, RDF_TYPE

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_NAMES = frozenset(
    {
        PREF_LABEL,
        DC_TITLE,
        "http://www.w3.org/2000/01/rdf-schema#label",
    }
)

Facts = dict[str, set[Term]]
"""What is said about one subject: predicate to objects."""


def project(quads: Iterable[Quad]) -> Rows:
    """Return the property graph of `quads`, whatever their order, without duplicates.

    Raises KgError for a term of the ontology's namespace that `ontology.mapping` does not know: nothing of
    ours is left out in silence.
    """
    facts: dict[str, Facts] = defaultdict(lambda: defaultdict(set))
    for quad in quads:
        facts[quad.subject][quad.predicate].add(quad.object)
    labels = {subject: found for subject in facts if (found := _labels(subject, facts[subject]))}
    nodes = tuple(NodeRow(uri, labels[uri], _properties(facts[uri], labels)) for uri in sorted(labels))
    edges = {edge.uri: edge for uri in labels for edge in _structural(uri, facts[uri], labels)}
    edges |= {edge.uri: edge for edge in _containment(edges.values())}
    claims = [edge for uri in labels for edge in _claim(uri, facts, labels)]
    return Rows(nodes, tuple(sorted((*edges.values(), *claims), key=lambda edge: (edge.uri, edge.type))))


def _labels(subject: str, facts: Facts) -> tuple[str, ...]:
    classes = set()
    for term in facts.get(RDF_TYPE, ()):
        if isinstance(term, Iri) and term.startswith(NAMESPACE):
            name = term.removeprefix(NAMESPACE)
            if name not in PARENTS:
                raise KgError(
                    f"{subject} is a fz:{name}, a class that ontology.mapping does not know; add it"
                )
            classes.add(name)
        elif term == _SKOS + "Concept":
            classes.add("Concept")
    return labels_of(classes)


def _properties(facts: Facts, nodes: Mapping[str, tuple[str, ...]]) -> tuple[tuple[str, Value], ...]:
    properties: dict[str, Value] = _names(facts)
    for predicate, terms in facts.items():
        name = predicate.removeprefix(NAMESPACE) if predicate.startswith(NAMESPACE) else ""
        if name and name not in DATA_PROPERTIES and name not in OBJECT_PROPERTIES:
            raise KgError(f"fz:{name} is a property that ontology.mapping does not know; add it")
        # More than one value of such a property is an error that SHACL reports; the graph takes the first.
        if name in LISTS:
            properties[name] = tuple(sorted(value for value in _values(terms) if isinstance(value, int)))
        elif name in DATA_PROPERTIES:
            properties[RENAMED.get(name, name)] = min(
                _values(terms), key=lambda value: (str(type(value)), value)
            )
        elif name in FOLDED or (name == "domain" and not terms & nodes.keys()):
            properties[name] = min(str(term).rpartition("/")[2] for term in terms)
    if top := facts.get(_SKOS + "topConceptOf"):
        properties["top"] = bool(top)
    if schemes := facts.get(_SKOS + "inScheme"):
        properties["scheme"] = min(str(term).rpartition("/")[2] for term in schemes)
    return tuple(sorted(properties.items()))


def _names(facts: Facts) -> dict[str, Value]:
    """Return `name`, `nameEn`, `altLabel`: of several Chinese names the shortest, the others are aliases."""
    terms = {term for predicate in _NAMES for term in facts.get(predicate, ()) if isinstance(term, Literal)}
    chinese = sorted({t.value for t in terms if not t.language.startswith("en")}, key=lambda n: (len(n), n))
    english = sorted(t.value for t in terms if t.language.startswith("en"))
    aliases = {t.value for t in facts.get(ALT_LABEL, ()) if isinstance(t, Literal)} | set(chinese[1:])
    found: dict[str, Value] = {}
    if chinese or english:
        found["name"] = (chinese or english)[0]
    if english:
        found["nameEn"] = english[0]
    if aliases := aliases - {found.get("name")}:
        found["altLabel"] = tuple(sorted(aliases))
    return found


def _values(terms: Iterable[Term]) -> list[str | int | float]:
    return [term.plain if isinstance(term, Literal) else str(term) for term in terms]


def _structural(uri: str, facts: Facts, nodes: Mapping[str, tuple[str, ...]]) -> Iterable[EdgeRow]:
    for predicate, terms in facts.items():
        name = predicate.removeprefix(NAMESPACE)
        if name in OBJECT_PROPERTIES and name not in FOLDED:
            kind = relationship_type(name)
        elif predicate == _SKOS + "broader":
            kind = "BROADER"
        else:
            continue
        for term in terms:
            if isinstance(term, Iri) and term in nodes:
                yield _edge(kind, uri, term)


def _edge(kind: str, start: str, end: str) -> EdgeRow:
    return EdgeRow(f"urn:fazhi:edge:{digest(kind, start, end)}", kind, str(start), str(end), ())


def _containment(edges: Iterable[EdgeRow]) -> list[EdgeRow]:
    """Return WITHIN from every region to each one above it, along DIRECTLY_WITHIN."""
    above: dict[str, set[str]] = defaultdict(set)
    for edge in edges:
        if edge.type == "DIRECTLY_WITHIN":
            above[edge.start].add(edge.end)
    found: list[EdgeRow] = []
    for region in list(above):
        reached: set[str] = set()
        waiting = list(above[region])
        while waiting:
            upper = waiting.pop()
            if upper not in reached and upper != region:
                reached.add(upper)
                waiting.extend(above.get(upper, ()))
        found.extend(_edge("WITHIN", region, upper) for upper in reached)
    return found


def _claim(uri: str, facts: Mapping[str, Facts], nodes: Mapping[str, tuple[str, ...]]) -> tuple[EdgeRow, ...]:
    """Return the relationship of a claim; none for other nodes, or where an end is not a node."""
    kind = CLAIM_TYPES.get(nodes[uri][0])
    said = facts[uri]
    start, end = _one_of(said, HEADS, nodes), _one_of(said, TAILS, nodes)
    if kind is None or start is None or end is None:
        return ()
    properties = {key: value for key, value in _properties(said, nodes) if key in _EDGE_PROPERTIES}
    region = _one_of(said, frozenset({"region"}), nodes)
    for code in facts[region].get(NAMESPACE + "divisionCode", ()) if region is not None else ():
        properties["region"] = str(_plain(code))
    properties |= _evidence(said, facts)
    if not properties["quotes"]:
        raise KgError(f"the claim {uri} has no evidence: a span with its document, offsets and words")
    return (EdgeRow(uri, kind.value, start, end, tuple(sorted(properties.items()))),)


_EDGE_PROPERTIES = frozenset({"status", "year", "date", "officeTitle"})


def _one_of(said: Facts, names: frozenset[str], nodes: Mapping[str, tuple[str, ...]]) -> str | None:
    found = {term for name in names for term in said.get(NAMESPACE + name, ()) if isinstance(term, Iri)}
    return min((str(term) for term in found if term in nodes), default=None)


def _evidence(said: Facts, facts: Mapping[str, Facts]) -> dict[str, Value]:
    """Return the parallel lists of a claim's spans, by document and offset."""
    spans = []
    for span in said.get(NAMESPACE + "evidence", ()):
        known = facts.get(str(span), {})
        begin, end, document, quote = (
            next(iter(sorted(map(_plain, known.get(NAMESPACE + name, ())), key=str)), None)
            for name in ("beginOffset", "endOffset", "inDocument", "quote")
        )
        if isinstance(begin, int) and isinstance(end, int) and document is not None and quote is not None:
            spans.append((str(document), begin, end, str(quote)))
    spans.sort()
    return {
        "documents": tuple(span[0] for span in spans),
        "begins": tuple(span[1] for span in spans),
        "ends": tuple(span[2] for span in spans),
        "quotes": tuple(span[3] for span in spans),
    }


def _plain(term: Term) -> str | int | float:
    return term.plain if isinstance(term, Literal) else str(term)
