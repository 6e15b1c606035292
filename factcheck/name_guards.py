"""What keeps two names apart however alike they look. Each guard answers with words that say why, "" if it has none."""

from __future__ import annotations

from factcheck.name_spelling import inflected
from factcheck.name_words import DISTINGUISHING, GENERIC, HEADS, LINKS, PARTICLES, REACHES, countries, nicknames
from factcheck.names import Name


def listed(words: tuple[str, ...] | list[str]) -> str:
    """`("2",)` -> `"2"`; `()` -> `"none"`."""
    return " ".join(words) or "none"


def numbers_differ(a: Name, b: Name) -> str:
    """World War I is not World War II, and Apollo 11 is not Apollo."""
    if a.numbers == b.numbers:
        return ""
    return f"different numbers: {listed(a.numbers)} and {listed(b.numbers)}"


def seniority_differs(a: Name, b: Name) -> str:
    """Junior is not senior, and neither is the one without."""
    if a.seniority == b.seniority:
        return ""
    return f"{a.seniority or 'neither'} is not {b.seniority or 'neither'}"


def initials_differ(a: Name, b: Name) -> str:
    """George W. Bush is not George H. W. Bush: where both have initials beside full words, they must be the same."""
    ours, theirs = ([w for w in n.content if len(w) == 1] for n in (a, b))
    full = len(ours) < len(a.content) and len(theirs) < len(b.content)
    if full and ours and theirs and sorted(ours) != sorted(theirs):
        return f"different initials: {listed(ours)} and {listed(theirs)}"
    return ""


def brackets_differ(a: Name, b: Name) -> str:
    """Bank of China (Australia) is not Bank of China (Hong Kong)."""
    if a.brackets and b.brackets and a.brackets != b.brackets:
        return f"different brackets: {listed(a.brackets)} and {listed(b.brackets)}"
    return ""


def distinguished(extra: tuple[str, ...]) -> str:
    """Beyond, New, North, Deputy: such a word on one side makes another name."""
    found = [word for word in extra if word in DISTINGUISHING]
    return f'"{found[0]}" on one side only' if found else ""


def wider(extra: tuple[str, ...]) -> str:
    """The Premier League is not the Indian Premier League: a country or a reach in front makes another name."""
    found = [word for word in extra if word in REACHES or any(inflected(land, word) for land in lands_of(word))]
    return f'"{found[0]}" on one side only' if found else ""


def land_alone(short: Name, extra: tuple[str, ...]) -> str:
    """Football Association is not Kenya Football Association: one country more. A single word may be a family name."""
    if len(short.content) == 1 or len(extra) != 1 or not is_country(extra[0]):
        return ""
    return f'"{extra[0]}" on one side only'


def lands_of(word: str) -> list[str]:
    """The countries whose name the word may be made of: `"australian"` -> `["australia"]`."""
    stems = {word[:-1], word[:-2], word[:-3], word[:-3] + "y", word[:-1] + "a"}
    return sorted(stems & countries())


def head(name: Name) -> str:
    """The word that says what a thing is: the last one before "of", "for", "on": `"Bank of England"` -> `"bank"`."""
    before: list[str] = []
    for word in name.words:
        if word in LINKS and before:
            break
        before.append(word)
    return before[-1] if before else ""


def heads_differ(a: Name, b: Name) -> str:
    """Bank of England is a bank and England is not."""
    ours, theirs = head(a), head(b)
    return "" if ours == theirs else f'"{ours}" and "{theirs}" are different things'


def found_in(short: Name, long: Name) -> int:
    """Where the words of the one name stand together in the other, -1 where they do not."""
    size = len(short.words)
    starts = range(len(long.words) - size + 1)
    return next((start for start in starts if long.words[start : start + size] == short.words), -1)


def person_and_thing(a: Name, b: Name) -> str:
    """A person and a bridge named after him are two."""
    if a.thing == b.thing:
        return ""
    kind = sorted(a.heads | b.heads)
    return f'"{kind[0]}" says that one is a thing' if kind else '"of" or "for" says that one is a thing'


def from_somewhere(person: Name, long: Name) -> bool:
    """True for a person with given name and family name, and the same with where he is from: "Ann Lee of Leeds"."""
    known = len(person.content) > 1 and not person.thing and person.content[0] in nicknames()
    return known and long.words[: len(person.words) + 1] == (*person.words, "of")


def too_common(words: tuple[str, ...]) -> bool:
    """True where no word is a proper one: "National Bank" may be any."""
    return all(word in GENERIC or word in HEADS or word in LINKS or word in PARTICLES for word in words)


def is_country(word: str) -> bool:
    """Georgia, Jordan, Chad: a country is no surname."""
    return word in countries()


def characters_differ(a: Name, b: Name) -> str:
    """Two names in Chinese characters, kana or Hangul are one only with the same characters."""
    if a.characters and b.characters and a.characters != b.characters:
        return "different characters"
    return ""


PAIRWISE = (characters_differ, numbers_differ, seniority_differs, initials_differ, brackets_differ)


def refusal(a: Name, b: Name) -> str:
    """The first reason why these two cannot be one, whatever else they share."""
    return next((why for guard in PAIRWISE if (why := guard(a, b))), "")
