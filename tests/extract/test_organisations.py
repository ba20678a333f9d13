"""Bodies: region or level + body, short forms, coordination, firms, offices; sorts of body are none."""

import pytest

from extract.entities.departments import official_department
from ontology.kinds import EntityType
from tests.extract.entity_text import JINNAN, NOWHERE, found, linked_of, names

ORG = EntityType.ORG


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县市场监管局", "浦江县市场监督管理局"),
        ("县人力社保局", "浦江县人力资源和社会保障局"),
        ("县发改局", "浦江县发展和改革局"),
        ("省发改委", "浙江省发展和改革委员会"),
        ("县行政复议局", "浦江县行政复议局"),
        ("县社区矫正管理局", "浦江县社区矫正管理局"),
        ("县交通运输部门", "浦江县交通运输局"),
        ("县公安交警部门", "浦江县公安交警部门"),
        ("县检察院", "浦江县人民检察院"),
        ("县法院", "浦江县人民法院"),
        ("市中院", "金华市中级人民法院"),
        ("县政协", "中国人民政治协商会议浦江县委员会"),
        ("县纪委监委", "中国共产党浦江县纪律检查委员会"),
        ("县委党校", "中共浦江县委党校"),
        ("县委政法委", "中共浦江县委政法委员会"),
        ("金华市委宣传部", "中共金华市委宣传部"),
        ("团县委", "共青团浦江县委员会"),
        ("县供销联社", "浦江县供销合作社联合社"),
        ("县人大常委会", "浦江县人民代表大会常务委员会"),
        ("县第十七届人民代表大会", "浦江县人民代表大会"),
        ("郑家坞镇人民政府", "郑家坞镇人民政府"),
        ("仙华街道办事处", "仙华街道办事处"),
        ("县委审计委员会", "中共浦江县委审计委员会"),
        ("县府办", "浦江县人民政府办公室"),
        ("国家税务总局浦江县税务局", "国家税务总局浦江县税务局"),
        ("金华市婺城区司法局", "金华市婺城区司法局"),
        ("县公安局交警大队", "浦江县公安局交警大队"),
        ("金华仲裁委员会", "金华仲裁委员会"),
        ("浦江县医疗纠纷人民调解委员会", "浦江县医疗纠纷人民调解委员会"),
        ("浙江安泰(浦江)律师事务所", "浙江安泰(浦江)律师事务所"),
        ("浦江县水晶行业协会", "浦江县水晶行业协会"),
        ("法律援助中心", "浦江县法律援助中心"),
        ("县级合法性审查中心", "浦江县合法性审查中心"),
        ("浙江师范大学法学院", "浙江师范大学法学院"),
        ("司法部", "中华人民共和国司法部"),
        ("党中央", "中国共产党中央委员会"),
    ],
)
def test_body_is_found_whole_and_named_in_full(text: str, expected: str) -> None:
    assert found(f"由{text}负责。", ORG) == [(text, expected)]


def test_branch_in_a_county_is_the_prefectures() -> None:
    text = "由县公安局、生态环境局浦江分局负责。"
    assert found(text, ORG)[1] == ("生态环境局浦江分局", "金华市生态环境局浦江分局")


@pytest.mark.parametrize(
    "text",
    [
        "各司法所和派出所参加,全县15个司法所实现覆盖。",
        "市直各单位、各部门、工作专班协同。",
        "加强城市管理,推进社区治理,服务上市公司。",
        "办理人大代表建议和政协委员提案,接受人大监督。",
        "优化布局,开创新格局,开好局、起好步。",
        "成立13个招商专班。",
        "支持行业协会、商会和中介机构发展。",
        "扩大学前教育资源,支持高水平大学建设。",
        "推动村民委员会、居民委员会换届。",
        "县级政府部门提升效能。",
        "县委托第三方机构评估。",
        "召开县级会议,规范县域经济。",
    ],
)
def test_sorts_of_body_are_no_organisation(text: str) -> None:
    assert names(text, ORG) == []


def test_district_body_is_named_with_its_city_and_known_without() -> None:
    bureau = next(e for e in linked_of("区市场监管局检查。", JINNAN).entities if "市场" in e.name)
    assert bureau.name == "天津市津南区市场监督管理局"
    assert {"津南区市场监督管理局", "津南区市场监管局"} <= set(bureau.aliases)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("自觉接受人大及其常委会监督。", ["浦江县人民代表大会", "浦江县人民代表大会常务委员会"]),
        ("接受县人大及其常委会监督。", ["浦江县人民代表大会", "浦江县人民代表大会常务委员会"]),
        ("认真执行人大决议决定。", ["浦江县人民代表大会"]),
        ("加强与政协的协商。", ["中国人民政治协商会议浦江县委员会"]),
        ("认真听取民主党派、工商联意见。", ["浦江县工商业联合会"]),
        ("支持工会、共青团、妇联工作。", ["浦江县总工会", "共青团浦江县委员会", "浦江县妇女联合会"]),
    ],
)
def test_body_without_level_is_the_issuers_where_it_acts(text: str, expected: list[str]) -> None:
    assert names(text, ORG) == expected


def test_offices_in_a_coordination_are_one_mention_each() -> None:
    assert found("指导黄宅司法所、白马司法所和郑宅司法所建设。", ORG) == [
        ("黄宅司法所", "黄宅司法所"),
        ("白马司法所", "白马司法所"),
        ("郑宅司法所", "郑宅司法所"),
    ]


def test_office_for_short_needs_offices_in_the_text() -> None:
    assert names("杭坪所、虞宅所创成示范司法所。", ORG) == ["杭坪司法所", "虞宅司法所"]
    assert names("杭坪所、虞宅所获评优秀。", ORG) == []


def test_short_form_of_a_centre_is_the_one_named_before() -> None:
    text = "引进江南惠企法务中心,法务中心为企业服务。"
    assert names(text, ORG) == ["浦江县江南惠企法务中心", "浦江县江南惠企法务中心"]


def test_explicit_body_is_found_without_a_known_issuer() -> None:
    assert names("浦江县司法局印发。", ORG, NOWHERE) == ["浦江县司法局"]


def test_body_carries_the_code_of_its_region() -> None:
    codes = {e.name: e.code for e in linked_of("县司法局会同市公安局、浙江安泰(浦江)律师事务所。").entities}
    assert codes["浦江县司法局"] == "330726"
    assert codes["金华市公安局"] == "330700"
    assert codes["浙江安泰(浦江)律师事务所"] == "330726"


def test_definite_department_is_a_bureau_below_the_province() -> None:
    assert official_department("财政", "部门", province=False) == "财政局"
    assert official_department("财政", "部门", province=True) == "财政厅"
