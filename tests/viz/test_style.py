"""One palette: complete, told apart, and readable."""

from itertools import combinations

from ontology.kinds import EntityType, RelationType, Status
from ontology.mapping import PARENTS
from viz.style import (
    CLASSES,
    COLUMN_OF,
    COLUMNS,
    GROUP,
    INK,
    KIND_OF_LABEL,
    MUTED,
    RELATIONS,
    STATUSES,
)


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_text_has_a_contrast_of_at_least_4_5() -> None:
    for swatch in CLASSES.values():
        assert contrast(INK, swatch.fill) >= 4.5
        assert contrast(swatch.border, swatch.fill) >= 4.5, swatch.en
        assert contrast(swatch.border, "#f5f7f9") >= 4.5, swatch.en
    assert contrast(MUTED, "#f5f7f9") >= 4.5


def test_lines_and_glyphs_have_a_contrast_of_at_least_3() -> None:
    for stroke in RELATIONS.values():
        assert contrast(stroke.colour, "#ffffff") >= 3, stroke.en
    for mark in STATUSES.values():
        assert contrast(mark.colour, "#f7f9fb") >= 3, mark.en


def test_every_type_has_a_column_a_colour_and_a_class() -> None:
    for kind in EntityType:
        assert COLUMNS[COLUMN_OF[kind]].kinds.count(kind) == 1
        assert CLASSES[kind].zh
        assert CLASSES[kind].en
        assert kind in KIND_OF_LABEL.values()
    assert KIND_OF_LABEL.keys() <= PARENTS.keys()
    assert set(RelationType) <= RELATIONS.keys()
    assert set(Status) <= STATUSES.keys()


def test_no_two_classes_look_or_are_called_the_same() -> None:
    for one, other in combinations([s for key, s in CLASSES.items() if key != GROUP], 2):
        assert (one.fill, one.border) != (other.fill, other.border)
        assert one.zh != other.zh
        assert one.en != other.en


def test_relations_use_at_most_seven_hues() -> None:
    assert len({stroke.colour for stroke in RELATIONS.values()}) <= 7


def test_statuses_differ_by_dash_glyph_and_colour() -> None:
    marks = [STATUSES[status] for status in Status]
    for field in ("dashes", "glyph", "colour"):
        assert len({getattr(mark, field) for mark in marks}) == 3
