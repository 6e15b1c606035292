"""From a Wikidata file to a flag: what articles say against the imported facts is found, and nothing else is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.facts import to_yaml
from factcheck.facts_wikidata import import_wikidata
from factcheck.rules import Source, general_sources, rules_of
from factcheck.ruleset import RuleSet
from tests.rule_report import report_of

MAPPING = "imports: {properties: {P571: start, P1619: opened, P2043: length, P1120: {attribute: deaths, unit: people}}}"
ENTITY = {
    "entities": {
        "Q7": {
            "type": "item",
            "id": "Q7",
            "labels": {"en": {"language": "en", "value": "Asker Bridge"}},
            "aliases": {"en": [{"language": "en", "value": "Bridge of Asker"}]},
            "claims": {
                "P1619": [
                    {
                        "mainsnak": {
                            "snaktype": "value",
                            "property": "P1619",
                            "datavalue": {
                                "value": {
                                    "time": "+1952-06-00T00:00:00Z",
                                    "timezone": 0,
                                    "before": 0,
                                    "after": 0,
                                    "precision": 10,
                                    "calendarmodel": "http://www.wikidata.org/entity/Q1985727",
                                },
                                "type": "time",
                            },
                            "datatype": "time",
                        },
                        "type": "statement",
                        "rank": "normal",
                    }
                ],
                "P2043": [
                    {
                        "mainsnak": {
                            "snaktype": "value",
                            "property": "P2043",
                            "datavalue": {
                                "value": {"amount": "+412", "unit": "http://www.wikidata.org/entity/Q11573"},
                                "type": "quantity",
                            },
                            "datatype": "quantity",
                        },
                        "type": "statement",
                        "rank": "preferred",
                    }
                ],
            },
            "modified": "2026-10-05T12:00:00Z",
        }
    }
}


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> RuleSet:
    """The general rules with the facts of the file, imported and written as a rule file."""
    file = tmp_path_factory.mktemp("wikidata") / "Q7.json"
    file.write_text(json.dumps(ENTITY), encoding="utf-8")
    mapping = [*general_sources(), Source("mapping.yaml", MAPPING)]
    imported = import_wikidata([Path(file)], rules_of(mapping))
    assert [fact.value for fact in imported.facts] == ["June 1952", "412 metres"]
    return rules_of([*mapping, Source("imported.yaml", to_yaml(imported))])


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        pytest.param("The Asker Bridge was opened in June 1952.", [], id="right month"),
        pytest.param("The Asker Bridge was opened in 1952.", [], id="right year"),
        pytest.param("The Asker Bridge was opened in 1957.", ["opened"], id="wrong year"),
        pytest.param("The Bridge of Asker was opened in May 1952.", ["opened"], id="wrong month, by alias"),
        pytest.param("The Asker Bridge is 412 metres long.", [], id="right length"),
        pytest.param("The Asker Bridge is 472 metres long.", ["length"], id="wrong length"),
        pytest.param("The Asker Tunnel was opened in 1957.", [], id="something else"),
    ],
)
def test_a_planted_error_is_flagged(rules: RuleSet, text: str, flagged: list[str]) -> None:
    conflicts = report_of({"article": text}, rules).conflicts
    assert [conflict.values[0].claims[0].attribute for conflict in conflicts] == flagged
    for conflict in conflicts:
        sources = {claim.source for side in conflict.values for claim in side.claims}
        assert sources == {"article", "imported.yaml"}
