import logging
import time

import pytest

from kg.errors import KgError, QueryError, StoreError
from kg.graph.changes import Change
from kg.graph.neo4j_store import Neo4jStore
from kg.graph.projection import project
from kg.graph.rows import EdgeRow, NodeRow, Rows
from kg.settings import Neo4jSettings
from tests.kg.neo4j_fixture import write
from tests.kg.sample_graph import BASE, FENGQIAO, ZHUJI_BUREAU, SampleGraph, sample_quads

ROWS = project(sample_quads())

Snapshot = tuple[frozenset[object], frozenset[object]]


def snapshot(settings: Neo4jSettings) -> Snapshot:
    """Return everything in the database as comparable values."""
    nodes = write(settings, "MATCH (n) RETURN labels(n) AS l, properties(n) AS p")
    edges = write(
        settings, "MATCH (a)-[r]->(b) RETURN a.uri AS a, type(r) AS t, b.uri AS b, properties(r) AS p"
    )
    return (
        frozenset((frozenset(row["l"]), _frozen(row["p"])) for row in nodes),
        frozenset((row["a"], row["t"], row["b"], _frozen(row["p"])) for row in edges),
    )


def _frozen(properties: dict[str, object]) -> frozenset[object]:
    return frozenset((k, tuple(v) if isinstance(v, list) else v) for k, v in properties.items())


def expected(rows: Rows) -> Snapshot:
    return (
        frozenset(
            (frozenset({*row.labels, "Resource", "Fazhi"}), frozenset({*row.properties, ("uri", row.uri)}))
            for row in rows.nodes
        ),
        frozenset(
            (row.start, row.type, row.end, frozenset({*row.properties, ("uri", row.uri)}))
            for row in rows.edges
        ),
    )


def node(uri: str, name: str) -> NodeRow:
    return NodeRow(uri, ("Initiative",), (("name", name),))


def test_load_stores_exactly_the_rows(neo4j_store: Neo4jStore, neo4j_server: Neo4jSettings) -> None:
    seen: list[tuple[int, int]] = []
    result = neo4j_store.load(ROWS, progress=lambda done, total: seen.append((done, total)))
    assert result.nodes == Change(created=len(ROWS.nodes))
    assert result.edges == Change(created=len(ROWS.edges))
    assert snapshot(neo4j_server) == expected(ROWS)
    assert seen[-1] == (len(ROWS.nodes) + len(ROWS.edges),) * 2


@pytest.mark.parametrize("prune", [False, True])
def test_load_twice_changes_nothing(
    neo4j_store: Neo4jStore, neo4j_server: Neo4jSettings, prune: bool
) -> None:
    neo4j_store.load(ROWS)
    before = snapshot(neo4j_server)
    again = neo4j_store.load(ROWS, prune=prune)
    assert not again.changed
    assert snapshot(neo4j_server) == before


def test_load_brings_a_changed_graph_up_to_date(neo4j_store: Neo4jStore, neo4j_server: Neo4jSettings) -> None:
    neo4j_store.load(ROWS)
    quads = [quad for quad in sample_quads() if not quad.graph.endswith("zhuji-2022")]
    graph = SampleGraph()
    graph.node(FENGQIAO, "Campaign", "新时代“枫桥经验”")
    changed = project([*quads, *graph.quads])
    kept = neo4j_store.load(changed)
    assert kept.nodes == Change(updated=1)
    assert kept.nodes.removed == kept.edges.removed == 0
    pruned = neo4j_store.load(changed, prune=True)
    assert pruned.nodes == Change(removed=3)  # the document, its span and its claim
    assert snapshot(neo4j_server) == expected(changed)


def test_load_repairs_what_was_changed_by_hand(neo4j_store: Neo4jStore, neo4j_server: Neo4jSettings) -> None:
    neo4j_store.load(ROWS)
    write(neo4j_server, "MATCH (n {uri: $uri}) SET n.name = 'x' REMOVE n:Initiative", uri=FENGQIAO)
    write(neo4j_server, "MATCH ()-[r:ADOPTS]->() SET r.status = 'planned'")
    result = neo4j_store.load(ROWS)
    assert (result.nodes, result.edges) == (Change(updated=1), Change(updated=3))
    assert snapshot(neo4j_server) == expected(ROWS)


def test_load_moves_a_relationship_whose_ends_changed(
    neo4j_store: Neo4jStore, neo4j_server: Neo4jSettings
) -> None:
    nodes = (node("urn:a", "甲"), node("urn:b", "乙"), node("urn:c", "丙"))
    for end in ("urn:b", "urn:c"):
        rows = Rows(nodes, (EdgeRow("urn:e", "DERIVED_FROM", "urn:a", end, ()),))
        neo4j_store.load(rows)
        assert snapshot(neo4j_server) == expected(rows)


def test_load_leaves_what_is_not_ours_alone(neo4j_store: Neo4jStore, neo4j_server: Neo4jSettings) -> None:
    neo4j_store.load(ROWS)
    write(
        neo4j_server,
        "CREATE (m:Note {text: '我的笔记'}) WITH m MATCH (n:Fazhi {uri: $uri}) "
        "CREATE (m)-[:ABOUT]->(n) SET n:Starred",
        uri=ZHUJI_BUREAU,
    )
    assert not neo4j_store.load(ROWS, prune=True).changed
    neo4j_store.load(Rows((), ()), prune=True)
    assert [row["t"] for row in write(neo4j_server, "MATCH (n) RETURN n.text AS t")] == ["我的笔记"]


HOSTILE = [
    "'}) DETACH DELETE n //",
    '"; MATCH (n) DELETE n; //',
    "`) SET n.x = 1 //",
    "\\u0027}) DELETE n",
    "${name} {{x}} $rows",
    "<script>alert(1)</script>",
    "甲\u0000乙\u202e丙\n丁",
    "😀𠮷",
]


def test_hostile_names_load_as_data(neo4j_store: Neo4jStore, neo4j_server: Neo4jSettings) -> None:
    nodes = tuple(node(f"urn:{i}", name) for i, name in enumerate(HOSTILE))
    edges = tuple(
        EdgeRow(f"urn:e{i}", "DERIVED_FROM", f"urn:{i}", "urn:0", (("quotes", (name, name)),))
        for i, name in enumerate(HOSTILE)
    )
    rows = Rows(nodes, edges)
    neo4j_store.load(rows)
    assert snapshot(neo4j_server) == expected(rows)
    assert not neo4j_store.load(rows, prune=True).changed
    for name in HOSTILE:
        found = neo4j_store.run("MATCH (n {name: $name}) RETURN n.name", {"name": name})
        assert found.rows == ((name,),)
        neo4j_store.fulltext(name)


@pytest.mark.parametrize(
    "rows",
    [
        Rows((NodeRow("urn:a", ("Initiative` SET n.x=1 //",), ()),), ()),
        Rows((node("urn:a", "甲"),), (EdgeRow("urn:e", "X]->() DELETE r //", "urn:a", "urn:a", ()),)),
    ],
)
def test_load_refuses_labels_and_types_from_data(neo4j_store: Neo4jStore, rows: Rows) -> None:
    with pytest.raises(StoreError, match=r"not a .* of the ontology"):
        neo4j_store.load(rows)


def test_load_refuses_a_relationship_to_nowhere(neo4j_store: Neo4jStore) -> None:
    rows = Rows((node("urn:a", "甲"),), (EdgeRow("urn:e", "DERIVED_FROM", "urn:a", "urn:b", ()),))
    with pytest.raises(StoreError, match="urn:e names urn:b"):
        neo4j_store.load(rows)


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
