"""What the rules look up while they read one document, and how they write down what they find."""

import re
from dataclasses import dataclass

from extract.context import Context, Linked
from extract.model import Entity, Mention, Relation, Span
from extract.relations.clauses import Clause
from extract.relations.dates import date_of
from ontology.kinds import EntityType, RelationType, Status

_JOINED = re.compile(r"(?:及其|以及|[、,和及与同或]|等|\s)?")


@dataclass(frozen=True, slots=True)
class Scene:
    """One document: its context, its linked mentions, its entities by id."""

    context: Context
    linked: Linked
    entities: dict[str, Entity]

    def entity(self, mention: Mention) -> Entity:
        """Return the entity that a mention names."""
        return self.entities[mention.entity]

    def claim(
        self,
        kind: RelationType,
        pair: tuple[str, str],
        status: Status,
        clause: Clause,
        reach: int | None = None,
    ) -> Relation:
        """Return the claim that `clause` makes about `pair` (head, tail).

        `reach` is an earlier offset of the same sentence from which the evidence has to run, where the
        subject or the verb stands in a clause before.
        """
        start = clause.start if reach is None else min(reach, clause.start)
        evidence = Span(max(start, clause.sentence.start), clause.end)
        date = date_of(clause, self.context.metadata.year)
        return Relation(kind, pair[0], pair[1], status, evidence, date)


def runs(clause: Clause, types: frozenset[EntityType]) -> list[tuple[Mention, ...]]:
    """Return the coordinations of mentions of these types (A、B和C), in order."""
    found: list[list[Mention]] = []
    last: Mention | None = None
    for mention in clause.mentions:
        if mention.type not in types:
            last = None
            continue
        if last is not None and _JOINED.fullmatch(clause.gap(last.end, mention.start)):
            found[-1].append(mention)
        else:
            found.append([mention])
        last = mention
    return [tuple(run) for run in found]


def last_match(pattern: re.Pattern[str], words: str) -> re.Match[str] | None:
    """Return the last match of `pattern` in `words`: the verb nearest to what follows."""
    match = None
    for match in pattern.finditer(words):  # noqa: B007 - the loop's last value is the result
        pass
    return match


def lies_below(code: str, above: str) -> bool:
    """Return whether a six-digit code is of a division below the other (330327 below 330300, 330000)."""
    digits = 2 if above.endswith("0000") else 4 if above.endswith("00") else 6
    return code != above and code.startswith(above[:digits])
