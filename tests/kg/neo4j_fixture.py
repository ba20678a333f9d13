"""A real Neo4j server for the tests: the one that NEO4J_URI names, else one of our own for the session.

Absence is a failure, never a skip. A database that the user names must be empty, because tests clear it.
"""

from collections.abc import Iterator

import neo4j
import pytest

from kg.errors import StoreError
from kg.graph.neo4j_jars import fetch_jars
from kg.graph.neo4j_server import start
from kg.graph.neo4j_store import Neo4jStore
from kg.settings import Neo4jSettings, neo4j_settings


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4jSettings]:
    """Yield a server with an empty database; it is stopped by its pid when the session ends."""
    try:
        given = neo4j_settings()
        if given is not None:
            _require_empty(given)
            yield given
            return
        server = start(tmp_path_factory.mktemp("neo4j"), jars=fetch_jars())
    except StoreError as error:
        pytest.fail(f"no Neo4j server for the tests: {error}", pytrace=False)
    try:
        yield server.settings
    finally:
        server.stop()


@pytest.fixture
def neo4j_settings_empty(neo4j_server: Neo4jSettings) -> Neo4jSettings:
    """Return the server after everything in its database has been removed."""
    write(neo4j_server, "MATCH (n) DETACH DELETE n")
    return neo4j_server


@pytest.fixture
def neo4j_store(neo4j_settings_empty: Neo4jSettings) -> Iterator[Neo4jStore]:
    """Yield a store on an empty database with its schema."""
    with Neo4jStore(neo4j_settings_empty) as store:
        store.ensure_schema()
        yield store


def write(settings: Neo4jSettings, cypher: str, **params: object) -> list[neo4j.Record]:
    """Run a query that may write, past the store: what a user does in a browser of their own."""
    auth = (settings.user, settings.password) if settings.password else None
    with neo4j.GraphDatabase.driver(settings.uri, auth=auth) as driver:
        return driver.execute_query(cypher, params, database_=settings.database).records


def _require_empty(settings: Neo4jSettings) -> None:
    with Neo4jStore(settings) as store:
        if store.run("MATCH (n) RETURN n.uri LIMIT 1").rows:
            raise StoreError(f"the database at {settings.uri} is not empty; the tests would clear it")
