"""The writer: one file, no network, our template, the same bytes for the same view."""

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from tests.shared_inputs import ROOT
from tests.viz.hostile import HOSTILE, hostile_diffusion, hostile_graph
from tests.viz.samples import FOCUS, sample_diffusion, sample_graph, star
from viz.ego import ego_view
from viz.lanes import lanes_view
from viz.pyvis_html import View, render, write_html
from viz.words import WORDS

STATIC = sorted((ROOT / "viz" / "static").glob("*.js"))
VIEWS: list[View] = [
    ego_view(sample_graph(), FOCUS, 2),
    ego_view(star(200), FOCUS, 1),
    lanes_view(sample_diffusion(30)),
    ego_view(hostile_graph(), HOSTILE[0], 1),
    lanes_view(hostile_diffusion()),
]
DRAW = """
import sys
from pathlib import Path
from typing import Any
from tests.viz.samples import FOCUS, sample_diffusion, sample_graph, star
from viz.ego import ego_view
from viz.lanes import lanes_view
from viz.pyvis_html import write_html
out = Path(sys.argv[1])
write_html(ego_view(sample_graph(), FOCUS, 2), out / "a.html")
write_html(ego_view(star(200), FOCUS, 1), out / "b.html")
write_html(lanes_view(sample_diffusion(30)), out / "c.html")
"""


def island(page: str, name: str) -> Any:
    """Return the data of the page's JSON element with this id."""
    found = re.search(f'id="{name}">(.*?)</script>', page, re.S)
    assert found is not None
    return json.loads(found[1])


@pytest.mark.parametrize("view", VIEWS, ids=range(len(VIEWS)))
def test_page_is_offline_small_and_still(view: View) -> None:
    page = render(view)
    assert len(page.encode("utf-8")) <= 900_000
    assert not re.search(r"<(script|link|img|iframe)[^>]+(src|href)=\"(?!data:,)", page)
    network = island(page, "network")
    assert network["options"]["physics"] == {"enabled": False}
    assert all("title" not in item for item in (*network["nodes"], *network["edges"]))
    assert all(type(item["hidden"]) is bool for item in (*network["nodes"], *network["edges"]))


@pytest.mark.parametrize("view", VIEWS, ids=range(len(VIEWS)))
def test_policy_names_the_hash_of_every_script_and_allows_nothing_else(view: View) -> None:
    page = render(view)
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)
    scripts = re.findall(r"<script>(.*?)</script>", page, re.S)
    hashes = [base64.b64encode(hashlib.sha256(s.encode()).digest()).decode() for s in scripts]
    assert len(scripts) == 4
    allowed = "script-src " + " ".join(f"'sha256-{h}'" for h in hashes)
    assert policy.replace(" ;", ";").split("; ") == [
        "default-src 'none'",
        allowed,
        "style-src 'unsafe-inline'",
        "img-src data: blob:",
        "base-uri 'none'",
        "form-action 'none'",
    ]


def test_same_input_gives_the_same_bytes_under_two_hash_seeds(tmp_path: Path) -> None:
    written = []
    for seed in ("1", "271828"):
        out = tmp_path / seed
        out.mkdir()
        # an ASCII locale as well: the file is UTF-8 whatever the machine prefers
        environment = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "LC_ALL": "C",
            "PYTHONUTF8": "0",
            "PYTHONPATH": str(ROOT),
        }
        subprocess.run([sys.executable, "-c", DRAW, str(out)], check=True, cwd=tmp_path, env=environment)
        written.append({file.name: file.read_bytes() for file in sorted(out.iterdir())})
    assert written[0] == written[1]
    assert len(written[0]) == 3
    assert "枫桥经验".encode() in written[0]["a.html"]


def test_writing_leaves_one_file_and_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_html(VIEWS[0], tmp_path / "view.html")
    assert [file.name for file in tmp_path.iterdir()] == ["view.html"]


def test_pyvis_is_imported_only_when_a_page_is_written() -> None:
    code = (
        "import sys, viz.lanes, viz.pyvis_html; sys.exit('pyvis' in sys.modules or 'IPython' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=ROOT).returncode == 0


def test_licence_of_the_drawing_library_stays_in_the_page() -> None:
    page = render(VIEWS[2])
    assert "vis.js is dual licensed under both" in page
    assert "@version 9.1.2" in page


@pytest.mark.parametrize("file", STATIC, ids=lambda file: file.name)
def test_script_builds_no_markup_and_runs_no_text(file: Path) -> None:
    text = file.read_text("utf-8")
    words = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|DOMParser|srcdoc"
    assert not re.search(words, text)
    assert not re.search(r"\b(fetch|XMLHttpRequest|WebSocket|import)\s*\(", text)
    assert len(text.splitlines()) <= 300


def test_script_uses_every_word_and_no_other() -> None:
    scripts = "".join(file.read_text("utf-8") for file in STATIC)
    used = set(re.findall(r"\bword\(\"(\w+)\"\)", scripts))
    assert used <= WORDS.keys()
    payload = (ROOT / "viz" / "payload.py").read_text("utf-8")
    for key in WORDS:
        assert f'"{key}"' in scripts + payload or re.search(r"(ego|lanes)_(hint|sub)", key), key


def test_templates_switch_no_escaping_off() -> None:
    for file in (ROOT / "viz" / "templates").iterdir():
        assert not re.search(r"\|\s*safe|autoescape false", file.read_text("utf-8")), file.name


def test_notebook_frame_is_sandboxed_and_escaped() -> None:
    frame = VIEWS[3]._repr_html_()
    assert frame.startswith('<iframe sandbox="allow-scripts allow-downloads" ')
    assert frame.count("<") == 2
    assert frame.count('"') == 6


def test_drawing_library_is_the_one_inside_pyvis() -> None:
    library = files("pyvis").joinpath("templates/lib/vis-9.1.2/vis-network.min.js").read_text("utf-8")
    assert library in render(VIEWS[2])
