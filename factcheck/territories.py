"""The countries and territories of the world by their English names."""

from __future__ import annotations

import json
from collections.abc import Mapping
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


@cache
def canonical() -> Mapping[str, str]:
    """The first name of each, by all of its names in lower case: "uk" is United Kingdom."""
    return {name.lower(): known[0] for known in territories() for name in known}


@cache
def nationalities() -> Mapping[str, str]:
    """Adjectives of countries and their parts, with the country: "Swiss" is of Switzerland, "Bavarian" of Germany."""
    text = files("factcheck").joinpath("data/nationalities.json").read_text("utf-8")
    known: dict[str, str] = json.loads(text)
    return known
