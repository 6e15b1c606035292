"""An article of our own, as blocks, plain text and a page; and what is claimed in a file that holds it."""

from __future__ import annotations

import html
from collections.abc import Sequence
from itertools import groupby

from factcheck.extract.pipeline import extract
from factcheck.models import Article, Claim
from tests.reading import general, told

TITLE = "The Saltby Cliff Railway"
AUTHOR = "Ann Other"
PAPER = "Dale Gazette"
DAY = "2012-08-02"
ADDRESS = "https://dale.example/railway"
STORY = [
    ("title", TITLE),
    ("paragraph", "The Saltby Cliff Railway opened on 14 June 1889, and 62,000 people rode on it in its first summer. "
                  "It is 181 metres long."),
    ("heading", "What it cost"),
    ("paragraph", "The Saltby Cliff Railway cost £28,400, most of which the café owners of the lower town paid – “in "
                  "coin”, as they said."),
    ("item", "Two men died in the cutting in 1887."),
    ("item", "The second car was built by Edda Marsh in 1891."),
    ("question", "When did it close?"),
    ("paragraph", "It closed on 3 October 1964, after a storm that destroyed 17 houses."),
    ("row", "Year | Passengers | Income"),
    ("row", "1901 | 81,000 | £1,690"),
    ("row", "1938 | 143,500 | £3,050"),
    ("quote", "The Saltby Cliff Railway was sold for £900 in 1971."),
    ("heading", "What is left"),
    ("paragraph", "The lower station was demolished in 1973. The upper station is a museum with 4,200 visitors "
                  "a year."),
]  # fmt: skip
MARKS = {"item": "- ", "quote": "> "}
TAGS = {"title": "h1", "heading": "h2", "question": "h2", "item": "li", "quote": "blockquote", "row": "table"}
GROUPED = {"item": "ul", "row": "table"}


def story_text() -> str:
    """The article as plain text: the words of each block, rows of the table on lines of their own."""
    parts = []
    for kind, blocks in groupby(STORY, key=lambda block: block[0]):
        lines = [MARKS.get(kind, "") + words for _, words in blocks]
        parts.append(("\n" if kind == "row" else "\n\n").join(lines))
    return "\n\n".join(parts) + "\n"


def story_markup() -> str:
    """The article as elements of HTML."""
    parts = []
    for kind, blocks in groupby(STORY, key=lambda block: block[0]):
        inner = "\n".join(_element(kind, words, at) for at, (_, words) in enumerate(blocks))
        parts.append(f"<{GROUPED[kind]}>\n{inner}\n</{GROUPED[kind]}>" if kind in GROUPED else inner)
    return "\n".join(parts)


def _element(kind: str, words: str, at: int) -> str:
    if kind == "row":
        cell = "td" if at else "th"
        return "<tr>" + "".join(f"<{cell}>{html.escape(one)}</{cell}>" for one in words.split(" | ")) + "</tr>"
    said = html.escape(words)
    return f"<{TAGS.get(kind, 'p')}>{f'<p>{said}</p>' if kind == 'quote' else said}</{TAGS.get(kind, 'p')}>"


def story_page() -> str:
    """The article as a page with what pages have around an article."""
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{TITLE} | {PAPER}</title>
<meta property="og:site_name" content="{PAPER}"><meta name="author" content="{AUTHOR}">
<meta property="article:published_time" content="{DAY}T06:05:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/1999">News of 1999</a></nav><article>{story_markup()}</article>
<footer>Copyright 2012 {PAPER}. Donate 5 pounds now.</footer>
<script>document.querySelector("nav").append("Popular: 14 things of 2044")</script></body></html>"""


def table_cells() -> list[list[str]]:
    """The cells of the table, row by row."""
    return [words.split(" | ") for kind, words in STORY if kind == "row"]


def claims_of(article: Article) -> list[Claim]:
    """What an article claims by the general rules, in reading order; the words stand where a claim says."""
    (one,) = extract([article], general())
    assert all(article.text[claim.start : claim.end] == claim.quote for claim in one.claims)
    return sorted(one.claims, key=lambda claim: (claim.start, claim.end, claim.attribute))


def shown(claims: Sequence[Claim]) -> list[str]:
    """The claims without their places, each with its words."""
    return [f"{told(claim)} | {' '.join(claim.quote.split())}" for claim in claims]


def costing(claims: Sequence[Claim]) -> Claim:
    """The claim of what the railway cost."""
    return next(claim for claim in claims if claim.attribute == "cost")
