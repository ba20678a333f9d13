"""Which of overlapping candidates stand as mentions: the nested rule of the guideline (sections 3 and 7)."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from extract.context import Candidate, Context
from extract.model import Span
from ontology.kinds import EntityType, SegmentKind

NESTED = "nested"
"""A candidate whose rule begins with this word may stand inside a longer one (谁执法谁普法 in its 清单)."""

# formulas that frame every report; bodies and places in them are no mentions
_IDEOLOGY = re.compile(
    r"以(?:习近平|胡锦涛)(?:同志|总书记)为(?:核心|总书记)的党中央|"
    r"(?:习近平|胡锦涛)(?:总书记|同志|主席)[^。;,\n]{0,24}?(?:讲话|指示|批示|考察|嘱托|论述|思想|贺信|精神|视察)|"
    r"党的[十一二三四五六七八九]{1,3}(?:大|届)|习近平[^。;,\n]{0,12}?思想|中央八项规定"
)
_PUBLISHER = re.compile(r"(?:发布|制发|发文|公开)(?:机构|机关|单位|部门):[ \t]{0,4}$")
_IN_FORMULA = frozenset({EntityType.REGION, EntityType.ORG, EntityType.PERSON})


def settle(context: Context, candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Return the candidates that stand, in order of place.

    Nothing stands in page furniture; regions, bodies and persons do not stand in ideology formulas. Of
    two that overlap the higher priority stands, then the longer, then the earlier. Inside an event its
    organiser stands as well, where the event's name begins with it.
    """
    open_candidates = _outside(context, candidates)
    ranked = sorted(open_candidates, key=_rank)
    kept: list[Candidate] = []
    starts: list[int] = []
    inner: list[Candidate] = []
    for candidate in ranked:
        place = bisect_right(starts, candidate.start)
        clash = _clashing(kept, place, candidate)
        if clash is None:
            kept.insert(place, candidate)
            starts.insert(place, candidate.start)
        elif _stands_inside(candidate, clash):
            inner.append(candidate)
    inner = [each for i, each in enumerate(inner) if not any(_same_place(each, other) for other in inner[:i])]
    return tuple(sorted((*kept, *inner)))


def _rank(candidate: Candidate) -> tuple[int, int, int, bool, str, str, str]:
    return (
        -candidate.priority,
        candidate.start - candidate.end,
        candidate.start,
        candidate.type is EntityType.FACILITY,  # a centre that both finders claim is a body at work
        candidate.type,
        candidate.name,
        candidate.rule,
    )


def _clashing(kept: Sequence[Candidate], place: int, candidate: Candidate) -> Candidate | None:
    """Return a kept candidate that shares a character; `kept` is disjoint and sorted by start."""
    for index in (place - 1, place):
        if 0 <= index < len(kept) and kept[index].start < candidate.end and candidate.start < kept[index].end:
            return kept[index]
    return None


def _stands_inside(inner: Candidate, outer: Candidate) -> bool:
    if not (outer.start <= inner.start and inner.end <= outer.end) or (inner.end - inner.start) >= (
        outer.end - outer.start
    ):
        return False
    organiser = outer.type is EntityType.EVENT and inner.type is EntityType.ORG and inner.start == outer.start
    return organiser or inner.rule.startswith(NESTED)


def _same_place(one: Candidate, other: Candidate) -> bool:
    return one.start < other.end and other.start < one.end


def _outside(context: Context, candidates: Iterable[Candidate]) -> Iterable[Candidate]:
    chrome = [segment.span for segment in context.segments if segment.kind is SegmentKind.CHROME]
    formulas = [Span(*match.span()) for match in _IDEOLOGY.finditer(context.folded)]
    for candidate in candidates:
        span = Span(candidate.start, candidate.end)
        if (_within(chrome, span) and not _publisher(context, candidate)) or (
            candidate.type in _IN_FORMULA and _within(formulas, span)
        ):
            continue
        yield candidate


def _publisher(context: Context, candidate: Candidate) -> bool:
    """Return whether this is the body that a metadata table names as the publisher (发布机构:)."""
    before = context.folded[max(0, candidate.start - 12) : candidate.start]
    return candidate.type is EntityType.ORG and _PUBLISHER.search(before) is not None


def _within(zones: Sequence[Span], span: Span) -> bool:
    """Return whether `span` touches one of the sorted, disjoint `zones`."""
    place = bisect_right(zones, span)
    return any(zones[i].overlaps(span) for i in (place - 1, place) if 0 <= i < len(zones))
