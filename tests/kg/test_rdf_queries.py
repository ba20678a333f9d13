"""The named questions: what fills their blanks is checked, and the small report answers them."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.model import Extraction
from kg.answers import Answer
from kg.errors import QueryError
from kg.queries import NamedQuery, checked, load, named_queries, named_query
from kg.rdf.statements import extraction_quads
from kg.rdf.store import SparqlStore, refuse_unsafe
from ontology.iri import canonical_name

Ask = Callable[..., Answer]


@pytest.fixture
def ask(small_extraction: Extraction) -> Ask:
    store = SparqlStore()
    store.load(extraction_quads(small_extraction))

    def answer(name: str, **params: object) -> Answer:
        return store.query(load(name, "sparql", params).text)

    return answer


@pytest.mark.parametrize("query", named_queries(), ids=lambda each: each.name)
def test_question_has_titles_and_the_columns_it_names(query: NamedQuery, ask: Ask) -> None:
    assert query.title_zh
    assert query.title_en
    assert query.name in {each.name for each in named_queries()}
    assert ask(query.name).columns == query.columns


def test_plan_and_deed_are_kept_apart(ask: Ask) -> None:
    rows = ask("3", region="330681").rows
    assert rows == (("adopted", "法小助应用", 2021, 1), ("planned", "园区枫桥机制", 2022, 1))


def test_spread_counts_what_is_derived_but_not_by_a_plan(ask: Ask) -> None:
    rows = ask("1", initiative="“枫桥经验”").rows
    assert rows == (("330681", "诸暨市", "枫桥式司法所", "adopted", 2021, 1),)


def test_decrease_is_negative_growth_and_a_target_is_no_result(ask: Ask) -> None:
    assert ask("8", indicator="行政复议申请").rows == (
        ("330681", "诸暨市", 2021, 120.0, "件", "exact", -3.5),
    )
    assert ask("8", indicator="败诉率").rows == ()


def test_evidence_gives_words_and_offsets(ask: Ask) -> None:
    ((code, status, year, document, begin, end, quote),) = ask("12", initiative="法小助应用").rows
    assert (code, status, year, document) == ("330681", "adopted", 2021, "诸暨市司法局2021年度工作报告")
    assert isinstance(begin, int)
    assert isinstance(end, int)
    assert (end - begin, quote) == (len("我局推行“法小助”应用"), "我局推行“法小助”应用")


def test_other_questions_find_the_report(ask: Ask) -> None:
    assert ask("15").rows == (("城关司法所", "枫桥式司法所", "adopted", 2021, "诸暨市司法局"),)
    assert ask("17").rows == (("诸暨市人民法院", "诸暨市司法局", "adopted", 2021, 1),)
    assert ask("23").rows == (("330000", "浙江省", 1, 1, 2021, 2021),)


def test_question_is_found_by_number_or_name() -> None:
    assert named_query("1") == named_query("01") == named_query("01-spread-of-an-initiative")
    with pytest.raises(QueryError, match="01-spread"):
        named_query("no such question")


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("code", "33068"),
        ("code", '330681" }'),
        ("code", 330681),
        ("count", "many"),
        ("count", -1),
        ("count", True),
        ("count", "9" * 9),
        ("year", 99),
        ("name", ""),
        ("name", " "),
        ("name", "长" * 300),
        ("name", None),
        ("name", "\ud800"),
    ],
)
def test_value_of_another_kind_is_refused(kind: str, value: object) -> None:
    with pytest.raises(QueryError):
        checked(kind, value)


def test_unknown_parameter_is_refused() -> None:
    with pytest.raises(QueryError, match="parameter"):
        load("1", "sparql", {"initative": "枫桥经验"})


def test_cypher_text_never_changes() -> None:
    first, second = (
        load("1", "cypher", {"initiative": each}) for each in ("枫桥经验", "'}) DETACH DELETE n //")
    )
    assert first.text == second.text
    assert first.parameters == {"initiative": "枫桥经验"}


@given(st.text(min_size=1, max_size=80))
def test_name_stays_one_literal_whatever_it_is(name: str) -> None:
    try:
        query = load("12", "sparql", {"initiative": name}).text
    except QueryError:
        return
    try:
        refuse_unsafe(query)
    except QueryError:
        return  # a name with the word SERVICE in it is refused with the whole query
    assert SparqlStore().query(query).rows == ()
    literal = query[query.index("skos:prefLabel ") + 15 : query.index(" .\n  ?claim")]
    assert SparqlStore().query(f"SELECT (STR({literal}) AS ?v) {{}}").rows == ((canonical_name(name),),)


@pytest.mark.parametrize("name", ['x"@zh . ?s ?p ?o } #', "{{initiative}}", "a\\", "a\nb", "<script>"])
def test_hostile_name_finds_nothing(name: str, ask: Ask) -> None:
    assert ask("12", initiative=name).rows == ()
