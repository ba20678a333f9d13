"""Finder of bodies that are named without a region: 我局, 局党组, 党中央, 人大及其常委会, 工商联."""

import re
from collections.abc import Iterable, Iterator

from extract.context import Candidate, Context
from extract.entities.component import register
from extract.entities.deixis import Frame, frame_of, level_word, official_name
from ontology.kinds import EntityType
from ontology.regions import Division

_NATIONAL: dict[str, tuple[str, ...]] = {
    "中国共产党中央委员会": ("党中央", "中共中央"),
    "中共中央办公厅": ("中央办公厅", "中办"),
    "国务院": ("中华人民共和国国务院",),
    "国务院办公厅": ("国办",),
    "中共中央全面依法治国委员会": ("中央全面依法治国委员会", "中央依法治国委员会", "中央依法治国委"),
    "中共中央全面依法治国委员会办公室": (
        "中央全面依法治国委员会办公室",
        "中央全面依法治国办",
        "中央依法治国办",
        "中央依法治国委办公室",
    ),
    "中共中央政法委员会": ("中央政法委员会", "中央政法委"),
    "中共中央宣传部": ("中央宣传部", "中宣部"),
    "全国人民代表大会": ("全国人大",),
    "全国人民代表大会常务委员会": ("全国人大常委会",),
    "中国人民政治协商会议全国委员会": ("全国政协",),
    "最高人民法院": ("最高法",),
    "最高人民检察院": ("最高检",),
    "中华人民共和国司法部": ("司法部",),
    "中华人民共和国公安部": ("公安部",),
    "中华人民共和国民政部": ("民政部",),
    "中华人民共和国财政部": ("财政部",),
    "中华人民共和国教育部": ("教育部",),
    "中华人民共和国生态环境部": ("生态环境部",),
    "中华人民共和国国家发展和改革委员会": ("国家发展和改革委员会", "国家发展改革委", "国家发改委"),
    "国家市场监督管理总局": ("市场监管总局",),
    "国家信访局": (),
    "中华全国总工会": ("全国总工会",),
    "中华全国律师协会": ("全国律协",),
}
_OFFICIAL = {form: name for name, forms in _NATIONAL.items() for form in (name, *forms)}
_NATION = re.compile(
    "(?:"
    + "|".join(
        ("(?<![一-龥])" if len(form) == 2 else "") + form  # 高中办学 and 全国办 hold two of them
        for form in sorted(_OFFICIAL, key=lambda form: (-len(form), form))
    )
    + ")(?!门|署令|省共建|委员(?!会)|代表(?!大会))"
)
_OWN = re.compile(r"(?:我|本)(?P<head>局|厅|办|院|委)(?![部外内限势里党])")
# 市局 and 省厅 are the bodies above the issuer with its own function
_LINE = re.compile(
    r"(?:(?<![一-龥])|(?<=[在由受按照对向和与报经被获及]))(?P<word>自治区|[省市县区州旗])(?P<head>局|厅)(?!部(?!署)|[面势限级属])"
)
_FUNCTION = re.compile(r"(?P<function>司法|公安|民政|财政|教育)局$")
_HEADS = {"局": "局", "厅": "厅", "办": "办公室", "院": "院", "委": "委员会"}
_GROUP = re.compile(
    r"(?<![一-龥])(?:我|(?P<word>[省市县区州旗盟])(?P<function>[一-龥]{2,6}?))?(?P<head>局|厅|院)(?P<group>党组|党委)"
)
_GOVERNING = re.compile(
    r"(?<![委推进面])(?:(?<![各全])[省市县区州旗])?(?:全面)?依法治(?P<word>[省市县区州旗])(?P<tail>委(?:员会)?办(?:公室)?|办(?:公室)?|委(?:员会)?)(?![理法])"
)
# 人大 without a level is a body where it is obeyed, told or asked, not in 人大监督, 人大代表
_CONGRESS = re.compile(
    r"(?<![省市县区州旗盟国级])(?:人民代表大会|人大)(?=及其常(?:务委员|委)会)|"
    r"(?<=[行实彻守向报请交])人大(?=(?:的)?(?:各项)?(?:决议|决定|报告|备案|审议|及))"
)
_COMMITTEE = re.compile(r"(?:(?P<word>[省市县区州旗盟])?人大|人民代表大会)及其(?P<body>常委会|常务委员会)")
_CONFERENCE = re.compile(r"(?<=[与同和向])(?:人民)?政协(?=(?:的)?(?:民主)?(?:协商|沟通|通报))")
_PEOPLES: dict[str, tuple[str, ...]] = {
    "共青团": ("共青团{R}委员会", "共青团{R}委", "团{R}委"),
    "工会": ("{R}总工会",),
    "妇联": ("{R}妇女联合会", "{R}妇联"),
    "科协": ("{R}科学技术协会", "{R}科协"),
    "残联": ("{R}残疾人联合会", "{R}残联"),
    "工商联": ("{R}工商业联合会", "{R}工商联"),
}
_PEOPLE = re.compile(
    r"(?:(?<=[、,。;:取挥持与和及对同])|(?<=支持)|(?<=听取))(?P<body>共青团|工会|妇联|残联|科协|工商联)"
    r"(?=[、,。;和与及等]|组织|工作|作用|的?意见|无党派)"
)


def find_own_bodies(context: Context) -> Iterable[Candidate]:
    """Return the candidates of type ORG that only the issuer's place or national standing identifies."""
    frame = frame_of(context.metadata)
    folded = context.folded
    for match in _NATION.finditer(folded):
        name = _OFFICIAL[match.group()]
        yield Candidate(*match.span(), EntityType.ORG, name, "org.national", _NATIONAL[name])
    yield from _issuer(folded, frame)
    yield from _governing(folded, frame)
    if frame.own is not None:
        yield from _congress(folded, frame, frame.own)
        for match in _PEOPLE.finditer(folded):
            yield _body(match.span("body"), _PEOPLES[match["body"]], frame.own)


def _body(span: tuple[int, int], templates: Iterable[str], division: Division) -> Candidate:
    regions = dict.fromkeys((official_name(division.code, division.name), division.name))
    name, *aliases = (
        template.replace("{R}", region).replace("{L}", level_word(division.name))
        for template in templates
        for region in regions
    )
    return Candidate(*span, EntityType.ORG, name, "org.deictic", tuple(aliases), division.code)


def _issuer(folded: str, frame: Frame) -> Iterator[Candidate]:
    issuer, own = frame.bureau, frame.own
    if issuer is None:
        return
    code = own.code if own is not None else None
    yield from _in_line(folded, frame, issuer)
    for match in _OWN.finditer(folded):
        if issuer.endswith(_HEADS[match["head"]]):
            yield Candidate(*match.span(), EntityType.ORG, issuer, "org.deictic", (), code)
    for match in _GROUP.finditer(folded):
        foreign = match["word"] is not None and frame.resolve(match["word"]) != own
        if issuer.endswith((match["function"] or "") + match["head"]) and not foreign:
            name = issuer + match["group"]
            aliases: tuple[str, ...] = ("中共" + name, "中国共产党" + name)
            if own is not None and own.name in issuer:
                aliases += (own.name + name.split(own.name, 1)[1],)
            yield Candidate(*match.span(), EntityType.ORG, name, "org.deictic", aliases, code)


def _in_line(folded: str, frame: Frame, issuer: str) -> Iterator[Candidate]:
    """Yield 市局 and 省厅: the bureau of the issuer's function at that level."""
    function = _FUNCTION.search(issuer)
    for match in _LINE.finditer(folded) if function else ():
        division = frame.resolve(match["word"])
        if function is None or division is None:
            continue
        if division == frame.own:
            yield Candidate(*match.span(), EntityType.ORG, issuer, "org.deictic", (), division.code)
        else:
            yield _body(match.span(), ("{R}" + function["function"] + match["head"],), division)


def _governing(folded: str, frame: Frame) -> Iterator[Candidate]:
    """Yield 依法治市委 and 依法治市办 where no 市委 stands before them."""
    for match in _GOVERNING.finditer(folded):
        division = frame.resolve(match["word"])
        if division is None:
            continue
        tail = "委员会办公室" if "办" in match["tail"] else "委员会"
        short = "办" if "办" in match["tail"] else "委"
        templates = ("中共{R}委全面依法治{L}" + tail, "{R}委全面依法治{L}" + tail, "{R}委依法治{L}" + short)
        yield _body(match.span(), templates, division)


def _congress(folded: str, frame: Frame, own: Division) -> Iterator[Candidate]:
    """Yield 人大, its 常委会 and 政协 where the body acts, is obeyed or consulted (guideline, section 7)."""
    committee = ("{R}人民代表大会常务委员会", "{R}人大常委会", "{R}人大常务委员会")
    for match in _CONGRESS.finditer(folded):
        yield _body(match.span(), ("{R}人民代表大会", "{R}人大"), own)
    for match in _COMMITTEE.finditer(folded):
        division = frame.resolve(match["word"]) if match["word"] else own
        if division is not None:
            yield _body(match.span("body"), committee, division)
    for match in _CONFERENCE.finditer(folded):
        yield _body(match.span(), ("中国人民政治协商会议{R}委员会", "政协{R}委员会", "{R}政协"), own)


register("fz_own_bodies", "own_bodies", find_own_bodies)
