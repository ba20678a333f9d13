"""The command `fazhi`: parse, call one function, print. Exit codes: 0 done, 1 problems, 2 used wrongly."""

from kg.cli.main import main

__all__ = ["main"]
