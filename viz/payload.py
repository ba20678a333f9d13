"""A view as plain data for the page: every text made visible, every address checked, nothing twice.

What stands here goes into the page as one JSON island; the page builds its DOM from it with textContent.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from viz.layout import squeeze
from viz.lines import lines
from viz.model import Dot, Evidence, GraphView, Lane, LanesView, ViewEdge, ViewNode
from viz.style import CLASSES, RELATIONS, STATUSES, UNKNOWN_RELATION
from viz.text import safe_url, visible
from viz.words import WORDS

Json = dict[str, Any]


class _Quotes:
    """Evidence and documents as tables, each item once, addressed by its row."""

    def __init__(self) -> None:
        self.documents: dict[tuple[str, str, str | None], int] = {}
        self.quotes: dict[tuple[int, int, int, str], int] = {}

    def rows(self, evidence: Iterable[Evidence]) -> list[int]:
        """Return the row of each piece of evidence, adding what is new."""
        result = []
        for item in evidence:
            document = (item.document, item.title, item.source)
            at = self.documents.setdefault(document, len(self.documents))
            quote = (at, item.start, item.end, item.quote)
            result.append(self.quotes.setdefault(quote, len(self.quotes)))
        return result

    def tables(self) -> Json:
        """Return both tables, ready for the page."""
        return {
            "documents": [
                {"uri": visible(uri), "title": visible(title), "url": safe_url(url)}
                for uri, title, url in self.documents
            ],
            "quotes": [[at, start, end, visible(text)] for at, start, end, text in self.quotes],
        }


def ego_payload(view: GraphView) -> Json:
    """Return the data of an ego view: nodes and edges by row, lines, headings, legends, words."""
    quotes = _Quotes()
    row = {node.key: at for at, node in enumerate(view.nodes)}
    return {
        "kind": "ego",
        "title": [visible(view.title), visible(view.title_en or view.title)],
        "size": [view.width, view.height],
        "squeeze": squeeze(view),
        "nodes": [_node(node, row) for node in view.nodes],
        "edges": [_edge(edge, row, quotes) for edge in view.edges],
        "lines": [[row[line.source], row[line.target], list(line.edges), line.hub] for line in lines(view)],
        "headings": [
            {"x": h.x, "width": h.width, "words": [h.zh, h.en], "count": h.count} for h in view.headings
        ],
        "legend": _ego_legend(view),
        **_shared(quotes),
    }


def _node(node: ViewNode, row: Mapping[str, int]) -> Json:
    return {
        "key": visible(node.key),
        "name": [visible(node.name), visible(node.name_en or node.name)],
        "label": [node.label, node.label_en],
        "kind": node.kind,
        "code": visible(node.code),
        "at": [node.x, node.y],
        "group": None if node.group is None else row[node.group],
        "members": [row[key] for key in node.members],
    }


def _edge(edge: ViewEdge, row: Mapping[str, int], quotes: _Quotes) -> list[Any]:
    said = visible(" · ".join(filter(None, (edge.region, edge.detail))))
    ends = [row[edge.source], row[edge.target]]
    return [*ends, visible(edge.type), edge.status, edge.year, said, quotes.rows(edge.evidence)]


def _ego_legend(view: GraphView) -> list[Json]:
    kinds = [node.kind for node in view.nodes]
    relations = [visible(edge.type) for edge in view.edges]
    statuses = [edge.status for edge in view.edges]
    unknown = sorted(set(relations) - RELATIONS.keys())
    strokes = {**RELATIONS, **dict.fromkeys(unknown, UNKNOWN_RELATION)}
    return [
        {
            "word": "category",
            "items": [
                {
                    "key": key,
                    "words": [s.zh, s.en],
                    "count": kinds.count(key),
                    "fill": s.fill,
                    "border": s.border,
                }
                for key, s in CLASSES.items()
                if key in kinds
            ],
        },
        {
            "word": "relation",
            "items": [
                {
                    "key": key,
                    "words": [s.zh, s.en] if key in RELATIONS else [key, key],
                    "count": relations.count(key),
                    "stroke": s.colour,
                }
                for key, s in strokes.items()
                if key in relations
            ],
        },
        {"word": "status", "items": _statuses(statuses, glyphs=False)},
    ]


def _statuses(found: Sequence[str], *, glyphs: bool) -> list[Json]:
    items = []
    for key, mark in STATUSES.items():
        if key in found:
            item: Json = {"key": key, "words": [mark.zh, mark.en], "count": found.count(key)}
            drawn = {"glyph": mark.glyph, "colour": mark.colour, "hollow": mark.hollow}
            items.append({**item, **(drawn if glyphs else {"dashes": list(mark.dashes)})})
    return items


def lanes_payload(view: LanesView) -> Json:
    """Return the data of a lanes view: provinces, lanes with their held years, dots with their evidence."""
    quotes = _Quotes()
    row = {lane.place: at for at, lane in enumerate(view.lanes)}
    return {
        "kind": "lanes",
        "title": [visible(view.initiative), visible(view.initiative)],
        "size": [view.width, view.height],
        "years": list(view.years),
        "year_x": list(view.year_x),
        "provinces": [
            {
                "name": visible(band.name),
                "y": band.y,
                "height": band.height,
                "named": band.named,
                "documented": band.documented,
            }
            for band in view.provinces
        ],
        "lanes": [_lane(lane) for lane in view.lanes],
        "dots": [_dot(dot, row[dot.place], quotes) for dot in view.dots],
        "legend": _lanes_legend(view),
        **_shared(quotes),
    }


def _lane(lane: Lane) -> Json:
    return {
        "name": visible(lane.place.name),
        "code": visible(lane.place.code),
        "province": visible(lane.place.province),
        "y": lane.y,
        "years": list(lane.years),
    }


def _dot(dot: Dot, lane: int, quotes: _Quotes) -> Json:
    return {
        "key": visible(dot.key),
        "lane": lane,
        "year": dot.year,
        "status": dot.status,
        "first": dot.first,
        "at": [dot.x, dot.y],
        "events": [[visible(event.variant), quotes.rows(event.evidence)] for event in dot.events],
    }


def _lanes_legend(view: LanesView) -> list[Json]:
    mentions = ["first" if dot.first else "later" for dot in view.dots]
    sizes = [("first", 7), ("later", 4)]
    return [
        {"word": "status", "items": _statuses([dot.status for dot in view.dots], glyphs=True)},
        {
            "word": "mention",
            "items": [
                {"key": key, "words": list(WORDS[key]), "count": mentions.count(key), "size": size}
                for key, size in sizes
                if key in mentions
            ],
        },
    ]


def _shared(quotes: _Quotes) -> Json:
    return {
        **quotes.tables(),
        "words": {key: list(pair) for key, pair in sorted(WORDS.items())},
        "statuses": {key: [mark.zh, mark.en] for key, mark in STATUSES.items()},
    }
