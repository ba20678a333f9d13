"""Inputs that several rooms test with: strategies for hostile text, and the gold sets there are."""

from pathlib import Path

from hypothesis import reject
from hypothesis import strategies as st

from extract.errors import ReadError
from extract.model import Document
from extract.reader import document_from_bytes

ROOT = Path(__file__).resolve().parent.parent
OWN_GOLD = ROOT / "tests" / "own-gold"
SHARED = ROOT.parent / "shared"

_FRAGMENTS = (
    *("“法小助”应用", "“八五”普法", "“", "”", "《", "》", "（", "）", "省级“枫桥式”司法所"),
    *("永嘉县司法局", "我局", "县委、县政府", "全市", "2023年", "168件", "同比增长40%", "被评为"),
    *("，", "。", "；", "、", "\n", "\r\n", "\u3000", " ", "一、", "（一）", "1.", "建立", "机制"),
    *("A", "é", "𠮷", "\u202e", "<script>", "=1+1", "下一步将"),
)

hostile_text = st.one_of(
    st.lists(st.sampled_from(_FRAGMENTS), max_size=60).map("".join),
    st.text(max_size=200),
)
"""Text as bad as the open web's: pieces of reports in senseless order, or any characters at all."""


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Draw a document of hostile text, read the way a file would be; what the reader refuses is not drawn."""
    text = draw(hostile_text)
    try:
        return document_from_bytes(text.encode("utf-8", "replace"), name="drawn.txt")
    except ReadError:
        reject()


def gold_sets() -> list[tuple[str, Path]]:
    """Return name and folder of every gold set at hand: our own always, the shared ones where they are."""
    sets = [("own", OWN_GOLD)]
    for name in ("gold", "gold-reports"):
        folder = SHARED / "annotation" / name
        if folder.is_dir():
            sets.append((name, folder))
    return sets
