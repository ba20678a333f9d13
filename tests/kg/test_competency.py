"""The named questions, asked in SPARQL and in Cypher of the same statements: equal rows, the right ones."""

from collections.abc import Mapping

import pytest

from kg.graph.neo4j_store import Neo4jStore
from kg.graph.projection import project
from kg.queries import load, named_queries
from kg.rdf.quads import Iri, Quad, decimal, integer, text
from kg.rdf.store import SparqlStore
from kg.settings import Neo4jSettings
from tests.kg.neo4j_fixture import write
from tests.kg.sample_graph import (
    APPLICATIONS,
    BASE,
    COURT,
    FENGQIAO,
    PUFA,
    SCHEME,
    SHISHI,
    SHISHI_BUREAU,
    STYLE,
    ZHUJI_BUREAU,
    SampleGraph,
    sample_quads,
)

Row = tuple[object, ...]

ZHUJI_REPORT = "诸暨市司法局2021年工作报告"

# name -> parameters and the rows that a reader of the sample expects
EXPECTED: dict[str, tuple[dict[str, object], list[Row]]] = {
    "01-spread-of-an-initiative": (
        {"initiative": "枫桥经验"},
        [
            ("330681", "诸暨市", "枫桥式司法所", "adopted", 2021, 1),
            ("330681", "诸暨市", "枫桥经验", "adopted", 2021, 2),
            ("350581", "石狮市", "园区枫桥机制", "planned", 2022, 1),
            ("350581", "石狮市", "枫桥经验", "piloted", None, 1),
        ],
    ),
    "03-done-and-planned": (
        {"region": "350581"},
        [
            ("adopted", "八五普法", 2021, 2),
            ("piloted", "枫桥经验", None, 1),
            ("planned", "园区枫桥机制", 2022, 1),
        ],
    ),
    "05-widespread-initiatives": ({"minimum": 2}, [("枫桥经验", 2, 3, 2021)]),
    "08-indicator-by-region": (
        {"indicator": "行政复议申请"},
        [
            ("330681", "诸暨市", 2021, 120.0, "件", "exact", None),
            ("350581", "石狮市", 2021, 87.5, "", "over", -12.5),
            ("350581", "石狮市", 2021, 90.0, "件", "over", 3.0),
        ],
    ),
    "12-evidence-of-an-initiative": (
        {"initiative": "枫桥经验"},
        [
            ("330681", "adopted", 2021, ZHUJI_REPORT, 10, 22, "深化新时代“枫桥经验”。"),
            ("330681", "adopted", 2022, "诸暨市司法局2022年工作报告", 5, 14, "坚持“枫桥经验”。"),
            ("350581", "piloted", None, "石狮市司法局2021年工作总结", 30, 41, "试点推行“枫桥经验”。"),
        ],
    ),
    "15-titles-received": (
        {},
        [
            ("石狮市司法局", "枫桥式司法所", "planned", 2022, "诸暨市人民法院"),
            ("石狮市司法局", "枫桥式司法所", "planned", 2022, "诸暨市司法局"),
            ("诸暨市司法局", "枫桥式司法所", "adopted", 2021, None),
        ],
    ),
    "17-organizations-together": ({}, [("诸暨市人民法院", "诸暨市司法局", "adopted", 2021, 1)]),
    "18-norms-issued": (
        {"region": "330681"},
        [(2021, "诸暨市司法局", "行政机关合同管理办法", "adopted")],
    ),
    "20-office-holders": ({}, [("诸暨市司法局", "局长", "张某某", 2021)]),
    "23-coverage-by-province": (
        {},
        [("330000", "浙江省", 2, 1, 2021, 2022), ("350000", "福建省", 4, 2, 2020, 2022)],
    ),
}


def richer_quads() -> tuple[Quad, ...]:
    """Return the sample with what makes twins differ: no year, several granters, decreases, plans."""
    graph = SampleGraph()
    graph.quads.extend(sample_quads())
    graph.document("shishi-2021-b", "WorkSummary", "石狮市司法局2021年工作总结", SHISHI, 2021)
    ends = {"head": SHISHI_BUREAU, "tail": FENGQIAO, "adopter": SHISHI_BUREAU, "initiative": FENGQIAO}
    pilot = graph.claim(
        "b1", "Adoption", ends, "试点推行“枫桥经验”。", status="piloted", year=1, region=SHISHI, begin=30
    )
    graph.quads = [quad for quad in graph.quads if not (quad.subject == pilot and quad.object == integer(1))]
    again = {"head": SHISHI_BUREAU, "tail": PUFA, "adopter": SHISHI_BUREAU, "initiative": PUFA}
    graph.claim("b2", "Adoption", again, "推进“八五”普法。", year=2021, region=SHISHI, begin=50)
    title = {"head": SHISHI_BUREAU, "tail": STYLE, "recipient": SHISHI_BUREAU, "title": STYLE}
    honour = graph.claim(
        "b3",
        "Designation",
        title,
        "争创“枫桥式司法所”。",
        status="planned",
        year=2022,
        region=SHISHI,
        begin=70,
    )
    graph.quads = [
        quad for quad in graph.quads if not (quad.subject == honour and "region" in quad.predicate)
    ]
    graph.say(honour, "grantedBy", Iri(COURT), Iri(ZHUJI_BUREAU))
    derived = {"head": PUFA, "tail": FENGQIAO, "derived": PUFA, "origin": FENGQIAO}
    graph.claim("b4", "Derivation", derived, "拟并入。", status="planned", year=2022, region=SHISHI, begin=90)
    for name, value, unit, change, way in (("b5", 87.5, "", 12.5, "down"), ("b6", 90, "件", 3, "up")):
        _growing(graph, name, value, unit)
        graph.say(BASE + "claim/" + name, "comparisonValue", decimal(change))
        graph.say(BASE + "claim/" + name, "direction", Iri(f"{SCHEME}direction/{way}"))
    graph.document("fujian-2020", "AnnualReport", "福建省司法厅2020年工作报告", BASE + "region/350000", 2020)
    return tuple(graph.quads)


def _growing(graph: SampleGraph, name: str, value: float, unit: str) -> None:
    ends = {
        "indicator": APPLICATIONS,
        "nature": SCHEME + "nature/actual",
        "qualifier": SCHEME + "qualifier/over",
        "comparisonBasis": SCHEME + "basis/yoy",
    }
    uri = graph.claim(name, "Observation", ends, "受理申请若干。", year=2021, region=SHISHI, begin=100)
    graph.say(uri, "value", decimal(value))
    graph.say(uri, "unit", text(unit))


@pytest.fixture(scope="module")
def sparql() -> SparqlStore:
    store = SparqlStore()
    store.load(richer_quads())
    return store


@pytest.fixture(scope="module")
def loaded(neo4j_server: Neo4jSettings) -> Neo4jSettings:
    write(neo4j_server, "MATCH (n) DETACH DELETE n")
    with Neo4jStore(neo4j_server) as store:
        store.ensure_schema()
        store.load(project(richer_quads()))
    return neo4j_server


def ask_cypher(
    settings: Neo4jSettings, name: str, params: Mapping[str, object]
) -> tuple[tuple[str, ...], list[Row]]:
    query = load(name, "cypher", params)
    with Neo4jStore(settings) as store:
        table = store.run(query.text, query.parameters)
    return table.columns, list(table.rows)


def test_every_named_question_has_an_expectation() -> None:
    assert [query.name for query in named_queries()] == list(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_sparql_answers_a_question_rightly(sparql: SparqlStore, name: str) -> None:
    params, rows = EXPECTED[name]
    assert list(sparql.query(load(name, "sparql", params).text).rows) == rows


@pytest.mark.parametrize("name", EXPECTED)
def test_cypher_gives_the_same_columns_and_rows(
    sparql: SparqlStore, loaded: Neo4jSettings, name: str
) -> None:
    params, rows = EXPECTED[name]
    columns, found = ask_cypher(loaded, name, params)
    answer = sparql.query(load(name, "sparql", params).text)
    assert columns == answer.columns == next(q.columns for q in named_queries() if q.name == name)
    assert found == list(answer.rows) == rows


@pytest.mark.parametrize("name", EXPECTED)
def test_both_give_the_same_with_default_parameters(
    sparql: SparqlStore, loaded: Neo4jSettings, name: str
) -> None:
    assert ask_cypher(loaded, name, {})[1] == list(sparql.query(load(name, "sparql").text).rows)
