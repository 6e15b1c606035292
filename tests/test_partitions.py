"""A corpus read in partitions: the same report, nothing read twice, one article lost to what kills its reader."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from factcheck.cli import cli
from factcheck.limits import Limits
from factcheck.models import Article
from factcheck.partitions import plan
from factcheck.partitions.batch import Task, completed
from factcheck.partitions.local import on_this_machine
from factcheck.partitions.plan import Part, planned
from factcheck.partitions.table import CLAIM_COLUMNS, READING_COLUMNS, joined, packed, unpacked
from factcheck.partitions.work import DIED, Workers
from factcheck.reading import Reading
from factcheck.ruleset import RuleSet
from tests.conftest import REPO
from tests.plain_reading import deadly, plain_extract

Run = Callable[..., Result]


def article(number: int, text: str = "") -> Article:
    return Article(f"{number:03}.md", text or f"The Long Bridge opened in {1900 + number}. The Tall Mast stood in 7.")


def write_corpus(folder: Path, count: int, *options: object) -> None:
    """Articles out of word lists, some of which tell a year otherwise than an earlier one."""
    script = REPO / "benchmarks" / "corpus_generator.py"
    asked = ["--articles", count, "--conflicts", count // 5, "--idle", 1, *options]
    subprocess.run([sys.executable, script, folder, *map(str, asked)], check=True, capture_output=True)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, [str(a) for a in arguments])


def ran(*arguments: object) -> str:
    result = run(*arguments)
    assert result.exit_code == 0, result.output
    return result.output


# --- the plan ---------------------------------------------------------------------------------------------------------


@given(st.sets(st.text(min_size=1, max_size=8), min_size=1, max_size=40), st.integers(1, 9), st.randoms())
def test_every_article_has_one_partition_whatever_the_order(paths: set[str], count: int, random: st.DrawFn) -> None:
    articles = [Article(path, "Some words.") for path in sorted(paths)]
    parts = planned(articles, count, "model", "rules")
    assert sorted(a.path for part in parts for a in part.articles) == sorted(paths)
    assert len({part.name for part in parts}) == len(parts) <= count
    random.shuffle(articles)  # type: ignore[attr-defined]
    assert planned(articles, count, "model", "rules") == parts


@pytest.mark.parametrize("changed", [article(7, "Other words."), article(99)], ids=["changed", "new"])
def test_one_article_makes_one_partition_new(changed: Article) -> None:
    articles = [article(n) for n in range(60)]
    before = planned(articles, 6, "model", "rules")
    after = planned([a for a in articles if a.path != changed.path] + [changed], 6, "model", "rules")
    assert len({part.name for part in after} - {part.name for part in before}) == 1


@pytest.mark.parametrize(("model", "rules"), [("other", "rules"), ("model", "other")])
def test_another_model_or_rules_make_all_new(model: str, rules: str) -> None:
    articles = [article(n) for n in range(60)]
    before = {part.name for part in planned(articles, 6, "model", "rules")}
    assert before.isdisjoint(part.name for part in planned(articles, 6, model, rules))


# --- one partition as tables ------------------------------------------------------------------------------------------


@given(st.sets(st.integers(0, 200), min_size=2, max_size=12), st.data())
def test_a_partition_in_pieces_is_the_partition(numbers: set[int], data: st.DataObject) -> None:
    articles = [article(n) for n in sorted(numbers)]
    read = list(plain_extract(articles, RuleSet()))
    whole = packed(articles, read)
    assert list(unpacked(whole.readings)) == list(zip(articles, read, strict=True))
    cut = data.draw(st.integers(1, len(articles) - 1))
    pieces = [packed(articles[cut:], read[cut:]), packed(articles[:cut], read[:cut])]
    assert list(unpacked(joined(pieces).readings)) == list(unpacked(whole.readings))
    assert rows(joined(pieces).claims) == rows(whole.claims)


def rows(table: bytes) -> list[dict[str, object]]:
    import pyarrow.parquet

    found: list[dict[str, object]] = pyarrow.parquet.read_table(BytesIO(table)).to_pylist()
    return found


def test_a_partition_without_claims_has_its_columns() -> None:
    tables = packed([article(1, "Idle words.")], list(plain_extract([article(1, "Idle words.")], RuleSet())))
    import pyarrow.parquet

    assert pyarrow.parquet.read_schema(BytesIO(tables.claims)).names == list(CLAIM_COLUMNS)


@pytest.mark.parametrize("columns", [CLAIM_COLUMNS, READING_COLUMNS], ids=["claims", "readings"])
def test_the_page_on_the_tables_names_every_column(columns: dict[str, str]) -> None:
    page = (REPO / "docs" / "data.md").read_text("utf-8")
    assert [name for name in columns if f"| `{name}` |" not in page and f"`{name}`" not in page] == []


# --- readers that die -------------------------------------------------------------------------------------------------


def breaking(poison: set[str]) -> Workers:
    """Workers that die of some articles."""

    def workers(work: Any, shared: Any, loads: Iterable[tuple[Any, Any]]) -> Iterator[tuple[Any, Any]]:
        for key, articles in loads:
            dies = any(one.path in poison for one in articles)
            yield key, DIED if dies else work(articles, shared)

    return workers


def task(extractor: Callable[[Iterable[Article], RuleSet, str | None], Iterator[Reading]] = plain_extract) -> Task:
    return Task(RuleSet(), None, Limits(), extractor)


@given(st.integers(1, 20), st.integers(1, 4), st.sets(st.integers(0, 19)))
def test_all_but_what_kills_is_read(count: int, parts: int, poison: set[int]) -> None:
    articles = [article(n) for n in range(count)]
    bad = {article(n).path for n in poison}
    done = list(completed(planned(articles, parts, "", ""), breaking(bad), task()))
    read = sorted((pair for _, tables in done for pair in unpacked(tables.readings)), key=lambda pair: pair[0].path)
    assert [one for one, _ in read] == articles
    assert {one.path for one, reading in read if reading.unread is not None} == bad & {a.path for a in articles}
    healthy = [reading for one, reading in read if one.path not in bad]
    assert healthy == list(plain_extract([a for a in articles if a.path not in bad], RuleSet()))


def test_a_process_that_dies_takes_one_article_with_it() -> None:
    articles = [article(n) for n in range(6)] + [article(90, "This is poison."), article(91, "This is a thistle.")]
    ((_, tables),) = completed((Part("one", tuple(articles)),), on_this_machine(2), task(deadly))
    read = {one.path: reading for one, reading in unpacked(tables.readings)}
    left = {path: reading.unread.reason.partition(" (")[0] for path, reading in read.items() if reading.unread}
    assert left == {
        "090.md": f"could not be read: {DIED}",
        "091.md": "could not be read: ValueError: not for reading",
    }
    assert [len(read[a.path].claims) for a in articles[:6]] == [2] * 6


# --- the halves of a run ----------------------------------------------------------------------------------------------


@pytest.fixture
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Partitions of a few articles."""
    monkeypatch.setattr(plan, "PARTITION_CHARACTERS", 6_000)


def same_files(one: Path, other: Path) -> None:
    ours, theirs = ({p.name: p.read_bytes() for p in folder.iterdir()} for folder in (one, other))
    assert ours.keys() == theirs.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []


@pytest.mark.usefixtures("_small")
@pytest.mark.parametrize("corpus", ["seeds", "generated", "mixed"])
def test_the_report_is_the_same_to_the_byte(corpus: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    made_corpus(corpus, tmp_path)
    ran("extract", "articles", "-o", "read", "--jobs", 2 if corpus == "generated" else 1)
    jobs = ("--jobs", 2) if corpus == "generated" else ()
    ran("compare", "read", "-o", "apart", *jobs, *FORMATS)
    ran("report", "articles", "-o", "together")
    same_files(tmp_path / "apart", tmp_path / "together")


FORMATS = ("--format", "json", "--format", "csv", "--format", "md", "--format", "html")


def made_corpus(corpus: str, folder: Path) -> None:
    """The samples, articles that are made with conflicts in them, or files of several kinds with some left out."""
    if corpus == "generated":
        write_corpus(folder / "articles", 24, "--skewed")
        return
    (folder / "articles").mkdir()
    for path in (REPO / "seeds").glob("*.md") if corpus == "seeds" else ():
        (folder / "articles" / path.name).write_bytes(path.read_bytes())
    for name, text in MIXED.items() if corpus == "mixed" else ():
        (folder / "articles" / name).write_text(text, "utf-8")


MIXED = {
    "a.md": "# The weir\n\nThe Harlow Weir was opened in 1932. <!-- factcheck: ignore -->\n",
    "b.txt": "The Harlow Weir\n\nThe Harlow Weir was opened in 1934.\n\nThe Ostrel Mill was founded in 1811.\n",
    "c.html": "<html><body><h1>Mills</h1><p>The Ostrel Mill was founded in 1815 by weavers of the town, as all know."
    "</p></body></html>",
    "d.jsonl": '{"id": "x", "text": "The Ostrel Mill was founded in 1812, and it burnt down soon after that."}\n',
    "e.md": "",
}


@pytest.mark.usefixtures("_small")
def test_what_is_done_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_corpus(tmp_path / "articles", 60)
    monkeypatch.setattr("factcheck.partitions.halves.extract", plain_extract)
    first = ran("extract", "articles", "-o", "read", "-j", 1)
    parts = sorted((tmp_path / "read" / "readings").iterdir())
    assert len(parts) > 3
    assert f"{len(parts)} partitions, {len(parts)} of them read now" in first
    assert f"{len(parts)} partitions, 0 of them read now" in ran("extract", "articles", "-o", "read", "-j", 1)
    before = parts[1].read_bytes()
    parts[1].unlink()
    result = run("compare", "read")
    assert result.exit_code == 2
    assert f"read: 1 of {len(parts)} partitions are missing, {parts[1].name} first; run" in result.output
    assert f"{len(parts)} partitions, 1 of them read now" in ran("extract", "articles", "-o", "read", "-j", 1)
    assert parts[1].read_bytes() == before


@pytest.mark.usefixtures("_small")
def test_a_changed_corpus_leaves_no_old_partitions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_corpus(tmp_path / "articles", 60)
    monkeypatch.setattr("factcheck.partitions.halves.extract", plain_extract)
    ran("extract", "articles", "-o", "read", "-j", 1)
    before = {path.name for path in (tmp_path / "read" / "readings").iterdir()}
    (tmp_path / "articles" / "00003.md").write_text("# News\n\nThe Ostrel Mill was founded in 1811.\n", "utf-8")
    assert " 1 of them read now" in ran("extract", "articles", "-o", "read", "-j", 1)
    for kind in ("readings", "claims"):
        after = {path.name for path in (tmp_path / "read" / kind).iterdir()}
        assert len(after) == len(before) and len(after - before) == 1


@pytest.mark.usefixtures("_small")
def test_a_full_disk_ends_the_run_and_the_next_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_corpus(tmp_path / "articles", 60)
    monkeypatch.setattr("factcheck.partitions.halves.extract", plain_extract)
    real, room = os.fsync, iter(range(9))

    def fsync(handle: int) -> None:
        if next(room, None) is None:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(handle)

    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", fsync)
        result = run("extract", "articles", "-o", "read", "-j", 1)
    assert result.exit_code == 2
    assert "No space left on device" in result.output
    done = {path.name for path in (tmp_path / "read" / "readings").glob("*.parquet")}
    assert done
    again = ran("extract", "articles", "-o", "read", "-j", 1)
    total = len(list((tmp_path / "read" / "readings").iterdir()))
    assert f"{total} partitions, {total - len(done)} of them read now" in again


def test_folders_are_compared_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    made_corpus("mixed", tmp_path)
    (tmp_path / "other").mkdir()
    (tmp_path / "articles" / "b.txt").rename(tmp_path / "other" / "b.txt")
    ran("extract", "articles", "-o", "one")
    ran("extract", "other", "-o", "two")
    ran("compare", "two", "one", "-o", "apart")
    ran("report", "articles", "other", "-o", "together")
    same_files(tmp_path / "apart", tmp_path / "together")
    assert "other/b.txt: was read into two of the folders" in twice(tmp_path)


def twice(folder: Path) -> str:
    ran("extract", "other", "-o", "three")
    result = run("compare", "two", "three")
    assert result.exit_code == 2
    return result.output


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "read: holds no partitions; `factcheck extract -o` makes them"),
        ("{", "read/run.json: is no list of partitions"),
        ('{"schema":"x/9","version":"","made_by":"","model":"","rules_digest":"","count":1,"partitions":[]}',
         "read/run.json: has the schema x/9, not factcheck-claims/1"),
        ('{"schema":"factcheck-claims/1","version":"","made_by":"","model":"","rules_digest":"","count":1,'
         '"partitions":[]}', "read: was read with another version"),
    ],
    ids=["empty", "no JSON", "schema", "version"],
)  # fmt: skip
def test_a_folder_that_cannot_be_compared(
    content: str | None, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "read").mkdir()
    if content is not None:
        (tmp_path / "read" / "run.json").write_text(content, "utf-8")
    result = run("compare", "read")
    assert result.exit_code == 2
    assert told in result.output


# --- what is not installed --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("libraries", "command", "told"),
    [
        (["ray"], ("--engine", "ray"), "needs Ray, which is not installed; pip install 'factcheck-lint[ray]'"),
        (
            ["ray", "pyarrow"],
            ("--engine", "ray"),
            "needs Ray, which is not installed; pip install 'factcheck-lint[ray]'",
        ),
        (["pyarrow"], (), "need pyarrow, which is not installed; pip install 'factcheck-lint[parquet]'"),
    ],
)
def test_what_is_not_installed_is_told(
    libraries: list[str], command: tuple[str, ...], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for library in libraries:
        monkeypatch.setitem(sys.modules, library, None)
    (tmp_path / "a.md").write_text("# Mills\n\nThe Ostrel Mill was founded in 1811.\n", "utf-8")
    result = run("extract", "a.md", "-o", "read", *command)
    assert result.exit_code == 2
    assert told in result.output


def test_other_commands_import_neither(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Mills\n\nThe Ostrel Mill was founded in 1811.\n", "utf-8")
    script = (
        "import sys\nfrom factcheck.cli import cli\n"
        "cli(['check', 'a.md'], standalone_mode=False)\n"
        "sys.exit(bool({'ray', 'pyarrow'} & sys.modules.keys()))"
    )
    environment = {**os.environ, "PYTHONPATH": str(REPO)}
    done = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, env=environment, check=False)
    assert done.returncode == 0
