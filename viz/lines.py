"""The lines of an ego view: parallel claims of one kind drawn once, unlike ones side by side."""

from dataclasses import dataclass

from viz.model import GraphView


@dataclass(frozen=True, slots=True)
class Line:
    """A drawn line between two drawn nodes: one relation and status, one or more edges of the view.

    `edges` index into `GraphView.edges`; `rank` counts the unlike lines between the same two nodes, so
    that a writer can bend them apart; `inside` is true when both ends stand in the same column; `hub` when
    one end is the focus.
    """

    source: str
    target: str
    type: str
    status: str
    edges: tuple[int, ...]
    rank: int
    inside: bool
    hub: bool


def lines(view: GraphView) -> tuple[Line, ...]:
    """Return the lines of `view`, sorted. An edge inside one group has none: the panel lists it."""
    shown = {node.key: node.group or node.key for node in view.nodes}
    column = {node.key: node.column for node in view.nodes}
    merged: dict[tuple[str, str, str, str], list[int]] = {}
    for at, edge in enumerate(view.edges):
        source, target = shown[edge.source], shown[edge.target]
        if source != target or edge.source == edge.target:
            merged.setdefault((source, target, edge.type, edge.status), []).append(at)
    ranks: dict[tuple[str, str], int] = {}
    result = []
    for (source, target, kind, status), edges in sorted(merged.items()):
        pair = (min(source, target), max(source, target))
        rank = ranks.get(pair, 0)
        ranks[pair] = rank + 1
        inside = column[source] == column[target]
        hub = view.focus in (source, target)
        result.append(Line(source, target, kind, status, tuple(edges), rank, inside, hub))
    return tuple(result)
