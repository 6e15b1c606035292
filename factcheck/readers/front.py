"""Front matter: the lines between two `---` at the top of a file that say what the article is."""

from __future__ import annotations

import re
from typing import Any

import yaml

from factcheck.articles import Meta
from factcheck.errors import FactcheckError

OPEN = re.compile(r"---[ \t]*\n(?=[ \t]*(?:#|[\w.-]+[ \t]*:|---|\.\.\.))")
CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
# Front matter of real pages has some 10 to 100 lines; a longer one is no front matter, and not worth a parser's time.
MOST_CHARS = 64 * 1024
MOST_DEPTH = 16
KEYS = {
    "title": ("title", "headline"),
    "publisher": ("publisher", "site", "source", "sitename"),
    "author": ("author", "authors", "byline"),
    "published": ("published", "date", "pubdate"),
    "modified": ("modified", "updated", "lastmod", "last_modified_at"),
    "id": ("id",),
    "url": ("url", "link", "canonical"),
    "language": ("language", "lang"),
}


def front_matter(path: str, text: str) -> tuple[Meta, int]:
    r"""What the front matter says, and the offset behind it; an empty Meta and 0 where there is none.

    >>> front_matter("a.md", "---\ntitle: The dam\ndate: 1999-05-03\n---\nIt broke.")[0].published
    '1999-05-03'
    """
    if not OPEN.match(text):
        return Meta(), 0
    begin = text.index("\n") + 1
    close = CLOSE.search(text, begin, begin + MOST_CHARS)
    if close is None:
        return Meta(), 0
    data = _mapping(path, text[begin : close.start()])
    if data is None:
        return Meta(), 0
    return meta_from(data), close.end()


def meta_from(data: dict[str, object]) -> Meta:
    """The keys that are known, whatever their case; others are ignored."""
    said = {key.lower(): _words(value) for key, value in data.items()}
    return Meta(**{field: next((said[n] for n in names if said.get(n)), "") for field, names in KEYS.items()})


def _words(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_words, value)))
    if isinstance(value, dict):
        return _words(value.get("name", ""))
    return " ".join(str(value).split())


def _mapping(path: str, source: str) -> dict[str, object] | None:
    """The YAML as strings; None where it is no mapping. Aliases and deep nesting are refused before it is built."""
    try:
        depth = 0
        for event in yaml.parse(source, Loader=yaml.SafeLoader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if isinstance(event, yaml.AliasEvent) or depth > MOST_DEPTH:
                what = "an alias" if isinstance(event, yaml.AliasEvent) else "deep nesting"
                raise _refused(path, f"front matter with {what} is not read", event.start_mark)
        data = yaml.load(source, Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader makes strings, lists and dicts only
    except yaml.MarkedYAMLError as error:
        raise _refused(path, f"front matter is not YAML: {error.problem or 'unreadable'}", error.problem_mark) from None
    except yaml.YAMLError as error:
        raise FactcheckError(path, f"front matter is not YAML: {error}".splitlines()[0], hint=HINT) from None
    return {str(key): value for key, value in data.items()} if isinstance(data, dict) else None


HINT = "write `key: value` lines between the two ---"


def _refused(path: str, message: str, mark: yaml.Mark | Any) -> FactcheckError:
    line, column = (mark.line + 2, mark.column + 1) if mark else (1, 1)
    return FactcheckError(path, message, line=line, column=column, hint=HINT)
