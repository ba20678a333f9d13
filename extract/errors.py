"""The branch of errors of the extraction room."""

from ontology.errors import FazhiError


class ExtractError(FazhiError):
    """Something in reading or extracting a document went wrong."""


class ReadError(ExtractError):
    """A file cannot be read as a document; the message names the file, the reason and the way out."""


class OffsetError(ExtractError):
    """A span does not lie in its document, or its words are not the words at its offsets."""


class InterchangeError(ExtractError):
    """A JSON object is not the interchange format; the message names the field."""
