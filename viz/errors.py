"""The branch of errors of the picture room."""

from ontology.errors import FazhiError


class VizError(FazhiError):
    """A picture cannot be drawn from what was given."""
