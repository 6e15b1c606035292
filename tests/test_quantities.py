"""Quantities read from text: what each form states, what is no value, and what holds for any text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract.number_tokens import cut
from factcheck.extract.number_words import read_words
from factcheck.extract.quantities import find_quantities
from factcheck.extract.unit_table import FACTORS
from factcheck.extract.units import by_name
from factcheck.values import Quantity


def read(text: str) -> list[Quantity]:
    return [found.value for found in find_quantities(text) if isinstance(found.value, Quantity)]


def words_of(text: str) -> list[str]:
    return [text[found.start : found.end] for found in find_quantities(text)]


STATED: list[tuple[str, list[tuple[float, ...]]]] = [
    ("The mill made 1,080 sacks.", [(1080,)]),
    ("It hauled 816 000 t of ore.", [(816_000,)]),
    ("It hauled 816\u202f000 t of ore.", [(816_000,)]),
    ("Sie zählten 1.080 und 2.345.678 Stück.", [(1080,), (2_345_678,)]),
    ("A width of 1.080 m.", [(1.08,)]),
    ("Rents reach 12,34,567 rupees.", [(1_234_567,)]),
    ("About 3.9 million hens.", [(3_900_000,)]),
    ("A grant of £3.9m and one of €2bn.", [(3_900_000,), (2e9,)]),
    ("The pole is 1.8m tall.", [(1.8,)]),
    ("Some 3.9m voters stayed away.", [(3_900_000,)]),
    ("Two crore saplings and five lakh seeds.", [(2e7,), (5e5,)]),
    ("Three dozen eggs, half a dozen pans.", [(36,), (6,)]),
    ("Twenty-three mules and a hundred and two goats.", [(23,), (102,)]),
    ("Half a million bricks.", [(500_000,)]),
    ("A quarter of a million tiles.", [(250_000,)]),
    ("One and a half million tins.", [(1_500_000,)]),
    ("Sixty-three thousand crates.", [(63_000,)]),
    ("Six point four million pesos.", [(6_400_000,)]),
    ("Three quarters of the crop.", [(0.75,)]),
    ("Two-thirds of the roof.", [(2 / 3,)]),
    ("A loaf weighs 12½ ounces.", [(12.5,)]),
    ("The third ferry and the 21st barge.", [(3,), (21,)]),
    ("One in three wells ran dry.", [(1 / 3,)]),
    ("Three of every four wells ran dry.", [(0.75,)]),
    ("Nine claims in ten were paid.", [(0.9,)]),
    ("Between 3 and 5 boats.", [(3, 5)]),
    ("A belt of 12–15 km.", [(12, 15)]),
    ("Costs of $3 to $5 million.", [(3e6, 5e6)]),
    ("A wind of force 8 to 9.", [(8, 9)]),
    ("They won 4–0.", [(4, 0)]),
    ("They won by 12½ points to 8½.", [(12.5, 8.5)]),
    ("Their side lost two–nil.", [(2, 0)]),
    ("A gauge of 3 ft 6 in.", [(3.5,)]),
    ("It took an hour and a half.", [(1.5,)]),
    ("Lows of −4 °C and minus five degrees.", [(-4,), (-5,)]),
    ("A mass of 1.3 × 10^6 kg.", [(1.3e6,)]),
    ("More than 10 and less than 40 kinds.", [(10, 40)]),
    ("A levy of £1.5 m and one of $20-25m.", [(1_500_000,), (20e6, 25e6)]),
    ("Rates rose half a per cent.", [(0.5,)]),
    ("Several hundred gulls and a few thousand terns.", [(200,), (2000,)]),
    ("Long Quay\nForty cranes stand here.", [(40,)]),
    ("One person was hurt and one heard it.", [(1,)]),
    ("Hundreds of thousands of gulls.", [(200_000,)]),
    ("A grant of CHF 5m and one of EUR 2bn.", [(5e6,), (2e9,)]),
    ("A grant of $1.2bn-$1.5bn.", [(1.2e9, 1.5e9)]),
    ("A herd of 12'500 ewes.", [(12_500,)]),
    ("They won 12½–8½.", [(12.5, 8.5)]),
    ("They won the match 3–1 at home.", [(3, 1)]),
    ("See match 3–5.", []),
    ("He is 6'2\" tall.", [(6 + 2 / 12,)]),
    ("It weighs 12 st 7 lb.", [(12.5,)]),
    ("It took an hour and 20 minutes.", [(4 / 3,)]),
    ("It took 2h 30m.", [(2.5,)]),
    ("Some 12 deaths per 100,000 inhabitants.", [(12,)]),
    ("About two patients in five were lost.", [(0.4,)]),
    ("One goat in ten died.", [(0.1,)]),
    ("Three wells out of four ran dry.", [(0.75,)]),
    ("One inhabitant in fifteen of a town.", [(1 / 15,)]),
    ("One inhabitant of fifteen villages.", [(15,)]),
    ("Two goats in five pens died.", [(2,), (5,)]),
    ("Two goats in five wrecked pens died.", [(2,), (5,)]),
]


@pytest.mark.parametrize(("text", "stated"), STATED, ids=[row[0] for row in STATED])
def test_the_number_is_the_one_that_the_words_state(text: str, stated: list[tuple[float, ...]]) -> None:
    assert [value.stated for value in read(text)] == [pytest.approx(numbers) for numbers in stated]


UNITS: list[tuple[str, str, str, str]] = [
    ("The farm has 38,200 hectares.", "meter ** 2", "hectare", "level"),
    ("It weighs 20 tonnes.", "kilogram", "metric_ton", "level"),
    ("A fifty-foot yawl.", "meter", "foot", "level"),
    ("Gusts of 80 km/h.", "meter / second", "kilometer_per_hour", "rate"),
    ("Gusts of 50 miles per hour.", "meter / second", "mile_per_hour", "rate"),
    ("A room of 90 square feet.", "meter ** 2", "square_foot", "level"),
    ("A reserve of 45 °C.", "kelvin", "degree_Celsius", "level"),
    ("They sent $5 million.", "USD", "USD", "level"),
    ("They sent A$5 million.", "AUD", "AUD", "level"),
    ("They sent NZ$5 million.", "NZD", "NZD", "level"),
    ("They sent 5 million Australian dollars.", "AUD", "AUD", "level"),
    ("They sent 5 million rupees.", "rupee", "rupee", "level"),
    ("They sent 5 million rupiah.", "IDR", "IDR", "level"),
    ("A fine of 500 pounds.", "GBP", "GBP", "level"),
    ("They seized 500 pounds of cocoa.", "kilogram", "pound", "level"),
    ("It cost forty pence.", "GBP", "penny", "level"),
    ("A share of 58 per cent.", "percent", "percent", "level"),
    ("Half of the herd.", "percent", "", "share"),
    ("A lead of 3 percentage points.", "percentage_point", "percentage_point", "change"),
    ("Prices rose by 12%.", "percent", "percent", "change"),
    ("Prices rose 12%.", "percent", "percent", "change"),
    ("A 12% rise in prices.", "percent", "percent", "change"),
    ("Prices rose to 12%.", "percent", "percent", "level"),
    ("The bakery sells 900 loaves a day.", "", "", "rate"),
    ("Ana Brun, 34, a welder, spoke.", "year", "year", "age"),
    ("A 34-year-old welder.", "year", "year", "age"),
    ("He is 34 and retired.", "year", "year", "age"),
    ("The eleventh mayor.", "", "", "ordinal"),
    ("They lost 2-1.", "", "", "score"),
    ("The line cost 4 billion crowns.", "crown", "crown", "level"),
    ("The king had 2 crowns.", "", "", "level"),
    ("Torne beat Marle Rovers 3–1.", "", "", "score"),
    ("The bill was passed by 214 to 198.", "", "", "score"),
]


@pytest.mark.parametrize(("text", "unit", "stated_unit", "scale"), UNITS, ids=[row[0] for row in UNITS])
def test_unit_and_scale(text: str, unit: str, stated_unit: str, scale: str) -> None:
    [value] = read(text)
    assert (value.unit, value.stated_unit, value.scale) == (unit, stated_unit, scale)


BOUNDS: list[tuple[str, str, float | None, float | None]] = [
    ("44 huts", "", 44, 44),
    ("On the first day 44 huts burned.", "", 44, 44),
    ("By the end of market day 44 huts stood.", "", 44, 44),
    ("Altogether 44 burned.", "", 44, 44),
    ("3.9 million huts", "", 3_850_000, 3_950_000),
    ("a value of 7.0", "", 6.95, 7.05),
    ("about 2,900 huts", "about", 2755, 3045),
    ("over 10,000 huts", "over", 10_000, None),
    ("at least 40 huts", "at_least", 40, None),
    ("2,500+ huts", "at_least", 2500, None),
    ("40 huts or more", "at_least", 40, None),
    ("40 huts or fewer", "at_most", None, 40),
    ("40 huts or so", "about", 38, 42),
    ("40 huts or more than one", "", 40, 40),
    ("40 or more huts", "at_least", 40, None),
    ("nearly 500 huts", "under", 450, 500),
    ("fewer than 500 huts", "under", None, 500),
    ("up to 500 huts", "at_most", None, 500),
    ("as many as 500 huts", "at_most", None, 500),
    ("no more than 500 huts", "at_most", None, 500),
    ("just over 500 huts", "over", 500, 550),
    ("ninety-some huts", "over", 90, 99),
    ("thirty-odd huts", "about", 28.5, 31.5),
    ("between 3 and 5 huts", "range", 3, 5),
    ("several hundred huts", "at_least", 200, None),
    ("dozens of huts", "at_least", 24, None),
]


@pytest.mark.parametrize(("text", "bound", "low", "high"), BOUNDS, ids=[row[0] for row in BOUNDS])
def test_bound_and_stated_precision_give_the_interval(
    text: str, bound: str, low: float | None, high: float | None
) -> None:
    [value] = read(text)
    assert value.bound == bound
    assert (value.low, value.high) == (
        low if low is None else pytest.approx(low),
        high if high is None else pytest.approx(high),
    )


NO_VALUES = [
    "See page 12 and sections 3–5.",
    "She sat in row nine, seat 4.",
    "1. Wash the jars.",
    "Ring 020 7946 0958 or +1-222-2222.",
    "It opens at 7.30 and shuts at 18:40.",
    "It opens at 4:52 a.m. and at twenty to seven.",
    "The F-16, the UH-60 and the Boeing 747 stayed.",
    "Apollo 11 and Highway 61",
    "Release 2.0.1 follows v1.9.",
    "Under article 501(c)(3), number 46-4070943.",
    "A room in the 1980s and after 9/11.",
    "The lower half of it is wet; a half-empty jar.",
    "Nobody knew this one; the Big Three left.",
    "Read Vol. Three; Dr. Two Moons did.",
    "Go to 12 Long Lane.",
    "On day 3 boats left; stage 12 follows.",
]


def test_a_number_begins_a_sentence_behind_a_name() -> None:
    assert words_of("It burned in Tanner Street. Three men died in Oslo. Four lived.") == ["Three", "Four"]


@pytest.mark.parametrize("text", NO_VALUES)
def test_labels_clock_times_and_names_are_no_values(text: str) -> None:
    assert words_of(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They sold fifty-four tractors.", "fifty-four"),
        ("They sold over 38,200 hectares.", "over 38,200 hectares"),
        ("They owe US$700 million now.", "US$700 million"),
        ("It fell to 58 per cent again.", "58 per cent"),
        ("It was three and a half hours late.", "three and a half hours"),
    ],
)
def test_the_span_holds_number_bound_and_unit_but_not_what_is_counted(text: str, words: str) -> None:
    assert words_of(text) == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They counted -3 over 30 boats.", ["-3", "over 30"]),
        ("They counted 3 over 0 pages.", ["3", "over 0"]),
        ("The pressure was 120 over 80 at noon.", ["120 over 80"]),
    ],
)
def test_one_number_over_another_is_a_ratio_of_what_can_be_counted(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_nothing_that_touches_a_date_is_a_quantity() -> None:
    text = "In 2008 they had 12 boats by 3 May."
    taken = [(text.index("2008"), text.index("2008") + 4), (text.index("3 May"), text.index("3 May") + 5)]
    assert [text[found.start : found.end] for found in find_quantities(text, taken)] == ["12"]


def test_rates_say_what_they_are_counted_by() -> None:
    assert [value.per for value in read("It pays $98 a share and ships 12 tonnes per year.")] == ["share", "year"]
    rates = read("It has 9 cases per 10 000 people, 4.1 deaths per 100,000 and 7 per thousand.")
    assert [(value.scale, value.per) for value in rates] == [("rate", "10,000"), ("rate", "100,000"), ("rate", "1,000")]


def test_a_small_share_reaches_from_half_of_it_to_half_as_much_again() -> None:
    [value] = read("Only 3 in every 1,000 wells ran dry.")
    assert value.low == pytest.approx(0.15) and value.high == pytest.approx(0.45)


def test_every_unit_is_what_pint_says_it_is() -> None:
    pint = pytest.importorskip("pint")
    registry = pint.UnitRegistry()

    def unit_of(name: str) -> object:
        top, _, bottom = name.partition("_per_")
        if bottom:
            return unit_of(top) / unit_of(bottom)  # type: ignore[operator]
        for prefix, power in (("square_", 2), ("cubic_", 3)):
            if name.startswith(prefix):
                return registry.Unit(name.removeprefix(prefix)) ** power
        if name.endswith("_hour"):
            return registry.Unit(name.removesuffix("_hour")) * registry.hour
        return registry.Quantity(10, "year").units if name == "decade" else registry.Unit(name)

    for base, factors in FACTORS.items():
        for name, factor in factors.items():
            wanted = registry.Quantity(10 if name == "decade" else 1.0, unit_of(name)).to_base_units()
            assert str(wanted.units) == base, name
            assert wanted.magnitude == pytest.approx(factor, rel=1e-9), name


UNIT_NAMES = sorted(name for name, unit in by_name().items() if "_per_" not in name)


@given(st.sampled_from(UNIT_NAMES), st.floats(-1e6, 1e6))
def test_a_unit_there_and_back_is_the_same_number(name: str, number: float) -> None:
    unit = by_name()[name]
    there = number * unit.factor + unit.offset
    assert (there - unit.offset) / unit.factor == pytest.approx(number, rel=1e-6, abs=1e-6 / unit.factor)


SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen".split()
)
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def spelled(number: int) -> str:
    """A slow and obvious speller: 1203 is "one thousand two hundred and three"."""
    if number < 20:
        return SMALL[number]
    if number < 100:
        return TENS[number // 10 - 2] + (f"-{SMALL[number % 10]}" if number % 10 else "")
    for size, word in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            joined = " and " if rest and (size == 100 or rest < 100) else " "
            return f"{spelled(number // size)} {word}" + (f"{joined}{spelled(rest)}" if rest else "")
    raise AssertionError(number)


@given(st.integers(1, 10**12 - 1))
def test_a_number_in_words_is_the_number_in_digits(number: int) -> None:
    words = spelled(number)
    part = read_words(cut(words), 0)
    assert part is not None
    assert (part.value, part.end) == (number, len(cut(words)))


@given(st.integers(2, 10**9))
def test_digits_with_and_without_commas_read_the_same(number: int) -> None:
    plain, grouped = read(f"over {number} jars"), read(f"over {number:,} jars")
    assert [value.stated for value in plain] == [value.stated for value in grouped] == [(number,)]


TEXTS = st.text(
    alphabet=st.sampled_from("0123456789.,-–/%$£€°½ \n\u202f'()+<>~abckmM") | st.characters(), max_size=60
) | st.lists(
    st.sampled_from(
        "a half third and of million two hundred dozen point over about in to $ 5 1,000 3.9 % per year km"
        " pounds".split()
    ),
    max_size=14,
).map(" ".join)


@given(TEXTS)
@settings(max_examples=400)
def test_no_text_raises_and_spans_lie_in_order_inside_it(text: str) -> None:
    found = find_quantities(text)
    assert all(0 <= value.start < value.end <= len(text) for value in found)
    assert all(one.end <= two.start for one, two in pairwise(found))


@given(TEXTS)
def test_any_interval_contains_what_is_stated(text: str) -> None:
    for value in read(text):
        assert value.low is None or value.high is None or value.low <= value.high


@given(TEXTS, st.sampled_from(["They met again.", "Nothing more was said of it."]))
def test_text_elsewhere_changes_nothing(text: str, elsewhere: str) -> None:
    alone = find_quantities(text + "\n\n")
    after = find_quantities(text + "\n\n" + elsewhere)
    before = find_quantities(elsewhere + "\n\n" + text + "\n\n")
    shift = len(elsewhere) + 2
    assert [(found.start, found.end, found.value) for found in after] == [
        (found.start, found.end, found.value) for found in alone
    ]
    assert [(found.start - shift, found.end - shift, found.value) for found in before] == [
        (found.start, found.end, found.value) for found in alone
    ]


@pytest.mark.parametrize(
    "text",
    [
        "7" * 10_000,
        "7" * 1_000_000,
        "1," * 5_000,
        "1.1" * 5_000,
        "1" + " 234" * 5_000,
        "a-" * 20_000,
        "x" * 1_000_000,
        "$" * 100_000,
        "million " * 5_000,
        "tens of thousands of " * 1_000,
        "and a hundred " * 500,
    ],
    ids=lambda text: text[:12],
)
def test_degenerate_text_is_read_to_its_end(text: str) -> None:
    assert [value.stated for value in read(text + "\n\nThey had 12 boats.")][-1:] == [(12,)]
