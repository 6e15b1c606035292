"""Numbers in digits: which marks part thousands and which decimals, and the precision that the digits state."""

from __future__ import annotations

import math
import re
from typing import NamedTuple

PLAIN = re.compile(r"[0-9]*(?:\.[0-9]+)?")
COMMAS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
INDIAN = re.compile(r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?")
DOTTED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}(?:,[0-9]+)?|[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+")
ONE_DOT = re.compile(r"[0-9]{1,3}\.[0-9]{3}")
COMMA_DECIMAL = re.compile(r"[0-9]{1,3},[0-9]{1,2}")
# More digits than the largest float has: no figure of a text, and slow to convert.
MOST_DIGITS = 320
# Two zeros at the end show rounding ("94,400 acres"), one does not ("140 beds").
ZEROS_THAT_ROUND = 2


class Literal(NamedTuple):
    """A number written in digits; `step` is the place of its last digit that states something."""

    value: float
    step: float
    grouped: bool = False


def read_literal(written: str, *, dotted: bool = False) -> Literal | None:
    """The number that digits and marks state, None for "192.168.1.2" and lists; `dotted` is the style "1.080,5".

    >>> read_literal("38,200"), read_literal("3.85"), read_literal("1.2.3")
    (Literal(value=38200.0, step=100.0, grouped=True), Literal(value=3.85, step=0.01, grouped=False), None)
    """
    if DOTTED.fullmatch(written) or (dotted and ONE_DOT.fullmatch(written)):
        return literal(written.replace(".", "").replace(",", "."), grouped=True)
    if COMMAS.fullmatch(written) or INDIAN.fullmatch(written):
        return literal(written.replace(",", ""), grouped=True)
    if COMMA_DECIMAL.fullmatch(written):
        return literal(written.replace(",", "."))
    return literal(written) if PLAIN.fullmatch(written) else None


def literal(digits: str, *, grouped: bool = False) -> Literal | None:
    """Digits with at most a decimal point; None where the number is too large to be one."""
    value = float(digits) if len(digits) <= MOST_DIGITS else math.inf
    if not math.isfinite(value):
        return None
    whole, _, decimals = digits.partition(".")
    if decimals:
        return Literal(value, max(10.0 ** -len(decimals), 1e-300), grouped)
    zeros = len(whole) - len(whole.rstrip("0"))
    rounds = ZEROS_THAT_ROUND <= zeros < len(whole)
    return Literal(value, 10.0**zeros if rounds else 1.0, grouped)


def dotted_style(text: str) -> bool:
    """Whether a text parts thousands with dots: it has a number that can be read in no other way."""
    return any(DOTTED.fullmatch(match.group()) for match in re.finditer(r"(?<![0-9])[0-9]++(?:[.,][0-9]++)++", text))
