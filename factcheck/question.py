"""What the claims of a block answer, and the verdict on two of them: one subject, one context, then the values."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from itertools import combinations

import msgspec

from factcheck.agreement import Agreement
from factcheck.agreement import compare as compare_values
from factcheck.charge import one_undertaking
from factcheck.context import comparable, days_of, gist
from factcheck.countings import changes, counted, same_total
from factcheck.crowd import Reader, crowded
from factcheck.deciding import same_decision
from factcheck.far import far_apart, same_digits
from factcheck.matters import Matters
from factcheck.meetings import meetings, namesakes
from factcheck.models import MOST, POST, Claim
from factcheck.name_align import spelled_alike
from factcheck.names import fold
from factcheck.one_writer import one_count, one_thing, several
from factcheck.pairs import Pair, in_order, linked, matter
from factcheck.reference import is_reference
from factcheck.ruleset import Attribute, RuleSet, TraitFamily
from factcheck.subjects import same_matter, same_person, same_subject, same_supply
from factcheck.territories import territory_names
from factcheck.times import asked_years, known_by
from factcheck.values import EntityRef, Quantity, Trait, Value

# From so many claims of one entity on, those that say the very same are judged as one.
CROWD = 8

# Most articles that state a thing state it alike: what was weighed once is not weighed again.
weighed = lru_cache(65_536)(compare_values)


class Question(msgspec.Struct, frozen=True):
    """What the claims of a block answer, and what has to be known to compare any two of them.

    `listed` has for the claims that share a sentence all that stand in it, `given` how many an article makes, `held`
    whom an article names as holders of a post, `shared` the articles that name several, `figures` what it gives.
    `topical`: who speaks of no subject speaks of the article's matter; `supplied`: so does who names a giver where
    another says "they".
    """

    claims: Sequence[Claim]
    about: Matters
    published: Mapping[str, str]
    rule: Attribute | TraitFamily | None
    listed: Mapping[int, list[int]]
    given: Mapping[str, int]
    held: Mapping[str, set[EntityRef]]
    topical: bool = False
    supplied: bool = False
    post: bool = False
    tolerance: float = 0.0
    opposites: frozenset[frozenset[str]] = frozenset()
    shared: frozenset[str] = frozenset()
    figures: Mapping[str, frozenset[Value]] = {}


def question(
    name: str,
    block: Sequence[int],
    claims: Sequence[Claim],
    ruleset: RuleSet,
    about: Matters,
    published: Mapping[str, str],
) -> Question | None:
    """The question of a block; None where the rule allows of many answers."""
    rule = rule_of(ruleset, name)
    given = Counter(claims[i].source for i in block)
    asked = partial(Question, claims, about, published, rule, sentence_mates(block, claims), given)
    if isinstance(rule, TraitFamily):
        opposites = frozenset(frozenset(p) for p in rule.opposites)
        return asked({}, rule.topical, opposites=opposites, figures=given_by(block, claims) if rule.topical else {})
    post = name.startswith(POST)
    held = holders(block, claims) if post else {}
    asked = partial(asked, shared=shared(held))
    if rule is None:
        return asked(held, topical=post or name.startswith(MOST), post=post)
    asked = partial(asked, figures=given_by(block, claims))
    supplied = rule.open_count and (post or rule.topical) and not rule.grows
    return asked(held, post or rule.topical, supplied, post, rule.tolerance) if rule.single else None


def compared(
    name: str,
    block: Sequence[int],
    across: bool,
    claims: Sequence[Claim],
    ruleset: RuleSet,
    about: Matters,
    published: Mapping[str, str],
) -> Iterator[Pair]:
    """The comparable pairs of a block with the verdict on their values, in order, as far as a row may come of them.

    `across`: the block is of two attributes that ask the same, and only pairs between the two are asked for.
    """
    if name == "total":
        yield from sorted(totals(block, claims, about), key=in_order)
        return
    asked = question(name, block, claims, ruleset, about, published)
    found = sorted(answered(asked, block), key=in_order) if asked is not None else []
    kept = [pair for group in linked(found) for pair in of_one_thing(group, claims)]
    for pair in sorted(kept, key=in_order):
        if not across or claims[pair.a].attribute != claims[pair.b].attribute:
            yield pair


def of_one_thing(group: Sequence[Pair], claims: Sequence[Claim]) -> list[Pair]:
    """The pairs of a group without those of articles that speak of several things; none where no row may come of it."""
    spread = several((claims[p.a], claims[p.b]) for p in group if p.verdict == "conflict")
    kept = [p for p in group if spread.isdisjoint((claims[p.a].source, claims[p.b].source))]
    return kept if matter(kept, claims) else []


def answered(asked: Question, block: Sequence[int]) -> Iterator[Pair]:
    """The comparable pairs of a block; of those between articles on one entity that many name, the ones that decide."""
    claims = asked.claims
    groups = namesakes(block, claims)
    many = [group for group in groups if len(group) >= CROWD]
    crowd = {i: n for n, group in enumerate(many) for i in group}
    for i, j in meetings(block, [group for group in groups if len(group) < CROWD], claims, asked.about, asked.supplied):
        if i not in crowd or crowd[i] != crowd.get(j) or claims[i].source == claims[j].source:
            pair = judged(asked, i, j)
            if pair is not None:
                yield pair
    sources = [claim.source for claim in claims] if many else []
    for group in many:
        kind = partial(kind_of, asked, asked_years(group, claims), {claims[i].value for i in group})
        by = Reader(sources.__getitem__, kind, days_of(asked.post), partial(weigh, asked), partial(judged, asked))
        yield from crowded(group, by)


def judged(asked: Question, i: int, j: int) -> Pair | None:
    """Two claims and the verdict on them; None where they do not compare, or may both be true for all that is known."""
    a, b = asked.claims[i], asked.claims[j]
    if a.source == b.source and (a.sentence_start == b.sentence_start or is_reference(a.source)):
        return None
    if a.source == b.source and not one_thing(a, b):
        return None
    same = same_subject(a, b, asked.about, asked.topical)
    if same is None and asked.supplied:
        same = same_supply(a, b, asked.about)
    once = asked.given[a.source] == asked.given[b.source] == 1
    if same is None and once and asked.topical:
        same = same_matter(a, b, asked.about)
    if same is None and asked.post:
        same = one_undertaking(a, b, asked.about)
    if same is None and once and asked.rule is not None:
        same = same_person(a, b, asked.about)
    if same is None and once and asked.about.related(a.source, b.source):
        same = same_decision(a, b)
    if same is None or not comparable(a, b, asked.rule, asked.published, asked.about):
        return None
    if same.inferred and a.anchor is None is b.anchor and far_apart(a.value, b.value):
        return None
    if same.inferred and a.source != b.source and (told(asked, a, b.value) or told(asked, b, a.value)):
        return None
    if asked.post and "topic" == a.subject.kind == b.subject.kind and not asked.shared.isdisjoint((a.source, b.source)):
        return None
    if asked.post and (names_holder(asked.held[a.source], b.value) or names_holder(asked.held[b.source], a.value)):
        return None
    if enumerated(i, j, asked.listed, asked.claims) or enumerated(j, i, asked.listed, asked.claims):
        return None
    agreement = weigh(asked, i, j)
    return Pair(i, j, agreement.verdict, agreement.why, same) if agreement.verdict != "unknown" else None


def told(asked: Question, claim: Claim, value: Value) -> bool:
    """Does the article of a claim give this other answer too: a quake of 6.8 and its aftershock of 5.4, where neither
    is the other written down wrongly; two dead in one fire and none in the next?"""
    own = claim.value
    if own == value or value not in asked.figures.get(claim.source, frozenset()):
        return False
    return not (isinstance(own, Quantity) and isinstance(value, Quantity) and same_digits(own, value))


def weigh(asked: Question, i: int, j: int) -> Agreement:
    """The verdict on the values of two claims."""
    a, b = asked.claims[i].value, asked.claims[j].value
    if isinstance(a, EntityRef) and isinstance(b, EntityRef):
        return compare_answers(a, b)
    return weighed(a, b, tolerance=asked.tolerance, opposites=asked.opposites)


def kind_of(asked: Question, years: frozenset[int], values: Collection[Value], i: int) -> tuple[object, str]:
    """All that is read of a claim and of its article beside one of another article on the same entity, among claims
    that are limited to some years and give some values; and the day of the article, where that is read."""
    claim = asked.claims[i]
    mates = frozenset(asked.claims[k].value for k in mates_of(i, asked.listed, asked.claims))
    known = frozenset(v for v in values if names_holder(asked.held[claim.source], v)) if asked.post else frozenset()
    known |= asked.figures.get(claim.source, frozenset()).intersection(values)
    sure = claim.stance == "asserted" and claim.anchor is None
    named = frozenset(claim.subject.modifiers) if claim.subject.kind == "name" else None
    read = gist(claim, asked.rule, asked.about, years, values)
    day = asked.published.get(claim.source, "") if asked.post or changes(asked.rule) else ""
    until = known_by(claim, asked.published, asked.about) if isinstance(claim.value, Trait) else None
    return (claim.value, claim.subject.how, named, sure, mates, known, until, read), day


def rule_of(ruleset: RuleSet, attribute: str) -> Attribute | TraitFamily | None:
    """The rule behind an attribute; None for open ones."""
    known = rules_by_id(ruleset)
    return known.get(attribute) or known.get(attribute.partition(":")[0])


@lru_cache(maxsize=4)
def rules_by_id(ruleset: RuleSet) -> Mapping[str, Attribute | TraitFamily]:
    """Each attribute and trait family by its id, the first of two that share one."""
    rules: tuple[Attribute | TraitFamily, ...] = (*ruleset.attributes, *ruleset.traits)
    return {rule.id: rule for rule in reversed(rules)}


def sentence_mates(block: Sequence[int], claims: Sequence[Claim]) -> dict[int, list[int]]:
    """For the claims of a block that do not stand alone in their sentence, all that stand in it."""
    found: dict[tuple[str, int], list[int]] = defaultdict(list)
    for i in block:
        found[claims[i].source, claims[i].sentence_start].append(i)
    return {i: group for group in found.values() if len(group) > 1 for i in group}


def enumerated(i: int, j: int, listed: Mapping[int, list[int]], claims: Sequence[Claim]) -> bool:
    """Does the sentence of claim i give claim j's very value too, as one of several: a list is no contradiction?"""
    mates = mates_of(i, listed, claims)
    return any(compare_values(claims[k].value, claims[j].value).verdict == "agree" for k in mates)


def mates_of(i: int, listed: Mapping[int, list[int]], claims: Sequence[Claim]) -> list[int]:
    """The other claims of a claim's sentence that name the same subject."""
    return [k for k in listed.get(i, ()) if k != i and claims[k].subject.name == claims[i].subject.name]


def holders(block: Sequence[int], claims: Sequence[Claim]) -> dict[str, set[EntityRef]]:
    """Whom each article names as a holder of the post."""
    found: dict[str, set[EntityRef]] = defaultdict(set)
    for i in block:
        value = claims[i].value
        if isinstance(value, EntityRef):
            found[claims[i].source].add(value)
    return found


def given_by(block: Sequence[int], claims: Sequence[Claim]) -> dict[str, frozenset[Value]]:
    """The figures and traits that each article gives."""
    found: dict[str, set[Value]] = defaultdict(set)
    for i in block:
        if isinstance(claims[i].value, Quantity | Trait):
            found[claims[i].source].add(claims[i].value)
    return {source: frozenset(given) for source, given in found.items()}


def shared(held: Mapping[str, set[EntityRef]]) -> frozenset[str]:
    """The articles that give a post to two people: where they say it nobody's, they speak of several such posts."""
    return frozenset(
        source
        for source, own in held.items()
        if any(compare_answers(one, other).verdict == "conflict" for one, other in combinations(own, 2))
    )


def names_holder(held: Collection[EntityRef], holder: Value) -> bool:
    """Does an article itself name somebody as a holder of the post: it knows of both, one after the other?"""
    return isinstance(holder, EntityRef) and any(compare_answers(v, holder).verdict == "agree" for v in held)


def totals(block: Sequence[int], claims: Sequence[Claim], about: Matters) -> Iterator[Pair]:
    """Counts of one noun where one points back at all there are: "received 1,640 claims" ... "all 1,410 of the
    claims"."""
    pointing = {i for i in block if (what := counted(claims[i])) is not None and what.definite}
    owned = {i for i in block if claims[i].entity}
    for i, j in meetings(block, (), claims, about, True) if pointing or len(owned) > 1 else ():
        a, b = claims[i], claims[j]
        if (pointing.isdisjoint((i, j)) and not owned >= {i, j}) or not about.related(a.source, b.source):
            continue
        if a.source == b.source and a.sentence_start == b.sentence_start:
            continue
        same = same_total(a, b, about) if one_count(a, b) else None
        if same is None:
            continue
        agreement = compare_values(a.value, b.value)
        if agreement.verdict != "unknown":
            yield Pair(i, j, agreement.verdict, agreement.why, same)


def compare_answers(a: EntityRef, b: EntityRef) -> Agreement:
    """Two names given as the one answer: agree when they resolve to one entity or one holds the other."""
    if (a.name.lower() in territory_names()) != (b.name.lower() in territory_names()):
        return Agreement("unknown", f"{a.name} may lie in {b.name}")
    if a.entity == b.entity or a.name.lower() in b.name.lower() or b.name.lower() in a.name.lower():
        return Agreement("agree", f"{a.name} and {b.name} are one")
    ours, theirs = a.name.lower().split(), b.name.lower().split()
    if ours[-1:] == theirs[-1:] and (set(ours) <= set(theirs) or set(theirs) <= set(ours)):
        return Agreement("agree", f"{a.name} and {b.name} are one name with and without its middle")
    if spelled_alike(fold(a.name), fold(b.name)):
        return Agreement("unknown", f"{a.name} and {b.name} may be one name in two spellings")
    return Agreement("conflict", f"{a.name} is not {b.name}")
