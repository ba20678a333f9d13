"""Looking things up by name: one rule for the graph in memory, the rows, and the store.

A uri stands for itself. Otherwise what is written exactly so decides, the canonical name before an alias;
where nothing is, what differs by case, width or quotation marks, again a name before an alias.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from kg.errors import QueryError
from kg.graph.rows import NodeRow
from ontology.iri import canonical_name


@dataclass(frozen=True, slots=True)
class Named:
    """A thing that can be asked for: its uri, its name and its other names."""

    uri: str
    name: str
    aliases: tuple[str, ...] = ()


def fold_name(name: str) -> str:
    """Return `name` as lookups compare it: canonical (one width, no quotation marks) and lower case."""
    return canonical_name(name).casefold() if name.strip() else ""


def node_name(row: NodeRow) -> str:
    """Return the name of a node; one without a name is called by the end of its uri."""
    return str(dict(row.properties).get("name") or row.uri.rpartition("/")[2])


def named_node(row: NodeRow) -> Named:
    """Return a node as a thing that can be asked for."""
    aliases = dict(row.properties).get("altLabel", ())
    return Named(row.uri, node_name(row), tuple(map(str, aliases)) if isinstance(aliases, tuple) else ())


def called(name: str, things: Iterable[Named]) -> tuple[str, ...]:
    """Return the uris of the things that are called `name`, sorted, by the rule above; empty for none."""
    ranked: dict[int, list[str]] = {}
    asked = (name, canonical_name(name) if name.strip() else name, fold_name(name))
    for thing in things:
        if (rank := _rank(thing, *asked)) is not None:
            ranked.setdefault(rank, []).append(thing.uri)
    return tuple(sorted(ranked[min(ranked)])) if ranked else ()


def _rank(thing: Named, name: str, canonical: str, folded: str) -> int | None:
    """Return how well a thing fits, 0 best, null if it does not."""
    if thing.uri == name:
        return 0
    if thing.name == canonical:
        return 1
    if name in thing.aliases or canonical in thing.aliases:
        return 2
    if fold_name(thing.name) == folded:
        return 3
    return 4 if folded in map(fold_name, thing.aliases) else None


def unknown(what: str, name: str, names: Iterable[str]) -> QueryError:
    """Return the error that no such thing has this name, with the nearest of `names`."""
    near = get_close_matches(name, sorted(set(names)), n=3, cutoff=0.4)
    hint = f"; nearest: {', '.join(near)}" if near else ""
    return QueryError(f"{what} in the graph is called {name}{hint}")
