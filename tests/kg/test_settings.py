from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.settings import Neo4jSettings, cache_folder, neo4j_settings

URI = "bolt://graph.example:7687"


def test_settings_come_from_the_environment() -> None:
    everything = {
        "NEO4J_URI": URI,
        "NEO4J_USER": "reader",
        "NEO4J_PASSWORD": "hunter2-secret",
        "NEO4J_DATABASE": "study",
    }
    assert neo4j_settings(everything) == Neo4jSettings(URI, "reader", "hunter2-secret", "study")
    few = {"NEO4J_URI": URI, "NEO4J_PASSWORD": ""}
    assert neo4j_settings(few) == Neo4jSettings(URI, "neo4j", "", "neo4j")


def test_settings_without_an_address_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert neo4j_settings({"NEO4J_PASSWORD": "x"}) is None
    monkeypatch.delenv("NEO4J_URI", raising=False)
    assert neo4j_settings() is None


def test_a_forgotten_password_is_an_error() -> None:
    with pytest.raises(StoreError, match="NEO4J_PASSWORD is not"):
        neo4j_settings({"NEO4J_URI": URI})


def test_the_password_is_not_shown() -> None:
    settings = Neo4jSettings(URI, "neo4j", "hunter2-secret")
    assert "hunter2-secret" not in repr(settings) + str(settings) + f"{settings}"


@pytest.mark.parametrize(
    "uri", ["bolt://neo4j:hunter2-secret@host:7687", "http://host", "host:7687", "bolt://", "hunter2-secret"]
)
def test_an_address_that_cannot_be_used_is_refused_without_repeating_it(uri: str) -> None:
    with pytest.raises(StoreError, match="NEO4J_URI") as caught:
        neo4j_settings({"NEO4J_URI": uri, "NEO4J_PASSWORD": "x"})
    assert "hunter2-secret" not in str(caught.value)


@pytest.mark.parametrize("scheme", ["bolt", "neo4j", "bolt+s", "neo4j+ssc"])
def test_every_scheme_of_the_driver_is_taken(scheme: str) -> None:
    assert Neo4jSettings(f"{scheme}://host").uri == f"{scheme}://host"


def test_cache_folder_follows_the_xdg_rule(tmp_path: Path) -> None:
    assert cache_folder({"XDG_CACHE_HOME": str(tmp_path)}) == tmp_path / "fazhi-kg"
    assert cache_folder({"XDG_CACHE_HOME": "relative"}) == Path.home() / ".cache" / "fazhi-kg"
    assert cache_folder({}) == Path.home() / ".cache" / "fazhi-kg"
