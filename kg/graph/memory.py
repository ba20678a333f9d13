"""The property graph in memory: entities and the claims between them as a networkx.MultiDiGraph.

Node key: the uri. Node attributes: `name` (never empty), `label` (the most specific class), `labels` (all
classes) and every property of the row under its own name (`nameEn`, `altLabel`, `code`, `level`, ...).

Edge key: the uri of the claim, or of the structural edge. Edge attributes: `type` (ADOPTS, UNIT_OF, ...),
`status`, `year`, `region` (code) where a claim has them, every other scalar property of the row, and
`evidence`, a tuple of `kg.diffusion.model.Evidence`: empty on structural edges only.

Claims, text spans, observations, documents and concepts are no nodes here. Left out are WITHIN, which
DIRECTLY_WITHIN carries, and a shortcut (DERIVED_FROM, UNIT_OF, ...) beside claims that say the same with
evidence. Nodes and edges are added in the order of the rows, so two runs are the same.
"""

from collections.abc import Mapping
from typing import Any

import networkx as nx

from kg.diffusion.model import Evidence
from kg.errors import QueryError
from kg.graph.rows import EdgeRow, NodeRow, Rows, Value
from kg.names import Named, called, node_name, unknown

ENTITY_CLASSES = frozenset(
    {
        "Organization",
        "Person",
        "Region",
        "Initiative",
        "Facility",
        "Norm",
        "Honour",
        "PersonnelGroup",
        "Event",
    }
)
"""The classes (with their subclasses) whose instances are entities."""

_PARALLEL = ("documents", "begins", "ends", "quotes")


def to_networkx(rows: Rows) -> "nx.MultiDiGraph[str]":
    """Return the entities of `rows` and the edges between them, with the attributes described above."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    documents = {row.uri: dict(row.properties) for row in rows.nodes if "SourceDocument" in row.labels}
    for row in rows.nodes:
        if ENTITY_CLASSES.intersection(row.labels):
            graph.add_node(row.uri, **_node_attributes(row))
    stated = {(edge.start, edge.end, edge.type) for edge in rows.edges if edge.properties}
    for edge in rows.edges:
        said = not edge.properties and _claim_type(edge) in stated
        if edge.type != "WITHIN" and not said and edge.start in graph and edge.end in graph:
            graph.add_edge(edge.start, edge.end, key=edge.uri, **_edge_attributes(edge, documents))
    return graph


def evidence_of(
    properties: Mapping[str, Value], documents: Mapping[str, Mapping[str, Value]]
) -> tuple[Evidence, ...]:
    """Return the evidence in the parallel lists of an edge, sorted; `documents` holds their properties."""
    columns = [properties.get(name, ()) for name in _PARALLEL]
    found = []
    for document, start, end, quote in zip(
        *(c if isinstance(c, tuple) else (c,) for c in columns), strict=True
    ):
        known = documents.get(str(document), {})
        source = known.get("sourceAddress")
        title = str(known.get("name", document))
        evidence = Evidence(
            str(document), title, None if source is None else str(source), int(start), int(end), str(quote)
        )
        found.append(evidence)
    return tuple(sorted(found, key=lambda item: (item.document, item.start, item.end)))


def ego(graph: "nx.MultiDiGraph[str]", focus: str, hops: int = 1) -> "nx.MultiDiGraph[str]":
    """Return the part of `graph` within `hops` edges of the node `focus`, in whichever direction they point.

    Raises QueryError when there is no such node.
    """
    if focus not in graph:
        raise QueryError(f"{focus} is not in the graph; look it up by name with `find`")
    near = {focus}
    edge = near
    for _ in range(hops):
        edge = {n for node in edge for n in (*graph.successors(node), *graph.predecessors(node))} - near
        near = near | edge
    part: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    part.add_nodes_from((node, data) for node, data in graph.nodes(data=True) if node in near)
    for start, end, key, data in graph.edges(keys=True, data=True):
        if start in near and end in near:
            part.add_edge(start, end, key=key, **data)
    return part


def find(graph: "nx.MultiDiGraph[str]", name: str) -> tuple[str, ...]:
    """Return the uris of the nodes that are called `name`, sorted, as `kg.names` decides; empty for none."""
    return called(name, (Named(n, str(data["name"]), _aliases(data)) for n, data in graph.nodes(data=True)))


def find_one(graph: "nx.MultiDiGraph[str]", name: str) -> str:
    """Return the uri of the one node called `name` (a uri is taken as it is); raise QueryError otherwise.

    The message lists the nodes that share the name, or the names that are nearest to it.
    """
    if name in graph:
        return name
    found = find(graph, name)
    if len(found) == 1:
        return found[0]
    if found:
        raise QueryError(f"{len(found)} things are called {name}: {', '.join(found)}; ask for one by its uri")
    raise unknown("nothing", name, (str(data["name"]) for _, data in graph.nodes(data=True)))


def _claim_type(edge: EdgeRow) -> tuple[str, str, str]:
    """Return the ends of a shortcut and the type of the claims that it is made from."""
    kind = "PART_OF" if edge.type in {"UNIT_OF", "COMPONENT_OF"} else edge.type
    return edge.start, edge.end, kind


def _node_attributes(row: NodeRow) -> dict[str, Any]:
    return {**dict(row.properties), "name": node_name(row), "label": row.labels[0], "labels": row.labels}


def _edge_attributes(edge: EdgeRow, documents: Mapping[str, Mapping[str, Value]]) -> dict[str, Any]:
    properties = dict(edge.properties)
    evidence = evidence_of(properties, documents)
    scalars = {key: value for key, value in properties.items() if key not in _PARALLEL}
    return {**scalars, "type": edge.type, "evidence": evidence}


def _aliases(data: Mapping[str, Any]) -> tuple[str, ...]:
    value = data.get("altLabel", ())
    return value if isinstance(value, tuple) else (str(value),)
