"""The finder of coined names, the heart of the extraction: quoted, unquoted, and named after a place."""

from collections.abc import Iterator

from extract.context import Candidate, Context
from extract.entities.component import register
from extract.entities.place_programmes import find_place_programmes
from extract.entities.quoted import find_quoted
from extract.entities.unquoted import find_unquoted


def find_coined(context: Context) -> Iterator[Candidate]:
    """Yield the coined names of a document, in no order; overlaps are left to the linker."""
    yield from find_quoted(context)
    yield from find_unquoted(context)
    yield from find_place_programmes(context)


register("fz_coined", "coined", find_coined)
