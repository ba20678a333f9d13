"""The packaged sample corpus: what it promises about itself, and that no sentence of a source is copied."""

import re
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.metadata import read_metadata
from extract.model import Document, Metadata
from extract.reader import read_document
from kg.demo import DEMO_VIEWS, sample_folder
from ontology.kinds import DocType
from ontology.regions import Level, register
from tests.shared_inputs import SHARED

ARCHIVE = SHARED / "corpus" / "work-reports.tar.xz"
NOTE = re.compile(r"^摘编说明：[^\n]*\n", re.MULTILINE)
CITED = re.compile(r"^来源：《[^》\n]{4,60}》（((?:19|20)\d\d)年）", re.MULTILINE)
NAMES = re.compile(r"《[^》\n]*》|“[^”\n]*”")
LONGEST = 15
"""A run of 15 characters is what a list of figures and set terms shares by necessity; a clause is longer."""

PATHS = sorted(sample_folder().iterdir())
DOCUMENTS = [read_document(path) for path in PATHS]


def body(document: Document) -> str:
    """Return the digest itself: what follows the note, without the buttons below it."""
    return re.split(r"\n分享到", NOTE.split(document.text, maxsplit=1)[1])[0]


def length(text: str) -> int:
    return len(re.sub(r"\s", "", text))


def metadata() -> Iterator[tuple[Path, Metadata]]:
    for path, document in zip(PATHS, DOCUMENTS, strict=True):
        yield path, read_metadata(document)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda each: each.name)
def test_sample_has_a_header_and_a_short_body(document: Document) -> None:
    assert NOTE.search(document.text)
    assert CITED.search(document.text)
    assert re.fullmatch(r"https?://[\w.]+\.gov\.cn/[\w./-]+", document.source or "")
    assert 300 <= length(body(document)) <= 600


def test_sample_metadata_are_read_in_full() -> None:
    for (path, found), document in zip(metadata(), DOCUMENTS, strict=True):
        year = int(path.stem.rsplit("-", 1)[1])
        assert [found.year, *map(int, CITED.findall(document.text))] == [year, year], path.name
        assert None not in (found.title, found.issuer, found.region), path.name
        assert str(found.title).startswith(str(found.issuer)), path.name


def test_sample_covers_regions_provinces_years_and_genres() -> None:
    read = [found for _, found in metadata()]
    regions = {found.region for found in read if found.region}
    provinces = {code[:2] for code in regions}
    years = {found.year for found in read}
    kinds = [found.doc_type for found in read]
    assert (len(read) >= 24, len(regions) >= 12, len(provinces) >= 5) == (True,) * 3
    assert {2014, 2025} <= years <= set(range(2014, 2026))
    assert kinds.count(DocType.WORK_PLAN) >= 4
    assert kinds.count(DocType.OTHER) >= 20
    assert sum(path.suffix == ".html" for path in PATHS) >= 8
    assert {register().by_code(code).level for code in regions} >= {Level.PROVINCE, Level.PREFECTURE}


@pytest.mark.parametrize("initiative", [*DEMO_VIEWS, "河长制"])
def test_sample_shows_an_initiative_in_several_provinces(initiative: str) -> None:
    places = {found.region for (_, found), each in zip(metadata(), DOCUMENTS, strict=True)
              if initiative in each.text and found.region}  # fmt: skip
    assert len({code[:2] for code in places}) >= 4


def originals() -> dict[str, str]:
    """Return the reports that the sample digests, by address: none where the archive is not at hand."""
    wanted = {each.source for each in DOCUMENTS}
    found: dict[str, str] = {}
    if not ARCHIVE.exists():
        return found
    with tarfile.open(ARCHIVE) as archive:
        for member in archive:
            stream = archive.extractfile(member) if member.isfile() else None
            text = stream.read().decode("utf-8") if stream else ""
            address = re.search(r"^source: (\S+)$", text[:600], re.MULTILINE)
            if address and address[1] in wanted:
                found[address[1]] = text
    return found


def shared_runs(digest: str, original: str) -> Iterator[str]:
    """Yield the runs of 16 characters that a digest has in common with its source, names left out."""
    original = re.sub(r"[\s*]", "", original)
    for line in re.sub(r"[^\S\n]", "", NAMES.sub("\n", digest)).splitlines():
        runs = (line[start : start + LONGEST + 1] for start in range(len(line) - LONGEST))
        yield from (run for run in runs if run in original)


def test_a_copied_clause_is_noticed_and_a_name_is_not() -> None:
    copied = "全年共办理各类行政复议案件一百二十三件"
    assert list(shared_runs(f"今年{copied}。", copied))
    assert not list(
        shared_runs(
            "印发《某某市人民政府关于加强依法行政的意见》", "《某某市人民政府关于加强依法行政的意见》"
        )
    )


def test_no_sentence_of_a_source_is_copied() -> None:
    found = originals()
    assert not found or found.keys() == {each.source for each in DOCUMENTS}
    for document in DOCUMENTS:
        copied = list(shared_runs(body(document), found.get(document.source or "", "")))
        assert not copied, f"{document.name}: {copied}"
