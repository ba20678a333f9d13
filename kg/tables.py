"""Answers as tables: pandas frames for scripts and notebooks, plain rows for the command line."""

import warnings

import pandas

from kg.answers import Answer
from kg.diffusion.model import Diffusion
from kg.rdf.quads import label, text
from kg.rdf.serialise import sparql_term
from kg.rdf.store import SparqlStore
from ontology.iri import canonical_name
from ontology.terms import RELATION_CLASSES

_CLAIMS = """
SELECT ?claim ?type ?head ?tail ?status ?year ?region ?regionName ?quote ?document ?title ?source ?start ?end
WHERE {
  ?claim fz:head ?h ; fz:tail ?t ; fz:status ?s ; fz:evidence ?span ; fz:assertedIn ?document ; a ?class .
  VALUES (?class ?type) { %s }
  ?h skos:prefLabel ?head . ?t skos:prefLabel ?tail .
  ?span fz:quote ?quote ; fz:beginOffset ?start ; fz:endOffset ?end .
  OPTIONAL { ?document skos:prefLabel ?title }
  OPTIONAL { ?document fz:sourceAddress ?source }
  OPTIONAL { ?claim fz:year ?year }
  OPTIONAL { ?claim fz:region ?place . ?place fz:divisionCode ?region ; skos:prefLabel ?regionName }
  BIND(REPLACE(STR(?s), "^.*/", "") AS ?status)
  %s
}
ORDER BY ?region ?year ?type ?head ?tail ?claim
"""


def to_frame(answer: Answer) -> pandas.DataFrame:
    """Return an answer as a frame with its columns and rows in their order; warn if it was cut off."""
    if answer.truncated:
        warnings.warn(
            f"only the first {len(answer.rows)} rows of the answer are here; raise the limit", stacklevel=3
        )
    return pandas.DataFrame(list(answer.rows), columns=list(answer.columns))


def claims_table(store: SparqlStore, *, initiative: str | None = None, status: str | None = None) -> Answer:
    """Return one row for each claim between two entities, with the words that it rests on.

    `initiative` is a name, whatever its quotation marks; `status` a word of Status. Columns: claim, type,
    head, tail, status, year, region (code), regionName, quote, document, title, source, start, end (code
    points into the document's text).
    """
    filters = []
    if initiative is not None:
        filters.append(f"?t skos:prefLabel {sparql_term(label(canonical_name(initiative)))} .")
    if status is not None:
        filters.append(f"FILTER(?status = {sparql_term(text(status))})")
    classes = " ".join(f'(<{iri}> "{kind}")' for kind, iri in sorted(RELATION_CLASSES.items()))
    query = _CLAIMS % (classes, "\n  ".join(filters))
    return store.query(query, row_limit=1_000_000, time_limit=120)


def claims_frame(
    store: SparqlStore, *, initiative: str | None = None, status: str | None = None
) -> pandas.DataFrame:
    """Return `claims_table` as a frame; a year stays a whole number where others have none (Int64)."""
    frame = to_frame(claims_table(store, initiative=initiative, status=status))
    return frame.astype({"year": "Int64"})


EVENT_COLUMNS = (
    "initiative", "variant", "region", "regionName", "province", "year", "status",
    "quote", "title", "source", "document", "start", "end",
)  # fmt: skip


def events_table(diffusion: Diffusion) -> list[list[str | int | None]]:
    """Return one row for each piece of evidence of each adoption event, under EVENT_COLUMNS."""
    return [
        [
            *(event.initiative, event.variant, event.place.code, event.place.name, event.place.province),
            *(event.year, event.status.value, item.quote, item.title, item.source, item.document),
            *(item.start, item.end),
        ]
        for event in diffusion.events
        for item in event.evidence
    ]
