"""The property graph as plain rows: what the projection makes and every store loads.

One projection (RDF -> rows), several consumers: Neo4j, the in-memory networkx graph, the views.
"""

from dataclasses import dataclass

Value = str | int | float | bool | tuple[str, ...] | tuple[int, ...]
"""A property of a node or a relationship; a tuple becomes a list in Neo4j."""


@dataclass(frozen=True, slots=True, order=True)
class NodeRow:
    """A node: `uri` is its key, `labels` its most specific class first and then the superclasses."""

    uri: str
    labels: tuple[str, ...]
    properties: tuple[tuple[str, Value], ...]


@dataclass(frozen=True, slots=True, order=True)
class EdgeRow:
    """A relationship from `start` to `end` (node uris); `uri` is its key.

    The edge of a claim (type ADOPTS, RECEIVES, ...) carries `status`, `year`, `region` (code) and, in
    parallel lists with one item for each piece of evidence, `quotes`, `documents` (uris), `begins` and
    `ends` (character offsets). A structural edge (WITHIN, IN_DOCUMENT, ...) carries none of these.
    """

    uri: str
    type: str
    start: str
    end: str
    properties: tuple[tuple[str, Value], ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """A whole property graph: nodes and edges, each sorted and without duplicates."""

    nodes: tuple[NodeRow, ...]
    edges: tuple[EdgeRow, ...]
