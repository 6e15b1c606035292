"""What is left out for speed changes no result: rare words against all sentences, packed
readings against whole ones, lines found by halving against a plain search."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from factcheck import compare, retold
from factcheck.lexicon import fields
from factcheck.matters import matters, own_years
from factcheck.meetings import meetings
from factcheck.reading import Sentence, sentences_of
from factcheck.retold import candidates
from factcheck.subjects import same_subject
from factcheck.told import Told, packed
from tests.reading import article, claim, year

KEYS = st.text("ab\u00e9z-", min_size=1, max_size=4)
WORDS = st.frozensets(st.sampled_from("dam river bridge opened king 1932 stone mayor flood".split()), min_size=2)


def told(number: int, words: frozenset[str]) -> Told:
    sentence = Sentence((), (), 0, 0, "", 1, 1)
    return Told(f"{number % 3}.txt", sentence, (), words)


@given(
    tellings=st.lists(
        st.tuples(
            st.sampled_from(["a.txt", "b.txt", "c.txt", "facts.yaml"]),
            st.sampled_from(["Bolivia", "Bolivian", "Bolivians", "Great Siege", "Siege of Acre", "the siege"]),
        ),
        max_size=12,
    )
)
def test_claims_that_are_never_set_side_by_side_are_of_two_subjects(tellings: list[tuple[str, str]]) -> None:
    made = [claim(name, "opened", year(1932), source=source, at=9 * at) for at, (source, name) in enumerate(tellings)]
    claims = [
        replace(c, entity="" if c.subject.name == "the siege" else c.subject.name)
        for c in sorted(made, key=compare.order)
    ]
    readings = [article(s, [c for c in claims if c.source == s]) for s in sorted({c.source for c in claims})]
    about = matters(readings, lambda _, name: name)
    every, met = (list(meetings(range(len(claims)), (), claims, about, all_)) for all_ in (True, False))
    assert met == sorted(set(met)) and set(met) <= set(every)
    assert all(same_subject(claims[i], claims[j], about, True) is None for i, j in set(every) - set(met))


@given(sentences=st.lists(WORDS, max_size=12))
def test_rare_words_lead_to_every_candidate(sentences: list[frozenset[str]]) -> None:
    every = [told(i, words) for i, words in enumerate(sentences)]
    expected = [
        (i, j)
        for i, one in enumerate(every)
        for j, other in enumerate(every)
        if i < j
        and one.source != other.source
        and len(one.content & other.content) >= retold._needed(min(len(one.content), len(other.content)))
    ]
    assert candidates(every) == expected


@given(rows=st.dictionaries(KEYS, st.text("0123456789,", max_size=5)), asked=KEYS)
def test_a_line_is_found_where_there_is_one(rows: dict[str, str], asked: str) -> None:
    lines = {key.encode(): row.encode() for key, row in rows.items()}
    table = b"".join(key + b"\t" + row + b"\t\n" for key, row in sorted(lines.items()))
    for key in (*rows, asked):
        assert fields(table, key) == ([rows[key], ""] if key in rows else [])


def test_a_packed_reading_gives_back_its_sentences_and_years() -> None:
    sentence = Sentence((), (year(1932), year(1932), year(1990)), 0, 4, "Text", 1, 1)
    whole = article("a", [claim("Copper Lantern Bridge", "opened", year(1932))], sentences=(sentence,))
    assert packed(whole).sentences == ()
    assert sentences_of(packed(whole)) == whole.sentences == (sentence,)
    assert own_years(packed(whole)) == own_years(whole) != frozenset()
    assert packed(packed(whole)) == packed(whole)
