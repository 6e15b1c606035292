"""What a page states of itself in its head, where trafilatura does not look, or guesses."""

from __future__ import annotations

import re
from collections.abc import Collection

from factcheck.articles import Meta

LANGUAGE = re.compile(r"<html[^>]{0,500}?\slang=[\"']?([A-Za-z-]{2,10})", re.IGNORECASE)
CANONICAL = re.compile(
    r"<link[^>]{0,300}?rel=[\"']?canonical[\"']?[^>]{0,300}?href=[\"']?(https?://[^\"'\s>]{1,2000})", re.IGNORECASE
)
HEAD_CHARS = 64 * 1024
# trafilatura takes a date out of the running text where the page states none, which dates "last March" wrongly (of 65
# pages of software manuals three got one, 2028-01-01 among them); so only a date that is stated is taken.
PUBLISHED = set(
    "article:published_time article:published og:article:published_time og:published_time datepublished date pubdate "
    "publishdate publish-date publication_date dc.date dc.date.issued dcterms.date dcterms.issued dcterms.created "
    "citation_publication_date citation_date sailthru.date parsely-pub-date".split()
)
MODIFIED = set(
    "article:modified_time article:modified og:article:modified_time og:updated_time datemodified last-modified "
    "lastmod dc.date.modified dcterms.modified".split()
)
META = re.compile(r"<meta\s[^>]{1,2000}>|<time\s[^>]{0,500}\bpubdate[^>]{0,500}>", re.IGNORECASE)
ATTRIBUTE = re.compile(r"([\w:.-]{1,40})\s*=\s*(?:\"([^\"]{0,1000})\"|'([^']{0,1000})'|([^\s\"'>]{1,1000}))")
JSON_LD = re.compile(r'"(date(?:Published|Modified))"\s*:\s*"([^"]{4,40})"')


def stated(page: str, url: str = "") -> dict[str, Meta]:
    """The days, the address and the language that a page states, by where.

    >>> stated('<meta property="article:published_time" content="2012-08-02T06:05:00Z">')["meta tags"].published
    '2012-08-02T06:05:00Z'
    """
    language = LANGUAGE.search(page[:HEAD_CHARS])
    canonical = CANONICAL.search(page[:HEAD_CHARS])
    tags = [_attributes(tag[0]) for tag in META.finditer(page)]
    in_tags = Meta(
        published=_day(tags, PUBLISHED),
        modified=_day(tags, MODIFIED),
        url=url or (canonical[1] if canonical else ""),
        language=language[1] if language else "",
    )
    in_data = {found[1]: found[2] for found in reversed(list(JSON_LD.finditer(page)))}
    linked = Meta(published=in_data.get("datePublished", ""), modified=in_data.get("dateModified", ""))
    return {"meta tags": in_tags, "JSON-LD": linked}


def _attributes(tag: str) -> dict[str, str]:
    said = {name.lower(): a or b or c for name, a, b, c in ATTRIBUTE.findall(tag)}
    return said | {"name": "pubdate"} if tag[:5].lower() == "<time" else said


def _day(tags: Collection[dict[str, str]], names: Collection[str]) -> str:
    """The first of the tags with one of these names that holds anything."""
    for tag in tags:
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        day = tag.get("content") or tag.get("datetime") or ""
        if day and name.lower() in names:
            return day
    return ""
