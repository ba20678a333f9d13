"""From a graph to a view: what is near, in whichever direction, with all its evidence."""

import networkx as nx
import pytest

from kg.errors import QueryError
from kg.graph.memory import to_networkx
from kg.graph.projection import project
from tests.kg.sample_graph import sample_quads
from tests.viz.samples import BASE, FOCUS, sample_graph, star
from viz.ego import ego_view
from viz.errors import VizError
from viz.lines import lines


@pytest.mark.parametrize("hops", [1, 2, 3])
def test_view_holds_exactly_the_nodes_within_reach(hops: int) -> None:
    graph = sample_graph()
    reach = nx.single_source_shortest_path_length(graph.to_undirected(), FOCUS, cutoff=hops)
    view = ego_view(graph, FOCUS, hops)
    assert {node.key: node.hop for node in view.nodes if node.kind != "GROUP"} == reach


def test_view_holds_every_edge_and_all_evidence_among_them() -> None:
    graph = sample_graph()
    view = ego_view(graph, FOCUS, 3)
    assert len(view.edges) == graph.number_of_edges()
    told = sorted(item.quote for edge in view.edges for item in edge.evidence)
    assert told == sorted(e.quote for *_, data in graph.edges(data=True) for e in data["evidence"])


def test_parallel_edges_survive_and_unlike_ones_are_drawn_apart() -> None:
    graph = star(1)
    target = next(node for node in graph if node != FOCUS)
    for status, year in (("planned", 2021), ("piloted", 2022), ("adopted", 2024)):
        graph.add_edge(FOCUS, target, type="ADOPTS", status=status, year=year, evidence=())
    view = ego_view(graph, FOCUS, 1)
    assert [edge.year for edge in view.edges] == [2023, 2024, 2022, 2021]
    drawn = lines(view)
    assert [(line.status, len(line.edges), line.rank) for line in drawn] == [
        ("adopted", 2, 0),
        ("piloted", 1, 1),
        ("planned", 1, 2),
    ]


def test_every_edge_outside_a_group_has_a_line() -> None:
    view = ego_view(star(200), FOCUS, 1)
    assert sorted(at for line in lines(view) for at in line.edges) == list(range(len(view.edges)))


def test_graph_of_the_store_is_read_as_it_comes() -> None:
    graph = to_networkx(project(sample_quads()))
    view = ego_view(graph, "诸暨市司法局", 1)
    kinds = {node.name: node.kind for node in view.nodes}
    assert kinds["诸暨市司法局"] == "ORG"
    assert kinds["枫桥经验"] == "PROGRAMME"
    assert kinds["枫桥式司法所"] == "HONOUR"
    assert kinds["行政机关合同管理办法"] == "LEGAL"
    office = next(edge for edge in view.edges if edge.type == "HOLDS_OFFICE")
    assert (office.detail, office.region) == ("局长", "诸暨市 330681")
    register = next(edge for edge in view.edges if edge.type == "JURISDICTION")
    assert (register.status, register.evidence) == ("structural", ())


def test_focus_is_a_uri_a_name_or_an_alias() -> None:
    graph = to_networkx(project(sample_quads()))
    uris = {
        ego_view(graph, focus, 1).focus
        for focus in ("枫桥经验", "新时代枫桥经验", BASE + "initiative/fengqiao")
    }
    assert uris == {BASE + "initiative/fengqiao"}


def test_unknown_focus_is_refused_with_the_nearest_names() -> None:
    with pytest.raises(QueryError, match="枫桥经验"):
        ego_view(sample_graph(), "枫桥经念", 1)


@pytest.mark.parametrize("hops", [0, -1, 4])
def test_hops_beyond_bounds_are_refused(hops: int) -> None:
    with pytest.raises(VizError, match="1 to 3"):
        ego_view(sample_graph(), FOCUS, hops)


def test_single_node_is_a_view() -> None:
    view = ego_view(star(0), FOCUS, 1)
    assert [node.key for node in view.nodes] == [FOCUS]
    assert view.edges == ()


def test_unknown_class_and_relation_are_shown_not_dropped() -> None:
    graph = star(1)
    graph.add_node("x", labels=("Something",), label="Something", name="某物")
    graph.add_edge(FOCUS, "x", type="TOUCHES", evidence=())
    view = ego_view(graph, FOCUS, 1)
    assert next(node for node in view.nodes if node.key == "x").kind == "OTHER"
    assert any(edge.type == "TOUCHES" for edge in view.edges)
