"""Places and venues: windows, service points, stations, bases, and centres where a place is meant."""

import re
from collections.abc import Iterator

from extract.context import Candidate, Context
from extract.entities.boundary import left_edge
from extract.entities.component import register
from extract.entities.deixis import frame_of, official_name
from extract.entities.naming import plain, variants
from ontology.kinds import EntityType

_POINT = (
    "代收点|指导室|联络室|服务点|示范点|(?<!立法)联系点|联络站|说事点|服务站|工作站|驿站|便民窗口|窗口|大厅|训练基地|"
    "实训基地|教育基地|实践基地|示范基地|培训基地|一体化基地|指挥基地|储备基地|救援基地|"
    "调解室|工作室|文化公园|主题公园|法治公园|法治广场|文化广场|文化阵地|接待室|观护基地|活动站|监测站|"
    "警务室|接收点|法律诊所|服务窗口|邻里中心"
)
_CENTRE = (
    r"治理中心|综治中心|矫正中心|实体中心|指挥中心|调处中心|便民服务中心|党群服务中心|政务服务中心|"
    r"文明实践中心|公共法律服务中心|"
    r"法律服务中心|矛调中心|信访中心|接访中心|办案中心|服务分中心|审核分中心|融媒体中心|行政服务中心|"
    r"市民服务中心|受理中心|防治(?:服务)?中心|应急救援中心"
)
_HEAD = re.compile(rf"(?P<head>{_POINT}|{_CENTRE})(?![化城主镇村线型期指形作])")
_GENERIC = re.compile(
    r"^(?:服务|办事|各类|相关|有关|一批|办公|示范|教育|培训|实践|政务|综合|各|便民|基层|产业|线下|专门|"
    r"独立|单独|一站式|新|重要|生产|"
    r"品牌|科研|创新|专家|院士|博士后.*|科研.*|创新.*|产业.*|种植|养殖|生产|.*对外开放|.*重要|.*出口.*|"
    r"对外.*)*$"
)


def find_facilities(context: Context) -> Iterator[Candidate]:
    """Yield the named facilities of a document; a studio with a coined name is a BRAND."""
    text = context.folded
    frame = frame_of(context.metadata)
    floor = 0
    for hit in _HEAD.finditer(text):
        start = _start(text, hit, floor)
        floor = hit.end()
        modifier = _FIRST.sub("", text[start : hit.start()])
        start = hit.start() - len(modifier)
        bare = hit["head"] not in ("社会治理中心", "综治中心", "代收点", "矛调中心") and hit["head"] in _SHORT
        if bare and (len(modifier) < 2 or _GENERIC.match(modifier)):
            continue
        if re.search(r"[^一-龥()A-Za-z0-9“”]", modifier):
            continue
        end = hit.end()
        if text[start - 1 : start] == "“" and text[end : end + 1] == "”":
            start, end = start - 1, end + 1
        clean = plain(text[start:end])
        kind = (
            EntityType.BRAND
            if hit["head"] == "工作室" and _coined(text, start, modifier)
            else EntityType.PLATFORM
            if modifier.startswith(("网上", "掌上", "线上"))
            else EntityType.FACILITY
        )
        aliases = {*variants(clean), clean}
        if own := _OWN.match(clean):
            division = frame.resolve(own.group())
            if division is not None:
                rest = clean.removeprefix(own.group())
                clean = official_name(division.code, division.name) + rest
                aliases |= {division.name + rest, rest}
        yield Candidate(start, end, kind, clean, "facility", tuple(sorted(aliases - {clean})))


# 县公共法律服务中心 is the county's; 市场, 市域, 县级 and 区块 are words of their own
_OWN = re.compile(r"[省市县区州旗](?![场民容政域值级委监直区县镇乡内外中际块街])(?=[一-龥]{5})")
_FIRST = re.compile(r"^(?:首[家个批]|[一二三四五六七八九十两]+[家个])")
_SHORT_WORDS = (
    "窗口 大厅 服务点 示范点 联系点 服务站 工作站 驿站 教育基地 实践基地 示范基地 培训基地 工作室 调解室 "
    "实体中心 指挥中心 服务窗口 指导室 联络室 训练基地 "
    "监测站 接待室 活动站 警务室 文化广场 主题公园 文化公园 调解中心 化解中心 治理中心"
)
_SHORT = frozenset(_SHORT_WORDS.split())


def _coined(text: str, start: int, modifier: str) -> bool:
    """Return whether a studio is named after a person or a figure, not after its work."""
    return bool(re.search(r"[-—]$|名为$|叫$", text[max(0, start - 2) : start])) and len(modifier) >= 2


def _start(text: str, hit: re.Match[str], floor: int) -> int:
    return left_edge(text, hit.start(), floor, strict=True)


register("fz_facilities", "facilities", find_facilities)
