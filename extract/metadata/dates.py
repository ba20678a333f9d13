"""Dates and years as documents print them, and which of them a document is about."""

import re
from collections import Counter
from datetime import date

from ontology.kinds import DocType

_DIGITS = str.maketrans("〇○零Ο一二三四五六七八九", "00001" + "23456789")
_CHINESE_YEAR = re.compile(r"[一二][〇○零Ο一二三四五六七八九]{3}年")
_CHINESE_DAY = re.compile(r"(?<=年)([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日")
_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d) ?[-./年] ?(\d{1,2}) ?[-./月] ?(\d{1,2})(?!\d)")
_URL_DATE = re.compile(r"/((?:19|20)\d\d)[/-]?(\d{1,2})[/-](\d{1,2})/|/t?((?:19|20)\d\d)(\d\d)(\d\d)[_/]")
_YEAR = re.compile(
    r"(?<![\d\-—–~至])((?:19|20)\d\d) ?(?:年(?!\d{1,2}月|-|至)度?|年度|(?=[^\d\-.年/:]{0,6}(?:工作|报告)))"
)
_MEETING = re.compile(
    r"((?:19|20)\d\d)年(\d{1,2})月\d{1,2}日(?:上午|下午)?,?(?:在|于|[^\s。;]{2,30}(?:会议|大会))"
)
_HEADING = re.compile(
    r"(?:^|[\n。 ])\W{0,6}(?:一|第一部分|[(]一[)])?[、 ]{0,2}((?:19|20)\d\d)年"
    r"[^\n。]{0,14}(?:回顾|总结|完成情况|主要工作|工作情况)"
)
_PLANNED = re.compile(
    r"(?:^|\n)[\s*#]{0,8}[二三四五六]、((?:19|20)\d\d)年[^\n]{0,14}(?:工作|任务|目标|重点|安排|部署|建议)"
)
_DATED_LINE = re.compile(r"(?:^|\n)[\s*#(-]{0,8}(?=(?:19|20)\d\d年\d{1,2}月\d{1,2}日)[^\n。,]{9,24}(?:\n|$)")
_STATED = (
    re.compile(r"(?:现将|现就|就)[^。;\n]{0,40}?((?:19|20)\d\d)年度?(?!\d{1,2}月)"),
    re.compile(r"(?:^|\n)[\s>*#]*((?:19|20)\d\d)年(?:度|以来|,|是|我|全|[^\d\n。]{2,16}(?:局|政府|厅|委))"),
)


def arabic(text: str) -> str:
    """Return `text` with years and days in Chinese numerals (二〇二三年一月十一日) made Arabic.

    Lengths change: use the result for reading dates, never for offsets.
    """
    text = _CHINESE_YEAR.sub(lambda match: match[0].translate(_DIGITS), text)
    return _CHINESE_DAY.sub(lambda match: f"{_number(match[1])}月{_number(match[2])}日", text)


def _number(text: str) -> int:
    tens, ten, units = text.rpartition("十")
    value = int(units.translate(_DIGITS) or 0) if units else 0
    return value + (10 * int(tens.translate(_DIGITS)) if tens else 10 if ten else 0)


def find_date(text: str) -> str | None:
    """Return the first date in `text` as ISO, or null; a day that no calendar has is passed over."""
    for match in _DATE.finditer(text):
        if found := _iso(match[1], match[2], match[3]):
            return found
    return None


def url_date(url: str) -> str | None:
    """Return the date in the path of a web address (`/art/2022/3/25/`, `/t20230331_`), or null."""
    match = _URL_DATE.search(url)
    if match is None:
        return None
    return _iso(match[1] or match[4], match[2] or match[5], match[3] or match[6])


def _iso(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def title_year(title: str, kind: DocType) -> int | None:
    """Return the year that a title names: the year reported or planned, not a date and not a range.

    Of two years (总结 of one, 计划 for the next) the first is the one reported.
    """
    years = [int(match[1]) for match in _YEAR.finditer(title)]
    if not years:
        return None
    return max(years) if kind is DocType.WORK_PLAN else years[0]


def meeting_year(text: str) -> int | None:
    """Return the year of a report given to a congress on the date in `text`.

    A congress of November or December hears the report for the coming year (seen in all such reports
    whose titles name a year, save those of an autumn session that opens a new term).
    """
    match = _MEETING.search(text)
    if match is None:
        line = _DATED_LINE.search(text)
        return session_year(line[0]) if line else None
    return int(match[1]) + (int(match[2]) >= 11)


def session_year(title: str) -> int | None:
    """Return the year of a congress from the date in a title, as `meeting_year` does."""
    found = find_date(title)
    return None if found is None else int(found[:4]) + (int(found[5:7]) >= 11)


def stated_year(text: str) -> int | None:
    """Return the year that the opening of a report gives for its own period, or null."""
    for pattern in _STATED:
        if match := pattern.search(text):
            return int(match[1])
    return None


def heading_year(text: str) -> int | None:
    """Return the year of a heading such as 一、2021年工作回顾, or null."""
    match = _HEADING.search(text)
    return int(match[1]) if match else None


def planned_year(text: str) -> int | None:
    """Return the year of a later heading such as 二、2022年主要任务, or null."""
    match = _PLANNED.search(text)
    return int(match[1]) if match else None


def common_year(text: str) -> int | None:
    """Return the year named most in `text` if it is named at least twice and more than any other."""
    ranked = Counter(match[1] for match in re.finditer(r"(?<!\d)((?:19|20)\d\d)年", text)).most_common(2)
    if not ranked or ranked[0][1] < 2 or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
        return None
    return int(ranked[0][0])
