import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.errors import ReadError
from extract.model import Document
from extract.reader import Refusal, document_from_bytes, read_document, read_folder
from tests.extract.reading import HOSTILE

REPORT = "平阳县司法局2023年法治政府建设年度报告\n一、工作情况\r\n　　受理案件12件。\n"


def masked(document: Document) -> list[str]:
    return [document.quote(span) for span in document.chrome]


@given(HOSTILE)
def test_text_comes_out_as_the_file_holds_it_and_chrome_lies_in_it(text: str) -> None:
    data = text.encode()
    try:
        document = document_from_bytes(data, name="a.txt")
    except ReadError:
        return
    assert document.text == text
    assert document.id == "d" + hashlib.sha256(data).hexdigest()[:16]
    assert all(document.quote(span) for span in document.chrome)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_document_or_a_refusal_of_one_line(data: bytes) -> None:
    said = ""
    try:
        assert document_from_bytes(data, name="a.txt").text
    except ReadError as error:
        said = str(error)
    assert not said or (said.startswith("a.txt: ") and "\n" not in said)


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "utf-16"])
def test_text_is_the_same_in_every_encoding(codec: str) -> None:
    assert document_from_bytes(REPORT.encode(codec), name="a.md").text == REPORT


def test_byte_order_mark_stays_a_character_and_is_masked() -> None:
    document = document_from_bytes(REPORT.encode("utf-8-sig"), name="a.txt")
    assert document.text == "\ufeff" + REPORT
    assert masked(document)[0] == "\ufeff"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (" \n\u3000".encode(), "white space"),
        (b"%PDF-1.7 x", "PDF"),
        (b"PK\x03\x04rest", "DOCX"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "Word"),
        (b"text\x00text", "NUL"),
        (b"\xff\xff\xff\xff", "GB18030"),
        (b"x" * (20 * 1024 * 1024 + 1), "MB"),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(data: bytes, said: str) -> None:
    with pytest.raises(ReadError, match=said):
        document_from_bytes(data, name="a.txt")


def test_page_furniture_is_masked_and_words_are_not() -> None:
    head = "平阳县人民政府门户网站\n当前位置：首页 > 政务公开 > 报告\n"
    head += "平阳县司法局2023年工作报告\n索 引 号：001/2024\n"
    head += "发布时间：2024-02-01 17:43 【字体：大 中 小】\n打印 关闭\n"
    body = "2023年，平阳县司法局受理案件12件。\n"
    tail = "扫一扫在手机打开当前页\n版权所有：平阳县人民政府 浙ICP备1号\n"
    document = document_from_bytes((head + body + tail).encode(), name="a.txt")
    kept = document.text
    for quote in masked(document):
        kept = kept.replace(quote, "")
    assert kept == "平阳县司法局2023年工作报告\n" + body


def test_sentence_on_sources_is_no_furniture() -> None:
    assert (
        document_from_bytes("来源：资金来源于财政拨款，共计12万元。\n其他。".encode(), name="a.txt").chrome
        == ()
    )


def test_front_matter_is_masked_and_gives_the_source() -> None:
    document = document_from_bytes(
        f"---\nurl: https://www.example.gov.cn/1\n---\n{REPORT}".encode(), name="a.md"
    )
    assert document.source == "https://www.example.gov.cn/1"
    assert masked(document) == ["---\nurl: https://www.example.gov.cn/1\n---\n"]


def test_page_becomes_text_without_scripts_and_with_its_address() -> None:
    page = (
        "<html><head><title>x</title><link rel='canonical' href='https://www.example.gov.cn/a.html'>"
        "</head><body>"
        "<nav>首页</nav><h1>工作报告</h1><table><tr><td>索引号</td><td>7</td></tr></table>"
        "<!-- no --><script>alert(1)</script>"
        "<p>受理<b>12</b>件，<br>办结10件。</p></body></html>"
    )
    document = document_from_bytes(page.encode("gb18030"), name="a.html")
    assert document.text == "首页\n工作报告\n索引号\t7\n受理12件，\n办结10件。\n"
    assert document.source == "https://www.example.gov.cn/a.html"
    assert masked(document) == ["首页\n", "索引号\t7\n"]


def test_entities_of_a_page_are_not_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("geheim", "utf-8")
    page = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{secret}">]><html><body><p>甲&x;乙</p></body></html>'
    assert "geheim" not in document_from_bytes(page.encode(), name="a.html").text


def test_folder_yields_every_file_in_order_and_refuses_with_reasons(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_bytes(REPORT.encode())
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "c.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / ".DS_Store").write_bytes(b"x")
    found = list(read_folder([tmp_path, tmp_path / "b.txt"]))
    assert [item.path.name if isinstance(item, Refusal) else item.name for item in found] == [
        ".DS_Store",
        "a.txt",
        "b.txt",
        "c.pdf",
    ]
    assert [type(item) for item in found] == [Refusal, Refusal, Document, Refusal]


def test_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"none\.txt: cannot be opened"):
        read_document(tmp_path / "none.txt")
