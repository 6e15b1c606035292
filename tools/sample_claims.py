"""Claims out of real articles to read by eye: does the sentence say that of that subject?

    python tools/sample_claims.py FILE... [--told 120] [--measured 80] [--links 60] [--seed 1]

The files are one corpus, read with the general rules. Of its claims some are drawn: traits and names (`--told`), dates
and figures (`--measured`), but none whose attribute no rule knows ("open:"); and some whose subject is a pronoun or a
description that was taken for a name (`--links`). docs/accuracy.md tells what was read and how many were right.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from pathlib import Path

from factcheck.agreement import show
from factcheck.corpus import read_corpus
from factcheck.engine import read_all
from factcheck.models import Claim
from factcheck.rules import load_rules
from factcheck.values import EntityRef, Trait


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--told", type=int, default=120)
    parser.add_argument("--measured", type=int, default=80)
    parser.add_argument("--links", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    claims = [c for reading in read_all(read_corpus(options.files).articles, load_rules()) for c in reading.claims]
    known = [c for c in claims if not c.attribute.startswith("open")]
    told = [c for c in known if isinstance(c.value, Trait | EntityRef)]
    measured = [c for c in known if not isinstance(c.value, Trait | EntityRef)]
    rng = random.Random(options.seed)  # noqa: S311  a fixed seed is the point
    draw("traits and names", told, options.told, rng)
    draw("dates and figures", measured, options.measured, rng)
    draw("links", [c for c in claims if linked(c)], options.links, random.Random(options.seed))  # noqa: S311


def linked(claim: Claim) -> bool:
    """Was the subject taken for a name whose words it has none of?"""
    text, name = claim.subject.text.lower(), claim.subject.name.lower()
    return bool(claim.subject.how and claim.subject.kind == "name" and name and text not in name and name not in text)


def draw(title: str, claims: Sequence[Claim], number: int, rng: random.Random) -> None:
    """Print some of the claims, each with its sentence."""
    print(f"== {title}: {min(number, len(claims))} of {len(claims)}")
    for i, claim in enumerate(rng.sample(claims, min(number, len(claims))), start=1):
        subject = " = ".join(dict.fromkeys((claim.subject.text, claim.subject.name or claim.subject.text)))
        limits = ", ".join(filter(None, (claim.context.place, claim.context.phase, claim.context.per)))
        print(f"{i:3} {subject} | {claim.attribute} | {show(claim.value)} | {claim.stance} | {limits}")
        print(f"    {' '.join(claim.sentence.split())}")


if __name__ == "__main__":
    main()
