"""Write a corpus of any size from word lists, with conflicts planted at known places.

    python benchmarks/corpus_generator.py FOLDER [--articles 1000] [--conflicts 20] [--seed 1] [--idle 6] [--skewed]

An article tells of five things of its own, in paragraphs with sentences that claim something and, as in real articles,
more that do not. A planted conflict is a later article that gives another year for a thing of an earlier one. The
planted pairs are written to FOLDER-planted.json beside it; the same arguments give the same bytes. In a skewed corpus
every article tells of one thing more, the same in all of them.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

# Two made-up halves give a name that nothing bears, and that no slip of the pen turns into another.
FIRST = ["Bralk", "Cossin", "Drunder", "Elver", "Fopt", "Grith", "Hamsel", "Ildren", "Jolpa", "Krovin", "Lummet",
         "Mistel", "Nardo", "Ogriv", "Prellan", "Quibber", "Rosken", "Snellig", "Trumba", "Ulvish", "Vexta", "Wrillo",
         "Yanter", "Zornic", "Blemmo", "Chudwin", "Dwebsta", "Flamgor", "Glovick", "Hestran"]  # fmt: skip
SECOND = ["abury", "edale", "owick", "unmouth", "inford", "astead", "ingham", "oworth", "erness", "elport", "amere",
          "igate", "orfield", "enshire", "uthorpe", "alton", "osea", "ybridge", "ekirk", "ardon", "ifell", "omoor",
          "anlaw", "estow", "ichurch", "obeck", "urcombe", "axley", "essex", "orcroft"]  # fmt: skip
THINGS = [("Bridge", "opened"), ("Museum", "opened"), ("Tower", "was completed"), ("Railway", "opened"),
          ("Library", "was founded"), ("Theatre", "was founded"), ("Canal", "was completed"),
          ("Hospital", "opened")]  # fmt: skip
# Words for what surrounds a claim and for sentences that claim nothing, so that no two sentences are told alike.
NOUNS = ["rain", "wool", "timber", "clockmakers", "gardens", "fog", "painters", "granaries", "ropes", "taxes",
         "sailors", "apples", "chimneys", "letters", "markets", "weavers", "lamps", "carts", "bells", "swans", "coal",
         "poets", "winters", "barges", "masons", "salt", "clouds", "beggars", "choirs", "ledgers", "orchards",
         "stones"]  # fmt: skip
MANNERS = ["patiently", "loudly", "at dusk", "without a word", "in good humour", "against all advice",
           "by candlelight", "rather late", "with some pride", "in the cold",
           "to everyone's relief", "as best they could"]  # fmt: skip
DEEDS = ["argued about", "remembered", "sang of", "complained of", "wrote to friends about", "drew", "dreamt of",
         "forgot", "paid for", "looked after", "laughed at", "waited for"]  # fmt: skip
LEADS = ["Amid quarrels over {a} and {b}, the {x} in {y}.", "The {x} in {y}, to the sound of {a}, {m}.",
         "The {x} in {y}, when {a} were dearer than {b}.", "Those who {d} {a} recall that the {x} in {y}.",
         "Built {m} among {a} and {b}, the {x} in {y}.", "The {x} in {y}; {a} and {b} came {m}."]  # fmt: skip
IDLE = ["People {d} {a} and {b} {m}.", "Its {a} are what visitors {d} {m}.", "Nobody {d} the {a}, nor the {b}.",
        "There were {a}, and {m} there were {b} too.", "Old neighbours {d} {a} {m}.",
        "What the {a} meant to the {b} is hard to say.", "With {a} and with {b} the evenings passed {m}."]  # fmt: skip
PARAGRAPHS = 5
IDLE_SENTENCES = 6
EVERYWHERE = ("Wollumquist Bridge", "opened", 1834)


def names(count: int, random_: random.Random) -> list[tuple[str, str]]:
    """So many different names of things, each with the verb that its year goes with."""
    every = [(f"{one}{two} {thing}", verb) for one in FIRST for two in SECOND for thing, verb in THINGS]
    if count > len(every):
        every = [(f"{before} {name}", verb) for before in FIRST for name, verb in every]
    return random_.sample(every, count)


def sentence(forms: list[str], random_: random.Random, **words: str) -> str:
    """A sentence of one of the forms, its gaps filled from the word lists."""
    a, b = random_.sample(NOUNS, 2)
    filled = {"a": a, "b": b, "m": random_.choice(MANNERS), "d": random_.choice(DEEDS)} | words
    return random_.choice(forms).format(**filled)


def article(title: str, told: list[tuple[str, str, int]], random_: random.Random, idle_sentences: int) -> str:
    """An article as Markdown with front matter: a paragraph for each thing, its year, and idle sentences."""
    lines = [f"---\ntitle: {title}\npublished: 2020-01-{random_.randint(1, 28):02d}\n---\n", f"# {title}\n"]
    for name, verb, year in told:
        idle = [sentence(IDLE, random_) for _ in range(idle_sentences)]
        claim = sentence(LEADS, random_, x=f"{name} {verb}", y=str(year))
        lines.append(" ".join([*idle[:1], claim, *idle[1:]]) + "\n")
    return "\n".join(lines)


def write_corpus(
    folder: Path, articles: int, conflicts: int, seed: int, *, idle: int = IDLE_SENTENCES, skewed: bool = False
) -> list[dict[str, object]]:
    """Write the articles; the planted conflicts as records of thing, years and files."""
    random_ = random.Random(seed)  # noqa: S311 - a benchmark, no secret
    things = [(n, v, random_.randint(1700, 1990)) for n, v in names(articles * PARAGRAPHS, random_)]
    told = [things[i * PARAGRAPHS : (i + 1) * PARAGRAPHS] for i in range(articles)]
    planted: list[dict[str, object]] = []
    for later in sorted(random_.sample(range(1, articles), min(conflicts, articles - 1))):
        earlier = random_.randrange(later)
        name, verb, year = told[earlier][0]
        other = year + random_.randint(2, 9)
        told[later] = [*told[later], (name, verb, other)]
        planted.append({"thing": name, "years": [year, other], "files": [file(earlier), file(later)]})
    folder.mkdir(parents=True, exist_ok=True)
    for number, facts in enumerate(told):
        text = article(f"Walks around {facts[0][0]}", [*facts, EVERYWHERE] if skewed else facts, random_, idle)
        (folder / file(number)).write_text(text, "utf-8")
    (folder.parent / f"{folder.name}-planted.json").write_text(json.dumps(planted, indent=1) + "\n", "utf-8")
    return planted


def file(number: int) -> str:
    """The file name of an article."""
    return f"{number:05d}.md"


def main() -> None:
    """Read the arguments and write the corpus."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--conflicts", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--idle", type=int, default=IDLE_SENTENCES, help="sentences in a paragraph that claim nothing")
    parser.add_argument("--skewed", action="store_true", help="every article also tells of one and the same thing")
    asked = parser.parse_args()
    planted = write_corpus(
        asked.folder, asked.articles, asked.conflicts, asked.seed, idle=asked.idle, skewed=asked.skewed
    )
    print(f"{asked.articles} articles, {len(planted)} planted conflicts in {asked.folder}")


if __name__ == "__main__":
    main()
