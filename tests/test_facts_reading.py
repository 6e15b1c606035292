"""Facts as claims: read as an article's words would be; an import says nothing that cannot be read back."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.agreement import show
from factcheck.errors import FactcheckError
from factcheck.extract.quantities import find_quantities
from factcheck.facts_reading import date_in, fact_readings
from factcheck.facts_value import UNITS, quantity_words, time_words
from factcheck.models import Claim
from factcheck.rules import Source, rules_of
from factcheck.values import Quantity, iso

RULES = """\
attributes:
  signed: {kind: date, label: was signed, verbs: sign}
  length: {kind: figure, unit: "[length]", adjectives: [long]}
  crew: {kind: figure, counts: [sailor, woman], nouns: [sailor]}
  supplied: {kind: figure, verbs: supply, open_count: true}
  seat: {kind: entity, nouns: [seat]}
traits:
  scope: {words: {two-sided: [bilateral], many-sided: [multilateral]}, opposites: [[two-sided, many-sided]]}
"""


KINDS = {"signed": "date", "length": "figure", "crew": "figure", "seat": "entity", "scope": "trait"}


def claim(attribute: str, value: str, time: str = "") -> Claim:
    fact = (
        f"facts:\n  - {{subject: Fjord Pact, attribute: {attribute}, value: '{value}', time: '{time}', source: Log}}\n"
    )
    (reading,) = fact_readings(rules_of([Source("rules.yaml", RULES), Source("facts.yaml", fact)]))
    assert reading.source == "facts.yaml"
    assert "Fjord Pact" in [use.name for use in reading.names]
    (found,) = reading.claims
    return found


@pytest.mark.parametrize(
    ("attribute", "value", "told"),
    [
        ("signed", "2 May 1950", "2 May 1950"),
        ("signed", "the 1990s", "the 1990s"),
        ("signed", "1648", "1648"),
        ("length", "30.5 metres", "30.5 meters"),
        ("crew", "12 sailors", "12"),
        ("crew", "12", "12"),
        ("crew", "between 10 and 14 women", "10 to 14"),
        ("seat", "Oslo", "Oslo"),
        ("scope", "two-sided", "two-sided"),
        ("scope", "multilateral", "many-sided"),
    ],
)
def test_a_fact_is_read_as_its_attribute_asks(attribute: str, value: str, told: str) -> None:
    found = claim(attribute, value)
    assert KINDS[attribute] == found.value.__struct_config__.tag
    assert show(found.value).removesuffix(" sailors").removesuffix(" women") == told


def test_a_fact_stands_at_its_place() -> None:
    found = claim("signed", "2 May 1950")
    assert (found.source, found.line, found.column) == ("facts.yaml", 2, 5)
    assert found.sentence == "Fjord Pact, was signed: 2 May 1950 (Log)"
    assert found.sentence[found.start : found.end] == found.quote == "2 May 1950"


@pytest.mark.parametrize(
    ("attribute", "value", "name", "head"),
    [
        pytest.param("crew", "12 sailors", "crew", "sailor", id="plural"),
        pytest.param("crew", "1 sailor", "crew", "sailor", id="singular"),
        pytest.param("crew", "12", "crew", "sailor", id="as the attribute says"),
        pytest.param("crew", "12 boys", "crew", "boy", id="something else"),
        pytest.param("supplied", "44 helicopters", "supplied:helicopter", "helicopter", id="open count"),
    ],
)
def test_a_count_knows_what_it_counts(attribute: str, value: str, name: str, head: str) -> None:
    found = claim(attribute, value)
    assert found.attribute == name
    assert [(one.head, one.role) for one in found.others] == [(head, "counted")]
    assert isinstance(found.value, Quantity)
    assert found.value.unit == (head if ":" in name else ""), "as with a count in an article"


def test_a_measure_counts_nothing() -> None:
    assert claim("length", "30 metres").others == ()


def test_a_fact_may_hold_for_a_time() -> None:
    time = claim("crew", "12", "from 1990 to 1995").context.time
    assert time is not None
    assert (iso(time[0]), iso(time[1])) == ("1990-01-01", "1995-12-31")
    assert claim("crew", "12").context.time is None


@pytest.mark.parametrize(
    ("attribute", "value", "time", "told"),
    [
        ("signed", "long ago", "", "`long ago` cannot be read as a date; write a date, like"),
        ("signed", "1950 or perhaps 1960", "", "`1950 or perhaps 1960` cannot be read as a date"),
        ("crew", "a few", "", "`a few` cannot be read as a figure; write a figure, like"),
        ("crew", "12", "then", "`then` cannot be read as a date; write in `time`"),
    ],
)
def test_a_fact_that_cannot_be_read_is_a_mistake_at_its_place(attribute: str, value: str, time: str, told: str) -> None:
    with pytest.raises(FactcheckError) as caught:
        claim(attribute, value, time)
    assert str(caught.value).startswith(f"facts.yaml:2:5: {told}")


@given(st.dates(min_value=date(1600, 1, 1), max_value=date(2050, 12, 31)), st.sampled_from([9, 10, 11]))
def test_imported_times_are_read_back(day: date, precision: int) -> None:
    """What an import writes for a time is read as the day, month or year that Wikidata gave."""
    words = time_words({"time": f"+{day.isoformat()}T00:00:00Z", "precision": precision, "calendarmodel": "Q1985727"})
    value = date_in(words)
    assert value is not None
    shown = {9: f"{day.year}-", 10: f"{day.isoformat()[:7]}-", 11: day.isoformat()}[precision]
    assert (iso(value.first) or "").startswith(shown)
    assert (iso(value.last) or "").startswith(shown)
    assert ((value.last or 0) - (value.first or 0) + 1) in {9: (365, 366), 10: (28, 29, 30, 31), 11: (1,)}[precision]


@pytest.mark.parametrize("item", UNITS)
def test_imported_units_are_read_back(item: str) -> None:
    (found,) = find_quantities(
        quantity_words({"amount": "+12.5", "unit": f"http://www.wikidata.org/entity/{item}"}, {})
    )
    assert isinstance(found.value, Quantity)
    assert found.value.unit
    assert found.value.stated == (12.5,)
