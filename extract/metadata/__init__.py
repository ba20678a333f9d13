"""Who issued a document, about which division and year: read from the text alone."""

from extract.metadata.reading import read_metadata

__all__ = ["read_metadata"]
