"""A date with the words around it that change what it means: "since 2006", "by the end of 2009", "2018 or later"."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from factcheck.extract.date_bounds import FIRST_WORDS as BOUND_WORDS
from factcheck.extract.date_bounds import read_bounded
from factcheck.extract.date_grammar import Readings, may_begin, may_begin_with, read_date
from factcheck.extract.date_named import Named
from factcheck.extract.date_ranges import borrowed_year, listed_day, read_pair
from factcheck.extract.date_tokens import Token, at, starts_with
from factcheck.extract.date_words import CHANGES, DASHES, LINKS, MODIFIERS, TRAILERS
from factcheck.extract.date_years import describes
from factcheck.values import Modifier

LEADS = frozenset({"from", "between", "in", "over"})
TELLING = frozenset(
    {"least", "about", "around", "roughly", "late", "well", "just", "shortly", "soon", "long", "at", "the"}
)


class Phrase(msgspec.Struct, frozen=True):
    """The words `tokens[start:end]`: one date or the two ends of a stretch, and how they are opened or loosened.

    `at_best` opens it only where the sentence looks ahead: "may come as early as 2030" is 2030 or later.
    """

    start: int
    end: int
    first: Named
    second: Named | None = None
    modifier: Modifier = ""
    led: bool = False
    at_best: Modifier = ""


def by_first_word() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The modifiers by their first word, the longest first."""
    firsts = {words[0] for words in MODIFIERS}
    return {w: tuple(sorted((m for m in MODIFIERS if m[0] == w), key=len, reverse=True)) for w in firsts}


MODIFIERS_BY_WORD = by_first_word()
BEGINNINGS = frozenset(MODIFIERS_BY_WORD) | LEADS | BOUND_WORDS


def read_phrase(tokens: Sequence[Token], index: int, known: Readings) -> Phrase | None:
    """The date phrase that begins at an index, or None."""
    token = at(tokens, index)
    if token.low in BEGINNINGS:
        phrase = bounded(tokens, index, known) or led_pair(tokens, index, known) or modified(tokens, index, known)
        if phrase is not None:
            return phrase
    if not may_begin_with(token, at(tokens, index + 1)):
        return None
    return plain_pair(tokens, index, index, "", known) or single(tokens, index, known)


def bounded(tokens: Sequence[Token], index: int, known: Readings) -> Phrase | None:
    """ "more than ten years ago", "within two weeks of 3 May"."""
    found = read_bounded(tokens, index, known) if at(tokens, index).low in BOUND_WORDS else None
    return Phrase(index, found.end, found.first, found.second, found.modifier) if found else None


def led_pair(tokens: Sequence[Token], index: int, known: Readings) -> Phrase | None:
    """ "from May to July 2010", "between 1991 and 2003"."""
    lead = at(tokens, index).low
    if lead not in {"from", "between"}:
        return None
    if at(tokens, index - 1).low in CHANGES and at(tokens, index + 1).width == 4:
        return None
    begin = index + 1
    if at(tokens, begin).low in {"about", "around", "in"} or (
        at(tokens, begin).low == "the" and not read_date(tokens, begin, known)
    ):
        begin += 1
    pair = plain_pair(tokens, index, begin, lead, known)
    if pair is not None or lead == "between":
        return pair
    named = read_date(tokens, begin, known)
    if named is None:
        return None
    end = trailer(tokens, named.end, "on")
    return Phrase(index, end[0], named, modifier="since") if end else None


def plain_pair(tokens: Sequence[Token], start: int, index: int, lead: str, known: Readings) -> Phrase | None:
    """A stretch of time whose first end begins at an index."""
    pair = read_pair(tokens, index, known, lead)
    if pair is None:
        return None
    return Phrase(start, pair.end, pair.first, pair.second, "" if pair.second else "since", bool(lead))


def modified(tokens: Sequence[Token], index: int, known: Readings) -> Phrase | None:
    """A date after a word that opens or loosens it; "before the 2008 crisis" speaks of the crisis, not of 2007."""
    words = next((m for m in MODIFIERS_BY_WORD.get(at(tokens, index).low, ()) if starts_with(tokens, index, m)), None)
    if words is None:
        return None
    i = index + len(words)
    if words == ("up", "to") and at(tokens, index).glued and at(tokens, index - 1).low in DASHES:
        return None  # "in the run-up to 2016"
    if words[0] == "c" and (at(tokens, index).capital or not at(tokens, i).value > 0):
        return None
    if words[-1] in ADVERBS and at(tokens, i).low in {"in", "on"}:
        return None  # "was broken through on 3 May", "came about in 1998"
    while i < index + len(words) + 3 and at(tokens, i).low in TELLING and read_date(tokens, i, known) is None:
        i += 1
    if at(tokens, i).low in {"in", "on"}:
        i += 1
    if not may_begin(at(tokens, i)) or at(tokens, i).paragraph != at(tokens, index).paragraph:
        return None
    if MODIFIERS[words] == "circa":
        pair = plain_pair(tokens, index, i, "", known)
        if pair is not None and pair.second is not None:
            return msgspec.structs.replace(pair, modifier="circa")
    named = read_date(tokens, i, known) or listed_day(tokens, i, known)
    if words[0] in {"about", "around"} and (
        at(tokens, index - 1).low in {"how", "what"} or (named and named.form in {"nth", "unit"})
    ):
        return None
    if named is None or named.form in {"units"} or unfit(tokens, named, i, words):
        return None
    named = borrowed_year(tokens, named, known)
    return Phrase(index, named.end, named, modifier=modifier(MODIFIERS[words]), at_best=AT_BEST.get(words, ""))


# Words that open a date and stand alone as often, right before the preposition of one; "until in 1998 it" opens it.
ADVERBS = frozenset({"through", "by", "about", "around", "before", "after"})
AT_BEST: dict[tuple[str, ...], Modifier] = {("as", "early", "as"): "since", ("as", "late", "as"): "by"}


def unfit(tokens: Sequence[Token], named: Named, index: int, words: tuple[str, ...]) -> bool:
    """Whether a modifier goes with the thing that the date describes: "since the 2008 crisis"."""
    plain = named.form in {"year", "decade"} and named.end == index + 1
    return plain and describes(tokens, index) and words[-1] not in {"-", "–"}


def modifier(word: str) -> Modifier:
    """A modifier of the table as its literal."""
    known: tuple[Modifier, ...] = ("since", "after", "before", "by", "until", "circa")
    return next((m for m in known if m == word), "")


def trailer(tokens: Sequence[Token], index: int, extra: str = "") -> tuple[int, Modifier] | None:
    """The words after a date that open it, as the index after them: "or later", "onwards"."""
    if extra and at(tokens, index).low == extra:
        return index + 1, "since"
    for words, name in TRAILERS.items():
        if starts_with(tokens, index, words):
            after = at(tokens, index + len(words))
            if words[-1] in {"after", "before"} and (after.low.isalpha() or after.value >= 0):
                return None
            return index + len(words), modifier(name)
    return None


def single(tokens: Sequence[Token], index: int, known: Readings) -> Phrase | None:
    """One date, with what may trail it."""
    named = read_date(tokens, index, known) or listed_day(tokens, index, known)
    if named is None:
        return None
    if at(tokens, named.end).low in {"every", "each"} or stray_month(tokens, named):
        return None
    named = borrowed_year(tokens, named, known)
    named, end = old_style(tokens, named)
    opened = trailer(tokens, end)
    if opened:
        return Phrase(index, opened[0], named, modifier=opened[1])
    return Phrase(index, end, named)


def stray_month(tokens: Sequence[Token], named: Named) -> bool:
    """Whether a month alone stands after "to" or a dash, or a feast before it: "open from Easter to Michaelmas"; or it
    is one that only what follows tells: "the March when the mill failed"."""
    if named.form == "holiday" and named.lacks_year and at(tokens, named.end).low == "to":
        return True
    before, behind = at(tokens, named.start - 1).low, at(tokens, named.end).low
    told = before == "the" and behind in {"when", "that"}
    return named.form == "month" and named.lacks_year and (told or before in LINKS | DASHES)


def old_style(tokens: Sequence[Token], named: Named) -> tuple[Named, int]:
    """A day that says it is of the Julian calendar: "25 October 1917 (Old Style)", "O.S."."""
    if named.form != "day" or named.year is None:
        return named, named.end
    i = named.end + (at(tokens, named.end).low in {"(", ","})
    for words in (("old", "style"), ("o", ".", "s", "."), ("julian",)):
        if starts_with(tokens, i, words) and (len(words) != 4 or at(tokens, i).capital):
            end = i + len(words)
            return msgspec.structs.replace(named, julian=True), end
    return named, named.end
