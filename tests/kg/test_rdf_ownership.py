"""What only one document can say goes with it; what others say too stays while one of them does."""

import pytest

from kg.rdf.ownership import is_own, is_own_line
from kg.rdf.quads import Iri, Quad, label
from kg.rdf.serialise import nquad_lines
from kg.rdf.statements import extraction_quads
from kg.rdf.store import SparqlStore
from ontology.terms import PREF_LABEL
from tests.kg.conftest import REPORT, make_extraction

BASE = "https://w3id.org/fazhi/"
GRAPH = BASE + "document/d1"


@pytest.mark.parametrize(
    ("path", "own"),
    [
        ("document/d1", True),
        ("document/d1#char=3,9", True),
        ("claim/00faa07000801b90", True),
        ("document/d10", False),
        ("region/330324", False),
        ("org/330324-5f0c", False),
        ("indicator/5f0c", False),
    ],
)
def test_own_statements_are_told_by_their_subject(path: str, own: bool) -> None:
    assert is_own(BASE + path, GRAPH) is own
    line = next(nquad_lines([Quad(Iri(BASE + path), Iri(PREF_LABEL), label("甲> <乙"), Iri(GRAPH))]))
    assert is_own_line(line.encode()) is own


def test_base_that_looks_like_a_document_is_no_trap() -> None:
    base = "https://example.org/document/claim/"
    graph = base + "document/d1"
    assert is_own(base + "claim/1", graph)
    assert not is_own(base + "region/330324", graph)


def test_shared_name_stays_until_the_last_document_goes() -> None:
    one, two = make_extraction(REPORT, "one-2021"), make_extraction(REPORT, "two-2021")
    quads = [extraction_quads(extraction) for extraction in (one, two)]
    both, single = SparqlStore(), SparqlStore()
    for each in quads:
        both.load(each)
    single.load(quads[1])
    both.remove(quads[0][0].graph)
    everything = "SELECT ?s ?p ?o WHERE { ?s ?p ?o } ORDER BY ?s ?p ?o"
    assert both.query(everything) == single.query(everything)
    assert set(both.quads(quads[1][0].graph)) == set(quads[1])
    both.remove(quads[1][0].graph)
    assert len(both) == 0
    assert both.documents() == ()
