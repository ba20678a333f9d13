import networkx as nx
import pytest

from kg.diffusion.model import Evidence
from kg.errors import QueryError
from kg.graph.memory import ego, find, find_one, to_networkx
from kg.graph.projection import project
from tests.kg.sample_graph import BASE, COURT, FENGQIAO, PARK, STYLE, ZHUJI, ZHUJI_BUREAU, sample_quads


@pytest.fixture(scope="module")
def graph() -> "nx.MultiDiGraph[str]":
    return to_networkx(project(sample_quads()))


def test_to_networkx_holds_entities_only(graph: "nx.MultiDiGraph[str]") -> None:
    assert {data["label"] for _, data in graph.nodes(data=True)} == {
        "Honour",
        "JudicialBody",
        "JusticeBureau",
        "Mechanism",
        "Norm",
        "Person",
        "Programme",
        "Region",
    }
    assert all(data["name"] for _, data in graph.nodes(data=True))


def test_to_networkx_puts_the_evidence_on_the_edge(graph: "nx.MultiDiGraph[str]") -> None:
    data = graph.edges[ZHUJI_BUREAU, FENGQIAO, BASE + "claim/a1"]
    evidence = Evidence(
        BASE + "document/zhuji-2021", "诸暨市司法局2021年工作报告", None, 10, 22, "深化新时代“枫桥经验”。"
    )
    assert data == {
        "type": "ADOPTS",
        "status": "adopted",
        "year": 2021,
        "region": "330681",
        "evidence": (evidence,),
    }


def test_to_networkx_has_evidence_on_every_claim_and_only_there(graph: "nx.MultiDiGraph[str]") -> None:
    structural = {"DIRECTLY_WITHIN", "JURISDICTION"}
    for *_, data in graph.edges(data=True):
        assert bool(data["evidence"]) is (data["type"] not in structural)
        assert ("status" in data) is (data["type"] not in structural)


def test_ego_grows_with_hops(graph: "nx.MultiDiGraph[str]") -> None:
    assert set(ego(graph, PARK, 0)) == {PARK}
    near = ego(graph, PARK, 1)
    assert set(near) == {PARK, FENGQIAO, BASE + "org/350581-sfj"}
    assert {ZHUJI_BUREAU, STYLE} < set(ego(graph, PARK, 2))
    assert set(near.edges(keys=True)) <= set(graph.edges(keys=True))


def test_ego_of_an_unknown_node_is_an_error(graph: "nx.MultiDiGraph[str]") -> None:
    with pytest.raises(QueryError, match="nowhere is not in the graph"):
        ego(graph, "nowhere", 1)


@pytest.mark.parametrize("name", ["枫桥经验", "“枫桥经验”", "「枫桥 经验」", "新时代“枫桥经验”", FENGQIAO])
def test_find_one_folds_quotes_and_width_and_knows_aliases(graph: "nx.MultiDiGraph[str]", name: str) -> None:
    assert find_one(graph, name) == FENGQIAO


def test_find_one_names_what_is_near(graph: "nx.MultiDiGraph[str]") -> None:
    with pytest.raises(QueryError, match="nothing in the graph is called 诸暨市法院; nearest: 诸暨市"):
        find_one(graph, "诸暨市法院")


def test_find_one_lists_namesakes(graph: "nx.MultiDiGraph[str]") -> None:
    both = graph.copy()
    both.add_node("urn:other", name="枫桥经验")
    with pytest.raises(QueryError, match="2 things are called"):
        find_one(both, "枫桥经验")
    assert find(both, "  ") == ()


def test_find_prefers_the_name_to_an_alias(graph: "nx.MultiDiGraph[str]") -> None:
    both = graph.copy()
    both.add_node("urn:other", name="别名", altLabel=("诸暨市",))
    assert find(both, "诸暨市") == (ZHUJI,)
    assert find(both, "诸暨市人民法院") == (COURT,)


def test_to_networkx_prefers_a_claim_with_evidence_to_its_shortcut(graph: "nx.MultiDiGraph[str]") -> None:
    assert list(graph[STYLE][FENGQIAO]) == [BASE + "claim/d1"]
    without_claims = (quad for quad in sample_quads() if "claim/" not in quad.subject)
    kept = to_networkx(project(without_claims))
    assert [data["type"] for data in kept[STYLE][FENGQIAO].values()] == ["DERIVED_FROM"]
