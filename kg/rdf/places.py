"""The divisions that a document touches, from the register: names, codes, levels, hierarchy."""

from collections.abc import Iterable, Iterator

from extract.model import Extraction
from kg.claims import Claim
from kg.rdf.quads import Iri, Term, label, text
from kg.rdf.writer import Writer
from ontology import terms
from ontology.regions import Division, UnknownRegionError, register

Triple = tuple[Iri, str, Term]

# A place without a six-digit code shows its level by its last characters, and only these are plain.
_LEVELS = (
    ("township", ("镇", "乡", "街道", "苏木")),
    ("village", ("村", "社区")),
)


def region_codes(extraction: Extraction, found: Iterable[Claim]) -> tuple[str, ...]:
    """Return every division code that the quads of a document refer to, sorted."""
    codes = {entity.code for entity in extraction.entities}
    codes.update(claim.region for claim in found)
    codes.add(extraction.metadata.region)
    return tuple(sorted(code for code in codes if code is not None))


def region_quads(writer: Writer, codes: Iterable[str], year: int | None) -> Iterator[Triple]:
    """Yield the statements about these divisions and all that lie above them, as of `year`.

    A code that the register does not know keeps its code alone: no name is made up for it.
    """
    for code in codes:
        node = writer.region(code)
        yield node, terms.RDF_TYPE, Iri(terms.REGION)
        yield node, terms.P_DIVISION_CODE, text(code)
        chain = _chain(code, year)
        if not chain:
            yield node, terms.PREF_LABEL, label(code)
        for position, division in enumerate(chain):
            yield from _division(writer, division, chain[position + 1 :])


def place_quads(
    writer: Writer, node: Iri, name: str, parent: str | None, year: int | None
) -> Iterator[Triple]:
    """Yield the level of a place without a code, where its name shows it, and the divisions above it."""
    for level, ends in _LEVELS:
        if name.endswith(ends):
            yield node, terms.P_LEVEL, Iri(terms.LEVEL + level)
    if parent is None:
        return
    yield node, terms.P_DIRECTLY_WITHIN, writer.region(parent)
    yield node, terms.P_WITHIN, writer.region(parent)
    for division in _chain(parent, year)[1:]:
        yield node, terms.P_WITHIN, writer.region(division.code)
    yield from region_quads(writer, (parent,), year)


def _division(writer: Writer, division: Division, above: tuple[Division, ...]) -> Iterator[Triple]:
    node = writer.region(division.code)
    yield node, terms.RDF_TYPE, Iri(terms.REGION)
    yield node, terms.P_DIVISION_CODE, text(division.code)
    # One preferred name for a code in the whole graph, that of today: what a document of another year calls
    # it is an alias, else every claim of a renamed region would be counted once for each name.
    known = register().by_code(division.code)
    yield node, terms.PREF_LABEL, label(known.name)
    if division.name != known.name:
        yield node, terms.ALT_LABEL, label(division.name)
    yield node, terms.P_LEVEL, Iri(terms.LEVEL + division.level)
    for each in above[:1]:
        yield node, terms.P_DIRECTLY_WITHIN, writer.region(each.code)
    for each in above:
        yield node, terms.P_WITHIN, writer.region(each.code)


def _chain(code: str, year: int | None) -> tuple[Division, ...]:
    """Return the division and those above it, nearest first; of another year if `year` has none."""
    divisions = register()
    if divisions.get(code) is None:
        return ()
    try:
        division = divisions.by_code(code, year)
    except UnknownRegionError:  # a document may keep the code of a division that has just been changed
        division, year = divisions.by_code(code), None
    return (division, *divisions.ancestors(code, year))
