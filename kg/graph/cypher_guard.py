"""What a reader's query may do: decided from the text and from the server's own plan of it, before it runs.

The plan comes from EXPLAIN, which never executes. The kind of a query alone is not enough (measured on
Neo4j 5.26): LOAD CSV, TERMINATE TRANSACTIONS and SHOW SETTINGS count as reading, and inside CASE or a list
comprehension a LOAD CSV is no operator of the plan but words of an expression. So all three are looked at.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from kg.errors import QueryError

READ_PROCEDURES = frozenset(
    {
        "db.labels",
        "db.relationshipTypes",
        "db.propertyKeys",
        "db.schema.nodeTypeProperties",
        "db.schema.relTypeProperties",
        "db.schema.visualization",
        "db.index.fulltext.queryNodes",
        "db.index.fulltext.queryRelationships",
    }
)
"""The procedures that a query may call: they read this graph and nothing else."""

_SHOWN = frozenset({"ShowIndexes", "ShowConstraints", "ShowFunctions"})

_ESCAPE = re.compile(r"\\+u+([0-9A-Fa-f]{4})")
_COMMENT = r"/\*(?:[^*]|\*(?!/))*\*/|//[^\n\r]*[\n\r]"
_LOAD_CSV = re.compile(rf"\bLOAD(?:[\s\u180e]|{_COMMENT})+CSV\b", re.IGNORECASE)
_NESTED_CALL = re.compile(r"ResolvedCall\(([^()\s]+)\(")

_NO_FILES = "LOAD CSV is refused: a query reads the graph only, never files or web addresses"


def check_text(cypher: str) -> None:
    """Raise QueryError for a query that is empty or says LOAD CSV, however it is written.

    A string that holds these two words is refused as well: telling it apart would need a parser that
    agrees with the server's in every detail. Pass such a string as a parameter.
    """
    if not cypher.strip():
        raise QueryError("the query is empty; write one such as MATCH (n:Initiative) RETURN n.name")
    decoded = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), cypher)
    if _LOAD_CSV.search(decoded):
        raise QueryError(_NO_FILES)


def check_plan(kind: str | None, plan: Mapping[str, Any] | None) -> None:
    """Raise QueryError unless a query of this kind (`r`, `rw`, `w`, `s`) and plan only reads this graph."""
    if kind != "r" or plan is None:
        raise QueryError(
            "only reading is allowed: the query writes, changes the schema or administers the server"
        )
    for operator, details in _operators(plan):
        _check_operator(operator, details)
        if "LOAD CSV" in details:
            raise QueryError(_NO_FILES)
        for name in _NESTED_CALL.findall(details):
            _check_procedure(name)


def _check_operator(operator: str, details: str) -> None:
    if operator == "LoadCSV":
        raise QueryError(_NO_FILES)
    if operator == "ProcedureCall":
        _check_procedure(details.partition("(")[0].strip())
    if operator.startswith(("Terminate", "Administration")) or (
        operator.startswith("Show") and operator not in _SHOWN
    ):
        raise QueryError("only reading is allowed: the query administers the server")


def _check_procedure(name: str) -> None:
    if name not in READ_PROCEDURES:
        allowed = ", ".join(sorted(READ_PROCEDURES))
        raise QueryError(f"the procedure {name[:80]} is refused; allowed are {allowed}")


def _operators(plan: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    waiting = [plan]
    while waiting:
        node = waiting.pop()
        details = str(node.get("args", {}).get("Details", ""))
        yield str(node.get("operatorType", "")).partition("@")[0], details
        waiting.extend(node.get("children", ()))
