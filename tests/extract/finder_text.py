"""Runs finders of coined names on one invented sentence and settles what they find."""

from collections.abc import Iterable

from extract.context import Candidate
from extract.entities.coined import find_coined
from extract.entities.component import Finder
from extract.entities.events import find_events
from extract.entities.facilities import find_facilities
from extract.entities.gazetteer import find_gazetteer
from extract.entities.honours import find_honours
from extract.entities.legal import find_legal
from extract.entities.overlaps import settle
from extract.entities.roles import find_roles
from ontology.kinds import INITIATIVES, EntityType
from tests.extract.entity_text import context_of

ALL: tuple[Finder, ...] = (
    find_coined,
    find_gazetteer,
    find_legal,
    find_honours,
    find_roles,
    find_events,
    find_facilities,
)


def settled(text: str, finders: Iterable[Finder] = ALL) -> tuple[Candidate, ...]:
    """Return what stands of the candidates of `finders` in `text`, in order of place."""
    context = context_of(text)
    return settle(context, [each for find in finders for each in find(context)])


def printed(text: str, *kinds: EntityType) -> list[str]:
    """Return the printed words of the settled names of these types (all types if none is given)."""
    return [text[each.start : each.end] for each in settled(text) if not kinds or each.type in kinds]


def initiatives(text: str) -> list[str]:
    """Return the printed words of programmes, campaigns, mechanisms, platforms and brands."""
    return printed(text, *INITIATIVES)


def typed(text: str) -> list[tuple[str, str]]:
    """Return (type, printed words) of everything that stands."""
    return [(each.type.value, text[each.start : each.end]) for each in settled(text)]
