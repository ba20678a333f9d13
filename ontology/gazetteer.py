"""The gazetteers: initiatives, laws and national bodies that are known beyond one region.

Every line has a source; what has none is not admitted. Names are canonical (section 3 of the annotation
guideline): without quotation marks and 《》. Forms with quotation marks inside or around a name are not
stored: fold the marks away (`plain`) before looking a name up.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from ontology.errors import OntologyError
from ontology.kinds import EntityType
from ontology.package_data import read_rows

_MARKS = str.maketrans("", "", "“”‘’\"'「」『』《》〈〉")


def plain(name: str) -> str:
    """Return `name` without quotation marks and 《》 and with half-width brackets, as names are kept."""
    return name.translate(_MARKS).replace("（", "(").replace("）", ")")


@dataclass(frozen=True, slots=True)
class InitiativeFact:
    """A named practice, title, role or place of national or provincial standing.

    `origin_code` is the division where it began, null for the whole country or where unknown; `parent`
    the name of the initiative that it belongs to or comes from.
    """

    name: str
    aliases: tuple[str, ...]
    type: EntityType
    origin_code: str | None
    start_year: int | None
    issuing_body: str | None
    parent: str | None
    sources: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.sources or plain(self.name) != self.name:
            raise OntologyError(f"the initiative {self.name!r} needs a source and a name without quotes")


@dataclass(frozen=True, slots=True)
class LawFact:
    """A law, regulation or national policy document; dates are ISO, whole or as far as known."""

    name: str
    full_name: str
    aliases: tuple[str, ...]
    level: str
    issuer: str
    adopted: str | None
    last_amended: str | None
    sources: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.sources:
            raise OntologyError(f"the law {self.name!r} needs a source")


@dataclass(frozen=True, slots=True)
class BodyFact:
    """A national body; `kind` is party, congress, government, court, procuratorate and so on."""

    name: str
    aliases: tuple[str, ...]
    kind: str
    sources: tuple[str, ...]


def _many(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split(";") if part)


@cache
def initiatives() -> tuple[InitiativeFact, ...]:
    """Return every initiative, sorted by type and name."""
    return tuple(
        InitiativeFact(
            name=row[0],
            aliases=_many(row[1]),
            type=EntityType(row[2]),
            origin_code=row[3] or None,
            start_year=int(row[4]) if row[4] else None,
            issuing_body=row[5] or None,
            parent=row[6] or None,
            sources=_many(row[7]),
        )
        for row in read_rows("initiatives.tsv")
    )


@cache
def laws() -> tuple[LawFact, ...]:
    """Return every law, sorted by level and name."""
    return tuple(
        LawFact(
            name=row[0],
            full_name=row[1],
            aliases=_many(row[2]),
            level=row[3],
            issuer=row[4],
            adopted=row[5] or None,
            last_amended=row[6] or None,
            sources=_many(row[7]),
        )
        for row in read_rows("laws.tsv")
    )


@cache
def national_bodies() -> tuple[BodyFact, ...]:
    """Return every national body."""
    return tuple(
        BodyFact(name=row[0], aliases=_many(row[1]), kind=row[2], sources=_many(row[3]))
        for row in read_rows("national-bodies.tsv")
    )


def initiative_names() -> Iterator[tuple[str, InitiativeFact]]:
    """Yield (name or alias, fact) for every initiative."""
    for fact in initiatives():
        for name in (fact.name, *fact.aliases):
            yield name, fact


def law_names() -> Iterator[tuple[str, LawFact]]:
    """Yield (short name, full name or alias, fact) for every law."""
    for fact in laws():
        for name in dict.fromkeys((fact.name, fact.full_name, *fact.aliases)):
            yield name, fact


@cache
def _by_name() -> Mapping[str, InitiativeFact]:
    return MappingProxyType(dict(initiative_names()))


def find_initiative(name: str) -> InitiativeFact | None:
    """Return the initiative with this name or alias, whatever its quotation marks, or null."""
    return _by_name().get(plain(name))
