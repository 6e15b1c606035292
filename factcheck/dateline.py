"""Dates and places that say when and by whom an article was published, read from its own text."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.moment import iso_moment

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
YEAR = r"(?:1[5-9]|20)\d\d"
WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day|\.)?,?\s+)?"
DATE = re.compile(
    rf"{WEEKDAY}\b(?P<moment>(?:{MONTH}\s+{DAY}|{DAY}\s+{MONTH}|{MONTH}),?\s+{YEAR}|{YEAR}-\d\d-\d\d)\b",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"\(?(?:(?:page|first|last|originally|article|story)\s+){0,2}(?:updated?|published|posted|modified|revised|issued|"
    r"released|reviewed|recorded|filed|dated?|publication\s+date)\b[^.!?]{0,60}",
    re.IGNORECASE,
)
UPDATED = re.compile(r"\b(?:updated?|modified|revised|reviewed)\b", re.IGNORECASE)
TIME = re.compile(
    r"[\s,|–—-]*(?:at\s+)?\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?(?:\s*\(?[A-Z]{2,5}\)?)?(?:[+-]\d\d:?\d\d)?\s*$",
    re.IGNORECASE,
)
# Longer lines are prose: the longest date line in 36 articles has 13 words.
LINE_WORDS = 16
AFTER_WORDS = 4
SMALL_WORDS = {"of", "the", "and", "for", "in", "&", "de", "la", "le", "der", "|"}


class DateLine(NamedTuple):
    """A line that only says when a text was published or changed, and perhaps where or by whom."""

    day: str
    named: str
    labelled: bool
    updated: bool = False


class Dateline(NamedTuple):
    """The opening of a report, "OSLO, Norway, March 3, 1999 (Agency) — ": what it says, and how long it is."""

    end: int
    published: str
    agency: str


def date_in(words: str) -> str:
    """The first date that words hold, in ISO form; "" for none, and for a day that does not exist.

    >>> date_in("Published on Dec. 9, 1999, in Leeds"), date_in("Updated January 2013")
    ('1999-12-09', '2013-01')
    """
    found = DATE.search(words)
    return iso_moment(found["moment"]) if found else ""


def date_line(line: str) -> DateLine | None:
    """What a line that holds nothing but a date (with a label, a paper, a place, a time) says; None for other lines.

    >>> date_line("Updated January 2013")
    DateLine(day='2013-01', named='', labelled=True, updated=True)
    >>> date_line("The Evening Post, Leeds, 3 May 1999").named
    'The Evening Post, Leeds'
    >>> date_line("The dam failed on 3 May 1999")
    """
    if len(line) > 200 or len(line.split()) > LINE_WORDS:
        return None
    found = DATE.search(line)
    if found is None or not (day := iso_moment(found["moment"])):
        return None
    before, after = line[: found.start()].strip(), line[found.end() :]
    if not _closes(after):
        return None
    if not before or LABEL.fullmatch(before):
        return DateLine(day, "", bool(before), UPDATED.search(before) is not None)
    if before[-1] in ",|–—-" and _is_named(before):
        return DateLine(day, before.rstrip(" ,|–—-"), False)
    return None


def _closes(after: str) -> bool:
    """Whether what follows a date only rounds the line off: a time, a few words behind a comma or a full stop."""
    rest = after.strip()
    if rest in ("", ".", ")") or TIME.fullmatch(after):
        return True
    return rest[0] in ",.|;(" and len(rest.split()) <= AFTER_WORDS


def _is_named(words: str) -> bool:
    """Whether every word is capitalised or small, as in the name of a paper or a place."""
    return all(word[:1].isupper() or word in SMALL_WORDS for word in words.rstrip(" ,|–—-").split())


DATELINE = re.compile(
    r"(?P<place>[A-Z][A-Z'’.\-/]+(?:[ ][A-Z][A-Z'’.\-/]*){0,4}"
    r"(?P<rest>(?:,\s+[A-Z][\w.’']+(?:\s[A-Z][\w.’']+){0,3}){0,2}?))"
    rf"(?:,?\s+(?P<date>{MONTH}\s+{DAY}(?:,?\s+{YEAR})?|{DAY}\s+{MONTH}(?:,?\s+{YEAR})?))?"
    r"\s*(?:\((?P<agency>[^()\n]{2,40})\))?\s*(?:(?P<dash>—|–|--?|:)(?:\s+|$)|$)"
)


def dateline(paragraph: str) -> Dateline | None:
    """The dateline that a paragraph opens with, or None.

    >>> dateline("OSLO, Norway, March 3, 1999 (Fjord News) - The bridge opened.")
    Dateline(end=43, published='1999-03-03', agency='Fjord News')
    >>> dateline("NATO — an alliance — met.")
    """
    found = DATELINE.match(paragraph[:200])
    if found is None or not (found["date"] or found["agency"] or (found["rest"] and found["dash"] in ("—", "–", "--"))):
        return None
    if found["dash"] == ":" or (not found["dash"] and not found["date"]):
        return None
    return Dateline(found.end(), date_in(found["date"] or ""), (found["agency"] or "").strip())


IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_/]([01]\d)[-_/]([0-3]\d)(?!\d)")


def date_in_name(name: str) -> str:
    """The day that a file name or an address states: "2014-01-21-flood.md", "/2014/01/21/flood/"; "" for none."""
    days = (iso_moment("-".join(found.groups())) for found in IN_NAME.finditer(name))
    return next(filter(None, days), "")
