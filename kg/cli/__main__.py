"""`python -m kg.cli` is `fazhi`."""

from kg.cli.main import main

main()
