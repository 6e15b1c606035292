"""Reference facts as claims, so that articles are compared with them as with each other.

A fact is read as an article's words would be, without a parser: its value is all that there is to read.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.errors import FactcheckError
from factcheck.models import Claim, Context, Mention
from factcheck.nearest import propose
from factcheck.reading import NameUse, Reading
from factcheck.rule_refs import answering
from factcheck.ruleset import Attribute, Fact, RuleSet, TraitFamily
from factcheck.values import DateValue, EntityRef, Quantity, Trait, Value

EXAMPLES = {"date": "write a date, like 2 May 1950 or the 1990s", "figure": "write a figure, like 12 sailors or 30 m"}


def fact_readings(ruleset: RuleSet) -> tuple[Reading, ...]:
    """The facts of each rule file as the reading of one source.

    Raises FactcheckError with the fact's place where its value cannot be read as what its attribute asks for.
    """
    rules = {one.id: one for one in answering(ruleset)}
    by_file: dict[str, list[Claim]] = {}
    for fact in (*ruleset.facts, *_declared(ruleset)):
        by_file.setdefault(fact.place.path, []).append(_claim(fact, rules[fact.attribute]))
    return tuple(_reading(path, claims) for path, claims in by_file.items())


def _declared(ruleset: RuleSet) -> Iterator[Fact]:
    """The traits that rules give an entity, as facts that stand where the entity does."""
    for entity in ruleset.entities:
        for written in entity.traits:
            trait = written.rpartition(".")[2]
            homes = (one.id for one in ruleset.traits if trait in one.words and written in (trait, f"{one.id}.{trait}"))
            yield from (Fact(entity.name, home, trait, "", "", entity.place) for home in homes)


def unreadable(ruleset: RuleSet) -> Iterator[tuple[Fact, FactcheckError]]:
    """Each fact whose value cannot be read, with the mistake."""
    rules = {one.id: one for one in answering(ruleset)}
    for fact in ruleset.facts:
        try:
            _claim(fact, rules[fact.attribute])
        except FactcheckError as error:
            yield fact, error


def _reading(path: str, claims: list[Claim]) -> Reading:
    names = dict.fromkeys(name for claim in claims for name in _names(claim))
    return Reading(path, "", "", tuple(claims), (), tuple(NameUse(name, "", 1) for name in names))


def _names(claim: Claim) -> Iterator[str]:
    """The subject, and the answer where that is a name too."""
    yield claim.subject.name
    if isinstance(claim.value, EntityRef):
        yield claim.value.name


def _claim(fact: Fact, rule: Attribute | TraitFamily) -> Claim:
    """One fact as a claim that stands in its rule file."""
    value, counted = _value(fact, rule)
    attribute = f"{rule.id}:{counted.head}" if counted and isinstance(rule, Attribute) and rule.open_count else rule.id
    lead = f"{fact.subject}, {rule.label or rule.id}: "
    told = ", checked ".join(part for part in (fact.source, fact.checked) if part)
    head = fact.subject.split()[-1].lower()
    return Claim(
        subject=Mention(fact.subject, 0, len(fact.subject), fact.subject, head, definite=True),
        attribute=attribute,
        value=value,
        source=fact.place.path,
        start=len(lead),
        end=len(lead) + len(fact.value),
        quote=fact.value,
        sentence=f"{lead}{fact.value} ({told})" if told else f"{lead}{fact.value}",
        sentence_start=0,
        line=fact.place.line,
        column=fact.place.column,
        context=Context(time=_time(fact)),
        others=(counted,) if counted else (),
    )


def _value(fact: Fact, rule: Attribute | TraitFamily) -> tuple[Value, Mention | None]:
    """The value of a fact, and what a figure counts."""
    if isinstance(rule, TraitFamily):
        return Trait(rule.id, _trait(fact, rule)), None
    if rule.kind == "date":
        return _date(fact, fact.value, EXAMPLES["date"]), None
    if rule.kind == "figure":
        return _figure(fact, rule)
    return EntityRef(fact.value), None


def _trait(fact: Fact, family: TraitFamily) -> str:
    """The trait that a fact names by its id or by one of its words."""
    named = (trait for trait, words in family.words.items() if fact.value in (trait, *words))
    trait = next(named, None)
    if trait is None:
        raise _unread(fact, fact.value, f"a trait of `{family.id}`", propose(fact.value, family.words))
    return trait


def _date(fact: Fact, words: str, hint: str) -> DateValue:
    """The one date in the words of a fact."""
    value = date_in(words)
    if value is None:
        raise _unread(fact, words, "a date", hint)
    return value


def date_in(words: str) -> DateValue | None:
    """The one date that words name; a number alone is a year here, where nothing else can be meant.

    "2 May 1950" -> 1950-05-02; "1648" -> 1648-01-01..1648-12-31; "12 people" -> None
    """
    from factcheck.extract.dates import find_dates

    found = find_dates(words) or find_dates(f"in {words}")
    value = found[0].value if len(found) == 1 else None
    return value if isinstance(value, DateValue) else None


def _time(fact: Fact) -> tuple[int | None, int | None] | None:
    """The days that a fact is limited to."""
    if not fact.time:
        return None
    value = _date(fact, fact.time, "write in `time` when the fact holds, like 2010 or from 1990 to 1995")
    return value.first, value.last


def _figure(fact: Fact, rule: Attribute) -> tuple[Quantity, Mention | None]:
    """The one figure of a fact; a bare number counts what its attribute counts first."""

    from msgspec.structs import replace

    from factcheck.extract.quantities import find_quantities

    found = find_quantities(fact.value)
    value = found[0].value if len(found) == 1 else None
    if not isinstance(value, Quantity):
        raise _unread(fact, fact.value, "a figure", EXAMPLES["figure"])
    if value.unit:
        return value, None
    head = _head(fact.value[found[0].end :].strip(" .,"), rule)
    if not head:
        return value, None
    start = found[0].end + 1
    # As with a count in an article: the noun is part of the question where the attribute leaves open what is counted.
    value = replace(value, unit=head) if rule.open_count else value
    return value, Mention(head, start, len(fact.value), "", head=head, kind="description", role="counted")


def _head(noun: str, rule: Attribute) -> str:
    """The lemma of the noun behind a figure, as the attribute lists it where it does: "sailors" is "sailor"."""
    if not noun:
        return rule.counts[0] if rule.counts else ""
    last = noun.split()[-1].lower()
    singular = (last, last.removesuffix("s"), last.removesuffix("es"), f"{last.removesuffix('ies')}y")
    return next((form for form in singular if form in rule.counts), last.removesuffix("s"))


def _unread(fact: Fact, words: str, wanted: str, hint: str) -> FactcheckError:
    message = f"`{words}` cannot be read as {wanted}"
    return FactcheckError(fact.place.path, message, line=fact.place.line, column=fact.place.column, hint=hint)
