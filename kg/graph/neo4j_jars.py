"""The jars of the Neo4j server: fetched by Maven once, and every one compared with the lock file.

Neo4j Community is not shipped with this software (it has a licence of its own, GPL-3.0); Maven brings it
from Maven Central into a cache folder. `data/neo4j-jars.lock` says what must arrive, byte for byte.
"""

import hashlib
import shutil
import subprocess
import tempfile
from importlib.resources import files
from pathlib import Path

from kg.errors import StoreError
from kg.settings import cache_folder

NEO4J_VERSION = "5.26.30"
"""The pinned server: the long-term line, the newest one that runs on Java 17."""

_FETCH_SECONDS = 600  # a slow line needs about 100 s for the 123 MB; this only ends a hanging download


def default_jars() -> Path:
    """Return the folder in the user's cache where the jars are kept."""
    return cache_folder() / f"neo4j-{NEO4J_VERSION}"


def locked_jars() -> dict[str, str]:
    """Return the SHA-256 of every jar of the server by its file name, from the lock file."""
    wanted = {}
    for line in (files("kg.graph") / "data" / "neo4j-jars.lock").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            digest, path = line.split()
            wanted[path.rpartition("/")[2]] = digest
    return wanted


def verify_jars(folder: Path) -> None:
    """Check that `folder` holds exactly the jars of the lock file; raise StoreError for any difference.

    A jar that is not in the lock is refused too: the server is started on everything in the folder.
    """
    wanted = locked_jars()
    present = {path.name: path for path in folder.glob("*.jar")}
    missing = sorted(wanted.keys() - present.keys())
    extra = sorted(present.keys() - wanted.keys())
    wrong = sorted(name for name, path in present.items() if name in wanted and _digest(path) != wanted[name])
    for what, names in (
        ("is missing", missing),
        ("is not in the lock file", extra),
        ("has another SHA-256", wrong),
    ):
        if names:
            more = f" (and {len(names) - 1} more)" if len(names) > 1 else ""
            raise StoreError(
                f"Neo4j jars in {folder}: {names[0]} {what}{more}; delete the folder and fetch again"
            )


def fetch_jars(folder: Path | None = None) -> Path:
    """Return the folder with all jars of the server, fetched by Maven if they are not there, and verified.

    `folder` is `default_jars()` unless given. Raises StoreError when Maven is absent or fails, or when a
    jar is not the one of the lock file; then `folder` is left as it was.
    """
    target = default_jars() if folder is None else folder
    if not target.is_dir():
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix="neo4j-fetch-") as work:
            arrived = _run_maven(Path(work))
            verify_jars(arrived)
            if not target.is_dir():  # another process may have been faster; its jars are verified below
                arrived.rename(target)
    verify_jars(target)
    return target


def _run_maven(work: Path) -> Path:
    maven = shutil.which("mvn")
    if maven is None:
        raise StoreError("Neo4j needs its jars from Maven Central, and Maven is not installed; install `mvn`")
    pom = work / "pom.xml"
    pom.write_bytes((files("kg.graph") / "data" / "neo4j-pom.xml").read_bytes())
    lib = work / "lib"
    goal = "org.apache.maven.plugins:maven-dependency-plugin:copy-dependencies"
    command = [maven, "-B", "-q", "-f", str(pom), goal, f"-DoutputDirectory={lib}"]
    try:
        done = subprocess.run(  # noqa: S603  # a fixed command; the only variable part is our own folder
            command, capture_output=True, text=True, timeout=_FETCH_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise StoreError(f"Maven did not fetch the Neo4j jars within {_FETCH_SECONDS} s; try again") from None
    if done.returncode or not lib.is_dir():
        lines = [line for line in done.stdout.splitlines() if "ERROR" in line] or ["no message"]
        raise StoreError(f"Maven could not fetch the Neo4j jars: {lines[0][:300]}")
    return lib


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
