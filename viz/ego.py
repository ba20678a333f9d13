"""The neighbourhood of an entity as a view: graph in, columns of boxes out."""

from collections.abc import Mapping
from typing import Any

import networkx as nx

from kg.graph.memory import find_one
from viz.errors import VizError
from viz.layout import place
from viz.model import Evidence, GraphView, ViewEdge, ViewNode
from viz.style import COLUMN_OF, KIND_OF_LABEL, OTHER, STATUSES, STRUCTURAL

MAX_HOPS = 3
Attributes = Mapping[str, Any]


def ego_view(graph: "nx.MultiDiGraph[str]", focus: str, hops: int = 1) -> GraphView:
    """Return the view of everything at most `hops` steps (either direction) from `focus`.

    `graph` has the attributes that `kg.graph.memory` gives; `focus` is a uri, a name or an alias. Raises
    QueryError when the focus is not there or ambiguous, VizError when `hops` is not 1 to 3. Nodes beyond
    80 are grouped by column, never dropped.
    """
    if not 1 <= hops <= MAX_HOPS:
        raise VizError(f"hops must be 1 to {MAX_HOPS}, not {hops}")
    key = find_one(graph, focus)
    distance = _distances(graph, key, hops)
    nodes = [_node(node, graph.nodes[node], hop) for node, hop in sorted(distance.items())]
    names = {str(data["code"]): str(data["name"]) for _, data in graph.nodes(data=True) if data.get("code")}
    edges = [
        _edge(source, target, data, names)
        for source, target, data in graph.edges(data=True)
        if source in distance and target in distance
    ]
    centre = next(node for node in nodes if node.key == key)
    view = GraphView(
        title=centre.name,
        title_en=centre.name_en,
        focus=key,
        hops=hops,
        nodes=tuple(nodes),
        edges=tuple(sorted(edges, key=_edge_order)),
    )
    return place(view)


def _distances(graph: "nx.MultiDiGraph[str]", focus: str, hops: int) -> dict[str, int]:
    """Return the nodes within `hops` of the focus, in either direction, with their distance."""
    distance = {focus: 0}
    frontier = [focus]
    for hop in range(1, hops + 1):
        step = {near for node in frontier for near in (*graph.successors(node), *graph.predecessors(node))}
        frontier = sorted(step - distance.keys())
        distance.update(dict.fromkeys(frontier, hop))
    return distance


def _node(key: str, data: Attributes, hop: int) -> ViewNode:
    kind = next((KIND_OF_LABEL[label] for label in data["labels"] if label in KIND_OF_LABEL), OTHER)
    return ViewNode(
        key=key,
        name=str(data["name"]),
        kind=kind,
        column=COLUMN_OF[kind],
        hop=hop,
        name_en=str(data.get("nameEn") or ""),
        code=str(data.get("code") or ""),
    )


def _edge(source: str, target: str, data: Attributes, names: Mapping[str, str]) -> ViewEdge:
    code = str(data.get("region") or "")
    status = str(data.get("status") or STRUCTURAL)
    year = data.get("year")
    return ViewEdge(
        source=source,
        target=target,
        type=str(data.get("type", "")),
        status=status if status in STATUSES else STRUCTURAL,
        year=None if year is None else int(year),
        region=f"{names[code]} {code}" if code in names else code,
        detail=str(data.get("officeTitle") or ""),
        evidence=tuple(sorted(data.get("evidence", ()), key=_evidence_order)),
    )


def _evidence_order(item: Evidence) -> tuple[str, int, int, str]:
    return item.document, item.start, item.end, item.quote


def _edge_order(edge: ViewEdge) -> tuple[object, ...]:
    evidence = tuple((*_evidence_order(item), item.title, item.source or "") for item in edge.evidence)
    said = (edge.status, edge.year or 0, edge.region, edge.detail)
    return edge.source, edge.target, edge.type, *said, evidence
