"""Invented graphs and diffusions: real names of places, sentences of our own."""

import networkx as nx

from kg.diffusion.model import AdoptionEvent, Diffusion, Evidence, Place
from ontology.kinds import Status
from viz.style import KIND_OF_LABEL

BASE = "https://w3id.org/fazhi/"
FOCUS = BASE + "org/331023-justice"

REGIONS = (
    ("33", "浙江省", ""),
    ("3310", "台州市", "33"),
    ("331023", "天台县", "3310"),
    ("t1", "平桥镇", "331023"),
    ("t2", "白鹤镇", "331023"),
    ("t3", "赤城街道", "331023"),
    ("t4", "石梁镇", "331023"),
)
ORGS = (
    *("平桥司法所", "白鹤司法所", "县法律援助中心", "县公证处", "县人民法院", "县律师协会", "县总商会"),
    *("赤城街道综合行政执法队", "县大数据发展中心", "石梁司法所"),
)
PROGRAMMES = ("枫桥经验", "八五普法", "最多跑一次", "大综合一体化", "法治乡村建设", "减证便民", "一件事改革")
CAMPAIGNS = ("护企暖商法治体检", "清积案百日行动", "山区普法大篷车", "迎峰度夏执法月", "送法进厂")
MECHANISMS = (
    *("行政争议联席会商机制", "“三所一庭”联动机制", "合同风险分级预警制度", "重大决策听证员库制度"),
    *("“1+3”合法性审查模式", "矛盾纠纷周研判制度", "公职律师统筹使用机制", "执法案卷交叉评查制度"),
    "诉前调解与公证衔接机制",
    "乡镇执法协调机制",
    "法律顾问履职清单",
    "“无证明”受理模式",
    "首违不罚清单",
)
ROLES = ("法律明白人", "村级调解能手", "普法志愿者")
PLATFORMS = ("浙里办APP", "12348热线", "智慧矫正平台", "“码上议”小程序", "执法监督数字应用", "在线公证系统")
BRANDS = ("《和合说法》栏目", "“石梁老娘舅”工作室", "和合调解品牌")
FACILITIES = ("社会治理中心", "行政复议窗口", "法治文化公园", "公共法律服务站")
LEGALS = ("行政复议法", "天台县行政合同管理办法", "法治政府建设实施方案", "重大行政决策目录")
HONOURS = ("省级枫桥式司法所", "全省普法工作先进集体", "法治浙江建设优秀县")
EVENTS = ("国家宪法日宣传活动", "全县行政执法培训班")


LABEL_OF = {kind: label for label, kind in KIND_OF_LABEL.items()}
SOURCE = "https://www.example.gov.cn/2023/report.html"


def evidence(text: str, at: int = 0) -> Evidence:
    title = "天台县司法局2023年法治政府建设年度报告"
    start = 120 + at * 41
    return Evidence(BASE + "document/sample-2023", title, SOURCE, start, start + len(text), text)


class Maker:
    """Builds a graph with the attributes that the in-memory store gives."""

    def __init__(self) -> None:
        self.graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        self.count = 0

    def node(self, kind: str, name: str, key: str | None = None, code: str = "", name_en: str = "") -> str:
        key = key or f"{BASE}{kind.lower()}/{name}"
        label = LABEL_OF[kind]
        self.graph.add_node(key, labels=(label,), label=label, name=name, nameEn=name_en, code=code)
        return key

    def edge(self, source: str, target: str, kind: str, status: str = "adopted", year: int = 2023) -> None:
        self.count += 1
        name = self.graph.nodes[target]["name"]
        quote = f"我县持续推进{name}，把工作做到群众家门口，全年办结相关事项{self.count + 20}件。"
        items = (evidence(quote, self.count),)
        self.graph.add_edge(
            source, target, type=kind, status=status, year=year, region="331023", evidence=items
        )


def sample_graph() -> "nx.MultiDiGraph[str]":
    """About 70 nodes around one county bureau, all classes and relations, three statuses."""
    make = Maker()
    bureau = make.node("ORG", "天台县司法局", FOCUS, name_en="Tiantai County Justice Bureau")
    place = {code: make.node("REGION", name, BASE + "region/" + code, code) for code, name, _ in REGIONS}
    for code, _, parent in REGIONS:
        if parent:
            make.graph.add_edge(place[code], place[parent], type="DIRECTLY_WITHIN", evidence=())
    make.edge(bureau, place["331023"], "LOCATED_IN")
    orgs = [make.node("ORG", name) for name in ORGS]
    for at, org in enumerate(orgs):
        make.edge(*((org, bureau) if at < 4 else (bureau, org)), "PART_OF" if at < 4 else "COOPERATES_WITH")
    for org, code in zip(orgs, ("t1", "t2", "331023", "331023", "", "", "", "t3", "", "t4"), strict=True):
        if code:
            make.edge(org, place[code], "LOCATED_IN")
    chief = make.node("PERSON", "陈和平")
    make.edge(chief, bureau, "HOLDS_OFFICE")
    _initiatives(make, bureau, orgs)
    _results(make, bureau, orgs)
    return make.graph


def _initiatives(make: Maker, bureau: str, orgs: list[str]) -> None:
    groups = {"PROGRAMME": PROGRAMMES, "CAMPAIGN": CAMPAIGNS, "MECHANISM": MECHANISMS, "ROLE": ROLES}
    groups |= {"PLATFORM": PLATFORMS, "BRAND": BRANDS}
    made = {kind: [make.node(kind, name) for name in names] for kind, names in groups.items()}
    statuses = ("adopted", "adopted", "piloted", "adopted", "planned")
    for kind, nodes in made.items():
        for at, node in enumerate(nodes):
            make.edge(bureau, node, "ADOPTS", statuses[at % 5], 2021 + at % 3)
            if at % 3 == 1:
                make.edge(orgs[(at * 3) % len(orgs)], node, "ADOPTS", statuses[(at + 2) % 5])
            if kind == "MECHANISM":
                make.edge(node, made["PROGRAMME"][at % 5], "PART_OF")
            if kind == "PLATFORM":
                make.edge(node, made["MECHANISM"][(at * 2) % len(MECHANISMS)], "PART_OF")
            if kind == "BRAND":
                make.edge(node, made["PROGRAMME"][at % 2], "DERIVED_FROM")


def _results(make: Maker, bureau: str, orgs: list[str]) -> None:
    for at, name in enumerate(FACILITIES):
        make.edge(bureau if at % 2 else orgs[at], make.node("FACILITY", name), "ESTABLISHES")
        make.edge(f"{BASE}facility/{name}", bureau, "SERVES")
    for at, name in enumerate(LEGALS):
        make.edge(
            bureau,
            make.node("LEGAL", name),
            "ISSUES" if at % 2 else "IMPLEMENTS_LEGAL",
            "planned" if at == 3 else "adopted",
        )
    for at, name in enumerate(HONOURS):
        make.edge(orgs[at] if at == 0 else bureau, make.node("HONOUR", name), "RECEIVES")
    for name in EVENTS:
        make.edge(bureau, make.node("EVENT", name), "HOLDS_EVENT")


def star(count: int, kind: str = "MECHANISM", name: str = "第{}号示范工作机制") -> "nx.MultiDiGraph[str]":
    """One bureau that adopts `count` things of one class."""
    make = Maker()
    bureau = make.node("ORG", "天台县司法局", FOCUS)
    for at in range(count):
        make.edge(bureau, make.node(kind, name.format(at + 1), f"{BASE}{kind}/{at}"), "ADOPTS")
    return make.graph


COUNTIES = {
    "浙江省": ("天台县", "仙居县", "三门县", "玉环市", "温岭市", "临海市", "黄岩区", "椒江区"),
    "福建省": ("福鼎市", "霞浦县", "古田县", "屏南县", "寿宁县", "周宁县", "柘荣县"),
    "江苏省": ("兴化市", "靖江市", "泰兴市", "姜堰区", "高港区", "海陵区", "高邮市", "宝应县"),
    "广东省": ("四会市", "怀集县", "封开县", "德庆县", "广宁县", "端州区", "鼎湖区"),
}


def sample_diffusion(regions: int = 14, years: range = range(2016, 2025)) -> Diffusion:
    """An initiative over `regions` counties, with gaps in what is held and all three statuses."""
    places = []
    codes = {"浙江省": "33", "福建省": "35", "江苏省": "32", "广东省": "44"}
    names = [(p, c) for row in range(8) for p, cs in COUNTIES.items() for c in cs[row : row + 1]]
    for at, (province, name) in enumerate(names[:regions]):
        places.append(Place(f"{codes[province]}{at:04d}", name, province))
    coverage = [
        (p, y)
        for at, p in enumerate(places)
        for y in years
        if (at * 5 + y * 3) % 7 not in (0, 3) or y % 4 == at % 4
    ]
    events = []
    for at, place in enumerate(places):
        held = [year for p, year in coverage if p == place]
        if at % 6 == 5 or len(held) < 3:
            continue
        start = (at * 7) % max(1, len(held) - 2)
        steps = ((Status.PLANNED, start), (Status.PILOTED, start + at % 2), (Status.ADOPTED, start + 1))
        for status, where in steps[at % 3 :]:
            events.append(_event(place, held[min(where, len(held) - 1)], status))
        events.extend(_event(place, year, Status.ADOPTED) for year in held[start + 2 :: 2])
    return Diffusion(
        "枫桥式司法所", tuple(sorted(set(events), key=lambda e: (e.place, e.year, e.status))), tuple(coverage)
    )


def _event(place: Place, year: int, status: Status) -> AdoptionEvent:
    words = {Status.ADOPTED: "已建成", Status.PILOTED: "试点建设", Status.PLANNED: "计划创建"}
    quote = f"{year}年，{place.name}{words[status]}“枫桥式”司法所，就地化解矛盾。"
    title = f"{place.name}{year}年法治政府建设年度报告"
    source = f"https://www.example.gov.cn/{place.code}/{year}.html"
    item = Evidence(f"{BASE}document/{place.code}-{year}", title, source, 310, 310 + len(quote), quote)
    return AdoptionEvent(place, year, status, "枫桥式司法所", "“枫桥式”司法所", (item,))
