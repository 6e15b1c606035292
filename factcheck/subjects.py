"""Do two claims speak of the same thing? By name, by description, or by the matter of their articles.

Every answer comes with its reason; no reason means unknown, and unknown never becomes a flag.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations

import msgspec

from factcheck.lexicon import is_a, noun_class, senses, synonymous
from factcheck.models import Claim
from factcheck.reading import Reading
from factcheck.reference import is_reference
from factcheck.values import DateValue

# Two articles are about one matter when they share two names that few articles of the corpus have, or, in a corpus too
# small to tell common from rare, a fifth of the names of the one that has fewer.
RARE_SHARED = 2
RARE_SHARE = 0.3
SMALL_CORPUS = 8
SMALL_SHARE = 0.2
# A name in more articles than this is common in any corpus, however large.
MOST_HOLDERS = 200
# A year is one of an article's own when this share of its dates fall in it.
OWN_YEAR_SHARE = 0.12
# So are the first that it names.
OPENING_YEARS = 2

# Words that set two things of one kind apart, in groups: two members of one group never describe one thing.
GROUPS = tuple(
    tuple(frozenset(pole.split()) for pole in group.split("/"))
    if "/" in group
    else tuple(frozenset((w,)) for w in group.split())
    for group in (
        "first second third fourth fifth sixth seventh eighth ninth tenth last final next previous 1st 2nd 3rd 4th 5th",
        "new rebuilt current modern latter / old original former previous earlier",
        "main chief head deputy vice assistant senior junior principal secondary",
        "upper lower middle",
        "north south east west northern southern eastern western central northeast northwest southeast southwest",
        "inner outer",
        "younger elder",
        "left right",
        "red blue green white black yellow orange purple grey gray brown pink",
        "annual monthly daily weekly quarterly yearly",
        "big small large little",
        "male female",
        "gross net",
        "public private",
        "national local regional federal provincial municipal international",
        "foreign domestic",
        "minimum maximum average",
        "total partial",
        "civil military",
        "inbound outbound",
        "primary secondary",
        "winter summer spring autumn",
    )
)
# Groups whose words narrow a description down even where the other side has none of them: "the first game" / "the
# game".
NARROWING = frozenset(word for i in (0, 2, 4, 7) for pole in GROUPS[i] for word in pole)


class Same(msgspec.Struct, frozen=True):
    """Two mentions mean one thing: why, and whether it had to be inferred."""

    reason: str
    inferred: bool


class Matters(msgspec.Struct, frozen=True):
    """What each article is about: its entities, its neighbours, its title's words, its main nouns and names, its
    years."""

    names: dict[str, frozenset[str]]
    neighbours: dict[str, frozenset[str]]
    titles: dict[str, frozenset[str]]
    heads: dict[str, frozenset[str]]
    main: dict[str, frozenset[str]]
    leads: dict[str, frozenset[str]]
    years: dict[str, frozenset[int]]

    def related(self, a: str, b: str) -> bool:
        """Are two articles about the same matter? An article is about its own."""
        return a == b or b in self.neighbours.get(a, frozenset()) or is_reference(a) or is_reference(b)


def neighbours(names: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """For each article, those about the same matter: they share names that few articles have.

    In a corpus too small to tell common names from rare ones, a share of all names of the one that has fewer is enough.
    """
    found: dict[str, set[str]] = {source: set() for source in names}
    if len(names) < SMALL_CORPUS:
        for a, b in combinations(names, 2):
            shared = names[a] & names[b]
            if shared and len(shared) >= SMALL_SHARE * min(len(names[a]), len(names[b])):
                found[a].add(b)
                found[b].add(a)
        return {source: frozenset(others) for source, others in found.items()}
    holders: dict[str, list[str]] = defaultdict(list)
    for source, own in names.items():
        for name in own:
            if telling(name):
                holders[name].append(source)
    most = max(SMALL_CORPUS - 1, min(MOST_HOLDERS, int(RARE_SHARE * len(names))))
    shared_by: Counter[tuple[str, str]] = Counter()
    for sources in holders.values():
        if 1 < len(sources) <= most:
            shared_by.update(combinations(sorted(sources), 2))
    for (a, b), count in shared_by.items():
        if count >= RARE_SHARED:
            found[a].add(b)
            found[b].add(a)
    return {source: frozenset(others) for source, others in found.items()}


def telling(name: str) -> bool:
    """Does a name say what an article is about: not a lone common word ("Bank"), a month or a weekday?"""
    words = name.lower().split()
    return len(words) > 1 or any(not senses(w, "n") for w in words)


def matters(readings: Sequence[Reading], entity_of: Callable[[str, str], str]) -> Matters:
    """The matters of a corpus; `entity_of` gives the entity of a source's name."""
    sets = {r.source: frozenset(entity_of(r.source, u.name) for u in r.names) for r in readings}
    return Matters(
        sets,
        neighbours({s: n for s, n in sets.items() if not is_reference(s)}),
        {r.source: title_words(r.title) for r in readings},
        {r.source: frozenset(r.heads) for r in readings},
        {r.source: frozenset(r.main) | {entity_of(r.source, m) for m in r.main} for r in readings},
        {r.source: frozenset(r.leads) for r in readings},
        {r.source: own_years(r) for r in readings},
    )


def title_words(title: str) -> frozenset[str]:
    """The words of a title as lemmas go: lower case, plurals without their "s"."""
    words = re.findall(r"[^\W_]+", title.lower())
    return frozenset(words) | frozenset(w[:-1] for w in words if w.endswith("s") and len(w) > 3)


def own_years(reading: Reading) -> frozenset[int]:
    """The years that an article's dates most fall in; where its title names years, those alone."""
    titled = frozenset(int(y) for y in re.findall(r"\b(?:1\d|20)\d\d\b", reading.title))
    if titled:
        return titled
    if reading.packed:
        return frozenset(reading.years)
    years = Counter(
        _year(v.first)
        for s in reading.sentences
        for v in s.values
        if isinstance(v, DateValue) and v.first is not None and v.grain != "decade"
    )
    total = sum(years.values())
    return frozenset(y for y, n in years.items() if n >= OWN_YEAR_SHARE * total) | frozenset(
        list(years)[:OPENING_YEARS]
    )


def _year(ordinal: int) -> int:
    return int(ordinal / 365.2425) + 1


def same_subject(a: Claim, b: Claim, about: Matters, topical: bool) -> Same | None:
    """Whether two claims' subjects are one thing."""
    one, other = a.subject, b.subject
    if a.entity and b.entity:
        if a.entity != b.entity and not demonym(a.entity, b.entity):
            return generic_name(a, b, about)
        if not (about.related(a.source, b.source) or distinct(a.entity)):
            return None
        how = [m.how for m in (one, other) if m.how]
        return Same("; ".join(how) or f"both name {a.entity}", bool(how))
    if not about.related(a.source, b.source):
        return None
    explicit = one.kind != "topic" != other.kind and {one.head, other.head}.isdisjoint(NAMELESS)
    if explicit and a.source != b.source and not topical:
        topical = leads(a, about) and leads(b, about)
    matter = topical and is_topic(a, about, b.source) and is_topic(b, about, a.source)
    if matter and not contrast(one.modifiers, other.modifiers):
        return Same("both speak of the matter of their articles", True)
    if one.kind == "topic" or other.kind == "topic":
        return None
    shared = shared_agent(a, b)
    if shared is not None:
        return shared
    if bool(a.entity) != bool(b.entity):
        return named_and_described(a, b, about) if a.entity else named_and_described(b, a, about)
    return same_description(a, b, about)


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
    if not (_plain(a) and _plain(b)) or a.source == b.source or not about.related(a.source, b.source):
        return None
    return Same("each article gives one such value, of the matter that it is about", True)


def _plain(claim: Claim) -> bool:
    """Is the subject the matter itself, or "the mission", "it": one thing with nothing to tell it by?"""
    subject = claim.subject
    words = subject.text.lower().split()
    told = subject.definite and not (claim.entity or subject.modifiers or subject.plural)
    return subject.kind == "topic" or (told and OTHER.isdisjoint(words))


OTHER = frozenset("same other another such".split())


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
    if a.source == b.source or not about.related(a.source, b.source) or a.subject.head != b.subject.head:
        return None
    common = all(len(w) > SHORT and senses(w, "n") for w in (a.subject.head, *plain_words(a, b)))
    if not common or not (leads(a, about) and leads(b, about)) or contrast(a.entity.split(), b.entity.split()):
        return None
    return Same(f"“{a.subject.text}” and “{b.subject.text}” are what their articles are about", True)


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
    if subject.kind == "topic" or subject.head in ("it", "we", "they", "our", "there"):
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
    shared = about.titles.get(other, frozenset()) | about.heads.get(other, frozenset())
    if subject.kind == "description" and subject.definite and leads(claim, about):
        return True
    return (
        subject.head in shared
        or (claim.source == other and subject.head in title)
        or (subject.definite and noun_class(subject.head) == "event")
        or (subject.definite and is_a(subject.head, "calamity"))
    )


def named_and_described(a: Claim, b: Claim, about: Matters) -> Same | None:
    """A name and a definite description of its kind: "the treaty" and "Agreement Establishing the Fund".

    "The company" is any organisation that its own article names too.
    """
    name, described = a.subject, b.subject
    body = name.label == "ORG" and is_a(described.head, "organization") and not described.modifiers
    named_there = a.entity in about.names.get(b.source, frozenset())
    if body and described.definite and named_there and not a.attribute.startswith(("open:", "count:")):
        return Same(f"“{described.text}” may be {name.name}, which its article names", True)
    if not described.definite or described.plural != name.plural or not kin(name.head, described.head):
        return None
    if any(m[:1].isupper() and m not in name.name for m in described.modifiers) or contrast(
        name.name.split(), described.modifiers
    ):
        return None
    return Same(f"“{described.text}” describes {name.name}", True)


def same_description(a: Claim, b: Claim, about: Matters) -> Same | None:
    """Two descriptions mean one thing when their heads do and none of their modifiers contrast.

    "the new hospital in Wairoa" and "the hospital" may; "the first game" and "the third game" may not. "A fire broke
    out" speaks of the fire when the article's title does.
    """
    one, other = a.subject, b.subject
    if one.head in ("i", "we", "you", "all", "some", "one") or one.plural != other.plural:
        return sectioned(a, b)
    if not kin(one.head, other.head):
        return sectioned(a, b)
    mass = (
        one.bare
        and one.head == other.head
        and other.bare
        and not one.plural
        and not a.attribute.startswith(("open:", "count:"))
    )
    if not (pointed(a, about) and pointed(b, about)) and not set(one.modifiers) & set(other.modifiers) and not mass:
        return None
    if contrast(one.modifiers, other.modifiers):
        return None
    return Same(f"“{one.text}” and “{other.text}” describe one thing", True)


def sectioned(a: Claim, b: Claim) -> Same | None:
    """A bare description under a heading that names the other's thing: "Proceedings" in the section "Inquiry"."""
    for bare, other in ((a, b), (b, a)):
        words = title_words(bare.section)
        if not bare.subject.modifiers and not bare.entity and other.subject.head in words and len(words) <= 3:
            return Same(f"“{bare.subject.text}” stands in the section “{bare.section}”", True)
    return None


def pointed(claim: Claim, about: Matters) -> bool:
    """Is it known which thing a description means: "the", an owner, or the thing of the title?"""
    return claim.subject.definite or claim.subject.head in about.titles.get(claim.source, frozenset())


def kin(a: str, b: str) -> bool:
    """Can two nouns be said of one thing: the same, synonyms, or one a kind of the other?"""
    return a == b or synonymous(a, b, "n") or (bool(senses(a, "n")) and (is_a(a, b) or is_a(b, a))) or near(a, b)


def near(a: str, b: str) -> bool:
    """Do two nouns share a direct kind in their first senses: a deal and a settlement are agreements?"""
    from factcheck.lexicon import parents

    return bool(parents(a) & parents(b))


def contrast(ours: Iterable[str], theirs: Iterable[str]) -> bool:
    """Do the modifiers set the two apart: two words of one group, a narrowing word or a name that only one has?"""
    a, b = {m.lower() for m in ours}, {m.lower() for m in theirs}
    if a == b:
        return False
    for group in GROUPS:
        in_a, in_b = {i for i, pole in enumerate(group) if a & pole}, {i for i, pole in enumerate(group) if b & pole}
        if in_a and in_b and in_a != in_b:
            return True
    if {m for m in a ^ b if m in NARROWING or m[:1].isdigit()}:
        return True
    names_a, names_b = {m for m in ours if m[:1].isupper()}, {m for m in theirs if m[:1].isupper()}
    return bool(names_a) and bool(names_b) and names_a.isdisjoint(names_b)
