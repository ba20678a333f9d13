"""Quoted strings of a folded text: where they open and close, nested ones included."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MARK = re.compile(r"[“”\"\n。]")
# The longest quoted names in print have under forty characters; longer quotations are speech.
_LONGEST = 44


@dataclass(frozen=True, slots=True, order=True)
class Quoted:
    """A quotation: `start` at the opening mark, `end` behind the closing one, `core` between them."""

    start: int
    end: int
    core: str


def quoted_strings(folded: str) -> Iterator[Quoted]:
    """Yield the quotations of `folded` in the order in which they close.

    Straight quotation marks alternate; a mark left open at the end of its line is dropped,
    because a name does not cross one.
    """
    opened: list[int] = []
    straight: int | None = None
    for mark in _MARK.finditer(folded):
        sign, at = mark.group(), mark.start()
        if sign in "\n。":
            if sign == "\n" or not opened:
                opened, straight = [], None
            continue
        if sign == '"':
            start, straight = straight, at if straight is None else None
        elif sign == "“":
            opened.append(at)
            continue
        else:
            start = opened.pop() if opened else None
        if start is not None and 1 < at - start <= _LONGEST:
            core = folded[start + 1 : at]
            if "。" not in core:
                yield Quoted(start, at + 1, core)


def strip_quotes(text: str) -> str:
    """Return `text` without quotation marks of any shape."""
    return _QUOTE_SIGNS.sub("", text)


_QUOTE_SIGNS = re.compile(r"[“”‘’\"'《》〈〉「」『』]")
