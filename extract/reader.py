"""Files in, documents out: decoding, refusing what is no text, and masking page furniture.

Offsets everywhere count the code points of `Document.text`. For TXT and Markdown that is the file decoded
and nothing else: no stripping, no newline conversion, so `open(path, newline="").read()` gives the same
string. A UTF-8 byte order mark stays as character 0 (U+FEFF) for the same reason, and is masked as chrome;
in UTF-16 and GB18030, where offsets into the UTF-8 reading do not exist, it is the codec's own and goes.
HTML is turned into text by `extract.html`; offsets count that text.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from extract.chrome import find_chrome, merge_spans
from extract.errors import ReadError
from extract.html import html_to_text, looks_like_html
from extract.model import Document, Span

MAX_BYTES = 20 * 1024 * 1024
"""Largest file read: the longest of 1,580 real reports has 0.2 MB, so 20 MB is no report but a mistake."""

TEXT_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown"})
HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".shtml", ".jhtml"})
SUFFIXES = TEXT_SUFFIXES | HTML_SUFFIXES
"""File name endings that `read_folder` reads."""

_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP, DOCX or OFD file"),
    (b"PK\x05\x06", "an empty ZIP file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Excel file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
)
# An OLE file that some site has stored "as text": its magic read as Latin-1 and written as UTF-8, or with
# every unreadable byte replaced.
_MOJIBAKE = ("ÐÏ\x11à¡±", "\ufffd\ufffd\x11\u0871", "\u0871\u001a", "\ufffd\ufffd\x11\ufffd")
_SOURCE = re.compile(
    r"^[ \t#>*•]{0,8}(?:source|url|link|来源|来源网址|原文链接|原文地址|网址|链接)[ \t]{0,4}[:：]"
    r"[ \t\"']{0,4}"
    r"(https?://[^\s\"'<>]{4,500})",
    re.IGNORECASE | re.MULTILINE,
)
_HEAD = 3000  # a source line stands at the top; front matter of the sample reports ends before character 400
_CONTROLS = re.compile("[\x01-\x08\x0b\x0e-\x1a\x1c-\x1f]")
_MAX_CONTROLS = 0.01  # text has next to none; binary data read as Latin or GB has 5 % and more


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that was not read, and why: one line for people."""

    path: Path
    reason: str


def read_document(path: Path) -> Document:
    """Return the file at `path` as a document; raise ReadError saying why it cannot be one."""
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise ReadError(_too_large(path.name, size))
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ReadError(f"{path.name}: cannot be opened ({reason}); check the path and its rights") from error
    return document_from_bytes(data, name=path.name)


def document_id(data: bytes) -> str:
    """Return the id of the document with these bytes: "d" and 16 hexadecimal digits of their SHA-256."""
    return "d" + hashlib.sha256(data).hexdigest()[:16]


def document_from_bytes(data: bytes, *, name: str, source: str | None = None) -> Document:
    """Return `data` as a document called `name`; raise ReadError if it is no readable text.

    The id is "d" and the first 16 hexadecimal digits of the SHA-256 of `data`: the same bytes are the same
    document under any name. `source` overrides an address found in the file.
    """
    _check_bytes(data, name)
    text = _decode(data, name)
    _check_text(text, name)
    chrome: tuple[Span, ...] = ()
    if Path(name).suffix.lower() in HTML_SUFFIXES or looks_like_html(text):
        page = html_to_text(text)
        if not page.text.strip():
            raise ReadError(f"{name}: the page holds no text; save the page after it has loaded, or as text")
        text, chrome, source = page.text, page.chrome, source or page.source
    return Document(
        id=document_id(data),
        name=name,
        text=text,
        digest=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        source=source or _find_source(text),
        chrome=merge_spans((*chrome, *find_chrome(text))),
    )


def read_folder(paths: Iterable[Path]) -> Iterator[Document | Refusal]:
    """Yield a document or a refusal for every file in or under `paths`, sorted by path, without repeats.

    One bad file never stops the others, and nothing is left out without a word: a hidden file or one with an
    unknown ending comes back as a refusal too.
    """
    for path in sorted(set(_files(paths))):
        hidden = path.name.startswith(".")
        if hidden:
            yield Refusal(path, f"{path.name}: hidden file; rename it without the dot to read it")
        elif path.suffix.lower() not in SUFFIXES:
            yield Refusal(path, _unknown_ending(path))
        else:
            try:
                yield read_document(path)
            except ReadError as error:
                yield Refusal(path, str(error))


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from (inner for inner in path.rglob("*") if not inner.is_dir())
        else:
            yield path


def _unknown_ending(path: Path) -> str:
    known = " ".join(sorted(SUFFIXES))
    ending = path.suffix.lower() or "no ending"
    later = "; PDF and DOCX are not read yet: save as text" if ending in {".pdf", ".docx", ".doc"} else ""
    return f"{path.name}: {ending} is not read{later} (read are {known})"


def _too_large(name: str, size: int) -> str:
    return f"{name}: {size / 1e6:.1f} MB is more than {MAX_BYTES / 1e6:.0f} MB; split it into its documents"


def _check_bytes(data: bytes, name: str) -> None:
    if not data:
        raise ReadError(f"{name}: the file is empty; fetch it again")
    if len(data) > MAX_BYTES:
        raise ReadError(_too_large(name, len(data)))
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise ReadError(f"{name}: this is {what}, not text; open it and save it as text (.txt)")
    if b"\x00" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ReadError(f"{name}: binary data (NUL bytes), not text; save it as text in UTF-8")


def _check_text(text: str, name: str) -> None:
    if not text.strip("\ufeff\u200b \t\r\n\u3000\xa0"):
        raise ReadError(f"{name}: nothing but white space; fetch it again")
    if "\x00" in text:
        raise ReadError(f"{name}: binary data (NUL characters), not text; save it as text in UTF-8")
    head = text[:4096]
    if head.startswith(_MOJIBAKE) or len(_CONTROLS.findall(head)) > _MAX_CONTROLS * len(head) + 1:
        raise ReadError(f"{name}: binary data stored as text; open the original and save it as text in UTF-8")


def _decode(data: bytes, name: str) -> str:
    """Return the text of `data`: UTF-16 by its mark, else strictly UTF-8, else strictly GB18030."""
    utf16 = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for codec in ("utf-16",) if utf16 else ("utf-8", "gb18030"):
        try:
            return data.decode(codec)
        except UnicodeDecodeError:
            continue
    tried = "UTF-16" if utf16 else "UTF-8 nor GB18030"
    raise ReadError(f"{name}: neither {tried} text; open it in an editor and save it in UTF-8")


def _find_source(text: str) -> str | None:
    match = _SOURCE.search(text, 0, _HEAD)
    return match.group(1) if match else None
