"""The quads of one document while they are gathered: every node below one base, in one named graph."""

from collections.abc import Iterable
from functools import cache

from extract.model import Span
from kg.rdf.quads import Iri, Quad, Term, integer, text
from ontology import iri, terms


@cache
def _term(value: str) -> Iri:
    """Return a term of the ontology, which has some hundred, as an IRI that was checked once."""
    return Iri(value)


class Writer:
    """Gathers the quads of one document; `graph` is the document's node and the name of its graph."""

    def __init__(self, base: str, document: str) -> None:
        """Start an empty graph for the document with this id below a checked base."""
        self._base = base
        self._document = document
        self.graph = self.node(iri.document_path(document))
        self.quads: set[Quad] = set()

    def node(self, path: str) -> Iri:
        """Return the IRI of a path below the base."""
        return Iri(self._base + path)

    def region(self, code: str) -> Iri:
        """Return the node of the division with this code."""
        return self.node(f"region/{code}")

    def add(self, subject: Iri, predicate: str, value: Term) -> None:
        """Add one statement to the document's graph."""
        self.quads.add(Quad(subject, _term(predicate), value, self.graph))

    def extend(self, triples: Iterable[tuple[Iri, str, Term]]) -> None:
        """Add several statements to the document's graph."""
        for subject, predicate, value in triples:
            self.add(subject, predicate, value)

    def type(self, node: Iri, kind: str) -> None:
        """Say that `node` is of the class `kind` and of all classes of the project above it."""
        for each in (kind, *terms.ancestors(kind)):
            self.add(node, terms.RDF_TYPE, _term(each))

    def span(self, span: Span, quote: str) -> Iri:
        """Return the node of a run of characters of the document and write its offsets and words."""
        node = self.node(iri.span_path(self._document, span.start, span.end))
        self.type(node, terms.TEXT_SPAN)
        self.add(node, terms.P_IN_DOCUMENT, self.graph)
        self.add(node, terms.P_BEGIN_OFFSET, integer(span.start))
        self.add(node, terms.P_END_OFFSET, integer(span.end))
        self.add(node, terms.P_QUOTE, text(quote))
        return node
