"""Are two claims about one subject and attribute also about the same time, place, part and phase?

Contexts that differ make claims incomparable, and that is said, not flagged.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

from factcheck.contrast import contrast
from factcheck.lexicon import is_a, kin, noun_class, synonymous
from factcheck.matters import Matters
from factcheck.models import BESIDE, BY_THEN, SPELL, Claim, Mention
from factcheck.moment import day_of
from factcheck.recurring import one_time, parts
from factcheck.ruleset import Attribute, TraitFamily
from factcheck.same import Same
from factcheck.values import DateValue, EntityRef, Quantity, Trait, Value, year_of


def comparable(
    a: Claim, b: Claim, rule: Attribute | TraitFamily | None, published: Mapping[str, str], about: Matters
) -> bool:
    """Whether two claims of one subject and attribute answer the same question."""
    if a.context.method and b.context.method and a.context.method != b.context.method:
        return False
    if a.context.per != b.context.per or not _one_phase(a.context.phase, b.context.phase):
        return False
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity):
        return _figures(a, b, a.value, b.value, rule, published, about)
    if isinstance(a.value, DateValue):
        return _events(a, b, rule)
    if a.attribute.startswith(POST) and not _same_post(a, b, published, about):
        return False
    if isinstance(rule, TraitFamily) and rule.topical and _limited(a) != _limited(b):
        named = a.entity and a.entity == b.entity and a.source != b.source
        if not (named or _only_time(a, b, about)):
            return False
    if isinstance(rule, Attribute) and rule.recurs and not _one_holding(a, b, about):
        return False
    if isinstance(a.value, EntityRef) and isinstance(b.value, EntityRef):
        return _times_meet(a, b) and not (named_beside(a, b.value) or named_beside(b, a.value))
    if isinstance(a.value, Trait):
        return _times_meet(a, b)
    return True


def named_beside(claim: Claim, value: EntityRef) -> bool:
    """Does a claim name this answer beside its own: Ove Berg in "founded by Ada Moe and Ove Berg"?"""
    last = value.name.split()[-1]
    return any(m.role == BESIDE and (m.name == value.name or last in m.name.split()) for m in claim.others)


def _one_phase(one: str, other: str) -> bool:
    """May two claims be of one phase? What holds "by then" or "for thirty years" is of a time that nobody knows."""
    if one in (BY_THEN, SPELL) or other in (BY_THEN, SPELL):
        return False
    return one == other


def gist(
    claim: Claim,
    rule: Attribute | TraitFamily | None,
    about: Matters,
    years: frozenset[int],
    values: Iterable[Value],
) -> tuple[object, ...]:
    """All that `comparable` reads of a claim and of its article, beside a claim of another article that is limited to
    one of some years and gives one of some values: claims of one gist are comparable with the same others."""
    context, value = claim.context, claim.value
    beside = tuple(m.name for m in claim.others if m.role == BESIDE)
    said = (claim.attribute, context.method, context.per, context.phase, beside)
    if isinstance(value, Quantity):
        return *said, *_gist_of_figure(claim, rule, about, years)
    if isinstance(value, DateValue):
        roles = {m.role: m.name for m in claim.others if m.role in ("agent", "patient")}
        heads = frozenset(m.head for m in claim.others) if rule is None else None
        again = (
            frozenset((m.name, m.head) for m in parts(claim)) if isinstance(rule, Attribute) and rule.recurs else None
        )
        return *said, claim.predicate, bool(claim.derived), roles.get("agent"), roles.get("patient"), heads, again
    post = next((m for m in claim.others if m.role == "post"), None) if claim.attribute.startswith(POST) else None
    topical, recurring = isinstance(rule, TraitFamily) and rule.topical, isinstance(rule, Attribute) and rule.recurs
    if post is None and not topical and not recurring:
        return *said, context.time
    own = about.years.get(claim.source, frozenset())
    limits = (context.time, own & years, len(own) == 1)
    if post is None:
        return *said, *limits
    known = frozenset(value for value in values if _named_in(value, claim.source, about))
    return *said, *limits, claim.predicate.startswith(BECOME), post.head, post.modifiers, known


def _gist_of_figure(
    claim: Claim, rule: Attribute | TraitFamily | None, about: Matters, years: frozenset[int]
) -> tuple[object, ...]:
    what = counted(claim)
    targets = frozenset((m.role, m.head) for m in claim.others if m.role in TARGETS)
    said = (claim.context.time, bool(claim.context.part), _limits(claim, about), _renewed(claim), targets)
    things = what and (what.head, what.modifiers, what.label)
    if not isinstance(rule, Attribute):
        return *said, things
    topical = None
    if rule.topical:
        own = about.years.get(claim.source, frozenset())
        topical = own & years, frozenset(m.head for m in claim.others)
    return *said, things, topical, changes(rule) and claim.source in about.fresh


def changes(rule: Attribute | TraitFamily | None) -> bool:
    """Does what a rule knows change from day to day, so that days of publication are read?"""
    return isinstance(rule, Attribute) and (rule.grows or rule.shrinks)


def days_of(post: bool) -> Callable[[str, str], object]:
    """All that `comparable` reads of the days on which two articles were published."""
    return within_term if post else earlier


def asked_years(group: Sequence[int], claims: Sequence[Claim]) -> frozenset[int]:
    """The years that the times begin in which claims are limited to."""
    times = (claims[i].context.time for i in group)
    return frozenset(year_of(time[0]) for time in times if time is not None and time[0] is not None)


# What open attributes of posts begin with: "role:cook".
POST = "role:"
# A body has one first secretary for ever; who becomes its secretary may follow on another.
FIRST_POST = f"{POST}first "
# Of interim leaders one matter hardly ever has two.
BETWEEN_TERMS = f"{POST}interim "
BECOME = "become "
# Who leads a body changes every few years: articles written further apart than this may mean two leaders.
TERM_DAYS = 366


def _same_post(a: Claim, b: Claim, published: Mapping[str, str], about: Matters) -> bool:
    """Is it one post, at one time: told in two articles, with no words that set two posts apart?"""
    ours, theirs = (next((m for m in c.others if m.role == "post"), None) for c in (a, b))
    if a.source == b.source or ours is None or theirs is None:
        return False
    one, other = set(ours.modifiers), set(theirs.modifiers)
    if contrast(one, other) or (one and other and not one & other):
        return False
    if a.attribute.startswith(FIRST_POST):
        return True
    if a.attribute.startswith(BETWEEN_TERMS):
        return not (_named_in(a.value, b.source, about) or _named_in(b.value, a.source, about))
    leading, became = is_a(ours.head, "leader"), any(c.predicate.startswith(BECOME) for c in (a, b))
    known = _named_in(a.value, b.source, about) or _named_in(b.value, a.source, about)
    if a.context.time is not None and b.context.time is not None and became:
        return a.context.time == b.context.time
    if a.context.time is not None or b.context.time is not None:
        return not (leading or known) if became else not leading or _one_holding(a, b, about)
    if not (leading or became):
        return True
    if known:
        return False
    return within_term(published.get(a.source, ""), published.get(b.source, ""))


def within_term(one: str, other: str) -> bool:
    """Are two days of publication so near that a leader of the one is the leader of the other?"""
    days = _day(one), _day(other)
    return None not in days and abs((days[0] or 0) - (days[1] or 0)) <= TERM_DAYS


def _named_in(value: Value, source: str, about: Matters) -> bool:
    if not isinstance(value, EntityRef):
        return False
    last = value.name.split()[-1]
    return any(last in name.split() for name in about.names.get(source, frozenset()))


@lru_cache(65_536)
def _day(published: str) -> int | None:
    day = day_of(published)
    return day.toordinal() if day else None


def _times_meet(a: Claim, b: Claim) -> bool:
    """Two times that are said and lie apart make two questions; a time that is not said limits nothing."""
    if a.context.time is None or b.context.time is None:
        return True
    return _meet(a.context.time, b.context.time)


def _limited(claim: Claim) -> bool:
    """Is the claim limited to a time; "since 1990" limits a state to nothing that ended."""
    return claim.context.time is not None and claim.context.time[1] is not None


def _one_holding(a: Claim, b: Claim, about: Matters) -> bool:
    """Is what passes from one to the next told of one time: of none that ended on either side, or of a time within the
    other's?

    "Ada Moe owned it from 1950 to 1962" and "Ole Rask owned it in 1955" are; "has owned it for ten years" is of no
    known time, and of two stretches that only overlap one may begin where the other ends.
    """
    ours, theirs = a.context.time, b.context.time
    if ours is None or theirs is None:
        return not (_limited(a) or _limited(b)) or _only_time(a, b, about)
    return _within(ours, theirs) or _within(theirs, ours)


def _within(time: tuple[int | None, int | None], stretch: tuple[int | None, int | None]) -> bool:
    """Does a time lie in a stretch? One without a beginning or an end is only known at the end that it has."""
    if time == stretch:
        return True
    (first, last), (begin, end) = time, stretch
    ends = begin is not None and last is not None and (end is None or last <= end)
    return ends and first is not None and begin is not None and begin <= first


def _own_time(a: Claim, b: Claim, about: Matters) -> bool:
    """One side names a time: is it one that the other side's article is about?"""
    timed, other = (a, b) if a.context.time is not None else (b, a)
    if timed.context.time is None or timed.context.time[0] is None or a.source == b.source:
        return False
    return year_of(timed.context.time[0]) in about.years.get(other.source, frozenset())


def _only_time(a: Claim, b: Claim, about: Matters) -> bool:
    """One side names a time: is its year the only one that the other side's article is about?"""
    other = b if a.context.time is not None else a
    return _own_time(a, b, about) and len(about.years.get(other.source, frozenset())) == 1


def _meet(a: tuple[int | None, int | None], b: tuple[int | None, int | None]) -> bool:
    return (a[0] is None or b[1] is None or a[0] <= b[1]) and (b[0] is None or a[1] is None or b[0] <= a[1])


def _part_of(a: Claim, b: Claim, x: Quantity, y: Quantity) -> bool:
    """Is the smaller figure told as a part, "three of the patients", so that the larger may be of all?"""
    if None in (x.low, x.high, y.low, y.high):
        return bool(a.context.part or b.context.part)
    smaller = a if (x.high or 0) <= (y.high or 0) else b
    return bool(smaller.context.part)


def _figures(
    a: Claim,
    b: Claim,
    x: Quantity,
    y: Quantity,
    rule: Attribute | TraitFamily | None,
    published: Mapping[str, str],
    about: Matters,
) -> bool:
    topical = isinstance(rule, Attribute) and rule.topical
    shared = isinstance(rule, Attribute) and rule.topical and rule.about == "either"  # a share, of whatever whole
    if x.unit != y.unit or level(x) != level(y) or _renewed(a) != _renewed(b):
        return False
    if x.scale == "score":
        return _times_meet(a, b) and _one_contest(a, b, x, y)
    if x.unit == "percent" and shared and not _same_whole(a, b):
        return False
    once = isinstance(rule, Attribute) and rule.once
    if (_limited(a) != _limited(b)) and not (once or (topical and _own_time(a, b, about))):
        return False
    if not _times_meet(a, b) or not _places_meet(a, b, about) or _part_of(a, b, x, y):
        return False
    ours, theirs = counted(a), counted(b)
    if not _same_counted(ours, theirs, ":" in a.attribute) or not _same_targets(a, b):
        return False
    if isinstance(rule, Attribute) and ours is not None and theirs is not None and not _one_sort(ours, theirs, rule):
        return False
    if not isinstance(rule, Attribute) or not (rule.grows or rule.shrinks):
        return True
    if (a.source in about.fresh) != (b.source in about.fresh) and _outdated(a, x, y, rule, about):
        return False
    if _as_of(a) and _as_of(b) and _grown(a, b, x, y):
        return False
    return _as_of(a) == _as_of(b) and not _update(a, b, x, y, published)


def _outdated(a: Claim, x: Quantity, y: Quantity, rule: Attribute, about: Matters) -> bool:
    """Is the figure of a report of the day short of what was known later, or beyond it for what shrinks (the
    missing)?"""
    early, late = (x, y) if a.source in about.fresh else (y, x)
    return (early.low or 0) > (late.low or 0) if rule.shrinks else (early.low or 0) < (late.low or 0)


def _one_contest(a: Claim, b: Claim, x: Quantity, y: Quantity) -> bool:
    """Are two results those of one vote or match: nothing sets them apart, and one of the two numbers is the same?

    A club plays many matches: of two the opponent or the stage must be the same too.
    """
    ours, theirs = ({role: [m for m in c.others if m.role == role] for role in SIDES} for c in (a, b))
    named = {m.name for m in ours["side"]} & {m.name for m in theirs["side"]} - {""}
    stages = [{m.head for m in side["stage"]} for side in (ours, theirs)]
    staged = stages[0] & stages[1]
    if all(stages) and not staged:
        return False  # a semi-final is not the final
    decided = [one.head == other.head for one in ours["decided"] for other in theirs["decided"]]
    if a.source == b.source or (a.attribute != "score" and decided and not any(decided)):
        return False
    if a.attribute == "score" and not (staged or len(named) > 1):
        return False
    return len(set(x.stated) & set(y.stated)) == 1


SIDES = ("decided", "stage", "side")


def _grown(a: Claim, b: Claim, x: Quantity, y: Quantity) -> bool:
    """Is the smaller count the one up to an earlier time: "12 by the end of June", "37 by August"?"""
    first, second = (x, y) if (_end(a) or 0) < (_end(b) or 0) else (y, x)
    return _end(a) != _end(b) and (first.low or 0) < (second.low or 0)


def _end(claim: Claim) -> int | None:
    return claim.context.time[1] if claim.context.time is not None else None


def _places_meet(a: Claim, b: Claim, about: Matters) -> bool:
    """The same places, or none said; a place that only one side says limits it to that place."""
    ours, theirs = _limits(a, about), _limits(b, about)
    return ours == theirs


def _limits(claim: Claim, about: Matters) -> frozenset[str]:
    """The places a claim is limited to; the place that an article is about by its title or its main names limits
    nothing."""
    if not claim.context.place:
        return frozenset()
    title, main = about.titles.get(claim.source, frozenset()), about.main.get(claim.source, frozenset())
    places = [p for p in claim.context.place.split("; ") if p]
    return frozenset(p for p in places if p not in main and not all(w in title for w in p.lower().split()))


def counted(claim: Claim) -> Mention | None:
    """What a figure counts."""
    for mention in claim.others:
        if mention.role == "counted":
            return mention
    return None


def _renewed(claim: Claim) -> bool:
    """Is the thing the new one: what it holds says nothing of the one before it?"""
    return not RENEWED.isdisjoint(claim.subject.modifiers)


RENEWED = frozenset({"new", "rebuilt", "modern"})


def level(value: Quantity) -> str:
    """The scale of a figure; "58 percent" and "three of every four" are shares alike."""
    return "share" if value.unit == "percent" and value.scale == "level" else value.scale


def _same_whole(a: Claim, b: Claim) -> bool:
    """Do two shares say something in common of what they are shares of, or where they go?"""
    return a.source != b.source and any(kin(x.head, y.head) for x in a.others for y in b.others)


def _same_targets(a: Claim, b: Claim) -> bool:
    """What a figure goes to, comes from or is spent on must not differ: "58 % went to the army" / "42 % to schools"."""
    for role in TARGETS & {m.role for m in a.others} & {m.role for m in b.others}:
        ours = [m for m in a.others if m.role == role]
        theirs = [m for m in b.others if m.role == role]
        if not any(kin(x.head, y.head) for x in ours for y in theirs):
            return False
    return True


TARGETS = frozenset({"to", "for", "from", "on", "among", "against"})


def _same_counted(one: Mention | None, other: Mention | None, open_noun: bool) -> bool:
    """The same things counted; a rule's own nouns ("members", "shareholders") need not be the same word."""
    if one is None or other is None:
        said = one or other
        return said is None or not (open_noun or said.modifiers)
    if open_noun and not kin(one.head, other.head) and not (_people(one) and _people(other)):
        return False
    if bool(one.modifiers) != bool(other.modifiers):
        return False
    return not contrast(one.modifiers, other.modifiers) and (
        not one.modifiers or bool(set(one.modifiers) & set(other.modifiers))
    )


def _one_sort(one: Mention, other: Mention, rule: Attribute) -> bool:
    """Are things counted of one sort, where a rule counts several: not the cars and the passengers that a ferry holds?

    The rule's own nouns stand for people, and for each other: "900 seats" and "room for 950 spectators"; so do the
    times that it was done: "performed 31 times", "47 performances".
    """
    if "time" in (one.head, other.head):
        return True
    own = {word for noun in rule.nouns for word in noun.split()}
    return not rule.counts or kin(one.head, other.head) or all(_people(m) or m.head in own for m in (one, other))


# Nouns so wide that "the N of them" counts other things each time.
WIDE = frozenset("people person man woman year month week day hour time part thing country nation state member".split())


def _narrowing(mention: Mention, claim: Claim, about: Matters) -> set[str]:
    """The modifiers that narrow a count down; the article's own matter narrows nothing ("all our Brahms letters")."""
    main = about.main.get(claim.source, frozenset()) | about.titles.get(claim.source, frozenset())
    words = {w.lower() for name in main for w in name.split()}
    return {m for m in mention.modifiers if m not in ("own", "various", "different") and m.lower() not in words}


def _closed(claim: Claim) -> bool:
    """Is the claim limited to a time with a beginning and an end?"""
    return claim.context.time is not None and None not in claim.context.time


def same_total(a: Claim, b: Claim, about: Matters) -> Same | None:
    """Two counts of the same things, at least one of which says that it counts all of them ("the 22 games", "all our
    houses").

    Neither may be narrowed down by what the other lacks, and nothing may say that one is a part or another time.
    """
    one, other = counted(a), counted(b)
    if one is None or other is None or not (one.definite or other.definite or _owned_alike(a, b)):
        return None
    if one.head != other.head and not synonymous(one.head, other.head, "n"):
        return None
    if _owner_unknown(a) != _owner_unknown(b) and "topic" not in (a.subject.kind, b.subject.kind):
        return None
    if one.head in WIDE or (a.entity and b.entity and a.entity != b.entity):
        return None
    if a.context.per or b.context.per or bool(a.context.phase) != bool(b.context.phase) or not _times_meet(a, b):
        return None
    if _closed(a) != _closed(b) and _closed(a if one.definite else b):
        return None
    if (
        a.subject.kind != "topic" != b.subject.kind
        and a.entity != b.entity
        and _people(a.subject)
        and _people(b.subject)
    ):
        return None
    narrow = _narrowing(one, a, about) ^ _narrowing(other, b, about)
    if narrow or a.context.place != b.context.place:
        return None
    if not (one.definite and other.definite) and a.source != b.source and not _owned_alike(a, b):
        return None
    pointing = one if one.definite else other
    if not pointing.definite:
        return Same(f"both say how many {a.entity} has", True)
    return Same(f"“{pointing.text}” counts all of them", True)


# Verbs that tell all that a thing has of a kind, when nothing narrows it down.
HAVING = frozenset(
    """have carry hold own comprise contain consist feature house boast number equip fit divide compose furnish be
    write leave""".split()
)


def _owned_alike(a: Claim, b: Claim) -> bool:
    """Do both say how many of a kind one named thing has: "it carried eight instruments", "fitted with eleven
    instruments"?"""
    if not a.entity or a.entity != b.entity or a.context.time is not None or b.context.time is not None:
        return False
    return all(c.predicate.split(" ")[0] in HAVING and c.stance == "asserted" for c in (a, b))


def _owner_unknown(claim: Claim) -> bool:
    """Is the owner of what is counted an "it" that could be told of nothing: "seven of its eight instruments"?"""
    return not claim.entity and claim.subject.head in ("it", "its")


def _people(mention: Mention) -> bool:
    return (
        mention.label == "PERSON"
        or noun_class(mention.head) == "person"
        or mention.head in ("people", "life", "death", "fatality", "body")
    )


def _update(a: Claim, b: Claim, x: Quantity, y: Quantity, published: Mapping[str, str]) -> bool:
    """Is the smaller figure the earlier report of something that was still growing?"""
    order = earlier(published.get(a.source, ""), published.get(b.source, ""))
    first, second = (x, y) if order else (y, x)
    return order is not None and (first.low or 0) < (second.low or 0)


def earlier(one: str, other: str) -> bool | None:
    """Is the first of two days of publication the earlier? None where they are one, or not both are known."""
    return one < other if one and other and one[:10] != other[:10] else None


def _as_of(claim: Claim) -> bool:
    """Does the claim count only up to a time: "by the end of June 12 had died"?"""
    return claim.context.time is not None and claim.context.time[0] is None


def _one_couple(a: Claim, b: Claim) -> bool:
    """May two weddings be one: the other one whom it takes is not somebody else each time?"""
    ours, theirs = ({m.name for m in c.others if m.role in ("agent", "patient") and m.name} for c in (a, b))
    return not ours or not theirs or any(x in y or y in x for x in ours for y in theirs)


# Whoever does these leaves the post that is spoken of; who retires may have left it before.
LEAVING = frozenset("resign;step down;stand down;leave office;step aside;be vote out".split(";"))


def _one_leaving(a: Claim, b: Claim) -> bool:
    """May two claims of when a post was left mean one post: not "director until 1962" and "retired in 1965"?"""
    if not a.derived and not b.derived:
        return True
    return a.predicate == b.predicate or not LEAVING.isdisjoint((a.predicate, b.predicate))


def _events(a: Claim, b: Claim, rule: Attribute | TraitFamily | None) -> bool:
    """Events of an open attribute need the other parts of the clause to fit; those of a rule only not to contrast."""
    if rule is not None and a.predicate != b.predicate and a.predicate[:7] == b.predicate[:7] == "become ":
        return False
    if (
        rule is not None
        and rule.id == "took_office"
        and bool(a.derived) | bool(b.derived)
        and a.predicate != b.predicate
    ):
        return False
    if isinstance(rule, Attribute) and rule.about == "both" and not _one_couple(a, b):
        return False
    if rule is not None and rule.id == "left_office" and not _one_leaving(a, b):
        return False
    if rule is not None and rule.id in OCCASIONS and not _one_occasion(a, b):
        return False
    if {v.modifier for v in (a.value, b.value) if isinstance(v, DateValue)} == {"until", "since"}:
        return False  # one stage ends, the next begins
    if isinstance(rule, Attribute) and rule.recurs and not one_time(a, b):
        return False
    ours = {m.role: m for m in a.others}
    theirs = {m.role: m for m in b.others}
    for role in ours.keys() & theirs.keys() - {"counted"}:
        one, other = ours[role], theirs[role]
        strict = not isinstance(rule, Attribute) or rule.by_agent or (rule.about == "agent" and role == "patient")
        if strict and role in ("agent", "patient") and one.name and other.name and one.name != other.name:
            return False
    if rule is None:
        return bool({m.head for m in a.others} & {m.head for m in b.others}) or (not a.others and not b.others)
    return True


def _one_occasion(a: Claim, b: Claim) -> bool:
    """Is it one time that something is held? A fair comes back each year, "until 1990" and "since 1991" say where it
    was held; of "the first festival" there is but one."""
    if not all(
        isinstance(c.value, DateValue) and c.value.first is not None and c.value.last is not None for c in (a, b)
    ):
        return False
    heads = {c.subject.head for c in (a, b)} | {w for c in (a, b) for w in c.subject.name.lower().split()[-1:]}
    ordinals = [ORDINALS.intersection(c.subject.modifiers) for c in (a, b)]
    return RECURRING.isdisjoint(heads) or bool(ordinals[0] & ordinals[1]) or _years(a) == _years(b)


def _years(claim: Claim) -> frozenset[int]:
    """The years in which a date begins and ends."""
    value = claim.value
    days = (value.first, value.last) if isinstance(value, DateValue) else ()
    return frozenset(year_of(day) for day in days if day is not None)


# Attributes of what takes place on one occasion, and nouns of what has many.
OCCASIONS = frozenset({"happened", "elected"})
RECURRING = frozenset(
    """award budget carnival census ceremony championship concert conference congress convention cup derby election
    exhibition expo fair festival final game gathering marathon match meeting olympics parade poll pageant race
    referendum regatta season session show summit survey tournament vote""".split()
)
ORDINALS = frozenset("first second third fourth fifth last inaugural final".split())
