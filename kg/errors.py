"""The branch of errors of the graph room."""

from ontology.errors import FazhiError


class KgError(FazhiError):
    """Something in building, storing or asking the graph went wrong."""


class ProjectError(KgError):
    """A project folder is missing, incomplete or inconsistent."""


class QueryError(KgError):
    """A query is refused or fails; the message says why."""


class StoreError(KgError):
    """A store cannot be reached, opened or written."""


class EvaluationError(KgError):
    """Gold or system files cannot be compared."""
