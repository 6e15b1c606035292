"""One conflict on a terminal: its values side by side, the words that state them marked, the keys below."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from factcheck.citing import Cite
from factcheck.decisions import in_words
from factcheck.models import Claim, Conflict, Side
from factcheck.report.marking import Piece, paragraph_pieces, sentence_pieces
from factcheck.report.text import plain, short
from factcheck.review.desk import Desk
from factcheck.review.queue import VALUE_KEYS, Queue

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

SIDE_WIDTH = 30  # columns that a value needs to be read beside another
CLAIMS = 3  # claims shown of each value; the others are counted, and shown with the context
SEVERITIES = {"error": "bold red", "warning": "bold yellow", "note": "bold blue"}
HUES = ("blue", "dark_orange3", "dark_cyan", "medium_purple", "deep_pink4", "dark_olive_green3")
MARKS = {"value": "bold reverse", "subject": "underline", "sentence": "bold", "": ""}
KEYS = (
    ("a b c …", "that value is right, the conflict is real"),
    ("v", "another value is right: type it, and what says so"),
    ("r", "real, but which value is right is not known"),
    ("n", "not a conflict: both can be true"),
    ("d", "different context: they speak of different things, times or places"),
    ("m", "maybe: looked at and not sure"),
    ("s  →", "skip to the next open one"),
    ("←", "back to the one before"),
    ("u", "undo, as often as there are verdicts"),
    ("e", "note, kept with the verdict"),
    ("y", "write the rule that is offered"),
    ("space", "context: whole paragraphs and all claims"),
    ("o", "open an article at the line in $EDITOR"),
    ("/", "filter: words, error, warning, note, known, unsure, all"),
    ("q", "quit; everything is saved already"),
)
SHORT_KEYS = ("n not a conflict", "d different context", "m maybe", "s skip", "u undo", "e note", "? help", "q quit")


class Look(msgspec.Struct, frozen=True):
    """How the screen is drawn: its size in columns and lines, with colour or not, with how many claims of each value.

    With context all claims are shown, in their paragraphs.
    """

    width: int = 80
    height: int = 24
    colour: bool = True
    context: bool = False
    claims: int = CLAIMS


def drawn(look: Look, *parts: RenderableType) -> str:
    """Parts below each other as the characters that a terminal is sent."""
    from rich.console import Console

    out = io.StringIO()
    console = Console(
        file=out,
        width=look.width,
        force_terminal=True,
        color_system="256" if look.colour else None,
        no_color=not look.colour,
        highlight=False,
        emoji=False,
        markup=False,
        legacy_windows=False,
    )
    for part in parts:
        console.print(part)
    return out.getvalue()


def conflict_parts(conflict: Conflict, desk: Desk, look: Look) -> Iterator[RenderableType]:
    """Everything of one conflict, from its title to the keys."""
    from rich.rule import Rule
    from rich.text import Text

    queue = desk.queue
    place = f"{queue.at + 1}/{len(queue.order)}, {queue.left} open"
    wanted = f"  filter: {plain(queue.wanted)}" if queue.wanted else ""
    yield Rule(Text(f"{place}{wanted}", style="dim"), style="dim", align="right")
    yield Text.assemble(
        (conflict.severity, SEVERITIES[conflict.severity]),
        (f"  {conflict.rule}  {conflict.status}", "dim"),
    )
    yield Text.assemble((plain(conflict.subject), "bold"), "  ", plain(conflict.attribute.replace("_", " ")))
    yield Text(plain(conflict.explanation), style="dim")
    yield from _verdict(conflict, queue, desk.note)
    yield Text("")
    yield sides(conflict, desk.cite, look)
    keys = (f"{'/'.join(VALUE_KEYS[: len(conflict.values)])} is right", *SHORT_KEYS)
    yield Text("\n".join(wrapped(keys, look.width)), style="dim")


def wrapped(parts: Sequence[str], width: int) -> list[str]:
    """Parts on as few lines as they fit, none of them broken.

    >>> wrapped(["a right", "n none", "q quit"], 16)
    ['a right  n none', 'q quit']
    """
    lines = [parts[0]]
    for part in parts[1:]:
        if len(lines[-1]) + 2 + len(part) <= width:
            lines[-1] += f"  {part}"
        else:
            lines.append(part)
    return lines


def _verdict(conflict: Conflict, queue: Queue, note: str) -> Iterator[Text]:
    """What was decided before, with what is new since, and the note that waits for a verdict."""
    from rich.text import Text

    from factcheck.decisions import fresh

    decision = queue.decision(conflict.id)
    if decision is not None:
        yield Text(plain(f"verdict: {in_words(decision)}"), style="green")
        if news := fresh(conflict, decision, queue.names):
            yield Text(plain(f"new since: {'; '.join(news)}"), style="yellow")
    if note:
        yield Text(plain(f"note: {note}"), style="green")


def sides(conflict: Conflict, cite: Cite, look: Look) -> RenderableType:
    """The values beside each other, as many as the width holds, further ones below."""
    from rich.table import Table

    columns = max(1, min(len(conflict.values), look.width // SIDE_WIDTH))
    table = Table.grid(padding=(0, 2, 1, 0), expand=True)
    for _ in range(columns):
        table.add_column(ratio=1, overflow="fold")
    cells = [_side(place, side, cite, look) for place, side in enumerate(conflict.values)]
    for start in range(0, len(cells), columns):
        table.add_row(*cells[start : start + columns])
    return table


def _side(place: int, side: Side, cite: Cite, look: Look) -> Text:
    """One value: its key, who states it, in which words."""
    from rich.text import Text

    hue = HUES[place % len(HUES)]
    key = VALUE_KEYS[place] if place < len(VALUE_KEYS) else "v"
    sources = len({claim.source for claim in side.claims})
    told = Text.assemble((f" {key} ", f"bold reverse {hue}"), " ", (short(side.value, 60), f"bold {hue}"))
    told.append(f"  {sources} source{'' if sources == 1 else 's'}", style="dim")
    shown = side.claims if look.context else side.claims[: look.claims]
    for claim in shown:
        told.append("\n")
        told.append_text(_words(claim, cite, look))
    if len(side.claims) > len(shown):
        told.append(f"\n+{len(side.claims) - len(shown)} more (space)", style="dim")
    return told


def _words(claim: Claim, cite: Cite, look: Look) -> Text:
    """The sentence, or the paragraph, with what states the value marked, and its place."""
    from rich.text import Text

    pieces = (paragraph_pieces(claim) if look.context else ()) or sentence_pieces(claim)
    told = Text()
    for piece in _trimmed(pieces):
        words = plain(piece.text)
        told.append(words if look.colour or piece.mark != "value" else f"[{words}]", style=MARKS[piece.mark])
    stance = "" if claim.stance == "asserted" else f" {claim.stance}"
    told.append(f"\n{plain(cite(claim).where)}{stance}", style="dim")
    return told


def _trimmed(pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    """The pieces without blanks at the two ends."""
    last = len(pieces) - 1
    for at, piece in enumerate(pieces):
        text = piece.text.lstrip() if at == 0 else piece.text
        yield msgspec.structs.replace(piece, text=text.rstrip() if at == last else text)


def help_parts() -> Iterator[RenderableType]:
    """Every key with what it does."""
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True, style="bold")
    table.add_column(overflow="fold")
    for key, does in KEYS:
        table.add_row(key, does)
    yield table
    yield Text("\nany key to go on", style="dim")
