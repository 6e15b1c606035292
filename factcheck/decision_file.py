"""The decisions file: YAML, one block of lines an entry, sorted by id, so that diffs read and edits merge.

What people write into it stays: comments, the order of keys and the layout of every entry that is not decided anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import msgspec

from factcheck.decision_entry import as_written, decision_in
from factcheck.decisions import Decision
from factcheck.errors import FactcheckError, shown
from factcheck.yamlplace import mistake, read_yaml

HEADER = "# What people decided about conflicts; `factcheck review` writes it, and edits by hand are welcome.\n\n"
MARKERS = re.compile(r"^(?:<{7}|={7}|>{7})(?: |$)", re.MULTILINE)
_KEY_LINE = re.compile(r"^[^\s#][^\n]*", re.MULTILINE)
_HEAD = re.compile(r"\A(?:#[^\n]*\n|[ \t]*\n)*\n")


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
    ready = _ready(written, known)
    others = [piece.id for piece in written if piece.id not in ready]
    root = read_yaml(_without(text, [piece for piece in written if piece.id in ready]), shown(path))
    if (list(root.parts) if isinstance(root.parts, dict) else []) != others:
        raise mistake(root.place, "this is no list of decisions", "begin each with `id:`, its keys indented below it")
    blocks = {one.id: ready.get(one.id) or Block(one.text, one.line, decision_in(one.id, root)) for one in written}
    return Book(path, data, head, blocks)


def _ready(written: Sequence[Piece], known: Mapping[str, Block]) -> dict[str, Block]:
    """The entries that need no reading as YAML: known as they stand, or written by us. None if an id is there twice."""
    if len({piece.id for piece in written}) < len(written):
        return {}
    found = {}
    for piece in written:
        old = known.get(piece.id)
        decision = old.decision if old and old.text == piece.text else as_written(piece.id, piece.text)
        if decision is not None:
            found[piece.id] = Block(piece.text, piece.line, decision)
    return found


def _without(text: str, old: Iterable[Piece]) -> str:
    """The text with empty lines in the place of some entries, so that all others keep their places."""
    kept, at = [], 0
    for piece in old:
        kept += [text[at : piece.start], "\n" * text.count("\n", piece.start, piece.end)]
        at = piece.end
    return "".join((*kept, text[at:]))


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
    if not keys:
        head = f"{text.strip()}\n\n" if text.strip() else HEADER
    return head, written


def _with_comments(text: str, start: int, floor: int) -> int:
    """Where the comments right above a line begin."""
    while start > floor:
        above = text.rfind("\n", 0, start - 1) + 1
        if above < floor or text[above : above + 1] != "#":
            break
        start = above
    return start


def book_text(book: Book) -> str:
    """The file as it is to be written: entries by id, an empty line between."""
    return book.head + "\n".join(book.blocks[id].text for id in sorted(book.blocks))
