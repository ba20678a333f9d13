"""The frame of every finder of entities: a registered spaCy component that writes a span group.

Spans nest, so results go to `doc.spans[group]`, never to `doc.ents`. A group keeps its candidates, one
for each span and in the same order, in `attrs["candidates"]`; the span carries type, name and rule as
`label_`, `kb_id_` and `id_`, so that the groups read like any other spaCy result.
"""

from collections.abc import Callable, Iterable, Sequence

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from extract.context import Candidate, Context

Finder = Callable[[Context], Iterable[Candidate]]
"""A pure function: candidates of one document, in any order."""

if not Doc.has_extension("context"):
    Doc.set_extension("context", default=None)


def context_of(doc: Doc) -> Context:
    """Return the context that the pipeline has attached to `doc`; raise ValueError if there is none."""
    context = doc._.context
    if not isinstance(context, Context):
        raise ValueError("the document has no context: run it through extract.pipeline")
    return context


def write_group(doc: Doc, group: str, candidates: Iterable[Candidate]) -> None:
    """Put `candidates`, sorted and without duplicates, into `doc.spans[group]`."""
    kept: list[Candidate] = []
    spans: list[Span] = []
    for candidate in sorted(set(candidates), key=lambda c: (c.start, c.end, c.type, c.name, c.rule)):
        # one character is one token in this pipeline, so an offset is a token index
        spans.append(
            Span(
                doc,
                candidate.start,
                candidate.end,
                label=candidate.type,
                kb_id=candidate.name,
                span_id=candidate.rule,
            )
        )
        kept.append(candidate)
    doc.spans[group] = SpanGroup(doc, name=group, attrs={"candidates": kept}, spans=spans)


def read_group(doc: Doc, group: str) -> Sequence[Candidate]:
    """Return the candidates of a group, sorted; empty if the group was not written."""
    if group not in doc.spans:
        return ()
    candidates: Sequence[Candidate] = doc.spans[group].attrs["candidates"]
    return candidates


def register(name: str, group: str, find: Finder) -> None:
    """Register `find` as the spaCy component `name`, which writes `doc.spans[group]`."""

    def component(doc: Doc) -> Doc:
        write_group(doc, group, find(context_of(doc)))
        return doc

    Language.component(name, func=component, assigns=["doc.spans"])
