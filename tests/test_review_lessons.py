"""What verdicts teach: the rule that is offered, where it is written, and tests out of what was no conflict."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
import yaml

from factcheck.decision_file import read_book
from factcheck.decision_rules import offer, rule_tests
from factcheck.decisions import Decision
from factcheck.errors import FactcheckError
from factcheck.models import Conflict
from factcheck.review.lessons import NAME, teach
from tests.report_factory import claim, conflict, figure, year
from tests.review_factory import ATTRIBUTES, DAY, corpus, desk
from tests.test_review import Sitting, verdicts


def names(one: str, other: str) -> Conflict:
    return conflict(
        [claim(year(1931), "a.txt", subject=one)], [claim(year(1932), "b.txt", subject=other)], id="aaa1", subject=one
    )


def lengths(one: float, other: float) -> Conflict:
    return conflict(
        [claim(figure(one, "meter"), "a.txt", attribute="length")],
        [claim(figure(other, "meter"), "b.txt", attribute="length")],
        id="aaa1",
    )


@pytest.mark.parametrize(
    ("made", "verdict", "value", "rules"),
    [
        (names("Weir", "Weir"), "real", "1932",
         {"facts": [{"subject": "Weir", "attribute": "opened", "value": "1932", "source": "decided by Ada",
                     "checked": DAY}]}),
        (names("Weir", "Weir"), "real", "", None),
        (names("Weir", "Old Weir"), "not-a-conflict", "", {"entities": [{"name": "Weir", "never": ["Old Weir"]}]}),
        (names("Lock", "Lock Two"), "different-context", "",
         {"extend": {"entities": {"Lock": {"never": ["Lock Two"]}}}}),
        (lengths(400, 412), "not-a-conflict", "", {"override": {"attributes": {"length": {"tolerance": 0.03}}}}),
        (lengths(40, 412), "not-a-conflict", "", None),
        (names("Weir", "Weir"), "unsure", "", None),
    ],
    ids=["fact", "no value", "never", "never of a known name", "tolerance", "too far apart", "unsure"],
)  # fmt: skip
def test_a_verdict_offers_the_rule_that_would_have_known(
    made: Conflict, verdict: str, value: str, rules: object, tmp_path: Path
) -> None:
    decision = Decision("aaa1", "", verdict, value=value, by="Ada", on=DAY)  # type: ignore[arg-type]
    found = offer(made, decision, ATTRIBUTES, {"Lock"})
    assert (found.rules if found else None) == rules
    assert found is None or yaml.safe_load(found.text) == rules


def test_an_attribute_that_no_rule_has_gets_no_rule() -> None:
    assert offer(lengths(400, 412), Decision("aaa1", "", "not-a-conflict"), set(), set()) is None


def test_the_offered_rule_is_written_on_request_and_the_decision_covers_it(tmp_path: Path) -> None:
    made = desk(corpus(), tmp_path)
    sitting = Sitting(made, "by")
    assert sitting.said.startswith("wrote reviewed.yaml: 1932 as a known fact")
    written = yaml.safe_load((tmp_path / "rules" / NAME).read_text("utf-8"))
    assert written["facts"][0]["value"] == "1932"
    assert "1932 @ reference" in read_book(tmp_path / "decisions.yaml").decisions["aaa1"].evidence
    Sitting(made, "u")
    assert verdicts(tmp_path) == {}


def test_lessons_gather_in_one_file(tmp_path: Path) -> None:
    made = desk(corpus(), tmp_path)
    Sitting(made, "byby")
    written = yaml.safe_load((tmp_path / "rules" / NAME).read_text("utf-8"))
    assert [one["attribute"] for one in written["facts"]] == ["opened", "length"]


def test_a_rule_that_clashes_is_taken_out_again(tmp_path: Path) -> None:
    made = desk(corpus(), tmp_path)
    Sitting(made, "by")
    before = (tmp_path / "rules" / NAME).read_bytes()

    def load() -> None:
        raise FactcheckError("rules/a.yaml", "two facts disagree", line=3)

    assert made.lessons is not None
    made.lessons = msgspec.structs.replace(made.lessons, load=load)
    sitting = Sitting(made, "by")
    assert sitting.said.startswith("not written: rules/a.yaml:3:1: two facts disagree")
    assert (tmp_path / "rules" / NAME).read_bytes() == before


def test_what_was_no_conflict_becomes_a_rule_test() -> None:
    made = conflict(
        [claim(year(1931), "a.txt", sentence="The Weir opened\nin [1931].", subject="Weir")],
        [claim(year(1932), "b.txt", sentence="The Weir dates from [1932].", subject="Weir")],
        id="aaa1",
    )
    decided = {"aaa1": Decision("aaa1", "", "not-a-conflict")}
    assert rule_tests([made], decided) == [{"ok": ["The Weir opened in 1931.", "The Weir dates from 1932."]}]
    assert rule_tests([made], {"aaa1": Decision("aaa1", "", "real")}) == []


def test_teaching_makes_the_folder_of_the_rules(tmp_path: Path) -> None:
    made = desk(corpus(), tmp_path)
    made.queue.give("aaa1", "real", value="1932")
    decision = made.queue.decision("aaa1")
    assert decision and made.lessons
    found = offer(corpus().conflicts[0], decision, ATTRIBUTES, set())
    assert found and teach(found, made.lessons).startswith("wrote")
