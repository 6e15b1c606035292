"""Precision and recall on folders of articles whose contradictions are known.

A folder holds articles, `gold.jsonl` and, if any, `traps.jsonl` and `optional.jsonl`. A row names two quotes that do
(gold), do not (traps) or may (optional) contradict each other:
`{"id", "kind", "a": {"file", "quote"}, "b": {"file", "quote"}}`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec

from factcheck.errors import FactcheckError
from factcheck.models import Article, Claim, Conflict, Report

LABELS = ("gold.jsonl", "traps.jsonl", "optional.jsonl")


class Quote(msgspec.Struct, frozen=True):
    """Words in an article of the folder."""

    file: str
    quote: str


class Pair(msgspec.Struct, frozen=True):
    """Two quotes, and what is known of the two."""

    id: str
    a: Quote
    b: Quote
    kind: str = ""
    difficulty: str = ""
    scope: str = ""
    why: str = ""


class Score(msgspec.Struct, frozen=True):
    """How a folder went: gold pairs found and missed, conflicts flagged right and wrong, traps hit."""

    folder: str
    found: tuple[Pair, ...]
    missed: tuple[Pair, ...]
    right: tuple[Conflict, ...]
    wrong: tuple[Conflict, ...]
    traps: int
    hit: tuple[Pair, ...]


class Total(msgspec.Struct, frozen=True):
    """The figures over all folders; None where there is nothing to divide by.

    `recall` is the share of gold pairs for which a flagged conflict holds the one quote in one of its values and the
    other in another; `precision` the share of flagged conflicts that match a gold pair, those that match only an
    optional pair left out. Errors and warnings are flagged, notes are not. `by_kind` has pairs found and known,
    `by_severity` and `by_rule` conflicts right and flagged.
    """

    folders: int
    gold: int
    found: int
    recall: float | None
    flagged: int
    right: int
    precision: float | None
    traps: int
    traps_hit: int
    by_kind: dict[str, tuple[int, int]]
    by_severity: dict[str, tuple[int, int]] = {}
    by_rule: dict[str, tuple[int, int]] = {}


def labelled_folders(folders: Sequence[Path]) -> list[Path]:
    """Those of the folders, or of the folders in them, that have a gold.jsonl."""
    below = (inner for folder in folders if folder.is_dir() for inner in (folder, *sorted(folder.iterdir())))
    found = [folder for folder in below if (folder / "gold.jsonl").is_file()]
    if not found:
        names = ", ".join(map(str, folders))
        raise FactcheckError(names, "no labelled folder", hint="a labelled folder has articles and a gold.jsonl")
    return list(dict.fromkeys(found))


def evaluate_folder(folder: Path, check: Callable[[Sequence[Path]], Report]) -> Score:
    """Check the articles of a folder and score what was flagged."""
    files = sorted(path for path in folder.iterdir() if path.is_file() and path.name not in LABELS)
    report = check(files)
    texts = {Path(article.path).name: article for article in report.articles}
    gold, traps, optional = ([_Placed(pair, texts, folder) for pair in rows(folder / name)] for name in LABELS)
    flagged = [conflict for conflict in report.conflicts if conflict.severity != "note"]
    right = [c for c in flagged if any(pair.set_apart_by(c) for pair in gold)]
    spared = [c for c in flagged if c not in right and any(pair.set_apart_by(c) for pair in optional)]
    found = [pair.pair for pair in gold if any(pair.set_apart_by(c) for c in flagged)]
    return Score(
        folder=folder.name,
        found=tuple(found),
        missed=tuple(pair.pair for pair in gold if pair.pair not in found),
        right=tuple(right),
        wrong=tuple(c for c in flagged if c not in right and c not in spared),
        traps=len(traps),
        hit=tuple(pair.pair for pair in traps if any(pair.set_apart_by(c) for c in flagged)),
    )


def rows(path: Path) -> Iterator[Pair]:
    """The labelled pairs of a file; a file that is not there has none."""
    if not path.exists():
        return
    for number, text in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not text.strip():
            continue
        try:
            yield msgspec.json.decode(text, type=Pair)
        except msgspec.MsgspecError as error:
            raise FactcheckError(str(path), str(error), line=number, column=1) from error


class _Placed:
    """A labelled pair with every place where its quotes stand."""

    def __init__(self, pair: Pair, articles: dict[str, Article], folder: Path) -> None:
        self.pair = pair
        self.a = _places(pair.a, articles, folder)
        self.b = _places(pair.b, articles, folder)

    def set_apart_by(self, conflict: Conflict) -> bool:
        """Does the conflict hold a in one of its values and b in another?"""
        in_a = {i for i, side in enumerate(conflict.values) if any(_overlaps(c, self.a) for c in side.claims)}
        in_b = {i for i, side in enumerate(conflict.values) if any(_overlaps(c, self.b) for c in side.claims)}
        return any(i != j for i in in_a for j in in_b)


def _places(quote: Quote, articles: dict[str, Article], folder: Path) -> list[tuple[str, int, int]]:
    name = Path(quote.file).name
    text = articles[name].text if name in articles else ""
    found = []
    at = text.find(quote.quote)
    while at >= 0:
        found.append((name, at, at + len(quote.quote)))
        at = text.find(quote.quote, at + 1)
    if not found:
        raise FactcheckError(str(folder / quote.file), f"does not hold the quote {quote.quote!r}")
    return found


def _overlaps(claim: Claim, places: Sequence[tuple[str, int, int]]) -> bool:
    name = Path(claim.source).name
    return any(name == file and claim.start < end and start < claim.end for file, start, end in places)


def total(scores: Sequence[Score]) -> Total:
    """The figures over several folders, every pair and every conflict counting once."""
    found, missed = [p for s in scores for p in s.found], [p for s in scores for p in s.missed]
    right = sum(len(s.right) for s in scores)
    flagged = right + sum(len(s.wrong) for s in scores)
    kinds = sorted({pair.kind for pair in (*found, *missed) if pair.kind})
    return Total(
        folders=len(scores),
        gold=len(found) + len(missed),
        found=len(found),
        recall=_ratio(len(found), len(found) + len(missed)),
        flagged=flagged,
        right=right,
        precision=_ratio(right, flagged),
        traps=sum(s.traps for s in scores),
        traps_hit=sum(len(s.hit) for s in scores),
        by_kind={k: (sum(p.kind == k for p in found), sum(p.kind == k for p in (*found, *missed))) for k in kinds},
        by_severity=_shares(scores, lambda c: c.severity),
        by_rule=_shares(scores, lambda c: c.rule),
    )


def _shares(scores: Sequence[Score], of: Callable[[Conflict], str]) -> dict[str, tuple[int, int]]:
    """Of the flagged conflicts of each sort: how many are right, and how many there are."""
    right = Counter(of(c) for score in scores for c in score.right)
    flagged = right + Counter(of(c) for score in scores for c in score.wrong)
    return {name: (right[name], flagged[name]) for name in sorted(flagged)}


def _ratio(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def told(scores: Sequence[Score], *, show: bool) -> Iterator[str]:
    """The figures as lines; with `show` also what was missed and what was wrongly flagged."""
    for score in scores if show else ():
        gold = len(score.found) + len(score.missed)
        counts = f"{len(score.found)}/{gold} found, {len(score.wrong)} wrong, {len(score.hit)} traps hit"
        yield f"== {score.folder}: {counts}"
        yield from (f"  missed {p.id} [{p.kind}] {p.a.quote!r} / {p.b.quote!r}" for p in score.missed)
        for c in score.wrong:
            values = " / ".join(f"{side.value} ({side.claims[0].quote!r})" for side in c.values)
            yield f"  wrong  [{c.kind}] {c.subject}: {c.attribute}: {values}"
        yield from (f"  trap   {p.id}: {p.why}" for p in score.hit)
    figures = total(scores)
    yield f"recall     {_shown(figures.recall)}  ({figures.found} of {figures.gold} known contradictions)"
    yield f"precision  {_shown(figures.precision)}  ({figures.right} of {figures.flagged} flagged conflicts)"
    yield f"traps hit  {figures.traps_hit} of {figures.traps}"
    yield from (f"recall of {kind}: {n} of {of}" for kind, (n, of) in figures.by_kind.items())
    yield from (f"precision of {name}s: {n} of {of}" for name, (n, of) in figures.by_severity.items())
    yield from (f"precision of {name}: {n} of {of}" for name, (n, of) in figures.by_rule.items() if show)


def _shown(ratio: float | None) -> str:
    return "-" if ratio is None else f"{ratio:.4f}"
