"""The answer to a query, whichever store gave it."""

from dataclasses import dataclass

Plain = str | int | float | bool | None | list["Plain"] | dict[str, "Plain"]
"""A value of an answer: an IRI is a string, what is not there is null. Neo4j also gives lists and maps: a
node is a map with `uri`, `labels` and its properties, a date is ISO text."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A table: `truncated` says that the row limit cut it off."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Plain, ...], ...]
    truncated: bool = False
