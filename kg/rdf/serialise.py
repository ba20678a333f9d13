"""Quads as text: sorted N-Quads and readable Turtle, the same bytes for the same quads.

Nothing is ever written out of a SPARQL store: a store may rewrite literals. N-Quads are the canonical
form (as in RDF Dataset Canonicalization: one space, the shortest escapes, sorted lines). Instance data
has no blank nodes, so sorting is all it takes.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter

import pyoxigraph

from kg.errors import StoreError
from kg.rdf.quads import LANG_STRING, XSD_DECIMAL, XSD_INTEGER, XSD_STRING, Iri, Literal, Quad, Term, sort_key
from ontology.terms import PREFIXES, RDF_TYPE

_ESCAPES = str.maketrans(
    {
        **{chr(code): f"\\u{code:04X}" for code in (*range(0x20), 0x7F, 0xFFFE, 0xFFFF)},
        "\b": "\\b",
        "\t": "\\t",
        "\n": "\\n",
        "\f": "\\f",
        "\r": "\\r",
        '"': '\\"',
        "\\": "\\\\",
    }
)
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,200}[A-Za-z0-9_])?")
_PLAIN_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


def nquad_lines(quads: Iterable[Quad]) -> Iterator[str]:
    """Yield one line for each quad, with its line end, in the order given.

    For a file sort the quads first, or take them from `extraction_quads`; the files of several documents
    put one after the other in the order of their ids are sorted by graph.
    """
    names: dict[str, str] = {}
    for quad in quads:
        subject, predicate, graph = (_iri(each, names) for each in (quad.subject, quad.predicate, quad.graph))
        value = _iri(quad.object, names) if isinstance(quad.object, Iri) else _literal(quad.object)
        yield f"{subject} {predicate} {value} {graph} .\n"


def nquads(quads: Iterable[Quad]) -> str:
    """Return the quads as canonical N-Quads, sorted by graph, subject, predicate and object, each once."""
    return "".join(nquad_lines(sorted(set(quads), key=sort_key)))


def parse_nquads(content: str) -> Iterator[Quad]:
    """Yield the quads of an N-Quads text in its order.

    Raises StoreError for a text that is not N-Quads, and for blank nodes, quoted triples and statements
    outside a named graph, which this project never writes.
    """
    try:
        for quad in pyoxigraph.parse(content, format=pyoxigraph.RdfFormat.N_QUADS):
            yield from_library(quad)
    except SyntaxError as error:
        raise StoreError(f"this is not N-Quads: {error.msg}") from error


def turtle(quads: Iterable[Quad], prefixes: Mapping[str, str] = PREFIXES) -> Iterator[str]:
    """Yield the statements as Turtle, a block for each subject, without the graphs they lie in.

    Prefixes, subjects, predicates and objects are sorted, `a` comes first. Every statement is
    written once even if several documents make it.
    """
    for prefix in sorted(prefixes):
        yield f"@prefix {prefix}: <{prefixes[prefix]}> .\n"
    shorten = _Shortener(prefixes)
    # Sorted as written, not as terms: comparing and hashing strings is several times faster.
    triples = {shorten.triple(quad) for quad in quads}
    for subject, of_subject in groupby(sorted(triples), key=itemgetter(0)):
        lines = []
        for verb, group in groupby(of_subject, key=itemgetter(1)):
            lines.append(f"{verb or 'a'} {' , '.join(value for _, _, value in group)}")
        yield f"\n{subject} " + " ;\n  ".join(lines) + " .\n"


def from_library(quad: pyoxigraph.Quad) -> Quad:
    """Return a quad of the library as a plain quad; raise StoreError if it holds what we never write."""
    subject, predicate, value, graph = quad.subject, quad.predicate, quad.object, quad.graph_name
    if not isinstance(subject, pyoxigraph.NamedNode) or not isinstance(graph, pyoxigraph.NamedNode):
        raise StoreError(f"a statement must have an IRI as subject and lie in a named graph: {quad}")
    return Quad(Iri(subject.value), Iri(predicate.value), plain_term(value), Iri(graph.value))


def to_library(quad: Quad) -> pyoxigraph.Quad:
    """Return a plain quad as one of the library."""
    node = pyoxigraph.NamedNode
    return pyoxigraph.Quad(
        node(quad.subject), node(quad.predicate), library_term(quad.object), node(quad.graph)
    )


def library_term(term: Term) -> pyoxigraph.NamedNode | pyoxigraph.Literal:
    """Return an IRI or a literal as the library has it."""
    if isinstance(term, Iri):
        return pyoxigraph.NamedNode(term)
    if term.language:
        return pyoxigraph.Literal(term.value, language=term.language)
    return pyoxigraph.Literal(term.value, datatype=pyoxigraph.NamedNode(term.datatype))


def sparql_term(term: Term) -> str:
    """Return a term as it is written in a query: nothing in it can end the literal or the IRI."""
    return f"<{term}>" if isinstance(term, Iri) else _literal(term)


def plain_term(value: object) -> Term:
    """Return an IRI or a literal of the library as ours; raise StoreError for anything else."""
    if isinstance(value, pyoxigraph.NamedNode):
        return Iri(value.value)
    if isinstance(value, pyoxigraph.Literal):
        return Literal(value.value, value.datatype.value, value.language or "")
    raise StoreError(f"a statement must have an IRI or a literal as object: {value}")


def _iri(value: str, names: dict[str, str]) -> str:
    if (written := names.get(value)) is None:
        written = names[value] = f"<{value}>"
    return written


def _literal(term: Literal) -> str:
    quoted = f'"{term.value.translate(_ESCAPES)}"'
    if term.datatype == LANG_STRING:
        return f"{quoted}@{term.language}"
    return quoted if term.datatype == XSD_STRING else f"{quoted}^^<{term.datatype}>"


class _Shortener:
    """Writes IRIs with prefixes where that needs no escapes, and remembers them."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self._names: dict[str, str] = {}
        self._namespaces = sorted(((space, prefix) for prefix, space in prefixes.items()), reverse=True)

    def triple(self, quad: Quad) -> tuple[str, str, str]:
        """Return subject, verb and object as written; the verb `a` is empty so that it sorts first."""
        verb = "" if quad.predicate == RDF_TYPE else self.iri(quad.predicate)
        return (self.iri(quad.subject), verb, self.term(quad.object))

    def iri(self, value: str) -> str:
        if (written := self._names.get(value)) is None:
            written = self._names[value] = self._shorten(value)
        return written

    def term(self, term: Term) -> str:
        if isinstance(term, Iri):
            return self.iri(term)
        if term.datatype == XSD_INTEGER and _PLAIN_NUMBER.fullmatch(term.value) and "." not in term.value:
            return term.value
        if term.datatype == XSD_DECIMAL and _PLAIN_NUMBER.fullmatch(term.value) and "." in term.value:
            return term.value
        if term.datatype in (XSD_STRING, LANG_STRING):
            return _literal(term)
        return f'"{term.value.translate(_ESCAPES)}"^^{self.iri(term.datatype)}'

    def _shorten(self, value: str) -> str:
        for space, prefix in self._namespaces:
            if value.startswith(space) and _LOCAL.fullmatch(value, len(space)):
                return f"{prefix}:{value[len(space) :]}"
        return f"<{value}>"
