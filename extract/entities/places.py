"""Finder of regions: divisions and towns by name, named zones, and 我县, 全市, 省、市部署."""

import re
from collections.abc import Iterable, Iterator

from extract.context import Candidate, Context
from extract.entities.component import register
from extract.entities.deixis import Frame, frame_of
from extract.entities.placenames import Place, places_of, town_in
from ontology.kinds import EntityType
from ontology.regions import Division

_DEICTIC = re.compile(
    r"(?:(?<![完健安齐])(?P<how>[我全])|(?<![基成资日版根])本)(?P<word>自治区|[省市县区州旗盟疆])(?![域情委场级])"
)
# a ranking among peers: 全市第二, 全市首家, 全市前列
_RANKED = re.compile(
    r"(?:第[一二三四五六七八九十\d]|首[个家批位次]|前[列茅三五十]|排名|领先|最[高快好多前]|唯一)"
)
_ASKED = (
    r"(?:委?、?政府)?(?:的|统一|工作|有关|相关|关于|重大|重点|年度|最新)?"
    r"(?:部署|要求|安排|决策|下达|指示|考核|精神|规定|目标|任务|文件|会议|统一部署|战略|政策|方案|级?领导|指导|支持|关心|统筹)"
)
_BARE = re.compile(
    rf"(?<![一-龥])(?P<a>省|自治区)(?:、|和)?(?P<b>[市州])(?:、?(?P<c>[县区旗]))?(?={_ASKED})|"
    rf"(?<=[围绕照据实彻行合成家央级在受由经和与、])(?P<d>省|自治区)(?:、|和)?(?P<e>[市州])(?:(?:、|和)?(?P<f>[县区旗]))?(?={_ASKED})|"
    r"(?<=[照据实彻])(?P<g>省|自治区|[市州县区旗])(?=(?:统一|有关|相关|工作)?(?:部署|要求|安排))"
)
# what may not follow a stem: the name goes on (中山路, 上海港, 义乌经验)
_GOES_ON = re.compile(
    r"[路街江河湖湾山岛港站寺塔桥](?![一-龥]?[区市县])|大道|人(?![民大社才均口])|公安(?!局)|交警|籍|话|菜|酒|茶|号|队|高速|合作组织|经验|精神|模式|[省市县区州旗盟]"
)
# heads of longer names in which a region is no mention: 临海职业技术学院, 上海世博会, 深圳经济特区
_LONGER = re.compile(
    r"[^的与和至到、,。;:(在向对为被是将把等及成设建开\n]{0,8}?(?:学院|大学|医院|机场|大桥|高速公路|高速铁路|铁路|高铁|客专|电站|水库|示范区|产业园|工业园|"
    r"博物馆|图书馆|实验室|研究院|公司|集团|银行|证券|论坛|博览会|世博会|亚运会|运动会|冬奥会|马拉松|经济带|经济圈|都市圈|城市群|经济特区|合作区|开发区|"
    r"保税区|日报|晚报|卫视|电视台|法网|蓝皮书|海关|火车站|高铁站|中心(?!城)|大剧院|电厂|支队|冬奥|奥运|条例|办法|生产建设兵团)|第[一二三四五六七八九十]{1,3}[届次]"
)
# adjectives that make a slogan of a place: 美丽X, 书香X, 数字X
_SLOGAN = re.compile(
    r"(?:美丽|幸福|智慧|数字|书香|活力|健康|魅力|绿色|森林|文明|诚信|信用|和谐|清廉|廉洁|大美|诗画|清风|法治|平安|海上|[一二三四五六七八九十]个|"
    r"品质|韧性|富强|富裕|富庶|全域|文化|质量|创新|开放|人文|生态|温暖|爱心|阳光|慈善|无废|海绵|宜居|宽带|网上|双拥|善美|精致)$"
)
_BEFORE = re.compile(
    r"(?:[赴到在与和、及从向至对同援于由把将入抓促]|对接|来自|援助|考察|学习|打造|谱写|建设|推动|具有|[,。;:(])$"
)
_AFTER = re.compile(
    r"[、,。;:)]|等地|两地|三地|等[省市县区]|考察|调研|学习|特色|实践|篇章|新|作|的|与|和|至|段|分|高质量|发展"
)
_ZONE = re.compile(
    r"(?:经济技术开发区|高新技术产业开发区|经济开发区|高新技术开发区|旅游度假区|综合保税区|自由贸易试验区|高新区|经开区|自贸试验区|自贸区|新区|城区)"
)
_QUARTER = re.compile(r"[我全][市县区](?P<name>[一-龥]{2,3})$")
# areas of several provinces that national plans name; they have no code
_AREAS = {
    "长三角": ("长三角", "长江三角洲", "长江三角洲地区"),
    "长江三角洲": ("长三角", "长江三角洲", "长江三角洲地区"),
    "珠三角": ("珠三角", "珠江三角洲", "珠江三角洲地区"),
    "京津冀": ("京津冀", "京津冀地区"),
    "粤港澳大湾区": ("粤港澳大湾区",),
    "成渝地区双城经济圈": ("成渝地区双城经济圈",),
}
_AREA = re.compile("|".join(sorted(_AREAS, key=len, reverse=True)))


# a village or community right behind its town or county, where it acts or is given something
_VILLAGE = re.compile(
    r"(?P<name>(?![各全贫重行自示中美传特薄空老智移文先数平幸民农乡镇城试等市县村])[一-龥]{2,4}?(?:村|社区))"
    r"(?=被|获|荣|入选|成功|率先|上榜|跻身|创成|建成|成为)"
)


def find_places(context: Context) -> Iterable[Candidate]:
    """Return the candidates of type REGION: names, stems where the grammar allows one, zones and deixis."""
    frame = frame_of(context.metadata)
    places = places_of(context)
    yield from _named(context.folded, frame, places)
    yield from _villages(context.folded, places)
    yield from _zones(context.folded, frame, places)
    yield from _deictic(context.folded, frame)
    yield from _bare(context.folded, frame)
    for match in _AREA.finditer(context.folded):
        name, *aliases = _AREAS[match.group()]
        yield Candidate(match.start(), match.end(), EntityType.REGION, name, "place.area", tuple(aliases))


def of_division(division: Division, start: int, end: int, rule: str) -> Candidate:
    """Return the candidate of a division of the register at these characters."""
    return Candidate(start, end, EntityType.REGION, division.name, rule, aliases_of(division), division.code)


def aliases_of(division: Division) -> tuple[str, ...]:
    """Return the other forms of a division's name, sorted: 浦江, 甘孜州."""
    return tuple(sorted({division.stem, *division.short_forms} - {division.name}))


def of_place(place: Place, rule: str) -> Candidate:
    """Return the candidate of a resolved name."""
    if place.code is not None:
        return of_division(place.division, place.start, place.end, rule)
    return Candidate(place.start, place.end, EntityType.REGION, place.name, rule, parent=place.parent)


def _named(folded: str, frame: Frame, places: tuple[Place, ...]) -> Iterator[Candidate]:
    listed: Place | None = None  # the last accepted name, for 中山、惠州两地
    for place in places:
        if _LONGER.match(folded, place.end):
            continue
        if place.whole:
            yield of_place(place, "place.name")
            listed = place
        elif _stem_stands(folded, frame, place, listed):
            yield of_place(place, "place.stem")
            listed = place


def _villages(folded: str, places: tuple[Place, ...]) -> Iterator[Candidate]:
    for place in places:
        if place.whole and place.level in ("county", "town"):
            village = _VILLAGE.match(folded, place.end)
            if village is not None:
                parent = place.parent or place.name
                yield Candidate(
                    *village.span("name"), EntityType.REGION, village["name"], "place.village", parent=parent
                )


def _stem_stands(folded: str, frame: Frame, place: Place, listed: Place | None) -> bool:
    """Return whether a bare stem names its region here: 赴惠州学习, not 中山路."""
    if _GOES_ON.match(folded, place.end) or _SLOGAN.search(folded, max(0, place.start - 3), place.start):
        return False
    if place.level != "county" or place.code in {division.code for division in frame.chain}:
        return True
    before = folded[max(0, place.start - 2) : place.start]
    joined = listed is not None and listed.end + 1 == place.start and folded[listed.end] in "、和与"
    return joined or bool(_BEFORE.search(before) and _AFTER.match(folded, place.end))


def _zones(folded: str, frame: Frame, places: tuple[Place, ...]) -> Iterator[Candidate]:
    starts = {place.end: place for place in places}
    for match in _ZONE.finditer(folded):
        above = starts.get(match.start())
        if above is not None:
            name = folded[above.start : match.end()]
            yield Candidate(
                above.start, match.end(), EntityType.REGION, name, "place.zone", parent=above.name
            )
            continue
        town = _own_quarter(folded, match.start())
        if town is None and match.group() != "城区":  # 中心城区 and 主城区 are no names
            town = _town_before(folded, match.start(), frame)
        if town is not None and frame.own is not None:
            start, stem = town
            name = folded[start : match.end()]
            parent = frame.own.name
            yield Candidate(start, match.end(), EntityType.REGION, name, "place.zone", (stem,), parent=parent)


def _own_quarter(folded: str, end: int) -> tuple[int, str] | None:
    """Return where the name in 我县X城区 begins and the name: the deictic form says whose quarter it is."""
    match = _QUARTER.search(folded, max(0, end - 6), end)
    return (match.start("name"), match["name"]) if match else None


def _town_before(folded: str, end: int, frame: Frame) -> tuple[int, str] | None:
    """Return where the stem of a town of the frame begins that ends at `end`, and the stem."""
    for size in (4, 3, 2):
        stem = folded[max(0, end - size) : end]
        if len(stem) == size and town_in(stem, frame) is not None:
            return end - size, stem
    return None


def _deictic(folded: str, frame: Frame) -> Iterator[Candidate]:
    for match in _DEICTIC.finditer(folded):
        ranked = match["how"] == "全" and _RANKED.match(folded, match.end()) is not None
        word = "自治区" if match["word"] == "疆" else match["word"]  # 全疆 is said of one of them only
        division = frame.resolve(word, among_peers=ranked)
        if division is not None:
            yield of_division(division, match.start(), match.end(), "place.deictic")


def _bare(folded: str, frame: Frame) -> Iterator[Candidate]:
    """Yield 省 and 市 where they stand for definite regions: 按照省、市部署."""
    for match in _BARE.finditer(folded):
        for group in "abcdefg":
            division = frame.resolve(match[group]) if match[group] else None
            if division is not None:
                yield of_division(division, *match.span(group), "place.deictic")


register("fz_places", "places", find_places)
