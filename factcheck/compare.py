"""Claims to conflicts: block by attribute and subject, gate by context, compare values, gather into rows.

Pure over records: no article text, no parser. Unknown is the default at every gate, and a gate that closes is not an
error but a difference of subject or context.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import msgspec

from factcheck.agreement import show
from factcheck.charge import in_charge
from factcheck.countings import counted
from factcheck.denied import denials
from factcheck.derived import worked_out
from factcheck.happenings import taken_up
from factcheck.lacking import lacks
from factcheck.lexicon import senses
from factcheck.materials import made_otherwise
from factcheck.matters import Matters, matters
from factcheck.models import CAME_TO_LIVE, MOVED_AWAY, Claim, Conflict, Kind, Scope, Severity, Side
from factcheck.never import nevers
from factcheck.pairs import Pair, components
from factcheck.question import compared, rule_of, weighed
from factcheck.reading import Reading
from factcheck.recurring import one_time
from factcheck.reference import is_reference
from factcheck.resolve import NameUse as CorpusName
from factcheck.resolve import Resolution, resolve
from factcheck.retold import retellings
from factcheck.ruleset import Attribute, EntityRule, RuleSet, TraitFamily
from factcheck.slipped import slips
from factcheck.told import tellings
from factcheck.told_rows import OPEN_CODES, side_of
from factcheck.values import DateValue, EntityRef, Quantity, Trait, Value, iso

KINDS: Mapping[type, Kind] = {DateValue: "date", Quantity: "figure", Trait: "trait", EntityRef: "entity"}
SPEAKING = frozenset({"asserted", "reported"})

# The pairs among claims under some rules, of articles that are about something and were published some day.
Pairing = Callable[[Sequence[Claim], RuleSet, Matters, Mapping[str, str]], Iterable[Pair]]


def compare(
    readings: Sequence[Reading], ruleset: RuleSet, pairing: Pairing | None = None
) -> tuple[tuple[Claim, ...], tuple[Conflict, ...]]:
    """All claims with their entities, and the conflicts among them, both in a stable order.

    `pairing` says which claims make pairs where others than this process compare them.
    """
    return compare_named(readings, resolution(readings, ruleset), ruleset, pairing)


def compare_named(
    readings: Sequence[Reading], names: Resolution, ruleset: RuleSet, pairing: Pairing | None = None
) -> tuple[tuple[Claim, ...], tuple[Conflict, ...]]:
    """The same where it is known which entities the names stand for."""
    about = matters(readings, names.entity)
    claims = tuple(sorted(worked_out([named(c, names) for r in readings for c in r.claims], about, names), key=order))
    published = {r.source: r.published for r in readings}
    found = rows((pairing or paired)(claims, ruleset, about, published), claims, ruleset)
    found += rows(nevers(claims, ruleset, about, published, found), claims, ruleset)
    found += rows(made_otherwise(claims, about, found), claims, ruleset)
    alone = len(readings) <= 2  # two articles given alone are compared as they are
    lines = [line for r in readings if alone or about.neighbours.get(r.source) for line in tellings(r)]
    told = retellings(lines, names, None if alone else about.neighbours, found)
    at = {(s.source, s.start) for row in told for side in row.values for s in side.claims}
    stated = [c for c in claims if (c.source, c.start) in at]
    found += [row for row in told if not borne_out(row, stated, ruleset)]
    found += slips(lines, about, found)
    found += lacks(lines, about, found)
    found += denials(lines, about, names.entity, found)
    return claims, tuple(sorted(told_apart(found), key=rank))


def paired(claims: Sequence[Claim], ruleset: RuleSet, about: Matters, published: Mapping[str, str]) -> Iterator[Pair]:
    """The pairs of claims that rows are made of."""
    for name, block, across in every_block(claims, ruleset):
        yield from compared(name, block, across, claims, ruleset, about, published)


def every_block(claims: Sequence[Claim], ruleset: RuleSet) -> Iterator[tuple[str, list[int], bool]]:
    """The claims of each attribute, then those of each two that ask the same, of which only one meets the other."""
    yield from ((name, block, False) for name, block in blocks(claims))
    yield from ((name, block, True) for name, block in shared(claims, ruleset))
    yield from ((name, block, True) for name, block in in_charge(claims, SPEAKING))


def rows(pairs: Iterable[Pair], claims: Sequence[Claim], ruleset: RuleSet) -> list[Conflict]:
    """A row for each group of pairs that hold together."""
    return [row for group in components(list(pairs)) for row in conflict(group, claims, ruleset)]


def borne_out(row: Conflict, claims: Sequence[Claim], ruleset: RuleSet) -> bool:
    """Does the rule that knows what a statement told twice says let its values stand side by side?

    With `height: {tolerance: 0.01}`, "is 1,344 m high" and "is 1,345 m high" agree however much else the sentences
    share; with `single: false` all values do, with `recurs: true` dates of two times, unless the very
    same words give another year of the same digits, or name two who took part.
    """
    places = {(c.source, c.start) for side in row.values for c in side.claims}
    known = [c for c in claims if (c.source, c.start) in places]
    rules = {attribute: rule_of(ruleset, attribute) for attribute in {c.attribute for c in known}}
    ids = {rule.id if rule is not None else None for rule in rules.values()}
    told_all = {(c.source, c.start) for c in known} == places
    rule = next(iter(rules.values())) if len(ids) == 1 and told_all else None
    again = isinstance(rule, Attribute) and rule.recurs and not any(one_time(a, b) for a, b in combinations(known, 2))
    if again and not (_to_the_word(row) and (_same_digits(row) or all(_of_two(claim) for claim in known))):
        return True
    if told_all and taken_up(known):
        return True
    if not isinstance(rule, Attribute) or (rule.single and not rule.tolerance):
        return False
    clash = (weighed(a.value, b.value, tolerance=rule.tolerance).verdict for a, b in combinations(known, 2))
    return not rule.single or "conflict" not in clash


def _to_the_word(row: Conflict) -> bool:
    """Do all sentences of a row say the same but for the values?"""
    return len({c.sentence.replace(c.quote, "", 1) for side in row.values for c in side.claims}) == 1


def _same_digits(row: Conflict) -> bool:
    """Are the values of a row written with the same digits: "in 1602", "in 1620"?"""
    digits = {"".join(sorted(filter(str.isdigit, c.quote))) for side in row.values for c in side.claims}
    return len(digits) == 1 and digits != {""}


def _of_two(claim: Claim) -> bool:
    """Does a claim name what did it, or had it done, and another beside it: "Finland joined the European Union"?"""
    return bool(claim.entity) and any(m.name and m.name != claim.subject.name for m in claim.others)


def rank(row: Conflict) -> tuple[int, str, str, str]:
    """The order of rows: the worst first, then by subject and attribute."""
    return RANK[row.severity], row.subject.lower(), row.attribute, row.id


def told_apart(found: Sequence[Conflict]) -> Iterator[Conflict]:
    """The conflicts, those that would share an id with another told apart by their evidence."""
    ids = Counter(c.id for c in found)
    for row in found:
        if ids[row.id] > 1:
            key = "\0".join((row.id, *row.evidence))
            row = msgspec.structs.replace(row, id=hashlib.sha256(key.encode()).hexdigest()[:12])
        yield row


def shared_context(claims: Sequence[Claim]) -> str:
    """The time and the place that all claims of a row are limited to, for its id; "" where they are not one."""
    contexts = {(c.context.time, c.context.place, c.context.phase) for c in claims}
    if len(contexts) != 1:
        return ""
    time, place, phase = contexts.pop()
    days = "/".join(iso(day) or "" for day in time) if time is not None else ""
    return f"{days} {place} {phase}".strip()


RANK = {"error": 0, "warning": 1, "note": 2}


def resolution(readings: Sequence[Reading], ruleset: RuleSet) -> Resolution:
    """The entities behind the names of all readings, whose aliases are those that rules and the articles give."""
    uses = [CorpusName(u.name, r.source, u.label, u.count) for r in readings for u in r.names]
    return resolve(uses, (*ruleset.entities, *given_aliases(readings)))


def given_aliases(readings: Sequence[Reading]) -> list[EntityRule]:
    """The other names that articles give in brackets, as rules would; none that stands for two things."""
    found: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        for alias, name in reading.aliases:
            found[alias].add(name)
    return [EntityRule(names.pop(), (alias,)) for alias, names in sorted(found.items()) if len(names) == 1]


def named(claim: Claim, names: Resolution) -> Claim:
    """The claim with the entity of its subject, of its value and of who takes part filled in."""
    entity = (
        names.entity(claim.source, claim.subject.name) if claim.subject.kind == "name" and claim.subject.name else ""
    )
    value = claim.value
    if isinstance(value, EntityRef):
        value = msgspec.structs.replace(value, entity=names.entity(claim.source, value.name))
    link = names.link(claim.source, claim.subject.name) if entity else None
    subject = claim.subject
    if subject.near:
        near = dict.fromkeys(names.entity(claim.source, name) for name in subject.near)
        subject = msgspec.structs.replace(subject, near=tuple(near))
    why = link.reason if link is not None else ""
    return msgspec.structs.replace(claim, entity=entity, value=value, link=why, subject=subject)


def order(claim: Claim) -> tuple[str, int, int, str, str]:
    """Reading order over the corpus."""
    return claim.source, claim.start, claim.end, claim.attribute, claim.subject.text


def blocks(claims: Sequence[Claim]) -> Iterator[tuple[str, list[int]]]:
    """Groups of claims that may answer one question: same attribute, and an entity, a head noun or the topic shared."""
    found: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        what = counted(claim)
        if claim.stance in SPEAKING:
            found[(claim.attribute, KINDS[type(claim.value)], "")].append(i)
        if what is not None and claim.stance not in ("denied", "asked", "planned"):
            found[("total", "figure", meaning(what.head))].append(i)
    yield from ((key[0], block) for key, block in sorted(found.items()) if len(block) > 1)


def meaning(noun: str) -> str:
    """One key for nouns that mostly mean the same ("film", "movie"): their first sense, else the noun."""
    known = senses(noun, "n")
    return str(known[0]) if known else noun


def shared(claims: Sequence[Claim], ruleset: RuleSet) -> Iterator[tuple[str, list[int]]]:
    """The claims of each two attributes that ask the same in other words, of one kind of thing where they are open
    counts: "established" and "founded", "produced:car" and "made:car"."""
    stated: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for i, claim in enumerate(claims):
        if claim.stance in SPEAKING:
            name, _, things = claim.attribute.partition(":")
            stated[name][meaning(things)].append(i)
    for rule in ruleset.attributes:
        for other in rule.alike if rule.id in stated else ():
            for things in sorted(stated[rule.id].keys() & stated.get(other, {}).keys()):
                yield rule.id, sorted(stated[rule.id][things] + stated[other][things])


def conflict(pairs: Sequence[Pair], claims: Sequence[Claim], ruleset: RuleSet) -> Iterator[Conflict]:
    """One row for a group of pairs: its values, each with every claim that states it."""
    clashing = [p for p in pairs if p.verdict == "conflict"]
    members = sorted({i for p in clashing for i in (p.a, p.b)})
    sides = gathered(members, pairs, claims)
    if len(sides) < 2:
        return
    first = claims[members[0]]
    rule = rule_of(ruleset, first.attribute)
    subject = title(members, claims)
    severity = worst(clashing, claims, rule)
    label = label_of(rule, first)
    everyone = [claims[i] for i in members]
    key = "\0".join((subject.lower(), first.attribute, KINDS[type(first.value)], shared_context(everyone)))
    yield Conflict(
        id=hashlib.sha256(key.encode()).hexdigest()[:12],
        rule=code_of(rule, first),
        kind=KINDS[type(first.value)],
        severity=severity,
        scope=scope(everyone),
        subject=subject,
        mentions=tuple(dict.fromkeys(c.subject.text for c in everyone if c.subject.text)),
        attribute=label,
        explanation=explanation(label, subject, clashing, rule.message if rule is not None else ""),
        values=tuple(sides),
        evidence=tuple(sorted({f"{s.value}@{c.source}" for s in sides for c in s.claims})),
        steps=tuple(
            dict.fromkeys(
                step
                for p in clashing
                for step in (*(claims[i].derived for i in (p.a, p.b)), p.same.reason, p.why)
                if step
            )
        ),
    )


def gathered(members: Sequence[int], pairs: Sequence[Pair], claims: Sequence[Claim]) -> list[Side]:
    """Claims laid together by value: those that clash with none of a side's claims and state the same join it."""
    clashing: dict[int, set[int]] = defaultdict(set)
    for pair in pairs:
        if pair.verdict == "conflict":
            clashing[pair.a].add(pair.b)
            clashing[pair.b].add(pair.a)
    sides: list[set[int]] = []
    told: dict[str, list[set[int]]] = defaultdict(list)
    for i in sorted(members, key=lambda i: (_width(claims[i].value), order(claims[i]))):
        same = told[show(claims[i].value)]
        side = next((one for one in same if clashing[i].isdisjoint(one)), None)
        if side is None:
            side = set()
            sides.append(side)
            same.append(side)
        side.add(i)
    return [side_of([claims[i] for i in sorted(side, key=lambda i: order(claims[i]))]) for side in sides]


def _width(value: Value) -> float:
    if isinstance(value, DateValue) and value.first is not None and value.last is not None:
        return value.last - value.first
    return 0.0


def scope(claims: Sequence[Claim]) -> Scope:
    """Between articles, within one, or against a reference."""
    if any(is_reference(c.source) for c in claims):
        return "reference"
    return "cross" if len({c.source for c in claims}) > 1 else "within"


def worst(pairs: Sequence[Pair], claims: Sequence[Claim], rule: Attribute | TraitFamily | None) -> Severity:
    """The severity of a row: what its best pair allows, never above the rule's own."""
    sure = any(
        not p.same.inferred and all(claims[i].stance == "asserted" and claims[i].anchor is None for i in (p.a, p.b))
        for p in pairs
    )
    own: Severity = rule.severity if rule is not None else "warning"
    ours: Severity = "error" if sure else "warning"
    told = [claims[i] for p in pairs for i in (p.a, p.b)]
    if scope(told) == "within" and not isinstance(told[0].value, DateValue | Quantity):
        ours = "note"  # who and of what kind changes in one story: of 24 such rows in 90 articles none was a mistake
    return max(own, ours, key=lambda s: RANK[s])


def label_of(rule: Attribute | TraitFamily | None, claim: Claim) -> str:
    """The attribute as a reader sees it: "signed", "helicopters provided", "number of stops"."""
    kind, _, head = claim.attribute.partition(":")
    what = counted(claim)
    things = what.text.split()[-1].lower() if what is not None and what.text else head
    if kind == "count":
        return f"number of {things}"
    if kind in ("open", "role", "most"):
        return head
    base = rule.label or rule.id if rule is not None else kind
    if kind in ("age", CAME_TO_LIVE, MOVED_AWAY) and head:
        return f"{base} ({head})"
    return f"{things} {base}" if head else base


def code_of(rule: Attribute | TraitFamily | None, claim: Claim) -> str:
    """The code of the rule, or the one of open frames of the claim's kind."""
    if rule is not None and rule.code:
        return rule.code
    return OPEN_CODES[KINDS[type(claim.value)]]


def title(members: Sequence[int], claims: Sequence[Claim]) -> str:
    """What the row is about: the entity where there is one, else the longest description, else the articles' matter."""
    entities = sorted({claims[i].entity for i in members if claims[i].entity})
    if entities:
        return entities[0]
    subjects = [claims[i].subject for i in members if claims[i].subject.kind != "topic"]
    told = {s.text for s in subjects if s.modifiers} or {s.text for s in subjects}
    texts = sorted((t for t in told if t.lower() not in PRONOUNS), key=lambda t: (-len(t), t))
    return texts[0] if texts else "the matter of the articles"


PRONOUNS = frozenset("it he she they we i its his her their our this that these those there".split())


def explanation(label: str, subject: str, pairs: Sequence[Pair], message: str = "") -> str:
    """Why the values cannot all be true, in a sentence; the rule's own message, where it has one, comes first."""
    why = "; ".join(dict.fromkeys(p.why for p in pairs))
    return f"{subject}: {message} ({label}: {why})" if message else f"{subject}, {label}: {why}"
