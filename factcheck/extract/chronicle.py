"""Lines that set a date beside what it dates: "1911  The mill opens its doors", "Opened: 12 May 1931", a cell under
"Opened"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract import restated
from factcheck.extract.matter import matter_of
from factcheck.extract.restated import Parse, Statement
from factcheck.extract.scene import Scene
from factcheck.extract.signals import longest, runs
from factcheck.extract.whole_dates import whole_date
from factcheck.lexicon import senses
from factcheck.lines import position
from factcheck.models import Block, Claim, Mention
from factcheck.rows import cells
from factcheck.values import DateValue, Found

# A date, what parts it from the rest, and the rest.
ENTRY = re.compile(r"(?P<date>[^:\n|\t]{4,40}?)\s*(?:[:|\t–—]|\s-\s|\s{2,})\s*(?P<rest>\S.*)", re.S)
# "Opened: 12 May 1931 (by the mayor)".
KEYED = re.compile(r"(?P<key>[A-Z][\w ]{2,30}):\s+(?P<value>[^\n(;]{4,40})")
FIRST_SENTENCE = re.compile(r"[^.!?]+(?:[.!?](?=\S)[^.!?]*)*")
WORDS = re.compile(r"[^\W\d_]+")
KEY_WORDS = 4


def claims(scene: Scene, block: Block, parse: Parse) -> Iterator[Claim]:
    """The claims of a line that begins or ends with its date."""
    text = scene.article.text
    if block.kind == "row":
        yield from _row(scene, block, parse)
        return
    line = text[block.start : block.end]
    if entry := ENTRY.fullmatch(line):
        yield from _entry(scene, block, (entry.span("date"), entry.span("rest")), parse)
    if keyed := KEYED.match(line):
        yield from _keyed(scene, block, keyed["key"], keyed.span("value"), parse, matter_of(scene))


def _row(scene: Scene, block: Block, parse: Parse) -> Iterator[Claim]:
    text = scene.article.text
    spans = [(a - block.start, b - block.start) for a, b in cells(text, block)]
    if len(spans) == 2 and not block.header:
        yield from _entry(scene, block, (spans[0], spans[1]), parse)
        key = text[block.start + spans[0][0] : block.start + spans[0][1]]
        yield from _keyed(scene, block, key, spans[1], parse, matter_of(scene))
    if len(block.header) != len(spans) or len(spans) < 2:
        return
    label = text[block.start + spans[0][0] : block.start + spans[0][1]].strip()
    if not label:
        return
    for span, header in zip(spans[1:], block.header[1:], strict=True):
        subject = Mention(label, block.start, block.start + len(label), label, label.lower().split()[-1], definite=True)
        yield from _keyed(scene, block, text[slice(*header)], span, parse, subject)


def _entry(scene: Scene, block: Block, parts: tuple[tuple[int, int], tuple[int, int]], parse: Parse) -> Iterator[Claim]:
    """The claims of "1911  The mill opens its doors": what happened, put before when."""
    text, (dated, rest) = scene.article.text, parts
    found = _found(text, block.start + dated[0], block.start + dated[1])
    told = FIRST_SENTENCE.match(text, block.start + rest[0], block.start + rest[1])
    if found is None or told is None or not WORDS.search(told[0]):
        return
    value = found.value
    lead = f"{_lowered(told[0].strip())} {'on' if isinstance(value, DateValue) and value.grain == 'day' else 'in'} "
    made = Statement(f"{lead}{text[found.start : found.end]}.", len(lead))
    for claim in restated.claims(scene, made, block, (found.start, found.end), [found], parse):
        if not claim.attribute.startswith("open:"):
            yield claim


def _lowered(words: str) -> str:
    """Words without the capital that they owe to their place: not that of a name."""
    first, _, rest = words.partition(" ")
    common = first.lower() in ARTICLES or (not rest[:1].isupper() and any(senses(first.lower(), p) for p in "nva"))
    return words[:1].lower() + words[1:] if common else words


ARTICLES = frozenset({"the", "a", "an", "first", "last", "new"})


def _keyed(
    scene: Scene, block: Block, key: str, span: tuple[int, int], parse: Parse, subject: Mention
) -> Iterator[Claim]:
    """The claim of "Opened: 12 May 1931": the event that the key names."""
    text = scene.article.text
    found = _found(text, block.start + span[0], block.start + span[1])
    if found is None or not isinstance(found.value, DateValue) or len(key.split()) > KEY_WORDS:
        return
    words = [t.lemma_.lower() for t in parse(key.strip().lower())]
    phrases = runs(words)
    verbs, nouns = scene.signals.verbs["date"], scene.signals.nouns["date"]
    _, known = max(longest(verbs, phrases), longest(nouns, phrases), key=lambda pair: len(pair[0]))
    if not known:
        return
    row, column = position(text, found.start)
    yield Claim(
        subject=subject,
        attribute=known[0].id,
        value=found.value,
        source=scene.article.path,
        start=found.start,
        end=found.end,
        quote=text[found.start : found.end],
        sentence=text[block.start : block.end],
        sentence_start=block.start,
        line=row,
        column=column,
        predicate=" ".join(words),
        section=scene.section,
    )


def _found(text: str, start: int, end: int) -> Found | None:
    """The date that stands alone between two places, blanks and a full stop left out."""
    words = text[start:end]
    kept = words.strip().rstrip(".,")
    at = start + len(words) - len(words.lstrip())
    value = whole_date(kept) if any(c.isdigit() for c in kept) else None
    if value is None or not _all_of_it(kept):
        return None
    return Found(at, at + len(kept), value)


# Words that a date is made of.
PARTS = re.compile(
    r"[\d\s.,/–—-]|(?:\d(?:st|nd|rd|th)\b)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|"
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:early|late|mid|spring|summer|autumn|fall|winter|of|c|circa|to)\b",
    re.I,
)


def _all_of_it(words: str) -> bool:
    """Do the words make a date and nothing else?"""
    return not PARTS.sub("", words)
