"""Where the boxes of an ego view stand: columns by class, order by barycentre, no chance anywhere.

Layered drawing after Sugiyama, Tagawa and Toda (1981), the layers being given by meaning. All functions
are pure: the same view gives the same numbers.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from viz.model import GraphView, Heading, ViewEdge, ViewNode
from viz.style import CLASSES, COLUMNS, DIRECTLY_WITHIN, GROUP
from viz.text import clip, em_width, visible

MAX_NODES = 80
"""Boxes in one picture: what a laptop screen holds with labels of 12 px in columns (measured, see tests)."""

FONT = 13.0
FOCUS_FONT = 15.0
PADDING = 14.0
PITCH = 25.0
"""Distance of two rows: a box of 13 px letters is 21 units high, 4 remain between boxes."""
MAX_PITCH = 44.0
GAP = 54.0
SUB_GAP = 16.0
INDENT = 11.0
MAX_ROWS = 32
"""Rows of a column before it splits in two: 32 x 25 = 800, the height of the canvas on a 1440x900 screen."""
WIDTH_BUDGET = 1044.0
"""Layout units across: the canvas of a 1440 px screen, 974 px, then shows a 13 px letter at 12.1 px."""
LABEL_EM = 13
MIN_LABEL_EM = 6
SWEEPS = 24
"""Enough for the order to settle at this size: the sketches did not change after 10 to 15 sweeps."""

Slots = list[list[ViewNode]]


def place(view: GraphView) -> GraphView:
    """Return `view` with grouped nodes, labels, positions, headings and extent."""
    nodes = grouped(view.nodes, view.edges, view.focus)
    drawn = [node for node in nodes if node.group is None]
    columns = ordered(drawn, drawn_links(nodes, view.edges), view.focus)
    parents = _parents(view.edges)
    limit = _label_limit(columns, view.focus)
    placed, headings, width, height = _positions(columns, parents, limit, view.focus)
    rest = [
        replace(node, label=clip(visible(node.name), LABEL_EM)) for node in nodes if node.group is not None
    ]
    return replace(
        view,
        nodes=tuple(sorted((*placed, *rest), key=lambda node: (node.column, node.x, node.y, node.key))),
        headings=headings,
        width=width,
        height=height,
    )


def grouped(nodes: Sequence[ViewNode], edges: Sequence[ViewEdge], focus: str) -> tuple[ViewNode, ...]:
    """Return the nodes, those beyond `MAX_NODES` pointing to a GROUP node of their column.

    Columns get equal room as long as they need it; within a column the nearest and best connected stay.
    """
    columns: dict[int, list[ViewNode]] = {}
    for node in nodes:
        columns.setdefault(node.column, []).append(node)
    cap = _cap([len(column) for column in columns.values()])
    degree: dict[str, int] = {}
    for edge in edges:
        for key in (edge.source, edge.target):
            degree[key] = degree.get(key, 0) + 1
    taken = {node.key for node in nodes}
    result: list[ViewNode] = []
    for at, column in sorted(columns.items()):
        column.sort(
            key=lambda node: (node.key != focus, node.hop, -degree.get(node.key, 0), node.name, node.key)
        )
        if len(column) <= cap:
            result.extend(column)
        else:
            result.extend(column[: cap - 1])
            result.extend(_group(at, column[cap - 1 :], taken))
    return tuple(result)


def _cap(sizes: Sequence[int]) -> int:
    """Return the largest column length at which all columns together hold at most `MAX_NODES`."""
    cap = max(sizes)
    while sum(min(size, cap) for size in sizes) > MAX_NODES:
        cap -= 1
    return cap


def _group(column: int, members: Sequence[ViewNode], taken: set[str]) -> list[ViewNode]:
    key = f"group-{column}"
    while key in taken:
        key += "-"
    kinds = {node.kind for node in members}
    words = CLASSES[kinds.pop()] if len(kinds) == 1 else COLUMNS[column]
    box = ViewNode(
        key=key,
        name=f"其余 {len(members)} 个{words.zh} ▸",
        name_en=f"{len(members)} more: {words.en} ▸",
        kind=GROUP,
        column=column,
        hop=min(node.hop for node in members),
        members=tuple(node.key for node in members),
    )
    return [box, *(replace(node, group=key) for node in members)]


def drawn_links(nodes: Sequence[ViewNode], edges: Sequence[ViewEdge]) -> dict[str, set[str]]:
    """Return for each drawn node the drawn nodes it is linked with, a grouped end counting as its group."""
    shown = {node.key: node.group or node.key for node in nodes}
    links: dict[str, set[str]] = {key: set() for key in shown.values()}
    for edge in edges:
        one, other = shown[edge.source], shown[edge.target]
        if one != other:
            links[one].add(other)
            links[other].add(one)
    return links


def ordered(nodes: Sequence[ViewNode], links: Mapping[str, set[str]], focus: str) -> Slots:
    """Return the used columns, left to right, each ordered top to bottom.

    Classes stay together in a column; inside and between them the barycentre of the neighbours decides,
    without the focus, to which nearly everything is linked. The focus stands in the middle of its column.
    """
    columns = [[node for node in nodes if node.column == at] for at in range(len(COLUMNS))]
    slots = [
        sorted(column, key=lambda node: (node.kind, node.name, node.key)) for column in columns if column
    ]
    for sweep in range(SWEEPS):
        for at in range(len(slots)) if sweep % 2 == 0 else reversed(range(len(slots))):
            slots[at] = _resorted(slots, at, links, focus)
    for column in slots:
        _centre(column, focus)
    return slots


def _resorted(slots: Slots, at: int, links: Mapping[str, set[str]], focus: str) -> list[ViewNode]:
    height = {
        node.key: (row + 0.5) / len(column)
        for other, column in enumerate(slots)
        for row, node in enumerate(column)
        if other != at and node.key != focus
    }
    own = {node.key: (row + 0.5) / len(slots[at]) for row, node in enumerate(slots[at])}
    pull: dict[str, float] = {}
    for key, row_height in own.items():
        near = sorted(height[link] for link in links[key] if link in height)
        pull[key] = sum(near) / len(near) if near else row_height
    blocks: dict[str, list[float]] = {}
    for node in slots[at]:
        blocks.setdefault(node.kind, []).append(pull[node.key])
    mean = {kind: sum(sorted(values)) / len(values) for kind, values in blocks.items()}
    return sorted(
        slots[at],
        key=lambda n: (n.kind == GROUP, round(mean[n.kind], 9), n.kind, round(pull[n.key], 9), n.name, n.key),
    )


def _centre(column: list[ViewNode], focus: str) -> None:
    for row, node in enumerate(column):
        if node.key == focus:
            column.insert(len(column) // 2, column.pop(row))
            return


def _parents(edges: Sequence[ViewEdge]) -> dict[str, str]:
    """Return the parent of each region; of several (a change of jurisdiction) the first by key."""
    parents: dict[str, str] = {}
    for edge in sorted(edges, key=lambda e: (e.source, e.target)):
        if edge.type == DIRECTLY_WITHIN and edge.source != edge.target:
            parents.setdefault(edge.source, edge.target)
    return parents


def _depths(column: Sequence[ViewNode], parents: Mapping[str, str]) -> list[tuple[ViewNode, int]]:
    """Return the column as a tree in preorder: each child below its parent, one step deeper."""
    here = {node.key: node for node in column}
    children: dict[str, list[ViewNode]] = {}
    roots: list[ViewNode] = []
    for node in column:
        parent = parents.get(node.key, "")
        (children.setdefault(parent, []) if parent in here else roots).append(node)
    result: list[tuple[ViewNode, int]] = []
    stack = [(node, 0) for node in reversed(roots)]
    while stack:
        node, depth = stack.pop()
        result.append((node, depth))
        stack.extend((child, depth + 1) for child in reversed(children.get(node.key, [])))
    done = {node.key for node, _ in result}
    return result + [(node, 0) for node in column if node.key not in done]  # a cycle of parents has no root


def _box_width(node: ViewNode, limit: float, focus: str) -> float:
    font = FOCUS_FONT if node.key == focus else FONT
    words = [visible(word) for word in (node.name, node.name_en) if word]
    return max(em_width(clip(word, limit)) for word in words) * font + PADDING


def _subs(column: Sequence[ViewNode]) -> int:
    return -(-len(column) // MAX_ROWS)


def _label_limit(columns: Slots, focus: str) -> int:
    """Return the longest label, in em, with which all columns fit into `WIDTH_BUDGET`."""
    for limit in range(LABEL_EM, MIN_LABEL_EM, -1):
        width = GAP * (len(columns) - 1)
        for column in columns:
            subs = _subs(column)
            width += max(_box_width(node, limit, focus) for node in column) * subs + SUB_GAP * (subs - 1)
        if width <= WIDTH_BUDGET:
            return limit
    return MIN_LABEL_EM


def _positions(
    columns: Slots, parents: Mapping[str, str], limit: int, focus: str
) -> tuple[list[ViewNode], tuple[Heading, ...], float, float]:
    tallest = max(-(-len(column) // _subs(column)) for column in columns)
    height = max(tallest, 6) * PITCH
    placed: list[ViewNode] = []
    headings: list[Heading] = []
    left = 0.0
    for column in columns:
        subs = _subs(column)
        tree = _depths(column, parents)
        box = max(_box_width(node, limit, focus) for node in column)
        deepest = max(depth for _, depth in tree) * INDENT
        wide = box * subs + SUB_GAP * (subs - 1) + deepest
        pitch = min(MAX_PITCH, height / -(-len(column) // subs)) / subs
        top = (height - pitch * len(column)) / 2
        for row, (node, depth) in enumerate(tree):
            x = left + box / 2 + (row % subs) * (box + SUB_GAP) + depth * INDENT
            y = top + pitch * (row + 0.5)
            placed.append(_labelled(replace(node, x=round(x, 2), y=round(y, 2), width=round(box, 2)), limit))
        words = COLUMNS[column[0].column]
        count = sum(len(node.members) or 1 for node in column)
        headings.append(Heading(words.zh, words.en, round(left + wide / 2, 2), round(wide, 2), count))
        left += wide + GAP
    return placed, tuple(headings), round(left - GAP, 2), round(height, 2)


def squeeze(view: GraphView) -> float:
    """Return how far a small screen may press the columns together: not at all when one is split.

    0.88 leaves 28 units of the gap between two columns of the widest boxes (13 em).
    """
    rows: dict[int, int] = {}
    for node in view.nodes:
        if node.group is None:
            rows[node.column] = rows.get(node.column, 0) + 1
    return 1.0 if max(rows.values()) > MAX_ROWS else 0.88


def _labelled(node: ViewNode, limit: int) -> ViewNode:
    return replace(
        node,
        label=clip(visible(node.name), limit),
        label_en=clip(visible(node.name_en or node.name), limit),
    )
