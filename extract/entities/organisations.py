"""Finder of bodies that are named by a region or a level word: 浦江县司法局, 县委, 市人大常委会.

The grammar goes from left to right: a prefix (names of regions, or a level word that the frame resolves) and
right behind it a body of `extract.entities.bodies`. A coordination hands its region on: in 绍兴市委市政府 the
second body is that of 绍兴市, in 省总工会、司法厅 both are the province's.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from extract.context import Candidate, Context
from extract.entities.bodies import Body, bare_body_at, body_at, named
from extract.entities.component import register
from extract.entities.deixis import Frame, frame_of, level_word, official_name
from extract.entities.placenames import Place, places_of
from ontology.kinds import EntityType
from ontology.regions import Division, Level
from ontology.regions import register as divisions

# words that end in a level word but are no level: 城市管理, 社区, 各县
_NO_LEVEL = {
    "省": "各跨外邻节反多全本我",
    "市": "省城都超夜股门各跨外邻闹菜街早县地坊黑花全本我",
    "县": "各跨外邻郡市全本我",
    "区": "社园辖小城景片山库灾校厂街特新郊牧矿各县市地港湾林发保聚商禁盲误战军选警网治范验能合老渔农全本我",
    "州": "各全本我",
    "旗": "红各国锦战彩",
    "盟": "联同结加",
}
_LEVEL = re.compile("(?:自治区|[省市县区州旗盟])(?=[一-龥])")
_LEAGUE = ("共青团{R}委员会", "共青团{R}委", "团{R}委")
_CONFERENCE = ("中国人民政治协商会议{R}委员会", "政协{R}委员会", "{R}政协")
_TAX = ("国家税务总局{R}税务局", "{R}税务局")
# what may stand before the region, before which body, and the names if they then are others
_FRONTS = (
    ("中国共产党", "委", ()),
    ("中共", "委", ()),
    ("共青团", "委", _LEAGUE),
    ("政协", "委", _CONFERENCE),
    ("团", "委", _LEAGUE),
    ("国家税务总局", "税务局", _TAX),
)
_JOINED = frozenset({"", "、", "和", "与", "及"})


@dataclass(frozen=True, slots=True)
class Named:
    """A body found, still open to a region that a coordination hands on."""

    start: int
    end: int
    division: Division | None
    town: Place | None
    body: Body
    explicit: bool


def find_organisations(context: Context) -> Iterable[Candidate]:
    """Return the candidates of type ORG that a region or a level word introduces."""
    frame = frame_of(context.metadata)
    found = sorted(
        (*_explicit(context), *_levelled(context.folded, frame)),
        key=lambda each: (each.start, -each.end),
    )
    previous: Named | None = None
    for each in found:
        if previous is not None and each.start < previous.end:
            continue
        current = _inherit(context.folded, previous, each)
        for item in (current, *_coordinated(context.folded, current)):
            if candidate := _candidate(context.folded, item, frame):
                yield candidate
            previous = item


def _explicit(context: Context) -> Iterator[Named]:
    """Yield the bodies right behind the name of a region: 金华市婺城区司法局, 浙江高院."""
    chain_start, last_end, chain_code = -1, -1, ""
    places = places_of(context)
    starts = {place.start for place in places}
    for place in places:
        linked = place.start == last_end and (place.code is None or chain_code in _above(place.acts_in))
        chain_start = chain_start if linked else place.start
        last_end, chain_code = place.end, place.acts_in
        if place.end in starts:  # the chain goes on: 杭州市上城区司法局 is a body of the district
            continue
        division = place.division
        body = body_at(context.folded, place.end, province=division.level is Level.PROVINCE)
        town = place if place.code is None else None
        if body is not None and (place.whole or not body.free) and (town or not body.towns_only):
            start, body = _with_party(context.folded, chain_start, body)
            yield Named(start, body.end, division, town, body, True)


def _above(code: str) -> set[str]:
    return {division.code for division in divisions().ancestors(code)} | {code}


def _with_party(folded: str, start: int, body: Body) -> tuple[int, Body]:
    """Return where the name begins and its body when 中共, 共青团 or 政协 stands before the region."""
    for word, head, names in _FRONTS:
        if body.printed.startswith(head) and folded.endswith(word, max(0, start - len(word)), start):
            return start - len(word), replace(body, names=names or body.names)
    return start, body


def _levelled(folded: str, frame: Frame) -> Iterator[Named]:
    """Yield the bodies behind a level word: 县委, 市司法局, 自治区政府."""
    for match in _LEVEL.finditer(folded):
        word = match.group()
        before = folded[match.start() - 1 : match.start()]
        if before and before in _NO_LEVEL.get(word, ""):
            continue
        division = frame.resolve(word)
        province = division is not None and division.level is Level.PROVINCE
        body = body_at(folded, match.end(), province=province)
        if body is None or body.towns_only:
            continue
        if body.court:
            division = frame.at_level(Level.PROVINCE if body.printed[0] == "高" else Level.PREFECTURE)
        start, body = _with_party(folded, match.start(), body)
        yield Named(start, body.end, division, None, body, False)


def _inherit(folded: str, previous: Named | None, each: Named) -> Named:
    """Return `each` with the region of the explicit body right before it, if its level word allows that."""
    if each.explicit or previous is None or not previous.explicit or previous.division is None:
        return each
    gap = folded[previous.end : each.start]
    word = level_word(previous.division.name)
    if gap in _JOINED and folded.startswith(word, each.start):
        return replace(each, division=previous.division, explicit=True)
    return each


def _coordinated(folded: str, first: Named) -> Iterator[Named]:
    """Yield the bare bodies that go on a coordination: 省总工会、司法厅、高院."""
    end = first.end
    if first.division is None:
        return
    province = first.division.level is Level.PROVINCE
    while folded[end : end + 1] in ("、", "和", "及", "与"):
        body = bare_body_at(folded, end + 1, province=province)
        if body is None:
            return
        above = divisions().ancestors(first.division.code) if body.branch else ()
        division = above[0] if above else first.division
        yield replace(first, start=end + 1, end=body.end, body=body, town=None, division=division)
        end = body.end


def _candidate(folded: str, each: Named, frame: Frame) -> Candidate | None:
    division = each.division
    if division is None:
        return None
    regions = _regions(each, division)
    word = level_word(division.name)
    names = [
        named(template, region, word, division.level) for template in each.body.names for region in regions
    ]
    name, *aliases = dict.fromkeys(names)
    printed = folded[each.start : each.end]
    if each.explicit and printed not in names:
        aliases.append(printed)
    rule = "org.named" if each.explicit else "org.deictic"
    return Candidate(each.start, each.end, EntityType.ORG, name, rule, tuple(aliases), division.code)


def _regions(each: Named, division: Division) -> tuple[str, ...]:
    """Return the forms of the region in the names of a body, the official one first."""
    if each.town is not None:
        return (each.town.name, division.name + each.town.name)
    return tuple(
        dict.fromkeys((official_name(division.code, division.name), division.name, *division.short_forms))
    )


register("fz_organisations", "organisations", find_organisations)
