"""Labelled values of a page: front matter, metadata tables, source lines. A label without a value is null."""

import re
from collections.abc import Mapping

HEAD = 2500
"""Labels are looked for in this many first characters: the longest metadata tables seen end by 1,500."""

_KINDS = {
    "title": "标题|名称|信息名称|title",
    "index": "索引号|信息索引",
    "issuer": (
        "发布机构|发布机关|发文机关|发文单位|发布单位|发布部门|制发机构|制定机关|公开主体|公开机构|公开责任部门|"
        "责任部门|信息提供单位|issuer"
    ),
    "source": "信息来源|文章来源|稿件来源|来源|出处|source",
    "published": (
        "发布日期|发布时间|公开日期|公开时间|发文日期|印发日期|更新时间|更新日期|录入时间|"
        "时间|日期|published|date"
    ),
    "created": "成文日期|生成日期|成文时间|生成时间",
    "url": "网址|原文链接|链接|来源网址|来源链接|url|URL|link",
    "year": "年份|年度|year",
    "place": "地区|区域|所属地区|region",
    "other": (
        "主题分类|发文字号|文号|文 ?号|有效性|体裁分类|公开类别|公开方式|公开范围|主题词|关键词|"
        "作者|编辑|责任编辑|"
        "点击数|点击量|浏览量|浏览次数|阅读次数|访问次数|字体|字号|分享|效力状态|服务对象|信息分类|组配分类"
    ),
}
_SPACED = {word: kind for kind, words in _KINDS.items() for word in words.split("|")}


def _pattern(word: str) -> str:
    return " ?".join(word) if len(word) == 3 and not word.isascii() else word  # 索 引 号


_ALL = "|".join(_pattern(word) for word in sorted(_SPACED, key=len, reverse=True))
_LABEL = re.compile(rf"(?<![\w一-鿿])\[?({_ALL})\]?[ \t]*(?:[:|]|(?=[ \t\n]))")
_END = re.compile(r"[\n|【•;]| {3,}|\t")
_DAY = re.compile(r"\s{0,8}(?:19|20)\d\d[-./年]")
_STRONG = frozenset({"index", "issuer", "created"})
_FRONT = re.compile(r"\s*---[ \t]*\n(.{0,2000}?)\n---[ \t]*(?:\n|$)", re.S)


def front_matter(text: str) -> tuple[Mapping[str, str], int]:
    """Return the keys and values of a `---` header and the offset at which the text after it begins."""
    match = _FRONT.match(text)
    if match is None:
        return {}, 0
    values: dict[str, str] = {}
    for line in match[1].splitlines():
        key, colon, value = line.partition(":")
        kind = _SPACED.get(key.strip())
        if colon and kind and value.strip():
            values.setdefault(kind, value.strip().strip("\"'"))
    return values, match.end()


def labelled(text: str) -> Mapping[str, tuple[str, ...]]:
    """Return the values of the labels in folded `text`, by kind, in order; empty values are left out."""
    head = text[:HEAD]
    matches = list(_LABEL.finditer(head))
    found: dict[str, list[str]] = {}
    for match, following in zip(matches, [*matches[1:], None], strict=False):
        kind = _SPACED[match[1].replace(" ", "") if not match[1].isascii() else match[1]]
        has_mark = match[0][-1] in ":|"
        dated = kind == "published" and _DAY.match(head, match.end())
        if not (has_mark or dated or kind in _STRONG):
            continue  # 来源, 时间 without a colon are words of a sentence
        value = _value(head, match.end(), following.start() if following else len(head), kind)
        if value:
            found.setdefault(kind, []).append(value)
    return {kind: tuple(values) for kind, values in found.items()}


def _value(head: str, start: int, stop: int, kind: str) -> str:
    tail = head[start:stop].lstrip(" \t|:" if kind != "published" else " \t|:\n")
    end = _END.search(tail)
    return tail[: end.start() if end else 120].strip(" \t[]")[:120]
