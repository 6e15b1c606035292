"""What is only said to be there, so many of it, and what has it.

"There were four stages" -> four stages of the matter; "With its 27 branches the bank ..." -> 27 branches of the bank;
"Six turbines stand there", "Stages: four".
"""

from __future__ import annotations

from factcheck.extract.beside import titled
from factcheck.extract.figure import Figure
from factcheck.extract.holding import where
from factcheck.extract.scene import mention_of
from factcheck.extract.syntax import child, subject_of
from factcheck.models import Mention

# Further down an article speaks of the parts of its matter: of the labelled topics' articles none is longer, and in 90
# encyclopedia articles "there are three divisions" was of the army of the country.
EARLY = 60
# Verbs that say of things only that they are there.
STANDING = frozenset("stand hang line sit".split())
# Nouns so wide, or of such measures, that what is there of them is other things each time.
WIDE = frozenset(
    """people person man woman child boy girl life death body other year month week day hour minute second night decade
    century season meter metre mile reason problem question chance sign word""".split()
)


def had(figure: Figure, what: Mention) -> Mention | None:
    """Who or what has so many things, where the clause only says that they are there.

    "There were four stages", "Stages: four", "six turbines stand there" are of the matter, unless the article is far
    into its parts; "with 27 branches, it was ..." is of what is spoken of.
    """
    counted, verb = figure.counted, figure.verb
    if counted is None or what.head in WIDE:
        return None
    if figure.value.high == 1 or (counted.i > max(figure.skip - {counted.i}) and counted.tag_ not in ("NNS", "NNPS")):
        return None
    if verb is None:
        return titled(figure) or figure.scene.topic if labelled_by(figure) else None
    if equipped(figure):
        return mention_of(figure.line, subject_of(verb))
    there = verb.lemma_ == "be" and child(verb, "expl") is not None and counted.dep_ in ("attr", "nsubj")
    stands = verb.lemma_ in STANDING and counted.dep_ == "nsubj" and child(verb, "dobj") is None
    if child(counted, "relcl", "acl") is not None or counted.head != verb or figure.scene.sentence > EARLY:
        return None
    if not (there or stands):
        return None
    return where(figure.line, verb, figure.skip) or figure.scene.topic


def equipped(figure: Figure) -> bool:
    """Is it said by the way of what the clause speaks of: "With 27 branches, the bank could be found anywhere"?"""
    counted, verb = figure.counted, figure.verb
    if counted is None or verb is None or counted.dep_ != "pobj" or counted.head.lower_ != "with":
        return False
    return counted.head.head == verb and counted.i < verb.i


def labelled_by(figure: Figure) -> bool:
    """Does what is counted stand before the figure, as the label of a line of facts?"""
    return figure.counted is not None and figure.counted.i < min(figure.skip - {figure.counted.i})
