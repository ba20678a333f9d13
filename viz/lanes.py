"""An initiative over regions and years as a view: a lane a region, a dot a documented mention."""

from collections.abc import Iterable, Mapping

from kg.diffusion.model import AdoptionEvent, Diffusion, Place
from ontology.kinds import Status
from viz.errors import VizError
from viz.model import Dot, Lane, LanesView, Province

LANE = 26.0
"""Height of a lane: a name of 12.5 px and a dot of 14 px with air around them."""
BAND_HEAD = 30.0
BAND_GAP = 10.0
YEAR = 64.0
SIDE = 30.0
SPREAD = 18.0
"""Distance of two dots of one region-year, one for each status: the width of a dot and a little more."""

ORDER = (Status.PLANNED, Status.PILOTED, Status.ADOPTED)
"""Left to right within a year, from intention to practice."""


def lanes_view(diffusion: Diffusion) -> LanesView:
    """Return the lanes of `diffusion`: provinces by name, regions by code, years without holes.

    A dot stands for all mentions of one status in one region-year; the earliest of each status of a region
    is marked `first`. The year of an event counts as held, since its document is. Raises VizError when
    there is neither a document nor an event, for then there is nothing to show.
    """
    held = _held(diffusion)
    if not held:
        raise VizError(f"no document and no event for {diffusion.initiative!r}: there are no years to draw")
    all_years = [year for years in held.values() for year in years]
    all_years += [event.year for event in diffusion.events]
    years = tuple(range(min(all_years), max(all_years) + 1))
    x = {year: SIDE + YEAR * (at + 0.5) for at, year in enumerate(years)}
    named = {event.place for event in diffusion.events}
    provinces, lanes, height = _rows(held, named)
    y = {lane.place: lane.y for lane in lanes}
    return LanesView(
        initiative=diffusion.initiative,
        years=years,
        year_x=tuple(x[year] for year in years),
        provinces=provinces,
        lanes=lanes,
        dots=tuple(_dots(diffusion.events, x, y)),
        width=SIDE * 2 + YEAR * len(years),
        height=height,
    )


def _held(diffusion: Diffusion) -> dict[Place, tuple[int, ...]]:
    years: dict[Place, set[int]] = {}
    for place, year in diffusion.coverage:
        years.setdefault(place, set()).add(year)
    for event in diffusion.events:
        # a report can plan for a year, or tell of one, of which no document is held: a dot, but no line
        years.setdefault(event.place, set())
    return {place: tuple(sorted(years[place])) for place in sorted(years)}


def _rows(
    held: Mapping[Place, tuple[int, ...]], named: set[Place]
) -> tuple[tuple[Province, ...], tuple[Lane, ...], float]:
    bands: dict[str, list[Place]] = {}
    for place in held:
        bands.setdefault(place.province, []).append(place)
    provinces: list[Province] = []
    lanes: list[Lane] = []
    top = 0.0
    for name, places in sorted(bands.items(), key=lambda band: (min(band[1]).code[:2], band[0])):
        height = BAND_HEAD + LANE * len(places)
        for row, place in enumerate(sorted(places)):
            lanes.append(Lane(place, held[place], top + BAND_HEAD + LANE * (row + 0.5)))
        provinces.append(Province(name, top, height, len(named.intersection(places)), len(places)))
        top += height + BAND_GAP
    return tuple(provinces), tuple(lanes), top - BAND_GAP


def _dots(events: Iterable[AdoptionEvent], x: Mapping[int, float], y: Mapping[Place, float]) -> Iterable[Dot]:
    cells: dict[tuple[Place, int], dict[Status, list[AdoptionEvent]]] = {}
    for event in events:
        cells.setdefault((event.place, event.year), {}).setdefault(event.status, []).append(event)
    seen: set[tuple[Place, Status]] = set()
    for (place, year), by_status in sorted(cells.items(), key=lambda cell: cell[0]):
        present = [status for status in ORDER if status in by_status]
        for at, status in enumerate(present):
            shift = (at - (len(present) - 1) / 2) * SPREAD
            yield Dot(
                key=f"{place.province}|{place.code}|{place.name}|{year}|{status}",
                place=place,
                year=year,
                status=status,
                first=(place, status) not in seen,
                events=tuple(sorted(by_status[status], key=_event_order)),
                x=x[year] + shift,
                y=y[place],
            )
            seen.add((place, status))


def _event_order(event: AdoptionEvent) -> tuple[object, ...]:
    evidence = ((e.document, e.start, e.end, e.quote, e.title, e.source or "") for e in event.evidence)
    return event.variant, event.initiative, tuple(evidence)
