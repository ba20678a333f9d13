"""Terms that cannot be wrong, and the text that they are written as."""

import random

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.model import Extraction
from kg.errors import StoreError
from kg.rdf.quads import XSD_DECIMAL, Iri, Literal, Quad, TermError, decimal, integer, label, text
from kg.rdf.serialise import nquads, parse_nquads, turtle
from kg.rdf.statements import extraction_quads
from kg.rdf.store import SparqlStore
from ontology import terms

GRAPH = Iri("https://example.org/document/d")
words = st.text(max_size=60).filter(lambda each: not any(0xD800 <= ord(c) < 0xE000 for c in each))
literals = st.one_of(
    words.map(text),
    words.map(label),
    st.integers(-(10**15), 10**15).map(integer),
    st.floats(-1e15, 1e15).map(decimal),
)
quads = st.builds(
    Quad,
    st.sampled_from([Iri("https://example.org/a"), Iri("https://example.org/b#char=0,5")]),
    st.sampled_from([Iri(terms.P_QUOTE), Iri(terms.RDF_TYPE)]),
    st.one_of(literals, st.just(Iri(terms.REGION)), st.just(Iri(terms.RDF_TYPE))),
    st.just(GRAPH),
)


@pytest.mark.parametrize(
    "value", ["", "a", "/a", "http://a b", "http://a>", 'http://a"', "http://a\n", "http://a\\", "a{}:b"]
)
def test_iri_refuses_what_could_end_it(value: str) -> None:
    with pytest.raises(TermError):
        Iri(value)


@pytest.mark.parametrize(
    ("value", "form"),
    [
        (120.0, "120"),
        (0.4, "0.4"),
        (87.38, "87.38"),
        (-0.0, "0"),
        (2.1e10, "21000000000"),
        (1e-7, "0.0000001"),
    ],
)
def test_decimal_has_one_form(value: float, form: str) -> None:
    assert decimal(value) == Literal(form, XSD_DECIMAL)


@pytest.mark.parametrize("value", [float("inf"), float("nan"), 1e21, -1e20])
def test_decimal_refuses_what_the_store_cannot_keep(value: float) -> None:
    with pytest.raises(TermError):
        decimal(value)


def test_literal_refuses_half_a_character() -> None:
    with pytest.raises(TermError):
        text("\ud800")


@given(st.lists(quads, max_size=12))
def test_quads_survive_nquads_and_the_store(drawn: list[Quad]) -> None:
    written = nquads(drawn)
    assert set(parse_nquads(written)) == set(drawn)
    store = SparqlStore()
    store.load(drawn)
    assert set(store.quads(GRAPH)) == set(drawn)


@given(st.lists(quads, max_size=12))
def test_turtle_says_what_the_quads_say(drawn: list[Quad]) -> None:
    parsed = pyoxigraph.parse("".join(turtle(drawn)), format=pyoxigraph.RdfFormat.TURTLE)
    found = {str(pyoxigraph.Triple(each.subject, each.predicate, each.object)) for each in parsed}
    lines = nquads(drawn).split("\n")[:-1]  # splitlines would cut at U+0085, which may stand in a literal
    stripped = {line.rsplit(" ", 2)[0] for line in lines}
    wanted = {
        str(pyoxigraph.Triple(each.subject, each.predicate, each.object))
        for line in stripped
        for each in pyoxigraph.parse(f"{line} .", format=pyoxigraph.RdfFormat.N_TRIPLES)
    }
    assert found == wanted


@given(st.lists(quads, max_size=12), st.randoms(use_true_random=False))
def test_bytes_do_not_depend_on_the_order(drawn: list[Quad], dice: random.Random) -> None:
    shuffled = list(drawn)
    dice.shuffle(shuffled)
    assert nquads(shuffled) == nquads(drawn)
    assert list(turtle(shuffled)) == list(turtle(drawn))


@given(words)
def test_nquads_are_the_canonical_form_of_the_library(value: str) -> None:
    quad = Quad(Iri("https://example.org/a"), Iri(terms.P_QUOTE), text(value), GRAPH)
    again = pyoxigraph.serialize(
        pyoxigraph.parse(nquads([quad]), format=pyoxigraph.RdfFormat.N_QUADS),
        format=pyoxigraph.RdfFormat.N_QUADS,
    )
    assert again == nquads([quad]).encode()


def test_turtle_is_readable(small_extraction: Extraction) -> None:
    written = "".join(turtle(extraction_quads(small_extraction)))
    prefixes = [line for line in written.splitlines() if line.startswith("@prefix")]
    assert prefixes == sorted(prefixes)
    assert " a fz:Adoption , fz:Statement ;\n" in written
    assert "fz:status fzs:planned" in written


@pytest.mark.parametrize(
    "line",
    [
        "_:b <http://a> <http://b> <http://g> .",
        "<http://a> <http://a> _:b <http://g> .",
        "<http://a> <http://b> <http://c> .",
        "no quads",
        '<http://a> <http://b> "open <http://g> .',
    ],
)
def test_foreign_nquads_are_refused(line: str) -> None:
    with pytest.raises(StoreError):
        list(parse_nquads(line + "\n"))
