"""A view as plain data for the page: every text made visible, every address checked, nothing twice.

What stands here goes into the page as one JSON island; the page builds its DOM from it with textContent.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from viz.layout import squeeze
from viz.lines import lines
from viz.model import Evidence, GraphView, LanesView
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
    edges = [
        [
            row[e.source],
            row[e.target],
            visible(e.type),
            e.status,
            e.year,
            visible(" · ".join(filter(None, (e.region, e.detail)))),
            quotes.rows(e.evidence),
        ]
        for e in view.edges
    ]
    return {
        "kind": "ego",
        "title": [visible(view.title), visible(view.title_en or view.title)],
        "focus": row[view.focus],
        "size": [view.width, view.height],
        "squeeze": squeeze(view),
        "nodes": [
            {
                "key": visible(node.key),
                "name": [visible(node.name), visible(node.name_en or node.name)],
                "label": [node.label, node.label_en],
                "kind": node.kind,
                "code": visible(node.code),
                "at": [node.x, node.y],
                "group": None if node.group is None else row[node.group],
                "members": [row[key] for key in node.members],
            }
            for node in view.nodes
        ],
        "edges": edges,
        "lines": [[row[line.source], row[line.target], list(line.edges), line.hub] for line in lines(view)],
        "headings": [
            {"x": h.x, "width": h.width, "words": [h.zh, h.en], "count": h.count} for h in view.headings
        ],
        "legend": _ego_legend(view),
        **_shared(quotes),
    }


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
    dots = [
        {
            "key": visible(dot.key),
            "lane": row[dot.place],
            "year": dot.year,
            "status": dot.status,
            "first": dot.first,
            "at": [dot.x, dot.y],
            "events": [[visible(event.variant), quotes.rows(event.evidence)] for event in dot.events],
        }
        for dot in view.dots
    ]
    mentions = ["first" if dot.first else "later" for dot in view.dots]
    return {
        "kind": "lanes",
        "title": [visible(view.initiative), visible(view.initiative)],
        "size": [view.width, view.height],
        "years": list(view.years),
        "year_x": list(view.year_x),
        "provinces": [
            {
                "name": visible(p.name),
                "y": p.y,
                "height": p.height,
                "named": p.named,
                "documented": p.documented,
            }
            for p in view.provinces
        ],
        "lanes": [
            {
                "name": visible(lane.place.name),
                "code": visible(lane.place.code),
                "province": visible(lane.place.province),
                "y": lane.y,
                "years": list(lane.years),
            }
            for lane in view.lanes
        ],
        "dots": dots,
        "legend": [
            {"word": "status", "items": _statuses([dot.status for dot in view.dots], glyphs=True)},
            {
                "word": "mention",
                "items": [
                    {"key": key, "words": list(WORDS[key]), "count": mentions.count(key), "size": size}
                    for key, size in (("first", 7), ("later", 4))
                    if key in mentions
                ],
            },
        ],
        **_shared(quotes),
    }


def _shared(quotes: _Quotes) -> Json:
    return {
        **quotes.tables(),
        "words": {key: list(pair) for key, pair in sorted(WORDS.items())},
        "statuses": {key: [mark.zh, mark.en] for key, mark in STATUSES.items()},
    }
