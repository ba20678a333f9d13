"""Text from documents made fit to be shown: nothing invisible, nothing too long, no link that is not http(s).

Documents come from the open web, so every string that reaches a picture passes through here.
"""

import unicodedata
from urllib.parse import urlsplit

NEWLINES = {"\n": "⏎", "\r": "⏎", "\t": "⇥"}
"""Breaks that occur in ordinary text: one visible sign each, for a code would be noise."""

INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Unicode categories that print nothing or turn the direction of what follows."""

NARROW = 0.58
"""Width of a Latin letter in em: the mean over the printable ASCII of Noto Sans is 0.56, rounded up."""


def visible(text: str) -> str:
    """Return `text` with control, bidirectional and other invisible characters as codes like ⟦U+202E⟧."""
    return "".join(
        NEWLINES.get(char) or (f"⟦U+{ord(char):04X}⟧" if unicodedata.category(char) in INVISIBLE else char)
        for char in text
    )


def em_width(text: str) -> float:
    """Return the width of `text` in em: 1 for a Chinese character, `NARROW` for a Latin one."""
    return sum(1.0 if unicodedata.east_asian_width(char) in "WFA" else NARROW for char in text)


def clip(text: str, limit: float) -> str:
    """Return `text`, cut to at most `limit` em with a closing … when it is longer."""
    if em_width(text) <= limit:
        return text
    kept: list[str] = []
    room = limit - 1.0
    for char in text:
        room -= em_width(char)
        if room < 0:
            break
        kept.append(char)
    return "".join(kept).rstrip() + "…"


def safe_url(url: str | None) -> str | None:
    """Return `url` when it is a plain http or https address of a host, else None."""
    if not url or visible(url) != url or any(char.isspace() for char in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname else None
