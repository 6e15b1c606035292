"""What stands before and after a name without being part of it: titles, legal forms, junior and senior."""

from __future__ import annotations

from rapidfuzz.distance import OSA

from factcheck.name_words import HEADS, LINKS

SENIORITY = {"jr": "junior", "jnr": "junior", "junior": "junior", "sr": "senior", "snr": "senior", "senior": "senior"}

# Stripped from the front of a name (folded, no dots); two in a row are stripped too ("Prime Minister Sir").
TITLES = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady president praesident prasident chancellor premier minister "
    "secretary senator sen representative rep congressman congresswoman governor gov mayor judge justice king queen "
    "prince princess emperor empress sultan sheikh shaikh sheik emir ayatollah imam mullah pope cardinal archbishop "
    "bishop reverend rev captain capt colonel col general gen major maj lieutenant lt "
    "sergeant sgt corporal cpl admiral commander marshal brigadier private officer constable inspector detective "
    "chairman chairwoman chair ceo director ambassador councillor commissioner attorney coach "
    "monsieur madame herr frau senor senora don dona signor signora prime foreign vice deputy "
    "superintendent chief interior finance defence defense trade health transport energy home education agriculture "
    "environment economy treasury labor labour police fire assistant".split()
)
# With one of these, a single name is another: "Queen Victoria" is not "Victoria".
PEERS = frozenset({"lord", "lady", "dame"})
REGNAL = PEERS | frozenset("king queen prince princess emperor empress pope sultan".split())
# These begin a title and are none alone: "Prime Minister", "Vice President", "Deputy Interior Minister".
TITLE_OPENERS = frozenset(
    "prime foreign vice deputy private general major chief interior finance defence defense trade health transport "
    "energy home education agriculture environment economy treasury labor labour police fire assistant".split()
)

# Folded, dots removed. Taken off either end, the longer ones first.
LEGAL_FORMS: tuple[tuple[str, ...], ...] = tuple(
    tuple(form.split())
    for form in (
        "gesellschaft mit beschrankter haftung, obshchestvo s ogranichennoy otvetstvennostyu,  societatea cu "
        "raspundere limitata, public limited company, limited liability company, open joint stock company, "
        "public joint stock company, closed joint stock company, limited liability partnership, gmbh and co kg, "
        "sp z o o, joint stock company, sa de cv, sab de cv, aktsionernoe obshchestvo, aktsionernoye obshchestvo, "
        "pty ltd, pty limited, pte ltd, private limited, pvt ltd, pvt limited, co ltd, company limited, and co, "
        "and company, limited partnership, societe anonyme, kabushiki kaisha, sdn bhd, s a, a s, ltd, limited, "
        "plc, llc,  lllp, llp, lp, pllc, inc, incorporated, corp, corporation, co, company, na, ag, akg, "
        "aktiengesellschaft, gmbh,  kg, kgaa, ohg, se, ev, sa, sas, sarl, srl, spa, nv, bv, bvba, sl, sau, ltda, "
        "as, asa, ab, oy, oyj, aps, doo, dd,  ad, sro, zrt, kft, nyrt, jsc, ojsc, cjsc, pjsc, ooo, oao, zao, pao, "
        "bhd, pt, tbk, kk"
    ).split(", ")
)
# What a sports club writes behind its name, the longer ones first.
CLUBS: tuple[tuple[str, ...], ...] = tuple(
    tuple(form.split())
    for form in (
        "association football club, rugby football club, football club, cricket club, rugby club, hockey club, a f c, "
        "r f c, f c, afc, rfc, fc"
    ).split(", ")
)
ENDING_IN = {
    last: tuple(form for form in LEGAL_FORMS if form[-1] == last) for last in {form[-1] for form in LEGAL_FORMS}
}
BEGINNING_WITH = {
    first: tuple(form for form in LEGAL_FORMS if form[0] == first) for first in {f[0] for f in LEGAL_FORMS}
}
# Long words of legal forms are known with a slip too: "Aktiengeselschaft".
LONG_FORMS = frozenset(form[0] for form in LEGAL_FORMS if len(form) == 1 and len(form[0]) >= 11)
SLIP_OF_FORM = 10
# These begin other names as well ("As ...", "Co ..."): taken off the end only.
AT_THE_END = frozenset("as sa ad se sl na pt ab spa co company limited ev corporation".split())


def without_forms(words: list[str]) -> list[str]:
    """Without legal forms at either end: `["siemens", "ag"]` -> `["siemens"]`; never leaves nothing."""
    lower = [word.lower() for word in words]
    start, end = 0, len(words)
    while end and (size := _form_at_end(lower[start:end])):
        end -= size
    while end and (size := _form_at_start(lower[start:end])):
        start += size
    if end - start > 1 and lower[end - 1] == "and":
        end -= 1
    return words[start:end]


def without_club(words: list[str]) -> list[str]:
    """Without what says that it is a sports club: `["Marle", "Rovers", "F", "C"]` -> `["Marle", "Rovers"]`.

    One word stays as it is: a club and its town are two.
    """
    lower = [word.lower() for word in words]
    size = next((len(form) for form in CLUBS if tuple(lower[-len(form) :]) == form), 0)
    return words[: len(words) - size] if len(words) - size > 1 else words


def _form_at_end(words: list[str]) -> int:
    """How many words at the end are a legal form, 0 where that would leave nothing."""
    sizes = (len(form) for form in ENDING_IN.get(words[-1], ()) if tuple(words[-len(form) :]) == form)
    size = next(sizes, int(_slip_of_form(words[-1])))
    return size if size < len(words) else 0


def _form_at_start(words: list[str]) -> int:
    """How many words at the start are a legal form, 0 where that would leave nothing."""
    sizes = (len(form) for form in BEGINNING_WITH.get(words[0], ()) if tuple(words[: len(form)]) == form)
    size = next(sizes, 0)
    return size if size < len(words) and words[0] not in AT_THE_END else 0


def _slip_of_form(word: str) -> bool:
    """True for a long legal form with a slip: "aktiengeselschaft"."""
    return len(word) >= SLIP_OF_FORM and any(OSA.distance(word, form, score_cutoff=1) <= 1 for form in LONG_FORMS)


def without_titles(words: list[str]) -> list[str]:
    """Without titles at the front: `["Vice", "President", "Al", "Gore"]` -> `["Al", "Gore"]`."""
    lower = [word.lower() for word in words]
    start = 0
    while len(words) - start > 1 and lower[start] in TITLES:
        if lower[start] in TITLE_OPENERS and lower[start + 1] not in TITLES:
            break
        start += 1
    rest = lower[start:]
    if not start or TITLES.issuperset(rest):
        return words
    royal = len(rest) == 1 and lower[start - 1] in REGNAL
    return words if royal or rest[0] in LINKS or not HEADS.isdisjoint(rest) else words[start:]
