"""Numbers that are no values: labels, model names, versions, telephone numbers, times, list markers, years."""

from __future__ import annotations

import re

from factcheck.extract.number_clock import hours_of_a_clock, on_the_clock
from factcheck.extract.number_records import Number
from factcheck.extract.number_tokens import VULGAR
from factcheck.extract.number_words import SCALES, SUFFIXES
from factcheck.extract.units import read_unit

LOOK_BACK, LOOK_AHEAD = 48, 48
LABELS = (
    "page pages section sections chapter chapters article articles paragraph paragraphs clause clauses table tables"
    " figure figures number numbers issue volume room gate line route highway motorway road exit flight channel version"
    " release step part phase type class title annex appendix schedule item question rule resolution protocol act"
    " amendment bill case unit block platform track bus tram car train locomotive engine episode series book verse"
    " game match round lot plot serial id reference day stage grade tier size code postcode zip box pier berth runway"
    " district ward precinct battalion squadron apt suite deck decks cabin cabins row rows seat bench aisle cell locker"
)
ABBREVIATED = "p pp sec sect ch art para fig figs no nos nr nrs vol ref v"
_LABEL = rf"\b(?<!every\s)(?<!each\s)(?<!\bper\s)(?<!this\s)(?<!that\s)(?<!\ba\s)(?:{'|'.join(LABELS.split())})"
_NUMBERS = r"(?:[0-9]+\s?(?:–|-|and|or|to|&)\s?)*$"
LABEL = re.compile(rf"(?:{_LABEL}\s|\b(?:{'|'.join(ABBREVIATED.split())})\.?\s?){_NUMBERS}", re.I)
# A number after "the match" or "his first game" is one of the two of a result, where a dash joins it to another.
_CONTEST = r"\b(?:the|their|his|her|a)\s(?:\w+\s)?(?:match|game|set|tie|leg|round|final)\s"
CONTEST = re.compile(rf"{_CONTEST}$", re.I)
RESULT = re.compile(r"\s?[–‒-]\s?[0-9]{1,3}½?(?![0-9])")
RESULT_BEFORE = re.compile(rf"{_CONTEST}[0-9]{{1,3}}½?\s?[–‒-]\s?$", re.I)
_BARE_DAY = r"(?:on|by|at|of|to|from|until|till|since|after|before|for|around|with|and|or|is|was|the|a|this|as|in)\s"
# "On the first day 312 boats entered", "on market day 40 stalls": what has its place, or its kind, has no number too.
_PLACED = (
    r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|next|same|previous|following|opening"
    r"|closing|[0-9]+(?:st|nd|rd|th)"
)
PLACED = re.compile(rf"\b(?:(?:{_PLACED})\s(?:{'|'.join(LABELS.split())})|(?!{_BARE_DAY})[a-z]+\sday)\s$")
LABEL_LIST = re.compile(LABEL.pattern.replace(_NUMBERS, r"[0-9]+(?:,\s?[0-9]+)*,\s?$"), re.I)
# Every word of which `labelled` asks: without one of them before a number there is no need to.
NUMBERED = frozenset((*LABELS.split(), *ABBREVIATED.split(), *"match game set tie leg round final day".split()))
ASCII_WORD = re.compile(r"[a-z]+")
_LETTER = rf"[^\W\d_{''.join(VULGAR)}]"  # "½" is a letter to regular expressions
GLUED_BEFORE = re.compile(
    rf"(?P<digits>[0-9]\s?)?(?P<letters>{_LETTER}\w*)[-‐‑–/.]$|{_LETTER}$|[0-9]/$|\)\($|_$|#\s?$|\[$|@$"
)
GLUED_AFTER = re.compile(rf"(?!x(?![\w])){_LETTER}|_|@|\([a-z0-9]\)|[-/][A-Z]|-in-|/[0-9]|\]")
STREET = re.compile(
    r",?\s(?:[A-Z][\w’'-]+\s){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Blvd|Square|Place|Terrace|Row)\b"
)
PHONE = re.compile(
    r"\+[0-9][0-9 ()/.-]{6,}|\b0[0-9]{1,4}(?:\s[0-9]{3,4}){1,3}\b|[0-9]+(?:[-‐‑][0-9]+){2,}"
    r"|\([0-9]{3,5}\)\s?[0-9]{3}|(?<![0-9])[0-9]{3}-[0-9]{4}(?![0-9])"
)
LINE_START = re.compile(r"(?:^|\n)[ \t>*#]*$")
LIST_MARKER = re.compile(r"[.)][ \t]+\S")
CAPITAL_BEFORE = re.compile(r"(?P<lead>^|[\n.!?:;•|*“\"(]\s*|[\s—–(“\"/])(?P<word>[a-z]?[A-Z][\w’'.&-]*)[^\S\n]$")
# Words that begin a sentence and leave the number after them a number.
OPENERS = frozenset(
    "a about above after age aged ages all almost also although an and another approximately are around as at barely"
    " because before below between but by despite during even every exactly fewer first following for from had has have"
    " he her his how however i if in including into is it its just killed last less like lost magnitude many more most"
    " my nearly next no not now of on once only or other our out over perhaps roughly she since so some still such than"
    " that the their then there these they this those though through to today under until up was we were what when"
    " altogether overall together later meanwhile finally eventually soon already again thus here yesterday today"
    " tonight then instead yet perhaps maybe possibly probably apparently reportedly officially nationwide worldwide"
    " aboard killed injured"
    " where whereas which while whilst who with within yet you your".split()
)
COUNTED = re.compile(
    r"[\s-](?:[a-z]+\s){0,2}?(?:people|persons|men|women|children|deaths|dead|killed|injured|wounded|soldiers|civilians"
    r"|passengers|victims|patients|houses|homes|votes|seats|members|workers|employees|years|months|days)\b"
)
PLURAL_AFTER = re.compile(r"[\s-](?:[a-z-]+\s)?(?:[a-z]{3,}s|people|men|women|children)\b")
# "One" is a number where it counts what is counted in reports; elsewhere it is as good as an article or a pronoun.
ONE_AFTER = re.compile(
    r"\s(?:[a-z]+\s)?(?:person|man|woman|child|boy|girl|death|fatality|casualty|soldier|officer|civilian|passenger"
    r"|victim|patient|vote|seat|killed|dead|injured|wounded|missing|survivor|house|home)\b"
)
YEAR_BEFORE = re.compile(r"\b(?:in|since|until|till)\s$", re.I)
PREFIXED = re.compile(r"[^\W\d_]-$")
HALF_BEFORE = re.compile(
    r"\b(?:first|second|latter|former|lower|upper|other|early|earlier|later|back|front|top|bottom|northern|southern"
    r"|eastern|western|better|final|last|opening|closing|outer|inner|in|the)\s$",
    re.I,
)
HALF_AFTER = re.compile(
    r"\s*(?:[,.;:!?)]|$|\s(?:of|the|its|his|her|their|our|my|your|this|that|these|those|all|an?|is|are|was|were|has"
    r"|have|had|by|in|on|from|to|and|or|at|went|goes|came)\b)(?!\spast\b)",
    re.I,
)
ORDINAL_BEFORE = re.compile(
    r"\b(?:the|a|an|its|his|her|their|our|my|your|this|that|every|each|and|or|to|’s|'s|s)\s$", re.I
)
# "2,3-dimethylbutane" names places in a molecule.
PLACES, PLACES_AFTER = re.compile(r"[0-9]{1,2}(?:,[0-9]{1,2})+"), re.compile(r"-(?!fold)[a-z]{4}")
# "16,000 BC" is a time before the years that are read.
ERA = re.compile(r"(?:\s?(?:and|to|[–-])\s?[0-9,]+)?\s(?:BCE?|BP)\b")
CENTURY = re.compile(r"[\s-]centur(?:y|ies)\b", re.I)
PEOPLE = frozenset({1e3, 1e4, 1e5, 1e6})
PER_BEFORE = re.compile(r"\s(?:per|for\severy)\s$")


def is_label(text: str, number: Number, start: int, *, measured: bool, bounded: bool) -> bool:
    """Whether a number names or places something instead of counting it; `start` is where its currency
    or sign begins, `measured` says that it has a unit.

    "Boeing 747", "page 12", "7.30" after "at", "4.2.1", "1." at the start of a line, a bare 1998.
    """
    before = text[max(0, start - LOOK_BACK) : start]
    after = text[number.end : number.end + LOOK_AHEAD]
    if measured:
        return not number.words and (glued(before, "") or hours_of_a_clock(text, number, before, after))
    if text[number.start] in "-−" or before.endswith("="):
        return False
    if number.kind == "ordinal":
        return is_adverb(text, number, before)
    if number.kind in ("fraction", "vague"):
        return not bounded and is_half_of_a_pair(text, number, before, after)
    if number.value in PEOPLE and PER_BEFORE.search(before):
        return True  # "12 deaths per 100,000" is one rate
    if labelled(before, after) or on_the_clock(text, number, before, after):
        return True
    if number.words:
        return bool(PREFIXED.search(before)) or in_title(text, number, before)
    return digits_label(text, number, before, after) or (not bounded and may_be_name(text, number, before, after))


def is_adverb(text: str, number: Number, before: str) -> bool:
    """Whether an ordinal is no place in a row: "Second, it leaks", "Twentieth Century"; "first" says too little."""
    if CENTURY.match(text, number.end):
        return True
    word = text[number.start : number.end].lower()
    return number.words and (word == "first" or not ORDINAL_BEFORE.search(before))


def is_half_of_a_pair(text: str, number: Number, before: str, after: str) -> bool:
    """Whether "half" is one of two parts or part of a word: "the lower half", "half-empty", "half past"."""
    half = text[number.end - len("half") : number.end].lower() == "half"
    return half and bool(HALF_BEFORE.search(before) or not HALF_AFTER.match(after))


def digits_label(text: str, number: Number, before: str, after: str) -> bool:
    """Whether digits are a label whatever words of nearness stand before them."""
    written = text[number.start : number.end]
    return (
        glued(before, after)
        or in_phone_number(text, number)
        or bool(STREET.match(after))
        or ("," in written and in_grouped_label(written, after))
        or (number.plain and is_list_marker(before, after))
        or (number.plain and written.startswith("0") and len(written) > 1)
    )


def in_grouped_label(written: str, after: str) -> bool:
    """Whether digits with commas are a time long ago or places in a molecule: "16,000 BC", "2,3-dimethylbutane"."""
    return bool(ERA.match(after) or (PLACES.fullmatch(written) and PLACES_AFTER.match(after)))


def may_be_name(text: str, number: Number, before: str, after: str) -> bool:
    """Whether digits are a year that was left over, or the end of a name."""
    return (number.plain and is_left_over_year(number, before, after)) or after_name(text, number, before, after)


def labelled(before: str, after: str) -> bool:
    """Whether a word that numbers things stands before: "page 12", "chapters 3 and 4"; not "won the match 3–1"."""
    if NUMBERED.isdisjoint(ASCII_WORD.findall(before.lower())):
        return False
    if (CONTEST.search(before) and RESULT.match(after)) or RESULT_BEFORE.search(before):
        return False
    if PLACED.search(before) and PLURAL_AFTER.match(after):
        return False
    return bool(LABEL.search(before)) or (bool(LABEL_LIST.search(before)) and not PLURAL_AFTER.match(after))


def stands_alone(text: str, number: Number) -> bool:
    """Whether a number word means its number outside a range or ratio: "one" and "nil" mostly do not."""
    if not number.words or (number.value != 1 and text[number.start : number.end].lower() != "nil"):
        return True
    return number.value == 1 and bool(ONE_AFTER.match(text[number.end : number.end + LOOK_AHEAD]))


def glued(before: str, after: str) -> bool:
    """Whether letters touch the digits: "F-16", "T3", "24703L202", "501(c)"."""
    match = GLUED_BEFORE.search(before)
    if match and before.endswith("-to-"):
        match = None  # "18-to-25-year-olds"
    written = match["letters"] if match and match["digits"] else ""
    # "10 km–15 km", "$1.2bn-$1.5bn", "$3 million–$5 million"
    measured = written and (written.lower() in SUFFIXES or written.lower() in SCALES or read_unit(written))
    return (match is not None and not measured) or bool(GLUED_AFTER.match(after))


def in_phone_number(text: str, number: Number) -> bool:
    """Whether the digits are part of a longer run of groups: a telephone or registration number."""
    base = max(0, number.start - LOOK_AHEAD)
    window = text[base : number.end + LOOK_AHEAD]
    return any(
        base + match.start() <= number.start and number.end <= base + match.end() for match in PHONE.finditer(window)
    )


def is_list_marker(before: str, after: str) -> bool:
    """Whether the number opens a line and only counts it: "3. Wait"."""
    return bool(LINE_START.search(before)) and bool(LIST_MARKER.match(after))


def is_left_over_year(number: Number, before: str, after: str) -> bool:
    """Whether bare digits are rather a year than a count: four of them, or three after "in", with nothing counted."""
    likely = 1500 <= number.value <= 2100 or (100 <= number.value < 1500 and bool(YEAR_BEFORE.search(before)))
    return likely and not PLURAL_AFTER.match(after) and not re.match(r"\sof\b", after)


# A sentence ends before the number, and no abbreviation: "in Tanner Street. Three men".
ENDED = re.compile(r"[a-z]{2}\.\s+$")
SHORTENED = re.compile(
    rf"\b(?:{'|'.join((*ABBREVIATED.split(), *'capt col dr gen lt mr mrs ms mt prof rev sgt st'.split()))})\.\s+$", re.I
)


def in_title(text: str, number: Number, before: str) -> bool:
    """Whether a number word is written as part of a name: "the Big Three"."""
    match = CAPITAL_BEFORE.search(before)
    if match is None or not text[number.start].isupper() or (ENDED.search(before) and not SHORTENED.search(before)):
        return False
    return before[match.start("word") :].strip().lower() not in OPENERS


# "beat Marle Rovers 3–1": a result stands behind the name of who lost.
RESULT_AFTER = re.compile(r"[–-]\d{1,2}(?![\d–-])")
BEATEN = re.compile(
    r"\b(?:beat(?:ing|en)?|defeat(?:ed|ing)?|thrash(?:ed|ing)|lost\b[^.;:]{0,30}\bto|dr[ae]w with)\b[^.;:]*$", re.I
)


def after_name(text: str, number: Number, before: str, after: str) -> bool:
    """Whether a bare number belongs to the name before it: "Boeing 747", "Apollo 11"; not "Some 260 are"."""
    match = CAPITAL_BEFORE.search(before)
    if not match or "," in text[number.start : number.end] or match["word"].lower().rstrip(".") in OPENERS:
        return False
    if match["word"].endswith(("'s", "’s", "s'", "s’")):
        return False
    if RESULT_AFTER.match(after) and BEATEN.search(before):
        return False
    if COUNTED.match(after):
        return False
    opens = match["lead"] == "" or not (match["lead"][0].isspace() or match["lead"] == "/") or "\n" in match["lead"]
    return not (opens and PLURAL_AFTER.match(after))
