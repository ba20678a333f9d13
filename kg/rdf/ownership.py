"""Which statements only one document can make: those about itself, its spans and its claims.

All others (names and kinds of entities, places above places) can be made by many documents. The store has
to know who says these, so that they stay while one document still says them; a statement of its own goes
with its document.
"""

from ontology.terms import P_ASSERTED_IN, P_IN_DOCUMENT

OWN_LINKS = (P_ASSERTED_IN, P_IN_DOCUMENT)
"""What points from a claim and from a span to the document whose own they are."""

_DOCUMENT, _CLAIM = "document/", "claim/"


def is_own(subject: str, graph: str) -> bool:
    """Return whether `subject` is the document of `graph` itself, a span in it, or a claim.

    A claim is only ever made by one document, because its address is made from the document, too.
    """
    base = graph[: graph.rindex(_DOCUMENT)] if _DOCUMENT in graph else graph
    return subject == graph or subject.startswith((graph + "#", base + _CLAIM))


def is_own_line(line: bytes) -> bool:
    """Return the same of the subject and graph of a line of canonical N-Quads."""
    subject, _, rest = line.partition(b"> ")
    graph = rest.rpartition(b" <")[2].rpartition(b"> .")[0]
    return is_own(subject[1:].decode(), graph.decode())
