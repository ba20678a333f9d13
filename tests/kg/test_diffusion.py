import pytest

from kg.diffusion.events import diffusion, first_mentions
from kg.diffusion.model import Place
from kg.errors import QueryError
from kg.graph.projection import project
from kg.graph.rows import Rows
from kg.rdf.quads import Iri
from ontology.kinds import Status
from tests.kg.sample_graph import BASE, FENGQIAO, ZHUJI, ZHUJI_BUREAU, SampleGraph, sample_quads

ZHUJI_PLACE = Place("330681", "诸暨市", "浙江省")
SHISHI_PLACE = Place("350581", "石狮市", "福建省")


@pytest.fixture(scope="module")
def rows() -> Rows:
    return project(sample_quads())


def test_diffusion_has_variants_under_their_own_names(rows: Rows) -> None:
    found = diffusion(rows, "枫桥经验")
    assert found.initiative == "枫桥经验"
    assert [(e.place, e.year, e.status, e.variant) for e in found.events] == [
        (ZHUJI_PLACE, 2021, Status.ADOPTED, "枫桥式司法所"),
        (ZHUJI_PLACE, 2021, Status.ADOPTED, "枫桥经验"),
        (ZHUJI_PLACE, 2022, Status.ADOPTED, "枫桥经验"),
        (SHISHI_PLACE, 2022, Status.PLANNED, "园区枫桥机制"),
    ]
    assert {event.initiative for event in found.events} == {"枫桥经验"}


def test_diffusion_shows_the_sentence_of_every_event(rows: Rows) -> None:
    event = diffusion(rows, "枫桥经验").events[1]
    assert [(e.title, e.start, e.quote) for e in event.evidence] == [
        ("诸暨市司法局2021年工作报告", 10, "深化新时代“枫桥经验”。")
    ]


@pytest.mark.parametrize("name", ["“枫桥经验”", "新时代枫桥经验", FENGQIAO])
def test_diffusion_takes_an_alias_or_another_width(rows: Rows, name: str) -> None:
    assert diffusion(rows, name) == diffusion(rows, "枫桥经验")


def test_diffusion_of_a_variant_is_its_own(rows: Rows) -> None:
    found = diffusion(rows, "园区枫桥机制")
    assert [event.variant for event in found.events] == ["园区枫桥机制"]


def test_coverage_lists_documents_that_say_nothing(rows: Rows) -> None:
    held = ((ZHUJI_PLACE, 2021), (ZHUJI_PLACE, 2022), (SHISHI_PLACE, 2021), (SHISHI_PLACE, 2022))
    assert diffusion(rows, "枫桥经验").coverage == held
    assert diffusion(rows, "八五普法").coverage == held


def test_first_mentions_keep_plans_apart(rows: Rows) -> None:
    found = diffusion(rows, "枫桥经验")
    assert [(e.place, e.year) for e in first_mentions(found)] == [(ZHUJI_PLACE, 2021)]
    assert [(e.place, e.year) for e in first_mentions(found, planned=True)] == [(SHISHI_PLACE, 2022)]


def test_diffusion_gathers_claims_of_one_place_and_year_in_one_event() -> None:
    graph = SampleGraph()
    graph.quads.extend(sample_quads())
    graph.document("zhuji-2021-b", "WorkSummary", "诸暨市司法局2021年总结", ZHUJI, 2021)
    ends = {"head": ZHUJI_BUREAU, "tail": FENGQIAO}
    graph.claim("a9", "Adoption", ends, "践行“枫桥经验”。", year=2021, region=ZHUJI)
    event = diffusion(project(graph.quads), "枫桥经验").events[1]
    assert [e.quote for e in event.evidence] == ["深化新时代“枫桥经验”。", "践行“枫桥经验”。"]


def test_diffusion_leaves_out_claims_without_a_year() -> None:
    quads = [q for q in sample_quads() if not (q.subject.endswith("/a2") and q.predicate.endswith("#year"))]
    assert [e.year for e in diffusion(project(quads), "枫桥经验").events] == [2021, 2021, 2022]


def test_diffusion_of_a_circle_of_derivations_ends() -> None:
    graph = SampleGraph()
    graph.quads.extend(sample_quads())
    graph.say(FENGQIAO, "derivedFrom", Iri(BASE + "initiative/park-fengqiao"))
    assert len(diffusion(project(graph.quads), "枫桥经验").events) == 4


def test_place_of_a_code_that_the_graph_lacks_comes_from_the_register() -> None:
    quads = [q for q in sample_quads() if not q.subject.endswith("region/330000")]
    assert diffusion(project(quads), "枫桥经验").events[0].place == ZHUJI_PLACE


def test_diffusion_of_an_unknown_name_says_what_is_near(rows: Rows) -> None:
    with pytest.raises(QueryError, match="no initiative in the graph is called 枫桥精神; nearest: 枫桥经验"):
        diffusion(rows, "枫桥精神")
