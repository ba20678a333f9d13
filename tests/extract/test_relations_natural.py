"""Claims in ordinary wording: whose act it is, what is spoken of again, what is put where."""

import pytest

from tests.extract.relation_text import relations, said


def test_named_subject_keeps_its_acts_over_the_commas_of_its_sentence() -> None:
    text = "[平阳县公证处|ORG]办理公证业务30件，开通[“快办”通道|MECHANISM]，为[甲乙公司|ORG]办理公证7件。"
    assert said(text) == ["ADOPTS 平阳县公证处 > 快办通道 adopted", "SERVES 平阳县公证处 > 甲乙公司 adopted"]


def test_partner_in_an_action_cooperates_and_partner_in_an_arrangement_adopts() -> None:
    action = said("联合[县公安局|ORG]、[县民政局|ORG]开展[“春风”行动|CAMPAIGN]。")
    assert action == [
        "ADOPTS · > 春风行动 adopted",
        "COOPERATES_WITH · > 县公安局 adopted",
        "COOPERATES_WITH · > 县民政局 adopted",
    ]
    assert "ADOPTS 县公安局 > 联动机制 adopted" in said("联合[县公安局|ORG]建立[联动机制|MECHANISM]。")


@pytest.mark.parametrize("mark", ["，", "。"])
def test_title_of_what_was_named_before_goes_to_it(mark: str) -> None:
    text = f"培育[“老娘舅”模式|MECHANISM]{mark}该模式被[浙江省司法厅|ORG]评为[优秀案例|HONOUR]。"
    (given,) = [claim for claim in relations(text) if claim.type == "RECEIVES"]
    assert given.head == "MECHANISM:老娘舅模式"
    assert given.by == ("ORG:浙江省司法厅",)


def test_title_without_such_a_word_goes_to_the_issuers_region() -> None:
    text = "培育[“老娘舅”模式|MECHANISM]。获评[优秀县|HONOUR]。"
    assert said(text, "RECEIVES") == ["RECEIVES ○ > 优秀县 adopted"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "在[“浙执法”平台|PLATFORM]上线[审查模块|PLATFORM]。",
            ["PART_OF 审查模块 > 浙执法平台 adopted"],
        ),
        ("在[“浙执法”平台|PLATFORM]上线[普法系统|PLATFORM]。", []),
        ("推广[“浙执法”平台|PLATFORM]，上线[审查模块|PLATFORM]。", []),
    ],
)
def test_module_put_on_a_platform_is_part_of_it(text: str, parts: list[str]) -> None:
    assert said(text, "PART_OF") == parts


def test_office_in_the_party_group_is_the_groups_where_the_document_has_it() -> None:
    text = "[市司法局党组|ORG]开会。[市司法局|ORG]党组书记、局长[王某|PERSON]讲话。"
    assert said(text, "HOLDS_OFFICE") == [
        "HOLDS_OFFICE 王某 > 市司法局 adopted",
        "HOLDS_OFFICE 王某 > 市司法局党组 adopted",
    ]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("[灵溪镇|REGION]建成[法治公园|FACILITY]。", ["LOCATED_IN 法治公园 > 灵溪镇 adopted"]),
        ("[灵溪镇|REGION]参观[法治公园|FACILITY]。", []),
        ("[温州市|REGION]建成[法治公园|FACILITY]。", []),
    ],
)
def test_what_a_town_builds_stands_in_it(text: str, where: list[str]) -> None:
    assert said(text, "LOCATED_IN") == where
