"""The neighbourhood of an entity as a view: graph in, columns of boxes out."""

from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx

from viz.errors import VizError
from viz.layout import place
from viz.model import Evidence, GraphView, ViewEdge, ViewNode
from viz.style import CLASSES, COLUMN_OF, GROUP, OTHER, STATUSES, STRUCTURAL

MAX_HOPS = 3
Attributes = Mapping[str, Any]


def ego_view(graph: "nx.MultiDiGraph[str]", focus: str, hops: int = 1) -> GraphView:
    """Return the view of everything at most `hops` steps (either direction) from `focus`.

    `focus` is a node key, or the exact name of a single node. Nodes read `type`, `name`, `name_en`,
    `code`; edges read `type`, `status`, `year`, `region` and `evidence`, a list of mappings with
    `quote`, `document`, `title`, `source`, `start`, `end`. Raises VizError when the focus is not there or
    ambiguous, or `hops` is not 1 to 3. More than 80 nodes are grouped by column, never dropped.
    """
    if not 1 <= hops <= MAX_HOPS:
        raise VizError(f"hops must be 1 to {MAX_HOPS}, not {hops}")
    key = find_focus(graph, focus)
    distance = _distances(graph, key, hops)
    nodes = [_node(node, graph.nodes[node], hop) for node, hop in sorted(distance.items())]
    names = {
        str(data["code"]): _name(node, data) for node, data in graph.nodes(data=True) if data.get("code")
    }
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


def find_focus(graph: "nx.MultiDiGraph[str]", focus: str) -> str:
    """Return the key of the node that `focus` means: a key, else the name of exactly one node."""
    if focus in graph:
        return focus
    found = sorted(node for node, data in graph.nodes(data=True) if data.get("name") == focus)
    if len(found) == 1:
        return found[0]
    if found:
        raise VizError(
            f"{focus!r} is the name of {len(found)} nodes; give the key of one: {', '.join(found)}"
        )
    raise VizError(f"{focus!r} is neither the key nor the name of a node of this graph ({len(graph)} nodes)")


def _distances(graph: "nx.MultiDiGraph[str]", focus: str, hops: int) -> dict[str, int]:
    """Return the nodes within `hops` of the focus, in either direction, with their distance."""
    distance = {focus: 0}
    frontier = [focus]
    for hop in range(1, hops + 1):
        step = {near for node in frontier for near in (*graph.successors(node), *graph.predecessors(node))}
        frontier = sorted(step - distance.keys())
        distance.update(dict.fromkeys(frontier, hop))
    return distance


def _name(key: str, data: Attributes) -> str:
    return str(data.get("name") or key)


def _node(key: str, data: Attributes, hop: int) -> ViewNode:
    kind = str(data.get("type", OTHER))
    if kind not in CLASSES or kind == GROUP:
        kind = OTHER
    return ViewNode(
        key=key,
        name=_name(key, data),
        kind=kind,
        column=COLUMN_OF[kind],
        hop=hop,
        name_en=str(data.get("name_en") or ""),
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
        evidence=tuple(sorted(_evidence(data.get("evidence") or ()), key=_evidence_order)),
    )


def _evidence(items: Iterable[Attributes]) -> Iterable[Evidence]:
    for item in items:
        source = item.get("source")
        yield Evidence(
            document=str(item.get("document") or ""),
            title=str(item.get("title") or item.get("document") or ""),
            source=str(source) if source else None,
            start=int(item["start"]),
            end=int(item["end"]),
            quote=str(item["quote"]),
        )


def _evidence_order(item: Evidence) -> tuple[str, int, int, str]:
    return item.document, item.start, item.end, item.quote


def _edge_order(edge: ViewEdge) -> tuple[object, ...]:
    evidence = tuple((*_evidence_order(item), item.title, item.source or "") for item in edge.evidence)
    return edge.source, edge.target, edge.type, edge.status, edge.year or 0, edge.region, evidence
