"""Who issued a document: an organ and its division, from a signature, a title, a label or the opening."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extract.entities.departments import department_pattern, official_department
from extract.metadata.dates import find_date
from extract.metadata.places import chain_before, decide
from ontology.regions import Division, Level, register

_FIXED = (
    r"人民政府办公[室厅]|人民政府|政府办公[室厅]|政府(?!工作|部门|网|信息|门户|建设)|人民检察院|人民法院|"
    r"(?:委|委员会)?(?:全面)?依法治[省市县区州旗](?:委员会办公室|办公室|办)|法制办公室|法制办"
)
_OPEN = r"[一-鿿]{2,12}?(?:局|厅|委员会|办公室)(?=$|[(]| (?:19|20))"
_CLASS = "省市县区旗州盟"
_TOWN = re.compile(r"([一-鿿]{2,7}?(?:镇|乡|街道))(人民政府|办事处|司法所|政府)")
_BARE = re.compile(rf"[{_CLASS}本我]?(司法局|司法厅|人民政府)")
_SIGNED = re.compile(r"[一-鿿()]{4,40}?(?=[ ,]*(?:(?:19|20)\d\d年|$|印发))")
_DATE_LINE = re.compile(r"[(]?(?:19|20)\d\d ?[年.\-/] ?\d{1,2} ?[月.\-/] ?\d{1,2} ?日?[)]?(?:印发)?")
_MUNICIPALITIES = ("110000", "120000", "310000", "500000")


@dataclass(frozen=True, slots=True)
class Issuer:
    """An organ of a division: its official name and the division (of a town: its county)."""

    name: str
    division: Division


def official_name(division: Division, organ: str) -> str:
    """Return the full name: a district carries its city (杭州市上城区司法局), a county does not."""
    organ = f"人民{organ}" if organ.startswith("政府") else organ
    if organ.startswith("委全面依法") or organ.startswith("委依法"):
        return f"中共{division.name}{organ}"
    prefix = ""
    if division.level is Level.COUNTY and division.name.endswith("区"):
        above = register().ancestors(division.code)
        if above and (above[0].level is Level.PREFECTURE or above[0].code in _MUNICIPALITIES):
            prefix = above[0].name
    return f"{prefix}{division.name}{organ}"


@cache
def _organ() -> re.Pattern[str]:
    return re.compile(f"{_FIXED}|{department_pattern().pattern}|(?P<open>{_OPEN})")


@cache
def _before_organ() -> re.Pattern[str]:
    return re.compile(f"(?<=[{_CLASS}])(?={_organ().pattern})|(?=司法[局厅]|人民政府)")


def _full_organ(match: re.Match[str], division: Division) -> str:
    """Return the organ with its function and head in full: 市场监管局 is the 市场监督管理局."""
    if match["function"] is None:
        return match[0]
    province = division.level is Level.PROVINCE
    return official_department(match["function"], match["head"], province=province)


def organs_in(text: str, year: int | None, context: str) -> Iterator[Issuer]:
    """Yield the organs with a division that folded `text` names, in order; `context` settles namesakes.

    An organ outside the list of departments counts only where the text ends after it: the same words
    inside a sentence may be a clause (紧紧围绕大局).
    """
    found: dict[int, Issuer] = {}
    for match in _before_organ().finditer(text):
        organ = _organ().match(text, match.start())
        chain = chain_before(text, match.start(), year) if organ else None
        division = decide(chain.divisions, context) if chain else None
        if organ and division:  # of 浙江省|武义县司法局 and 武义县|司法局 the later one, with the same end
            found[organ.end()] = Issuer(official_name(division, _full_organ(organ, division)), division)
    yield from found.values()


def town_in(text: str, context: str) -> Issuer | None:
    """Return the town government or justice office that a short text names, if its county is certain."""
    match = _TOWN.search(text)
    if match is None:
        return None
    for cut in range(len(match[1]) - 2):
        towns = register().find_town(match[1][cut:])
        counties = [register().by_code(each.county) for each in towns]
        division = decide(counties, text[: match.start(1) + cut] + context) if counties else None
        if division:
            organ = match[2] if match[2] != "政府" else "人民政府"
            return Issuer(official_name(division, match[1][cut:] + organ), division)
    return None


def bare_organ(text: str) -> str | None:
    """Return the organ that a text names without a division (我局 aside): 司法局, 人民政府; or null."""
    match = _BARE.search(text)
    return match[1] if match else None


def signature(tail: str, year: int | None, context: str) -> tuple[Issuer | None, bool, str | None]:
    """Return the signing organ, whether a date stands beside it, and that date.

    `tail` is the end of the folded text; copy-to lines, print line and site footer that follow a signature
    took less than 500 characters in all pages seen. `context` is the whole text, to tell namesakes.
    """
    lines = [line.strip(" |*•") for line in tail.splitlines()]
    lines = [line for line in lines if line]
    dated = next((line for line in reversed(lines) if _DATE_LINE.fullmatch(line)), None)
    day = find_date(dated) if dated else None
    weak: Issuer | None = None
    for position in range(len(lines) - 1, -1, -1):
        issuer, own = _signer(lines[position], year, context)
        if issuer is None:
            continue
        following = " ".join(lines[position + 1 : position + 3])
        beside = own or (find_date(following) if _DATE_LINE.match(following) else None)
        if beside:
            return issuer, True, day or beside
        weak = weak or issuer
    return weak, False, day


def _signer(line: str, year: int | None, context: str) -> tuple[Issuer | None, str | None]:
    if len(line) > 60:
        return None, None
    match = _SIGNED.match(line)
    if match is None or ":" in match[0]:
        return None, None
    first = next(organs_in(match[0], year, context), None) or town_in(match[0], context)
    if first is None or not match[0].endswith(("局", "厅", "府", "室", "会", "院", "办", "处", "所", ")")):
        return None, None
    return first, find_date(line)
