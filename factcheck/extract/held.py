"""Since when somebody has held a post, and for how long.

"Berg had been mayor since 2003" -> (Berg, took office, 2003); "Berg has been mayor for eight years" -> eight years
before the article; "Berg was mayor from 2001 to 2009" -> (Berg, time in office, eight years).
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from factcheck.extract import lasting, making
from factcheck.extract.appointed import post, where_held
from factcheck.extract.elapsed import today
from factcheck.extract.happening import of_verb
from factcheck.extract.lapses import SECONDS_IN_DAY, UNIT_DAYS, Lapse, ago, bounded, lapses
from factcheck.extract.scene import Line, Scene, mention_of
from factcheck.extract.signals import company, in_company
from factcheck.extract.syntax import child, clause_tokens, lemma, phrase, prepositions, subject_of
from factcheck.extract.tokens import Span, Token
from factcheck.models import BECOME, MATTER, Anchor, Claim, Mention
from factcheck.values import DateValue, Quantity
from factcheck.wording import show

# Verbs that say of somebody in a post only that he is in it.
GOVERNING = frozenset(
    {
        *("govern", "rule", "reign", "lead", "head", "chair", "captain", "be in office", "be in power", "be in charge"),
        *("hold title", "hold crown", "hold office", "hold post", "hold job", "sit on throne", "wear crown"),
    }
)
GOVERNING_WORDS = company(GOVERNING)
SERVING = frozenset({"serve", "act", "work"})
BEING = frozenset({"be", "remain", "stay"})
# A person says such things of more than one time: "was mayor again from 2010 to 2014".
AGAIN = frozenset({"again", "twice", "first", "second", "third", "later", "previously"})


class Tenure(msgspec.Struct, frozen=True):
    """Somebody in a post: the verb of the clause, the post ("mayor", "" where only its verb is there), and of what."""

    verb: Token
    role: str
    holder: Mention
    of: tuple[Mention, ...] = ()


def claims(scene: Scene, line: Line) -> Iterator[Claim]:
    """Since when, or for how long, those in a sentence have held their posts."""
    for token in line.verbs:
        tenure = tenure_of(line, token)
        if tenure is not None and AGAIN.isdisjoint(t.lower_ for t in clause_tokens(tenure.verb)):
            yield from since(scene, line, tenure)
            yield from until_now(scene, line, tenure)
            yield from in_all(scene, line, tenure)


def tenure_of(line: Line, token: Token) -> Tenure | None:
    """Whom a verb says to be in which post: "had been mayor", "served as mayor", "has governed"."""
    if token.pos_ not in ("VERB", "AUX") or token.dep_ in ("aux", "auxpass"):
        return None
    word, noun = lemma(token), None
    if word in BEING:
        noun = child(token, "attr", "oprd", "acomp", "dobj") if word != "be" else child(token, "attr")
    elif word in SERVING:
        noun = next((t for prep, t in prepositions(token) if prep == "as"), None)
    role = post(noun)
    governing = in_company(GOVERNING_WORDS, word, line.forms)
    known = governing and not GOVERNING.isdisjoint(phrase(token))
    if not role and not known and not lasting.leads_body(token):
        return None
    subject = subject_of(token)
    while subject is not None and subject.dep_ == "appos":
        subject = subject.head
    holder = mention_of(line, subject)
    if holder is None or holder.kind != "name" or holder.label not in ("PERSON", ""):
        return None
    return Tenure(token, role, holder, where_held(line, noun) if role else ())


def _perfect(verb: Token, *words: str) -> bool:
    return any(c.dep_ == "aux" and c.lower_ in words for c in verb.children)


def since(scene: Scene, line: Line, tenure: Tenure) -> Iterator[Claim]:
    """ "had been mayor since 2003": took office in 2003."""
    if not tenure.role or not _perfect(tenure.verb, "has", "have", "had", "'s", "’s"):
        return
    inside = {t.i for t in clause_tokens(tenure.verb)}
    for found, span in line.values:
        value = found.value
        if isinstance(value, DateValue) and value.modifier == "since" and value.named and span.root.i in inside:
            began = DateValue(*value.named, grain=value.grain)
            yield _claim(scene, line, tenure, began, (found.start, found.end), f"in the post {show(value)}")


def until_now(scene: Scene, line: Line, tenure: Tenure) -> Iterator[Claim]:
    """ "has governed for eight years": took office eight years before the article, before the date that is named, or
    before what "by the time" says."""
    for lapse in lapses(line):
        if not _during(line, tenure, lapse):
            continue
        place = lapse.start, lapse.end
        day, told = _day(scene, line, tenure)
        if day is not None:
            yield _claim(scene, line, tenure, ago(day, lapse), place, f"{lapse.words} before {show(day)}{told}")
            continue
        by_then = _by_then(scene, line, tenure, line.span.doc[lapse.last])
        if by_then is not None:
            low = None if lapse.high is None else -lapse.high
            anchor = Anchor(by_then[1], by_then[0], "before", low, -lapse.low, f"{lapse.words} by then")
            unknown = DateValue(None, None, "range", relative=True)
            yield msgspec.structs.replace(_claim(scene, line, tenure, unknown, place, ""), anchor=anchor)


def _day(scene: Scene, line: Line, tenure: Tenure) -> tuple[DateValue | None, str]:
    """The day up to which a post was held: the article's for "has been", the one that is named for "had been"."""
    if _perfect(tenure.verb, "has", "have", "'ve", "’ve"):
        return today(scene), ", the day of the article"
    inside = {t.i for t in clause_tokens(tenure.verb)}
    days = [f.value for f, s in line.values if isinstance(f.value, DateValue) and s.root.i in inside]
    return named_day(days) if _perfect(tenure.verb, "had") else None, ""


def _by_then(scene: Scene, line: Line, tenure: Tenure, unit: Token) -> tuple[str, Mention] | None:
    """Up to what a post had been held, where no date says it: what "by the time" or "when" tells, "by then" the time
    that the article is about."""
    if not _perfect(tenure.verb, "had") or any(isinstance(f.value, DateValue) for f, _ in line.values):
        return None
    times = [t for word, t in prepositions(tenure.verb) if word in ("by", "at") and t.lower_ in ("time", "then")]
    clauses = [c for t in times for c in t.children if c.dep_ == "relcl"]
    # The parser hangs "when" on the length as often as on the verb.
    below = (*tenure.verb.children, *unit.children)
    clauses += [c for c in below if c.dep_ in ("advcl", "relcl") and any(t.lower_ == "when" for t in c.children)]
    for clause in clauses:
        event = next(of_verb(scene, line, clause, set()), None)
        if event is not None and not event[0].startswith("open:"):
            return event[0], event[1]
    return (MATTER, scene.topic) if times else None


def named_day(dates: list[DateValue]) -> DateValue | None:
    """The one date of a clause, also where it says "by 1972"; None for several."""
    if len(dates) != 1:
        return None
    return DateValue(*dates[0].named) if dates[0].named else bounded(dates[0])


def _during(line: Line, tenure: Tenure, lapse: Lapse) -> bool:
    """Is it said for how long the post was held: "for eight years"?"""
    before = line.span.doc[lapse.first - 1] if lapse.first > line.span.start else None
    return before is not None and before.lower_ == "for" and before.head in (tenure.verb, child(tenure.verb, "attr"))


def in_all(scene: Scene, line: Line, tenure: Tenure) -> Iterator[Claim]:
    """ "was mayor from 2001 to 2009": eight years in office."""
    inside = {t.i for t in clause_tokens(tenure.verb)}
    if not tenure.role or tenure.verb.tag_ != "VBD":
        return
    for found, span in line.values:
        value = found.value
        if span.root.i not in inside or in_brackets(span):
            continue
        if isinstance(value, DateValue) and value.grain == "range" and not value.modifier and bounded(value):
            length, why = between(value), f"{show(value)} is {show(between(value))}"
        elif isinstance(value, Quantity) and value.stated_unit in UNIT_DAYS and value.unit == "second":
            length, why = value, ""
        else:
            continue
        if isinstance(value, DateValue) or span.doc[span.start - 1].lower_ == "for":
            claim = _claim(scene, line, tenure, length, (found.start, found.end), why)
            yield msgspec.structs.replace(claim, attribute=f"tenure:{tenure.role}")


def in_brackets(span: Span) -> bool:
    """Does a time stand in brackets: "Ada Moe (1903–1971) was a painter" lived so long, and held no post?"""
    before = span.doc[span.sent.start : span.start].text
    return before.count("(") > before.count(")")


def between(value: DateValue) -> Quantity:
    """The length of a time given by its two ends, as precisely as they are given: 2001 to 2009 is seven to nine years,
    and is told as eight."""
    first, last = value.first or 0, value.last or 0
    years = round((last - first + 1) / UNIT_DAYS["year"]) - 1
    room = UNIT_DAYS["year"]
    return Quantity(
        low=max(0.0, years * UNIT_DAYS["year"] - room) * SECONDS_IN_DAY,
        high=(years * UNIT_DAYS["year"] + room) * SECONDS_IN_DAY,
        unit="second",
        bound="range",
        stated=(float(years),),
        stated_unit="year",
    )


def _claim(
    scene: Scene, line: Line, tenure: Tenure, value: DateValue | Quantity, place: tuple[int, int], why: str
) -> Claim:
    return making.claim(
        scene,
        line,
        attribute="took_office",
        value=value,
        subject=tenure.holder,
        start=place[0],
        end=place[1],
        verb=tenure.verb,
        predicate=f"{BECOME}{tenure.role}" if tenure.role else lemma(tenure.verb),
        others=tenure.of,
        derived=why,
    )
