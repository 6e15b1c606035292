"""Lines that set a date beside what it dates: "1911  The mill opens its doors", "Opened: 12 May 1931", a cell under
"Opened"."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from factcheck.extract import restated
from factcheck.extract.headless import with_subject, with_was
from factcheck.extract.matter import matter_of
from factcheck.extract.mentions import NEUTER
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
ENTRY = re.compile(r"(?P<date>[^:\n|\t]{4,40}?)\s*(?:[:|\t]|[–—](?!\d)|\s-\s|\s{2,})\s*(?P<rest>\S.*)", re.S)
# "1931 The bridge is opened": a year before a capital.
YEARLY = re.compile(r"(?P<date>(?:1[0-9]|20)\d\d)\s+(?P<rest>[A-Z].*)", re.S)
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
    if entry := ENTRY.fullmatch(line) or YEARLY.fullmatch(line):
        yield from _entry(scene, block, (entry.span("date"), entry.span("rest")), parse)
    keyed = KEYED.match(line)
    edge = list(_entry(scene, block, (keyed.span("value"), keyed.span("key")), parse)) if keyed and _edge(keyed) else []
    yield from edge
    if keyed and not edge:
        yield from _keyed(scene, block, keyed["key"], keyed.span("value"), parse, matter_of(scene))


def entered_on(scene: Scene, block: Block) -> DateValue | None:
    """The date that an entry of a chronology begins with, which all that it says is of: "1934 - First final, 0-1"."""
    line = scene.article.text[block.start : block.end]
    entry = ENTRY.fullmatch(line) or YEARLY.fullmatch(line)
    return _all_a_date(entry["date"]) if entry else None


def heading_on(scene: Scene, block: Block, above: DateValue | None) -> DateValue | None:
    """The date that stands as a heading above what follows: a block's, else that above it until the next heading."""
    own = _all_a_date(scene.article.text[block.start : block.end].lstrip("# "))
    return own if own is not None or block.kind == "heading" else above


def _all_a_date(words: str) -> DateValue | None:
    return whole_date(words.strip()) if any(map(str.isdigit, words)) and _all_of_it(words) else None


def limited(claim: Claim, entered: DateValue) -> Claim:
    """A claim of an entry, held to the entry's date where it is no date itself and says no other time."""
    if isinstance(claim.value, DateValue) or claim.context.time is not None:
        return claim
    time = entered.first, entered.last
    return msgspec.structs.replace(claim, context=msgspec.structs.replace(claim.context, time=time))


def _edge(keyed: re.Match[str]) -> bool:
    """Does a label name the first or the last of something: "Last issue: 1969"?"""
    return keyed["key"].lower().startswith(("first ", "last ", "final "))


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
    words, matter = _lowered(told[0].strip()), matter_of(scene)
    alone = words in scene.signals.nouns["date"]
    words = f"the {words}" if alone else with_subject(words, matter, parse) or with_was(words, parse)
    lead = f"{words} {'on' if isinstance(value, DateValue) and value.grain == 'day' else 'in'} "
    made = Statement(f"{lead}{text[found.start : found.end]}.", len(lead))
    for claim in restated.claims(scene, made, block, (found.start, found.end), [found], parse):
        if not claim.attribute.startswith("open:"):
            yield _of_matter(scene, claim, matter, alone)


def _of_matter(scene: Scene, claim: Claim, matter: Mention, alone: bool) -> Claim:
    """An event that stands alone, and an "it", are the matter's: "1986  Demolition"."""
    own = claim.subject
    event = alone and own.kind == "description" and own.head in scene.signals.nouns["date"]
    unknown = own.text == "it" or (own.head in NEUTER and not own.name)
    return msgspec.structs.replace(claim, subject=matter) if event or unknown else claim


def _lowered(words: str) -> str:
    """Words without the capital that they owe to their place: not that of a name."""
    first, _, rest = words.partition(" ")
    common = first.lower() in ARTICLES or _is_word(first.lower(), rest)
    lowered = words[:1].lower() + words[1:] if common else words
    return f"the {lowered}" if lowered.startswith(("first ", "last ")) else lowered


def _is_word(first: str, rest: str) -> bool:
    """Is the first word of a line no name: "Opening of", "Dies in"; "Marries Piet" begins with a verb?"""
    stems = {first, first.removesuffix("s"), first.removesuffix("es"), f"{first.removesuffix('ies')}y"}
    if rest[:1].isupper():
        return first.endswith("s") and not senses(first, "n") and any(senses(stem, "v") for stem in stems)
    return any(senses(stem, p) for stem in stems for p in "nva")


ARTICLES = frozenset({"the", "a", "an", "first", "last", "new"})


def _keyed(
    scene: Scene, block: Block, key: str, span: tuple[int, int], parse: Parse, subject: Mention
) -> Iterator[Claim]:
    """The claim of "Opened: 12 May 1931": the event that the key names."""
    text = scene.article.text
    found = _beside_place(text, block.start + span[0], block.start + span[1])
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


def _beside_place(text: str, start: int, end: int) -> Found | None:
    """The date between two places, also where a comma parts it from a place: "3 May 1901, Oslo", "Oslo, 3 May
    1901"."""
    commas = [m.start() for m in re.finditer(",", text[start:end])]
    parts = [(start, end), *((start, start + c) for c in reversed(commas)), *((start + c + 1, end) for c in commas)]
    return next((found for part in parts if (found := _found(text, *part)) is not None), None)


def _found(text: str, start: int, end: int) -> Found | None:
    """The date that stands alone between two places, blanks and a full stop left out."""
    words = text[start:end]
    kept = words.strip().rstrip(".,")
    at = start + len(words) - len(words.lstrip())
    value = whole_date(kept) if any(map(str.isdigit, kept)) else None
    if value is None or not _all_of_it(kept):
        return None
    return Found(at, at + len(kept), value)


# Words that a date is made of.
PARTS = re.compile(
    r"(?:[\d\s.,/–—-]|(?:\d(?:st|nd|rd|th)\b)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|"
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:early|late|mid|spring|summer|autumn|fall|winter|of|c|circa|to)\b)*+",
    re.I,
)


def _all_of_it(words: str) -> bool:
    """Do the words make a date and nothing else?"""
    return PARTS.fullmatch(words) is not None
