"""One function a parser: bytes in, nothing out; it raises for whatever must never happen.

A mistake of the input is a FactcheckError, and that is fine. Anything else that is raised, a span that does not hold
the words it says, or more than a second of work for 10 kB, is a finding.
"""

from __future__ import annotations

import io
import tomllib
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from random import Random

import msgspec

from factcheck.config import ConfigForm
from factcheck.corpus import article_from_text
from factcheck.decision_file import book_text, parse_book
from factcheck.errors import FactcheckError
from factcheck.extract.signals import Signals, signals
from factcheck.extract.spot import find_values
from factcheck.limits import Limits
from factcheck.models import Article, Skipped
from factcheck.readers.choice import by_content, read_bytes
from factcheck.readers.table import read_table
from factcheck.reading import Reading
from factcheck.rules import Source, load_rules, rules_of
from factcheck.ruleset import RuleSet
from factcheck.silence import ignores_in
from factcheck.values import DateValue

Parser = Callable[[bytes], None]
ODD_DATE = b"<html><time datetime='2001-May the 3rd'>The weir fell.</time></html>"
LIMITS = Limits(max_bytes=1_000_000, seconds=0)


def articles(read: Iterable[Article | Skipped]) -> None:
    """What later stages rely on in every article that is read."""
    for one in read:
        if isinstance(one, Skipped):
            assert one.reason
            continue
        one.text.encode("utf-8")
        assert "\r" not in one.text
        at = 0
        for block in one.blocks:
            assert at <= block.start < block.end <= len(one.text), (at, block)
            at = block.end


def reader(format: str) -> Parser:
    """The reader of a format, and of what its first bytes make of it."""

    def read(data: bytes) -> None:
        _load()
        articles(read_bytes("a", data, by_content(data, format), LIMITS))

    return read


@cache
def _load() -> None:
    """Have the libraries that read pages and dates loaded, so that no input is blamed for it.

    justext, inside trafilatura, puts its 154,484 stop words of all languages into a cache by their hash, which it works
    out anew for every page: 5 of 7 milliseconds. The set that it gets back is always the same one.
    """
    import justext.core
    from trafilatura.external import jt_stoplist_init

    words = justext.core.define_stoplist(jt_stoplist_init())
    justext.core.define_stoplist = lambda _: words
    articles(read_bytes("a", ODD_DATE, "html", LIMITS))


def table(format: str) -> Parser:
    """The reader of a table, a row an article."""

    def read(data: bytes) -> None:
        articles(read_table("a", io.BufferedReader(io.BytesIO(data)), format, {}, LIMITS))

    return read


def values(data: bytes) -> None:
    """Dates and quantities: they lie in the text, in order, none over another. One text in eight is read twice."""
    text = data.decode("utf-8", "replace")
    found = find_values(text)
    assert sum(data) % 8 or found == find_values(text)
    at = 0
    for one in found:
        assert at <= one.start < one.end <= len(text), one
        at = one.end
        low, high = (one.value.first, one.value.last) if isinstance(one.value, DateValue) else _bounds(one.value)
        assert low is None or high is None or low <= high, one


def _bounds(value: object) -> tuple[float | None, float | None]:
    return getattr(value, "low", None), getattr(value, "high", None)


def rules(data: bytes) -> None:
    """A rule file: rules, or a mistake with its place."""
    try:
        made = rules_of([Source("a.yaml", data.decode("utf-8", "replace"))])
    except FactcheckError as error:
        assert (error.path, error.line >= 1, error.column >= 1) == ("a.yaml", True, True), error
        raise
    kept = msgspec.msgpack.encode(made)
    assert msgspec.msgpack.encode(msgspec.msgpack.decode(kept, type=RuleSet)) == kept


def decisions(data: bytes) -> None:
    """A file of decisions: what is read is written so that it reads back."""
    book = parse_book(Path("decisions.yaml"), data)
    again = parse_book(Path("decisions.yaml"), book_text(book).encode())
    assert again.decisions == book.decisions


def configuration(data: bytes) -> None:
    """A configuration: read, or refused by its schema."""
    try:
        msgspec.convert(tomllib.loads(data.decode("utf-8", "replace")), ConfigForm)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, RecursionError):
        return


def comments(data: bytes) -> None:
    """Comments that ask for silence."""
    text = data.decode("utf-8", "replace")
    for one in ignores_in("a", text):
        assert one.line <= text.count("\n") + 1


def extract(data: bytes) -> None:
    """A whole article with the model: every claim's words stand where it says."""
    from factcheck.extract.pipeline import extract as extracted

    article = article_from_text("a", data.decode("utf-8", "replace"))
    for reading in extracted([article], _general()):
        _quoted(article, reading)


def sentences(data: bytes) -> None:
    """An article whose sentences are parsed at random: claims stand where they say whatever the parse is."""
    from factcheck.extract.pipeline import read, readable
    from fuzz.trees import tree

    article = article_from_text("a", data.decode("utf-8", "replace"))
    chance, blocks = Random(data), readable(article)  # noqa: S311  # no secret
    docs = [tree(article.text[block.start : block.end], chance) for block in blocks]
    _quoted(article, read(article, blocks, docs, _signals(), lambda text: tree(text, chance)))


def _quoted(article: Article, reading: Reading) -> None:
    for claim in reading.claims:
        assert article.text[claim.start : claim.end] == claim.quote, claim
        assert claim.quote in claim.sentence or claim.derived or claim.paragraph, claim


@cache
def _general() -> RuleSet:
    return load_rules()


@cache
def _signals() -> Signals:
    return signals(_general())


PARSERS: dict[str, Parser] = {
    "text": reader("text"),
    "markdown": reader("markdown"),
    "html": reader("html"),
    "mhtml": reader("mhtml"),
    "feed": reader("feed"),
    "docx": reader("docx"),
    "epub": reader("epub"),
    "zip": reader("zip"),
    "pdf": reader("pdf"),
    "jsonl": table("jsonl"),
    "csv": table("csv"),
    "values": values,
    "rules": rules,
    "decisions": decisions,
    "configuration": configuration,
    "comments": comments,
    "extract": extract,
    "sentences": sentences,
}
