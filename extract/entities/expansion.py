"""Full names of things whose printed name begins with a deictic form: 我县X方案 is 浦江县X方案.

The region or body at the beginning of a name is resolved like a mention of its own, although it is none
there (guideline, sections 3 and 7: the fullest official form, deixis resolved).
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from extract.context import Candidate, Context
from extract.entities.deixis import SPEAKING, Frame, frame_of
from extract.entities.placenames import Place, places_of
from ontology.kinds import EntityType

_ITSELF = frozenset({EntityType.REGION, EntityType.ORG, EntityType.PERSON})
# a place is known with or without its region; so short a rest would name anything
_SHORTEST_REST = 4


def expand(
    context: Context, settled: Iterable[Candidate], candidates: Sequence[Candidate]
) -> list[Candidate]:
    """Return the settled candidates, those that begin with a deictic form with their full names."""
    fronts: dict[int, Candidate] = {}
    for each in candidates:
        if each.type in (EntityType.REGION, EntityType.ORG):
            longest = fronts.get(each.start)
            if longest is None or (each.end, each.type) > (longest.end, longest.type):
                fronts[each.start] = each
    stems = {place.start: place for place in places_of(context) if not place.whole}
    frame = frame_of(context.metadata)
    return [_expanded(context, each, fronts, stems, frame) for each in settled]


def _expanded(
    context: Context, each: Candidate, fronts: dict[int, Candidate], stems: dict[int, Place], frame: Frame
) -> Candidate:
    if each.type in _ITSELF:
        return each
    front = fronts.get(each.start)
    if front is not None and front.end < each.end and front.rule.endswith("deictic"):
        each = _with_front(context, each, front)
    elif each.type is EntityType.FACILITY and (stem := stems.get(each.start)) is not None:
        printed = context.folded[stem.start : stem.end]
        if each.name.startswith(printed) and not each.name.startswith(stem.name):
            each = _named(each, stem.name + each.name.removeprefix(printed))
    return _without_region(each, frame)


def _with_front(context: Context, each: Candidate, front: Candidate) -> Candidate:
    """Return the candidate named by the resolved region or body at its beginning."""
    printed = context.folded[front.start : front.end]
    if not each.name.startswith(printed):
        return each
    rest = each.name.removeprefix(printed)
    forms = tuple(alias + rest for alias in front.aliases if front.type is EntityType.ORG)
    kept = tuple(alias for alias in each.aliases if not alias.startswith(SPEAKING))
    return replace(each, name=front.name + rest, aliases=(*kept, rest, *forms))


def _named(each: Candidate, name: str) -> Candidate:
    return replace(each, name=name, aliases=(*each.aliases, each.name))


def _without_region(each: Candidate, frame: Frame) -> Candidate:
    """Return a place that begins with the issuer's region with the rest of its name as an alias."""
    own = frame.own
    if own is None or each.type is not EntityType.FACILITY or not each.name.startswith(own.name):
        return each
    rest = each.name.removeprefix(own.name)
    return replace(each, aliases=(*each.aliases, rest)) if len(rest) >= _SHORTEST_REST else each
