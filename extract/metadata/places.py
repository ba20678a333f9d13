"""Names of divisions in front of what they govern: 杭州市上城区|司法局, 丽水市|第五届人民代表大会."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ontology.regions import Division, Level, register

_LONGEST = 15  # 积石山保安族东乡族撒拉族自治县
_GOVERNED = re.compile(
    r"第?[一二三四五六七八九十\d]{1,4}届人(?:民代表大会|大)|(?:人民)?政府(?=,?向|,?作)|政府工作报告|"
    r"(?:人民政府)?(?:代理|代|副)?(?:([市省州县区旗])长|主席)|政协第"
)
_DEIXIS = re.compile("[全我]([省市州县区旗盟])")
_SPOKEN_FOR = re.compile(r"代表[^。\n]{0,8}?([省市州县区旗])(?:人民)?政府")
_NEAR = 2


@dataclass(frozen=True, slots=True)
class Chain:
    """Divisions that the words from `start` up to some organ can mean, narrowed by those printed before."""

    start: int
    divisions: tuple[Division, ...]


def chain_before(text: str, end: int, year: int | None) -> Chain | None:
    """Return the longest chain of division names that ends at `end`, or null.

    A name outside the years in which it was valid counts if it misses `year` by at most two years, since
    the register's years are those of the code lists, which follow the change.
    """
    for length in range(min(_LONGEST, end), 1, -1):
        name = text[end - length : end]
        found = _find(name, year)
        if found and (found[0].name == name or not register().is_ordinary(name)):
            return _extend(text, end - length, found, year)
    return None


def _find(name: str, year: int | None) -> tuple[Division, ...]:
    known = register().find(name, year=year)
    if known or year is None:
        return known
    return tuple(each for each in register().find(name) if _years_off(each, year) <= _NEAR)


def _years_off(division: Division, year: int) -> int:
    since, until = division.valid_from or 0, division.valid_until or 9999
    return max(since - year, year - until, 0)


def _extend(text: str, start: int, found: tuple[Division, ...], year: int | None) -> Chain:
    """Take in the names printed directly before: those that lie above one of the candidates."""
    above = {up.name: each.code for each in found for up in register().ancestors(each.code, None)}
    for name in sorted(above, key=len, reverse=True):
        if text.endswith(name, 0, start):
            inside = tuple(
                each for each in found if name in {up.name for up in register().ancestors(each.code)}
            )
            return _extend(text, start - len(name), inside, year)
    return Chain(start, found)


def governed(text: str, year: int | None) -> Iterator[tuple[Division, ...]]:
    """Yield what stands before 人民政府, 第…届人民代表大会, 市长 and the like, in the order of the text."""
    for match in _GOVERNED.finditer(text):
        chain = chain_before(text, match.start(), year)
        if chain is None:
            continue
        word = match[1]
        fitting = tuple(each for each in chain.divisions if word is None or each.name.endswith(word))
        yield fitting or chain.divisions


def named(text: str, year: int | None) -> tuple[Division, ...]:
    """Return what the first full or, failing that, short division name in a short text can mean."""
    names = register().names()
    for full in (True, False):
        for start in range(len(text)):
            for length in range(min(_LONGEST, len(text) - start), 1, -1):
                entry = names.get(text[start : start + length])
                if entry is None or (entry.full is not full) or (entry.guarded and not full):
                    continue
                if found := _chain_from(text, start, length, year):
                    return found
    return ()


def _chain_from(text: str, start: int, length: int, year: int | None) -> tuple[Division, ...]:
    """Return what the name at `start` means together with the names that follow it directly."""
    found = _find(text[start : start + length], year)
    position = start + length
    for further in range(min(_LONGEST, len(text) - position), 2, -1):
        below = _find(text[position : position + further], year)
        codes = {each.code for each in found}
        inside = tuple(each for each in below if codes & {up.code for up in register().ancestors(each.code)})
        if inside:
            return inside
    return found


def decide(candidates: Sequence[Division], text: str) -> Division | None:
    """Return the one candidate, or the only one whose province or prefecture the text names; else null."""
    if len(candidates) == 1:
        return candidates[0]
    scored = []
    for each in candidates:
        above = [up for up in register().ancestors(each.code) if up not in candidates]
        scored.append((sum(text.count(up.stem) for up in above), each.code, each))
    scored.sort(key=lambda item: (-item[0], item[1]))
    if len(scored) > 1 and scored[0][0] > 2 * scored[1][0]:
        return scored[0][2]
    return _whole(candidates)


def _whole(candidates: Sequence[Division]) -> Division | None:
    """Return the one candidate above county level (吉林 is the province beside 吉林市 only by context)."""
    high = [each for each in candidates if each.level is not Level.COUNTY]
    return high[0] if len(high) == 1 else None


def dominant(text: str, year: int | None) -> Division | None:
    """Return the division that a report is about by the names it uses, where it never says so outright.

    The level is that of the government spoken for, else of the commonest 全市, 我县 …; the name must occur
    at least three times and more than twice as often as the next one of its level (chosen on government
    work reports that name only the level: no wrong one among those decided).
    """
    spoken_for = _SPOKEN_FOR.search(text[:2000])
    words = [spoken_for[1]] if spoken_for else _DEIXIS.findall(text)
    if not words:
        return None
    word = max(sorted(set(words)), key=words.count)
    counted = sorted(
        ((text.count(each.stem), each) for each in _of_level(word, year)), key=lambda item: -item[0]
    )
    if len(counted) > 1 and counted[0][0] >= 3 and counted[0][0] > 2 * counted[1][0]:
        return counted[0][1]
    return None


def _of_level(word: str, year: int | None) -> list[Division]:
    """Return the divisions that can call themselves 全省, 全市 and so on."""
    return [
        each
        for each in register().divisions(year)
        if (each.level is not Level.COUNTY or word in "县旗")
        and each.name.endswith(word)
        and not (each.level is Level.PREFECTURE and word == "区")
        and len(each.stem) > 1
    ]
