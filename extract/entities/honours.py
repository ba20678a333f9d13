"""Titles, awards and certified statuses: level + distinction + receiver, or the object of a verb of award."""

import re
from collections.abc import Iterator

from extract.context import Candidate, Context
from extract.entities.boundary import has_verb, left_edge
from extract.entities.component import register
from extract.entities.naming import plain
from ontology.kinds import EntityType
from ontology.regions import register as divisions

_LEVEL = (
    r"(?:首批|第[一二三四五六七八九十]+[批届])?(?:全国|国家级|国家|全省|全市|全区|自治区级?|省市级|国省|部级|"
    r"省部级|省级|市级|县级|区级|中国|世界|国际|亚洲|联合国|"
    r"[一-龥]{2,4}(?:省|市|自治区|自治州|县)|[一-龥]{2}省级|中央|省|市)?"
)
_DISTINCTION = (
    r"示范|模范|先进|优秀|优胜|文明|卫生|森林|园林|金牌|百强|十佳|最佳|最美|样板|标杆|标兵|表现突出|"
    r"试点合格|合格|双拥|民主法治|创新型|五星|"
    r"四星|三星|宜居|节水|枫桥式|[“\"]枫桥式[”\"]|红旗|“[^”]{2,12}”|优等|AAAAA级|5A级|4A级|十强|百佳|"
    r"双拥模范|十大(?!民生|工程|行动|产业|重点|措施)|平安|幸福|环保|低碳|生态|学雷锋活动|魅力|历史文化名"
)
_RECEIVER = (
    r"村\(社区\)|村社|司法所|派出所|人民法庭|检察室|调解室|调解委员会|调委会|服务中心|中心|示范点|联系点|"
    r"示范县\(市\)区|示范县\(市、区\)|示范市\(县、区\)|示范县\(市\)|示范县区|示范区|先行区|试验区|先导区|示范市|"
    r"示范县|示范城市|示范村\(社区\)|示范村(?!社|\()|示范镇|"
    r"县\(市、区\)|县\(市\)区|城市|城区|县城|单位|集体|个人|工作者|机关|学校|校园|医院|企业|社区|村庄|村镇|乡镇|村|镇|街道|县|市|"
    r"区|州|基地|园区|项目|案例|品牌|家庭|"
    r"城|站|所|奖|工程|旅游区|景区|街区|庭|岗|站点"
)
_NAMED = re.compile(
    rf"(?P<name>{_LEVEL}(?:(?!的|和|与|、|被|为)[一-龥“”()0-9A-Z]){{0,14}}?(?:{_DISTINCTION})(?:(?!的|和|"
    rf"与|、|达|为)[一-龥“”()]){{0,10}}?(?:{_RECEIVER}))(?P<title>称号|荣誉称号|荣誉)?"
    r"(?![化性带群圈标心镇村域]|培育)"
)
_AWARD = re.compile(
    r"(?:获评|荣获|获得|荣膺|喜获|夺得|斩获|获授|被授予|授予|被评为|评为|评选为|被命名为|命名为|被确定为|"
    r"确定为|被列为|列为|列入|入选|获批|获批为|跻身|入围|创成|创建成为|建成|"
    r"成功创建|创建为|蝉联|争创|创建|创评|认定为|通过|新增|新创|巩固|作为|争取打造|成为|摘得|捧回|捧得|"
    r"实现|争取|打造|开展|推进|持续推进)(?:了|为|成为|成功|创建|蝉联|成)?"
    r"(?:\d+[家个名项件]|一批|首批|[一二三四五六七八九十两]+[个家])?"
)
_STRONG_AWARD = re.compile(r"获|荣|授|评|入选|跻身|入围|创成|成功创建|蝉联|争创|摘得|捧|命名")
_LEVEL_FIRST = re.compile(
    r"(?:(?:第[一二三四五六七八九十]+[批届])?全国|国家级|国家(?!级?高新)|全省|自治区级?|省级|省市级|国省|市级|部级|"
    r"中国(?!特色|式)|世界|[一-龥]{1,2}[^城门街超]市(?=“|优秀|先进|示范|学雷锋|文明|政府))"
)
_QUOTED_HONOUR = re.compile(rf"(?:{_LEVEL})?“(?P<core>[^“”\n]{{2,20}})”(?:荣誉)?称号")
_FENGQIAO = re.compile(
    r"(?P<level>省级|全国|国家级|市级|全省|[一-龥]{2}省)?[“\"]?枫桥式[”\"]?(?P<unit>司法所|公安派出所|"
    r"派出所|人民法庭|检察室|税务所|税务分局|工作法)"
)
_LEGISLATION = re.compile(r"(?:政府|人大)?(?:基层)?立法联系点(?!标准|建设|工作|制度)")
_QUOTED_AWARD = re.compile(rf"(?P<name>{_LEVEL}“[^“”\n]{{2,20}}”)(?:荣誉)?(?:称号)?")
_GIVEN = re.compile(
    r"获评|荣获|获得|获授|被授予|授予|被评为|评为|被命名为|命名为|入选|荣膺|蝉联|摘得|捧得|捧回"
)


def find_honours(context: Context) -> Iterator[Candidate]:
    """Yield titles, awards and certified statuses of a document."""
    text = context.folded
    for hit in _FENGQIAO.finditer(text):
        if hit["unit"] != "工作法":
            yield _fengqiao(hit)
    for hit in _QUOTED_HONOUR.finditer(text):
        yield _candidate(text, hit.start(), hit.end("core") + 1, "quoted title")
    for award in _AWARD.finditer(text):
        yield from _awarded(text, award)
    yield from _legislation(text)
    yield from _quoted_awards(text)
    yield from _by_level(text)


def _legislation(text: str) -> Iterator[Candidate]:
    """Yield statuses such as 湖州市政府基层立法联系点: only with a level or a body."""
    for hit in _LEGISLATION.finditer(text):
        start = left_edge(text, hit.start(), max(0, hit.start() - 12))
        if hit.start() - start >= 2 and text[hit.start() - 1] in "级省市县区州国会府委":
            yield _candidate(text, start, hit.end(), "legislation contact point")


def _quoted_awards(text: str) -> Iterator[Candidate]:
    for given in _GIVEN.finditer(text):
        quoted = _QUOTED_AWARD.match(text, given.end(), min(len(text), given.end() + 40))
        if quoted:
            yield _candidate(text, quoted.start("name"), quoted.end("name"), "awarded, quoted")


def _by_level(text: str) -> Iterator[Candidate]:
    """Yield titles that begin with their level, whatever the verb before them."""
    for level in _LEVEL_FIRST.finditer(text):
        if level.group()[-1] == "市" and not divisions().find(level.group()[:-1]):
            continue
        named = _NAMED.match(text, level.start(), min(len(text), level.start() + 34))
        if named is None or not _well_formed(named["name"]):
            continue
        if not has_verb(text, level.start(), named.end() - 2):
            start = left_edge(text, level.end(), level.start())
            yield _candidate(text, min(start, level.end() - 2), named.end(), "level first")


def _awarded(text: str, award: re.Match[str]) -> Iterator[Candidate]:
    named = _NAMED.match(text, award.end(), min(len(text), award.end() + 34))
    if named is None or len(named["name"]) < 5 or not _well_formed(named["name"]):
        return
    certain = _STRONG_AWARD.search(award.group()) or _LEVEL_FIRST.match(named["name"])
    if certain and not has_verb(text, award.end(), named.end() - 2):
        yield _candidate(text, award.end(), named.end(), "awarded")


def _well_formed(name: str) -> bool:
    """Return whether the quotation marks of `name` pair up and it names no class (省级以上企业)."""
    return (
        name.count("“") == name.count("”")
        and not name.startswith("建设")
        and "以上" not in name
        and "一批" not in name
    )


def _fengqiao(hit: re.Match[str]) -> Candidate:
    name = "枫桥式" + hit["unit"]
    levels = {level + name for level in ("省级", "全国", "市级", hit["level"] or "省级")}
    return Candidate(
        hit.start(),
        hit.end(),
        EntityType.HONOUR,
        name,
        "named after Fengqiao",
        tuple(sorted(levels)),
        priority=3,
    )


def _candidate(text: str, start: int, end: int, rule: str) -> Candidate:
    if text[start - 1 : start] == "“" and text[end : end + 1] == "”":
        start, end = start - 1, end + 1
    name = plain(text[start:end])
    short = re.sub(r"(?:荣誉)?称号$", "", name)
    bare = short if short.startswith("自治区") else _LEVEL_FIRST.sub("", short, count=1)
    aliases = {form for form in (short, bare, "全国" + bare, "省级" + bare) if len(form) > 3} - {name}
    return Candidate(start, end, EntityType.HONOUR, name, rule, tuple(sorted(aliases)), priority=2)


register("fz_honours", "honours", find_honours)
