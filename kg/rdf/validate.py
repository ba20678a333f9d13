"""Checks the graph of one document: the shapes of the ontology, and every quote against the text.

SHACL by pyshacl, the reference validator, core only and without inference. The offset law is checked here
because no shape can see the text.
"""

import hashlib
import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

import pyshacl
import rdflib
from rdflib.namespace import RDF, SH

from extract.model import Document
from kg.rdf.quads import Iri, Quad, Term
from ontology.terms import P_BEGIN_OFFSET, P_END_OFFSET, P_QUOTE, P_TEXT_DIGEST


class Severity(StrEnum):
    """A violation is a mistake of the software, a warning is something for a person to read."""

    VIOLATION = "violation"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that is not as it must be: `focus` is the node, `document` the IRI of its document."""

    severity: Severity
    message: str
    focus: str
    document: str


def validate(
    quads: Iterable[Quad], document: Document | None = None, *, language: str = "en"
) -> tuple[Finding, ...]:
    """Return what is wrong with the quads of one document, violations first, sorted; empty if nothing is.

    With `document`, every span is compared with its text and the digest with the text's own. Messages
    are in `language`, `en` or `zh`.
    """
    held = tuple(quads)
    found = _shape_findings(held, language)
    if document is not None:
        found |= _text_findings(held, document)
    return tuple(sorted(found))


def _shape_findings(quads: tuple[Quad, ...], language: str) -> set[Finding]:
    data = rdflib.Graph()
    for quad in quads:
        data.add((rdflib.URIRef(quad.subject), rdflib.URIRef(quad.predicate), _library_term(quad.object)))
    logger = logging.getLogger("kg.rdf.validate.pyshacl")
    logger.setLevel(logging.CRITICAL)  # it reports every result a second time, as log lines
    _, report, _ = pyshacl.validate(
        data, shacl_graph=_shapes(), inference="none", do_owl_imports=False, logger=logger
    )
    assert isinstance(report, rdflib.Graph)
    graphs = {str(quad.subject): str(quad.graph) for quad in quads}
    found = set()
    for result in report.subjects(RDF.type, SH.ValidationResult):
        focus = str(report.value(result, SH.focusNode))
        warns = report.value(result, SH.resultSeverity) == SH.Warning
        severity = Severity.WARNING if warns else Severity.VIOLATION
        messages = list(report.objects(result, SH.resultMessage))
        found.add(Finding(severity, _message(messages, language), focus, graphs.get(focus, "")))
    return found


def _text_findings(quads: tuple[Quad, ...], document: Document) -> set[Finding]:
    found = set()
    digest = hashlib.sha256(document.text.encode("utf-8")).hexdigest()
    spans: dict[Iri, dict[str, Term]] = {}
    for quad in quads:
        if quad.predicate in (P_BEGIN_OFFSET, P_END_OFFSET, P_QUOTE):
            spans.setdefault(quad.subject, {})[quad.predicate] = quad.object
        elif quad.predicate == P_TEXT_DIGEST and getattr(quad.object, "value", None) != digest:
            changed = f"The text of {document.name} has changed since it was extracted: build it again."
            found.add(Finding(Severity.VIOLATION, changed, quad.subject, quad.graph))
    graph = quads[0].graph if quads else ""
    for node, parts in spans.items():
        if (wrong := _span_message(parts, document)) is not None:
            found.add(Finding(Severity.VIOLATION, wrong, node, graph))
    return found


def _span_message(parts: Mapping[str, Term], document: Document) -> str | None:
    values = [getattr(parts.get(term), "plain", None) for term in (P_BEGIN_OFFSET, P_END_OFFSET, P_QUOTE)]
    begin, end, quote = values
    if not isinstance(begin, int) or not isinstance(end, int) or not isinstance(quote, str):
        return f"A span of {document.name} lacks an offset or its words."
    if not 0 <= begin < end <= len(document.text) or document.text[begin:end] != quote:
        return f"{document.name}, characters {begin}-{end}: the text does not say {quote[:40]!r}."
    return None


def _message(messages: list[rdflib.term.Node], language: str) -> str:
    texts = {getattr(each, "language", None) or "": str(each) for each in messages}
    return texts.get(language) or min(texts.values(), default="The shape is not kept.")


def _library_term(term: Term) -> rdflib.URIRef | rdflib.Literal:
    if isinstance(term, Iri):
        return rdflib.URIRef(term)
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    return rdflib.Literal(term.value, datatype=rdflib.URIRef(term.datatype), normalize=False)


@cache
def _shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(data=(files("ontology") / "shapes.ttl").read_bytes(), format="turtle")
