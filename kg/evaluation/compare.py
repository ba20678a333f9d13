"""When are two entities, spans or indicator phrases the same thing: the equalities that scoring rests on."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import TypeVar

from extract.model import Entity, Observation, Span
from ontology.kinds import EntityType

T = TypeVar("T")

_QUOTES_AND_SPACES = re.compile(r"[“”‘’\"'《》〈〉「」『』\s　]")
_HALF_WIDTH = str.maketrans("（）：，＋", "():,+")


def normal_form(name: str) -> str:
    """Return a name without quotes and spaces, with half-width brackets, in lower case."""
    return _QUOTES_AND_SPACES.sub("", name).translate(_HALF_WIDTH).lower()


def names_of(entity: Entity) -> frozenset[str]:
    """Return the normal forms of the name and of all aliases."""
    return frozenset(normal_form(name) for name in (entity.name, *entity.aliases) if name)


def same_entity(gold: Entity, system: Entity, *, any_initiative: bool = False) -> bool:
    """Return whether the system's entity is the gold's.

    Regions with codes are the same when the codes are; all else when one's name is among the other's
    names. With `any_initiative` a wrong type among the five kinds of initiative is forgiven.
    """
    if gold.type != system.type and not (any_initiative and gold.is_initiative and system.is_initiative):
        return False
    if gold.type == EntityType.REGION and gold.code and system.code:
        return gold.code == system.code
    return normal_form(system.name) in names_of(gold) or normal_form(gold.name) in names_of(system)


def pair(gold: Sequence[T], system: Iterable[T], match: Callable[[T, T], bool]) -> list[tuple[T, T]]:
    """Return pairs (gold, system), one to one: each gold item, in order, takes the first free match."""
    free = list(system)
    pairs: list[tuple[T, T]] = []
    for wanted in gold:
        for position, found in enumerate(free):
            if match(wanted, found):
                pairs.append((wanted, free.pop(position)))
                break
    return pairs


def overlap(one: Span, other: Span) -> float:
    """Return shared characters over covered characters: 0 when apart, 1 when equal."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared / (max(one.end, other.end) - min(one.start, other.start)) if shared > 0 else 0.0


def dice(one: str, other: str) -> float:
    """Return the Dice coefficient of the character pairs of two phrases, from 0 to 1."""
    counts = [_bigrams(normal_form(phrase)) for phrase in (one, other)]
    total = sum(sum(count.values()) for count in counts)
    return 2 * sum((counts[0] & counts[1]).values()) / total if total else 0.0


def _bigrams(phrase: str) -> Counter[str]:
    pairs = Counter(a + b for a, b in pairwise(phrase))
    return pairs or Counter(phrase)


def same_figure(gold: Observation, system: Observation) -> bool:
    """Return whether two observations are the same number, in the same unit, at the same place."""
    tolerance = 1e-9 * max(1.0, abs(gold.value))
    return (
        overlap(gold.span, system.span) > 0
        and abs(gold.value - system.value) <= tolerance
        and normal_form(gold.unit) == normal_form(system.unit)
    )
