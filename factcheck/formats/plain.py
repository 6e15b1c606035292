"""Words of articles, and names of files, made harmless for the log of a CI service.

They are somebody else's: none may move a cursor, change a colour, reverse a line (`report.text.plain` sees to that), or
be taken for a command by the service that shows the log.
"""

from __future__ import annotations

import json
import re

from factcheck.report.text import plain as visible

# "##[group]" and "##vso[task]" are commands anywhere in a line of GitHub's and Azure's logs; "::x::" at its start.
HASHES = re.compile(r"##(?=\w*\[)")
COLONS = re.compile(r"^(\s*)::")
# What JSON may hold bare and a terminal obeys: DEL, C1 controls, line separators, marks that turn text around.
UNSEEN = re.compile("[\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def plain(text: str) -> str:
    """Words in one line, without controls and commands.

    >>> plain("over\\n##[error]10,000 \\x1b[31mseats")
    'over # #[error]10,000 seats'
    """
    return HASHES.sub("# #", visible(text))


def line(text: str) -> str:
    """A whole line of output that no service takes for a command.

    >>> line("::error::x")
    './::error::x'
    """
    return COLONS.sub(r"\1./::", plain(text))


def several(count: int, what: str) -> str:
    """A count with its noun.

    >>> several(1, "article"), several(2, "article"), several(0, "open conflict")
    ('1 article', '2 articles', 'no open conflicts')
    """
    return f"{count or 'no'} {what}{'' if count == 1 else 's'}"


def as_json(value: object, indent: int | None = 2) -> str:
    """JSON with controls and "##[" written as escapes: the same data to any reader, nothing to a terminal or a log."""
    text = UNSEEN.sub(_escape, json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False))
    return HASHES.sub(r"#\\u0023", text)


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
