"""The words that dates are made of: tables, nothing else."""

from __future__ import annotations

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip
WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}

ONES = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
}  # fmt: skip

UNITS = {
    "day": "day", "days": "day", "week": "week", "weeks": "week", "fortnight": "fortnight",
    "fortnights": "fortnight", "month": "month", "months": "month", "quarter": "quarter", "quarters": "quarter",
    "year": "year", "years": "year", "decade": "decade", "decades": "decade", "century": "century",
    "centuries": "century", "weekend": "weekend", "weekends": "weekend",
}  # fmt: skip

# Which third of a stretch of time a word speaks of.
PARTS = {
    "early": "early", "mid": "mid", "middle": "mid", "late": "late", "beginning": "early", "start": "early",
    "end": "late", "close": "late", "midst": "mid", "outset": "early", "turn": "turn",
}  # fmt: skip
PART_NOUNS = frozenset({"beginning", "start", "middle", "end", "close", "midst", "outset", "turn"})

# Words before a date that open it to one side; the longest that fits is taken.
MODIFIERS: dict[tuple[str, ...], str] = {
    ("since",): "since", ("ever", "since"): "since", ("not", "before"): "since", ("no", "earlier", "than"): "since",
    ("after",): "after", ("later", "than"): "after", ("post", "-"): "after", ("post", "–"): "after",
    ("greater", "than"): "after",
    ("before",): "before", ("prior", "to"): "before", ("earlier", "than"): "before", ("pre", "-"): "before",
    ("pre", "–"): "before",
    ("by",): "by", ("no", "later", "than"): "by", ("not", "later", "than"): "by",
    ("until",): "until", ("till",): "until", ("up", "until"): "until", ("up", "to"): "until", ("through",): "until",
    ("on", "or", "before"): "by", ("on", "or", "after"): "since", ("on", "or", "about"): "circa",
    ("not", "until"): "", ("as", "early", "as"): "", ("as", "late", "as"): "", ("only", "by"): "by",
    ("circa",): "circa", ("c", "."): "circa", ("ca", "."): "circa", ("ca",): "circa", ("about",): "circa",
    ("around",): "circa", ("roughly",): "circa", ("approximately",): "circa", ("c",): "circa",
}  # fmt: skip
# Words after a date that do the same.
TRAILERS: dict[tuple[str, ...], str] = {
    ("or", "later"): "since", ("and", "later"): "since", ("onward",): "since", ("onwards",): "since",
    ("on", "ward"): "since", ("and", "onwards"): "since", ("and", "after"): "since", ("and", "beyond"): "since",
    ("or", "earlier"): "until", ("and", "earlier"): "until", ("and", "before"): "until", ("or", "before"): "until",
}  # fmt: skip

DASHES = frozenset("-–—−~‐‑‒")
APOSTROPHES = frozenset("'’‘ʼ")
LINKS = frozenset({"to", "through", "thru", "till", "until", "til"})
PREPOSITIONS = frozenset({"in", "on", "at", "of", "during", "from", "for", "over", "throughout", "within", "dated"})
DETERMINERS = frozenset(
    """
    the this that its their his her our my your a an another each every
    """.split()
)

# Words that point to one of a kind: "last Easter".
POINTING = frozenset({"last", "this", "next", "previous", "following", "that", "past", "coming"})
NOW = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}

# What says that a number of four digits is no year: what stands before it ...
NUMBERED = frozenset(
    """
    no nos number numbers page pages p pp section sections version v ver chapter article paragraph para line room
    route highway flight boeing airbus model type series iso rfc item id building box ext extension unit gate platform
    channel code pin zip lot plate port volume vol figure fig table equation eq step level windows office magnitude
    resolution docket case form bus train locomotive engine serial part grade x × plus minus times issue
    """.split()
)
COUNTING = frozenset(
    """
    over nearly almost some exactly only just least most than another additional estimated total totaling totalling
    averaging numbering hundred thousand million these those all many half every equals equal x plus
    """.split()
)
QUANTITY_NOUNS = frozenset(
    """
    total number population sum height weight cost price speed average maximum minimum capacity depth length altitude
    elevation area score rating value mean median mass distance width rate sample size density range majority fleet
    peak circulation membership force garrison crew salary fine loss profit wavelength frequency temperature pressure
    volume output toll power powers multiple multiples factor
    """.split()
)
# ... and what stands after it: measures, money, and what is mostly counted; other plurals are judged by their ending.
COUNTED = frozenset(
    """
    people men women children persons feet foot ft mi m km cm mm nm kg g mg lb lbs oz t ha hp kw mw gw kwh mwh v hz
    khz mhz ghz k c f ppm ppb rpm mph kph kb mb gb tb percent per pct usd eur gbp cents dollars euros pounds million
    billion thousand trillion hundred dozen square cubic sq metric police cattle sheep fish horsepower kilowatt
    megawatt aircraft ml l kj j mol pa kpa mpa hpa ev kev mev gev db bp kcal cal mah h hrs min s ms au metres meters
    miles kilometres kilometers litres liters tonnes tons hectares acres watts volts kelvin grams kilograms pc kpc mpc
    w n kn degrees other more additional different individual hours minutes seconds staff lux bar mbar mya ka cfu rads
    nt
    """.split()
)
# What ends in s and is not counted after a year: "2008 prices", "2012 elections".
SINGULAR_S = frozenset(
    """
    was is has does as this us its his series census crisis congress s news business class process basis less thus
    plus means versus vs saw perhaps marks always besides sees brings brought across analysis prices levels elections
    olympics standards figures estimates data results accounts dollars terms yes address access success press loss
    virus bus consensus status focus campus surplus onwards afterwards towards begins ends starts sales games riots
    protests reforms amendments floods fires winters talks attacks finals playoffs budgets accords regulations
    """.split()
)
# Verbs after which "from 1500 to 1900" may be amounts.
CHANGES = frozenset(
    """
    rose rise rises risen rising fell fall falls fallen falling grew grow grows grown growing increased increase
    increases increasing decreased decrease decreases decreasing climbed dropped drop declined decline jumped raised
    cut reduced expanded swelled shrank doubled ranged ranging ranges range vary varied varying up down
    """.split()
)
# Words that say of a sentence that it looks ahead, or back.
FUTURE_CUES = frozenset(
    """
    will ll shall should upcoming scheduled due expected expects expect planned forthcoming let hoped going
    """.split()
)
PAST_CUES = frozenset(
    """
    was were had did been became began came went took made said told left lost won gave fell rose saw met held ran
    sent sold bought built brought broke grew led paid put spoke struck wrote quit cut hit got found kept died
    """.split()
)
