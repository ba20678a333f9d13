import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import OWL, RDF, RDFS, Graph, URIRef

from kg.errors import KgError
from kg.graph.projection import project
from kg.graph.rows import EdgeRow, NodeRow, Rows
from kg.rdf.quads import Iri, Quad, integer, label
from ontology import mapping
from ontology.kinds import RelationType
from tests.kg.sample_graph import (
    BASE,
    FENGQIAO,
    FZ,
    PARK,
    RDF_TYPE,
    SHISHI,
    SKOS,
    STYLE,
    ZHUJI,
    ZHUJI_BUREAU,
    SampleGraph,
    sample_quads,
)

ONTOLOGY = Path(mapping.__file__).with_name("fazhi.ttl")


def node(rows: Rows, uri: str) -> NodeRow:
    return next(row for row in rows.nodes if row.uri == uri)


def edge(rows: Rows, name: str) -> EdgeRow:
    return next(row for row in rows.edges if row.uri == BASE + "claim/" + name)


@pytest.fixture(scope="module")
def rows() -> Rows:
    return project(sample_quads())


def _terms(graph: Graph, kind: URIRef) -> set[str]:
    return {str(term)[len(FZ) :] for term in graph.subjects(RDF.type, kind) if str(term).startswith(FZ)}


def test_mapping_has_every_class_and_property_of_the_ontology() -> None:
    graph = Graph().parse(ONTOLOGY)
    above = {}
    for name in _terms(graph, OWL.Class):
        parents = [
            str(p)[len(FZ) :] for p in graph.objects(URIRef(FZ + name), RDFS.subClassOf) if FZ in str(p)
        ]
        assert len(parents) <= 1, f"fz:{name} has two superclasses: the table of labels knows one"
        above[name] = parents[0] if parents else None
    assert {**above, "Concept": None} == mapping.PARENTS
    assert _terms(graph, OWL.ObjectProperty) == mapping.OBJECT_PROPERTIES
    assert _terms(graph, OWL.DatatypeProperty) == mapping.DATA_PROPERTIES


def test_mapping_knows_which_properties_are_ends_of_a_claim() -> None:
    graph = Graph().parse(ONTOLOGY)
    for root, table in (("head", mapping.HEADS), ("tail", mapping.TAILS)):
        below = graph.transitive_subjects(RDFS.subPropertyOf, URIRef(FZ + root))
        assert {str(term)[len(FZ) :] for term in below} == table


def test_mapping_gives_every_relation_type_one_class_of_claim() -> None:
    assert sorted(mapping.CLAIM_TYPES.values()) == sorted(RelationType)


def test_labels_begin_with_the_most_specific_class() -> None:
    assert mapping.labels_of(["JusticeBureau"]) == (
        "JusticeBureau",
        "GovernmentDepartment",
        "PublicBody",
        "Organization",
    )
    assert mapping.labels_of(["Programme", "Campaign"]) == ("Campaign", "Programme", "Initiative")


@pytest.mark.parametrize(
    ("name", "kind"), [("derivedFrom", "DERIVED_FROM"), ("region", "REGION"), ("inDocument", "IN_DOCUMENT")]
)
def test_relationship_type_is_upper_snake(name: str, kind: str) -> None:
    assert mapping.relationship_type(name) == kind


def test_project_writes_an_entity_with_clean_names(rows: Rows) -> None:
    assert node(rows, FENGQIAO) == NodeRow(
        FENGQIAO, ("Programme", "Initiative"), (("altLabel", ("新时代枫桥经验",)), ("name", "枫桥经验"))
    )
    assert dict(node(rows, ZHUJI).properties) == {"code": "330681", "level": "county", "name": "诸暨市"}


def test_project_writes_a_claim_as_node_and_as_relationship_with_its_evidence(rows: Rows) -> None:
    claim = BASE + "claim/a1"
    assert node(rows, claim).labels == ("Adoption", "Statement")
    assert dict(node(rows, claim).properties) == {"status": "adopted", "year": 2021}
    found = edge(rows, "a1")
    assert (found.type, found.start, found.end) == ("ADOPTS", ZHUJI_BUREAU, FENGQIAO)
    assert dict(found.properties) == {
        "begins": (10,),
        "documents": (BASE + "document/zhuji-2021",),
        "ends": (22,),
        "quotes": ("深化新时代“枫桥经验”。",),
        "region": "330681",
        "status": "adopted",
        "year": 2021,
    }
    around = {(row.type, row.end) for row in rows.edges if row.start == claim}
    assert {("REGION", ZHUJI), ("INITIATIVE", FENGQIAO), ("HEAD", ZHUJI_BUREAU)} <= around


def test_project_keeps_one_relationship_for_each_document_that_makes_the_claim(rows: Rows) -> None:
    found = [row.uri for row in rows.edges if row.type == "ADOPTS" and row.end == FENGQIAO]
    assert found == [BASE + "claim/a1", BASE + "claim/a2"]


def test_project_carries_a_plan_as_a_plan(rows: Rows) -> None:
    assert dict(edge(rows, "a4").properties)["status"] == "planned"
    assert ("officeTitle", "局长") in edge(rows, "h1").properties


def test_project_closes_within_over_directly_within(rows: Rows) -> None:
    pairs = {(row.start, row.end) for row in rows.edges if row.type == "WITHIN"}
    regions = BASE + "region/"
    assert {(ZHUJI, regions + "330600"), (ZHUJI, regions + "330000"), (SHISHI, regions + "350000")} <= pairs
    assert len(pairs) == 6


def test_project_keeps_what_is_true_by_rule_beside_the_claim(rows: Rows) -> None:
    derived = [row for row in rows.edges if row.type == "DERIVED_FROM" and row.start == STYLE]
    assert [dict(row.properties).get("status") for row in derived] == ["adopted", None]
    assert derived[0].uri == BASE + "claim/d1"


def test_project_gives_a_name_to_what_has_several() -> None:
    graph = SampleGraph()
    graph.node(PARK, "Mechanism", "园区枫桥工作机制")
    graph.say(PARK, SKOS + "prefLabel", label("园区枫桥"), label("Park Fengqiao", "en"))
    assert dict(project(graph.quads).nodes[0].properties) == {
        "name": "园区枫桥",
        "nameEn": "Park Fengqiao",
        "altLabel": ("园区枫桥工作机制",),
    }


def test_project_ties_a_domain_to_its_concept_and_folds_it_where_there_is_none() -> None:
    graph = SampleGraph()
    fayuan, gongfu = BASE + "scheme/domain/fayuan", BASE + "scheme/domain/gongfu"
    graph.node(BASE + "claim/x", "Statement", "x")
    graph.say(BASE + "claim/x", "domain", Iri(fayuan))
    assert ("domain", "fayuan") in project(graph.quads).nodes[0].properties
    for uri in (fayuan, gongfu):
        graph.say(uri, RDF_TYPE, Iri(SKOS + "Concept"))
        graph.say(uri, SKOS + "inScheme", Iri(BASE + "scheme/domain"))
    graph.say(fayuan, SKOS + "broader", Iri(gongfu))
    graph.say(gongfu, SKOS + "topConceptOf", Iri(BASE + "scheme/domain"))
    rows = project(graph.quads)
    assert [(row.type, row.end) for row in rows.edges] == [("DOMAIN", fayuan), ("BROADER", gongfu)] or [
        (row.type, row.end) for row in rows.edges
    ] == [("BROADER", gongfu), ("DOMAIN", fayuan)]
    assert node(rows, gongfu) == NodeRow(gongfu, ("Concept",), (("scheme", "domain"), ("top", True)))


@pytest.mark.parametrize("place", ["class", "property"])
def test_project_refuses_a_term_of_ours_that_it_does_not_know(place: str) -> None:
    graph = SampleGraph()
    graph.node(PARK, "Mechanism" if place == "property" else "Unheard", "园区枫桥")
    if place == "property":
        graph.say(PARK, "unheard", integer(1))
    with pytest.raises(KgError, match=r"fz:[uU]nheard.* that ontology\.mapping"):
        project(graph.quads)


def test_project_refuses_a_claim_without_evidence() -> None:
    quads = [
        quad for quad in sample_quads() if not (quad.subject.endswith("/a1") and "evidence" in quad.predicate)
    ]
    with pytest.raises(KgError, match="claim/a1 has no evidence"):
        project(quads)


def test_project_leaves_other_vocabularies_to_the_rdf() -> None:
    graph = SampleGraph()
    graph.say(BASE + "dataset", RDF_TYPE, Iri("http://www.w3.org/ns/dcat#Dataset"))
    assert project(graph.quads) == Rows((), ())


@given(st.randoms(use_true_random=False), st.data())
@settings(max_examples=20, deadline=None)
def test_project_does_not_depend_on_order_or_repetition(shuffle: random.Random, data: st.DataObject) -> None:
    quads: list[Quad] = list(sample_quads())
    again = data.draw(st.lists(st.sampled_from(quads), max_size=20))
    mixed = quads + again
    shuffle.shuffle(mixed)
    rows = project(mixed)
    assert rows == project(quads)
    assert list(rows.nodes) == sorted(set(rows.nodes))
    assert [row.uri for row in rows.edges] == sorted({row.uri for row in rows.edges})


def test_project_ties_nodes_only(rows: Rows) -> None:
    known = {row.uri for row in rows.nodes}
    assert all(row.start in known and row.end in known for row in rows.edges)
    assert {label for row in rows.nodes for label in row.labels} <= mapping.LABELS
    assert {row.type for row in rows.edges} <= mapping.RELATIONSHIPS
