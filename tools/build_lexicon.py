"""Make factcheck/data/lexicon.msgpack out of the dictionary files of WordNet 3.0.

    python tools/build_lexicon.py /usr/share/wordnet

Kept: single lower-case words (verbs also with one particle), their senses that the tagged corpora of WordNet attest (at
most four) or else the first; what is above those senses (hypernyms, of an adjective the one that it is like);
antonyms, of words and of senses; of verbs the nouns for who does what they say, of nouns the verbs for what is done,
of adverbs the adjectives that they are made of. WordNet is Princeton's; its licence is beside the result and lets
copies and derived data be passed on.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

POS = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
WORD = re.compile(r"[a-z][a-z-]+$")
PHRASAL = re.compile(r"[a-z]+_[a-z]+$")
SENSES = 4
# WordNet's lexicographer file of nouns for persons, and how those end who do what a verb says ("director", "tenant");
# an employee and a convict have it done to them.
PERSON = 18
# How an adjective is marked that stands in the cluster of another, whose antonym is then its own at one remove.
SATELLITE = "s"
DOES = re.compile(r"[a-z][a-z-]*(er|or|ar|ist|ian|ant|ent|man|woman)$")
# How a verb is explained that its doer is called by: to umpire is to "be a referee or umpire".
IS_ONE = r"\b(?:be|as) (?:an?|the) (?:\w+ or )?{}\b"


class Synset(NamedTuple):
    """One sense as its words, the offsets above it, its lexicographer file, its links to antonyms, to the verbs that it
    is derived from and to the adjectives that it is made of, whether it is an instance, and how it is explained."""

    words: tuple[str, ...]
    above: tuple[int, ...]
    file: int
    antonyms: tuple[tuple[int, str, int, int], ...]
    verbs: tuple[tuple[int, int, int], ...]
    adjectives: tuple[tuple[int, int, int], ...]
    instance: bool
    gloss: str


def synsets(folder: Path, pos: str) -> dict[int, Synset]:
    """Offset -> sense of one data file."""
    found: dict[int, Synset] = {}
    for line in (folder / f"data.{POS[pos]}").read_text("latin-1").splitlines():
        if line.startswith(" "):
            continue
        known, _, gloss = line.partition(" | ")
        fields = known.split()
        count = int(fields[3], 16)
        words = tuple(re.sub(r"\(.*\)", "", fields[4 + 2 * i]).lower() for i in range(count))
        links = fields[4 + 2 * count :]
        hypernyms, antonyms, verbs, adjectives, instance = [], [], [], [], False
        for i in range(int(links[0])):
            symbol, offset, kind, between = links[1 + 4 * i : 5 + 4 * i]
            instance = instance or symbol == "@i"
            if symbol in ("@", "@i") or (symbol == "&" and fields[2] == SATELLITE):
                hypernyms.append(int(offset))
            elif symbol == "!":
                antonyms.append((int(offset), kind, int(between[:2], 16), int(between[2:], 16)))
            elif symbol == "+" and kind == "v":
                verbs.append((int(offset), int(between[:2], 16), int(between[2:], 16)))
            elif symbol == "\\" and kind == "a":
                adjectives.append((int(offset), int(between[:2], 16), int(between[2:], 16)))
        found[int(fields[0])] = Synset(
            words,
            tuple(hypernyms),
            int(fields[1]),
            tuple(antonyms),
            tuple(verbs),
            tuple(adjectives),
            instance,
            gloss.split('; "')[0],
        )
    return found


def senses(folder: Path, pos: str) -> dict[str, list[int]]:
    """Lemma -> offsets of its kept senses, most frequent first."""
    found: dict[str, list[int]] = {}
    for line in (folder / f"index.{POS[pos]}").read_text("latin-1").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split()
        lemma, total = fields[0], int(fields[2])
        if not WORD.match(lemma) and not (pos == "v" and PHRASAL.match(lemma)):
            continue
        tagged = int(fields[len(fields) - total - 1])
        offsets = [int(o) for o in fields[len(fields) - total :]]
        found[lemma.replace("_", " ")] = offsets[: max(1, min(tagged, SENSES))]
    return found


def doers(folder: Path) -> dict[str, set[str]]:
    """Verb -> the nouns for persons who do it: "direct" -> "director", "umpire" -> "umpire"."""
    nouns, verbs = synsets(folder, "n"), synsets(folder, "v")
    meant = senses(folder, "v")
    found: dict[str, set[str]] = {}
    for noun, offsets in senses(folder, "n").items():
        person = [nouns[o] for o in offsets if nouns[o].file == PERSON]
        for sense in person if DOES.match(noun) else ():
            for offset, i, j in sense.verbs:
                verb = verbs[offset].words[j - 1]
                if sense.words[i - 1] == noun != verb:
                    found.setdefault(verb, set()).add(noun)
                    found.setdefault(re.sub("ize$", "ise", verb), set()).add(re.sub("izer$", "iser", noun))
        is_one = re.compile(IS_ONE.format(noun))
        if person and any(is_one.search(verbs[o].gloss) for o in meant.get(noun, ())):
            found.setdefault(noun, set()).add(noun)
    return {verb: own for verb, own in found.items() if "_" not in verb}


# A verb is meant in its first senses where it is set beside a noun; the others are seldom the noun's.
MAIN_SENSES = 2


def done(folder: Path) -> dict[str, set[str]]:
    """Noun -> the verbs of what is done with it or in it, each in a main sense: "vaccine" -> "vaccinate"."""
    nouns, verbs = synsets(folder, "n"), synsets(folder, "v")
    main = {verb: offsets[:MAIN_SENSES] for verb, offsets in senses(folder, "v").items()}
    found: dict[str, set[str]] = {}
    for noun, offsets in senses(folder, "n").items():
        for sense in (nouns[o] for o in offsets[:MAIN_SENSES]):
            for offset, i, j in sense.verbs:
                verb = verbs[offset].words[j - 1]
                if sense.words[i - 1] == noun and offset in main.get(verb, ()):
                    found.setdefault(noun, set()).add(verb)
    return found


def made_of(folder: Path) -> dict[str, set[str]]:
    """Adverb -> the adjectives it is made of, in its main senses: "rapidly" -> "rapid"."""
    adverbs, adjectives = synsets(folder, "r"), synsets(folder, "a")
    found: dict[str, set[str]] = {}
    for adverb, offsets in senses(folder, "r").items():
        for sense in (adverbs[o] for o in offsets[:MAIN_SENSES]):
            own = {adjectives[o].words[j - 1] for o, i, j in sense.adjectives if sense.words[i - 1] == adverb}
            if own:
                found.setdefault(adverb, set()).update(own)
    return found


def build(folder: Path) -> dict[str, dict[str, bytes]]:
    """The whole lexicon: per part of speech the words, of verbs with their doers, of nouns with what is done and of
    adverbs with their adjectives, and what is above their senses and opposite to them, as tables."""
    lexicon: dict[str, dict[str, bytes]] = {}
    derived = {"v": doers(folder), "n": done(folder), "r": made_of(folder)}
    for pos in POS:
        sets, words = synsets(folder, pos), senses(folder, pos)
        # Senses that are instances ("the Thames" is a river) are names, not nouns.
        words = {w: kept for w, offsets in words.items() if (kept := [o for o in offsets if not sets[o].instance])}
        wanted = {o for offsets in words.values() for o in offsets}
        queue = list(wanted)
        while queue:
            for up in sets[queue.pop()].above:
                if up not in wanted:
                    wanted.add(up)
                    queue.append(up)
        number = {offset: i for i, offset in enumerate(sorted(wanted))}
        antonyms: dict[str, set[str]] = {}
        for offset in wanted:
            own = sets[offset].words
            for other, kind, i, j in sets[offset].antonyms:
                if kind not in (pos, "s") or other not in sets:
                    continue
                a, b = own[i - 1], sets[other].words[j - 1]
                if "_" not in a + b:
                    antonyms.setdefault(a, set()).add(b)
                    antonyms.setdefault(b, set()).add(a)
        lexicon[pos] = {
            "words": table(
                {
                    w: (
                        [number[o] for o in words.get(w, ())],
                        sorted(antonyms.get(w, ())),
                        *([sorted(derived[pos][w])] if w in derived.get(pos, ()) else ()),
                    )
                    for w in words.keys() | antonyms
                }
            ),
            "above": table(
                {
                    f"{number[o]:06d}": (
                        [sets[o].file],
                        [number[u] for u in sets[o].above],
                        *([against] if (against := facing(sets[o], number, pos)) else ()),
                    )
                    for o in wanted
                }
            ),
        }
    return lexicon


def facing(sense: Synset, number: Mapping[int, int], pos: str) -> list[int]:
    """The numbers of the kept senses of which a word is an antonym of one of the sense's."""
    return sorted(
        {number[other] for other, kind, _, _ in sense.antonyms if kind in (pos, SATELLITE) and other in number}
    )


def table(rows: Mapping[str, Sequence[Iterable[object]]]) -> bytes:
    """Lines sorted by key, their fields set apart by tabs and the parts of a field by commas."""
    lines = {key.encode(): "\t".join(",".join(map(str, part)) for part in row).encode() for key, row in rows.items()}
    return b"".join(key + b"\t" + line + b"\n" for key, line in sorted(lines.items()))


def main() -> None:
    """Write the lexicon beside the package's modules."""
    target = Path(__file__).parent.parent / "factcheck" / "data" / "lexicon.msgpack"
    data = msgspec.msgpack.encode(build(Path(sys.argv[1])))
    target.write_bytes(data)
    print(f"{target.name}: {len(data):,} bytes")


if __name__ == "__main__":
    main()
