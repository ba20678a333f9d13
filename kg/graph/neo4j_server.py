"""A real Neo4j Community server of one's own: started from jars on 127.0.0.1, stopped by its pid.

Login is on from the first moment: the password is written, salted and hashed, to the file that a new server
reads its first user from, so there is neither a time with a known password nor one on a command line.
"""

import contextlib
import hashlib
import json
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kg.errors import StoreError
from kg.graph.neo4j_jars import fetch_jars
from kg.settings import Neo4jSettings

READY_SECONDS = 60.0
"""How long a start may take; measured 6 to 23 s on 2 shared cores."""

_STOP_SECONDS = 30.0
_JAVA_MAJOR = 17
_HASH_ROUNDS = 1024  # what Neo4j 5 uses itself for the credentials of native users
_STATE = "server.json"

_CONF = """\
server.default_listen_address=127.0.0.1
server.default_advertised_address=127.0.0.1
server.bolt.enabled=true
server.bolt.listen_address=127.0.0.1:{port}
server.bolt.advertised_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
server.memory.heap.initial_size=512m
server.memory.heap.max_size=512m
server.memory.pagecache.size=128m
dbms.usage_report.enabled=false
db.transaction.monitor.check.interval=500ms
dbms.security.auth_enabled=true
dbms.security.allow_csv_import_from_file_urls=false
"""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: how to reach it and the process to end."""

    settings: Neo4jSettings
    pid: int
    home: Path

    @property
    def uri(self) -> str:
        """Return its address, bolt://127.0.0.1:PORT."""
        return self.settings.uri

    @property
    def alive(self) -> bool:
        """Return whether the process runs and is the server of this home, not a later one of the same pid."""
        return _is_server(self.pid, self.home)

    def stop(self) -> None:
        """End the process: politely, and by force after 30 s. Nothing happens if it has ended already."""
        for signal_number in (signal.SIGTERM, signal.SIGKILL):
            if not self.alive:
                break
            os.kill(self.pid, signal_number)
            _wait_until(lambda: not self.alive, _STOP_SECONDS)
        with contextlib.suppress(ChildProcessError):
            os.waitpid(self.pid, os.WNOHANG)  # so that a child of ours does not stay as a zombie


def start(home: Path, *, jars: Path, password: str | None = None) -> Server:
    """Start a server whose data live in `home` on the jars in `jars`; return when it answers.

    A new home gets the password given or a random one; a home that was used before keeps its own, which
    has to be given. Raises StoreError when Java 17 is missing, the process ends, or 60 s have passed.
    """
    java = _java()
    home = home.resolve()
    port = _free_port()
    _write_home(home, port)
    secret = password or secrets.token_urlsafe(18)
    _write_first_user(home, secret)
    log = home / "logs" / "console.log"
    with log.open("wb") as stream:
        process = subprocess.Popen(  # noqa: S603  # a fixed command; the variable parts are our own folders
            _command(java, home, jars.resolve()),
            stdout=stream,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    server = Server(Neo4jSettings(f"bolt://127.0.0.1:{port}", "neo4j", secret), process.pid, home)
    try:
        _wait_until(lambda: process.poll() is not None or _answers(port), READY_SECONDS)
        if process.poll() is not None:
            raise StoreError(f"the Neo4j server ended at once: {_last_line(log)} (all of it in {log})")
        if not _answers(port):
            raise StoreError(f"the Neo4j server did not answer within {READY_SECONDS:.0f} s; see {log}")
    except BaseException:
        process.kill()
        process.wait()
        raise
    return server


def start_background(home: Path, *, jars: Path | None = None) -> Server:
    """Start a server that outlives this process, or return the one that runs; `home` remembers it.

    The jars are fetched first where they are missing. Address, pid and password are kept in
    `home/server.json`, which only its owner can read. Raises StoreError as `start` does.
    """
    running = status(home)
    if running is not None:
        return running
    known = _read_state(home)
    server = start(home, jars=jars or fetch_jars(), password=str(known["password"]) if known else None)
    _write_state(server)
    return server


def stop_background(home: Path) -> bool:
    """Stop the server of `home`; return whether one was running."""
    server = status(home)
    if server is None:
        return False
    server.stop()
    return True


def status(home: Path) -> Server | None:
    """Return the server that `start_background(home)` started, if it is running."""
    known = _read_state(home)
    if known is None:
        return None
    settings = Neo4jSettings(str(known["uri"]), "neo4j", str(known["password"]))
    server = Server(settings, int(known["pid"]), home.resolve())
    return server if server.alive else None


def _java() -> str:
    java = shutil.which("java")
    if java is None:
        raise StoreError(
            f"Neo4j needs Java {_JAVA_MAJOR} or later, and `java` is not on the path; install it"
        )
    shown = subprocess.run([java, "-version"], capture_output=True, text=True, check=False)  # noqa: S603  # fixed
    found = re.search(r'version "(\d{1,4})', shown.stderr)
    if found is None or int(found[1]) < _JAVA_MAJOR:
        raise StoreError(
            f"Neo4j needs Java {_JAVA_MAJOR} or later; {java} is {found[1] if found else 'unknown'}"
        )
    return java


def _command(java: str, home: Path, jars: Path) -> list[str]:
    opened = [
        f"--add-opens=java.base/{package}=ALL-UNNAMED"
        for package in ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
    ]
    entry = ["org.neo4j.server.CommunityEntryPoint", f"--home-dir={home}", f"--config-dir={home / 'conf'}"]
    return [java, "-Xmx512m", *opened, "-cp", f"{jars}/*", *entry]


def _write_home(home: Path, port: int) -> None:
    for folder in ("conf", "data/dbms", "logs", "plugins", "import"):
        (home / folder).mkdir(parents=True, exist_ok=True)
    home.chmod(0o700)
    (home / "conf" / "neo4j.conf").write_text(_CONF.format(port=port), "utf-8")


def _write_first_user(home: Path, password: str) -> None:
    """Write the file from which a server without data takes its first user (as Neo4j 5 hashes it)."""
    if (home / "data" / "databases").exists():
        return
    salt = secrets.token_bytes(32)
    digest = hashlib.sha256(salt + password.encode()).digest()
    for _ in range(_HASH_ROUNDS - 1):
        digest = hashlib.sha256(digest).digest()
    path = home / "data" / "dbms" / "auth.ini"
    path.touch(mode=0o600)
    path.write_text(f"neo4j:SHA-256,{digest.hex()},{salt.hex()},{_HASH_ROUNDS}:\n", "ascii")


def _write_state(server: Server) -> None:
    path = server.home / _STATE
    path.touch(mode=0o600)
    state = {"pid": server.pid, "uri": server.uri, "password": server.settings.password}
    path.write_text(json.dumps(state, sort_keys=True) + "\n", "utf-8")


def _read_state(home: Path) -> dict[str, str | int] | None:
    path = home / _STATE
    if not path.is_file():
        return None
    try:
        state = json.loads(path.read_text("utf-8"))
        return {"pid": int(state["pid"]), "uri": str(state["uri"]), "password": str(state["password"])}
    except (ValueError, KeyError, TypeError):
        raise StoreError(f"{path} is damaged; stop the server by hand and delete {home}") from None


def _is_server(pid: int, home: Path) -> bool:
    """Return whether the process `pid` is a server with this home; an ended one has no command line."""
    proc = Path(f"/proc/{pid}/cmdline")
    if Path("/proc/self/cmdline").exists():
        try:
            words = proc.read_bytes().decode("utf-8", "replace").split("\0")
        except OSError:
            return False
        return f"--home-dir={home}" in words
    shown = subprocess.run(  # noqa: S603  # where there is no /proc; fixed words and a number
        ["ps", "-ww", "-p", str(pid), "-o", "args="],  # noqa: S607  # ps stands on every Unix path
        capture_output=True,
        text=True,
        check=False,
    )
    return f"--home-dir={home}" in shown.stdout


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _answers(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False


def _wait_until(condition: Callable[[], bool], seconds: float) -> None:
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        time.sleep(0.1)


def _last_line(log: Path) -> str:
    lines = [line.strip() for line in log.read_text("utf-8", "replace").splitlines() if line.strip()]
    return lines[-1][:300] if lines else "it printed nothing"
