"""Documents into segments, sentences and clauses.

Segments come from headings (一、 第一部分 and unnumbered lines of the same kind), from opening words of
paragraphs and sentences (下一步, 也清醒地看到), and, where neither says anything, from the wording
(`extract.wording`). Headings are found by their numerals, not by line breaks, because pages exist that have
lost every line break. White space before a segment belongs to the segment before it.
"""

from collections.abc import Iterator
from itertools import pairwise

from extract import cues
from extract.context import Context, fold
from extract.model import Document, Metadata, Segment, Span
from extract.sections import SectionReader, Unit, classify, is_heading
from ontology.kinds import SegmentKind


def split_segments(document: Document, metadata: Metadata) -> tuple[Segment, ...]:
    """Return the segments of `document` in order; they cover its text without gaps or overlaps."""
    folded = fold(document.text)
    marks: list[tuple[int, SegmentKind]] = [(span.start, SegmentKind.CHROME) for span in document.chrome]
    units = [unit for gap in _gaps(document) for unit in _units(folded, gap)]
    reader = SectionReader(folded, metadata, headed=any(is_heading(folded, unit) for unit in units))
    back = _back_start(folded, units)
    for unit in units:
        if unit.start >= back:
            marks.append((unit.start, SegmentKind.BACK))
        else:
            marks.extend((start, kind) for start, kind in classify(reader, unit) if start < back)
    if units and units[-1].start < back < units[-1].end:
        marks.append((back, SegmentKind.BACK))
    return _segments(sorted(marks), len(document.text))


def _segments(marks: list[tuple[int, SegmentKind]], length: int) -> tuple[Segment, ...]:
    """Join marks of one kind; the first segment begins at 0, so that leading white space has a home."""
    joined: list[tuple[int, SegmentKind]] = []
    for start, kind in marks:
        if not joined:
            joined.append((0, kind))
        elif kind is not joined[-1][1]:
            joined.append((start, kind))
    starts = [start for start, _ in joined] or [0]
    kinds = [kind for _, kind in joined] or [SegmentKind.FRONT]
    return tuple(Segment(a, b, k) for (a, b), k in zip(pairwise([*starts, length]), kinds, strict=True))


def _gaps(document: Document) -> Iterator[Span]:
    position = 0
    for span in document.chrome:
        if position < span.start:
            yield Span(position, span.start)
        position = span.end
    if position < len(document.text):
        yield Span(position, len(document.text))


def _units(folded: str, gap: Span) -> Iterator[Unit]:
    """Yield paragraphs; a paragraph that holds numbered headings is cut before each of them."""
    for line in cues.LINE.finditer(folded, gap.start, gap.end):
        inline = cues.INLINE_HEAD.finditer(folded, line.start(), line.end())
        cuts = [match.start() for match in inline if _worded(folded, line.start(), match.start())]
        for start, end in pairwise([line.start(), *cuts, line.end()]):
            visible = start + len(folded[start:end]) - len(folded[start:end].lstrip())
            if visible < end:
                yield Unit(visible, end)


def _worded(folded: str, start: int, end: int) -> bool:
    """Whether more than mark-up stands before a heading in its line: `## 一、` is one unit with its mark."""
    return end - start > cues.MARK_UP or bool(folded[start:end].strip(" #*\xa0"))


def _back_start(folded: str, units: list[Unit]) -> int:
    """Return where the signature block begins; the end of the text if there is none."""
    start = len(folded)
    for unit in reversed(units[1:]):
        line = folded[unit.start : unit.end].strip()
        if not (cues.BACK_LINE.match(line) or cues.SIGNATURE.fullmatch(line)):
            break
        start = unit.start
    closing = cues.CLOSING.search(folded, max(0, len(folded) - cues.CLOSING_CHARS))
    return min(start, closing.start()) if closing else start


def split_sentences(folded: str, segments: tuple[Segment, ...]) -> tuple[Span, ...]:
    """Return the sentences of each segment, in order: no sentence begins or ends with white space.

    A sentence ends after 。！？； or at a line break; marks inside a quotation, brackets or 《》 that close
    within the line do not end one.
    """
    spans: list[Span] = []
    for segment in segments:
        start = segment.start
        for match in cues.BREAK.finditer(folded, segment.start, segment.end):
            if match.lastindex:
                _append_trimmed(spans, folded, start, match.end())
                start = match.end()
        _append_trimmed(spans, folded, start, segment.end)
    return tuple(spans)


def split_clauses(context: Context, sentence: Span) -> tuple[Span, ...]:
    """Return the clauses of a sentence, in order, without the punctuation that parts them.

    Commas, colons and semicolons part clauses, 、 does not; nothing parts inside a quotation, brackets or
    《》, nor does a comma between the digits of a number.
    """
    spans: list[Span] = []
    start = sentence.start
    for match in cues.COMMA.finditer(context.folded, sentence.start, sentence.end):
        if match.lastindex:
            _append_trimmed(spans, context.folded, start, match.start())
            start = match.end()
    _append_trimmed(spans, context.folded, start, sentence.end)
    return tuple(spans)


def _append_trimmed(spans: list[Span], folded: str, start: int, end: int) -> None:
    text = folded[start:end]
    left = start + len(text) - len(text.lstrip())
    right = start + len(text.rstrip())
    if left < right:
        spans.append(Span(left, right))
