"""Claims out of table rows: a cell with its row's label and its column's header.

"2007 | 722" under "Fiscal year | Appropriation (millions of dollars)" -> (matter, budget, 722 million dollars, 2007).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.counting import unit_class
from factcheck.extract.scene import Scene
from factcheck.extract.signals import longest, runs
from factcheck.extract.spot import find_values
from factcheck.extract.whole_dates import whole_date
from factcheck.lexicon import senses
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
    named = _attribute(scene, measure, value) if value is not None else None
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


def _attribute(scene: Scene, measure: str, value: Quantity) -> tuple[str, tuple[Mention, ...]] | None:
    """The attribute that a measure's words name, or an open count of its last noun."""
    words = [_lemma(w.lower()) for w in WORD.findall(UNIT.sub("", measure))]
    if not words or len(words) > MEASURE_WORDS:
        return None
    phrases = runs(words)
    kind = unit_class(value)
    known = longest(scene.signals.nouns["figure"], phrases)[1]
    attribute = next((a for a in known if not a.unit or a.unit == kind), None)
    if attribute is not None:
        return attribute.id, ()
    noun = next((w for w in reversed(words) if senses(w, "n")), None)
    if kind != "count" or noun is None:
        return None
    counted = Mention(noun, 0, 0, "", noun, kind="description", role="counted", plural=True)
    return f"count:{noun}", (counted,)


def _lemma(word: str) -> str:
    """A plural without its "s", where the dictionary has the rest: "appropriations" -> "appropriation"."""
    singular = word[:-1]
    return singular if word.endswith("s") and senses(singular, "n") and len(word) > 3 else word
