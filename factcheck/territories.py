"""The countries and territories of the world by their English names."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files


@cache
def territories() -> tuple[tuple[str, ...], ...]:
    """The English names of each country and territory, from CLDR: ("United Kingdom", "UK"), ("Fiji",) ..."""
    text = files("factcheck").joinpath("data/territories.json").read_text("utf-8")
    return tuple(tuple(known) for known in json.loads(text))


@cache
def territory_names() -> frozenset[str]:
    """All of them, lower case."""
    return frozenset(name.lower() for known in territories() for name in known)
