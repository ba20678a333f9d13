"""Reading the data files that are shipped with this package."""

from importlib.resources import files


def read_text(name: str) -> str:
    """Return the text of a file in `ontology/data`."""
    return (files("ontology") / "data" / name).read_text("utf-8")


def read_rows(name: str) -> list[list[str]]:
    """Return the cells of a tab-separated file in `ontology/data`; lines that begin with # are comments."""
    return [line.split("\t") for line in read_text(name).splitlines() if line and not line.startswith("#")]
