"""Claims of how much and how many: what is counted or measured, and of what.

"412 people died" -> (matter, deaths, 412); "The ship was 94 m long" -> (ship, length, 94 m); what no rule knows becomes
an open count, "count:" and the noun counted, of whoever has, made or lost it.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from spacy.tokens import Span, Token

from factcheck.extract import making
from factcheck.extract.dated import about, excluded
from factcheck.extract.mentions import IDLE, head_lemma, is_definite, mention
from factcheck.extract.scene import Line, Scene, mention_of
from factcheck.extract.signals import longest
from factcheck.extract.syntax import child, governors, object_of, phrase, possessor, prepositions, roles, subject_of
from factcheck.lexicon import noun_class
from factcheck.models import Claim, Mention
from factcheck.ruleset import Attribute
from factcheck.subjects import kin
from factcheck.values import DateValue, Found, Quantity, Trait

PEOPLE = frozenset(
    """people person man woman child life soul body victim passenger civilian soldier resident inhabitant worker villager
    officer student protester demonstrator policeman patient guest neighbour neighbor islander""".split()
)
MONEY = frozenset("USD EUR GBP JPY CNY".split())
VAGUE = frozenset("thing way time part lot number kind sort bit point side example reason case issue step percent".split())


def claims(scene: Scene, line: Line) -> Iterator[Claim]:
    """The figure claims of a sentence."""
    for found, span in line.values:
        if isinstance(found.value, Quantity) and found.value.scale not in ("ordinal", "score"):
            claim = _claim(scene, line, found, found.value, span)
            if claim is not None:
                yield claim
                yield from _implied(scene, claim)


# Verbs whose object is a change, not a level: "added 13 stops" says nothing of how many there are.
CHANGING = frozenset("add increase gain reduce cut raise extend shed expand".split())


def _implied(scene: Scene, claim: Claim) -> Iterator[Claim]:
    """What a count says of the kind of a thing: a body with two members is bilateral."""
    if not isinstance(claim.value, Quantity) or claim.value.low != claim.value.high:
        return
    for family in scene.signals.families:
        for trait, parties in family.parties.items():
            if family.counted == claim.attribute and parties == claim.value.low:
                why = f"{claim.quote} {claim.attribute} make it {trait}"
                yield msgspec.structs.replace(claim, attribute=family.id, value=Trait(family.id, trait), others=(), derived=why)


def unit_class(value: Quantity) -> str:
    """What sort of figure a value is, as rules name it: "count", "money", "percent", or the dimension of a measure.

    >>> unit_class(Quantity(3, 3)), unit_class(Quantity(3, 3, unit="USD")), unit_class(Quantity(3, 3, unit="meter ** 2"))
    ('count', 'money', '[length] ** 2')
    """
    if not value.unit:
        return "count"
    if value.unit in ("percent", "%"):
        return "percent"
    if len(value.unit) == 3 and value.unit.isupper():
        return "money"
    return DIMENSIONS.get(value.unit, value.unit)


DIMENSIONS = {
    "meter": "[length]", "meter ** 2": "[length] ** 2", "meter ** 3": "[length] ** 3", "kilogram": "[mass]", "gram": "[mass]",
    "second": "[time]", "kelvin": "[temperature]", "meter / second": "[speed]", "degree_Celsius": "[temperature]",
}  # fmt: skip


def _claim(scene: Scene, line: Line, found: Found, value: Quantity, span: Span) -> Claim | None:
    counted = _counted(span) if unit_class(value) == "count" else None
    if counted is None and unit_class(value) == "count":
        counted = _number_of(span)
    if _is_part(span):
        return None
    above = next((up for up in governors(span.root) if up.pos_ in ("VERB", "AUX")), None)
    if above is not None and above.lemma_ in CHANGING and span.root.dep_ != "pobj":
        return None
    skip = set(range(span.start, span.end)) | ({counted.i} if counted is not None else set())
    base = counted if counted is not None else _core(span)
    verb = next((up for up in governors(base) if up.pos_ in ("VERB", "AUX")), None)
    if base.pos_ in ("VERB", "AUX"):
        verb = base
    what = _what(line, counted, span.root)
    known = _known(scene, line, value, base, counted, verb, skip)
    if known is not None:
        attribute, subject, predicate = known
        name = f"{attribute.id}:{what.head}" if attribute.open_count and what is not None else attribute.id
    elif what is not None and what.head not in VAGUE:
        subject, predicate = _holder(scene, line, counted, verb, skip), verb.lemma_.lower() if verb is not None else ""
        name = f"count:{what.head}"
    elif verb is not None and unit_class(value) != "count":
        owner = mention_of(line, roles(verb).get("patient") or subject_of(verb))
        if owner is None or _same_place(owner, line, span):
            return None
        subject, predicate, name = owner, verb.lemma_.lower(), f"open:{verb.lemma_.lower()}"
    else:
        return None
    context = making.context_of(line, verb, skip, own=span.start)
    if subject.kind == "topic" and context.time is None:
        context = msgspec.structs.replace(context, time=_sentence_time(line, span))
    others = tuple(m for m in making.arguments(line, verb, skip) if m.start != subject.start)
    if what is not None:
        others = (msgspec.structs.replace(what, role="counted"), *others)
        named = known is not None and not known[0].open_count
        if known is not None:
            signal = {w for noun in (*known[0].nouns, known[2]) for w in noun.split()} | set(known[0].adjectives)
            kept = tuple(m for m in what.modifiers if m not in signal and f"{m}d" not in signal)
            what = msgspec.structs.replace(what, modifiers=kept)
            others = (msgspec.structs.replace(what, role="counted"), *others[1:])
        coin = known is not None and known[0].unit == "money"
        value = msgspec.structs.replace(value, unit=value.unit or ("" if named and not coin else what.head))
    return making.claim(
        scene, line, attribute=name, value=value, subject=subject, start=found.start, end=found.end, verb=verb,
        predicate=predicate, others=others, context=context,
    )  # fmt: skip


def _sentence_time(line: Line, own: Span) -> tuple[int | None, int | None] | None:
    """The date of a sentence whose figure has no date and no subject of its own."""
    dates = [f.value for f, s in line.values if isinstance(f.value, DateValue) and s.start != own.start]
    return (dates[0].first, dates[0].last) if dates else None


def _counted(span: Span) -> Token | None:
    """The noun that a bare number counts: "fifty-four helicopters", "400 of the troops", "three more wells"."""
    root = span.root
    up = root
    while up.dep_ in ("nummod", "compound", "quantmod", "amod", "npadvmod", "advmod") and up.head.i >= up.i and up.head != up:
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
    return None


def _core(span: Span) -> Token:
    """The number or unit that a measure hangs on, past words of bound: of "up to $200,000" the amount."""
    if span.root.pos_ in ("NUM", "NOUN", "PROPN", "SYM"):
        return span.root
    return next((t for t in reversed(list(span)) if t.pos_ in ("NUM", "NOUN", "PROPN", "SYM")), span.root)


def _number_of(span: Span) -> Token | None:
    """The noun behind "the number of X peaked at 83,000"."""
    verb = next((up for up in governors(span.root) if up.pos_ in ("VERB", "AUX")), None)
    subject = subject_of(verb) if verb is not None else None
    if subject is None or subject.lemma_.lower() not in ("number", "total", "count", "figure"):
        return None
    return next((t for word, t in prepositions(subject) if word == "of"), None)


def _is_part(span: Span) -> bool:
    """Is the number a part of another: "three of the twelve seats", "96 died (74 passengers and 22 crew)"?"""
    if any(n.like_num for word, t in prepositions(span.root) if word == "of" for n in t.subtree if n.i >= span.end):
        return True
    before = span.doc[: span.start]
    opened = max((t.i for t in before if t.text == "("), default=-1)
    closed = max((t.i for t in before if t.text == ")"), default=-1)
    return opened > closed and any(t.like_num for t in span.doc[span.sent.start : opened])


def _what(line: Line, counted: Token | None, root: Token) -> Mention | None:
    if counted is None:
        return None
    raw = mention(counted, {})
    if any(word == "of" and token == counted for word, token in prepositions(root)):
        everything = any(t.lower_ == "all" for t in root.children)
        raw = msgspec.structs.replace(raw, definite=everything)
    numbers = {t.lower_ for t in counted.subtree if t.like_num or t.pos_ == "NUM"}
    kept = tuple(m for m in raw.modifiers if m not in numbers and m.lower() not in numbers)
    return msgspec.structs.replace(raw, start=raw.start + line.at, end=raw.end + line.at, modifiers=kept, name="")


def _known(
    scene: Scene, line: Line, value: Quantity, base: Token, counted: Token | None, verb: Token | None, skip: set[int]
) -> tuple[Attribute, Mention, str] | None:
    """The attribute of a figure by the rules: the noun counted or governing, an adjective beside it, then the verb."""
    index, kind = scene.signals, unit_class(value)
    if kind == "count" and counted is not None and counted.tag_ == "NNS" and (value.high or 0) >= BIG_MONEY and not _people_like(counted):
        kind = "coin"
        found = _of_money(scene, line, base, verb, skip, counted)
        if found is not None:
            return found
        kind = "count"
    if counted is not None:
        _, nouns = longest(index.nouns["figure"], _noun_phrases(counted))
        narrowing = tuple(w for c in counted.children for w in (c.lower_, c.lemma_.lower()) if c.dep_ in ("amod", "advmod", "acl"))
        _, adjectives = longest(index.adjectives["figure"], narrowing)
        after = span_after(counted)
        places = tuple(a for words, a in scene.signals.prepositions if after.startswith(words))
        found = _fitting(places, kind, verb, counted)
        if found is not None:
            return found, _aboard(scene, line, counted), after
        found = _fitting((*nouns, *adjectives), kind, verb, counted)
        if found is not None:
            if _number_of(base.doc[base.i : base.i + 1]) is not None:
                return found, scene.topic, head_lemma(counted)
            return found, _holder(scene, line, counted, verb, skip), head_lemma(counted)
    for word, token in prepositions(base):
        _, nouns = longest(index.nouns["figure"], _noun_phrases(token)) if word == "of" and counted is None else ("", ())
        found = _fitting(nouns, kind, verb, None)
        if found is not None:
            return found, _holder(scene, line, token, verb, skip | {token.i}), head_lemma(token)
    for up in governors(base):
        if up.pos_ in ("NOUN", "PROPN") and up != counted:
            _, nouns = longest(index.nouns["figure"], _noun_phrases(up))
            found = _fitting(nouns, kind, verb, None)
            if found is not None:
                return found, _holder(scene, line, up, verb, skip | {up.i}), head_lemma(up)
        if up.pos_ == "ADJ":
            _, adjectives = longest(index.adjectives["figure"], (up.lemma_.lower(),))
            found = _fitting(adjectives, kind, verb, None)
            if found is not None:
                return found, _holder(scene, line, up, verb, skip), up.lemma_.lower()
    beside = next((t for t in base.children if t.pos_ == "ADJ" and t.i > base.i), None)
    if beside is not None:
        found = _fitting(index.adjectives["figure"].get(beside.lemma_.lower(), ()), kind, verb, None)
        if found is not None:
            return found, _holder(scene, line, base, verb, skip), beside.lemma_.lower()
    if verb is None:
        return None
    target = object_of(verb)
    raised = base.dep_ == "pobj" and base.head.lower_ in ("to", "at") or any(c.lower_ == "to" for c in base.children)
    if target is not None and raised and target.i not in skip and target != base:
        _, nouns = longest(index.nouns["figure"], _noun_phrases(target))
        found = _fitting(nouns, kind, verb, None)
        if found is not None:
            return found, _holder(scene, line, target, None, skip | {target.i}), head_lemma(target)
    if verb.lemma_ == "be" or verb.pos_ == "AUX":
        subject = subject_of(verb)
        if subject is not None and subject.i not in skip:
            _, nouns = longest(index.nouns["figure"], _noun_phrases(subject))
            found = _fitting(nouns, kind, verb, None)
            if found is not None:
                return found, _holder(scene, line, subject, None, skip | {subject.i}), head_lemma(subject)
    word, verbs = longest(index.verbs["figure"], phrase(verb))
    bare = counted is None and base.dep_ in ("nsubj", "nsubjpass", "dobj") and base.pos_ == "NUM"
    found = _fitting(verbs, kind, verb, counted, bare)
    if found is None:
        subject = subject_of(verb)
        if subject is not None and subject.i not in skip:
            _, nouns = longest(index.nouns["figure"], _noun_phrases(subject))
            found = _fitting(nouns, kind, verb, None)
            if found is not None:
                return found, _holder(scene, line, subject, None, skip | {subject.i}), head_lemma(subject)
        return None
    subject_mention = about(line, found, roles(verb), skip, word)
    subject = subject_of(verb)
    if subject is not None and any(kin(subject.lemma_.lower(), noun) for noun in found.nouns):
        subject_mention = scene.topic
    if subject_mention is None or subject_mention.start == (counted.idx + line.at if counted is not None else -1):
        subject_mention = scene.topic
    return found, subject_mention, word


def _aboard(scene: Scene, line: Line, counted: Token) -> Mention:
    """What the people are aboard, where it is said; else the article's matter."""
    for t in counted.subtree:
        if t.lower_ in ("aboard", "board") and t.dep_ in ("prep", "advmod", "pobj"):
            for c in t.children:
                if c.dep_ == "pobj" and mention_of(line, c) is not None:
                    return mention_of(line, c) or scene.topic
    return scene.topic


# A count this large of a thing that is not people may be a sum in a currency the table of units lacks ("5 million crowns").
BIG_MONEY = 1e5


def _people_like(noun: Token) -> bool:
    return noun.lemma_.lower() in PEOPLE or noun_class(noun.lemma_.lower()) in ("person", "animal", "group")


def _of_money(
    scene: Scene, line: Line, base: Token, verb: Token | None, skip: set[int], counted: Token
) -> tuple[Attribute, Mention, str] | None:
    """The money attribute of a large count whose noun may be a currency: by the subject, the object or the verb."""
    index = scene.signals
    around = [t for t in (subject_of(verb), object_of(verb)) if t is not None and t.i not in skip] if verb is not None else []
    around += [up for up in governors(base) if up.pos_ == "NOUN" and up != counted]
    around += [t for word, t in prepositions(counted) if word in ("of", "in")]
    for noun in around:
        _, nouns = longest(index.nouns["figure"], _noun_phrases(noun))
        found = _fitting(tuple(a for a in nouns if a.unit == "money"), "coin", verb, None)
        if found is not None:
            return found, _holder(scene, line, noun, None, skip | {noun.i}), head_lemma(noun)
    if verb is not None:
        word, verbs = longest(index.verbs["figure"], phrase(verb))
        found = _fitting(tuple(a for a in verbs if a.unit == "money"), "coin", verb, None)
        if found is not None:
            return found, about(line, found, roles(verb), skip, word) or scene.topic, word
    return None


def span_after(token: Token) -> str:
    """The two words after a noun, lower case: "aboard the", "on board"."""
    return " ".join(t.lower_ for t in token.doc[token.i + 1 : token.i + 3])


def _noun_phrases(noun: Token) -> tuple[str, ...]:
    """A noun's lemma and its two-word forms: "prize fund", "loss of life"."""
    lemma = noun.lemma_.lower()
    found = [lemma]
    found += [f"{c.lemma_.lower()} {lemma}" for c in noun.children if c.i < noun.i and c.dep_ in ("compound", "amod", "nmod")]
    found += [f"{lemma} of {t.lemma_.lower()}" for word, t in prepositions(noun) if word == "of"]
    return tuple(found)


def _fitting(
    attributes: tuple[Attribute, ...], kind: str, verb: Token | None, counted: Token | None, bare: bool = False
) -> Attribute | None:
    """The first attribute whose unit, counted things and exclusions fit; `bare`: "five were killed" counts people."""
    for attribute in attributes:
        if attribute.unit and attribute.unit != kind and not (attribute.unit == "money" and kind == "coin"):
            continue
        if attribute.counts and (counted is None and not bare or counted is not None and not _counts(attribute, counted)):
            continue
        if verb is not None and excluded(attribute, verb):
            continue
        return attribute
    return None


def _counts(attribute: Attribute, counted: Token) -> bool:
    lemma = counted.lemma_.lower()
    if lemma in attribute.counts:
        return True
    return "person" in attribute.counts and (lemma in PEOPLE or noun_class(lemma) == "person")


def _holder(scene: Scene, line: Line, noun: Token | None, verb: Token | None, skip: set[int]) -> Mention:
    """Of what a figure speaks: a possessor or "of" complement, the clause's other argument, else the article's matter."""
    if noun is not None:
        own = possessor(noun)
        if own is not None and own.i not in skip:
            owner = mention_of(line, own)
            if owner is not None and owner.head not in ("we", "our", "my", "i"):
                return owner
        for word, token in prepositions(noun):
            if word in ("of", "for", "in", "at", "on", "aboard") and token.i not in skip:
                owner = mention_of(line, token)
                if owner is not None:
                    return owner
        above = _measured(scene, noun, skip)
        if above is not None:
            if above.dep_ == "attr" and above.head.lemma_ == "be":
                above = subject_of(above.head) or above
            owner = mention_of(line, above)
            return owner or Mention(above.text, 0, 0, "", above.lower_, kind="description")
    if verb is not None and (noun is None or verb.lemma_ in HOLDING):
        parts = roles(verb)
        for role in ("agent", "patient"):
            token = parts.get(role)
            if token is not None and token.i not in skip:
                owner = mention_of(line, token)
                if owner is not None and owner.head not in ("there", "we", "i"):
                    return owner
    return scene.topic


def _measured(scene: Scene, noun: Token, skip: set[int]) -> Token | None:
    """The thing that a measure stands behind: "a tunnel with a width of 6 m and two tracks" -> tunnel.

    Nouns that are measures themselves, and counted ones on the way, are passed over.
    """
    up = noun
    while True:
        while up.dep_ == "conj" and up.head.pos_ in ("NOUN", "PROPN"):
            up = up.head
        above = up.head.head
        if up.dep_ != "pobj" or up.head.lower_ not in ("of", "with") or above.pos_ not in ("NOUN", "PROPN", "ADJ"):
            return up if up != noun and up.i not in skip and not _passed(scene, up) else None
        up = above
        if up.i not in skip and not _passed(scene, up):
            return up


def _passed(scene: Scene, noun: Token) -> bool:
    return noun.lemma_.lower() in scene.signals.nouns["figure"] or noun.like_num or child(noun, "nummod") is not None


# Verbs whose subject has what their object or complement counts or measures.
HOLDING = frozenset(
    """have be boast employ comprise include number count report record post consist contain hold own make set grow serve run
    operate feature lose suffer see carry take accommodate seat exceed reach total average measure weigh cover""".split()
)


def _same_place(owner: Mention, line: Line, span: Span) -> bool:
    return owner.start < line.at + span.end_char and line.at + span.start_char < owner.end
