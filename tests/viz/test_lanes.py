"""Lanes: a dot only where a sentence is, a line only where documents are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.diffusion.model import AdoptionEvent, Diffusion, Evidence, Place
from ontology.kinds import Status
from tests.viz.samples import sample_diffusion
from viz.errors import VizError
from viz.lanes import lanes_view

ITEM = Evidence("d", "t", None, 0, 1, "句")
PLACES = [Place(f"{p}{n:04d}", f"县{n}", f"省{p}") for p in ("33", "35") for n in range(3)]


@st.composite
def diffusions(draw: st.DrawFn) -> Diffusion:
    """Draw an initiative over six counties and ten years, with or without documents and events."""
    where, when = st.sampled_from(PLACES), st.integers(2015, 2024)
    coverage = draw(st.lists(st.tuples(where, when), max_size=30, unique=True))
    rows = draw(st.lists(st.tuples(where, when, st.sampled_from(Status)), max_size=20))
    events = tuple(AdoptionEvent(place, year, status, "甲", "甲", (ITEM,)) for place, year, status in rows)
    return Diffusion("甲", events, tuple(coverage))


@given(diffusions().filter(lambda d: bool(d.events or d.coverage)))
def test_dots_are_the_events_and_lanes_the_documents(diffusion: Diffusion) -> None:
    view = lanes_view(diffusion)
    assert sum(len(dot.events) for dot in view.dots) == len(diffusion.events)
    assert all(dot.events for dot in view.dots)
    held = {(lane.place, year) for lane in view.lanes for year in lane.years}
    assert held == set(diffusion.coverage)
    assert {lane.place for lane in view.lanes} >= {event.place for event in diffusion.events}
    for dot in view.dots:
        earlier = [
            e
            for e in diffusion.events
            if (e.place, e.status) == (dot.place, dot.status) and e.year < dot.year
        ]
        assert dot.first == (not earlier)


@given(diffusions().filter(lambda d: bool(d.events or d.coverage)))
def test_provinces_count_regions_with_events_and_with_documents(diffusion: Diffusion) -> None:
    view = lanes_view(diffusion)
    for band in view.provinces:
        places = {lane.place for lane in view.lanes if lane.place.province == band.name}
        assert band.documented == len(places)
        assert band.named == len({e.place for e in diffusion.events if e.place.province == band.name})
    spots = [(dot.x, dot.y) for dot in view.dots]
    assert len(set(spots)) == len(spots)


def test_region_with_documents_but_no_mention_has_a_lane_without_dots() -> None:
    place = PLACES[0]
    view = lanes_view(Diffusion("甲", (), ((place, 2020), (place, 2022))))
    assert view.lanes[0].years == (2020, 2022)
    assert view.years == (2020, 2021, 2022)
    assert view.dots == ()
    assert (view.provinces[0].named, view.provinces[0].documented) == (0, 1)


def test_statuses_of_one_year_stand_side_by_side_in_order() -> None:
    events = tuple(AdoptionEvent(PLACES[0], 2020, status, "甲", "甲", (ITEM,)) for status in Status)
    dots = lanes_view(Diffusion("甲", events, ())).dots
    assert [dot.status for dot in sorted(dots, key=lambda d: d.x)] == ["planned", "piloted", "adopted"]


def test_lanes_are_grouped_by_province_in_order_of_code() -> None:
    view = lanes_view(sample_diffusion(30))
    assert [band.name for band in view.provinces] == ["江苏省", "浙江省", "福建省", "广东省"]
    ys = [lane.y for lane in view.lanes]
    assert ys == sorted(ys)
    assert len(view.lanes) == 30


def test_nothing_at_all_is_refused() -> None:
    with pytest.raises(VizError, match="no document and no event"):
        lanes_view(Diffusion("甲", (), ()))
