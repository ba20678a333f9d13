"""Laws, regulations and documents: titles in 《》, and documents named bare after a verb of drafting."""

import re
from collections.abc import Iterator

from extract.context import Candidate, Context, fold
from extract.entities.boundary import left_edge
from extract.entities.component import register
from extract.entities.naming import variants
from extract.entities.quotes import strip_quotes
from ontology.kinds import EntityType

_TITLE = re.compile(
    r"《([^《》\n]{1,120}(?:《[^《》\n]{1,80}》[^《》\n]{0,60})?)》(?:\((?:试行|暂行|草案|修订稿|"
    r"20\d\d年?版?)\))?"
)
_DOCUMENT_NOUN = (
    "实施细则|实施办法|实施方案|实施意见|暂行规定|暂行办法|工作规则|议事规则|决策规则|若干规定|若干措施|"
    "工作要点|工作方案|行动方案|建设方案|"
    "管理规定|管理办法|标准|细则|办法|规定|条例|方案|要点|规则|蓝皮书|白皮书|指引|章程|指导意见|意见|"
    "纲要|目录|指南"
)
_LEGAL_END = re.compile(
    rf"(?:{_DOCUMENT_NOUN}|法|法典|通知|规划|决定|决议|清单|通知书|建议书|意见书|告知书|报告|规范|准则|"
    rf"制度|机制|计划|公约|协议|协定|措施|政策|"
    r"手册|导则|批复|公告|通告|建议|布局|任务|总规|概念规划|倡议|合同|备忘录|宣言|框架|书|解释|案例|汇编|"
    r"读本|[0-9一二三四五六七八九十]+条)"
    r"(?:\([^()]{1,12}\))?(?:的通知|的意见)?$"
)
_PROGRAMME_WORD = re.compile(
    r"(?:广播|电视|普法|法治|法制|融媒体|新媒体|微信|网络|系列|专题|文化|访谈|短视频|节目)*(?:栏目|专栏|"
    r"节目|频道|公众号|专题片|微电影)"
)
_BEFORE_BROADCAST = re.compile(r"(?:栏目|专栏|节目|频道|品牌|微剧|微电影)$")
_DRAFTED = re.compile(
    rf"(?:制定|制订|出台|印发|拟订|拟定|起草|修订|修改|编制|发布|公布|颁布|执行|编印|编写|列入|纳入|"
    rf"对照)(?:了|出台|印发|实施|执行|发布|完善|并实施)*"
    rf"(?P<name>[一-龥()A-Za-z0-9、“”]{{2,36}}?(?:{_DOCUMENT_NOUN}))(?![化的性体件法地律])"
)
_MORE = re.compile(rf"(?:、[一-龥0-9]{{2,24}}?(?:{_DOCUMENT_NOUN})(?![化的性体件法地律]))+")
_SINGLE = re.compile(r"个性化|针对性|切实|可行|详细|具体|相应")
_UNNAMED = re.compile(
    rf"(?:{_DOCUMENT_NOUN}|建议|决定|通知|规划|报告|计划|决议|[一二三四五六七八九十]+条)(?:\(草案\))?"
)
_OURS = re.compile(r"我[省市县区州]")
_QUOTED_TITLE = re.compile(
    rf"(?:制定|出台|印发|修订|发布|起草)(?:了|实施)?(?P<title>“[^“”\n]{{4,30}}(?:{_DOCUMENT_NOUN})”)"
)
_CENTRAL = re.compile(r"(?P<base>(?:中共)?中央八项规定(?P<own>实施细则)?)(?P<rest>及其(?P<detail>实施细则))?")
_GENERIC = re.compile(
    r"^(?:相关|有关|各项|具体|一系列|系列|配套|专项|整改|实施|工作|行动|国家|地方|行业|技术|企业|统一|高|"
    r"新|优惠|指导|政策|收费|最低|补偿|补助|"
    r"保障|低保|社保|各类|国际|排放|应急|救助|养老金|多项|若干|一批|改革|规范性|"
    r"[一二三四五六七八九十]+[项个部年]|\d+[项个部件条]?)*"
    r"(?:标准|细则|办法|规定|条例|方案|要点|规则|意见|指引|章程|纲要|目录|指南|实施方案|工作方案|"
    r"实施办法|实施意见|实施细则|若干措施|工作要点|指导意见)$"
)
_BARE_NOUNS_NEED = re.compile(
    r"(?:标准|意见|办法|方案|规定|目录|指南|条例|细则|章程|纲要|指引|规则|要点|措施|蓝皮书|白皮书)$"
)
_ANNUAL = re.compile(r"(?:[一-龥]{2,8}[省市县区州])?(?P<year>20\d\d)年度?[一-龥]{2,16}?年度报告")


def find_legal(context: Context) -> Iterator[Candidate]:
    """Yield laws and documents (LEGAL), and titles of broadcasts and columns in 《》 (BRAND)."""
    text = context.folded
    yield from _titles(text)
    yield from _drafted(text)
    for hit in _QUOTED_TITLE.finditer(text):
        name = strip_quotes(hit["title"])
        yield _legal(hit.span("title"), name, "quoted title", tuple(sorted(variants(name))), 2)
    for hit in _CENTRAL.finditer(text):
        yield _legal(
            hit.span("base"),
            "中央八项规定",
            "eight rules",
            ("八项规定", "中共中央八项规定"),
        )
        if hit["detail"]:
            yield _legal(
                hit.span("detail"),
                "中央八项规定实施细则",
                "eight rules",
                ("实施细则", "八项规定实施细则"),
            )
    own = fold(context.metadata.title or "")  # the document is none of the documents that it names
    for hit in _ANNUAL.finditer(text):
        if hit.group() in own:
            continue
        start = left_edge(text, hit.start("year"), hit.start())
        name = text[start : hit.end()]
        yield _legal((start, hit.end()), name, "annual report", tuple(sorted(variants(name))))


def _titles(text: str) -> Iterator[Candidate]:
    for hit in _TITLE.finditer(text):
        title = hit.group(1).strip()
        broadcast = _PROGRAMME_WORD.match(text, hit.end()) or _BEFORE_BROADCAST.search(
            text, max(0, hit.start() - 4), hit.start()
        )
        if broadcast:
            name = strip_quotes(title)
            yield Candidate(
                hit.start(),
                hit.end(),
                EntityType.BRAND,
                name,
                "title of a column",
                (name + "栏目",),
                priority=4,
            )
        elif _LEGAL_END.search(title) and not _UNNAMED.fullmatch(title):
            name = strip_quotes(hit.group())
            yield _legal(hit.span(), name, "title", _title_aliases(strip_quotes(title)), 4)


def _title_aliases(title: str) -> tuple[str, ...]:
    """Return the forms of a title: without 中华人民共和国, brackets, frame (关于印发…的通知), region."""
    forms = {title, re.sub(r"\([^()]{1,12}\)$", "", title)}
    forms |= {f.removeprefix("中华人民共和国") for f in forms}
    if re.fullmatch(r"[一-龥]{2,20}(?:法|典)", title) and not title.startswith("中华"):
        forms.add("中华人民共和国" + title)
    issued = re.search(r"关于印发(.+?)的通知$", title)
    if issued:
        forms |= {issued.group(1), title[issued.start() :]}
    return tuple(sorted({v for f in forms for v in (f, *variants(f))}))


def _drafted(text: str) -> Iterator[Candidate]:
    for hit in _DRAFTED.finditer(text):
        start = hit.start("name")
        more = _MORE.match(text, hit.end())
        for part in re.finditer(r"(?:“[^”]*”|[^、“])+", hit["name"] + (more.group() if more else "")):
            begin, end = start + part.start(), start + part.end()
            name = part.group()
            if (
                not re.search(rf"(?:{_DOCUMENT_NOUN})$", name)
                or _GENERIC.match(name)
                or name.count("“") != name.count("”")
            ):
                continue
            edge = left_edge(text, end - 2, begin)
            if hit.group().startswith(("执行", "列入", "纳入", "对照")) and not name.endswith(
                ("规则", "规定", "细则", "条例", "办法", "章程", "目录", "建设标准")
            ):
                continue
            if text[edge - 1 : edge] in ("的", "或") or _SINGLE.search(text, edge, end):
                continue
            edge -= 2 * bool(_OURS.fullmatch(text, edge - 2, edge))
            name = text[edge:end]
            if len(name) > 4 and not _GENERIC.match(name) and len(name) >= _needed(name):
                yield _legal((edge, end), name, "drafted", tuple(sorted(variants(name))))


def _needed(name: str) -> int:
    return 6 if _BARE_NOUNS_NEED.search(name) else 4


def _legal(
    span: tuple[int, int], name: str, rule: str, aliases: tuple[str, ...] = (), priority: int = 1
) -> Candidate:
    kept = tuple(alias for alias in aliases if alias != name)
    return Candidate(*span, EntityType.LEGAL, name, rule, kept, priority=priority)


register("fz_legal", "legal", find_legal)
