"""Lines that say what happened and leave out to whom: "Demolished", "Appointed director", "Moves to Vienna".

In a chronology they speak of the matter of the article, whose name is put before them.
"""

from __future__ import annotations

from factcheck.extract.restated import Parse
from factcheck.extract.syntax import lemma
from factcheck.extract.tokens import Token
from factcheck.models import Mention

FINITE = frozenset({"VBZ", "VBD", "VBN"})
# What somebody does by himself: "Died in Bergen", not "was died".
ALONE = frozenset(
    """die move retire return emigrate graduate arrive debut resign settle travel become begin fall go come run rise
    sink collapse merge expire depart sail take win write fly""".split()
)
# With these a noun behind the verb says as what, or with what: "Appointed director" was appointed.
MAKING = frozenset(
    """appoint award elect name make give grant declare promote ordain crown call rename retitle convert nominate
    dedicate knight""".split()
)
OBJECTS = frozenset({"DET", "NOUN", "PROPN", "ADJ", "NUM", "PRON"})


def with_subject(words: str, matter: Mention, parse: Parse) -> str:
    """The words with the matter before them; "" where they do not begin with a verb.

    "demolished" of the Harlow Bridge -> "Harlow Bridge was demolished".
    """
    name = matter.name or "it"
    tokens = list(parse(f"It {words}."))[1:]
    if not tokens or tokens[0].pos_ not in ("VERB", "AUX") or tokens[0].tag_ not in FINITE:
        return ""
    between = "" if tokens[0].tag_ == "VBZ" or not _suffered(tokens[0], tokens[1]) else "was "
    return f"{name} {between}{words}"


def with_was(words: str, parse: Parse) -> str:
    """The words with the verb that a headline leaves out: "the first sod cut" -> "the first sod was cut"."""
    tokens = list(parse(f"{words}."))
    if any(t.tag_ in ("VBZ", "VBP", "MD") or t.dep_ in ("aux", "auxpass") for t in tokens):
        return words
    done = next((t for t in tokens[2:5] if t.tag_ == "VBN" and t.nbor(-1).pos_ in ("NOUN", "PROPN")), None)
    return words if done is None else f"{words[: done.idx]}was {words[done.idx :]}"


def _suffered(verb: Token, behind: Token) -> bool:
    """Was it done to the matter, which a past participle does not show by itself: "opened the fair", "opened in
    May"?"""
    base = lemma(verb)
    if base in MAKING:
        return True
    return base not in ALONE and behind.pos_ not in OBJECTS
