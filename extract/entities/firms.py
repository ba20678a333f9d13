"""Finder of bodies that are known by what stands before their head noun: firms, associations, committees.

浙江X(Y)律师事务所, X商会, X人民调解委员会, 法律援助中心: the head noun is found first, the name then reaches
left to the name of a region, to a level word, or to the left edge of the noun phrase.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extract.context import Candidate, Context
from extract.entities.boundary import left_edge
from extract.entities.component import register
from extract.entities.deixis import Frame, frame_of, official_name
from extract.entities.placenames import Place, places_of
from ontology.kinds import EntityType

_HEAD = re.compile(
    r"(?P<firm>律师事务所|会计师事务所|公证处|司法鉴定(?:中心|所)|有限(?:责任)?公司|股份公司|供电公司|农商银行|(?:心理|社工|社会工作|养老)服务(?:机构|中心))|"
    r"(?P<school>大学(?:[一-龥]{1,6}?学院)?(?![生城科路堂园章员毕本专前])|政法学院|警官学院)|"
    r"(?P<society>律师协会|协会(?:人民调解委员会|调委会)|协会|(?<![招展会])商会(?:人民调解委员会|调委会)?|促进会|基金会)|"
    r"(?P<board>人民调解委员会|调解委员会|调委会|仲裁委员会|仲裁委(?!员)|委员会|领导小组(?:办公室)?|协调小组(?:办公室)?|专班)|"
    r"(?P<centre>法律援助中心|法务(?:[一-龥]{2,4})?中心|(?:审查|审核|人民调解|鉴定|仲裁)(?:分)?中心(?!品牌))"
)
# what makes of a head noun a sort of body, not one body
_GENERIC = re.compile(
    r"(?:各|全|所有|该|每|这|本|两|三|多|几|有关|相关|行业性?|专业性?|行业性?专业性?|社会|企业|基层|村|居|村居|村级|社区|村\(社区\)|乡镇|镇街|"
    r"人民|民主|异地|外地|各类|中介|第三方|其他|等|级|\d|个|家|名|所|党|常务|专门|工作|专项|成立|职工|村民|居民|业主|管理|股份|上市|跨国|小额贷款|"
    r"民营|国有|国企|外资|平台|运营|投资|控股|重点吸引|大型|龙头|集团|科技|理工|一流|重点|高水平|综合性|地方|应用型|本科|职业|老年|农民|名牌|"
    r"传统|新型|商|非上市|及|单位|我们|街道|监察|自觉|接受|规范|区县|三级|服务|推进|项目|现有|行业|产业|学科|省|市|县|区|工商业?联合会[、和]?|行政)*"
)
# a university is one that a place begins or a field ends: 东海理工大学, not 区域性高水平大学
_SCHOOL = re.compile(
    r"(?:[一-龥]{0,8}(?:科技|理工|工业|师范|政法|医科|农业|林业|财经|民族|交通|海洋|传媒|邮电|外国语|中医药|石油|矿业|体育|应用技术|警察)|"
    r"(?:中国|中央|华东|华南|华中|华北|东南|东北|西南|西北|南方)[一-龥]{0,8}|清华|复旦|同济|南开)"
)
_NATION = ("中央", "国家", "国务院", "全国", "中国")
_GAP = re.compile(r"[一-龥A-Za-z0-9()“”+·]*")
_ORDINAL = re.compile(r"第[一二三四五六七八九十\d]+届")
_LEVEL = re.compile(r"(?P<word>自治区|[省市县区州旗])(?P<grade>级|直)?")
# the front of a noun phrase that is no part of the name behind it
_FRONT = re.compile(
    r"(?:(?:注重|充分|切实)?发挥|创设|擦亮|唱响|入驻|牵头|近[几年来]*|今年|目前|截至|去年|前往|走进|赴|会同|联合|本地|当地|辖区|现有|全体|部分|建强|培育|委托|充实|改选|换届)+"
)
_VERBS = re.compile(
    r"^(?:党?委|政府|人大|政协|政法委)|[\d的了在与由被对把将向从并或为及]|成立|设立|组建|创设|签订|引进|召开|出台|举办|开展|组织|通过|支持|推动|获评|荣获"
)
_COUNT = re.compile(r"\d[个家名所]|即|是|^(?:[省市县区州旗]?(?:党?委|政府|人大))")
_NUMBER = re.compile(r"[\d一两三四五六七八九十百余多][个家名所支]$")
_WINDOW = 26


@dataclass(frozen=True, slots=True)
class _Found:
    """A name; `place` is the region that begins it, `acts_in` the last region that it shows."""

    start: int
    end: int
    sort: str
    place: Place | None
    acts_in: str | None


def find_firms(context: Context) -> Iterable[Candidate]:
    """Return the candidates of type ORG whose head noun tells what they are."""
    frame = frame_of(context.metadata)
    folded = context.folded
    places = places_of(context)
    begins = [place.start for place in places]
    floor = 0
    last: dict[str, Candidate] = {}
    for match in _HEAD.finditer(folded):
        sort = match.lastgroup or ""
        near = places[bisect_right(begins, match.start() - _WINDOW) : bisect_right(begins, match.start())]
        found = _extent(folded, match, floor, near)
        floor = match.end()
        if found is None:
            earlier = last.get(match.group())
            if (
                earlier is not None and match.end() - match.start() > 3
            ):  # 调解中心 for the centre that was named in full before
                yield Candidate(*match.span(), EntityType.ORG, earlier.name, "org.deictic", (), earlier.code)
            continue
        candidate = _named(folded, found, match, frame)
        if sort == "centre":
            last[match.group()] = candidate
        yield candidate


def _extent(folded: str, match: re.Match[str], floor: int, near: Sequence[Place]) -> _Found | None:
    """Return where the name goes that ends in this head, or None if the head stands for a sort of body."""
    sort = match.lastgroup or ""
    head, end = match.span()
    for place in near:  # the first region from which only words of a name lead to the head
        if place.start >= floor and _leads(folded[place.end : head], sort, match.group(), place):
            inner = [each for each in near if each.start >= place.start]
            return _Found(place.start, end, sort, place, inner[-1].acts_in)
    start = _edge(folded, head, floor)
    modifier = folded[start:head]
    if _whole_head(match) and not _GAP.fullmatch(modifier):
        start, modifier = head, ""
    if _counted(folded, start) or not _is_name(modifier, match):
        return None
    return _Found(start, end, sort, None, None)


def _leads(gap: str, sort: str, head: str, place: Place) -> bool:
    """Return whether the words between a region and a head make one name with them."""
    if not _GAP.fullmatch(gap) or _VERBS.search(gap) or not _balanced(gap):
        return False
    if sort == "school" and gap and not _SCHOOL.fullmatch(gap):
        return False
    return bool(gap) or place.whole or head != "委员会"


def _edge(folded: str, head: int, floor: int) -> int:
    """Return the left edge of the noun phrase, without what only stands before a name."""
    start = left_edge(folded, head, floor)
    front = _FRONT.match(folded, start, head)
    plus = folded.rfind("+", start, head)  # a sum of bodies is a list of bodies
    start = max(front.end() if front else start, plus + 1)
    return _with_quotes(folded, start, floor)


def _counted(folded: str, start: int) -> bool:
    """Return whether a number stands before the name: 13个招商专班 are a sort of body."""
    return _NUMBER.search(folded, max(0, start - 4), start) is not None


def _is_name(modifier: str, match: re.Match[str]) -> bool:
    """Return whether the modifier makes one body of the head."""
    if not _GAP.fullmatch(modifier) or len(modifier) > 20 or _COUNT.search(modifier):
        return False
    if match.lastgroup == "school":
        return _SCHOOL.fullmatch(modifier) is not None
    if not modifier:
        return _whole_head(match)
    return not _GENERIC.fullmatch(_ORDINAL.sub("", modifier)) or _levelled(modifier, match)


def _whole_head(match: re.Match[str]) -> bool:
    """Return whether the head alone is one definite body in a county's report: 法律援助中心."""
    return match.group() == "法律援助中心"


def _levelled(modifier: str, match: re.Match[str]) -> bool:
    """Return whether a level word alone makes one body: 市医患纠纷调解中心, 县级法律服务中心."""
    return (
        bool(_LEVEL.fullmatch(modifier))
        and match.lastgroup in ("centre", "board")
        and match.group()
        not in (
            "委员会",
            "领导小组",
            "专班",
        )
    )


def _balanced(gap: str) -> bool:
    return gap.count("(") == gap.count(")") and gap.count("“") == gap.count("”")


def _with_quotes(folded: str, start: int, floor: int) -> int:
    """Return the start of a quoted modifier that ends at `start`: “一站+一网”审查中心."""
    if folded[start - 1 : start] != "”":
        return start
    opening = folded.rfind("“", max(floor, start - 16), start)
    return opening if opening >= 0 else start


def _belongs(sort: str, plain: str) -> bool:
    """Return whether the full name of a body begins with the issuer's region or one above it."""
    if sort in ("board", "centre"):
        return not plain.startswith(_NATION)
    return sort == "society" and _LEVEL.match(plain) is not None


def _named(folded: str, found: _Found, match: re.Match[str], frame: Frame) -> Candidate:
    printed = folded[found.start : found.end]
    own = frame.own
    plain = _ORDINAL.sub("", printed).replace("“", "").replace("”", "")
    code = found.acts_in or (own.code if own and found.sort not in ("school", "firm") else None)
    aliases = [printed]
    if found.place is not None:
        if found.place.whole and found.place.code and found.sort != "firm":
            full = official_name(found.place.code, found.place.name)
            aliases.append(full + plain.removeprefix(found.place.name))
        elif not found.place.whole:
            aliases.append(found.place.name + folded[found.place.end : found.end])
        aliases.append(folded[found.place.end : found.end])
        name = plain
    elif own is not None and _belongs(found.sort, plain):
        level = _LEVEL.match(plain)
        division = frame.resolve(level["word"]) if level else None
        short = plain[level.end() :] if level and division else plain
        body_of = division or own
        name = official_name(body_of.code, body_of.name) + short
        code = body_of.code
        aliases += [plain, short, body_of.name + short]
    else:
        name = plain
    if "调委会" in name:
        aliases += [each.replace("调委会", "人民调解委员会") for each in (name, *aliases)]
    kept = tuple(
        dict.fromkeys(each for each in aliases if each != name and len(each) > len(match.group()) - 1)
    )
    return Candidate(found.start, found.end, EntityType.ORG, name, "org.headed", kept, code)


register("fz_firms", "firms", find_firms)
