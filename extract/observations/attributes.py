"""When, where and how firmly a figure holds: period, region, and whether it is reached or aimed at."""

import re
from bisect import bisect_right

from extract.observations.indicator import clause_before, phrase_before
from extract.observations.numbers import Figure
from extract.observations.state import SentenceState
from extract.orders import gives_orders
from ontology.kinds import Nature, SegmentKind

REACH = 200
"""Characters looked back over: the longest clause of the sample reports has 170."""
_AIMED = re.compile(
    r"力争|争取|争创|预期|拟(?=[建投新])|计划(?=投资|总投资|建设|新增|完成|到)|目标(?=为|是)|到20\d\d年|"
    r"将(?=达|实现|建|完成|新增|突破|增|提|开展)"
)
_REACHED = re.compile(r"已(?!知|故)|目前|现有|(?:19|20)\d\d年以来")


def period_of(sentence: SentenceState, figure: Figure) -> str | None:
    """Return the period of the last time word before the figure, else what the document is about."""
    if figure.run and figure.unit == "年":
        return f"{figure.value:.0f} years"
    place = bisect_right(sentence.times, figure.start, key=lambda time: time.end)
    if place:
        return sentence.times[place - 1].period
    if sentence.inherited is not None:
        return sentence.inherited.period
    base = sentence.years.base
    return sentence.years.part or (None if base is None else str(base))


def region_of(sentence: SentenceState, figure: Figure) -> str | None:
    """Return the region of the document, unless the clause begins with another one."""
    own = sentence.context.metadata.region
    place = bisect_right(sentence.regions, figure.start, key=lambda region: region[0].end)
    if not place:
        return own
    mention, code = sentence.regions[place - 1]
    if figure.start - mention.end > REACH:
        return own
    clause = clause_before(sentence.context.folded, mention.end, figure.start)
    opened = len(clause) == figure.start - mention.end  # no comma between the region and the figure
    lead = clause_before(sentence.context.folded, near(sentence, mention.start), mention.start)
    return code if opened and not phrase_before(lead) else own


def near(sentence: SentenceState, offset: int) -> int:
    """Return how far before `offset` a clause is looked at: hostile text has sentences of megabytes."""
    return max(sentence.span.start, offset - REACH)


def nature_of(sentence: SentenceState, figure: Figure, period: str | None) -> Nature:
    """Return target for a figure of a plan that is not reached already nor of the past, else actual."""
    clause = clause_before(sentence.context.folded, near(sentence, figure.start), figure.start)
    about = sentence.context.metadata
    # a notice tells its readers what to do; only one that tells of results reports
    orders = gives_orders(about)
    if sentence.segment.kind is not SegmentKind.PLAN and not orders and not sentence.ahead:
        return Nature.TARGET if _AIMED.search(clause) else Nature.ACTUAL
    base = sentence.years.base
    earlier = period is not None and period[:4].isdigit() and base is not None and int(period[:4]) < base
    return (
        Nature.ACTUAL if (earlier and "/" not in (period or "")) or _REACHED.search(clause) else Nature.TARGET
    )
