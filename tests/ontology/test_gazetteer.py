"""The gazetteers: every fact has a source, fixed choices hold, names do not collide."""

from collections import Counter

import pytest

from ontology.errors import OntologyError
from ontology.gazetteer import (
    BodyFact,
    InitiativeFact,
    LawFact,
    find_initiative,
    initiative_names,
    initiatives,
    law_names,
    laws,
    national_bodies,
    plain,
)
from ontology.kinds import EntityType
from ontology.regions import register


@pytest.mark.parametrize(
    ("name", "type_"),
    [
        ("枫桥经验", EntityType.PROGRAMME),
        ("八五普法", EntityType.PROGRAMME),
        ("法律明白人", EntityType.ROLE),
        ("最多跑一次", EntityType.PROGRAMME),
        ("大综合一体化", EntityType.PROGRAMME),
        ("谁执法谁普法", EntityType.MECHANISM),
        ("枫桥式司法所", EntityType.HONOUR),
        ("扫黑除恶专项斗争", EntityType.CAMPAIGN),
        ("12348公共法律服务热线", EntityType.PLATFORM),
    ],
)
def test_fixed_choice_has_its_name_and_type(name: str, type_: EntityType) -> None:
    fact = find_initiative(name)
    assert fact is not None
    assert (fact.name, fact.type) == (name, type_)


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("新时代“枫桥经验”", "枫桥经验"),
        ("“八五”普法规划", "八五普法"),
        ("乡村“法律明白人”", "法律明白人"),
        ("“最多跑一次”改革", "最多跑一次"),
        ("一村（社区）一法律顾问", "一村一法律顾问"),
        ("省级“枫桥式”司法所", "枫桥式司法所"),
    ],
)
def test_quoted_variant_leads_to_the_canonical_name(form: str, name: str) -> None:
    fact = find_initiative(form)
    assert fact is not None
    assert fact.name == name


def test_unknown_name_gives_null() -> None:
    assert find_initiative("无此经验") is None


def test_every_fact_has_a_source() -> None:
    facts: list[InitiativeFact | LawFact | BodyFact] = [*initiatives(), *laws(), *national_bodies()]
    for fact in facts:
        assert fact.sources, fact.name
    with pytest.raises(OntologyError):
        InitiativeFact("某经验", (), EntityType.PROGRAMME, None, None, None, None, ())


def test_names_are_unique_and_plain() -> None:
    for names in ([name for name, _ in initiative_names()], [name for name, _ in law_names()]):
        assert [name for name, count in Counter(names).items() if count > 1] == []
        assert all(plain(name) == name for name in names)


def test_parents_and_origins_are_known() -> None:
    names = {fact.name for fact in initiatives()}
    for fact in initiatives():
        assert fact.parent is None or fact.parent in names
        assert fact.origin_code is None or register().by_code(fact.origin_code)


def test_ordinals_of_the_law_popularisation_plans_follow_the_years() -> None:
    years = [fact.start_year for sign in "一二三四五六七八九" if (fact := find_initiative(f"{sign}五普法"))]
    assert years == list(range(1986, 2027, 5))
