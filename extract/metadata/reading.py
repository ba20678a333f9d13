"""Metadata of a document from its text alone: each field by the most trusted evidence that decides it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from extract.context import fold
from extract.metadata.credit_code import division_of
from extract.metadata.dates import (
    arabic,
    common_year,
    find_date,
    heading_year,
    meeting_year,
    planned_year,
    session_year,
    stated_year,
    title_year,
    url_date,
)
from extract.metadata.issuers import Issuer, bare_organ, official_name, organs_in, signature, town_in
from extract.metadata.labels import front_matter, labelled
from extract.metadata.places import decide, dominant, governed, named
from extract.metadata.titles import clean, doc_type, find_title, is_speech
from extract.model import Document, Metadata
from ontology.kinds import DocType
from ontology.regions import Division, register

_OPENING = 1500
_STATE_COUNCIL = "国务院"
_FOR_STATE_COUNCIL = re.compile("代表国务院|国务院(?:副?总理|代总理)")


@dataclass(slots=True)
class _Evidence:
    """What is known so far of one document; `body` is the folded text after a front matter."""

    body: str
    front: Mapping[str, str]
    labels: Mapping[str, tuple[str, ...]]
    title: str | None
    kind: DocType
    opening: str
    year: int | None = None
    reasons: list[tuple[str, str]] = field(default_factory=list)

    @property
    def tail(self) -> str:
        """Return the last 700 characters: signature, copy-to lines, print line and site footer."""
        return arabic(self.body[-700:])

    @property
    def is_work_report(self) -> bool:
        """Return whether this is a 政府工作报告."""
        return self.kind is DocType.OTHER and ("政府工作报告" in (self.title or "") or is_speech(self.body))


def read_metadata(document: Document) -> Metadata:
    """Return title, issuer, region, year, date of publication and genre, as far as the text decides.

    Evidence in order of trust: the credit code of an index number, a dated signature, the title, labels,
    the opening, the name of the site, the place that the whole text is about. A field that nothing
    decides is null, with the reason in `reasons`.
    """
    known = _gather(fold(document.text))
    known.year = _year(known)
    issuer, division = _issuer(known)
    if division is None:
        known.reasons.append(("region", _undecided(known)))
    if issuer is None:
        known.reasons.append(("issuer", "no organ is named as the issuer"))
    published = _published(known, document.source)
    for name, value in (("title", known.title), ("year", known.year), ("published", published)):
        if value is None:
            known.reasons.append((name, "not printed in the document"))
    return Metadata(
        title=_printed(known.title, document.text),
        issuer=issuer,
        region=division.code if division else None,
        year=known.year,
        published=published,
        doc_type=known.kind,
        reasons=tuple(known.reasons),
    )


def _printed(title: str | None, text: str) -> str | None:
    """Return the title with the brackets and digits that the document has, not the folded ones.

    A title that was put together from several lines is nowhere as a whole, and stays as it is.
    """
    place = -1 if title is None else fold(text).find(title)
    return title if title is None or place < 0 else text[place : place + len(title)]


def _undecided(known: _Evidence) -> str:
    """Return why no division was found: none is named, or several have the name and nothing tells which."""
    candidates = named(known.title or "", known.year)
    if len(candidates) < 2:
        return "no division is named as the issuer's"
    codes = ", ".join(each.code for each in candidates)
    return (
        f"{candidates[0].name} is the name of {len(candidates)} divisions ({codes}) and nothing tells which"
    )


def _gather(folded: str) -> _Evidence:
    front, start = front_matter(folded)
    body = folded[start:]
    labels = labelled(body)
    stated = front.get("title") or next(iter(labels.get("title", ())), None)
    title = clean(stated) if stated else find_title(body[:4000].splitlines())
    opening = body[_after_title(body, title) :][:_OPENING]
    kind = doc_type(title, body)
    return _Evidence(body, front, labels, title or None, kind, arabic(opening))


def _after_title(body: str, title: str | None) -> int:
    """Return where the line ends that prints the title, or 0; a later mention in a sentence is no title."""
    position = 0
    for line in body[:4000].splitlines(keepends=True):
        position += len(line)
        if title and clean(line) and title.endswith(clean(line)) and len(clean(line)) >= 6:
            return position
    return 0


def _year(known: _Evidence) -> int | None:
    title = arabic(known.title or "")
    if found := title_year(title, known.kind):
        return found
    text = arabic(known.body[:6000])
    if known.is_work_report:
        return (
            session_year(title)
            or meeting_year(text[:800])
            or planned_year(known.body)
            or _reviewed_year(text, known)
        )
    return stated_year(known.opening) or heading_year(text) or _labelled_year(known) or common_year(text)


def _reviewed_year(text: str, known: _Evidence) -> int | None:
    """Return the year after the one that a report to a congress looks back on, or null."""
    reviewed = heading_year(text) or stated_year(known.opening)
    return reviewed + 1 if reviewed else None


def _labelled_year(known: _Evidence) -> int | None:
    for text in (known.front.get("year", ""), *known.labels.get("year", ())):
        digits = text[:4]
        if digits.isdigit():
            return int(digits)
    return None


def _issuer(known: _Evidence) -> tuple[str | None, Division | None]:
    coded = _coded(known)
    for issuer in _issuers(known):
        if coded is None or issuer.division.code == coded.code:
            return issuer.name, issuer.division
        known.reasons.append(("issuer", f"{issuer.name} contradicts the credit code of {coded.name}"))
    if known.is_work_report and _FOR_STATE_COUNCIL.search(known.body[:400]) and coded is None:
        return _STATE_COUNCIL, None
    division = coded or _place(known)
    organ = _organ(known)
    if division is None or organ is None:
        return None, division
    return official_name(division, organ), division


def _coded(known: _Evidence) -> Division | None:
    for text in (known.front.get("index", ""), *known.labels.get("index", ())):
        code = division_of(text)
        if code and (found := register().get(code)):
            return found
    return None


def _issuers(known: _Evidence) -> Iterator[Issuer]:
    """Yield organs with their division, the most trusted first."""
    if known.is_work_report:
        return
    signed, dated, _ = signature(known.tail, known.year, known.body)
    if signed and dated:
        yield signed
    title = known.title or ""
    yield from _read(title, known)
    for kind in ("issuer", "source"):
        for value in (known.front.get(kind, ""), *known.labels.get(kind, ())):
            if not value.startswith("http"):
                yield from _read(value, known)
    yield from organs_in(_without_addressee(known.opening[:600]), known.year, known.body)
    if signed:
        yield signed


def _read(text: str, known: _Evidence) -> Iterator[Issuer]:
    town = town_in(text, known.body)
    if town:
        yield town
    yield from organs_in(text, known.year, known.body)


def _without_addressee(text: str) -> str:
    """Return the opening without lines that end in a colon: whom a report is addressed to."""
    return "\n".join(line for line in text.splitlines() if not line.rstrip().endswith(":"))


def _place(known: _Evidence) -> Division | None:
    """Return the division that title, place label, opening, site name or the whole text speak for."""
    title = known.title or ""
    for text in (title, known.front.get("place", ""), *known.labels.get("place", ())):
        if found := decide(named(text, known.year), known.body):
            return found
    compact = "".join(known.opening.split())[:900]
    for candidates in governed(compact, known.year):
        if found := decide(candidates, known.body):
            return found
    for candidates in governed(known.body[:300], known.year):
        if found := decide(candidates, known.body):
            return found
    return dominant(known.body, known.year)


def _organ(known: _Evidence) -> str | None:
    if known.is_work_report:
        return "人民政府"
    for text in (known.title or "", *known.labels.get("issuer", ()), *known.labels.get("source", ())):
        if organ := bare_organ(text):
            return organ
    if organ := bare_organ(_without_addressee(known.opening[:600])):
        return organ
    title = known.title or ""
    return "人民政府" if "法治政府" in title and named(title, known.year) else None


def _published(known: _Evidence, source: str | None) -> str | None:
    for text in (known.front.get("published", ""), *known.labels.get("published", ())):
        if found := find_date(text):
            return found
    if found := _stamp(known.body[:2000]):
        return found
    if not known.is_work_report and (signed := signature(known.tail, known.year, known.body)[2]):
        return signed
    urls = (
        *known.labels.get("url", ()),
        known.front.get("url", ""),
        known.front.get("source", ""),
        source or "",
    )
    for url in (*urls, *known.labels.get("source", ())):
        if (found := url_date(url)) and known.year and int(found[:4]) - known.year in (0, 1):
            return found
    return None


def _stamp(head: str) -> str | None:
    """Return the date of a line that holds little else, as under a page's title."""
    for line in head.splitlines():
        bare = line.strip(" •*|[]()-")
        stamped = len(bare) <= 24 and bare[:2] in ("19", "20") and not bare.endswith(("会议上", "通过"))
        if stamped and (found := find_date(bare)):
            return found
    return None
