"""How a name is read: folded words, numbers apart, titles and legal forms off."""

from __future__ import annotations

import pytest

from factcheck.name_guards import head
from factcheck.name_spelling import likeness, sound
from factcheck.name_uses import plain
from factcheck.names import fold, name

READ = [
    ("The Société Générale S.A.", "societe generale", ""),
    ("World War II", "world war", "2"),
    ("Second World War", "world war", "2"),
    ("World War Two", "world war", "2"),
    ("Brigade Forty-Four", "brigade", "44"),
    ("1st Battalion", "battalion", "1"),
    ("Louis XIV", "louis", "14"),
    ("Elizabeth I of England", "elizabeth of england", "1"),
    ("XI JINPING", "xi jinping", ""),
    ("Malcolm X", "malcolm", "10"),
    ("C. S. Lewis", "c s lewis", ""),
    ("J.R.R. Tolkien", "jrr tolkien", ""),
    ("Boeing 747-8", "boeing", "747 8"),
    ("Владимир Набоков", "vladimir nabokov", ""),
    ("Marks & Spencer plc", "marks and spencer", ""),
    ("Bayer Aktiengeselschaft", "bayer", ""),
    ("SiemensAG", "siemens", ""),
    ("Limited", "limited", ""),
    ("Vice President Al Gore", "al gore", ""),
    ("Queen Victoria", "queen victoria", ""),
    ("General Motors", "general motors", ""),
    ("Prince Edward Island", "prince edward island", ""),
    ("Duran Duran", "duran duran", ""),
    ("Claudius Claudius Ptolemy", "claudius ptolemy", ""),
    ("Ke1vin Wave", "keivin wave", ""),
]


@pytest.mark.parametrize(("text", "words", "numbers"), READ, ids=[row[0] for row in READ])
def test_a_name_is_read(text: str, words: str, numbers: str) -> None:
    read = name(text)
    assert (" ".join(read.words), " ".join(read.numbers)) == (words, numbers)


@pytest.mark.parametrize(
    ("text", "seniority"),
    [("Martin Luther King Jr.", "junior"), ("Sammy Davis, Sr", "senior"), ("Junior Wells", ""), ("Cal Ripken", "")],
)
def test_seniority(text: str, seniority: str) -> None:
    assert name(text).seniority == seniority


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Al Qa'ida", "al qaida"),
        ("Coca‑Cola’s", "coca cola"),
        ("U.S. Steel", "us steel"),
        ("AT&T", "at and t"),
        ("Łódź", "lodz"),
        ("", ""),
        ("…", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the Treaty of Rome,", "Treaty of Rome"),
        ("“Guernica”", "Guernica"),
        ("U.S.", "U.S."),
        ("Bank of China (Macau)", "Bank of China (Macau)"),
        ("A Coruña", "A Coruña"),
        ("The", "The"),
        ("...", "..."),
    ],
)
def test_plain(text: str, found: str) -> None:
    assert plain(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bank of England", "bank"),
        ("Oxford University Press", "press"),
        ("Treaty of Friendship and Trade", "treaty"),
        ("Danube", "danube"),
    ],
)
def test_head(text: str, found: str) -> None:
    assert head(name(text)) == found


@pytest.mark.parametrize(
    ("a", "b", "how"),
    [
        ("verdi", "verdi", "same"),
        ("wladimir", "vladimir", "spelling"),
        ("organisation", "organization", "spelling"),
        ("muhammad", "mohamed", "vowels"),
        ("khrushchev", "khruschev", "spelling"),
        ("rembrandt", "rembrandf", "typo"),
        ("bill", "william", "nickname"),
        ("j", "jane", "initial"),
        ("asif", "arif", "slight"),
        ("hok", "hek", "faint"),
        ("hai", "wai", "faint"),
        ("cup", "cap", None),
        ("ho", "wo", None),
        ("northern", "southern", None),
        ("john", "jane", None),
        ("gambia", "zambia", None),
        ("falcon", "falcons", None),
        ("bulgaria", "bulgarian", None),
        ("kohl", "kohn", "faint"),
        ("1a", "1b", None),
    ],
)
def test_likeness(a: str, b: str, how: str | None) -> None:
    assert likeness(a, b) == how
    assert likeness(b, a) == how


@pytest.mark.parametrize(
    ("a", "b"), [("xi", "shi"), ("qaeda", "qaida"), ("philipp", "filip"), ("tchaikovsky", "chaikovskii")]
)
def test_one_sound(a: str, b: str) -> None:
    assert sound(a) == sound(b)
