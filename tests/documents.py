"""Markdown as the tests of the documentation read it: fenced blocks, headings, links."""

import re
from dataclasses import dataclass
from pathlib import Path

_FENCE = re.compile(r"^```(?P<info>[^\n`]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^(#{1,6}) ", re.MULTILINE)
_LINK = re.compile(r"\]\((?!https?:)(?P<target>[^)#\s]+)\)")
_EXIT = re.compile(r"exit=(\d)")


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: its language, the rest of its info string, its text."""

    language: str
    options: str
    text: str

    @property
    def exit_code(self) -> int:
        """Return the code that the block is said to end with, 0 if it says nothing."""
        found = _EXIT.search(self.options)
        return int(found[1]) if found else 0

    @property
    def installs(self) -> bool:
        """Return whether this sets up a checkout, which a test of the documentation does not do again."""
        return "bootstrap.py" in self.text or ".venv/" in self.text

    @property
    def serves(self) -> bool:
        """Return whether this starts or stops a server; the tests have one of their own."""
        return "fazhi neo4j start" in self.text or "fazhi neo4j stop" in self.text

    def is_printed_in(self, output: str) -> list[str]:
        """Return the lines of this block that no line of `output` is; `…` stands for any words."""
        printed = [" ".join(line.split()) for line in output.splitlines()]
        return [line for line in self.text.splitlines() if not any(map(_pattern(line).fullmatch, printed))]


def _pattern(line: str) -> re.Pattern[str]:
    words = " ".join(line.split())
    return re.compile(".*".join(map(re.escape, words.split("…"))).replace(r"\ .*", ".*"))


def blocks(path: Path) -> list[Block]:
    """Return the fenced blocks of a Markdown file in their order."""
    found = []
    for fence in _FENCE.finditer(path.read_text("utf-8")):
        language, _, options = fence["info"].strip().partition(" ")
        found.append(Block(language, options, fence["text"]))
    return found


def prose(path: Path) -> str:
    """Return a Markdown file without its fenced blocks."""
    return _FENCE.sub("", path.read_text("utf-8"))


def headings(path: Path) -> list[int]:
    """Return the levels of the headings in their order."""
    return [len(found[1]) for found in _HEADING.finditer(prose(path))]


def local_links(path: Path) -> list[Path]:
    """Return the files that a Markdown file links to."""
    return [(path.parent / found["target"]).resolve() for found in _LINK.finditer(prose(path))]
