"""Use the installed wheel as a user would, from a folder that is not the checkout. No pytest, no fixtures.

python smoke.py   exits with 0 and "smoke test passed", or with 1 and the reason.
"""

import importlib
import json
import re
import subprocess
import sys
import sysconfig
import tempfile
from html.parser import HTMLParser
from importlib.metadata import packages_distributions, version
from pathlib import Path

ROOMS = ("ontology", "extract", "kg", "viz")
FETCHING = {"src", "data", "poster", "srcset", "background", "action", "formaction"}
FETCHED_BY_CSS = re.compile(r"(?:url\(\s*['\"]?|@import\s+['\"])\s*(?:https?:)?//", re.IGNORECASE)

# The folder of this script holds folders named like the rooms; the rooms to test are the installed ones.
sys.path = [entry for entry in sys.path if entry and Path(entry).resolve() != Path(__file__).resolve().parent]


class References(HTMLParser):
    """Collects what a browser would fetch from elsewhere when it opens a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            fetches = name in FETCHING or (name == "href" and tag in {"link", "use", "image", "base"})
            if fetches and re.match(r"\s*(?:https?:)?//", value or "", re.IGNORECASE):
                self.found.append(f"<{tag} {name}={value}>")


def check(holds: bool, reason: str) -> None:
    """Leave with the reason unless it holds."""
    if not holds:
        sys.exit(f"smoke test failed: {reason}")


def fazhi(*arguments: str) -> str:
    """Run the installed command and return what it prints; leave when it fails."""
    program = Path(sysconfig.get_path("scripts")) / ("fazhi.exe" if sys.platform == "win32" else "fazhi")
    done = subprocess.run([program, *arguments], capture_output=True, encoding="utf-8", check=False)
    check(done.returncode == 0, f"fazhi {' '.join(arguments)}: code {done.returncode}\n{done.stderr}")
    check("Traceback" not in done.stderr, done.stderr)
    return done.stdout


def rooms_are_ours_and_installed() -> None:
    """Check that the four rooms come from this interpreter's site-packages and from no other project."""
    site = Path(sysconfig.get_path("purelib")).resolve()
    owners = packages_distributions()
    for room in ROOMS:
        file = importlib.import_module(room).__file__
        check(file is not None and site in Path(file).resolve().parents, f"{room} is {file}, not in {site}")
        check(set(owners[room]) == {"fazhi-kg"}, f"{room} belongs to {owners[room]}")
        check((site / room / "py.typed").is_file(), f"{room} has no py.typed")
    check(
        (site / f"fazhi_kg-{version('fazhi-kg')}.dist-info").is_dir(), "fazhi-kg is not installed as a wheel"
    )


def demo_draws_pages_that_fetch_nothing(folder: Path) -> None:
    """Check that the demo writes six pages and that opening them asks for nothing."""
    printed = fazhi("demo", str(folder)).splitlines()
    pages = [Path(line) for line in printed if line.endswith(".html")]
    check(len(pages) == 6, f"the demo names {len(pages)} pages, not 6: {printed}")
    for page in pages:
        check(page.is_file(), f"{page} is not there")
        text = page.read_text("utf-8")
        references = References()
        references.feed(text)
        check(not references.found, f"{page.name} would fetch {references.found}")
        styles = "".join(re.findall(r"<style[^>]*>(.*?)</style>", text, re.DOTALL))
        check(not FETCHED_BY_CSS.search(styles), f"{page.name} has a style that would fetch")


def graph_is_asked_and_written(folder: Path) -> None:
    """Check one SPARQL query, one named question and one export on the demo."""
    query = "SELECT DISTINCT ?quote { ?c a fz:Adoption ; fz:evidence/fz:quote ?quote } LIMIT 5"
    rows = json.loads(fazhi("query", "--sparql", query, "--format", "json", "-p", str(folder)))
    check(len(rows) == 5 and all(row["quote"] for row in rows), f"unexpected answer: {rows}")
    check("枫桥经验" in fazhi("ask", "1", "-p", str(folder)), "question 1 does not know 枫桥经验")
    out = folder / "graph.ttl"
    fazhi("export", "ttl", "--out", str(out), "-p", str(folder))
    check("fz:Adoption" in out.read_text("utf-8"), "the export holds no adoption")


def main() -> None:
    """Run every check; the first that fails ends the run."""
    rooms_are_ours_and_installed()
    check("fazhi" in fazhi("--help"), "the help does not name the command")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "demo"
        demo_draws_pages_that_fetch_nothing(folder)
        graph_is_asked_and_written(folder)
    print("smoke test passed")


if __name__ == "__main__":
    main()
