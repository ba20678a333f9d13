"""The constants of the code and the ontology file name the same things."""

from enum import StrEnum

import pytest
import rdflib
from rdflib.namespace import OWL, RDF, RDFS

from ontology import terms
from ontology.kinds import Basis, Direction, DocType, EntityType, Nature, Qualifier, RelationType, Status
from ontology.organisations import organisation_class
from tests.ontology.test_ontology import ontology

CONSTANTS = {
    name: value
    for name, value in vars(terms).items()
    if name.isupper() and isinstance(value, str) and value.startswith(terms.FZ) and value != terms.FZ
}


def test_every_constant_is_in_the_ontology_and_every_term_has_a_constant() -> None:
    declared = {str(each) for each in ontology().subjects() if str(each).startswith(terms.FZ)}
    assert set(CONSTANTS.values()) == declared


def test_classes_and_properties_are_told_apart() -> None:
    for name, value in CONSTANTS.items():
        is_class = (rdflib.URIRef(value), RDF.type, OWL.Class) in ontology()
        assert is_class == (not name.startswith("P_")), name


def test_ancestors_are_those_of_the_ontology() -> None:
    graph = ontology()
    for value in CONSTANTS.values():
        above = {str(each) for each in graph.transitive_objects(rdflib.URIRef(value), RDFS.subClassOf)}
        assert set(terms.ancestors(value)) == {each for each in above if each.startswith(terms.FZ)} - {value}


def test_every_kind_of_the_guideline_has_a_class() -> None:
    assert set(terms.ENTITY_CLASSES) == set(EntityType)
    assert set(terms.RELATION_CLASSES) == set(RelationType)
    assert set(terms.DOCUMENT_CLASSES) == set(DocType)
    assert all(terms.STATEMENT in terms.ancestors(each) for each in terms.RELATION_CLASSES.values())


@pytest.mark.parametrize(
    ("scheme", "kind"),
    [
        (terms.STATUS, Status),
        (terms.NATURE, Nature),
        (terms.QUALIFIER, Qualifier),
        (terms.BASIS, Basis),
        (terms.DIRECTION, Direction),
    ],
)
def test_concepts_are_the_words_of_the_guideline(scheme: str, kind: type[StrEnum]) -> None:
    found = {str(each).removeprefix(scheme) for each in ontology().subjects() if str(each).startswith(scheme)}
    assert found == set(kind)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("永嘉县司法局", terms.JUSTICE_BUREAU),
        ("浙江省司法厅", terms.JUSTICE_BUREAU),
        ("船寮司法所", terms.JUSTICE_OFFICE),
        ("诸暨市人民政府", terms.GOVERNMENT),
        ("诸暨市人民政府办公室", terms.GOVERNMENT),
        ("城东街道办事处", terms.GOVERNMENT),
        ("中国共产党诸暨市委员会", terms.PARTY_BODY),
        ("中共诸暨市委宣传部", terms.PARTY_BODY),
        ("诸暨市司法局党组", terms.PARTY_BODY),
        ("中共诸暨市委全面依法治市委员会办公室", terms.COORDINATING_BODY),
        ("诸暨市普法工作领导小组", terms.COORDINATING_BODY),
        ("诸暨市人民法院", terms.JUDICIAL_BODY),
        ("浙江省人民检察院", terms.JUDICIAL_BODY),
        ("诸暨市人民代表大会常务委员会", terms.PEOPLES_CONGRESS),
        ("诸暨市市场监督管理局", terms.GOVERNMENT_DEPARTMENT),
        ("诸暨市发展和改革委员会", terms.GOVERNMENT_DEPARTMENT),
        ("浙江甲乙律师事务所", terms.LEGAL_SERVICE_PROVIDER),
        ("诸暨市法律援助中心", terms.LEGAL_SERVICE_PROVIDER),
        ("诸暨市医疗纠纷人民调解委员会", terms.MEDIATION_BODY),
        ("诸暨市商会", terms.ORGANIZATION),
    ],
)
def test_names_of_bodies_show_their_class(name: str, kind: str) -> None:
    assert organisation_class(name) == kind
