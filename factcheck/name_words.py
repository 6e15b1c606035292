"""Closed lists of English words that matter inside names, and the tables of given names and countries.

Only function words and kinds of things: no list here holds the name of a thing.
"""

from __future__ import annotations

from functools import cache

from factcheck.territories import territory_names

ARTICLES = frozenset({"the", "a", "an"})
LINKS = frozenset(
    "of for and in on at to from with between against by de du des del della di da do dos e et y und".split()
)
PARTICLES = frozenset("al el ul bin ibn ben abu von van der den ter ten la le los las dal af av zu zum zur".split())

# One of these beside a name makes another name of it. "united" and "great" do not: they are part of the name itself.
COMPASS = frozenset(
    "north south east west northern southern eastern western northeast northwest southeast southwest northeastern "
    "northwestern southeastern southwestern".split()
)
APART = frozenset(
    "new old beyond second junior senior upper lower inner outer greater lesser big little post pre anti counter non "
    "ex former mini super neo proto deputy vice assistant acting shadow sub under women womens men mens girls boys "
    "youth under winter summer spring autumn day night male female interim reserve phase "
    "stage round part volume".split()
)
DISTINGUISHING = COMPASS | APART

# Head nouns of programmes: a bare first word may stand for the whole inside one article.
PROGRAMMES = frozenset("initiative programme program plan project scheme act bill campaign".split())
# What firms trade in or are called as, left off where the proper word before it says which one it is: "Norvik Airways",
# "Norvik".
TRADING = frozenset(
    """airline airlines airways aviation banking breweries brewery brothers chemicals company corporation electronics
    energy engineering enterprises entertainment foods foundries gas holdings industries insurance
    laboratories lines logistics media mining motors newspapers oil partners petroleum pharmaceuticals
    pictures press products publishers publishing railways records retail seafoods shipbuilders shipping
    software steel stores studios systems technologies technology telecom textiles""".split()
)
# Bodies and papers that an article calls by this word alone, in capitals, once it has named them: "the Bank". "House",
# "Street" and "War" are no such words ("the House" beside the White House is another), nor are "Board" and "Committee",
# of which a body has several.
DEFINED = frozenset(
    "accord agency agreement alliance association authority bank charter college commission company "
    "convention council court covenant department directorate federation foundation fund institute "
    "institution league ministry museum organisation organization pact partnership protocol society treaty tribunal "
    "university".split()
)
# Kinds of things. A name with one of these is no person, and its head is compared.
HEADS = PROGRAMMES | frozenset(
    "initiatives programmes programs plans projects schemes campaigns "
    "academy accord accords administration affair agency agreement airline airlines airport alliance amendment "
    "archive area army arsenal assembly association attack authority award awards bank banking base basin battalion "
    "battle bay beach board bombing bridge brigade brigades broadcasting building bureau cabinet canal capital castle "
    "cathedral center centre centers centres chamber championship championships charter church circuit city club "
    "coalition coast code college colony command commission committee commonwealth community companies company "
    "conference confederation congress constitution consortium convention corps council county coup court covenant "
    "crisis cup cyclone dam day declaration delta department desert directive district division document dynasty "
    "earthquake election elections embassy empire enterprise enterprises eruption estate exchange exhibition "
    "expedition express factory falls federation ferry festival field fire fires fleet flood floods force forces "
    "forest foundation front fund galleries gallery games garden gardens gate gazette government group hall harbor "
    "harbour headquarters herald hill hills holdings hospital hotel house hurricane incident index industries "
    "industry institute institution insurance international investments island islands journal kingdom laboratory "
    "lake league legislature library line lines magazine mall market massacre media memorial memorandum ministry "
    "mission monastery monument motor motors mount mountain mountains movement museum nation nations network news "
    "newspaper ocean office opera operation orchestra order organisation organization outbreak pact palace pandemic "
    "park parliament partners partnership party pass path peak peninsula plant plateau police policy pool port post "
    "power press prison prize protocol province quarter race radio railroad railway railways range rebellion record "
    "records referendum reform refugee regiment region register report republic research reserve resolution review "
    "revolution ridge river road room route school sea secretariat section securities senate service services "
    "settlement shelter ship shipping shuttle siege sisters society solutions square stadium state states station "
    "statute steel store stores strait street strike studio studios summit sun symphony systems task team "
    "technologies technology telegraph temple territory theater theatre times tower towers town trade trail tram "
    "trams transit transport treaties treaty trial tribunal trust tunnel union unit united university valley village "
    "volcano walk wall war wars water way website week works yard zone bombings commandos airways understanding "
    "statement letter rule rules rising uprising mutiny derby final finals match tournament open".split()
)
# Adjectives that many names share: with one of these only, a part of a name says nothing.
GENERIC = frozenset(
    "national international global world central federal supreme royal general state public united first grand high "
    "joint main local regional european american british english african asian free trade peace civil common economic "
    "political social military special human foreign home great good modern annual official presidential".split()
)

# In front of a name these say whose or how wide: "International Monetary Fund", "Royal Mint".
REACHES = frozenset(
    "national international global world european central federal supreme royal american british english african asian "
    "regional pan".split()
)
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december spring summer autumn winter today tomorrow yesterday".split()
)

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC", "NORP"})
PERSON_LABELS = frozenset({"PERSON", "PER"})


@cache
def nicknames() -> dict[str, frozenset[str]]:
    """English given names, each with those that it is short for or that are short for it: ted has theodore, edward."""
    from nicknames import name_triplets

    related: dict[str, set[str]] = {}
    for full, _, short in name_triplets():
        related.setdefault(full, set()).add(short)
        related.setdefault(short, set()).add(full)
    return {name: frozenset(others) for name, others in related.items()}


@cache
def countries() -> frozenset[str]:
    """The countries and territories that have an English name of one word, lower case."""
    return frozenset(name for name in territory_names() if name.isalpha() and len(name) > 2)
