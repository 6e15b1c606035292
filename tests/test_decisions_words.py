"""What a mistake in a file of decisions is answered with: the whole line, with its place and what to do."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from factcheck.decision_entry import as_written, entry_text, scalar
from factcheck.decision_file import HEADER, Book, book_text, bytes_of, decoded, parse_book
from factcheck.decision_write import write_decisions
from factcheck.decisions import Decision, decide, decided, in_words
from factcheck.errors import FactcheckError
from tests.report_factory import two_years

GOOD = "bad0:\n  about: a pier\n  verdict: real\n  evidence:\n    - 1931 @ a.txt\n"
NO_LIST = "this is no list of decisions; begin each with `id:`, its keys indented below it"
ANEW = "`factcheck review` decides it anew"
MISTAKES = {
    "marks of git": (
        f"# one\n\n{GOOD}<<<<<<< HEAD\n{GOOD}=======\n",
        "8:1: two edits of this file met and are not merged; run `factcheck review --merge`",
    ),
    "no list": ("- a\n", f"1:1: {NO_LIST}"),
    "words": ("some words\n", f"1:1: {NO_LIST}"),
    "not an id": (
        "pier:\n  verdict: real\n",
        "1:1: `pier` is no id of a conflict; `factcheck check --format full` shows them",
    ),
    "no table": (
        "bad0: real\n",
        "1:7: a decision is a table; write `verdict: real` and the other keys indented below the id",
    ),
    "no verdict": ("bad0:\n  about: x\n  evidence: [1 @ a]\n", "1:1: the decision has no `verdict`; " + ANEW),
    "no evidence": ("bad0:\n  verdict: real\n", "1:1: the decision has no `evidence`; " + ANEW),
    "no evidence further down": (f"{GOOD}bad1:\n  verdict: real\n", "6:1: the decision has no `evidence`; " + ANEW),
    "no evidence behind two that have it": (
        f"{GOOD}\n# of the quay\n{GOOD.replace('bad0', 'bad1')}\nbad2:\n  verdict: real\n",
        "14:1: the decision has no `evidence`; " + ANEW,
    ),
    "nothing listed": (
        "bad0:\n  verdict: real\n  evidence: []\n",
        "3:13: a decision without evidence covers nothing; " + ANEW,
    ),
    "half evidence": (
        GOOD.replace(" @ a.txt", ""),
        "5:7: this is no evidence; write a value and who states it: `1932 @ articles/a.txt`",
    ),
    "another key": (f"{GOOD}  verdit: x\n", "6:3: `verdit` is no key of a decision; did you mean `verdict`?"),
    "another verdict": (GOOD.replace("real", "rael"), "3:12: `rael` is no verdict; did you mean `real`?"),
    "no day": (f"{GOOD}  on: May\n", "6:7: `May` is no day; write it as 2026-05-04"),
    "a list for a text": (f"{GOOD}  note: [x]\n", "6:9: `note` is a text; put quotes round a text that holds a colon"),
}


@pytest.mark.parametrize(("text", "told"), MISTAKES.values(), ids=MISTAKES)
@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["bare", "BOM"])
def test_a_mistake_is_told_in_full(text: str, told: str, ends: str, mark: str) -> None:
    with pytest.raises(FactcheckError) as caught:
        parse_book(Path("decisions.yaml"), (mark + text.replace("\n", ends)).encode())
    assert str(caught.value) == f"decisions.yaml:{told}"


LONG = "what the register says of it " * 9


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ('the "new" café', '"the \\"new\\" café"'),
        ("c:\\plans", '"c:\\\\plans"'),
        (f'{LONG}"twice"', f'"{LONG}\\"twice\\""'),
    ],
    ids=["quotes", "a backslash", "more than a line"],
)
def test_a_text_of_any_length_is_one_line(text: str, written: str) -> None:
    assert scalar(text) == written


@pytest.mark.parametrize(("id", "key"), [("bad0", "bad0"), ("12e4", "12e4"), ("a: b", '"a: b"')])
def test_an_entry_begins_with_its_id(id: str, key: str) -> None:
    assert entry_text(Decision(id, "", "real", evidence=("1931 @ a.txt",))).startswith(f"{key}:\n")


@pytest.mark.parametrize(
    "text",
    ["bad0:\n  verdict: real\n  evidence:\n    - 1931 @ a.txt\n", "bad0: {verdict: real, evidence: [1931 @ a.txt]}\n"],
    ids=["as it is written", "by hand"],
)
def test_all_but_the_verdict_and_its_evidence_may_be_left_out(text: str) -> None:
    taken = Decision("bad0", "", "real", evidence=("1931 @ a.txt",))
    assert parse_book(Path("d.yaml"), text.encode()).decisions == {"bad0": taken}


def test_an_entry_without_a_day_is_read_as_it_is_written() -> None:
    taken = Decision("bad0", "a pier", "real", evidence=("1931 @ a.txt",))
    assert as_written("bad0", entry_text(taken)) == taken


def test_line_ends_are_plain_whoever_wrote_them() -> None:
    assert decoded(b"\xef\xbb\xbfbad0:\r\n\r\n", "d.yaml") == "bad0:\n\n"


def test_bytes_that_are_no_text() -> None:
    with pytest.raises(FactcheckError) as caught:
        parse_book(Path("decisions.yaml"), b"# caf\xe9\n")
    assert str(caught.value) == "decisions.yaml: not UTF-8 text; save the file as UTF-8"


def test_a_file_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "decisions.yaml").mkdir()
    with pytest.raises(FactcheckError) as caught:
        bytes_of(tmp_path / "decisions.yaml")
    assert str(caught.value) == "decisions.yaml: cannot be read: Is a directory"
    assert bytes_of(tmp_path / "none.yaml") is None


def test_comments_stay_with_what_they_stand_above() -> None:
    text = f"# mine\n\n# of the pier\n{GOOD}\n# of the quay\n# two lines\n{GOOD.replace('bad0', 'bad1')}"
    book = parse_book(Path("d.yaml"), text.encode())
    assert [(id, block.line) for id, block in book.blocks.items()] == [("bad0", 4), ("bad1", 12)]
    assert book.blocks["bad1"].text.startswith("# of the quay\n# two lines\nbad1:")
    assert book_text(book) == text
    assert book.data == text.encode()


def test_a_file_that_is_not_there_begins_with_a_line_that_says_what_it_is(tmp_path: Path) -> None:
    book = parse_book(tmp_path / "new" / "d.yaml", None)
    assert (book.path, book.data, book.head, book.decisions) == (tmp_path / "new" / "d.yaml", None, HEADER, {})
    taken = Decision("bad0", "a pier", "real", evidence=("1931 @ a.txt",))
    now, theirs = write_decisions(book, {"bad0": taken})
    assert (theirs, now.decisions, now.data) == ({}, {"bad0": taken}, (tmp_path / "new" / "d.yaml").read_bytes())
    gone, _ = write_decisions(now, {"bad0": None, "bad1": None})
    assert gone.decisions == {}
    assert gone.path.read_text("utf-8") == HEADER


def test_what_another_has_decided_stays_and_is_told(tmp_path: Path) -> None:
    book = Book(tmp_path / "d.yaml")
    mine, hers = (Decision("bad0", "a pier", "real", by=by, evidence=("1931 @ a.txt",)) for by in ("Ada", "Grace"))
    write_decisions(book, {"bad0": hers})
    now, theirs = write_decisions(book, {"bad0": mine})
    assert (now.decisions, theirs) == ({"bad0": hers}, {"bad0": hers})


NAMES = {name: (name,) for name in ("a.txt", "b.txt", "c.txt")}
EVIDENCE = ("1931 @ a.txt", "1932 @ b.txt", "1932 @ c.txt")


def test_a_decision_holds_what_was_known_on_that_day() -> None:
    found = two_years(attribute="was_opened", severity="warning", rule="FC109")
    bare = decide(found, "unsure", NAMES, by="Ada", on="2026-05-04")
    whole = decide(found, "real", NAMES, by="Ada", on="2026-05-04", value="1932", source="register", note="p. 3")
    about = "Old Harbour Bridge, was opened: 1931 or 1932"
    said = {"by": "Ada", "on": "2026-05-04", "rule": "FC109", "severity": "warning", "evidence": EVIDENCE}
    assert bare == Decision(found.id, about, "unsure", **said)  # type: ignore[arg-type]
    assert whole == Decision(found.id, about, "real", "1932", "register", "p. 3", **said)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({}, "real"),
        ({"value": "1932"}, "real: 1932 is right"),
        ({"value": "1932", "source": "the register"}, "real: 1932 is right (the register)"),
        ({"source": "the register"}, "real"),
        ({"note": "see p. 3"}, "real; see p. 3"),
        ({"by": "Ada"}, "real. Ada"),
        ({"on": "2026-05-04"}, "real. 2026-05-04"),
        (
            {"value": "1932", "note": "see", "by": "Ada", "on": "2026-05-04"},
            "real: 1932 is right; see. Ada, 2026-05-04",
        ),
    ],
)
def test_a_verdict_in_words(told: dict[str, str], expected: str) -> None:
    taken = Decision("bad0", "a pier", "real", **told)  # type: ignore[arg-type]
    assert in_words(taken) == expected


def test_a_decided_conflict_says_how() -> None:
    found = two_years(id="bad0")
    taken = decide(found, "real", NAMES, by="Ada", on="2026-05-04")
    (known,) = decided([found], {"bad0": taken}, NAMES)
    assert (known.status, known.verdict) == ("known", "real. Ada, 2026-05-04")
    (new,) = decided([found], {}, NAMES)
    assert (new.status, new.verdict) == ("new", "")
    older = msgspec.structs.replace(taken, evidence=EVIDENCE[:2])
    (again,) = decided([found], {"bad0": older}, NAMES)
    assert (again.status, again.verdict) == ("reopened", "real. Ada, 2026-05-04")
