"""The title of a document and its genre."""

import re
from collections.abc import Sequence

from ontology.kinds import DocType

_GENRE = (
    "报告|总结|计划|要点|安排|打算|通知|通告|公告|公示|方案|规划|意见|办法|情况|汇报|纲要|措施|决定|批复|"
    "函|清单|规定|细则|说明|综述|年报|自查|思路"
)
_EXTENT = "全文|摘编|摘登|摘录|摘要|节选|节录"  # how much of the document a page prints
_TITLE = re.compile(
    rf"(?:{_GENRE})(?:》|的通知)?(?: ?\([^()\n]{{1,30}}\))?(?: ?(?:{_EXTENT})| ?\((?:{_EXTENT})\))?$"
)
_NOT_TITLE = re.compile(
    r"[。;>»|]|^(?:[一二三四五六七八九十]{1,3}[、. ]|[(][一二三四五六七八九十]{1,3}[)]|\d{1,2}[、.])|"
    r"^(?:•|特此|附件|关键词)|"
    r"[:,]$|^(?:现将|请|根据|按照|各位|分享|今天是|当前位置|您)|政务公开$"
)
_BREAK = re.compile(r"(?:关于|年|局|厅|政府|办公室|委员会|建设|工作|法治|全面|印发)$")
_BODY = re.compile(r"[\s*#]*(?:一、|第一部分|各位代表|[^\n]{150})")
_SPEECH = re.compile(r"代表[^。\n]{2,24}(?:政府|国务院|委员会)[^。\n]{0,12}向[^。\n]{0,40}报告|各位代表[:,]")
_SITE = re.compile(r" ?[_|] ?[^_|]{2,30}$| ?- ?[^-]{2,24}(?:网|门户|平台)$")
_LINES = 60
_KINDS: Sequence[tuple[DocType, re.Pattern[str]]] = (
    (DocType.OTHER, re.compile("政府工作报告|人民政府工作的报告")),
    (DocType.WORK_SUMMARY, re.compile("总结")),
    (
        DocType.WORK_PLAN,
        re.compile(
            "工作要点|要点|工作计划|普法计划|年度计划|立法计划|工作安排|工作打算|工作思路|计划》?(?:的通知)?$"
        ),
    ),
    (DocType.NOTICE, re.compile("通知|通告|公告|公示")),
    (DocType.ANNUAL_REPORT, re.compile("年度报告|年报|报告|建设情况|工作情况")),
    (DocType.WORK_PLAN, re.compile("计划|安排|打算")),
)
_SAYS = (
    (DocType.WORK_SUMMARY, re.compile("总结如下|工作总结")),
    (DocType.ANNUAL_REPORT, re.compile("报告如下|汇报如下|特此报告|情况如下")),
    (DocType.NOTICE, re.compile("通知如下|特此通知|公告如下")),
)


def clean(line: str) -> str:
    """Return a line without Markdown marks and without the name of the site behind the title."""
    return _SITE.sub("", line.strip().strip("*#> \t").strip())


def find_title(lines: Sequence[str]) -> str | None:
    """Return the first line that is a title, joined with the line before where it was broken; or null.

    `lines` are folded lines of a page without its front matter.
    """
    cleaned = []
    for line in lines[:_LINES]:
        if _BODY.match(line):
            break
        cleaned.append(clean(line))
    for position, line in enumerate(cleaned):
        if _is_title(line):
            return _joined(cleaned, position)
    return next((crumb for line in cleaned if (crumb := _last_crumb(line))), None)


def _is_title(line: str) -> bool:
    return 6 <= len(line) <= 90 and bool(_TITLE.search(line)) and not _NOT_TITLE.search(line)


def _joined(lines: Sequence[str], position: int) -> str:
    before = next((line for line in reversed(lines[:position]) if line), "")
    if (
        4 <= len(before) <= 40
        and _BREAK.search(before)
        and not _NOT_TITLE.search(before)
        and ":" not in before
    ):
        return before + lines[position]
    return lines[position]


def _last_crumb(line: str) -> str | None:
    if not re.search("[>»]", line):
        return None
    last = re.split("[>»]+", line)[-1].strip()
    return last if _is_title(last) else None


def is_speech(text: str) -> bool:
    """Return whether the opening is that of a government's report to its congress."""
    return bool(_SPEECH.search(text[:1200]))


def doc_type(title: str | None, text: str) -> DocType:
    """Return the genre by the title, else by what the opening says of the text."""
    if is_speech(text):
        return DocType.OTHER
    if title:
        for kind, pattern in _KINDS:
            if pattern.search(title):
                return kind
    for kind, pattern in _SAYS:
        if pattern.search(text[:1500]):
            return kind
    return DocType.OTHER
