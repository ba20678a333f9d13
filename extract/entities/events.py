"""Single meetings, trainings and days: dated, numbered, or named after what they are for."""

import re
from collections.abc import Iterator

from extract.context import Candidate, Context
from extract.entities.boundary import left_edge
from extract.entities.component import register
from extract.entities.naming import plain, variants
from ontology.kinds import EntityType

_MEETING = (
    r"推进会议|推进会|现场会议|现场会|评议会议|评议会|推广会议|培训班|研讨班|研修班|座谈会|发布会|博览会|"
    r"交易会|洽谈会|推介会|展览会|运动会|论坛|峰会|"
    r"艺术节|文化节|旅游节|文化旅游节|旅发大会|发展大会|锦标赛|马拉松|联席会议|动员会|动员大会|表彰大会|"
    r"电视电话会议|视频会议|全体\(扩大\)会议|"
    r"经济工作会议|工作会议|研讨会|年会|业务培训|专题培训|法律知识考试|知识竞赛|技能大赛|大赛|大会|会议|"
    r"文博会|进博会|投洽会|残运会|民运会|亚运会|省运会|奥运会|冬奥会|世博会|园博会|农博会|世园会|青运会|"
    r"全运会|大运会"
)
_HEAD = re.compile(
    rf"(?P<head>{_MEETING})(?:(?<=大会)第[一二三四五六七八九十]+次(?:全体)?会议)?(?![室制期厅场展桌中决纪代堂主员产业经成]|"
    rf"议?\d)"
)
_DAY = re.compile(
    r"国家宪法日|宪法宣传周|全民国家安全教育日|国际禁毒日|国际禁毒宣传日|全国法制宣传日|宪法日|"
    r"民法典宣传月|中国农民丰收节|世界环境日"
)
_CONGRESS = re.compile(
    r"(?:中国共产党第二十次全国代表大会|党的二十大|二十大)(?=(?:胜利)?召开|期间|安保|维稳|保电)"
)
_HELD = re.compile(
    r"(?:召开|举办|承办|举行|组织|筹办|办好|开展|参加|出席|协办|组织召开|组织举办|承接|在|主办|开|"
    r"亮相)(?:了|好|全[省市县区])?$"
)
_AT = re.compile(r"在(?P<name>[一-龥()“”、]{6,44}?(?:会议|大会|推进会|现场会))上")
_HELD_AFTER = re.compile(r"(?:[于在][^,。;、]{0,16})?(?:隆重|成功|顺利)?(?:召开|举行|举办|开幕)")
_NARRATIVE = re.compile(r"累计|参加|组织|参与|先后|共|召开|举办")
_DATED = re.compile(r"(?:20\d\d年|第[一二三四五六七八九十百\d]+[届次])")
_GENERIC = re.compile(
    r"^(?:各类|各种|大型|专题|全体|工作|有关|相关|国际|重要|政府|常务|党组|联席|全国|重大|系列|专业|高端|"
    r"主题|研讨|协调|年度|线上)*$"
)


def find_events(context: Context) -> Iterator[Candidate]:
    """Yield the named events of a document."""
    text = context.folded
    for hit in _DAY.finditer(text):
        yield Candidate(hit.start(), hit.end(), EntityType.EVENT, hit.group(), "day")
    for hit in _CONGRESS.finditer(text):
        offset = hit.group().find("二十大")
        start = hit.start() + max(offset, 0)
        yield Candidate(
            start,
            hit.end(),
            EntityType.EVENT,
            "中国共产党第二十次全国代表大会",
            "congress",
            ("二十大", "党的二十大"),
        )
    for hit in _AT.finditer(text):
        name = plain(hit["name"])
        if not _GENERIC.match(hit["name"][:-2]):
            aliases = tuple(sorted(variants(name)))
            yield Candidate(
                hit.start("name"), hit.end("name"), EntityType.EVENT, name, "spoken at", aliases, priority=2
            )
    floor = 0
    for hit in _HEAD.finditer(text):
        found = _meeting(text, hit, floor)
        floor = hit.end()
        if found is not None:
            yield found


def _meeting(text: str, hit: re.Match[str], floor: int) -> Candidate | None:
    """Return the meeting that ends in this head if it is held and says which one it is."""
    low = max(floor, hit.start() - 40)
    dated = _dated(text, low, hit.start())
    start = dated if dated is not None else _held_start(text, low, hit.start())
    if start is None and _HELD_AFTER.match(text, hit.end()):
        start = left_edge(text, hit.start(), low)
    if start is None:
        return None
    modifier = re.sub(_DATED, "", text[start : hit.start()])
    opener = left_edge(text, start, max(low, start - 24)) if dated is not None else start
    region = opener < start
    start = opener
    end = hit.end()
    name = text[start:end]
    if name.count("“") > name.count("”") and text[end : end + 1] == "”":
        end += 1
        name = text[start:end]
    if name.count("“") != name.count("”"):
        return None
    if (not region and (len(modifier) < 2 or _GENERIC.match(modifier))) or re.search(r"[,。;:!?\n]", name):
        return None
    if "及各" in name or ("、" in name and dated is None) or _NARRATIVE.search(name):
        return None
    clean = plain(name)
    return Candidate(
        start, end, EntityType.EVENT, clean, "meeting", tuple(sorted(variants(clean))), priority=1
    )


def _dated(text: str, low: int, head: int) -> int | None:
    """Return where a year or an ordinal begins the name, None if nothing but the name follows neither."""
    for date in _DATED.finditer(text, low, head):
        if not re.search(r"[,。;:、的!?\n]", text[date.start() : head]):
            return date.start()
    return None


def _held_start(text: str, low: int, head: int) -> int | None:
    """Return where the name begins behind a verb of holding, None if nothing says that it is held."""
    for verb in re.finditer(
        r"(?:召开|举办|承办|举行|筹办|筹备|办好|主办|协办)(?:了|好|全[省市县区])*", text[low:head]
    ):
        start = low + verb.end()
        if head - start >= 4 and not re.search(r"[,。;:!?\n]|\d+[次场期届]", text[start:head]):
            return start
    return None


register("fz_events", "events", find_events)
