"""What an article itself says that a name is called too, in brackets behind it: "the Inland Mission in Torne (IMIT)",
"the Harlan Bridge (Norwegian: Harlanbrua)"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck.extract.tokens import Doc
from factcheck.territories import nationalities

# A name may go on with where it is or what it is for, outside the range that is read as its own.
TAILS = frozenset({"in", "of", "for", "on", "at"})
CLOSING = frozenset({")", ",", ";"})
SHORTEST, LONGEST = 2, 8


def aliases(doc: Doc, names: Mapping[tuple[int, int], str]) -> Iterator[tuple[str, str]]:
    """The other names and the names they stand for; `names` are those of the text, each at its range of tokens."""
    for (first, end), name in names.items():
        at = end
        if at + 1 < len(doc) and doc[at].lower_ in TAILS:
            at = next((last for start, last in names if start == at + 1), at)
        if at + 1 >= len(doc) or doc[at].text != "(":
            continue
        inner, tongue = at + 1, _is_language(doc, at + 1)
        inner += 2 if tongue else 0
        last = next((stop for start, stop in names if start == inner), 0)
        if not last or last >= len(doc) or doc[last].text not in CLOSING:
            continue
        other = names[inner, last]
        if other != name and (tongue or _abbreviates(other, [t.text for t in doc[first:at]])):
            yield other, name


def _is_language(doc: Doc, at: int) -> bool:
    """Do a language and a colon stand there: "Norwegian:"?"""
    return at + 2 < len(doc) and doc[at].text in nationalities() and doc[at + 1].text == ":"


def _abbreviates(short: str, words: list[str]) -> bool:
    """Is it made of the first letters of some of the words in order, the first and the last capital among them?

    >>> _abbreviates("IMIT", ["Inland", "Mission", "in", "Torne"]), _abbreviates("OSLO", ["Inland", "Mission"])
    (True, False)
    """
    initials = [w[0].lower() for w in words if w[:1].isalpha()]
    capitals = [w[0].lower() for w in words if w[:1].isupper()]
    letters = short.lower()
    if not (short.isupper() and short.isalpha() and SHORTEST <= len(short) <= LONGEST and len(capitals) > 1):
        return False
    rest = iter(initials)
    return letters[0] == capitals[0] and letters[-1] == capitals[-1] and all(letter in rest for letter in letters)
