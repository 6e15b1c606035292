"""Words that set two things of one kind apart: "the first game", "the third"; "the north tower", "the south".

The one table of them, for two articles (`contrast`) and inside one (`APART`).
"""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.models import Claim

# Words that set two things of one kind apart, in groups: two members of one group never describe one thing.
GROUPS = tuple(
    tuple(frozenset(pole.split()) for pole in group.split("/"))
    if "/" in group
    else tuple(frozenset((w,)) for w in group.split())
    for group in (
        "first second third fourth fifth sixth seventh eighth ninth tenth last final next previous 1st 2nd 3rd 4th 5th",
        "new rebuilt current present existing modern latter / old original former previous earlier",
        "main chief head deputy vice assistant senior junior principal secondary",
        "upper lower middle",
        "north south east west northern southern eastern western central northeast northwest southeast southwest",
        "inner outer",
        "younger elder",
        "left right",
        "red blue green white black yellow orange purple grey gray brown pink",
        "annual monthly daily weekly quarterly yearly",
        "big small large little",
        "male man gentleman boy / female woman lady girl",
        "gross net",
        "public private",
        "national local regional federal provincial municipal international",
        "foreign domestic",
        "parliamentary legislative general / presidential / municipal / mayoral / local / european / leadership",
        "early snap / regular",
        "minimum maximum average",
        "total partial",
        "civil military",
        "inbound outbound",
        "primary secondary",
        "winter summer spring autumn",
        "parliamentary legislative / presidential / municipal local council mayoral / regional provincial / european",
        "early snap late",
    )
)

# Words that set a thing apart from one that was named before without them: "another bridge", "the revised plan".
ALONE = frozenset(
    """other another same early late initial provisional preliminary revised top bottom larger smaller biggest smallest
    state""".split()
)
SEXES = frozenset("man gentleman boy woman lady girl".split())
APART = ALONE.union(*(pole for group in GROUPS for pole in group)) - SEXES
# Whose game it is: "the women's draw" beside "the draw".
WHOSE = frozenset("woman lady girl boy junior".split())
# Groups whose words narrow a description down even where the other side has none of them: "the first game" / "the
# game".
NARROWING = frozenset(word for i in (0, 2, 4, 7) for pole in GROUPS[i] for word in pole) | {
    "early",
    "snap",
    "another",
    *WHOSE,
}


def contrast(ours: Iterable[str], theirs: Iterable[str]) -> bool:
    """Do the modifiers set the two apart: two words of one group, a narrowing word or a name that only one has?"""
    a, b = {m.lower() for m in ours}, {m.lower() for m in theirs}
    if a == b:
        return False
    for group in GROUPS:
        in_a, in_b = {i for i, pole in enumerate(group) if a & pole}, {i for i, pole in enumerate(group) if b & pole}
        if in_a and in_b and in_a != in_b:
            return True
    alike = a & b  # "the wooden main stand" is "the wooden stand"
    if {m for m in a ^ b if (m in NARROWING and not (alike and m == "main")) or m[:1].isdigit()}:
        return True
    names_a, names_b = {m for m in ours if m[:1].isupper()}, {m for m in theirs if m[:1].isupper()}
    return bool(names_a) and bool(names_b) and names_a.isdisjoint(names_b)


def renewed(claim: Claim) -> str:
    """Whether the thing is "new", of which what it holds says nothing of the one before it, or the "present" one, which
    may be either; else ""."""
    if not RENEWED.isdisjoint(claim.subject.modifiers):
        return "new"
    return "" if PRESENT.isdisjoint(claim.subject.text.lower().split()) else "present"


RENEWED = frozenset({"new", "rebuilt", "modern"})
PRESENT = frozenset({"present", "current", "existing"})
