"""Numbers that are times of day: "4:52 a.m.", "at 7.30", "twenty to seven", "at about 5", "at 1330 hrs"."""

from __future__ import annotations

import re

from factcheck.extract.number_records import Number

CLOCK_AFTER = re.compile(
    r":[0-9]|\s?[ap]\.?\s?m\b|\s?o['’]clock|\s(?:GMT|UTC|hrs)\b|\s(?:minutes\s)?past\b"
    r"|\s(?:in\sthe\s(?:morning|afternoon|evening)|at\snight)\b"
    r"|\s?(?:to|[-–])\s?[0-9]{1,2}(?::[0-9]{2})?\s?[ap]\.?m\b"
)
CLOCK_BEFORE = re.compile(
    r"[0-9]:$|\bpast\s$|\bat\s(?:about\s|around\s|nearly\s)?(?:five|ten|twenty|twenty-five|quarter)\sto\s$", re.I
)
AT = re.compile(r"\b(?:at|from|until|till|by)\s(?:about\s|around\s)?$", re.I)
LONGEST_AT = len("at around ")
AT_HOUR_ENDS = re.compile(r"\s*(?:[,.;)]|$|\s(?:in the|on|and|or|every|each|sharp)\b)")
TO_THE_HOUR = re.compile(
    r"\sto\s(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?!\s(?:dozen|hundred|thousand|million))"
)
CLOCK_DOT = re.compile(r"[0-2]?[0-9]\.[0-5][0-9]")
CLOCK_FOUR = re.compile(r"(?:[01][0-9]|2[0-4])[0-5][0-9]")
HOURS = re.compile(r"\s?(?:hours|hrs?|h)\b(?!\s(?:of|a|per)\b)")
AT_HOURS = re.compile(r"\b(?:at|from|until|till|by|to|before|after|between|about|around)\s$", re.I)


def on_the_clock(text: str, number: Number, before: str, after: str) -> bool:
    """Whether a number is a time of day: "4:52 a.m.", "at 7.30", "twenty to seven", "at about 5,"."""
    if CLOCK_AFTER.match(after) or CLOCK_BEFORE.search(before):
        return True
    if not AT.search(before):
        return False
    if CLOCK_DOT.fullmatch(text[number.start : number.end]):
        return True
    if not re.search(r"\bat\s", before[-LONGEST_AT:], re.I):
        return False
    return bool(TO_THE_HOUR.match(after)) or (number.value <= 12 and bool(AT_HOUR_ENDS.match(after)))


def hours_of_a_clock(text: str, number: Number, before: str, after: str) -> bool:
    """Whether four digits and "hours" are a time of day: "at 1330 hrs", "0600 hours"; not "1200 hours of work"."""
    written = text[number.start : number.end]
    if not HOURS.match(after) or not CLOCK_FOUR.fullmatch(written):
        return False
    return written.startswith("0") or bool(AT_HOURS.search(before))
