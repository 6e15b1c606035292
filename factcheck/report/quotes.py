"""Whose words they are: a claim that quotes another article of the conflict, or has a whole statement of it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from factcheck.models import Article, Block, Claim, Conflict
from factcheck.voices import RUN, SHINGLE, Voices

Place = tuple[str, int, int]

_MARKED = re.compile(r"“[^“”]{1,4000}”|\"[^\"]{1,4000}\"|«[^«»]{1,4000}»")
_WORD = re.compile(r"\w+")
# Of a long passage so many words about the claim are looked for, so that one quoted with a cut is still known. Without
# quotation marks all of them must be there: articles written apart share at most half as many in a row.
LOOKED_FOR = RUN


def place_of(claim: Claim) -> Place:
    """What tells one claim from another of the same conflict."""
    return claim.source, claim.start, claim.end


def quotations(conflict: Conflict, articles: Mapping[str, Article], copied: Voices) -> dict[Place, str]:
    """The claims that give the words of another article of the conflict, each with the path of that article.

    Where two quote the same words, or none marks them as a quotation, those of the earlier published are its own.
    Articles that are copies as a whole are one voice already.
    """
    claims = [claim for side in conflict.values for claim in side.claims if claim.source in articles]
    passages = {place_of(claim): said for claim in claims if (said := _passages(articles[claim.source], claim))}
    if not passages:
        return {}
    told = {path: _told(articles[path]) for path in {claim.source for claim in claims}}
    order = sorted(told, key=lambda path: (articles[path].published or "9999", path))
    found = {}
    for place, said in passages.items():
        strangers = [path for path in order if copied.of(path) != copied.of(place[0])]
        others = [path for path in strangers if any(f" {words} " in told[path] for words in said)]
        own = [path for path in others if not _gives_too(path, said, passages)]
        earlier = [path for path in others if order.index(path) < order.index(place[0])]
        if own or earlier:
            found[place] = (own or earlier)[0]
    return found


def _gives_too(path: str, said: Collection[str], passages: Mapping[Place, Collection[str]]) -> bool:
    """Whether an article has the words in a passage of the same kind."""
    theirs = [words for place, many in passages.items() if place[0] == path for words in many]
    return any(one in words or words in one for one in said for words in theirs)


def _told(article: Article) -> str:
    return f" {' '.join(_WORD.findall(article.text.casefold()))} "


def _passages(article: Article, claim: Claim) -> list[str]:
    """The runs of words about a claim that tell whose they are; none where it has too few words about it."""
    block = next((one for one in article.blocks if one.start <= claim.start < one.end), None)
    if block is None:
        return []
    for start, end in _quoted(article.text, block):
        if start <= claim.start and claim.end <= end:
            return _runs(article.text, start, claim.start, end, SHINGLE)
    return _runs(article.text, block.start, claim.start, block.end, LOOKED_FOR)


def _quoted(text: str, block: Block) -> list[tuple[int, int]]:
    """The spans of a block that stand between quotation marks; all of a block quote."""
    if block.kind == "quote":
        return [(block.start, block.end)]
    return [found.span() for found in _MARKED.finditer(text, block.start, block.end)]


def _runs(text: str, start: int, at: int, end: int, least: int) -> list[str]:
    """The runs of LOOKED_FOR words (or all, where there are fewer, but not below `least`) that hold an offset."""
    before, after = _WORD.findall(text[start:at].casefold()), _WORD.findall(text[at:end].casefold())
    words = [*before, *after]
    size = min(LOOKED_FOR, len(words))
    if size < least:
        return []
    firsts = range(max(0, len(before) - size + 1), min(len(before), len(words) - size) + 1)
    return [" ".join(words[first : first + size]) for first in firsts]
