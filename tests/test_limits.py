"""What one article may cost: bytes and time; what costs more is left out with its reason, and the rest is read."""

from __future__ import annotations

import re
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck import workers
from factcheck.cache import open_cache
from factcheck.cache_key import reading_key
from factcheck.cli import cli
from factcheck.corpus import read_corpus
from factcheck.engine import readings
from factcheck.limits import Limits, Overdue, each_within, within
from factcheck.models import Article
from factcheck.reading import Reading
from factcheck.ruleset import RuleSet
from tests.plain_reading import plain_compare, plain_extract

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no timers on this system")
SOON = Limits(seconds=0.3)
BODY = "The Long Bridge opened in 1932. It is the pride of the whole town.\n"


def forever() -> None:
    """What hangs in Python."""
    while True:
        pass


def stubborn() -> None:
    """What hangs, and takes every failure for its own."""
    while True:
        try:
            forever()
        except BaseException as error:  # as some libraries do
            if not isinstance(error, Overdue):
                raise
            break
    forever()


def backtracking() -> None:
    """What hangs inside the matching of a pattern."""
    re.fullmatch(r"(a+)+", "a" * 64 + "b")


HANGS: dict[str, Callable[[], None]] = {"loop": forever, "caught": stubborn, "pattern": backtracking}


@pytest.mark.parametrize("hang", HANGS.values(), ids=HANGS)
def test_what_hangs_is_ended(hang: Callable[[], None]) -> None:
    with pytest.raises(Overdue), within(SOON.seconds):
        hang()


@pytest.mark.parametrize("seconds", [0, 600])
def test_what_ends_in_time_is_left_alone(seconds: float) -> None:
    before = signal.getsignal(signal.SIGALRM)
    with within(seconds):
        pass
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGALRM) is before


def test_another_thread_has_no_bound_and_no_trouble() -> None:
    done: list[int] = []

    def work() -> None:
        with within(1):
            done.append(1)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [1]


def test_each_item_has_the_whole_time() -> None:
    def items() -> Iterator[int]:
        yield 1
        yield 2
        forever()

    given: list[int] = []
    with pytest.raises(Overdue):
        given.extend(each_within(SOON.seconds, items()))
    assert given == [1, 2]


def slow_extract(articles: Iterable[Article], ruleset: RuleSet, model: str | None = None) -> Iterator[Reading]:
    """The plain reading, which hangs on one article, is out of memory on another, and too deep in a third."""
    for article in articles:
        match article.path.rpartition("/")[2]:
            case "1.md":
                forever()
            case "3.md":
                raise MemoryError
            case "4.md":
                raise RecursionError
        yield from plain_extract([article], ruleset, model)


REASONS = {
    "1.md": "takes more than 0.3 seconds to read",
    "3.md": "takes more memory than there is",
    "4.md": "is nested too deeply to be read",
}


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_articles_beside_it_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jobs: int) -> None:
    monkeypatch.setattr(workers, "CHUNK_CHARACTERS", 200)
    monkeypatch.setattr(workers, "WORKER_CHARACTERS", 100)
    articles = [Article(path=f"{n}.md", text=BODY) for n in range(6)]
    keys = [reading_key(a, "", "") for a in [Article(path=a.path, text=a.text + a.path) for a in articles]]
    cache = open_cache(tmp_path, pytest.fail)
    read = readings(articles, keys, RuleSet(), model=None, jobs=jobs, cache=cache, extractor=slow_extract, limits=SOON)
    assert {one.source: one.unread.reason for one in read if one.unread} == REASONS
    assert [len(one.claims) for one in read] == [1, 0, 1, 0, 0, 1]
    # What was not read is not kept: the next run, with more time, reads it.
    again = readings(articles, keys, RuleSet(), model=None, jobs=1, cache=cache, extractor=plain_extract)
    cache.close()
    assert [len(one.claims) for one in again] == [1] * 6


def test_an_extractor_that_gives_too_little_ends_too() -> None:
    def none(articles: Iterable[Article], ruleset: RuleSet, model: str | None = None) -> Iterator[Reading]:
        yield from ()

    assert workers.read_each([Article(path="a", text="b")], RuleSet(), None, none, SOON) == []


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Six articles of which three cannot be read in time, in memory, in depth."""
    monkeypatch.setattr("factcheck.extract.pipeline.extract", slow_extract)
    monkeypatch.setattr("factcheck.compare.compare", plain_compare)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    for n in range(6):
        (tmp_path / "articles" / f"{n}.md").write_text(BODY.replace("1932", str(1932 + n)))
    return tmp_path


@pytest.mark.parametrize("setting", ["option", "configuration"])
def test_the_command_tells_what_it_left_out(folder: Path, setting: str) -> None:
    options = ["--timeout-per-article", "0.3"] if setting == "option" else []
    if setting == "configuration":
        (folder / "factcheck.toml").write_text("timeout_per_article = 0.3\n")
    done = CliRunner().invoke(cli, ["check", "articles", "--no-cache", "--format", "json", *options])
    assert done.exit_code == 1, done.output
    for name, reason in REASONS.items():
        assert f"articles/{name}: skipped: {reason}" in done.stderr
    assert [one in done.stdout for one in ('"articles/1.md"', '"articles/2.md"', '"claims": 3')] == [True] * 3


def test_max_bytes_is_an_option_and_nothing_kept_outlives_it(folder: Path) -> None:
    (folder / "articles" / "7.md").write_text(BODY * 40)
    bounded = ["check", "articles", "--cache-dir", "kept", "--timeout-per-article", "0.3"]
    assert "7.md: skipped: has more than 1,000 bytes" in CliRunner().invoke(cli, [*bounded, "--max-bytes=1000"]).stderr
    assert "7.md" not in CliRunner().invoke(cli, bounded).stderr


def test_an_archive_beyond_the_bound_is_read_with_a_higher_one(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx").Document()
    for n in range(30):
        docx.add_paragraph(f"Weir number {n} at Orley fell in {1800 + n} after a week of ice. " * 20)
    docx.save(tmp_path / "a.docx")
    cache = open_cache(tmp_path / "kept", pytest.fail)
    low = read_corpus([tmp_path / "a.docx"], limits=Limits(max_bytes=40_000), cache=cache)
    high = read_corpus([tmp_path / "a.docx"], cache=cache)
    cache.close()
    assert "unpacks to" in low.skipped[0].reason
    assert len(high.articles) == 1


def test_a_reader_that_hangs_is_one_file_less(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read_text(name: str, data: bytes) -> Article:
        if b"hang" in data:
            forever()
        return Article(path=name, text=data.decode())

    monkeypatch.setattr("factcheck.readers.text.read_text", read_text)
    (tmp_path / "a.txt").write_text("It will hang.")
    (tmp_path / "b.txt").write_text(BODY)
    corpus = read_corpus([tmp_path], root=tmp_path, limits=SOON)
    assert [a.path for a in corpus.articles] == ["b.txt"]
    cache = open_cache(tmp_path / ".kept", pytest.fail)
    taken = [read_corpus([tmp_path], limits=SOON, cache=cache) for _ in range(2)]
    for one in (corpus, *taken):
        assert [s.reason for s in one.skipped] == ["takes more than 0.3 seconds to read"]
    monkeypatch.undo()
    assert len(read_corpus([tmp_path], cache=cache).articles) == 2
    cache.close()


def test_standard_input_is_bounded_too(folder: Path) -> None:
    asked = ["check", "--stdin", "--max-bytes", "1000", "--no-cache"]
    done = CliRunner().invoke(cli, asked, input=BODY * 40)
    assert done.exit_code == 2
    assert "stdin.md: has more than 1,000 bytes" in done.stderr
