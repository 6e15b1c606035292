"""Claims out of table rows: a cell with its row's label and its column's header.

"2007 | 722" under "Fiscal year | Appropriation (millions of dollars)" -> (matter, budget, 722 million dollars, 2007).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.extract.counting import NUMBER_NOUNS, unit_class
from factcheck.extract.scene import Scene
from factcheck.extract.signals import longest, runs
from factcheck.extract.spot import find_values
from factcheck.extract.whole_dates import whole_date
from factcheck.lexicon import noun_class, senses
from factcheck.lines import position
from factcheck.models import Block, Claim, Context, Mention
from factcheck.rows import cells
from factcheck.values import DateValue, Quantity

# The unit behind a measure: "(US$ million)", ", in thousands".
UNIT = re.compile(r"[(\[]([^)\]]*)[)\]]|,\s*((?:in\s+)?(?:millions?|billions?|thousands?|per ?cent)\b.*)$", re.I)
SCALES = {
    "m": "million", "mn": "million", "million": "million", "millions": "million", "bn": "billion", "billion": "billion",
    "billions": "billion", "thousand": "thousand", "thousands": "thousand", "000s": "thousand",
}  # fmt: skip
MONEY_SIGN = re.compile(r"[A-Z]{0,3}[$£€¥]|[A-Z]{3}$")
WORD = re.compile(r"[^\W\d_][\w’'-]*")
# A header of more words than this is a sentence, not the name of a measure.
MEASURE_WORDS = 6


def claims(scene: Scene, block: Block) -> Iterator[Claim]:
    """The claims of one row; cells that no measure names are passed over."""
    text = scene.article.text
    spans = cells(text, block)
    if len(spans) < 2 or len(block.header) != len(spans):
        return
    first = text[slice(*spans[0])].strip()
    when = whole_date(first)
    for span, header in zip(spans[1:], block.header[1:], strict=True):
        title = text[slice(*header)].strip()
        dated_column = whole_date(title)
        measure = title if when is not None or (dated_column is None and title) else first
        subject = scene.topic
        if when is None and dated_column is None and title:
            subject = Mention(first, spans[0][0], spans[0][1], "", first.lower(), kind="description", definite=True)
        yield from _cell(scene, block, span, measure, subject, when or dated_column)


def _cell(
    scene: Scene, block: Block, span: tuple[int, int], measure: str, subject: Mention, time: DateValue | None
) -> Iterator[Claim]:
    text = scene.article.text
    quote = text[slice(*span)].strip()
    value = _value(quote, measure)
    columns = [text[slice(*header)] for header in block.header]
    named = _attribute(scene, measure, value, columns) if value is not None else None
    if value is None or named is None:
        return
    attribute, others = named
    row, column = position(text, span[0])
    yield Claim(
        subject=subject,
        attribute=attribute,
        value=value,
        source=scene.article.path,
        start=span[0],
        end=span[0] + len(quote),
        quote=quote,
        sentence=text[block.start : block.end],
        sentence_start=block.start,
        line=row,
        column=column,
        context=Context(time=(time.first, time.last) if time is not None else None),
        others=others,
        predicate=measure,
        section=scene.section,
    )


def _value(quote: str, measure: str) -> Quantity | None:
    """The figure of a cell with the unit that its measure names: "722" under "(millions of dollars)"."""
    match = UNIT.search(measure)
    words = [w for w in re.split(r"[\s/]+", (match[1] or match[2]) if match else "") if w.lower() not in ("of", "in")]
    scale = next((SCALES[w.lower()] for w in words if w.lower() in SCALES), "")
    rest = [w for w in words if w.lower() not in SCALES]
    sign = next((w for w in rest if MONEY_SIGN.fullmatch(w)), "")
    unit = " ".join(w for w in rest if w != sign)
    composed = f"{sign}{quote}{' ' if scale else ''}{scale}{' ' if unit else ''}{unit}"
    found = [f.value for f in find_values(composed) if isinstance(f.value, Quantity)]
    return found[0] if len(found) == 1 else None


def _attribute(
    scene: Scene, measure: str, value: Quantity, columns: Sequence[str]
) -> tuple[str, tuple[Mention, ...]] | None:
    """The attribute that a measure's words name, or an open count of the things that it names; beside a column
    "Party" the seats are no room in a hall."""
    written = [w.lower() for w in WORD.findall(UNIT.sub("", measure))]
    if not written or len(written) > MEASURE_WORDS:
        return None
    kind = unit_class(value)
    word, known = longest(scene.signals.nouns["figure"], runs([_lemma(w) for w in written]))
    beside = {_lemma(w.lower()) for column in columns for w in WORD.findall(column)}
    meant = [a for a in known if beside.isdisjoint(a.excludes)]
    if known and not meant:  # what counts such things, in whatever words
        meant = [a for a in scene.signals.attributes.values() if word in a.counts and beside.isdisjoint(a.excludes)]
    fitting = (a for a in meant if not a.unit or a.unit == kind)
    attribute = next((a for a in fitting if not (word in a.counts and word in written and _single(word))), None)
    if attribute is not None:
        return attribute.id, ()
    noun = things(written)
    if kind != "count" or not noun:
        return None
    counted = Mention(noun, 0, 0, "", noun, kind="description", role="counted", plural=True)
    return f"count:{noun}", (counted,)


def _single(noun: str) -> bool:
    """Is a noun in the singular one thing, and no crew or staff: the "First count" of votes is on no counts?"""
    return noun_class(noun) not in ("group", "person")


def things(words: Sequence[str]) -> str:
    """The things that a header counts, "" where it names none: a "Recount", what is "On board" and a "Change" do not.

    >>> things(["goals"]), things(["number", "of", "operations"]), things(["accidents", "per", "million", "hours"])
    ('goal', 'operation', 'accident')
    >>> things(["on", "board"]), things(["first", "count"])
    ('', '')
    """
    end = next((i for i, w in enumerate(words) if w in BEHIND), len(words))
    if words[end - 1 : end] and words[end - 1] in NUMBER_NOUNS and words[end : end + 1] == ["of"]:
        return things(words[end + 1 :])
    last = words[end - 1] if end else ""
    return _lemma(last) if _lemma(last) != last else ""


# What a header says behind these narrows down what it counts.
BEHIND = frozenset("per of in at on before after for to from by with under over".split())


def _lemma(word: str) -> str:
    """A plural without its "s", where the dictionary has the rest: "appropriations" -> "appropriation"."""
    singular = word[:-1]
    return singular if word.endswith("s") and senses(singular, "n") and len(word) > 3 else word
