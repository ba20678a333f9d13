"""What the environment says: the only module that reads it. Secrets never reach a repr or a message."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kg.errors import StoreError


@dataclass(frozen=True, slots=True)
class Neo4jSettings:
    """Where a Neo4j server is and who asks: `uri` as in bolt://host:7687; an empty password means no login.

    The password is left out of `repr`, and no error of this software quotes it. Raises StoreError for an
    address that carries a user or password itself, because addresses are shown in messages.
    """

    uri: str
    user: str = "neo4j"
    password: str = field(default="", repr=False)
    database: str = "neo4j"

    def __post_init__(self) -> None:
        scheme, separator, rest = self.uri.partition("://")
        if not separator or "@" in rest or not rest:
            raise StoreError(
                "NEO4J_URI must look like bolt://localhost:7687 (or neo4j+s://host), without user and "
                "password; give these as NEO4J_USER and NEO4J_PASSWORD"
            )
        if scheme.removesuffix("+s").removesuffix("+ssc") not in {"bolt", "neo4j"}:
            raise StoreError("NEO4J_URI must begin with bolt:// or neo4j:// (or +s, +ssc for encryption)")


def neo4j_settings(environ: Mapping[str, str] | None = None) -> Neo4jSettings | None:
    """Return the server that NEO4J_URI, _USER, _PASSWORD and _DATABASE name; None without NEO4J_URI.

    Raises StoreError when the password is missing: a server without login is asked for by setting
    NEO4J_PASSWORD to the empty string, so that a forgotten one is not mistaken for it.
    """
    values = os.environ if environ is None else environ
    uri = values.get("NEO4J_URI", "")
    if not uri:
        return None
    password = values.get("NEO4J_PASSWORD")
    if password is None:
        raise StoreError(
            "NEO4J_URI is set but NEO4J_PASSWORD is not; set it (empty for a server without login)"
        )
    user = values.get("NEO4J_USER") or "neo4j"
    return Neo4jSettings(uri, user, password, values.get("NEO4J_DATABASE") or "neo4j")


def cache_folder(environ: Mapping[str, str] | None = None) -> Path:
    """Return the folder for what can be fetched again: $XDG_CACHE_HOME/fazhi-kg, else ~/.cache/fazhi-kg."""
    values = os.environ if environ is None else environ
    base = values.get("XDG_CACHE_HOME", "")
    root = Path(base) if base and Path(base).is_absolute() else Path.home() / ".cache"
    return root / "fazhi-kg"
