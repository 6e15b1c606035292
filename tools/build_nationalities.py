"""Make factcheck/data/nationalities.json out of WordNet 3.0: its adjectives of a country or a part of one.

    python tools/build_nationalities.py /usr/share/wordnet

"Swiss" pertains to Switzerland, "Bavarian" to Bavaria, which is a part of Germany. Kept: adjectives that lead to one
territory of factcheck/data/territories.json; adjectives of towns ("Roman", "Venetian") are not, nor those of states
that are no more ("Soviet"). The licence of WordNet lies beside the result.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

DATA = Path(__file__).resolve().parent.parent / "factcheck" / "data"
PERTAINS, PART_OF, INSTANCE = "\\", "#p", "@i"
# How many steps lead from a region to its country: Sicily, Italy.
STEPS = 2
# Kinds of places whose adjectives say nothing of today's country: "Roman", "Ottoman".
BYGONE = ("city", "town", "capital", "empire")
# An adjective and its country begin alike: "Georgian" is of Georgia before it is of the United States.
ALIKE = 4


class Synset(msgspec.Struct, frozen=True):
    """The words of a sense and its pointers: symbol, offset, part of speech, which word of its own it is of."""

    words: tuple[str, ...]
    pointers: tuple[tuple[str, int, str, int], ...]


def synsets(file: Path) -> Iterator[tuple[int, Synset]]:
    """Every sense of a data file with its offset."""
    for line in file.read_text("latin-1").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split(" | ")[0].split()
        count = int(fields[3], 16)
        words = tuple(re.sub(r"\(.*\)", "", fields[4 + 2 * i]).replace("_", " ") for i in range(count))
        links = fields[4 + 2 * count :]
        each = [links[1 + 4 * i : 5 + 4 * i] for i in range(int(links[0]))]
        yield int(fields[0]), Synset(words, tuple((s, int(o), p, int(of[:2], 16)) for s, o, p, of in each))


def country(word: str, offset: int, nouns: dict[int, Synset], known: dict[str, str], steps: int = STEPS) -> str:
    """The territory that a place is, or is a part of; "" for what is no place, a town, a state that is no more."""
    here = nouns[offset]
    own = [known[name.lower()] for name in here.words if name.lower() in known]
    alike = next((place for place in own if place[:ALIKE] == word[:ALIKE]), "")
    if alike or here.words[0].lower() in known:
        return alike or known[here.words[0].lower()]
    kinds = {w for s, o, _, _ in here.pointers if s == INSTANCE for w in nouns[o].words}
    if steps == 0 or not kinds or any(word in kind for kind in kinds for word in BYGONE):
        return ""
    wholes = {country(word, o, nouns, known, steps - 1) for s, o, _, _ in here.pointers if s == PART_OF} - {""}
    return wholes.pop() if len(wholes) == 1 else ""


def nationalities(adjectives: Iterable[Synset], nouns: dict[int, Synset], known: dict[str, str]) -> dict[str, str]:
    """Adjective -> country, where its senses lead to one, or to one that it is spelled like: "Georgian"."""
    found: dict[str, set[str]] = {}
    for adjective in adjectives:
        for symbol, offset, kind, of in adjective.pointers:
            word = adjective.words[of - 1] if of else ""
            if symbol == PERTAINS and kind == "n" and word[:1].isupper():
                found.setdefault(word, set()).add(country(word, offset, nouns, known))
    kept = {}
    for word, own in sorted(found.items()):
        places = sorted(own - {""})
        alike = [place for place in places if place[:ALIKE] == word[:ALIKE]] if len(places) > 1 else places
        if len(alike) == 1:
            kept[word] = alike[0]
    return kept


def main() -> None:
    folder = Path(sys.argv[1])
    nouns = dict(synsets(folder / "data.noun"))
    names = json.loads((DATA / "territories.json").read_text("utf-8"))
    known = {name.lower(): own[0] for own in names for name in own}
    kept = nationalities((found for _, found in synsets(folder / "data.adj")), nouns, known)
    lines = ",\n".join(f"{json.dumps(word)}: {json.dumps(place, ensure_ascii=False)}" for word, place in kept.items())
    (DATA / "nationalities.json").write_text(f"{{\n{lines}\n}}\n", "utf-8")
    print(len(kept))


if __name__ == "__main__":
    main()
