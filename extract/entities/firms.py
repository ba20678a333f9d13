"""Finder of bodies that are known by what stands before their head noun: firms, associations, committees.

浙江X(Y)律师事务所, X商会, X人民调解委员会, 法律援助中心: the head noun is found first, the name then reaches
left to the name of a region, to a level word, or to the left edge of the noun phrase.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extract.context import Candidate, Context
from extract.entities.boundary import left_edge
from extract.entities.component import register
from extract.entities.deixis import Frame, frame_of, official_name
from extract.entities.placenames import Place, places_of, town_in
from ontology.kinds import EntityType

_HEAD = re.compile(
    r"(?P<firm>律师事务所|会计师事务所|公证处|司法鉴定(?:中心|所)|有限(?:责任)?公司|股份公司|心理服务机构|社会工作服务中心)|"
    r"(?P<school>大学(?:[一-龥]{1,6}?学院)?(?![生城科路堂园章员毕本专])|政法学院|警官学院)|"
    r"(?P<society>律师协会|协会(?:人民调解委员会|调委会)|协会|商会(?:人民调解委员会|调委会)?|促进会|基金会)|"
    r"(?P<board>人民调解委员会|调解委员会|调委会|仲裁委员会|仲裁委(?!员)|委员会|领导小组(?:办公室)?|协调小组(?:办公室)?|专班)|"
    r"(?P<centre>法律援助中心|法务(?:[一-龥]{2,4})?中心|(?:审查|审核|人民调解|鉴定|仲裁)(?:分)?中心)"
)
# what makes of a head noun a sort of body, not one body
_GENERIC = re.compile(
    r"(?:各|全|所有|该|每|这|本|两|三|多|几|有关|相关|行业性?|专业性?|行业性?专业性?|社会|企业|基层|村|居|村居|村级|社区|村\(社区\)|乡镇|镇街|"
    r"人民|民主|异地|外地|各类|中介|第三方|其他|等|级|\d|个|家|名|所|党|常务|专门|工作|专项|成立|职工|村民|居民|业主|管理|股份|上市|跨国|小额贷款|"
    r"民营|国有|国企|外资|平台|运营|投资|大型|龙头|集团|科技|理工|一流|重点|高水平|综合性|地方|应用型|本科|职业|老年|农民|名牌|"
    r"省|市|县|区|工商业?联合会[、和]?|行政)*"
)
_GAP = re.compile(r"[一-龥A-Za-z0-9()“”+·]*")
_ORDINAL = re.compile(r"第[一二三四五六七八九十\d]+届")
_LEVEL = re.compile(r"(?P<word>[省市县区州旗])(?P<grade>级|直)?")
# the front of a noun phrase that is no part of the name behind it
_FRONT = re.compile(
    r"(?:创设|入驻|牵头|近[几年来]*|今年|目前|截至|去年|前往|走进|赴|会同|联合|本地|当地|辖区|现有|全体|部分|建强|培育|委托|充实|改选|换届)+"
)
_VERBS = re.compile(
    r"^(?:党?委|政府|人大|政协|政法委)|[\d的了在与由被对把将向从并或为及]|成立|设立|组建|创设|签订|引进|召开|出台|举办|开展|组织|通过|支持|推动|获评|荣获"
)
_COUNT = re.compile(r"\d[个家名所]|^(?:[省市县区州旗]?(?:党?委|政府|人大))")
_WINDOW = 26


@dataclass(frozen=True, slots=True)
class _Found:
    """A name from `start` to `end`; `place` is the region that begins it, `bare` whether nothing does."""

    start: int
    end: int
    sort: str
    place: Place | None


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
            ):  # 法务中心 for the centre that was named in full before
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
        gap = folded[place.end : head]
        if place.start >= floor and _GAP.fullmatch(gap) and not _VERBS.search(gap) and _balanced(gap):
            if sort == "school" and place.end != head and not gap.isalpha():
                continue
            if gap or place.whole or sort not in ("board",):
                return _Found(place.start, end, sort, place)
    start = left_edge(folded, head, floor)
    front = _FRONT.match(folded, start, head)
    plus = folded.rfind("+", start, head)
    start = max(front.end() if front else start, plus + 1)
    start = _with_quotes(folded, start, floor)
    modifier = folded[start:head]
    if _whole_head(match) and not _GAP.fullmatch(modifier):
        start, modifier = head, ""
    if not _GAP.fullmatch(modifier) or len(modifier) > 20 or _COUNT.search(modifier):
        return None
    if _whole_head(match) and not modifier:
        return _Found(start, end, sort, None)
    if _GENERIC.fullmatch(modifier) and not _levelled(modifier, match):
        return None
    return _Found(start, end, sort, None)


def _whole_head(match: re.Match[str]) -> bool:
    """Return whether the head alone is one definite body in a county's report: 法律援助中心."""
    return match.group() == "法律援助中心"


def _levelled(modifier: str, match: re.Match[str]) -> bool:
    """Return whether a level word alone makes one body: 市人民调解中心, 县级合法性审查中心."""
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
    """Return the start of a quoted modifier that ends at `start`: “线上+线下”法务审查中心."""
    if folded[start - 1 : start] != "”":
        return start
    opening = folded.rfind("“", max(floor, start - 16), start)
    return opening if opening >= 0 else start


def _named(folded: str, found: _Found, match: re.Match[str], frame: Frame) -> Candidate:
    printed = folded[found.start : found.end]
    own = frame.own
    plain = _ORDINAL.sub("", printed).replace("“", "").replace("”", "")
    code = found.place.acts_in if found.place else own.code if own else None
    aliases = [printed]
    if found.place is not None:
        if found.place.whole and found.place.code and found.sort != "firm":
            full = official_name(found.place.code, found.place.name)
            aliases.append(full + plain.removeprefix(found.place.name))
        elif not found.place.whole:
            aliases.append(found.place.name + folded[found.place.end : found.end])
        aliases.append(folded[found.place.end : found.end])
        name = plain
    elif found.sort in ("board", "centre") and own is not None:
        level = _LEVEL.match(plain)
        division = frame.resolve(level["word"]) if level else None
        short = plain[level.end() :] if level and division else plain
        name = official_name(*_pair(division or own)) + short
        code = (division or own).code
        aliases += [plain, short, (division or own).name + short]
    else:
        name = plain
    if "调委会" in name:
        aliases += [each.replace("调委会", "人民调解委员会") for each in (name, *aliases)]
    kept = tuple(
        dict.fromkeys(each for each in aliases if each != name and len(each) > len(match.group()) - 1)
    )
    return Candidate(found.start, found.end, EntityType.ORG, name, "org.headed", kept, code)


def _pair(division: object) -> tuple[str, str]:
    return division.code, division.name  # type: ignore[attr-defined]


register("fz_firms", "firms", find_firms)
