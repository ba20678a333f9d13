"""HTML to text: blocks on lines of their own, tables in reading order, scripts and styles left out.

The page is hostile input: no network, no entity expansion, no huge trees, and nothing of it is ever run.
"""

import re
from dataclasses import dataclass, field
from io import BytesIO

from lxml import etree

from extract.model import Span

_INVISIBLE = frozenset({"script", "style", "noscript", "template", "svg", "iframe", "object", "head", "math"})
# not form and header: old CMS wrap the whole page in a form, and an article keeps its title in a header
_FURNITURE = frozenset({"nav", "footer", "button", "select", "aside"})
_INLINE_NAMES = (
    "a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark o:p q rp rt ruby s samp small "
    "span strike strong sub sup time tt u var wbr img"
)
_INLINE = frozenset(_INLINE_NAMES.split())
_CELLS = frozenset({"td", "th"})
_SPACES = re.compile(r"[ \t\r\n\f]+")
_HTML = re.compile(
    r"[\s\ufeff]{0,200}(?:<\?xml[^>]{0,200}>\s{0,100})?(?:<!--.{0,500}?-->\s{0,100})?"
    r"<(?:!doctype\s+html|html|head|body|div|p|meta|table)\b",
    re.IGNORECASE | re.DOTALL,
)
_ADDRESS = re.compile(r"https?://[^\s\"'<>]{4,500}")


@dataclass(frozen=True, slots=True)
class Page:
    """The text of a page, the spans of its furniture (navigation, buttons, footers), and its address."""

    text: str
    chrome: tuple[Span, ...]
    source: str | None


@dataclass(slots=True)
class _Writer:
    """Collects text; white space is collapsed, and a block begins on a new line."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    last: str = "\n"  # the last character written; a line break, so that a text never begins with a space

    def write(self, text: str | None) -> None:
        if not text:
            return
        text = _SPACES.sub(" ", text)
        if self.last in " \n\t" and text.startswith(" "):
            text = text[1:]
        self._put(text)

    def newline(self) -> None:
        if self.last != "\n":
            self._put("\n")

    def tab(self) -> None:
        if self.last not in "\n\t":
            self._put("\t")

    def _put(self, text: str) -> None:
        if text:
            self.parts.append(text)
            self.length += len(text)
            self.last = text[-1]


def looks_like_html(text: str) -> bool:
    """Return whether `text` begins the way a page does."""
    return _HTML.match(text) is not None


def html_to_text(markup: str) -> Page:
    """Return the text of a page, its furniture and its canonical address; an empty text if there is none."""
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root: etree._Element | None = etree.parse(BytesIO(markup.encode()), parser).getroot()
    except etree.XMLSyntaxError:  # nothing that could be an element
        root = None
    return Page("", (), None) if root is None else _read(root)


def _read(root: etree._Element) -> Page:
    writer = _Writer()
    furniture: list[tuple[int, int]] = []
    opened: list[tuple[etree._Element, int]] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, node in walk:
        tag = str(node.tag).lower()
        if event == "start":
            _open(writer, tag)
            if tag in _FURNITURE:
                opened.append((node, writer.length))
            if tag in _INVISIBLE:
                walk.skip_subtree()
            else:
                writer.write(node.text)
            continue
        _close(writer, tag)
        if opened and opened[-1][0] is node:
            furniture.append((opened.pop()[1], writer.length))
        writer.write(node.tail)
    return _page(writer, furniture, root)


def _open(writer: _Writer, tag: str) -> None:
    if tag in _CELLS:
        writer.tab()
    elif tag not in _INLINE:
        writer.newline()


def _close(writer: _Writer, tag: str) -> None:
    if tag not in _INLINE and tag not in _CELLS and tag not in _INVISIBLE:
        writer.newline()


def _page(writer: _Writer, furniture: list[tuple[int, int]], root: etree._Element) -> Page:
    text = "".join(writer.parts)
    spans = sorted(Span(start, end) for start, end in furniture if start < end)
    return Page(text, tuple(spans), _source(root))


def _source(root: etree._Element) -> str | None:
    """Return the first web address that the page gives as its own."""
    for path in ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content", "//base/@href"):
        found = root.xpath(path)
        for value in found if isinstance(found, list) else ():
            match = _ADDRESS.fullmatch(str(value).strip())
            if match:
                return match.group()
    return None
