"""The layout: nothing lost, nothing overlapping, nothing left to chance."""

from itertools import combinations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tests.viz.samples import FOCUS, sample_graph, star
from viz.ego import ego_view
from viz.layout import LABEL_EM, MAX_NODES, PITCH, WIDTH_BUDGET, drawn_links, grouped, place, squeeze
from viz.model import GraphView, ViewEdge, ViewNode
from viz.style import CLASSES, COLUMN_OF, DIRECTLY_WITHIN, GROUP
from viz.text import em_width

KINDS = [kind for kind in CLASSES if kind != GROUP]


@st.composite
def views(draw: st.DrawFn) -> GraphView:
    """Draw a view of any size, with names of any length, edges anywhere and regions below one another."""
    count = draw(st.integers(1, 160))
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=count, max_size=count))
    long = draw(st.integers(1, 30))
    nodes = tuple(
        ViewNode(f"n{at}", f"{at}" + "名" * (at % long), kind, COLUMN_OF[kind], hop=1)
        for at, kind in enumerate(kinds)
    )
    ends = st.integers(0, count - 1)
    pairs = draw(st.lists(st.tuples(ends, ends, st.sampled_from(["ADOPTS", DIRECTLY_WITHIN])), max_size=120))
    edges = tuple(ViewEdge(f"n{a}", f"n{b}", kind, "adopted", 2020, "", ()) for a, b, kind in pairs)
    return GraphView("题", "", "n0", 1, nodes, edges)


def boxes_apart(view: GraphView) -> bool:
    drawn = [node for node in view.nodes if node.group is None]
    return all(
        abs(a.x - b.x) >= (a.width + b.width) / 2 or abs(a.y - b.y) >= min(PITCH, 24) - 1e-6
        for a, b in combinations(drawn, 2)
    )


@given(views())
def test_every_node_is_drawn_or_a_member_of_one_group(view: GraphView) -> None:
    placed = place(view)
    members = [key for node in placed.nodes for key in node.members]
    drawn = [n.key for n in placed.nodes if n.group is None and n.kind != GROUP]
    assert sorted(members + drawn) == sorted(node.key for node in view.nodes)
    assert len([n for n in placed.nodes if n.group is None]) <= MAX_NODES
    assert sorted(members) == sorted(n.key for n in placed.nodes if n.group is not None)
    assert "n0" in drawn


@given(views())
def test_boxes_never_overlap_and_stay_inside(view: GraphView) -> None:
    placed = place(view)
    assert boxes_apart(placed)
    for node in placed.nodes:
        if node.group is None:
            assert node.width / 2 - 1 <= node.x <= placed.width - node.width / 2 + 1
            assert 0 <= node.y <= placed.height


@given(views(), st.randoms(use_true_random=False))
def test_order_of_input_does_not_matter(view: GraphView, random: Random) -> None:
    nodes, edges = list(view.nodes), list(view.edges)
    random.shuffle(nodes)
    random.shuffle(edges)
    shuffled = GraphView("题", "", "n0", 1, tuple(nodes), tuple(edges))
    assert place(shuffled).nodes == place(view).nodes


def test_sample_fits_the_width_of_a_laptop() -> None:
    view = ego_view(sample_graph(), FOCUS, 1)
    assert view.width <= WIDTH_BUDGET
    assert [h.zh for h in view.headings] == [
        "地区",
        "机构与人员",
        "规划与行动",
        "机制与队伍",
        "平台 · 品牌 · 设施",
        "法规 · 荣誉 · 活动",
    ]
    assert [h.x for h in view.headings] == sorted(h.x for h in view.headings)
    assert sum(h.count for h in view.headings) == len(view.nodes)


def test_long_names_are_cut_on_the_box_only() -> None:
    view = ego_view(star(79, name="第{}号关于进一步深化基层矛盾纠纷多元化解的示范机制"), FOCUS, 1)
    for node in view.nodes:
        assert em_width(node.label) <= LABEL_EM
    assert any(node.label.endswith("…") and len(node.name) > 20 for node in view.nodes)


def test_child_region_stands_indented_right_below_its_parent() -> None:
    view = ego_view(sample_graph(), "浙江省", 3)
    region = {n.name: n for n in view.nodes if n.kind == "REGION"}
    assert region["浙江省"].y < region["台州市"].y < region["天台县"].y < region["平桥镇"].y
    assert region["浙江省"].x < region["台州市"].x < region["天台县"].x < region["平桥镇"].x
    assert region["平桥镇"].x == region["石梁镇"].x


def test_eighty_nodes_are_drawn_and_the_eighty_first_makes_a_group() -> None:
    assert not any(n.kind == GROUP for n in ego_view(star(79), FOCUS, 1).nodes)
    group = next(n for n in ego_view(star(80), FOCUS, 1).nodes if n.kind == GROUP)
    assert group.name == "其余 2 个机制 ▸"
    assert len(group.members) == 2


def test_small_columns_stay_whole_beside_a_large_one() -> None:
    nodes = [ViewNode(f"m{at}", f"m{at}", "MECHANISM", 3) for at in range(200)]
    nodes += [ViewNode(f"o{at}", f"o{at}", "ORG", 1) for at in range(10)]
    result = grouped(nodes, (), "o0")
    assert all(node.group is None for node in result if node.kind == "ORG")
    assert sum(node.group is None for node in result) == MAX_NODES


def test_edges_of_members_are_links_of_their_group() -> None:
    view = ego_view(star(200), FOCUS, 1)
    group = next(n for n in view.nodes if n.kind == GROUP)
    assert group.key in drawn_links(view.nodes, view.edges)[FOCUS]


def test_split_columns_are_not_squeezed() -> None:
    assert squeeze(ego_view(star(79), FOCUS, 1)) == 1.0
    assert squeeze(ego_view(sample_graph(), FOCUS, 1)) == 0.88


def test_regions_within_each_other_do_not_hang_the_layout() -> None:
    nodes = tuple(ViewNode(key, key, "REGION", 0) for key in "ab")
    edges = tuple(ViewEdge(a, b, DIRECTLY_WITHIN, "structural", None, "", ()) for a, b in ("ab", "ba"))
    assert len(place(GraphView("题", "", "a", 1, nodes, edges)).nodes) == 2
