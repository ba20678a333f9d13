"""How far a claim goes: adopted, piloted or planned (section 4 and 7 of the guideline).

The kind of segment decides first, then the words: a named pilot is piloted even in a plan, and an
announced step is planned even in an achievement. 探索, 推进, 完善 are adopted.
"""

import re

from extract.model import Mention
from extract.relations.clauses import Clause
from extract.relations.verbs import DONE, INTENDS, PILOT_AFTER, PILOT_BEFORE
from ontology.kinds import SegmentKind, Status

_PAST = re.compile(r"(?:19|20)\d\d年|去年|上年|前年|近年|以来|此前|已|五”(?:时期|期间)|过去|先后|曾")


def status_of(clause: Clause, mention: Mention) -> Status:
    """Return the status of what `clause` says about `mention`."""
    if is_pilot(clause, mention):
        return Status.PILOTED
    return intent_of(clause, mention.start)


def intent_of(clause: Clause, offset: int) -> Status:
    """Return planned or adopted, for claims that no pilot can qualify (documents, titles, meetings)."""
    if clause.kind in {SegmentKind.PLAN, SegmentKind.PROBLEM}:
        # the past that a plan looks back on (去年出台了…) stays past
        before = clause.before(offset)
        past = DONE.search(before) is not None and _PAST.search(clause.scope + before) is not None
        return Status.ADOPTED if past else Status.PLANNED
    return Status.PLANNED if INTENDS.search(clause.scope + clause.before(offset)) else Status.ADOPTED


def is_pilot(clause: Clause, mention: Mention) -> bool:
    """Return whether the words around the name, or its last word, call it a trial."""
    if mention.text.rstrip("”》").endswith("试点"):
        return True
    if PILOT_AFTER.match(clause.after(mention.end)):
        return True
    return PILOT_BEFORE.search(clause.before(mention.start)) is not None
