"""Numbers as dates use them: days of a month, years in digits and words, two-digit years, eras."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.date_tokens import NOTHING, Token, at, plain, starts_with
from factcheck.extract.date_words import APOSTROPHES, DASHES, ONES, ORDINALS, TENS

# Two-digit years up to this are of the 2000s: "'03" is 2003, "'68" 1968. (Spreadsheets have the same pivot.)
PIVOT = 29
# Years of four digits that are taken for years beside a month or a preposition; else see `date_years`.
OLDEST, LATEST = 1000, 2199

BEFORE_CHRIST = (("bc",), ("bce",), ("b", ".", "c", "."), ("b", ".", "c", ".", "e", "."))
AFTER_CHRIST = (("ad",), ("ce",), ("a", ".", "d", "."), ("c", ".", "e", "."))


def below_hundred(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """A cardinal in words below a hundred and the index after it: "twenty-five" is 25."""
    word = at(tokens, index).low
    if word in ONES:
        return ONES[word], index + 1
    if word not in TENS:
        return None
    after = index + 2 if at(tokens, index + 1).low in DASHES else index + 1
    rest = ONES.get(at(tokens, after).low, 0)
    return (TENS[word] + rest, after + 1) if 0 < rest < 10 else (TENS[word], index + 1)


def ordinal_word(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """An ordinal in digits or words and the index after it: "12th", "twelfth" and "twenty-second"."""
    token = at(tokens, index)
    if token.suffix == "th" and 0 < token.value < 100:
        return token.value, index + 1
    if token.low in ORDINALS:
        return ORDINALS[token.low], index + 1
    if token.low in TENS:
        after = index + 2 if at(tokens, index + 1).low in DASHES else index + 1
        rest = ORDINALS.get(at(tokens, after).low, 0)
        if 0 < rest < 10:
            return TENS[token.low] + rest, after + 1
    return None


def amount(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """How many units: "3", "three", "a", "a couple of", "two hundred and fifty"; "a few" is no number."""
    found = small_amount(tokens, index)
    if found is None or at(tokens, found[1]).low != "hundred":
        return found
    base, after = found[0] * 100, found[1] + 1
    rest = below_hundred(tokens, after + (at(tokens, after).low == "and"))
    return (base + rest[0], rest[1]) if rest else (base, after)


def small_amount(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """A number in digits, or one in words below a hundred."""
    token = at(tokens, index)
    if token.value > 0 and token.width <= 4 and not token.suffix:
        return token.value, index + 1
    if token.low in {"a", "an"} and at(tokens, index + 1).low != "couple":
        return 1, index + 1
    if token.low in {"a", "couple"}:
        after = index + (2 if token.low == "a" else 1)
        return 2, after + (at(tokens, after).low == "of")
    return below_hundred(tokens, index)


def day_number(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """A day of the month and the index after it: "12", "12th", "twelfth", "twenty-five"."""
    token = at(tokens, index)
    if token.value >= 0:
        good = 1 <= token.value <= 31 and token.width <= 2 and token.suffix != "s" and not runs_on(tokens, index)
        return (token.value, index + 1) if good else None
    ordinal = ordinal_word(tokens, index)
    found = ordinal or below_hundred(tokens, index)
    if found is None or found[0] > 31:
        return None
    after = at(tokens, found[1]).low
    return None if after in {"thousand", "hundred", "million"} or (after == "and" and ordinal is None) else found


def runs_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number goes on into a decimal, a time, a percentage or a word without a space."""
    after, then = at(tokens, index + 1), at(tokens, index + 2)
    if not after.glued:
        return (after.low in {"%", "a", "p"} and then.low == ".") or after.low in {"am", "pm", "percent", "o"}
    if after.low in {".", ":", ","}:
        return then.glued and then.value >= 0 and not (after.low == "," and then.width == 4)
    return after.low in {"%", "°", "€", "$", "£"} or after.low.isalpha() or after.value >= 0


def short_year(value: int) -> int:
    """The year that two digits mean."""
    return 2000 + value if value <= PIVOT else 1900 + value


def sure_year(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """A year where only a year can stand (beside a month, after "the year") and the index after it.

    "2008", "'08", "44 BC", "AD 79", "nineteen eighty-four"; years BC as astronomers count them.
    """
    token = at(tokens, index)
    if token.low in APOSTROPHES:
        digits = at(tokens, index + 1)
        good = digits.glued and digits.width == 2 and not digits.suffix
        return (short_year(digits.value), index + 2) if good else None
    era = year_with_era(tokens, index)
    if era:
        return era
    if token.width == 4 and not token.suffix and OLDEST <= token.value <= LATEST and not runs_on(tokens, index):
        return token.value, index + 1
    return worded_year(tokens, index)


def year_with_era(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """A year that says its era: "AD 79", "79 AD", "44 BC", "500 B.C.E."."""
    token = at(tokens, index)
    for words in AFTER_CHRIST if token.capital else ():
        number = at(tokens, index + len(words))
        if starts_with(tokens, index, words) and 0 < number.value < LATEST and not number.suffix:
            return number.value, index + len(words) + 1
    if not 0 < token.value < 10_000 or token.suffix or (token.glued and at(tokens, index - 1).low == ","):
        return None
    if at(tokens, index + 1).low == "," and token.width <= 2:
        return grouped_year(tokens, index)
    era = era_after(tokens, index + 1)
    return (token.value * era[0] + (era[0] < 0), era[1]) if era else None


def grouped_year(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """A year BC with its thousands parted: "7,500 BC"."""
    head, comma, tail = (at(tokens, index + i) for i in range(3))
    era = era_after(tokens, index + 3)
    if not comma.glued or not tail.glued or tail.width != 3 or era is None or era[0] > 0:
        return None
    year = 1 - (1000 * head.value + tail.value)
    return (year, era[1]) if year > -10_000 else None


def era_after(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """-1 for BC, 1 for AD, and the index after."""
    if not at(tokens, index).capital:
        return None
    for sign, eras in ((-1, BEFORE_CHRIST[::-1]), (1, AFTER_CHRIST[::-1])):
        for words in eras:
            if starts_with(tokens, index, words):
                return sign, index + len(words)
    return None


def worded_year(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """A year in words: "nineteen eighty-four", "nineteen hundred ninety three", "two thousand and fifteen"."""
    head = below_hundred(tokens, index)
    if head is None:
        return None
    value, after = head
    unit = at(tokens, after).low
    if (unit == "thousand" and value == 2) or (unit == "hundred" and 10 <= value <= 20):
        base = value * (1000 if unit == "thousand" else 100)
        rest = after + 2 if at(tokens, after + 1).low == "and" else after + 1
        tail = below_hundred(tokens, rest)
        return (base + tail[0], tail[1]) if tail else (base, after + 1)
    if not 13 <= value <= 20:
        return None
    after += at(tokens, after).low in DASHES
    tail = below_hundred(tokens, after)
    return (100 * value + tail[0], tail[1]) if tail and tail[0] >= 10 else None


def glued_run(tokens: Sequence[Token], index: int) -> tuple[Token, ...]:
    """Five tokens from an index if no space stands between them: a numeric date in its signs."""
    found = tuple(at(tokens, index + i) for i in range(5))
    return found if all(t.glued for t in found[1:]) and found[4] is not NOTHING else ()


def is_apostrophe(token: Token) -> bool:
    """Whether a token is an apostrophe of any shape."""
    return plain(token.low) == "'"
