"""What readers may ask of Neo4j and what they get: plain values, limits, refusals, one-line errors."""

import logging
import time

import pytest

from kg.errors import KgError, QueryError, StoreError
from kg.graph.neo4j_store import Neo4jStore
from kg.graph.projection import project
from kg.graph.rows import NodeRow, Rows
from kg.settings import Neo4jSettings
from tests.kg.sample_graph import BASE, FENGQIAO, ZHUJI_BUREAU, sample_quads

ROWS = project(sample_quads())


def node(uri: str, name: str) -> NodeRow:
    return NodeRow(uri, ("Initiative",), (("name", name),))


REFUSED = [
    "CREATE (n:X)",
    "CREATE (n:X) RETURN n",
    "MERGE (n:X {a: 1})",
    "MATCH (n) SET n.x = 1",
    "MATCH (n) REMOVE n.name",
    "MATCH (n) DETACH DELETE n",
    "FOREACH (x IN [1] | CREATE ())",
    "CALL { CREATE (m) }",
    "CALL () { CREATE (m) RETURN m } RETURN m",
    "UNWIND [1] AS x CALL (x) { CREATE (m) } IN TRANSACTIONS",
    "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS",
    "// reading\nCREATE (n)",
    "EXPLAIN CREATE (n)",
    "PROFILE CREATE (n)",
    "CYPHER runtime=slotted CREATE (n)",
    "MATCH (n) RETURN n; CREATE (m)",
    "CREATE INDEX x FOR (n:A) ON (n.x)",
    "DROP CONSTRAINT resource_uri",
    "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l",
    "load/* */csv from 'http://127.0.0.1:1/' as l return l",
    "\\u004COAD CSV FROM 'file:///etc/passwd' AS l RETURN l",
    "RETURN COLLECT { LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l }",
    "MATCH (n) RETURN CASE WHEN n.x = 1 THEN COLLECT { LOAD CSV FROM 'file:///x' AS l RETURN l } ELSE 2 END",
    "RETURN [x IN [1] WHERE EXISTS { LOAD //\n CSV FROM 'http://127.0.0.1:1/' AS l RETURN l }]",
    "CALL dbms.listConfig()",
    "CALL dbms.components()",
    "MATCH (n) RETURN CASE WHEN n.x = 1 THEN COUNT { CALL db.info() YIELD id RETURN id } ELSE 2 END",
    "CALL db.createLabel('X')",
    "CALL db.awaitIndexes(1)",
    "SHOW SETTINGS",
    "SHOW TRANSACTIONS",
    "SHOW USERS",
    "SHOW DATABASES",
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'",
    "CREATE USER x SET PASSWORD 'abcdefgh1'",
    "",
    "   \n",
]


@pytest.mark.parametrize("cypher", REFUSED)
def test_run_refuses_everything_but_reading(neo4j_store: Neo4jStore, cypher: str) -> None:
    neo4j_store.load(Rows((node("urn:a", "甲"),), ()))
    with pytest.raises(QueryError) as caught:
        neo4j_store.run(cypher)
    assert "\n" not in str(caught.value)
    assert neo4j_store.run("MATCH (n) RETURN n.uri, n.name, n.x").rows == (("urn:a", "甲", None),)


READ = [
    "MATCH (n) RETURN n.name",
    "CALL db.labels()",
    "SHOW INDEXES",
    "MATCH (n) WHERE n.name CONTAINS '删除' RETURN n",
    "MATCH p = (a)-[*1..2]-(b) RETURN p",
    "MATCH (n) RETURN CASE WHEN EXISTS { (n)-->() } THEN COUNT { (n)-->() } ELSE 0 END",
    "CYPHER runtime=slotted MATCH (n) RETURN count(n)",
    "EXPLAIN MATCH (n) RETURN n",
]


@pytest.mark.parametrize("cypher", READ)
def test_run_allows_reading(neo4j_store: Neo4jStore, cypher: str) -> None:
    neo4j_store.run(cypher)


def test_run_returns_plain_values(neo4j_store: Neo4jStore) -> None:
    neo4j_store.load(ROWS)
    found = neo4j_store.run(
        "MATCH p = (b:JusticeBureau {uri: $uri})-[r:ADOPTS {year: 2021}]->(i) "
        "RETURN b, r.quotes AS quotes, p, date('2022-05-06') AS day, duration('P1D') AS span, "
        "{a: [1, 2.5, true, null]} AS map",
        {"uri": ZHUJI_BUREAU},
    )
    assert found.columns == ("b", "quotes", "p", "day", "span", "map")
    bureau, quotes, path, day, span, nested = found.rows[0]
    labels = ["Fazhi", "GovernmentDepartment", "JusticeBureau", "Organization", "PublicBody", "Resource"]
    assert bureau == {"labels": labels, "name": "诸暨市司法局", "uri": ZHUJI_BUREAU}
    assert quotes == ["深化新时代“枫桥经验”。"]
    assert isinstance(path, list)
    assert [item["uri"] for item in path if isinstance(item, dict)] == [
        ZHUJI_BUREAU,
        BASE + "claim/a1",
        FENGQIAO,
    ]
    assert (day, span, nested) == ("2022-05-06", "P1D", {"a": [1, 2.5, True, None]})


def test_run_cuts_at_the_limit_and_says_so(neo4j_store: Neo4jStore) -> None:
    assert neo4j_store.run("UNWIND range(1, 3) AS x RETURN x", limit=3).truncated is False
    cut = neo4j_store.run("UNWIND range(1, 100000000) AS x RETURN x", limit=3)
    assert (cut.rows, cut.truncated) == (((1,), (2,), (3,)), True)


def test_run_ends_at_the_time_limit(neo4j_store: Neo4jStore) -> None:
    begun = time.monotonic()
    with pytest.raises(QueryError, match=r"took longer than 1 s"):
        neo4j_store.run(
            "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN sum(x * y)", timeout=1.0
        )
    assert time.monotonic() - begun < 6.0
    assert neo4j_store.run("RETURN 1").rows == ((1,),)


def test_run_explains_a_syntax_error_in_the_users_lines(neo4j_store: Neo4jStore) -> None:
    with pytest.raises(QueryError) as caught:
        neo4j_store.run("MATCH (n)\nRETURN m")
    assert str(caught.value) == "Neo4j refuses the query: Variable `m` not defined (line 2, column 8)"
    with pytest.raises(QueryError, match="parameter"):
        neo4j_store.run("MATCH (n {uri: $uri}) RETURN n")


def test_size_counts_characters(neo4j_store: Neo4jStore) -> None:
    assert neo4j_store.run("RETURN size('永嘉县司法局'), [1, 2][0]").rows == ((6, 1),)


def test_fulltext_finds_chinese_words_by_pairs_of_characters(neo4j_store: Neo4jStore) -> None:
    rows = Rows((node("urn:a", "新时代“枫桥经验”"), node("urn:b", "枫叶大桥")), ())
    neo4j_store.load(rows)
    assert [row[0] for row in neo4j_store.fulltext("枫桥").rows] == ["urn:a"]
    assert neo4j_store.fulltext("桥枫").rows == ()


@pytest.mark.parametrize("text", ['"', "\\", "a AND (", "枫桥*", "name:枫桥", "[* TO *]", "", "~"])
def test_fulltext_takes_operators_as_text(neo4j_store: Neo4jStore, text: str) -> None:
    neo4j_store.load(Rows((node("urn:a", "枫桥经验"),), ()))
    assert all(row[0] == "urn:a" for row in neo4j_store.fulltext(text).rows)


def test_wrong_password_is_one_line_without_the_password(
    neo4j_server: Neo4jSettings, caplog: pytest.LogCaptureFixture
) -> None:
    if not neo4j_server.password:
        pytest.fail("the server named by NEO4J_URI has no login, so a wrong password cannot be tried")
    wrong = Neo4jSettings(neo4j_server.uri, "neo4j", "hunter2-secret")
    caplog.set_level(logging.DEBUG)
    with Neo4jStore(wrong) as store, pytest.raises(StoreError) as caught:
        store.run("RETURN 1")
    assert str(caught.value) == (
        f"Neo4j at {neo4j_server.uri} refuses the user neo4j; check NEO4J_USER and NEO4J_PASSWORD"
    )
    assert caught.value.__cause__ is None
    shown = caplog.text + repr(wrong) + str(wrong) + repr(store) + repr(caught.value)
    assert "hunter2-secret" not in shown


def test_absent_server_is_one_line_that_says_what_to_do() -> None:
    with Neo4jStore(Neo4jSettings("bolt://127.0.0.1:1", "neo4j", "x")) as store:
        for call in (lambda: store.run("RETURN 1"), store.ensure_schema, lambda: store.load(ROWS)):
            with pytest.raises(
                StoreError, match=r"no Neo4j server answers at bolt://127.0.0.1:1; run"
            ) as caught:
                call()
            assert isinstance(caught.value, KgError)
