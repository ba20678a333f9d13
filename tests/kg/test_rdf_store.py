"""The SPARQL store: documents come and go as wholes, and questions cannot do anything but ask."""

import contextlib
import time
from pathlib import Path

import pytest

from extract.model import Extraction
from kg.errors import QueryError, StoreError
from kg.rdf.quads import Iri, Quad, label
from kg.rdf.serialise import nquads
from kg.rdf.statements import extraction_quads
from kg.rdf.store import UNION, SparqlStore, refuse_unsafe
from ontology import terms
from tests.kg.conftest import REPORT, make_extraction

COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"


@pytest.fixture
def two() -> tuple[SparqlStore, tuple[Quad, ...], tuple[Quad, ...]]:
    """Return a store with two documents that share most of their entities."""
    store = SparqlStore()
    first, second = (extraction_quads(make_extraction(REPORT, each)) for each in ("first", "second"))
    store.load([*first, *second])
    return store, first, second


def state(store: SparqlStore) -> set[tuple[object, ...]]:
    return set(store.query("SELECT ?s ?p ?o WHERE { ?s ?p ?o }").rows)


def test_triple_of_two_documents_counts_once(
    two: tuple[SparqlStore, tuple[Quad, ...], tuple[Quad, ...]],
) -> None:
    store, first, second = two
    triples = {(quad.subject, quad.predicate, quad.object) for quad in (*first, *second)}
    assert store.query(COUNT).rows == ((len(triples),),)
    assert len(store) == len(triples) < len(first) + len(second)


def test_document_leaves_and_what_others_say_stays(
    two: tuple[SparqlStore, tuple[Quad, ...], tuple[Quad, ...]],
) -> None:
    store, first, second = two
    alone = SparqlStore()
    alone.load(second)
    store.remove(first[0].graph)
    assert state(store) == state(alone)
    assert store.documents() == (second[0].graph,)
    store.remove(second[0].graph)
    assert len(store) == 0


def test_replacing_twice_changes_nothing(two: tuple[SparqlStore, tuple[Quad, ...], tuple[Quad, ...]]) -> None:
    store, first, _ = two
    before = state(store)
    store.replace(first[0].graph, first)
    store.replace(first[0].graph, first)
    assert state(store) == before
    assert set(store.quads(first[0].graph)) == set(first)


def test_quad_of_another_document_cannot_slip_in(
    two: tuple[SparqlStore, tuple[Quad, ...], tuple[Quad, ...]],
) -> None:
    store, first, second = two
    before = state(store)
    with pytest.raises(StoreError):
        store.replace(first[0].graph, (*first[:2], second[0]))
    assert state(store) == before


def test_browsing_gives_each_subject_once(
    two: tuple[SparqlStore, tuple[Quad, ...], tuple[Quad, ...]],
) -> None:
    store, first, second = two
    county = "https://w3id.org/fazhi/region/330681"
    pointing = list(store.pointing(terms.P_COVERS_REGION, county))
    assert sorted(pointing) == sorted({first[0].graph, second[0].graph})
    said = list(store.about(county))
    assert {quad.graph for quad in said} == {UNION}
    assert len(said) == len(set(said)) == len({q for q in first if q.subject == county})
    assert list(store.objects(first[0].graph, terms.P_COVERS_REGION)) == [county]
    assert list(store.pointing(terms.PREF_LABEL, label("诸暨市"))) == [county]
    for predicate in (terms.PREF_LABEL, terms.ALT_LABEL):
        names = list(store.labels(predicate))
        assert len(names) == len(set(names)) > 0


def test_store_on_disk_keeps_what_it_was_given(small_extraction: Extraction, tmp_path: Path) -> None:
    held = extraction_quads(small_extraction)
    (tmp_path / "all.nq").write_text(nquads(held), "utf-8", newline="\n")
    store = SparqlStore(tmp_path / "store")
    store.load_files([tmp_path / "all.nq"])
    before = state(store)
    del store
    again = SparqlStore(tmp_path / "store", read_only=True)
    assert set(again.quads(held[0].graph)) == set(held)
    assert state(again) == before


def test_store_that_cannot_be_opened_says_so(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("not a folder")
    with pytest.raises(StoreError, match="cannot be opened"):
        SparqlStore(tmp_path / "store")
    (tmp_path / "bad.nq").write_text("no quads")
    with pytest.raises(StoreError, match="N-Quads"):
        SparqlStore().load_files([tmp_path / "bad.nq"])


@pytest.mark.parametrize(
    "update",
    [
        "DELETE WHERE { ?s ?p ?o }",
        "INSERT DATA { <http://a> <http://b> <http://c> }",
        "DROP ALL",
        "LOAD <http://example.org/>",
        "ASK {} ; DROP ALL",
    ],
)
def test_updates_are_refused(
    update: str, two: tuple[SparqlStore, tuple[Quad, ...], tuple[Quad, ...]]
) -> None:
    store, *_ = two
    before = len(store)
    with pytest.raises(QueryError):
        store.query(update)
    assert len(store) == before


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://example.org/> { ?a ?b ?c } }",
        "SELECT * { service SILENT <http://example.org/> { ?a ?b ?c } }",
        "SELECT * { \\u0053ERVICE <http://example.org/> { ?a ?b ?c } }",
        "SELECT * { FILTER(?a <'b>') SERVICE <http://example.org/> {} #'\n }",
        "SELECT*{SERVICE<http://example.org/>{}}",
    ],
)
def test_service_is_refused_however_it_is_written(query: str) -> None:
    with pytest.raises(QueryError, match="SERVICE"):
        refuse_unsafe(query)


@pytest.mark.parametrize("query", ["ASK { ?service a fz:ServiceProvision }", "ASK { ?x fz:my-service ?y }"])
def test_names_with_service_in_them_are_not_refused(query: str) -> None:
    assert SparqlStore().query(query).rows == ((False,),)


def test_rows_are_limited_and_the_answer_says_so(
    two: tuple[SparqlStore, tuple[Quad, ...], tuple[Quad, ...]],
) -> None:
    store, *_ = two
    answer = store.query("SELECT ?s WHERE { ?s ?p ?o }", row_limit=5)
    assert len(answer.rows) == 5
    assert answer.truncated
    assert not store.query("SELECT ?s WHERE { ?s ?p ?o } LIMIT 5", row_limit=5).truncated


def test_query_that_takes_too_long_is_given_up(
    two: tuple[SparqlStore, tuple[Quad, ...], tuple[Quad, ...]],
) -> None:
    store, *_ = two
    started = time.monotonic()
    with pytest.raises(QueryError, match=r"more than 0\.2 seconds"):
        store.query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", time_limit=0.2)
    assert time.monotonic() - started < 5


@pytest.mark.parametrize("deep", ["(", "{", "!", "-"])
def test_deep_nesting_neither_crashes_nor_answers_wrongly(deep: str) -> None:
    close = {"(": ")", "{": "}"}.get(deep, "")
    inner = deep * 9000 + ("" if deep == "{" else "1") + close * 9000
    query = f"ASK {inner}" if deep == "{" else f"ASK {{ FILTER({inner}) }}"
    with contextlib.suppress(QueryError):
        SparqlStore().query(query, time_limit=10)


def test_query_that_is_too_long_is_refused() -> None:
    with pytest.raises(QueryError, match="characters"):
        SparqlStore().query("ASK {}" + " " * 30_000)


def test_values_become_plain_python() -> None:
    query = 'SELECT ?a ?b ?c ?d ?e ?f { VALUES (?a ?b ?c ?d ?e ?f) {(1 2.5 true "x"@zh fz:Region UNDEF)} }'
    assert SparqlStore().query(query).rows == ((1, 2.5, True, "x", Iri(terms.REGION), None),)
    assert SparqlStore().query("CONSTRUCT { fz:a fz:b 1 } WHERE {}").rows == (
        (terms.FZ + "a", terms.FZ + "b", 1),
    )
