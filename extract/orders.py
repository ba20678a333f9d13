"""Words that say that what follows is still to come: notices that give orders, paragraphs that look ahead."""

import re
from bisect import bisect_right

from extract.model import Metadata
from ontology.kinds import DocType

_REPORTS = re.compile(r"通报|情况|总结|成效|公报")
_AHEAD = re.compile(
    r"(?:(?<=[。\n])|^)[ \u3000*#]{0,8}(?:[一二三四五六七八九十]{1,3}[、是]|\([一二三四五六七八九十]{1,3}\))?"
    r"(?:下一?步|下一?阶段|明年|今后|新的一年|(?:今年|(?:20\d\d年|我局|我们)[,]?)[^,。;\n“”]{0,4}将(?![士军领]))"
)


def gives_orders(metadata: Metadata) -> bool:
    """Return whether a document tells its readers what to do: a notice whose title tells no results."""
    return metadata.doc_type is DocType.NOTICE and not _REPORTS.search(metadata.title or "")


class Ahead:
    """The stretches of a text in which a paragraph looks ahead, from 下一步 or 今年将 to its end."""

    def __init__(self, folded: str) -> None:
        """Find them in `folded`; offsets are those of the document."""
        self._starts: list[int] = []
        self._ends: list[int] = []
        for match in _AHEAD.finditer(folded):
            if self._ends and match.start() < self._ends[-1]:
                continue
            end = folded.find("\n", match.end())
            self._starts.append(match.end())
            self._ends.append(len(folded) if end < 0 else end)

    def holds(self, offset: int) -> bool:
        """Return whether the character at `offset` lies in one."""
        place = bisect_right(self._starts, offset) - 1
        return place >= 0 and offset < self._ends[place]
