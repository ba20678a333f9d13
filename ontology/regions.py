"""The register of divisions: provinces, prefectures and counties since 1981, towns of today.

Codes are those of GB/T 2260. The sources give years, not days; a division counts as valid in the years
of its beginning and of its end, both included, because documents of the year of a change use both names.
The data files and where they come from are described in docs/data-sources.md.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from types import MappingProxyType

from ontology.divisions import Division, Level, RegionName, Town, UnknownRegionError
from ontology.package_data import read_rows, read_text
from ontology.region_names import short_forms, town_stem

__all__ = [
    "Division",
    "Level",
    "RegionName",
    "Register",
    "Town",
    "UnknownRegionError",
    "abbreviations",
    "register",
]

STEMS_SINCE = 1995
"""Divisions that ended earlier are found by their full name only: their stems would add namesakes to
reports of 2000 and later, the years that published reports come from."""


class Register:
    """The look-ups; build it once with `register()`."""

    def __init__(self, divisions: Iterable[Division], ordinary: frozenset[str], towns: str) -> None:
        """Index `divisions` by code and name; `towns` are lines of county code, tab, names."""
        self._by_code: dict[str, list[Division]] = defaultdict(list)
        self._by_name: dict[str, list[Division]] = defaultdict(list)
        self._ordinary = ordinary
        self._town_lines = towns
        self._chains: dict[str, frozenset[str]] = {}
        for division in divisions:
            self._by_code[division.code].append(division)
            for name in _names_of(division):
                self._by_name[name].append(division)
        for versions in self._by_code.values():  # the latest first, a live one before all
            versions.sort(key=lambda each: (each.valid_until or 9999, each.valid_from or 0), reverse=True)

    def by_code(self, code: str, year: int | None = None) -> Division:
        """Return the division with this code, in `year` if given, else its latest form.

        Raises UnknownRegionError for a code that is not in the register or not valid in that year.
        """
        versions = self._by_code.get(code)
        if not versions:
            raise UnknownRegionError(f"{code} is not the code of a division in the register")
        if year is None:
            return versions[0]
        for division in versions:
            if division.valid_in(year):
                return division
        spans = ", ".join(f"{each.name} {each.valid_from}-{each.valid_until or ''}" for each in versions)
        raise UnknownRegionError(f"{code} names no division in {year}; it is valid as {spans}")

    def get(self, code: str) -> Division | None:
        """Return the latest form of the division with this code, or null."""
        versions = self._by_code.get(code)
        return versions[0] if versions else None

    def find(self, name: str, *, within: str | None = None, year: int | None = None) -> tuple[Division, ...]:
        """Return every division that `name` (full name, stem or short form) can mean, sorted by code.

        With `year`, those valid then; without, those of today and only if there is none those of the
        past. With `within` (a code), only the nearest: above, below or equal to it, else of its
        prefecture, else of its province, else all. A place that only got a new code is one candidate.
        """
        found = self._by_name.get(name, [])
        candidates = [each for each in found if each.valid_in(year)]
        if year is None and not candidates:
            candidates = list(found)
        if within is not None and len(candidates) > 1:
            ranks = [self._distance(each, within) for each in candidates]
            candidates = [each for each, rank in zip(candidates, ranks, strict=True) if rank == min(ranks)]
        return self._without_superseded(candidates)

    def find_path(self, path: str, *, year: int | None = None) -> tuple[Division, ...]:
        """Return what a chain of full names (浙江省丽水市青田县) or one full name or stem can mean.

        Each part must lie in the part before it; a part may be skipped (浙江省青田县).
        """
        whole = self.find(path, year=year)
        if whole:
            return whole
        for cut in range(len(path) - 2, 1, -1):
            above = {each.code for each in self.find(path[:cut], year=year)}
            below = self.find_path(path[cut:], year=year) if above else ()
            inside = tuple(each for each in below if above & {up.code for up in self._above(each)})
            if inside:
                return inside
        return ()

    def divisions(self, year: int | None = None) -> tuple[Division, ...]:
        """Return the divisions valid in `year`, or those of today, sorted by code."""
        return tuple(
            each for code in sorted(self._by_code) for each in self._by_code[code] if each.valid_in(year)
        )

    def ancestors(self, code: str, year: int | None = None) -> tuple[Division, ...]:
        """Return what lies above, nearest first: prefecture and province, or the province alone."""
        return self._above(self.by_code(code, year))

    def lineage(self, code: str) -> tuple[str, ...]:
        """Return the live codes that the division of `code` has become, sorted; itself if it lives."""
        open_codes, seen, live = [code], {code}, set()
        while open_codes:
            division = self.by_code(open_codes.pop())
            if division.live:
                live.add(division.code)
            fresh = [each for each in division.successors if each not in seen and not division.live]
            seen.update(fresh)
            open_codes.extend(each for each in fresh if each in self._by_code)
        return tuple(sorted(live))

    def find_town(self, name: str, *, within: str | None = None) -> tuple[Town, ...]:
        """Return the towns of today with this name or stem, sorted by county.

        `within` (a code of any level) keeps those in that division or in what it has become.
        """
        towns = self._towns.get(name, ())
        if within is not None:
            inside = {within, *(self.lineage(within) if within in self._by_code else ())}
            towns = tuple(each for each in towns if inside & self._codes_above(each.county))
        return towns

    def names(self) -> Mapping[str, RegionName]:
        """Return every name of at least two characters and what it can mean, in the order of names."""
        return self._names

    def is_ordinary(self, name: str) -> bool:
        """Return whether `name` is an ordinary word besides (`RegionName.guarded`)."""
        return name in self._ordinary

    @cached_property
    def _names(self) -> Mapping[str, RegionName]:
        return MappingProxyType(
            {
                name: RegionName(
                    codes=tuple(sorted({each.code for each in divisions})),
                    full=any(each.name == name for each in divisions),
                    guarded=name in self._ordinary,
                )
                for name, divisions in sorted(self._by_name.items())
            }
        )

    @cached_property
    def _towns(self) -> Mapping[str, tuple[Town, ...]]:
        towns: dict[str, list[Town]] = defaultdict(list)
        for line in self._town_lines.splitlines():
            county, _, names = line.partition("\t")
            for name in names.split(" "):
                town = Town(name, county)
                towns[name].append(town)
                if (short := town_stem(name)) != name:
                    towns[short].append(town)
        return {name: tuple(each) for name, each in towns.items()}

    def _above(self, division: Division) -> tuple[Division, ...]:
        above: list[Division] = []
        while division.parent is not None:
            division = self._parent(division)
            above.append(division)
        return tuple(above)

    def _parent(self, division: Division) -> Division:
        versions = self._by_code[division.parent or ""]
        for year in (division.valid_until, division.valid_from):
            for version in versions:
                if version.valid_in(year):
                    return version
        return versions[0]

    def _codes_above(self, code: str) -> frozenset[str]:
        if code not in self._chains:
            division = self.by_code(code)
            self._chains[code] = frozenset((division.code, *(each.code for each in self._above(division))))
        return self._chains[code]

    def _distance(self, division: Division, within: str) -> int:
        here = self.get(within)
        if here is None:
            raise UnknownRegionError(f"{within} is not the code of a division in the register")
        mine = [division.code, *(each.code for each in self._above(division))]
        theirs = [here.code, *(each.code for each in self._above(here))]
        if division.code in theirs or here.code in mine:
            return 0
        shared = set(mine) & set(theirs)
        return 3 if not shared else min(2, 1 + all(code.endswith("0000") for code in shared))

    def _without_superseded(self, candidates: list[Division]) -> tuple[Division, ...]:
        """Return the candidates without those whose successor of the same name is there too."""
        names = {(each.code, each.name) for each in candidates}
        kept = {
            each.code: each
            for each in candidates
            if not any((code, each.name) in names for code in each.successors if code != each.code)
        }
        return tuple(kept[code] for code in sorted(kept))


def _names_of(division: Division) -> tuple[str, ...]:
    names: tuple[str, ...] = (division.name,)
    if division.live or (division.valid_until or 0) >= STEMS_SINCE:
        names += (division.stem, *division.short_forms)
    return tuple(dict.fromkeys(name for name in names if len(name) > 1))


def _divisions() -> list[Division]:
    further = {code: tuple(forms.split(" ")) for code, forms in read_rows("short-forms.tsv")}
    found = []
    for code, name, level, since, until, parent, successors in read_rows("divisions.tsv"):
        found.append(
            Division(
                code=code,
                name=name,
                level=Level(level),
                parent=parent or None,
                valid_from=int(since) if since else None,
                valid_until=int(until) if until else None,
                successors=tuple(successors.split(";")) if successors else (),
                short_forms=short_forms(name) + (() if until else further.get(code, ())),
            )
        )
    return found


@cache
def register() -> Register:
    """Return the register, read from the package's data once per process."""
    ordinary = frozenset(word for line in read_rows("ordinary-words.tsv") for word in line[0].split(" "))
    return Register(_divisions(), ordinary, read_text("towns.tsv"))


@cache
def abbreviations() -> Mapping[str, str]:
    """Return the code of the province that each of the 34 one-character abbreviations stands for.

    浙里办 names no province: callers accept an abbreviation only in a context that asks for a region.
    """
    return MappingProxyType({char: code for code, chars in read_rows("abbreviations.tsv") for char in chars})
