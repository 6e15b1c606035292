"""Claims of who holds a post that one person holds: any noun for a person, with the name that goes with it.

"Ada Moe, the expedition's cook" -> (expedition, role:cook, Ada Moe); "the project scientist was Ilse Roth"; "Captain
Lund"; "Moe took over as interim leader" -> (role:interim leader, Moe). Nothing needs to be known of the post. It is one
person's where the text points at it ("the", an owner, a title, a verb of choosing) and never speaks of several or of
any ("two cooks", "another cook").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

import msgspec

from factcheck.extract import making
from factcheck.extract.appointed import come_to, did_as, in_that_role
from factcheck.extract.mentions import FIRST, PRONOUNS, TITLES, is_definite, written_as_person
from factcheck.extract.scene import Line, Scene, mention_of
from factcheck.extract.stance import told_aside
from factcheck.extract.syntax import apposition, child, is_infinitive, possessor, prepositions, subject_of, verb_above
from factcheck.extract.tokens import Doc, Span, Token
from factcheck.lexicon import is_a, noun_class
from factcheck.models import BECOME, BETWEEN, FIRST_HOLDER, POST, WHOLE, Claim, Mention
from factcheck.territories import nationalities
from factcheck.values import EntityRef

# Nouns for people that say no post: what anybody may be, and those that speak for a body by turns.
ANYBODY = frozenset(
    """man woman person people boy girl lad lady gentleman kid friend neighbour neighbor guy fellow colleague
    victim survivor resident citizen inhabitant native local villager passenger guest visitor customer witness
    member national player student pupil fan supporter candidate follower expert analyst spokesman spokeswoman
    spokesperson speaker sister brother""".split()
)
# Words before a post that make it another's: one who held it before, will, or only helps.
OTHERS = frozenset(
    """former ex late then current new present next previous retired assistant associate junior senior second third
    fellow future incoming outgoing one-time longtime last honorary co joint""".split()
)
# Words that make another post of it, which one person holds as well: "the deputy leader", "its inaugural director".
APART = {
    **dict.fromkeys(("interim", "acting", "caretaker"), BETWEEN),
    **dict.fromkeys(("deputy", "vice"), "deputy"),
    **dict.fromkeys(("first", "inaugural", "founding"), FIRST_HOLDER),
}
# With "first" these are ranks, which one after another holds.
RANKED = frozenset("officer mate lieutenant minister lady sergeant engineer violinist".split())
# Titles that go with a post; "Mr" and "Dr" go with anybody.
RANKS = TITLES - frozenset("mr mrs ms miss dr prof professor father sister reverend rev deputy vice".split())
# What the dictionary has first of all for a part of the body, and a name beside it makes a post.
HEADS = frozenset({"head", "chief"})
# Nouns for a person that say nothing of what he or she does.
NO_POSTS = ANYBODY | (TITLES - RANKS) | {"sir", "dame", "lord", "lady", "madam", "don", "mainstay"}
# Ranks that many hold at once: with a name behind them they only say how somebody is addressed.
SHARED_RANKS = frozenset(
    """general gen colonel col major sergeant lieutenant admiral senator sen inspector officer bishop minister
    ambassador""".split()
)
# A given name and a surname: a noun before them is a title.
NAMES = 2
ANY = frozenset("another any every each some".split())


def crowded(docs: Iterable[Doc]) -> frozenset[str]:
    """The nouns for people that an article uses of several or of any: "two cooks", "another cook"."""
    found = set()
    for doc in docs:
        for token in doc:
            if token.pos_ == "NOUN" and is_post(token.lemma_.lower()) and (token.tag_ == "NNS" or _of_any(token)):
                found.add(_words(token))
    return frozenset(found)


def _words(noun: Token) -> str:
    """The post with what narrows it down: "project scientist"."""
    narrow = [c.lemma_.lower() for c in noun.lefts if c.dep_ in ("amod", "compound")]
    return " ".join([*narrow, noun.lemma_.lower()])


def _general(token: Token) -> bool:
    """Does it end the name of a post: "general" of "director-general"?"""
    if token.lower_ != "general":
        return False
    before = token.doc[max(token.i - 2, 0) : token.i]
    tied = len(before) == len(("director", "-")) and before[1].text == "-"
    return tied and is_post(before[0].lemma_.lower())


def _called(noun: Token) -> str:
    """The noun of a post: of "director-general" the director."""
    return (noun.doc[noun.i - 2] if _general(noun) else noun).lemma_.lower()


def _apart(noun: Token) -> str:
    """The word that makes another post of it: "first" of "its inaugural director", "" where none does."""
    found = next((APART[c.lower_] for c in noun.lefts if c.lower_ in APART), "")
    ranked = noun.lemma_.lower() in RANKED or any(c.dep_ in ("acl", "relcl") and is_infinitive(c) for c in noun.rights)
    return "" if found == FIRST_HOLDER and ranked else found


def _prefixed(noun: Token) -> bool:
    """Is it another's post by what a hyphen ties to it: "co-director", "ex-mayor"?"""
    before = noun.doc[max(noun.i - 2, 0) : noun.i]
    return len(before) == len(("co", "-")) and before[1].text == "-" and before[0].lower_ in OTHERS


def _of_any(noun: Token) -> bool:
    return any(c.lower_ in ANY for c in noun.lefts)


@lru_cache(65_536)
def is_post(lemma: str) -> bool:
    """Is the noun one for a person who does something: "cook", not "neighbour", not "uncle", not "Angolan"?"""
    if (
        lemma in NO_POSTS
        or lemma.capitalize() in nationalities()
        or not (noun_class(lemma) == "person" or lemma in RANKS | HEADS)
    ):
        return False
    return not any(is_a(lemma, other) for other in ("relative", "athlete", "inhabitant"))


def claims(scene: Scene, line: Line) -> Iterator[Claim]:
    """The posts of a sentence with who holds them, but for those that a rule knows."""
    for token in line.tokens:
        if not (token.pos_ in ("NOUN", "PROPN") or _general(token)) or not is_post(_called(token)):
            continue
        if _words(token) in scene.crowded or any(c.lower_ in OTHERS for c in token.lefts) or _prefixed(token):
            continue
        apart = _apart(token)
        holder = None if apart else _titled(line, token)
        if holder is None and (apart or not _known(scene, token)):
            holder = _named(line, token, apart)
        if holder is not None:
            yield _claim(scene, line, token, holder, apart)


def _known(scene: Scene, noun: Token) -> bool:
    """Do the rules ask for this post themselves?"""
    index = scene.signals.nouns["entity"]
    lemma = noun.lemma_.lower()
    narrow = [c.lemma_.lower() for c in noun.lefts if c.dep_ in ("amod", "compound", "nmod")]
    return lemma in index or any(f"{word} {lemma}" in index for word in narrow)


def _titled(line: Line, token: Token) -> Mention | None:
    """The person whose title it is: "Captain Lund", "district judge Ada Moe"; with both names "Surgeon Ada Moe"."""
    own = line.names.get(token.i)
    full = own is not None and own[0] == token.i and own[1] - own[0] > NAMES and token.nbor(NAMES).text[:1].isupper()
    if own is not None and full and token.nbor().lower_ != "of":  # "Chief of Staff Ada Moe"
        found, behind = holder_of(mention_of(line, token)), token.doc[own[0] + 1 : own[1]]
        if token.text in nationalities() or _no_person(behind):
            return None  # "the Angolan Civil War", "the Christian Great Powers"
        start = behind.start_char + line.at
        return found and msgspec.structs.replace(found, text=behind.text, name=behind.text, start=start)
    following = line.names.get(token.i + 1)
    if token.i in line.names or following is None or following[0] != token.i + 1:
        return None
    if token.text[:1].isupper() and token.lemma_.lower() not in RANKS - SHARED_RANKS:
        return None
    if any(c.lower_ == "the" for noun in (token, token.head) for c in noun.lefts):
        return None  # "the nurse Ada Moe" is one among nurses
    return holder_of(mention_of(line, token.doc[token.i + 1]))


def _no_person(words: Span) -> bool:
    """Is a name that of a thing: its last word is a common noun for something else than a person?"""
    last = noun_class(words[-1].lower_) or noun_class(words[-1].lower_.removesuffix("s"))
    return bool(last) and last != "person" and words.root.ent_type_ != "PERSON"


def _named(line: Line, noun: Token, apart: str) -> Mention | None:
    """The person that a definite post is said of: "X, the cook", "the cook, X", "the cook was X", "X was the cook",
    "X, who was cook of the expedition"."""
    if noun.i in line.names:
        return None
    came = _came(noun)
    if came is not None:
        return holder_of(mention_of(line, came))
    acting = did_as(noun)
    if acting is not None:
        return holder_of(mention_of(line, acting))
    own = possessor(noun)
    if not (is_definite(noun) or _bare(noun)) or (apart and own is not None and own.lower_ in FIRST):
        return None
    late = next((t for t in noun.subtree if t.lemma_ == "be" and t.dep_ == "advcl" and t.head == noun), None)
    for token in (
        child(late, "attr") if late is not None else None,
        # "said Ada Moe of the Institute, chief investigator": the parser hangs the post on the institute.
        noun.head.head.head if noun.dep_ == "appos" and noun.head.dep_ == "pobj" else None,
        _first(noun).head if _first(noun).dep_ == "appos" else None,
        _apposed(noun),
        _attribute(noun.head) if noun.dep_ == "nsubj" and noun.head.lemma_ == "be" else None,
        subject_of(noun.head) if noun.dep_ == "attr" and noun.head.lemma_ == "be" else None,
    ):
        holder = holder_of(mention_of(line, token))
        if holder is not None:
            return holder
    return None


def _apposed(noun: Token) -> Token | None:
    """The name behind a post: "the cook, Ada Moe", "the ship's cook Ada Moe"; "the cook Ada Moe" is one among cooks."""
    found = apposition(noun)
    if found is None or found.i < noun.i:
        return found
    told = any(c.lower_ == "," for c in noun.doc[noun.i : found.i]) or possessor(noun) is not None
    return found if told or any(c.dep_ == "prep" for c in noun.children) else None


def _came(noun: Token) -> Token | None:
    """Who is said to be in the post, or to have come to it, by a verb; not "became a secretary", one of many."""
    if any(c.dep_ == "det" and c.lower_ != "the" for c in noun.children) or noun.tag_ != "NN":
        return None
    came = in_that_role(noun) or come_to(noun)
    return (came is not None and _inner(came)) or came


def _inner(noun: Token) -> Token | None:
    """The name that goes with a description: "the deputy leader, Ada Moe" -> Moe."""
    named = apposition(noun) if noun.pos_ == "NOUN" else None
    return named if named is not None and named.pos_ == "PROPN" else None


def _first(noun: Token) -> Token:
    """The first of those that a noun is joined to: "chief" of "my chief and the league's first secretary"."""
    while noun.dep_ == "conj":
        noun = noun.head
    return noun


def _attribute(verb: Token) -> Token | None:
    """Who somebody was: the name behind what else is said of him in "was the physician Ada Moe"."""
    found = child(verb, "attr")
    return (found is not None and _inner(found)) or found


def _bare(noun: Token) -> bool:
    """Is the post one person's without a word that says so: "chief investigator of the trial", "was chairman for"?"""
    said_of = any(c.dep_ == "prep" and c.lower_ in ("of", "for", "at") for c in noun.children)
    return said_of and noun.dep_ in ("appos", "attr") and noun.tag_ == "NN" and child(noun, "det", "poss") is None


def holder_of(mention: Mention | None) -> Mention | None:
    """The mention where it is a name that nothing says is a place's or a body's."""
    if mention is None or mention.kind != "name" or mention.how or mention.head in PRONOUNS:
        return None
    name, _, where = mention.name.partition(" of ")
    if where and len(name.split()) >= NAMES:
        return msgspec.structs.replace(mention, name=name, text=name, end=mention.start + len(name), label="PERSON")
    return mention if mention.label in ("PERSON", "") or _written_so(mention.name) else None


def _written_so(text: str) -> bool:
    """Is it written as people are called: "Ines Varela", not "the Varela Trust"?"""
    return written_as_person(text) and not is_a(text.split()[-1].lower(), "group")


def _claim(scene: Scene, line: Line, noun: Token, holder: Mention, apart: str) -> Claim:
    of = next((t for word, t in prepositions(noun) if word in ("of", "for", "at")), None)
    owner = mention_of(line, of) if of is not None and not _field(of) else None
    owner = owner or mention_of(line, possessor(noun))
    whole: tuple[Mention, ...] = ()
    if owner is None or owner.head in FIRST or owner.start == holder.start or _plain(owner):
        whole = (making.with_role(owner, WHOLE),) if owner is not None and _plain(owner) else ()
        owner = scene.topic
    verb = verb_above(noun)
    post = f"{apart} {_called(noun)}".strip()
    context = making.context_of(line, verb, {noun.i})
    if apart == BETWEEN:  # the word says nothing of how final the sentence is
        context = msgspec.structs.replace(context, phase="")
    return making.claim(
        scene,
        line,
        force=told_aside(noun, verb, line),
        attribute=f"{POST}{post}",
        value=EntityRef(holder.name),
        subject=owner,
        start=holder.start,
        end=holder.end,
        verb=verb,
        predicate=f"{BECOME}{post}" if _came(noun) is not None else post,
        others=(_post(line, noun), *whole),
        context=context,
    )


def _field(noun: Token) -> bool:
    """Is it what the post is for, not whose it is: "minister of finance", "professor of law"?"""
    return noun.pos_ == "NOUN" and noun.tag_ == "NN" and child(noun, "det", "poss") is None


def _plain(owner: Mention) -> bool:
    """Is the owner "the mission", "the ship": what the article is about, if nothing else is said of it?"""
    return owner.kind == "description" and owner.definite and not owner.modifiers and not owner.name


def _post(line: Line, noun: Token) -> Mention:
    """The post as words: what narrows it down is in its modifiers."""
    lefts = () if _general(noun) else noun.lefts
    narrow = tuple(c.lemma_.lower() for c in lefts if c.dep_ in ("amod", "compound") and c.lower_ not in APART)
    narrow += tuple(t.lemma_.lower() for word, t in prepositions(noun) if word == "of" and _field(t))
    start = noun.idx + line.at
    return Mention(noun.text, start, start + len(noun), "", _called(noun), narrow, role="post")
