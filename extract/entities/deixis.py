"""Who 我局, 市委 and 全市 are: resolved by the issuer's place in the hierarchy, never by a guess.

A document speaks from a frame: the division of its issuer and those above it. A level word (省, 市, 县, 区,
州, 旗, 盟, 自治区) stands for the nearest division of the frame with that class word; what the frame does
not hold stays unresolved. Rules: section 3 of the annotation guideline.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from extract.model import Metadata
from ontology.regions import Division, Level, UnknownRegionError, register

_CLASS_WORDS = ("自治区", "省", "市", "县", "区", "旗", "盟", "州")
SPEAKING = tuple(who + level for who in "我本" for level in "省市县区州旗盟局厅院镇乡街")
"""How a form begins that names something only by who speaks: 我县, 本市 (本溪市 is a name)."""
_BUREAU = re.compile(r"(?:局|厅|委员会|办公室|院)$")
_TOWN = re.compile(r"([一-龥]{1,7}(?:镇|乡|街道|苏木))(?:人民政府|政府|司法所|党委|办事处|$)")


@dataclass(frozen=True, slots=True)
class Frame:
    """The place from which a document speaks: `chain` is the issuer's division and those above it.

    `chain` is empty where the issuer's region is not known; `town` is the name of the issuer's town where
    the issuer is a town's body.
    """

    chain: tuple[Division, ...]
    issuer: str | None
    town: str | None
    year: int | None

    @property
    def own(self) -> Division | None:
        """Return the division of the issuer."""
        return self.chain[0] if self.chain else None

    @property
    def county(self) -> Division | None:
        """Return the county-level division of the frame, if the issuer is as low as that."""
        own = self.own
        return own if own is not None and own.level is Level.COUNTY else None

    @property
    def bureau(self) -> str | None:
        """Return the issuer where 我局 and 局党组 can stand for it: a single named body."""
        return self.issuer if self.issuer and _BUREAU.search(self.issuer) else None

    def resolve(self, word: str, *, among_peers: bool = False) -> Division | None:
        """Return the division that a level word stands for, or None.

        `among_peers` is for a ranking (全市第二): a county-level city is ranked in its prefecture.
        """
        chain = self.chain[1:] if among_peers and self._is_county_city() else self.chain
        for division in chain:
            if level_word(division.name) == word:
                return division
        # 全区 and 区党委 are the words of an autonomous region for itself
        if word == "区" and chain and level_word(chain[-1].name) == "自治区":
            return chain[-1]
        return None

    def _is_county_city(self) -> bool:
        own = self.own
        return (
            own is not None and own.level is Level.COUNTY and own.name.endswith("市") and len(self.chain) > 2
        )

    def at_level(self, level: Level) -> Division | None:
        """Return the division of the frame at `level`."""
        return next((division for division in self.chain if division.level is level), None)


def level_word(name: str) -> str:
    """Return the class word by which a division is called: 浦江县 gives 县, 甘孜藏族自治州 gives 州."""
    if name.endswith("地区"):
        return "地区"
    return next((word for word in _CLASS_WORDS if name.endswith(word)), "")


@lru_cache(maxsize=64)
def frame_of(metadata: Metadata) -> Frame:
    """Return the frame of a document from its metadata; empty where the region is unknown."""
    town = _TOWN.search(metadata.issuer) if metadata.issuer else None
    division = _division(metadata.region, metadata.year) if metadata.region else None
    chain = (division, *register().ancestors(division.code)) if division else ()
    name = town.group(1) if town else None
    if name is not None and division is not None:
        name = name.split(division.name)[-1]
    return Frame(chain, metadata.issuer, name, metadata.year)


def _division(code: str, year: int | None) -> Division | None:
    try:
        return register().by_code(code, year)
    except UnknownRegionError:  # a code out of its years still names a place
        return register().get(code)


@lru_cache(maxsize=4096)
def official_name(code: str, name: str) -> str:
    """Return the name by which the bodies of a division call it: a district has its city before it.

    婺城区 gives 金华市婺城区 (金华市婺城区司法局 is the full name of its bureau), 浦江县 stays 浦江县.
    """
    if level_word(name) != "区" or code.endswith("0000"):
        return name
    above = register().ancestors(code)
    return above[0].name + name if above else name
