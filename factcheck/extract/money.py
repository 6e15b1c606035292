"""Sums of money: the currency that stands before or after a number, as its ISO 4217 code.

A word that several countries use ("rupee", "franc", "peso") stays that word; "$" and "dollars" are US dollars unless
the text writes another country's dollar sign and no American one.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

SIGNS = {
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₪": "ILS",
    "฿": "THB", "₫": "VND", "₴": "UAH", "₦": "NGN", "₱": "PHP", "₡": "CRC", "₾": "GEL", "₿": "BTC", "₭": "LAK",
    "₵": "GHS", "₸": "KZT", "₮": "MNT", "ரூ": "LKR",
}  # fmt: skip
DOLLAR_PREFIXES = {
    "us": "USD", "u.s": "USD", "u.s.": "USD", "usd": "USD", "a": "AUD", "au": "AUD", "aud": "AUD", "nz": "NZD",
    "nzd": "NZD", "c": "CAD", "ca": "CAD", "can": "CAD", "cad": "CAD", "hk": "HKD", "hkd": "HKD", "s": "SGD",
    "sg": "SGD", "nt": "TWD", "r": "BRL", "mx": "MXN", "mex": "MXN", "mxn": "MXN",
}  # fmt: skip
# Kept as a table: ISO codes that are ordinary words or names in capitals ("ALL", "TOP", "CUP") are left out.
CODES = frozenset(
    "USD EUR GBP JPY CNY RMB AUD NZD CAD HKD SGD TWD CHF SEK NOK DKK ISK PLN CZK HUF RON BGN RUB UAH TRY ILS INR PKR"
    " LKR BDT NPR IDR MYR THB VND PHP KRW ZAR NGN KES GHS EGP SAR AED QAR KWD MXN BRL ARS CLP COP PEN UYU BOB CRC"
    " GEL KZT MNT LAK BTC XDR".split()
)
COUNTRIES = {
    "us": "US", "american": "US", "united states": "US", "u.s.": "US", "australian": "AU", "new zealand": "NZ",
    "canadian": "CA", "hong kong": "HK", "singapore": "SG", "british": "GB", "japanese": "JP", "chinese": "CN",
    "indian": "IN", "pakistani": "PK", "sri lankan": "LK", "indonesian": "ID", "swiss": "CH", "french": "FR",
    "belgian": "BE", "mexican": "MX", "chilean": "CL", "argentine": "AR", "colombian": "CO", "philippine": "PH",
    "danish": "DK", "norwegian": "NO", "swedish": "SE", "icelandic": "IS", "czech": "CZ", "turkish": "TR",
    "russian": "RU", "egyptian": "EG", "south african": "ZA", "south korean": "KR", "taiwan": "TW", "lao": "LA",
    "uae": "AE", "emirati": "AE", "moroccan": "MA", "saudi": "SA", "qatari": "QA", "omani": "OM", "kuwaiti": "KW",
    "iraqi": "IQ", "jordanian": "JO", "serbian": "RS", "kenyan": "KE", "ugandan": "UG", "tanzanian": "TZ",
    "german": "DE", "italian": "IT", "spanish": "ES", "dutch": "NL", "austrian": "AT", "irish": "IE",
}  # fmt: skip
OF_COUNTRY = {
    "dollar": {"US": "USD", "AU": "AUD", "NZ": "NZD", "CA": "CAD", "HK": "HKD", "SG": "SGD", "TW": "TWD"},
    "pound": {"GB": "GBP", "EG": "EGP", "IE": "IEP"},
    "rupee": {"IN": "INR", "PK": "PKR", "LK": "LKR"},
    "franc": {"CH": "CHF", "FR": "FRF", "BE": "BEF"},
    "peso": {"MX": "MXN", "CL": "CLP", "AR": "ARS", "CO": "COP", "PH": "PHP"},
    "krone": {"DK": "DKK", "NO": "NOK"}, "krona": {"SE": "SEK", "IS": "ISK"}, "koruna": {"CZ": "CZK"},
    "kroner": {"DK": "DKK", "NO": "NOK"}, "kronor": {"SE": "SEK"}, "lira": {"TR": "TRY", "IT": "ITL"},
    "mark": {"DE": "DEM"}, "guilder": {"NL": "NLG"}, "dirham": {"AE": "AED", "MA": "MAD"},
    "riyal": {"SA": "SAR", "QA": "QAR", "OM": "OMR"}, "dinar": {"KW": "KWD", "IQ": "IQD", "JO": "JOD", "RS": "RSD"},
    "shilling": {"KE": "KES", "UG": "UGX", "TZ": "TZS"},
}  # fmt: skip
NOUNS = {
    "dollar": "USD", "pound sterling": "GBP", "pounds sterling": "GBP", "sterling": "GBP", "euro": "EUR", "yen": "JPY",
    "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "rupiah": "IDR", "baht": "THB", "won": "KRW", "rouble": "RUB",
    "ruble": "RUB", "ringgit": "MYR", "dong": "VND", "zloty": "PLN", "forint": "HUF", "shekel": "ILS", "naira": "NGN",
    "hryvnia": "UAH", "lari": "GEL", "kip": "LAK", "bitcoin": "BTC", "taka": "BDT", "rupee": "rupee", "franc": "franc",
    "peso": "peso", "krone": "krone", "kroner": "krone", "krona": "krona", "kronor": "krona", "lira": "lira",
    "guilder": "guilder", "pence": "penny", "penny": "penny", "cent": "cent", "buck": "USD", "dinar": "dinar",
    "dirham": "dirham", "riyal": "riyal", "rand": "ZAR", "deutschmark": "DEM", "deutsche mark": "DEM",
    "crown": "crown", "mark": "mark", "florin": "florin", "drachma": "drachma", "peseta": "peseta", "escudo": "escudo",
    "reais": "BRL", "shilling": "shilling", "guinea": "guinea", "ducat": "ducat", "thaler": "thaler", "rial": "rial",
    "hryvnias": "UAH", "birr": "ETB", "kwacha": "kwacha", "kwanza": "AOA", "leu": "leu", "lei": "leu", "lev": "BGN",
}  # fmt: skip
# Words that are currencies only with more than the bare noun: "won" the verb, "rand", "mark", "dong" the names.
NEEDS_MAGNITUDE = frozenset(
    {"won", "rand", "dong", "lari", "kip", "buck", "sterling", "crown", "mark", "guinea", "lei", "leu", "lev"}
)
PARTS = {"cent": ("cent", 1.0), "penny": ("GBP", 0.01)}
_CODES = "|".join(sorted(CODES))
_LOWER = "usd|eur|gbp|rmb|cny|inr|aud|cad|nzd|hkd|jpy|chf"  # others in small letters are words: "pen", "try", "cop"
_SIGNS = "".join(sign for sign in SIGNS if len(sign) == 1)
BEFORE = re.compile(
    rf"(?:(?<![^\W_])(?P<prefix>[A-Za-z]{{1,3}}|[Uu]\.[Ss]\.?)\s?)?(?P<sign>[{_SIGNS}])\s?$|(?<![^\W_])(?P<code>{_CODES}|{_LOWER}|Rs\.?)\s?$"
)
LOOK_BACK = 8
AFTER = re.compile(
    rf"\s?(?:(?P<million>M)?(?P<code>(?:{_CODES}|{_LOWER}))(?:\s(?P<scale>million|billion|trillion))?(?![^\W_])"
    rf"|(?P<sign>[{_SIGNS}]|ரூ))"
)
WORDS = re.compile(r"[\s-]((?:(?:U\.S\.|[A-Za-z]{1,12})[ -]){0,2}[A-Za-z]{3,12})(?!\w)")
# Beside a weight in kilograms, with a bracket, a dash or "or" between them: "26 pounds (12 kg)", "12 kg (26 pounds)".
_MASS = r"(?:kg|kgs|g|kilos?|kilogram(?:me)?s?|gram(?:me)?s?|tonnes?|t)"
MASS_AFTER = re.compile(rf",?\s?(?:[(/–-]|or)\s?(?:about\s|around\s)?[0-9][0-9.,]*\s?{_MASS}\b")
MASS_BEFORE = re.compile(rf"[0-9]\s?{_MASS}\s?(?:[(/–-]|or)\s?(?:about\s|around\s)?$")
POUND_AS_MASS = re.compile(r"\s+of\s+(?!the\b|that\b|this\b|which\b|his\b|her\b|its\b|our\b|it\b)")
WEIGHS = re.compile(r"\b(?:weigh\w*|lift\w*|lost|los(?:e|ing)|gain\w*|shed|heavy|weight)\W+(?:\w+\W+){0,3}$", re.I)


class Currency(NamedTuple):
    """A currency beside a number: from `start` to `end` of the whole, and what the number is multiplied by."""

    start: int
    end: int
    unit: str
    stated_unit: str
    factor: float = 1.0
    scale: float = 1.0


def read_currency(text: str, start: int, end: int, dollar: str) -> Currency | None:
    """The currency of the number at `text[start:end]`; `dollar` is what a bare "$" means in this text.

    >>> read_currency("A$305 million", 2, 13, "USD")
    Currency(start=0, end=13, unit='AUD', stated_unit='AUD', factor=1.0, scale=1.0)
    """
    found = before(text, start, end, dollar) or after_sign(text, start, end, dollar)
    return found or after_words(text, start, end, dollar)


def before(text: str, start: int, end: int, dollar: str) -> Currency | None:
    """A sign or code before the number: "US$700 million", "£ 8.10", "EUR 125"."""
    base = max(0, start - LOOK_BACK)
    match = BEFORE.search(text[base:start])
    if not match:
        return None
    if match["code"]:
        code = iso_code(match["code"])
        return Currency(base + match.start(), end, code, code)
    at, sign, prefix = base + match.start("sign"), match["sign"], (match["prefix"] or "").lower()
    if sign != "$":
        code = SIGNS[sign]
        return Currency(at, end, code, code)
    known = DOLLAR_PREFIXES.get(prefix)
    if known and (text[at - 1] != " " or prefix not in ("a", "s", "r", "can")):
        return Currency(base + match.start(), end, known, known)
    return Currency(at, end, dollar, dollar)


def iso_code(code: str) -> str:
    """The ISO code in capitals; RMB is CNY, and "Rs" one of several rupees."""
    if code.startswith("Rs"):
        return "rupee"
    return "CNY" if code.upper() == "RMB" else code.upper()


def after_sign(text: str, start: int, end: int, dollar: str) -> Currency | None:
    """A sign or code after the number: "115.5USD", "75 USD million", "30 MUSD", "10 €"."""
    match = AFTER.match(text, end)
    if not match:
        return None
    code = iso_code(match["code"]) if match["code"] else SIGNS[match["sign"]]
    if match["sign"] and re.match(r"\s?[0-9]", text[match.end() : match.end() + 2]):
        return None  # the sign belongs to the next number
    scale = {"million": 1e6, "billion": 1e9, "trillion": 1e12, None: 1.0}[match["scale"]]
    code = dollar if match["sign"] == "$" else code
    return Currency(start, match.end(), code, code, scale=1e6 if match["million"] else scale)


def after_words(text: str, start: int, end: int, dollar: str) -> Currency | None:
    """A currency in words after the number: "570 million dollars", "10,000 Swiss francs", "forty-pence"."""
    match = WORDS.match(text, end)
    if not match:
        return None
    words = match[1].lower().replace("-", " ").split(" ")
    for count in range(len(words), 0, -1):
        named = currency_named(" ".join(words[:count]))
        if named and not (named in NEEDS_MAGNITUDE and text[end - 1].isdigit()):
            stop = match.start(1) + len(" ".join(words[:count]))
            code = dollar if named == "USD" and count == 1 else named
            unit, factor = PARTS.get(code, (code, 1.0))
            return None if is_mass(text, start, stop, code) else Currency(start, stop, unit, code, factor)
    return None


@cache
def currency_named(words: str) -> str:
    """The code, or the shared word, of a currency's name: "australian dollars" -> AUD, "rupees" -> rupee, else ""."""
    if words in ("pound", "pounds"):
        return "GBP"
    noun = words if words in NOUNS else words.removesuffix("s")
    if noun in NOUNS:
        return NOUNS[noun]
    country, _, noun = words.rpartition(" ")
    noun = noun if noun in OF_COUNTRY else noun.removesuffix("s")
    code = OF_COUNTRY.get(noun, {}).get(COUNTRIES.get(country, ""))
    return code or (NOUNS.get(noun, "") if country in COUNTRIES else "")


def is_mass(text: str, start: int, end: int, code: str) -> bool:
    """Whether "pounds" are a weight: "pounds of heroin", "weighs 20 pounds", "a 20-pound shell"."""
    if code != "GBP" or not text[:end][-6:].lower().endswith(("pound", "pounds")):
        return False
    before = text[max(0, start - 60) : start]
    weighed = POUND_AS_MASS.match(text, end) or WEIGHS.search(before)
    weighed = weighed or MASS_AFTER.match(text, end) or MASS_BEFORE.search(before)
    return bool(weighed) or text[max(start, end - 6) : end].startswith("-")


def dollar_meant(text: str) -> str:
    """What a bare "$" means: the one other country's dollar that the text writes with its sign, else the American.

    >>> dollar_meant("A$5 million, of which $2 million"), dollar_meant("$5 million")
    ('AUD', 'USD')
    """
    seen = {DOLLAR_PREFIXES[prefix.lower()] for prefix in re.findall(r"(?<![^\W_])(US|AU?|NZ|CA?|HK|SG?|NT)\$", text)}
    return seen.pop() if len(seen) == 1 else "USD"
