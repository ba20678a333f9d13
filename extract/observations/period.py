"""When a figure holds: the time words of its sentence, read against the year of the document.

A government's work report of year Y reports on Y-1 and plans Y; other documents report on their own year.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from extract.model import Metadata
from extract.observations.numbers import inside
from ontology.kinds import DocType, SegmentKind

_NUMERALS = {
    "一": 1,
    "两": 2,
    "二": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
}
_PLANS = {"十": 2001, "十一": 2006, "十二": 2011, "十三": 2016, "十四": 2021, "十五": 2026}
_N = r"[一二两三四五六七八九十]|\d{1,2}"
_HINT = re.compile(r"[年月季今]|目前|当前|期间|以来")  # every time word below holds one of these
_TIME = re.compile(
    r"(?=[\d截至过近这前连一两二三四五六七八九十“历创成多改建上第下今本去全目])(?:"  # how each of them begins
    r"(?P<asof>截至|截止到?|至)(?P<asof_year>\d{4}年|去年|今年)?(?P<asof_month>\d{1,2}月)?(?P<asof_day>\d{1,2}日)?"
    r"(?P<asof_end>年?[底末])?(?P<now>目前|今|当前)?|"
    r"(?P<from_year>\d{4}年)?(?P<from_month>\d{1,2})月(?:份)?(?:至|-|到)(?P<to_year>\d{4}年)?(?P<to_month>\d{1,2})月|"
    r"(?P<since_month>\d{1,2})月(?:份)?[^,。;]{0,8}以来|"
    r"(?<![\d年])(?P<month_only>\d{1,2})月(?:份|\d{1,2}日)?(?![底末上中下前]|\d{0,2}日?前|[^,。;\d]{0,8}前)|"
    r"(?P<years_from>\d{4})(?:年)?(?:至|-|到)(?P<years_to>\d{4})年|"
    r"(?<![较比与])(?P<year>\d{4})年度?(?:(?P<month>\d{1,2})月(?:份)?(?:(?P<day>\d{1,2})日)?)?(?![^,。;\d]{1,8}的)|"
    rf"(?:过去|近|这|前|连续)?(?P<span>{_N})年(?:来|以来|间|累计|共|年均)|(?:过去|近)(?P<span2>{_N})年|"
    r"“(?P<plan>十[一二三四五]?)五”(?:时期|期间|以来|期内)|"
    r"(?P<vague>近年来|近几年来?|历年来?|创[设建办]以来|成立以来|多年来|改革开放以来|建[市县]以来)|"
    r"(?P<part>上半年|前三季度|一季度|第一季度|下半年)|"
    r"(?P<this>今年以?来?|本年度|年内|本年)|(?P<past>(?<![较比是于])去年|(?<![较比是于])上年(?!同期))|(?P<whole>全年|目前|一年来))"
)
_PARTS = {
    "上半年": ("01", "06"),
    "前三季度": ("01", "09"),
    "一季度": ("01", "03"),
    "第一季度": ("01", "03"),
    "下半年": ("07", "12"),
}
_FRAME = re.compile(r"(?P<half>上半年|前三季度|第?一季度)")
_QUOTED = re.compile(r"《[^《》\n]{1,120}》|“(?!十[一二三四五]?五”)[^“”\n]{1,60}”|\d{4}年版")


@dataclass(frozen=True, slots=True)
class Years:
    """The years that words without a number stand for in one segment."""

    base: int | None  # what a figure without any time word is about
    this: int | None  # 今年
    past: int | None  # 去年
    part: str | None = None  # what no time word means in the report of half a year (上半年工作总结)


@dataclass(frozen=True, slots=True)
class Time:
    """A time word at one place: the period that it gives the figures after it, null if it is open."""

    end: int
    period: str | None
    lasting: bool = False  # a span of years goes on over the next sentences of its paragraph


def years_of(metadata: Metadata, kind: SegmentKind) -> Years:
    """Return what 今年, 去年 and no time word at all mean in a segment of this kind."""
    year = metadata.year
    if year is None:
        return Years(None, None, None)
    if "政府工作报告" in (metadata.title or ""):
        return Years(year if kind is SegmentKind.PLAN else year - 1, year, year - 1)
    half = _FRAME.search(metadata.title or "")
    if half is not None:
        return _half(year, half["half"], kind)
    ahead = kind is SegmentKind.PLAN and metadata.doc_type is not DocType.WORK_PLAN
    return Years(year + ahead, year, year - 1)


def _half(year: int, name: str, kind: SegmentKind) -> Years:
    """What the report of a part of the year means: the rest of the same year is what it plans."""
    first, last = _PARTS["下半年" if kind is SegmentKind.PLAN else name]
    return Years(year, year, year - 1, f"{year}-{first}/{year}-{last}")


def find_times(folded: str, start: int, end: int, years: Years) -> list[Time]:
    """Return the time words of `folded[start:end]` in order; those inside names do not count."""
    if not _HINT.search(folded, start, end):
        return []
    names = [match.span() for match in _QUOTED.finditer(folded, start, end)]
    found: list[Time] = []
    for match in _TIME.finditer(folded, start, end):
        if not inside(names, match.start()):
            reading = _read(match, years)
            if reading is not None:
                found.append(reading)
    return found


def _read(match: re.Match[str], years: Years) -> Time | None:
    for group, reader in _READERS:
        if match[group]:
            return reader(match, years)
    return None


def _as_of(match: re.Match[str], years: Years) -> Time | None:
    if match["now"]:
        return Time(match.end(), _text(years.base))
    if not (match["asof_year"] or match["asof_month"] or match["asof_end"]):
        return None
    if match["asof"] == "至" and not match["asof_end"]:
        return None  # 至 without 底 or 末 is the end of a range or a destination
    named = match["asof_year"] or ""
    year = {"去年": years.past, "今年": years.this, "": years.base}.get(named)
    if named[:4].isdigit():
        year = int(named[:4])
    if year is None:
        return Time(match.end(), None)
    parts = [str(year)]
    parts += [f"{int(part[:-1]):02d}" for part in (match["asof_month"], match["asof_day"]) if part]
    return Time(match.end(), "as of " + "-".join(parts))


def _range(match: re.Match[str], years: Years) -> Time | None:
    first = int(match["from_year"][:4]) if match["from_year"] else years.base
    last = int(match["to_year"][:4]) if match["to_year"] else first
    if first is None:
        return None
    return Time(match.end(), f"{first}-{int(match['from_month']):02d}/{last}-{int(match['to_month']):02d}")


def _since(match: re.Match[str], years: Years) -> Time | None:
    if years.base is None:
        return None
    return Time(match.end(), f"{years.base}-{int(match['since_month']):02d}/{years.base}-12")


def _month(match: re.Match[str], years: Years) -> Time | None:
    if years.base is None or not 1 <= int(match["month_only"]) <= 12:
        return None
    return Time(match.end(), f"{years.base}-{int(match['month_only']):02d}")


def _year(match: re.Match[str], _: Years) -> Time | None:
    parts = [match["year"], *(f"{int(part):02d}" for part in (match["month"], match["day"]) if part)]
    return Time(match.end(), "-".join(parts))


def _span(match: re.Match[str], _: Years) -> Time | None:
    words = match["span"] or match["span2"]
    count = int(words) if words.isdigit() else _NUMERALS[words]
    return Time(match.end(), f"{count} years", lasting=True) if count > 1 else None


def _plan(match: re.Match[str], _: Years) -> Time | None:
    first = _PLANS.get(match["plan"])
    return None if first is None else Time(match.end(), f"{first}/{first + 4}", lasting=True)


def _part(match: re.Match[str], years: Years) -> Time | None:
    if years.base is None:
        return None
    first, last = _PARTS[match["part"]]
    return Time(match.end(), f"{years.base}-{first}/{years.base}-{last}")


def _text(year: int | None) -> str | None:
    return None if year is None else str(year)


_READERS: tuple[tuple[str, Callable[[re.Match[str], Years], Time | None]], ...] = (
    ("asof", _as_of),
    ("from_month", _range),
    ("since_month", _since),
    ("month_only", _month),
    ("years_from", lambda match, _: Time(match.end(), f"{match['years_from']}/{match['years_to']}")),
    ("year", _year),
    ("span", _span),
    ("span2", _span),
    ("plan", _plan),
    ("vague", lambda match, _: Time(match.end(), None)),
    ("part", _part),
    ("this", lambda match, years: Time(match.end(), _text(years.this))),
    ("past", lambda match, years: Time(match.end(), _text(years.past))),
    ("whole", lambda match, years: Time(match.end(), _text(years.base))),
)
