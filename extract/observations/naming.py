"""The name of what a figure measures, from its clause and from what the sentence has said before."""

import re

from extract.observations.indicator import (
    clause_before,
    does_itself,
    domain_before,
    joined,
    means_before,
    phrase_after,
    phrase_before,
    related,
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
_BOTH = re.compile(r"的?(?P<rate>[^,、的]{0,8}率)(?:均|都|双双|全部)(?:达到?|为|实现|保持|是){0,2}")
_NEXT = re.compile(r"[、和与及][^,;、]{2,20}")
_PAIR = re.compile(
    r"([^,;、]{2,24})[、和与及]([^,;、和与及]{2,16}(?:建议|提案|案件|申请|事项|业务)),[^,]{2,16}$"
)
_ACTOR = re.compile(r"[局处院所厅委省市县区州镇乡办]$|[局处院所厅县市区镇主]长|主任|书记")
_RATE_OF = re.compile(r"的[^,;、]{0,8}率")
_GENERIC = frozenset(
    {"事项", "项目", "领域", "方面", "内容", "场景", "业务", "活动", "平台", "问题", "部门", "行业"}
)
_LIST_END = re.compile(r"、[^,]{1,16}等$")
_OF_IT = re.compile(r"(?:其中)?(?P<what>涉及?[^,、的]{1,12}的)$")
_REACHED = re.compile(r"(?:[增升降减]至|(?:增加|上升|发展|减少|下降|增|降|达)到)[约近]?$")
_WHO = 6  # a longer phrase is a clause that counts something done to them
_LONG_LEAD = 24
_MEN = frozenset({"人", "名", "位"})
_HALF_NAME = 3
_RATE_CHARS = 5  # a rate longer than this says before its last three characters of what it is one
_LOOK_BACK = 220  # a field of work may stand this far before: two long sentences of the sample reports


def two_names(sentence: SentenceState, figure: Figure, clause: str) -> tuple[str, ...]:
    """Return the two indicators that share a figure (办结率、合格率均达100%), none if there is one.

    Both take the topic of the sentence; a bare second rate takes what the first says before its own.
    """
    match = _TWO.search(clause)
    if match is None:
        return _rate_of_both(sentence, figure, clause)
    domain = _domain(sentence, figure, figure.start)
    first, second = phrase_before(match.group(1)), phrase_before(match.group(2))
    shared = first[:-3] if len(first) > _RATE_CHARS and not first[:-3].endswith(("内", "中", "间")) else ""
    second = shared + second if len(second) <= len("合格率") else second
    return tuple(with_topic(name, sentence.topic, domain, part=True) for name in (first, second))


def _rate_of_both(sentence: SentenceState, figure: Figure, clause: str) -> tuple[str, ...]:
    """Return the rates of two things of which one figure holds (甲3件、乙4件，办结率均达100%)."""
    match = _BOTH.fullmatch(clause)
    if match is None:
        return ()
    folded = sentence.context.folded
    if len(sentence.found) > 1:
        first, second = sentence.found[-2:]
        noun = folded[first.span.end : second.span.start]
        if _NEXT.fullmatch(noun) is None:
            return ()
        things = [topic_of(phrase_before(tidy(name))) for name in (first.indicator, second.indicator)]
    else:
        pair = _PAIR.search(folded, max(sentence.span.start, figure.start - _LOOK_BACK), figure.start)
        if pair is None:
            return ()
        things = [topic_of(phrase_before(name)) for name in pair.groups()]
    return tuple(tidy(joined(thing, match["rate"])) for thing in things)


def list_name(sentence: SentenceState, clause: str) -> str:
    """Return the name of a figure in a list, "" outside one.

    甲、乙分别达3件、4件 gives the second figure the second name.
    """
    if "分别" in clause:
        names = [phrase_before(name) for name in re.split(r"[、和与及]", clause.split("分别", 1)[0])]
        if len(names[0]) <= _HALF_NAME < len(names[-1]):  # 城镇和农村居民收入: the first lacks the head noun
            names = [name + names[-1][len(name) :] if len(name) <= _HALF_NAME else name for name in names]
        does = phrase_before(clause.split("分别", 1)[1])
        if len(does) > 1 and all(_ACTOR.search(name) for name in names):
            names = [does] * len(names)  # 甲县、乙县分别受理案件3件、4件: who is no indicator
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
        sentence.topic = before.removesuffix("连续") or sentence.topic
        kept_up = _phrase_run(folded, figure.end, sentence.span.end)
        return tidy(f"{before.removesuffix('连续')}连续{kept_up}{figure.unit}数")
    after = _noun_behind(sentence, figure, before, clause)
    if after and not (before and figure.unit in {"%", "元"}) and sentence.base is None:
        sentence.topic = sentence.topic or after.rsplit("的", 1)[-1]
        sentence.noun_end = figure.end
        return after
    tied = _concerned(sentence, clause) or _reach(sentence, figure, clause, previous)
    if tied:
        return tied
    phrase = _completed(sentence, figure, clause, previous)
    if figure.unit in _MEN and len(phrase) <= _WHO and _REACHED.search(clause):
        return phrase + "人数"  # 律师增至9名 says how many there are, not how many came
    return phrase or "数量"


def _noun_behind(sentence: SentenceState, figure: Figure, before: str, clause: str) -> str:
    """Return the noun that stands behind the figure, "" if there is none or it is about the next figure."""
    folded = sentence.context.folded
    if before and _RATE_OF.match(folded, figure.end):
        return ""  # 提案4件的办结率
    after = phrase_after(folded, figure.end, sentence.span.end)
    return tidy(before + after) if after in _GENERIC and _LIST_END.search(clause) else after


def _concerned(sentence: SentenceState, clause: str) -> str:
    """Return the name of a part that is told by what it concerns (其中涉及土地的3件), "" if it is none."""
    match = _OF_IT.match(clause.strip())
    whole = sentence.carried or (sentence.found[0].indicator if sentence.found else "")
    return tidy(f"{match['what']}{whole}") if match and whole else ""


def _completed(sentence: SentenceState, figure: Figure, clause: str, previous: int) -> str:
    """Return the phrase before the figure with its instrument, its topic or its field of work."""
    if clause.strip() in AND and sentence.found and sentence.found[-1].unit != figure.unit:
        return sentence.found[-1].indicator  # 居民12户、30人: one thing, counted twice
    before, means = phrase_before(clause), means_before(clause)
    if means:
        sentence.topic, sentence.part = means, True
    elif not before and not sentence.topic:
        before = _clause_earlier(sentence, figure)
    domain = _domain(sentence, figure, previous)
    if does_itself(before):  # the field of work must be its own sentence's
        start = max(sentence.span.start, figure.start - _LOOK_BACK)
        domain = domain_before(sentence.context.folded, start, previous)
    phrase = with_topic(before, sentence.topic, domain, part=sentence.part)
    if means:
        phrase = joined(means, phrase)
    elif len(before) > len("解除矫正" if sentence.topic else "已结案") and not sentence.part:
        sentence.topic = topic_of(phrase)  # what is done to the topic (解除矫正) is no new one
    return phrase


def _reach(sentence: SentenceState, figure: Figure, clause: str, previous: int) -> str:
    """Return the name of what an event or the last thing counted reached (培训班参训), "" if it is none."""
    words = related(clause)
    if not words:
        return ""
    start = figure.start - len(clause)
    spoken = [m for m in sentence.named if previous <= m.start and m.end <= start]
    lead = spoken[-1].text if spoken else sentence.topic
    if not lead and sentence.found:
        lead = topic_of(sentence.found[-1].indicator)
    return tidy(joined(tidy(lead), words)) if len(lead) <= _LONG_LEAD else ""


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
