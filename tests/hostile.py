"""Strings that an article, a file name or a rule could hold to be more than text, and a report made of one."""

from __future__ import annotations

import msgspec

from factcheck.models import Article, Block, Claim, Mention, Report, Skipped
from factcheck.values import EntityRef
from tests.report_factory import article, claim, conflict, report

ESC, BELL = "\x1b", "\x07"
STRINGS = {
    "script": "<script>alert(1)</script>",
    "image": "<img src=x onerror=alert(1)>",
    "out of an attribute": "\"'><svg onload=alert(1)>",
    "out of a comment": "--><b>bold</b><!--",
    "out of CDATA": "]]><b>bold</b>",
    "entity": "&lt;b&gt; &#60;script&#62; &nbsp",
    "template": "{{ 7 * 7 }} {% include '/etc/passwd' %} ${HOME} %(x)s {0}",
    "script address": "javascript:alert(1)",
    "link of Markdown": "[click](javascript:alert(1)) ![x](http://tracker.example/p.png)",
    "bare address": "see http://phish.example/login and www.phish.example",
    "fence": "```\n# Heading\n```",
    "heading": "# Heading",
    "table cell": "a | b \\| c",
    "emphasis": "**bold** __bold__ ~~gone~~ `code`",
    "list and rule": "- item\n\n---\n\n1. item",
    "raw HTML in Markdown": "<details open><summary>x</summary>",
    "mention": "@everyone #1 GH-1",
    "formula": "=HYPERLINK(\"http://x.example\",\"y\")",
    "plus": "+1+cmd|' /C calc'!A0",
    "minus": "-2+3",
    "at": "@SUM(1+1)",
    "tab and formula": "\t=1+1",
    "full-width formula": "＝1+1",
    "quote and comma": 'a","=1+1',
    "colour": f"{ESC}[31mred{ESC}[0m",
    "cursor": f"{ESC}[2J{ESC}[1;1H",
    "terminal link": f"{ESC}]8;;http://x.example{BELL}click{ESC}]8;;{BELL}",
    "terminal title": f"{ESC}]0;owned{BELL}",
    "one-byte controls": "\x9b31m \x9d0;x\x9c \x08\x08\x7f",
    "return": "good\rbad",
    "right to left": "abc\u202efdp.exe\u2066x\u2069",
    "zero width": "pay\u200bment\ufeff\u2060",
    "line separator": "a\u2028b\u2029c\x85d\vd\fe",
    "GitHub command": "::error file=a::b",
    "GitHub command in a line of its own": "a\n::set-output name=x::y\nb",
    "GitHub command, encoded": "%0A::add-mask::x%0D",
    "command in a line": "x ##[group]y ##vso[task.setvariable variable=a]b",
    "YAML tag": "!!python/object/apply:os.system ['id']",
    "YAML anchor": "&a *a",
    "YAML document": "---\na: b\n...",
    "YAML mapping": "verdict: not_a_conflict # no",
    "YAML list": "- a\n- b",
    "YAML block": "|\n  a\n b",
    "YAML truth": "yes",
    "YAML nothing": "null",
    "YAML number": "0o14",
    "YAML time": "12:30:45",
    "YAML merge": "<<: *x",
    "quotes": "\"'\\'\"",
    "backslashes": "\\\\n \\x41 \\",
    "conflict marks of git": "<<<<<<< HEAD\n=======\n>>>>>>> x",
    "path upward": "../../../etc/passwd",
    "path of a drive": "C:\\Windows\\system32",
    "JSON": '"},{"a":1,"b":"',
    "XML": '"/><failure message="x',
    "letters beyond the plane": "\U0001f30a\U000e0041",
}  # fmt: skip


def hostile(text: str) -> Report:
    """Two articles that contradict each other, in which every string that can be somebody else's is this one."""
    named = " ".join(text.split()) or text
    bad = _claim(text, "a.txt")
    good = claim(EntityRef("the Tidewater Company"), "b.txt", subject=named, attribute="builder")
    found = conflict([bad], [good], id="bad0", explanation=text, mentions=(text, "it"), steps=(text,), verdict=text)
    found = msgspec.structs.replace(found, subject=named, attribute="builder")
    source = article("a.txt", bad.sentence, title=text, publisher=text, author=text, published=text, url=text, id=text)
    source = msgspec.structs.replace(source, blocks=(Block("paragraph", 0, len(bad.sentence)),))
    return report(found, articles=[source, _second()], skipped=(Skipped("c.txt", text, 1, 1, hint=text),))


def _claim(text: str, source: str) -> Claim:
    """A claim of which the subject, the value, the sentence and the names of what limits it are the text."""
    sentence = f"Of {text} it is said that {text} built it."
    start = len(f"Of {text} it is said that ")
    made = claim(EntityRef(text), source, sentence="It was built by [them].", subject="It", attribute="builder")
    return msgspec.structs.replace(
        made,
        subject=Mention(text, 3, 3 + len(text), text, how=text, label=text),
        entity=text,
        link=text,
        quote=text,
        start=start,
        end=start + len(text),
        sentence=sentence,
        sentence_start=0,
        paragraph=sentence,
        section=text,
        derived=text,
    )


def _second() -> Article:
    text = "Old Harbour Bridge has it as the Tidewater Company."
    return msgspec.structs.replace(article("b.txt", text), blocks=(Block("paragraph", 0, len(text)),))
