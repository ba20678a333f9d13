"""COOPERATES_WITH, SERVES, HOLDS_EVENT, HOLDS_OFFICE in minimal pairs."""

import pytest

from tests.extract.relation_text import relations, said

TOGETHER = [
    ("会同[县检察院|ORG]开展案件评查。", ["COOPERATES_WITH · > 县检察院 adopted"]),
    ("接受[县检察院|ORG]监督。", []),
    (
        "联合[县法院|ORG]、[县检察院|ORG]推进普法。",
        ["COOPERATES_WITH · > 县检察院 adopted", "COOPERATES_WITH · > 县法院 adopted"],
    ),
    ("深化和[浙江大学法学院|ORG]战略合作关系。", ["COOPERATES_WITH · > 浙江大学法学院 adopted"]),
    ("赴[浙江大学法学院|ORG]参加培训。", []),
    ("与[晨光心理服务中心|ORG]签订合同。", ["COOPERATES_WITH · > 晨光心理服务中心 adopted"]),
    ("与[晨光心理服务中心|ORG]相邻。", []),
    ("[县公安局|ORG]会同[县检察院|ORG]开展评查。", ["COOPERATES_WITH 县公安局 > 县检察院 adopted"]),
    ("服务[县委|ORG][县政府|ORG]涉法工作。", ["SERVES · > 县委 adopted", "SERVES · > 县政府 adopted"]),
    ("围绕[县委|ORG][县政府|ORG]部署开展工作。", []),
    ("配合[县人大|ORG]做好立法调研。", ["SERVES · > 县人大 adopted"]),
    ("服务[县委|ORG]决策部署。", []),
    ("组建团队为[灵溪商会|ORG]提供法律服务。", ["SERVES · > 灵溪商会 adopted"]),
    ("向[灵溪商会|ORG]通报情况。", []),
    (
        "[海螺律师事务所|ORG]组建团队,为[灵溪商会|ORG]开展服务。",
        ["SERVES 海螺律师事务所 > 灵溪商会 adopted"],
    ),
]

EVENTS = [
    ("举办[2022年法治培训班|EVENT]。", ["HOLDS_EVENT · > 2022年法治培训班 adopted"]),
    ("参加[2022年法治培训班|EVENT]。", []),
    ("维护[二十大|EVENT]胜利召开。", []),
    ("[全省|REGION=浙江省]召开[视频推进会|EVENT]。", ["HOLDS_EVENT 浙江省 > 视频推进会 adopted"]),
    (
        "[省司法厅|ORG]在[平阳县|REGION]召开[山海协作现场会|EVENT]。",
        ["HOLDS_EVENT 省司法厅 > 山海协作现场会 adopted"],
    ),
    (
        "参加[[县规划委员会|ORG]第六次会议|EVENT]。",
        ["HOLDS_EVENT 县规划委员会 > 县规划委员会第六次会议 adopted"],
    ),
    ("参加培训后召开[述法评议会|EVENT]。", ["HOLDS_EVENT · > 述法评议会 adopted"]),
]


@pytest.mark.parametrize(("text", "expected"), TOGETHER)
def test_joint_work_and_service_need_their_words(text: str, expected: list[str]) -> None:
    assert said(text, "COOPERATES_WITH", "SERVES") == expected


@pytest.mark.parametrize(("text", "expected"), EVENTS)
def test_an_event_is_held_by_who_convenes_it(text: str, expected: list[str]) -> None:
    assert said(text, "HOLDS_EVENT") == expected


def test_each_office_is_one_claim_of_its_own_body() -> None:
    text = "[苍南县司法局党组|ORG]书记、局长[王小明|PERSON]同志重视普法。"
    claims = [claim for claim in relations(text) if claim.type == "HOLDS_OFFICE"]
    assert [(claim.tail, claim.role) for claim in claims] == [
        ("ORG:苍南县司法局", "局长"),
        ("ORG:苍南县司法局党组", "书记"),
    ]


def test_a_person_without_an_office_holds_none() -> None:
    assert said("[苍南县司法局|ORG]表彰[王小明|PERSON]同志。", "HOLDS_OFFICE") == []
