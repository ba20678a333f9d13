"""Documents are written by strangers: whatever they wrote, it stays text."""

from collections.abc import Callable
from urllib.parse import quote

import pytest

from tests.viz.conftest import Opened
from tests.viz.hostile import HOSTILE, hostile_diffusion, hostile_graph
from viz.ego import ego_view
from viz.lanes import lanes_view
from viz.pyvis_html import View

Show = Callable[..., Opened]


def hostile_views() -> dict[str, View]:
    views: dict[str, View] = {"lanes": lanes_view(hostile_diffusion())}
    for text in HOSTILE[:2]:
        views[f"ego-{HOSTILE.index(text)}"] = ego_view(hostile_graph(), text, 2)
    return views


def touch_everything(opened: Opened) -> int:
    """Click and hover every mark, press every button of the panel, in both languages; return the marks."""
    page = opened.page
    spots = page.evaluate("""() => {
      const box = document.querySelector('#canvas').getBoundingClientRect();
      return fazhi.drawn.nodes.map((node) => {
        const at = fazhi.network.canvasToDOM(fazhi.network.getPosition(node.id));
        return [box.x + at.x, box.y + at.y];
      });
    }""")
    for x, y in spots:
        page.mouse.move(x, y)
        page.mouse.click(x, y)
    for _ in range(2):
        page.evaluate("() => fazhi.entries.forEach((_, node) => fazhi.pick({ node }))")
        page.evaluate("() => (fazhi.data.lines || []).forEach((_, line) => fazhi.pick({ line }))")
        page.evaluate("() => (fazhi.data.lanes || []).forEach((_, lane) => fazhi.pick({ lane }))")
        page.click("#lang")
    page.wait_for_timeout(150)
    return len(spots)


@pytest.mark.parametrize("name", ["lanes", "ego-0", "ego-1"])
@pytest.mark.parametrize("bypass_csp", [False, True], ids=["csp", "no-csp"])
def test_hostile_text_never_runs(show: Show, name: str, bypass_csp: bool) -> None:
    opened = show(hostile_views()[name], bypass_csp=bypass_csp)
    assert touch_everything(opened) >= len(HOSTILE)
    assert opened.page.evaluate("window.PWN") is None
    assert opened.requests == []
    assert opened.errors == []


@pytest.mark.parametrize("name", ["lanes", "ego-1"])
def test_hostile_source_becomes_no_link_and_no_element(show: Show, name: str) -> None:
    page = show(hostile_views()[name]).page
    for at in range(len(HOSTILE)):
        page.evaluate("(node) => fazhi.pick({ node })", at)
        assert page.locator("#panel a, #panel img, #panel script, #panel iframe").count() == 0


def test_hostile_address_changes_nothing(show: Show) -> None:
    opened = show(ego_view(hostile_graph(), HOSTILE[0], 1))
    for text in HOSTILE:
        word = quote(text, safe="", errors="replace")
        opened.page.evaluate(
            "(hash) => { location.hash = hash }",
            f"focus={word}x&hops={word}&hide={word}x&line={word}&lang={word}",
        )
        opened.page.wait_for_timeout(20)
        state = opened.page.evaluate(
            "[fazhi.state.node, fazhi.state.line, fazhi.state.hops, fazhi.state.lang, fazhi.state.hide.size]"
        )
        assert state == [None, None, 1, 0, 0]
    assert opened.errors == []


def test_invisible_characters_are_shown_as_codes(show: Show) -> None:
    page = show(ego_view(hostile_graph(), HOSTILE[0], 1)).page
    text = page.inner_text("#index")
    assert "⟦U+202E⟧gnp.exe⟦U+202C⟧" in text
    assert "⟦U+0000⟧" in text
    assert "\u202e" not in page.content()


@pytest.mark.parametrize("place", ["heading", "node id", "tooltip"])
def test_stock_template_runs_hostile_text(show: Show, place: str) -> None:
    """The same strings do run in pyvis's own template: so this test can tell the difference."""
    from pyvis.network import Network  # noqa: PLC0415 - the home of pyvis is viz.pyvis_html

    text = HOSTILE[2]
    net = Network(cdn_resources="in_line", select_menu=True, heading=text if place == "heading" else "")
    net.add_node(
        text if place == "node id" else "a", label="a", title=HOSTILE[4] if place == "tooltip" else None
    )
    opened = show(net.generate_html())
    opened.page.wait_for_timeout(300)
    if place == "tooltip":
        opened.page.wait_for_function("window.network && network.body", timeout=5000)
        spot = opened.page.evaluate(
            "() => { const b = document.querySelector('#mynetwork').getBoundingClientRect();"
            "const p = network.canvasToDOM(network.getPosition('a')); return [b.x + p.x, b.y + p.y]; }"
        )
        opened.page.mouse.move(spot[0] - 30, spot[1])
        opened.page.mouse.move(*spot, steps=5)
        opened.page.wait_for_timeout(800)
    assert opened.page.evaluate("window.PWN") == 1
