"""The date of a claim: what the sentence says before or inside its evidence."""

import re

from extract.relations.clauses import Clause
from ontology.kinds import SegmentKind

_FULL = re.compile(
    r"(?<![至到止较比\-~\d])(20\d\d)年(?!度?以来|期|基础|的?水平|底?前)(?:(\d{1,2})月(?:份|(\d{1,2})日)?)?"
)
_MONTH = re.compile(r"(?<![\d年至到])(\d{1,2})月(?:份|(\d{1,2})日)")
_THIS_YEAR = re.compile(r"今年(?!以来)|本年度|全年")


def date_of(clause: Clause, year: int | None) -> str | None:
    """Return `2022`, `2024-05` or `2024-05-06` as the sentence dates the claim; null if it does not.

    A date counts in the clause or before it, up to a semicolon, but not inside a name. A month without
    a year, and 今年, are of the document's `year`; without one they give null, and so does 今年 in a
    plan, which may be printed in the year planned or in the one before.
    """
    words = clause.scope + clause.masked
    if not any(mark in words for mark in "年月"):
        return None
    best: tuple[int, str] | None = None
    if "20" in words:
        for match in _FULL.finditer(words):
            best = (match.start(), _join(match.group(1), match.group(2), match.group(3)))
    if year is None:
        return best[1] if best else None
    if best is None or len(best[1]) == 4:
        for match in _MONTH.finditer(words):
            best = (match.start(), _join(str(year), match.group(1), match.group(2)))
    if best is None and clause.kind is not SegmentKind.PLAN and _THIS_YEAR.search(words):
        best = (0, str(year))
    return best[1] if best else None


def _join(year: str, month: str | None, day: str | None) -> str:
    """Return the ISO form; a month or day that no calendar has is left out."""
    if month is None or not 1 <= int(month) <= 12:
        return year
    if day is None or not 1 <= int(day) <= 31:
        return f"{year}-{int(month):02d}"
    return f"{year}-{int(month):02d}-{int(day):02d}"
