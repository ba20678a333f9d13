"""法治X and 平安X, where X is a place: programmes that every region runs under its own name."""

import re
from collections.abc import Iterator
from functools import lru_cache

from extract.context import Candidate, Context
from extract.entities.naming import variants
from ontology.kinds import EntityType
from ontology.regions import register

_NAMED = re.compile(r"(?<!依)(?P<what>法治|平安)(?=(?P<place>[一-龥]{2,4}))")
_UNITS = (
    "市",
    "县",
    "区",
    "州",
    "省",
    "维吾尔自治区",
    "壮族自治区",
    "回族自治区",
    "自治区",
    "自治州",
    "自治县",
    "镇",
    "盟",
    "地区",
    "旗",
)
_PEOPLES = r"[一-龥]{1,10}族自治[州县]"
_UNIT_CHARS = frozenset("省市县区州镇乡村社委办局厅城")
_PUBLIC_ACCOUNT = re.compile(r"[”\"]?(?:微信|政务|官方|普法|公众号|栏目|专栏|微博|抖音)")


def find_place_programmes(context: Context) -> Iterator[Candidate]:
    """Yield 法治X and 平安X where X is a province, or a place that the document names with its unit."""
    text = context.folded
    known: dict[str, bool] = {}  # one look through the text for each name keeps hostile texts linear
    for hit in _NAMED.finditer(text):
        name = hit.group("place")
        place = next((part for part in _parts(name) if _is_known(text, part, known)), None)
        if place is None:
            continue
        end = hit.end("what") + len(place)
        if _PUBLIC_ACCOUNT.match(text, end):
            continue
        start = hit.start()
        if text[start - 1 : start] == "“" and text[end : end + 1] == "”":
            start, end = start - 1, end + 1
        canonical = hit.group("what") + place
        aliases = {canonical + "建设", *variants(canonical)}
        yield Candidate(
            start,
            end,
            EntityType.PROGRAMME,
            canonical,
            "place programme",
            tuple(sorted(aliases)),
            priority=1,
        )


def _parts(name: str) -> Iterator[str]:
    return (name[:length] for length in (4, 3, 2) if length <= len(name))


def _is_known(text: str, name: str, known: dict[str, bool]) -> bool:
    if name not in known:
        known[name] = _is_place(text, name)
    return known[name]


def _is_place(text: str, name: str) -> bool:
    """Return whether `name` is 中国, or a division that the document prints with its class word as well."""
    if name == "中国":
        return True
    if _UNIT_CHARS & set(name) or not _is_division(name):
        return False
    return any(name + unit in text for unit in _UNITS) or bool(re.search(name + _PEOPLES, text))


@lru_cache(maxsize=8192)
def _is_division(name: str) -> bool:
    return bool(register().find(name))
