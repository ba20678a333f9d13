"""An extraction as quads: nothing without evidence, plans apart from deeds, the same quads every time."""

from dataclasses import replace

import pytest

from extract.model import Extraction, Metadata
from kg.claims import claims
from kg.rdf.quads import Iri, Quad, Term, decimal, integer, label, text
from kg.rdf.statements import extraction_quads
from ontology import terms
from ontology.errors import OntologyError
from ontology.iri import DEFAULT_BASE, canonical_name
from ontology.kinds import DocType, Status
from tests.kg.conftest import REPORT, TEXT, make_extraction

BASE = DEFAULT_BASE


def objects(quads: tuple[Quad, ...], subject: str, predicate: str) -> set[Term]:
    return {quad.object for quad in quads if quad.subject == subject and quad.predicate == predicate}


def subjects_of(quads: tuple[Quad, ...], predicate: str, value: Term) -> set[Iri]:
    return {quad.subject for quad in quads if quad.predicate == predicate and quad.object == value}


def named(quads: tuple[Quad, ...], name: str) -> Iri:
    (node,) = subjects_of(quads, terms.PREF_LABEL, label(name))
    return node


def test_every_claim_is_a_statement_with_evidence(small_extraction: Extraction) -> None:
    quads = extraction_quads(small_extraction)
    nodes = subjects_of(quads, terms.RDF_TYPE, Iri(terms.STATEMENT))
    assert nodes == {BASE + "claim/" + claim.id for claim in claims(small_extraction)}
    for node in nodes:
        assert objects(quads, node, terms.P_ASSERTED_IN) == {BASE + "document/zhuji-2021"}
        assert len(objects(quads, node, terms.P_EXTRACTED_BY)) == 1
        assert objects(quads, node, terms.P_EVIDENCE)


def test_spans_quote_the_text_at_their_offsets(small_extraction: Extraction) -> None:
    quads = extraction_quads(small_extraction)
    spans = subjects_of(quads, terms.RDF_TYPE, Iri(terms.TEXT_SPAN))
    assert spans
    for span in spans:
        begin, end = map(int, span.partition("#char=")[2].split(","))
        assert objects(quads, span, terms.P_BEGIN_OFFSET) == {integer(begin)}
        assert objects(quads, span, terms.P_END_OFFSET) == {integer(end)}
        assert objects(quads, span, terms.P_QUOTE) == {text(TEXT[begin:end])}


def test_quads_lie_in_the_graph_of_their_document(small_extraction: Extraction) -> None:
    assert {quad.graph for quad in extraction_quads(small_extraction)} == {BASE + "document/zhuji-2021"}


def test_quads_do_not_depend_on_the_order_of_anything(small_extraction: Extraction) -> None:
    turned = replace(
        small_extraction,
        entities=small_extraction.entities[::-1],
        mentions=small_extraction.mentions[::-1],
        relations=small_extraction.relations[::-1],
        observations=small_extraction.observations[::-1],
    )
    assert extraction_quads(turned) == extraction_quads(small_extraction)


def test_document_carries_its_metadata(small_extraction: Extraction) -> None:
    quads = extraction_quads(small_extraction)
    node = BASE + "document/zhuji-2021"
    assert objects(quads, node, terms.RDF_TYPE) == {Iri(terms.ANNUAL_REPORT), Iri(terms.SOURCE_DOCUMENT)}
    assert objects(quads, node, terms.P_REPORTING_YEAR) == {integer(2021)}
    assert objects(quads, node, terms.P_COVERS_REGION) == {BASE + "region/330681"}
    assert objects(quads, node, terms.P_TEXT_DIGEST) == {text(small_extraction.document.digest)}
    assert objects(quads, node, terms.P_SOURCE_ADDRESS) == {text("https://example.org/a")}
    assert objects(quads, node, terms.P_ISSUER) == {named(quads, "诸暨市司法局")}


def test_document_without_metadata_still_has_a_name() -> None:
    quads = extraction_quads(make_extraction(Metadata(None, None, None, None, None, DocType.OTHER)))
    assert objects(quads, BASE + "document/zhuji-2021", terms.PREF_LABEL) == {label("zhuji-2021.txt")}


def test_issuer_that_no_mention_names_is_a_node() -> None:
    quads = extraction_quads(make_extraction(replace(REPORT, issuer="诸暨市人民政府")))
    node = named(quads, "诸暨市人民政府")
    assert Iri(terms.GOVERNMENT) in objects(quads, node, terms.RDF_TYPE)


def test_regions_stand_in_their_hierarchy(small_extraction: Extraction) -> None:
    quads = extraction_quads(small_extraction)
    county = BASE + "region/330681"
    assert objects(quads, county, terms.P_DIRECTLY_WITHIN) == {BASE + "region/330600"}
    assert objects(quads, county, terms.P_WITHIN) == {BASE + "region/330600", BASE + "region/330000"}
    assert objects(quads, county, terms.P_LEVEL) == {Iri(terms.LEVEL + "county")}
    town = named(quads, "店口镇")
    assert objects(quads, town, terms.P_DIRECTLY_WITHIN) == {county}
    assert objects(quads, town, terms.P_LEVEL) == {Iri(terms.LEVEL + "township")}
    assert BASE + "region/330000" in objects(quads, town, terms.P_WITHIN)


def test_code_that_the_register_does_not_know_gets_no_invented_name() -> None:
    quads = extraction_quads(make_extraction(replace(REPORT, region="999999")))
    assert objects(quads, BASE + "region/999999", terms.PREF_LABEL) == {label("999999")}


def test_first_mention_of_an_entity_is_written(small_extraction: Extraction) -> None:
    quads = extraction_quads(small_extraction)
    bureau = named(quads, "诸暨市司法局")
    mentions = subjects_of(quads, terms.P_MENTION_OF, bureau)
    assert mentions == {BASE + "document/zhuji-2021#char=0,6"}
    assert len(subjects_of(quads, terms.RDF_TYPE, Iri(terms.MENTION))) == 4


def test_plan_makes_no_plain_derivation(small_extraction: Extraction) -> None:
    quads = extraction_quads(small_extraction)
    origin = named(quads, "枫桥经验")
    assert subjects_of(quads, terms.P_DERIVED_FROM, origin) == {named(quads, "枫桥式司法所")}
    assert len(subjects_of(quads, terms.P_ORIGIN, origin)) == 2


def test_part_of_between_bodies_makes_a_unit(small_extraction: Extraction) -> None:
    quads = extraction_quads(small_extraction)
    assert objects(quads, named(quads, "城关司法所"), terms.P_UNIT_OF) == {named(quads, "诸暨市司法局")}


def test_collaboration_has_both_as_participants(small_extraction: Extraction) -> None:
    quads = extraction_quads(small_extraction)
    (node,) = subjects_of(quads, terms.RDF_TYPE, Iri(terms.COLLABORATION))
    wanted = {named(quads, "诸暨市司法局"), named(quads, "诸暨市人民法院")}
    assert objects(quads, node, terms.P_PARTICIPANT) == wanted


def test_status_is_the_status_of_the_relation(small_extraction: Extraction) -> None:
    quads = extraction_quads(small_extraction)
    (planned,) = subjects_of(quads, terms.P_INITIATIVE, named(quads, "园区枫桥机制"))
    assert objects(quads, planned, terms.P_STATUS) == {Iri(terms.STATUS + Status.PLANNED)}
    assert objects(quads, planned, terms.P_YEAR) == {integer(2022)}


def test_decrease_keeps_its_number_and_its_direction(small_extraction: Extraction) -> None:
    quads = extraction_quads(small_extraction)
    (node,) = subjects_of(quads, terms.P_DIRECTION, Iri(terms.DIRECTION + "down"))
    assert objects(quads, node, terms.P_COMPARISON_VALUE) == {decimal(3.5)}
    (figure,) = objects(quads, node, terms.P_FIGURE)
    assert objects(quads, str(figure), terms.P_QUOTE) == {text("120件")}


def test_same_name_is_one_node_in_two_documents_and_two_bases_are_apart() -> None:
    here, there = make_extraction(REPORT), make_extraction(replace(REPORT, region="350581"), "other")
    assert named(extraction_quads(here), "法小助应用") == named(extraction_quads(there), "法小助应用")
    assert named(extraction_quads(here), "城关司法所") != named(extraction_quads(there), "城关司法所")
    own = extraction_quads(here, base="https://example.org/kg/")
    assert all(quad.subject.startswith("https://example.org/kg/") for quad in own)
    with pytest.raises(OntologyError):
        extraction_quads(here, base="file:///tmp/")


def test_labels_are_canonical_so_that_a_node_has_one_name(small_extraction: Extraction) -> None:
    entities = list(small_extraction.entities)
    entities[1] = replace(entities[1], name="“法小助” 应用(试行)")
    quads = extraction_quads(replace(small_extraction, entities=tuple(entities)))
    node = named(quads, canonical_name("法小助应用（试行）"))
    assert label("“法小助” 应用(试行)") in objects(quads, node, terms.ALT_LABEL)


def test_hostile_ids_and_names_stay_inside_their_terms(small_extraction: Extraction) -> None:
    bad = '../> <http://x> "\\\n<script>'
    entities = tuple(replace(each, name=each.name + bad) for each in small_extraction.entities)
    metadata = replace(REPORT, title=bad, issuer=bad)
    document = replace(small_extraction.document, id=bad, name=bad, source=bad)
    quads = extraction_quads(
        replace(small_extraction, document=document, metadata=metadata, entities=entities)
    )
    iris = {quad.subject for quad in quads} | {quad.object for quad in quads if isinstance(quad.object, Iri)}
    assert all(each.isascii() and ">" not in each and ".." not in each for each in iris)
