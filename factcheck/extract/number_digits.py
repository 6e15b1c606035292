"""Numbers that begin with digits: "1,080", "816 000", "12½", "1/2", "3.9 million", "21st", "3 hundred and 21"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.extract.money import CODES, NOUNS
from factcheck.extract.number_literals import read_literal
from factcheck.extract.number_records import Number, number_of
from factcheck.extract.number_shares import with_and_fraction
from factcheck.extract.number_tokens import VULGAR, Token, token_at
from factcheck.extract.number_words import SUFFIXES, Part, scale_of, word_at

SPACES = " \u00a0\u2009\u202f"
MOST_GROUPS = 7  # of three digits: beyond quintillions nothing is written out
EXPONENT = re.compile(
    r"[eE]([+-]?[0-9]{1,2})\b|\s?[x×·]\s?10(?:\^|(?=[−-]))([−-]?[0-9]{1,2})\b|\^([+−-]{0,2}[0-9]{1,2})\b"
    r"|\s?[x×·]\s?10([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})(?!\w)|(?<=(?<![\w.,])10)([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}|−[0-9]{1,2})(?!\w)"
)
RAISED = str.maketrans("⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹", "-+0123456789")
MONEY_BEFORE = re.compile(
    rf"(?:[$£€¥₹]|\b(?:{'|'.join(sorted(CODES))}|Rs\.?))\s?[0-9.,]+(?:\s?(?:m|bn)?\s?(?:[–-]|to)\s?[0-9.,]+)?\s?$"
)
LONGEST_SUM = 24
SLASH_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32, 64})


def in_digits(text: str, tokens: Sequence[Token], i: int, dotted: bool) -> Number | None:
    """A number that begins with digits: "1,080", "816 000", "12½", "1/2", "3.9 million", "21st", "3 hundred and 21"."""
    written, after = grouped_by_spaces(text, tokens, i)
    found = read_literal(written, dotted=dotted)
    if found is None:
        return None
    if ends_ordinal(tokens, after):
        return number_of(tokens, i, Part(found.value, after + 1), 0.0, "ordinal")
    part, step = with_exponent(text, tokens, Part(found.value, after), found.step)
    part, fraction = with_vulgar(text, tokens, part)
    if fraction and part.value < 1:
        return number_of(tokens, i, part, 0.0, "fraction")
    step = part.value % 1 if fraction else step
    return finished(text, tokens, i, part, step, grouped=found.grouped or after > i + 1 or written != tokens[i].low)


def finished(text: str, tokens: Sequence[Token], i: int, part: Part, step: float, *, grouped: bool) -> Number:
    """A number in digits with the magnitude and fraction words that follow it."""
    scaled = with_magnitude(text, tokens, part)
    whole = with_and_fraction(tokens, scaled)
    plain = whole.end == i + 1 and not grouped and "." not in tokens[i].low
    magnitude = scaled.value / part.value if part.value else 1.0
    return number_of(tokens, i, whole, step * max(magnitude, 1.0))._replace(plain=plain, scale=magnitude)


def grouped_by_spaces(text: str, tokens: Sequence[Token], i: int) -> tuple[str, int]:
    """The digits of a number whose thousands are parted by spaces, and the index after it: "1 414 021", "12'000"."""
    written, after = tokens[i].low.replace("'", "").replace("’", ""), i + 1
    if not (written.isdigit() and len(written) <= 3) or written.startswith("0"):
        return written, after
    space = text[tokens[i].end : tokens[i].end + 1]
    while space and space in SPACES and after < i + MOST_GROUPS:
        token = token_at(tokens, after)
        beside = token.start == tokens[after - 1].end + 1 and text[tokens[after - 1].end] == space
        if not beside or not re.fullmatch(r"[0-9]{3}(?:\.[0-9]+)?", token.low):
            break
        written, after = written + token.low, after + 1
    return written, after


def ends_ordinal(tokens: Sequence[Token], i: int) -> bool:
    """Whether "st", "nd", "rd" or "th" stands right behind the digits."""
    return word_at(tokens, i, "st", "nd", "rd", "th") and tokens[i].start == tokens[i - 1].end


def with_exponent(text: str, tokens: Sequence[Token], part: Part, step: float) -> tuple[Part, float]:
    """Digits with a power of ten: "1.3e6", "1.3 × 10^6"."""
    match = EXPONENT.match(text, tokens[part.end - 1].end)
    if not match:
        return part, step
    written = match[match.lastindex or 0].translate(RAISED)
    exponent = int(written.replace("−", "-").replace("--", ""))
    end = part.end
    while end < len(tokens) and tokens[end].start < match.end():
        end += 1
    if match[3] or match[5]:
        return Part(power_of(part.value, exponent), end), 0.0
    power = 10.0**exponent
    return Part(part.value * power, end), step * power


def power_of(base: float, exponent: int) -> float:
    """A number to a power, infinite where it is too large to tell."""
    try:
        return base**exponent
    except (OverflowError, ZeroDivisionError):
        return float("inf")


def with_vulgar(text: str, tokens: Sequence[Token], part: Part) -> tuple[Part, bool]:
    """Digits with a fraction behind them: "12½", "12 ½", "1/2", "7 3/4"."""
    token = token_at(tokens, part.end)
    if token.kind == "vulgar" and token.start - tokens[part.end - 1].end <= 1:
        return Part(part.value + VULGAR[token.low], part.end + 1), True
    below = slashed(tokens, part.end)
    if below and part.value < below and not slashed(tokens, part.end + 2):
        return Part(part.value / below, part.end + 2), True
    above = token_at(tokens, part.end)
    below = slashed(tokens, part.end + 1)
    if below and above.start - tokens[part.end - 1].end == 1 and above.low.isdigit() and len(above.low) < 3:
        value = float(above.low)
        return (Part(part.value + value / below, part.end + 3), True) if value < below else (part, False)
    return part, False


def slashed(tokens: Sequence[Token], i: int) -> int:
    """The denominator after a slash that touches both numbers, 0 where there is none that fractions use."""
    slash, below = token_at(tokens, i), token_at(tokens, i + 1)
    touching = slash.low == "/" and slash.start == tokens[i - 1].end and below.start == slash.end
    known = touching and below.low.isdigit() and len(below.low) < 3 and int(below.low) in SLASH_DENOMINATORS
    return int(below.low) if known else 0


def with_magnitude(text: str, tokens: Sequence[Token], part: Part) -> Part:
    """Digits with their magnitude: "3.9 million", "3.9bn", "10k", "322 hundred", "3 hundred and 21", "3 dozen"."""
    plus = word_at(tokens, part.end, "+") and tokens[part.end].start == tokens[part.end - 1].end
    scale, end = scale_of(tokens, part.end + plus)  # "350+ million"
    if scale > 1:
        whole = Part(part.value * scale, end, scale)
        return with_small_rest(tokens, whole) if scale == 100 else whole
    suffix = token_at(tokens, part.end)
    gap = suffix.start - tokens[part.end - 1].end
    if suffix.low not in SUFFIXES or gap > 1 or (gap == 1 and not after_money(text, tokens, part.end)):
        return part
    if is_magnitude(text, tokens, part.end):
        scale = SUFFIXES[suffix.low]
        return Part(part.value * scale, part.end + 1, scale)
    return part


def with_small_rest(tokens: Sequence[Token], whole: Part) -> Part:
    """Digits and "hundred" with a smaller number in digits: "3 hundred and 21"."""
    rest = token_at(tokens, whole.end + 1)
    small = word_at(tokens, whole.end, "and") and rest.low.isdigit() and len(rest.low) < 3
    ends = scale_of(tokens, whole.end + 2)[0] == 1 and token_at(tokens, whole.end + 2).kind != "number"
    return Part(whole.value + float(rest.low), whole.end + 2) if small and ends else whole


def after_money(text: str, tokens: Sequence[Token], i: int) -> bool:
    """Whether the number before a token is a sum: "£1.5 m", "$20-25m"."""
    return bool(MONEY_BEFORE.search(text, max(0, tokens[i].start - LONGEST_SUM), tokens[i].start))


def is_magnitude(text: str, tokens: Sequence[Token], i: int) -> bool:
    """Whether a letter behind digits is a magnitude: "£3m", "3.9m people" and "10M" are, "1.8m tall" is not."""
    if tokens[i].low != "m" or text[tokens[i].start] == "M":
        return tokens[i].low != "b" or text[tokens[i].start] == "b" or "$" in token_at(tokens, i - 2).low
    if after_money(text, tokens, i):
        return True
    following = token_at(tokens, i + 1)
    counted = following.low in ("people", "men", "women", "children") or re.fullmatch(r"[a-z]{3,}s", following.low)
    if following.low in NOUNS:
        return True  # "5m yuan"
    return bool(counted) and following.low not in ("across", "its", "this", "was", "has", "is")
