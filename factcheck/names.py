"""A name as it is compared: its words folded, its numbers apart, articles, titles and legal forms taken off.

"The Société Générale S.A."  ->  words ("societe", "generale")
"World War II"               ->  words ("world", "war"), numbers ("2",)
"""

from __future__ import annotations

import re
from sys import intern

import msgspec
from anyascii import anyascii

from factcheck.name_affixes import SENIORITY, without_club, without_forms, without_titles
from factcheck.name_words import ARTICLES, HEADS, LINKS

ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})\Z")
ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10}
DOTTED = re.compile(r"(?<![\w.])\w(?:\.\w)+(?!\w)\.?")
# "SiemensAG": a legal form glued to its name.
GLUED = re.compile(r"(?<=[a-z]{2})(?=[A-Z]{2,}\b)")
# "Sech1n": a digit read for a letter, by hand or by a scanner.
DIGIT_INSIDE = re.compile(r"(?<=[a-z])[01](?=[a-z])")
POSSESSIVE = re.compile(r"['’`´ʼ]s?(?=[\s,.;:)]|\Z)")
WORD = re.compile(r"[^\W_]+")
BRACKETS = re.compile(r"\(([^)]*)\)")
ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)\Z")
ORDINAL_WORDS = {
    word: str(number)
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
}
SPELLED = re.compile(
    r"\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)\b",
    re.IGNORECASE,
)
TENS_AND_DIGIT = re.compile(r"\b([2-9])0 ([1-9])\b")
# An acronym is written in capitals and short; longer runs of capitals are names in an all-capitals text.
# Chinese characters, kana and Hangul: other characters with one sound are another name.
CHARACTER = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
ACRONYM = re.compile(r"[A-Z]{2,7}\Z")
# "AA-", "B+": a mark, not an acronym.
GRADE = re.compile(r"[+−–-]\s*\Z")


class Name(msgspec.Struct, frozen=True, gc=False):
    """A name ready to be compared.

    `words` are folded, in order, link words kept; `content` the same without them; `numbers` what was a number, an
    ordinal, a Roman numeral or a code. `seniority` is "junior", "senior" or "", `acronym` the name itself where it is
    one, `heads` are the words in it that say what kind of thing it is, `legal` that it had a legal form, `titled` that
    it had a title; `full` are all words, hyphened ones in one.
    """

    text: str
    words: tuple[str, ...]
    content: tuple[str, ...]
    numbers: tuple[str, ...]
    seniority: str = ""
    acronym: str = ""
    brackets: tuple[str, ...] = ()
    characters: str = ""
    legal: bool = False
    titled: bool = False
    full: tuple[str, ...] = ()
    heads: frozenset[str] = frozenset()

    @property
    def key(self) -> str:
        """What two names share that are the same after folding."""
        return " ".join((*self.words, *(f"#{number}" for number in self.numbers), self.seniority)).strip()

    @property
    def thing(self) -> bool:
        """True where the name says what kind of thing it is, or is built with "of": then it is no person's."""
        return bool(self.heads) or "of" in self.words or "for" in self.words


def fold(text: str) -> str:
    """Plain lower-case ASCII words: `"Al Qa'ida, Société"` -> `"al qaida societe"`."""
    return " ".join(word.lower() for word in _split(text))


def _split(text: str) -> list[str]:
    """The words of a name in ASCII, case kept; dotted letters joined, possessives dropped, "&" spelled out."""
    text = GLUED.sub(" ", text)
    if text.isascii() and text.replace(" ", "").isalpha():
        return text.split()
    text = DIGIT_INSIDE.sub(lambda found: "oi"[int(found.group())], text)
    text = DOTTED.sub(lambda found: found.group().replace(".", "") + " ", text)
    text = anyascii(POSSESSIVE.sub("", text))
    return WORD.findall(text.replace("&", " and ").replace("'", "").replace("`", ""))


def _roman(word: str) -> str:
    """`"XIV"` -> `"14"`; "" for what is no Roman numeral."""
    if not ROMAN.match(word):
        return ""
    digits = [ROMAN_DIGITS[letter] for letter in word]
    signed = [-d if d < max(digits[i:]) else d for i, d in enumerate(digits)]
    return str(sum(signed))


def _spelled_out(text: str) -> str:
    """Number words as digits: `"Brigade Forty-Four"` -> `"Brigade 44"`; other text as it is."""
    if not SPELLED.search(text):
        return text
    from text_to_num import alpha2digit

    digits = str(alpha2digit(text.replace("-", " "), "en", 0.0))
    return TENS_AND_DIGIT.sub(r"\1\2", digits)


def _number(word: str, position: int, count: int, following: str) -> str:
    """The number that a word of a name stands for, "" for none. A lone I, V or X counts at the end or before "of"."""
    lower = word.lower()
    if not word.isalpha():
        ordinal = ORDINAL.match(lower)
        digits = ordinal.group(1) if ordinal else lower
        return digits.lstrip("0") or "0"
    if lower in ORDINAL_WORDS and count > 1:
        return ORDINAL_WORDS[lower]
    if position == 0 or not word.isupper():
        return ""
    if len(word) == 1 and position < count - 1 and following.lower() != "of":
        return ""
    return _roman(word)


def _once(words: list[str]) -> list[str]:
    """A word doubled by mistake, once; names of two words ("Duran Duran") and short syllables stay as they are."""
    if len(words) < 3:
        return words
    return [word for i, word in enumerate(words) if i == 0 or word != words[i - 1] or len(word) < 6]


def name(text: str) -> Name:
    """Read a name: `"Smith, John Jr."` -> words ("smith", "john"), seniority "junior"."""
    brackets = tuple(fold(inside) for inside in BRACKETS.findall(text)) if "(" in text else ()
    split = [word for word in _split(_spelled_out(text)) if word.lower() not in ARTICLES or word == "A"]
    seniority = next((SENIORITY[w.lower()] for w in split[1:] if w.lower() in SENIORITY), "")
    words = [word for i, word in enumerate(split) if not (i and word.lower() in SENIORITY)]
    bare = without_club(without_forms(_once(words)))
    untitled = without_titles(bare)
    kept, numbers = _numbers_apart(untitled)
    lower = tuple(intern(word.lower()) for word in kept)
    content = tuple(word for word in lower if word not in LINKS) or lower
    full = tuple(fold(text.replace("-", "")).split() if "-" in text else (word.lower() for word in split))
    return Name(
        text=text,
        words=lower,
        content=lower if content == lower else content,
        numbers=tuple(sorted(numbers)),
        seniority=seniority,
        acronym=kept[0] if _is_acronym(text, kept) and not numbers else "",
        brackets=brackets,
        characters="" if text.isascii() else "".join(CHARACTER.findall(text)),
        legal=len(bare) < len(words),
        titled=len(untitled) < len(bare),
        full=lower if full == lower else full,
        heads=frozenset(word for word in content if word in HEADS) if len(content) > 1 else frozenset(),
    )


def _is_acronym(text: str, words: list[str]) -> bool:
    """True for one short word in capitals that is no grade: `"IMF"`, but not `"AA-"`."""
    return len(words) == 1 and ACRONYM.match(words[0]) is not None and not GRADE.search(text)


def _numbers_apart(words: list[str]) -> tuple[list[str], list[str]]:
    """Words that are no number, and the numbers: `["World", "War", "II"]` -> `["World", "War"], ["2"]`."""
    kept: list[str] = []
    numbers: list[str] = []
    for i, word in enumerate(words):
        following = words[i + 1] if i + 1 < len(words) else ""
        number = _number(word, i, len(words), following)
        if number:
            numbers.append(number)
        else:
            kept.append(word)
    return (kept, numbers) if kept else (words, [])
