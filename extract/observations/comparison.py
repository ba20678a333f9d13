"""What a figure is beside others: a quantity, a growth, a share or a base; and ranks, which have none."""

import re
from dataclasses import dataclass

from extract.model import Comparison
from ontology.kinds import Basis, Direction

_UP = "增长|增加|新增加|上升|提高|提升|上涨|增幅|增速|涨幅|扩大|翻|多增|增收|增"
_DOWN = "下降|减少|降低|降幅|压减|压缩|缩短|回落|精简|削减|收窄|减|降"
_AMOUNT = r"(?:了|比例|幅度)?(?:达到?|为|约|近|超过?|逾|高达|仅)?"
_BASE = (
    r"同比|环比|(?:较|比|与)[^,。;]{0,12}?(?:相比|年同期|年末|年底|年度?|期|时期|前|末)|"
    r"年均|平均|分别|累计|净|又|共|合计|实际"
)
_CHANGE = re.compile(
    rf"(?P<subject>[^,;:。、()]{{0,40}}?)(?P<base>(?:(?:{_BASE})[,]?){{0,3}})(?P<verb>{_UP}|{_DOWN}){_AMOUNT}$"
)
_COMPARED = re.compile(r"同比|环比|较|比")
_NAMED = re.compile(r"\d{4}年|[末初底]|以来|“")  # 较2020年, 比年初: a base that is not the year before
_NAMED_YEAR = re.compile(r"(\d{4})年(?![末初底])")
_EARLIER = re.compile(r"[较比与](?P<year>\d{4}年|去年|上年|前一年)(?:度|同期)?的?$")
_SINCE = re.compile(r"[从由](?P<year>\d{4}年|去年|上年)(?:度|同期|末|年末|[末底])?的?[^,。;]{0,4}$")
_MOVES = re.compile(rf"[^,。;]{{0,4}},?[^,。;]{{0,4}}?(?:{_UP}|{_DOWN})")
_SHARE = re.compile(
    r"(?P<subject>[^,;:。]{0,30}?)(?:占[^,。;]{0,30}?(?:的|比|比例|比重|总数)?(?:达到?|为|约|近|超过?)?)$"
)
_MULTIPLE = re.compile(r"[是为](?:去年|上年|\d{4}年|[^,。;]{0,10}[末底年初期])(?:同期)?的$")
_FROM = re.compile(r"[从由][^,。;]{0,20}$")
_TO = re.compile(
    r"[^,。;]{0,6}?(?P<verb>提高|提升|上升|增加|增长|扩大|发展|跃升|增|升|下降|降低|减少|缩短|压缩|压减|精简|削减|缩减|缩小|收窄|优化|整合|归并|合并|归集|降|减)(?:了)?(?:到|至|为|成)"
)
_RANK = re.compile(
    r"(?P<subject>[^,。;]{0,24}?)(?:稳?居|位居|位列|列|排名?|名列|居于|排在|跃居)[^,。;]{0,14}?(?:第(?P<place>[一二三四五六七八九十]|\d{1,3})位?|"
    r"(?P<first>之首|首位|榜首|第一))"
)
_NUMERALS = {char: value for value, char in enumerate("一二三四五六七八九十", start=1)}
_COUNT_WORD = re.compile(
    r"(?:总[数量额]|数量?|量|增[速幅]|规模|人数|件数|均|也|并|率|比例|总体|已|[由从][低高少多后][到至][高低多少前])$|^[,\s]*$"
)


@dataclass(frozen=True, slots=True)
class Change:
    """A growth: of what ("" for the figure before), which way, and whether over the year before."""

    subject: str
    direction: Direction
    yoy: bool

    def comparison(self, value: float) -> Comparison:
        """Return the comparison that a growth by `value` makes; against a named base it has no value."""
        return (
            Comparison(Basis.YOY, value, self.direction)
            if self.yoy
            else Comparison(Basis.FROM, None, self.direction)
        )


def change(left: str, unit: str, past: int | None = None) -> Change | None:
    """Return the growth that a figure in `unit` after the words `left` expresses, None if it is none.

    A base named by its year is the year before where that year is `past`.
    """
    match = _CHANGE.search(left)
    if match is None or left.endswith(("新增", "到", "至")):
        return None
    relative = unit in {"%", "个百分点", "倍", "成", "‰"}
    if not relative and not _COMPARED.search(match["base"]):
        return None  # 增加床位300张, 再增加4个: more of something, not a comparison
    direction = Direction.UP if re.fullmatch(_UP, match["verb"]) else Direction.DOWN
    year = _NAMED_YEAR.search(match["base"])
    yoy = _NAMED.search(match["base"]) is None or (year is not None and int(year[1]) == past)
    return Change(match["subject"], direction, yoy)


def earlier(left: str, right: str) -> str | None:
    """Return the time words of a figure that a later one is measured by (比2021年的80件增长), else None."""
    match = _EARLIER.search(left)
    return match["year"] if match and _MOVES.match(right) else None


def since(left: str) -> str | None:
    """Return the time words of a base that has its own (由2021年的19件下降到), None if it has none."""
    match = _SINCE.search(left)
    return match["year"] if match else None


def share(left: str) -> str | None:
    """Return the subject of a share (占…的, "" for the figure before), None if the figure is no share."""
    match = _SHARE.search(left)
    return match["subject"] if match else None


def is_multiple(left: str) -> bool:
    """Return whether a figure in 倍 after `left` compares with an earlier year (是去年的…倍)."""
    return _MULTIPLE.search(left) is not None


def is_base(left: str, right: str) -> Direction | None:
    """Return which way a value moved if the figure between `left` and `right` is where it came from."""
    to = _TO.match(right)
    if to is None or _FROM.search(left) is None:
        return None
    return Direction.UP if re.match(_UP + "|发展|跃升|升", to["verb"]) else Direction.DOWN


def rank(right: str) -> Comparison | None:
    """Return the rank that the words right behind a figure give it, None if they rank something else."""
    match = _RANK.match(right.lstrip(",、 "))
    if match is None or not _COUNT_WORD.search(match["subject"]):
        return None
    place = match["place"]
    value = 1.0 if match["first"] or not place else float(_NUMERALS.get(place, 0) or place)
    return Comparison(Basis.RANK, value, None)
