"""The embedded SPARQL store: documents go in and out as a whole, questions are answered read-only.

Queries come from people and pages, so they are bounded: SELECT, ASK, CONSTRUCT and DESCRIBE only, no
SERVICE (it would fetch any address), a limit of length, of rows and of time.
"""

import re
import threading
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import pyoxigraph

from kg.answers import Answer, Plain
from kg.errors import QueryError, StoreError
from kg.rdf.ownership import OWN_LINKS, is_own, is_own_line
from kg.rdf.quads import XSD_DECIMAL, XSD_INTEGER, Iri, Literal, Quad
from kg.rdf.serialise import from_library, library_term, nquad_lines, plain_term, to_library
from ontology.terms import PREFIXES, RDF_TYPE, SOURCE_DOCUMENT

ROW_LIMIT = 10_000
TIME_LIMIT = 30.0
# The parser and the planner recurse once or more for each nested group or operator. 20,000 characters of
# the worst cases (brackets, unions, sums, negations) stay within a stack of 256 MiB; 2,000 steps of a
# path did not within the usual 8 MiB. The stack is address space, not memory.
QUERY_LENGTH = 20_000
_STACK = 256 << 20
# A query that ran out of time cannot be stopped, only left alone: it ends by itself or with the process.
_LEFT_RUNNING = 4

_BATCH = 400_000  # lines held in memory while loading, some 200 MB; fewer a time make the store slow
_DEFAULT = pyoxigraph.DefaultGraph()
UNION = Iri("urn:fazhi:union")
"""Stands for the graph of a statement where it does not matter which documents make it."""
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_SERVICE = re.compile(r"(?<![?$:\w-])service(?![\w-])", re.IGNORECASE)
_FLOATS = frozenset(
    {XSD_DECIMAL} | {f"http://www.w3.org/2001/XMLSchema#{each}" for each in ("double", "float")}
)
_BOOLEAN = "http://www.w3.org/2001/XMLSchema#boolean"
_stack_lock = threading.Lock()


class SparqlStore:
    """What documents say, on disk or in memory; questions see each statement once, whoever makes it.

    All statements are in the default graph: a union of named graphs would count one that two documents
    make twice, and every sum over shared names would be wrong. Only what several documents can say (names,
    kinds, places) is kept in their named graphs as well, and leaves with the last document that says it;
    what only one can say leaves with it (`kg.rdf.ownership`). To ask for one document, ask for
    `fz:assertedIn`; whole named graphs are in the N-Quads export. That halves the time and the disk.
    """

    def __init__(self, path: Path | None = None, *, read_only: bool = False) -> None:
        """Open or create the store in the folder `path`, or one in memory.

        Raises StoreError if it cannot be opened, for instance because another process writes to it.
        """
        self._running: list[threading.Thread] = []
        try:
            if path is None:
                self._store = pyoxigraph.Store()
            else:
                self._store = (
                    pyoxigraph.Store.read_only(str(path)) if read_only else pyoxigraph.Store(str(path))
                )
        except OSError as error:
            raise StoreError(f"the SPARQL store {path} cannot be opened: {error}") from error

    def __len__(self) -> int:
        """Return the number of different statements, however many documents make them."""
        return sum(1 for _ in self._store.quads_for_pattern(None, None, None, _DEFAULT))

    def load(self, quads: Iterable[Quad]) -> None:
        """Add quads, fast; what is there stays. For a fresh store and for whole corpora."""
        self._load_lines(line.encode() for line in nquad_lines(quads))

    def load_files(self, paths: Iterable[Path]) -> None:
        """Add the quads of N-Quads files as `kg.rdf.serialise` writes them: one quad a line, in a graph.

        Files are loaded together, because a bulk load of few lines costs as much as one of many. Raises
        StoreError if one cannot be read.
        """
        try:
            self._load_lines(line for path in paths for line in path.read_bytes().splitlines(keepends=True))
        except (OSError, SyntaxError) as error:
            raise StoreError(
                f"an N-Quads file cannot be loaded: {error}; delete the build folder and run fazhi build"
            ) from error

    def _load_lines(self, lines: Iterable[bytes]) -> None:
        """Add quads from their lines: all without their graphs, and what others may say too, with them."""
        stream = iter(lines)
        while batch := list(islice(stream, _BATCH)):
            plain = b"".join(line.rpartition(b" <")[0] + b" .\n" for line in batch)
            shared = b"".join(line for line in batch if not is_own_line(line))
            for content, form in (
                (shared, pyoxigraph.RdfFormat.N_QUADS),
                (plain, pyoxigraph.RdfFormat.N_TRIPLES),
            ):
                # lenient: IRIs were checked when they were written; checking again takes a third longer
                self._store.bulk_load(content, format=form, lenient=True)

    def compact(self) -> None:
        """Put the files of the store in order, so that reading is fast: worth its time after a large load."""
        self._store.optimize()

    def replace(self, document: str, quads: Iterable[Quad]) -> None:
        """Put `quads` in the place of what the document with this IRI said.

        Raises StoreError, and changes nothing, if a quad lies in another graph.
        """
        fresh = tuple(quads)
        for quad in fresh:
            if quad.graph != document:
                raise StoreError(f"a quad of {quad.graph} cannot replace one of {document}")
        self.remove(document)
        named = [to_library(quad) for quad in fresh if not is_own(quad.subject, document)]
        self._store.extend([*named, *_ungraphed(map(to_library, fresh))])

    def remove(self, document: str) -> None:
        """Forget what the document with this IRI said; a document that is not there is no error."""
        graph = pyoxigraph.NamedNode(document)
        said = list(self._store.quads_for_pattern(None, None, None, graph))
        for quad in list(self._own(document)):
            self._store.remove(quad)
        self._store.remove_graph(graph)
        for quad in said:
            triple = (quad.subject, quad.predicate, quad.object)
            if not any(each.graph_name != _DEFAULT for each in self._store.quads_for_pattern(*triple)):
                self._store.remove(pyoxigraph.Quad(*triple))

    def documents(self) -> tuple[str, ...]:
        """Return the IRIs of the documents held, sorted."""
        return tuple(sorted(set(self.pointing(RDF_TYPE, SOURCE_DOCUMENT))))

    def _own(self, document: str) -> Iterator[pyoxigraph.Quad]:
        """Yield the statements that only this document can make, from the default graph."""
        claims_and_spans = {each for link in OWN_LINKS for each in self.pointing(link, document)}
        for subject in sorted({document, *claims_and_spans}):
            yield from self._store.quads_for_pattern(pyoxigraph.NamedNode(subject), None, None, _DEFAULT)

    def quads(self, document: str) -> tuple[Quad, ...]:
        """Return what a document said, unsorted: for comparison, never for export."""
        graph = pyoxigraph.NamedNode(document)
        own = (
            pyoxigraph.Quad(each.subject, each.predicate, each.object, graph) for each in self._own(document)
        )
        shared = self._store.quads_for_pattern(None, None, None, graph)
        return tuple(from_library(quad) for quad in (*own, *shared))

    def about(self, subject: str) -> Iterator[Quad]:
        """Yield what any document says with this IRI as subject, each statement once, in the graph UNION.

        Unsorted: for browsing, never for export.
        """
        for quad in self._store.quads_for_pattern(pyoxigraph.NamedNode(subject), None, None, _DEFAULT):
            yield Quad(Iri(subject), Iri(quad.predicate.value), plain_term(quad.object), UNION)

    def objects(self, subject: str, predicate: str) -> Iterator[str]:
        """Yield the IRIs that `subject` has under `predicate`, each once, unsorted."""
        node = pyoxigraph.NamedNode
        for quad in self._store.quads_for_pattern(node(subject), node(predicate), None, _DEFAULT):
            if isinstance(quad.object, pyoxigraph.NamedNode):
                yield quad.object.value

    def pointing(self, predicate: str, value: str | Literal) -> Iterator[str]:
        """Yield the subjects that have `value` (an IRI or a literal) under `predicate`, each once."""
        term = library_term(value) if isinstance(value, Literal) else pyoxigraph.NamedNode(value)
        for quad in self._store.quads_for_pattern(None, pyoxigraph.NamedNode(predicate), term, _DEFAULT):
            if isinstance(quad.subject, pyoxigraph.NamedNode):
                yield quad.subject.value

    def labels(self, predicate: str) -> Iterator[tuple[str, str]]:
        """Yield (IRI, name) of everything that has a name under `predicate`, each once, unsorted."""
        for quad in self._store.quads_for_pattern(None, pyoxigraph.NamedNode(predicate), None, _DEFAULT):
            subject, name = quad.subject, quad.object
            if isinstance(subject, pyoxigraph.NamedNode) and isinstance(name, pyoxigraph.Literal):
                yield subject.value, name.value

    def query(self, sparql: str, *, row_limit: int = ROW_LIMIT, time_limit: float = TIME_LIMIT) -> Answer:
        """Return the answer to a SELECT, ASK, CONSTRUCT or DESCRIBE query over all documents.

        ASK gives one row with the column `answer`; CONSTRUCT gives subject, predicate and object. The
        prefixes of the project need not be declared. Raises QueryError for anything else than these
        queries, for SERVICE, for a query that is too long, wrong, or takes more than `time_limit` seconds.
        """
        refuse_unsafe(sparql)
        self._running = [thread for thread in self._running if thread.is_alive()]
        if len(self._running) >= _LEFT_RUNNING:
            raise QueryError("too many queries that ran out of time are still running; try again later")
        job = _Job(self._store, sparql, row_limit)
        thread = _start(job)
        thread.join(time_limit)
        if thread.is_alive():
            job.cancelled = True
            self._running.append(thread)
            raise QueryError(f"the query took more than {time_limit:g} seconds; make it narrower")
        if job.error is not None:
            raise QueryError(f"the query failed: {job.error}") from job.error
        if job.answer is None:
            raise QueryError("the query failed inside the store; write it more simply")
        return job.answer


def refuse_unsafe(sparql: str) -> None:
    """Raise QueryError for a query that is too long or has the word SERVICE in it.

    The word is refused wherever it stands alone, in a string too: what looks like a string to a checker
    need not be one to the parser. Variables (?service) and names (fz:ServiceProvision) are not concerned.
    """
    if len(sparql) > QUERY_LENGTH:
        raise QueryError(f"the query has {len(sparql)} characters; at most {QUERY_LENGTH} are accepted")
    plain = _ESCAPE.sub(lambda found: _character(found[1] or found[2]), sparql)
    if _SERVICE.search(plain):
        raise QueryError("SERVICE is refused: queries see the documents of this project only")


def _ungraphed(quads: Iterable[pyoxigraph.Quad]) -> Iterator[pyoxigraph.Quad]:
    return (pyoxigraph.Quad(each.subject, each.predicate, each.object) for each in quads)


def _character(code: str) -> str:
    number = int(code, 16)
    return chr(number) if number <= 0x10FFFF else ""


class _Job:
    """One query on its way: runs in a thread of its own, so that the caller can stop waiting."""

    def __init__(self, store: pyoxigraph.Store, sparql: str, row_limit: int) -> None:
        self._store, self._sparql, self._row_limit = store, sparql, row_limit
        self.answer: Answer | None = None
        self.error: Exception | None = None
        self.cancelled = False

    def run(self) -> None:
        try:
            found = self._store.query(self._sparql, prefixes=dict(PREFIXES))
            self.answer = self._read(found)
        except (SyntaxError, ValueError, OSError, RuntimeError) as error:
            self.error = error

    def _read(self, found: object) -> Answer:
        if isinstance(found, pyoxigraph.QueryBoolean):
            return Answer(("answer",), ((bool(found),),))
        if isinstance(found, pyoxigraph.QueryTriples):
            triples = ((each.subject, each.predicate, each.object) for each in found)
            return self._table(("subject", "predicate", "object"), triples)
        assert isinstance(found, pyoxigraph.QuerySolutions)
        columns = tuple(variable.value for variable in found.variables)
        return self._table(columns, (tuple(solution) for solution in found))

    def _table(self, columns: tuple[str, ...], found: Iterator[tuple[object, ...]]) -> Answer:
        rows: list[tuple[Plain, ...]] = []
        for values in found:
            if self.cancelled or len(rows) == self._row_limit:
                return Answer(columns, tuple(rows), truncated=True)
            rows.append(tuple(_cell(value) for value in values))
        return Answer(columns, tuple(rows))


def _start(job: _Job) -> threading.Thread:
    with _stack_lock:  # the size of a stack is a setting of the process: put it back at once
        before = threading.stack_size(_STACK)
        try:
            thread = threading.Thread(target=job.run, name="sparql", daemon=True)
            thread.start()
        finally:
            threading.stack_size(before)
    return thread


def _cell(value: object) -> Plain:
    if value is None:
        return None
    if isinstance(value, pyoxigraph.Literal):
        return _number(value.value, value.datatype.value)
    return value.value if isinstance(value, pyoxigraph.NamedNode) else str(value)


def _number(value: str, datatype: str) -> Plain:
    try:
        if datatype == XSD_INTEGER:
            return int(value)
        if datatype in _FLOATS:
            return float(value)
    except ValueError:  # a query can make a number that is none
        return value
    return value == "true" if datatype == _BOOLEAN else value
