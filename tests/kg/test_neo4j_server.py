import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.graph import neo4j_jars, neo4j_server
from kg.graph.neo4j_jars import fetch_jars, locked_jars, verify_jars
from kg.graph.neo4j_server import start, start_background, status, stop_background
from kg.graph.neo4j_store import Neo4jStore
from kg.graph.rows import NodeRow, Rows


def test_a_server_outlives_its_starter_keeps_its_data_and_its_password(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert status(home) is None
    assert stop_background(home) is False
    jars = fetch_jars()
    server = start_background(home, jars=jars)
    try:
        assert start_background(home, jars=jars) == server == status(home)
        with Neo4jStore(server.settings) as store:
            store.ensure_schema()
            store.load(Rows((NodeRow("urn:a", ("Initiative",), (("name", "甲"),)),), ()))
        assert server.uri.startswith("bolt://127.0.0.1:")
        assert (home / "server.json").stat().st_mode & 0o077 == 0
        assert home.stat().st_mode & 0o077 == 0
        assert server.settings.password not in repr(server)
        _check_command_line_hides(server.pid, server.settings.password)
        assert stop_background(home) is True
        assert status(home) is None
        assert not server.alive
        server.stop()  # a second time does nothing
        again = start_background(home, jars=jars)
        assert again.settings.password == server.settings.password
        with Neo4jStore(again.settings) as store:
            assert store.run("MATCH (n:Fazhi) RETURN n.name").rows == (("甲",),)
    finally:
        stop_background(home)


def _check_command_line_hides(pid: int, password: str) -> None:
    shown = subprocess.run(
        ["ps", "-ww", "-p", str(pid), "-o", "args="], capture_output=True, text=True, check=True
    )
    assert "CommunityEntryPoint" in shown.stdout
    assert password not in shown.stdout


def test_start_reports_a_server_that_ends_at_once(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"ended at once: .*CommunityEntryPoint"):
        start(tmp_path / "home", jars=tmp_path)


def test_start_gives_up_after_the_time_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(neo4j_server, "READY_SECONDS", 0.5)
    idle = [sys.executable, "-c", "import time; time.sleep(600)"]
    monkeypatch.setattr(neo4j_server, "_command", lambda *_: idle)
    with pytest.raises(StoreError, match=r"did not answer within 0 s|did not answer within 1 s"):
        start(tmp_path / "home", jars=tmp_path)


def test_status_takes_another_process_of_the_same_pid_for_no_server(tmp_path: Path) -> None:
    state = f'{{"pid": {os.getpid()}, "uri": "bolt://127.0.0.1:7687", "password": "x"}}'
    (tmp_path / "server.json").write_text(state)
    assert status(tmp_path) is None
    assert stop_background(tmp_path) is False


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"pid": "x", "uri": "bolt://h", "password": ""}'])
def test_status_of_a_damaged_home_says_so(tmp_path: Path, content: str) -> None:
    (tmp_path / "server.json").write_text(content)
    with pytest.raises(StoreError, match=r"server\.json is damaged"):
        status(tmp_path)


def test_start_without_java_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(StoreError, match="Java 17 or later, and `java` is not on the path"):
        start(tmp_path / "home", jars=tmp_path)


def test_start_with_an_old_java_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    java = tmp_path / "java"
    java.write_text("#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n")
    java.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(StoreError, match=r"Java 17 or later; .*java is 11"):
        start(tmp_path / "home", jars=tmp_path)


def test_fetch_without_maven_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(StoreError, match="install `mvn`"):
        fetch_jars(tmp_path / "jars")
    assert not (tmp_path / "jars").exists()


@pytest.mark.parametrize(
    ("script", "message"),
    [
        ("echo '[ERROR] no route'; exit 1", "could not fetch the Neo4j jars: .*no route"),
        ('for a in "$@"; do case $a in -DoutputDirectory=*) mkdir "${a#*=}";; esac; done', "is missing"),
    ],
)
def test_fetch_refuses_what_maven_did_not_bring(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, message: str
) -> None:
    maven = tmp_path / "mvn"
    maven.write_text(f"#!/bin/sh\n{script}\n")
    maven.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    with pytest.raises(StoreError, match=message):
        fetch_jars(tmp_path / "jars")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mvn"]


def test_verify_names_a_jar_that_is_missing_wrong_or_too_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The SHA-256 of "a" and of nothing, both well known.
    first = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"
    monkeypatch.setattr(neo4j_jars, "locked_jars", lambda: {"a.jar": first, "b.jar": first})
    (tmp_path / "a.jar").write_bytes(b"a")
    with pytest.raises(StoreError, match=r"b\.jar is missing"):
        verify_jars(tmp_path)
    (tmp_path / "b.jar").write_bytes(b"b")
    with pytest.raises(StoreError, match=r"b\.jar has another SHA-256"):
        verify_jars(tmp_path)
    (tmp_path / "b.jar").write_bytes(b"a")
    verify_jars(tmp_path)
    (tmp_path / "c.jar").write_bytes(b"a")
    with pytest.raises(StoreError, match=r"c\.jar is not in the lock file"):
        verify_jars(tmp_path)


def test_lock_names_the_pinned_server() -> None:
    jars = locked_jars()
    assert len(jars) == 213
    assert f"neo4j-server-{neo4j_jars.NEO4J_VERSION}.jar" in jars
    assert all(len(digest) == 64 for digest in jars.values())
