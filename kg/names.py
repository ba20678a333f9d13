"""Looking things up by name: one rule for the graph in memory, the rows, and the store.

A uri stands for itself. Otherwise the exact canonical name decides; where nothing has it, the name in any
case; where nothing has that either, an alias. So a thing is never hidden by the alias of another.
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
    wanted = fold_name(name)
    exact = canonical_name(name) if wanted else None
    found: tuple[list[str], ...] = ([], [], [], [])
    for thing in things:
        if thing.uri == name:
            found[0].append(thing.uri)
        elif thing.name == exact:
            found[1].append(thing.uri)
        elif fold_name(thing.name) == wanted:
            found[2].append(thing.uri)
        elif wanted in map(fold_name, thing.aliases):
            found[3].append(thing.uri)
    return tuple(sorted(next((uris for uris in found if uris), [])))


def unknown(what: str, name: str, names: Iterable[str]) -> QueryError:
    """Return the error that no such thing has this name, with the nearest of `names`."""
    near = get_close_matches(name, sorted(set(names)), n=3, cutoff=0.4)
    hint = f"; nearest: {', '.join(near)}" if near else ""
    return QueryError(f"{what} in the graph is called {name}{hint}")
