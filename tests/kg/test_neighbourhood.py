"""What is read around a name is what the whole graph would give: the same nodes, edges, evidence, events."""

from collections.abc import Iterable

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import neighbourhood as module
from kg.demo import make_demo
from kg.diffusion.events import diffusion
from kg.errors import QueryError
from kg.graph.memory import ego, find_one, to_networkx
from kg.graph.projection import project
from kg.graph.rows import Rows
from kg.neighbourhood import named, neighbourhood, spread
from kg.project import Project
from kg.rdf.quads import Iri, Quad
from kg.rdf.store import SparqlStore
from tests.kg.sample_graph import BASE, FENGQIAO, PARK, ZHUJI_BUREAU, SampleGraph, sample_quads
from viz.ego import ego_view

SAMPLE_NAMES = (
    *("枫桥经验", "园区枫桥机制", "枫桥式司法所", "八五普法", "张某某", "行政机关合同管理办法"),
    *("诸暨市司法局", "石狮市", "浙江省", "诸暨市人民法院"),
)
DEMO_NAMES = ("枫桥经验", "最多跑一次", "杭州市", "浙江省")


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = make_demo(tmp_path_factory.mktemp("neighbourhood") / "demo")
    project.build(workers=1)
    return project


@pytest.fixture(scope="module")
def demo_rows(demo: Project) -> Rows:
    return demo.rows()


def store_of(quads: Iterable[Quad]) -> SparqlStore:
    store = SparqlStore()
    store.load(quads)
    return store


def contents(graph: "nx.MultiDiGraph[str]") -> tuple[object, object]:
    """Return nodes and edges with all they carry, in an order of their own."""
    return sorted(graph.nodes(data=True)), sorted(
        graph.edges(keys=True, data=True), key=lambda edge: edge[:3]
    )


def assert_same(store: SparqlStore, rows: Rows, name: str, hops: int) -> None:
    whole = to_networkx(rows)
    part = to_networkx(project(neighbourhood(store, name, hops=hops)))
    uri = find_one(whole, name)
    assert find_one(part, name) == uri
    assert contents(ego(part, uri, hops)) == contents(ego(whole, uri, hops))
    assert ego_view(part, name, hops) == ego_view(whole, name, hops)


@pytest.mark.parametrize("hops", [1, 2])
@pytest.mark.parametrize("name", SAMPLE_NAMES)
def test_neighbourhood_in_the_sample_is_that_of_the_whole(name: str, hops: int) -> None:
    quads = sample_quads()
    assert_same(store_of(quads), project(quads), name, hops)


@pytest.mark.parametrize("hops", [1, 2])
@pytest.mark.parametrize("name", DEMO_NAMES)
def test_neighbourhood_in_the_demo_is_that_of_the_whole(
    demo: Project, demo_rows: Rows, name: str, hops: int
) -> None:
    assert_same(demo.store(), demo_rows, name, hops)


def test_neighbourhood_of_each_issuer_of_the_demo_is_that_of_the_whole(
    demo: Project, demo_rows: Rows
) -> None:
    issuers = sorted({row.issuer for row in demo.documents() if row.issuer})
    for issuer in issuers[:5]:
        assert_same(demo.store(), demo_rows, issuer, 1)


@pytest.mark.parametrize("name", ["枫桥经验", "最多跑一次", "一网通办"])
def test_diffusion_of_the_demo_is_that_of_the_whole(demo: Project, demo_rows: Rows, name: str) -> None:
    assert demo.diffusion(name) == diffusion(demo_rows, name)


@settings(max_examples=60, deadline=None)
@given(st.sets(st.integers(0, len(sample_quads()) - 1), max_size=25), st.sampled_from(SAMPLE_NAMES))
def test_neighbourhood_of_any_part_of_the_sample_is_that_of_the_whole(gone: set[int], name: str) -> None:
    claims = {quad.subject for quad in sample_quads() if "/claim/" in quad.subject}
    left = {quad for at, quad in enumerate(sample_quads()) if at in gone and "#head" in quad.predicate}
    dropped = {quad.subject for quad in left} & claims
    quads = [quad for quad in sample_quads() if quad.subject not in dropped]
    assert_same(store_of(quads), project(quads), name, 2)


def test_graph_of_a_project_is_the_ego_of_the_whole(demo: Project, demo_rows: Rows) -> None:
    whole = to_networkx(demo_rows)
    assert contents(demo.graph("枫桥经验", hops=2)) == contents(ego(whole, find_one(whole, "枫桥经验"), 2))


def test_spread_follows_what_derives_at_any_distance_but_no_plan() -> None:
    graph = SampleGraph()
    graph.quads.extend(sample_quads())
    graph.node(BASE + "initiative/hall", "Brand", "园区枫桥会客厅")
    graph.say(BASE + "initiative/hall", "derivedFrom", Iri(PARK))
    planned = graph.node(BASE + "initiative/plan", "Brand", "枫桥驿站")
    graph.document("zhuji-2023", "AnnualReport", "诸暨市司法局2023年工作报告", BASE + "region/330681", 2023)
    about: dict[str, str | int] = {"year": 2023, "region": BASE + "region/330681"}
    ends = {"head": planned, "tail": FENGQIAO, "derived": planned, "origin": FENGQIAO}
    graph.claim("p1", "Derivation", ends, "拟由枫桥经验衍生枫桥驿站。", status="planned", **about)
    for name, tail in (("p2", planned), ("p3", BASE + "initiative/hall")):
        graph.claim(name, "Adoption", {"head": ZHUJI_BUREAU, "tail": tail}, "推行。", **about)
    rows, store = project(graph.quads), store_of(graph.quads)
    found = diffusion(project(spread(store, "枫桥经验")), "枫桥经验")
    assert found == diffusion(rows, "枫桥经验")
    variants = {event.variant for event in found.events}
    assert variants == {"枫桥经验", "枫桥式司法所", "园区枫桥机制", "园区枫桥会客厅"}


def namesakes() -> SparqlStore:
    graph = SampleGraph()
    graph.node("https://example.org/a", "Platform", "浙里办APP")
    graph.node("https://example.org/b", "Platform", "浙里办app")
    graph.node("https://example.org/c", "Brand", "掌上办", alias="“浙里办”App")
    graph.node("https://example.org/d", "Organization", "掌上办")
    graph.node("https://example.org/e", "Indicator", "掌上办")
    return store_of(graph.quads)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("浙里办APP", "a"),
        ("“浙里办”app", "b"),
        ("浙里办App", "ab"),
        ("掌上办", "cd"),
        ("“浙里办”App", "c"),
        ("“浙里办”ＡＰＰ", "a"),
        ("https://example.org/c", "c"),
    ],
)
def test_name_is_found_exactly_before_it_is_folded(name: str, found: str) -> None:
    assert named(namesakes(), name) == tuple(f"https://example.org/{letter}" for letter in found)


def test_name_is_looked_for_among_the_classes_asked_for() -> None:
    store = namesakes()
    assert named(store, "掌上办", ("Initiative",)) == ("https://example.org/c",)
    assert named(store, "掌上办", ("Indicator",)) == ("https://example.org/e",)
    with pytest.raises(QueryError, match="no office in the graph is called 掌上办公; nearest: 掌上办"):
        named(store, "掌上办公", ("Organization",), what="no office")
    for nothing in ("", "   ", "https://example.org/zzz", "http://bad iri>"):
        with pytest.raises(QueryError, match="nothing in the graph is called"):
            named(store, nothing)


def test_too_many_claims_are_refused_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_CLAIMS", 3)
    store = store_of(sample_quads())
    with pytest.raises(QueryError, match="more than 3 claims are near 枫桥经验: ask for fewer steps"):
        neighbourhood(store, "枫桥经验", hops=2)
    monkeypatch.setattr(module, "MOST_NODES", 2)
    with pytest.raises(QueryError, match="more than 2 things are near 枫桥经验: ask for fewer steps"):
        neighbourhood(store, "枫桥经验", hops=2)
