"""What the reading of one sentence remembers from figure to figure."""

from dataclasses import dataclass, field

from extract.context import Context
from extract.model import Mention, Observation, Segment, Span
from extract.observations.comparison import Change
from extract.observations.period import Time, Years
from ontology.kinds import Direction

AND = frozenset({"、", "和", "与", "及"})
"""What parts the figures of a list that share one verb."""


@dataclass(slots=True)
class SentenceState:
    """One sentence on the way: its words, its time words, and what its earlier figures were about."""

    context: Context
    span: Span
    segment: Segment
    years: Years
    times: list[Time]
    inherited: Time | None
    regions: list[tuple[Mention, str]]
    found: list[Observation]
    topic: str = ""
    base: tuple[float, Direction] | None = None
    part: bool = False  # 其中 or a bracket has opened the parts of an earlier figure
    grown: Change | None = None  # the growth that the last figure expressed
    growths: int = 1  # how many figures of its list are still to come, this one included
    shared: bool = False  # the last figure was the share that the figure before it has
    names: list[str] = field(default_factory=list)  # names of the figures of a list that are still to come
    noun_end: int = 0  # where the last figure ends, if its noun stands behind it
    past_figures: int = 0  # how many figures of an earlier year stand behind the one that they compare
    portion: bool = False  # the figure is a share (占5%)
    named: list[Mention] = field(default_factory=list)  # what may be spoken of: events, campaigns, places
    ahead: bool = False  # its paragraph tells in a report what is still to come
    carried: str = ""  # the first indicator of the sentence before, if only a semicolon parts the two
    whole: int | None = None  # place in `found` of the figure of which the next ones are parts
