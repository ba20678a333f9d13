"""Precision, recall and F1 of a system against gold, micro-averaged over documents.

The figures, their labels and the order of pairing are those of the annotation project's own scorer, so
that a number from here can be compared with one from there to the last digit.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields

from extract.model import Entity, Extraction, Mention, Metadata, Observation, Relation, Segment
from kg.evaluation.compare import dice, overlap, pair, same_entity, same_figure


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of a label and what follows from them; a hit rate has `accuracy` only."""

    label: str
    gold: int
    system: int
    matched: int
    is_rate: bool = False

    @property
    def precision(self) -> float:
        """Return the share of the system's items that are right; 0 when there are none."""
        return self.matched / self.system if self.system else 0.0

    @property
    def recall(self) -> float:
        """Return the share of the gold's items that were found; 0 when there are none."""
        return self.matched / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    @property
    def accuracy(self) -> float:
        """Return the share of right answers of a hit rate."""
        return self.matched / self.gold if self.gold else 0.0

    @property
    def value(self) -> float:
        """Return the one figure that stands for this score: accuracy of a rate, else F1."""
        return self.accuracy if self.is_rate else self.f1


@dataclass(frozen=True, slots=True, order=True)
class Miss:
    """One thing that the system got wrong: of which sort, in which document, and what it was."""

    sort: str
    document: str
    words: tuple[str, ...]


class Tally:
    """Counts and hit rates by label, and the list of errors, gathered over documents."""

    def __init__(self) -> None:
        """Start with nothing counted."""
        self._counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
        self._rates: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        self.misses: list[Miss] = []

    def add(self, label: str, *, gold: int = 0, system: int = 0, matched: int = 0) -> None:
        """Add to the three counts of a label."""
        for index, number in enumerate((gold, system, matched)):
            self._counts[label][index] += number

    def rate(self, label: str, right: bool) -> None:
        """Count one answer of a hit rate."""
        self._rates[label][0] += right
        self._rates[label][1] += 1

    def miss(self, sort: str, document: str, *words: object) -> None:
        """Remember an error."""
        self.misses.append(Miss(sort, document, tuple(str(word) for word in words)))

    def scores(self) -> tuple[Score, ...]:
        """Return all scores: counts first, then hit rates, each sorted by label."""
        counts = [Score(label, g, s, m) for label, (g, s, m) in sorted(self._counts.items())]
        rates = [
            Score(label, of, of, right, is_rate=True) for label, (right, of) in sorted(self._rates.items())
        ]
        return (*counts, *rates)


def score(pairs: Iterable[tuple[Extraction, Extraction | None]]) -> Tally:
    """Return the tally of (gold, system) pairs; a system of None means that everything was missed."""
    tally = Tally()
    for gold, system in pairs:
        _score_metadata(gold, system.metadata if system else None, tally)
        _score_segments(gold, system.segments if system else (), tally)
        _score_document(gold, system or _nothing(gold), tally)
    return tally


def _nothing(gold: Extraction) -> Extraction:
    blank = Metadata(None, None, None, None, None, gold.metadata.doc_type)
    return Extraction(gold.document, blank, gold.segments, (), (), (), ())


def _score_document(gold: Extraction, system: Extraction, tally: Tally) -> None:
    _score_mentions(gold.mentions, system.mentions, tally)
    _score_entities(gold, system, tally)
    _score_relations(gold, system, tally)
    _score_observations(gold, system, tally)


def _score_metadata(gold: Extraction, system: Metadata | None, tally: Tally) -> None:
    for item in fields(Metadata):
        if item.name == "reasons":
            continue
        wanted, found = getattr(gold.metadata, item.name), getattr(system, item.name, None)
        tally.rate("meta", wanted == found)
        if wanted != found:
            tally.miss("meta", gold.document.name, item.name, wanted, found)


def _score_segments(gold: Extraction, system: Sequence[Segment], tally: Tally) -> None:
    kinds = {place: segment.kind for segment in system for place in range(segment.start, segment.end)}
    for segment in gold.segments:
        for position in range(segment.start, segment.end):
            tally.rate("segments (characters)", kinds.get(position) == segment.kind)


def _score_mentions(gold: Sequence[Mention], system: Sequence[Mention], tally: Tally) -> None:
    wanted, found = ({(m.start, m.end, m.type.value): m for m in mentions} for mentions in (gold, system))
    tally.add(
        "mentions, exact", gold=len(wanted), system=len(found), matched=len(wanted.keys() & found.keys())
    )
    near = pair(
        [wanted[key] for key in sorted(wanted)],
        [found[key] for key in sorted(found)],
        lambda a, b: a.type == b.type and overlap(a.span, b.span) >= 0.5,
    )
    tally.add("mentions, overlap", gold=len(wanted), system=len(found), matched=len(near))


def _score_entities(gold: Extraction, system: Extraction, tally: Tally) -> None:
    matched = pair(gold.entities, system.entities, same_entity)
    for entities, which in (
        (gold.entities, "gold"),
        (system.entities, "system"),
        ([a for a, _ in matched], "matched"),
    ):
        for entity in entities:
            tally.add(f"entities {entity.type}", **{which: 1})
            tally.add("entities", **{which: 1})
    _list_entities(gold, [a for a, _ in matched], gold.entities, "entity missed", tally)
    _list_entities(gold, [b for _, b in matched], system.entities, "entity spurious", tally)
    wanted, found = ([e for e in side.entities if e.is_initiative] for side in (gold, system))
    loose = pair(wanted, found, lambda a, b: same_entity(a, b, any_initiative=True))
    tally.add("initiatives, any class", gold=len(wanted), system=len(found), matched=len(loose))


def _list_entities(
    gold: Extraction, hits: Sequence[Entity], entities: Sequence[Entity], sort: str, tally: Tally
) -> None:
    hit = {entity.id for entity in hits}
    for entity in entities:
        if entity.id not in hit:
            tally.miss(sort, gold.document.name, entity.type, entity.name)


def _distinct(relations: Iterable[Relation]) -> list[Relation]:
    """Return one relation for each type, head and tail: the last one said, at the place of the first."""
    return list({(r.type, r.head, r.tail): r for r in relations}.values())


def _score_relations(gold: Extraction, system: Extraction, tally: Tally) -> None:
    theirs = {e.id: e for e in gold.entities}, {e.id: e for e in system.entities}

    def same(a: Relation, b: Relation) -> bool:
        return a.type == b.type and all(
            same_entity(theirs[0][one], theirs[1][other], any_initiative=True)
            for one, other in ((a.head, b.head), (a.tail, b.tail))
        )

    wanted, found = _distinct(gold.relations), _distinct(system.relations)
    matched = pair(wanted, found, same)
    for relations, which in ((wanted, "gold"), (found, "system"), ([a for a, _ in matched], "matched")):
        for relation in relations:
            tally.add(f"relations {relation.type}", **{which: 1})
            tally.add("relations", **{which: 1})
    for a, b in matched:
        tally.rate("relations: status", a.status == b.status)
        tally.rate("relations: evidence overlaps", overlap(a.evidence, b.evidence) > 0)
    hits = {id(r) for both in matched for r in both}
    for side, relations, sort in ((0, wanted, "relation missed"), (1, found, "relation spurious")):
        for relation in relations:
            if id(relation) not in hits:
                head, tail = theirs[side][relation.head].name, theirs[side][relation.tail].name
                tally.miss(sort, gold.document.name, head, relation.type, tail)


def _score_observations(gold: Extraction, system: Extraction, tally: Tally) -> None:
    wanted, found = gold.observations, system.observations
    matched = pair(wanted, found, same_figure)
    sizes = {"gold": len(wanted), "system": len(found)}
    tally.add("observations (value, unit, place)", matched=len(matched), **sizes)
    whole = 0
    for a, b in matched:
        right = _attributes(a, b)
        for name, is_right in right.items():
            tally.rate(f"observations: {name}", is_right)
        whole += all(right.values())
    tally.add("observations, every attribute", matched=whole, **sizes)
    hits = {id(o) for both in matched for o in both}
    for observations, sort in ((wanted, "observation missed"), (found, "observation spurious")):
        for o in observations:
            if id(o) not in hits:
                tally.miss(sort, gold.document.name, o.indicator, o.value, o.unit)


def _attributes(a: Observation, b: Observation) -> dict[str, bool]:
    right = {
        name: getattr(a, name) == getattr(b, name) for name in ("period", "region", "nature", "qualifier")
    }
    # 0.6: the annotation project's own border between another wording and another indicator
    right["indicator"] = dice(a.indicator, b.indicator) >= 0.6
    one, other = a.comparison, b.comparison
    right["comparison"] = (one is None) == (other is None) and (
        one is None or other is None or (one.basis, one.value) == (other.basis, other.value)
    )
    return right
