"""Two edits of the decisions file that met in git, put together again.

Git marks the lines that both sides touched. Both files are read out of the marked one, and their entries joined: only
an entry that the two sides decided differently needs a person.
"""

from __future__ import annotations

import re
from pathlib import Path

import msgspec

from factcheck.decision_file import Block, Book, book_text, bytes_of, decoded, parse_book
from factcheck.decision_write import locked
from factcheck.errors import FactcheckError, shown
from factcheck.put import put

_MARKED = re.compile(
    r"^<{7}(?: [^\n]*)?\n(?P<ours>.*?)(?:^\|{7}(?: [^\n]*)?\n.*?)?^={7}\n(?P<theirs>.*?)^>{7}(?: [^\n]*)?(?:\n|\Z)",
    re.MULTILINE | re.DOTALL,
)


def merge_file(path: Path) -> int:
    """Put the two sides of a decisions file together and say how many entries came in from the other one."""
    with locked(path):
        text = decoded(bytes_of(path) or b"", shown(path))
        if not _MARKED.search(text):
            return 0
        ours, theirs = sides(path, text)
        merged = joined(ours, theirs)
        put(path, book_text(merged).encode("utf-8"))
        return len(merged.blocks) - len(ours.blocks)


def sides(path: Path, text: str) -> tuple[Book, Book]:
    """The file as each of the two sides has it."""
    ours, theirs = _MARKED.sub(r"\g<ours>", text), _MARKED.sub(r"\g<theirs>", text)
    return parse_book(path, ours.encode("utf-8")), parse_book(path, theirs.encode("utf-8"))


def joined(ours: Book, theirs: Book) -> Book:
    """All entries of both; raises for one that the two decided differently."""
    for id, block in theirs.blocks.items():
        mine = ours.blocks.get(id)
        if mine is not None and _told(mine) != _told(block):
            message = f"{id} is {_told(mine)} on one side and {_told(block)} on the other"
            raise FactcheckError(shown(ours.path), message, hint="keep one of the two entries, then merge again")
    later = {
        id: block
        for id, block in theirs.blocks.items()
        if id not in ours.blocks or block.decision.on > ours.blocks[id].decision.on
    }
    return msgspec.structs.replace(ours, blocks={**ours.blocks, **later})


def _told(block: Block) -> str:
    return " ".join(part for part in (block.decision.verdict, block.decision.value) if part)
