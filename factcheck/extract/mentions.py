"""Words that stand for something: names by their capitals, descriptions by their head noun, pronouns.

The parser's entity labels are a hint and nothing more: of twenty mentions of one initiative it saw eleven whole.
"""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.extract.syntax import child
from factcheck.extract.tokens import Doc, Token
from factcheck.lexicon import is_a, senses
from factcheck.models import Mention

# Lower-case words that may stand inside a name: "Treaty of Reciprocal Assistance", "Bureau of Alcohol, Tobacco and
# Firearms".
LINKS = frozenset(
    "of de del della di da do dos du la le les el van von der den bin al y e on for and the in under 's".split()
)
# A link of this kind joins two names unless the whole is known to be one ("Chile and Uruguay", "Fischer of the United
# States").
LOOSE_LINKS = frozenset("and for in on under the 's".split())
# Letters behind a person's name, no dots: societies and degrees, orders and medals, parliaments, religious orders.
POSTNOMINALS = frozenset(
    "frs frse fba freng frcp frcs frsa fsa fraes fras frgs ra rsa phd dphil dsc md mba bsc msc llb llm lld edd jd mbbs "
    "obe mbe cbe kbe dbe gbe kcb gcb cb cmg kcmg gcmg dcmg kcvo dcvo gcvo cvo lvo mvo om ch pc qc kc vc gc dso dsc dfc "
    "dcm mc dsm oam ao ac mp mep msp mla mlc tds esq sj osb ofm".split()
)
TITLES = frozenset(
    """mr mrs ms miss dr president premier minister captain capt general gen colonel col major sergeant lieutenant
    professor
    prof senator sen governor gov judge justice chief superintendent inspector officer secretary deputy vice mayor
    regent
    chancellor ambassador bishop father sister reverend rev pope chairman chairwoman director commissioner sheriff
    admiral
    commander detective""".split()
)
PERSONAL = frozenset("he she him her his hers himself herself".split())
NEUTER = frozenset("it its itself this that".split())
PLURAL = frozenset("they them their theirs themselves these those both".split())
OURS = frozenset("we us our ours".split())
FIRST = OURS | frozenset("i me my you your".split())
PRONOUNS = PERSONAL | NEUTER | PLURAL | FIRST
DEFINITE = frozenset("the this that these those its his her their our my your".split())
QUOTES = frozenset('"“‘«')
DEMONSTRATIVE = frozenset("this that these those".split())
# Words before a noun that say nothing of which one is meant.
IDLE = frozenset(
    """the a an this that these those its his her their our my your some any all each every both no such other another
    own
    about around roughly nearly almost over more less than least most only just some total overall whole entire same
    said
    so-called late former current present recent final definitive initial original first-ever very quite""".split()
)


def is_capital(token: Token) -> bool:
    """Does the word look like part of a name: a capital letter, or a short word in capitals and digits ("C-17")?"""
    return token.text[:1].isupper() and not token.is_punct


def sentence_starts(doc: Doc) -> frozenset[int]:
    """Indices of tokens whose capital may be due to their place: the first word of a sentence, quote or list item."""
    found = set()
    for sentence in doc.sents:
        i = sentence.start
        while i < sentence.end and (doc[i].is_punct or doc[i].is_space):
            i += 1
        found.add(i)
    found.update(token.i + 1 for token in doc if token.text in OPENING)
    return frozenset(found)


# What a capital may stand behind that is no name's.
OPENING = frozenset('"“‘:•')


def names_in(doc: Doc, known: frozenset[str] = frozenset()) -> list[tuple[int, int]]:
    """Token ranges of the names of a text: maximal capitalised runs with their lower-case links, links not at the ends.

    A word that stands first in a sentence counts when the parser takes it for a name or it is capitalised elsewhere
    (`known`). "The" and titles at the front, possessives at the end are not part of a name.
    """
    starts, found, past = sentence_starts(doc), [], 0
    for token in doc:
        first = i = token.i
        if i < past or not _opens_name(token, starts, known):
            continue
        end = _run_end(doc, i, known)
        while first < end - 1 and (doc[first].lower_ in ("the", "a", "an") or doc[first].lower_.rstrip(".") in TITLES):
            first += 1
        past, end = end, letters_at(doc, first, end)
        if any(c.isalpha() for c in doc[first:end].text) and not (
            end - first == 1 and doc[first].lower_ in IDLE | PRONOUNS
        ):
            found.append((first, end))
    return found


def letters_at(doc: Doc, first: int, end: int) -> int:
    """Where the letters behind a person's name begin ("Ada Moe | FRS"), `end` where it has none."""
    while end - first > 2 and _letters(doc[end - 1]):
        end -= 1
    return end


def letters_end(doc: Doc, first: int, end: int) -> int:
    """One past the letters behind a name that ends at `end`, which is its own end where there are none."""
    while end - first > 1 and end < len(doc) and _letters(doc[end]):
        end += 1
    return end


def _letters(token: Token) -> bool:
    return token.lower_ in POSTNOMINALS and sum(c.isupper() for c in token.text) > 1


def _opens_name(token: Token, starts: frozenset[int], known: frozenset[str]) -> bool:
    if not is_capital(token) or token.lower_ in PRONOUNS:
        return False
    if token.like_num:
        return opens_with_number(token) and (token.i not in starts or _is_one(token, known))
    if token.ent_type_ in ("DATE", "TIME", "ORDINAL", "CARDINAL", "PERCENT", "MONEY") and token.pos_ != "PROPN":
        return False
    if token.lower_ in LIFE and token.tag_ == "VBN":
        return False
    if token.i not in starts:
        return token.pos_ not in ("PRON", "DET", "ADP", "CCONJ", "SCONJ", "AUX")
    if token.text in known:
        return True
    if token.pos_ == "PROPN":
        return bool(token.ent_type_) or not _only_adverb(token.lower_)
    if token.i and token.nbor(-1).text in QUOTES and token.i + 1 < len(token.doc) and is_capital(token.nbor()):
        return token.pos_ not in ("PRON", "DET")
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    if following is not None and f"{token.text} {following.text}" in known:
        return True
    return following is not None and is_capital(following) and token.pos_ in ("ADJ", "NOUN", "VERB")


def opens_with_number(token: Token) -> bool:
    """Is a number in letters the first word of a name: "Nine Windows", "Seven Sisters"?"""
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    number = token.tag_ == "CD" and token.is_alpha and is_capital(token) and not token.text.isupper()
    return number and following is not None and following.pos_ in ("PROPN", "NOUN") and is_capital(following)


def _is_one(number: Token, known: frozenset[str]) -> bool:
    """Are a number and its noun a name inside other sentences, or told of as one thing: "Nine Windows is a novel"?"""
    noun = number.nbor()
    verb = noun.head
    return f"{number.text} {noun.text}" in known or (noun.dep_ == "nsubj" and verb.tag_ == "VBZ" and verb.i > noun.i)


# How the lines of a dictionary of persons begin: "Born Torne, 7 February 1912".
LIFE = frozenset({"born", "buried", "baptised", "baptized", "educated", "married"})


def _only_adverb(word: str) -> bool:
    """Is it an adverb and nothing else, which only its place in the sentence gave a capital: "Afterwards"?"""
    return bool(senses(word, "r")) and not any(senses(word, kind) for kind in ("n", "v", "a"))


def _run_end(doc: Doc, i: int, known: frozenset[str]) -> int:
    """One past the last token of the run that opens at i."""
    end, j = i + 1, i + 1
    while j < len(doc):
        token = doc[j]
        if token.is_space or token.text == "\n":
            break
        if (is_capital(token) and token.pos_ != "PRON") or _is_number(doc, j, end) or _is_form(doc, j, end):
            j, end = j + 1, j + 1
        elif _links(doc, i, j, end) or _of_owner(doc, i, j, known):
            j += 1
        else:
            break
    return end


def _is_number(doc: Doc, j: int, end: int) -> bool:
    """A short number right after a name's word is part of the name: "Apollo 11"."""
    token = doc[j]
    counts = j + 1 < len(doc) and doc[j + 1].pos_ in ("NOUN", "ADJ")
    named = doc[j - 1].pos_ == "PROPN" or (doc[j - 1].pos_ == "NOUN" and token.head == doc[j - 1])  # "Line 6"
    return end == j and token.text.isdigit() and named and len(token.text) <= 3 and not counts


def _is_form(doc: Doc, j: int, end: int) -> bool:
    """Is it a legal form in small letters right behind a name: "Dorvik Lines plc"?"""
    return end == j and doc[j].lower_ in ("plc", "ltd", "llc", "llp", "inc", "gmbh")


def _links(doc: Doc, i: int, j: int, end: int) -> bool:
    """May the token tie the name that opened at i to a capital behind it: a hyphen, "&", "of", "for" after an
    office?"""
    token = doc[j]
    if j + 1 >= len(doc):
        return False
    if token.text in ("-", ".", "/"):
        return not token.whitespace_ and not doc[j - 1].whitespace_
    if token.text == "&":
        return is_capital(doc[j + 1])
    if token.lower_ == "the":
        return doc[j - 1].lower_ in ("of", "for") and is_capital(doc[j + 1]) and bool(senses(doc[i].lower_, "n"))
    if token.lower_ == "for":
        return _capital_after(doc, j) and end == i + 1 and bool(senses(doc[i].lower_, "n"))
    if token.lower_ == "of" and (_is_somebody(doc, i, end) or _is_ship(doc, i)):
        return False
    return token.lower_ in LINKS and token.lower_ not in LOOSE_LINKS and _capital_after(doc, j)


def _is_somebody(doc: Doc, i: int, end: int) -> bool:
    """Do given and family name stand before the "of", and no word of what things are: "Ana Lobo of Porto"?"""
    last = doc[end - 1]
    return end - i > 1 and last.is_alpha and (last.ent_type_ == "PERSON" or not senses(last.lower_, "n"))


def _is_ship(doc: Doc, i: int) -> bool:
    """Does a noun for a ship stand before the name, so that "of" says where it comes from: "the barque Ondine of
    Dundee"?"""
    return i > 0 and doc[i - 1].text.islower() and is_a(doc[i - 1].lower_, "vessel")


def _of_owner(doc: Doc, i: int, j: int, known: frozenset[str]) -> bool:
    """Is the "'s" part of a name: one that the rules declare ("King's Cross"), a saint's ("St Mary's Church"), a
    house's that is called after its owner ("Guy's Hospital", not "London's Guildhall" nor "Harlow's Town Hall")?"""
    if doc[j].tag_ != "POS" or not _capital_after(doc, j):
        return False
    if doc[i : j + 2].text.replace("’", "'") in known or doc[i].lower_.rstrip(".") in ("st", "saint"):
        return True
    alone = j + 2 >= len(doc) or not is_capital(doc[j + 2])
    of_place = any(t.ent_type_ in ("GPE", "LOC", "NORP") for t in doc[i:j])
    return alone and j == i + 1 and not of_place and doc[j + 1].lower_ in HOUSES


# Nouns of what is called after its owner or patron.
HOUSES = frozenset(
    """hospital college school church chapel cathedral academy bank brewery hotel inn university abbey priory infirmary
    theatre circus coffeehouse foundry pharmacy bookshop shipyard bakery distillery""".split()
)


def _capital_after(doc: Doc, j: int) -> bool:
    """Is there a capital right after a link, or after "of the"?"""
    following = doc[j + 1 : j + 3]
    if not following:
        return False
    return is_capital(following[0]) or (
        len(following) == 2 and following[0].lower_ == "the" and is_capital(following[1])
    )


def compound_left(token: Token) -> Iterable[Token]:
    """The words that narrow a noun down, in order: compounds, adjectives, years, ordinals, names of owners."""
    for c in token.lefts:
        if c.dep_ in ("compound", "amod", "nmod", "nummod", "poss", "npadvmod", "advmod", "quantmod"):
            yield c


def head_lemma(token: Token) -> str:
    """The lemma of a noun, lower case; of a name its last word as written, lower case."""
    lemma = token.lemma_.lower()
    return lemma.rstrip(".") if lemma else token.lower_


def mention(token: Token, names: dict[int, tuple[int, int]], at: int = 0) -> Mention:
    """The mention whose head is `token`: the name it is part of, else a description with its modifiers, else a pronoun.

    `names` maps token index -> the name's token range; `at` is where in the article the parsed text begins.
    """
    doc = token.doc
    if token.i in names:
        first, end = names[token.i]
        span = doc[first:end]
        if _is_common(doc, first, end):
            return Mention(
                text=span.text,
                start=at + span.start_char,
                end=at + span.end_char,
                name="",
                head=doc[first].lower_,
                kind="description",
                modifiers=modifiers(token, names if doc[first - 1].tag_ == "POS" else {}),
                definite=doc[first - 1].lower_ not in ("a", "an"),
                plural=token.tag_ in ("NNS", "NNPS"),
            )
        # A name before a common noun ("the Fordham bridge") is a modifier; the caller asked for the name itself.
        return Mention(
            text=span.text,
            start=at + span.start_char,
            end=at + span.end_char,
            name=span.text,
            head=head_lemma(span.root),
            modifiers=_renewing(doc, first),
            kind="name",
            label=_label(doc, first, end),
            definite=True,
            plural=False,
        )
    if token.lower_ in PRONOUNS and token.pos_ in ("PRON", "DET"):
        noun = _said_again(token)
        if noun is not None:
            return Mention(
                text=token.text,
                start=at + token.idx,
                end=at + token.idx + len(token),
                name="",
                head=head_lemma(noun),
                modifiers=modifiers(token, names),
                how=f"“{token.text}” taken for “{noun.text}”, told of right before",
                kind="description",
                definite=True,
                plural=token.lower_ == "those",
            )
        return Mention(
            text=token.text,
            start=at + token.idx,
            end=at + token.idx + len(token),
            name="",
            head=token.lower_,
            kind="description",
            definite=True,
            plural=token.lower_ in PLURAL,
        )
    first = min([token.i, *(c.left_edge.i for c in compound_left(token))])
    return Mention(
        text=doc[first : token.i + 1].text if first < token.i else token.text,
        start=at + doc[first].idx,
        end=at + token.idx + len(token),
        name="",
        head=head_lemma(token),
        modifiers=modifiers(token, names),
        kind="description",
        definite=is_definite(token),
        plural=token.tag_ in ("NNS", "NNPS") or any(c.lower_ in ("every", "each") for c in token.lefts),
        bare=child(token, "det", "poss", "nummod") is None,
    )


# So many words before "that of Caldry" the noun may stand that it saves saying again.
SAID_BEFORE = 40


def _said_again(token: Token) -> Token | None:
    """The noun that "that of" or "those of" stands for, the last one before that had an owner too: "led the fleet of
    Orsland; Dorn led that of Caldry" -> fleet."""
    if token.lower_ not in ("that", "those") or not any(c.lower_ == "of" for c in token.children):
        return None
    plural = ("NNS", "NNPS") if token.lower_ == "those" else ("NN",)
    before = token.doc[max(token.i - SAID_BEFORE, 0) : token.i]
    owned = (t for t in reversed(before) if t.tag_ in plural and t.pos_ == "NOUN")
    return next((t for t in owned if any(c.lower_ == "of" or c.dep_ == "poss" for c in t.children)), None)


def modifiers(token: Token, names: dict[int, tuple[int, int]]) -> tuple[str, ...]:
    """What narrows a description down: adjectives and compounds by lemma, names and "of"/"in" complements as written.

    "the new regional hospital in Wairoa" -> ("new", "regional", "Wairoa").
    """
    found = ["another"] if any(c.lower_ == "another" and c.dep_ == "det" for c in token.lefts) else []
    for c in compound_left(token):
        of_kind = c.dep_ == "poss" and c.tag_ == "NNS"  # "the women's draw"
        if (
            c.lower_ in IDLE
            or c.dep_ in ("advmod", "quantmod")
            or (c.dep_ == "poss" and c.i not in names and not of_kind)
        ):
            continue
        found.append(_word(c, names))
        found += [_word(g, names) for g in c.children if g.dep_ in ("compound", "amod") and g.lower_ not in IDLE]
    for c in token.children:
        if c.dep_ == "prep" and c.lower_ in ("of", "in", "at", "for", "on", "to", "from", "between", "with"):
            year = c.lower_ == "of"  # "the election of 2015"
            found += [
                _word(p, names)
                for p in c.children
                if p.dep_ == "pobj" and (p.pos_ in ("NOUN", "PROPN") or (year and p.shape_ == "dddd"))
            ]
    return tuple(dict.fromkeys(f for f in found if f))


def _word(token: Token, names: dict[int, tuple[int, int]]) -> str:
    if token.i in names:
        first, end = names[token.i]
        return token.doc[first:end].text
    if token.lower_ in PRONOUNS:
        return ""
    return token.lemma_.lower()


def written_as_person(name: str, most: int = 3) -> bool:
    """Is it written as people are called, whatever the tagger takes it for: two words or more, each with a capital?"""
    words = name.split()
    return 2 <= len(words) <= most and all(w.isalpha() and w.istitle() for w in words)


def is_definite(token: Token) -> bool:
    """Does the phrase point at one known thing: "the", "this", a possessive? Not "a women's team"."""
    if token.dep_ in ("poss", "nmod") and token.i and token.nbor(-1).lower_ in DEFINITE:
        return True
    return any(c.lower_ in DEFINITE or (c.dep_ == "poss" and not _of_a_sort(c)) for c in token.lefts)


def _of_a_sort(owner: Token) -> bool:
    """Does an owner only say of which sort a thing is: "a women's team", "a boys' school"?"""
    return owner.tag_ == "NNS" and any(c.lower_ in ("a", "an") for c in owner.lefts)


def is_demonstrative(token: Token) -> bool:
    """Does the phrase point back: "this treaty", "those families"?"""
    return any(c.lower_ in DEMONSTRATIVE for c in token.lefts)


def _is_common(doc: Doc, first: int, end: int) -> bool:
    """A lone capitalised common noun with an article or an owner before it is a description: "the Bank", "a Treaty"."""
    if end - first != 1 or first == 0 or not senses(doc[first].lower_, "n"):
        return False
    before = doc[first - 1]
    return before.lower_ in DEFINITE or before.lower_ in ("a", "an") or before.tag_ == "POS"


def _renewing(doc: Doc, first: int) -> tuple[str, ...]:
    """What makes a name that of a later thing: "a new Harlan Bridge", "a second Nobel Prize"."""
    if first < 2 or doc[first - 2].lower_ not in ("a", "his", "her", "its", "their"):
        return ()
    return (doc[first - 1].lower_,) if doc[first - 1].lower_ in LATER else ()


# Words that set a thing apart from an earlier one of its name.
LATER = frozenset("new second third fourth replacement further".split())


def _label(doc: Doc, first: int, end: int) -> str:
    """What the parser takes the name for, "" when its words disagree."""
    labels = labels_in(doc, first, end)
    titled = first > 0 and doc[first - 1].lower_.rstrip(".") in TITLES
    if titled:
        return "PERSON"
    return labels.pop() if len(labels) == 1 else ""


def labels_in(doc: Doc, first: int, end: int) -> set[str]:
    """The parser's labels of a name's words; nobody is called "the Harlan Mill", so that is no person."""
    labels = {t.ent_type_ for t in doc[first:end] if t.ent_type_}
    alone = doc[first:end].root.dep_ not in ("compound", "nmod", "poss")
    return labels - {"PERSON"} if first and alone and doc[first - 1].lower_ == "the" else labels
