"""The subject of a clause: the named actor before the verb, else the one carried on, else nobody.

Where nobody is named, the issuer acts (or its region, for titles): the rules of the types decide that.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extract.model import Mention
from extract.relations.clauses import Clause
from extract.relations.scene import runs
from extract.relations.verbs import ACT
from ontology.kinds import EntityType

ACTORS = frozenset({EntityType.ORG, EntityType.REGION})

_OPENING = re.compile(
    r"(?:同时|此外|另外|其中|目前|现|今年|去年|本年度|近年来|今年以来|一年来|全年|期间|除|由|经|据|即|并|而|"
    r"(?:自|从|截至|截止|到|至)?(?:20)?\d{1,4}[年月日](?:度|份|初|底|末|以来|起)?|以来|上半年|下半年|年初|年底|"
    r"[-\s:、,])*"
)
"""What may stand before a subject: times and conjunctions, but no preposition and no verb."""

_GENERIC = re.compile(r"(?:各|\d{1,6}个|所有|下辖|辖区)")
_RELATIVE = re.compile(
    r"[^□,]{0,10}?(?:部署|确定|提出|制定|出台|印发|批准|通过|下达|交办|开展|实施|推行|建立|创建|打造)的"
)
_URGES = re.compile(r"(?:部署|督促|指导|支持|推动|组织|协调|要求)$")
_CARRIES_OUT = re.compile(
    r"[^□,的]{0,20}?(?:开展|实施|推进|落实|使用|运用|应用|推广|推行|建立|探索|打造|执行)(?:好|了)?[^□,的]{0,4}"
)
_COUNTED = re.compile(
    r"(?:其中|另有|共有|有|另)?(?:\d{1,6}|[一二两三四五六七八九十]{1,3})(?:多|余)?[个家名所支件][^□,]{1,8}?(?:[获被入成列]|创建为)"
)
"""A subject that is only counted (9个镇入选…) ends the one before it."""

_AGAIN = re.compile(
    r"(?:该|这一|此)(?:工作法|模式|机制|做法|品牌|经验|制度|平台|案例|项目)(?:被|获|荣获|入选|入围|成功)"
)
"""A title is given to what was named before (该模式获评…)."""

_SPOKEN_OF = frozenset({EntityType.MECHANISM, EntityType.BRAND, EntityType.FACILITY})

_NOT_ACTING = re.compile(
    r"的|下|\)|[、,]?等?(?:决策)?(?:部署|要求|精神|领导|指导|支持|安排|中心工作|工作部署)"
)
_ISSUED_BY = re.compile(
    r"(?:统一|共同)?(?:部署|组织|开展|推行|提出|确定|牵头|发起|推出|推动|首创|创新)(?:开展|实施|推进)?的"
)


@dataclass(frozen=True, slots=True)
class Actors:
    """The subject of a clause: entity ids, and the earliest offset that the evidence must reach."""

    ids: tuple[str, ...] = ()
    reach: int | None = None
    spoken: Mention | None = None  # what 该模式 in this clause speaks of again


NOBODY = Actors()


def with_actors(clauses: Iterable[Clause]) -> Iterator[tuple[Clause, Actors]]:
    """Yield each clause with its subject; a subject holds until the next one or a semicolon."""
    carried = NOBODY
    spoken: Mention | None = None
    for clause in clauses:
        again = _AGAIN.match(clause.masked)
        if again is not None:
            yield clause, Actors(spoken=spoken)
            continue
        spoken = next((m for m in reversed(clause.mentions) if m.type in _SPOKEN_OF), spoken)
        if clause.opens:
            carried = NOBODY
        named = named_actors(clause)
        if named:
            actors = Actors(tuple(m.entity for m in named), clause.start)
            # what 除X… says ends with its clause: the sentence then goes back to its own subject
            if clause.masked.startswith("除"):
                yield clause, actors
                continue
            carried = actors
        elif _COUNTED.match(clause.masked):
            carried = NOBODY
        yield clause, carried


def named_actors(clause: Clause) -> tuple[Mention, ...]:
    """Return the organisations or regions that open the clause and act in it."""
    first = clause.mentions[0] if clause.mentions else None
    if first is None or first.type not in ACTORS:
        return ()
    if not opens_clause(clause, first):
        return ()
    run = runs(clause, ACTORS)[0]
    return run if _acts(clause, run) else ()


def opens_clause(clause: Clause, mention: Mention) -> bool:
    """Return whether nothing but times and conjunctions stands before `mention` in its clause."""
    opening = _OPENING.match(clause.masked)
    return opening is not None and opening.end() >= mention.start - clause.start


def _acts(clause: Clause, run: tuple[Mention, ...]) -> bool:
    """Return whether a verb follows the run before its object does."""
    rest = clause.after(run[-1].end)
    if _NOT_ACTING.match(rest):
        return False
    following = next((m for m in clause.mentions if m.start >= run[-1].end and not _oblique(clause, m)), None)
    words = rest if following is None else clause.gap(run[-1].end, following.start)
    if _ISSUED_BY.match(words) or _RELATIVE.match(words):
        return False
    return ACT.search(words) is not None or _GENERIC.match(words) is not None


def urged(clause: Clause, mention: Mention) -> tuple[Mention, ...]:
    """Return who is made to do what `mention` names (督促县公安局开展“净网”行动)."""
    for run in runs(clause, ACTORS):
        if run[-1].end <= mention.start and _URGES.search(clause.before(run[0].start)):
            return run if _CARRIES_OUT.fullmatch(clause.gap(run[-1].end, mention.start)) else ()
    return ()


def _oblique(clause: Clause, mention: Mention) -> bool:
    """Return whether a preposition makes the name a place or a partner, so that the verb is still to come."""
    return clause.masked[: mention.start - clause.start].endswith(
        ("在", "于", "向", "对", "与", "为", "和", "、")
    )


def originators(clause: Clause, mention: Mention) -> tuple[Mention, ...]:
    """Return who is said to have launched what `mention` names (省、市部署的“清风”行动)."""
    for run in reversed(runs(clause, ACTORS)):
        if run[-1].end > mention.start:
            continue
        match = _ISSUED_BY.match(clause.after(run[-1].end))
        if match is not None and run[-1].end + match.end() <= mention.start:
            between = clause.gap(run[-1].end + match.end(), mention.start)
            return run if re.fullmatch(r"[□和及与、以\s]*", between) else ()
    return ()
