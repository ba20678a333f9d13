"""Many documents: each is read, extracted and handed on in a worker process; nothing stops at a bad file.

Workers return what the handler returns (compact rows), never spaCy documents: sending those between
processes costs more than the rules do.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Generic, TypeVar

from extract.errors import ExtractError, ReadError
from extract.model import Extraction
from extract.pipeline import extract
from extract.reader import read_document

T = TypeVar("T")

_POOL_FROM = 8
"""Below this number of files a pool costs more (about 1.5 s a worker for imports) than it saves."""

_AHEAD = 4
"""Files handed to each worker in advance: keeps it busy and the memory small."""


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """What became of one file: a result of the handler, or a reason why there is none."""

    path: Path
    result: T | None
    reason: str | None = None


def default_workers() -> int:
    """Return the number of processors that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on every platform
        return os.cpu_count() or 1


def run_file(path: Path, handle: Callable[[Extraction, Path], T]) -> Outcome[T]:
    """Read and extract one file; return what `handle(extraction, path)` makes of it, or why it is refused."""
    try:
        return Outcome(path, handle(extract(read_document(path)), path))
    except ReadError as error:
        return Outcome(path, None, str(error))
    except Exception as error:
        # a mistake of ours in one document must not cost the other thousands; it is counted and shown
        reason = f"{path.name}: a fault in fazhi ({type(error).__name__}: {error}); please report it"
        return Outcome(path, None, reason.replace("\n", " "))


def run_files(
    paths: Sequence[Path], handle: Callable[[Extraction, Path], T], *, workers: int | None = None
) -> Iterator[Outcome[T]]:
    """Yield one outcome for each file, in the order of `paths`.

    `handle` must be a module-level function or a partial of one, since it is sent to other processes.
    Raises ExtractError when a worker process dies; what the handler has stored until then is kept.
    """
    count = default_workers() if workers is None else workers
    if count <= 1 or len(paths) < _POOL_FROM:
        for path in paths:
            yield run_file(path, handle)
        return
    with ProcessPoolExecutor(count, mp_context=get_context("spawn")) as pool:
        try:
            yield from _in_order(pool, paths, handle, count * _AHEAD)
        except BrokenProcessPool as error:
            raise ExtractError(
                "a worker process died (out of memory?); finished documents are kept: run the command again"
            ) from error


def _in_order(
    pool: ProcessPoolExecutor, paths: Iterable[Path], handle: Callable[[Extraction, Path], T], ahead: int
) -> Iterator[Outcome[T]]:
    waiting: list[Future[Outcome[T]]] = []
    for path in paths:
        waiting.append(pool.submit(run_file, path, handle))
        if len(waiting) > ahead:
            yield waiting.pop(0).result()
    while waiting:
        yield waiting.pop(0).result()
