"""Linking: from candidates to settled mentions and the entities that they refer to.

Mentions with one type and one canonical name, or a name that another of that type has as an alias, are
one entity. Ids are e1, e2, … in the order of first mention; the issuer, its region and the regions that the
printed name of a body shows come last where nothing mentions them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from extract.context import Candidate, Context, Linked
from extract.entities.deixis import SPEAKING, Frame, frame_of
from extract.entities.expansion import expand
from extract.entities.overlaps import settle
from extract.entities.placenames import Place, places_of
from extract.entities.places import of_division, of_place
from extract.model import Entity, Mention
from ontology.kinds import EntityType

_LOCATED = frozenset({EntityType.ORG, EntityType.FACILITY, EntityType.EVENT})
# printed forms by these rules stand for a name only in this document, so they are no aliases
_DEICTIC = ("place.deictic", "org.deictic", "person.")
_QUOTES = str.maketrans("", "", "“”‘’\"'《》 　")


@dataclass(slots=True)
class _Draft:
    """An entity while its mentions are gathered; `names` keeps the order in which forms came."""

    type: EntityType
    name: str
    code: str | None
    parent: str | None
    names: dict[str, None] = field(default_factory=dict)


class _Entities:
    """The entities of one document by every name that they are known by."""

    def __init__(self) -> None:
        self.drafts: list[_Draft] = []
        self._by_name: dict[tuple[EntityType, str, str | None], int] = {}

    def add(self, candidate: Candidate, printed: str | None) -> int:
        """Return the place of the entity that the candidate names, made if there is none yet."""
        parent = candidate.parent if candidate.type is EntityType.REGION else None
        names = (candidate.name, *candidate.aliases)
        index = self._find(candidate, names, parent)
        if index is None:
            index = len(self.drafts)
            self.drafts.append(_Draft(candidate.type, candidate.name, candidate.code, candidate.parent))
        draft = self.drafts[index]
        if candidate.type is EntityType.FACILITY and candidate.name.endswith(draft.name):
            draft.names.setdefault(draft.name)
            draft.name = candidate.name  # the fullest form names a place: 浦江县X中心 after X中心
        draft.code = draft.code or candidate.code
        for name in (*names, *((printed,) if printed else ())):
            draft.names.setdefault(name)
            self._by_name.setdefault((candidate.type, key(name), parent), index)
        return index

    def _find(self, candidate: Candidate, names: Sequence[str], parent: str | None) -> int | None:
        for name in names:
            index = self._by_name.get((candidate.type, key(name), parent))
            if index is not None and self._may_be(self.drafts[index], candidate):
                return index
        return None

    @staticmethod
    def _may_be(draft: _Draft, candidate: Candidate) -> bool:
        """Return whether codes allow it: two divisions or the bodies of two divisions are never one."""
        return draft.code is None or candidate.code is None or draft.code == candidate.code

    def build(self) -> tuple[Entity, ...]:
        """Return the entities with their local ids."""
        return tuple(
            Entity(
                id=f"e{number}",
                type=draft.type,
                name=draft.name,
                aliases=tuple(sorted(name for name in draft.names if name != draft.name)),
                code=draft.code,
                parent=draft.parent,
            )
            for number, draft in enumerate(self.drafts, start=1)
        )


def key(name: str) -> str:
    """Return the form under which names are compared: no quotes, no spaces, half-width brackets."""
    return name.translate(_QUOTES).replace("（", "(").replace("）", ")").lower()


def link(context: Context, candidates: Sequence[Candidate]) -> Linked:
    """Return the settled mentions of the document and their entities, the same for the same input."""
    frame = frame_of(context.metadata)
    settled = expand(context, settle(context, candidates), candidates)
    entities = _Entities()
    text = context.document.text
    places = []
    for candidate in settled:
        printed = text[candidate.start : candidate.end]
        shown = None if candidate.rule.startswith(_DEICTIC) or printed.startswith(SPEAKING) else printed
        places.append(entities.add(candidate, shown))
    for candidate in _shown_regions(context, settled):
        entities.add(candidate, None)
    region = _own_region(frame, entities)
    issuer = _issuer(context, frame, entities)
    mentions = (
        Mention(each.start, each.end, text[each.start : each.end], each.type, f"e{index + 1}")
        for each, index in zip(settled, places, strict=True)
    )
    return Linked(entities.build(), tuple(mentions), issuer, region)


def _own_region(frame: Frame, entities: _Entities) -> str | None:
    own = frame.own
    if own is None:
        return None
    return f"e{entities.add(of_division(own, 0, 1, 'place.issuer'), None) + 1}"


def _issuer(context: Context, frame: Frame, entities: _Entities) -> str | None:
    name = context.metadata.issuer
    if not name:
        return None
    own = frame.own
    short = (own.name + name.split(own.name, 1)[1],) if own is not None and own.name in name else ()
    code = own.code if own is not None else None
    candidate = Candidate(0, 1, EntityType.ORG, name, "org.issuer", short, code)
    return f"e{entities.add(candidate, None) + 1}"


def _shown_regions(context: Context, settled: Iterable[Candidate]) -> Iterable[Candidate]:
    """Yield the regions that the printed names of bodies, places and events show: LOCATED_IN needs them."""
    places = iter(places_of(context))
    place = next(places, None)
    for candidate in settled:
        inside: list[Place] = []
        while place is not None and place.start < candidate.end:
            if place.start >= candidate.start and place.end <= candidate.end:
                inside.append(place)
            place = next(places, None)
        if candidate.type in _LOCATED and not candidate.rule.startswith("org.deictic"):
            yield from (of_place(each, "place.shown") for each in _local(context, candidate, inside))


def _local(context: Context, candidate: Candidate, inside: Sequence[Place]) -> Iterable[Place]:
    """Return the places in a name that tell where its bearer is: an event's only at its beginning."""
    near = {division.code for division in frame_of(context.metadata).chain}
    for place in inside:
        if candidate.type is EntityType.EVENT and place.start != candidate.start:
            continue
        # a county's stem from elsewhere is more often a word or a namesake (a road or an office of that name)
        known = place.whole or place.level != "county" or place.acts_in in near
        if known and not context.folded.startswith(("大学", "银行"), place.end):
            yield place
