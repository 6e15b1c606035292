"""The decisions file: YAML, one block of lines an entry, sorted by id, so that diffs read and edits merge.

What people write into it stays: comments, the order of keys and the layout of every entry that is not decided anew.

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
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import msgspec

from factcheck.decisions import VERDICTS, Decision
from factcheck.errors import FactcheckError
from factcheck.nearest import propose
from factcheck.yamlplace import Node, mistake, read_yaml

HEADER = "# What people decided about conflicts; `factcheck review` writes it, and edits by hand are welcome.\n\n"
KEYS = ("about", "verdict", "value", "source", "note", "by", "on", "rule", "severity", "evidence")
MARKERS = re.compile(r"^(?:<{7}|={7}|>{7})(?: |$)", re.MULTILINE)
_ID = re.compile(r"[0-9a-f]{4,64}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_KEY_LINE = re.compile(r"^[^\s#][^\n]*", re.MULTILINE)
_HEAD = re.compile(r"\A(?:#[^\n]*\n|[ \t]*\n)*\n")
# Words that YAML reads as themselves wherever a value may stand: no mark in them begins a comment, a key or a list.
_PLAIN = re.compile(r"[^\W_](?:(?:[\w .,;/@%()+&=…–’-]|:(?=\w|//))*[\w.)%/…])?")


class Block(msgspec.Struct, frozen=True):
    """An entry as it is written, with the comments above it, the line it begins at, and what it says."""

    text: str
    line: int
    decision: Decision


NOTHING: Mapping[str, Block] = MappingProxyType({})


class Book(msgspec.Struct, frozen=True):
    """A decisions file as it was read: its bytes, what stands above the entries, and the entries by id."""

    path: Path
    data: bytes | None = None
    head: str = HEADER
    blocks: dict[str, Block] = {}

    @property
    def decisions(self) -> dict[str, Decision]:
        """The decisions by id."""
        return {id: block.decision for id, block in self.blocks.items()}


def read_book(path: Path) -> Book:
    """The decisions of a file; one that is not there holds none."""
    return parse_book(path, bytes_of(path))


def bytes_of(path: Path) -> bytes | None:
    """What stands in a file, None where there is none."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise FactcheckError(shown(path), f"cannot be read: {error.strerror}") from None


def parse_book(path: Path, data: bytes | None, known: Mapping[str, Block] = NOTHING) -> Book:
    """The decisions in the bytes of a file, each checked; entries that are `known` as they stand are not read again."""
    if data is None:
        return Book(path)
    text = decoded(data, shown(path))
    if found := MARKERS.search(text):
        line = text.count("\n", 0, found.start()) + 1
        message, hint = "two edits of this file met and are not merged", "run `factcheck review --merge`"
        raise FactcheckError(shown(path), message, line=line, column=1, hint=hint)
    head, written = pieces(text)
    old = {piece.id for piece in written if piece.id in known and known[piece.id].text == piece.text}
    root = read_yaml(_without(text, [piece for piece in written if piece.id in old]), shown(path))
    if isinstance(root.plain, str) and not root.plain and len(old) == len(written):
        return Book(path, data, head, {one.id: _moved(known[one.id], one) for one in written})
    if not isinstance(root.parts, dict) or list(root.parts) != [one.id for one in written if one.id not in old]:
        raise mistake(root.place, "this is no list of decisions", "begin each with `id:`, its keys indented below it")
    blocks = {
        one.id: _moved(known[one.id], one) if one.id in old else Block(one.text, one.line, decision_in(one.id, root))
        for one in written
    }
    return Book(path, data, head, blocks)


def _without(text: str, old: Iterable[Piece]) -> str:
    """The text with empty lines in the place of some entries, so that all others keep their places."""
    kept, at = [], 0
    for piece in old:
        kept += [text[at : piece.start], "\n" * text.count("\n", piece.start, piece.end)]
        at = piece.end
    return "".join((*kept, text[at:]))


def _moved(block: Block, piece: Piece) -> Block:
    return block if block.line == piece.line else msgspec.structs.replace(block, line=piece.line)


def decoded(data: bytes, path: str) -> str:
    """The bytes as text with plain line ends."""
    try:
        return data.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise FactcheckError(path, "not UTF-8 text", hint="save the file as UTF-8") from None


class Piece(NamedTuple):
    """The lines of an entry with the comments above it: its id, its text, the line of its id, where it lies."""

    id: str
    text: str
    line: int
    start: int
    end: int


def pieces(text: str) -> tuple[str, list[Piece]]:
    """What stands above the entries, and each entry as it is written."""
    found = _HEAD.match(text)
    head = found[0] if found else ""
    keys = list(_KEY_LINE.finditer(text, len(head)))
    begins = [_with_comments(text, key.start(), len(head)) for key in keys]
    ends = [*begins[1:], len(text)][: len(begins)]
    line, at = 1, 0
    written = []
    for key, begin, end in zip(keys, begins, ends, strict=True):
        line, at = line + text.count("\n", at, key.start()), key.start()
        id = key[0].partition(":")[0].strip("'\" ")
        written.append(Piece(id, text[begin:end].rstrip("\n") + "\n", line, begin, end))
    return head or HEADER, written


def _with_comments(text: str, start: int, floor: int) -> int:
    """Where the comments right above a line begin."""
    while start > floor:
        above = text.rfind("\n", 0, start - 1) + 1
        if above < floor or text[above : above + 1] != "#":
            break
        start = above
    return start


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


def book_text(book: Book) -> str:
    """The file as it is to be written: entries by id, an empty line between."""
    return book.head + "\n".join(book.blocks[id].text for id in sorted(book.blocks))


def entry_text(decision: Decision) -> str:
    """A decision as the lines of its entry."""
    lines = [f"{scalar(decision.id)}:"]
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
    if _PLAIN.fullmatch(text):
        return text
    import yaml

    return str(yaml.safe_dump(text, default_style='"', allow_unicode=True, width=float("inf"))).removesuffix("\n")


def shown(path: Path) -> str:
    """The path as messages show it: relative to the current folder where it lies below."""
    return path.relative_to(Path.cwd()).as_posix() if path.is_relative_to(Path.cwd()) else path.as_posix()
