"""The known word that a wrong one was probably meant to be."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

# difflib's ratio: 0.6 pairs "verbz" with "verbs" and "signd" with "signed", and leaves words with another root alone.
ALIKE = 0.6
# More names than this are no help in one line.
SHOWN = 12


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like `word`, or "" when none is.

    >>> nearest("severty", ["kind", "severity"]), nearest("x", ["kind"])
    ('severity', '')
    """
    found = get_close_matches(word, list(known), n=1, cutoff=ALIKE)
    return found[0] if found else ""


def propose(word: str, known: Iterable[str]) -> str:
    """What to write instead of `word`: the nearest known word, else the known ones.

    >>> propose("severty", ["kind", "severity"]), propose("x", ["kind", "code"])
    ('did you mean `severity`?', 'known here: code, kind')
    """
    words = sorted(known)
    close = nearest(word, words)
    if close:
        return f"did you mean `{close}`?"
    listed = ", ".join(words[:SHOWN]) + (" and others" if len(words) > SHOWN else "")
    return f"known here: {listed}" if listed else "nothing of that sort is declared"
