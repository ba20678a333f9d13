"""Figures into observations: what is counted, how much, when, where, and against what."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace

from extract.context import Context, Linked
from extract.model import Comparison, Observation, Segment, Span
from extract.observations.comparison import Change, change, is_base, is_multiple, rank, share
from extract.observations.indicator import clause_before, phrase_before
from extract.observations.naming import change_name, indicator_of, list_name, two_names
from extract.observations.numbers import Figure, find_figures
from extract.observations.period import Time, find_times, years_of
from extract.observations.state import AND, SentenceState
from ontology.kinds import Basis, Direction, EntityType, Nature, SegmentKind

_SILENT = frozenset({SegmentKind.CHROME, SegmentKind.BACK})
_HAS_FIGURE = re.compile(r"\d|百分之|连续|[十百千]")
_LASTING = re.compile(r"年(?:来|以来|间)|五”(?:时期|期间|以来|期内)|(?:过去|近)[两二三四五\d]年")
_AIMED = re.compile(
    r"力争|争取|争创|预期|拟(?=[建投新])|计划(?=投资|总投资|建设|新增|完成|到)|目标(?=为|是)|到20\d\d年|"
    r"将(?=达|实现|建|完成|新增|突破|增|提|开展)"
)
_REACHED = re.compile(r"已(?!知|故)|目前|现有|(?:19|20)\d\d年以来")
_ITEM = re.compile(
    r"[*\s]{0,4}(?:[一二三四五六七八九十]{1,3}(?:是|要)|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、]|[一二三四五六七八九十]{1,3}、)"
)
_LISTED = re.compile(r"[、和与及]\d[\d.,]{0,12}(?:%|‰|个百分点|[万亿]{0,2}[元人件家户个吨亩])")
_MAX_LIST = 20  # figures that share one 分别; the longest list in the sample reports has nine
_REACH = 200  # characters: the longest clause of the sample reports has 170
_PART = re.compile(r"其中|\(")


def find_observations(context: Context, linked: Linked) -> tuple[Observation, ...]:
    """Return the observations of a document, sorted by place; `linked` adds the regions of its mentions.

    The offsets are those of the document; page furniture and signatures hold none. Never raises: a number
    whose meaning stays open is still returned, with the indicator that its clause gives.
    """
    codes = {entity.id: entity.code for entity in linked.entities if entity.code}
    regions = sorted(
        ((mention, codes[mention.entity]) for mention in linked.mentions if mention.entity in codes),
        key=lambda region: region[0].start,
    )
    regions = [region for region in regions if region[0].type is EntityType.REGION]
    found: list[Observation] = []
    inherited: Time | None = None
    for span, segment in _sentences(context):
        inherited = _kept(context, span, inherited)
        figured = _HAS_FIGURE.search(context.folded, span.start, span.end) is not None
        if not figured and not _LASTING.search(context.folded, span.start, span.end):
            continue
        years = years_of(context.metadata, segment.kind)
        times = find_times(context.folded, span.start, span.end, years)
        if figured:
            low = bisect_left(regions, span.start, key=lambda region: region[0].start)
            places = regions[low : bisect_left(regions, span.end, key=lambda region: region[0].start)]
            found.extend(_read(SentenceState(context, span, segment, years, times, inherited, places, [])))
        inherited = next((time for time in reversed(times) if time.lasting), None if times else inherited)
    return tuple(found)


def _sentences(context: Context) -> Iterator[tuple[Span, Segment]]:
    """Yield the sentences that can hold figures, each with its segment; both lists are in order."""
    segments = iter(context.segments)
    segment = next(segments, None)
    for span in context.sentences:
        while segment is not None and segment.end <= span.start:
            segment = next(segments, None)
        if segment is not None and segment.kind not in _SILENT:
            yield span, segment


def _kept(context: Context, span: Span, inherited: Time | None) -> Time | None:
    """A span of years goes on to the end of its paragraph or item."""
    if inherited is None or _ITEM.match(context.folded, span.start, span.end):
        return None
    newline = context.folded.rfind("\n", max(0, span.start - 40), span.start)
    return None if newline >= 0 and not context.folded[newline : span.start].strip() else inherited


def _read(sentence: SentenceState) -> list[Observation]:
    folded, end = sentence.context.folded, sentence.span.end
    figures = list(find_figures(folded, sentence.span.start, end))
    previous = sentence.span.start
    for index, figure in enumerate(figures):
        left = folded[max(previous, figure.start - _REACH) : figure.start].rstrip()
        following = figures[index + 1].start if index + 1 < len(figures) else end
        if not _beside(sentence, figure, left, folded[figure.end : following]):
            _quantity(sentence, figure, previous)
        previous = figure.end
    return sentence.found


def _beside(sentence: SentenceState, figure: Figure, left: str, right: str) -> bool:
    """Take a figure that only qualifies another one: a growth, a share, a base. Return whether it was one."""
    direction = is_base(left, right)
    if direction is not None:
        sentence.base = (figure.value, direction)
        clause = phrase_before(re.split(r"[从由](?=[^从由]*$)", clause_tail(left))[0])
        sentence.topic = clause or sentence.topic
        return True
    if figure.unit == "倍" and is_multiple(left) and sentence.found:
        place = sentence.whole if sentence.whole is not None else len(sentence.found) - 1
        return _attach(sentence, place, Comparison(Basis.YOY, figure.value, Direction.UP))
    if sentence.shared and left in AND:
        return True  # 占全省、全国5%和1%: a figure has one comparison
    part = share(left) if figure.unit in {"%", "成"} else None
    sentence.shared = part is not None and _about_last(sentence, part)
    if sentence.shared:
        return _attach(sentence, len(sentence.found) - 1, Comparison(Basis.SHARE, figure.value, None))
    grown = _growth(sentence, figure, left) if part is None else None
    if grown is None or not (_about_last(sentence, grown.subject) and sentence.names == []):
        return False
    return _attach(sentence, max(0, len(sentence.found) - sentence.growths), grown.comparison(figure.value))


def _growth(sentence: SentenceState, figure: Figure, left: str) -> Change | None:
    """The growth that a figure expresses, by its own words or as the next of a list (分别增长5%、6%)."""
    grown = change(left, figure.unit)
    if grown is None and left.strip() in AND and sentence.grown is not None:
        sentence.growths = max(1, sentence.growths - 1)
        return sentence.grown
    sentence.grown = grown
    if grown is not None:
        sentence.growths = 1 + _listed(sentence, figure.end)
        if "分别" not in left:
            sentence.names = []
    return grown


def _listed(sentence: SentenceState, start: int) -> int:
    """How many more figures a list has after `start`: 、6%、7% has two."""
    count = 0
    while count < _MAX_LIST:
        match = _LISTED.match(sentence.context.folded, start, sentence.span.end)
        if match is None:
            break
        count, start = count + 1, match.end()
    return count


def clause_tail(left: str) -> str:
    """Return the words of `left` behind its last comma."""
    return re.split(r"[,;:。]", left)[-1]


def _attach(sentence: SentenceState, place: int, comparison: Comparison) -> bool:
    """Put a comparison on an earlier figure; growth goes before rank, and the first growth stays."""
    held = sentence.found[place].comparison
    if held is None or held.basis is Basis.RANK:
        sentence.found[place] = replace(sentence.found[place], comparison=comparison)
    return True


def _about_last(sentence: SentenceState, subject: str) -> bool:
    """Whether the subject of a growth or share is the last figure: unnamed, or named again in short."""
    if not sentence.found or sentence.found[-1].indicator.endswith(("增幅", "降幅")):
        return False
    words = phrase_before(subject)
    return (
        not words or sentence.found[-1].indicator.endswith(words) or words in {"总数", "总量", "数量", "平均"}
    )


def _quantity(sentence: SentenceState, figure: Figure, previous: int) -> None:
    """Add the observation, or the two observations, of a figure that stands for itself."""
    folded = sentence.context.folded
    clause = clause_before(folded, max(previous, _near(sentence, figure.start)), figure.start)
    if sentence.noun_end and "、" in clause:
        clause = clause.split("、", 1)[1]  # what precedes is the noun of the figure before
    sentence.noun_end = 0
    if _PART.search(folded, max(previous, figure.start - _REACH), figure.start):
        sentence.part = True
    elif sentence.whole is None:
        sentence.whole = len(sentence.found)
    for name in two_names(sentence, figure, clause) or (_name(sentence, figure, clause, previous),):
        observation = _observation(sentence, figure, name)
        if sentence.grown is not None:
            observation = replace(observation, comparison=sentence.grown.comparison(figure.value))
        sentence.found.append(observation)


def _name(sentence: SentenceState, figure: Figure, clause: str, previous: int) -> str:
    listed = list_name(sentence, clause)
    if sentence.grown is not None:
        return change_name(sentence, figure, listed or sentence.grown.subject)
    return listed or indicator_of(sentence, figure, clause, previous)


def _observation(sentence: SentenceState, figure: Figure, indicator: str) -> Observation:
    folded = sentence.context.folded
    comparison = None
    if sentence.base is not None:
        comparison = Comparison(Basis.FROM, sentence.base[0], sentence.base[1])
        sentence.base = None
    if comparison is None and not figure.run:
        comparison = rank(folded[figure.end : min(sentence.span.end, figure.end + 60)])
    period = _period(sentence, figure)
    return Observation(
        indicator=indicator or "数量",
        value=figure.value,
        unit=figure.unit,
        span=Span(figure.start, figure.end),
        qualifier=figure.qualifier,
        period=period,
        region=_region(sentence, figure),
        nature=_nature(sentence, figure, period),
        comparison=comparison,
    )


def _period(sentence: SentenceState, figure: Figure) -> str | None:
    if figure.run and figure.unit == "年":
        return f"{figure.value:.0f} years"
    place = bisect_right(sentence.times, figure.start, key=lambda time: time.end)
    if place:
        return sentence.times[place - 1].period
    if sentence.inherited is not None:
        return sentence.inherited.period
    return None if sentence.years.base is None else str(sentence.years.base)


def _region(sentence: SentenceState, figure: Figure) -> str | None:
    """The region of the document, unless the clause begins with another one."""
    own = sentence.context.metadata.region
    place = bisect_right(sentence.regions, figure.start, key=lambda region: region[0].end)
    if not place:
        return own
    mention, code = sentence.regions[place - 1]
    if figure.start - mention.end > _REACH:
        return own
    clause = clause_before(sentence.context.folded, mention.end, figure.start)
    opened = len(clause) == figure.start - mention.end  # no comma between the region and the figure
    lead = clause_before(sentence.context.folded, _near(sentence, mention.start), mention.start)
    return code if opened and not phrase_before(lead) else own


def _near(sentence: SentenceState, offset: int) -> int:
    """Return how far before `offset` a clause is looked at: hostile text has sentences of megabytes."""
    return max(sentence.span.start, offset - _REACH)


def _nature(sentence: SentenceState, figure: Figure, period: str | None) -> Nature:
    """A figure of a plan is a target, unless it is reached already or is of an earlier year."""
    clause = clause_before(sentence.context.folded, _near(sentence, figure.start), figure.start)
    if sentence.segment.kind is not SegmentKind.PLAN:
        return Nature.TARGET if _AIMED.search(clause) else Nature.ACTUAL
    base = sentence.years.base
    earlier = period is not None and period[:4].isdigit() and base is not None and int(period[:4]) < base
    return (
        Nature.ACTUAL if (earlier and "/" not in (period or "")) or _REACHED.search(clause) else Nature.TARGET
    )
