"""HOLDS_OFFICE: a named person and the office that is printed before the name."""

import re
from collections.abc import Iterator

from extract.model import Mention, Relation
from extract.relations.clauses import Clause
from extract.relations.scene import Scene
from ontology.kinds import EntityType, RelationType, Status

_TITLE = (
    r"(?:党组|党委|党工委|副|常务副|代)?"
    r"(?:书记|局长|厅长|部长|主任|县长|市长|区长|州长|省长|镇长|乡长|检察长|院长|主席|会长|所长|委员)"
)
_TITLES = re.compile(rf"((?:兼?{_TITLE}[、,]?){{1,4}})(?:同志)?$")
_ONE = re.compile(_TITLE)
_GROUP = re.compile(r"党组|党委")
_PARTY = re.compile(r"(?:党组|党委)$")


def offices(scene: Scene, clause: Clause) -> Iterator[Relation]:
    """Yield one HOLDS_OFFICE for each office (局党组书记、局长: two)."""
    for person in clause.mentions:
        if person.type is not EntityType.PERSON:
            continue
        body = next((m for m in reversed(clause.mentions) if m.end <= person.start), None)
        if body is None or body.type is not EntityType.ORG:
            continue
        match = _TITLES.fullmatch(clause.gap(body.end, person.start))
        if match is None:
            continue
        for title in _ONE.findall(match.group(1)):
            claim = scene.claim(
                RelationType.HOLDS_OFFICE, (person.entity, _body(scene, body, title)), Status.ADOPTED, clause
            )
            yield Relation(
                claim.type, claim.head, claim.tail, claim.status, claim.evidence, claim.date, (), title
            )


def _body(scene: Scene, body: Mention, title: str) -> str:
    """Return whose office it is: 书记 of the Party group, 局长 of the bureau that the group is in."""
    entity = scene.entity(body)
    outer = _PARTY.sub("", entity.name)
    group = _GROUP.match(title)
    if group is not None and outer == entity.name:
        own = (e for e in scene.linked.entities if outer + group.group() in {e.name, *e.aliases})
        return next((e.id for e in own), entity.id)
    if title.endswith("书记") or outer == entity.name:
        return entity.id
    whole = (e for e in scene.linked.entities if e.type is EntityType.ORG and outer in {e.name, *e.aliases})
    return next((e.id for e in whole), entity.id)
