"""Page furniture: what must be left out, and what must never be."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.corpus import article_from_text
from factcheck.furniture import mark_by_recurrence, tail_length
from factcheck.models import Article
from factcheck.pleas import Shape, shape
from factcheck.readers.text import from_text

BODY = "The weir at Orley fell on 3 May 1838 after a week of ice, and the county paid 4,300 pounds for a new one."
MORE = "Nobody drowned, said the keeper, though 12 houses in the lower town had water up to the sill."


def furniture(article: Article) -> list[str]:
    return [article.text[b.start : b.end] for b in article.blocks if b.kind == "furniture"]


FURNITURE = {
    "copyright": "© 2012 Dale Gazette",
    "copyright in words": "Copyright Dale Gazette. All rights reserved.",
    "charity": "Dale Trust is a registered charity (no. 1234567).",
    "tax": "All gifts are welcome. Donations are tax-deductible.",
    "views": "The views expressed in this column are hers alone.",
    "no advice": "This page is no legal advice.",
    "comment": "Leave a comment",
    "helpful": "Was this page helpful?",
    "newsletter": "Sign up for our newsletter",
    "newsletter sentence": "Subscribe to our weekly letter and get the news in your inbox.",
    "plea": "Please consider supporting us with a small monthly gift.",
    "member": "Become a member",
    "cookies": "We use cookies to make this page work.",
    "related": "Related articles",
    "see also": "See also: Weirs of England; River keepers",
    "share": "Share this on",
    "reporting": "(Reporting by Jo Bloggs; editing by Ann Other)",
    "correction": "(Corrects the year of the flood in paragraph 2)",
    "amended": "This article was amended to mend a name.",
    "blurb": "Ann Other teaches law in Dale.",
    "blurb by trade": "Jo Bloggs is a freelance journalist who lives in Orley.",
    "author": "The author is a keeper of weirs.",
    "frequency": "Dale Monitor is published ten times a year. To advertise, call the office.",
}


@pytest.mark.parametrize("last", FURNITURE.values(), ids=FURNITURE)
def test_left_out_at_the_end(last: str) -> None:
    assert furniture(from_text("a.txt", f"The weir\nBy Ann Other\n\n{BODY}\n\n{MORE}\n\n{last}\n")) == [last]


def test_a_page_is_not_furniture_from_end_to_end() -> None:
    assert furniture(from_text("a.txt", "Ann Other is the author of The Weir .")) == []


KEPT = {
    "donations as news": "Donations to the relief fund reached 3,000 pounds by June 1838.",
    "a charity founded": "The Dale Trust, a registered charity since 1961, owns the weir today.",
    "subscribers counted": "The Gazette had 2,500 subscribers when it printed the keeper's letter in 1838.",
    "a person at the end": "Thomas Reed is a miller in the lower town and lost 40 sacks of flour.",
    "we of a report": "We rebuilt 12 houses for our members in 1839 and spent 980 pounds of our own money.",
    "publisher's voice alone": "We asked our readers and supporters in 1840, and 212 answered that it should stay.",
    "copyright law": "The copyright in the engraving was sold in 1841 for 3 pounds.",
    "cookies baked": "The baker gave away 400 cookies on the day.",
    "views on views": "Opinions in the town were divided, and 212 people signed against it.",
    "society": "The Society was founded in 1872. Visitors are given tea.",
    "quote": "“Please support us,” the keeper wrote to the county in 1838, and 40 men came.",
    "comments made": "There were 14 comments on the plan of 1840, all from millers.",
    "share sold": "Share prices of the mill fell by a third in 1839.",
}


@pytest.mark.parametrize("last", KEPT.values(), ids=KEPT)
@pytest.mark.parametrize("where", ["end", "inside"])
def test_kept(last: str, where: str) -> None:
    parts = [BODY, MORE, last] if where == "end" else [BODY, last, MORE]
    assert furniture(from_text("a.txt", "The weir\n\n" + "\n\n".join(parts))) == []


def test_a_plea_with_figures_after_the_end_is_left_out_whole() -> None:
    plea = [
        "The opinions expressed here do not represent the policy of this site.",
        "For 20 years we have been a free journal. As a nonprofit we answer to our readers, not to advertisers.",
        "We publish 900+ writers from 40+ countries, and every editor here works for the readers.",
        "Will you support our journalism?",
        "Gift amount",
        "900+ writers in 40+ countries",
        "Become a supporter",
        "Leave a reply",
    ]
    article = from_text("a.txt", "\n\n".join(["The weir", BODY, MORE, *plea]))
    assert furniture(article) == plea


def test_furniture_inside_an_article_is_left_out_only_where_it_says_nothing_else() -> None:
    text = "\n\n".join(["The weir", "Skip to content", BODY, "Advertisement", "Sign up for our newsletter", MORE, BODY])
    assert furniture(from_text("a.txt", text)) == ["Skip to content", "Advertisement", "Sign up for our newsletter"]


FOOT = "Dale Gazette keeps an eye on the river for you"


def articles(count: int, foot: str = FOOT, publisher: str = "Dale Gazette") -> list[Article]:
    heads = [f"---\npublisher: {publisher}\n---\n" if publisher else "" for _ in range(count)]
    return [from_text(f"{i}.txt", f"{head}{BODY} {i}\n\n{MORE} {i}\n\n{foot}") for i, head in enumerate(heads)]


@pytest.mark.parametrize(("count", "marked"), [(1, False), (2, False), (3, True), (5, True)])
def test_what_recurs_at_the_end_of_three_articles_is_furniture(count: int, marked: bool) -> None:
    assert [furniture(a) == [FOOT] for a in mark_by_recurrence(articles(count))] == [marked] * count


LINES = {
    "copyright": ("Copyright © 1999-2004 The Dale Society. ", True),
    "owner first": ("© The Dale Society 1999", True),
    "sign alone": ("©1999 Ann Other.", True),
    "a law": ("Copyright law was made in 1842.", False),
    "a sentence": ("The copyright of 1999 was sold to the Dale Society.", False),
}


@pytest.mark.parametrize(("line", "left_out"), LINES.values(), ids=LINES)
def test_a_copyright_line_is_furniture_wherever_it_stands(line: str, left_out: bool) -> None:
    text = "\n\n".join(["The weir", line, BODY, MORE])
    assert furniture(from_text("a.txt", text)) == ([line.strip()] if left_out else [])


def test_furniture_is_counted_as_skipped() -> None:
    from factcheck.engine import counts

    assert counts(mark_by_recurrence(articles(3)), (), (), (), ())["skipped.furniture"] == 3


def test_recurring_words_no_longer_count_as_read() -> None:
    before, after = articles(3)[0], mark_by_recurrence(articles(3))[0]
    assert before.words - after.words == len(FOOT.split())


def test_recurrence_is_of_one_publisher() -> None:
    mixed = [articles(3, publisher=name)[i] for i, name in enumerate(("A Post", "B Post", "C Post"))]
    assert [furniture(a) for a in mark_by_recurrence(mixed)] == [[], [], []]


def test_a_background_paragraph_that_recurs_inside_is_kept() -> None:
    texts = [f"{BODY} {i}\n\nThe war of 1830 took 9,000 lives.\n\n{MORE} {i}" for i in range(4)]
    assert all(furniture(a) == [] for a in mark_by_recurrence([from_text(f"{i}.txt", t) for i, t in enumerate(texts)]))


def test_copies_of_one_article_are_no_furniture() -> None:
    copies = [from_text(f"{i}.txt", f"{BODY}\n\n{MORE}\n\nCopy {i} of the text") for i in range(4)]
    assert all(furniture(a) == [] for a in mark_by_recurrence(copies))


@given(st.lists(st.sampled_from(["furniture", "voice", "label", "body"]), max_size=8))
def test_the_tail_begins_at_furniture_and_holds_no_body(shapes: list[Shape]) -> None:
    length = tail_length(reversed(shapes))
    tail = shapes[len(shapes) - length :]
    assert "body" not in tail
    assert not tail or (tail[0] in ("furniture", "voice") and "furniture" in tail)


@given(st.text(max_size=300))
def test_any_words_have_a_shape(words: str) -> None:
    assert shape(words, "Ann Other", True) in ("furniture", "voice", "label", "body")


def test_no_paragraph_of_the_samples_is_taken_for_furniture(shared: Path) -> None:
    """Of the texts of eight topics only closing lines are left out: at most one or two, after all that is labelled."""
    for path in sorted((shared / "eval" / "topics").glob("*/*.txt")):
        article = article_from_text(path.name, path.read_text("utf-8"))
        kinds = [block.kind for block in article.blocks]
        assert kinds.count("furniture") <= 2
        assert "furniture" not in kinds[:-2]
