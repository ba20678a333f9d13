"""The ontology file: every term explained in two languages, nothing that OWL 2 RL forbids, no cycles."""

from functools import cache
from importlib.resources import files

import owlrl
import pytest
import rdflib
from rdflib.collection import Collection
from rdflib.namespace import OWL, RDF, RDFS, SKOS

from ontology import terms

BASE = "https://w3id.org/fazhi/"
XSD = rdflib.Namespace("http://www.w3.org/2001/XMLSchema#")
EX = rdflib.Namespace("https://example.org/")
KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)


@cache
def ontology() -> rdflib.Graph:
    """Return the ontology as a graph; do not change it."""
    return rdflib.Graph().parse(data=(files("ontology") / "fazhi.ttl").read_bytes(), format="turtle")


def own_terms() -> list[rdflib.URIRef]:
    return sorted(
        {s for s in ontology().subjects() if isinstance(s, rdflib.URIRef) and s.startswith(BASE) and "#" in s}
    )


def concepts() -> list[rdflib.URIRef]:
    graph = ontology()
    kinds = (SKOS.Concept, SKOS.ConceptScheme, rdflib.URIRef(terms.PLAN_CYCLE))
    found = {each for kind in kinds for each in graph.subjects(RDF.type, kind)}
    named = [each for each in found if isinstance(each, rdflib.URIRef)]
    assert len(named) == len(found)
    return sorted(named)


def languages(subject: rdflib.URIRef, predicate: rdflib.URIRef) -> list[str]:
    said = [each for each in ontology().objects(subject, predicate) if isinstance(each, rdflib.Literal)]
    return sorted(each.language or "" for each in said if each.strip())


def test_every_term_has_label_and_definition_in_both_languages() -> None:
    assert len(own_terms()) > 100
    missing = [
        (term, predicate)
        for term in own_terms()
        for predicate in (RDFS.label, SKOS.definition)
        if languages(term, predicate) != ["en", "zh"]
    ]
    assert missing == []


def test_every_concept_has_label_and_definition_in_both_languages() -> None:
    missing = [
        (concept, predicate)
        for concept in concepts()
        for predicate in (SKOS.prefLabel, SKOS.definition)
        if languages(concept, predicate) != ["en", "zh"]
    ]
    assert missing == []


def test_no_two_terms_of_a_kind_share_a_label() -> None:
    for kind in KINDS:
        labels = [
            str(label)
            for term in own_terms()
            if (term, RDF.type, kind) in ontology()
            for label in ontology().objects(term, RDFS.label)
        ]
        assert len(labels) == len(set(labels))


def test_every_term_is_of_exactly_one_kind_and_every_term_used_is_declared() -> None:
    graph = ontology()
    for term in own_terms():
        assert sum((term, RDF.type, kind) in graph for kind in KINDS) == 1, term
    used = {each for triple in graph for each in triple if isinstance(each, rdflib.URIRef)}
    assert {each for each in used if each.startswith(terms.FZ)} == set(own_terms())


def test_names_follow_the_custom() -> None:
    for term in own_terms():
        local = str(term).removeprefix(terms.FZ)
        assert local[0].isupper() == ((term, RDF.type, OWL.Class) in ontology())
        assert local.isalpha()


def test_only_datatypes_of_owl_are_used() -> None:
    """OWL 2 knows neither xsd:gYear nor xsd:date: an ontology that uses them is in no profile."""
    used = {each.datatype for _, _, each in ontology() if isinstance(each, rdflib.Literal) and each.datatype}
    ranges = {each for each in ontology().objects(None, RDFS.range) if str(each).startswith(str(XSD))}
    assert used | ranges <= {XSD.string, XSD.integer, XSD.decimal}


def test_ranges_and_domains_are_named_classes() -> None:
    graph = ontology()
    for predicate in (RDFS.domain, RDFS.range, RDFS.subClassOf, RDFS.subPropertyOf):
        for subject, target in graph.subject_objects(predicate):
            assert isinstance(target, rdflib.URIRef), subject
            assert target != OWL.Thing, subject
            assert str(target).startswith(str(XSD)) or (target, RDF.type, None) in graph, target
    for term in own_terms():
        assert len(list(graph.objects(term, RDFS.domain))) <= 1


def test_hierarchies_have_no_cycles() -> None:
    graph = ontology()
    for predicate in (RDFS.subClassOf, RDFS.subPropertyOf, SKOS.broader):
        for subject in set(graph.subjects(predicate)):
            parents = graph.objects(subject, predicate)
            assert not any(subject in graph.transitive_objects(parent, predicate) for parent in parents)


def test_transitive_properties_are_not_functional() -> None:
    graph = ontology()
    transitive = set(graph.subjects(RDF.type, OWL.TransitiveProperty))
    assert not transitive & set(graph.subjects(RDF.type, OWL.FunctionalProperty))


def test_licence_and_version_are_stated() -> None:
    graph = ontology()
    (subject,) = graph.subjects(RDF.type, OWL.Ontology)
    assert graph.value(subject, OWL.versionIRI)
    assert graph.value(subject, rdflib.DCTERMS.license)


def groups() -> list[set[str]]:
    graph = ontology()
    lists = [
        graph.value(axiom, OWL.members, any=False)
        for axiom in graph.subjects(RDF.type, OWL.AllDisjointClasses)
    ]
    return [
        {str(each).removeprefix(terms.FZ) for each in Collection(graph, members)}
        for members in lists
        if members is not None
    ]


@pytest.mark.parametrize(
    "kinds", [("Programme", "Campaign"), ("PublicBody", "CoordinatingBody"), ("TextSpan", "Mention")]
)
def test_types_that_one_thing_can_have_are_not_disjoint(kinds: tuple[str, str]) -> None:
    assert not any(set(kinds) <= group for group in groups())


def inconsistencies(*triples: tuple[rdflib.URIRef, rdflib.URIRef, rdflib.term.Node]) -> list[str]:
    """Return what OWL 2 RL finds wrong with the ontology and these statements."""
    graph = rdflib.Graph()
    for triple in ontology():
        if not str(triple[0]).startswith(BASE + "scheme"):
            graph.add(triple)
    for triple in triples:
        graph.add(triple)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    error = rdflib.URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")
    return sorted(str(each) for each in graph.objects(None, error))


def fz(name: str) -> rdflib.URIRef:
    return rdflib.URIRef(terms.FZ + name)


def test_what_we_write_is_consistent() -> None:
    claim, office, town, same = EX.claim, EX.office, EX.town, EX.same
    assert (
        inconsistencies(
            (same, RDF.type, fz("Programme")),
            (same, RDF.type, fz("Campaign")),
            (claim, RDF.type, fz("Adoption")),
            (claim, fz("adopter"), town),
            (claim, fz("actor"), town),
            (claim, fz("head"), town),
            (town, RDF.type, fz("Region")),
            (claim, fz("initiative"), same),
            (claim, fz("tail"), same),
            (EX.title, fz("head"), office),
            (EX.title, fz("recipient"), office),
            (office, RDF.type, fz("JusticeOffice")),
            (EX.other, fz("recipient"), town),
            (EX.honour, RDF.type, fz("Honour")),
            (EX.honour, fz("derivedFrom"), same),
        )
        == []
    )


def test_region_that_is_an_initiative_is_a_contradiction() -> None:
    assert inconsistencies((EX.a, RDF.type, fz("Region")), (EX.claim, fz("initiative"), EX.a))
