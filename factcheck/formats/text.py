"""Lines for people and editors: `path:line:col: CODE severity message`, and the full form with the words themselves."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat

from factcheck.finding import Finding, at_column
from factcheck.formats.plain import line, plain
from factcheck.models import Article, Claim, Side

MARK_WIDTH = 100  # what is shown of a source line; beyond it the words in question are cut out of the middle


def concise(findings: Sequence[Finding]) -> str:
    """A line each, in the order of the files.

    `b.md:4:12: FC101 error Long Bridge: opened is 1932 here, but 1934 in a.md:9`
    """
    return "".join(f"{_head(f)}\n" for f in findings)


def _head(found: Finding) -> str:
    conflict = found.conflict
    return line(f"{at_column(found.claim, found.here)}: {conflict.rule} {conflict.severity} {found.message}")


def full(findings: Sequence[Finding], articles: Sequence[Article]) -> str:
    """Each finding with the line that it is about, the words underlined, and every place that says otherwise."""
    texts = {article.path: article.text for article in articles}
    return "\n".join(_block(f, texts) for f in findings)


def _block(found: Finding, texts: dict[str, str]) -> str:
    parts = [_head(found), *_shown(found.claim, found.here, texts)]
    for (side, claim), place in zip(found.against, found.there or repeat(""), strict=False):
        parts += [_other(side, claim, place), *_shown(claim, place, texts)]
    parts.append(f"  = {plain(found.conflict.explanation)}")
    parts.append(f"  = factcheck explain {found.conflict.id}")
    return "\n".join(parts) + "\n"


def _other(side: Side, claim: Claim, place: str) -> str:
    return line(f"  {at_column(claim, place)}{place and f', {place}'}: says {side.value}")


def _shown(claim: Claim, place: str, texts: dict[str, str]) -> list[str]:
    """The source line and a line of carets below it; a reference fact has no text and shows its words."""
    text = texts.get(claim.source)
    if text is None:
        return [f"    | {plain(claim.quote)}"]
    start = text.rfind("\n", 0, claim.start) + 1
    end = text.find("\n", claim.start)
    end = len(text) if end < 0 else end
    last = min(claim.end, end)
    before, words, after = text[start : claim.start], text[claim.start : last], text[last:end]
    room = max(MARK_WIDTH - len(words), 0)
    before = before if len(before) <= room // 2 else "…" + before[len(before) - room // 2 :]
    after = after if len(after) <= room // 2 else after[: room // 2] + "…"
    number = f"{'' if place else claim.line:>4} | "
    lead = plain(before)
    return [f"{number}{lead}{plain(words)}{plain(after)}", f"     | {' ' * len(lead)}{'^' * max(len(plain(words)), 1)}"]


def statistics(findings: Sequence[Finding]) -> str:
    """How many findings each rule has, the most first."""
    counts: dict[tuple[str, str], int] = {}
    for found in findings:
        key = (found.conflict.rule, found.conflict.attribute)
        counts[key] = counts.get(key, 0) + 1
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return "".join(f"{n:>5}  {plain(code)}  {plain(attribute)}\n" for (code, attribute), n in ordered)
