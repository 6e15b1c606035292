"""The functions for notebooks: `factcheck.check` and `factcheck.claims`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import factcheck
from factcheck.cli import cli
from factcheck.errors import FactcheckError

OPENED = "# The bridge\n\nThe Copper Lantern Bridge opened in {}, to the joy of all who lived near it.\n"


def test_texts_by_name() -> None:
    report = factcheck.check({"a": OPENED.format(1932), "b": OPENED.format(1934)})
    (conflict,) = report.conflicts
    assert {claim.source for side in conflict.values for claim in side.claims} == {"a", "b"}
    assert report.to_dict()["conflicts"][0]["id"] == conflict.id
    assert factcheck.check({"a": OPENED.format(1932)}).conflicts == ()
    assert factcheck.check({}).conflicts == ()


def test_paths_give_what_the_command_prints(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, year in (("a.md", 1932), ("b.md", 1934), ("c.md", "1936 [sic]")):
        Path(name).write_text(OPENED.format(year), "utf-8")
    told = CliRunner().invoke(cli, ["check", ".", "--format", "json", "--no-cache"]).stdout
    assert json.loads(told) == json.loads(json.dumps(factcheck.check(["a.md", "b.md", "c.md"]).to_dict()))


def test_a_comment_in_a_text_silences() -> None:
    quiet = OPENED.format(1934).replace("it.", "it. <!-- factcheck: ignore -->")
    assert factcheck.check({"a": OPENED.format(1932), "b": quiet}).conflicts == ()


def test_claims_of_a_text() -> None:
    (claim,) = factcheck.claims(OPENED.format(1932))
    assert (claim["subject"], claim["kind"], claim["low"]) == ("Copper Lantern Bridge", "date", "1932-01-01")


def test_rules_add_to_the_general_ones(tmp_path: Path) -> None:
    rules = "entities:\n  - {name: Copper Lantern Bridge, aliases: [The Old Span]}\n"
    (tmp_path / "names.yaml").write_text(rules, "utf-8")
    texts = {"a": OPENED.format(1932), "b": OPENED.replace("The Copper Lantern Bridge", "The Old Span").format(1934)}
    assert factcheck.check(texts).conflicts == ()
    assert len(factcheck.check(texts, rules=[tmp_path / "names.yaml"]).conflicts) == 1


def test_mistakes() -> None:
    with pytest.raises(TypeError, match="a list of paths"):
        factcheck.check("articles")
    with pytest.raises(FactcheckError):
        factcheck.check(["nowhere"])
    with pytest.raises(FactcheckError):
        factcheck.check({"a": "Text."}, rules=["nowhere.yaml"])
