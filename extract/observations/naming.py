"""The name of what a figure measures, from its clause and from what the sentence has said before."""

import re

from extract.observations.indicator import (
    clause_before,
    domain_before,
    joined,
    means_before,
    phrase_after,
    phrase_before,
    tidy,
    topic_of,
    with_topic,
)
from extract.observations.numbers import Figure
from extract.observations.state import AND, SentenceState
from ontology.kinds import Direction, DocType

_TWO = re.compile(
    r"([^,;:。、与和]{1,24}?[率度数额量])(?:、|与|和|及)([^,;:。、与和]{1,24}?[率度数额量])"
    r"(?:(?:均|都|双双|全部|全)(?:达到?|为|实现|保持)?|(?<=率)(?:达到?|为))$"
)
_HALF_NAME = 3
_RATE_CHARS = 5  # a rate longer than this says before its last three characters of what it is one
_LOOK_BACK = 220  # a field of work may stand this far before: two long sentences of the sample reports


def two_names(sentence: SentenceState, figure: Figure, clause: str) -> tuple[str, ...]:
    """Return the two indicators that share a figure (办结率、合格率均达100%), none if there is one.

    Both take the topic of the sentence; a bare second rate takes what the first says before its own.
    """
    match = _TWO.search(clause)
    if match is None:
        return ()
    domain = _domain(sentence, figure, figure.start)
    first, second = phrase_before(match.group(1)), phrase_before(match.group(2))
    shared = first[:-3] if len(first) > _RATE_CHARS and not first[:-3].endswith(("内", "中", "间")) else ""
    second = shared + second if len(second) <= len("合格率") else second
    return tuple(with_topic(name, sentence.topic, domain, part=True) for name in (first, second))


def list_name(sentence: SentenceState, clause: str) -> str:
    """Return the name of a figure in a list, "" outside one.

    甲、乙分别达3件、4件 gives the second figure the second name.
    """
    if "分别" in clause:
        names = [phrase_before(name) for name in re.split(r"[、和与及]", clause.split("分别", 1)[0])]
        if len(names[0]) <= _HALF_NAME < len(names[-1]):  # 城镇和农村居民收入: the first lacks the head noun
            names = [name + names[-1][len(name) :] if len(name) <= _HALF_NAME else name for name in names]
        sentence.names = names if all(names) else []
    elif clause.strip() not in AND:
        sentence.names = []
    return sentence.names.pop(0) if sentence.names else ""


def change_name(sentence: SentenceState, figure: Figure, subject: str) -> str:
    """Return the indicator of a growth that stands for itself: what grew, and 增幅 or 降幅."""
    words = phrase_before(subject) or sentence.topic
    if not words:
        words = phrase_after(sentence.context.folded, figure.end, sentence.span.end)
    up = sentence.grown is None or sentence.grown.direction is Direction.UP
    return tidy(words + ("增幅" if up else "降幅"))


def indicator_of(sentence: SentenceState, figure: Figure, clause: str, previous: int) -> str:
    """Return the indicator of a quantity, and keep in `sentence` what later figures can refer to.

    `clause` is what stands before the figure in its clause, `previous` where the figure before it ended.
    """
    folded = sentence.context.folded
    before = phrase_before(clause)
    if figure.run:
        kept_up = _phrase_run(folded, figure.end, sentence.span.end)
        return tidy(f"{before.removesuffix('连续')}连续{kept_up}{figure.unit}数")
    after = phrase_after(folded, figure.end, sentence.span.end)
    if after and not (before and figure.unit in {"%", "元"}) and sentence.base is None:
        sentence.topic = sentence.topic or after.rsplit("的", 1)[-1]
        sentence.noun_end = figure.end
        return after
    means = means_before(clause)
    if means:
        sentence.topic, sentence.part = means, True
    elif not before and not sentence.topic:
        before = _clause_earlier(sentence, figure)
    domain = _domain(sentence, figure, previous)
    phrase = with_topic(before, sentence.topic, domain, part=sentence.part)
    if means:
        phrase = joined(means, phrase)
    elif len(before) > len("已结案") and not sentence.part:
        sentence.topic = topic_of(phrase)
    return phrase or "数量"


def _phrase_run(folded: str, start: int, end: int) -> str:
    """Return what was kept up in a run of years: the words behind it, to the next comma."""
    match = re.compile(r"[^,;。、\n]{0,24}").match(folded, start, end)
    return match.group() if match else ""


def _domain(sentence: SentenceState, figure: Figure, end: int) -> str:
    """The field of work: a bureau's report keeps to one for sentences, a government's changes with each."""
    start = max(0, figure.start - _LOOK_BACK)
    if sentence.context.metadata.doc_type is DocType.OTHER:
        start = max(start, sentence.span.start)
    return domain_before(sentence.context.folded, start, end)


def _clause_earlier(sentence: SentenceState, figure: Figure) -> str:
    """Where the clause of a figure names nothing (全县共3人参加), the clause before it may."""
    folded = sentence.context.folded
    start = max(sentence.span.start, figure.start - _LOOK_BACK)
    comma = folded.rfind(",", start, figure.start)
    return phrase_before(clause_before(folded, start, comma)) if comma > 0 else ""
