"""One value said in the words of another: a year for a year, a day for a day, a number for a number.

"opened in 2010", 2010, 2007         -> "opened in 2007"
"May 12th, 1931", 12 May 1931, 4 May 1931  -> "May 4th, 1931"
"""

from __future__ import annotations

import calendar
import re

import msgspec

from factcheck.wording import MONTHS, ordinal_word

FORM = "the values are not said in one form"
NOT_THERE = "the words do not show the value plainly"

_SHORT = {month[:3].casefold(): number for number, month in enumerate(MONTHS) if month}
_MONTH = rf"(?:{'|'.join(name for name in MONTHS if name)})"
_MONTH_WORD = re.compile(
    rf"\b(?:{'|'.join((*filter(None, MONTHS), 'Sept', *filter(None, calendar.month_abbr)))})\b", re.I
)
_YEAR, _DAY = (
    re.compile(r"(?<![\d.,])\d{3,4}(?![\d]|[.,]\d)"),
    re.compile(r"(?<![\d.,])(\d{1,2})(st|nd|rd|th)?\b(?![.,]\d)"),
)
_DATE = re.compile(rf"(?P<before>\D*?)(?:(?:(?P<day>\d{{1,2}}) )?(?P<month>{_MONTH}) )?(?P<year>\d{{3,4}})$")
_NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\w.,])\d+(?:\.\d+)?")
_MAGNITUDE = re.compile(r"\s*(?:thousand|million|billion|trillion)\b", re.I)


class Words(msgspec.Struct, frozen=True):
    """The new words, or why there are none."""

    text: str = ""
    reason: str = ""


def reworded(quote: str, losing: str, right: str) -> Words:
    """The words that carry the losing value, with the right one in its place in the same form.

    >>> reworded("in 2010", "2010", "2007").text, reworded("in 2010", "2010", "March 2007").reason
    ('in 2007', 'the values are not said in one form')
    """
    old, new = _DATE.match(losing), _DATE.match(right)
    if old and new:
        return _dated(quote, old, new)
    return _numbered(quote, losing, right)


def _dated(quote: str, old: re.Match[str], new: re.Match[str]) -> Words:
    """A date in the place of a date that names the same parts: year; month and year; day, month and year."""
    named = ("day", "month", "year")
    if old["before"] != new["before"] or [old[p] is None for p in named] != [new[p] is None for p in named]:
        return Words(reason=FORM)
    text = quote
    for part in named:
        if old[part] != new[part]:
            text, made = _part(text, part, old[part], new[part])
            if not made:
                return Words(reason=NOT_THERE)
    return Words(text)


def _part(text: str, part: str, old: str, new: str) -> tuple[str, bool]:
    """One part of a date changed where it stands, if it stands there once."""
    if part == "month":
        spots = [m for m in _MONTH_WORD.finditer(text) if _SHORT[m[0][:3].casefold()] == MONTHS.index(old)]
        made = [_month_like(spot[0], new) for spot in spots]
    elif part == "year":
        spots = [m for m in _YEAR.finditer(text) if m[0] == old]
        made = [new for _ in spots]
    else:
        spots = [m for m in _DAY.finditer(text) if m[1] == old]
        made = [ordinal_word(int(new)) if spot[2] else new for spot in spots]
    if len(spots) != 1:
        return text, False
    return text[: spots[0].start()] + made[0] + text[spots[0].end() :], True


def _month_like(written: str, month: str) -> str:
    """A month as long, and as upper case, as another was written."""
    short = len(written) <= 4 and written.casefold() not in ("may", "june", "july")
    made = month[:3] if short else month
    return made.upper() if written.isupper() else made


def _numbered(quote: str, losing: str, right: str) -> Words:
    """A number in the place of a number, where all words around the two are the same."""
    old, new = _NUMBER.findall(losing), _NUMBER.findall(right)
    if len(old) != 1 or len(new) != 1 or _NUMBER.sub("#", losing) != _NUMBER.sub("#", right):
        return Words(reason=FORM)
    spots = [m for m in _NUMBER.finditer(quote) if float(m[0].replace(",", "")) == float(old[0].replace(",", ""))]
    if len(spots) != 1 or (_MAGNITUDE.match(quote, spots[0].end()) and not _MAGNITUDE.search(losing)):
        return Words(reason=NOT_THERE)
    spot = spots[0]
    return Words(quote[: spot.start()] + _number_like(spot[0], new[0]) + quote[spot.end() :])


def _number_like(written: str, number: str) -> str:
    """A number with commas, or without them, as another was written."""
    plain = number.replace(",", "")
    grouped = "," in written or len(written.partition(".")[0]) <= 3
    return number if grouped else plain
