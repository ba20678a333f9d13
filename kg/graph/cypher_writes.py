"""The Cypher that brings a property graph up to date: labels from closed tables, data as parameters.

Labels and relationship types cannot be parameters in Cypher. They are therefore looked up in the tables of
the ontology and refused if they are not there; no word of a document ever becomes part of a query.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from kg.errors import StoreError
from kg.graph.changes import Difference
from kg.graph.rows import EdgeRow, NodeRow
from ontology.mapping import LABELS, RELATIONSHIPS

BATCH = 2000
"""Rows of one statement, and about those of one transaction: small against a heap of 512 MB."""

Write = tuple[str, list[dict[str, Any]]]
"""A query and the rows that it is given as its parameter `rows`."""


def transactions(todo: Difference) -> Iterator[list[Write]]:
    """Yield what to write as units that are committed together, in order.

    Small statements share a transaction: a commit costs more than writing a hundred rows (measured on
    11,000 rows in 91 statements: 10 s one by one, 3 s packed).
    """
    unit: list[Write] = []
    size = 0
    for write in statements(todo):
        if size + len(write[1]) > BATCH and unit:
            yield unit
            unit, size = [], 0
        unit.append(write)
        size += len(write[1])
    if unit:
        yield unit


def statements(todo: Difference) -> Iterator[Write]:
    """Yield what to write, in order: removals first, so that nothing moved is met in its old place."""
    gone_edges = [{"type": k[0], "uri": k[1], "start": k[2], "end": k[3]} for k in todo.gone_edges]
    yield from _batches(
        "UNWIND $rows AS row MATCH (:Resource {uri: row.start})-[r]->(:Resource {uri: row.end}) "
        "WHERE r.uri = row.uri AND type(r) = row.type DELETE r",
        gone_edges,
    )
    gone_nodes = [{"uri": uri} for uri in todo.gone_nodes]
    yield from _batches("UNWIND $rows AS row MATCH (n:Fazhi {uri: row.uri}) DETACH DELETE n", gone_nodes)
    for rows, reset in ((todo.new_nodes, ""), (todo.changed_nodes, f" REMOVE n:{':'.join(sorted(LABELS))}")):
        for labels, group in groupby(sorted(rows, key=_labels), key=_labels):
            query = (
                f"UNWIND $rows AS row MERGE (n:Resource {{uri: row.uri}}){reset} "
                f"SET n = row.properties, n.uri = row.uri SET n:Fazhi:{_label_text(labels)}"
            )
            yield from _batches(query, [_node_values(row) for row in group])
    by_type = sorted((*todo.new_edges, *todo.changed_edges), key=lambda row: row.type)
    for name, edges in groupby(by_type, key=lambda row: row.type):
        if name not in RELATIONSHIPS:
            raise StoreError(f"{name!r} is not a relationship type of the ontology; no data may name one")
        query = (
            "UNWIND $rows AS row MATCH (a:Resource {uri: row.start}) MATCH (b:Resource {uri: row.end}) "
            f"MERGE (a)-[r:{name} {{uri: row.uri}}]->(b) SET r = row.properties, r.uri = row.uri"
        )
        yield from _batches(query, [_edge_values(row) for row in edges])


def _batches(query: str, rows: list[dict[str, Any]]) -> Iterator[Write]:
    for start in range(0, len(rows), BATCH):
        yield query, rows[start : start + BATCH]


def _labels(row: NodeRow) -> tuple[str, ...]:
    return row.labels


def _label_text(labels: Sequence[str]) -> str:
    for label in labels:
        if label not in LABELS:
            raise StoreError(f"{label!r} is not a class of the ontology; labels never come from data")
    return ":".join(labels)


def _node_values(row: NodeRow) -> dict[str, Any]:
    return {"uri": row.uri, "properties": _properties(row.properties)}


def _edge_values(row: EdgeRow) -> dict[str, Any]:
    return {"uri": row.uri, "start": row.start, "end": row.end, "properties": _properties(row.properties)}


def _properties(properties: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    return {key: list(value) if isinstance(value, tuple) else value for key, value in properties}
