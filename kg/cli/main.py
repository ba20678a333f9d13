"""The entry point: gathers the commands, and turns a user's mistake into one line, never a traceback."""

import sys

import typer

from kg.cli import asking, extracting, neo4j_commands, pictures, projects
from kg.cli.output import say
from ontology.errors import FazhiError

app = typer.Typer(
    name="fazhi",
    help="法治图谱：把报告变成每个事实都能查到原句的知识图谱。\n\n"
    "From reports to a knowledge graph in which every fact leads back to its sentence.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

projects.register(app)
extracting.register(app)
asking.register(app)
pictures.register(app)
app.add_typer(neo4j_commands.app, name="neo4j")


def main() -> None:
    """Run the command line and leave with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # Chinese must come out on any terminal; what it cannot show is escaped, not fatal
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app()
    except FazhiError as error:
        say(f"fazhi: {error}")  # shown as codes: names of a document may hold control characters
        sys.exit(1)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        say(f"fazhi: {place}{error.strerror or error}")
        sys.exit(1)
    except KeyboardInterrupt:
        print("fazhi: stopped; what was finished is kept", file=sys.stderr)
        sys.exit(130)
