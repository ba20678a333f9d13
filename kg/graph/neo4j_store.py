"""The property graph in a Neo4j server: loaded so that loading twice changes nothing, and asked by readers.

Nodes of ours carry the labels `Resource` (unique `uri`, as neosemantics expects it) and `Fazhi`, which marks
what a later load may change or remove; everything else in the database is left alone.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

import neo4j
from neo4j.exceptions import (
    AuthError,
    ClientError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)
from neo4j.graph import Node, Path, Relationship
from neo4j.time import Date, DateTime, Duration, Time

from kg.answers import Answer, Plain
from kg.errors import QueryError, StoreError
from kg.graph.changes import Change, Stored, difference
from kg.graph.cypher_guard import check_plan, check_text
from kg.graph.cypher_writes import Write, transactions
from kg.graph.rows import Rows
from kg.settings import Neo4jSettings
from ontology.mapping import LABELS

FULLTEXT_INDEX = "cjk"
"""The full-text index over names and quotes; its analyzer cuts Chinese into pairs of characters."""

_CONNECT_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class LoadResult:
    """What a load changed; all counts are 0 when the graph was up to date."""

    nodes: Change
    edges: Change

    @property
    def changed(self) -> bool:
        """Return whether anything was written or removed."""
        return any((self.nodes.total, self.edges.total))


class Neo4jStore:
    """A connection to one database; nothing is sent before the first call. Use it in a `with` block."""

    def __init__(self, settings: Neo4jSettings) -> None:
        """Keep the address and the login; a wrong one shows at the first call."""
        self._settings = settings
        auth = (settings.user, settings.password) if settings.password else None
        self._driver = neo4j.GraphDatabase.driver(
            settings.uri,
            auth=auth,
            connection_timeout=_CONNECT_SECONDS,
            max_transaction_retry_time=_CONNECT_SECONDS,
            notifications_min_severity="OFF",  # a label that does not occur is an empty answer, not a warning
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection; a closed store cannot be used again."""
        self._driver.close()

    def ensure_schema(self) -> None:
        """Create what loading and searching need, if it is not there, and wait until it can be used."""
        statements = (
            "CREATE CONSTRAINT resource_uri IF NOT EXISTS FOR (n:Resource) REQUIRE n.uri IS UNIQUE",
            "CREATE INDEX resource_name IF NOT EXISTS FOR (n:Resource) ON (n.name)",
            "CREATE INDEX region_code IF NOT EXISTS FOR (n:Region) ON (n.code)",
            f"CREATE FULLTEXT INDEX {FULLTEXT_INDEX} IF NOT EXISTS FOR (n:Resource) "
            "ON EACH [n.name, n.nameEn, n.altLabel, n.title, n.quote] "
            "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}",
            "CALL db.awaitIndexes(60)",
        )
        with self._errors(), self._session(neo4j.WRITE_ACCESS) as session:
            for statement in statements:
                session.run(statement).consume()

    def load(
        self, rows: Rows, *, prune: bool = False, progress: Callable[[int, int], None] | None = None
    ) -> LoadResult:
        """Bring the database up to date with `rows`; return what was created, updated and removed.

        What is stored is read first and compared, and only differences are written, in transactions of
        some 2,000 rows; a load that is cut off is completed by the next one. With `prune`, nodes and
        relationships of ours that are not in `rows` are removed, a node together with everything tied to
        it. `progress` gets (rows done, rows to do). Raises StoreError.
        """
        with self._errors(), self._session(neo4j.WRITE_ACCESS) as session:
            todo = difference(rows, self._stored(session), prune=prune)
            size, done = todo.nodes.total + todo.edges.total, 0
            for unit in transactions(todo):
                session.execute_write(_write, unit)
                done += sum(len(batch) for _, batch in unit)
                if progress is not None:
                    progress(done, size)
        return LoadResult(todo.nodes, todo.edges)

    def run(
        self,
        cypher: str,
        params: Mapping[str, Plain] | None = None,
        *,
        limit: int = 10_000,
        timeout: float = 10.0,
    ) -> Answer:
        """Return the answer to a query that only reads, at most `limit` rows of it.

        Whether it only reads is asked of the server (EXPLAIN) before anything runs, and the transaction is
        a reading one besides. Raises QueryError for a query that is refused, wrong or takes longer than
        `timeout` seconds, StoreError when the server cannot be used.
        """
        check_text(cypher)
        given = dict(params or {})
        with self._errors(timeout), self._session(neo4j.READ_ACCESS) as session:
            with session.begin_transaction(timeout=timeout) as transaction:
                summary = transaction.run("EXPLAIN\n" + cypher, given).consume()
            check_plan(summary.query_type, summary.plan)
            with session.begin_transaction(timeout=timeout) as transaction:
                result = transaction.run(cypher, given)
                columns = tuple(result.keys())
                records = result.fetch(limit + 1)
                rows = tuple(tuple(_plain(value) for value in record.values()) for record in records[:limit])
        return Answer(columns, rows, len(records) > limit)

    def fulltext(self, text: str, *, limit: int = 50) -> Answer:
        """Return uri, name, labels and score of the nodes whose names or quotes hold `text` as a phrase."""
        phrase = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
        query = (
            f"CALL db.index.fulltext.queryNodes('{FULLTEXT_INDEX}', $phrase) YIELD node, score "
            "RETURN node.uri AS uri, node.name AS name, labels(node) AS labels, score "
            "ORDER BY score DESC, uri"
        )
        return self.run(query, {"phrase": phrase}, limit=limit)

    def _session(self, access: str) -> neo4j.Session:
        return self._driver.session(
            database=self._settings.database, default_access_mode=access, fetch_size=2000
        )

    def _stored(self, session: neo4j.Session) -> Stored:
        stored = Stored(frozenset(LABELS))
        for uri, labels, properties in session.run("MATCH (n:Fazhi) RETURN n.uri, labels(n), properties(n)"):
            stored.add_node(uri, labels, properties)
        for record in session.run(
            "MATCH (a:Fazhi)-[r]->(b:Fazhi) WHERE r.uri IS NOT NULL "
            "RETURN type(r), r.uri, a.uri, b.uri, properties(r)"
        ):
            *key, properties = record.values()
            stored.add_edge((key[0], key[1], key[2], key[3]), properties)
        return stored

    @contextmanager
    def _errors(self, timeout: float | None = None) -> Iterator[None]:
        """Turn what the driver raises into one line that says what to do; never with the password."""
        uri, user = self._settings.uri, self._settings.user
        try:
            yield
        except AuthError:
            message = f"Neo4j at {uri} refuses the user {user}; check NEO4J_USER and NEO4J_PASSWORD"
            raise StoreError(message) from None
        except (ServiceUnavailable, SessionExpired):
            message = f"no Neo4j server answers at {uri}; run `fazhi neo4j start` or set NEO4J_URI"
            raise StoreError(message) from None
        except ClientError as error:
            raise _client_error(error, timeout) from None
        except (Neo4jError, DriverError) as error:
            raise StoreError(f"Neo4j at {uri} failed: {_first_line(str(error))}") from None


def _write(transaction: neo4j.ManagedTransaction, unit: list[Write]) -> None:
    for query, rows in unit:
        transaction.run(query, rows=rows).consume()


def _client_error(error: ClientError, timeout: float | None) -> QueryError:
    code = error.code or ""
    if "TransactionTimedOut" in code or "TransactionTerminated" in code:
        limit = f"{timeout:g} s" if timeout is not None else "the time that the server allows"
        return QueryError(f"the query took longer than {limit}; narrow it, for instance by a LIMIT")
    return QueryError(f"Neo4j refuses the query: {_first_line(error.message or code)}")


def _first_line(message: str) -> str:
    """Return the first line of a server's message, its line number without the EXPLAIN put before."""
    line = message.strip().partition("\n")[0][:300]
    return re.sub(r"\(line (\d{1,6}), column (\d{1,6}) \(offset: \d{1,9}\)\)", _position, line)


def _position(found: re.Match[str]) -> str:
    return f"(line {max(1, int(found[1]) - 1)}, column {found[2]})"


def _plain(value: Any) -> Plain:
    """Return `value` without types of the driver."""
    if isinstance(value, Node | Relationship):
        kind = {"labels": sorted(value.labels)} if isinstance(value, Node) else {"type": value.type}
        return _plain_map({**value, **kind})
    if isinstance(value, Path):
        ends = zip(value.relationships, value.nodes[1:], strict=True)
        return [_plain(value.nodes[0]), *(_plain(item) for pair in ends for item in pair)]
    if isinstance(value, Mapping):
        return _plain_map(value)
    if isinstance(value, Date | DateTime | Time | Duration):  # before lists: a duration is a tuple, too
        return value.iso_format()
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)


def _plain_map(value: Mapping[str, Any]) -> dict[str, Plain]:
    return {key: _plain(value[key]) for key in sorted(value)}
