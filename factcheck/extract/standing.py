"""Of what a figure speaks where the words of its clause only stand for it.

"The project cost $4 million", "the whole affair cost them $4 million" speak of the matter of the article; "the couple
had four children" of the person whom it tells of; and a number, a total or the front of a hall is no thing at all.
"""

from __future__ import annotations

from factcheck.extract.beside import titled
from factcheck.extract.figure import Figure, Known
from factcheck.extract.illness import is_illness
from factcheck.extract.scene import mention_of
from factcheck.extract.syntax import roles
from factcheck.models import Mention

# "A total of 186 designs were sent in" counts designs, and says nothing of a total.
SUMS = frozenset({"total", "sum", "aggregate"})
# What an article is about goes by these words when it has been named, or when nobody has to be told.
UNDERTAKINGS = frozenset(
    """project scheme undertaking venture enterprise business affair thing operation job work works construction
    building programme program effort exercise whole everything site story event""".split()
)
# Words before them that tell nothing of which one is meant.
PLAIN = frozenset({"whole", "entire", "building", "construction", "total", "overall", "complete", "actual"})
# Of these it may stand behind what is made: "the building of the dam claimed 17 lives".
MAKING = frozenset({"building", "construction", "making"})
# Who counts, treats, clears and arrests people after what happened, to whom nothing happened.
HELPING = frozenset(
    """police policeman authority official officer rescuer firefighter fireman brigade coastguard medic doctor surgeon
    nurse hospital ambulance mayor government council magistrate warden volunteer neighbour lifeboat helicopter
    paramedic""".split()
)
COUPLES = frozenset({"couple", "pair", "marriage", "union"})


def stands_in(figure: Figure, answer: Known | None, subject: Mention) -> Mention:
    """The subject itself, or what it stands for: who made a sum, the matter of the article, the person in its title."""
    if subject.kind == "description" and subject.head in SUMS:
        own = mention_of(figure.line, roles(figure.verb).get("agent")) if figure.verb is not None else None
        subject = own if own is not None and own.head not in SUMS else figure.scene.topic
    if subject.kind != "description" or subject.name:
        return subject
    ill = is_illness(subject.head) and not any(w[:1].isupper() for w in subject.text.split()[:-1])  # not "Torne fever"
    if subject.head.isdigit() or (answer is not None and answer.attribute.topical and ill):
        return figure.scene.topic
    if subject.head in COUPLES and subject.definite:
        return titled(figure) or subject
    topical = answer is not None and answer.attribute.topical
    named = any(m[:1].isupper() for m in subject.modifiers)
    if answer is not None and answer.attribute.grows and topical and subject.head in HELPING and not named:
        return figure.scene.topic
    made = subject.head in MAKING and not named
    plain = subject.definite and (made or PLAIN.issuperset(m.lower() for m in subject.modifiers))
    return figure.scene.topic if topical and plain and subject.head in UNDERTAKINGS else subject
