import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import StoreError
from kg.graph.changes import Change, Stored, difference
from kg.graph.rows import EdgeRow, NodeRow, Rows

LABELS = frozenset({"Initiative", "Programme", "Region"})


def stored(rows: Rows) -> Stored:
    """Return the state of a store that holds `rows`, as a server gives it back: lists, not tuples."""
    state = Stored(LABELS)
    for row in rows.nodes:
        values = {key: list(value) if isinstance(value, tuple) else value for key, value in row.properties}
        state.add_node(row.uri, [*row.labels, "Resource", "Fazhi", "Starred"], {**values, "uri": row.uri})
    for edge in rows.edges:
        values = {key: list(value) if isinstance(value, tuple) else value for key, value in edge.properties}
        state.add_edge((edge.type, edge.uri, edge.start, edge.end), {**values, "uri": edge.uri})
    return state


VALUES = st.one_of(st.text(max_size=3), st.integers(-3, 3), st.booleans(), st.tuples(st.text(max_size=2)))
PROPERTIES = st.dictionaries(st.sampled_from("abc"), VALUES).map(lambda found: tuple(sorted(found.items())))


@st.composite
def graphs(draw: st.DrawFn) -> Rows:
    names = draw(st.lists(st.sampled_from([f"urn:{i}" for i in range(5)]), unique=True, min_size=1))
    labels = st.sampled_from([("Initiative",), ("Programme", "Initiative"), ("Region",)])
    nodes = tuple(NodeRow(name, draw(labels), draw(PROPERTIES)) for name in sorted(names))
    keys = draw(st.lists(st.sampled_from([f"urn:e{i}" for i in range(4)]), unique=True))
    ends = st.sampled_from(names)
    types = st.sampled_from(["DERIVED_FROM", "WITHIN"])
    edges = (EdgeRow(key, draw(types), draw(ends), draw(ends), draw(PROPERTIES)) for key in sorted(keys))
    return Rows(nodes, tuple(edges))


@given(graphs(), st.booleans())
def test_nothing_separates_a_graph_from_itself(rows: Rows, prune: bool) -> None:
    todo = difference(rows, stored(rows), prune=prune)
    assert (todo.nodes, todo.edges) == (Change(), Change())


@given(graphs(), graphs())
def test_writing_the_difference_makes_the_graph_what_it_should_be(old: Rows, new: Rows) -> None:
    todo = difference(new, stored(old), prune=True)
    nodes = {row.uri: row for row in old.nodes}
    nodes.update({row.uri: row for row in (*todo.new_nodes, *todo.changed_nodes)})
    edges = {(row.type, row.uri, row.start, row.end): row for row in old.edges}
    edges.update({(r.type, r.uri, r.start, r.end): r for r in (*todo.new_edges, *todo.changed_edges)})
    for uri in todo.gone_nodes:
        del nodes[uri]
    for key in todo.gone_edges:
        del edges[key]
    assert set(nodes.values()) == set(new.nodes)
    assert set(edges.values()) == set(new.edges)


@given(graphs(), graphs())
def test_without_prune_only_old_states_of_a_row_go(old: Rows, new: Rows) -> None:
    todo = difference(new, stored(old), prune=False)
    assert todo.gone_nodes == ()
    wanted = {(row.type, row.uri) for row in new.edges}
    assert all(key[:2] in wanted for key in todo.gone_edges)


def test_a_doubled_relationship_counts_as_changed() -> None:
    edge = EdgeRow("urn:e", "WITHIN", "urn:a", "urn:a", ())
    rows = Rows((NodeRow("urn:a", ("Region",), ()),), (edge,))
    state = stored(rows)
    state.add_edge(("WITHIN", "urn:e", "urn:a", "urn:a"), {"uri": "urn:e"})
    assert difference(rows, state, prune=False).changed_edges == (edge,)


def test_a_relationship_to_nowhere_is_refused() -> None:
    rows = Rows((), (EdgeRow("urn:e", "WITHIN", "urn:a", "urn:b", ()),))
    with pytest.raises(StoreError, match="urn:e names urn:a"):
        difference(rows, Stored(LABELS), prune=False)


@pytest.mark.parametrize(("old", "new"), [(0, ""), (-1, -2), (1, True), (1, 1.0), ("1", 1), (("a",), "a")])
def test_values_that_look_alike_are_told_apart(old: str | int, new: str | int) -> None:
    before = Rows((NodeRow("urn:a", ("Region",), (("value", old),)),), ())
    after = Rows((NodeRow("urn:a", ("Region",), (("value", new),)),), ())
    assert difference(after, stored(before), prune=False).nodes == Change(updated=1)
