"""The finder of coined names, the heart of the extraction: quoted, unquoted, and named after a place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.context import Candidate, Context
from extract.entities.component import register
from extract.entities.place_programmes import find_place_programmes
from extract.entities.quoted import find_quoted
from extract.entities.slogans import is_formula, is_term
from extract.entities.unquoted import find_unquoted
from ontology.kinds import EntityType

_CORE = re.compile(r"“([^“”]+)”")
_REPEATS = frozenset({EntityType.PLATFORM, EntityType.BRAND})
# “一站式”调解平台: far from its head a quotation is an attribute, not the name
_NEAR = 8
_UNQUOTED_REPEATS = frozenset({EntityType.PLATFORM})


def find_coined(context: Context) -> Iterator[Candidate]:
    """Yield the coined names of a document, in no order; overlaps are left to the linker."""
    quoted = list(find_quoted(context))
    yield from quoted
    yield from _repeated(context.folded, quoted)
    yield from find_unquoted(context)
    yield from find_place_programmes(context)


def _repeated(text: str, quoted: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield later mentions by the bare core: “掌上办事”小程序 makes a name of “掌上办事” and 掌上办事."""
    spans = {(each.start, each.end) for each in quoted}
    for core, first in sorted(_cores(text, quoted).items()):
        for hit in re.finditer(re.escape(core), text):
            start, end = hit.span()
            in_quotes = text[start - 1 : start] == "“" and text[end : end + 1] == "”"
            if not in_quotes and first.type not in _UNQUOTED_REPEATS:
                continue
            start, end = (start - 1, end + 1) if in_quotes else (start, end)
            if not any(s <= start and end <= e for s, e in spans):
                yield replace(first, start=start, end=end, rule="repeated core", priority=0)


def _cores(text: str, quoted: Sequence[Candidate]) -> dict[str, Candidate]:
    """Return the quoted words that can stand for their name, with the first name that each belongs to."""
    cores: dict[str, Candidate] = {}
    for each in quoted:
        core = _CORE.search(text, each.start, each.end)
        if each.rule != "quoted+head" or each.type not in _REPEATS or core is None:
            continue
        named = len(core[1]) > 2 and each.end - core.end() < _NEAR
        if named and not is_formula(core[1]) and not is_term(core[1]):
            cores.setdefault(core[1], each)
    return cores


register("fz_coined", "coined", find_coined)
