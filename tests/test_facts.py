"""Facts from CSV and Wikidata files: what is read, what is left out and why, and that the result is a rule file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import FactcheckError
from factcheck.facts import Imported, import_facts, to_yaml
from factcheck.facts_csv import import_csv
from factcheck.facts_value import Unsayable, quantity_words, time_words
from factcheck.facts_wikidata import import_wikidata
from factcheck.rules import Source, rules_of
from factcheck.ruleset import EntityRule, Fact, Place, RuleSet

RULES = """\
attributes:
  signed: {kind: date, verbs: sign}
  height: {kind: figure, unit: "[length]"}
  crew: {kind: figure, counts: [sailor]}
  members: {kind: figure, counts: [member]}
  seat: {kind: entity, nouns: [seat]}
  visited: {kind: entity, verbs: visit, single: false}
traits:
  scope: {words: {two-sided: [bilateral], many-sided: [multilateral]}, opposites: [[two-sided, many-sided]]}
"""
MAPPING = """\
imports:
  properties:
    P577: signed
    P2048: height
    P1083: {attribute: crew, unit: hands}
    P2124: members
    P159: seat
    P793: visited
    P31: scope
  names: {Q900: many-sided}
  units: {Q901: fathoms}
"""


def rules(more: str = MAPPING) -> RuleSet:
    return rules_of([Source("rules.yaml", RULES), Source("imports.yaml", more)])


# CSV


def from_csv(tmp_path: Path, text: str, columns: str = "{}") -> Imported:
    file = tmp_path / "facts.csv"
    file.write_text(text, encoding="utf-8")
    made = import_csv(file, rules(f"imports: {{columns: {columns}}}"))
    assert {fact.place.path for fact in made.facts} <= {file.as_posix()}
    return made


LONG = "subject,attribute,value,source,checked\nFjord Pact,signed,2 May 1950,Gazette,2026-11-01\n"


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        pytest.param(LONG, "{}", id="own headers"),
        pytest.param("\ufeff" + LONG.replace(",", ";"), "{}", id="semicolons and byte order mark"),
        pytest.param(LONG.replace(",", "\t").replace("\n", "\r\n"), "{}", id="tabs and other line ends"),
        pytest.param(
            "Treaty,Inked,Seen,By,Notes\nFjord  Pact, 2 May 1950 ,2026-11-01,Gazette,none\n",
            "{Treaty: subject, Inked: signed, Seen: checked, By: source}",
            id="a column of an attribute",
        ),
        pytest.param(LONG.replace("2026-11-01", "1 Nov. 2026"), "{}", id="a day in words"),
    ],
)
def test_csv_rows_become_facts(tmp_path: Path, text: str, columns: str) -> None:
    (fact,) = from_csv(tmp_path, text, columns).facts
    assert (fact.subject, fact.attribute, fact.value) == ("Fjord Pact", "signed", "2 May 1950")
    assert (fact.source, fact.checked, fact.place.line) == ("Gazette", "2026-11-01", 2)


def test_a_row_may_hold_several_facts(tmp_path: Path) -> None:
    made = from_csv(tmp_path, "subject,height,crew\nHeron,30 m,12\nEgret,,9\n,,\n")
    assert [(fact.subject, fact.attribute, fact.value) for fact in made.facts] == [
        ("Heron", "height", "30 m"),
        ("Heron", "crew", "12"),
        ("Egret", "crew", "9"),
    ]
    assert made.skipped == ()


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        pytest.param(",signed,1950,,", "no subject", id="subject"),
        pytest.param("Heron,signed,,,", "no value", id="value"),
        pytest.param("Heron,sined,1950,,", "no attribute or trait family is called `sined`", id="attribute"),
        pytest.param("Heron,signed,1950,,May", "`May` is not a day", id="day"),
        pytest.param("Heron,signed,1950,,May 2026", "`May 2026` is not a day", id="month"),
        pytest.param("Heron,signed,1950,,03/04/2026", "`03/04/2026` is not a day", id="two days"),
    ],
)
def test_csv_rows_that_are_no_fact_are_told(tmp_path: Path, row: str, reason: str) -> None:
    made = from_csv(tmp_path, f"subject,attribute,value,source,checked\n{row}\n")
    assert made.facts == ()
    assert [(one.reason, one.line) for one in made.skipped] == [(reason, 2)]


@pytest.mark.parametrize(
    ("text", "columns", "told"),
    [
        pytest.param("a,b\n1,2", "{}", "no column holds the subject", id="subject"),
        pytest.param("subject,b\n1,2", "{}", "no column holds an attribute's values", id="values"),
        pytest.param("subject,attribute\n1,2", "{}", "no column holds an attribute's values", id="no value column"),
        pytest.param(
            "subjct,b\n1,2", "{subject: subject}", "no column is called `subject`; did you mean `subjct`", id="name"
        ),
        pytest.param('subject,crew\n"a"b,2', "{}", "this is not CSV", id="quotes"),
    ],
)
def test_what_is_no_csv_of_facts(tmp_path: Path, text: str, columns: str, told: str) -> None:
    with pytest.raises(FactcheckError) as caught:
        from_csv(tmp_path, text, columns)
    assert told in str(caught.value)


# Wikidata

GREGORIAN, JULIAN = "http://www.wikidata.org/entity/Q1985727", "http://www.wikidata.org/entity/Q1985786"


def time(stamp: str, precision: int = 11, model: str = GREGORIAN) -> dict[str, Any]:
    value = {"time": stamp, "timezone": 0, "before": 0, "after": 0, "precision": precision, "calendarmodel": model}
    return {"value": value, "type": "time"}


def quantity(amount: str, unit: str = "1", **bounds: str) -> dict[str, Any]:
    return {"value": {"amount": amount, "unit": unit, **bounds}, "type": "quantity"}


def item(number: str) -> dict[str, Any]:
    value = {"entity-type": "item", "numeric-id": int(number[1:]), "id": number}
    return {"value": value, "type": "wikibase-entityid"}


def statement(
    property_id: str, data: dict[str, Any] | None, rank: str = "normal", **qualifiers: dict[str, Any]
) -> dict[str, Any]:
    snak = {"snaktype": "value" if data else "somevalue", "property": property_id, "datavalue": data}
    made = {"mainsnak": snak, "type": "statement", "rank": rank}
    if qualifiers:
        made["qualifiers"] = {
            name: [{"snaktype": "value", "property": name, "datavalue": value}] for name, value in qualifiers.items()
        }
    return made


def entity(number: str, label: str, *statements: dict[str, Any], aliases: tuple[str, ...] = ()) -> dict[str, Any]:
    claims: dict[str, list[dict[str, Any]]] = {}
    for one in statements:
        claims.setdefault(one["mainsnak"]["property"], []).append(one)
    return {
        "type": "item",
        "id": number,
        "labels": {"en": {"language": "en", "value": label}} if label else [],
        "aliases": {"en": [{"language": "en", "value": alias} for alias in aliases]} if aliases else [],
        "claims": claims or [],
        "modified": "2026-10-05T12:00:00Z",
    }


def from_wikidata(tmp_path: Path, *entities: dict[str, Any], more: str = MAPPING) -> Imported:
    text = json.dumps({"entities": {one["id"]: one for one in entities}})
    (tmp_path / "entities.json").write_text(text, encoding="utf-8")
    return import_wikidata([tmp_path], rules(more))


def test_an_entity_becomes_a_name_and_facts_with_their_source(tmp_path: Path) -> None:
    pact = entity("Q1", "Fjord Pact", statement("P577", time("+1950-05-02T00:00:00Z")), aliases=("Pact of Oslo", "FP"))
    made = from_wikidata(tmp_path, pact)
    path = (tmp_path / "entities.json").as_posix()
    source = "https://www.wikidata.org/wiki/Q1#P577"
    assert made.facts == (Fact("Fjord Pact", "signed", "2 May 1950", source, "2026-10-05", Place(path)),)
    assert made.entities == (EntityRule("Fjord Pact", ("Pact of Oslo", "FP")),)
    assert made.skipped == ()


VALUES = [
    ("day", "P577", time("+1950-05-02T00:00:00Z"), "2 May 1950"),
    ("quantity", "P2048", quantity("+30.50", "http://www.wikidata.org/entity/Q11573"), "30.5 metres"),
    ("own unit", "P2048", quantity("+7", "http://www.wikidata.org/entity/Q901"), "7 fathoms"),
    ("counted as mapped", "P1083", quantity("+1200"), "1,200 hands"),
    ("counted as the attribute says", "P2124", quantity("+12"), "12 member"),
    ("item by its file", "P159", item("Q2"), "Oslo"),
    ("item as mapped", "P31", item("Q900"), "many-sided"),
]


@pytest.mark.parametrize(("property_id", "data", "value"), [pytest.param(*row, id=name) for name, *row in VALUES])
def test_values_are_put_into_words(tmp_path: Path, property_id: str, data: dict[str, Any], value: str) -> None:
    made = from_wikidata(tmp_path, entity("Q1", "Fjord Pact", statement(property_id, data)), entity("Q2", "Oslo"))
    assert [fact.value for fact in made.facts] == [value]


EARLY, LATE = time("+1950-00-00T00:00:00Z", 9), time("+1960-00-00T00:00:00Z", 9)
QUALIFIED = [
    ("point in time", {"P585": EARLY}, "9 member", "1950"),
    ("from to", {"P580": EARLY, "P582": LATE}, "9 member", "from 1950 to 1960"),
    ("since", {"P580": EARLY}, "9 member", "since 1950"),
    ("until", {"P582": LATE}, "9 member", "until 1960"),
    ("of no matter", {"P1013000": EARLY}, "9 member", ""),
]


@pytest.mark.parametrize(("qualifiers", "value", "when"), [pytest.param(*row, id=name) for name, *row in QUALIFIED])
def test_qualifiers_say_when_a_fact_holds(tmp_path: Path, qualifiers: dict[str, Any], value: str, when: str) -> None:
    made = from_wikidata(tmp_path, entity("Q1", "Fjord Pact", statement("P2124", quantity("+9"), **qualifiers)))
    assert [(fact.value, fact.time) for fact in made.facts] == [(value, when)]


@pytest.mark.parametrize(
    ("qualifiers", "value"),
    [
        pytest.param({"P1319": EARLY, "P1326": LATE}, "between 1950 and 1960", id="earliest and latest"),
        pytest.param({"P1319": EARLY}, "after 1950", id="earliest"),
        pytest.param({"P1326": LATE}, "before 1960", id="latest"),
        pytest.param({"P1480": item("Q5727902")}, "circa 1955", id="circa"),
        pytest.param({"P1480": item("Q1")}, "1955", id="other circumstances"),
    ],
)
def test_qualifiers_say_how_sure_a_date_is(tmp_path: Path, qualifiers: dict[str, Any], value: str) -> None:
    signed = statement("P577", time("+1955-00-00T00:00:00Z", 9), **qualifiers)
    assert [fact.value for fact in from_wikidata(tmp_path, entity("Q1", "Fjord Pact", signed)).facts] == [value]


SIGNED_1950, SIGNED_1951 = time("+1950-00-00T00:00:00Z", 9), time("+1951-00-00T00:00:00Z", 9)
RANKS = [
    ("preferred over normal", [("preferred", SIGNED_1951), ("normal", SIGNED_1950)], ["1951"], 0),
    ("deprecated dropped", [("deprecated", SIGNED_1951), ("normal", SIGNED_1950)], ["1950"], 0),
    ("only deprecated", [("deprecated", SIGNED_1951)], [], 0),
    ("two answers of a rank", [("normal", SIGNED_1951), ("normal", SIGNED_1950)], [], 1),
    ("one answer twice", [("normal", SIGNED_1950), ("normal", SIGNED_1950)], ["1950"], 0),
    ("value not known", [("normal", None)], [], 0),
    ("preferred but not known", [("preferred", None), ("normal", SIGNED_1950)], ["1950"], 0),
]


@pytest.mark.parametrize(("ranked", "values", "skipped"), [pytest.param(*row, id=name) for name, *row in RANKS])
def test_ranks_decide(tmp_path: Path, ranked: list[tuple[str, Any]], values: list[str], skipped: int) -> None:
    made = from_wikidata(
        tmp_path, entity("Q1", "Fjord Pact", *(statement("P577", data, rank) for rank, data in ranked))
    )
    assert [fact.value for fact in made.facts] == values
    assert len(made.skipped) == skipped


def test_what_may_have_several_answers_keeps_them(tmp_path: Path) -> None:
    visits = [statement("P793", item(number)) for number in ("Q2", "Q3")]
    made = from_wikidata(tmp_path, entity("Q1", "Heron", *visits), entity("Q2", "Oslo"), entity("Q3", "Turku"))
    assert [fact.value for fact in made.facts] == ["Oslo", "Turku"]


@pytest.mark.parametrize(
    ("made", "reason"),
    [
        pytest.param(statement("P2048", quantity("+3", ".../Q77")), "the unit Q77 is not known", id="unit"),
        pytest.param(statement("P159", item("Q77")), "Q77 has no name here", id="item"),
        pytest.param(statement("P2124", quantity("+3"), P518=item("Q2")), "limited by the qualifier P518", id="part"),
        pytest.param(statement("P2124", quantity("+3"), P276=item("Q2")), "limited by the qualifier P276", id="place"),
        pytest.param(statement("P577", time("+0000-00-00T00:00:00Z", 3)), "a time coarser than a century", id="coarse"),
        pytest.param(statement("P159", {"type": "globecoordinate", "value": {}}), "a value of type", id="type"),
    ],
)
def test_what_cannot_be_said_is_left_out_with_the_reason(tmp_path: Path, made: dict[str, Any], reason: str) -> None:
    imported = from_wikidata(tmp_path, entity("Q1", "Fjord Pact", made))
    assert (imported.facts, imported.entities) == ((), ())
    (skipped,) = imported.skipped
    assert reason in skipped.reason


def test_a_place_of_signing_does_not_narrow_its_date(tmp_path: Path) -> None:
    signed = statement("P577", SIGNED_1950, P276=item("Q2"))
    assert len(from_wikidata(tmp_path, entity("Q1", "Fjord Pact", signed)).facts) == 1


def test_aliases_that_stand_for_something_else_are_left_out(tmp_path: Path) -> None:
    signed = statement("P577", SIGNED_1950)
    declared = MAPPING + "entities: [{name: Foreign Press, aliases: [FP]}]\n"
    first = entity("Q1", "Fjord Pact", signed, aliases=("FP", "Fjord"))
    second = entity("Q2", "Fjord Park", signed, aliases=("Fjord", "Park"))
    made = from_wikidata(tmp_path, first, second, more=declared)
    assert made.entities == (EntityRule("Fjord Pact", ("Fjord",)), EntityRule("Fjord Park", ("Park",)))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("{", "this is not JSON", id="broken"),
        pytest.param("{}", "no Wikidata entity", id="something else"),
        pytest.param("[1]", "no Wikidata entity", id="a list of something else"),
    ],
)
def test_what_is_no_entity_file(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "x.json").write_text(text, encoding="utf-8")
    with pytest.raises(FactcheckError, match=told):
        import_wikidata([tmp_path / "x.json"], rules())


def test_tables_and_entity_files_come_in_together(tmp_path: Path) -> None:
    (tmp_path / "facts.CSV").write_text("subject,crew\nHeron,12\n,9\n", encoding="utf-8")
    found = entity("Q1", "Fjord Pact", statement("P577", SIGNED_1950))
    (tmp_path / "Q1.json").write_text(json.dumps(found), encoding="utf-8")
    made = import_facts([tmp_path / "Q1.json", tmp_path / "facts.CSV"], rules())
    assert [(fact.subject, fact.value) for fact in made.facts] == [("Heron", "12"), ("Fjord Pact", "1950")]
    assert [one.name for one in made.entities] == ["Fjord Pact"]
    assert [one.line for one in made.skipped] == [3]


def test_an_import_is_a_rule_file(tmp_path: Path) -> None:
    pact = entity("Q1", "Fjörd: Pact", statement("P577", SIGNED_1950, P585=EARLY), aliases=("NO", "12:30"))
    made = from_wikidata(tmp_path, pact)
    read = rules_of([Source("rules.yaml", RULES), Source("imported.yaml", to_yaml(made))])
    assert [(one.name, one.aliases) for one in read.entities] == [("Fjörd: Pact", ("NO", "12:30"))]
    assert [(one.subject, one.value, one.time) for one in read.facts] == [("Fjörd: Pact", "1950", "1950")]


# Values in words

TIMES = [
    ("+1950-05-02T00:00:00Z", 11, GREGORIAN, "2 May 1950"),
    ("+1950-05-02T10:00:00Z", 14, GREGORIAN, "2 May 1950"),
    ("+1950-05-00T00:00:00Z", 10, GREGORIAN, "May 1950"),
    ("+1950-05-00T00:00:00Z", 11, GREGORIAN, "May 1950"),
    ("+1950-00-00T00:00:00Z", 9, GREGORIAN, "1950"),
    ("+1950-01-01T00:00:00Z", 9, GREGORIAN, "1950"),
    ("+1957-00-00T00:00:00Z", 8, GREGORIAN, "1950s"),
    ("+1900-00-00T00:00:00Z", 7, GREGORIAN, "19th century"),
    ("+1901-00-00T00:00:00Z", 7, GREGORIAN, "20th century"),
    ("+2012-00-00T00:00:00Z", 7, GREGORIAN, "21st century"),
    ("-0044-03-15T00:00:00Z", 11, JULIAN, "15 March 44 BC"),
    ("-0150-00-00T00:00:00Z", 7, JULIAN, "2nd century BC"),
    ("-0044-00-00T00:00:00Z", 8, JULIAN, "between 49 BC and 40 BC"),
    ("+1066-10-14T00:00:00Z", 11, JULIAN, "14 October 1066"),
    ("+1066-10-20T00:00:00Z", 11, GREGORIAN, "October 1066"),
    ("+1066-10-03T00:00:00Z", 11, GREGORIAN, "1066"),
    ("+1750-02-10T00:00:00Z", 11, JULIAN, "February 1750"),
    ("+1750-02-25T00:00:00Z", 11, JULIAN, "1750"),
]


@pytest.mark.parametrize(("stamp", "precision", "model", "words"), TIMES)
def test_times(stamp: str, precision: int, model: str, words: str) -> None:
    assert time_words(time(stamp, precision, model)["value"]) == words


@pytest.mark.parametrize(
    ("stamp", "precision", "model"),
    [
        pytest.param("1950", 9, GREGORIAN, id="no time"),
        pytest.param("+1950-02-30T00:00:00Z", 11, GREGORIAN, id="no day"),
        pytest.param("+1750-12-28T00:00:00Z", 11, JULIAN, id="the calendar decides the year"),
        pytest.param("+10000-00-00T00:00:00Z", 6, GREGORIAN, id="millennium"),
        pytest.param("+0005-00-00T00:00:00Z", 8, GREGORIAN, id="decade of the year 5"),
    ],
)
def test_times_that_cannot_be_said(stamp: str, precision: int, model: str) -> None:
    with pytest.raises(Unsayable):
        time_words(time(stamp, precision, model)["value"])


@pytest.mark.parametrize(
    ("amount", "bounds", "words"),
    [
        ("+12", {}, "12"),
        ("+1200000", {}, "1,200,000"),
        ("-3.50", {}, "-3.5"),
        ("+1E+6", {}, "1,000,000"),
        ("+12", {"upperBound": "+12", "lowerBound": "+12"}, "12"),
        ("+12", {"upperBound": "+14", "lowerBound": "+10"}, "between 10 and 14"),
        ("+12", {"upperBound": "+14"}, "between 12 and 14"),
    ],
)
def test_quantities(amount: str, bounds: dict[str, str], words: str) -> None:
    assert quantity_words(quantity(amount, **bounds)["value"], {}) == words
