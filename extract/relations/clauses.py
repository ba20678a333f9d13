"""Clauses: the stretches between commas in which one verb governs its objects.

A clause is the window of every rule here, because in these reports commas, not full stops, separate
propositions (median sentence 36 characters, many with three or more predicates).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from extract.context import Context
from extract.model import Mention, Span
from extract.orders import Ahead, gives_orders
from ontology.kinds import EntityType, SegmentKind

MASK = "□"
"""Stands for every character of a name, so that no verb is found inside one."""

_PROTECTED = re.compile(r"“[^“”\n]{1,80}”|《[^《》\n]{1,120}》|\([^()\n]{1,60}\)")
_SEPARATOR = re.compile(r"(?<!\d),|,(?!\d)|[;:。!?\n|]")
_MARKER = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}(?:是|、)|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、](?!\d)|[①-⑳]|[*#>]{1,4})\s*"
)
_LONGEST = 400
"""Characters of a clause; text without commas is cut there. The longest clause with a name in 20
government reports (370,000 characters) has 141; the bound keeps the work linear in any text."""

_SCOPE = 300
"""Characters of the sentence before a clause in which a cue (下一步, a date) may stand."""

_NAME = re.compile(f"{MASK}+")
_COUNT = r"(?:[\d一二两三四五六七八九十百]{1,5}[家个项名部件处所]?)?"
_CONTINUES = re.compile(rf"{_COUNT}□(?:[、和及与]?{_COUNT}□){{0,12}}等?{_COUNT}")
"""A clause of names and counts only, with no verb of its own: it goes on with the list before it."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: `start` and `end` are offsets into the document, list markers and commas left out.

    `mentions` are the outermost ones, in order; `inner` those inside them. `masked` is the folded text
    with the mentions blanked. `lead` is the masked text of the clause before where this one only
    continues its list of objects, and `lead_start` where that text begins. `opens` says that the
    subject of an earlier clause no longer holds (start of a sentence, or after a semicolon).
    """

    sentence: Span
    start: int
    end: int
    kind: SegmentKind
    mentions: tuple[Mention, ...]
    inner: tuple[Mention, ...]
    masked: str
    opens: bool
    lead: str = ""
    lead_start: int = 0
    scope: str = ""

    @property
    def span(self) -> Span:
        """Return where it stands."""
        return Span(self.start, self.end)

    def before(self, offset: int) -> str:
        """Return the masked words of the clause (with its lead) that stand before `offset`."""
        return self.lead + self.masked[: offset - self.start]

    def after(self, offset: int) -> str:
        """Return the masked words of the clause from `offset` on."""
        return self.masked[offset - self.start :]

    def gap(self, left: int, right: int) -> str:
        """Return the masked words between two offsets of the clause."""
        return self.masked[left - self.start : right - self.start]


def outermost(mentions: tuple[Mention, ...]) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """Return (mentions that lie in no other, mentions that do), both by place."""
    outer: list[Mention] = []
    inner: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end, m.type, m.entity)):
        if outer and mention.start < outer[-1].end:
            inner.append(mention)
        else:
            outer.append(mention)
    return tuple(outer), tuple(inner)


def read_clauses(context: Context, mentions: tuple[Mention, ...]) -> Iterator[Clause]:
    """Yield the clauses of every sentence that holds a mention, in order.

    A mention that does not lie in one sentence takes no part: evidence must be one sentence's.
    """
    starts = [sentence.start for sentence in context.sentences]
    groups: dict[int, list[Mention]] = {}
    for mention in mentions:
        index = bisect_right(starts, mention.start) - 1
        if index >= 0 and mention.end <= context.sentences[index].end:
            groups.setdefault(index, []).append(mention)
    kinds = _Kinds(context)
    for index in sorted(groups):
        sentence = context.sentences[index]
        yield from _split(context, sentence, tuple(groups[index]), kinds.at(sentence.end - 1))


class _Kinds:
    """Looks up in logarithmic time what kind of segment an offset lies in.

    What a notice orders and what a paragraph of results announces (下一步…) is a plan.
    """

    def __init__(self, context: Context) -> None:
        self._starts = [segment.start for segment in context.segments]
        self._kinds = [segment.kind for segment in context.segments]
        self._ahead = Ahead(context.folded)
        self._orders = gives_orders(context.metadata)

    def at(self, offset: int) -> SegmentKind:
        index = bisect_right(self._starts, offset) - 1
        kind = self._kinds[index] if index >= 0 else SegmentKind.FRONT
        if kind is SegmentKind.ACHIEVEMENT and (self._orders or self._ahead.holds(offset)):
            return SegmentKind.PLAN
        return kind


def _split(
    context: Context, sentence: Span, mentions: tuple[Mention, ...], kind: SegmentKind
) -> Iterator[Clause]:
    outer, inner = outermost(mentions)
    outer_starts, inner_starts = [m.start for m in outer], [m.start for m in inner]
    text = context.folded[sentence.start : sentence.end]
    masked = _mask(text, sentence.start, outer)
    lead, lead_start, opens, scope = "", sentence.start, True, 0
    for left, right, closes in _bounds(masked):
        start, end = _trim(masked, left, right)
        scope = left if opens else scope
        if start < end:
            low, high = sentence.start + start, sentence.start + end
            words = masked[start:end]
            follows = bool(lead) and not opens and _CONTINUES.fullmatch(_NAME.sub(MASK, words)) is not None
            yield Clause(
                sentence,
                low,
                high,
                kind,
                outer[bisect_left(outer_starts, low) : bisect_left(outer_starts, high)],
                inner[bisect_left(inner_starts, low) : bisect_left(inner_starts, high)],
                words,
                opens,
                lead if follows else "",
                lead_start,
                masked[max(scope, start - _SCOPE) : start],
            )
            lead = words if MASK in words else ""
            lead_start, opens = low, False
        opens = opens or closes


def _mask(text: str, offset: int, mentions: tuple[Mention, ...]) -> str:
    pieces: list[str] = []
    position = 0
    for mention in mentions:
        pieces.append(text[position : mention.start - offset])
        pieces.append(MASK * (mention.end - mention.start))
        position = mention.end - offset
    pieces.append(text[position:])
    return "".join(pieces)


def _bounds(masked: str) -> Iterator[tuple[int, int, bool]]:
    """Yield (start, end, whether a semicolon or the like closes it) of the stretches between separators."""
    hidden = masked
    if any(mark in masked for mark in "“《("):
        hidden = _PROTECTED.sub(lambda match: "_" * len(match.group()), masked)
    cuts = [(match.start(), match.group() in ";。!?\n|") for match in _SEPARATOR.finditer(hidden)]
    ends = [(-1, True), *cuts, (len(masked), True)]
    for (left, _), (right, closes) in pairwise(ends):
        start = left + 1
        while right - start > _LONGEST:
            cut = _cut(masked, start)
            yield start, cut, False
            start = cut
        if start < right:
            yield start, right, closes


def _cut(masked: str, start: int) -> int:
    """Return where an endless clause is cut: at `_LONGEST`, but not inside a name."""
    cut = start + _LONGEST
    while cut < len(masked) and masked[cut] == MASK and masked[cut - 1] == MASK:
        cut += 1
    return cut


def _trim(masked: str, left: int, right: int) -> tuple[int, int]:
    """Return the bounds without white space and list markers such as 一是, (二), 3. at the front."""
    while (match := _MARKER.match(masked, left, right)) is not None:
        left = match.end()
    while left < right and masked[left].isspace():
        left += 1
    while left < right and masked[right - 1].isspace():
        right -= 1
    return left, right


INITIATIVE_OR_ROLE = frozenset(
    {
        EntityType.PROGRAMME,
        EntityType.CAMPAIGN,
        EntityType.MECHANISM,
        EntityType.PLATFORM,
        EntityType.BRAND,
        EntityType.ROLE,
    }
)
"""What can be adopted."""
