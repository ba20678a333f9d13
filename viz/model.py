"""The view model: what a picture shows, before any library draws it.

Two views, one frame: `GraphView` (the neighbourhood of an entity) and `LanesView` (an initiative over
regions and years). Both are frozen, hold plain text only and know nothing of HTML; they display
themselves in a notebook inside a sandboxed frame.
"""

from dataclasses import dataclass
from html import escape

from kg.diffusion.model import AdoptionEvent, Evidence, Place

__all__ = [
    "Dot",
    "Evidence",
    "GraphView",
    "Heading",
    "Lane",
    "LanesView",
    "Province",
    "ViewEdge",
    "ViewNode",
]


@dataclass(frozen=True, slots=True)
class ViewNode:
    """An entity of an ego view.

    `kind` is its class (a word of EntityType, or OTHER, or GROUP); `hop` the distance from the focus;
    `x`, `y` the centre of its box and `width` its width in layout units. A node with a `group` is not
    drawn itself but listed by the GROUP node of that key, which names it among its `members`.
    """

    key: str
    name: str
    kind: str
    column: int
    hop: int = 0
    name_en: str = ""
    code: str = ""
    label: str = ""
    label_en: str = ""
    x: float = 0.0
    y: float = 0.0
    width: float = 0.0
    group: str | None = None
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ViewEdge:
    """A relation between two nodes (by key), with all its evidence.

    `status` is a word of Status, or `structural` for an edge that the register gives and no sentence
    claims; `region` is its place in words, as far as the claim has one; `detail` what else
    it says, an office for example.
    """

    source: str
    target: str
    type: str
    status: str
    year: int | None
    region: str
    evidence: tuple[Evidence, ...]
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a column: its words, centre and width in layout units, and how many stand under it."""

    zh: str
    en: str
    x: float
    width: float
    count: int


class _Shown:
    """What both views share: a notebook shows them in a frame that can run scripts and nothing else."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        """Return the whole page inside a sandboxed frame: no cookies, no parent, no network."""
        from viz.pyvis_html import View, render  # noqa: PLC0415 - the writer imports this module

        assert isinstance(self, View)
        page = escape(render(self), quote=True)
        return (
            '<iframe sandbox="allow-scripts allow-downloads" '
            f'style="width:100%;height:720px;border:1px solid #d8dde4" srcdoc="{page}"></iframe>'
        )


@dataclass(frozen=True, slots=True)
class GraphView(_Shown):
    """The neighbourhood of `focus` (a node key) up to `hops` steps, laid out in columns.

    `width` and `height` are the extent of the layout in units of a pixel at natural size.
    """

    title: str
    title_en: str
    focus: str
    hops: int
    nodes: tuple[ViewNode, ...]
    edges: tuple[ViewEdge, ...]
    headings: tuple[Heading, ...] = ()
    width: float = 0.0
    height: float = 0.0


@dataclass(frozen=True, slots=True)
class Dot:
    """The mentions of one status in one region and year; `first` when none of that status is earlier."""

    key: str
    place: Place
    year: int
    status: str
    first: bool
    events: tuple[AdoptionEvent, ...]
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Lane:
    """A region's row: `years` are those of which a document is held, ascending."""

    place: Place
    years: tuple[int, ...]
    y: float


@dataclass(frozen=True, slots=True)
class Province:
    """A band of lanes: `named` of the `documented` regions have at least one event."""

    name: str
    y: float
    height: float
    named: int
    documented: int


@dataclass(frozen=True, slots=True)
class LanesView(_Shown):
    """An initiative over regions (rows, grouped by province) and years (columns at `year_x`)."""

    initiative: str
    years: tuple[int, ...]
    year_x: tuple[float, ...]
    provinces: tuple[Province, ...]
    lanes: tuple[Lane, ...]
    dots: tuple[Dot, ...]
    width: float
    height: float
