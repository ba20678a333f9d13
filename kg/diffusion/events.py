"""From the property graph to adoption events: who took up an initiative, in which year, by which sentence.

Pure: rows in, a `Diffusion` out, sorted. A plan stays a plan (`status` is planned), and a region-year
without a document is missing from `coverage`; neither is ever read as "adopted" or "not adopted".
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.diffusion.model import AdoptionEvent, Diffusion, Evidence, Place
from kg.graph.memory import evidence_of
from kg.graph.rows import EdgeRow, NodeRow, Rows, Value
from kg.names import called, named_node, node_name, unknown
from ontology.kinds import Status
from ontology.regions import register

_CLAIMS = frozenset({"ADOPTS", "RECEIVES"})  # a title derived from an initiative is a way of taking it up
_DONE = frozenset({Status.ADOPTED, Status.PILOTED})


def diffusion(rows: Rows, initiative: str) -> Diffusion:
    """Return the adoption events of `initiative` and the documents against which they are to be read.

    `initiative` is a canonical name, an alias or a uri; width and quotation marks do not matter. Everything
    derived from it (DERIVED_FROM, at any distance) counts as a variant under its own name. One event gathers
    all claims of one place, year, status and variant; claims without a known region or year are left out.
    Raises QueryError for a name that no initiative has.
    """
    nodes = {row.uri: row for row in rows.nodes}
    roots = _named(rows.nodes, initiative)
    family = _derived(rows.edges, roots)
    places = _Places(rows)
    documents = {row.uri: dict(row.properties) for row in rows.nodes if "SourceDocument" in row.labels}
    name = node_name(nodes[roots[0]])
    gathered: dict[tuple[Place, int, Status, str], set[Evidence]] = defaultdict(set)
    for edge in rows.edges:
        if edge.type in _CLAIMS and edge.end in family:
            properties = dict(edge.properties)
            key = _key(properties, places)
            if key is not None:
                gathered[*key, node_name(nodes[edge.end])].update(evidence_of(properties, documents))
    events = (
        AdoptionEvent(place, year, status, name, variant, tuple(sorted(evidence, key=_evidence_order)))
        for (place, year, status, variant), evidence in gathered.items()
    )
    return Diffusion(name, tuple(sorted(events, key=_event_order)), _coverage(rows, documents, places))


def first_mentions(diffusion: Diffusion, *, planned: bool = False) -> tuple[AdoptionEvent, ...]:
    """Return for each place the first event, sorted by year and place.

    Only what is done or on trial counts; with `planned`, only what is intended. Several variants in the
    first year give the one whose name comes first. This is the first mention in the documents held, which
    is at best an upper bound of when the place began.
    """
    first: dict[Place, AdoptionEvent] = {}
    for event in diffusion.events:
        if (event.status in _DONE) is not planned:
            known = first.get(event.place)
            if known is None or (event.year, event.variant) < (known.year, known.variant):
                first[event.place] = event
    return tuple(sorted(first.values(), key=lambda event: (event.year, event.place)))


class _Places:
    """The regions of a graph by code; names that it lacks come from the register of divisions."""

    def __init__(self, rows: Rows) -> None:
        self.by_uri: dict[str, str] = {}
        self._names: dict[str, str] = {}
        for row in rows.nodes:
            code = dict(row.properties).get("code")
            if "Region" in row.labels and isinstance(code, str):
                self.by_uri[row.uri] = code
                self._names[code] = node_name(row)

    def place(self, code: str) -> Place:
        """Return the region with this code, with its province; the code stands for a name unknown."""
        province = self._name(code[:2] + "0000")
        return Place(code, self._name(code) or code, province)

    def _name(self, code: str) -> str:
        known = self._names.get(code)
        if known is None:
            division = register().get(code)
            known = self._names[code] = division.name if division is not None else ""
        return known


def _named(nodes: Iterable[NodeRow], name: str) -> tuple[str, ...]:
    initiatives = [named_node(row) for row in nodes if "Initiative" in row.labels]
    found = called(name, initiatives)
    if not found:
        raise unknown("no initiative", name, (each.name for each in initiatives))
    return found


def _derived(edges: Iterable[EdgeRow], roots: Iterable[str]) -> frozenset[str]:
    """Return `roots` and everything that leads to them by DERIVED_FROM.

    Only what holds by rule counts, which has no properties: a claim of its own may be no more than a plan.
    """
    children: dict[str, list[str]] = defaultdict(list)
    for edge in edges:
        if edge.type == "DERIVED_FROM" and not edge.properties:
            children[edge.end].append(edge.start)
    family: set[str] = set()
    waiting = list(roots)
    while waiting:
        uri = waiting.pop()
        if uri not in family:
            family.add(uri)
            waiting.extend(children[uri])
    return frozenset(family)


def _key(properties: Mapping[str, Value], places: _Places) -> tuple[Place, int, Status] | None:
    code, year, status = (properties.get(name) for name in ("region", "year", "status"))
    if not isinstance(code, str) or not isinstance(year, int) or not properties.get("quotes"):
        return None
    return places.place(code), year, Status(str(status))


def _coverage(
    rows: Rows, documents: Mapping[str, Mapping[str, Value]], places: _Places
) -> tuple[tuple[Place, int], ...]:
    held: set[tuple[Place, int]] = set()
    for edge in rows.edges:
        if edge.type == "COVERS_REGION" and edge.start in documents and edge.end in places.by_uri:
            place = places.place(places.by_uri[edge.end])
            held.update((place, year) for year in _years(documents[edge.start]))
    return tuple(sorted(held))


def _years(document: Mapping[str, Value]) -> tuple[int, ...]:
    """Return the years of which a document tells: those that `kg.claims.covered_years` gave it."""
    years = document.get("coversYear", ())
    return tuple(year for year in years if isinstance(year, int)) if isinstance(years, tuple) else ()


def _evidence_order(evidence: Evidence) -> tuple[str, int, int]:
    return evidence.document, evidence.start, evidence.end


def _event_order(event: AdoptionEvent) -> tuple[Place, int, str, str]:
    return event.place, event.year, event.status.value, event.variant
