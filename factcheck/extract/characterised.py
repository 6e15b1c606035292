"""Claims of what kind a thing is: traits out of the rules' families, said of a noun or a name.

"a bilateral treaty" -> (treaty, scope, bilateral); "the inquiry sat behind closed doors" -> (inquiry, openness,
closed).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

import msgspec

from factcheck.extract import making
from factcheck.extract.kinds import of_some
from factcheck.extract.matter import matter_of
from factcheck.extract.mentions import FIRST, PRONOUNS
from factcheck.extract.scene import Line, Scene, mention_of
from factcheck.extract.signals import ANY_WORDS, HYPHEN, Signals, TraitWords
from factcheck.extract.stance import NEGATIONS, NOBODY, NONE, aside, not_one, stance
from factcheck.extract.syntax import (
    SUBJECTS,
    antecedent,
    child,
    clause_tokens,
    is_passive,
    lemma,
    object_of,
    possessor,
    prepositions,
    subject_of,
    verb_above,
    verb_of,
)
from factcheck.extract.tokens import Span, Token
from factcheck.lexicon import senses
from factcheck.models import Claim, Context, Mention, Stance
from factcheck.ruleset import GENERAL, TraitFamily
from factcheck.values import DateValue, Trait


def claims(scene: Scene, line: Line) -> Iterator[Claim]:
    """The trait claims of a sentence: of each family one for the same words, of longer words rather than of a part of
    them, and of one's own rules rather than of the general ones."""
    tried = _tried(scene.signals, line)
    if not tried:
        return
    said = [(lemma(token), token.lower_, f"={token.lower_}") for token in line.tokens]
    found: list[tuple[int, int, TraitWords]] = []
    for i, forms in enumerate(said):
        for entry in (e for form in dict.fromkeys(forms) for e in tried.get(form, ())):
            end = _stands(said, i, entry.steps)
            if not end or _taken_back(line.span, i) or any(_goes_before(one, (i, end, entry)) for one in found):
                continue
            claim = _claim(scene, line, line.span[i:end], entry)
            if claim is not None:
                yield claim
                found.append((i, end, entry))


def _tried(signals: Signals, line: Line) -> dict[str, list[TraitWords]]:
    """The words of traits of which a sentence holds all, in whatever order, by what they may begin with."""
    places = {place for word in line.forms & signals.rarest.keys() for place in signals.rarest[word]}
    found: dict[str, list[TraitWords]] = {}
    for entry in (signals.traits[place] for place in sorted(places)):
        if not any(words.isdisjoint(line.forms) for words in entry.needed):
            for first in entry.steps[0]:
                found.setdefault(first, []).append(entry)
    return found


def _goes_before(one: tuple[int, int, TraitWords], other: tuple[int, int, TraitWords]) -> bool:
    """Is what was found before all that the same words say? With "in private hands" nothing is in private."""
    (first, end, earlier), (start, stop, later) = one, other
    if start >= end:
        return False
    longer = first == start and stop < end and ANY_WORDS not in earlier.steps
    return earlier.family == later.family or _is_own(earlier.family) > _is_own(later.family) or longer


def _is_own(family: TraitFamily) -> bool:
    return not family.place.path.startswith(GENERAL)


# The lemma of a word, its form, and its form as rules ask for just that: "=open".
Forms = tuple[str, str, str]


def _stands(said: Sequence[Forms], i: int, steps: tuple[frozenset[str], ...]) -> int:
    """One past the last of the words that stand at i, 0 when they do not; "*" is up to GAP words.

    `said` has the forms of each word of a sentence. An adverb that takes nothing back may stand between
    ("was completely destroyed"), and a hyphen, or none.
    """
    at = i
    for n, words in enumerate(steps):
        if words == ANY_WORDS:
            at = _after_gap(said, at, steps[n + 1])
            continue
        if words == HYPHEN and at < len(said) and words.isdisjoint(said[at]):
            continue
        if n and at + 1 < len(said) and words.isdisjoint(said[at]) and (_idle(said[at][1]) or said[at][1] == "-"):
            at += 1
        if at >= len(said) or words.isdisjoint(said[at]):
            return 0
        at += 1
    return at


def _after_gap(said: Sequence[Forms], at: int, wanted: frozenset[str]) -> int:
    """Where the first of the wanted words stands behind a gap, the end where none does; no gap goes over a "not"."""
    for j in range(at, min(at + GAP + 1, len(said))):
        if not wanted.isdisjoint(said[j]):
            return j
        if said[j][1] in NEGATIONS:
            break
    return len(said)


def _idle(word: str) -> bool:
    """Is the word an adverb that leaves what is said as it is?

    >>> _idle("completely"), _idle("nearly"), _idle("later")
    (True, False, True)
    """
    return word in IDLE_ADVERBS or (word.endswith("ly") and word not in WEAKENING)


IDLE_ADVERBS = frozenset("later then soon also once all both now still duly".split())
WEAKENING = frozenset(
    """nearly hardly barely scarcely partly partially possibly probably allegedly reportedly supposedly apparently only
    early rarely seldomly narrowly merely family fly supply reply""".split()
)
GAP = 4


def _taken_back(sentence: Span, i: int) -> bool:
    """Does a prefix before the words of a trait deny them?"""
    if i == 0 or sentence[i].lemma_.lower() in ("not", "non"):
        return False
    return _denied(sentence[i - 1], sentence[max(i - 2, 0)])


def _denied(before: Token, earlier: Token) -> bool:
    """Does a prefix take the trait back: "non-binding"? A "not" is the business of stance."""
    return before.lower_ == "non" or (before.text == "-" and earlier.lower_ in ("non", "un"))


def _claim(scene: Scene, line: Line, words: Span, entry: TraitWords) -> Claim | None:
    family, trait = entry.family, entry.trait
    near = verb_of(words.root)
    subject: Mention | None = scene.topic
    if family.topical and not entry.active and _own_subject(words, near):
        bearer, verb = None, near
    else:
        bearer, verb = _done_to(words.root) if entry.active else _bearer(words, family)
        found = _held(scene, line, words, bearer, family)
        if found is None and verb is not None and _hangs_on(words, verb):
            direct = child(verb, "dobj")  # "the court cleared the mate of all blame"
            bearer = direct if direct is not None and direct not in (words[0], words[-1]) else bearer
            found = _held(scene, line, words, bearer, family)
        topical = family.topical and (bearer is not None or not entry.active)
        subject = scene.topic if topical and _of_matter(found, family) else found
    if subject is None or subject.head in ("i", "we", "you"):
        return None
    if _excluded(family, line, verb) or _in_a_name(line, words, bearer) or _leads_on(words):
        return None
    said = making.claim(
        scene,
        line,
        force=_force(line, words, verb),
        attribute=family.id,
        value=Trait(family.id, trait),
        subject=subject,
        start=line.at + words.start_char,
        end=line.at + words.end_char,
        verb=verb,
        predicate=words.text.lower(),
        others=making.arguments(line, verb, {bearer.i} if bearer is not None else set()),
        context=_context(line, verb, bearer, family),
    )
    if said.stance == "denied" and trait == SOME and NONE_OF in family.words and _of_nobody(verb):
        return _turned(said, family, NONE_OF)
    return (
        _turned(said, family, _other(family, trait))
        if family.either and said.stance == "denied" and _wholly(verb)
        else said
    )


def _in_a_name(line: Line, words: Span, bearer: Token | None) -> bool:
    """Do the words stand in a name of something else, or before the last word of its own: "Angola, once the Kingdom of
    Ndongo", "the White House", "Mr Brown"?"""
    capital = next((t for t in words if t.text[:1].isupper() and t.i in line.names), None)
    if capital is None or (words.root.i not in line.names and words.end == line.names[capital.i][1]):
        return False
    name = line.names[capital.i]
    if bearer is not None and line.names.get(bearer.i) == name:
        return words.end < name[1]
    named = mention_of(line, words.root)
    return name[0] < words.start or words.end < name[1] or (named is not None and named.label == "PERSON")


def _leads_on(words: Span) -> bool:
    """Do the words end in a preposition that leads to something else: "was on loan" of one that would be "on"?"""
    first, last = words[0], words[-1]
    told = first.lemma_ == "be" and last.nbor(-1) == first and last.pos_ == "ADP"
    behind = child(last, "pobj", "pcomp") if told else None
    return behind is not None and behind.ent_type_ not in ("DATE", "TIME")


def _context(line: Line, verb: Token | None, bearer: Token | None, family: TraitFamily) -> Context:
    """What limits a trait: its clause, and where the matter is spoken of, the one date of the sentence."""
    context = making.context_of(line, verb, set())
    if verb is not None and verb.lemma_ in STAYING:
        context = making.for_so_long(line, verb, context)
    dates = [f.value for f, _ in line.values if isinstance(f.value, DateValue)]
    if context.phase == "initial" and bearer is not None and _is_original(bearer):
        context = msgspec.structs.replace(context, phase="")
    if family.topical and context.time is None and len(dates) == 1:
        return msgspec.structs.replace(context, time=(dates[0].first, dates[0].last))
    return context


# What is told with these for so long was otherwise behind it: "remained at large for nineteen months".
STAYING = frozenset("remain stay be keep continue live".split())


def _is_original(noun: Token) -> bool:
    """Is a thing called original, which says nothing of when: "the original negative is lost"?"""
    return any(c.dep_ == "amod" and c.lower_ in ("original", "initial") for c in noun.children)


VERBAL = ("VERB", "AUX")


def _of_matter(found: Mention | None, family: TraitFamily) -> bool:
    """Is what a topical trait is said of the matter itself: nothing, "we", any noun where the family asks for none?"""
    if found is None:
        return not family.heads
    return found.head in FIRST or (found.kind == "description" and not family.heads)


def _held(scene: Scene, line: Line, words: Span, bearer: Token | None, family: TraitFamily) -> Mention | None:
    """Who or what is so characterised, if it may be; of "her body was cremated" she, where no body can be.

    What characterises it tells it apart from nothing: "the red bridge" and "the green bridge" may be one.
    """
    owner = possessor(bearer) if bearer is not None and bearer.lemma_.lower() in PARTS else None
    whole = mention_of(line, owner)
    if bearer is not None and bearer.lemma_.lower() in FABRIC and any(c.lower_ == "the" for c in bearer.children):
        whole = whole or matter_of(scene)
    for found in (mention_of(line, bearer), whole):
        of_topic = found is not None and found.kind == "topic"
        if found is not None and (of_topic or found.head in FIRST or _may_bear(scene, words, found, family)):
            own = {t.lemma_.lower() for t in words}
            return msgspec.structs.replace(found, modifiers=tuple(m for m in found.modifiers if m not in own))
    return None


def _excluded(family: TraitFamily, line: Line, verb: Token | None) -> bool:
    """Does the clause hold a word that says that something else is meant, or the paragraph none of those needed?"""
    if family.needs and set(family.needs).isdisjoint(t.lemma_.lower() for t in line.span.doc):
        return True
    clause = clause_tokens(verb) if verb is not None and family.excludes else line.span
    return bool(family.excludes) and any(t.lemma_.lower() in family.excludes for t in clause)


def _turned(said: Claim, family: TraitFamily, trait: str) -> Claim:
    """What is said where the contrary is denied."""
    return msgspec.structs.replace(said, value=Trait(family.id, trait), stance="asserted")


def _other(family: TraitFamily, trait: str) -> str:
    """The other of two traits."""
    return next(one for one in family.words if one != trait)


# The traits of a family that tells whether anybody was hurt, killed, arrested.
SOME, NONE_OF = "some", "none"
# "No passenger was hurt" leaves room for somebody else, "no other person" and "no person was badly hurt" for some.
ANYBODY = frozenset("person people soul individual anyone".split())
OTHERS = frozenset("other further more else additional badly seriously severely gravely critically fatally".split())


def _of_nobody(verb: Token | None) -> bool:
    """Is it said of no such person at all: "not a single person was injured"?"""
    own = child(verb, "nsubj", "nsubjpass") if verb is not None else None
    if (
        own is None
        or verb is None
        or own.lemma_.lower() not in ANYBODY
        or child(own, "relcl", "acl", "prep") is not None
    ):
        return False
    words = {c.lower_ for c in (*own.children, *verb.children)}
    return OTHERS.isdisjoint(words) and any(c.lower_ in NONE and not_one(c) for c in (own, *own.children))


def _wholly(verb: Token | None) -> bool:
    """Is a clause denied as a whole: not "not only", "not all", "not until"?"""
    return verb is not None and PARTLY.isdisjoint(t.lower_ for t in clause_tokens(verb))


PARTLY = frozenset("only all every always until just merely necessarily entirely fully yet both nor neither".split())


def _own_subject(words: Span, verb: Token | None) -> bool:
    """Do the words of a trait hold the subject of their verb: "nobody was hurt", "there were no survivors"?"""
    if verb is None:
        return True
    return any(c.dep_ in SUBJECTS and (c in words or c.lower_ == "there") for c in verb.children)


def _negates_itself(words: Span) -> bool:
    """Is the negation a part of what states the trait: "never married", "without conditions"?"""
    return any(t.dep_ == "neg" or t.lower_ in NEGATIONS | NOBODY or t.lower_ in ("no", "without") for t in words)


def _bearer(words: Span, family: TraitFamily) -> tuple[Token | None, Token | None]:
    """Who has the trait: the noun the words stand before, the subject of the copula or verb they complete."""
    root = words.root
    if root.dep_ in NARROWING and root.head.pos_ in ("NOUN", "PROPN"):
        return _of_noun(root.head)
    owner = possessor(root) if root.pos_ == "NOUN" else None
    if owner is not None and (owner in words or any(c in words for c in owner.children)):
        return owner, verb_above(root)
    if root.pos_ in ("NOUN", "ADJ") and root.dep_ == "appos":
        above = verb_above(root)
        placed = root.head.dep_ == "pobj" and "person" in family.heads and above is not None
        # "was born in Oslo, the fourth of seven children": the parser hangs the rest on the town.
        return (subject_of(above) if placed and above is not None else root.head), above
    if root.pos_ == "NOUN" and root.dep_ in THINGS and root.lemma_.lower() in family.heads:
        return _of_noun(root) if _made_as(root) else (child(root, "appos") or root, verb_above(root))
    above = _judging(root)
    if above is not None:
        return child(above, "dobj"), above
    whole = None if family.topical else _of_which(root, words)
    if whole is not None:
        return whole, verb_above(root)
    for verb in (up for up in (root, *root.ancestors) if up.pos_ in VERBAL):
        bearer = subject_of(verb)
        if bearer is not None and bearer in words:
            left = _of_nothing_left(bearer, verb, family) if _negates_itself(words) else None
            bearer = object_of(verb) or left
            if bearer is not None:
                return bearer, verb
        if bearer is not None and bearer not in words:
            return bearer, verb
    return None, None


# Verbs that say of their object what stands behind "as".
JUDGING = frozenset(
    """deem denounce describe regard classify see view know treat brand label list condemn reject portray dismiss rate
    recognise recognize criticise criticize""".split()
)


def _judging(root: Token) -> Token | None:
    """The verb of who says of its object what stands behind "as": "denounced the act as unlawful"."""
    behind = root.head.lower_ == "as" or any(c.lower_ == "as" for c in root.lefts)
    above = (root.head.head if root.head.lower_ == "as" else root.head) if behind else root
    judging = behind and lemma(above) in JUDGING and not is_passive(above)
    return above if judging and child(above, "dobj") is not None else None


def _of_which(root: Token, words: Span) -> Token | None:
    """The noun that words behind it narrow down, which say nothing of who does something to it: of "was elected
    president of the new republic" the president."""
    if root.pos_ not in ("NOUN", "PROPN") or root.dep_ != "pobj" or root.head in words:
        return None
    above = root.head.head
    return above if above.pos_ in ("NOUN", "PROPN") and above not in words else None


def _hangs_on(words: Span, verb: Token) -> bool:
    """Do words complete an active verb, and no other noun of its clause: not "appointed him as military governor"?"""
    if verb.pos_ != "VERB" or is_passive(verb):
        return False
    between = takewhile(lambda up: up != verb, words.root.ancestors)
    return all(up in words or up.pos_ not in ("NOUN", "PROPN") for up in between)


def _of_nothing_left(noun: Token, verb: Token, family: TraitFamily) -> Token | None:
    """Of what a subject inside the words of a trait is: "not a page remains of the score", "not a ledger remains"."""
    whole = next((t for token in (noun, verb) for word, t in prepositions(token) if word == "of"), None)
    return whole or (noun if noun.lemma_.lower() in family.heads else None)


# Nouns for a part or a side of somebody or something, of which what is said of the whole may be said.
PARTS = frozenset(
    """body remains corpse ash life death hull wreck roof nest marriage family burial funeral wall walls facade frame
    deck gate door shell keel""".split()
)
# Parts that make a whole, so that "the walls are of brick" is said of what the article is about.
FABRIC = frozenset({"wall", "hull", "facade", "frame", "keel"})


def _done_to(verb: Token) -> tuple[Token | None, Token | None]:
    """What an active verb is done to: "they demolished the mill"."""
    active = verb.pos_ == "VERB" and not is_passive(verb) and verb.tag_ != "VBG"
    direct = child(verb, "dobj") if active else None
    return (antecedent(direct) if direct is not None else None), verb


THINGS = ("nsubj", "nsubjpass", "dobj", "pobj")


# What is made as something of a kind is of that kind.
MAKING = frozenset("build construct design engineer erect make".split())


def _made_as(noun: Token) -> bool:
    """Is the noun what a thing was made as: "built as a stone bridge"?"""
    return noun.dep_ == "pobj" and noun.head.lower_ == "as" and noun.head.head.lemma_.lower() in MAKING


def _of_noun(noun: Token) -> tuple[Token | None, Token | None]:
    """What the noun is said of: its subject behind a copula or "built as", what it stands beside, else itself."""
    verb = verb_above(noun)
    if noun.dep_ in ("attr", "oprd") and verb is not None:
        return subject_of(verb), verb
    if _made_as(noun) and verb is not None:
        return subject_of(verb), verb
    return (noun.head if noun.dep_ == "appos" else noun), verb


def _force(line: Line, words: Span, verb: Token | None) -> Stance | None:
    """The stance that the words of the trait themselves give: a "no" of their own holds, or denies what they say."""
    if _negates_itself(words) or aside(words.root):
        return "asserted" if stance(verb, line) == "denied" else None
    return "denied" if _of_none(words) else None


def _of_none(words: Span) -> bool:
    """Does the noun that bears the trait have a "no": "was no iron bridge"?"""
    return any(c.dep_ == "det" and c.lower_ == "no" for token in (words.root, words.root.head) for c in token.children)


def _may_bear(scene: Scene, words: Span, subject: Mention, family: TraitFamily) -> bool:
    """May the subject be so characterised: it, or what it is called, is of the family, or a name of no known kind?"""
    if not family.heads or subject.head in family.heads:
        return True
    root = words.root
    if root.head.pos_ == "NOUN" and root.head.dep_ in BESIDE and root.dep_ in NARROWING:
        return root.head.lemma_.lower() in family.heads and (subject.kind == "name" or subject.head in PRONOUNS)
    if root.dep_ in BESIDE and root.lemma_.lower() in family.heads:
        return subject.kind != "description" or subject.head in PRONOUNS
    if subject.head in PRONOUNS:
        return False
    if subject.kind != "name" or (subject.label != "PERSON" and senses(subject.head, "n")):
        return False
    return of_some(scene, subject, family.heads, root.lemma_.lower() if root.dep_ in (*BESIDE, *NARROWING) else "")


BESIDE = ("attr", "appos")
NARROWING = ("amod", "compound", "nmod")
