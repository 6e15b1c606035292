"""Keys as they come from a terminal, and a line typed with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

Read = Callable[[], str]

ARROWS = {"\x1b[C": "right", "\x1b[D": "left", "\x1bOC": "right", "\x1bOD": "left", "\xe0M": "right", "\xe0K": "left"}
ENTER = ("\r", "\n")
ERASE = ("\x7f", "\b")
CLEAR = "\x15"  # Ctrl-U, as shells have it
ESCAPE = "\x1b"


def single_keys(read: Read) -> Iterator[str]:
    """The keys one by one; what is pasted or typed ahead comes as several at once, an arrow as an escape sequence."""
    while chunk := read():
        if chunk in ARROWS:
            yield ARROWS[chunk]
        elif chunk.startswith(ESCAPE) and len(chunk) > 1:
            continue  # a function key: means nothing here, and must not be read as its letters
        else:
            yield from chunk


def typed_line(keys: Iterator[str], show: Callable[[str], None], text: str = "") -> str | None:
    """A line typed up to Enter, None when it was given up with Escape; `show` gets it after each key."""
    show(text)
    for key in keys:
        if key in ENTER:
            return text.strip()
        if key == ESCAPE:
            return None
        if key in ERASE:
            text = text[:-1]
        elif key == CLEAR:
            text = ""
        elif key.isprintable() and len(key) == 1:
            text += key
        show(text)
    return None
