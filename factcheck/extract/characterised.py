"""Claims of what kind a thing is: traits out of the rules' families, said of a noun or a name.

"a bilateral treaty" -> (treaty, scope, bilateral); "the inquiry sat behind closed doors" -> (inquiry, openness,
closed).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from factcheck.extract import making
from factcheck.extract.scene import Line, Scene, mention_of
from factcheck.extract.stance import stance
from factcheck.extract.syntax import object_of, subject_of, verb_above
from factcheck.models import Claim, Mention, Stance
from factcheck.ruleset import TraitFamily
from factcheck.values import Trait


def claims(scene: Scene, line: Line) -> Iterator[Claim]:
    """The trait claims of a sentence."""
    doc, known = line.span.doc, scene.signals.traits
    said = [(token.lemma_.lower(), token.lower_) for token in line.span]
    after = 0
    for i, forms in enumerate(said):
        if i < after:
            continue
        for lemmas, family, trait in (entry for form in dict.fromkeys(forms) for entry in known.get(form, ())):
            end = _stands(said, i, lemmas)
            if not end or _taken_back(doc, line.span.start + i, lemmas[0]):
                continue
            claim = _claim(scene, line, line.span[i:end], family, trait)
            if claim is not None:
                yield claim
                after = end
                break


def _stands(said: Sequence[tuple[str, str]], i: int, lemmas: tuple[str, ...]) -> int:
    """One past the last of the words that stand at i, 0 when they do not; "*" is up to GAP words.

    `said` has the lemma and the form of each word of a sentence.
    """
    at = i
    for n, word in enumerate(lemmas):
        if word == "*":
            following, end = lemmas[n + 1], len(said)
            at = next((j for j in range(at, min(at + GAP + 1, end)) if following in said[j]), end)
        elif at >= len(said) or word not in said[at]:
            return 0
        else:
            at += 1
    return at


GAP = 3


def _taken_back(doc: Doc, i: int, word: str) -> bool:
    """Does a prefix before the words of a trait deny them?"""
    return i > 0 and word not in ("not", "non") and _denied(doc[i - 1], doc[max(i - 2, 0)])


def _denied(before: Token, earlier: Token) -> bool:
    """Does a prefix take the trait back: "non-binding"? A "not" is the business of stance."""
    return before.lower_ == "non" or (before.text == "-" and earlier.lower_ in ("non", "un"))


def _claim(scene: Scene, line: Line, words: Span, family: TraitFamily, trait: str) -> Claim | None:
    bearer, verb = _bearer(line, words)
    if bearer is None:
        return None
    subject = mention_of(line, bearer)
    if subject is None or not _may_bear(scene, subject, family) or subject.head in ("i", "we", "you"):
        return None
    return making.claim(
        scene,
        line,
        force=_force(line, words, verb),
        attribute=family.id,
        value=Trait(family.id, trait),
        subject=subject,
        start=line.at + words.start_char,
        end=line.at + words.end_char,
        verb=verb,
        predicate=words.text.lower(),
        others=making.arguments(line, verb, {bearer.i}),
        context=making.context_of(line, verb, set()),
    )


def _negates_itself(words: Span) -> bool:
    """Is the negation a part of what states the trait: "never married", "without conditions"?"""
    return any(t.dep_ == "neg" or t.lower_ in ("no", "never", "not", "without", "nobody") for t in words)


def _bearer(line: Line, words: Span) -> tuple[Token | None, Token | None]:
    """Who has the trait: the noun the words stand before, the subject of the copula or verb they complete."""
    root = words.root
    if root.dep_ in ("amod", "compound", "nmod") and root.head.pos_ in ("NOUN", "PROPN"):
        noun = root.head
        verb = verb_above(noun)
        if noun.dep_ in ("attr", "oprd") and verb is not None:
            return subject_of(verb), verb
        if noun.dep_ == "appos":
            return noun.head, verb
        return noun, verb
    for verb in (up for up in (root, *root.ancestors) if up.pos_ in ("VERB", "AUX")):
        bearer = subject_of(verb)
        if bearer is not None and bearer.i in range(words.start, words.end):
            bearer = object_of(verb)
        if bearer is not None and bearer.i not in range(words.start, words.end):
            return bearer, verb
    return None, None


def _force(line: Line, words: Span, verb: Token | None) -> Stance | None:
    """The stance that the words of the trait themselves give: a "no" of their own holds, or denies what they say."""
    if _negates_itself(words):
        return "asserted" if stance(verb, line.span) == "denied" else None
    return "denied" if _of_none(words) else None


def _of_none(words: Span) -> bool:
    """Does the noun that bears the trait have a "no": "was no iron bridge"?"""
    return any(c.dep_ == "det" and c.lower_ == "no" for token in (words.root, words.root.head) for c in token.children)


def _may_bear(scene: Scene, subject: Mention, family: TraitFamily) -> bool:
    return not family.heads or subject.head in family.heads or subject.kind == "name"
