"""What the writers of articles and the owners of a corpus asked not to hear: comments, `[sic]`, codes per path.

A silenced claim leaves its conflict; a conflict that has fewer than two values left is gone. What silences nothing is
told, so that a mended article does not carry its excuse for ever.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from fnmatch import fnmatchcase
from functools import partial

import msgspec

from factcheck.finding import matches
from factcheck.models import Article, Claim, Conflict

MARK = "factcheck:"
COMMENT = re.compile(r"<!--\s*factcheck:\s*ignore(?:\[(?P<codes>[^\]\n]*)\])?(?P<reason>.*?)-->", re.DOTALL)
SIC = re.compile(r"\[\s*sic\s*\]", re.IGNORECASE)
# "2007 [sic]" and "2007, [sic]": the mark stands right behind the words, with at most a mark and a space between.
SIC_AFTER = re.compile(r"[\s\"'”’),.;:]{0,3}\[\s*sic\s*\]", re.IGNORECASE)


class Ignore(msgspec.Struct, frozen=True):
    """A comment in an article: which codes (none: all) it silences between two offsets, where it stands, and why."""

    source: str
    line: int
    column: int
    first: int
    last: int
    codes: tuple[str, ...]
    reason: str

    def covers(self, claim: Claim, code: str) -> bool:
        """Does this comment silence the claim for a rule?"""
        here = claim.source == self.source and self.first <= claim.start < self.last
        return here and (not self.codes or matches(code, self.codes))


class Silenced(msgspec.Struct, frozen=True):
    """What is left after silencing, how many conflicts are gone, and what silenced nothing."""

    conflicts: tuple[Conflict, ...]
    gone: int
    idle: tuple[Ignore, ...]


class Wishes(msgspec.Struct, frozen=True):
    """All that asks for silence: comments, texts that hold a `[sic]` by path, codes by pattern of path."""

    ignores: tuple[Ignore, ...]
    sics: dict[str, str]
    per_path: Mapping[str, Sequence[str]]

    def silent(self, claim: Claim, code: str) -> bool:
        """Is the claim silenced for a rule?"""
        if any(ignore.covers(claim, code) for ignore in self.ignores):
            return True
        if is_sic(claim, self.sics.get(claim.source, "")):
            return True
        return any(fnmatchcase(claim.source, path) and matches(code, codes) for path, codes in self.per_path.items())


def silence(
    conflicts: Sequence[Conflict],
    articles: Sequence[Article],
    ignores: Sequence[Ignore],
    per_path: Mapping[str, Sequence[str]],
) -> Silenced:
    """Take out of each conflict the claims that a comment, a `[sic]` or the configuration silences."""
    wishes = Wishes(tuple(ignores), {a.path: a.text for a in articles if SIC.search(a.text)}, per_path)
    kept = [without(conflict, partial(wishes.silent, code=conflict.rule)) for conflict in conflicts]
    left = tuple(conflict for conflict in kept if conflict is not None)
    idle = tuple(ignore for ignore in ignores if not _used(ignore, conflicts))
    return Silenced(left, len(kept) - len(left), idle)


def _used(ignore: Ignore, conflicts: Iterable[Conflict]) -> bool:
    return any(ignore.covers(claim, c.rule) for c in conflicts for side in c.values for claim in side.claims)


def without(conflict: Conflict, silent: Callable[[Claim], bool]) -> Conflict | None:
    """The conflict without its silent claims, or None when it is none any more."""
    claims = [[claim for claim in side.claims if not silent(claim)] for side in conflict.values]
    if all(len(kept) == len(side.claims) for kept, side in zip(claims, conflict.values, strict=True)):
        return conflict
    sides = tuple(
        msgspec.structs.replace(side, claims=tuple(kept))
        for kept, side in zip(claims, conflict.values, strict=True)
        if kept
    )
    return msgspec.structs.replace(conflict, values=sides) if len(sides) > 1 else None


def is_sic(claim: Claim, text: str) -> bool:
    """Did the article's own writer mark these words as an error of the original?

    >>> text = "It opened in 1932 [sic]."; text[13:17]
    '1932'
    """
    if not text:
        return False
    return bool(SIC.search(text, claim.start, claim.end) or SIC_AFTER.match(text, claim.end))


def ignores_in(path: str, text: str) -> list[Ignore]:
    """The comments in the text of a file.

    On a line of its own a comment silences the paragraph after it; behind words it silences its line.
    """
    if MARK not in text:
        return []
    return [_ignore(path, text, found) for found in COMMENT.finditer(text)]


def _ignore(path: str, text: str, found: re.Match[str]) -> Ignore:
    begin = text.rfind("\n", 0, found.start()) + 1
    end = text.find("\n", found.end())
    end = len(text) if end < 0 else end
    alone = not (text[begin : found.start()] + text[found.end() : end]).strip()
    first, last = _paragraph_after(text, end) if alone else (begin, end)
    return ignored(path, found, text.count("\n", 0, found.start()) + 1, found.start() - begin + 1, first, last)


def ignored(path: str, found: re.Match[str], line: int, column: int, first: int, last: int) -> Ignore:
    """What a comment says, which stands at a place and silences the claims between two offsets."""
    codes = tuple(code.strip() for code in (found["codes"] or "").split(",") if code.strip())
    return Ignore(path, line, column, first, last, codes, found["reason"].strip())


def _paragraph_after(text: str, end: int) -> tuple[int, int]:
    first = len(text) - len(text[end:].lstrip())
    blank = re.search(r"\n[ \t]*\n", text[first:])
    return first, first + blank.start() if blank else len(text)
