"""The grammar of bodies that stand behind a region or a level word: 县委, 市人大常委会, 省高级人民法院.

Each rule is a pattern for the words after the region and the official names that it stands for, fullest
first. In a name {R} is the region, {L} its class word, {C} the grade of its court.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extract.entities.departments import FUNCTIONS, department_pattern, official_department

_PARTY_ORGANS = {
    "办公室": "办公室",
    "办": "办公室",
    "宣传部": "宣传部",
    "组织部": "组织部",
    "统战部": "统一战线工作部",
    "政法委员会": "政法委员会",
    "政法委": "政法委员会",
    "社会工作部": "社会工作部",
    "社工部": "社会工作部",
    "党校": "党校",
    "编办": "机构编制委员会办公室",
    "编委办": "机构编制委员会办公室",
    "网信办": "网络安全和信息化委员会办公室",
    "改革办": "全面深化改革委员会办公室",
    "深改办": "全面深化改革委员会办公室",
    "巡察办": "巡察工作领导小组办公室",
    "巡察组": "巡察组",
    "农办": "农村工作领导小组办公室",
    "财经办": "财经委员会办公室",
    "国安办": "国家安全委员会办公室",
    "平安办": "平安建设领导小组办公室",
    "老干部局": "老干部局",
    "讲师团": "讲师团",
    "党史研究室": "党史研究室",
    "政研室": "政策研究室",
    "政策研究室": "政策研究室",
}
_ORGANS = "|".join(sorted(_PARTY_ORGANS, key=len, reverse=True))
_RULES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        r"委(?:员会)?(?:全面)?依法治[省市县区州旗]委(?:员会)?办(?:公室)?",
        (
            "中共{R}委全面依法治{L}委员会办公室",
            "{R}委全面依法治{L}委员会办公室",
            "{R}委全面依法治{L}办",
            "{R}委依法治{L}办",
        ),
    ),
    (
        r"委(?:员会)?(?:全面)?依法治[省市县区州旗]办(?:公室)?",
        (
            "中共{R}委全面依法治{L}委员会办公室",
            "{R}委全面依法治{L}委员会办公室",
            "{R}委全面依法治{L}办",
            "{R}委依法治{L}办",
        ),
    ),
    (
        r"委(?:员会)?(?:全面)?依法治[省市县区州旗]委(?:员会)?(?P<group>守法普法|司法|执法|立法)协调小组",
        ("中共{R}委全面依法治{L}委员会{group}协调小组", "{R}委全面依法治{L}委员会{group}协调小组"),
    ),
    (
        r"委(?:员会)?(?:全面)?依法治[省市县区州旗]委(?:员会)?",
        (
            "中共{R}委全面依法治{L}委员会",
            "{R}委全面依法治{L}委员会",
            "{R}委依法治{L}委员会",
            "{R}委依法治{L}委",
        ),
    ),
    (
        rf"委(?P<organ>{_ORGANS})(?![理事案法公])",
        ("中共{R}委{organ}", "{R}委{organ}", "中国共产党{R}委员会{organ}"),
    ),
    (
        # an organ that no table knows: 县委审计委员会, 市委教育工委
        r"委(?P<free>(?:(?![的了在对由和与及等、托派员]|[建成设]立|研究|印发|召开|审议|书记|政府)[一-龥]){2,10}?"
        r"(?:委员会(?:办公室)?|领导小组(?:办公室)?|协调小组|工委))",
        ("中共{R}委{free}", "{R}委{free}"),
    ),
    (r"委常委会(?!议)|委常务委员会", ("中国共产党{R}委员会常务委员会", "中共{R}委常委会", "{R}委常委会")),
    (
        r"委(?:员会)?(?![一-龥]{0,6}委员会|员|托|派|婉|屈|身|任)",
        ("中国共产党{R}委员会", "中共{R}委员会", "中共{R}委", "{R}委员会", "{R}委"),
    ),
    (r"党工委", ("中国共产党{R}工作委员会", "中共{R}工作委员会", "{R}党工委")),
    (r"办事处", ("{R}办事处",)),
    (r"党委(?!会)", ("中国共产党{R}委员会", "中共{R}委员会", "{R}党委")),
    (r"(?:人民)?政府办公(?:室|厅)", ("{R}人民政府办公{office}", "{R}政府办公{office}", "{R}政府办")),
    (r"(?:人民)?政府办(?![公理事案法])", ("{R}人民政府办公{office}", "{R}政府办公{office}", "{R}政府办")),
    (r"府办(?:公室)?(?![公理事案法])", ("{R}人民政府办公{office}", "{R}政府办公{office}", "{R}府办")),
    (r"(?:人民)?政府党组", ("{R}人民政府党组", "中共{R}人民政府党组", "{R}政府党组")),
    (r"(?:人民)?政府(?!采购|性|购买)", ("{R}人民政府", "{R}政府")),
    (
        r"第?[一二三四五六七八九十]{1,3}届(?:人大常委会|人大常务委员会|人民代表大会常务委员会)",
        ("{R}人民代表大会常务委员会", "{R}人大常委会", "{R}人大常务委员会"),
    ),
    (
        r"第?[一二三四五六七八九十]{1,3}届(?:人大(?!代表(?!大会))|人民代表大会)",
        ("{R}人民代表大会", "{R}人大"),
    ),
    (
        r"人大常委会|人大常务委员会|人民代表大会常务委员会",
        ("{R}人民代表大会常务委员会", "{R}人大常委会", "{R}人大常务委员会"),
    ),
    (r"人大(?!代表(?!大会)|会|学)|人民代表大会(?!制度)", ("{R}人民代表大会", "{R}人大")),
    (r"政协常委会|政协常务委员会", ("中国人民政治协商会议{R}委员会常务委员会", "{R}政协常委会")),
    (r"政协(?!委员|提案)", ("中国人民政治协商会议{R}委员会", "政协{R}委员会", "{R}政协")),
    (
        r"纪委(?:、?监委)?(?!书记)",
        ("中国共产党{R}纪律检查委员会", "中共{R}纪律检查委员会", "中共{R}纪委", "{R}纪委", "{R}纪委监委"),
    ),
    (r"监(?:察)?委(?:员会)?", ("{R}监察委员会", "{R}监委")),
    (r"(?:高级|中级)?人民法院|法院|中院|高院|中级法院|高级法院", ("{R}{C}人民法院", "{R}法院", "{R}{c}院")),
    (r"(?:人民)?检察院", ("{R}人民检察院", "{R}检察院")),
    (r"总工会", ("{R}总工会",)),
    (r"工商业联合会|工商联", ("{R}工商业联合会", "{R}工商联")),
    (r"妇女联合会|妇联", ("{R}妇女联合会", "{R}妇联")),
    (r"科学技术协会|科协", ("{R}科学技术协会", "{R}科协")),
    (r"残疾人联合会|残联", ("{R}残疾人联合会", "{R}残联")),
    (r"归国华侨联合会|侨联", ("{R}归国华侨联合会", "{R}侨联")),
    (r"文学艺术界联合会|文联", ("{R}文学艺术界联合会", "{R}文联")),
    (
        r"供销(?:合作社?)?(?:联合?社|社)",
        ("{R}供销合作社联合社", "{R}供销合作联社", "{R}供销联社", "{R}供销社"),
    ),
    (r"红十字会", ("{R}红十字会",)),
    (r"法学会", ("{R}法学会",)),
    (r"律师协会|律协", ("{R}律师协会", "{R}律协")),
    (r"公证协会", ("{R}公证协会",)),
    (r"公证处", ("{R}公证处",)),
    (r"关工委", ("{R}关心下一代工作委员会", "{R}关工委")),
    (r"团委", ("共青团{R}委员会", "共青团{R}委", "团{R}委")),
    (r"仲裁委(?:员会)?", ("{R}仲裁委员会",)),
    (r"法律援助中心|法援中心", ("{R}法律援助中心",)),
    (r"消防救援(?P<unit>支队|大队|总队)", ("{R}消防救援{unit}",)),
    (r"交警(?P<unit>支队|大队|总队)", ("{R}公安局交通警察{unit}", "{R}交警{unit}")),
)
_COURT = {"province": ("高级", "高"), "prefecture": ("中级", "中"), "county": ("", "法")}
# bodies that may follow in a coordination without a region of their own (省总工会、司法厅、高院)
_BARE = re.compile(
    r"人大常委会|人大(?!代表|会)|政府(?!采购|性|各)|政协(?!委员|提案)|纪委监委|纪委|监委|中院|高院|法院|检察院|总工会|工会|妇联|"
    r"团委|科协|残联|侨联|文联|工商联|红十字会|法学会|律协|律师协会|(?:人民)?检察院|人民法院"
)


_BRANCH = re.compile(r"(?<=局)(?:[一-龥]{2,4}分局|(?:交警|交通警察|特警|刑侦|治安|网安)(?:大队|支队|总队))")
# a bureau whose function is in no table: the words before 局 hold no sign of a clause
_FREE = re.compile(
    r"(?![级直内域区县市辖各全外属长民场容值镇乡街村处及和与的在企两])(?:(?![的了在对由被将把为各向是等及会委府]|[建成设]立|推[进动]|开展|加强|发展[新格布])[一-龥]){2,9}?"
    r"(?<![格布大全开结变时定棋政当新好])局(?![限部面势])"
)

# an office of some task: 县普法办, 县营商办
_OFFICE = re.compile(
    r"(?![级直内域区县市辖各全外属长民场容值镇乡街村委府])[一-龥]{2,3}办(?=[、,。;)和等牵负联主组印收要]|公室)(?:公室)?"
)


@dataclass(frozen=True, slots=True)
class Body:
    """A body without its region: where its words end, and its names as templates, fullest first.

    `free` says that no table knows its function: it needs a whole name of a region before it.
    """

    end: int
    names: tuple[str, ...]
    printed: str
    free: bool = False

    @property
    def towns_only(self) -> bool:
        """Return whether only a subdistrict has this body."""
        return self.printed == "办事处"

    @property
    def branch(self) -> bool:
        """Return whether this is the branch of a prefecture's bureau in a county (生态环境局浦江分局)."""
        return self.printed.endswith("分局")

    @property
    def court(self) -> bool:
        """Return whether this is a court of a grade that only one level has (中院, 高院)."""
        return self.printed.startswith(("中级", "中院", "高级", "高院"))


@cache
def _rules() -> dict[str, list[tuple[re.Pattern[str], tuple[str, ...]]]]:
    """Return the rules by the first character that they can start with."""
    table: dict[str, list[tuple[re.Pattern[str], tuple[str, ...]]]] = {}
    for pattern, names in _RULES:
        # alternatives and one optional group at the front give the possible first characters
        for first in _first_characters(pattern):
            table.setdefault(first, []).append((re.compile(pattern), names))
    return table


def _first_characters(pattern: str) -> set[str]:
    if pattern.startswith("第?"):
        return set("第一二三四五六七八九十")
    bare = re.sub(r"\?[!=:]|\?P<\w+>|\?<[!=]", "", pattern)
    firsts = set()
    for branch in re.split(r"\|", bare):
        words = branch.lstrip("(")
        firsts.add(words[0])
        if optional := re.match(r"[^()|]+\)\?(.)", words):
            firsts.add(optional.group(1))
    return {first for first in firsts if "一" <= first <= "龥"}


def body_at(folded: str, start: int, *, province: bool) -> Body | None:
    """Return the body that starts at `start` (right after its region), or None."""
    for pattern, names in _rules().get(folded[start : start + 1], ()):
        if match := pattern.match(folded, start):
            return Body(match.end(), tuple(_filled(names, match)), match.group())
    match = department_pattern().match(folded, start)
    if match is not None:
        return _department(folded, match, province=province)
    if free := _FREE.match(folded, start) or _OFFICE.match(folded, start):
        return Body(free.end(), ("{R}" + free.group(),), free.group(), free=True)
    return None


def _department(folded: str, match: re.Match[str], *, province: bool) -> Body:
    if branch := _BRANCH.match(folded, match.end()):
        name = FUNCTIONS[match["function"]] + match["head"] + branch.group()
        return Body(branch.end(), ("{R}" + name,), match.group() + branch.group())
    function, head = match["function"], match["head"]
    name = official_department(function, head, province=province)
    short = function + head
    return Body(match.end(), tuple(dict.fromkeys(("{R}" + name, "{R}" + short))), short)


def bare_body_at(folded: str, start: int, *, province: bool) -> Body | None:
    """Return the body without a region at `start` that continues a coordination, or None."""
    if _BARE.match(folded, start) or department_pattern().match(folded, start):
        return body_at(folded, start, province=province)
    return None


def _filled(names: tuple[str, ...], match: re.Match[str]) -> Iterator[str]:
    groups = match.groupdict()
    for name in names:
        for key, value in groups.items():
            full = _PARTY_ORGANS.get(value, value) if key == "organ" else value
            name = name.replace("{" + key + "}", full)  # noqa: PLW2901  # the loop variable is filled in place
        yield name
    if "organ" in groups:
        yield "{R}委" + groups["organ"]


def named(template: str, region: str, word: str, level: str) -> str:
    """Return the name of a body of `region` from a template of this module.

    `word` is the region's class word, `level` decides the grade of a court and 办公室 or 办公厅.
    """
    grade, short = _COURT.get(level, ("", "法"))
    return (
        template.replace("{R}", region)
        .replace("{L}", word)
        .replace("{C}", grade)
        .replace("{c}", short)
        .replace("{office}", "厅" if level == "province" else "室")
    )
