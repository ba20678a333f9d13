"""The types of a diffusion: adoption events, and the documents held, against which they are read.

"No report" is never "not adopted": a region-year without a document is unknown, and a region-year with
a document that says nothing is only silent.
"""

from dataclasses import dataclass

from ontology.kinds import Status


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A region as a lane: its code, its name and the province that it is grouped under."""

    code: str
    name: str
    province: str


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The sentence behind an event: the document, its title and address, the offsets and the words."""

    document: str
    title: str
    source: str | None
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True, order=True)
class AdoptionEvent:
    """A claim that a region adopted, pilots or plans an initiative in a year, with its evidence.

    `variant` is the name as this document has it; `initiative` is the canonical name asked for.
    """

    place: Place
    year: int
    status: Status
    initiative: str
    variant: str
    evidence: tuple[Evidence, ...]

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError(f"an adoption event needs evidence: {self.initiative} in {self.place.name}")


@dataclass(frozen=True, slots=True)
class Diffusion:
    """One initiative over regions and years.

    `events` are sorted by place and year; `coverage` holds (place, year) for every region-year of which
    a document is held, whether or not it names the initiative.
    """

    initiative: str
    events: tuple[AdoptionEvent, ...]
    coverage: tuple[tuple[Place, int], ...]
