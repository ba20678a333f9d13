"""Printing for people and for programs: tables, CSV, JSON, progress. Document text is never markup here."""

import csv
import io
import json
import sys
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

Cell = str | int | float | bool | None | Sequence[Any] | Mapping[str, Any]

ProjectOption = Annotated[
    str, typer.Option("--project", "-p", metavar="DIR", help="项目文件夹 / project folder")
]
JsonOption = Annotated[bool, typer.Option("--json", help="输出 JSON / print JSON")]


class Format(StrEnum):
    """How rows are printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


def print_rows(columns: Sequence[str], rows: Sequence[Sequence[Cell]], form: Format) -> None:
    """Print rows on standard output in the form asked for."""
    if form is Format.JSON:
        print_json([dict(zip(columns, row, strict=True)) for row in rows])
    elif form is Format.CSV:
        sys.stdout.write(as_csv(columns, rows))
    else:
        _print_table(columns, rows)


def print_json(value: object) -> None:
    """Print a value as indented JSON with Chinese as it is."""
    print(json.dumps(value, ensure_ascii=False, indent=1))


def as_csv(columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> str:
    """Return rows as CSV; a text that a spreadsheet would take for a formula gets a leading quote."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([neutral(cell) for cell in row])
    return buffer.getvalue()


def neutral(cell: Cell) -> Cell:
    """Return a cell that no spreadsheet runs: numbers as they are, a quote before dangerous texts."""
    if isinstance(cell, Sequence) and not isinstance(cell, str):
        cell = "; ".join(map(str, cell))
    if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@", "\t", "\r")):
        return "'" + cell
    return cell


def printable(text: str) -> str:
    """Return text with control and direction characters shown as codes, so that no text moves the cursor."""
    return "".join(
        f"\\u{ord(character):04x}" if unicodedata.category(character) in {"Cc", "Cf"} else character
        for character in text
    )


def _print_table(columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(_shown(cell)) for cell in row))
    console = Console()
    if not console.is_terminal:
        # a file or a pipe gets whole lines, not lines folded to a terminal that is not there
        console = Console(width=1000)
    console.print(table)


def _shown(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, Sequence) and not isinstance(cell, str):
        return printable("; ".join(map(str, cell)))
    return printable(str(cell))


def progress_bar(label: str) -> Callable[[int, int], None]:
    """Return a function (done, of) that shows progress on standard error, and nothing without a terminal."""
    if not sys.stderr.isatty():
        return lambda done, of: None

    def show(done: int, of: int) -> None:
        end = "\n" if done >= of else ""
        print(f"\r{label} {done}/{of}", end=end, file=sys.stderr, flush=True)

    return show


def say(message: str) -> None:
    """Print a line for the person at the terminal on standard error."""
    print(printable(message), file=sys.stderr)
