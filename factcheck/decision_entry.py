"""One decision as an entry of the file.

3f2a9c01d4e5:
  about: "Old Harbour Bridge, opened: 1931 or 1932"
  verdict: real
  value: 1932
  by: Ada
  on: 2026-05-04
  evidence:
    - 1931 @ articles/a.txt
    - 1932 @ articles/b.txt
"""

from __future__ import annotations

import re
from typing import Any

from factcheck.decisions import VERDICTS, Decision
from factcheck.nearest import propose
from factcheck.yamlplace import Node, mistake

KEYS = ("about", "verdict", "value", "source", "note", "by", "on", "rule", "severity", "evidence")
_ID = re.compile(r"[0-9a-f]{4,64}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
# Words that YAML reads as themselves wherever a value may stand: no mark in them begins a comment, a key or a list.
_PLAIN = re.compile(r"[^\W_](?:(?:[\w .,;/@%()+&=…–’-]|:(?=\w|//))*[\w.)%/…])?")
# What looks plain and is something else to other readers of YAML: truth, nothing, a time, a number of another kind.
_OTHER = re.compile(
    r"y|n|yes|no|on|off|true|false|null|0[xob]?[\da-f_]+|\d+\.(\d*0)?|\d[\d_.]*_[\d_.]*|[\d_]+(:[\d_]+)+(\.[\d_]*)?"
    r"|\d[\d_]*(\.[\d_]*)?e[-+]?\d+|\d{4}-\d\d?-\d\d?[t\s].*",
    re.IGNORECASE,
)


def decision_in(id: str, root: Node) -> Decision:
    """One entry of a file, checked; every mistake is told with its place."""
    node = root.parts[id] if isinstance(root.parts, dict) else root
    if not _ID.fullmatch(id):
        raise mistake(
            root.key_place(id), f"`{id}` is no id of a conflict", "`factcheck check --format full` shows them"
        )
    if not isinstance(node.parts, dict):
        raise mistake(
            node.place, "a decision is a table", "write `verdict: real` and the other keys indented below the id"
        )
    for key, part in node.items():
        if key not in KEYS:
            raise mistake(node.key_place(key), f"`{key}` is no key of a decision", propose(key, KEYS))
        if key != "evidence" and not isinstance(part.plain, str):
            raise mistake(part.place, f"`{key}` is a text", "put quotes round a text that holds a colon")
    for key in ("verdict", "evidence"):
        if key not in node.parts:
            raise mistake(root.key_place(id), f"the decision has no `{key}`", "`factcheck review` decides it anew")
    texts = {key: part.plain for key, part in node.items() if key != "evidence"}
    _check(node.parts, texts)
    return Decision(id=id, evidence=_evidence(node.parts["evidence"]), **({"about": ""} | texts))


def _check(parts: dict[str, Node], texts: dict[str, str]) -> None:
    """Raise for a verdict that there is not, or a day that is none."""
    if texts["verdict"] not in VERDICTS:
        message = f"`{texts['verdict']}` is no verdict"
        raise mistake(parts["verdict"].place, message, propose(texts["verdict"], VERDICTS))
    if "on" in texts and not _DAY.fullmatch(texts["on"]):
        raise mistake(parts["on"].place, f"`{texts['on']}` is no day", "write it as 2026-05-04")


def _evidence(node: Node) -> tuple[str, ...]:
    """The values with their sources; at least one."""
    for part in node.entries():
        if not isinstance(part.plain, str) or " @ " not in part.plain:
            raise mistake(part.place, "this is no evidence", "write a value and who states it: `1932 @ articles/a.txt`")
    found = tuple(part.plain for part in node.entries())
    if not found:
        raise mistake(node.place, "a decision without evidence covers nothing", "`factcheck review` decides it anew")
    return found


def entry_text(decision: Decision) -> str:
    """A decision as the lines of its entry."""
    lines = [f"{decision.id if _ID.fullmatch(decision.id) else scalar(decision.id)}:"]
    for key in KEYS[:-1]:
        if value := getattr(decision, key):
            lines.append(f"  {key}: {scalar(value)}")
    lines.append("  evidence:")
    lines += [f"    - {scalar(one)}" for one in decision.evidence]
    return "\n".join(lines) + "\n"


def scalar(text: str) -> str:
    """A text as a YAML value, in quotes where it needs them.

    >>> scalar("1932"), scalar("a: b")
    ('1932', '"a: b"')
    """
    if _PLAIN.fullmatch(text) and not _OTHER.fullmatch(text):
        return text
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    import yaml

    return str(yaml.safe_dump(text, default_style='"', allow_unicode=True, width=float("inf"))).removesuffix("\n")


def as_written(id: str, text: str) -> Decision | None:
    """The decision of an entry that stands as `entry_text` writes it, None for any other: that is read as YAML.

    Most entries do, and so a file of thousands is read in a fraction of the time.
    """
    head, _, evidence = text.partition("  evidence:\n")
    pairs = [line[2:].split(": ", 1) for line in head.split("\n")[1:-1]]
    told: dict[str, Any] = {pair[0]: _bare(pair[1]) for pair in pairs if len(pair) == 2 and pair[0] in KEYS}
    listed = tuple(_bare(line.removeprefix("    - ")) for line in evidence.split("\n")[:-1])
    if told.get("verdict") not in VERDICTS or not _ID.fullmatch(id) or not all(" @ " in one for one in listed):
        return None
    if not listed or not _DAY.fullmatch(told.get("on", "2026-05-04")):
        return None
    made = Decision(id=id, evidence=listed, **({"about": ""} | told))
    return made if entry_text(made) == text else None


def _bare(written: str) -> str:
    return written[1:-1] if written.startswith('"') else written
