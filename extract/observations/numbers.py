"""Figures in print: numbers with their measure word, and how exactly they are meant.

A number counts as a figure only with a measure word after it (or, for ratios and scores, after a word such
as 万人比 or 指数), so dates, article numbers, phone numbers and list numbers never come up. Numbers in
quotation marks or 《》 belong to names.
"""

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ontology.kinds import Qualifier

_COUNTED = (
    "人次 件次 场次 户次 家次 批次 班次 架次 车次 台次 条次 项次 份次 课时 学时 名次 "
    "人 名 位 户 家 个 件 宗 起 例 份 条 项 场 次 期 批 卷 张 册 本 部 篇 套 台 辆 架 艘 座 所 处 栋 幢 间 "
    "支 只 头 匹 棵 株 根 幅 门 床 对 组 队 类 种 款 笔 单 桩 班 节 轮 封 通 枚 块 片 眼 盏 口 道 首 集 "
    "档 站 列 盘 顶 羽 尾 标箱 标准箱 TEU"
)
_MEASURED = (
    "元 美元 港元 欧元 平方公里 平方千米 平方米 立方米 公里 千米 米 亩 公顷 吨 公斤 千克 斤 度 吨标准煤 千瓦 "
    "千瓦时 兆瓦 "
    "小时 分钟 天 个工作日 个月 个百分点 % ‰ 倍 微克 微克/立方米 元/吨 蒲式耳 升"
)
UNITS = tuple(sorted({*_COUNTED.split(), *_MEASURED.split()}, key=lambda unit: (-len(unit), unit)))
"""Measure words after which a number is a figure, longest first."""

_UNIT = "|".join(re.escape(unit) for unit in UNITS)
_MULTIPLIER = "万亿|千亿|百亿|千万|百万|十万|亿|万|千(?![米瓦克伏])|百(?!分)"
_DIGITS = r"\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,8})?"
_HANZI = (
    "[一二两三四五六七八九]?[十百千][零一二三四五六七八九十百]{0,6}|"
    "[一二两三四五六七八九][百千万][零一二三四五六七八九十百千]{0,8}"
)
_FIGURE = re.compile(
    rf"(?<![\d.A-Za-z第+/〔\[:])(?<!\d-)(?<!\d~)(?:"
    rf"(?P<number>{_DIGITS})(?P<more>[余多])?(?P<times>{_MULTIPLIER})?(?P<more2>[余多])?(?P<unit>{_UNIT})"
    rf"|百分之(?P<percent>[一二三四五六七八九十百零点两]{{1,8}})"
    rf"|(?<=连续)(?P<run>\d{{1,2}}|[一二两三四五六七八九十]{{1,3}})(?:个)?(?P<runs>年|届|次|个月|季度)"
    rf"|(?P<hanzi>{_HANZI})(?P<more3>[余多])?(?P<unit2>{_UNIT})"
    rf"|(?<=[比数分度])(?:达到?|提[升高][到至]|[升降增]至|为|是)(?P<bare>\d{{1,4}}(?:\.\d{{1,4}})?)(?=[,。;、]|$)"
    rf"|(?<=[人均]比)(?P<ratio>\d{{1,4}}\.\d{{1,4}})(?=[,。;、]|$)"
    rf"|(?<=率)(?:继续|保持|持续|均|始终)?为(?P<zero>零)(?=[,。;、]|$)"
    rf"|(?P<first>{_DIGITS})(?=[和、与]\d[\d.,]{{0,12}}(?P<unit3>个工作日|小时|分钟|天))"
    rf")"
)
_NAMES = re.compile(r"“[^“”\n]{1,60}”|《[^《》\n]{1,120}》")
# A measure word that goes on as another word, a limit instead of a quantity, or a rank.
_NOT_AFTER = re.compile(
    r"均|际|[届岁级星强甲代](?![,。;])|种植|部门|部署|部分|所有|对于|对照|组织|组成|个性|次要|处理|条件|支持|支撑|项目(?=[库化])"
)
_SIZED = frozenset(_MEASURED.split()) - {"%", "‰", "倍", "个百分点"}
_PERIODIC = frozenset({"天", "小时", "分钟", "个月", "个工作日"})
_SIZE = re.compile(
    r"(?:及?以[上下])?(?:的)?(?!建设|投[资入]|用于|支持)[^,。;、“\d]{0,14}(?:项目|工程|基地|机组|电站|生产线|装置|码头|泊位|园区?|企业|光伏|风电|"
    r"产能|水库|储能|锅炉|设备|景区|高速|铁路)|及?以[上下](?=[^,。;、)\s])"
)
_SHARED = re.compile(r"分别[^,。;]{0,8}$")
_LIMIT = re.compile(r"(?:以?内|之内|前|后|以来|期间|一次)")
# 压缩到5个工作日以内 measures a time; 在5个工作日内 sets a limit
_SHORTENED = re.compile(
    r"(?:压缩|缩短|缩减|压减|减少|降低?|提速)(?:到|至|为|在)(?:约|了)?(?:[\d.]{1,6}[和、与])?$"
)
_RANK = re.compile(r"前$|[第届]$|[全居列]第$|(?:十[一二三四五六七八九]|二十)届[^,。]{0,6}$")
_LEFT = re.compile(
    r"(?P<about>大?约|大概)$|(?P<least>至少[一-龥]{2})$|(?P<under>(?<![附最临就远将亲])近|接近|不足|不到|低于|少于|不超过|控制在|小于)$|"
    r"(?P<over>超过?|逾|突破|多于|高于|大于|不少于|不低于|至少|跨越|跃上|迈上)$"
)
_UNLESS = re.compile(r"(?:不少于|不低于|至少)$")
_RIGHT = re.compile(r"(?P<about>左右|上下)|(?P<over>以上|多(?=[,。;]))|(?P<under>以[内下]|之内)")
_HANZI_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"两": 2}
_HANZI_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10000}
_TIMES = {
    "百": 100,
    "千": 1000,
    "万": 10**4,
    "十万": 10**5,
    "百万": 10**6,
    "千万": 10**7,
    "亿": 10**8,
    "百亿": 10**10,
    "千亿": 10**11,
    "万亿": 10**12,
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit at one place: the span holds 余 and 多 but not 近, 约 or 左右."""

    start: int
    end: int
    value: float
    unit: str
    qualifier: Qualifier
    run: bool = False


def find_figures(folded: str, start: int, end: int) -> Iterator[Figure]:
    """Yield the figures in `folded[start:end]`, in order, leaving out those inside names."""
    names = [match.span() for match in _NAMES.finditer(folded, start, end)]  # sorted and disjoint
    for match in _FIGURE.finditer(folded, start, end):
        if inside(names, match.start()) or _excluded(folded, match, end):
            continue
        yield _figure(folded, match, end)


def inside(spans: list[tuple[int, int]], offset: int) -> bool:
    """Return whether one of the sorted, disjoint `spans` holds the character at `offset`."""
    place = bisect_right(spans, (offset, sys.maxsize))
    return place > 0 and offset < spans[place - 1][1]


def _excluded(folded: str, match: re.Match[str], end: int) -> bool:
    unit = match["unit"] or match["unit2"]
    if _RANK.search(folded, max(0, match.start() - 10), match.start()):
        return True
    if match["first"]:
        return _SHARED.search(folded, max(0, match.start() - 12), match.start()) is None
    shortened = _SHORTENED.search(folded, max(0, match.start() - 12), match.start())
    if unit in _PERIODIC and not shortened and _LIMIT.match(folded, match.end(), end):
        return True
    if unit in _SIZED and _SIZE.match(folded, match.end(), end):
        return True  # 年产9万吨水泥项目, 亿元以上项目: how large a thing is, not how much there is
    if match["hanzi"] and len(match["hanzi"]) == 1:
        return True  # 十件实事, 百家企业: a name or a phrase rather than a count
    after = folded[match.end() - 1 : min(end, match.end() + 2)]
    return (
        bool(unit)
        and len(unit) == 1
        and _NOT_AFTER.match(after, 0 if after[:1] in "种部所对组个次处条支项" else 1) is not None
    )


def _figure(folded: str, match: re.Match[str], end: int) -> Figure:
    start, value, unit = match.start(), 0.0, match["unit"] or match["unit2"] or ""
    if match["number"]:
        scale = _TIMES.get(match["times"] or "", 1)
        value = float(Decimal(match["number"].replace(",", "")) * scale)
    elif match["bare"] or match["ratio"]:
        group = "bare" if match["bare"] else "ratio"
        start, value = match.start(group), float(Decimal(match[group]))
    elif match["zero"]:
        start = match.start("zero")
    elif match["first"]:
        value, unit = float(Decimal(match["first"].replace(",", ""))), match["unit3"]
    elif match["percent"]:
        value, unit = _hanzi(match["percent"]), "%"
    elif match["run"]:
        value, unit = _hanzi(match["run"]), match["runs"]
    else:
        value = _hanzi(match["hanzi"])
    more = bool(match["more"] or match["more2"] or match["more3"])
    return Figure(
        start,
        match.end(),
        value,
        unit,
        _qualifier(folded, (start, match.end(), end), more),
        bool(match["run"]),
    )


def _qualifier(folded: str, place: tuple[int, int, int], more: bool) -> Qualifier:
    if more:
        return Qualifier.OVER
    start, stop, end = place
    left = _LEFT.search(folded, max(0, start - 4), start)
    if left and left.lastgroup:
        return Qualifier.OVER if left["least"] or _UNLESS.search(left.group()) else Qualifier(left.lastgroup)
    right = _RIGHT.match(folded, stop, end)
    return Qualifier(right.lastgroup) if right and right.lastgroup else Qualifier.EXACT


def _hanzi(text: str) -> float:
    """Return the value of a Chinese numeral below 100 million, with 点 for the decimal point."""
    if text.isdigit():
        return float(text)
    whole, _, part = text.partition("点")
    total, section, digit = 0, 0, 0
    for char in whole:
        if char == "万":
            total, section, digit = (total + section + digit) * 10000, 0, 0
        elif char in _HANZI_UNITS:
            section, digit = section + (digit or 1) * _HANZI_UNITS[char], 0
        else:
            digit = _HANZI_DIGITS.get(char, 0)
    value = float(total + section + digit)
    for place, char in enumerate(part, start=1):
        value += _HANZI_DIGITS.get(char, 0) / 10**place
    return value
