"""Decisions: what holds, what opens again, how the file is read and written, and that no crash loses one."""

from __future__ import annotations

import textwrap
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.decision_entry import as_written, decision_in, entry_text, scalar
from factcheck.decision_file import HEADER, Book, book_text, parse_book, read_book
from factcheck.decision_run import standing
from factcheck.decision_stats import precision, precision_lines
from factcheck.decision_write import write_decisions
from factcheck.decisions import VERDICTS, Decision, Verdict, decide, decided, evidence, in_force, in_words, source_names
from factcheck.errors import FactcheckError
from factcheck.models import Article, Conflict
from factcheck.yamlplace import read_yaml
from tests.report_factory import article, claim, conflict, report, year

BRIDGE = Decision(
    id="3f2a9c01d4e5",
    about="Old Harbour Bridge, opened: 1931 or 1932",
    verdict="real",
    value="1932",
    source="https://harbour.example/register#p3",
    note="see p. 3: the other is the year of the plans",
    by="Ada",
    on="2026-05-04",
    rule="FC101",
    severity="error",
    evidence=("1931 @ articles/a.txt", "1932 @ articles/b.txt"),
)
PIER = msgspec.structs.replace(BRIDGE, id="9b00", verdict="not-a-conflict", value="", source="", note="", by="Grace")


def opened(*told: tuple[int, str], id: str = "aaaa") -> Conflict:
    """A conflict between years, each with the article that states it."""
    sides: dict[int, list[str]] = {}
    for number, path in told:
        sides.setdefault(number, []).append(path)
    return conflict(*([claim(year(n), path) for path in paths] for n, paths in sides.items()), id=id)


def sources(*paths: str, **ids: str) -> list[Article]:
    return [article(path, id=ids.get(path.split(".")[0], "")) for path in paths]


def book(folder: Path, *decisions: Decision) -> Book:
    """A decisions file in a folder with these decisions."""
    return write_decisions(Book(folder / "decisions.yaml"), {one.id: one for one in decisions})[0]


# --- status -----------------------------------------------------------------------------------------------------------

JUDGED = ((1931, "a.txt"), (1932, "b.txt"))


@pytest.mark.parametrize(
    ("now", "status"),
    [
        pytest.param(JUDGED, "known", id="nothing new"),
        pytest.param((*JUDGED, (1932, "c.txt")), "reopened", id="a new source of a known value"),
        pytest.param((*JUDGED, (1930, "c.txt")), "reopened", id="a new value"),
        pytest.param((*JUDGED, (1932, "a.txt")), "reopened", id="a source now says the other too"),
        pytest.param(((1931, "a.txt"), (1933, "b.txt")), "reopened", id="a value changed"),
    ],
)
def test_a_decision_holds_for_the_evidence_that_it_covers(now: tuple[tuple[int, str], ...], status: str) -> None:
    names = source_names(sources("a.txt", "b.txt", "c.txt"), Path())
    made = decide(opened(*JUDGED), "real", names, by="Ada", on="2026-05-04")
    assert [one.status for one in decided([opened(*now)], {made.id: made}, names)] == [status]


def test_evidence_that_is_gone_reopens_nothing() -> None:
    names = source_names(sources("a.txt", "b.txt", "c.txt"), Path())
    made = decide(opened(*JUDGED, (1932, "c.txt")), "real", names, by="", on="")
    assert decided([opened(*JUDGED)], {made.id: made}, names)[0].status == "known"


def test_what_nobody_decided_is_new_and_says_nothing() -> None:
    assert decided([opened(*JUDGED)], {}, {}) == (opened(*JUDGED),)


@pytest.mark.parametrize(
    ("before", "after", "status"),
    [
        (sources("a.txt", "b.txt", a="doc-1"), sources("moved.txt", "b.txt", moved="doc-1"), "known"),
        (sources("a.txt", "b.txt"), sources("moved.txt", "b.txt"), "reopened"),
        (sources("a.txt", "b.txt"), sources("a.txt", "b.txt", a="doc-1"), "known"),
        (sources("a.txt", "b.txt", a="doc-1", b="doc-1"), sources("moved.txt", "b.txt", moved="doc-1"), "reopened"),
    ],
    ids=["renamed with its id", "renamed without one", "given an id later", "an id that two articles share"],
)
def test_an_article_goes_by_its_own_id(before: list[Article], after: list[Article], status: str) -> None:
    path = after[0].path
    made = decide(opened(*JUDGED), "real", source_names(before, Path()), by="", on="")
    now = opened((1931, path), (1932, "b.txt"))
    assert decided([now], {made.id: made}, source_names(after, Path()))[0].status == status


def test_lines_and_the_current_folder_are_no_evidence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "below").mkdir()
    monkeypatch.chdir(tmp_path)
    here = evidence(opened(*JUDGED), source_names(sources("a.txt", "b.txt"), tmp_path))
    monkeypatch.chdir(tmp_path / "below")
    there = opened((1931, "../a.txt"), (1932, "../b.txt"))
    moved = msgspec.structs.replace(
        there,
        values=tuple(
            msgspec.structs.replace(s, claims=tuple(msgspec.structs.replace(c, line=99, start=7) for c in s.claims))
            for s in there.values
        ),
    )
    assert evidence(moved, source_names(sources("../a.txt", "../b.txt"), tmp_path)) == here
    assert here == ("1931 @ a.txt", "1932 @ b.txt")


def test_a_known_fact_is_evidence_wherever_its_file_lies() -> None:
    names = source_names(sources("a.txt"), Path())
    assert evidence(opened((1931, "a.txt"), (1932, "rules/old.yaml")), names) == ("1931 @ a.txt", "1932 @ reference")


def test_a_decision_whose_conflict_is_gone_is_stale_and_told_with_its_place(tmp_path: Path) -> None:
    book(tmp_path, BRIDGE, PIER)
    stand = standing(report(opened(*JUDGED, id=PIER.id)), tmp_path / "decisions.yaml")
    assert [one.id for one in stand.stale] == [BRIDGE.id]
    assert stand.stale_lines() == [f"{tmp_path.as_posix()}/decisions.yaml:3:1: {BRIDGE.id}: {BRIDGE.about}"]


def test_a_run_is_marked_by_the_file_that_lies_with_its_articles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    bridge = opened((1931, "below/a.txt"), (1932, "below/b.txt"))
    pier = opened((1901, "below/a.txt"), (1902, "below/b.txt"), id="bbbb")
    names = {"below/a.txt": ("doc-1", "a.txt"), "below/b.txt": ("b.txt",)}
    made = decide(bridge, "real", names, by="Ada", on="2026-05-04")
    path = book(Path("below"), made).path
    run = report(bridge, pier, articles=[article("below/a.txt", id="doc-1"), article("below/b.txt")])
    stand = standing(run, path)
    assert [(one.id, one.status, one.verdict) for one in stand.conflicts] == [
        (bridge.id, "known", "real. Ada, 2026-05-04"),
        (pier.id, "new", ""),
    ]
    assert (stand.names, stand.held, stand.stale, stand.book) == (names, {bridge.id: made}, (), read_book(path))
    assert [one.id for one in standing(run, path, run.conflicts[1:]).conflicts] == [pier.id]


@pytest.mark.parametrize(
    ("change", "held"),
    [
        ({}, True),
        ({"rule": "FC999"}, False),
        ({"evidence": ("1931 @ a.txt", "1932 @ b.txt", "1933 @ c.txt")}, False),
    ],
    ids=["all its evidence", "another rule", "less than its evidence"],
)
def test_a_decision_goes_on_under_another_id(change: dict[str, object], held: bool) -> None:
    names = source_names(sources("a.txt", "b.txt"), Path())
    made = decide(opened(*JUDGED, id="aaaa"), "real", names, by="Ada", on="")
    renamed = opened(*JUDGED, id="bbbb")
    found = in_force({"aaaa": msgspec.structs.replace(made, **change)}, [renamed], names)
    assert (list(found) == ["bbbb"]) is held
    assert in_force({"aaaa": made}, [opened(*JUDGED, id="aaaa"), renamed], names).keys() == {"aaaa"}


def test_nothing_is_stale_while_sources_cannot_be_read(tmp_path: Path) -> None:
    from factcheck.models import Skipped

    book(tmp_path, BRIDGE)
    assert standing(report(skipped=(Skipped("a.txt", "not text"),)), tmp_path / "decisions.yaml").stale == ()


@pytest.mark.parametrize(
    ("decision", "words"),
    [
        (msgspec.structs.replace(BRIDGE, source="register, p. 3", note="the other is a plan's"),
         "real: 1932 is right (register, p. 3); the other is a plan's. Ada, 2026-05-04"),
        (PIER, "not a conflict. Grace, 2026-05-04"),
        (Decision("aaaa", "", "unsure"), "unsure"),
    ],
)  # fmt: skip
def test_a_verdict_in_words(decision: Decision, words: str) -> None:
    assert in_words(decision) == words


# --- the file ---------------------------------------------------------------------------------------------------------

WRITTEN = (
    HEADER
    + """\
3f2a9c01d4e5:
  about: "Old Harbour Bridge, opened: 1931 or 1932"
  verdict: real
  value: 1932
  source: "https://harbour.example/register#p3"
  note: "see p. 3: the other is the year of the plans"
  by: Ada
  on: 2026-05-04
  rule: FC101
  severity: error
  evidence:
    - 1931 @ articles/a.txt
    - 1932 @ articles/b.txt

9b00:
  about: "Old Harbour Bridge, opened: 1931 or 1932"
  verdict: not-a-conflict
  by: Grace
  on: 2026-05-04
  rule: FC101
  severity: error
  evidence:
    - 1931 @ articles/a.txt
    - 1932 @ articles/b.txt
"""
)


def test_the_file_reads_as_a_person_would_write_it(tmp_path: Path) -> None:
    made = book(tmp_path, PIER, BRIDGE)
    assert made.path.read_text("utf-8") == WRITTEN
    assert read_book(made.path).decisions == {BRIDGE.id: BRIDGE, PIER.id: PIER}


words = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\n:#'\"-@ \u2028\x85"), max_size=40)
entries = st.builds(
    Decision,
    id=st.from_regex(r"[0-9a-f]{4,12}", fullmatch=True),
    about=words,
    verdict=st.sampled_from(VERDICTS),
    value=words,
    note=words,
    by=words,
    evidence=st.lists(words.map(lambda word: f"{word} @ a.txt"), min_size=1, max_size=3).map(tuple),
)


@given(st.lists(entries, unique_by=lambda one: one.id, max_size=4))
def test_what_is_written_is_read_again(found: list[Decision]) -> None:
    text = HEADER + "\n".join(entry_text(one) for one in sorted(found, key=lambda one: one.id))
    read = parse_book(Path("decisions.yaml"), text.encode("utf-8"))
    assert read.decisions == {one.id: one for one in found}
    assert book_text(read) == text


@given(entries)
def test_an_entry_as_it_is_written_is_read_as_its_yaml_is(made: Decision) -> None:
    text = entry_text(made)
    assert decision_in(made.id, read_yaml(text, "x")) == made
    assert as_written(made.id, text) in (made, None)


@pytest.mark.parametrize(
    "text",
    ["# Ours.\n" + entry_text(PIER), entry_text(PIER).replace("  by", "  # who\n  by"),
     entry_text(PIER).replace("not-a-conflict", "no"), entry_text(PIER).replace("2026-05-04", "May"),
     entry_text(PIER).replace("  on: 2026", "  on:  2026"), entry_text(PIER) + "  note: late\n",
     entry_text(PIER).replace("  by:", "  buy:"), "9b00: real\n", ""],
)  # fmt: skip
def test_any_other_entry_is_read_as_yaml(text: str) -> None:
    assert as_written(PIER.id, entry_text(PIER)) == PIER
    assert as_written(PIER.id, text) is None


@given(words)
def test_a_text_stays_the_text_it_is(text: str) -> None:
    assert read_yaml(f"key: {scalar(text)}", "x").plain == {"key": text}


ENTRY = "9b00:\n  verdict: real\n  evidence: [1931 @ a.txt]\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("9b00:\n  verdict: real\n  verdit: real\n", "3:3: `verdit` is no key of a decision; did you mean `verdict`?"),
        ("9b00:\n  verdict: reel\n  evidence: [a @ b]\n", "2:12: `reel` is no verdict; did you mean `real`?"),
        (ENTRY + "bridge:\n  verdict: real\n", "4:1: `bridge` is no id of a conflict"),
        ("9b00:\n  verdict: real\n", "1:1: the decision has no `evidence`"),
        ("9b00:\n  verdict: real\n  evidence: []\n", "3:13: a decision without evidence"),
        ("9b00:\n  verdict: real\n  evidence:\n    - 1931\n", "4:7: this is no evidence"),
        ("9b00: real\n", "1:7: a decision is a table"),
        ("9b00:\n  verdict: real\n  on: May\n  evidence: [a @ b]\n", "3:7: `May` is no day"),
        ("9b00:\n  verdict: [real]\n  evidence: [a @ b]\n", "2:12: `verdict` is a text"),
        (ENTRY + ENTRY, "4:1: `9b00` is given twice"),
        ("- 9b00\n", "1:1: this is no list of decisions"),
        ("{9b00: {verdict: real, evidence: [a @ b]}}\n", "1:1: this is no list of decisions"),
        ("9b00:\n  note: a: b\n", "2:10: this is not YAML"),
        ("<<<<<<< ours\n" + ENTRY, "1:1: two edits of this file met"),
    ],
    ids=str.split(
        "key verdict id no-evidence empty half-evidence no-table day list twice list-of-ids one-line yaml markers"
    ),
)  # fmt: skip
def test_a_mistake_is_told_with_its_place(text: str, told: str) -> None:
    with pytest.raises(FactcheckError) as raised:
        parse_book(Path("decisions.yaml"), text.encode("utf-8"))
    assert str(raised.value).startswith(f"decisions.yaml:{told}")


def test_what_people_write_into_the_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "decisions.yaml"
    by_hand = "# Ours.\n\n# Ask the archive.\n'9b00':\n  evidence: [1931 @ a.txt]  # both\n  verdict: unsure\n"
    path.write_text(by_hand, "utf-8")
    made, _ = write_decisions(read_book(path), {BRIDGE.id: BRIDGE})
    assert path.read_text("utf-8") == by_hand.replace("# Ask", entry_text(BRIDGE) + "\n# Ask")
    write_decisions(made, {BRIDGE.id: None})
    assert path.read_text("utf-8") == by_hand


@pytest.mark.parametrize("text", ["", "\n", "# nothing yet\n", HEADER])
def test_a_file_without_decisions(text: str, tmp_path: Path) -> None:
    (tmp_path / "decisions.yaml").write_text(text, "utf-8")
    assert read_book(tmp_path / "decisions.yaml").decisions == {}
    made, _ = write_decisions(read_book(tmp_path / "decisions.yaml"), {PIER.id: PIER})
    assert read_book(made.path).decisions == {PIER.id: PIER}
    assert made.path.read_text("utf-8") == (f"{text.strip()}\n\n" if text.strip() else HEADER) + entry_text(PIER)


@pytest.mark.parametrize("head", ["", "# Mine.\n", "# Mine.\n\n", "\n# Mine.\n\n# Both.\n\n"])
def test_what_stands_above_the_entries_stays(head: str, tmp_path: Path) -> None:
    (tmp_path / "decisions.yaml").write_text(head + entry_text(PIER), "utf-8")
    made, _ = write_decisions(
        read_book(tmp_path / "decisions.yaml"), {"9b01": msgspec.structs.replace(PIER, id="9b01")}
    )
    assert made.path.read_text("utf-8").startswith(head + entry_text(PIER))


def test_windows_line_ends_are_read(tmp_path: Path) -> None:
    (tmp_path / "decisions.yaml").write_bytes(WRITTEN.replace("\n", "\r\n").encode())
    assert read_book(tmp_path / "decisions.yaml").decisions == {BRIDGE.id: BRIDGE, PIER.id: PIER}


# --- precision --------------------------------------------------------------------------------------------------------


def judged(rule: str, *verdicts: Verdict) -> list[Decision]:
    return [msgspec.structs.replace(BRIDGE, rule=rule, verdict=verdict) for verdict in verdicts]


def test_precision_begins_with_the_rule_that_cries_wolf() -> None:
    made = [*judged("FC1", "real", "real", "unsure"), *judged("FC2", "real", "not-a-conflict", "different-context")]
    found = precision([*made, *judged("FC3", "unsure")], "rule")
    assert [(one.name, one.real, one.wrong, one.unsure) for one in found] == [
        ("FC2", 1, 2, 0),
        ("FC1", 2, 0, 1),
        ("FC3", 0, 0, 1),
    ]
    assert [one.share for one in found] == [pytest.approx(1 / 3), 1.0, None]


def test_rules_that_are_as_often_right_stand_by_how_often_they_were_wrong_and_by_name() -> None:
    half = [
        *judged("FC3", "real", "real", "not-a-conflict", "not-a-conflict"),
        *judged("FC2", "real", "not-a-conflict"),
    ]
    nine, three = judged("FC0", "real") * 9, judged("FC0", "not-a-conflict") * 3
    seldom = [*nine, *three]
    none = [*judged("", "unsure"), *judged("FC9", "real"), *judged("FC1", "real")]
    assert [one.name for one in precision([*none, *seldom, *half], "rule")] == ["FC3", "FC2", "FC0", "-", "FC1", "FC9"]


def test_a_rule_that_nobody_was_sure_about_has_no_precision() -> None:
    told = [line.split() for line in precision_lines(judged("FC1", "unsure"))]
    assert told[2] == ["0", "0", "1", "-", "FC1"]


def test_the_table_of_precision() -> None:
    told = textwrap.dedent("\n".join(precision_lines(judged("FC1", "real", "not-a-conflict"))))
    assert [line.split() for line in told.splitlines() if line] == [
        ["real", "wrong", "unsure", "precision", "rule"],
        ["1", "1", "0", "50%", "FC1"],
        ["real", "wrong", "unsure", "precision", "severity"],
        ["1", "1", "0", "50%", "error"],
    ]
    assert list(precision_lines([])) == []
