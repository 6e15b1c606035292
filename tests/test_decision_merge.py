"""Two edits of the decisions file that met in git: what git marks, and what becomes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.decision_file import book_text, read_book
from factcheck.decision_merge import merge_file, sides
from factcheck.errors import FactcheckError
from tests.reading import case

HEAD = "# Ours.\n\n"


def entry(id: str, verdict: str = "real", value: str = "1932", on: str = "2024-05-06", note: str = "") -> str:
    told = [f"{id}:", f"  verdict: {verdict}", *([f"  value: {value}"] if value else []), f"  on: {on}"]
    noted = [f"  note: {note}"] if note else []
    return "\n".join([*told, *noted, "  evidence:", "    - 1931 @ a.txt"]) + "\n"


def marked(ours: str, theirs: str, base: str | None = None, names: tuple[str, str] = (" HEAD", " mine")) -> str:
    """Lines that both sides touched, as git writes them; with a base as `merge.conflictStyle = diff3` does."""
    middle = f"||||||| 1a2b3c\n{base}" if base is not None else ""
    return f"<<<<<<<{names[0]}\n{ours}{middle}=======\n{theirs}>>>>>>>{names[1]}\n"


A, B, C, D = (entry(f"000{n}") for n in "abcd")


@pytest.mark.parametrize(
    ("text", "came", "expected"),
    [
        case("an entry on either side", marked(A, B), 1, [A, B]),
        case("two on the other", marked(A, B + C), 2, [A, B, C]),
        case("none on the other", marked(A, ""), 0, [A]),
        case("none on ours", marked("", B), 1, [B]),
        case("with what both began from", marked(A, B, base=C), 1, [A, B]),
        case("what both began from is empty", marked(A, B, base=""), 1, [A, B]),
        case("branches without names", marked(A, B, names=("", "")), 1, [A, B]),
        case("in two places", marked(A, B) + C + marked(D, entry("000e")), 2, [A, B, C, D, entry("000e")]),
        case("around what neither touched", A + marked(B, C) + D, 1, [A, B, C, D]),
        case("the same on both sides", marked(A, A), 0, [A]),
        case(
            "the later words of one verdict, theirs",
            marked(A, entry("000a", on="2024-06-01", note="again")),
            0,
            [entry("000a", on="2024-06-01", note="again")],
        ),
        case(
            "the later words of one verdict, ours",
            marked(entry("000a", on="2024-06-01", note="again"), A),
            0,
            [entry("000a", on="2024-06-01", note="again")],
        ),
        case(
            "on one day ours",
            marked(entry("000a", note="ours"), entry("000a", note="theirs")),
            0,
            [entry("000a", note="ours")],
        ),
    ],
)
def test_both_sides_are_kept(tmp_path: Path, text: str, came: int, expected: list[str]) -> None:
    path = tmp_path / "decisions.yaml"
    path.write_text(HEAD + text, "utf-8")
    assert merge_file(path) == came
    assert path.read_text("utf-8") == HEAD + "\n".join(expected)
    assert merge_file(path) == 0


@pytest.mark.parametrize(
    ("ours", "theirs", "message"),
    [
        case("two verdicts", A, entry("000a", "unsure"), "000a is real 1932 on one side and unsure 1932 on the other"),
        case("two values", A, entry("000a", value="1934"), "000a is real 1932 on one side and real 1934 on the other"),
        case("a value on one side", entry("000a", value=""), A, "000a is real on one side and real 1932 on the other"),
        case(
            "behind one that is new",
            A,
            entry("0001") + entry("000a", "unsure"),
            "000a is real 1932 on one side and unsure 1932 on the other",
        ),
    ],
)
def test_two_verdicts_on_one_conflict_need_a_person(tmp_path: Path, ours: str, theirs: str, message: str) -> None:
    path = tmp_path / "decisions.yaml"
    path.write_text(HEAD + marked(ours, theirs), "utf-8")
    with pytest.raises(FactcheckError) as told:
        merge_file(path)
    assert told.value.message == message
    assert told.value.hint == "keep one of the two entries, then merge again"
    assert str(told.value.path).endswith("decisions.yaml")
    assert path.read_text("utf-8") == HEAD + marked(ours, theirs)


def test_letters_of_all_languages_come_through(tmp_path: Path) -> None:
    path = tmp_path / "decisions.yaml"
    path.write_text(HEAD + marked(entry("000a", note="Åre"), entry("000b", note="Łódź")), "utf-8")
    assert merge_file(path) == 1
    assert [one.note for one in read_book(path).decisions.values()] == ["Åre", "Łódź"]


def test_nothing_to_merge_in_a_file_that_is_not_there_or_not_marked(tmp_path: Path) -> None:
    path = tmp_path / "decisions.yaml"
    assert merge_file(path) == 0
    assert not path.exists()
    path.write_text(HEAD + A, "utf-8")
    assert merge_file(path) == 0
    assert path.read_text("utf-8") == HEAD + A


def test_the_file_as_each_side_has_it(tmp_path: Path) -> None:
    ours, theirs = sides(tmp_path / "d.yaml", HEAD + marked(A + B, C) + D)
    assert (book_text(ours), book_text(theirs)) == (HEAD + "\n".join([A, B, D]), HEAD + "\n".join([C, D]))
    assert ours.path == theirs.path == tmp_path / "d.yaml"
