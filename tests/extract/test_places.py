"""Regions by name: divisions, towns, stems in grammar, zones; and what only looks like one."""

from dataclasses import replace

import pytest

from extract.entities.linking import link
from extract.entities.organisations import find_organisations
from extract.model import Metadata
from ontology.kinds import DocType, EntityType
from tests.extract.entity_text import GANZI, NOWHERE, context_of, found, linked_of, names

REGION = EntityType.REGION


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("与义乌市、兰溪市建立协作。", ["义乌市", "兰溪市"]),
        ("赴杭州、宁波等地考察学习。", ["杭州市", "宁波市"]),
        ("在黄宅镇、仙华街道开展试点。", ["黄宅镇", "仙华街道"]),
        ("打造浦江特色调解品牌。", ["浦江县"]),
        ("深度融入长三角一体化发展。", ["长三角"]),
        ("赴中山、惠州两地学习。", ["中山市", "惠州市"]),
        ("在甘孜州开展对口支援。", ["甘孜藏族自治州"]),
        ("黄宅镇新华村被命名为示范村。", ["黄宅镇", "新华村"]),
        ("浦江县石马社区荣获称号。", ["浦江县", "石马社区"]),
        ("浦江县各社区获得补助。", ["浦江县"]),
        ("黄宅镇示范村建成公园。", ["黄宅镇"]),
    ],
)
def test_name_of_region_is_found(text: str, expected: list[str]) -> None:
    assert names(text, REGION) == expected


@pytest.mark.parametrize(
    "text",
    [
        "坚持和平发展,保护自然资源,畅通监督通道。",
        "确保社会长治久安。",
        "隆重庆祝建党节日。",
        "在中山路设立服务点。",
        "推进规范县级部门管理。",
        "与浙江大学合作。",
        "各县(市、区)、各乡镇和有关街道。",
        "完善中心城区管网。",
        "建设书香金华。",
        "提升县域治理水平。",
        "会同县检察院评查案卷。",
    ],
)
def test_ordinary_words_are_no_region(text: str) -> None:
    assert names(text, REGION) == []


def test_chain_gives_a_mention_for_each_region() -> None:
    assert found("在金华市浦江县召开会议。", REGION) == [("金华市", "金华市"), ("浦江县", "浦江县")]


def test_region_inside_the_name_of_a_body_is_no_mention() -> None:
    assert names("浦江县司法局印发通知。", REGION) == []


def test_namesake_is_resolved_by_what_stands_before_it() -> None:
    linked = linked_of("在南京市鼓楼区和福州市鼓楼区试点。")
    codes = [entity.code for entity in linked.entities if entity.name == "鼓楼区"]
    assert codes == ["320106", "350102"]


def test_namesake_without_a_hint_is_left_out() -> None:
    assert names("在鼓楼区试点。", REGION, NOWHERE) == []


def test_town_has_no_code_and_names_its_county() -> None:
    town = next(entity for entity in linked_of("在黄宅镇试点。").entities if entity.name == "黄宅镇")
    assert (town.code, town.parent) == (None, "浦江县")


def test_town_of_another_county_is_not_guessed() -> None:
    assert names("在城关镇试点。", REGION, NOWHERE) == []


def test_short_form_of_an_autonomous_prefecture_is_its_alias() -> None:
    region = next(e for e in linked_of("我州稳定。", GANZI).entities if e.type is REGION)
    assert (region.name, region.aliases) == ("甘孜藏族自治州", ("甘孜", "甘孜州"))


def test_region_has_the_name_of_the_documents_year() -> None:
    context = replace(
        context_of("襄樊市司法局印发。"), metadata=Metadata(None, None, "420000", 2006, None, DocType.OTHER)
    )
    linked = link(context, list(find_organisations(context)))
    assert [entity.name for entity in linked.entities][:1] == ["襄樊市司法局"]


def test_zone_takes_the_place_before_it() -> None:
    assert names("在义乌经济技术开发区设立窗口。", REGION) == ["义乌经济技术开发区"]
