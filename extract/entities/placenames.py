"""Names of divisions and towns in a text, resolved by the frame of the document: shared by the finders.

One Aho–Corasick automaton over all names, short forms and stems of the register finds the hits
(leftmost-longest); it is built on first use. A name that several divisions share is resolved by what stands
before it (金华市婺城区), then by the issuer's own place, then only if one division in the country bears it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from extract.context import Context
from extract.entities.deixis import Frame, frame_of
from extract.model import Metadata
from ontology.regions import Division, RegionName, Town, register

_LEVELS = {"province": 0, "prefecture": 1, "county": 2}
_TOWN = re.compile(r"(?<=[一-龥])(?:镇|乡|街道|苏木)")
# names whose characters also arise where two words meet: 隆重|庆祝, 长治|久安, 医保|定点, 黄河|南岸
_BROKEN = {
    "会同县": re.compile(
        r"会同县"
    ),  # 会同|县检察院: the verb is in every report, the county in those of its own
    "重庆": re.compile(r"(?<=隆)重庆"),
    "长治": re.compile(r"长治久安|长治(?=、?久)"),
    "大同": re.compile(r"(?<=[最更])大同|(?<=世界)大同|大同[小心]"),
    "和田": re.compile(r"和田[径园野间头]"),
    "阿里": re.compile(r"阿里(?:巴巴|云)"),
    "文山": re.compile(r"文山会海"),
    "白银": re.compile(r"(?<=真金)白银"),
    "海口": re.compile(r"(?<=[出入])海口"),
    "四平": re.compile(r"四平台|四平[八方]"),
    "大理": re.compile(r"大理[想念石论]"),
    "保定": re.compile(r"(?<=[医社])保定"),
    "丽江": re.compile(r"(?<=[美])丽江"),
    "新乡": re.compile(r"新乡[村贤镇]"),
    "南通": re.compile(r"(?<=[西东])南通|南通道"),
    "三亚": re.compile(r"三亚欧|(?<=第)三亚"),
    "河源": re.compile(r"河源头|(?<=[一-龥])河源[区地]"),
    "宁德": re.compile(r"宁德时代"),
    "山南": re.compile(r"山南[北麓侧路]"),
    "江门": re.compile(r"(?<=[长])江门户"),
    "广安": re.compile(r"(?<=[推])广安"),
    "海东": re.compile(r"海东[岸侧部南路]"),
    "海西": re.compile(r"海西(?!州)"),  # the coast west of the Taiwan Strait, more often
    "安顺": re.compile(r"(?<=[更平])安顺"),
    "黑河": re.compile(r"黑河(?=[水枢流大综])"),
    "向山区": re.compile(r"向山区"),
    "海南": re.compile(r"(?<=上)海南|海南[岸侧路]"),
    "海北": re.compile(r"(?<=上)海北|海北[岸侧路]"),
    "江西": re.compile(r"江西[岸侧路]"),
    "河南": re.compile(r"河南[岸侧路街]"),
    "河北": re.compile(r"河北[岸侧路街]"),
    "湖南": re.compile(r"湖南[岸侧路]"),
    "湖北": re.compile(r"湖北[岸侧路]"),
    "山东": re.compile(r"山东[麓侧坡路]"),
    "山西": re.compile(r"山西[麓侧坡路]"),
}
_ACROSS = re.compile(r"[一-龥][一-龥](?:城镇|城乡|农村乡|集镇|乡镇)")  # 提高城镇: a word behind half a word
_GOAL = re.compile(r"[、和等]|[两三]地|考察|学习|调研|开展|参加|招商")
_HANZI = re.compile(r"[一-龥]")
_CLASS = frozenset("省市县区旗盟州")
# a name that is an ordinary word too counts only before these (`ontology.regions.RegionName.guarded`)
_GUARD = re.compile(r"[省市县区州旗盟](?![域直级场民])|人民政府|政府|司法局|公安局|法院|检察院")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A name of a division or town in the text, resolved.

    `code` is null for a town, `acts_in` is the code of the division itself or of the town's county, `whole`
    says that the class word is printed (浦江县, 甘孜州), `level` is province, prefecture, county or town;
    `division` is the division with the code `acts_in` as it was in the year of the document.
    """

    start: int
    end: int
    name: str
    code: str | None
    acts_in: str
    level: str
    whole: bool
    division: Division = field(compare=False)

    @property
    def parent(self) -> str | None:
        """Return the name of the county-level region above a town, null for a division."""
        if self.code is not None:
            return None
        return self.division.name


@cache
def _automaton() -> tuple[AhoCorasick, tuple[str, ...], tuple[RegionName, ...]]:
    names = register().names()
    return AhoCorasick(list(names), matchkind=MatchKind.LeftmostLongest), tuple(names), tuple(names.values())


@lru_cache(maxsize=65536)
def _path(code: str) -> tuple[str, ...]:
    """Return the codes of a division and of those above it."""
    return (code, *(division.code for division in register().ancestors(code)))


@lru_cache(maxsize=16384)
def resolve(name: str, frame: Frame, above: str | None = None) -> Division | None:
    """Return the division that `name` stands for in this frame, or None where that is open.

    `above` is the code of a division named right before it, which then must hold it.
    """
    found = register().find(name, year=frame.year) or register().find(name)
    if above is not None:
        return _highest(tuple(d for d in found if above in _path(d.code)[1:]))
    own = {division.code for division in frame.chain}
    if mine := [division for division in found if division.code in own]:
        return _highest(mine)
    # from near to far: the divisions under the prefecture of the frame, then under its province
    for division in frame.chain:
        if near := [d for d in found if division.code in _path(d.code)]:
            return _highest(near)
    return _highest(found)


def _highest(found: Sequence[Division]) -> Division | None:
    """Return the one division of the highest level, if it is one: 吉林 is the province before the city."""
    if not found:
        return None
    top = min(_LEVELS[division.level] for division in found)
    high = [division for division in found if _LEVELS[division.level] == top]
    return high[0] if len({division.code for division in high}) == 1 else None


def _divisions(folded: str, frame: Frame) -> Iterator[Place]:
    automaton, names, kinds = _automaton()
    last: Place | None = None
    for index, start, end in automaton.find_matches_as_indexes(folded):
        name = names[index]
        chained = last is not None and last.end == start
        if kinds[index].guarded and not (
            chained or _GUARD.match(folded, end) or _visited(folded, start, end)
        ):
            continue
        division = resolve(name, frame, last.code) if last and chained else None
        division = division or resolve(name, frame)
        if division is None or (division not in frame.chain and _broken(name, folded, start)):
            continue
        cut = len(name) == 2 and name == division.name  # 开县, 范县: one character and its class word
        if cut and not chained and (kinds[index].guarded or not _short_name(folded, start, division, frame)):
            continue
        whole = name == division.name or (name[-1] in _CLASS and name in division.short_forms)
        last = Place(start, end, division.name, division.code, division.code, division.level, whole, division)
        yield last


def _broken(name: str, folded: str, start: int) -> bool:
    """Return whether the characters of a name stand across two words here."""
    return name in _BROKEN and _BROKEN[name].match(folded, start) is not None


def _short_name(folded: str, start: int, division: Division, frame: Frame) -> bool:
    """Return whether a name of two characters stands free: 召开县委 and 规范县级 hold 开县 and 范县."""
    if division in frame.chain:
        return True
    near = frame.chain[-1].code in _path(division.code) if frame.chain else True
    return near and not _HANZI.match(folded, start - 1) if start else near


def _visited(folded: str, start: int, end: int) -> bool:
    """Return whether the words are where somebody goes: 赴中山、惠州学习."""
    return folded[start - 1 : start] in ("赴", "往") and bool(_GOAL.match(folded, end))


def town_in(name: str, frame: Frame, within: str | None = None) -> Town | None:
    """Return the one town with this name or stem under the code `within`, else in the frame, or None.

    The frame is the issuer's division and the one above it: a report of a county may name a town of a
    neighbour, a report of a province seldom says which of several namesakes it means.
    """
    if not register().find_town(name):  # most strings name no town at all
        return None
    for code in (within,) if within else tuple(division.code for division in frame.chain[:2]):
        towns = register().find_town(name, within=code)
        if towns:
            return towns[0] if len(towns) == 1 else None
    return None


def _towns(folded: str, frame: Frame, divisions: Sequence[Place]) -> Iterator[Place]:
    ends = {place.end: place for place in divisions if place.level == "county"}
    for match in _TOWN.finditer(folded):
        for size in range(8, 0, -1):  # all but a few names of towns have at most ten characters
            start = match.start() - size
            above = ends.get(start)
            town = (
                town_in(folded[start : match.end()], frame, above.code if above else None)
                if start >= 0
                else None
            )
            across = start > 0 and match.end() - start == 3 and _ACROSS.match(folded, start - 1)
            if (
                town and not across and town.name.endswith(match.group())
            ):  # 金乡 is a county's stem, not 金乡街道
                county = register().by_code(town.county)
                yield Place(start, match.end(), town.name, None, town.county, "town", True, county)
                break


@lru_cache(maxsize=2)
def _places(folded: str, metadata: Metadata) -> tuple[Place, ...]:
    frame = frame_of(metadata)
    divisions = tuple(_divisions(folded, frame))
    return tuple(sorted((*divisions, *_towns(folded, frame, divisions))))


def places_of(context: Context) -> tuple[Place, ...]:
    """Return every resolved name of a division or town in the text, sorted; kept for the next finder."""
    return _places(context.folded, context.metadata)
