"""The documentation does what it says: its commands run, its output is printed, its links lead somewhere.

The English documents have the very same blocks as the Chinese ones (tested), so each block is run once.
"""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from kg.demo import sample_folder
from kg.queries import named_queries
from kg.settings import Neo4jSettings
from tests.documents import Block, blocks, headings, local_links, prose
from tests.shared_inputs import ROOT

DOCS = ROOT / "docs"
GUIDES = ("tutorial", "how-to", "explanation")
PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *DOCS.rglob("*.md")])
FOR_USERS = [
    ROOT / "README.md",
    *(DOCS / tongue / f"{name}.md" for tongue in ("zh", "en") for name in GUIDES),
]


def load_builder() -> ModuleType:
    """Return the script that writes the reference; docs is no package."""
    spec = importlib.util.spec_from_file_location("build_reference", DOCS / "build_reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


BUILDER = load_builder()
COMMANDS = dict(BUILDER.commands_of(BUILDER.get_command(BUILDER.app)))


def run_shell(block: Block, folder: Path, environment: dict[str, str]) -> str:
    """Run a block as a user's terminal would, check its exit code, and return all that it printed."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        ["sh", "-eu", "-c", block.text],
        cwd=folder,
        env={"PATH": path, "HOME": str(folder), "LANG": "C.UTF-8", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=180,
        check=False,
    )
    assert done.returncode == block.exit_code, f"{block.text}\n{done.stdout}"
    return done.stdout


def follow(page: Path, folder: Path, environment: dict[str, str] | None = None) -> None:
    """Do what a page says, block by block, in one folder; a text block is what the block before it prints."""
    output = ""
    for block in blocks(page):
        if block.language == "sh" and not (block.installs or block.serves):
            output = run_shell(block, folder, environment or {})
        elif block.language == "python":
            exec(compile(block.text, page.name, "exec"), {})
        elif block.language == "text":
            missing = block.is_printed_in(output)
            assert not missing, f"{page.name} says that this is printed: {missing}; printed is\n{output}"


def test_readme_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "reports").mkdir()
    for name in ("zhejiang-2014.txt", "suzhou-2024.html"):
        shutil.copy(sample_folder() / name, tmp_path / "reports")
    follow(ROOT / "README.md", tmp_path)
    assert (tmp_path / "diffusion-枫桥经验.html").exists()


def test_tutorial_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    follow(DOCS / "zh" / "tutorial.md", tmp_path)
    for name in ("diffusion-一码问法.html", "view-安吉县司法局.html", "my-study.ttl"):
        assert "一码问法" in (tmp_path / name).read_text("utf-8")


def test_how_to_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, neo4j_settings_empty: Neo4jSettings
) -> None:
    monkeypatch.chdir(tmp_path)
    server = neo4j_settings_empty
    login = {"NEO4J_URI": server.uri, "NEO4J_USER": server.user, "NEO4J_PASSWORD": server.password}
    follow(DOCS / "zh" / "how-to.md", tmp_path, {**login, "NEO4J_DATABASE": server.database})
    assert (tmp_path / "adopted.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert "枫桥经验" in (tmp_path / "claims.csv").read_text("utf-8")


@pytest.mark.parametrize("name", GUIDES)
def test_both_tongues_have_the_same_headings_and_blocks(name: str) -> None:
    chinese, english = DOCS / "zh" / f"{name}.md", DOCS / "en" / f"{name}.md"
    assert headings(chinese) == headings(english)
    assert blocks(chinese) == blocks(english)


def test_install_commands_name_what_is_there() -> None:
    bootstrap = (ROOT / "bootstrap.py").read_text("utf-8")
    told = re.findall(
        r"python3 (\S+) (\w+)", "\n".join(b.text for b in blocks(ROOT / "README.md") if b.installs)
    )
    assert told
    for script, word in told:
        assert (ROOT / script).is_file()
        assert f'"{word}"' in bootstrap


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_to_files(page: Path) -> None:
    assert [link for link in local_links(page) if not link.exists()] == []


@pytest.mark.parametrize("page", FOR_USERS, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_commands_and_options_named_in_a_page_exist(page: Path) -> None:
    known = {name.split()[0] for name in COMMANDS}
    options = {option for command in COMMANDS.values() for each in command.params for option in each.opts}
    named = re.findall(r"`fazhi ([a-z0-9]+)", prose(page))
    typed = [line for block in blocks(page) if block.language == "sh" for line in block.text.splitlines()]
    typed = [line for line in typed if line.startswith("fazhi ")]
    assert {*named, *(line.split()[1] for line in typed)} <= known
    assert {word for line in typed for word in line.split() if word.startswith("--")} <= options


def test_reference_is_what_the_program_says() -> None:
    written = BUILDER.TARGET.read_text("utf-8")
    assert written == BUILDER.reference(), "run: python docs/build_reference.py"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_documented(command: str) -> None:
    assert f"### `fazhi {command}`\n" in BUILDER.TARGET.read_text("utf-8")


def test_examples_of_the_reference_are_spelled_as_the_program_takes_them() -> None:
    parameters = {each.name for query in named_queries() for each in query.parameters}
    given = re.findall(r"--param (\w+)=", BUILDER.reference())
    assert set(given) <= parameters | {"NAME"}


def test_counts_in_the_text_are_those_of_the_package() -> None:
    sample = f"{len(list(sample_folder().iterdir()))}"
    assert f"{sample} 篇" in (DOCS / "zh" / "tutorial.md").read_text("utf-8")
    assert f"{sample} digests" in (DOCS / "en" / "tutorial.md").read_text("utf-8")
    assert f"{sample} 篇" in (ROOT / "README.md").read_text("utf-8")
    assert len(named_queries()) == 10, "the tutorial says ten questions"
