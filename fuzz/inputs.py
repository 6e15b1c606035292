"""The input that a number stands for: the same on every machine, so that a finding is a parser and a number."""

from __future__ import annotations

import tomllib
from pathlib import Path
from random import Random

PIECES: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("pieces.toml").read_text("utf-8"))
# The languages that an input of each parser is made of.
LANGUAGES = {
    "text": ("prose", "dates", "text"),
    "markdown": ("markdown", "prose"),
    "html": ("html", "prose"),
    "feed": ("feed", "html"),
    "jsonl": ("table", "prose"),
    "csv": ("table", "prose"),
    "values": ("dates", "figures", "prose"),
    "comments": ("comments", "prose"),
    "extract": ("prose", "prose", "dates", "figures"),
    "sentences": ("prose", "prose", "dates", "figures"),
}

# Most inputs are as short as a sentence; one in two thousand is long, to see what grows faster than its length.
LONGEST = 10_000


def made(parser: str, number: int) -> bytes:
    """Some pieces of the parser's language, joined, and then broken in some places."""
    chance = Random(f"{parser} {number}")  # noqa: S311  # no secret
    pieces = [piece for language in LANGUAGES.get(parser, (parser,)) for piece in PIECES[language]]
    parts = [chance.choice(pieces if chance.random() < 0.85 else PIECES["odd"]) for _ in range(chance.randint(1, 14))]
    if chance.random() < 0.0005:
        parts = [part * (LONGEST // (len(part) * len(parts)) + 1) for part in parts]
    data = chance.choice(("", " ", " ", " ", "\n")).join(parts).encode("utf-8", "surrogatepass")
    for _ in range(chance.choice((0, 0, 0, 1, 2, 4))):
        data = broken(data, chance)
    return data


def broken(data: bytes, chance: Random) -> bytes:
    """The bytes with one place changed: a byte, a part left out, a part told twice, a part moved."""
    start = chance.randint(0, len(data))
    end = min(len(data), start + chance.choice((1, 1, 2, 8, 40)))
    match chance.randint(0, 3):
        case 0:
            return data[:start] + bytes([chance.randint(0, 255)]) + data[end:]
        case 1:
            return data[:start] + data[end:]
        case 2:
            return data[:end] + data[start:end] + data[end:]
    at = chance.randint(0, len(data))
    return data[:at] + data[start:end] + data[at:]
