"""Do two claims speak of the same thing? By name, by description, or by the matter of their articles.

Every answer comes with its reason; no reason means unknown, and unknown never becomes a flag.
"""

from __future__ import annotations

import re

from factcheck.contrast import contrast
from factcheck.described import named_and_described, other_sort, same_description, short_for, two_firsts, two_things
from factcheck.lexicon import is_a, noun_class, senses
from factcheck.matters import Matters
from factcheck.models import Claim, Mention
from factcheck.same import Same
from factcheck.values import DateValue, EntityRef, Quantity


def same_subject(a: Claim, b: Claim, about: Matters, topical: bool) -> Same | None:
    """Whether two claims' subjects are one thing."""
    one, other = a.subject, b.subject
    if a.entity and b.entity:
        if a.entity != b.entity and not demonym(a.entity, b.entity):
            return generic_name(a, b, about)
        if set(one.modifiers) != set(other.modifiers) and "name" == one.kind == other.kind:
            return None  # "the Harlan Bridge", "a new Harlan Bridge"
        if not (about.related(a.source, b.source) or distinct(a.entity)):
            return None
        how = [m.how for m in (one, other) if m.how]
        return Same("; ".join(how) or f"both name {a.entity}", bool(how))
    if not about.related(a.source, b.source) or two_firsts(one, other):
        return None
    explicit = one.kind != "topic" != other.kind and {one.head, other.head}.isdisjoint(NAMELESS)
    if explicit and a.source != b.source and not topical:
        topical = leads(a, about) and leads(b, about)
    if isinstance(a.value, DateValue) and "topic" in (one.kind, other.kind):
        topical = True  # a line of a fact box, an answer: it speaks of the article's matter or of nothing
    close = topical and about.close(a.source, b.source)
    matter = close and is_topic(a, about, b.source) and is_topic(b, about, a.source)
    if matter and isinstance(a.value, EntityRef) and not (titled(a, b, about) and titled(b, a, about)):
        return None
    if two_things(one, other):
        return None
    if matter and not contrast(one.modifiers, other.modifiers) and not sorted_apart(one, other):
        return Same("both speak of the matter of their articles", True)
    if one.kind == "topic" or other.kind == "topic":
        return None
    shared = shared_agent(a, b)
    if shared is not None:
        return shared
    if bool(a.entity) != bool(b.entity):
        return named_and_described(a, b, about) if a.entity else named_and_described(b, a, about)
    return same_description(a, b, about)


def sorted_apart(one: Mention, other: Mention) -> bool:
    """Does a noun before one and the same noun set two things apart: "the laboratory building", "the library
    building"?"""
    described = one.kind == other.kind == "description" and one.head == other.head
    return described and other_sort(one.modifiers, other.modifiers)


def titled(claim: Claim, other: Claim, about: Matters) -> bool:
    """Does a name stand in the title of the other's article, where that claim names nothing: "Northway is headed by
    Vale" is no answer to who heads the firm that another article is about?"""
    if other.subject.kind != "topic" or claim.subject.kind != "name":
        return True
    words = re.findall(r"[^\W_]+", (claim.entity or claim.subject.name).lower())
    return all(w in about.titles.get(other.source, frozenset()) for w in words)


def same_supply(a: Claim, b: Claim, about: Matters) -> Same | None:
    """Who gave, built or bought is named on one side and a pronoun on the other: "the ministry supplied" / "they
    bought"."""
    for one, other in ((a, b), (b, a)):
        vague = one.subject.kind == "topic" or one.subject.head in ("they", "we", "it", "she", "he")
        if (
            vague
            and other.subject.label not in ("GPE", "LOC")
            and not other.subject.how
            and about.related(a.source, b.source)
        ):
            return Same(f"“{one.subject.text or 'nobody'}” and “{other.subject.text}” may be one", True)
    return None


def same_matter(a: Claim, b: Claim, about: Matters) -> Same | None:
    """Two articles that each give one such value, of their matter or of "the mission", "it": plain words that set
    nothing apart."""
    if (
        not (_plain(a, about, b.source) and _plain(b, about, a.source))
        or a.source == b.source
        or not about.close(a.source, b.source)
    ):
        return None
    return Same("each article gives one such value, of the matter that it is about", True)


def same_person(a: Claim, b: Claim, about: Matters) -> Same | None:
    """A "she" of whom nobody was found, and a person of the other article whom hers names too, if only by surname."""
    for vague, named in ((a, b), (b, a)):
        if vague.entity or vague.subject.head not in ("she", "he") or named.subject.label != "PERSON":
            continue
        known = {word for name in about.names.get(vague.source, ()) for word in name.split()}
        if about.close(a.source, b.source) and not known.isdisjoint(named.entity.split()):
            return Same(f"“{vague.subject.text}” may be {named.subject.name}", True)
    return None


def _plain(claim: Claim, about: Matters, other: str) -> bool:
    """Is the subject the matter itself, "the mission", "it", or bare "construction": one thing with nothing to tell it
    by? A figure may be said of the matter by its name."""
    subject = claim.subject
    words = subject.text.lower().split()
    if claim.entity and (words in (["it"], ["its"]) or isinstance(claim.value, Quantity)):
        return is_topic(claim, about, other)
    own = [m for m in subject.modifiers if not (m[:1].isupper() and of_matter(claim, about))]
    one = (subject.definite or subject.bare) and not subject.plural
    told = one and not (claim.entity or own or subject.head in SECTIONS)
    answered = isinstance(claim.value, EntityRef) and subject.kind != "topic" and bool(about.titles.get(claim.source))
    if answered and not is_topic(claim, about, other):
        return False  # who commanded the search did not command the ship
    return subject.kind == "topic" or (told and OTHER.isdisjoint(words))


OTHER = frozenset("same other another such".split())
# What a matter has several of, and is none of.
SECTIONS = frozenset("section stretch phase wing stage leg segment floor part half instalment branch".split())


def shared_agent(a: Claim, b: Claim) -> Same | None:
    """Two definite descriptions of what one and the same body did: "the court approved the deal" / "... the
    settlement"."""
    ours = {m.name for m in a.others if m.role == "agent" and m.kind == "name" and m.name}
    theirs = {m.name for m in b.others if m.role == "agent" and m.kind == "name" and m.name}
    if a.entity or b.entity or not (a.subject.definite and b.subject.definite) or a.subject.plural != b.subject.plural:
        return None
    if contrast(a.subject.modifiers, b.subject.modifiers):
        return None
    match = next((x for x in sorted(ours) for y in sorted(theirs) if x in y or y in x), None)
    return Same(f"both say what {match} did", True) if match is not None else None


def leads(claim: Claim, about: Matters) -> bool:
    """Is the subject what its article's first sentences or its title are about?"""
    if claim.entity:
        words = claim.entity.lower().split()
        return all(w in about.titles.get(claim.source, frozenset()) for w in words) or claim.entity in about.main.get(
            claim.source, ()
        )
    return claim.subject.head in about.leads.get(claim.source, frozenset()) and bool(senses(claim.subject.head, "n"))


# Heads that name nothing by themselves.
NAMELESS = frozenset("it we they our there he she i you this that".split())


def distinct(name: str) -> bool:
    """Is a name enough by itself, between articles on other matters: two words, not all of them common?"""
    words = name.lower().split()
    return len(words) > 2 or (len(words) > 1 and any(not senses(w, "n") for w in words))


def generic_name(a: Claim, b: Claim, about: Matters) -> Same | None:
    """A name of common words for what the other article calls by its full name: "the Great Siege", "Siege of Acre"."""
    if a.source == b.source or not about.related(a.source, b.source):
        return None
    clipped = short_for(a.entity, b.entity) or short_for(b.entity, a.entity)
    if clipped and not {a.subject.label, b.subject.label} & PEOPLED:
        return Same(f"“{a.entity}” and “{b.entity}” are one name without and with its noun", True)
    if a.subject.head != b.subject.head:
        return None
    common = all(len(w) > SHORT and senses(w, "n") for w in (a.subject.head, *plain_words(a, b)))
    if not common or not (leads(a, about) and leads(b, about)) or contrast(a.entity.split(), b.entity.split()):
        return None
    return Same(f"“{a.subject.text}” and “{b.subject.text}” are what their articles are about", True)


# The parser's labels of people and places, after which many other things are named.
PEOPLED = frozenset({"PERSON", "GPE", "LOC", "NORP"})


def plain_words(a: Claim, b: Claim) -> list[str]:
    """The words of the name that has only common ones, else of the first."""
    for claim in (a, b):
        words = claim.entity.lower().split()
        if all(senses(w, "n") or senses(w, "a") for w in words):
            return [w for w in words if not senses(w, "a")]
    return a.entity.lower().split()


# Numerals and abbreviations ("II", "UN") are too short to be common words.
SHORT = 3


def demonym(a: str, b: str) -> bool:
    """Is one the people of the other: "Bolivia" and "the Bolivians"?"""
    if not 0 < abs(len(a) - len(b)) <= len("ns"):
        return False
    short, long = sorted((a.lower(), b.lower()), key=len)
    return len(short) > 3 and short.endswith("a") and long in (f"{short}n", f"{short}ns")


def is_topic(claim: Claim, about: Matters, other: str) -> bool:
    """Does a claim speak of the matter that its article shares with another: no subject of its own, or one that
    titles name?"""
    subject = claim.subject
    if subject.kind == "topic" or subject.head in ("it", "we", "they", "them", "us", "our", "there"):
        return True
    title = about.titles.get(claim.source, frozenset())
    if subject.kind == "name":
        words = re.findall(r"[^\W_]+", (claim.entity or subject.name).lower())
        main = about.main.get(claim.source, frozenset()) | about.main.get(other, frozenset())
        both = about.titles.get(other, frozenset())
        return (
            all(w in title for w in words)
            or all(w in both for w in words)
            or claim.entity in main
            or subject.name in main
        )
    if subject.plural and not (subject.definite or subject.bare):
        return False  # "every bridge on the road", "three bridges"
    shared = about.titles.get(other, frozenset()) | about.heads.get(other, frozenset())
    if subject.kind == "description" and subject.definite and leads(claim, about):
        return True
    return (
        subject.head in shared
        or (claim.source == other and subject.head in title)
        or (subject.definite and of_matter(claim, about) and noun_class(subject.head) == "event")
        or (subject.definite and of_matter(claim, about) and is_a(subject.head, "calamity"))
    )


def of_matter(claim: Claim, about: Matters) -> bool:
    """Are the names that narrow an event down those of its article's matter: not "the crash of a Norvik bus"?"""
    main = about.main.get(claim.source, frozenset())
    known = about.titles.get(claim.source, frozenset()).union(*(name.lower().split() for name in main))
    named = [m for m in claim.subject.modifiers if m[:1].isupper()]
    return all(known.intersection(m.lower().split()) for m in named)
