"""Quantities in text: counts, measures, money, percentages, shares, ranges, results and ages, each an interval."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from math import isfinite
from typing import NamedTuple

from factcheck.extract.money import dollar_meant
from factcheck.extract.number_labels import is_label, stands_alone
from factcheck.extract.number_literals import dotted_style
from factcheck.extract.number_reading import find_numbers
from factcheck.extract.number_tokens import cut
from factcheck.extract.quantity_amounts import SHARE_STEP, Amount, bare, is_exact, read_amount
from factcheck.extract.quantity_bounds import Nearness, interval, read_bound
from factcheck.extract.quantity_pairs import Pair, in_two_units, read_pair, sum_of, turned
from factcheck.extract.quantity_scales import age, read_scale
from factcheck.values import Found, Quantity, Scale

# What holds the pieces of a registration number together: 46-4070943.
JOINS_LABELS = "-–/."
BLANK_LINE = re.compile(r"\n[ \t\r]*+\n")


class Style(NamedTuple):
    """What the whole text settles: what "$" means, and whether dots part thousands."""

    dollar: str
    dotted: bool


def find_quantities(text: str, taken: Sequence[tuple[int, int]] = ()) -> list[Found]:
    """The quantities of a text in order; nothing that touches a span in `taken` (dates, say) is one.

    >>> find_quantities("They bought fifty-four helicopters")[0].value.stated
    (54.0,)
    """
    style = Style(dollar_meant(text), dotted_style(text))
    found = (
        Found(start + one.start, start + one.end, one.value)
        for start, paragraph, holes in paragraphs(text, taken)
        for one in read_all(paragraph, list(find_amounts(paragraph, holes, style)))
    )
    return list(apart(found, sorted(taken)))


def apart(found: Iterable[Found], taken: Sequence[tuple[int, int]]) -> Iterator[Found]:
    """Quantities that touch neither what is taken nor one another: "½ and over 0.5 kg" is the second alone."""
    last: Found | None = None
    at = 0
    for one in found:
        while at < len(taken) and taken[at][1] <= one.start:
            at += 1
        if at < len(taken) and taken[at][0] < one.end:
            continue
        if last is not None and last.end <= one.start:
            yield last
        last = one
    if last is not None:
        yield last


def paragraphs(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, str, list[tuple[int, int]]]]:
    """Each paragraph with its place and what is taken in it: nothing is read across a blank line."""
    holes, start, at = sorted(taken), 0, 0
    for end in [*(match.end() for match in BLANK_LINE.finditer(text)), len(text)]:
        inside: list[tuple[int, int]] = []
        while at < len(holes) and holes[at][0] < end:
            inside.append((max(holes[at][0] - start, 0), holes[at][1] - start))
            at += 1
        yield start, text[start:end], inside
        start = end


def find_amounts(text: str, taken: Sequence[tuple[int, int]], style: Style) -> Iterator[Amount]:
    """Every number with its unit that is a value, not a label."""
    label_end = end = -2
    for number in find_numbers(text, cut(text, taken), dotted=style.dotted):
        if not isfinite(number.value):
            continue
        if number.words and number.start < end:
            continue  # the "second" of "metres per second"
        amount = read_amount(text, number, style.dollar)
        shared = amount.start < end  # "17 USD 25": the code is the first number's
        amount = bare(number) if shared else amount
        if (number.start == label_end + 1 and text[label_end] in JOINS_LABELS) or names(text, amount, shared=shared):
            label_end = number.end
        else:
            end = amount.end
            yield amount


def names(text: str, amount: Amount, *, shared: bool) -> bool:
    """Whether the number of an amount is a label and not a value."""
    measured = shared or amount.kind in ("percent", "points", "money", "measure")
    bounded = read_bound(text, amount.start, amount.end).bound != ""
    return is_label(text, amount.number, amount.start, measured=measured, bounded=bounded)


def read_all(text: str, amounts: Sequence[Amount]) -> Iterator[Found]:
    """Amounts as values, two together where they are a range, a score, a ratio or one measure in two units."""
    i = 0
    while i < len(amounts):
        pair = read_pair(text, amounts[i], amounts[i + 1]) if i + 1 < len(amounts) else None
        if pair is None:
            one = turned(text, amounts[i], amounts[i + 1]) if i + 1 < len(amounts) else amounts[i]
            if one.kind != "count" or stands_alone(text, one.number):
                yield single(text, one)
        elif pair.kind == "measure" and i + 2 < len(amounts) and (third := third_part(text, pair, amounts[i + 2])):
            yield single(text, third)
            i += 1
        elif pair.kind != "nothing":
            yield paired(text, pair)
        i += 1 if pair is None else 2


def third_part(text: str, pair: Pair, amount: Amount) -> Amount | None:
    """A measure in three units as one: "2 hours, 27 minutes and 22 seconds"."""
    further = in_two_units(text, pair.second, amount, text[pair.second.end : amount.start])
    if further is None or further.kind != "measure":
        return None
    return sum_of(sum_of(pair.first, pair.second), further.second)._replace(end=further.second.end)


def single(text: str, amount: Amount) -> Found:
    """One amount as a value, with its bound and the scale it is told on."""
    near = read_bound(text, amount.start, amount.end)
    if amount.kind == "vague":
        near = Nearness(near.start, near.end, "at_least")
    years = age(text, amount)
    if years:
        low, high = interval(years.value, 0.0, near)
        value = Quantity(low, high, "year", 0.0, near.bound, (amount.value,), years.stated_unit, "age")
        return Found(min(near.start, years.start), max(near.end, years.end), value)
    scale, per = read_scale(text, amount, near)
    return Found(near.start, near.end, in_base_units(amount, near, scale, per))


def in_base_units(amount: Amount, near: Nearness, scale: Scale, per: str) -> Quantity:
    """An amount as a quantity: the interval in base units, the number as stated."""
    exact = is_exact(amount) or amount.kind in ("ordinal", "vague")
    step = amount.step if near.bound == "about" or not exact else 0.0
    low, high = (None if end is None else based(end, amount) for end in interval(amount.value, step, near))
    stated_step = 0.0 if exact else amount.step * amount.factor
    return Quantity(low, high, amount.unit, stated_step, near.bound, (amount.value,), amount.stated_unit, scale, per)


def based(number: float, amount: Amount) -> float:
    """A number of the amount's unit in the base unit."""
    return number * amount.factor + amount.offset


def paired(text: str, pair: Pair) -> Found:
    """Two amounts as one value."""
    first, second = pair.first, pair.second
    if pair.kind in ("measure", "money"):
        return single(text, sum_of(first, second))
    if pair.kind == "score":
        low, high = sorted((first.value, second.value))
        return Found(first.start, second.end, Quantity(low, high, stated=(first.value, second.value), scale="score"))
    if pair.kind == "ratio":
        if first.value > second.value:
            return single(text, first._replace(end=second.end, value=first.value / second.value, step=1e-9))
        value = first.value / second.value
        share = first._replace(
            end=second.end,
            value=value,
            step=min(SHARE_STEP / 100, value),
            kind="share",
            unit="percent",
            factor=100.0,
        )
        return single(text, share)
    return ranged(text, first, second)


def ranged(text: str, first: Amount, second: Amount) -> Found:
    """A range from the lower of two amounts to the higher, both ends included."""
    stated = (first.value, second.value)
    years = age(text, second) if second.kind == "measure" else None
    if years:
        low, high = sorted(number * years.value / second.value for number in stated)
        ages = Quantity(low, high, "year", 0.0, "range", stated, years.stated_unit, "age")
        return Found(first.start, years.end, ages)
    low, high = sorted((based(first.value, first), based(second.value, second)))
    near = Nearness(first.start, second.end)
    scale, per = read_scale(text, second, near)
    step = 0.0 if is_exact(second) else second.step * second.factor
    return Found(
        first.start, second.end, Quantity(low, high, second.unit, step, "range", stated, second.stated_unit, scale, per)
    )
