"""Structure of plain text: every row is a text and the blocks that must come out, in order."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.blocks import text_blocks
from factcheck.lines import BLANKS, line_starts, position
from factcheck.masthead import read_head
from factcheck.models import Block
from factcheck.readers.text import from_text
from factcheck.rows import cells

LONG = "The gauge at Orley rose by nine feet in a night, and the keeper sent his son to wake the lower town."


def shown(text: str, blocks: list[Block] | tuple[Block, ...]) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in blocks]


SHAPES = {
    "paragraphs between blank lines": (f"{LONG}\n\n{LONG}\n", [("paragraph", LONG), ("paragraph", LONG)]),
    "a line is a paragraph": (f"{LONG} Then it fell again.\n{LONG} It rose.", [
        ("paragraph", f"{LONG} Then it fell again."), ("paragraph", f"{LONG} It rose.")]),
    "short line with no end is a heading": (f"Causes\n{LONG}", [("heading", "Causes"), ("paragraph", LONG)]),
    "capitals are a heading": (f"WHAT HAPPENED!\n\n{LONG}", [("heading", "WHAT HAPPENED!"), ("paragraph", LONG)]),
    "a short sentence is none": (f"It fell.\n\n{LONG}", [("paragraph", "It fell."), ("paragraph", LONG)]),
    "the last short line is none": (f"{LONG}\n\nThe keeper", [("paragraph", LONG), ("paragraph", "The keeper")]),
    "bullets": ("  • one\n  • two", [("item", "one"), ("item", "two")]),
    "dashes": ("- one\n– two", [("item", "one"), ("item", "two")]),
    "numbers": ("1. one\n12) two", [("item", "one"), ("item", "two")]),
    "a year is no number of an item": ("1986. It was wet and cold.", [("paragraph", "1986. It was wet and cold.")]),
    "question heading": (f"Who paid?\n{LONG}", [("question", "Who paid?"), ("paragraph", LONG)]),
    "question and answer": ("Q: Who paid for it.\nA: The town did.", [
        ("question", "Who paid for it."), ("paragraph", "The town did.")]),
    "two sentences are no question": ("It fell. Did it rise?", [("paragraph", "It fell. Did it rise?")]),
    "caption": ("Figure 2: The weir", [("caption", "Figure 2: The weir")]),
    "lines that name a thing": (f"{LONG}\n\nKey facts\nLength: 340 m\nCost: 12 pounds\nKeeper: Reed\n\n{LONG}", [
        ("paragraph", LONG), ("heading", "Key facts"), ("item", "Length: 340 m"), ("item", "Cost: 12 pounds"),
        ("item", "Keeper: Reed"), ("paragraph", LONG)]),
    "lines with a figure": (f"{LONG}\nToll\nKilled 12\nInjured 340\nMissing 3\n{LONG}", [
        ("paragraph", LONG), ("heading", "Toll"), ("item", "Killed 12"), ("item", "Injured 340"), ("item", "Missing 3"),
        ("paragraph", LONG)]),
    "a colon in one heading": (f"{LONG}\nA look back: the flood of 1838\n{LONG}", [
        ("paragraph", LONG), ("heading", "A look back: the flood of 1838"), ("paragraph", LONG)]),
    "rule": (f"{LONG}\n-----\n{LONG}", [("paragraph", LONG), ("paragraph", LONG)]),
    "no-break space and marks at the ends": (f"\u200f\u00a0{LONG}\u00a0\u200b\n", [("paragraph", LONG)]),
    "nothing": ("\n \n\u200b\n", []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SHAPES.values(), ids=SHAPES)
def test_shapes(text: str, expected: list[tuple[str, str]]) -> None:
    assert shown(text, text_blocks(text)) == expected


WRAPPED = """The first weir at Orley was made of oak and stood for eighty years
until the great ice of 1838 carried it off together with the mill and
the footbridge that the parish had only just repaired. Nobody drowned.

The second one, of stone, was begun in the spring of the next year and
cost the county 4,300 pounds, a sum that was thought to be scandalous.
* Oak was no longer to be had within a day of the river, and so
  stone came by barge.
"""


def test_lines_wrapped_by_hand_are_one_block() -> None:
    blocks = text_blocks(WRAPPED)
    assert [(b.kind, WRAPPED[b.start : b.end].split()[-1]) for b in blocks] == [
        ("paragraph", "drowned."),
        ("paragraph", "scandalous."),
        ("item", "barge."),
    ]


TABLES = {
    "pipes with a rule": (
        "Year | Toll |\n---|---|\n1838 | 0 |\n1911 | 44 |",
        [(("1838", "0"), ("Year", "Toll")), (("1911", "44"), ("Year", "Toll"))],
    ),
    "pipes outside, no rule": (
        "| Year | Toll |\n| 1838 | 3 |\n| 1911 | 44 |",
        [(("1838", "3"), ("Year", "Toll")), (("1911", "44"), ("Year", "Toll"))],
    ),
    "columns": (
        "Season   Toll (persons)\n1838      3\n1911      44",
        [(("1838", "3"), ("Season", "Toll (persons)")), (("1911", "44"), ("Season", "Toll (persons)"))],
    ),
    "header with years only": (
        "                 1838     1911\nHouses lost        12      120\nDead                3       44",
        [(("Houses lost", "12", "120"), ("", "1838", "1911")), (("Dead", "3", "44"), ("", "1838", "1911"))],
    ),
    "an empty cell": (
        "Weir     Built    Lost\nUpper    1801     1838\nLower             1911",
        [(("Upper", "1801", "1838"), ("Weir", "Built", "Lost")), (("Lower", "", "1911"), ("Weir", "Built", "Lost"))],
    ),
    "tabs": ("Upper\t12\nLower\t44", [(("Upper", "12"), ()), (("Lower", "44"), ())]),
    "no header": ("Upper   15.1%\nLower    8.7%", [(("Upper", "15.1%"), ()), (("Lower", "8.7%"), ())]),
}


@pytest.mark.parametrize(("text", "expected"), TABLES.values(), ids=TABLES)
def test_tables(text: str, expected: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> None:
    rows = [block for block in text_blocks(text) if block.kind == "row"]
    found = [(tuple(text[a:b] for a, b in cells(text, row)), tuple(text[a:b] for a, b in row.header)) for row in rows]
    assert found == expected


def test_two_blanks_after_a_full_stop_make_no_table() -> None:
    text = "It fell.  It rose again.\nIt stood.  It fell once more."
    assert {block.kind for block in text_blocks(text)} == {"paragraph"}


HEADS = {
    "title alone": (f"The weir\n\n{LONG}", ("The weir", "", "", "")),
    "no title": (LONG, ("", "", "", "")),
    "byline and day": (f"The weir\nBy Ann Other\nMay 3, 1999\n\n{LONG}", ("The weir", "", "Ann Other", "1999-05-03")),
    "two authors": (f"The weir\nBy Ann Other and Jo Bloggs\n\n{LONG}", ("The weir", "", "Ann Other and Jo Bloggs", "")),
    "paper behind the byline": (f"The weir\nBy Ann Other, Dale Gazette\n{LONG}", (
        "The weir", "Dale Gazette", "Ann Other", "")),
    "role behind the byline": (f"The weir\nBy Ann Other, staff writer\n{LONG}", ("The weir", "", "Ann Other", "")),
    "paper before the day": (f"The weir\nDale Gazette, 3 May 1999\n{LONG}", (
        "The weir", "Dale Gazette", "", "1999-05-03")),
    "place before the day": (f"The weir\nOrley, 3 May 1999\n{LONG}", ("The weir", "", "", "1999-05-03")),
    "month": (f"THE WEIR\nPublished January 1999\n{LONG}", ("THE WEIR", "", "", "1999-01")),
    "name alone": (f"The weir\nAnn Other\nMonday 3 May 1999\n\n{LONG}", ("The weir", "", "Ann Other", "1999-05-03")),
    "masthead": (f"DALE RAMBLERS SOCIETY\n\nThe lost path\n\n{LONG}", (
        "The lost path", "DALE RAMBLERS SOCIETY", "", "")),
    "issue of a day": (
        f"DALE TIDENDE\nFriday 30 August 2019\n\nThe bridge that joined us\n\n{LONG}",
        ("The bridge that joined us", "DALE TIDENDE", "", "2019-08-30"),
    ),
    "issue": (f"Weirs & Locks\nMay 1999\n\nThe lost path\n\n{LONG}", ("The lost path", "Weirs & Locks", "", "1999-05")),
    "day, no issue": (f"The weir\n3 May 1999\n\nThe lost path\n\n{LONG}", ("The weir", "", "", "1999-05-03")),
    "month, a heading": (f"The weir\nMay 1999\n\nHistory\n\n{LONG}", ("The weir", "", "", "1999-05")),
    "month, no other line": (f"The weir\nMay 1999\n\n{LONG}", ("The weir", "", "", "1999-05")),
    "section": (f"OPINION\n\nThe lost path\n\n{LONG}", ("The lost path", "", "", "")),
    "dateline": (f"The weir\n\nORLEY, England, May 3, 1999 (Dale Wire) — {LONG}", (
        "The weir", "Dale Wire", "", "1999-05-03")),
    "dateline on its own line": (f"The weir\n\nORLEY, 3 May 1999\n\n{LONG}", ("The weir", "", "", "1999-05-03")),
    "a date in prose": (f"The weir\n\nOn May 3, 1999, it fell.\n\n{LONG}", ("The weir", "", "", "")),
    "a timeline": (f"The weir\n\nMay 3, 1999\n{LONG}\n\nJune 4, 1999\n{LONG}", ("The weir", "", "", "")),
    "a battle and its day": (f"Battle of Orley, 3 May 1644\n\n{LONG}", ("Battle of Orley, 3 May 1644", "", "", "")),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HEADS.values(), ids=HEADS)
def test_heads(text: str, expected: tuple[str, str, str, str]) -> None:
    assert read_head(text, text_blocks(text))[1:5] == expected


CHANGED = [
    ("Updated January 1999", "", "1999-01"),
    ("3 May 1998\nLast modified: 4 January 1999", "1998-05-03", "1999-01-04"),
    ("Published 3 May 1998", "1998-05-03", ""),
]


@pytest.mark.parametrize(("lines", "published", "modified"), CHANGED, ids=[lines for lines, _, _ in CHANGED])
def test_the_day_of_a_change_is_told_from_that_of_publication(lines: str, published: str, modified: str) -> None:
    text = f"THE WEIR\n{lines}\n{LONG}"
    head = read_head(text, text_blocks(text))
    assert (head.published, head.modified) == (published, modified)


def test_a_dateline_is_cut_off_its_paragraph() -> None:
    text = f"The weir\n\nORLEY, England, May 3, 1999 (Dale Wire) — {LONG}"
    assert shown(text, read_head(text, text_blocks(text)).blocks) == [
        ("title", "The weir"),
        ("front", "ORLEY, England, May 3, 1999 (Dale Wire) —"),
        ("paragraph", LONG),
    ]


LINES = st.sampled_from(
    [
        LONG,
        "Causes",
        "",
        " ",
        "- item",
        "1. item",
        "| a | 1 |",
        "|---|---|",
        "a   1",
        "Q: who",
        "By Ann Other",
        "May 3, 1999",
        "\u200b",
        "•",
    ]
)
TEXTS = st.one_of(st.lists(LINES, max_size=12).map("\n".join), st.text(max_size=200))


@given(TEXTS)
def test_blocks_are_in_order_apart_and_trimmed(text: str) -> None:
    blocks = read_head(text, text_blocks(text)).blocks
    at = 0
    for block in blocks:
        assert at <= block.start < block.end <= len(text)
        assert text[block.start] not in BLANKS + "\n"
        assert text[block.end - 1] not in BLANKS + "\n"
        assert all(0 <= a <= b <= len(text) for a, b in (*block.header, *cells(text, block)))
        at = block.end


@given(TEXTS)
def test_no_letter_is_lost(text: str) -> None:
    """What is in no block and no header is marks, numbers of items, labels and rules."""
    blocks = text_blocks(text)
    spans = [(b.start, b.end) for b in blocks] + [span for b in blocks for span in b.header]
    left = list(text)
    for start, end in spans:
        left[start:end] = " " * (end - start)
    assert all(len(word) <= 3 or not word.isalpha() for word in "".join(left).split())


@given(st.text(alphabet="ab\n", max_size=60))
def test_position_counts_like_an_editor(text: str) -> None:
    for offset in range(len(text) + 1):
        before = text[:offset]
        expected = (before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1)
        assert position(text, offset) == position(line_starts(text), offset) == expected


def test_samples_keep_every_labelled_quote(shared: Path) -> None:
    """No quote that a person labelled lies in what is left out."""
    import json

    lost = []
    for folder in (shared / "seeds", *sorted((shared / "eval" / "topics").iterdir())):
        texts = {path.name: path.read_text("utf-8") for path in folder.glob("*.txt")}
        articles = {name: from_text(name, text) for name, text in texts.items()}
        for line in (folder / "gold.jsonl").read_text("utf-8").splitlines():
            row = json.loads(line)
            for side in (row["a"], row["b"]):
                at = texts[side["file"]].index(side["quote"])
                read = [b for b in articles[side["file"]].blocks if b.kind not in ("front", "furniture")]
                spans = [(b.start, b.end) for b in read] + [span for b in read for span in b.header]
                if not any(start <= at + 2 and at < end for start, end in spans):
                    lost.append((row["id"], side["quote"]))
    assert lost == []
