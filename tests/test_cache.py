"""The cache: whatever happens to its file, a run with it finds what a run without it finds."""

from __future__ import annotations

import itertools
import multiprocessing
import os
import random
import resource
import signal
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec
import pytest

from factcheck import cache as cache_module
from factcheck import cache_key, engine, workers
from factcheck.cache import FILE, OWNER, clear, info, open_cache, sealed, unsealed
from factcheck.cache_key import reading_key
from factcheck.errors import FactcheckError
from factcheck.models import Article
from factcheck.reading import Reading
from factcheck.ruleset import RuleSet
from tests.plain_reading import plain_extract

FORK = multiprocessing.get_context("fork") if hasattr(os, "fork") else None
needs_fork = pytest.mark.skipif(FORK is None, reason="needs fork")


def corpus(seed: int, count: int = 30) -> list[Article]:
    random_ = random.Random(seed)  # noqa: S311
    sentences = (f"The Long Bridge opened in {random_.randint(1000, 2000)}." for _ in range(count))
    return [Article(path=f"{n}.md", text=f"{text} Told in {seed} and {n}.") for n, text in enumerate(sentences)]


def read(articles: list[Article], folder: Path | None, warn: Callable[[str], None] = print) -> list[Reading]:
    """Readings through the cache in a folder, a chunk of two articles at a time; without one where it is None."""
    cache = open_cache(folder, warn) if folder else None
    keys = [reading_key(article, "model", "rules") for article in articles]
    try:
        return engine.readings(articles, keys, RuleSet(), model=None, jobs=1, cache=cache, extractor=plain_extract)
    finally:
        if cache:
            cache.close()


@pytest.fixture(autouse=True)
def _small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "CHUNK_CHARACTERS", 80)


def never(articles: Iterable[Article], ruleset: RuleSet, model: str | None = None) -> Iterator[Reading]:
    raise AssertionError(f"read anew: {[a.path for a in articles]}")


def test_an_unchanged_article_is_not_read_again(tmp_path: Path) -> None:
    articles = corpus(1)
    first = read(articles, tmp_path)
    cache = open_cache(tmp_path, pytest.fail)
    keys = [reading_key(article, "model", "rules") for article in articles]
    again = engine.readings(articles, keys, RuleSet(), model=None, jobs=1, cache=cache, extractor=never)
    cache.close()
    assert again == first == read(articles, None)


def test_a_moved_article_keeps_its_reading_under_its_new_name(tmp_path: Path) -> None:
    articles = corpus(1)
    read(articles, tmp_path)
    moved = [msgspec.structs.replace(article, path=f"new/{article.path}") for article in articles]
    assert read(moved, tmp_path) == read(moved, None)
    assert info(tmp_path).rows == len(articles)


@pytest.mark.parametrize(
    "change",
    [
        {"text": "Other."}, {"title": "Other"}, {"published": "2020-01-01"}, {"author": "Other"}, {"format": "html"},
    ],
    ids=lambda change: next(iter(change)),
)  # fmt: skip
def test_the_key_holds_all_that_a_reading_depends_on(change: dict[str, str]) -> None:
    article = corpus(1)[0]
    assert reading_key(article, "m", "r") != reading_key(msgspec.structs.replace(article, **change), "m", "r")


def test_the_key_holds_model_rules_and_program(monkeypatch: pytest.MonkeyPatch) -> None:
    article = corpus(1)[0]
    keys = {reading_key(article, "m", "r"), reading_key(article, "n", "r"), reading_key(article, "m", "s")}
    monkeypatch.setattr(cache_key, "origin", lambda: "another program")
    assert len(keys | {reading_key(article, "m", "r")}) == 4


def _read_for_ever(seed: int, folder: Path) -> None:
    for n in itertools.count():
        read(corpus(1000 * seed + n), folder)


@needs_fork
def test_200_kills_at_any_moment(tmp_path: Path) -> None:
    assert FORK is not None
    random_ = random.Random(7)  # noqa: S311
    warned: list[str] = []
    for round_ in range(200):
        process = FORK.Process(target=_read_for_ever, args=(round_, tmp_path))
        process.start()
        time.sleep(random_.uniform(0, 0.02))
        process.kill()
        process.join()
        assert process.exitcode == -signal.SIGKILL
        articles = corpus(1000 * round_)
        assert read(articles, tmp_path, warned.append) == read(articles, None)
    assert warned == []


def _read_into(folder: Path, seed: int, out: Path) -> None:
    out.write_bytes(msgspec.msgpack.encode([read(corpus(s), folder, lambda _: None) for s in (1, 2, 3, seed)]))


@needs_fork
def test_eight_runs_at_once(tmp_path: Path) -> None:
    assert FORK is not None
    outs = [tmp_path / f"{n}.out" for n in range(8)]
    runs = [FORK.Process(target=_read_into, args=(tmp_path / "c", 10 + n, out)) for n, out in enumerate(outs)]
    for run in runs:
        run.start()
    for run in runs:
        run.join(60)
    for n, out in enumerate(outs):
        expected = [read(corpus(s), None) for s in (1, 2, 3, 10 + n)]
        assert msgspec.msgpack.decode(out.read_bytes(), type=list[list[Reading]]) == expected
    assert info(tmp_path / "c").rows == 11 * 30


@pytest.mark.parametrize("seed", range(40))
def test_damaged_bytes(tmp_path: Path, seed: int) -> None:
    random_ = random.Random(seed)  # noqa: S311
    read(corpus(1), tmp_path)
    data = bytearray((tmp_path / FILE).read_bytes())
    for _ in range(random_.choice([1, 20, 2000])):
        data[random_.randrange(len(data))] = random_.randrange(256)
    (tmp_path / FILE).write_bytes(data[: random_.choice([len(data), random_.randrange(len(data))])])
    warned: list[str] = []
    assert read(corpus(1), tmp_path, warned.append) == read(corpus(1), None)
    assert len(warned) <= 1
    assert read(corpus(2), tmp_path, warned.append) == read(corpus(2), None)


def test_a_row_of_another_key_is_not_believed(tmp_path: Path) -> None:
    articles = corpus(1)
    read(articles, tmp_path)
    with sqlite3.connect(tmp_path / FILE) as connection:
        body = connection.execute("SELECT body FROM kept LIMIT 1").fetchone()[0]
        connection.execute("UPDATE kept SET body = ?", (body,))
    connection.close()
    assert read(articles, tmp_path) == read(articles, None)


def test_a_whole_row_that_is_no_reading_is_read_again(tmp_path: Path) -> None:
    (article, *_) = articles = corpus(1)
    key = reading_key(article, "model", "rules")
    cache = open_cache(tmp_path, pytest.fail)
    cache.put_many({key: b"\xc1 no message"})
    cache.close()
    assert read(articles, tmp_path) == read(articles, None)


def test_a_file_that_is_no_database_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("My thesis, the only copy.", "utf-8")
    warned: list[str] = []
    assert read(corpus(1), tmp_path, warned.append) == read(corpus(1), None)
    assert len(warned) == 1
    assert (tmp_path / f"{FILE}.unusable").read_text("utf-8") == "My thesis, the only copy."
    assert info(tmp_path).rows == 30


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / FILE) as connection:
        connection.execute("CREATE TABLE letters (text)")
    connection.close()
    before = (tmp_path / FILE).read_bytes()
    warned: list[str] = []
    assert read(corpus(1), tmp_path, warned.append) == read(corpus(1), None)
    assert "database of another program" in warned[0]
    for forbidden in (info, clear):
        with pytest.raises(FactcheckError, match="another program"):
            forbidden(tmp_path)
    assert (tmp_path / FILE).read_bytes() == before


def test_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "c").write_text("", "utf-8")
    warned: list[str] = []
    assert read(corpus(1), tmp_path / "c", warned.append) == read(corpus(1), None)
    assert len(warned) == 1


def test_a_cache_that_another_run_holds_is_not_waited_for_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache_module, "WAIT_SECONDS", 0.01)
    read(corpus(1), tmp_path)
    warned: list[str] = []
    with sqlite3.connect(tmp_path / FILE) as holder:
        holder.execute("BEGIN EXCLUSIVE")
        assert read(corpus(2), tmp_path, warned.append) == read(corpus(2), None)
    holder.close()
    assert len(warned) == 1
    assert "locked" in warned[0]


def _read_on_a_full_disk(folder: Path, out: Path) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (24_000, 24_000))
    warned: list[str] = []
    same = read(corpus(1, 400), folder, warned.append) == read(corpus(1, 400), None)
    out.write_text(f"{same} {len(warned)}", "utf-8")


@needs_fork
def test_a_full_disk(tmp_path: Path) -> None:
    assert FORK is not None
    process = FORK.Process(target=_read_on_a_full_disk, args=(tmp_path / "c", tmp_path / "out"))
    process.start()
    process.join(60)
    assert (tmp_path / "out").read_text("utf-8") == "True 1"
    assert read(corpus(1, 400), tmp_path / "c") == read(corpus(1, 400), None)


def test_rows_that_nobody_asks_for_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read(corpus(1), tmp_path)
    now = cache_module._today()
    monkeypatch.setattr(cache_module, "_today", lambda: now + 40)
    read(corpus(1, 5), tmp_path)
    monkeypatch.setattr(cache_module, "_today", lambda: now + 80)
    read(corpus(2, 5), tmp_path)
    assert info(tmp_path).rows == 10


def test_clear_removes_its_own_files_only(tmp_path: Path) -> None:
    read(corpus(1), tmp_path)
    (tmp_path / "letter.txt").write_text("mine", "utf-8")
    assert clear(tmp_path)
    assert not clear(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_the_file_says_whose_it_is(tmp_path: Path) -> None:
    read(corpus(1), tmp_path)
    assert int.from_bytes((tmp_path / FILE).read_bytes()[68:72], "big") == OWNER


def test_a_seal_holds_key_and_body() -> None:
    assert unsealed(b"key", sealed(b"key", b"body")) == b"body"
    assert unsealed(b"other", sealed(b"key", b"body")) is None
    assert unsealed(b"key", sealed(b"key", b"body")[:-1]) is None
    assert unsealed(b"key", "text") is None
