"""What the page is told: the conflict that is shown, its values with the articles around them, and how far one is."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from pathlib import PurePosixPath
from typing import Any

from factcheck.citing import Citation
from factcheck.decisions import fresh, in_words
from factcheck.finding import is_open
from factcheck.models import Article, Claim, Conflict, Side
from factcheck.report.text import plain
from factcheck.review.desk import Desk
from factcheck.review.queue import VALUE_KEYS

AROUND = 8_000  # characters of an article sent before and after a sentence: several screens each way
CLAIMS = 12  # claims of one value with their articles; the others are counted
LISTED = 60  # conflicts of the queue sent around the one that is shown


def state(desk: Desk, articles: Mapping[str, Article]) -> dict[str, Any]:
    """Everything that the page shows now."""
    queue, conflict = desk.queue, desk.queue.current
    return {
        "at": queue.at,
        "queued": len(queue.order),
        "left": queue.left,
        "steps": len(queue.steps),
        "wanted": queue.wanted,
        "said": plain(desk.said),
        "offer": {"says": plain(desk.offered.says), "text": desk.offered.text} if desk.offered else None,
        "note": desk.written_note(conflict) if conflict else "",
        "rows": _rows(desk),
        "conflict": _conflict(conflict, desk, articles) if conflict else None,
    }


def _rows(desk: Desk) -> list[dict[str, Any]]:
    """The part of the queue around what is shown."""
    queue = desk.queue
    first = max(0, min(queue.at - LISTED // 3, len(queue.order) - LISTED))
    rows = []
    for place, id in enumerate(queue.order[first : first + LISTED], first):
        conflict, decision = queue.conflicts[id], queue.decision(id)
        rows.append(
            {
                "place": place,
                "id": id,
                "subject": plain(conflict.subject),
                "attribute": plain(conflict.attribute.replace("_", " ")),
                "severity": conflict.severity,
                "verdict": decision.verdict if decision and not is_open(conflict) else "",
                "status": conflict.status,
            }
        )
    return rows


def _conflict(conflict: Conflict, desk: Desk, articles: Mapping[str, Article]) -> dict[str, Any]:
    decision = desk.queue.decision(conflict.id)
    return {
        "id": conflict.id,
        "rule": conflict.rule,
        "kind": conflict.kind,
        "severity": conflict.severity,
        "status": conflict.status,
        "subject": plain(conflict.subject),
        "attribute": plain(conflict.attribute.replace("_", " ")),
        "explanation": plain(conflict.explanation),
        "verdict": plain(in_words(decision)) if decision else "",
        "chosen": decision.value if decision else "",
        "source": decision.source if decision else "",
        "fresh": [plain(one) for one in fresh(conflict, decision, desk.queue.names)] if decision else [],
        "sides": [_side(place, side, desk, articles) for place, side in enumerate(conflict.values)],
    }


def _side(place: int, side: Side, desk: Desk, articles: Mapping[str, Article]) -> dict[str, Any]:
    return {
        "key": VALUE_KEYS[place] if place < len(VALUE_KEYS) else "",
        "value": plain(side.value),
        "sources": len({claim.source for claim in side.claims}),
        "more": max(0, len(side.claims) - CLAIMS),
        "claims": [_claim(claim, desk.cite(claim), articles.get(claim.source)) for claim in side.claims[:CLAIMS]],
    }


def _claim(claim: Claim, cited: Citation, article: Article | None) -> dict[str, Any]:
    """A claim in its article: what stands before, the sentence in three parts, what stands after."""
    start, end = claim.sentence_start, claim.sentence_start + len(claim.sentence)
    told = {
        "label": plain(article.title if article and article.title else PurePosixPath(claim.source).stem),
        "place": plain(cited.where),
        "stance": "" if claim.stance == "asserted" else claim.stance,
    }
    if article is None or article.text[start:end] != claim.sentence:  # a reference fact, or worked out of a table
        at = claim.sentence.find(claim.quote)
        head, tail = (claim.sentence[:at], claim.sentence[at + len(claim.quote) :]) if at >= 0 else (claim.sentence, "")
        parts = ["", head, claim.quote if at >= 0 else "", tail, ""]
    else:
        spots = [max(0, start - AROUND), start, claim.start, claim.end, end, min(len(article.text), end + AROUND)]
        parts = [article.text[first:last] for first, last in pairwise(spots)]
    return told | {"parts": ["\n".join(map(plain, part.split("\n"))) for part in parts]}
