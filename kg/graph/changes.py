"""What separates a stored property graph from the one it should be: pure, so that any store can use it."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kg.errors import StoreError
from kg.graph.rows import EdgeRow, NodeRow, Rows

EdgeKey = tuple[str, str, str, str]
"""Which relationship: type, uri, start, end."""


@dataclass(frozen=True, slots=True)
class Change:
    """How many nodes, or relationships, a load created, updated and removed."""

    created: int = 0
    updated: int = 0
    removed: int = 0

    @property
    def total(self) -> int:
        """Return how many were touched."""
        return self.created + self.updated + self.removed


@dataclass(slots=True)
class Stored:
    """What a store holds, as fingerprints: a graph of a million rows is compared without keeping it.

    `labels` are those that this software sets; labels that a user has added are not compared.
    """

    labels: frozenset[str]
    nodes: dict[str, bytes] = field(default_factory=dict)
    edges: dict[EdgeKey, bytes] = field(default_factory=dict)

    def add_node(self, uri: str, labels: Iterable[str], properties: Mapping[str, object]) -> None:
        """Note a stored node."""
        self.nodes[uri] = _fingerprint(self.labels.intersection(labels), properties)

    def add_edge(self, key: EdgeKey, properties: Mapping[str, object]) -> None:
        """Note a stored relationship; a second one with the same key counts as changed."""
        self.edges[key] = b"" if key in self.edges else _fingerprint((), properties)


@dataclass(frozen=True, slots=True)
class Difference:
    """What has to be written: rows that are new, rows that changed, and keys of what has gone."""

    new_nodes: tuple[NodeRow, ...]
    changed_nodes: tuple[NodeRow, ...]
    gone_nodes: tuple[str, ...]
    new_edges: tuple[EdgeRow, ...]
    changed_edges: tuple[EdgeRow, ...]
    gone_edges: tuple[EdgeKey, ...]

    @property
    def nodes(self) -> Change:
        """Return the counts of nodes."""
        return Change(len(self.new_nodes), len(self.changed_nodes), len(self.gone_nodes))

    @property
    def edges(self) -> Change:
        """Return the counts of relationships."""
        return Change(len(self.new_edges), len(self.changed_edges), len(self.gone_edges))


def difference(rows: Rows, stored: Stored, *, prune: bool) -> Difference:
    """Return what to write so that the store holds `rows`, sorted; with `prune`, also what to remove.

    A stored relationship whose key names other ends than the row of its uri is removed in any case: it is
    an old state of that row. Raises StoreError when a row names a node that is not in `rows`.
    """
    _check_ends(rows)
    nodes = {row.uri: _fingerprint(row.labels, dict(row.properties)) for row in rows.nodes}
    edges = {_key(row): _fingerprint((), dict(row.properties)) for row in rows.edges}
    names = {(row.type, row.uri) for row in rows.edges}
    gone_edges = (key for key in stored.edges if key not in edges and (prune or key[:2] in names))
    return Difference(
        new_nodes=tuple(row for row in rows.nodes if row.uri not in stored.nodes),
        changed_nodes=tuple(r for r in rows.nodes if stored.nodes.get(r.uri, nodes[r.uri]) != nodes[r.uri]),
        gone_nodes=tuple(sorted(stored.nodes.keys() - nodes.keys())) if prune else (),
        new_edges=tuple(row for row in rows.edges if _key(row) not in stored.edges),
        changed_edges=tuple(
            r for r in rows.edges if stored.edges.get(_key(r), edges[_key(r)]) != edges[_key(r)]
        ),
        gone_edges=tuple(sorted(gone_edges)),
    )


def _check_ends(rows: Rows) -> None:
    known = {row.uri for row in rows.nodes}
    for row in rows.edges:
        for end in (row.start, row.end):
            if end not in known:
                raise StoreError(f"the relationship {row.uri} names {end}, which is not among the nodes")


def _key(row: EdgeRow) -> EdgeKey:
    return row.type, row.uri, row.start, row.end


def _fingerprint(labels: Iterable[str], properties: Mapping[str, object]) -> bytes:
    """Return a digest that differs where labels or properties differ; it is never stored.

    Not Python's `hash`: that is the same for 0 and the empty text, and for -1 and -2.
    """
    items = [sorted(labels), {key: value for key, value in properties.items() if key != "uri"}]
    text = json.dumps(items, sort_keys=True)  # a tuple and a list are written alike
    return hashlib.blake2b(text.encode(), digest_size=16).digest()
