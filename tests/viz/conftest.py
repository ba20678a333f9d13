"""A real browser: the page is judged by what Chromium does with it."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, ViewportSize, sync_playwright

from viz.pyvis_html import View, write_html

NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = ("--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync")


@dataclass
class Opened:
    """A page on screen, and what it asked for and complained about."""

    page: Page
    file: Path
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def find_browser() -> str:
    """Return the path of the browser to test with, or fail in one line."""
    named = [os.environ["CHROMIUM"]] if "CHROMIUM" in os.environ else []
    found = [path for name in (*named, *NAMES) if (path := shutil.which(name))]
    if not found:
        pytest.fail(
            "no browser: install chromium and fonts-noto-cjk, or set CHROMIUM to its path", pytrace=False
        )
    return found[0]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = find_browser()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", *QUIET])
        yield browser
        browser.close()


@pytest.fixture
def show(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """Write a view (or take ready HTML) and open it from the file system."""
    contexts: list[BrowserContext] = []

    def open_view(
        view: View | str, address: str = "", *, size: tuple[int, int] = (1440, 900), bypass_csp: bool = False
    ) -> Opened:
        file = tmp_path / f"view-{len(contexts)}.html"
        if isinstance(view, str):
            file.write_text(view, encoding="utf-8")
        else:
            write_html(view, file)
        viewport: ViewportSize = {"width": size[0], "height": size[1]}
        context = browser.new_context(viewport=viewport, bypass_csp=bypass_csp, accept_downloads=True)
        contexts.append(context)
        opened = Opened(context.new_page(), file)

        def refuse(route: Route) -> None:
            opened.requests.append(route.request.url)
            route.abort()

        opened.page.route("http*://**", refuse)
        opened.page.on("pageerror", lambda error: opened.errors.append(str(error)))
        opened.page.on(
            "console", lambda said: opened.errors.append(said.text) if said.type == "error" else None
        )
        opened.page.goto(file.as_uri() + address)
        if not isinstance(view, str):
            opened.page.wait_for_function("window.fazhi && window.fazhi.painted > 0")
        return opened

    yield open_view
    for context in contexts:
        context.close()
