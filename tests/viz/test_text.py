"""Text made fit to be shown."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viz.text import clip, em_width, safe_url, visible

anything = st.text(st.characters(exclude_categories=()), max_size=60)


@given(anything)
def test_visible_text_has_nothing_invisible(text: str) -> None:
    shown = visible(text)
    assert not {unicodedata.category(char) for char in shown} & {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    assert visible(shown) == shown
    shown.encode("utf-8")


@given(anything, st.floats(2, 40))
def test_clipped_text_fits_and_keeps_its_beginning(text: str, limit: float) -> None:
    cut = clip(text, limit)
    assert em_width(cut) <= max(limit, 1.0)
    assert cut == text or (cut.endswith("…") and text.startswith(cut[:-1]))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("枫桥经验", "枫桥经验"),
        ("a\u202eb", "a⟦U+202E⟧b"),
        ("一\r\n二\t", "一⏎⏎二⇥"),
        ("\ud800", "⟦U+D800⟧"),
        ("零\u200b宽", "零⟦U+200B⟧宽"),
    ],
)
def test_codes_stand_for_what_cannot_be_seen(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_thirteen_characters_are_whole_and_fourteen_are_cut() -> None:
    assert clip("一" * 13, 13) == "一" * 13
    assert clip("一" * 14, 13) == "一" * 12 + "…"


@pytest.mark.parametrize("url", ["https://www.example.gov.cn/a?b=1#c", "http://example.org"])
def test_web_address_is_kept(url: str) -> None:
    assert safe_url(url) == url


@pytest.mark.parametrize(
    "url",
    [
        *("javascript:alert(1)", " https://a.cn", "data:text/html,x", "//a.cn", "https://", "file:///etc"),
        *("https://a.cn/\u202e", "ja\nvascript:x", "HTTPS//x", "https://[", "vbscript:x", "https:a.cn"),
        *("", None),
    ],
)
def test_any_other_address_is_none(url: str | None) -> None:
    assert safe_url(url) is None
