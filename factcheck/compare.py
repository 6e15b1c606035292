"""Claims to conflicts: block by attribute and subject, gate by context, compare values, gather into rows.

Pure over records: no article text, no parser. Unknown is the default at every gate, and a gate that closes is not an
error but a difference of subject or context.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations

import msgspec

from factcheck.agreement import Agreement, show
from factcheck.agreement import compare as compare_values
from factcheck.context import POST, comparable, counted, same_total
from factcheck.derived import worked_out
from factcheck.lexicon import senses
from factcheck.matters import Matters, matters
from factcheck.models import Claim, Conflict, Kind, Scope, Severity, Side
from factcheck.name_words import countries
from factcheck.reading import Reading
from factcheck.reference import is_reference
from factcheck.resolve import NameUse as CorpusName
from factcheck.resolve import Resolution, resolve
from factcheck.retold import retellings
from factcheck.ruleset import Attribute, RuleSet, TraitFamily
from factcheck.same import Same
from factcheck.slipped import slips
from factcheck.subjects import distinct, same_matter, same_subject, same_supply
from factcheck.told import tellings
from factcheck.told_rows import OPEN_CODES, side_of
from factcheck.values import DateValue, EntityRef, Quantity, Trait, Value, iso

KINDS: Mapping[type, Kind] = {DateValue: "date", Quantity: "figure", Trait: "trait", EntityRef: "entity"}
SPEAKING = frozenset({"asserted", "reported"})


# Most articles that state a thing state it alike: what was weighed once is not weighed again.
weighed = lru_cache(65_536)(compare_values)


class Pair(msgspec.Struct, frozen=True):
    """Two comparable claims: their indices, the verdict on their values, why they are comparable."""

    a: int
    b: int
    verdict: str
    why: str
    same: Same


def compare(readings: Sequence[Reading], ruleset: RuleSet) -> tuple[tuple[Claim, ...], tuple[Conflict, ...]]:
    """All claims with their entities, and the conflicts among them, both in a stable order."""
    return compare_named(readings, resolution(readings, ruleset), ruleset)


def compare_named(
    readings: Sequence[Reading], names: Resolution, ruleset: RuleSet
) -> tuple[tuple[Claim, ...], tuple[Conflict, ...]]:
    """The same where it is known which entities the names stand for."""
    about = matters(readings, names.entity)
    claims = tuple(sorted(worked_out([named(c, names) for r in readings for c in r.claims], about, names), key=order))
    published = {r.source: r.published for r in readings}
    pairs = [p for name, block in blocks(claims) for p in compared(name, block, claims, ruleset, about, published)]
    pairs += [
        pair
        for name, block in shared(claims, ruleset)
        for pair in compared(name, block, claims, ruleset, about, published)
        if claims[pair.a].attribute != claims[pair.b].attribute
    ]
    found = [row for group in components(pairs) for row in conflict(group, claims, ruleset)]
    alone = len(readings) <= 2  # two articles given alone are compared as they are
    lines = [line for r in readings if alone or about.neighbours.get(r.source) for line in tellings(r)]
    told = retellings(lines, names, None if alone else about.neighbours, found)
    at = {(s.source, s.start) for row in told for side in row.values for s in side.claims}
    stated = [c for c in claims if (c.source, c.start) in at]
    found += [row for row in told if not borne_out(row, stated, ruleset)]
    found += slips(lines, about, found)
    return claims, tuple(sorted(told_apart(found), key=rank))


def borne_out(row: Conflict, claims: Sequence[Claim], ruleset: RuleSet) -> bool:
    """Does the rule that knows what a statement told twice says let its values stand side by side?

    With `height: {tolerance: 0.01}`, "is 1,344 m high" and "is 1,345 m high" agree however much else the sentences
    share; with `single: false` all values do.
    """
    places = {(c.source, c.start) for side in row.values for c in side.claims}
    known = [c for c in claims if (c.source, c.start) in places]
    rules = {rule.id: rule for c in known if (rule := rule_of(ruleset, c.attribute)) is not None}
    open_too = any(rule_of(ruleset, c.attribute) is None for c in known)
    told_all = {(c.source, c.start) for c in known} == places
    rule = next(iter(rules.values())) if len(rules) == 1 and told_all and not open_too else None
    if not isinstance(rule, Attribute) or (rule.single and not rule.tolerance):
        return False
    clash = (weighed(a.value, b.value, tolerance=rule.tolerance).verdict for a, b in combinations(known, 2))
    return not rule.single or "conflict" not in clash


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
    """The entities behind the names of all readings."""
    uses = [CorpusName(u.name, r.source, u.label, u.count) for r in readings for u in r.names]
    return resolve(uses, ruleset.entities)


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
    """The claims of each two attributes that ask the same in other words: "established" and "founded"."""
    stated: dict[str, list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        if claim.stance in SPEAKING:
            stated[claim.attribute].append(i)
    for rule in ruleset.attributes:
        for other in rule.alike:
            if stated[rule.id] and stated[other]:
                yield rule.id, sorted(stated[rule.id] + stated[other])


def compared(
    name: str,
    block: Sequence[int],
    claims: Sequence[Claim],
    ruleset: RuleSet,
    about: Matters,
    published: Mapping[str, str],
) -> Iterator[Pair]:
    """The comparable pairs of a block with the verdict on their values."""
    if name == "total":
        yield from totals(block, claims, about)
        return
    rule = rule_of(ruleset, claims[block[0]].attribute)
    if isinstance(rule, Attribute) and not rule.single:
        return
    opposites = frozenset(frozenset(p) for p in rule.opposites) if isinstance(rule, TraitFamily) else frozenset()
    tolerance = rule.tolerance if isinstance(rule, Attribute) else 0.0
    post = name.startswith(POST)
    topical = post or (isinstance(rule, Attribute) and rule.topical)
    supplied = isinstance(rule, Attribute) and rule.open_count and topical and not rule.grows
    listed = sentence_mates(block, claims)
    given = Counter(claims[i].source for i in block)

    def judged(i: int, j: int) -> Pair | None:
        a, b = claims[i], claims[j]
        if a.source == b.source and (a.sentence_start == b.sentence_start or is_reference(a.source)):
            return None
        same = same_subject(a, b, about, topical)
        if same is None and supplied:
            same = same_supply(a, b, about)
        if same is None and topical and given[a.source] == given[b.source] == 1:
            same = same_matter(a, b, about)
        if same is None or not comparable(a, b, rule, published, about):
            return None
        if post and (names_holder(a.source, b.value, block, claims) or names_holder(b.source, a.value, block, claims)):
            return None
        if enumerated(i, j, listed, claims) or enumerated(j, i, listed, claims):
            return None
        agreement = weighed(a.value, b.value, tolerance=tolerance, opposites=opposites)
        if isinstance(a.value, EntityRef) and isinstance(b.value, EntityRef):
            agreement = compare_answers(a.value, b.value)
        return Pair(i, j, agreement.verdict, agreement.why, same) if agreement.verdict != "unknown" else None

    def kind(i: int) -> object:
        local = isinstance(claims[i].value, Quantity) and (
            topical or bool(claims[i].context.place) or (isinstance(rule, Attribute) and rule.grows)
        )
        return i if local or i in listed or is_reference(claims[i].source) else said(claims[i])

    groups = namesakes(block, claims)
    few = [group for group in groups if len(group) < CROWD]
    found = [pair for i, j in meetings(block, few, claims, about, supplied) if (pair := judged(i, j)) is not None]
    crowds = [pair for group in groups if len(group) >= CROWD for pair in crowded(group, kind, judged)]
    if crowds:
        found = sorted(found + crowds, key=lambda pair: (pair.a, pair.b))
    yield from (pair for group in linked(found) if matter(group, claims) for pair in group)


# From so many claims of one entity on, those that say the very same are judged as one.
CROWD = 8


def crowded(
    group: Sequence[int], kind: Callable[[int], object], judged: Callable[[int, int], Pair | None]
) -> Iterator[Pair]:
    """The pairs of many claims of one entity, so few that each claim is tied to those that its kind agrees or clashes
    with: what holds of the first two of two kinds holds of all."""
    kinds: dict[object, list[int]] = defaultdict(list)
    for i in group:
        kinds[kind(i)].append(i)
    for own in kinds.values():
        pair = judged(own[0], own[1]) if len(own) > 1 else None
        if pair is not None:
            yield from (msgspec.structs.replace(pair, b=j) for j in own[1:])
    for ours, theirs in combinations(kinds.values(), 2):
        forth = judged(ours[0], theirs[0])
        if forth is None:
            continue
        later = next((k for k in ours if k > theirs[0]), None)
        back = (judged(theirs[0], later) if later is not None else None) or forth
        yield from (msgspec.structs.replace(forth, b=k) for k in theirs)
        yield from (msgspec.structs.replace(forth, a=k) for k in ours[1:] if k < theirs[0])
        yield from (msgspec.structs.replace(back, a=theirs[0], b=k) for k in ours if k > theirs[0])


def said(claim: Claim) -> Claim:
    """The claim without its place: equal for two that say the very same."""
    return msgspec.structs.replace(
        claim,
        subject=msgspec.structs.replace(claim.subject, start=0, end=0),
        others=tuple(msgspec.structs.replace(m, start=0, end=0) for m in claim.others),
        source="", start=0, end=0, quote="", sentence="", sentence_start=0, line=0, column=0, paragraph="",
        words=(),
    )  # fmt: skip


def matter(pairs: Sequence[Pair], claims: Sequence[Claim]) -> bool:
    """Can a group of pairs become part of a conflict: it holds one, or a count that another block may tie to one?"""
    return any(p.verdict == "conflict" for p in pairs) or any(counted(claims[i]) for p in pairs for i in (p.a, p.b))


def namesakes(block: Sequence[int], claims: Sequence[Claim]) -> list[list[int]]:
    """The claims of a block by entity, where the name says by itself that it is one, whatever the articles are
    about."""
    found: dict[str, list[int]] = defaultdict(list)
    for i in block:
        if claims[i].entity:
            found[claims[i].entity].append(i)
    return [group for entity, group in found.items() if len(group) > 1 and distinct(entity)]


def meetings(
    block: Sequence[int], groups: Sequence[Sequence[int]], claims: Sequence[Claim], about: Matters, strangers: bool
) -> Iterator[tuple[int, int]]:
    """The pairs of a block within a group of one entity, one article or articles about one matter, in order, each
    once; with `strangers` also two of one article under two names, most of a long one, which seldom are one subject.

    One claim at a time and in the order of articles: all pairs at once are most of the memory of a million claims.
    """
    named = {i: group for group in groups for i in group}
    by_source: dict[str, list[int]] = defaultdict(list)
    for i in block:
        by_source[claims[i].source].append(i)
    for source, others in neighbouring(by_source, about):
        own = by_source[source]
        all_after = (own[at:] for at in range(1, len(own) + 1))
        for i, later in zip(own, all_after if strangers else acquainted(own, claims), strict=True):
            near = later + others
            more = [j for j in named.get(i, ()) if j > i and j not in near]
            for j in sorted(near + more) if more else near:
                yield i, j


def neighbouring(by_source: Mapping[str, list[int]], about: Matters) -> Iterator[tuple[str, list[int]]]:
    """Each article of a block, and the claims of those after it that are about the same matter or reference facts."""
    references = {source for source in by_source if is_reference(source)}
    for source in by_source:
        if source in references:
            near = by_source.keys() - {source}
        else:
            near = (by_source.keys() & about.neighbours.get(source, frozenset())) | references
        yield source, sorted(j for other in near if other > source for j in by_source[other])


def acquainted(own: Sequence[int], claims: Sequence[Claim]) -> Iterator[list[int]]:
    """For each claim of an article those after it that name the same entity, or where one of the two names none."""
    named = {i: land(claims[i].entity) for i in own}
    alike: dict[str, list[int]] = defaultdict(list)
    for i, name in named.items():
        alike[name].append(i)
    unnamed = alike.get("", [])
    for at, i in enumerate(own, start=1):
        yield sorted(j for j in (*alike[named[i]], *unnamed) if j > i) if named[i] else list(own[at:])


def land(entity: str) -> str:
    """A key that a country shares with its people: `"Bolivia"`, `"Bolivians"` -> `"bolivia"`."""
    name = entity.lower()
    return name[:-1] if name.endswith("an") else name.removesuffix("ns") if name.endswith("ans") else name


def sentence_mates(block: Sequence[int], claims: Sequence[Claim]) -> dict[int, list[int]]:
    """For the claims of a block that do not stand alone in their sentence, all that stand in it."""
    found: dict[tuple[str, int], list[int]] = defaultdict(list)
    for i in block:
        found[claims[i].source, claims[i].sentence_start].append(i)
    return {i: group for group in found.values() if len(group) > 1 for i in group}


def enumerated(i: int, j: int, listed: Mapping[int, list[int]], claims: Sequence[Claim]) -> bool:
    """Does the sentence of claim i give claim j's very value too, as one of several: a list is no contradiction?"""
    same = [k for k in listed.get(i, ()) if k != i and claims[k].subject.name == claims[i].subject.name]
    return any(compare_values(claims[k].value, claims[j].value).verdict == "agree" for k in same)


def names_holder(source: str, holder: Value, block: Sequence[int], claims: Sequence[Claim]) -> bool:
    """Does an article itself name somebody as a holder of the post: it knows of both, one after the other?"""
    if not isinstance(holder, EntityRef):
        return False
    held = (claims[i].value for i in block if claims[i].source == source)
    return any(isinstance(v, EntityRef) and compare_answers(v, holder).verdict == "agree" for v in held)


def totals(block: Sequence[int], claims: Sequence[Claim], about: Matters) -> Iterator[Pair]:
    """Counts of one noun where one points back at all there are: "received 1,640 claims" ... "all 1,410 of the
    claims"."""
    pointing = {i for i in block if (what := counted(claims[i])) is not None and what.definite}
    for i, j in meetings(block, (), claims, about, True) if pointing else ():
        a, b = claims[i], claims[j]
        if pointing.isdisjoint((i, j)) or not about.related(a.source, b.source):
            continue
        if a.source == b.source and a.sentence_start == b.sentence_start:
            continue
        same = same_total(a, b, about)
        if same is None:
            continue
        agreement = compare_values(a.value, b.value)
        if agreement.verdict != "unknown":
            yield Pair(i, j, agreement.verdict, agreement.why, same)


def compare_answers(a: EntityRef, b: EntityRef) -> Agreement:
    """Two names given as the one answer: agree when they resolve to one entity or one holds the other."""
    if (a.name.lower() in countries()) != (b.name.lower() in countries()):
        return Agreement("unknown", f"{a.name} may lie in {b.name}")
    if a.entity == b.entity or a.name.lower() in b.name.lower() or b.name.lower() in a.name.lower():
        return Agreement("agree", f"{a.name} and {b.name} are one")
    return Agreement("conflict", f"{a.name} is not {b.name}")


def rule_of(ruleset: RuleSet, attribute: str) -> Attribute | TraitFamily | None:
    """The rule behind an attribute; None for open ones."""
    base = attribute.split(":")[0]
    rules: tuple[Attribute | TraitFamily, ...] = (*ruleset.attributes, *ruleset.traits)
    return next((r for r in rules if r.id in (attribute, base)), None)


def components(pairs: Sequence[Pair]) -> Iterator[list[Pair]]:
    """Connected groups of pairs that hold at least one conflict."""
    yield from (group for group in linked(pairs) if any(pair.verdict == "conflict" for pair in group))


def linked(pairs: Sequence[Pair]) -> list[list[Pair]]:
    """The pairs in connected groups."""
    parent: dict[int, int] = {}

    def root(i: int) -> int:
        while parent.setdefault(i, i) != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for pair in pairs:
        parent[root(pair.a)] = root(pair.b)
    groups: dict[int, list[Pair]] = defaultdict(list)
    for pair in pairs:
        groups[root(pair.a)].append(pair)
    return list(groups.values())


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
    clash = {frozenset((p.a, p.b)) for p in pairs if p.verdict == "conflict"}
    sides: list[list[int]] = []
    for i in sorted(members, key=lambda i: (_width(claims[i].value), order(claims[i]))):
        for side in sides:
            if all(frozenset((i, j)) not in clash for j in side) and show(claims[side[0]].value) == show(
                claims[i].value
            ):
                side.append(i)
                break
        else:
            sides.append([i])
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
    return max(own, ours, key=lambda s: RANK[s])


def label_of(rule: Attribute | TraitFamily | None, claim: Claim) -> str:
    """The attribute as a reader sees it: "signed", "helicopters provided", "number of stops"."""
    kind, _, head = claim.attribute.partition(":")
    what = counted(claim)
    things = what.text.split()[-1].lower() if what is not None and what.text else head
    if kind == "count":
        return f"number of {things}"
    if kind in ("open", "role"):
        return head
    base = rule.label or rule.id if rule is not None else kind
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
