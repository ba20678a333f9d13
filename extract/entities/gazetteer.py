"""Names that are known beyond one region: initiatives, laws and a few fixed forms, found by automaton.

The text is searched without its quotation marks, so that “八五”普法规划 and 八五普法规划 are one
pattern; matches are mapped back, and take in the marks that open and close inside or around the name.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from extract.context import Candidate, Context, fold
from extract.entities.component import register
from extract.entities.heads import CLASS_NOUNS
from ontology.gazetteer import InitiativeFact, LawFact, initiatives, laws
from ontology.kinds import EntityType

_NO_PART = frozenset({"建设", "服务"})
_OF_PLATFORM = frozenset({"平台", "系统", "应用"})
_QUOTE = re.compile(r"[“”‘’\"]")
_DELETE = str.maketrans("", "", '“”‘’"')
_CLASS_NOUN = re.compile(rf"(?:{CLASS_NOUNS})(?![化性师员者])")
_BEFORE = re.compile(r"(?:新时代|全国|乡村|国家)$")
# 谁执法谁普法 is a mention of its own inside its list and its assessment (section 7, nested)
_ASSESSED = re.compile(r"(?:普法)?(?:责任制?)?(?:履职)?(?:报告)?(?:责任)?(?:清单|评议)")
_NOT_NAME = re.compile(r"[址群]|万元|亿元|公众号")
_VERB_FIRST = re.compile(r"坚持|深化|开展|推进")
_TAKES_CLASS_NOUN = frozenset(
    {EntityType.PROGRAMME, EntityType.CAMPAIGN, EntityType.MECHANISM, EntityType.PLATFORM, EntityType.BRAND}
)
# 宪法日 and 宪法精神 are not the constitution; 行政复议法律 is not 行政复议法
_NOT_LAW = re.compile(r"[日律规制学治人官院庭定性宣修精定]|实施(?:条例|办法|细则)")


@dataclass(frozen=True, slots=True)
class Known:
    """What a pattern stands for: the canonical name, its type and every other form."""

    name: str
    type: EntityType
    aliases: tuple[str, ...]


_FIXED = (
    Known(
        "三重一大决策程序",
        EntityType.MECHANISM,
        ("三重一大", "三重一大决策制度", "三重一大制度", "三重一大事项集体决策制度"),
    ),
    Known(
        "会前学法制度",
        EntityType.MECHANISM,
        ("会前学法", "常务会议会前学法", "政府常务会议会前学法制度", "常务会议会前学法制度"),
    ),
    Known("警调对接", EntityType.MECHANISM, ("警调对接机制",)),
    Known("检调对接", EntityType.MECHANISM, ("检调对接机制",)),
    Known("府检联动", EntityType.MECHANISM, ("府检联动机制", "府检联动工作机制")),
    Known(
        "法治体检",
        EntityType.CAMPAIGN,
        ("企业法治体检", "民营企业法治体检", "法治体检活动", "企业法治体检工作"),
    ),
    Known("12345政务服务便民热线", EntityType.PLATFORM, ("12345", "12345热线", "12345平台")),
    Known("12348公共法律服务热线", EntityType.PLATFORM, ("12348", "12348热线")),
    Known("微信", EntityType.PLATFORM, ()),
    Known("支付宝", EntityType.PLATFORM, ()),
)
"""Set terms of general use that need no quotation marks and have no one origin."""


@cache
def _known() -> tuple[tuple[str, Known], ...]:
    """Return every pattern with what it stands for, without duplicates; the first one stands."""
    table: dict[str, Known] = {}
    for form, known in _forms():
        table.setdefault(fold(form), known)
    return tuple(table.items())


def _forms() -> Iterator[tuple[str, Known]]:
    for known in (*_FIXED, *map(_from_fact, initiatives()), *map(_from_law, laws())):
        # the finder of roles finds them itself: it knows what they must not be part of
        if known.type is not EntityType.ROLE:
            yield from ((form, known) for form in (known.name, *known.aliases) if not _VERB_FIRST.match(form))


def _from_fact(fact: InitiativeFact) -> Known:
    return Known(fact.name, fact.type, fact.aliases)


def _from_law(law: LawFact) -> Known:
    return Known(law.full_name, EntityType.LEGAL, tuple(dict.fromkeys((law.name, *law.aliases))))


@cache
def _automaton() -> AhoCorasick:
    return AhoCorasick([form for form, _ in _known()], matchkind=MatchKind.LeftmostLongest)


def find_gazetteer(context: Context) -> Iterator[Candidate]:
    """Yield the known names of a document, with the class noun behind them."""
    text = context.folded
    marks = [mark.start() for mark in _QUOTE.finditer(text)]
    shifted = [at - index for index, at in enumerate(marks)]
    bare = text.translate(_DELETE)
    known = _known()
    for pattern, start, end in _automaton().find_matches_as_indexes(bare):
        first = start + bisect_right(shifted, start)
        last = end - 1 + bisect_right(shifted, end - 1)
        entity = known[pattern][1]
        span = _span(text, first, last + 1, entity)
        if span is not None:
            nested = entity.type is EntityType.MECHANISM and _ASSESSED.match(text, span[1])
            rule = "nested in its list or assessment" if nested else "gazetteer"
            yield Candidate(*span, entity.type, entity.name, rule, entity.aliases)


def _span(text: str, start: int, end: int, entity: Known) -> tuple[int, int] | None:
    """Return the mention around a match: with marks, attribute and class noun; None if it is none."""
    if entity.type is EntityType.LEGAL:
        return None if _NOT_LAW.match(text, end) or text[start - 1 : start] == "《" else (start, end)
    if _in_number(text, start, end) or _NOT_NAME.match(text, end):
        return None
    start, end = _with_marks(text, start, end)
    if text.count("“", start, end) != text.count("”", start, end):
        return None
    if entity.type in _TAKES_CLASS_NOUN:
        noun = _CLASS_NOUN.match(text, end)
        taken = noun is not None and _takes(entity.type, noun.group())
        end = noun.end() if noun and taken else end
    before = _BEFORE.search(text, max(0, start - 3), start)
    return (before.start() if before else start), end


def _takes(kind: EntityType, noun: str) -> bool:
    """Return whether a name of this type takes in the class noun: 12345热线 does not take 活动."""
    if kind is EntityType.PLATFORM:
        return noun in _OF_PLATFORM
    return noun not in _NO_PART


def _in_number(text: str, start: int, end: int) -> bool:
    """Return whether a match that begins or ends with a digit is part of a longer number."""
    return (text[start].isdigit() and text[start - 1 : start].isdigit()) or (
        text[end - 1].isdigit() and text[end : end + 1].isdigit()
    )


def _with_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span with the quotation mark before it or behind it, if the name needs it as a partner."""
    inside = text[start:end]
    opens, closes = inside.count("“"), inside.count("”")
    if text[start - 1 : start] == "“" and (closes > opens or text[end : end + 1] == "”"):
        start -= 1
        opens += 1
    if opens > closes and text[end : end + 1] == "”":
        end += 1
    return start, end


register("fz_gazetteer", "gazetteer", find_gazetteer)
