"""Reference facts out of a CSV file.

Treaty,Signed,Parties,Seen            imports: {columns: {Treaty: subject, Signed: signed,
Fjord Pact,2 May 1950,12,2026-11-01             Parties: parties, Seen: checked}}
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from factcheck.errors import FactcheckError
from factcheck.facts import Imported
from factcheck.models import Skipped
from factcheck.moment import day_of, iso_moment
from factcheck.nearest import propose
from factcheck.rule_refs import CSV_FIELDS, answering
from factcheck.ruleset import Fact, Place, RuleSet


def import_csv(path: Path, ruleset: RuleSet) -> Imported:
    """The facts of a CSV file whose headers are subject, attribute, value … or are explained by `imports: columns:`.

    Raises FactcheckError for a file that is no CSV or has no subject; a row that cannot be a fact is skipped.
    """
    shown = path.as_posix()
    rows = _rows(path)
    header = next(rows, [])
    columns = _columns(header, ruleset, shown)
    known = {one.id for one in answering(ruleset)}
    made = [made for number, row in enumerate(rows, 2) for made in _facts(row, columns, known, Place(shown, number, 1))]
    return Imported(
        facts=tuple(one for one in made if isinstance(one, Fact)),
        skipped=tuple(one for one in made if isinstance(one, Skipped)),
    )


def _rows(path: Path) -> Iterator[list[str]]:
    """The rows of a CSV file, separated by what separates most in its first line."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FactcheckError(path.as_posix(), "not UTF-8 text", hint="save the file as UTF-8") from None
    except OSError as error:
        raise FactcheckError(path.as_posix(), f"cannot be read: {error.strerror}") from None
    first = text.split("\n", 1)[0]
    separator = max((",", ";", "\t"), key=first.count)
    try:
        yield from csv.reader(text.splitlines(keepends=True), delimiter=separator, strict=True)
    except csv.Error as error:
        raise FactcheckError(path.as_posix(), f"this is not CSV: {error}", hint="check the quotes") from None


def _columns(header: list[str], ruleset: RuleSet, path: str) -> dict[int, str]:
    """What each column holds; without a subject, or a value of any kind, there are no facts in the file."""
    mapping = ruleset.imports.columns
    names = [name.strip() for name in header]
    columns = {place: mapping.get(name, name) for place, name in enumerate(names)}
    known = {*CSV_FIELDS, *(one.id for one in answering(ruleset))}
    for name in mapping:
        if name not in names:
            raise FactcheckError(path, f"no column is called `{name}`", line=1, column=1, hint=propose(name, names))
    used = {place: what for place, what in columns.items() if what in known}
    if "subject" not in used.values():
        hint = "map a column to it: `imports: {columns: {Name: subject}}`"
        raise FactcheckError(path, "no column holds the subject", line=1, column=1, hint=hint)
    long = {"attribute", "value"} <= set(used.values())
    if not long and not set(used.values()) - set(CSV_FIELDS):
        hint = "map columns to attributes, or have one column `attribute` and one `value`"
        raise FactcheckError(path, "no column holds an attribute's values", line=1, column=1, hint=hint)
    return used


def _facts(row: list[str], columns: dict[int, str], known: set[str], place: Place) -> Iterator[Fact | Skipped]:
    """The facts of a row: one for its attribute and value, one for each column of an attribute."""
    cells = {columns[number]: " ".join(cell.split()) for number, cell in enumerate(row) if number in columns}
    cells = {what: cell for what, cell in cells.items() if cell}
    answers = [(what, cell) for what, cell in cells.items() if what not in CSV_FIELDS]
    if cells.get("attribute") and cells.get("value"):
        answers.append((cells["attribute"], cells["value"]))
    if reason := _unfit(cells, answers, known):
        yield Skipped(place.path, reason[0], place.line, 1, reason[1])
        return
    rest = {key: cells.get(key, "") for key in ("source", "time")}
    rest["checked"] = iso_moment(cells.get("checked", ""))
    for attribute, value in answers:
        yield Fact(cells["subject"], attribute, value, place=place, **rest)


def _unfit(cells: dict[str, str], answers: list[tuple[str, str]], known: set[str]) -> tuple[str, str] | None:
    """Why a row makes no fact, and what to do; None where it does, or where it is empty."""
    if not answers:
        return ("no value", "fill the cell or remove the row") if cells else None
    if "subject" not in cells:
        return "no subject", "name what the row is about"
    unknown = [attribute for attribute, _ in answers if attribute not in known]
    if unknown:
        return f"no attribute or trait family is called `{unknown[0]}`", propose(unknown[0], known)
    if "checked" in cells and day_of(cells["checked"]) is None:
        return f"`{cells['checked']}` is not a day", "write year-month-day, like 2026-11-01"
    return None
