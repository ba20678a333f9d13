"""Settling overlaps and linking: one entity for one thing, ids by first mention, nothing in chrome."""

from hypothesis import given
from hypothesis import strategies as st

from extract.context import Candidate, Linked
from extract.entities.linking import link
from extract.entities.overlaps import settle
from ontology.kinds import EntityType, SegmentKind
from tests.extract.entity_text import FINDERS, NOWHERE, context_of, linked_of

ORG, REGION, EVENT = EntityType.ORG, EntityType.REGION, EntityType.EVENT


def _texts(linked: Linked) -> list[str]:
    return [mention.text for mention in linked.mentions]


def _name(linked: Linked, identifier: str | None) -> str | None:
    return next((entity.name for entity in linked.entities if entity.id == identifier), None)


def test_forms_of_one_body_are_one_entity() -> None:
    linked = linked_of("县委、浦江县委和中共浦江县委研究。")
    assert {mention.entity for mention in linked.mentions} == {"e1"}
    assert set(linked.entities[0].aliases) >= {"浦江县委", "中共浦江县委", "中共浦江县委员会"}


def test_short_and_full_department_are_one_entity() -> None:
    linked = linked_of("县市场监管局、浦江县市场监督管理局。")
    assert len({mention.entity for mention in linked.mentions}) == 1


def test_bodies_of_two_regions_stay_apart() -> None:
    linked = linked_of("市司法局、县司法局。")
    assert len({mention.entity for mention in linked.mentions}) == 2


def test_deictic_form_is_no_alias() -> None:
    entities = linked_of("我局、县委、全县。").entities
    forms = {form for entity in entities for form in entity.aliases}
    assert not forms & {"我局", "县委", "全县"}


def test_ids_follow_the_first_mention() -> None:
    linked = linked_of("义乌市、我县、县委、我县。")
    assert [mention.entity for mention in linked.mentions] == ["e1", "e2", "e3", "e2"]


def test_issuer_and_region_are_there_without_a_mention() -> None:
    linked = linked_of("积极开展工作。")
    assert linked.mentions == ()
    assert (_name(linked, linked.issuer), _name(linked, linked.region)) == ("浦江县司法局", "浦江县")


def test_issuer_that_is_mentioned_is_not_doubled() -> None:
    linked = linked_of("浦江县司法局印发,我局落实。")
    assert [e.name for e in linked.entities if e.type is ORG] == ["浦江县司法局"]


def test_nothing_is_claimed_of_an_unknown_issuer() -> None:
    linked = linked_of("积极开展工作。", NOWHERE)
    assert (linked.entities, linked.issuer, linked.region) == ((), None, None)


def test_region_that_a_body_shows_is_an_entity() -> None:
    names = {entity.name for entity in linked_of("义乌市人民政府印发。").entities}
    assert "义乌市" in names


def test_region_of_a_deictic_body_is_not_added() -> None:
    names = {entity.name for entity in linked_of("市司法局印发。").entities}
    assert "金华市" not in names


def test_chrome_holds_no_mention_but_the_publisher() -> None:
    text = "主办: 义乌市司法局 发布机构: 浦江县司法局"
    context = context_of(text, kind=SegmentKind.CHROME)
    found = [candidate for find in FINDERS for candidate in find(context)]
    assert _texts(link(context, found)) == ["浦江县司法局"]


def test_ideology_formula_holds_no_place_and_no_body() -> None:
    text = "贯彻习近平总书记在浙江考察时的重要讲话精神,在以习近平同志为核心的党中央坚强领导下。"
    assert linked_of(text).mentions == ()


def test_party_centre_as_an_actor_is_a_mention() -> None:
    assert _texts(linked_of("落实党中央决策部署。")) == ["党中央"]


def test_organiser_at_the_beginning_of_an_event_stands_inside_it() -> None:
    text = "浦江县城市规划委员会第六次会议审议通过。"
    event = Candidate(0, text.index("审"), EVENT, "浦江县城市规划委员会第六次会议", "event")
    assert _texts(linked_of(text, ("330726", "浦江县司法局"), event)) == [
        "浦江县城市规划委员会",
        "浦江县城市规划委员会第六次会议",
    ]


def test_region_at_the_beginning_of_an_event_does_not() -> None:
    text = "浦江县法治培训班开班。"
    event = Candidate(0, text.index("开"), EVENT, "浦江县法治培训班", "event")
    assert _texts(linked_of(text, ("330726", "浦江县司法局"), event)) == ["浦江县法治培训班"]


def test_priority_wins_over_length_and_length_over_place() -> None:
    context = context_of("甲乙丙丁戊己。")
    low = Candidate(0, 4, ORG, "甲", "a")
    high = Candidate(3, 5, ORG, "乙", "a", priority=1)
    assert settle(context, [low, high]) == (high,)
    longer = Candidate(1, 6, ORG, "丙", "a")
    assert settle(context, [low, longer]) == (longer,)


_SPANS = st.tuples(
    st.integers(0, 18), st.integers(1, 8), st.sampled_from([ORG, REGION, EVENT]), st.integers(0, 2)
)


@given(st.lists(_SPANS, max_size=25))
def test_settled_candidates_do_not_overlap_unless_nested(
    spans: list[tuple[int, int, EntityType, int]],
) -> None:
    context = context_of("一二三四五六七八九十" * 3)
    candidates = [Candidate(s, s + n, kind, f"名{s}", "a", priority=p) for s, n, kind, p in spans]
    settled = settle(context, candidates)
    assert set(settled) <= set(candidates)
    for one in settled:
        for other in settled:
            if one is not other and one.start < other.end and other.start < one.end:
                kinds = {one.type, other.type}
                assert kinds == {ORG, EVENT}
                assert one.start == other.start


@given(st.lists(_SPANS, max_size=25), st.data())
def test_linking_does_not_depend_on_the_order_of_candidates(
    spans: list[tuple[int, int, EntityType, int]], data: st.DataObject
) -> None:
    context = context_of("一二三四五六七八九十" * 3)
    candidates = [Candidate(s, s + n, kind, f"名{s % 5}", "a", priority=p) for s, n, kind, p in spans]
    shuffled = data.draw(st.permutations(candidates))
    assert link(context, candidates) == link(context, shuffled)


_REPORT = st.text(
    alphabet=st.sampled_from(
        "浦江县金华市义乌司法局委政府人大常会和、,。“”()第一届我全省厅黄宅镇所办中心浙律师事务a1\n"
    ),
    max_size=80,
)


@given(_REPORT)
def test_every_mention_is_the_words_at_its_place_and_has_its_entity(text: str) -> None:
    text = text or "。"
    linked = linked_of(text)
    types = {entity.id: entity.type for entity in linked.entities}
    assert list(types) == [f"e{number}" for number in range(1, len(types) + 1)]
    for mention in linked.mentions:
        assert text[mention.start : mention.end] == mention.text
        assert types[mention.entity] is mention.type


def test_name_that_begins_with_a_deictic_form_is_expanded() -> None:
    text = "拟订我县法律顾问工作方案。"
    plan = Candidate(2, text.index("。"), EntityType.LEGAL, "我县法律顾问工作方案", "legal")
    entity = next(
        e for e in linked_of(text, ("330726", "浦江县司法局"), plan).entities if e.type is EntityType.LEGAL
    )
    assert (entity.name, entity.aliases) == ("浦江县法律顾问工作方案", ("法律顾问工作方案",))


def test_name_that_begins_with_a_short_body_is_expanded() -> None:
    text = "印发县委依法治县办工作要点。"
    plan = Candidate(2, text.index("。"), EntityType.LEGAL, "县委依法治县办工作要点", "legal")
    entity = next(
        e for e in linked_of(text, ("330726", "浦江县司法局"), plan).entities if e.type is EntityType.LEGAL
    )
    assert entity.name == "中共浦江县委全面依法治县委员会办公室工作要点"
    assert "县委依法治县办工作要点" in entity.aliases


def test_place_with_and_without_its_region_is_one() -> None:
    text = "社会治理中心设窗口,公证入驻浦江社会治理中心。"
    first = Candidate(0, 6, EntityType.FACILITY, "社会治理中心", "facility")
    start = text.index("浦江")
    second = Candidate(start, start + 8, EntityType.FACILITY, "浦江社会治理中心", "facility")
    places = [
        e for e in linked_of(text, ("330726", "浦江县司法局"), first, second).entities if "中心" in e.name
    ]
    assert [(e.name, e.aliases) for e in places] == [
        ("浦江县社会治理中心", ("浦江社会治理中心", "社会治理中心"))
    ]
