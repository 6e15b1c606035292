"""Read the values of a labelled file with one library, a JSON list of values a line, in the library's interpreter.

    python read_with.py factcheck|dateparser|timexy|quantulum3|recognizers FILE.jsonl

A value is {"kind": "date"|"figure", "start", "end", "low", "high"}: ISO days, or the number (or two) as stated. What a
library cannot say (dateparser gives one moment, never a month or a range) is taken as the one day that it names.
"""

from __future__ import annotations

import json
import sys
import warnings
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

Values = Iterator[dict[str, Any]]


def factcheck(text: str, day: str) -> Values:
    """Ours."""
    import factcheck as ours

    for value in ours.values(text, published=day or None):
        if value["kind"] == "figure":
            stated = value["stated"] if isinstance(value["stated"], list) else [value["stated"]] * 2
            value |= {"low": min(stated), "high": max(stated)}
        yield {key: value[key] for key in ("kind", "start", "end", "low", "high")}


def dateparser(text: str, day: str) -> Values:
    """`search_dates`, the only way in which dateparser finds dates inside a text."""
    from dateparser.search import search_dates

    base = datetime.fromisoformat(day) if day else datetime(2000, 1, 1)
    at = 0
    for words, moment in search_dates(text, languages=["en"], settings={"RELATIVE_BASE": base}) or []:
        at = max(text.find(words, at), 0)
        yield figure_or_date("date", at, at + len(words), moment.date().isoformat(), moment.date().isoformat())


def timexy(text: str, day: str) -> Values:
    """timexy as a pipe of an empty English pipeline; its TIMEX3 value is the day."""
    import re

    for entity in timexy_pipeline()(text).ents:
        found = re.search(r'type="DATE" value="([0-9]{4}-[0-9]{2}-[0-9]{2})', entity.kb_id_)
        if found:
            yield figure_or_date("date", entity.start_char, entity.end_char, found[1], found[1])


def timexy_pipeline(made: list[Any] = []) -> Any:  # noqa: B006  # one pipeline a process
    """An empty English pipeline with timexy in it."""
    if not made:
        from importlib import import_module

        import spacy

        import_module("timexy")  # registers its pipe
        made.append(spacy.blank("en"))
        made[0].add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy", "overwrite": True})
    return made[0]


def quantulum3(text: str, day: str) -> Values:
    """`parser.parse`; a range comes as a middle and an uncertainty."""
    from quantulum3 import parser

    for found in parser.parse(text):
        room = found.uncertainty or 0.0
        start, end = found.span
        yield figure_or_date("figure", start, end, found.value - room, found.value + room)


def recognizers(text: str, day: str) -> Values:
    """Recognizers-Text: its date-time model for dates; its number and unit models for figures, longest first."""
    yield from recognized_dates(text, day)
    spans: list[tuple[int, int]] = []
    for start, end, value in sorted(recognized_figures(text), key=lambda found: found[0] - found[1]):
        if not any(start < b and a < end for a, b in spans):
            spans.append((start, end))
            yield figure_or_date("figure", start, end, value, value)


def recognized_figures(text: str) -> Iterator[tuple[int, int, float]]:
    """Place and number of everything that the number and unit models find."""
    import recognizers_number as numbers
    import recognizers_number_with_unit as units

    for read in (
        numbers.recognize_number, numbers.recognize_percentage, units.recognize_currency, units.recognize_dimension,
        units.recognize_age, units.recognize_temperature,
    ):  # fmt: skip
        for found in read(text, "en-us"):
            value = str((found.resolution or {}).get("value") or "").rstrip("%")
            if value and value.lower() != "none":
                yield found.start, found.end + 1, float(value)


def recognized_dates(text: str, day: str) -> Values:
    """Days and ranges of the date-time model; the last reading where it gives several, its ends made inclusive."""
    from recognizers_date_time import recognize_datetime

    base = datetime.fromisoformat(day) if day else datetime(2000, 1, 1)
    for found in recognize_datetime(text, "en-us", reference=base):
        readings = (found.resolution or {}).get("values") or [{}]
        last = readings[-1]
        low, high = last.get("value") or last.get("start"), last.get("value") or last.get("end")
        resolved = "not resolved" not in (low, high) and (low or high)
        if last.get("type") in ("date", "daterange") and resolved:
            until = date.fromisoformat(high) - timedelta(days=last["type"] == "daterange") if high else None
            yield figure_or_date("date", found.start, found.end + 1, low, until.isoformat() if until else None)


def figure_or_date(kind: str, start: int, end: int, low: Any, high: Any) -> dict[str, Any]:
    """One value as the table wants it."""
    return {"kind": kind, "start": start, "end": end, "low": low, "high": high}


READERS: dict[str, Callable[[str, str], Values]] = {
    "factcheck": factcheck, "dateparser": dateparser, "timexy": timexy, "quantulum3": quantulum3,
    "recognizers": recognizers,
}  # fmt: skip


def main() -> None:
    warnings.simplefilter("ignore")
    read = READERS[sys.argv[1]]
    failed = 0
    for line in Path(sys.argv[2]).read_text("utf-8").splitlines():
        row = json.loads(line)
        try:
            values = list(read(row["text"], (row.get("reference_date") or "")[:10]))
        except Exception as error:  # noqa: BLE001  # a library that fails on a text has read nothing in it; how often is told
            failed += 1
            print(f"{sys.argv[1]}: {type(error).__name__}: {error}", file=sys.stderr)
            values = []
        print(json.dumps(values))
    if failed:
        print(f"{sys.argv[1]} failed on {failed} texts of {sys.argv[2]}", file=sys.stderr)


if __name__ == "__main__":
    main()
