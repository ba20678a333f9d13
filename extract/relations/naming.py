"""What names themselves say: LOCATED_IN, PART_OF and DERIVED_FROM."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from extract.context import fold
from extract.model import Entity, Mention, Relation
from extract.relations.clauses import Clause
from extract.relations.scene import Scene, lies_below
from extract.relations.status import intent_of
from ontology.kinds import INITIATIVES, EntityType, RelationType, Status
from ontology.regions import register

_PLACED = frozenset({EntityType.ORG, EntityType.FACILITY, EntityType.EVENT, EntityType.REGION})
_PARTY = re.compile(r"^(?:中国共产党|中共)")
_DEICTIC = re.compile(r"^(?:全|我|本|各|该)")
_LEVEL = re.compile(
    r"(?:自治州|自治县|自治区|自治旗|特别行政区|地区|街道|开发区|城区|新区|[省市县区州旗盟镇乡村])$"
)
_BRACKET = re.compile(r"\(([^()]{2,8})\)")
_MARKS = re.compile(r"[“”‘’\"《》\s]")
_TAKES_PLACE = re.compile(r"(?:成功)?(?:召开|举办|举行|承办|设立|建成|建设|设有|新建|建立)了?")
_BUILDS = re.compile(r"(?:成功)?(?:设立|建成|建设|设有|新建|建立)了?")
_TOWN = re.compile(
    r"(?:[镇乡村]|街道|社区)$"
)  # what a town builds stands in it; a county may build elsewhere
_COMMON = frozenset({"中心", "工业", "城区", "开发", "经济"})
_NUMERALS = "一二三四五六七八九十百千万亿"
_MODULE = re.compile(r"(?:模块|子系统|专区|板块|专栏|场景|子平台)[”]?$")
_PUT_ON = re.compile(r"[上中内]?(?:成功|新)?(?:上线|开发|增设|嵌入|新增|设置|开设|开通|部署|增加)了?")
_ORGAN = re.compile(
    r"(?:党组|党委|常委会|常务委员会|办公室|党校|机关党委|党支部|工委|机关工委|全面依法治[省市县区州国]委员会|"
    r"全面依法行政领导小组|[^委]{1,6}部|[^委]{2,12}(?:领导小组|协调小组|委员会)|政法委|政法委员会|纪委|纪律检查委员会|监委)"
)


@dataclass(frozen=True, slots=True)
class Names:
    """What the names of one document say about each other, worked out once.

    `regions` maps printed forms to ids, `longest` is the length of the longest form, `bodies` maps the
    short forms of organisations to ids. `wholes` maps an organ to its body, `parents` a variant to the
    (words that show it, parent) pairs.
    """

    regions: dict[str, str]
    longest: int
    bodies: dict[str, str]
    wholes: dict[str, str]
    parents: dict[str, tuple[tuple[str, str], ...]]


def read_names(scene: Scene) -> Names:
    """Work out the names of a document from its entities."""
    regions: dict[str, str] = {}
    bodies: dict[str, str] = {}
    for entity in scene.linked.entities:
        if entity.type is EntityType.REGION:
            for form in _region_forms(entity):
                regions.setdefault(form, entity.id)
        elif entity.type is EntityType.ORG:
            form = party_form(entity.name)
            if len(form) >= 3:
                bodies.setdefault(form, entity.id)
    # an alias that is itself a chain (温州市苍南县) would hide the chain
    for form in [each for each in regions if _is_chain(each, regions)]:
        del regions[form]
    longest = max((len(form) for form in regions), default=0)
    wholes = {form_id: whole for form, form_id in bodies.items() if (whole := _whole(form, bodies))}
    return Names(regions, longest, bodies, wholes, dict(_parents(scene.linked.entities, regions)))


def _is_chain(form: str, regions: dict[str, str]) -> bool:
    cuts = (regions.get(form[:cut]) for cut in range(2, len(form) - 1) if form[cut:] in regions)
    return any(upper is not None and upper != regions[form] for upper in cuts)


def _whole(form: str, bodies: dict[str, str]) -> str | None:
    """Return the body of which a name is an inner organ; the nearest body only."""
    for length in range(len(form) - 1, 2, -1):
        if form[:length] in bodies:
            return bodies[form[:length]] if _ORGAN.fullmatch(form[length:]) else None
    return None


def _parents(
    entities: tuple[Entity, ...], regions: dict[str, str]
) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    """Yield each entity whose name holds the name of a programme, or the core of an experience."""
    cores = [(_plain(e.name), e.id) for e in entities if e.type is EntityType.PROGRAMME]
    stems = [
        (stem, core, parent)
        for core, parent in cores
        # 晋江经验 has a place for its core: a name with the place in it is no variant of it
        if core.endswith("经验") and len(stem := core[:-2]) >= 2 and stem not in regions
    ]
    for entity in entities:
        if entity.type not in INITIATIVES and entity.type is not EntityType.HONOUR:
            continue
        name = _plain(entity.name)
        found = [(stem, parent) for stem, core, parent in stems if stem in name and core not in name]
        if entity.type is EntityType.HONOUR:
            found += [(core, parent) for core, parent in cores if len(core) >= 3 and core in name]
        if found:
            yield entity.id, tuple(sorted(set(found)))


def _region_forms(entity: Entity) -> Iterator[str]:
    """Yield the printed forms that name the region itself: full, alias, and without its level."""
    for name in (entity.name, *entity.aliases):
        form = _plain(name)
        if len(form) < 2 or _DEICTIC.match(form):
            continue
        yield form
        short = _LEVEL.sub("", form)
        # 平安区, 中心镇: without its level the name is an ordinary word
        if len(short) >= 2 and short not in _COMMON and not register().is_ordinary(short):
            yield short


def _plain(name: str) -> str:
    return _MARKS.sub("", fold(name))


def party_form(name: str) -> str:
    """Return the short official form of a Party body (中国共产党青田县委员会: 青田县委)."""
    plain = _PARTY.sub("", _plain(name))
    return re.sub(r"^([^委]{2,12}?[省市县区州旗盟])委员会", r"\1委", plain)


def places(scene: Scene, clause: Clause, names: Names) -> Iterator[Relation]:
    """Yield the LOCATED_IN that printed names say: 青田县司法局, 律师事务所(青田), 杭州市上城区."""
    for mention in (*clause.mentions, *clause.inner):
        if mention.type in _PLACED:
            yield from _shown(scene, clause, mention, names)
        elif mention.type is EntityType.LEGAL:
            yield from _chained(scene, mention, _regions(mention, names))
    for upper, lower in pairwise(clause.mentions):
        if upper.end == lower.start and _chains(scene, upper, lower):
            yield _at(lower, upper.entity)
        elif _stands_in(clause, upper, lower):
            yield Relation(RelationType.LOCATED_IN, lower.entity, upper.entity, Status.ADOPTED, clause.span)


def _shown(scene: Scene, clause: Clause, mention: Mention, names: Names) -> Iterator[Relation]:
    """Yield the place that a name shows, and the chain of regions printed in it (杭州市上城区…)."""
    regions = _regions(mention, names)
    yield from _chained(scene, mention, regions)
    if mention.type is EntityType.EVENT and _by_organiser(clause, mention, names):
        return
    if regions and regions[-1] != mention.entity:
        yield _at(mention, regions[-1])


def _chained(scene: Scene, mention: Mention, regions: tuple[str, ...]) -> Iterator[Relation]:
    for upper, lower in pairwise(regions):
        if _lies_in(scene.entities[lower], scene.entities[upper]):
            yield Relation(RelationType.LOCATED_IN, lower, upper, Status.ADOPTED, mention.span)


def _at(mention: Mention, region: str) -> Relation:
    return Relation(RelationType.LOCATED_IN, mention.entity, region, Status.ADOPTED, mention.span)


def _regions(mention: Mention, names: Names) -> tuple[str, ...]:
    """Return the regions that the printed name shows, wide to narrow: at its front or in brackets."""
    printed = _PARTY.sub("", _plain(mention.text))
    for inner in _BRACKET.findall(printed):
        if inner in names.regions:
            return (names.regions[inner],)
    found = _chain(printed, names)
    if not found and mention.type is EntityType.FACILITY:
        # a road, a post or a hall may show its place anywhere (某高速的青田段)
        spots = (_chain(printed[i:], names) for i in range(1, len(printed) - 2))
        found = next((regions for regions in spots if regions), ())
    return found


def _chain(printed: str, names: Names) -> tuple[str, ...]:
    """Return the regions with which `printed` begins, one after the other."""
    found: list[str] = []
    while printed:
        length = next(
            (n for n in range(min(names.longest, len(printed) - 1), 1, -1) if printed[:n] in names.regions), 0
        )
        if not length:
            break
        found.append(names.regions[printed[:length]])
        printed = printed[length:]
    return tuple(found)


def _by_organiser(clause: Clause, mention: Mention, names: Names) -> bool:
    """Return whether the event's name begins with a body, so that its place is the body's affair."""
    if any(m.start == mention.start and m.type is EntityType.ORG for m in clause.inner):
        return True
    printed = party_form(mention.text)
    return any(printed[:length] in names.bodies for length in range(3, len(printed)))


def _stands_in(clause: Clause, place: Mention, mention: Mention) -> bool:
    """Return whether the words put a building or a meeting in a region (在苍南县召开现场会)."""
    if place.type is not EntityType.REGION or mention.type not in {EntityType.FACILITY, EntityType.EVENT}:
        return False
    verb = _TAKES_PLACE.fullmatch(clause.gap(place.end, mention.start))
    if verb is None:
        return False
    builds = _BUILDS.fullmatch(verb.group()) is not None and mention.type is EntityType.FACILITY
    own = builds and place.start == clause.start and _TOWN.search(place.text) is not None
    return own or clause.before(place.start).endswith("在")


def _chains(scene: Scene, upper: Mention, lower: Mention) -> bool:
    """Return whether two adjacent regions are printed as a chain, the lower one after its parent."""
    if not upper.type is lower.type is EntityType.REGION:
        return False
    if len(lower.text) < 2 or _DEICTIC.match(lower.text) or upper.entity == lower.entity:
        return False
    return _lies_in(scene.entity(lower), scene.entity(upper))


def _lies_in(below: Entity, above: Entity) -> bool:
    """Return whether the codes let one region lie in the other; a place without a code may lie in any."""
    if above.code is None or below.code is None:
        return below.code is None
    return lies_below(below.code, above.code)


def parts(scene: Scene, clause: Clause, names: Names) -> Iterator[Relation]:
    """Yield the PART_OF of organs (局党组 in 局) and of initiatives (a module in its platform)."""
    for mention in (*clause.mentions, *clause.inner):
        if mention.type is EntityType.ORG:
            whole = names.wholes.get(mention.entity)
            if whole is not None and whole != mention.entity:
                yield Relation(RelationType.PART_OF, mention.entity, whole, Status.ADOPTED, mention.span)
    for part, whole_mention in _components(clause):
        if part.entity != whole_mention.entity:
            status = intent_of(clause, part.start)
            yield scene.claim(RelationType.PART_OF, (part.entity, whole_mention.entity), status, clause)


def _components(clause: Clause) -> Iterator[tuple[Mention, Mention]]:
    """Yield (part, whole): a module printed after its platform; a round named after its mechanism."""
    for first, second in pairwise(clause.mentions):
        initiatives = first.type in INITIATIVES and second.type in INITIATIVES
        if initiatives and _MODULE.search(second.text) and _on(clause, first, second):
            yield second, first
    for inner in clause.inner:
        if inner.type in INITIATIVES:
            outer = next(m for m in reversed(clause.mentions) if m.start <= inner.start)
            if outer.type in INITIATIVES:
                yield outer, inner


def _on(clause: Clause, platform: Mention, module: Mention) -> bool:
    """Return whether the module is printed right after its platform, or is put on it (在X平台上线Y模块)."""
    if platform.end == module.start:
        return True
    put = _PUT_ON.fullmatch(clause.gap(platform.end, module.start))
    return put is not None and clause.before(platform.start).endswith(("在", "依托", "于"))


def descents(clause: Clause, names: Names) -> Iterator[Relation]:
    """Yield the DERIVED_FROM that a printed name shows: it holds the name, or the core of 某某经验."""
    for mention in clause.mentions:
        for words, parent in names.parents.get(mention.entity, ()):
            if parent != mention.entity and _shows(_plain(mention.text), words):
                yield Relation(
                    RelationType.DERIVED_FROM, mention.entity, parent, Status.ADOPTED, mention.span
                )


def _shows(printed: str, words: str) -> bool:
    """Return whether the words stand in the name, and not inside another number (百千万工程, 千万工程)."""
    at = printed.find(words)
    return at >= 0 and not (at and words[0] in _NUMERALS and printed[at - 1] in _NUMERALS)
