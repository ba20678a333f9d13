"""Named groups of people with a function in the system: 法律明白人, 公职律师, 人民调解员, 网格员."""

import re
from collections.abc import Iterator

from extract.context import Candidate, Context
from extract.entities.boundary import left_edge
from extract.entities.component import register
from extract.entities.naming import plain, variants
from ontology.kinds import EntityType

_LOOK_BEHIND = re.compile(r"\(\?<![^)]*\)")


def _first(alternatives: str) -> str:
    """Return the signs with which the alternatives begin: looking for one of them first is faster."""
    return "".join(sorted({word[0] for word in _LOOK_BEHIND.sub("", alternatives).split("|")}))


_FIXED = (
    "法律明白人|(?<![省市县区州镇])政府法律顾问|公职律师|公司律师|法律顾问|法治副校长|法制副校长|学法用法示范户|普法讲师团|法治督察员|"
    "法律援助律师|村居法律顾问|"
    "人民调解员|人民陪审员|人民监督员|网格员|网格长|河长|湖长|科技特派员|金牌调解员|首席法律顾问|驻村律师|"
    "第一书记|楼栋长|平安志愿者|社会体育指导员|家庭医生|乡村医生"
)
_AGENT = (
    "调解员|监督员|陪审员|联络员|志愿者|宣讲员|宣传员|特派员|辅导员|信息员|护林员|协管员|巡查员|指导员|"
    "帮办员|代办员|服务专员|观察员|督察员|"
    "矫正员|信访员|调查员|督导员|讲解员|评议员|法官|检察官|联系员|劝导员|普法员|带头人|示范户|顾问团"
)
_FIRST_SIGNS = _first(_FIXED + "|" + _AGENT)
_ROLE = re.compile(rf"(?=[“\"{_FIRST_SIGNS}])(?:[“\"]?(?P<fixed>{_FIXED})[”\"]?|(?P<agent>{_AGENT}))")
# Followed by one of these the role is only the modifier of another name or of a body.
_NOT_ROLE = re.compile(
    r"制(?!度)|制度|机制|服务(?!质量|能力|水平)|示范点|工作室|协会|管理办法|微信|小程序|联席|平台|办公室|培养工程|选任|法(?!治)"
)
_PLAIN_AGENT_WORDS = "特派员 调解员 监督员 志愿者 联络员 信息员 指导员 法官 检察官 宣传员 带头人 辅导员"
_PLAIN_AGENT = frozenset(_PLAIN_AGENT_WORDS.split())
_DEFERRED = re.compile(r"(?:乡村|村居|村\(社区\)|村\(社\)|社区|中小学|特邀|专职|市级|县级)+$")


def find_roles(context: Context) -> Iterator[Candidate]:
    """Yield the named roles of a document, with the modifiers attached to them without 的."""
    text = context.folded
    for hit in _ROLE.finditer(text):
        # “云上法律顾问”: the words are the end of a longer name in quotation marks
        inside = "”" in text[hit.end() - 1 : hit.end() + 1] and text[hit.start()] != "“"
        if inside or _NOT_ROLE.match(text, hit.end()):
            continue
        if hit["fixed"]:
            yield _fixed(text, hit)
        else:
            found = _agent(text, hit)
            if found is not None:
                yield found


def _fixed(text: str, hit: re.Match[str]) -> Candidate:
    start, end = hit.span()
    if text[start] in '“"' and text[end - 1] not in '”"':
        start += 1
    if text[start] not in '“"' and text[end - 1] in '”"':
        end -= 1
    modifiers = _DEFERRED.search(text, max(0, start - 12), start)
    begin = modifiers.start() if modifiers else start
    base = hit["fixed"]
    prefix = text[begin:start]
    name = base if base == "法律明白人" else prefix + base
    forms = {base, prefix + base} - {name}
    return Candidate(begin, end, EntityType.ROLE, name, "fixed role", tuple(sorted(forms)))


def _agent(text: str, hit: re.Match[str]) -> Candidate | None:
    start = left_edge(text, hit.end() - 3, max(0, hit.end() - 24), strict=True)
    end = hit.end()
    quoted = re.search(r"[“\"][^“”\"\n]{1,10}[”\"][一-龥]{0,6}$", text[max(0, end - 24) : end])
    if quoted:
        start = end - len(quoted.group())
    name = text[start:end]
    plain_name = plain(name)
    if plain_name in _PLAIN_AGENT or not 4 <= len(plain_name) <= 18 or re.search(r"[、\d]", plain_name):
        return None
    return Candidate(
        start, end, EntityType.ROLE, plain_name, "agent noun", tuple(sorted(variants(plain_name)))
    )


register("fz_roles", "roles", find_roles)
