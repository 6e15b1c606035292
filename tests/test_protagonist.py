"""Whom an article is about, and what follows for its pronouns and given names."""

from __future__ import annotations

import pytest

from tests.reading import case, check, reading

LIFE = """Ada Torvik

Ada Torvik was a pilot. She learned to fly in Dorvik. Her brother kept bees, and she helped him. In 1931 she married
Nils Brandt, an engineer. She wrote two books, she sang, and she kept hens until she was old.

"""

MEANT = [
    case("she, after another name", "She died in Marsk in 1971.", "Ada Torvik"),
    case("the given name", "Ada died in Marsk in 1971.", "Ada Torvik"),
    case("the family name", "Torvik died in Marsk in 1971.", "Ada Torvik"),
    case("he is another", "He died in 1953.", "Nils Brandt"),
]


@pytest.mark.parametrize(("sentence", "name"), MEANT)
def test_who_is_meant(sentence: str, name: str) -> None:
    last = [c for c in reading(LIFE + sentence, "a").claims if c.attribute == "died"][-1]
    assert last.subject.name == name


def test_two_people_in_a_title_are_no_protagonist() -> None:
    text = (
        "Torvik and Brandt fly to Marsk\n\nAda Torvik met Nils Brandt in Dorvik. She was late. Brandt slept, and Brandt"
        " snored. She waited, she sang, and she left.\n\nShe died in 1971."
    )
    assert not [c for c in reading(text, "a").claims if c.subject.name == "Ada Torvik" and "taken" in c.subject.how]


def test_a_given_name_meets_the_full_name_of_another_article() -> None:
    board = LIFE.replace("Ada Torvik was", "Ada was").replace("Ada Torvik\n", "ADA TORVIK, the flying girl\n", 1)
    texts = (LIFE + "She was born in Dorvik in 1901.", board + "Ada was born in Marsk in 1901.")
    assert check(texts) == ["born in: Dorvik / Marsk"]
