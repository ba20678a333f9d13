"""Metadata from the text alone: page layouts of government sites, with sentences of our own."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.metadata import read_metadata
from extract.metadata.credit_code import division_of, is_valid
from extract.metadata.dates import arabic, find_date, title_year, url_date
from extract.model import Document, Metadata
from extract.reader import document_from_bytes
from ontology.kinds import DocType

BODY = "\n一、主要工作\n(一)推进依法行政。全年办理行政复议案件12件。\n二、下一步打算\n继续抓好普法工作。\n"


def read(text: str, source: str | None = None) -> Metadata:
    return read_metadata(Document(id="t", name="t.txt", text=text, digest="", source=source))


def brief(found: Metadata) -> tuple[str | None, str | None, str | None, int | None, str | None]:
    return found.title, found.issuer, found.region, found.year, found.published


CODE = "11330782" + "002609911"
CHECKED = next(CODE + sign for sign in "0123456789ABCDEFGHJKLMNPQRTUWXY" if is_valid(CODE + sign))

LAYOUTS = {
    "table of metadata": (
        f"| 索引号 | {CHECKED}/2023-00012 | 主题分类 | 司法 |\n"
        "| 发文字号 | | 制发机构 | |\n| 有效性 | 有效 |\n"
        "| 成文日期 | 2023-02-10 | 发布日期 | 2023-02-15 |\n| 标题 | 义乌市司法局2022年工作总结 |\n各镇街:\n"
        + BODY,
        ("义乌市司法局2022年工作总结", "义乌市司法局", "330782", 2022, "2023-02-15"),
    ),
    "labels on two lines, bureau without place": (
        "嘉定区2021年法治政府建设情况报告\n索引号 发布机构 司法局(行政复议局) 公开类别 主动公开\n"
        "发布时间 2022-01-20\n" + BODY,
        ("嘉定区2021年法治政府建设情况报告", "上海市嘉定区司法局", "310114", 2021, "2022-01-20"),
    ),
    "breadcrumb and empty labels": (
        "首页>>信息公开>>法治建设>>正文\n德清县司法局2020年度法治政府建设工作报告\n"
        "2021-01-18 09:30 发文单位: 点击数:\n"
        "索 引 号: 发文机关:德清县司法局 体裁分类: 有效性:有效 成文日期:\n" + BODY,
        ("德清县司法局2020年度法治政府建设工作报告", "德清县司法局", "330521", 2020, "2021-01-18"),
    ),
    "site name with a stale date, title twice": (
        "武清区人民政府 今天是2024年5月6日 星期一\n无障碍 简体|繁体\n武清区司法局2022年普法工作总结\n"
        "来源:区司法局 发布时间:2023-01-09 10:00\n武清区司法局2022年普法工作总结\n" + BODY,
        ("武清区司法局2022年普法工作总结", "天津市武清区司法局", "120114", 2022, "2023-01-09"),
    ),
    "lunar date line and update time": (
        "今天是 2021年3月4日 农历辛丑年正月廿一\n您所在的位置:首页>通知公告\n沛县司法局2021年工作要点\n"
        "文章来源:沛县司法局 更新时间:2021-02-27\n沛县司法局2021年工作要点\n" + BODY,
        ("沛县司法局2021年工作要点", "沛县司法局", "320322", 2021, "2021-02-27"),
    ),
    "breadcrumb, source": (
        "首页 > 政务公开 > 规划计划\n盐田区司法局2019年工作总结和2020年工作计划\n信息来源:深圳市盐田区司法局 "
        "发布时间:2020-01-15\n" + BODY,
        ("盐田区司法局2019年工作总结和2020年工作计划", "深圳市盐田区司法局", "440308", 2019, "2020-01-15"),
    ),
    "labels without values": (
        "渠县2023年法治政府建设工作报告\n来源: 发布日期:2024-02-01 点击数:人次 作者:\n" + BODY,
        ("渠县2023年法治政府建设工作报告", "渠县人民政府", "511725", 2023, "2024-02-01"),
    ),
    "bullets, unclosed bracket": (
        "剑阁县司法局关于2022年法治政府建设情况的报告\n  • 2023-03-02 11:20\n  • 来源: 本网\n  • 【字体:\n"
        + BODY,
        ("剑阁县司法局关于2022年法治政府建设情况的报告", "剑阁县司法局", "510823", 2022, "2023-03-02"),
    ),
    "title broken over two lines": (
        "文章来源: 发布时间:2022-01-29 字号:【小】【大】\n"
        "汉寿县司法局关于2021年度法治政府建设\n工作情况的报告\n" + BODY,
        ("汉寿县司法局关于2021年度法治政府建设工作情况的报告", "汉寿县司法局", "430722", 2021, "2022-01-29"),
    ),
    "status line": (
        "龙岗区司法局2018年工作计划\n来源:龙岗区司法局 日期:2018-03-05 【字体:大 中 小】\n文件已失效\n"
        + BODY,
        ("龙岗区司法局2018年工作计划", "深圳市龙岗区司法局", "440307", 2018, "2018-03-05"),
    ),
    "cover note before the title": (
        "局机关各科室、各司法所:\n现将《安吉县司法局2024年工作要点》印发给你们,请认真贯彻落实。\n安吉县司法局\n"
        "2024年3月8日\n安吉县司法局2024年工作要点\n" + BODY,
        ("安吉县司法局2024年工作要点", "安吉县司法局", "330523", 2024, None),
    ),
    "town government": (
        "当前位置:首页>沙河镇人民政府>法治建设\n灌云县四队镇人民政府2021年法治政府建设工作报告\n来源: 分享:\n"
        + BODY,
        ("灌云县四队镇人民政府2021年法治政府建设工作报告", "灌云县四队镇人民政府", "320723", 2021, None),
    ),
    "pipes and a button, no title": (
        "信息公开元数据\n|\n||||||||\n朗读\n2023年,武义县司法局在县委、县政府的领导下扎实工作。现将我局2023年法治政府建设"
        "工作报告如下:一、主要举措。" + BODY,
        (None, "武义县司法局", "330723", 2023, None),
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_layout_gives_title_issuer_region_year_and_date(layout: str) -> None:
    text, expected = LAYOUTS[layout]
    found = read(text)
    title, issuer, region, year, published = brief(found)
    wanted = expected if expected[4] else (*expected[:4], published)
    assert (title, issuer, region, year, published) == wanted


def test_header_of_a_collected_file_is_read() -> None:
    text = (
        "标题：遂昌县司法局2023年法治政府建设年度报告\n来源：https://www.example.gov.cn/art/2024/1/26/art_12_34.html\n"
        "发布机构：遂昌县司法局\n年份：2023\n\n2023年，县司法局扎实推进各项工作。" + BODY
    )
    assert brief(read(text)) == (
        "遂昌县司法局2023年法治政府建设年度报告",
        "遂昌县司法局",
        "331123",
        2023,
        "2024-01-26",
    )


def test_front_matter_is_read_and_is_not_the_body() -> None:
    found = read(
        "---\nurl: https://a.cn/t20240207_1.shtml\ntitle: 2024年松阳县政府工作报告\n---\n"
        "\n各位代表：\n我代表县人民政府作报告。"
    )
    assert brief(found) == ("2024年松阳县政府工作报告", "松阳县人民政府", "331124", 2024, "2024-02-07")


@pytest.mark.parametrize(
    ("signed", "issuer"),
    [
        ("武义县司法局\n2024年1月5日", "武义县司法局"),
        ("浙江省金华市武义县司法局\n2024年1月5日", "武义县司法局"),
        ("金华市婺城区司法局 2024年1月5日印发", "金华市婺城区司法局"),
        ("义乌市司法局\n抄送:市委办公室。\n2024年1月5日", "义乌市司法局"),
    ],
)
def test_signature_names_the_issuer_in_its_official_form(signed: str, issuer: str) -> None:
    found = read(f"关于2023年法治政府建设情况的报告\n市委、市政府:\n2023年工作如下。{BODY}\n{signed}\n")
    assert (found.issuer, found.published) == (issuer, "2024-01-05")


def test_clause_that_ends_like_an_organ_is_no_issuer() -> None:
    found = read(f"2022年法治政府建设情况的报告\n2022年,武义县紧紧围绕大局,武义县司法局积极作为。{BODY}")
    assert found.issuer == "武义县司法局"


def test_department_is_named_in_full() -> None:
    assert read(f"武义县市场监管局2022年工作总结\n{BODY}").issuer == "武义县市场监督管理局"


def test_party_office_is_named_with_its_party() -> None:
    found = read(f"武义县委全面依法治县委员会办公室2023年工作要点\n{BODY}")
    assert found.issuer == "中共武义县委全面依法治县委员会办公室"


def test_addressee_is_not_the_issuer() -> None:
    found = read(
        f"关于2023年法治政府建设情况的报告\n武义县人民政府:\n现将武义县司法局2023年工作报告如下。{BODY}"
    )
    assert found.issuer == "武义县司法局"


def test_division_is_that_of_the_document_year() -> None:
    assert read(f"余杭区司法局2019年工作总结\n{BODY}").region == "330110"
    assert read(f"江干区司法局2019年工作总结\n{BODY}").region == "330104"
    assert read(f"澄海县司法局1992年工作总结\n{BODY}").region == "440521"


def test_shared_county_name_needs_its_city() -> None:
    alone = read(f"鼓楼区司法局2022年工作总结\n{BODY}")
    assert (alone.issuer, alone.region) == (None, None)
    assert "320106" in dict(alone.reasons)["region"]
    settled = read(f"鼓楼区司法局2022年工作总结\n按照福州市的部署,结合福州实际开展工作。{BODY}")
    assert (settled.issuer, settled.region) == ("福州市鼓楼区司法局", "350102")


def test_credit_code_outweighs_the_host_page() -> None:
    found = read(f"东阳市人民政府\n索引号:{CHECKED}/2022-1\n2022年法治政府建设工作总结\n{BODY}")
    assert found.region == "330782"


def test_nothing_decided_gives_nulls_with_reasons() -> None:
    found = read("今天天气很好,大家都在街上散步。")
    assert brief(found) == (None, None, None, None, None)
    assert {name for name, _ in found.reasons} == {"title", "issuer", "region", "year", "published"}


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("某市政府工作报告", DocType.OTHER),
        ("2023年法治政府建设年度报告", DocType.ANNUAL_REPORT),
        ("2023年工作总结和2024年工作计划", DocType.WORK_SUMMARY),
        ("2024年普法依法治理工作要点", DocType.WORK_PLAN),
        ("关于开展专项检查的通知", DocType.NOTICE),
    ],
)
def test_doc_type_follows_the_title(title: str, kind: DocType) -> None:
    assert read(f"{title}\n{BODY}").doc_type is kind


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("2021年工作总结和2022年工作计划", 2021),
        ("法治政府建设实施方案(2021—2025年)", None),
        ("司法局2020年度法治政府建设报告", 2020),
        ("工作报告(2020年3月1日)", None),
    ],
)
def test_title_year_is_a_year_reported(title: str, year: int | None) -> None:
    assert title_year(title, DocType.ANNUAL_REPORT) == year


@pytest.mark.parametrize("extent", ["摘编", "(摘编)", " 节选", "(节选)", "全文", "(2018年)摘录"])
@pytest.mark.parametrize("title", ["句容市人民政府2018年重点工作安排", "句容市人民政府2018年工作报告"])
def test_a_title_may_say_how_much_is_printed(title: str, extent: str) -> None:
    above, below = "您当前的位置:首页 > 政务公开 > 工作报告", "发布机构:句容市人民政府 【字体:大 中 小】"
    page = f"{above}\n{title}{extent}\n{below}\n{BODY}"
    assert brief(read(page))[:4] == (title + extent, "句容市人民政府", "321183", 2018)


@pytest.mark.parametrize("line", ["本页为摘编", "以下内容为节选", "摘编说明:用自己的话概述来源所载的事实"])
def test_a_remark_on_excerpts_is_no_title(line: str) -> None:
    assert read(f"{line}\n{BODY}").title is None


def test_congress_of_december_hears_the_next_year() -> None:
    text = (
        "政府工作报告\n——2022年12月20日在武义县第十七届人民代表大会第二次会议上"
        "\n县长 某人\n各位代表:\n我代表县人民政府向大会报告工作。"
    )
    assert brief(read(text))[1:4] == ("武义县人民政府", "330723", 2023)
    assert brief(read(text.replace("12月", "1月")))[3] == 2022


def test_dates_in_chinese_numerals_are_read() -> None:
    assert find_date(arabic("二〇二三年十二月二十一日")) == "2023-12-21"
    assert find_date("2023年2月30日") is None
    assert url_date("https://a.cn/art/2022/3/25/art_1_2.html") == "2022-03-25"


def test_credit_code_is_checked() -> None:
    assert division_of(f"{CHECKED}/2023-1") == "330782"
    wrong = CHECKED[:-1] + ("0" if CHECKED[-1] != "0" else "1")
    assert division_of(wrong) is None


@settings(max_examples=60, deadline=None)
@given(
    st.text(
        alphabet="永嘉县司法局市区年月日2023:|>\n 。、()一二政府工作报告第届人民代表大会索引号来源-",
        min_size=1,
        max_size=400,
    )
)
def test_any_text_gives_metadata_without_an_error(text: str) -> None:
    found = read(text)
    assert found.title is None or found.title
    assert read(text) == found


@pytest.mark.parametrize(
    "unit", ["政府", "代表", "2023年", "市", "司法局", "来源", "(一)", "|", "鼓楼区", " ", "索 引 号"]
)
def test_repetition_does_not_slow_the_reading(unit: str) -> None:
    read(unit * (20_000 // len(unit)))


SHARED = Path(__file__).parents[3] / "shared" / "annotation"


def test_gold_metadata_are_reproduced_where_the_gold_is_present() -> None:
    for path in sorted(SHARED.glob("gold*/*.json")):
        gold = json.loads(path.read_text("utf-8"))
        text = path.parent / "text" / f"{gold['doc']}.txt"
        text = text if text.exists() else SHARED.parent / "corpus" / f"{gold['doc']}.txt"
        found = read(text.read_bytes().decode("utf-8"))
        assert {name: getattr(found, name) for name in gold["meta"]} == gold["meta"], gold["doc"]


@pytest.mark.parametrize("brackets", ["（2019年）", "(2019年)"])
def test_title_keeps_the_brackets_that_are_printed(brackets: str) -> None:
    title = f"丽水市人民政府工作报告{brackets}"
    text = f"{title}\n各位代表：\n现在，我代表市人民政府向大会报告工作。\n"
    assert read_metadata(document_from_bytes(text.encode(), name="a.txt")).title == title
