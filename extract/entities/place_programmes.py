"""法治X and 平安X, where X is a place: programmes that every region runs under its own name."""

import re
from collections.abc import Iterator

from extract.context import Candidate, Context
from extract.entities.naming import variants
from ontology.kinds import EntityType

_PROVINCES = frozenset(
    "中国 北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 "
    "云南 西藏 陕西 甘肃 青海 宁夏 新疆".split()
)
_NAMED = re.compile(r"(?<!依)(?P<what>法治|平安)(?=(?P<place>[一-龥]{2,4}))")
_UNITS = ("市", "县", "区", "州", "省", "自治区", "自治州", "自治县", "镇", "盟", "地区", "旗")
_UNIT_CHARS = frozenset("省市县区州镇乡村社委办局厅城")
_PUBLIC_ACCOUNT = re.compile(r"[”\"]?(?:微信|政务|官方|普法|公众号|栏目|专栏|微博|抖音)")


def find_place_programmes(context: Context) -> Iterator[Candidate]:
    """Yield 法治X and 平安X where X is a province, or a place that the document names with its unit."""
    text = context.folded
    for hit in _NAMED.finditer(text):
        name = hit.group("place")
        place = next((name[:n] for n in (4, 3, 2) if n <= len(name) and _is_place(text, name[:n])), None)
        if place is None:
            continue
        end = hit.end("what") + len(place)
        if _PUBLIC_ACCOUNT.match(text, end):
            continue
        start = hit.start()
        if text[start - 1 : start] == "“" and text[end : end + 1] == "”":
            start, end = start - 1, end + 1
        canonical = hit.group("what") + place
        aliases = {canonical + "建设", *variants(canonical)}
        yield Candidate(
            start,
            end,
            EntityType.PROGRAMME,
            canonical,
            "place programme",
            tuple(sorted(aliases)),
            priority=1,
        )


def _is_place(text: str, name: str) -> bool:
    if name in _PROVINCES:
        return True
    if _UNIT_CHARS & set(name):
        return False
    return any(name + unit in text for unit in _UNITS) or bool(
        re.search(name + r"[一-龥]{1,10}族自治[州县]", text)
    )
