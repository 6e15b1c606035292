"""Articles brought in line with a decision: what is said anew, what is left alone, and a patch that applies."""

from __future__ import annotations

import subprocess
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.decisions import Decision
from factcheck.errors import FactcheckError
from factcheck.fix import Fix, edits, patched, quoted, write_articles
from factcheck.fix_words import FORM, NOT_THERE, reworded
from factcheck.models import Article, Block, Claim, Report
from tests.report_factory import article, claim, conflict, figure, report, year

# --- words ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("quote", "losing", "right", "expected"),
    [
        ("2010", "2010", "2007", "2007"),
        ("in 2010", "2010", "2007", "in 2007"),
        ("March 2010", "March 2010", "May 2010", "May 2010"),
        ("Mar. 2010", "March 2010", "June 2009", "Jun. 2009"),
        ("in march of 2010", "March 2010", "June 2010", "in June of 2010"),
        ("12 May 1931", "12 May 1931", "4 May 1931", "4 May 1931"),
        ("May 12th, 1931", "12 May 1931", "3 June 1930", "June 3rd, 1930"),
        ("since 1969", "since 1969", "since 1975", "since 1975"),
        ("44 people", "44", "54", "54 people"),
        ("1,640 claims", "1,640", "1,410", "1,410 claims"),
        ("1640 claims", "1,640", "1,410", "1410 claims"),
        ("900 claims", "900", "1,410", "1,410 claims"),
        ("412 metres", "412 meters", "380 meters", "380 metres"),
        ("$5.2 billion", "USD 5.2 billion", "USD 4.8 billion", "$4.8 billion"),
        ("58%", "58 %", "61.5 %", "61.5%"),
        ("over 10,000", "over 10,000", "over 12,000", "over 12,000"),
    ],
)
def test_a_value_is_said_in_the_form_of_the_other(quote: str, losing: str, right: str, expected: str) -> None:
    assert reworded(quote, losing, right).text == expected


@pytest.mark.parametrize(
    ("quote", "losing", "right", "reason"),
    [
        ("2010", "2010", "March 2007", FORM),
        ("12 May 1931", "12 May 1931", "1931", FORM),
        ("since 1969", "since 1969", "1975", FORM),
        ("2010", "2010", "the 1990s", FORM),
        ("over 10,000", "over 10,000", "12,000", FORM),
        ("412 metres", "412 meters", "0.38 kilometers", FORM),
        ("bilateral", "bilateral", "multilateral", FORM),
        ("forty-four people", "44", "54", NOT_THERE),
        ("two years later", "2010", "2007", NOT_THERE),
        ("3.9 million", "3,900,000", "4,200,000", NOT_THERE),
        ("3 to 5 of 3", "3", "4", NOT_THERE),
        ("2010 and again 2010", "2010", "2007", NOT_THERE),
        ("3 to 5", "3 to 5", "3 to 6", FORM),
    ],
)
def test_what_cannot_be_said_so_is_left(quote: str, losing: str, right: str, reason: str) -> None:
    assert reworded(quote, losing, right).reason == reason


@given(st.integers(1000, 2100), st.integers(1000, 2100))
def test_a_year_takes_the_place_of_a_year_and_back(one: int, other: int) -> None:
    made = reworded(f"in {one}", str(one), str(other)).text
    assert made == f"in {other}"
    assert reworded(made, str(other), str(one)).text == f"in {one}"


# --- what is left alone -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He wrote: "It opened in 1932."', True),
        ('He wrote: "No." It opened in 1932.', False),
        ("He wrote: “It opened in 1932.”", True),
        ("He wrote: “No.” It opened in 1932.", False),
        ("“It opened late.\n\nIt opened in 1932.”", True),
        ("Sie schrieb: „Es war 1932.“", True),
        ("Il écrit : « Ce fut en 1932 »", True),
        ("She said: ‘it opened in 1932’ and left.", True),
        ("The harbour’s bridge opened in 1932, its builders’ last.", False),
        ("It opened in 1932.", False),
    ],
)
def test_a_quotation_is_seen(text: str, expected: bool) -> None:
    at = text.index("1932")
    assert quoted(Article("a.txt", text), at, at + 4) is expected


def test_a_block_of_quotation_is_seen() -> None:
    text = "It opened.\n\n> In 1932.\n"
    blocks = (Block("paragraph", 0, 10), Block("quote", 14, 22))
    assert quoted(Article("a.md", text, blocks), 17, 21)


# --- files ------------------------------------------------------------------------------------------------------------

REAL = Decision("aaa1", "", "real", value="1932", evidence=("1931 @ a.txt",))


def run(text: str, *, status: str = "known", path: str = "a.txt", decision: Decision = REAL, **fields: object) -> Fix:
    """What is done about an article that says 1931, where 1932 was decided."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, "utf-8", newline="")
    return edits(
        made(text, path, status, **fields), {"aaa1": decision}, [Path("corpus") if "corpus" in path else Path()]
    )


def made(text: str, path: str, status: str, **fields: object) -> Report:
    """A report of that article."""
    read = text.replace("\r\n", "\n").removeprefix("\ufeff")
    at = read.index("1931")
    wrong = claim(year(1931), path, sentence="It opened in [1931].", sentence_start=at - 13, **fields)  # type: ignore[arg-type]
    one = conflict([wrong], [claim(year(1932), "b.txt")], id="aaa1", status=status)
    return report(one, articles=[article(path, read, format=fields.get("format", "text")), article("b.txt")])


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


TEXTS = {
    "plain": "Rain.\nIt opened in 1931. It stood.\nWind.\n",
    "no newline at the end": "Rain.\nIt opened in 1931.",
    "windows": "Rain.\r\nIt opened in 1931.\r\nWind.\r\n",
    "both line ends": "Rain.\r\nIt opened in 1931.\nWind.\r\n",
    "byte order mark": "\ufeffIt opened in 1931.\n",
    "beyond ASCII": "Ĝis la ponto 🌉.\nIt opened in 1931.\n",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_only_the_words_change(text: str) -> None:
    found = run(text)
    assert (found.count, found.left) == (1, ())
    assert write_articles(found.changed) == ["a.txt"]
    assert Path("a.txt").read_bytes().decode() == text.replace("1931", "1932")


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("tool", [["git", "apply"], ["patch", "--binary", "-s", "-p1", "-i"]], ids=["git", "patch"])
def test_the_patch_applies(tool: list[str], text: str) -> None:
    patch = patched(run(text).changed)
    Path("fix.patch").write_bytes(patch.encode())
    try:
        done = subprocess.run([*tool, "fix.patch"], capture_output=True, check=False)
    except FileNotFoundError:
        pytest.skip(f"no {tool[0]}")
    assert (done.returncode, done.stderr) == (0, b"")
    assert Path("a.txt").read_bytes().decode() == text.replace("1931", "1932")


def test_nothing_is_written_for_a_patch() -> None:
    patched(run(TEXTS["plain"]).changed)
    assert Path("a.txt").read_text("utf-8") == TEXTS["plain"]


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"stance": "reported"}, "reported, not asserted"),
        ({"stance": "hedged"}, "hedged, not asserted"),
        ({"derived": "counted from a list"}, "worked out"),
        ({"path": "away/a.txt", "corpus": True}, "outside of the corpus"),
        ({"path": "list.csv#4"}, "only text and Markdown"),
    ],
)
def test_what_must_not_be_touched_is_told(fields: dict[str, object], reason: str, folder: Path) -> None:
    told = {name: value for name, value in fields.items() if name not in ("path", "corpus")}
    path = str(fields.get("path", "a.txt"))
    Path("corpus").mkdir()
    Path(path).parent.mkdir(exist_ok=True)
    Path(path).write_text(TEXTS["plain"], "utf-8")
    found = edits(
        made(TEXTS["plain"], path, "known", **told), {"aaa1": REAL}, [Path("corpus" if "corpus" in fields else "")]
    )
    assert found.changed == () and reason in str(found.left[0])
    assert str(found.left[0]).startswith(f"{path}:1:14: left as it is: ")


def test_a_link_that_leads_out_of_the_corpus_is_not_followed(folder: Path) -> None:
    Path("corpus").mkdir()
    Path("outside.txt").write_text(TEXTS["plain"], "utf-8")
    Path("corpus/a.txt").symlink_to(folder / "outside.txt")
    found = edits(made(TEXTS["plain"], "corpus/a.txt", "known"), {"aaa1": REAL}, [Path("corpus")])
    assert found.changed == () and "outside of the corpus" in found.left[0].reason


def test_a_quotation_stays_and_is_told() -> None:
    found = run('He wrote: "It opened in 1931." He left.\n')
    assert found.changed == () and found.left[0].reason == "the words stand in a quotation"


@pytest.mark.parametrize(
    ("status", "decision"),
    [
        ("reopened", REAL),
        ("new", REAL),
        ("known", msgspec.structs.replace(REAL, value="")),
        ("known", msgspec.structs.replace(REAL, verdict="not-a-conflict")),
        ("known", msgspec.structs.replace(REAL, verdict="unsure")),
    ],
)
def test_only_a_decision_that_holds_changes_articles(status: str, decision: Decision) -> None:
    assert run(TEXTS["plain"], status=status, decision=decision) == Fix((), (), 0)


def test_a_rounded_value_is_left_as_it_is() -> None:
    Path("a.txt").write_text("It is 2,000 meters long.\n", "utf-8")
    rounded = claim(figure(2000, "meter"), "a.txt", sentence="It is [2,000 meters] long.")
    far = claim(figure(900, "meter"), "b.txt")
    exact = claim(figure(2137, "meter"), "c.txt")
    one = conflict([rounded], [far], [exact], id="aaa1", status="known")
    decision = msgspec.structs.replace(REAL, value="2,137 meters")
    found = edits(report(one, articles=[article("a.txt", "It is 2,000 meters long.\n")]), {"aaa1": decision}, [Path()])
    assert (found.changed, [left.claim.source for left in found.left]) == ((), ["b.txt"])


def test_an_article_that_was_edited_meanwhile_is_not_overwritten() -> None:
    Path("a.txt").write_text("It opened in 1931, they say.\n", "utf-8")
    with pytest.raises(FactcheckError, match="has changed while it was read"):
        edits(made(TEXTS["plain"], "a.txt", "known"), {"aaa1": REAL}, [Path()])


def test_reference_facts_are_never_changed() -> None:
    fact: Claim = claim(year(1931), "rules/facts.yaml")
    one = conflict([fact], [claim(year(1932), "b.txt")], id="aaa1", status="known")
    assert edits(report(one, articles=[article("b.txt")]), {"aaa1": REAL}, [Path()]) == Fix((), (), 0)
