"""Articles brought in line with what was decided, where the right value can be said in the form of the wrong one.

What an article quotes, what it only reports, and what was worked out from other words is left to a person.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from factcheck.agreement import compare
from factcheck.decision_file import decoded
from factcheck.decisions import Decision
from factcheck.errors import FactcheckError
from factcheck.fix_words import reworded
from factcheck.models import Article, Claim, Report
from factcheck.put import put
from factcheck.values import EntityRef, Trait

FORMATS = ("text", "markdown")
OPENING, CLOSING = "“„«‹", "”»›"
NO_NEWLINE = "\\ No newline at end of file\n"


class Left(msgspec.Struct, frozen=True):
    """A losing value that stays as it is, and why."""

    claim: Claim
    reason: str

    def __str__(self) -> str:
        """`path:line:col: reason`."""
        return f"{self.claim.source}:{self.claim.line}:{self.claim.column}: left as it is: {self.reason}"


class Changed(msgspec.Struct, frozen=True):
    """An article before and after, both as in its file."""

    path: str
    before: str
    after: str


class Fix(msgspec.Struct, frozen=True):
    """The articles that change, how many values in them, and what is left alone."""

    changed: tuple[Changed, ...]
    left: tuple[Left, ...]
    count: int


def edits(report: Report, decisions: Mapping[str, Decision], corpus: Sequence[Path]) -> Fix:
    """What the decisions change in the articles below the paths of the corpus; nothing is written."""
    articles = {article.path: article for article in report.articles}
    roots = [path.resolve() for path in corpus]
    wanted: dict[str, dict[tuple[int, int], str]] = {}
    left: list[Left] = []
    for claim, value, right in losing(report, decisions):
        article = articles.get(claim.source)
        if article is None:  # a reference fact: its file is a rule
            continue
        words = reworded(claim.quote, value, right)
        if reason := why_not(claim, article, roots) or words.reason:
            left.append(Left(claim, reason))
        else:
            wanted.setdefault(claim.source, {})[claim.start, claim.end] = words.text
    changed = tuple(change(articles[path], spots) for path, spots in sorted(wanted.items()))
    return Fix(changed, tuple(left), sum(map(len, wanted.values())))


def losing(report: Report, decisions: Mapping[str, Decision]) -> Iterator[tuple[Claim, str, str]]:
    """Each claim of a value that was decided against, with that value and the right one."""
    for conflict in report.conflicts:
        decision = decisions.get(conflict.id)
        if conflict.status != "known" or decision is None or decision.verdict != "real" or not decision.value:
            continue
        right = next((side.claims[0] for side in conflict.values if side.value == decision.value), None)
        for side in conflict.values:
            if side.value != decision.value:
                yield from ((claim, side.value, decision.value) for claim in side.claims if contradicts(claim, right))


def contradicts(claim: Claim, right: Claim | None) -> bool:
    """Can a claim not be true beside the right one: 2,000 beside 2,137 may be rounded, and stays?"""
    if right is None or isinstance(claim.value, Trait | EntityRef):
        return True
    return compare(claim.value, right.value).verdict == "conflict"


def why_not(claim: Claim, article: Article, roots: Iterable[Path]) -> str:
    """Why the words of a claim must not be changed, "" where they may be."""
    path = Path(article.path)
    if claim.stance != "asserted":
        return f"what it says is {claim.stance}, not asserted"
    if claim.derived:
        return "the value is worked out from other words"
    if article.format not in FORMATS or "#" in path.name:
        return "only text and Markdown files are changed"
    if not any(path.resolve().is_relative_to(root) for root in roots):
        return "the file lies outside of the corpus"
    if article.text[claim.start : claim.end] != claim.quote:
        return "the article has changed"
    return "the words stand in a quotation" if quoted(article, claim.start, claim.end) else ""


def quoted(article: Article, start: int, end: int) -> bool:
    """Do words stand in a quotation: a block of one, or between quotation marks in their paragraph?

    >>> text = 'He wrote: "It opened in 1932." It did not.'; quoted(Article("a.txt", text), 24, 28)
    True
    """
    block = next((b for b in article.blocks if b.start <= start and end <= b.end), None)
    if block is not None and block.kind == "quote":
        return True
    begin, finish = (block.start, block.end) if block else (0, len(article.text))
    before, after = article.text[begin:start], article.text[end:finish]
    opened = max(before.rfind(mark) for mark in OPENING)
    if opened >= 0 and opened > max(before.rfind(mark) for mark in CLOSING):
        return True
    single = before.rfind("‘")
    if single >= 0 and "’" in after and "’ " not in before[single:]:
        return True
    return before.count('"') % 2 == 1 or before.count("``") > before.count("''")


def change(article: Article, spots: Mapping[tuple[int, int], str]) -> Changed:
    """The article's file before and after; raises when the file is not what was read."""
    path = Path(article.path)
    try:
        data = path.read_bytes()
        before = data.decode("utf-8")
    except (OSError, UnicodeDecodeError):
        raise FactcheckError(article.path, "cannot be read as UTF-8 text") from None
    if decoded(data, article.path) != article.text.removeprefix("\ufeff"):
        raise FactcheckError(article.path, "has changed while it was read", hint="run it again")
    text = article.text
    for (start, end), words in sorted(spots.items(), reverse=True):
        text = text[:start] + words + text[end:]
    return Changed(article.path, before, _as_written(before, text))


def _as_written(before: str, text: str) -> str:
    """A text with the line ends, and the byte order mark, that its file had."""
    mark = "\ufeff" if before.startswith("\ufeff") else ""
    lines = text.removeprefix("\ufeff").split("\n")
    ends = ["\r\n" if line.endswith("\r") else "\n" for line in before.split("\n")[:-1]]
    return mark + "".join(line + end for line, end in zip(lines, [*ends, ""], strict=True))


def patched(changed: Iterable[Changed]) -> str:
    """A patch for `git apply` and `patch -p1`."""
    return "".join(line for one in changed for line in _diff(one))


def _diff(one: Changed) -> Iterator[str]:
    before, after = (text.split("\n") for text in (one.before, one.after))
    old, new = ([f"{line}\n" for line in lines[:-1]] + lines[-1:] * bool(lines[-1]) for lines in (before, after))
    for line in difflib.unified_diff(old, new, f"a/{one.path}", f"b/{one.path}"):
        yield line if line.endswith("\n") else f"{line}\n{NO_NEWLINE}"


def write_articles(changed: Iterable[Changed]) -> list[str]:
    """Write the changed articles, each whole or not at all, and give their paths."""
    written = []
    for one in changed:
        put(Path(one.path), one.after.encode("utf-8"))
        written.append(one.path)
    return written
