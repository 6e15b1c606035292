"""One run on this machine: readings from the cache or from the model, on all cores, then the comparison.

The result depends on the articles and the rules alone: not on the number of workers, the cache, or the order in which
articles are named.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec

from factcheck import __version__
from factcheck.cache import Cache
from factcheck.cache_key import facts_key, reading_key
from factcheck.circles import uncollected
from factcheck.limits import Limits
from factcheck.models import Article, Claim, Conflict, Report, Skipped, Tool
from factcheck.ruleset import RuleSet
from factcheck.workers import Extractor, made

if TYPE_CHECKING:
    from factcheck.compare import Pairing
    from factcheck.reading import Reading

# Told how many more articles are done.
Advance = Callable[[int], None]
DEFAULT = Limits()


def run(
    articles: Sequence[Article],
    skipped: Sequence[Skipped],
    ruleset: RuleSet,
    *,
    model: str | None = None,
    jobs: int = 1,
    cache: Cache | None = None,
    advance: Advance | None = None,
    limits: Limits = DEFAULT,
) -> Report:
    """Read all articles and compare what they claim; `jobs` 0 means as many processes as there are cores.

    `advance` is told how many more articles are read.
    """
    ordered = sorted(articles, key=lambda a: a.path)
    read = read_all(ordered, ruleset, model=model, jobs=jobs, cache=cache, advance=advance, limits=limits)
    return compared(ordered, read, skipped, ruleset, model=model)


def compared(
    articles: Sequence[Article],
    read: Sequence[Reading],
    skipped: Sequence[Skipped],
    ruleset: RuleSet,
    *,
    model: str | None = None,
    pairing: Pairing | None = None,
) -> Report:
    """The report on articles in order of path whose readings, and those of the reference facts, are there; `pairing`
    where others than this process compare the claims."""
    from factcheck.compare import compare
    from factcheck.extract.pipeline import model_name

    left = {one.source: one.unread for one in read if one.unread}
    articles = [article for article in articles if article.path not in left]
    skipped = [*skipped, *left.values()]
    with uncollected():
        claims, conflicts = compare(read, ruleset, pairing)
    return Report(
        tool=Tool("factcheck", __version__, model_name(model), ruleset.files, ruleset.digest),
        articles=tuple(articles),
        claims=claims,
        conflicts=conflicts,
        skipped=tuple(sorted(skipped, key=lambda s: (s.path, s.line))),
        counts=counts(articles, claims, conflicts, skipped, read),
    )


def read_all(
    articles: Sequence[Article],
    ruleset: RuleSet,
    *,
    model: str | None = None,
    jobs: int = 1,
    cache: Cache | None = None,
    advance: Advance | None = None,
    limits: Limits = DEFAULT,
) -> list[Reading]:
    """A reading for each article, in order, and then one for each rule file with reference facts."""
    from factcheck.extract.pipeline import extract, model_name

    name = model_name(model)
    keys = [reading_key(article, name, ruleset.digest) for article in articles] if cache else []
    read = readings(
        articles,
        keys,
        ruleset,
        model=model,
        jobs=jobs,
        cache=cache,
        extractor=extract,
        advance=advance,
        limits=limits,
    )
    return [*read, *facts(ruleset, cache)]


def facts(ruleset: RuleSet, cache: Cache | None) -> tuple[Reading, ...]:
    """The reference facts of the rules as readings, kept like those of articles."""
    from factcheck.facts_reading import fact_readings
    from factcheck.reading import Reading

    if cache is None or not ruleset.facts:
        return fact_readings(ruleset)
    key = facts_key(ruleset.digest, tuple(fact.place.path for fact in ruleset.facts))
    body = cache.get_many([key]).get(key)
    if body is not None:
        with suppress(msgspec.MsgspecError):
            return msgspec.msgpack.decode(body, type=tuple[Reading, ...])
    fresh = fact_readings(ruleset)
    cache.put_many({key: msgspec.msgpack.encode(fresh)})
    return fresh


def counts(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    conflicts: Sequence[Conflict],
    skipped: Sequence[Skipped],
    read: Sequence[Reading],
) -> dict[str, int]:
    """How much was read, understood, found and dropped, by name."""
    found = Counter(f"conflicts.{c.severity}" for c in conflicts)
    dropped: Counter[str] = Counter()
    for reading in read:
        dropped.update({f"dropped.{why}": n for why, n in reading.dropped.items()})
    sources = {article.path for article in articles}
    whole = {
        "articles": len(articles),
        "words": sum(a.words for a in articles),
        "claims": sum(claim.source in sources for claim in claims),
        "conflicts": len(conflicts),
        "skipped": len(skipped),
        "skipped.furniture": sum(block.kind == "furniture" for a in articles for block in a.blocks),
    }
    return whole | dict(sorted(found.items())) | dict(sorted(dropped.items()))


def readings(
    articles: Sequence[Article],
    keys: Sequence[bytes],
    ruleset: RuleSet,
    *,
    model: str | None,
    jobs: int,
    cache: Cache | None,
    extractor: Extractor,
    advance: Advance | None = None,
    limits: Limits = DEFAULT,
) -> list[Reading]:
    """A reading for each article, in order: kept ones from the cache, the others made and kept."""
    with uncollected():
        kept = _kept(articles, keys, cache) if cache else {}
    if advance is not None:
        advance(len(kept))
    missing = [i for i in range(len(articles)) if i not in kept]
    for chunk, done in made(articles, missing, ruleset, model, jobs, extractor, limits):
        if cache:
            cache.put_many(
                {keys[i]: msgspec.msgpack.encode(r) for i, r in zip(chunk, done, strict=True) if not r.unread}
            )
        kept.update(zip(chunk, done, strict=True))
        if advance is not None:
            advance(len(chunk))
    return [kept[i] for i in range(len(articles))]


def _kept(articles: Sequence[Article], keys: Sequence[bytes], cache: Cache) -> dict[int, Reading]:
    """The readings that the cache holds, by the article's place; one that does not decode is read again."""
    from factcheck.reading import Reading

    bodies = cache.get_many(keys)
    decoder = msgspec.msgpack.Decoder(Reading)
    kept: dict[int, Reading] = {}
    for i, key in enumerate(keys):
        if key not in bodies:
            continue
        try:
            kept[i] = _moved(decoder.decode(bodies[key]), articles[i].path)
        except msgspec.MsgspecError:
            continue
    return kept


def _moved(reading: Reading, path: str) -> Reading:
    """The reading of an article that now lies elsewhere."""
    if reading.source == path:
        return reading
    claims = tuple(msgspec.structs.replace(claim, source=path) for claim in reading.claims)
    return msgspec.structs.replace(reading, source=path, claims=claims)
