"""The gate before every query, without a server: what the server says of a plan is given by hand."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import QueryError
from kg.graph.cypher_guard import READ_PROCEDURES, check_plan, check_text

BLANKS = st.lists(
    st.sampled_from([" ", "\t", "\n", "\u00a0", "\u3000", "/**/", "/* * CSV */", "// x\n", "/*//*/"]),
    min_size=1,
)


def plan(operator: str, details: str = "", *children: dict[str, Any]) -> dict[str, Any]:
    return {"operatorType": operator + "@neo4j", "args": {"Details": details}, "children": list(children)}


@given(BLANKS, st.sampled_from(["LOAD", "load", "\\u004cOAD", "L\\u004FaD"]), st.text(max_size=20))
def test_check_text_refuses_load_csv_in_every_spelling(blanks: list[str], word: str, before: str) -> None:
    with pytest.raises(QueryError):
        check_text(f"{before} {word}{''.join(blanks)}CSV FROM 'x' AS l RETURN l")


@pytest.mark.parametrize(
    "cypher", ["MATCH (n) RETURN n", "MATCH (n {name: $csv}) RETURN n.load", "RETURN 'csv load'"]
)
def test_check_text_allows_the_rest(cypher: str) -> None:
    check_text(cypher)


def test_check_text_is_fast_on_comments_that_never_end() -> None:
    check_text("RETURN 1 LOAD" + "/**/" * 50_000 + "/*" * 50_000)


@pytest.mark.parametrize("kind", ["w", "rw", "s", "", None])
def test_check_plan_refuses_every_kind_but_reading(kind: str | None) -> None:
    with pytest.raises(QueryError, match="only reading"):
        check_plan(kind, plan("ProduceResults"))


def test_check_plan_refuses_what_the_server_does_not_explain() -> None:
    with pytest.raises(QueryError, match="only reading"):
        check_plan("r", None)


@pytest.mark.parametrize(
    ("operator", "details"),
    [
        ("LoadCSV", "l"),
        ("TerminateTransactions", ""),
        ("AdministrationCommand", ""),
        ("ShowSettings", ""),
        ("ShowTransactions", ""),
        ("ProcedureCall", "apoc.load.json($a) :: (value :: MAP)"),
        ("ProcedureCall", ""),
        ("Projection", "CASE WHEN x THEN COLLECT { LOAD CSV FROM $a AS l RETURN l } END"),
        ("Projection", "[x IN y WHERE EXISTS { ResolvedCall(apoc.load.json(url = $a)) }]"),
    ],
)
def test_check_plan_finds_a_refused_operator_at_any_depth(operator: str, details: str) -> None:
    deep = plan("ProduceResults", "n", plan("Apply", "", plan("AllNodesScan", "n"), plan(operator, details)))
    with pytest.raises(QueryError):
        check_plan("r", deep)


@pytest.mark.parametrize("name", sorted(READ_PROCEDURES))
def test_check_plan_allows_procedures_that_read_this_graph(name: str) -> None:
    check_plan("r", plan("ProduceResults", "x", plan("ProcedureCall", f"{name}($a) :: (x :: ANY)")))
    check_plan("r", plan("Projection", f"COUNT {{ ResolvedCall({name}(a = $a)) }}"))
    check_plan("r", plan("ShowIndexes"))
