"""Coined names in quotation marks: “core” + head noun, attributes to the left, runs that share a head."""

import re
from collections.abc import Iterator, Sequence

from extract.context import Candidate, Context
from extract.entities.boundary import edge_before, left_edge
from extract.entities.heads import STRONG, WEAK, alternation
from extract.entities.naming import Parts, coined
from extract.entities.quotes import Quoted, quoted_strings
from extract.entities.slogans import is_formula, is_slogan, is_term
from ontology.kinds import EntityType

# Twelve characters between a quotation and its head noun are the most that occurs in names in print.
_REACH = 18
_MODIFIERS = 12
_NOT_HEAD = r"(?![化性师力型者量])"
_STRONG_HEAD = re.compile(rf"(?P<head>{alternation(STRONG)}){_NOT_HEAD}(?!室|场|生育|商)")
_WEAK_HEAD = re.compile(
    rf"(?:[一-龥](?![起好成出准住牢])[一-龥]|[一-龥]{{4}})??(?P<head>{alternation(WEAK)})(?!安排|部署|要求|思路|报告|总结|会议|"
    rf"目标|任务|方案|人员|者|站|组|队|室|业|员|商|器|日|局|部门|机构|权|对象|[一-龥]{{1,2}}化|(?:民营)?企业|群众|发展)"
)
# two class nouns in a row are one head, and the second decides: “警调访”联调`模式`, “一窗式”服务模式`改革`
_LAST_HEAD = re.compile(
    r"(?:联调|联办|通办|联审|抽查|评查|大?排查|大整治|专项整治|集中整治|服务模式|管理模式|模式|体系|制度|机制)"
    r"(?P<head>(?:专项|攻坚)?行动|活动|工作机制|机制|模式|制度|改革)(?![化性创])"
)
_OF = re.compile(r"的(?P<head>(?:工作|创新|运行|服务|治理|管理)?(?:模式|机制|格局|体系|制度))")
_ASSESSMENT = re.compile(r"(?:履职)?(?:报告)?(?:评议|考评)(?:工作|活动)")
_MIDDLE_BREAK = re.compile(
    r"[和与及](?![一-龥]{2,3}化)|(?<![式化性])、|(?:标志性|重点|重大|配套|骨干|控制性)$"
)
_FOOTNOTE = re.compile(r"\[\d{1,3}\]|\(\d{1,2}\)|[①-⑳]")
_ET_CETERA = re.compile(r"等?[一二三四五六七八九十两数多\d]*[大项个类种条张]?")
_INNER = re.compile(
    r"(?:(?:机制|制度|体系|格局|模式|清单|工作法|平台|行动|活动|改革|工程|战略|计划|经验|热线|品牌|大脑|"
    r"一张图|通道|保卫战|攻坚战|联调|联办|通办|联席会|警务|(?:长|责任|承诺|负责|代办)制|\+[一-龥]{2,4}服务)"
    r"|[一二三四五六七八九十百千万]+[^一-十]*工程)$"
)
_OBJECTIVE_CORE = re.compile(r"下降|提升|翻番|倍增|增长|突破")
_CAMPAIGN_CORE = re.compile(r"清零|攻坚|整治|排查|评议|述法|体检|大走访|年$|月$|季$")
_ADOPT = re.compile(r"(?:推行|实行|试行|推广|开展|创新|首创|独创|实施|践行|深化)$")
_NO_ACT = re.compile(r"(?:[乡区镇城都园带场县岛]|标准|美食|产品|产业|制造|经济|市场|消费|格局|中心)$")
_AFTER = re.compile(r"[,。;、”“和与及的等\n]|$|建设|创建|试点|经验|做法")
_COUNTED = re.compile(r"[一二三四五六七八九十两百千\d]+[大项个条年]")
_SHORT_ATTRIBUTE_WORDS = (
    "新时代 企业 乡村 农村 社区 校园 园区 基层 政务 全民 法治 行政 民生 网上 线上 司法 公安 检察 公证 "
    "普法 调解 信访 税务 城市 党建 "
    "青年 职工 巾帼 社会 全员 涉企 政法 村级 村居 镇街 机关 公共 景区 商圈 楼宇 物业 小区 医院 学校 部门 "
    "窗口 执法 审批 营商"
)
_SHORT_ATTRIBUTE = frozenset(_SHORT_ATTRIBUTE_WORDS.split())
_REGION_FIRST = re.compile(
    r"^(?:[一-龥]{2,7}?(?:省|县|自治州|市(?![场民容政域值级委监直])|[^社园城辖小地]区|镇|街道|[^农乡]村))"
)


def find_quoted(context: Context) -> Iterator[Candidate]:
    """Yield the coined names of a document that are printed in quotation marks."""
    text = context.folded
    strings = sorted(quoted_strings(text))
    for run in _runs(text, strings):
        yield from _read_run(text, run)


def _runs(text: str, strings: Sequence[Quoted]) -> Iterator[list[Quoted]]:
    """Group quotations that follow each other directly or are joined by 、 or a conjunction."""
    run: list[Quoted] = []
    for quoted in strings:
        if run and text[run[-1].end : quoted.start] in ("", "、", "和", "与", "及", "以及", "暨"):
            run.append(quoted)
            continue
        if run:
            yield run
        run = [quoted]
    if run:
        yield run


def _merged(text: str, run: list[Quoted]) -> list[Quoted]:
    """Return the run with quotations that 暨 joins as one: one meeting or activity under two titles."""
    merged: list[Quoted] = []
    for quoted in run:
        joined = bool(merged) and text[merged[-1].end : quoted.start] == "暨"
        first = merged.pop() if joined else None
        merged.append(Quoted(first.start, quoted.end, f"{first.core}暨{quoted.core}") if first else quoted)
    return merged


def _read_run(text: str, run: list[Quoted]) -> Iterator[Candidate]:
    run = _merged(text, run)
    last = run[-1]
    headed = _headed(text, last)
    if headed and is_term(last.core) and not text.endswith(("规划", "计划", "普法"), last.end, headed[0]):
        headed = None
    shared = headed or _shared_head(text, last) if len(run) > 1 or headed else None
    for quoted in run:
        if is_formula(quoted.core):
            continue
        own = headed if quoted is last else None
        found = _name(text, quoted, own, shared[1] if shared else None)
        if found is not None:
            yield found


def _inner_kind(core: str) -> EntityType | None:
    """Return the type that a head noun inside the quotation marks gives, null for a core without one."""
    inner = _INNER.search(core)
    if inner is None or len(core) <= 3:
        return None
    heads = (h for h in _by_length(STRONG) if core.endswith(h) or h in inner.group())
    return next((STRONG[head] for head in heads), EntityType.MECHANISM)


def _name(
    text: str, quoted: Quoted, own: tuple[int, EntityType] | None, shared: EntityType | None
) -> Candidate | None:
    """Return the name that `quoted` carries by its own head, one inside it, a shared one, or none."""
    if own is not None:
        end, kind = own
        if assessed := _ASSESSMENT.match(text, end):
            end, kind = assessed.end(), EntityType.CAMPAIGN
        return _candidate(text, quoted, end, kind, "quoted+head")
    if (inner := _inner_kind(quoted.core)) is not None:
        return _candidate(text, quoted, quoted.end, inner, "quoted head inside")
    if shared is EntityType.CAMPAIGN and _OBJECTIVE_CORE.search(quoted.core):
        shared = EntityType.PROGRAMME
    if shared is not None and not _speech(quoted.core):
        return _candidate(text, quoted, quoted.end, shared, "quoted, shared head")
    if _adopted(text, quoted):
        return _candidate(text, quoted, quoted.end, EntityType.PROGRAMME, "quoted, adopted")
    return None


def _by_length(words: dict[str, EntityType]) -> list[str]:
    return sorted(words, key=lambda w: (-len(w), w))


def _speech(core: str) -> bool:
    return len(core) > 16 or bool(re.search(r"[。;!?]", core))


def _headed(text: str, quoted: Quoted) -> tuple[int, EntityType] | None:
    """Return the end of the head noun to the right of `quoted` and the type that it gives."""
    note = _FOOTNOTE.match(text, quoted.end)
    begin = note.end() if note else quoted.end
    of = _OF.match(text, begin)
    if of is not None:
        return of.end(), EntityType.MECHANISM
    limit = edge_before(text, begin, min(len(text), begin + _REACH))
    strong = _strong_head(text, begin, limit, quoted.core)
    if strong is not None:
        middle = text[begin : strong.start()]
        return strong.end(), _kind(quoted.core + middle, strong["head"], STRONG[strong["head"]])
    weak = _WEAK_HEAD.match(text, begin)
    if weak is not None and weak.end() <= limit + 2 and not _weak_slogan(quoted.core):
        return weak.end(), _kind(quoted.core + weak.group(), weak["head"], WEAK[weak["head"]])
    return None


def _strong_head(text: str, begin: int, limit: int, core: str) -> re.Match[str] | None:
    """Return the first strong head between `begin` and `limit` that belongs to the quotation, if any."""
    for strong in _STRONG_HEAD.finditer(text, begin, limit):
        longer = _LAST_HEAD.match(text, strong.start())
        if strong.start() - begin > _MODIFIERS or _MIDDLE_BREAK.search(text, begin, strong.start()):
            return None
        # 联动 alone is a head of short cores (府检); 制度创新 is an innovation, not a 制度
        if strong["head"] == "联动" and len(core) > 3:
            continue
        if strong["head"] == "制度" and text.startswith("创新", strong.end()):
            return None
        return longer or strong
    return None


def _weak_slogan(core: str) -> bool:
    return len(core) > 24 or is_formula(core)


def _kind(name: str, head: str, kind: EntityType) -> EntityType:
    if kind is EntityType.MECHANISM and head in WEAK:
        if _OBJECTIVE_CORE.search(name):
            return EntityType.PROGRAMME
        if _CAMPAIGN_CORE.search(name):
            return EntityType.CAMPAIGN
    return kind


def _shared_head(text: str, last: Quoted) -> tuple[int, EntityType] | None:
    """Return the head of a run such as “A”“B”等五大行动; it belongs to no member's span."""
    some = _ET_CETERA.match(text, last.end)
    if some is None or some.end() == last.end:
        return None
    strong = _STRONG_HEAD.search(text, some.end(), some.end() + 10)
    if strong is None or edge_before(text, some.end(), strong.start()) < strong.start():
        return None
    return strong.end(), STRONG[strong["head"]]


def _adopted(text: str, quoted: Quoted) -> bool:
    """Return whether a governing verb makes a bare quotation the name of something that is done."""
    if is_slogan(quoted.core) or _NO_ACT.search(quoted.core) or not _AFTER.match(text, quoted.end):
        return False
    return _ADOPT.search(text, max(0, quoted.start - 8), quoted.start) is not None


def _candidate(text: str, quoted: Quoted, end: int, kind: EntityType, rule: str) -> Candidate:
    start = _attribute(text, quoted)
    parts = Parts(start, end, text[start : quoted.start], quoted.core, text[quoted.end : end])
    return coined(parts, kind, rule, priority=1)


def _parallel(attribute: str) -> bool:
    """Return whether an attribute lists its members in parallel: 人民调解、行政调解“双轮”工作机制."""
    members = attribute.split("、")
    return len(members) > 1 and len(members[0]) > 3 and len({len(member) for member in members}) == 1


def _attribute(text: str, quoted: Quoted) -> int:
    """Return where an attribute begins that is attached to the left of `quoted` without 的."""
    counted = _COUNTED.match(quoted.core) and text.endswith("建设", 0, quoted.start)
    # 法治政府建设“六项工程”: before a set that is counted, 建设 is a noun with its object
    head = quoted.start - len("建设") if counted else quoted.start
    start = left_edge(text, head, max(0, quoted.start - 20), strict=True)
    start = quoted.start if counted and start == head else start
    if text[start - 1 : start] == "、":
        return quoted.start
    while region := _REGION_FIRST.match(text, start, quoted.start):
        start = region.end()
    attribute = text[start : quoted.start]
    if _parallel(attribute) and text[quoted.end : quoted.end + 1] in (
        "的",
        ",",
        "。",
        "机",
        "制",
        "模",
        "清",
        "工",
    ):
        return start
    if attribute.endswith(("考核", "上作", "上")):
        return quoted.start
    if attribute in _SHORT_ATTRIBUTE or re.fullmatch(r"20\d\d年度?", attribute):
        return start
    plausible = (
        4 <= len(attribute) <= 14
        and "、" not in attribute
        and not re.search(r"[^一-龥()\d年+A-Za-z]", attribute)
    )
    return start if plausible else quoted.start
