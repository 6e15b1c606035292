"""Which value is better supported, who copies whom, and what changed: suggestions with their reasons."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import FactcheckError
from factcheck.models import Article, Block, BlockKind, Claim, Conflict, Stance
from factcheck.report.changes import changes
from factcheck.report.quotes import place_of, quotations
from factcheck.report.sources import sources
from factcheck.report.study import study, suggestion
from factcheck.report.support import Support, counted
from factcheck.voices import RUN, Voices, voices
from tests.report_factory import article, claim, conflict, prose, report, two_years, year

OWN_WORDS = "Nobody in the lower town had thought of carts."


def said(*sides: str) -> Conflict:
    """Years from 1931 on; each side lists its sources, `?` after one for a reported claim."""
    return conflict(*([told(1931 + place, source) for source in side.split()] for place, side in enumerate(sides)))


def told(number: int, source: str) -> Claim:
    stance: Stance = "reported" if source.endswith("?") else "asserted"
    path = source.rstrip("?")
    return claim(year(number), path if path.endswith(".yaml") else f"{path}.txt", stance=stance)


def weigh(one: Conflict, *articles: Article) -> Support:
    return study(report(one, articles=articles)).support[one.id]


@pytest.mark.parametrize(
    ("sides", "value", "strength"),
    [
        pytest.param(("a b c", "d"), "1931", "clear", id="three to one"),
        pytest.param(("a", "b c"), "1932", "slight", id="two to one"),
        pytest.param(("a", "b"), None, "none", id="one each"),
        pytest.param(("a b c", "rules.yaml"), "1932", "reference", id="the reference before the many"),
        pytest.param(("x.yaml", "y.yaml"), None, "none", id="references that disagree"),
        pytest.param(("a?", "b"), "1932", "slight", id="asserted before reported"),
        pytest.param(("a b?", "c"), "1931", "slight", id="reported breaks a tie"),
        pytest.param(("a b", "a"), "1931", "slight", id="who states both counts for neither"),
        pytest.param(("a", "a"), None, "none", id="within one source"),
        pytest.param(("a b", "c d", "e"), None, "none", id="two of three ahead"),
    ],
)
def test_support(sides: tuple[str, ...], value: str | None, strength: str) -> None:
    weighed = weigh(said(*sides))
    chosen = None if weighed.suggested is None else weighed.backing[weighed.suggested].value
    assert (chosen, weighed.strength) == (value, strength)
    assert value is None or value in suggestion(weighed)


def test_articles_of_one_publisher_are_one_voice() -> None:
    houses = [article(f"{name}.txt", publisher="Daily Tide") for name in "abc"]
    weighed = weigh(said("a b c", "d e"), *houses)
    assert weighed.suggested == 1
    assert weighed.sentence == "1931: three articles of one publisher, one voice; 1932: two articles."


def test_publishers_are_counted_where_all_are_known() -> None:
    some = [
        article("a.txt", publisher="Daily Tide"),
        article("b.txt", publisher="Coast Review"),
        article("d.txt", publisher="x"),
    ]
    assert weigh(said("a b", "c d"), *some).sentence == "1931: two articles of two publishers; 1932: two articles."


def test_copies_are_one_voice_and_that_is_said() -> None:
    text = prose(random.Random(3), 200)  # noqa: S311 - no secret
    copies = [article(f"{name}.txt", text) for name in "abcde"]
    weighed = weigh(said("a b c d e", "f g"), *copies)
    assert weighed.suggested == 1
    assert weighed.sentence == "1931: five articles, one voice; 1932: two articles."
    assert "four articles left out as sharing its text with another" in weighed.reasons


SAYS = "The old bridge in the harbour of Dale was opened to carts in 1931, and to the railway a year on, with a feast"
QUOTED = {
    "between quotation marks": (f"{OWN_WORDS} “{SAYS}”, says the Gazette.", "paragraph", 1),
    "between plain marks": (f'{OWN_WORDS} "{SAYS}".', "paragraph", 1),
    "in a block quote": (SAYS, "quote", 1),
    "taken over whole, without marks": (f"{OWN_WORDS} {SAYS}, and more was to come in the spring.", "paragraph", 1),
    "in words of its own": ("The bridge was opened to carts in 1931.", "paragraph", 2),
    "a few words quoted": (f"{OWN_WORDS} It was “opened to carts in 1931”.", "paragraph", 2),
}


def stating(path: str, text: str, kind: BlockKind = "paragraph", **fields: Any) -> tuple[Article, Claim]:
    """An article that says 1931 in its first block, and its claim."""
    at = text.index("1931")
    found = claim(year(1931), path, sentence=f"{text[:at]}[1931]{text[at + 4 :]}")
    whole = f"{text}\n\n{prose(random.Random(path), 200)}"  # noqa: S311 - no secret
    blocks = (Block(kind, 0, len(text)), Block("paragraph", len(text) + 2, len(whole)))
    return article(path, whole, blocks=blocks, **fields), found


@pytest.mark.parametrize(("text", "kind", "voices"), QUOTED.values(), ids=QUOTED)
def test_who_gives_the_words_of_another_is_no_voice_of_its_own(text: str, kind: BlockKind, voices: int) -> None:
    first, stated = stating("a.txt", f"{SAYS}, when the line from Orley was done.", published="1999-01-01")
    second, again = stating("b.txt", text, kind, published="2001-01-01")
    weighed = weigh(conflict([stated, again], [claim(year(1932), "c.txt")]), first, second)
    assert weighed.backing[0].voices == voices
    assert ("one article left out as giving the words of another" in weighed.reasons) == (voices == 1)


def test_of_two_that_quote_the_same_words_the_earlier_counts() -> None:
    made = [stating(f"{name}.txt", f"“{SAYS}.”", published=f"200{at}") for at, name in enumerate("ab")]
    one = conflict([found for _, found in made], [claim(year(1932), "c.txt")])
    given = {article.path: article for article, _ in made}
    assert quotations(one, given, Voices()) == {place_of(made[1][1]): "a.txt"}


def test_who_quotes_a_value_and_states_another_is_not_torn() -> None:
    first, stated = stating("a.txt", f"{SAYS}, when the line from Orley was done.")
    second, again = stating("b.txt", f"“{SAYS}”, says the Gazette. In truth it was in 1932.")
    begin = second.text.index("In truth")
    later = claim(year(1932), "b.txt", sentence="In truth it was in [1932].", sentence_start=begin)
    weighed = weigh(conflict([stated, again], [later]), first, second)
    assert [side.voices for side in weighed.backing] == [1, 1]


def test_the_sentence_names_the_reference() -> None:
    weighed = weigh(said("a b", "c rules.yaml"))
    assert weighed.sentence == "1931: two articles; 1932: one article and the reference."
    assert suggestion(weighed) == "Supported by the reference: 1932"


@pytest.mark.parametrize(("number", "expected"), [(0, "no sources"), (1, "one source"), (11, "11 sources")])
def test_counted(number: int, expected: str) -> None:
    assert counted(number, "source") == expected


# --- voices -----------------------------------------------------------------------------------------------------------

CHANCE = random.Random(5)  # noqa: S311 - no secret
ONE, TWO, THREE = (prose(CHANCE, 300) for _ in range(3))


def words(text: str, count: int) -> str:
    return " ".join(text.split()[:count])


@pytest.mark.parametrize(
    ("left", "right", "copied"),
    [
        pytest.param(ONE, TWO, False, id="written apart"),
        pytest.param(ONE, ONE, True, id="the same text"),
        pytest.param(ONE, f"{TWO} {words(ONE, 150)}", True, id="half of it, at the end of another"),
        pytest.param(ONE, ONE.upper().replace(".", " —"), True, id="case and punctuation aside"),
        pytest.param(ONE, f"{TWO} {words(ONE, RUN + 2)}", False, id="one statement that both quote"),
        pytest.param(words(ONE, 20), words(ONE, 20), False, id="too short to tell"),
        pytest.param("", "", False, id="no text"),
    ],
)
def test_who_shares_text(left: str, right: str, copied: bool) -> None:
    found = voices([article("a.txt", left), article("b.txt", right), article("c.txt", THREE)])
    assert [(copy.first, copy.second) for copy in found.copies] == ([("a.txt", "b.txt")] if copied else [])
    assert (found.of("a.txt") == found.of("b.txt")) is copied


def test_the_earlier_published_comes_first() -> None:
    found = voices([article("a.txt", ONE, published="2020-05-01"), article("b.txt", ONE, published="2019")])
    assert (found.copies[0].first, found.copies[0].share) == ("b.txt", 1.0)


def test_copies_of_copies_are_one_voice() -> None:
    middle = " ".join([*ONE.split()[150:], *TWO.split()[:150]])
    found = voices([article("a.txt", ONE), article("b.txt", middle), article("c.txt", TWO)])
    assert {found.of(path) for path in ("a.txt", "b.txt", "c.txt")} == {"a.txt"}


def test_quotations_and_furniture_are_nobodys_own_words() -> None:
    def quoting(path: str, own: str, kind: str) -> Article:
        text = f"{own}\n{ONE}"
        blocks = (Block("paragraph", 0, len(own)), Block(kind, len(own) + 1, len(text)))  # type: ignore[arg-type]
        return article(path, text, blocks=blocks)

    for kind, copied in (("quote", 0), ("furniture", 0), ("paragraph", 1)):
        found = voices([quoting("a.txt", TWO, kind), quoting("b.txt", THREE, kind)])
        assert len(found.copies) == copied, kind


def test_a_crowd_of_copies_is_one_voice() -> None:
    found = voices([article(f"{number:03}.txt", ONE) for number in range(150)])
    assert {found.of(f"{number:03}.txt") for number in range(150)} == {"000.txt"}


# --- sources ----------------------------------------------------------------------------------------------------------


def test_how_each_source_stands() -> None:
    views = {view.label: view for view in sources(study(report(said("a b d", "c d"), articles=[article("idle.txt")])))}
    stands = {name: (view.conflicts, view.alone, view.agrees, view.itself) for name, view in views.items()}
    assert stands == {"a": (1, 0, 1, 0), "b": (1, 0, 1, 0), "c": (1, 0, 1, 0), "d": (1, 0, 0, 1), "idle": (0, 0, 0, 0)}


def test_a_copy_is_no_company() -> None:
    copies = [article("a.txt", ONE), article("b.txt", ONE)]
    views = {view.label: view for view in sources(study(report(said("a b", "c"), articles=copies)))}
    assert (views["a"].alone, views["b"].alone, views["c"].alone) == (1, 1, 1)
    assert views["a"].shares == ("b",)


# --- changes ----------------------------------------------------------------------------------------------------------


def earlier(tmp_path: Path, *conflicts: Conflict) -> Path:
    from factcheck.report import write

    (path,) = write(report(*conflicts), tmp_path, formats=("json",))
    return path


def test_new_changed_gone_and_the_same(tmp_path: Path) -> None:
    moved = conflict([claim(year(1931), "a.txt")], [claim(year(1932), "z.txt")], id="moved")
    since = earlier(tmp_path, two_years(id="same"), two_years(id="moved"), two_years(id="gone"))
    found = changes([two_years(id="same"), moved, two_years(id="fresh")], since)
    assert found.now == {"same": "same", "moved": "changed", "fresh": "new"}
    assert [(old.id, old.values) for old in found.gone] == [("gone", ("1931", "1932"))]


def test_a_line_that_moved_is_no_change(tmp_path: Path) -> None:
    since = earlier(tmp_path, conflict([claim(year(1931), line=3)], [claim(year(1932), "b.txt")]))
    assert changes([conflict([claim(year(1931), line=9)], [claim(year(1932), "b.txt")])], since).now["c0ffee"] == "same"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, "cannot be read"),
        ("{", "is not a report"),
        ("[]", "is not a report"),
        ('{"schema": "factcheck/9", "conflicts": []}', "has the schema 'factcheck/9'"),
        (json.dumps({"schema": "factcheck/1", "conflicts": [{"id": 4}]}), "is not a report"),
    ],
)
def test_what_is_no_earlier_report_is_said(tmp_path: Path, text: str | None, message: str) -> None:
    path = tmp_path / "old.json"
    if text is not None:
        path.write_text(text)
    with pytest.raises(FactcheckError, match=message) as caught:
        changes([], path)
    assert "give the report.json" in caught.value.hint
