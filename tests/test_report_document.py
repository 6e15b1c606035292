"""report.json, claims as JSON lines, and the tables."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from factcheck.models import Context
from factcheck.report import jsonl, to_dict, write
from factcheck.report.tables import context_words
from factcheck.values import DateValue, EntityRef, Quantity, Trait, Value
from tests.report_factory import article, claim, conflict, figure, report, two_years, year

CLAIM_KEYS = ["source", "line", "column", "start", "end", "quote", "sentence", "stance", "context", "place", "link"]

SOURCE_KEYS = ["path", "title", "published", "words", "publisher", "author", "modified", "url", "format", "origins"]


def test_the_json_has_the_keys_of_the_contract() -> None:
    data = to_dict(report(two_years(), articles=[article("a.txt", "Some words here", title="A", published="2020")]))
    assert list(data) == ["schema", "tool", "sources", "conflicts", "skipped", "counts", "copies"]
    assert data["schema"] == "factcheck/1"
    assert list(data["sources"][0]) == SOURCE_KEYS
    told_of_it = {"path": "a.txt", "title": "A", "published": "2020", "words": 3}
    assert data["sources"][0] | told_of_it == data["sources"][0]
    (told,) = data["conflicts"]
    assert {key: told[key] for key in ("id", "rule", "kind", "severity", "scope", "attribute", "status")} == {
        "id": "c0ffee",
        "rule": "FC001",
        "kind": "date",
        "severity": "error",
        "scope": "cross",
        "attribute": "opened",
        "status": "new",
    }
    assert told["subject"] == {"name": "Old Harbour Bridge", "mentions": ["Old Harbour Bridge"]}
    assert list(told["values"][0]) == ["value", "low", "high", "unit", "claims"]
    assert told["values"][0]["low"] == "1931-01-01"
    assert list(told["values"][0]["claims"][0]) == CLAIM_KEYS
    first = told["values"][0]["claims"][0]
    assert first["sentence"][first["start"] : first["end"]] == first["quote"] == "1931"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (year(1931), {"kind": "date", "low": "1931-01-01", "high": "1931-12-31", "unit": ""}),
        (DateValue(None, 1, modifier="until"), {"kind": "date", "low": None, "high": "0001-01-01"}),
        (figure(412, "meter", 1), {"kind": "figure", "low": 411.5, "high": 412.5, "unit": "meter"}),
        (Quantity(10, None, "crane"), {"kind": "figure", "low": 10, "high": None, "unit": "crane"}),
        (Trait("scope", "public"), {"kind": "trait", "low": None, "high": None}),
        (EntityRef("the Tidewater Company"), {"kind": "entity", "value": "the Tidewater Company"}),
    ],
)
def test_a_claim_by_itself(value: Value, expected: dict[str, object]) -> None:
    told = json.loads(next(jsonl(report(claims=[claim(value, sentence="It is so [here].")]))))
    assert list(told) == [*CLAIM_KEYS, "subject", "attribute", "kind", "value", "low", "high", "unit"]
    assert told | expected == told


def test_a_bare_value_has_no_attribute() -> None:
    assert json.loads(next(jsonl(report(claims=[claim(year(1931), attribute="")]))))["attribute"] is None


def test_what_utf8_cannot_hold_stays_in_the_json(tmp_path: Path) -> None:
    odd = claim(year(1931), sentence="half \ud800 pair [1931]", paragraph="")
    written = write(report(conflict([odd], [claim(year(1932), "b.txt")])), tmp_path, formats=("json", "jsonl", "csv"))
    data = json.loads((tmp_path / "report.json").read_bytes())
    assert data["conflicts"][0]["values"][0]["claims"][0]["sentence"] == odd.sentence
    assert all(path.read_bytes().decode("utf-8") for path in written)


@pytest.mark.parametrize(
    ("context", "expected"),
    [
        (Context(), ""),
        (Context(place="Northmouth"), "in Northmouth"),
        (Context(time=(year(1930).first, year(1930).last)), "1930"),
        (Context(time=(year(1930).first, year(1934).last)), "1930 to 1934"),
        (Context(time=(year(1930).first, None)), "from 1930-01-01"),
        (Context(time=(None, year(1930).last)), "until 1930-12-31"),
        (Context(part=("steelwork",), per="year", phase="planned"), "of steelwork, per year, planned"),
    ],
)
def test_context_in_words(context: Context, expected: str) -> None:
    assert context_words(context) == expected


@pytest.mark.parametrize("bom", [False, True])
def test_a_row_for_every_claim(tmp_path: Path, bom: bool) -> None:
    write(report(two_years(), articles=[]), tmp_path, formats=("csv",), bom=bom)
    for name, rows in (("conflicts.csv", 3), ("claims.csv", 3)):
        raw = (tmp_path / name).read_bytes()
        assert raw.startswith(b"\xef\xbb\xbf") is bom
        read = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
        assert [row["quote"] for row in read] == ["1931", "1932", "1932"][:rows]
        assert [row["source"] for row in read] == ["a.txt", "b.txt", "c.txt"]


def test_parquet_holds_the_same_rows(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="needs the extra parquet")
    write(report(two_years()), tmp_path, formats=("parquet",))
    rows = parquet.read_table(tmp_path / "claims.parquet").to_pylist()
    assert [(row["value"], row["low"], row["line"]) for row in rows] == [
        ("1931", "1931-01-01", 1),
        ("1932", "1932-01-01", 1),
        ("1932", "1932-01-01", 1),
    ]
