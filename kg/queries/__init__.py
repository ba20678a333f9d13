"""The named questions: one SPARQL and one Cypher file each, with a header that both share.

The header of the `.rq` file holds the titles, the parameters with a kind and a default, and the columns.
A parameter stands in the SPARQL text as `{{name}}` and is replaced by a literal made from a checked value;
in Cypher it is a driver parameter `$name`, so the text of a Cypher query never changes.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal as Choice

from kg.errors import QueryError
from kg.rdf.quads import TermError, label, text
from kg.rdf.serialise import sparql_term
from ontology.errors import OntologyError
from ontology.iri import canonical_name, is_code

Language = Choice["sparql", "cypher"]
Value = str | int

_ENDINGS: Mapping[Language, str] = {"sparql": ".rq", "cypher": ".cypher"}
_HEADER = re.compile(r"^(?:#|//) (title zh|title en|parameter|columns|note): (.+)$", re.MULTILINE)
_PLACE = re.compile(r"\{\{([a-z_]{1,30})\}\}")
# Names in published reports have at most some 60 characters; a longer one is a mistake or an attack.
_NAME_LENGTH = 200


@dataclass(frozen=True, slots=True)
class Parameter:
    """A blank of a question: its kind is `name`, `code`, `year` or `count`."""

    name: str
    kind: str
    default: Value


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A question that the graph is made to answer; `name` is the stem of its files."""

    name: str
    title_zh: str
    title_en: str
    columns: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    note: str
    languages: tuple[Language, ...]


@dataclass(frozen=True, slots=True)
class LoadedQuery:
    """A question ready to be asked: give `parameters` to the Cypher driver; SPARQL has none left."""

    text: str
    parameters: Mapping[str, Value]


@cache
def named_queries() -> tuple[NamedQuery, ...]:
    """Return the questions in the order of their names."""
    names = {path.name for path in files("kg.queries").iterdir()}
    stems = sorted(name.removesuffix(".rq") for name in names if name.endswith(".rq"))
    return tuple(_describe(stem, names) for stem in stems)


def named_query(name: str) -> NamedQuery:
    """Return the question with this name or number (`01-spread-of-an-initiative`, `1`).

    Raises QueryError, which lists the names, if there is none.
    """
    for query in named_queries():
        if name == query.name or (name.isdecimal() and int(query.name[:2]) == int(name)):
            return query
    known = ", ".join(query.name for query in named_queries())
    raise QueryError(f"there is no question {name!r}; there are {known}")


def load(name: str, language: Language, params: Mapping[str, object] | None = None) -> LoadedQuery:
    """Return a question with its blanks filled, by default with the values of its header.

    Names are brought into their canonical form. Raises QueryError for an unknown question or parameter,
    for a value that is not of its kind, and for a language in which the question is not written.
    """
    query = named_query(name)
    given = dict(params or {})
    unknown = sorted(set(given) - {each.name for each in query.parameters})
    if unknown:
        raise QueryError(f"question {query.name} has no parameter {', '.join(unknown)}")
    if language not in query.languages:
        raise QueryError(f"question {query.name} is not written in {language}")
    values = {each.name: checked(each.kind, given.get(each.name, each.default)) for each in query.parameters}
    source = _read(query.name + _ENDINGS[language])
    if language == "cypher":
        return LoadedQuery(source, values)
    kinds = {each.name: each.kind for each in query.parameters}
    # One pass over the text of the file: a value that looks like a blank is not looked at again.
    filled = _PLACE.sub(lambda found: _literal(kinds[found[1]], values[found[1]]), source)
    return LoadedQuery(filled, {})


def checked(kind: str, value: object) -> Value:
    """Return `value` as a value of a kind of parameter; raise QueryError if it is none.

    A `name` is text and comes back in its canonical form; a `code` has 6, 9 or 12 digits; a `year` is
    1949 to 2100, a `count` 0 to a million, both also as digits.
    """
    if kind == "name":
        return _name(value)
    if kind == "code":
        if isinstance(value, str) and is_code(value):
            return value
        raise QueryError(f"{value!r} is not a division code of 6, 9 or 12 digits")
    low, high = (1949, 2100) if kind == "year" else (0, 1_000_000)
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,7}", value):
        value = int(value)
    if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
        return value
    raise QueryError(f"{value!r} is not a {kind} from {low} to {high}")


def _name(value: object) -> str:
    if not isinstance(value, str) or not 0 < len(value) <= _NAME_LENGTH:
        raise QueryError(f"a name must be text of 1 to {_NAME_LENGTH} characters, not {value!r}")
    try:
        return label(canonical_name(value)).value
    except (OntologyError, TermError) as error:
        raise QueryError(f"{value!r} is not a name: {error}") from error


def _literal(kind: str, value: Value) -> str:
    if isinstance(value, int):
        return str(value)
    return sparql_term(label(value) if kind == "name" else text(value))


def _describe(stem: str, names: set[str]) -> NamedQuery:
    found: dict[str, list[str]] = {}
    for key, value in _HEADER.findall(_read(stem + ".rq")):
        found.setdefault(key, []).append(value.strip())
    parameters = []
    for line in found.get("parameter", []):
        name, kind, default = line.split(" ", 2)
        parameters.append(Parameter(name, kind, checked(kind, default)))
    return NamedQuery(
        name=stem,
        title_zh=found["title zh"][0],
        title_en=found["title en"][0],
        columns=tuple(column.strip() for column in found["columns"][0].split(",")),
        parameters=tuple(parameters),
        note=" ".join(found.get("note", [])),
        languages=tuple(each for each, ending in _ENDINGS.items() if stem + ending in names),
    )


def _read(name: str) -> str:
    return (files("kg.queries") / name).read_text("utf-8")
