"""From a document to its extraction: the only place that knows the order of the stages.

read_metadata -> split_segments -> split_sentences -> the spaCy components that find candidates
-> link -> find_relations, find_observations -> Extraction, which checks the whole.
"""

from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extract.context import Candidate, Context, Linked, fold
from extract.entities import (  # noqa: F401 - importing a finder registers its component
    coined,
    events,
    facilities,
    firms,
    gazetteer,
    honours,
    justice_offices,
    legal,
    organisations,
    own_bodies,
    persons,
    places,
    roles,
    town_bodies,
)
from extract.entities.component import read_group
from extract.entities.linking import link
from extract.metadata import read_metadata
from extract.model import Document, Entity, Extraction, Relation
from extract.observations.grammar import find_observations
from extract.relations.grammar import find_relations
from extract.structure import split_segments, split_sentences

GROUPS = (
    "gazetteer",
    "coined",
    "legal",
    "honours",
    "roles",
    "events",
    "facilities",
    "places",
    "organisations",
    "firms",
    "own_bodies",
    "town_bodies",
    "justice_offices",
    "persons",
)
"""The span group of each finder, in the order in which they run; its component is `fz_` + group."""


@cache
def pipeline() -> Language:
    """Return the blank Chinese spaCy pipeline with all finders, built once a process; no model is loaded."""
    nlp = spacy.blank("zh")
    for group in GROUPS:
        nlp.add_pipe(f"fz_{group}")
    return nlp


def read_context(document: Document) -> Context:
    """Return what the finders need of a document: metadata, segments, sentences and folded text."""
    metadata = read_metadata(document)
    segments = split_segments(document, metadata)
    folded = fold(document.text)
    return Context(document, folded, metadata, segments, split_sentences(folded, segments))


def find_candidates(context: Context) -> tuple[Candidate, ...]:
    """Return the candidates of all finders for one document, by component, then by place."""
    nlp = pipeline()
    text = context.document.text
    for character in set(text):
        # made outside the zone, a lexeme is kept: characters are few and come again in every document
        nlp.vocab[character]
    # one code point, one token: an offset is a token index; the zone frees the strings of this document
    with nlp.memory_zone():
        doc = Doc(nlp.vocab, words=list(text), spaces=[False] * len(text))
        doc._.context = context
        doc = nlp(doc)
        return tuple(candidate for group in GROUPS for candidate in read_group(doc, group))


def extract(document: Document) -> Extraction:
    """Return everything found in one document.

    Raises OffsetError if a stage breaks the offset law, which is a mistake in that stage.
    """
    context = read_context(document)
    linked = link(context, find_candidates(context))
    relations = find_relations(context, linked)
    return Extraction(
        document=document,
        metadata=context.metadata,
        segments=context.segments,
        entities=_used(linked, relations),
        mentions=linked.mentions,
        relations=relations,
        observations=find_observations(context, linked),
    )


def _used(linked: Linked, relations: tuple[Relation, ...]) -> tuple[Entity, ...]:
    """Return the entities that a mention or a relation names; one that nothing names is not a finding."""
    named = {mention.entity for mention in linked.mentions}
    for relation in relations:
        named.update((relation.head, relation.tail, *relation.by))
    return tuple(entity for entity in linked.entities if entity.id in named)
