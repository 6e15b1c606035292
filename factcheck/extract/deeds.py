"""Claims of who did a thing, by the verb of an agent noun: who umpired the final was its umpire.

"Pessanha umpired the final" -> (final, role:umpire, Pessanha), as "the umpire of the final was Pessanha" is read. Which
noun goes with which verb the dictionary says.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from factcheck.charge import HEAD, is_undertaking
from factcheck.extract.answered import answer_claim
from factcheck.extract.credited import is_place
from factcheck.extract.fitting import ABBREVIATED
from factcheck.extract.implied import TRYING
from factcheck.extract.mentions import FIRST, PERSONAL
from factcheck.extract.posts import is_post
from factcheck.extract.scene import Line, Scene, mention_of
from factcheck.extract.syntax import child, lemma, roles
from factcheck.lexicon import doers, mainly, senses
from factcheck.models import DONE, POST, Claim, Mention

# The kinds of persons that the dictionary has charged with a thing or living by it; who takes, keeps or leaves one is
# to it a taker, keeper or leaver as well. Of 125 deeds in 24 topics of three articles 17 are of these kinds.
CHARGED = ("leader", "official", "professional", "creator", "expert", "performer", "scientist", "mediator")
# Who works at a thing is one of them by a verb of a trade ("engrave", "navigate"); a sweeper, a mover and a server are
# workers as well, of verbs with as many meanings as the dictionary's table has of any.
WORKER, MANY_MEANINGS = "worker", 4


def claims(scene: Scene, line: Line) -> Iterator[Claim]:
    """Who did what in a sentence, as far as the dictionary has a noun for who does it and the rules have none."""
    for verb in line.verbs:
        if verb.pos_ != "VERB" or child(verb, "prt") is not None or lemma(verb) in TRYING:
            continue
        ran = lemma(verb) == "run"  # a search or a campaign: who runs a firm or a race is not spoken of here
        noun = HEAD if ran else _doer(scene, lemma(verb))
        parts = roles(verb) if noun else {}
        if "agent" not in parts or "patient" not in parts:
            continue
        whole = mention_of(line, parts["patient"])
        if is_place(line, parts["agent"]):
            continue  # countries and towns do much and live by none of it
        if whole is None or not _is_one(whole) or (ran and not is_undertaking(whole)):
            continue
        claim = answer_claim(scene, line, f"{POST}{noun}", whole, parts["agent"], verb, f"{DONE}{noun}")
        if claim is not None and claim.quote.lower() not in ABBREVIATED:
            post = Mention(verb.text, verb.idx + line.at, verb.idx + line.at + len(verb), "", noun, role="post")
            yield msgspec.structs.replace(claim, others=(post, *claim.others))


def _doer(scene: Scene, verb: str) -> str:
    """The noun for who does what a verb says, "" where a rule asks for it or an article has several of them."""
    nouns = doers(verb)
    if not scene.signals.nouns["entity"].keys().isdisjoint(nouns):
        return ""
    kinds = CHARGED if len(senses(verb, "v")) >= MANY_MEANINGS else (*CHARGED, WORKER)
    found = [noun for noun in nouns if is_post(noun) and noun not in scene.crowded]
    found = [noun for noun in found if any(mainly(noun, kind) for kind in kinds)]
    return min(found, key=lambda noun: (len(noun), noun), default="")


def _is_one(whole: Mention) -> bool:
    """Is it one known thing that was done: "the final", not "matches" or somebody?"""
    if whole.label == "PERSON" or whole.head in PERSONAL | FIRST:
        return False
    return whole.kind == "name" or (whole.kind == "description" and whole.definite)
