"""What is wrong with units and counted nouns of rules: a unit that is none, and one taken for a thing counted."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.models import Severity
from factcheck.nearest import propose
from factcheck.ruleset import Attribute

# What a unit may be beside a dimension: a sum of money, a share, a number of things.
PLAIN = ("count", "money", "percent")


def unit_flaws(attribute: Attribute) -> Iterator[tuple[Severity, str, str]]:
    """Each flaw of an attribute's unit and counts: how bad, what, and what to do.

    `unit: area` -> no unit, for areas it is "[length] ** 2"; `counts: [hectare]` -> hectares are measured.
    """
    from factcheck.extract.units import read_unit

    if attribute.unit and attribute.unit not in PLAIN and attribute.unit not in dimensions():
        known = [*PLAIN, *dimensions()]
        yield "error", f"`{attribute.unit}` of `{attribute.id}` is no unit", propose(attribute.unit, known)
    for noun in attribute.counts:
        unit = read_unit(noun)
        if unit is not None:
            hint = f'what is measured has a dimension: write `unit: "{dimension(unit.base)}"` instead'
            yield "error", f"`{noun}` under `counts` of `{attribute.id}` is a unit of measure", hint


def dimensions() -> tuple[str, ...]:
    """Every dimension that a figure can have, as rules name it."""
    from factcheck.extract.unit_table import FACTORS

    return tuple(dict.fromkeys(dimension(base) for base in FACTORS))


def dimension(base: str) -> str:
    """The dimension of a base unit, as rules name it: "meter ** 2" is "[length] ** 2"."""
    from factcheck.extract.counting import unit_class
    from factcheck.values import Quantity

    return unit_class(Quantity(1, 1, unit=base))
