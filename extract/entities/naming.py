"""Canonical names and systematic variants of names (sections 3 and 7 of the annotation guideline)."""

import re
from dataclasses import dataclass

from extract.context import Candidate
from extract.entities.heads import CLASS_NOUNS
from extract.entities.quotes import strip_quotes
from ontology.gazetteer import InitiativeFact, find_initiative
from ontology.kinds import EntityType

_YEAR = re.compile(r"^(?:20\d\d年度?|新时代)")
_REGION = re.compile(
    r"^(?:我[省市县区州]|全[省市县区州]|[一-龥]{2,7}?(?:自治州|自治县|自治区|省|县|"
    r"市(?![场民容政域值级委监直])|[^社园城辖小地]区|镇|街道)|"
    r"[省市县区州](?![场域民区]))"
)
_CLASS = re.compile(rf"(?:{CLASS_NOUNS})$")
_ASSESSED = re.compile(r"评议|考评|清单")
_WORK = re.compile(r"工作(?=机制|制度|体系|格局|模式|平台)|新(?=机制|制度|体系|格局|模式|平台)")


@dataclass(frozen=True, slots=True)
class Parts:
    """A mention with its anatomy: `attribute` + `core` (the quoted words, or all but the head) + `tail`."""

    start: int
    end: int
    attribute: str
    core: str
    tail: str


def plain(name: str) -> str:
    """Return `name` as canonical names are written: no quotes, no white space, commas full-width."""
    return re.sub(r"[\s　*]|\[\d{1,3}\]", "", strip_quotes(name)).replace(",", ",")


def variants(name: str) -> set[str]:
    """Return the other forms of `name`: without region, year, 工作, class noun, and their combinations."""
    forms = {name}
    for pattern in (_YEAR, _REGION, _WORK, _CLASS):
        forms |= {pattern.sub("", form, count=1) for form in forms}
    return {form for form in forms if len(form) > 1} - {name}


def coined(parts: Parts, kind: EntityType, rule: str, priority: int = 0) -> Candidate:
    """Return the candidate for a coined name: its canonical name and all its systematic variants."""
    attribute, core, tail = plain(parts.attribute), plain(parts.core), plain(parts.tail)
    name = attribute + core + tail
    fact = _known(name, core, tail)
    forms = {core + tail, attribute + core} | ({core} if len(core) > 1 else set())
    aliases = {v for form in forms | {name} for v in (form, *variants(form))} - {name}
    if fact is not None:
        aliases = {*aliases, *fact.aliases, name} - {fact.name}
        kind, name = fact.type, fact.name
    return Candidate(
        parts.start, parts.end, kind, name, rule, aliases=tuple(sorted(aliases)), priority=priority
    )


def _known(name: str, core: str, tail: str) -> InitiativeFact | None:
    """Return the known initiative that this is: by its whole name, or by its core before a class noun."""
    fact = find_initiative(name) or find_initiative(core + tail)
    if fact is None and (not tail or _CLASS.search(tail)) and not _ASSESSED.search(tail):
        fact = find_initiative(core)
    # “法律明白人”培养工程 is a project, not the people
    return None if fact is not None and fact.type is EntityType.ROLE and tail else fact
