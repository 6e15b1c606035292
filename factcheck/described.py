"""Whether a description means what a name, or another description, stands for."""

from __future__ import annotations

from factcheck.contrast import contrast
from factcheck.lexicon import is_a, kin
from factcheck.matters import Matters, title_words
from factcheck.models import Claim
from factcheck.same import Same


def named_and_described(a: Claim, b: Claim, about: Matters) -> Same | None:
    """A name and a definite description of its kind: "the treaty" and "Agreement Establishing the Fund".

    "The company" is any organisation that its own article names too.
    """
    name, described = a.subject, b.subject
    body = name.label == "ORG" and is_a(described.head, "organization") and not described.modifiers
    named_there = a.entity in about.names.get(b.source, frozenset())
    if body and described.definite and named_there and not a.attribute.startswith(("open:", "count:")):
        return Same(f"“{described.text}” may be {name.name}, which its article names", True)
    if not described.definite or described.plural != name.plural or not kin(name.head, described.head):
        return None
    if any(m[:1].isupper() and m not in name.name for m in described.modifiers) or contrast(
        name.name.split(), described.modifiers
    ):
        return None
    return Same(f"“{described.text}” describes {name.name}", True)


def same_description(a: Claim, b: Claim, about: Matters) -> Same | None:
    """Two descriptions mean one thing when their heads do and none of their modifiers contrast.

    "the new hospital in Wairoa" and "the hospital" may; "the first game" and "the third game" may not. "A fire broke
    out" speaks of the fire when the article's title does.
    """
    one, other = a.subject, b.subject
    if one.head in ("i", "we", "you", "all", "some", "one") or one.plural != other.plural:
        return sectioned(a, b)
    if not kin(one.head, other.head):
        return sectioned(a, b)
    mass = (
        one.bare
        and one.head == other.head
        and other.bare
        and not one.plural
        and not a.attribute.startswith(("open:", "count:"))
    )
    if not (pointed(a, about) and pointed(b, about)) and not set(one.modifiers) & set(other.modifiers) and not mass:
        return None
    if contrast(one.modifiers, other.modifiers):
        return None
    return Same(f"“{one.text}” and “{other.text}” describe one thing", True)


def sectioned(a: Claim, b: Claim) -> Same | None:
    """A bare description under a heading that names the other's thing: "Proceedings" in the section "Inquiry"."""
    for bare, other in ((a, b), (b, a)):
        words = title_words(bare.section)
        if not bare.subject.modifiers and not bare.entity and other.subject.head in words and len(words) <= 3:
            return Same(f"“{bare.subject.text}” stands in the section “{bare.section}”", True)
    return None


def pointed(claim: Claim, about: Matters) -> bool:
    """Is it known which thing a description means: "the", an owner, or the thing of the title?"""
    return claim.subject.definite or claim.subject.head in about.titles.get(claim.source, frozenset())
