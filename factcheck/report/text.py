"""Strings out of articles made safe to show: in a page, a terminal, a spreadsheet cell or Markdown.

Every such string is data. What a reader cannot see (terminal escapes, direction overrides, zero-width characters) is
dropped or made visible, and what a format would read as its own syntax is escaped.
"""

from __future__ import annotations

import re

# Terminal control sequences after ECMA-48: CSI, OSC and the other strings, then two-character escapes.
_ESCAPES = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"
    r"|(?:\x1b\]|\x9d)[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)?"
    r"|(?:\x1b[PX^_]|[\x90\x98\x9e\x9f])[^\x1b\x9c\n]*(?:\x1b\\|\x9c)?"
    r"|\x1b[ -/]*[0-~]?"
)
_BREAKS = re.compile(r"\r\n|[\t\n\v\f\r\x85\u2028\u2029]")
_DROPPED = re.compile(r"[\x00-\x1f\x7f-\x9f\xad]")
# Joiners are part of the spelling in many scripts and in emoji; between ASCII letters they only hide something.
_HIDDEN = re.compile(
    r"[\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
    r"|(?<![^\x00-\x7f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\x7f])"
)
_SURROGATES = re.compile(r"[\ud800-\udfff]")
# OWASP "CSV injection": the starts that spreadsheets read as a formula, their full-width forms included.
_FORMULA = re.compile(r" *[=+\-@\t\r\n＝＋－＠]")
_MARKDOWN = re.compile(r"([\\`*_\[\]|~$]|:(?=\w+:)|^[-+=#](?=[-+=# ]|$))")
_NUMBERED = re.compile(r"^(\d{1,9})(?=[.)](?: |$))")
# GitHub links names, numbers and addresses in plain text; an empty comment inside keeps them text.
_LINKED = re.compile(r"@(?=\w)|#(?=\d)|\bGH(?=-\d)|[a-z](?=://)|\bwww(?=\.)", re.IGNORECASE)


def plain(text: str) -> str:
    """The text on one line as a reader may safely see it.

    >>> plain("a \\x1b[31mred\\x1b[0m\\ttitle"), plain("safe\\u202egnp.exe")
    ('a red title', 'safe⟨U+202E⟩gnp.exe')
    """
    if text.isprintable():
        return text
    text = _BREAKS.sub(" ", _ESCAPES.sub("", text))
    text = _SURROGATES.sub("\ufffd", _DROPPED.sub("", text))
    return _HIDDEN.sub(lambda match: f"⟨U+{ord(match[0]):04X}⟩", text)


def short(text: str, limit: int) -> str:
    """The text cut to `limit` characters, at a space where one is near, with an ellipsis where something is left out.

    >>> short("a long name of a thing", 12)
    'a long name…'
    """
    text = plain(text)
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    space = cut.rfind(" ", limit * 2 // 3)
    return (cut[:space] if space > 0 else cut).rstrip(" ,;:") + "…"


def markdown(text: str) -> str:
    """The text, without blanks around it, as Markdown that shows it letter for letter, also in a table cell.

    >>> markdown("<b> | *x*")
    '&lt;b&gt; \\\\| \\\\*x\\\\*'
    """
    text = plain(text).strip().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = _NUMBERED.sub(r"\1\\", _MARKDOWN.sub(r"\\\1", text))
    return _LINKED.sub(lambda match: match[0] + "<!-- -->", text)


def cell(value: str | float | None) -> str | float:
    """A spreadsheet cell that is never read as a formula; numbers stay numbers.

    >>> cell("=1+1"), cell(-3.5), cell(None)
    ("'=1+1", -3.5, '')
    """
    if isinstance(value, str):
        text = plain(value)
        return "'" + text if _FORMULA.match(text) or _FORMULA.match(value) else text
    if value is None or isinstance(value, int):
        return "" if value is None else value
    return int(value) if value.is_integer() and abs(value) < 1e15 else value
