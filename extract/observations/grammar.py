"""Figures into observations: what is counted, how much, when, where, and against what."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from extract.context import Context, Linked
from extract.model import Comparison, Mention, Observation, Segment, Span
from extract.observations.attributes import REACH, nature_of, near, period_of, region_of
from extract.observations.comparison import Change, change, earlier, is_base, is_multiple, rank, share, since
from extract.observations.indicator import clause_before, phrase_before, topic_of
from extract.observations.naming import change_name, indicator_of, list_name, two_names
from extract.observations.numbers import Figure, find_figures
from extract.observations.period import Time, find_times, years_of
from extract.observations.state import AND, SentenceState
from extract.orders import Ahead
from ontology.kinds import Basis, Direction, EntityType, Nature, SegmentKind

_SILENT = frozenset({SegmentKind.CHROME, SegmentKind.BACK})
_HAS_FIGURE = re.compile(r"\d|百分之|连续|为零|[十百千]")
_LASTING = re.compile(r"年(?:来|以来|间)|五”(?:时期|期间|以来|期内)|(?:过去|近)[两二三四五\d]年")
_ITEM = re.compile(
    r"[*\s]{0,4}(?:[一二三四五六七八九十]{1,3}(?:是|要)|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、]|[一二三四五六七八九十]{1,3}、)"
)
_LISTED = re.compile(r"[、和与及]\d[\d.,]{0,12}(?:%|‰|个百分点|[万亿]{0,2}[元人件家户个吨亩])")
_MAX_LIST = 20  # figures that share one 分别; the longest list in the sample reports has nine
_SHARE_NAME = re.compile(r"占|率$|比[例重值]?$")
_SPOKEN_OF = frozenset(
    {EntityType.EVENT, EntityType.CAMPAIGN, EntityType.FACILITY, EntityType.BRAND, EntityType.PLATFORM}
)
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
    named = sorted((mention for mention in linked.mentions if mention.type in _SPOKEN_OF), key=_start)
    found: list[Observation] = []
    inherited: Time | None = None
    carried, ahead = "", Ahead(context.folded)
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
            state = SentenceState(context, span, segment, years, times, inherited, places, [])
            state.named = named[
                bisect_left(named, span.start, key=_start) : bisect_left(named, span.end, key=_start)
            ]
            state.ahead = ahead.holds(span.end - 1)
            state.carried = carried if context.folded.endswith(";", 0, span.start) else ""
            read = _read(state)
            carried = state.carried or (read[0].indicator if read else "")
            found.extend(read)
        inherited = next((time for time in reversed(times) if time.lasting), None if times else inherited)
    return tuple(found)


def _start(mention: Mention) -> int:
    return mention.start


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
        left = folded[max(previous, figure.start - REACH) : figure.start].rstrip()
        following = figures[index + 1].start if index + 1 < len(figures) else end
        right = folded[figure.end : following]
        if not _of_earlier(sentence, figure, left, right) and not _beside(sentence, figure, left, right):
            _quantity(sentence, figure, previous)
        previous = figure.end
    return sentence.found


def _of_earlier(sentence: SentenceState, figure: Figure, left: str, right: str) -> bool:
    """Take a figure of an earlier year with which the one before it is compared: it measures the same."""
    words = earlier(left, right)
    if words is None or not sentence.found or sentence.found[-1].unit != figure.unit:
        return False
    _past(sentence, figure, words, sentence.found[-1].indicator)
    sentence.past_figures = 1
    return True


def _past(sentence: SentenceState, figure: Figure, words: str, indicator: str) -> None:
    """Add a figure of an earlier year, whose time word then says nothing of the figures after it."""
    sentence.times = [time for time in sentence.times if not figure.start - 12 < time.end <= figure.start]
    observation = replace(_observation(sentence, figure, indicator), comparison=None, nature=Nature.ACTUAL)
    year = words[:4] if words[:4].isdigit() else str(sentence.years.past or "") or None
    sentence.found.append(replace(observation, period=year))


def _beside(sentence: SentenceState, figure: Figure, left: str, right: str) -> bool:
    """Take a figure that only qualifies another one: a growth, a share, a base. Return whether it was one."""
    direction = is_base(left, right)
    if direction is not None:
        clause = phrase_before(re.split(r"[从由](?=[^从由]*$)", clause_tail(left))[0])
        sentence.topic = clause or sentence.topic
        words = since(left)
        if words is not None:
            _past(sentence, figure, words, sentence.topic)
        sentence.base = (figure.value, direction)
        return True
    if figure.unit == "倍" and is_multiple(left) and sentence.found:
        place = sentence.whole if sentence.whole is not None else len(sentence.found) - 1
        return _attach(sentence, place, Comparison(Basis.YOY, figure.value, Direction.UP))
    if sentence.shared and left in AND:
        return True  # 占全省、全国5%和1%: a figure has one comparison
    part = share(left) if figure.unit in {"%", "成"} else None
    sentence.portion, sentence.shared = part is not None, part is not None and _about_last(sentence, part)
    if sentence.shared:
        return _attach(sentence, len(sentence.found) - 1, Comparison(Basis.SHARE, figure.value, None))
    sentence.grown = _growth(sentence, figure, left) if part is None else None
    return sentence.grown is not None and _grew(sentence, figure, sentence.grown)


def _grew(sentence: SentenceState, figure: Figure, grown: Change) -> bool:
    """Put a growth on the figure that grew; return False if that is none of the sentence's."""
    if not _about_last(sentence, grown.subject) or sentence.names:
        return False
    place = len(sentence.found) - sentence.growths - sentence.past_figures
    sentence.past_figures = 0
    return _attach(sentence, max(0, place), grown.comparison(figure.value))


def _growth(sentence: SentenceState, figure: Figure, left: str) -> Change | None:
    """The growth that a figure expresses, by its own words or as the next of a list (分别增长5%、6%)."""
    base = sentence.years.base
    grown = change(left, figure.unit, None if base is None else base - 1)
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
    clause = clause_before(folded, max(previous, near(sentence, figure.start)), figure.start)
    if sentence.noun_end and "、" in clause:
        clause = clause.split("、", 1)[1]  # what precedes is the noun of the figure before
    sentence.noun_end = 0
    if _PART.search(folded, max(previous, figure.start - REACH), figure.start):
        sentence.part = True
        if sentence.found and folded.startswith("(", previous) and sentence.found[-1].span.end == previous:
            sentence.topic = topic_of(sentence.found[-1].indicator)  # 在册9人(男5人、女4人)
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
    name = listed or indicator_of(sentence, figure, clause, previous)
    return name if not sentence.portion or _SHARE_NAME.search(name) else name + "占比"


def _observation(sentence: SentenceState, figure: Figure, indicator: str) -> Observation:
    folded = sentence.context.folded
    comparison = None
    if sentence.base is not None:
        comparison = Comparison(Basis.FROM, sentence.base[0], sentence.base[1])
        sentence.base = None
    if comparison is None and not figure.run:
        comparison = rank(folded[figure.end : min(sentence.span.end, figure.end + 60)])
    period = period_of(sentence, figure)
    return Observation(
        indicator=indicator or "数量",
        value=figure.value,
        unit=figure.unit,
        span=Span(figure.start, figure.end),
        qualifier=figure.qualifier,
        period=period,
        region=region_of(sentence, figure),
        nature=nature_of(sentence, figure, period),
        comparison=comparison,
    )
