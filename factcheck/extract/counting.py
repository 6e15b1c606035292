"""What a number counts or measures: its noun, its core, and whether it is only a part of another number."""

from __future__ import annotations

import re
from itertools import takewhile

import msgspec

from factcheck.extract.mentions import mention
from factcheck.extract.scene import Line
from factcheck.extract.syntax import child, prepositions, subject_of, verb_above
from factcheck.extract.tokens import Span, Token
from factcheck.lexicon import noun_class
from factcheck.models import Mention
from factcheck.values import Quantity, is_money

# Nouns for human beings that the dictionary knows first as something else.
PEOPLE = frozenset(
    """people person man woman child life soul body victim passenger civilian soldier resident inhabitant worker
    villager
    officer student protester demonstrator policeman patient guest neighbour neighbor islander builder climber commuter
    founder trawlerman""".split()
)
# Words that say of those counted only that they are human beings: "900 of us", "900 souls".
ANYBODY = frozenset({"people", "person", "soul", "we", "us"})
NUMBER_NOUNS = frozenset({"number", "total", "count", "figure"})
# Adjectives that stand for people behind a number or a "the": "241 dead", "the missing numbered 12".
FALLEN = frozenset("dead injured wounded missing homeless hurt unaccounted".split())
BEFORE_NOUNS = frozenset({"nummod", "compound", "quantmod", "amod", "npadvmod", "advmod"})
AMOUNTS = frozenset({"NUM", "NOUN", "PROPN", "SYM"})
DIMENSIONS = {
    "meter": "[length]", "meter ** 2": "[length] ** 2", "meter ** 3": "[length] ** 3", "kilogram": "[mass]", "gram":
    "[mass]",
    "second": "[time]", "kelvin": "[temperature]", "meter / second": "[speed]", "degree_Celsius": "[temperature]",
}  # fmt: skip


def unit_class(value: Quantity) -> str:
    """What sort of figure a value is, as rules name it: "count", "money", "percent", or the dimension of a measure.

    >>> unit_class(Quantity(3, 3)), unit_class(Quantity(3, 3, unit="USD")), unit_class(Quantity(3, 3, unit="meter **
    2"))
    ('count', 'money', '[length] ** 2')
    """
    if not value.unit:
        return "count"
    if value.unit in ("percent", "%"):
        return "percent"
    if is_money(value.unit):
        return "money"
    return DIMENSIONS.get(value.unit, value.unit)


def counted_noun(span: Span) -> Token | None:
    """The noun that a bare number counts.

    "fifty-four helicopters", "400 of the troops", "her songs, 112 in number", "the number of visitors peaked at 83".
    """
    root = span.root
    told = numbered(span) or fallen(span) or of_us(span) or labelled(span)
    if told is not None:
        return told
    up = root
    while up.dep_ in BEFORE_NOUNS and up.head.i >= up.i and up.head != up:
        up = up.head
        if up.i >= span.end and up.pos_ in ("NOUN", "PROPN"):
            return up
    for word, token in prepositions(root):
        if word == "of" and token.pos_ in ("NOUN", "PROPN"):
            return token
        if word == "in" and token.lower_ in ("number", "all", "total") and root.dep_ in ("appos", "npadvmod", "nummod"):
            return root.head if root.head.pos_ == "NOUN" else None
    following = span.doc[span.end] if span.end < len(span.doc) else None
    if following is not None and following.pos_ == "NOUN" and following.tag_ == "NNS":
        return following
    counted = number_of(root)
    return counted if counted != root else None  # "the figure of thirty"


def numbered(span: Span) -> Token | None:
    """What is said to number so many: "The dead numbered 241", "Her passengers numbered 206"."""
    at = span.start - 1
    while at > 0 and span.doc[at].pos_ in ("ADV", "ADP"):
        at -= 1
    if at < 1 or span.doc[at].lower_ not in NUMBERING:
        return None
    before = span.doc[at - 1]
    if before.lower_ in FALLEN:
        return before
    subject = subject_of(span.doc[at])
    return subject if subject is not None and subject.tag_ == "NNS" else None


NUMBERING = frozenset({"number", "numbered", "totalled", "totaled"})


def fallen(span: Span) -> Token | None:
    """The adjective that stands for people behind a number: "There were 241 dead", "the 31 injured were flown out"."""
    doc = span.doc
    if span.end >= len(doc) or doc[span.end].lower_ not in FALLEN:
        return None
    after = doc[span.end + 1] if span.end + 1 < len(doc) else None
    return None if after is not None and after.tag_ in ("NNS", "JJ") else doc[span.end]


def of_us(span: Span) -> Token | None:
    """Who "we" are in "seventeen hundred of us paying guests", "there were 302 of us aboard": the guests, else us."""
    doc = span.doc
    if [t.lower_ for t in doc[span.end : span.end + 2]] != ["of", "us"]:
        return None
    behind = [t for t in doc[span.end + 2 : span.end + 4] if t.sent == span.sent]
    return next((t for t in behind if t.tag_ == "NNS"), doc[span.end + 1])


# What stands before a value in a list of facts: "Total length:", "Height of towers -"; no more words than this.
LABEL = re.compile(r"^\W*([^\W\d][^:.!?;\n]{1,60}?)\s*(?:[:=]|\s[–—-])\s*$")
LABEL_WORDS = 6
LABEL_TOKENS = 3 * LABEL_WORDS  # with hyphens, brackets and marks


def labelled(span: Span) -> Token | None:
    """What a line of a list of facts counts, where it says nothing else: "Volunteers: 310", "Works written: 187"."""
    doc, first = span.doc, _first_within(span, LABEL_TOKENS)
    if first is None:
        return None
    label = LABEL.match(doc[first : span.start].text)
    if label is None or len(label[1].split()) > LABEL_WORDS:
        return None
    behind = takewhile(lambda t: not t.is_sent_start, doc[span.end :])
    if any(t.text.strip(" .\n") for t in behind):
        return None
    return next((t for t in reversed(doc[first : span.start]) if t.tag_ in ("NNS", "NNPS")), None)


def _first_within(span: Span, reach: int) -> int | None:
    """Where the sentence begins, if it does so many tokens before a number or fewer. (`span.sent` looks through the
    whole of a sentence, which a list of numbers makes as long as the text.)"""
    back = range(span.start, max(-1, span.start - reach - 1), -1)
    return next((i for i in back if i == 0 or span.doc[i].is_sent_start), None)


def number_of(root: Token) -> Token | None:
    """The noun behind "the number of X peaked at 83,000"."""
    verb = verb_above(root)
    subject = subject_of(verb) if verb is not None else None
    if subject is None or subject.lemma_.lower() not in NUMBER_NOUNS:
        return None
    return next((t for word, t in prepositions(subject) if word == "of"), None)


def core(span: Span) -> Token:
    """The number or unit that a measure hangs on, past words of bound: of "up to $200,000" the amount."""
    if span.root.pos_ in AMOUNTS:
        return span.root
    return next((t for t in reversed(list(span)) if t.pos_ in AMOUNTS), span.root)


# Before a number of some of those that the sentence counted first: "nine people, among them two children".
PARTS = re.compile(
    r"\b(?:including|counting|among (?:them|whom|these|those)|of (?:whom|which|these))(?: at least| some| about)?$"
)


# Before a figure that is said not to be so: "cost 64 million instead of 25 million".
REPLACED = frozenset({"instead of", "rather than", "and not"})
# A bracket that a number stands in opens at most so many words before it.
BRACKET_REACH = 60


def is_part(span: Span) -> bool:
    """Is the number a part of another: "three of the twelve", "96 died (74 passengers, 22 crew)", "only 37 events"?"""
    if any(n.like_num for word, t in prepositions(span.root) if word == "of" for n in t.subtree if n.i >= span.end):
        return True
    if span.start and span.doc[span.start - 1].lower_ == "only" and _another(span):
        return True
    if PARTS.search(span.doc[max(0, span.start - 5) : span.start].text.lower()):
        return True
    if span.doc[max(0, span.start - 2) : span.start].text.lower() in REPLACED:
        return True
    first = _first_within(span, BRACKET_REACH)
    first = max(0, span.start - BRACKET_REACH) if first is None else first
    bracket = next((t for t in reversed(span.doc[first : span.start]) if t.text in ("(", ")")), None)
    if bracket is None or bracket.text == ")" or ":" in span.doc[bracket.i : span.start].text:
        return False
    return any(t.like_num for t in span.doc[span.sent.start : bracket.i])


def _another(span: Span) -> bool:
    """Does the sentence give another number, of which one with "only" may be a part?"""
    return any(t.tag_ == "CD" and not span.start <= t.i < span.end for t in span.sent)


# Words before a count that make it one of those left, or of those at one end: no total.
REST = frozenset("other others another remaining further additional extra".split())
SOME = REST | frozenset("first last next following preceding previous".split())


def what_is_counted(line: Line, counted: Token, root: Token) -> Mention:
    """The things counted as a mention, without the number; "six of our people" points at no whole, "all six of"
    does, and neither do "the other six" and "the first six"."""
    raw = mention(counted, {})
    before = {t.lower_ for t in counted.children if t.i < counted.i}
    if before & SOME:
        left = tuple(sorted(before & REST))
        raw = msgspec.structs.replace(raw, definite=False, modifiers=tuple(dict.fromkeys((*raw.modifiers, *left))))
    owner = child(counted, "poss")
    if owner is not None and owner.pos_ == "PROPN":
        raw = msgspec.structs.replace(raw, definite=True)  # "Moe's 638 runs" are all of his
    if _narrowed(counted):
        raw = msgspec.structs.replace(raw, definite=False)
    if any(word == "of" and token == counted for word, token in prepositions(root)):
        raw = msgspec.structs.replace(raw, definite=any(t.lower_ == "all" for t in root.children))
    numbers = {t.lower_ for t in counted.subtree if t.like_num or t.pos_ == "NUM"}
    numbers |= {t.lemma_.lower() for _, t in prepositions(counted) if any(c.tag_ == "PRP$" for c in t.lefts)}
    kept = tuple(m for m in raw.modifiers if m not in numbers and m.lower() not in numbers)
    return msgspec.structs.replace(raw, start=raw.start + line.at, end=raw.end + line.at, modifiers=kept, name="")


def _narrowed(counted: Token) -> bool:
    """Does a clause right behind say which of the things are meant: "the seven districts that had been left out"?"""
    clause = child(counted, "relcl")
    return clause is not None and clause.left_edge.i == counted.i + 1


def counts_people(lemma: str) -> bool:
    """Does a noun, or "us", stand for human beings?"""
    return lemma in ("we", "us") or lemma in PEOPLE or noun_class(lemma) == "person"


def noun_phrases(noun: Token) -> tuple[str, ...]:
    """A noun's lemma and its longer forms: "prize fund", "loss of life"; "margin of vote", "by vote" for the votes in
    "by a margin of 40 votes", "by 40 votes"; "room for" in "room for 300", "boy and girl" in "720 boys and girls"; and
    the noun as written, where it means more than its lemma: "fees", "wounded"."""
    lemma = noun.lemma_.lower()
    found = list(dict.fromkeys((lemma, noun.lower_)))
    found += [f"{lemma} {c.lower_}" for c in noun.rights if c.dep_ == "prep"]
    joined = [c for c in noun.rights if c.dep_ == "conj" and child(c, "det", "nummod") is None]
    found += [f"{lemma} and {c.lemma_.lower()}" for c in joined]
    before = [c for c in noun.lefts if c.dep_ in ("compound", "amod", "nmod")]
    found += [f"{word} {lemma}" for c in before for word in dict.fromkeys((c.lemma_.lower(), c.lower_))]
    found += [f"{lemma} of {t.lemma_.lower()}" for word, t in prepositions(noun) if word == "of"]
    if noun.dep_ == "pobj":
        above = noun.head
        found.append(f"{above.lower_} {lemma}")
        if above.lower_ == "of":
            found.append(f"{above.head.lemma_.lower()} of {lemma}")
    return tuple(found)
