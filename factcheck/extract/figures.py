"""Claims of how much and how many: what is counted or measured, and of what.

"412 people died" -> (matter, deaths, 412); "The ship was 94 m long" -> (ship, length, 94 m); what no rule knows becomes
an open count, "count:" and the noun counted, of whoever has, made or lost it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from factcheck.extract import further, making
from factcheck.extract.ages import OLDEST
from factcheck.extract.counting import ANYBODY, core, counted_noun, counts_people, is_part, unit_class, what_is_counted
from factcheck.extract.date_words import MONTHS
from factcheck.extract.figure import POINTING, Figure, Known
from factcheck.extract.gapped import again, gap, is_result, named_again, subject_before
from factcheck.extract.happening import LIGHT
from factcheck.extract.holding import holder
from factcheck.extract.illness import CASES, another_illness, some_of_the_ill
from factcheck.extract.leads import for_a_time, on_top
from factcheck.extract.measuring import known, shown_in
from factcheck.extract.phases import counted_when
from factcheck.extract.rates import priced
from factcheck.extract.scene import Line, Scene, mention_of
from factcheck.extract.scopes import built_of, foreseen, part_of, so_far
from factcheck.extract.stance import sentence_stance, stance
from factcheck.extract.standing import stands_in
from factcheck.extract.sums import majorities, summed
from factcheck.extract.syntax import SUBJECTS, child, lemma, prepositions, roles, subject_of, verb_above, verb_of
from factcheck.extract.there import equipped, had
from factcheck.extract.tokens import Span, Token
from factcheck.lexicon import noun_class
from factcheck.models import Claim, Mention
from factcheck.ruleset import Attribute
from factcheck.values import DateValue, Found, Quantity, Trait

VAGUE = frozenset(
    "thing way time part lot number kind sort bit point side example reason case issue step percent".split()
)
# Verbs whose object is a change, not a level: "added 13 stops" says nothing of how many there are.
CHANGING = frozenset("add increase gain reduce cut raise extend shed expand".split())


def claims(scene: Scene, line: Line) -> Iterator[Claim]:
    """The figure claims of a sentence, what follows from them, and what they say of the kind of their subject."""
    found: list[tuple[Span, Claim]] = []
    for value, span in line.values:
        if isinstance(value.value, Quantity) and value.value.scale not in ("ordinal", "score"):
            claim = _claim(scene, line, value, value.value, span)
            if claim is not None:
                found.append((span, claim))
    found = [(span, claim) for span, claim in found if not _one_more(line, claim)]
    found = list(further.whole(list(summed(found)), scene.signals.attributes))
    for span, claim in found:
        yield from priced(line, span, claim)
        yield from _implied(scene, claim)
    yield from majorities(scene, found)


def _one_more(line: Line, claim: Claim) -> bool:
    """Does the sentence go on to the next of those counted: "nine chapters; a tenth was added", read as a share?"""
    if not isinstance(claim.value, Quantity) or len(claim.value.stated) != 1:
        return False
    number = claim.value.stated[0] + 1
    later = (v.value for v, _ in line.values if isinstance(v.value, Quantity) and v.start > claim.start)
    return any(v.scale == "share" and v.stated == (1 / number,) for v in later)


def _implied(scene: Scene, claim: Claim) -> Iterator[Claim]:
    """What a count says of the kind of a thing: a body with two members is bilateral."""
    if not isinstance(claim.value, Quantity) or claim.value.low != claim.value.high:
        return
    for family in scene.signals.families:
        for trait, parties in family.parties.items():
            if family.counted == claim.attribute and parties == claim.value.low:
                why = f"{claim.quote} {claim.attribute} make it {trait}"
                yield msgspec.structs.replace(
                    claim, attribute=family.id, value=Trait(family.id, trait), others=(), derived=why
                )


def _claim(scene: Scene, line: Line, found: Found, value: Quantity, span: Span) -> Claim | None:
    if is_part(span) or _is_change(span, value) or _of_a_name(line, span):
        return None
    figure = _figure(scene, line, value, span)
    if built_of(figure):
        return None
    if figure.counted is not None and figure.counted.lower_ in MONTHS:
        return None  # "On 18 December", where nothing says of which year
    if figure.counted is not None and _of_several(figure.counted):
        return None
    if _of_age(figure) or _capped(core(span)):
        return None  # "the number of entries is limited to 60": how many there may be
    if figure.counted is None and figure.kind == "count" and again(span, figure.verb):
        return None
    if figure.kind == "count" and on_top(figure):
        return None
    if is_result(span) and (figure.counted is None or figure.counted.i < span.start):
        return None
    what = what_is_counted(line, figure.counted, span.root) if figure.counted is not None else None
    if what is not None and figure.doer is not None and figure.counted is not None:
        what = named_again(line, what, figure.counted)
    answer = known(figure)
    if figure.kind == "count" and for_a_time(figure, answer):
        return None
    if answer is not None and answer.signal in answer.attribute.verbs and _ranked(span):
        answer = None
    if answer is not None and answer.attribute.open_count and what is not None and what.head == "time":
        return None  # "Three times she wrote to the board": how often, not what
    if answer is not None and what is None and _of_anything(figure, answer.attribute):
        return None  # "We have sixteen": of what, only those who speak know
    if what is not None and what.head in ANYBODY and answer is not None and answer.attribute.open_count:
        what = msgspec.structs.replace(what, head="people", text="people" if what.head in ("we", "us") else what.text)
    narrowed = _narrowed(figure)
    if narrowed is not None and (closer := known(narrowed)) is not None:
        figure, answer = narrowed, closer
    if _makes_room(span) and not (answer is not None and any(n.endswith(" for") for n in answer.attribute.nouns)):
        return None  # "six floors with room for 400,000 volumes": how many there may be
    attached = _attached(figure, answer, what, span)
    if attached is None:
        return None
    attribute, subject, predicate = attached
    subject = figure.doer or subject
    known_of = (answer is not None and answer.given) or equipped(figure) or _at_rest(figure)
    given = known_of and stance(figure.verb, line) in ("denied", "hedged")
    subject = stands_in(figure, answer, subject)
    if subject.kind == "topic":
        subject = _happened_in(figure) or subject
    context = making.context_of(line, figure.verb, figure.skip, own=span.start)
    if subject.name and context.place == subject.name:
        context = msgspec.structs.replace(context, place="")  # "640 people live in Torne" is said of Torne
    if subject.kind == "topic" and context.time is None:
        context = msgspec.structs.replace(context, time=_sentence_time(line, span))
    if not context.phase:
        phase = counted_when(line, figure.verb, span.start) or so_far(figure, answer)
        context = msgspec.structs.replace(context, phase=phase)
    if subject.kind == "topic" or figure.kind == "money":
        context = msgspec.structs.replace(context, part=context.part or part_of(figure, answer))
    if figure.kind == "count" and (subject.kind == "topic" or _names_itself(figure, answer)):
        ill = _some_ill(scene, figure, answer) if answer is not None and CASES in answer.attribute.nouns else ""
        some = _some_of(span) or (_of_cause(scene, figure) or ill if subject.kind == "topic" else "")
        context = msgspec.structs.replace(context, part=(some,)) if some else context
    if figure.kind == "count" and value.scale != "rate" and not context.phase and _is_average(figure):
        context = msgspec.structs.replace(context, phase="average")
    taking = making.arguments(line, figure.verb, figure.skip)
    others = tuple(
        m for m in taking if m.start != subject.start and not (figure.doer and m.role in ("agent", "patient"))
    )
    if what is not None:
        others = (_counted_mention(what, answer, subject), *others)
        value = msgspec.structs.replace(value, unit=value.unit or _unit(what, answer))
    return making.claim(
        scene,
        line,
        attribute=attribute,
        value=value,
        subject=subject,
        start=found.start,
        end=found.end,
        verb=figure.verb,
        predicate=predicate,
        others=others,
        context=context,
        force="planned"
        if foreseen(figure, answer)
        else sentence_stance(line.text)
        if given or predicate.startswith("not ")
        else None,
    )


def _of_a_name(line: Line, span: Span) -> bool:
    """Is a number in letters the first word of a name: the nine of "Nine Windows"?"""
    name = line.names.get(span.start)
    return name is not None and name[0] == span.start and name[1] > span.end and span.doc[span.start].is_alpha


def _of_anything(figure: Figure, attribute: Attribute) -> bool:
    """Is it a count of whatever is named, so that without a noun it is one of nothing? "Nine were dismissed" is of
    people."""
    return figure.kind == "count" and attribute.open_count and figure.base.dep_ not in SUBJECTS


def _names_itself(figure: Figure, answer: Known | None) -> bool:
    """Do the things counted tell by themselves what is answered: "three of its arches are old" counts no arches that
    it has in all?"""
    return answer is not None and figure.counted is not None and answer.signal == figure.counted.lemma_.lower()


# What a figure does that goes up or down, and what ends it.
MOVING = frozenset("grow rise climb increase fall drop sink shrink decline spread expand swell".split())
ENDING = frozenset("stop cease quit finish".split())


def _at_rest(figure: Figure) -> bool:
    """Is it the level at which something no longer went up or down: "stopped growing at 190 million"?"""
    verb, base = figure.verb, figure.base
    if verb is None or lemma(verb) not in MOVING or verb.dep_ != "xcomp" or lemma(verb.head) not in ENDING:
        return False
    at = base.dep_ == "pobj" and base.head.lower_ == "at" and base.head.head in (verb, verb.head)
    return at and not any(c.dep_ == "neg" for up in (verb, verb.head) for c in up.children)


def _some_ill(scene: Scene, figure: Figure, answer: Known) -> str:
    """Of which illness or which people a count of the ill is, where it is not all of those the article tells of."""
    some = some_of_the_ill(answer.signal, figure.counted)
    return some or another_illness(figure.verb, figure.counted, scene.memory.title, scene.article.text)


# Verbs that set the most that there may be.
LIMITING = frozenset("limit restrict cap confine".split())


def _capped(base: Token) -> bool:
    return base.dep_ == "pobj" and base.head.lower_ in ("to", "at") and base.head.head.lemma_ in LIMITING


def _makes_room(span: Span) -> bool:
    before = span.doc[max(span.sent.start, span.start - 2) : span.start].text.lower()
    return before in ("room for", "space for")


def _of_age(figure: Figure) -> bool:
    """Is it how old somebody is: "as a lad of nineteen", "a woman of 34"?"""
    of, number = figure.base.head, figure.value.high
    if figure.counted is not None or figure.base.dep_ != "pobj" or of.lower_ != "of" or number is None:
        return False
    one = any(c.lower_ in ("a", "an") for c in of.head.children)
    return one and figure.kind == "count" and number <= OLDEST and noun_class(of.head.lemma_.lower()) == "person"


def _ranked(span: Span) -> bool:
    """Is the number that of those of which one is told: "was born in Oslo, the fourth of seven children" has none?"""
    before = span.doc[max(span.sent.start, span.start - 3) : span.start]
    told = [t for t in before if t.lower_ != "the"][-2:]
    return len(told) == 2 and told[1].lower_ == "of" and (told[0].ent_type_ == "ORDINAL" or told[0].tag_ == "JJS")


def _of_several(counted: Token) -> bool:
    """Are the things counted those of several places or bodies together: "the 13 languages of Laos and Thailand"?"""
    owners = [token for word, token in prepositions(counted) if word == "of"]
    return len(owners) > 1 and all(token.ent_type_ in ("GPE", "LOC", "NORP", "ORG") for token in owners)


def _figure(scene: Scene, line: Line, value: Quantity, span: Span) -> Figure:
    kind = unit_class(value)
    left = gap(line, span) if kind == "count" else None
    if left is not None:
        skip = set(range(span.start, span.end))
        return Figure(scene, line, value, kind, left.counted, left.counted, left.verb, skip, left.subject)
    counted = counted_noun(span) if kind == "count" else None
    base = counted if counted is not None else core(span)
    skip = set(range(span.start, span.end)) | ({counted.i} if counted is not None else set())
    verb = verb_of(base)
    if verb is not None and span.start <= verb.i < span.end:  # the tagger takes the "m" of "82 m" for a verb
        verb = verb_above(verb)
    if verb is not None and any(t.text == ";" for t in span.doc[span.end : verb.i]):
        verb = None  # "Sixty-one patients; fifteen died"
    if verb is None and kind == "count" and base.dep_ == "ROOT":  # "64,000 paid to see it", taken for a noun phrase
        verb = next((c for c in base.children if c.dep_ == "acl" and c.tag_ in ("VBD", "VBN")), None)
    doer = subject_before(line, span) if counted is None else None
    named = doer if doer is not None and doer.kind == "name" else None
    return Figure(scene, line, value, kind, base, counted, verb, skip, named)


def _some_of(span: Span) -> str:
    """Of whom or what it is a part, as said: "three of the patients" -> "patients"; "all three of the" is no part, and
    "83,000 of our people" none of those told of before."""
    if any(t.lower_ == "all" for t in span.root.children):
        return ""
    whole = next((t for word, t in prepositions(span.root) if word == "of"), None)
    if whole is not None and whole.lower_ in ("people", "men", "women") and child(whole, "poss") is not None:
        return ""
    definite = whole is not None and any(c.lower_ in POINTING for c in whole.lefts)
    return whole.lemma_.lower() if whole is not None and definite and whole.i >= span.end else ""


# What people die of whatever happened to them.
HURTS = frozenset("injury wound burn shock blow effect hunger thirst cold exposure bullet shot smoke".split())


def _of_cause(scene: Scene, figure: Figure) -> str:
    """Of what those counted died, where that is not the matter itself: "forty people died of it before the vaccine
    came" is no toll of the flood."""
    verb = figure.verb
    if verb is None or verb.lemma_ not in ("die", "perish", "succumb"):
        return ""
    cause = next((t for word, t in prepositions(verb) if word in ("of", "from", "to")), None)
    if cause is None or cause.lemma_.lower() in HURTS or cause.lemma_.lower() in scene.memory.title:
        return ""
    return cause.lemma_.lower()


def _narrowed(figure: Figure) -> Figure | None:
    """The figure in the clause behind its noun: "the nineteen men who died were employed here" counts the dead, "the
    620 people whom it put out of work" those who lost their work."""
    people = figure.counted or (figure.base if figure.kind == "count" else None)
    verbs = [c for c in people.children if c.dep_ == "relcl"] if people is not None else []
    if people is not None and people.i in range(min(figure.skip), max(figure.skip) + 1) and figure.counted is None:
        verbs = [v for v in verbs if not any(c.lower_ == "which" for c in v.children)]  # "14,312, which is the record"
    if not verbs or not any(c.dep_ in RELATED and c.lower_ in RELATIVES for c in verbs[0].children):
        return None
    return msgspec.structs.replace(figure, verb=verbs[0])


RELATED = frozenset({*SUBJECTS, "dobj"})
RELATIVES = frozenset({"who", "whom", "that", "which"})


def _attached(
    figure: Figure, answer: Known | None, what: Mention | None, span: Span
) -> tuple[str, Mention, str] | None:
    """The attribute, its subject and the signal: of the rules, else an open count, else an open measure of the
    verb's."""
    verb = figure.verb
    predicate = verb.lemma_.lower() if verb is not None else ""
    if answer is not None:
        opened = answer.attribute.open_count and what is not None
        name = f"{answer.attribute.id}:{what.head}" if opened and what is not None else answer.attribute.id
        if answer.attribute.id == "age" and verb is not None and _at_age(figure):
            return f"age:{predicate}", mention_of(figure.line, subject_of(verb)) or answer.subject, answer.signal
        return name, answer.subject, answer.signal
    if what is not None and what.head not in VAGUE and (owner := had(figure, what)) is not None:
        return f"held:{what.head}", owner, predicate
    if what is not None and what.head not in VAGUE and figure.value.high != 1:
        held = holder(figure.scene, figure.line, figure.counted, verb, figure.skip)
        if held is figure.scene.topic and verb is not None and predicate in FITTING:
            held = shown_in(figure, figure.counted) or held
        return f"count:{what.head}", held, predicate
    if verb is None or figure.kind == "count" or predicate in LIGHT:
        return None
    owner = mention_of(figure.line, roles(verb).get("patient") or subject_of(verb))
    if figure.kind == "percent" and (owner is None or _overlaps(owner, figure.line, span)):
        owner = _whole(figure.line, span)
    if owner is None or _overlaps(owner, figure.line, span):
        return None
    return f"open:{predicate}", owner, predicate


def _at_age(figure: Figure) -> bool:
    """Is an age that of an event: "at the age of eight he was sent to school"? Every event has its own."""
    near = figure.base.doc[
        max(figure.line.span.start, min(figure.skip) - len("at the age of".split())) : min(figure.skip)
    ]
    return bool(AGED_AT.search(near.text))


AGED_AT = re.compile(r"\b(?:at|from|since|until|by|before|after) (?:the |an? )?(?:age|ages) ?(?:of)?$", re.I)


def _happened_in(figure: Figure) -> Mention | None:
    """The event of a clause with "in which": "the crash of 1996, in which eleven people were killed"."""
    verb = figure.verb
    if verb is None or verb.dep_ != "relcl":
        return None
    if not any(t.lower_ == "which" and word in ("in", "during") for word, t in prepositions(verb)):
        return None
    dated = {t.i for f, s in figure.line.values for t in s if isinstance(f.value, DateValue)}
    nouns = [up for up in verb.ancestors if up.pos_ in ("NOUN", "PROPN") and up.i not in dated]
    return mention_of(figure.line, nouns[0]) if nouns else None


# "It is equipped with eight instruments", "divided into nine departments", "made up of seven spans".
FITTING = frozenset("equip fit furnish divide split compose make arm provide organise organize build".split())


def _whole(line: Line, share: Span) -> Mention | None:
    """Of what a share is a part: "a third of the houses were flooded" -> the houses."""
    after = share.doc[share.end] if share.end < len(share.doc) else None
    return mention_of(line, child(after, "pobj")) if after is not None and after.lower_ == "of" else None


def _counted_mention(what: Mention, answer: Known | None, subject: Mention) -> Mention:
    """What is counted, without the words that signalled the attribute or say of what it is said: of "24 member
    governments" the governments, of "26 starters in the Lidden Cup" the starters."""
    kept = what.modifiers
    if answer is not None and subject.kind == "name":
        kept = tuple(m for m in kept if m.lower() != subject.head)
    if answer is not None:
        signal = {w for noun in (*answer.attribute.nouns, answer.signal) for w in noun.split()} | set(
            answer.attribute.adjectives
        )
        kept = tuple(m for m in kept if m not in signal and f"{m}d" not in signal)
    return msgspec.structs.replace(what, modifiers=kept, role="counted")


AVERAGE = frozenset("average averaged averages averaging mean median".split())


def _is_average(figure: Figure) -> bool:
    """Is a count what things come to on average: "the average gate was 4,120"? (Any rate is an average.)"""
    noun = subject_of(figure.verb) if figure.verb is not None else None
    near = figure.base.doc[max(figure.line.span.start, min(figure.skip) - 3) : min(figure.skip)]
    about = [*near, *(noun.children if noun is not None else ()), *([figure.verb] if figure.verb is not None else [])]
    return any(t.lower_ in AVERAGE for t in about)


def _unit(what: Mention, answer: Known | None) -> str:
    """The thing counted as a unit; an attribute of the rules that is no open count and no money has none."""
    named = answer is not None and not answer.attribute.open_count and answer.attribute.unit != "money"
    return "" if named else what.head


def _is_change(span: Span, value: Quantity) -> bool:
    """Does the verb say by how much something changed?

    "The fund raised £8,450", "she raised six children", "reduced 140 homes to ashes" and "shed 400 jobs" do not.
    """
    verb = verb_above(span.root)
    if verb is None or verb.lemma_ not in CHANGING or span.root.dep_ == "pobj":
        return False
    if verb.lemma_ == "extend" and verb.i + 1 < span.start and verb.doc[verb.i + 1].lower_ in ("over", "across", "for"):
        return False  # the parser takes the "over" of "extends over 24 hectares" for "more than"
    counted = counted_noun(span) if unit_class(value) == "count" else None
    if verb.lemma_ == "raise" and child(verb, "nsubj") is not None:
        return not (counted is not None and counts_people(counted.lemma_.lower())) and unit_class(value) != "money"
    if counted is not None and counted.lemma_.lower() in ("job", "post") and verb.lemma_ != "add":
        return False
    behind = [t.lemma_.lower() for t in counted.doc[counted.i + 1 : counted.i + 3]] if counted is not None else []
    ruined = len(behind) == 2 and behind[0] == "to" and behind[1] in RUINS
    return not ruined and not any(word == "to" and t.lemma_.lower() in RUINS for word, t in prepositions(verb))


RUINS = frozenset("ash rubble ruin cinder nothing".split())


def _sentence_time(line: Line, own: Span) -> tuple[int | None, int | None] | None:
    """The date of a sentence whose figure has no date and no subject of its own."""
    figures = [s for f, s in line.values if not isinstance(f.value, DateValue) and s.start != own.start]
    dates = [
        making.told_by(f.value, s, own.start)
        for f, s in line.values
        if isinstance(f.value, DateValue) and not (making.of_part(s, figures, own.start) or making.is_base(s))
    ]
    return dates[0] if dates else None


def _overlaps(owner: Mention, line: Line, span: Span) -> bool:
    return owner.start < line.at + span.end_char and line.at + span.start_char < owner.end
