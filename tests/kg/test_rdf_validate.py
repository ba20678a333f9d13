"""Validation: what extraction writes is sound, and each law that is broken is named."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from extract.model import Extraction
from kg.rdf.quads import Iri, Quad, Term, decimal, integer, text
from kg.rdf.statements import extraction_quads
from kg.rdf.validate import Severity, validate
from ontology import terms

Change = Callable[[Quad], list[Quad]]


def test_small_extraction_is_sound(small_extraction: Extraction) -> None:
    assert validate(extraction_quads(small_extraction), small_extraction.document) == ()


def drop(predicate: str) -> Change:
    return lambda quad: [] if quad.predicate == predicate else [quad]


def put(predicate: str, value: Term) -> Change:
    return lambda quad: [replace(quad, object=value)] if quad.predicate == predicate else [quad]


def double(predicate: str, value: Term) -> Change:
    return lambda quad: [quad, replace(quad, object=value)] if quad.predicate == predicate else [quad]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (drop(terms.P_EVIDENCE), "no text span as evidence"),
        (drop(terms.P_STATUS), "exactly one status"),
        (put(terms.P_STATUS, Iri(terms.STATUS + "maybe")), "exactly one status"),
        (double(terms.P_STATUS, Iri(terms.STATUS + "piloted")), "exactly one status"),
        (drop(terms.P_HEAD), "exactly one head"),
        (drop(terms.P_TAIL), "exactly one tail"),
        (put(terms.P_YEAR, text("2021")), "one whole number"),
        (double(terms.P_YEAR, integer(2019)), "one whole number"),
        (drop(terms.P_EXTRACTED_BY), "which run"),
        (drop(terms.P_VALUE), "exactly one decimal value"),
        (put(terms.P_VALUE, integer(3)), "exactly one decimal value"),
        (drop(terms.P_UNIT), "exactly one unit"),
        (drop(terms.P_NATURE), "actual or a target"),
        (double(terms.P_INDICATOR, Iri("https://example.org/i")), "exactly one indicator"),
        (put(terms.P_BEGIN_OFFSET, integer(-1)), "before its end"),
        (put(terms.P_BEGIN_OFFSET, integer(100_000)), "before its end"),
        (drop(terms.P_QUOTE), "quote its words"),
        (put(terms.P_DIVISION_CODE, text("33068")), "6, 9 or 12 digits"),
        (put(terms.P_TEXT_DIGEST, text("0" * 63)), "SHA-256"),
    ],
)
def test_broken_law_is_named(small_extraction: Extraction, change: Change, words: str) -> None:
    broken = [new for quad in extraction_quads(small_extraction) for new in change(quad)]
    found = [each for each in validate(broken) if words in each.message]
    assert found
    assert {each.severity for each in found} == {Severity.VIOLATION}
    assert {each.document for each in found} == {"https://w3id.org/fazhi/document/zhuji-2021"}


def test_unlikely_tail_is_a_warning(small_extraction: Extraction) -> None:
    quads = extraction_quads(small_extraction)
    (honour,) = {q.subject for q in quads if q.object == Iri(terms.HONOUR)}
    broken = [q for q in quads if not (q.subject == honour and q.predicate == terms.RDF_TYPE)]
    found = validate(broken)
    assert {(each.severity, each.message) for each in found} == {
        (Severity.WARNING, "What is received is not an honour.")
    }


def test_messages_come_in_chinese_when_asked(small_extraction: Extraction) -> None:
    broken = [quad for quad in extraction_quads(small_extraction) if quad.predicate != terms.P_STATUS]
    assert {each.message for each in validate(broken, language="zh")} == {"关系陈述必须有且仅有一种状态。"}


@pytest.mark.parametrize(
    "change",
    [
        put(terms.P_QUOTE, text("别的话")),
        put(terms.P_END_OFFSET, integer(10**6)),
        drop(terms.P_BEGIN_OFFSET),
        put(terms.P_QUOTE, decimal(1.0)),
    ],
)
def test_quote_that_the_text_does_not_say_is_found(small_extraction: Extraction, change: Change) -> None:
    broken = [new for quad in extraction_quads(small_extraction) for new in change(quad)]
    document = small_extraction.document
    found = set(validate(broken, document)) - set(validate(broken))
    assert found
    assert all(document.name in each.message for each in found)


def test_changed_text_is_found(small_extraction: Extraction) -> None:
    changed = replace(small_extraction.document, text=small_extraction.document.text + " ")
    (found,) = validate(extraction_quads(small_extraction), changed)
    assert "has changed" in found.message
