"""Finder of the bodies and the region of a town in the town's own report: 我镇, 镇党委, 街道办事处."""

import re
from collections.abc import Iterable

from extract.context import Candidate, Context
from extract.entities.component import register
from extract.entities.deixis import frame_of
from ontology.kinds import EntityType

_OWN = re.compile(r"(?P<how>[我全本])(?P<word>镇|乡|街道)(?![村域容镇])")
_BODY = re.compile(
    r"(?<![各乡城集一-龥])(?P<word>镇|乡|街道)(?P<body>党委|党工委|人民政府|政府|人大|办事处|司法所)"
)
_NAMES = {
    "党委": ("中国共产党{T}委员会", "中共{T}委员会", "{T}党委"),
    "党工委": ("中国共产党{T}工作委员会", "中共{T}工作委员会", "{T}党工委"),
    "人民政府": ("{T}人民政府", "{T}政府"),
    "政府": ("{T}人民政府", "{T}政府"),
    "人大": ("{T}人民代表大会", "{T}人大"),
    "办事处": ("{T}办事处",),
    "司法所": ("{S}司法所", "{T}司法所"),
}


def find_town_bodies(context: Context) -> Iterable[Candidate]:
    """Return candidates where the issuer is a town's body; none in other documents."""
    frame = frame_of(context.metadata)
    town, own = frame.town, frame.own
    if town is None or own is None:
        return
    word = "街道" if town.endswith("街道") else town[-1]
    for match in _OWN.finditer(context.folded):
        if match["word"] == word:
            yield Candidate(*match.span(), EntityType.REGION, town, "place.deictic", parent=own.name)
    for match in _BODY.finditer(context.folded):
        if match["word"] == word:
            forms = [
                name.replace("{T}", place).replace("{S}", town.removesuffix(word))
                for name in _NAMES[match["body"]]
                for place in (town, own.name + town)
            ]
            name, *aliases = dict.fromkeys(forms)
            yield Candidate(*match.span(), EntityType.ORG, name, "org.deictic", tuple(aliases), own.code)


register("fz_town_bodies", "town_bodies", find_town_bodies)
