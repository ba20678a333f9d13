"""What the register of divisions gives out: divisions, towns, and what a name may mean."""

from dataclasses import dataclass
from enum import StrEnum

from ontology.errors import OntologyError
from ontology.region_names import stem


class UnknownRegionError(OntologyError):
    """A code names no division, or none in the year asked for."""


class Level(StrEnum):
    """The three levels that have six-digit codes."""

    PROVINCE = "province"
    PREFECTURE = "prefecture"
    COUNTY = "county"


@dataclass(frozen=True, slots=True)
class Division:
    """A division in the years in which it had this name and this parent.

    `valid_from` and `valid_until` are years, both included; null `valid_until` means that it is live.
    `successors` are the codes that took over when it ended. `short_forms` are further names (巴州).
    """

    code: str
    name: str
    level: Level
    parent: str | None
    valid_from: int | None
    valid_until: int | None
    successors: tuple[str, ...] = ()
    short_forms: tuple[str, ...] = ()

    @property
    def stem(self) -> str:
        """Return the name without its class word: 青田, 内蒙古, 甘孜."""
        return stem(self.name)

    @property
    def live(self) -> bool:
        """Return whether it exists today."""
        return self.valid_until is None

    def valid_in(self, year: int | None) -> bool:
        """Return whether it existed in `year`; with no year, whether it exists today."""
        if year is None:
            return self.live
        return (self.valid_from or 0) <= year <= (self.valid_until or 9999)


@dataclass(frozen=True, slots=True)
class Town:
    """A town, township or subdistrict of today and the code of its county."""

    name: str
    county: str


@dataclass(frozen=True, slots=True)
class RegionName:
    """What a string may name: codes, sorted. `full` tells an official name from a stem or short form.

    A `guarded` name is an ordinary word as well (资源, 合作, 城区): it names a region only where the
    grammar asks for one, that is directly before 县, 市, 区, 司法局, 人民政府 and the like.
    """

    codes: tuple[str, ...]
    full: bool
    guarded: bool
