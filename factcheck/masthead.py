"""What stands above an article: its title, the paper, the section, who wrote it and when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from factcheck.blocks import recut
from factcheck.dateline import date_line, dateline
from factcheck.models import Block

BYLINE = re.compile(r"(?:written |words |text |story |reported )?by[:\s]\s*(?P<who>\S.{1,118})", re.IGNORECASE)
PART = r"(?:[A-Z]\.|[A-Z][\w’'-]+|de|da|del|van|von|der|bin|al|la|le|du)"
NAME = rf"{PART}(?:\s{PART}){{0,5}}"
BARE_NAME = re.compile(r"(?:[A-Z][\w’'-]+|[A-Z]\.)(?:\s(?:[A-Z][\w’'-]+|[A-Z]\.|de|da|del|van|von|der|bin|al|du)){1,4}")
AUTHOR = re.compile(rf"(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir)\.?\s)?{NAME}(?:(?:,\s{NAME}){{0,4}},?\s(?:and|&)\s{NAME})?")
SECTION = re.compile(
    r"(?:opinions?|editorial|comment(?:ary)?|analysis|news|features?|interview|letters?|column|essay|obituary|review|"
    r"(?:for immediate |press |news |media )release|(?:breaking|world|local|national|business) news|sports?|politics|"
    r"explainer|fact ?sheet|guest (?:post|column)|op-ed)(?:\s?[|:/–—-]\s?(?P<who>.+))?",
    re.IGNORECASE,
)
SERIES = re.compile(
    r".{0,80}\b(?:nos?\.|issue|vol\.|volume|number|part|edition)\s?\d[\d/.–-]*(?:\s\(.*\))?", re.IGNORECASE
)
GENERIC = re.compile(
    r"(?:(?:annual|interim|quarterly|monthly|progress|financial|final)\s)+(?:report|review|statement|newsletter)\b.*|newsletter|bulletin",
    re.IGNORECASE,
)
BODY = (
    "society|group|council|project|bank|university|college|ministry|department|agency|institute|institution|association|"
    "office|foundation|company|committee|commission|corporation|trust|union|federation|museum|archive|library|authority|"
    "service|centre|center|organi[sz]ation|board|bureau|network|party|parliament|government"
)
PAPER = (
    "tribune|times|post|herald|news|standard|mercury|journal|gazette|daily|weekly|weekend|magazine|review|press|bulletin|"
    "observer|chronicle|register|telegraph|guardian|monitor|mail|star|echo|courier|examiner|independent|newswire|wire|"
    "reporter|dispatch|argus|advertiser|today|digest|quarterly|monthly|blog|radio|tv"
)
MASTHEAD = re.compile(rf"[^:?!]{{0,80}}\b(?:{BODY}|{PAPER})\b[^:?!.]{{0,40}}", re.IGNORECASE)
PAPER_NAME = re.compile(rf"(?:\S+\s){{0,5}}(?:{PAPER})\b.{{0,40}}", re.IGNORECASE)
MONTH = re.compile(
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|"
    r"Fall|Winter)(?:\s?[/–-]\s?[A-Z][a-z]+)?)\s\d{4}"
)
WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s")
ROLE = re.compile(
    r"(?:staff|senior|chief|special|guest|our|in|at|for|the)\b|.*\b(?:correspondent|editor|writer|reporter|columnist)\b",
    re.IGNORECASE,
)
# The head of an article is looked for in its first blocks: at most 6 of 36 articles' heads, and a dateline behind it.
HEAD_BLOCKS = 10
TITLE_CHARS = 200
TITLE_WORDS = 30
TOP_WORDS = 25
MASTHEAD_WORDS = 10
# A shorter line below a masthead ("History") is the heading of a part.
LATER_WORDS = 3


class Head(NamedTuple):
    """The blocks of an article once its head is known, and what the head says ("" where it is silent)."""

    blocks: tuple[Block, ...]
    title: str = ""
    publisher: str = ""
    author: str = ""
    published: str = ""
    modified: str = ""


FIELDS = ("title", "publisher", "author", "published", "modified")


def read_head(text: str, blocks: Sequence[Block]) -> Head:
    r"""Tell title, masthead, byline and date lines above an article from its headings and paragraphs.

    >>> text = "DALE RAMBLERS SOCIETY\n\nThe lost path\nBy Ann Other\n3 May 1999\n\nIt was closed."
    >>> from factcheck.blocks import text_blocks
    >>> read_head(text, text_blocks(text))[1:5]
    ('The lost path', 'DALE RAMBLERS SOCIETY', 'Ann Other', '1999-05-03')
    """
    end = next((i for i, block in enumerate(blocks[:HEAD_BLOCKS]) if _is_prose(text, block)), HEAD_BLOCKS)
    above = list(blocks[:end])
    said = {i: told for i, block in enumerate(above) if (told := _said(text, blocks, i))}
    head = Head(())
    for told in said.values():
        head = Head(head.blocks, *(mine or told.get(key, "") for key, mine in zip(FIELDS, head[1:], strict=True)))
    names = [
        i
        for i, block in enumerate(above)
        if i not in said and block.kind in ("heading", "paragraph", "title", "question")
    ]
    marked = {i: msgspec.structs.replace(above[i], kind="front") for i in said}
    for i in names:
        if _is_bare_byline(text, blocks, i, said) and len(names) > 1 and not head.author:
            head = head._replace(author=_words(text, blocks[i]))
            marked[i] = msgspec.structs.replace(above[i], kind="front")
    names = [i for i in names if i not in marked]
    issue = bool(names[1:]) and any(
        _is_issue(_words(text, above[names[0]]), _words(text, above[i])) for i in said if names[0] < i < names[1]
    )
    title, mast = choose_title([_words(text, above[i]) for i in names], more=bool(said), issue=issue)
    if title is not None:
        marked[names[title]] = msgspec.structs.replace(above[names[title]], kind="title", level=1)
        head = head._replace(title=_words(text, above[names[title]]))
    if mast is not None:
        head = head._replace(publisher=head.publisher or _words(text, above[names[mast]]))
        if mast != title:
            marked[names[mast]] = msgspec.structs.replace(above[names[mast]], kind="front")
    rest = [marked.get(i, block) for i, block in enumerate(above)]
    return _with_dateline(text, head, [*rest, *blocks[end:]], end)


def _is_issue(name: str, line: str) -> bool:
    """Does a line right below a name say which issue of a paper this is: a month, or in capitals' company a weekday?

    >>> _is_issue("Weirs & Locks", "May 1999"), _is_issue("DALE TIDENDE", "Friday 30 August 2019")
    (True, True)
    """
    return bool(MONTH.fullmatch(line)) or (name.isupper() and bool(WEEKDAY.match(line)))


def choose_title(lines: Sequence[str], more: bool = False, issue: bool = False) -> tuple[int | None, int | None]:
    """Which line above an article is its title, and which the masthead of its publisher; `more` where other lines
    above the article (a section, a number, a day) speak for a masthead, `issue` where the month of one stands right
    behind it, as it does under the name of a magazine.

    >>> choose_title(["DALE RAMBLERS SOCIETY", "The lost path"]), choose_title(["BANK OF DALE", "Annual Report 1999"])
    ((1, 0), (0, 0))
    >>> choose_title(["Bank of Dale", "Founding and early years"])
    (0, None)
    """
    fit = [i for i, line in enumerate(lines) if len(line) <= TITLE_CHARS and len(line.split()) <= TITLE_WORDS]
    if not fit or fit[0] != 0:
        return None, None
    later = next((i for i in fit[1:] if not SERIES.fullmatch(lines[i])), None)
    first = lines[0]
    if later is None or len(first.split()) > MASTHEAD_WORDS or not (issue or MASTHEAD.fullmatch(first)):
        return 0, None
    if not (first.isupper() or more):
        return 0, None
    if len(lines[later].split()) >= LATER_WORDS and not GENERIC.fullmatch(lines[later]):
        return later, 0
    return 0, 0 if MASTHEAD.fullmatch(first) else None


def _words(text: str, block: Block) -> str:
    return " ".join(text[block.start : block.end].split())


def _is_prose(text: str, block: Block) -> bool:
    """Whether the article proper has begun."""
    words = text[block.start : block.end]
    if block.kind in ("item", "row", "quote"):
        return True
    if block.kind != "paragraph" or date_line(words) or BYLINE.fullmatch(words) or dateline(words + " "):
        return block.kind == "paragraph" and dateline(words) is not None
    return len(words) > TITLE_CHARS or (
        words.rstrip('"”’)').endswith((".", "!", ":", "…")) or len(words.split()) > TOP_WORDS
    )


def _said(text: str, blocks: Sequence[Block], at: int) -> dict[str, str]:
    """What a line above the article says of it; {} for a title or a heading."""
    words = _words(text, blocks[at])
    if len(words) > TITLE_CHARS or blocks[at].kind == "front":
        return {}
    if dated := date_line(words):
        if (at == 0 and dated.named) or _is_timeline(text, blocks, at):
            return {}
        return {"modified" if dated.updated else "published": dated.day, "publisher": _paper(dated.named)}
    if (by := BYLINE.fullmatch(words)) and (at > 0 or words[:2] == "By"):
        return _by(by["who"])
    if section := SECTION.fullmatch(words):
        return _by(section["who"]) if section["who"] else {"title": ""}
    if at > 0 and SERIES.fullmatch(words):
        return {"title": ""}
    return {}


def _is_timeline(text: str, blocks: Sequence[Block], at: int) -> bool:
    """Whether a date alone on a line is one of many that head the parts of the article."""
    dates = sum(
        1 for b in blocks if b.kind == "heading" and (d := date_line(_words(text, b))) and not (d.named or d.labelled)
    )
    return dates > 1


def _by(who: str) -> dict[str, str]:
    """Author, and the paper behind a comma: "Ann Other, Dale Gazette"."""
    name = AUTHOR.match(who)
    author = name[0].strip(" ,") if name else ""
    rest = who[len(author) :].strip(" ,|–—-") if author else ""
    return {"author": author, "publisher": rest if rest and not ROLE.match(rest) and not date_line(rest) else ""}


def _paper(named: str) -> str:
    """The paper among the names before a date: "Opinion, Dale Gazette" is the Gazette, "Dale, England" is no paper."""
    parts = [part.strip() for part in re.split(r"[,|]", named)]
    return next((part for part in parts if PAPER_NAME.fullmatch(part) and not SECTION.fullmatch(part)), "")


def _is_bare_byline(text: str, blocks: Sequence[Block], at: int, said: dict[int, dict[str, str]]) -> bool:
    """A name alone between the title and a line with the day ("Updated" and a month stand under a series)."""
    return (
        at > 0
        and len(_day(said.get(at + 1, {}))) == len("2000-01-01")
        and BARE_NAME.fullmatch(_words(text, blocks[at])) is not None
    )


def _day(said: dict[str, str]) -> str:
    return said.get("published", "") or said.get("modified", "")


def _with_dateline(text: str, head: Head, blocks: list[Block], end: int) -> Head:
    """The head with the dateline of the first paragraphs cut off into a block of its own."""
    for i in range(end, min(end + 2, len(blocks))):
        block = blocks[i]
        if block.kind != "paragraph" or (line := dateline(text[block.start : block.end])) is None:
            continue
        front = Block("front", block.start, block.start + len(text[block.start : block.start + line.end].rstrip()))
        rest = recut(text, block, block.start + line.end, block.end)
        blocks[i : i + 1] = [front, rest] if rest else [front]
        return head._replace(
            blocks=tuple(blocks), published=line.published or head.published, publisher=head.publisher or line.agency
        )
    return head._replace(blocks=tuple(blocks))
