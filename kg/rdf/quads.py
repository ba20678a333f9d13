"""Quads as plain values: no object of an RDF library crosses the border of this room."""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Self

from kg.errors import KgError

_XSD = "http://www.w3.org/2001/XMLSchema#"
XSD_STRING = _XSD + "string"
XSD_INTEGER = _XSD + "integer"
XSD_DECIMAL = _XSD + "decimal"
LANG_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"

_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|^`\\\x7f-\x9f\ud800-\udfff]*")
_LANGUAGE = re.compile(r"[a-z]{1,8}(?:-[a-z0-9]{1,8})*")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
# xsd:decimal of the SPARQL store has 128 bits with 18 digits after the point.
_LARGEST = Decimal(10) ** 20
_SMALLEST = Decimal(1).scaleb(-18)


class TermError(KgError):
    """A string cannot be an IRI or a literal."""


def is_iri(text: str) -> bool:
    """Return whether `text` can be an `Iri`: absolute and without an illegal character."""
    return _IRI.fullmatch(text) is not None


class Iri(str):
    """An absolute IRI: a string that nothing can break out of when it is written between < and >."""

    __slots__ = ()

    def __new__(cls, value: str) -> Self:
        """Return `value` as an IRI; raise TermError if it is not absolute or holds an illegal character."""
        if not is_iri(value):
            raise TermError(f"{value!r} is not an absolute IRI")
        return super().__new__(cls, value)


@dataclass(frozen=True, slots=True, order=True)
class Literal:
    """A value: its canonical lexical form, its datatype and, for `rdf:langString`, its language."""

    value: str
    datatype: str = XSD_STRING
    language: str = ""

    def __post_init__(self) -> None:
        if bool(self.language) != (self.datatype == LANG_STRING):
            raise TermError(f"a language and rdf:langString go together: {self.value!r}")
        if self.language and not _LANGUAGE.fullmatch(self.language):
            raise TermError(f"{self.language!r} is not a language tag in lower case")
        if _SURROGATE.search(self.value):
            raise TermError(f"{self.value!r} is not Unicode text: it holds half a surrogate pair")

    @property
    def plain(self) -> str | int | float:
        """Return the value as a Python number or string."""
        if self.datatype == XSD_INTEGER:
            return int(self.value)
        return float(self.value) if self.datatype == XSD_DECIMAL else self.value


Term = Iri | Literal
"""What may stand as an object."""


@dataclass(frozen=True, slots=True)
class Quad:
    """A statement and the named graph that holds it: the graph is the document that says it."""

    subject: Iri
    predicate: Iri
    object: Term
    graph: Iri


def text(value: str) -> Literal:
    """Return `value` as a plain string literal."""
    return Literal(value)


def label(value: str, language: str = "zh") -> Literal:
    """Return `value` as a literal in a language."""
    return Literal(value, LANG_STRING, language)


def integer(value: int) -> Literal:
    """Return an integer literal."""
    return Literal(str(int(value)), XSD_INTEGER)


def decimal(value: float) -> Literal:
    """Return a decimal literal in the one form that the store keeps: no exponent, no idle zeros.

    Digits after the eighteenth decimal place are rounded away. Raises TermError for a number that is not
    finite or has more than 20 digits before the point: the store could not keep it.
    """
    if not math.isfinite(value) or abs(Decimal(repr(value))) >= _LARGEST:
        raise TermError(f"{value!r} is too large for a decimal of the graph")
    number = Decimal(repr(value))
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -18:
        number = number.quantize(_SMALLEST)
    form = format(number, "f")
    form = form.rstrip("0").rstrip(".") if "." in form else form
    return Literal("0" if form == "-0" else form, XSD_DECIMAL)


def term_key(term: Term) -> tuple[int, str, str, str]:
    """Return a key that sorts IRIs before literals, and literals by value, datatype and language."""
    if isinstance(term, Iri):
        return (0, term, "", "")
    return (1, term.value, term.datatype, term.language)


def sort_key(quad: Quad) -> tuple[str, str, str, tuple[int, str, str, str]]:
    """Return the order of quads: graph, subject, predicate, object, each by code points."""
    return (quad.graph, quad.subject, quad.predicate, term_key(quad.object))


def sorted_quads(quads: Iterable[Quad]) -> tuple[Quad, ...]:
    """Return `quads` in their canonical order, each once."""
    return tuple(sorted(set(quads), key=sort_key))
