"""Finder of justice offices (司法所) with a name of their own: 白马司法所, and 白马所 for short."""

import re
from collections.abc import Iterable, Iterator

from extract.context import Candidate, Context
from extract.entities.component import register
from extract.entities.deixis import Frame, frame_of, official_name
from extract.entities.placenames import town_in
from ontology.kinds import EntityType

_OFFICE = re.compile("司法所")
_HANZI_BEFORE = re.compile(r"[一-龥]{2,8}$")
# a name begins after these; the last one before the office counts
_EDGE = re.compile(
    r".*(?:[和与及在由对以向的是为将把等]|指导|创成|创建|推荐|组织|完成|支持|打造|推动|推进|成立|新建|建成|选取|选择|确定|联合|"
    r"命名|评选|其中|全面|加强|通过|依托|规范|赴|到)"
)
_GENERIC = re.compile(
    r"各|全|所有|基层|乡镇|镇街|街镇|镇乡|街道$|^街|级|星|式|化|型|辖区|示范|优秀|先进|标准|[个家所名]$|村|\d|性|试点|部分|"
    r"[县市区省州]$|法治|智慧|行政|最|强|五|好|达标|司法"
)
_SHORT = re.compile(
    r"(?<![一-龥])(?P<stem>[一-龥]{2,4})所(?=[、,。;和与及等\d被荣获创为开积组联通调])|(?<=[成为评获得在和与及由])(?P<late>[一-龥]{2,4})所(?=[、和与及等\d])"
)
_CLASS_WORD = re.compile(r"(?<=[一-龥][一-龥])(?:街道|镇|乡)$")
_NOT_SHORT = frozenset(
    {"派出", "研究", "事务", "律师", "司法", "场所", "法律服务", "拘留", "看守", "鉴定", "交易"}
)


def find_justice_offices(context: Context) -> Iterable[Candidate]:
    """Return the candidates of type ORG that are justice offices."""
    frame = frame_of(context.metadata)
    folded = context.folded
    offices = [match.start() for match in _OFFICE.finditer(folded)]
    for position in offices:
        start = _name_start(folded, position, frame)
        if start is not None:
            yield _office(folded, start, position + 3, folded[start:position], frame)
    if offices and frame.county is not None:
        yield from _short(folded, frame)


def _name_start(folded: str, end: int, frame: Frame) -> int | None:
    """Return where the name of the office that ends at `end` begins, or None if it has none.

    A town of the county decides; else the name reaches back to an edge and must not be generic.
    """
    for size in (5, 4, 3, 2):
        if folded[end - size : end] and town_in(folded[max(0, end - size) : end], frame) is not None:
            return end - size
    before = _HANZI_BEFORE.search(folded, max(0, end - 8), end)
    if before is None:
        return None
    words = before.group()
    edge = _EDGE.match(words)
    start = before.start() + (edge.end() if edge else 0)
    name = folded[start:end]
    sure = edge is not None or before.start() == 0 or before.start() > end - 8
    return start if sure and 2 <= len(name) <= 4 and not _GENERIC.search(name) else None


def _short(folded: str, frame: Frame) -> Iterator[Candidate]:
    """Yield 白马所 and the like: the stem must be that of a town of the issuer's county."""
    for match in _SHORT.finditer(folded):
        group = "stem" if match["stem"] else "late"
        for start in range(match.start(group), match.end(group) - 1):
            stem = folded[start : match.end(group)]
            if stem not in _NOT_SHORT and town_in(stem, frame) is not None:
                yield _office(folded, start, match.end(group) + 1, stem, frame)
                break


def _office(folded: str, start: int, end: int, stem: str, frame: Frame) -> Candidate:
    stem = _CLASS_WORD.sub("", stem)
    name = stem + "司法所"
    own = frame.county
    if own is None:
        return Candidate(start, end, EntityType.ORG, name, "org.office", (stem + "所",))
    regions = dict.fromkeys((official_name(own.code, own.name), own.name))
    fronts = [region + bureau for bureau in ("司法局", "") for region in regions]
    aliases = (stem + "所", *(front + name for front in fronts))
    for front in fronts:  # 浦江县司法局仙华司法所 is one name
        if folded.endswith(front, 0, start):
            start -= len(front)
            break
    return Candidate(start, end, EntityType.ORG, name, "org.office", aliases, own.code)


register("fz_justice_offices", "justice_offices", find_justice_offices)
