"""The command line: what each command prints, where, and how it ends."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from factcheck.cli import cli
from tests.conftest import REPO
from tests.plain_reading import plain_compare, plain_extract

Run = Callable[..., Result]

A = "# Bridges\n\nThe Long Bridge opened in 1932. It is the pride of the whole town.\n"
B = "# Spans\n\nSome said it would never stand.\n\nIn truth The Long Bridge opened in 1934 and is still in use.\n"
C = "# Money\n\nThe Long Bridge cost 12 of the old crowns, as the town knows.\n"
D = "# Ferries\n\nThe North Ferry opened in 1901, and that was the end of it.\n"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in an empty folder with the plain reading."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path / ".cache"))
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    monkeypatch.setattr("factcheck.extract.pipeline.extract", plain_extract)
    monkeypatch.setattr("factcheck.compare.compare", plain_compare)
    return lambda *arguments, **options: CliRunner().invoke(cli, [str(a) for a in arguments], **options)


def articles(folder: Path, **texts: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(text, "utf-8")


def configured(folder: Path, extra: str = "", **texts: str) -> None:
    articles(folder / "articles", **texts)
    (folder / "factcheck.toml").write_text(f'corpus = ["articles"]\n{extra}', "utf-8")


def commands(group: click.Group, *before: str) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    for name, command in group.commands.items():
        found.append((*before, name))
        if isinstance(command, click.Group):
            found += commands(command, *before, name)
    return found


@pytest.mark.parametrize("command", [(), *commands(cli)], ids=" ".join)
def test_help(run: Run, command: tuple[str, ...]) -> None:
    result = run(*command, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Usage: cli {' '.join(command)}".rstrip())
    assert result.stderr == ""


def test_no_command_shows_the_help(run: Run) -> None:
    assert run().stdout == run("--help").stdout


def test_version_tells_program_model_and_rules(run: Run) -> None:
    lines = run("--version").stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["factcheck", "model", "rules"]


# --- check: what is compared, and how it ends -------------------------------------------------------------------------


def test_paths_are_the_corpus_where_none_is_configured(run: Run, tmp_path: Path) -> None:
    articles(tmp_path, a=A, b=B, c=C)
    result = run("check", ".")
    assert result.exit_code == 1
    assert result.stdout == "a.md:3:27: FC101 error Long Bridge: opened is 1932 here, but 1934 in b.md:5\n"
    assert result.stderr == "3 articles, 1 open conflict\n"


@pytest.mark.parametrize(
    ("arguments", "code", "shown"),
    [
        pytest.param((), 1, "a.md:3", id="whole corpus"),
        pytest.param(("articles/b.md",), 1, "b.md:5", id="blamed at the named file"),
        pytest.param(("articles/a.md", "articles/b.md"), 1, "a.md:3", id="two named files"),
        pytest.param(("articles/d.md",), 0, "", id="takes no part"),
        pytest.param(("new.md",), 1, "new.md:1", id="a file from outside the corpus"),
        pytest.param(("--fail-on", "note"), 1, "a.md:3", id="fail on note"),
        pytest.param(("--exit-zero",), 0, "a.md:3", id="exit zero"),
        pytest.param(("--select", "FC2"), 0, "", id="select by beginning"),
        pytest.param(("--select", "FC101"), 1, "a.md:3", id="select"),
        pytest.param(("--select", "opened"), 1, "a.md:3", id="select by attribute"),
        pytest.param(("--ignore", "FC101"), 0, "", id="ignore"),
    ],
)
def test_check(run: Run, tmp_path: Path, arguments: tuple[str, ...], code: int, shown: str) -> None:
    configured(tmp_path, a=A, b=B, c=C, d=D)
    (tmp_path / "new.md").write_text("The Long Bridge opened in 1950, or so one of the papers said.\n", "utf-8")
    result = run("check", *arguments)
    assert result.exit_code == code, result.output
    assert len(result.stdout.splitlines()) == bool(shown)
    assert shown in result.stdout


@pytest.mark.parametrize(
    ("fail_on", "verb", "code"),
    [
        ("error", "cost", 0), ("warning", "cost", 1), ("note", "cost", 1),
        ("warning", "stood", 0), ("note", "stood", 1), ("error", "opened", 1),
    ],
)  # fmt: skip
def test_fail_on(run: Run, tmp_path: Path, fail_on: str, verb: str, code: int) -> None:
    articles(tmp_path, a=f"The Long Bridge {verb} 12 of the old ones.", b=f"The Long Bridge {verb} 14 of the new ones.")
    assert run("check", "--fail-on", fail_on, ".").exit_code == code
    (tmp_path / "factcheck.toml").write_text(f'corpus = ["."]\nfail_on = "{fail_on}"\n', "utf-8")
    assert run("check").exit_code == code


def test_an_article_on_standard_input_stands_for_the_file_of_its_name(run: Run, tmp_path: Path) -> None:
    configured(tmp_path, a=A, b=B)
    mended = run("check", "--stdin", "--stdin-filename", "articles/b.md", input=B.replace("1934", "1932"))
    assert (mended.exit_code, mended.stdout) == (0, "")
    worse = run(
        "check", "--stdin", "--stdin-filename", "articles/b.md", input="The Long Bridge opened in 1999, we hear."
    )
    assert worse.exit_code == 1
    assert worse.stdout.startswith("articles/b.md:1:27: FC101 error Long Bridge: opened is 1999 here, but 1932 in")


def test_standard_input_that_is_not_text(run: Run, tmp_path: Path) -> None:
    configured(tmp_path, a=A)
    result = run("check", "--stdin", input=b"%PDF-1.7 and no more")
    assert result.exit_code == 2
    assert result.stderr.startswith("stdin.md: ")


def test_max_findings_keeps_the_gravest(run: Run, tmp_path: Path) -> None:
    one = "The Long Bridge cost 12 crowns. The Long Bridge moved in 1950. The Long Bridge opened in 1932."
    articles(tmp_path, a=one, b=one.replace("2", "3").replace("50", "51"))
    result = run("check", ".", "--max-findings", "2")
    assert [line.split()[1] for line in result.stdout.splitlines()] == ["FC102", "FC101", "more"]
    assert result.stdout.endswith("+1 more\n")


def test_statistics(run: Run, tmp_path: Path) -> None:
    articles(tmp_path, a=A + C, b=B + C.replace("12", "15"))
    assert run("check", ".", "--statistics").stdout == "    1  FC101  opened\n    1  FC201  cost\n"


def test_json_has_what_the_contract_says(run: Run, tmp_path: Path) -> None:
    configured(tmp_path, a=A, b=B)
    report = json.loads(run("check", "--format", "json").stdout)
    assert report["schema"] == "factcheck/1"
    assert [s["path"] for s in report["sources"]] == ["articles/a.md", "articles/b.md"]
    (conflict,) = report["conflicts"]
    assert conflict["subject"]["name"] == "Long Bridge"
    assert [v["claims"][0]["quote"] for v in conflict["values"]] == ["1932", "1934"]


def test_the_order_of_files_and_the_run_before_change_no_byte(run: Run, tmp_path: Path) -> None:
    articles(tmp_path, a=A, b=B, c=C)
    first = run("check", "a.md", "b.md", "c.md", "--format", "json").stdout
    assert run("check", "c.md", "b.md", "a.md", "--format", "json").stdout == first
    assert run("check", "b.md", "a.md", "c.md", "--format", "json", "--no-cache").stdout == first


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(("check",), "no articles were named", id="nothing to check"),
        pytest.param(("check", "missing.md"), "missing.md: ", id="missing file"),
        pytest.param(("check", "empty"), "empty", id="empty folder"),
        pytest.param(("check", ".", "--baseline", "none.json"), "none.json: no such baseline", id="no baseline"),
        pytest.param(("check", ".", "--update-baseline"), "needs --baseline", id="baseline without a file"),
        pytest.param(("--rules", "none.yaml", "check", "."), "none.yaml: no such rule file", id="missing rule file"),
        pytest.param(("--config", "none.toml", "check", "."), "none.toml: no such configuration", id="missing config"),
        pytest.param(("check", ".", "--format", "xml"), "Invalid value for '--format'", id="unknown format"),
        pytest.param(("explain", "zzz", "."), "no conflict 'zzz' here", id="unknown conflict"),
        pytest.param(("report", ".", "-o", "a.md/x"), "a.md", id="unwritable folder"),
        pytest.param(("evaluate", "empty"), "empty: no labelled folder", id="nothing labelled"),
    ],
)
def test_a_mistake_is_one_line_and_exit_code_2(run: Run, tmp_path: Path, arguments: tuple[str, ...], told: str) -> None:
    articles(tmp_path, a=A)
    (tmp_path / "empty").mkdir()
    result = run(*arguments)
    assert result.exit_code == 2, result.output
    assert result.stdout == ""
    assert told in result.stderr.splitlines()[-1]
    assert "Traceback" not in result.stderr


def test_a_file_that_cannot_be_read_is_told_and_the_rest_is_checked(run: Run, tmp_path: Path) -> None:
    articles(tmp_path, a=A, b=B)
    (tmp_path / "c.docx").write_bytes(b"PK no archive at all")
    result = run("check", ".")
    assert result.exit_code == 1
    assert "c.docx" in result.stderr.splitlines()[0]
    assert "skipped" in result.stderr.splitlines()[0]


def test_quiet_prints_results_only(run: Run, tmp_path: Path) -> None:
    articles(tmp_path, a=A, b=B)
    result = run("--quiet", "check", ".")
    assert (len(result.stdout.splitlines()), result.stderr) == (1, "")


def test_verbose_counts(run: Run, tmp_path: Path) -> None:
    articles(tmp_path, a=A, b=B)
    assert "conflicts.error: 1" in run("--verbose", "check", ".").stderr.splitlines()


# --- silencing --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "code", "told"),
    [
        pytest.param("in use.", "in use. <!-- factcheck: ignore[FC101] the plaque -->", 0, "1 silenced", id="line"),
        pytest.param("In truth", "<!-- factcheck: ignore[FC1] -->\nIn truth", 0, "1 silenced", id="line before"),
        pytest.param("In truth", "<!-- factcheck: ignore -->\n\nIn truth", 0, "1 silenced", id="paragraph after"),
        pytest.param("1934", "1934 [sic]", 0, "1 silenced", id="sic"),
        pytest.param("1934", "1934, [ SIC ]", 0, "1 silenced", id="sic after a comma"),
        pytest.param("still in use", "still [sic] in use", 1, "1 open", id="sic about other words"),
        pytest.param("In truth", "<!-- factcheck: ignore[FC201] -->\nIn truth", 1, "silences nothing", id="other code"),
        pytest.param("Some said", "<!-- factcheck: ignore -->\nSome said", 1, "b.md:3:1: this comment", id="idle"),
    ],
)  # fmt: skip
def test_silence_in_an_article(run: Run, tmp_path: Path, old: str, new: str, code: int, told: str) -> None:
    articles(tmp_path, a=A, b=B.replace(old, new))
    result = run("check", ".")
    assert result.exit_code == code, result.output
    assert told in result.stderr


LONG_PAGE = f"<p>{'It is told in the town to this day, by those who were there. ' * 5}</p>"
SILENT_PAGES = [
    pytest.param(
        "use.</p>", "use. <!-- factcheck: ignore[FC101] the plaque --></p>", 0, "1 silenced", id="behind words"
    ),
    pytest.param("<p>In", "<!-- factcheck: ignore[FC1] -->\n<p>In", 0, "1 silenced", id="paragraph after"),
    pytest.param("<p>In", "<p><!-- factcheck: ignore -->In", 0, "1 silenced", id="in front of words"),
    pytest.param("<p>In", "<!-- factcheck: ignore[FC201] -->\n<p>In", 1, "silences nothing", id="other code"),
    pytest.param("<p>Some", "<!-- factcheck: ignore -->\n<p>Some", 1, "b.html:1:1: this comment", id="idle"),
]


@pytest.mark.parametrize("more", ["", LONG_PAGE], ids=["short page", "long page"])
@pytest.mark.parametrize(("old", "new", "code", "told"), SILENT_PAGES)
def test_silence_in_a_page(run: Run, tmp_path: Path, more: str, old: str, new: str, code: int, told: str) -> None:
    articles(tmp_path, a=A)
    body = "".join(f"<p>{line}</p>" for line in B.splitlines()[2:] if line)
    page = f"<html><body><article><h1>Spans</h1>{body}{more}</article></body></html>"
    (tmp_path / "b.html").write_text(page.replace(old, new), "utf-8")
    result = run("check", ".")
    assert result.exit_code == code, result.output
    assert told in result.stderr


def test_the_third_value_stays_when_one_is_silenced(run: Run, tmp_path: Path) -> None:
    articles(
        tmp_path, a=A, b=B.replace("1934", "1934 [sic]"), c="The Long Bridge opened in 1940, they say in the town."
    )
    assert run("check", ".").stdout.startswith(
        "a.md:3:27: FC101 error Long Bridge: opened is 1932 here, but 1940 in c.md"
    )


@pytest.mark.parametrize(
    ("pattern", "codes", "code"),
    [("articles/b*", "FC101", 0), ("*", "FC1", 0), ("articles/c*", "FC101", 1), ("articles/b*", "FC2", 1)],
)
def test_silence_by_path(run: Run, tmp_path: Path, pattern: str, codes: str, code: int) -> None:
    configured(tmp_path, f'[per_path]\n"{pattern}" = ["{codes}"]\n', a=A, b=B)
    assert run("check").exit_code == code
    assert run("check", "--format", "json").exit_code == code


# --- baseline ---------------------------------------------------------------------------------------------------------


def test_a_baseline_knows_shrinks_and_opens_again(run: Run, tmp_path: Path) -> None:
    configured(tmp_path, a=A + C, b=B + C.replace("12", "15"))
    known = ("check", "--baseline", "known.json")
    assert run(*known, "--update-baseline").exit_code == 0
    assert run(*known).stdout == ""
    assert "2 known" in run(*known).stderr
    (tmp_path / "articles" / "d.md").write_text("The Long Bridge opened in 1950, if that is to be believed.", "utf-8")
    again = run(*known)
    assert (again.exit_code, "1 known, 1 reopened" in again.stderr) == (1, True)
    articles(tmp_path / "articles", b=B)
    (tmp_path / "articles" / "d.md").unlink()
    assert run(*known).exit_code == 0
    assert len(json.loads((tmp_path / "known.json").read_text("utf-8"))["conflicts"]) == 1
    articles(tmp_path / "articles", b=B + C.replace("12", "15"))
    assert run(*known).exit_code == 1


def test_a_baseline_is_not_touched_by_a_run_over_a_part(run: Run, tmp_path: Path) -> None:
    configured(tmp_path, a=A, b=B, d=D)
    run("check", "--baseline", "known.json", "--update-baseline")
    before = (tmp_path / "known.json").read_bytes()
    articles(tmp_path / "articles", b=D)
    assert run("check", "articles/d.md", "--baseline", "known.json").exit_code == 0
    assert run("check", "--ignore", "FC101", "--baseline", "known.json").exit_code == 0
    assert (tmp_path / "known.json").read_bytes() == before
    assert run("check", "articles/d.md", "--baseline", "known.json", "--update-baseline").exit_code == 2


@pytest.mark.parametrize("text", ["", "[]", '{"schema": "other/1"}', '{"schema": "factcheck-baseline/1", "x": 1}'])
def test_a_file_that_is_no_baseline(run: Run, tmp_path: Path, text: str) -> None:
    articles(tmp_path, a=A)
    (tmp_path / "known.json").write_text(text, "utf-8")
    result = run("check", "a.md", "--baseline", "known.json")
    assert (result.exit_code, result.stderr.splitlines()[-1].startswith("known.json: is ")) == (2, True)


# --- the other commands -----------------------------------------------------------------------------------------------


def test_explain_tells_every_step(run: Run, tmp_path: Path) -> None:
    articles(tmp_path, a=A, b=B)
    (conflict,) = json.loads(run("check", ".", "--format", "json").stdout)["conflicts"]
    result = run("explain", conflict["id"][:6], ".")
    assert result.exit_code == 0
    for words in ("says 1932:", "a.md:3:27: 1932", "b.md:5:36: 1934", "1. both name the same thing", conflict["id"]):
        assert words in result.stdout


def test_claims_as_json_lines(run: Run, tmp_path: Path) -> None:
    articles(tmp_path, a=A, d=D)
    rows = [json.loads(line) for line in run("claims", ".", "--format", "jsonl").stdout.splitlines()]
    assert [(row["source"], row["subject"], row["attribute"], row["quote"], row["low"]) for row in rows] == [
        ("a.md", "Long Bridge", "opened", "1932", 1932.0),
        ("d.md", "North Ferry", "opened", "1901", 1901.0),
    ]


def test_claims_as_a_table_and_as_csv(run: Run, tmp_path: Path) -> None:
    articles(tmp_path, a=A)
    assert run("claims", ".").stdout.splitlines()[1].split()[:4] == ["a.md:3:27", "Long", "Bridge", "opened"]
    head, row = run("claims", ".", "--format", "csv").stdout.splitlines()
    assert head.startswith("source,line,column,subject")
    assert row.startswith("a.md,3,27,Long Bridge,opened,figure,")


def test_stats(run: Run, tmp_path: Path) -> None:
    articles(tmp_path, a=A, b=B)
    counts = {line.split()[1]: int(line.split()[0]) for line in run("stats", ".").stdout.splitlines()}
    assert (counts["articles"], counts["claims.opened"], counts["conflicts.error"]) == (2, 2, 1)


def test_report_writes_its_files_and_ends_with_0(run: Run, tmp_path: Path) -> None:
    articles(tmp_path, a=A, b=B)
    result = run("report", "a.md", "b.md", "-o", "out")
    assert result.exit_code == 0, result.output
    assert {"index.md", "index.html", "conflicts.csv", "report.json"} <= {p.name for p in (tmp_path / "out").iterdir()}


def test_cache_info_and_clear(run: Run, tmp_path: Path) -> None:
    articles(tmp_path, a=A, b=B)
    run("check", ".")
    assert "rows      5" in run("cache", "info").stdout
    assert run("cache", "clear").exit_code == 0
    assert "rows      0" in run("cache", "info").stdout
    assert "there is no cache" in run("cache", "clear").stderr


def test_doctor_says_what_would_be_read(run: Run, tmp_path: Path) -> None:
    assert "ok    articles: no corpus is configured" in run("doctor").stdout
    configured(tmp_path, a=A, b=B)
    told = run("doctor").stdout
    assert "ok    configuration: factcheck.toml" in told
    assert "ok    articles: 2 files in articles" in told


def test_doctor_names_the_extras_that_are_missing(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None if name == "pypdf" else object())
    told = run("doctor").stdout
    assert "extras: docx, parquet, warc, web; without pdf (PDF files are left out)" in told


def test_doctor_finds_the_fault(run: Run, tmp_path: Path) -> None:
    assert run("doctor").exit_code == 0
    (tmp_path / "factcheck.toml").write_text("corpus = 3\n", "utf-8")
    result = run("doctor")
    assert (result.exit_code, "FAIL  configuration: factcheck.toml:1:1" in result.stdout) == (2, True)


def test_evaluate_counts_pairs_and_flagged_conflicts(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "topic"
    articles(folder, a=A + C, b=B + C.replace("12", "15"))
    pair = {"kind": "date", "a": {"file": "a.md", "quote": "in 1932"}, "b": {"file": "b.md", "quote": "in 1934"}}
    missed = {"kind": "date", "a": {"file": "a.md", "quote": "pride"}, "b": {"file": "b.md", "quote": "use"}}
    rows = [{"id": "1", **pair}, {"id": "2", **missed}]
    (folder / "gold.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    figures = json.loads(run("evaluate", tmp_path, "--json").stdout)
    assert (figures["recall"], figures["precision"], figures["gold"], figures["flagged"]) == (0.5, 0.5, 2, 2)
    assert figures["by_severity"] == {"error": [1, 1], "warning": [0, 1]}
    assert sorted(figures["by_rule"].values()) == [[0, 1], [1, 1]]
    assert "missed 2 [date] 'pride' / 'use'" in run("evaluate", folder, "--show").stdout


def test_watch_checks_again_after_a_change(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    configured(tmp_path, a=A, b=A)

    def change() -> None:
        articles(tmp_path / "articles", b=B)

    def mistake() -> None:
        (tmp_path / "factcheck.toml").write_text("corpus = 1\n", "utf-8")

    def interrupt() -> None:
        raise KeyboardInterrupt

    steps = iter([lambda: None, change, lambda: None, mistake, interrupt])
    monkeypatch.setattr("factcheck.watching.time.sleep", lambda _: next(steps)())
    result = run("check", "--watch")
    assert (result.exit_code, len(result.stdout.splitlines())) == (130, 1)
    told = result.stderr.splitlines()
    assert told[:2] == ["2 articles, no open conflicts", "2 articles, 1 open conflict"]
    assert told[2].startswith("factcheck.toml:1:1: `corpus` has to be")


def test_the_configuration_says_which_rules_are_heard_of(run: Run, tmp_path: Path) -> None:
    configured(tmp_path, 'ignore = ["FC101"]\n', a=A + C, b=B + C.replace("12", "15"))
    assert [line.split()[1] for line in run("check").stdout.splitlines()] == ["FC201"]
    run("report", "-o", "out")
    assert [c["rule"] for c in json.loads((tmp_path / "out/report.json").read_text("utf-8"))["conflicts"]] == ["FC201"]


def test_claims_with_bare_values(run: Run, tmp_path: Path) -> None:
    articles(tmp_path, a=A.replace("pride", "pride of 300 families and"))
    rows = [json.loads(line) for line in run("claims", ".", "--values", "--format", "jsonl").stdout.splitlines()]
    assert [(row["attribute"], row["kind"], row["low"]) for row in rows] == [
        ("opened", "figure", 1932.0),
        (None, "figure", 300.0),
    ]


def test_output_is_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    articles(tmp_path, a="# Bridges\n\nThe Pont Élevé opened in 1932, to the joy of all who lived near it.\n")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "FACTCHECK_CACHE_DIR": str(tmp_path / ".cache")}
    command = [sys.executable, "-m", "factcheck", "claims", str(tmp_path), "--format", "jsonl"]
    done = subprocess.run(command, cwd=REPO, capture_output=True, check=True, env=environment)
    assert "Élevé" in done.stdout.decode("utf-8")


def test_ctrl_c_is_130_and_no_traceback(tmp_path: Path) -> None:
    articles(tmp_path, a=A, b=B)
    # What runs in the background, as CI may, begins with SIGINT ignored.
    start = "import signal; signal.signal(2, signal.default_int_handler); from factcheck.cli import main; main()"
    command = [sys.executable, "-c", start, "check", str(tmp_path), "--watch", "--no-cache"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=REPO, stdout=pipe, stderr=pipe, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline()  # it has checked once, and waits
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=60)
    assert (process.returncode, "Traceback" in told) == (130, False)
