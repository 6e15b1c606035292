"""A fault of the program in one article costs that article: it is listed with what broke, and the rest is read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import factcheck
from factcheck import workers
from factcheck.cache import open_cache
from factcheck.cache_key import reading_key
from factcheck.cli import cli
from factcheck.corpus import read_corpus
from factcheck.engine import readings
from factcheck.errors import FactcheckError
from factcheck.faults import HINT, LONGEST, fault
from factcheck.limits import Limits
from factcheck.models import Article
from factcheck.reading import Reading
from factcheck.ruleset import RuleSet
from tests.plain_reading import deadly, plain_compare, plain_extract

BODY = "The Long Bridge opened in 1932. It is the pride of the whole town.\n"
THISTLE = "The Long Bridge opened in 1999, where a thistle grows by the road.\n"
WHY = "could not be read: ValueError: not for reading (factcheck/workers.py:"


class Twisted(Exception):
    """An error that no other process can be sent: it is made of more than it says."""

    def __init__(self, what: str, where: object) -> None:
        super().__init__(f"{what} in {where!r}")


ERRORS: list[tuple[str, Exception, str]] = [
    ("of a value", ValueError("not for reading"), "ValueError: not for reading"),
    ("of a key", KeyError("opened"), "KeyError: 'opened'"),
    ("of many lines", RuntimeError("[E030] no sentences\n\nAdd a pipe"), "RuntimeError: [E030] no sentences"),
    ("without a word", AssertionError(), "AssertionError"),
    ("of the system", FileNotFoundError(2, "No such file"), "FileNotFoundError: [Errno 2] No such file"),
    ("not for sending", Twisted("a knot", iter(())), "Twisted: a knot in <tuple_iterator object"),
    ("no character", ValueError("\ud800 is half"), "ValueError: ? is half"),
    ("of great length", ValueError("x" * 999), f"ValueError: {'x' * LONGEST}…"),
    ("of a group", ExceptionGroup("all", [ValueError("a")]), "ExceptionGroup: all (1 sub-exception)"),
]  # fmt: skip


@pytest.mark.parametrize(("error", "told"), [row[1:] for row in ERRORS], ids=[row[0] for row in ERRORS])
def test_an_error_is_told_in_a_line(error: Exception, told: str) -> None:
    left = fault("a.md", error)
    assert (left.path, left.hint) == ("a.md", HINT)
    assert left.reason.startswith(f"could not be read: {told}")
    assert left.reason.encode().splitlines() == [left.reason.encode()]


def breaking(articles: Iterable[Article], ruleset: RuleSet, model: str | None = None) -> Iterator[Reading]:
    """The plain reading, which breaks on an article as its number says."""
    for one in articles:
        number = int(one.path.partition(".")[0])
        if number < len(ERRORS):
            raise ERRORS[number][1]
        yield from plain_extract([one], ruleset, model)


def afterwards(articles: Iterable[Article], ruleset: RuleSet, model: str | None = None) -> Iterator[Reading]:
    """The plain reading, of which one reading cannot be taken apart."""
    for one in plain_extract(articles, ruleset, model):
        yield one if one.source != "1.md" else None  # type: ignore[misc]


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("kept", [False, True], ids=["no cache", "cache"])
def test_the_rest_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jobs: int, kept: bool) -> None:
    monkeypatch.setattr(workers, "CHUNK_CHARACTERS", 200)
    monkeypatch.setattr(workers, "WORKER_CHARACTERS", 100)
    articles = [Article(path=f"{n}.md", text=f"{BODY}{n}") for n in (*range(len(ERRORS)), 50, 51, 52)]
    cache = open_cache(tmp_path, pytest.fail) if kept else None
    keys = [reading_key(article, "", "") for article in articles] if kept else []
    read = readings(articles, keys, RuleSet(), model=None, jobs=jobs, cache=cache, extractor=breaking)
    assert [one.source for one in read] == [article.path for article in articles]
    reasons = [one.unread.reason if one.unread else "" for one in read]
    for reason, (_, _, told) in zip(reasons, ERRORS, strict=False):
        assert reason.startswith(f"could not be read: {told}")
    assert reasons[len(ERRORS) :] == ["", "", ""]
    assert [len(one.claims) for one in read] == [0] * len(ERRORS) + [1, 1, 1]
    if cache is None:
        return
    # What broke is not kept, so that a program that was mended reads it.
    again = readings(articles, keys, RuleSet(), model=None, jobs=1, cache=cache, extractor=plain_extract)
    cache.close()
    assert [len(one.claims) for one in again] == [1] * len(articles)


def test_what_breaks_after_the_reading_is_of_that_article() -> None:
    articles = [Article(path=f"{n}.md", text=BODY) for n in range(3)]
    read = workers.read_each(articles, RuleSet(), None, afterwards, Limits())
    assert [one.source for one in read if one.unread] == ["1.md"]
    assert read[1].unread and re.search(r"\(factcheck/\w+\.py:\d+\)$", read[1].unread.reason)


ENDS: list[tuple[str, BaseException]] = [
    ("interrupted", KeyboardInterrupt()),
    ("asked to end", SystemExit(3)),
    ("a mistake of the user's", FactcheckError("", "no English model is installed")),
]


@pytest.mark.parametrize("error", [row[1] for row in ENDS], ids=[row[0] for row in ENDS])
def test_what_ends_a_run_still_does(error: BaseException) -> None:
    def ending(articles: Iterable[Article], ruleset: RuleSet, model: str | None = None) -> Iterator[Reading]:
        for one in articles:
            if one.path == "1.md":
                raise error
            yield from plain_extract([one], ruleset, model)

    articles = [Article(path=f"{n}.md", text=BODY) for n in range(3)]
    with pytest.raises(type(error)):
        workers.read_each(articles, RuleSet(), None, ending, Limits())


def test_what_breaks_before_any_article_is_the_fault_of_none() -> None:
    def unloaded(articles: Iterable[Article], ruleset: RuleSet, model: str | None = None) -> Iterator[Reading]:
        if not ruleset.attributes:
            raise KeyError("opened")
        yield from plain_extract(articles, ruleset, model)

    with pytest.raises(KeyError):
        workers.read_each([Article(path="a.md", text=BODY)], RuleSet(), None, unloaded, Limits())


def test_a_file_that_breaks_its_reader_is_one_file_less(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read_text(name: str, data: bytes) -> Article:
        return Article(path=name, text={BODY: BODY}[data.decode()])

    monkeypatch.setattr("factcheck.readers.text.read_text", read_text)
    (tmp_path / "a.txt").write_text(THISTLE)
    (tmp_path / "b.txt").write_text(BODY)
    cache = open_cache(tmp_path / ".kept", pytest.fail)
    taken = [read_corpus([tmp_path], root=tmp_path, cache=held) for held in (None, cache, cache)]
    for corpus in taken:
        assert [article.path for article in corpus.articles] == ["b.txt"]
        assert [left.path for left in corpus.skipped] == ["a.txt"]
        assert re.fullmatch(
            r"could not be read: KeyError: 'The .*' \(factcheck/\w+/\w+\.py:\d+\)", corpus.skipped[0].reason
        )
    monkeypatch.undo()
    assert len(read_corpus([tmp_path], cache=cache).articles) == 2
    cache.close()


# --- the commands -----------------------------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two articles that contradict each other, and one on which the program breaks."""
    monkeypatch.setattr("factcheck.partitions.halves.extract", deadly)  # loaded first: it keeps what it imports
    monkeypatch.setattr("factcheck.extract.pipeline.extract", deadly)
    monkeypatch.setattr("factcheck.compare.compare", plain_compare)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    for name, text in (("a", BODY), ("b", BODY.replace("1932", "1934")), ("thistle", THISTLE)):
        (tmp_path / "articles" / f"{name}.md").write_text(text, "utf-8")
    return tmp_path


def ran(*arguments: str, given: str | None = None) -> Result:
    return CliRunner().invoke(cli, arguments, input=given)


COMMANDS: list[tuple[tuple[str, ...], int]] = [
    (("check", "articles"), 1),
    (("check", "articles", "--exit-zero"), 0),
    (("check", "articles", "--jobs", "2", "--no-cache"), 1),
    (("check", "articles", "--format", "junit"), 1),
    (("report", "articles", "-o", "told"), 0),
    (("claims", "articles"), 0),
    (("stats", "articles"), 0),
    (("entities", "articles"), 0),
    (("extract", "articles", "-o", "read", "--jobs", "1"), 0),
]


@pytest.mark.parametrize(("command", "code"), COMMANDS, ids=[" ".join(row[0]) for row in COMMANDS])
def test_every_command_tells_it_and_goes_on(folder: Path, command: tuple[str, ...], code: int) -> None:
    done = ran(*command)
    assert done.exit_code == code, done.output
    assert f"articles/thistle.md: skipped: {WHY}" in done.stderr
    assert f"; {HINT}\n" in done.stderr
    assert "Traceback" not in done.output
    assert "articles/a.md: skipped" not in done.stderr


def test_reports_list_it(folder: Path) -> None:
    ran("report", "articles", "-o", "told")
    assert ran("extract", "articles", "-o", "read", "--jobs", "1").exit_code == 0
    done = ran("compare", "read", "-o", "apart")
    assert done.exit_code == 0, done.output
    assert f"articles/thistle.md: skipped: {WHY}" in done.stderr
    for name in ("told", "apart"):
        report = (folder / name / "report.json").read_text("utf-8")
        assert WHY in report and '"skipped": 1' in report and '"conflicts": 1' in report
        assert "thistle.md" in (folder / name / "index.md").read_text("utf-8")


@pytest.mark.parametrize("command", [("check", "articles/thistle.md"), ("check", "--stdin"), ("report", "articles")])
def test_where_nothing_could_be_read_the_job_could_not_be_done(folder: Path, command: tuple[str, ...]) -> None:
    for name in ("a", "b"):
        (folder / "articles" / f"{name}.md").unlink()
    done = ran(*command, given=THISTLE)
    assert done.exit_code == 2
    assert WHY in done.stderr and "none of the articles could be read" in done.stderr


@pytest.mark.usefixtures("folder")
def test_an_article_on_standard_input_that_breaks_the_program_is_told_as_a_mistake() -> None:
    done = ran("check", "articles", "--stdin", given=THISTLE)
    assert done.exit_code == 2
    assert f"stdin.md: {WHY}" in done.stderr.splitlines()[-1]


def test_a_rule_test_whose_text_breaks_the_program_fails(folder: Path) -> None:
    (folder / "own.yaml").write_text(f'tests:\n  - ok: ["{THISTLE.strip()}", "{BODY.strip()}"]\n', "utf-8")
    done = ran("--rules", "own.yaml", "rules", "test")
    assert done.exit_code == 1, done.output
    assert f"text-1 {WHY}" in done.output


@pytest.mark.usefixtures("folder")
def test_a_program_is_told_too() -> None:
    report = factcheck.check(["articles"])
    assert [(left.path, left.hint) for left in report.skipped] == [("articles/thistle.md", HINT)]
    assert len(report.conflicts) == 1
    with pytest.raises(FactcheckError, match="text: could not be read: ValueError"):
        factcheck.claims(THISTLE)
