"""The root of all errors that this software raises on purpose, and the branch of this room.

A message says what is wrong, where (document, characters, file and line) and what to do about it.
"""


class FazhiError(Exception):
    """The root: a command line shows its message as one line, without a traceback."""


class OntologyError(FazhiError):
    """The vocabulary, the register of divisions or a gazetteer is asked for something it cannot give."""
