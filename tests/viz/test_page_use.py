"""Everything a reader does with a page: search, click, filter, share, print, without a mouse too."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page

from tests.viz.conftest import Opened
from tests.viz.samples import BASE, FOCUS, SOURCE, sample_diffusion, sample_graph, star
from viz.ego import ego_view
from viz.lanes import lanes_view

Show = Callable[..., Opened]
FENGQIAO = BASE + "programme/枫桥经验"


def spot_of(page: Page, row: int) -> tuple[float, float]:
    x, y = page.evaluate(
        "(row) => { const b = document.querySelector('#canvas').getBoundingClientRect();"
        "const p = fazhi.network.canvasToDOM(fazhi.network.getPosition(row)); "
        "return [b.x + p.x, b.y + p.y]; }",
        row,
    )
    return x, y


def row_of(page: Page, key: str) -> int:
    return int(page.evaluate("(key) => fazhi.rowOf.get(key)", key))


def test_click_on_a_box_shows_relations_with_their_sentences(show: Show) -> None:
    page = show(ego_view(sample_graph(), FOCUS, 1)).page
    page.mouse.click(*spot_of(page, row_of(page, FENGQIAO)))
    text = page.inner_text("#detail")
    assert "枫桥经验" in text
    assert "已实施" in text
    assert "2021" in text
    assert "天台县 331023" in text
    assert "我县持续推进枫桥经验，把工作做到群众家门口" in text
    assert "天台县司法局2023年法治政府建设年度报告 · 字符 " in text
    link = page.locator("#detail a").first
    assert link.get_attribute("href") == SOURCE
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_click_on_a_line_shows_its_claim(show: Show) -> None:
    page = show(ego_view(star(1), FOCUS, 1)).page
    (ax, ay), (bx, by) = spot_of(page, 0), spot_of(page, 1)
    page.mouse.click((ax + bx) / 2, (ay + by) / 2)
    assert "推行" in page.inner_text("#detail h2")
    assert page.locator("#detail blockquote").count() == 1
    assert "line=0" in page.url


@pytest.mark.parametrize("asked", ["三所一庭联动", "＂三所一庭＂", "“三所一庭”联动机制", "  三所一庭 "])
def test_search_folds_quotes_width_and_blanks(show: Show, asked: str) -> None:
    page = show(ego_view(sample_graph(), FOCUS, 1)).page
    page.keyboard.press("/")
    page.keyboard.insert_text(asked)
    assert page.locator("#index .entry").all_inner_texts() == ["“三所一庭”联动机制"]
    page.keyboard.press("Enter")
    assert page.inner_text("#detail h2") == "“三所一庭”联动机制"


def test_search_folds_case_and_says_when_nothing_matches(show: Show) -> None:
    page = show(ego_view(sample_graph(), FOCUS, 1)).page
    page.fill("#search", "浙里办ａｐｐ")
    assert page.locator("#index .entry").all_inner_texts() == ["浙里办APP"]
    page.fill("#search", "没有这个")
    assert "没有匹配" in page.inner_text("#index")
    page.fill("#search", "“”")
    assert page.locator("#index .entry").count() > 60


def test_filter_hides_a_class_a_relation_and_a_status(show: Show) -> None:
    page = show(ego_view(sample_graph(), FOCUS, 1)).page
    for key in ("机制", "获评", "计划"):
        page.locator("#legend label", has_text=key).first.click()
    hidden = page.evaluate("Object.values(fazhi.network.body.nodes).filter((n) => n.options.hidden).length")
    assert hidden == 13
    assert set(page.evaluate("[...fazhi.state.hide]")) == {"MECHANISM", "RECEIVES", "planned"}
    assert "hide=MECHANISM%2CRECEIVES%2Cplanned" in page.url
    assert page.evaluate(
        "Object.values(fazhi.network.body.edges).every((e) => typeof e.options.hidden === 'boolean')"
    )


def test_legend_counts_are_those_of_the_view(show: Show) -> None:
    view = ego_view(sample_graph(), FOCUS, 1)
    page = show(view).page
    for part, found in enumerate(([n.kind for n in view.nodes], [e.type for e in view.edges])):
        counts = page.evaluate("(part) => fazhi.data.legend[part].items.map((i) => [i.key, i.count])", part)
        assert dict(counts) == {key: found.count(key) for key in found}


@pytest.mark.parametrize(
    "address",
    [
        "",
        f"#focus={quote(FENGQIAO, safe='')}",
        f"#focus={quote(FENGQIAO, safe='')}&hops=2&hide=ORG%2Cplanned&lang=en",
        "#line=3&lang=en",
        "#hide=ADOPTS%2CWORDS",
    ],
)
def test_address_restores_the_state(show: Show, address: str) -> None:
    view = ego_view(sample_graph(), FOCUS, 1)
    first = show(view, address).page
    state = "JSON.stringify({ ...fazhi.state, hide: [...fazhi.state.hide] })"
    told = first.evaluate("location.hash")
    again = show(view, told).page
    assert again.evaluate(state) == first.evaluate(state)
    assert again.evaluate("location.hash") == told


def test_escape_resets_everything(show: Show) -> None:
    page = show(ego_view(sample_graph(), FOCUS, 1), "#line=3&hops=2&hide=ORG").page
    page.click("#zoom_in")
    page.keyboard.press("Escape")
    assert page.evaluate("[fazhi.state.node, fazhi.state.line, fazhi.state.hops, fazhi.state.hide.size]") == [
        None,
        None,
        1,
        0,
    ]
    assert page.evaluate("location.hash") == ""
    assert "如何阅读" in page.inner_text("#detail")


def test_every_entry_is_reached_and_chosen_by_keyboard(show: Show) -> None:
    view = ego_view(star(6), FOCUS, 1)
    page = show(view).page
    page.locator("#lang").focus()
    for _ in range(3):  # class boxes of the legend, then relation and status
        page.keyboard.press("Tab")
    seen = set()
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('#index .entry')"):
            seen.add(page.evaluate("document.activeElement.textContent"))
    assert seen == {node.name for node in view.nodes}
    page.locator("#index .entry").nth(2).focus()
    page.keyboard.press("Enter")
    assert page.locator("#detail blockquote").count() == 1


def test_english_words_and_names(show: Show) -> None:
    page = show(ego_view(sample_graph(), FOCUS, 1)).page
    page.click("#lang")
    assert page.inner_text("#title") == "Tiantai County Justice Bureau"
    assert "Mechanism" in page.inner_text("#legend")
    assert page.evaluate("document.documentElement.lang") == "en"


def test_picture_file_is_a_png_of_the_view(show: Show, tmp_path: Path) -> None:
    for view in (ego_view(sample_graph(), FOCUS, 1), lanes_view(sample_diffusion(14))):
        page = show(view).page
        with page.expect_download() as got:
            page.click("#png")
        file = tmp_path / "view.png"
        got.value.save_as(file)
        assert file.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
        assert file.stat().st_size > 20_000


def test_group_lists_every_member_and_its_evidence(show: Show) -> None:
    page = show(ego_view(star(200), FOCUS, 1)).page
    group = page.evaluate("fazhi.data.nodes.findIndex((node) => node.kind === 'GROUP')")
    page.mouse.click(*spot_of(page, group))
    assert page.inner_text("#detail h2") == "其余 122 个机制 ▸"
    assert page.locator("#detail li .entry").count() == 122
    page.locator("#detail li .entry").nth(7).click()
    assert page.locator("#detail blockquote").count() == 1


def test_structural_edge_says_that_it_comes_from_the_register(show: Show) -> None:
    page = show(ego_view(sample_graph(), "浙江省", 1)).page
    page.evaluate("fazhi.pick({ line: 0 })")
    assert "依据区划名录" in page.inner_text("#detail")


def test_click_on_a_dot_shows_its_sentence(show: Show) -> None:
    view = lanes_view(sample_diffusion(14))
    page = show(view).page
    dot = next(at for at, dot in enumerate(view.dots) if dot.first and dot.status == "adopted")
    page.mouse.click(*spot_of(page, dot))
    text = page.inner_text("#detail")
    item = view.dots[dot].events[0].evidence[0]
    assert item.quote in text
    assert f"{item.title} · 字符 {item.start}–{item.end}" in text
    assert page.locator("#detail a").get_attribute("href") == item.source
    assert "首次见载" in text


def test_lanes_say_what_a_first_mention_is_not(show: Show) -> None:
    page = show(lanes_view(sample_diffusion(14))).page
    assert page.inner_text("#note") == "首次见载 ≠ 首次采用；没有文献 ≠ 没有采用"
    assert "3/4" in page.inner_text("#sides")


def test_lane_shows_held_named_and_unknown_years(show: Show) -> None:
    view = lanes_view(sample_diffusion(14))
    page = show(view).page
    row = next(at for at, lane in enumerate(view.lanes) if all(dot.place != lane.place for dot in view.dots))
    page.locator("#sides button").nth(row).click()
    kinds = page.evaluate("[...document.querySelectorAll('.years span')].map((e) => e.className)")
    assert kinds.count("silent") == len(view.lanes[row].years)
    assert kinds.count("none") == len(view.years) - len(view.lanes[row].years)
    assert page.locator("#detail blockquote").count() == 0


def test_notebook_frame_draws_without_parent_or_network(show: Show) -> None:
    frame = ego_view(star(4), FOCUS, 1)._repr_html_()
    opened = show(f"<!DOCTYPE html><meta charset=utf-8><body>{frame}")
    inner = opened.page.frames[1]
    inner.wait_for_function("window.fazhi && window.fazhi.painted > 0")
    inner.evaluate("fazhi.pick({ node: 1 })")
    assert inner.locator("#detail blockquote").count() >= 1
    assert opened.requests == []
    assert opened.errors == []
