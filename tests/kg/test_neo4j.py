import pytest

from kg.errors import StoreError
from kg.graph.changes import Change
from kg.graph.neo4j_store import Neo4jStore
from kg.graph.projection import project
from kg.graph.rows import EdgeRow, NodeRow, Rows
from kg.settings import Neo4jSettings
from tests.kg.neo4j_fixture import write
from tests.kg.sample_graph import FENGQIAO, ZHUJI_BUREAU, SampleGraph, sample_quads

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
