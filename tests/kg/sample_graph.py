"""A small invented graph in the words of the ontology: two counties, four documents, eleven claims."""

from kg.rdf.quads import Iri, Quad, Term, decimal, integer, label, text
from ontology.iri import DEFAULT_BASE
from ontology.mapping import LABELS, NAMESPACE, labels_of

BASE, FZ = DEFAULT_BASE, NAMESPACE
RDF_TYPE = Iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
SKOS = "http://www.w3.org/2004/02/skos/core#"
SCHEME = BASE + "scheme/"

ZHUJI, SHISHI = BASE + "region/330681", BASE + "region/350581"
FENGQIAO, STYLE = BASE + "initiative/fengqiao", BASE + "honour/fengqiao-style-office"
PARK, PUFA = BASE + "initiative/park-fengqiao", BASE + "initiative/pufa-8"
ZHUJI_BUREAU, SHISHI_BUREAU = BASE + "org/330681-sfj", BASE + "org/350581-sfj"
NORM = BASE + "norm/contracts"
PERSON = BASE + "person/330681-zhang"
COURT = BASE + "org/330681-court"
APPLICATIONS = BASE + "indicator/fuyi"


class SampleGraph:
    """Collects quads; `quads` holds them in the order of writing."""

    def __init__(self) -> None:
        self.quads: list[Quad] = []
        self.graph = Iri(BASE + "document/register")

    def say(self, subject: str, predicate: str, *objects: Term) -> None:
        """Add statements with a predicate of the ontology, or a full IRI."""
        name = Iri(predicate if ":" in predicate else FZ + predicate)
        self.quads.extend(Quad(Iri(subject), name, term, self.graph) for term in objects)

    def kind(self, uri: str, kind: str) -> None:
        """Add a class and the classes above it, as the builder of statements does."""
        known = labels_of([kind]) if kind in LABELS else (kind,)
        self.say(uri, RDF_TYPE, *(Iri(FZ + name) for name in known))

    def node(self, uri: str, kind: str, name: str, *, code: str = "", alias: str = "") -> str:
        """Add a node with a class, a name, and a code or an alias."""
        self.kind(uri, kind)
        self.say(uri, SKOS + "prefLabel", label(name))
        if code:
            self.say(uri, "divisionCode", text(code))
        if alias:
            self.say(uri, SKOS + "altLabel", label(alias))
        return uri

    def region(self, code: str, name: str, level: str, *above: str) -> None:
        """Add a region below the ones with the codes `above`, the nearest first."""
        uri = self.node(BASE + "region/" + code, "Region", name, code=code)
        self.say(uri, "level", Iri(SCHEME + "level/" + level))
        regions = [Iri(BASE + "region/" + upper) for upper in above]
        self.say(uri, "directlyWithin", *regions[:1])
        self.say(uri, "within", *regions)

    def document(self, name: str, kind: str, title: str, region: str, year: int) -> str:
        """Add a document and make its graph the current one."""
        uri = BASE + "document/" + name
        self.graph = Iri(uri)
        self.node(uri, kind, title)
        self.say(uri, "coversRegion", Iri(region))
        self.say(uri, "reportingYear", integer(year))
        self.say(uri, "coversYear", integer(year))
        return uri

    def span(self, quote: str, begin: int) -> Iri:
        """Add a span of the current document."""
        uri = f"{self.graph}#char={begin},{begin + len(quote)}"
        self.say(uri, RDF_TYPE, Iri(FZ + "TextSpan"))
        self.say(uri, "quote", text(quote))
        self.say(uri, "beginOffset", integer(begin))
        self.say(uri, "endOffset", integer(begin + len(quote)))
        self.say(uri, "inDocument", self.graph)
        return Iri(uri)

    def claim(self, name: str, kind: str, ends: dict[str, str], quote: str, **about: str | int) -> str:
        """Add a claim; `ends` are its object properties, `about` has status, year, region and begin."""
        uri = BASE + "claim/" + name
        self.kind(uri, kind)
        for predicate, end in ends.items():
            self.say(uri, predicate, Iri(end))
        self.say(uri, "status", Iri(f"{SCHEME}status/{about.get('status', 'adopted')}"))
        self.say(uri, "year", integer(int(about["year"])))
        self.say(uri, "region", Iri(str(about["region"])))
        self.say(uri, "evidence", self.span(quote, int(about.get("begin", 0))))
        self.say(uri, "assertedIn", self.graph)
        return uri


def sample_quads() -> tuple[Quad, ...]:
    """Return the whole sample."""
    graph = SampleGraph()
    _entities(graph)
    graph.document("zhuji-2021", "AnnualReport", "诸暨市司法局2021年工作报告", ZHUJI, 2021)
    adoption = {"head": ZHUJI_BUREAU, "tail": FENGQIAO, "adopter": ZHUJI_BUREAU, "initiative": FENGQIAO}
    graph.claim("a1", "Adoption", adoption, "深化新时代“枫桥经验”。", year=2021, region=ZHUJI, begin=10)
    title = {"head": ZHUJI_BUREAU, "tail": STYLE, "recipient": ZHUJI_BUREAU, "title": STYLE}
    graph.claim("r1", "Designation", title, "获评“枫桥式司法所”。", year=2021, region=ZHUJI, begin=40)
    issued = {"head": ZHUJI_BUREAU, "tail": NORM, "actor": ZHUJI_BUREAU, "issuedNorm": NORM}
    graph.claim("i1", "Issuance", issued, "出台合同管理办法。", year=2021, region=ZHUJI, begin=60)
    held = {"head": PERSON, "tail": ZHUJI_BUREAU, "holder": PERSON, "heldAt": ZHUJI_BUREAU}
    office = graph.claim(
        "h1", "OfficeHolding", held, "局长张某某主持会议。", year=2021, region=ZHUJI, begin=80
    )
    graph.say(office, "officeTitle", text("局长"))
    both = {"head": ZHUJI_BUREAU, "tail": COURT, "actor": ZHUJI_BUREAU}
    work = graph.claim("c1", "Collaboration", both, "联合法院开展调解。", year=2021, region=ZHUJI, begin=100)
    graph.say(work, "participant", Iri(ZHUJI_BUREAU), Iri(COURT))
    derived = {"head": STYLE, "tail": FENGQIAO, "derived": STYLE, "origin": FENGQIAO}
    graph.claim("d1", "Derivation", derived, "获评“枫桥式司法所”。", year=2021, region=ZHUJI, begin=40)
    _observation(graph, "o1", 120, "受理行政复议申请120件", begin=120)
    graph.document("zhuji-2022", "AnnualReport", "诸暨市司法局2022年工作报告", ZHUJI, 2022)
    graph.claim("a2", "Adoption", adoption, "坚持“枫桥经验”。", year=2022, region=ZHUJI, begin=5)
    graph.document("shishi-2021", "AnnualReport", "石狮市司法局2021年工作报告", SHISHI, 2021)
    pufa = {"head": SHISHI_BUREAU, "tail": PUFA, "adopter": SHISHI_BUREAU, "initiative": PUFA}
    graph.claim("a3", "Adoption", pufa, "启动“八五”普法。", year=2021, region=SHISHI, begin=7)
    graph.document("shishi-2022-plan", "WorkPlan", "石狮市司法局2022年工作计划", SHISHI, 2022)
    park = {"head": SHISHI_BUREAU, "tail": PARK, "adopter": SHISHI_BUREAU, "initiative": PARK}
    plan: dict[str, str | int] = {"status": "planned", "year": 2022, "region": SHISHI, "begin": 3}
    graph.claim("a4", "Adoption", park, "拟推广“园区枫桥”机制。", **plan)
    variant = {"head": PARK, "tail": FENGQIAO, "derived": PARK, "origin": FENGQIAO}
    graph.say(PARK, "derivedFrom", Iri(FENGQIAO))
    graph.claim("d2", "Derivation", variant, "拟推广“园区枫桥”机制。", year=2022, region=SHISHI, begin=3)
    return tuple(graph.quads)


def _entities(graph: SampleGraph) -> None:
    graph.region("330000", "浙江省", "province")
    graph.region("330600", "绍兴市", "prefecture", "330000")
    graph.region("330681", "诸暨市", "county", "330600", "330000")
    graph.region("350000", "福建省", "province")
    graph.region("350500", "泉州市", "prefecture", "350000")
    graph.region("350581", "石狮市", "county", "350500", "350000")
    graph.node(FENGQIAO, "Programme", "枫桥经验", alias="新时代枫桥经验")
    graph.node(PUFA, "Programme", "八五普法")
    graph.node(PARK, "Mechanism", "园区枫桥机制")
    graph.node(STYLE, "Honour", "枫桥式司法所")
    graph.node(NORM, "Norm", "行政机关合同管理办法")
    graph.node(PERSON, "Person", "张某某")
    for uri, name, region in ((ZHUJI_BUREAU, "诸暨市司法局", ZHUJI), (SHISHI_BUREAU, "石狮市司法局", SHISHI)):
        graph.node(uri, "JusticeBureau", name)
        graph.say(uri, "jurisdiction", Iri(region))
    graph.node(COURT, "JudicialBody", "诸暨市人民法院")
    graph.node(APPLICATIONS, "Indicator", "行政复议申请")
    graph.say(STYLE, "derivedFrom", Iri(FENGQIAO))


def _observation(graph: SampleGraph, name: str, value: float, quote: str, begin: int) -> None:
    measured = {"indicator": APPLICATIONS, "nature": SCHEME + "nature/actual"}
    measured |= {"qualifier": SCHEME + "qualifier/exact"}
    uri = graph.claim(name, "Observation", measured, quote, year=2021, region=ZHUJI, begin=begin)
    graph.say(uri, "value", decimal(value))
    graph.say(uri, "unit", text("件"))
