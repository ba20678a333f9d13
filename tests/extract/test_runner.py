"""The runner: every file ends as a result or a reason, in order, in one process or in several."""

from pathlib import Path

import pytest

from extract.model import Extraction
from extract.runner import Outcome, default_workers, run_files


def count(extraction: Extraction, path: Path) -> tuple[str, int]:
    """Return the name and the number of mentions; sent to the workers by name."""
    return path.name, len(extraction.mentions)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of twelve small reports, of which one is empty and one is binary."""
    for number in range(10):
        text = f"青田县司法局20{10 + number}年工作总结\n我局深化“八五”普法，调解纠纷{number + 1}件。\n"
        (tmp_path / f"{number:02}.txt").write_text(text, "utf-8")
    (tmp_path / "10.txt").write_bytes(b"")
    (tmp_path / "11.txt").write_bytes(b"\x00\x01\x02" * 50)
    return tmp_path


def outcomes(folder: Path, workers: int) -> list[Outcome[tuple[str, int]]]:
    """Return what became of the files of the folder."""
    return list(run_files(sorted(folder.iterdir()), count, workers=workers))


@pytest.mark.parametrize("workers", [1, 2])
def test_bad_files_are_reported_and_do_not_stop_the_others(folder: Path, workers: int) -> None:
    done = outcomes(folder, workers)
    assert [outcome.path.name for outcome in done] == [f"{n:02}.txt" for n in range(12)]
    kept = [outcome for outcome in done if outcome.result is not None]
    refused = [outcome for outcome in done if outcome.reason is not None]
    assert len(done) == len(kept) + len(refused)
    assert [outcome.path.name for outcome in refused] == ["10.txt", "11.txt"]
    for outcome in refused:
        assert outcome.path.name in (outcome.reason or "")
        assert "\n" not in (outcome.reason or "")


def test_number_of_workers_changes_nothing(folder: Path) -> None:
    assert outcomes(folder, 1) == outcomes(folder, 2)


def test_there_is_at_least_one_worker() -> None:
    assert default_workers() >= 1


def fail(extraction: Extraction, path: Path) -> int:
    """Fail as a mistake in our own code would."""
    raise KeyError("a rule\nis wrong")


def test_fault_of_ours_in_one_document_is_counted_and_named(folder: Path) -> None:
    done = list(run_files([folder / "00.txt", folder / "01.txt"], fail, workers=1))
    assert [outcome.result for outcome in done] == [None, None]
    assert "00.txt: a fault in fazhi (KeyError" in (done[0].reason or "")
    assert "\n" not in (done[0].reason or "")
