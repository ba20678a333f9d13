"""Deictic forms: who 我局, 市委 and 全市 are follows from the issuer's place, and is never guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.entities.deixis import frame_of, level_word, official_name
from ontology.kinds import EntityType
from tests.extract.entity_text import (
    GANZI,
    HUANGZHAI,
    JINGJIANG,
    JINNAN,
    NOWHERE,
    PUJIANG,
    TUZUO,
    Place,
    context_of,
    linked_of,
    names,
)

ORG, REGION = EntityType.ORG, EntityType.REGION


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ("我局印发通知。", PUJIANG, "浦江县司法局"),
        ("市司法局指导。", PUJIANG, "金华市司法局"),
        ("市司法局指导。", JINGJIANG, "靖江市司法局"),
        ("市司法局指导。", JINNAN, "天津市司法局"),
        ("区司法局印发。", JINNAN, "天津市津南区司法局"),
        ("按照市局部署。", PUJIANG, "金华市司法局"),
        ("按照省厅要求。", PUJIANG, "浙江省司法厅"),
        ("局党组研究。", PUJIANG, "浦江县司法局党组"),
        ("县委研究。", PUJIANG, "中国共产党浦江县委员会"),
        ("旗委研究。", TUZUO, "中国共产党土默特左旗委员会"),
        ("自治区党委研究。", TUZUO, "中国共产党内蒙古自治区委员会"),
        ("州政府印发。", GANZI, "甘孜藏族自治州人民政府"),
        ("省委依法治省办督察。", JINGJIANG, "中共江苏省委全面依法治省委员会办公室"),
        ("以依法治县办名义印发。", PUJIANG, "中共浦江县委全面依法治县委员会办公室"),
        ("镇党委研究。", HUANGZHAI, "中国共产党黄宅镇委员会"),
        ("镇政府印发。", HUANGZHAI, "黄宅镇人民政府"),
    ],
)
def test_body_is_resolved_by_the_issuer(text: str, place: Place, expected: str) -> None:
    assert names(text, ORG, place) == [expected]


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ("我县稳定。", PUJIANG, "浦江县"),
        ("全市通报。", PUJIANG, "金华市"),
        ("全市通报。", JINGJIANG, "靖江市"),
        ("满意度居全市第二。", JINGJIANG, "泰州市"),
        ("全区通报。", JINNAN, "津南区"),
        ("全省推广。", GANZI, "四川省"),
        ("全旗推广。", TUZUO, "土默特左旗"),
        ("我镇稳定。", HUANGZHAI, "黄宅镇"),
    ],
)
def test_region_is_resolved_by_the_issuer(text: str, place: Place, expected: str) -> None:
    assert names(text, REGION, place) == [expected]


def test_bare_levels_stand_for_regions_where_they_ask() -> None:
    assert names("根据省、市有关要求,按照省部署,在省、市的指导下,完成省市县部署。", REGION) == [
        "浙江省",
        "金华市",
        "浙江省",
        "浙江省",
        "金华市",
        "浙江省",
        "金华市",
        "浦江县",
    ]


@pytest.mark.parametrize(
    "text", ["省级以上,市级以下。", "各市县。", "城市管理。", "创成省、市级民主法治村。"]
)
def test_level_words_in_other_words_stand_for_nothing(text: str) -> None:
    assert names(text, REGION) == []


def test_explicit_region_is_handed_on_in_a_coordination() -> None:
    assert names("向泰州市委市政府、靖江市委、市人大报送。", ORG, JINGJIANG) == [
        "中国共产党泰州市委员会",
        "泰州市人民政府",
        "中国共产党靖江市委员会",
        "靖江市人民代表大会",
    ]


def test_coordination_shares_its_level() -> None:
    assert names("获省总工会、司法厅、人社厅、高院通报。", ORG) == [
        "浙江省总工会",
        "浙江省司法厅",
        "浙江省人力资源和社会保障厅",
        "浙江省高级人民法院",
    ]


@pytest.mark.parametrize(
    "text", ["我局研究。", "县委研究。", "全市通报。", "市司法局指导。", "根据省、市要求。"]
)
def test_without_a_region_nothing_is_guessed(text: str) -> None:
    assert linked_of(text, NOWHERE).mentions == ()


def test_level_that_the_frame_does_not_hold_stays_open() -> None:
    assert names("县委、县政府研究,全县推广。", ORG, GANZI) == []
    assert names("县委、县政府研究,全县推广。", REGION, GANZI) == []


def test_frame_goes_from_the_issuer_upwards() -> None:
    frame = frame_of(context_of("。").metadata)
    assert [division.name for division in frame.chain] == ["浦江县", "金华市", "浙江省"]


def test_code_out_of_its_years_still_gives_a_frame() -> None:
    metadata = context_of("。", ("330103", "杭州市下城区司法局")).metadata  # merged away in 2021
    own = frame_of(metadata).own
    assert own is not None
    assert own.name == "下城区"


@pytest.mark.parametrize(
    ("name", "word"),
    [("浦江县", "县"), ("甘孜藏族自治州", "州"), ("内蒙古自治区", "自治区"), ("阿里地区", "地区")],
)
def test_level_word_is_the_class_word(name: str, word: str) -> None:
    assert level_word(name) == word


def test_district_is_named_with_its_city() -> None:
    assert official_name("120112", "津南区") == "天津市津南区"
    assert official_name("330726", "浦江县") == "浦江县"


@given(st.text(alphabet="我全省市县区州旗委局政府办人大司法第一二、,。", max_size=40))
def test_unknown_issuer_never_yields_a_deictic_mention(text: str) -> None:
    mentions = linked_of(text or "。", NOWHERE).mentions
    assert all(mention.text[0] not in "我全省市县区州旗局" for mention in mentions)
