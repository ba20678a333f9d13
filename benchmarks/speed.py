"""Speed and memory of the main job, printed as a table. Not a test: machines differ, so read the ratios.

    python benchmarks/speed.py                        the packaged sample corpus
    python benchmarks/speed.py --reports FOLDER       and a build of all reports in a folder (minutes)

`ratio` sets a figure beside the plain baseline (quotes and suffix patterns) on the same text, same run.
"""

import argparse
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from importlib.resources import files
from pathlib import Path

from extract.model import Document
from extract.pipeline import extract
from extract.reader import read_document
from kg.evaluation.baseline import baseline
from kg.project import Project

ROUNDS = 3


def sample() -> list[Document]:
    """Return the documents of the packaged sample corpus."""
    folder = Path(str(files("kg.sample"))) / "documents"
    return [read_document(path) for path in sorted(folder.iterdir())]


def characters_per_second(work: Callable[[Document], object], documents: Sequence[Document]) -> float:
    """Return the best of a few rounds, in characters a second of processor time, on one core."""
    total = sum(len(document.text) for document in documents)
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        for document in documents:
            work(document)
        best = min(best, time.process_time() - start)
    return total / best


def time_demo() -> float:
    """Return the seconds that `fazhi demo` takes, process start included."""
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        command = [sys.executable, "-m", "kg.cli", "demo", f"{folder}/demo"]
        subprocess.run(command, check=True, capture_output=True)
        return time.perf_counter() - start


def time_build(reports: Path) -> list[tuple[str, str]]:
    """Return the figures of a project made of a folder of reports: build, then rebuild after one change."""
    folder = Path(tempfile.mkdtemp())
    try:
        project = Project.create(folder / "project")
        added = project.add(reports)
        start = time.perf_counter()
        result = project.build()
        seconds = time.perf_counter() - start
        changed = folder / "project" / "documents" / added.new[0]
        changed.write_bytes(changed.read_bytes() + b"\n")
        again = time.perf_counter()
        project.build()
        memory = max(
            resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        )
        text = sum(row.characters for row in result.rows)
        return [
            ("build: read = kept + refused", f"{result.read} = {len(result.rows)} + {len(result.refused)}"),
            ("build: characters", f"{text:,}"),
            ("build: seconds", f"{seconds:.0f}"),
            ("build: largest process, MiB", f"{memory / 1024:.0f}"),
            ("rebuild after one change: seconds", f"{time.perf_counter() - again:.1f}"),
        ]
    finally:
        shutil.rmtree(folder)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--reports", type=Path, help="a folder of reports to build as well")
    arguments = parser.parse_args()
    documents = sample()
    if arguments.reports:
        longest = sorted(arguments.reports.rglob("*.md"), key=lambda path: path.as_posix())[:40]
        documents = [read_document(path) for path in longest]
    extract(documents[0])  # load gazetteers and automata outside the clock
    ours = characters_per_second(extract, documents)
    plain = characters_per_second(baseline, documents)
    rows = [
        ("rule pipeline, characters/s on one core", f"{ours:,.0f}"),
        ("plain baseline, characters/s on one core", f"{plain:,.0f}"),
        ("ratio pipeline : baseline", f"{ours / plain:.2f}"),
        ("fazhi demo, seconds", f"{time_demo():.1f}"),
    ]
    if arguments.reports:
        rows += time_build(arguments.reports)
    for label, figure in rows:
        print(f"{label:42} {figure:>16}")


if __name__ == "__main__":
    main()
