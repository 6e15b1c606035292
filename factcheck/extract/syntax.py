"""Questions to a parsed sentence: what governs a word, who does what in a clause.

The only spaCy objects that leave this package's modules are none: everything here takes and gives tokens.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from factcheck.extract.tokens import Token
from factcheck.lexicon import senses

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
CLAUSES = frozenset({"ROOT", "conj", "advcl", "acl", "relcl", "ccomp", "xcomp", "parataxis", "pcomp"})
MODALS = frozenset({"will", "would", "shall", "should", "may", "might", "could", "can", "must"})


def is_passive(verb: Token) -> bool:
    """Is the verb a passive or a bare past participle ("launched in 2007")?"""
    if any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children):
        return True
    return (
        verb.tag_ == "VBN"
        and (verb.dep_ in ("acl", "advcl", "relcl", "ROOT", "conj") or _bracketed(verb))
        and not any(c.dep_ == "aux" or c.dep_ == "dobj" for c in verb.children)
    )


def lemma(token: Token) -> str:
    """The lemma of a word, lower case, mended where the lemmatizer cut an "e" too many ("fined" -> "fin")."""
    found = token.lemma_.lower()
    return _mended(token.lower_, found) if token.pos_ == "VERB" else found


@lru_cache(65_536)
def _mended(text: str, base: str) -> str:
    cut = senses(f"{base}e", "v") and (not senses(base, "v") or _cut(text, base))
    return f"{base}e" if cut else base


def _cut(text: str, base: str) -> bool:
    """English doubles the consonant of a short verb ("finned"); where it stands single, the verb ends in "e"
    ("fined")."""
    if text == f"{base}es" and not base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return True
    if len(base) < 3 or text not in (f"{base}ed", f"{base}ing"):
        return False
    return (
        base[-1] not in "aeiouwxy"
        and base[-2] in "aeiou"
        and base[-3] not in "aeiou"
        and sum(c in "aeiou" for c in base) == 1
    )


def verb_above(token: Token) -> Token | None:
    """The nearest verb that governs a word, None for a word of no clause."""
    for up in token.ancestors:
        if up.pos_ in ("VERB", "AUX"):
            return up
    return None


def verb_of(token: Token) -> Token | None:
    """A verb itself, else the nearest one that governs a word."""
    return token if token.pos_ in ("VERB", "AUX") else verb_above(token)


def child(token: Token, *deps: str) -> Token | None:
    """The first child with one of the dependency labels."""
    for c in token.children:
        if c.dep_ in deps:
            return c
    return None


def apposition(noun: Token) -> Token | None:
    """Who a noun says that somebody is: of "the finder and the landowner, Ada Moe" the landowner, whatever the parser
    says."""
    found = child(noun, "appos")
    parted = found is not None and any(noun.i < c.i < found.i for c in noun.children if c.dep_ == "conj")
    return None if parted else found


def possessor(noun: Token) -> Token | None:
    """The owner of a thing, also where the parser misses the "'s"."""
    owner = child(noun, "poss")
    if owner is not None:
        return _whose(owner) if owner.lower_ == "whose" else owner
    return next(
        (c for c in noun.children if c.dep_ in ("nmod", "compound") and any(g.tag_ == "POS" for g in c.children)), None
    )


def is_stuff(noun: Token) -> bool:
    """Is it what a thing is made of: "a ribbon of silk", not "the ribbon of the bridge"?"""
    return noun.tag_ == "NN" and child(noun, "det", "poss") is None


def _whose(token: Token) -> Token:
    """What "whose" stands for: the noun its clause hangs on, else the one right before it."""
    clause = next((up for up in token.ancestors if up.dep_ == "relcl"), None)
    if clause is not None:
        return described(clause.head)
    before = [t for t in token.doc[max(token.i - 2, 0) : token.i] if t.pos_ in ("NOUN", "PROPN")]
    return before[-1] if before else token


def antecedent(token: Token) -> Token:
    """What a relative pronoun stands for: the noun its clause hangs on; any other token is itself."""
    if token.lower_ in ("which", "that", "who", "whom") and token.pos_ in ("PRON", "DET", "SCONJ"):
        for up in token.ancestors:
            if up.dep_ == "relcl":
                return described(_somebody(up.head) if token.lower_ == "who" else _of_number(up.head, up))
            if up.dep_ == "ccomp" and token.head == up and token.tag_ != "IN":
                return _cleft(up.head) or token
    return token


def _of_number(head: Token, verb: Token) -> Token:
    """What a "which" with a verb in the singular stands for: of "a contest among the schools of the town, which was won
    by Moe" the contest, not the schools."""
    told = next((c for c in (verb, *verb.children) if c.tag_ == "VBZ" or c.lower_ == "was"), None)
    at = head
    while told is not None and at.tag_ in ("NNS", "NNPS") and at.dep_ == "pobj" and at.ent_type_ == "":
        above = at.head.head
        if above.pos_ not in ("NOUN", "PROPN"):
            return head
        at = above
    return at


def _somebody(head: Token) -> Token:
    """Whom a "who" behind a place is: of "Ada Berg, a gardener trained at Torne, who became curator" the gardener."""
    at = head
    while at.dep_ == "pobj" and (
        at.ent_type_ in PLACE_LABELS or (at.head.lower_ == "at" and at.head.head.dep_ == "acl")
    ):
        above = next((up for up in at.head.ancestors if up.pos_ in ("NOUN", "PROPN")), None)
        if above is None:
            return head
        at = above
    return at.head if at != head and at.dep_ == "appos" else at


# What is nobody to the parser.
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})


def _cleft(verb: Token) -> Token | None:
    """What a sentence puts first to say of it what a clause tells: "It was Dorn Mills that bought the paper"."""
    first = child(verb, "nsubj")
    return child(verb, "attr") if verb.lemma_ == "be" and first is not None and first.lower_ == "it" else None


def described(head: Token) -> Token:
    """What a clause after a noun is about: "the hospital in Paris, which opened in 1998" speaks of the hospital."""
    if head.dep_ == "pobj" and head.ent_type_ in ("GPE", "LOC") and head.head.head.pos_ in ("NOUN", "PROPN"):
        return head.head.head
    if head.dep_ == "appos" and head.ent_type_ == "DATE" and head.head.pos_ in ("NOUN", "PROPN"):
        return head.head
    of_a_kind = head.pos_ == "NOUN" and any(c.lower_ in ("a", "an") for c in head.children)
    if of_a_kind and head.dep_ == "attr" and head.head.lemma_ == "be":  # "Moe was a painter who died in Oslo"
        own = child(head.head, "nsubj")
        return (
            own if own is not None and own.pos_ in ("PROPN", "PRON", "NOUN") and own.lower_ not in EXPLETIVES else head
        )
    return head


# "It was Moe who died", "This is the house that burned": what follows is what the clause is about.
EXPLETIVES = frozenset("it this that these those what who which there".split())


def _behind_semicolon(subject: Token, verb: Token) -> Token:
    """The subject, or what the parser hung on it behind a semicolon, which begins a clause of its own: "Moe left; the
    cook, Ada Brandt, was dismissed" -> the cook."""
    cut = next((t.i for t in reversed(subject.doc[subject.i : verb.i]) if t.text == ";"), None)
    if cut is None:
        return subject
    hung = [t for t in subject.subtree if cut < t.i < verb.i and t.dep_ in ("appos", "conj") and t.head.i < cut]
    return hung[0] if hung else subject


def subject_of(verb: Token, depth: int = 0) -> Token | None:
    """The grammatical subject, through conjuncts, participles and infinitives.

    "the treaty, signed in 1947" -> treaty; "It grew and opened in 1960" -> It; "agreed to leave" -> who agreed.
    """
    if depth > 6:
        return None
    bearers = (verb, *(c for c in verb.children if c.dep_ in ("aux", "auxpass")))  # it may hang on the auxiliary
    own = [c for bearer in bearers for c in bearer.children if c.dep_ in ("nsubj", "nsubjpass")]
    if own:
        before = [c for c in own if c.i < verb.i]
        return antecedent(_behind_semicolon(before[-1], verb) if before else own[0])
    if verb.dep_ in ("acl", "relcl") or _bracketed(verb):
        return described(verb.head)
    told = _told(verb) or _opening(verb)
    if told is not None:
        return told
    if verb.dep_ in ("conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "parataxis", "oprd", "attr"):
        up = verb.head
        while up.pos_ not in ("VERB", "AUX", "NOUN", "PROPN") and up.head != up:
            up = up.head
        if up == verb or (up.head == up and up.pos_ not in ("VERB", "AUX")):
            return None
        if up.pos_ in ("NOUN", "PROPN"):
            return None if verb.dep_ != "conj" else subject_of(up, depth + 1)
        return subject_of(up, depth + 1)
    return None


def _bracketed(verb: Token) -> bool:
    """Is it a participle in brackets right behind what it is said of: "The Salt Road (first performed in 1968)"?"""
    return (
        verb.dep_ == "parataxis" and verb.tag_ == "VBN" and verb.head.pos_ in ("NOUN", "PROPN") and verb.head.i < verb.i
    )


def _told(verb: Token) -> Token | None:
    """What a participle behind it speaks of: of "Her breakthrough was the cycle Winter Letters, first sung in 1953" the
    cycle."""
    told = (
        child(verb.head, "attr") if verb.dep_ == "advcl" and verb.tag_ == "VBN" and verb.head.lemma_ == "be" else None
    )
    before = verb.left_edge.i - 1
    behind = told is not None and told.right_edge.i == before - 1 and verb.doc[before].text == ","
    return told if behind else None


def _opening(verb: Token) -> Token | None:
    """What a participle between the opening phrase and the subject speaks of: of "By the Treaty of Harn, signed in
    1868, Torne gave up its claims" the treaty."""
    if verb.dep_ != "advcl" or verb.tag_ != "VBN":
        return None
    subject = child(verb.head, "nsubj", "nsubjpass")
    before = (c for up in (verb, verb.head) for c in up.lefts if c.dep_ == "prep" and c.i < verb.i)
    noun = child(next(before, verb), "pobj")
    comma = noun.right_edge.i + 1 if noun is not None else 0
    if noun is None or subject is None or subject.i < verb.i or verb.doc[comma].text != ",":
        return None
    if comma != verb.i - 1 or noun.ent_type_ in (*PLACE_LABELS, "DATE", "TIME", "PERSON"):
        return None
    return noun if any(c.lower_ == "the" for c in noun.lefts) and noun.lemma_.lower() not in TIMES | {"end"} else None


# What a clause behind these says happened then, not to them: "by the time it closed", "the day they left".
TIMES = frozenset("time day week month year moment hour night morning evening summer winter way reason".split())


def object_of(verb: Token) -> Token | None:
    """The direct object; in a relative clause with a subject of its own, the noun the clause hangs on."""
    found = child(verb, "dobj")
    if found is not None:
        return antecedent(found)
    made = _made(verb)
    if made is not None:
        return child(made, "nsubj")
    if verb.dep_ == "relcl" and not is_passive(verb) and verb.head.lemma_ not in TIMES:
        own = child(verb, "nsubj")
        if own is not None and antecedent(own) == own:
            return verb.head
    return None


def _made(verb: Token) -> Token | None:
    """What an object is found or declared to be: "found her guilty", "declared the bridge open"."""
    made = child(verb, "ccomp")
    own = child(made, "nsubj") if made is not None and made.pos_ == "ADJ" else None
    return made if own is not None and made is not None and verb.i < own.i < made.i else None


def agent_of(verb: Token) -> Token | None:
    """Who did it in a passive: "founded in 2016 by a nurse" -> nurse."""
    by = child(verb, "agent")
    if by is None:
        by = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ == "by" and is_passive(verb)), None)
    return child(by, "pobj") if by is not None else None


def roles(verb: Token) -> dict[str, Token]:
    """Who does it and to whom: {"agent": token, "patient": token}, as far as the clause says.

    An intransitive verb's subject is its patient: in "the line opened in 1998" the line is what was opened.
    """
    subject, direct = subject_of(verb), object_of(verb)
    found: dict[str, Token] = {}
    if is_passive(verb):
        patient = subject if subject is not None else direct
        if patient is not None:
            found["patient"] = patient
        agent = agent_of(verb)
        if agent is not None:
            found["agent"] = agent
    elif direct is not None:
        found["patient"] = direct
        if subject is not None and subject != direct:
            found["agent"] = subject
    else:
        inner = child(verb, "xcomp")
        deeper = object_of(inner) if inner is not None else None
        if deeper is not None and subject is not None:
            found.update(patient=deeper, agent=subject)
        elif subject is not None:
            found["patient"] = subject
    return found


def prepositions(token: Token) -> Iterator[tuple[str, Token]]:
    """The prepositional phrases that hang on a word: ("in", noun), nested "of" chains left alone."""
    for c in token.children:
        if c.dep_ in ("prep", "agent", "dative"):
            for pobj in c.children:
                if pobj.dep_ in ("pobj", "pcomp"):
                    yield c.lower_, pobj
                    joined = pobj.conjuncts
                    for other in joined:
                        if other.head in (pobj, *joined) and other.i > pobj.i:
                            yield c.lower_, other


def governors(token: Token) -> Iterator[Token]:
    """The nouns, adjectives and verbs above a word, nearest first, up to and including the first full verb."""
    up = token
    while up.head != up:
        up = up.head
        if up.pos_ in ("ADP", "SCONJ", "NUM", "DET", "PART", "CCONJ", "PUNCT", "SYM", "ADV"):
            continue
        yield up
        if up.pos_ in ("VERB", "AUX"):
            return


def phrase(verb: Token) -> tuple[str, ...]:
    """The lemma of a verb and the longer signals that it begins, or that its subject begins: "come into force",
    "date back to", "give green light", "construction begin".

    The words of its particles, prepositions, adverbs, objects and complements are tried, one or two of them together;
    the subject of a passive is its object: "the ground was broken" -> "break ground".
    """
    base = lemma(verb)
    found = [base]
    if any(c.dep_ in ("aux", "auxpass") and c.lemma_ == "get" for c in verb.children):
        found.append(f"get {base}")
    own = child(verb, "nsubj", "nsubjpass")
    tails = [tail for c in verb.children if _completes(c, verb) for tail in _tails(c, 2)]
    tails += [edge for c in verb.children if c.dep_ == "dobj" for edge in _edge(c)]
    if own is not None and own.pos_ in ("NOUN", "VERB"):
        for noun in named(own):
            found += [f"{noun} {base}", *(f"{noun} {base} {words}" for _, words in tails)]
        if own.dep_ == "nsubjpass":
            tails = [*((own, words) for words in named(own)), *((own, word) for _, word in _edge(own)), *tails]
    elif own is None and verb.dep_ == "acl" and verb.tag_ in ("VBN", "VBD") and verb.head.pos_ == "NOUN":
        tails += [(verb.head, words) for words in named(verb.head)]  # "the judgment, handed down in 1991"
    found += [f"{base} {words}" for _, words in tails]
    found += [f"{base} {one} {two}" for (a, one), (b, two) in combinations(tails, 2) if a is not b]
    return tuple(dict.fromkeys(found))


def _edge(noun: Token) -> list[tuple[Token, str]]:
    """Whether a noun is of the first or the last ones: "its first visitors" -> first."""
    return [(c, c.lower_) for c in noun.children if c.dep_ == "amod" and c.lower_ in ("first", "last")]


def with_particle(verb: Token, base: str) -> str:
    """A verb, of which `base` is the lemma, with its particle: "pay back"."""
    particle = child(verb, "prt")
    return f"{base} {particle.lower_}" if particle is not None else base


def is_infinitive(verb: Token) -> bool:
    """Is it told with "to": "the first captain to sail round it"?"""
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)


def is_other_verb(verb: Token, signal: str) -> bool:
    """Does a particle that a signal lacks make another verb of it, by the dictionary: "ran out" is no running, while
    "opened up" is opening?"""
    base, said = lemma(verb), signal.split()
    particle = child(verb, "prt")
    if particle is None or particle.lower_ in said or said[:1] != [base]:
        return False
    whole = senses(f"{base} {particle.lower_}", "v")
    return bool(whole) and set(whole).isdisjoint(senses(base, "v"))


COMPLETING = frozenset("prt prep agent dative dobj attr oprd acomp xcomp intj".split())


# A date behind these makes them no part of a signal: "passed on 3 May" is not "passed on".
WHEN = frozenset("on in by during".split())


def _completes(token: Token, verb: Token) -> bool:
    """May a word be part of the signal that its verb begins: a particle, object, complement; an adverb behind it?"""
    if token.dep_ in COMPLETING or token == _made(verb):
        dated = any(c.ent_type_ in ("DATE", "TIME") or c.like_num for c in token.children if c.dep_ == "pobj")
        return not dated or (token.lower_ not in WHEN and not _of_score(token))
    if token.dep_ == "advcl" and token.i > verb.i and any(c.tag_ == "TO" for c in token.children):
        return True  # what for: "came to see the match"
    told = (token.i > verb.i or token.lower_ in ("first", "last")) and token.pos_ in ("ADV", "ADP", "ADJ", "NOUN")
    return told and token.dep_ in ("advmod", "advcl", "npadvmod") and (token.pos_ != "NOUN" or token.dep_ == "advmod")


def _of_score(token: Token) -> bool:
    """Does it stand between the two numbers of a vote: "passed by 62 votes to 39"?"""
    won = token.doc[token.i - 1] if token.lower_ == "to" and token.i else None
    if won is not None and any(c.like_num for c in won.children):
        return won.head.lower_ == "by"
    return won is not None and won.like_num and won.head.lower_ == "by"


def _tails(token: Token, depth: int) -> Iterator[tuple[Token, str]]:
    """The words that a completion of a verb adds: of "out of service" "out", "out of" and "out of service"."""
    if token.pos_ == "ADP" and token.dep_ != "prt":
        yield token, token.lower_
    else:
        for words in named(token):
            yield token, words
    if token.dep_ == "dobj":
        yield from (tail for c in token.rights if c.dep_ == "prep" for tail in _tails(c, depth - 1))
    if depth:
        inner = [c for c in token.rights if c.dep_ in ("prep", "pobj", "amod", "advmod", "pcomp")]
        for c in inner:
            for _, words in _tails(c, depth - 1):
                yield token, f"{token.lemma_.lower()} {words}"


def named(token: Token) -> Iterator[str]:
    """The lemma of a word, and with the word before it or its particle: "light", "green light", "swearing-in"; of an
    infinitive with its "to"."""
    word = token.lemma_.lower()
    yield word
    for c in token.lefts:
        if c.dep_ in ("amod", "compound", "aux", "neg"):
            yield f"{c.lemma_.lower()} {word}"
    hyphen = token.doc[token.i + 1 : token.i + 2].text == "-"
    yield from (f"{word}-{c.lower_}" for c in token.rights if hyphen and c.dep_ == "prt" and c.i == token.i + 2)


def clause_tokens(verb: Token) -> list[Token]:
    """The words of a verb's own clause: its subtree without clauses of their own below it."""
    found, queue = [], [verb]
    while queue:
        token = queue.pop()
        found.append(token)
        for c in token.children:
            if c.pos_ in ("VERB", "AUX") and c.dep_ in ("relcl", "advcl", "ccomp", "conj", "parataxis", "acl"):
                continue
            queue.append(c)
    return sorted(found, key=lambda t: t.i)
