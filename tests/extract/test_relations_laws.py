"""Laws of the clause grammar: evidence, uniqueness, order, independence of mention order, hostile text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.context import Context, Linked
from extract.model import Mention, Relation
from extract.relations.clauses import outermost, read_clauses
from extract.relations.grammar import find_relations
from extract.relations.scene import lies_below
from ontology.kinds import EntityType, SegmentKind
from tests.extract.relation_text import build

_WORDS = (
    "推进 设立 制定 荣获 召开 联合 被 评为 将 试点 2022年 的 "
    "、 和 , ; 。 “ ” 《 ( ) 一是 (二) 1. 在 为 提供 全 □ | ¥"
)
_PIECES = st.sampled_from([*_WORDS.split(" "), "\n", " "])
_NAMES = st.sampled_from(
    ["苍南县", "苍南县司法局", "“农小二”平台", "《办法》", "局党组", "枫桥经验", "第六次会议", "王小明"]
)
_MENTIONS = st.tuples(_NAMES, st.sampled_from(list(EntityType))).map(lambda pair: f"[{pair[0]}|{pair[1]}]")
_TEXTS = st.lists(st.one_of(_PIECES, _MENTIONS), min_size=1, max_size=25).map("".join)
_KINDS = st.sampled_from(list(SegmentKind))


def _found(text: str, kind: SegmentKind) -> tuple[Context, Linked, tuple[Relation, ...]]:
    context, linked = build(text, kind)
    return context, linked, find_relations(context, linked)


@settings(max_examples=200, deadline=None)
@given(_TEXTS.filter(lambda text: "[" in text), _KINDS)
def test_every_claim_quotes_one_sentence_and_ties_known_entities(text: str, kind: SegmentKind) -> None:
    context, linked, claims = _found(text, kind)
    known = {entity.id for entity in linked.entities}
    for claim in claims:
        assert context.document.quote(claim.evidence).strip()
        assert any(sentence.contains(claim.evidence) for sentence in context.sentences)
        assert {claim.head, claim.tail, *claim.by} <= known
        assert claim.head != claim.tail


@settings(max_examples=100, deadline=None)
@given(_TEXTS.filter(lambda text: "[" in text), _KINDS)
def test_claims_are_unique_sorted_and_independent_of_the_order_of_mentions(
    text: str, kind: SegmentKind
) -> None:
    context, linked, claims = _found(text, kind)
    keys = [(claim.type, claim.head, claim.tail, claim.status) for claim in claims]
    assert len(keys) == len(set(keys))
    assert [claim.evidence.start for claim in claims] == sorted(claim.evidence.start for claim in claims)
    turned = Linked(linked.entities, linked.mentions[::-1], linked.issuer, linked.region)
    assert find_relations(context, turned) == claims


@settings(max_examples=100, deadline=None)
@given(_TEXTS.filter(lambda text: "[" in text))
def test_clauses_lie_in_their_sentence_and_hold_their_mentions(text: str) -> None:
    context, linked = build(text)
    seen: list[Mention] = []
    for clause in read_clauses(context, linked.mentions):
        assert clause.sentence.contains(clause.span)
        assert len(clause.masked) == clause.end - clause.start
        for mention in clause.mentions:
            assert clause.span.contains(mention.span)
        seen.extend(clause.mentions)
    assert len(seen) <= len(outermost(linked.mentions)[0])


def test_a_document_without_issuer_or_region_claims_only_what_names_a_head() -> None:
    context, linked = build(
        "推进[容缺办理机制|MECHANISM],荣获[先进县|HONOUR]。[县公安局|ORG]推行[首问制|MECHANISM]。"
    )
    bare = Linked(linked.entities, linked.mentions, None, None)
    assert [(claim.head, claim.tail) for claim in find_relations(context, bare)] == [
        ("ORG:县公安局", "MECHANISM:首问制")
    ]


def test_a_mention_of_a_missing_entity_is_passed_over() -> None:
    context, linked = build("推进[容缺办理机制|MECHANISM]。")
    assert find_relations(context, Linked((), linked.mentions, None, None)) == ()


def test_commas_inside_names_quotes_and_numbers_part_no_clause() -> None:
    context, linked = build("落实[“甲,乙”机制|MECHANISM],办结1,200件(含线上,线下),推进[丙机制|MECHANISM]。")
    quotes = [context.document.quote(clause.span) for clause in read_clauses(context, linked.mentions)]
    assert quotes == ["落实“甲,乙”机制", "办结1,200件(含线上,线下)", "推进丙机制"]


def test_long_runs_of_hostile_text_are_read_in_linear_time() -> None:
    marked = "推进" * 3000 + "“" * 3000 + "[容缺办理机制|MECHANISM]" + "、" * 3000 + "为" * 3000
    assert len(find_relations(*build(marked))) == 1


def test_codes_lie_below_by_level_not_by_zeros() -> None:
    assert lies_below("330327", "330300")
    assert lies_below("330327", "330000")
    assert not lies_below("371100", "371000")
    assert not lies_below("330300", "330300")
    assert not lies_below("330328", "330327")
