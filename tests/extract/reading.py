"""Helpers of the tests of reading, structure and figures: contexts from plain text, and hostile text."""

from hypothesis import strategies as st

from extract.context import Context, Linked, fold
from extract.model import Metadata, Observation
from extract.observations.grammar import find_observations
from extract.reader import document_from_bytes
from extract.structure import split_segments, split_sentences
from ontology.kinds import DocType

NOTHING = Linked((), (), None, None)
_WORDS = (
    "一、 (一) 一是 第一部分 2023年 今年以来 截至2023年5月 受理 行政复议申请 12件 3.5% "
    "同比增长 其中 分别 、 ， , 。 ； "
    "“ ” （ ） 《 》 | 扫一扫 来源： 占 从 提高到 余 近 万元 连续三年 存在的问题 下一步 "
    "特此报告。 结案率 𠮷 x 0"
)
PIECES = st.sampled_from([*_WORDS.split(" "), "\n", "\r\n", " ", "\u3000", "\ufeff"])
HOSTILE = st.lists(PIECES | st.text(max_size=4), min_size=1, max_size=60).map("".join)
"""Text made of what the grammars look for, in any order, with anything in between."""


def metadata(
    doc_type: DocType = DocType.ANNUAL_REPORT, *, title: str | None = None, year: int = 2023
) -> Metadata:
    return Metadata(title, "平阳县司法局", "330326", year, None, doc_type)


def context_of(text: str, about: Metadata | None = None) -> Context:
    document = document_from_bytes(text.encode(), name="a.txt")
    about = about or metadata()
    folded, segments = fold(document.text), split_segments(document, about)
    return Context(document, folded, about, segments, split_sentences(folded, segments))


def observed(text: str, about: Metadata | None = None) -> tuple[Observation, ...]:
    """The figures of a report whose one section is `text`."""
    return find_observations(context_of("一、工作开展情况\n" + text, about), NOTHING)
