"""The review in a terminal, by strings of keys: what is decided, undone, noted, filtered, taught, and shown."""

from __future__ import annotations

import re
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from factcheck.citing import citer
from factcheck.decision_file import read_book
from factcheck.decisions import Decision
from factcheck.models import Block
from factcheck.review.desk import Desk
from factcheck.review.editor import editor_command
from factcheck.review.keys import single_keys
from factcheck.review.queue import VALUE_KEYS
from factcheck.review.screen import Look
from factcheck.review.terminal import Terminal
from factcheck.review.views import state
from tests.conftest import REPO
from tests.report_factory import article, claim, conflict, report, year
from tests.review_factory import DAY, corpus, desk, queue

RIGHT, LEFT, BACKSPACE, ESCAPE = "\x1b[C", "\x1b[D", "\x7f", "\x1b"


class Sitting:
    """A review driven by keys: what it opened in an editor, and every screen it drew."""

    def __init__(
        self, made: Desk, keys: str | list[str], width: int = 80, height: int = 40, colour: bool = False
    ) -> None:
        self.desk = made
        self.opened: list[tuple[str, int]] = []
        self.written = ""
        left = iter([*keys])

        def opened(path: str, line: int) -> str:
            self.opened.append((path, line))
            return ""

        def write(text: str) -> None:
            self.written += text

        look = Look(width, height, colour)
        Terminal(made, read=lambda: next(left, ""), write=write, look=lambda: look, opened=opened).run()

    @property
    def screens(self) -> list[str]:
        return self.written.split("\x1b[2J\x1b[3J\x1b[H")[1:]

    @property
    def said(self) -> str:
        return self.screens[-1].splitlines()[0]


def verdicts(folder: Path) -> dict[str, str]:
    """The file in short: "real 1932" by id."""
    found = read_book(folder / "decisions.yaml").decisions
    return {id: f"{one.verdict} {one.value}".strip() for id, one in found.items()}


# --- keys -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("a", {"aaa1": "real 1931"}),
        ("bn", {"aaa1": "real 1932", "bbb2": "not-a-conflict"}),
        ("dmr", {"aaa1": "different-context", "bbb2": "unsure", "ccc3": "real"}),
        ("sb", {"bbb2": "real 412 meters"}),
        ("ssb", {"ccc3": "real 1905"}),
        ("sssb", {"aaa1": "real 1932"}),
        ("bqn", {"aaa1": "real 1932"}),
        ("bu", {}),
        ("bnduuu", {}),
        ("bnduu", {"aaa1": "real 1932"}),
        ("bua", {"aaa1": "real 1931"}),
        (["b", LEFT, "n"], {"aaa1": "not-a-conflict"}),
        (["b", LEFT, "n", "u"], {"aaa1": "real 1932"}),
        (["b", LEFT, "n", "u", "u"], {}),
        (["b", LEFT, RIGHT, "n"], {"aaa1": "real 1932", "bbb2": "not-a-conflict"}),
        (["bn"], {"aaa1": "real 1932", "bbb2": "not-a-conflict"}),
        ("cuz?q", {}),
        ("u", {}),
        ("?nn", {"aaa1": "not-a-conflict"}),
        ("\x1b[15~n", {"aaa1": "not-a-conflict"}),
        ("vabout 1930\rregister, p. 3\rq", {"aaa1": "real about 1930"}),
        (["v", "193", BACKSPACE, "0", ESCAPE, "n"], {"aaa1": "not-a-conflict"}),
        ("v\rn", {"aaa1": "not-a-conflict"}),
        ("bnds", {"aaa1": "real 1932", "bbb2": "not-a-conflict", "ccc3": "different-context"}),
    ],
)
def test_keys_decide(keys: str | list[str], expected: dict[str, str], tmp_path: Path) -> None:
    given = ["\x1b[15~", "n"] if keys == "\x1b[15~n" else keys
    Sitting(desk(corpus(), tmp_path), given)
    assert verdicts(tmp_path) == expected


def test_a_decision_says_who_when_and_what_it_covers(tmp_path: Path) -> None:
    Sitting(desk(corpus(), tmp_path), "vabout 1930\rregister, p. 3\r")
    assert read_book(tmp_path / "decisions.yaml").decisions["aaa1"] == Decision(
        id="aaa1",
        about="Old Harbour Bridge, opened: 1931 or 1932",
        verdict="real",
        value="about 1930",
        source="register, p. 3",
        by="Ada",
        on=DAY,
        rule="FC101",
        severity="error",
        evidence=tuple(f"{value} @ {name}" for value, name in named(tmp_path)),
    )


def named(folder: Path) -> list[tuple[str, str]]:
    """The evidence of the first conflict, by the path from the decisions file."""
    import os

    told = (("1931", "guide.txt"), ("1932", "almanac.txt"), ("1932", "tide.txt"))
    return [(value, Path(os.path.relpath(path, folder)).as_posix()) for value, path in told]


@pytest.mark.parametrize(
    ("keys", "note"),
    [("eseen on site\rb", "seen on site"), ("eone\re two\rn", "one two"), (["b", LEFT, *"elater\r"], "later"),
     (["e", "x", ESCAPE, "n"], ""), (["e", *"first\r", "b", LEFT, "a"], "first")],
)  # fmt: skip
def test_a_note_is_kept_with_the_verdict(keys: str | list[str], note: str, tmp_path: Path) -> None:
    Sitting(desk(corpus(), tmp_path), keys)
    assert read_book(tmp_path / "decisions.yaml").decisions["aaa1"].note == note


def test_a_note_on_one_is_not_told_of_another(tmp_path: Path) -> None:
    Sitting(desk(corpus(), tmp_path), "ewrong page\rsn")
    assert read_book(tmp_path / "decisions.yaml").decisions["bbb2"].note == ""


@pytest.mark.parametrize(
    ("words", "expected"),
    [("pier", ["ccc3"]), ("harbour bridge", ["aaa1", "bbb2"]), ("error", ["aaa1"]), ("figure", ["bbb2"]),
     ("poster.txt", ["bbb2"]), ("FC101", ["aaa1", "ccc3"]), ("1932", ["aaa1"]), ("nothing", []), ("known", []),
     ("all", ["aaa1", "bbb2", "ccc3"])],
)  # fmt: skip
def test_a_filter_queues_what_has_the_words(words: str, expected: list[str], tmp_path: Path) -> None:
    made = desk(corpus(), tmp_path)
    Sitting(made, f"/{words}\r")
    assert list(made.queue.order) == expected


def test_a_filter_finds_what_was_decided(tmp_path: Path) -> None:
    made = desk(corpus(), tmp_path)
    Sitting(made, "mnb/unsure\r")
    assert made.queue.order == ("aaa1",)
    Sitting(made, "n")
    assert verdicts(tmp_path)["aaa1"] == "not-a-conflict"


def test_the_next_sitting_goes_on_where_the_last_one_ended(tmp_path: Path) -> None:
    Sitting(desk(corpus(), tmp_path), "bn")
    made = desk(corpus(), tmp_path)
    assert (made.queue.order, made.queue.left) == (("ccc3",), 1)


def test_a_new_source_queues_a_conflict_again_with_what_is_new(tmp_path: Path) -> None:
    Sitting(desk(corpus(), tmp_path), "bnd")
    made = corpus()
    first = made.conflicts[0]
    sixth = conflict([claim(year(1930), "sixth.txt")], [claim(year(1931), "guide.txt")], id="aaa1").values[0]
    grown = msgspec.structs.replace(first, values=(*first.values, sixth))
    again = desk(report(grown, *made.conflicts[1:], articles=[*made.articles, article("sixth.txt")]), tmp_path)
    assert again.queue.order == ("aaa1",)
    (screen,) = Sitting(again, "").screens
    assert "reopened" in screen and "new since: 1930 @ " in screen and "verdict: real: 1932 is right" in screen
    Sitting(again, "c")
    assert verdicts(tmp_path)["aaa1"] == "real 1930" and again.queue.left == 0


@pytest.mark.parametrize(("keys", "file"), [("b", {"aaa1": "real 1932"}), ("bu", {"01d1": "unsure"})])
def test_a_verdict_takes_the_place_of_the_one_under_the_id_before(
    keys: str, file: dict[str, str], tmp_path: Path
) -> None:
    before = msgspec.structs.replace(corpus().conflicts[0], id="01d1")
    queue(report(before, articles=corpus().articles), tmp_path).give(before.id, "unsure")
    made = desk(corpus(), tmp_path)
    assert made.queue.order == ("bbb2", "ccc3")
    Sitting(made, f"/unsure\r{keys}")
    assert verdicts(tmp_path) == file


def test_what_a_colleague_decided_meanwhile_is_shown_not_overwritten(tmp_path: Path) -> None:
    mine = desk(corpus(), tmp_path)
    queue(corpus(), tmp_path, by="Grace").give("aaa1", "not-a-conflict")
    sitting = Sitting(mine, "b")
    assert sitting.said.startswith("decided elsewhere meanwhile: not a conflict. Grace")
    assert verdicts(tmp_path) == {"aaa1": "not-a-conflict"}


def test_an_article_opens_at_its_line(tmp_path: Path) -> None:
    sitting = Sitting(desk(corpus(), tmp_path), "oaob")
    assert sitting.opened == [("guide.txt", 3), ("tide.txt", 1)]


def elsewhere(folder: Path) -> Desk:
    """A desk with one conflict between a page, a Word file and a PDF."""
    blocks = (Block("heading", 0, 4, 2), Block("paragraph", 7, 23))
    names = {"guide.html": "html", "tide.docx": "docx", "chart.pdf": "pdf"}
    sources = [article(name, "Cost\n\f\nIt fell in 1931.", format=names[name], blocks=blocks) for name in names]
    told = [
        claim(year(1931 + at), name, sentence="It fell in [1931].", sentence_start=7, line=4)
        for at, name in enumerate(names)
    ]
    made = report(conflict(*([one] for one in told), id="aaa1"), articles=sources)
    return Desk(queue(made, folder), None, citer(sources))


def test_a_claim_without_lines_is_shown_and_opened_where_a_person_looks(tmp_path: Path) -> None:
    sitting = Sitting(elsewhere(tmp_path), "ob", width=200)
    assert sitting.opened == []
    assert sitting.said == "see tide.docx, paragraph 1 under “Cost”"
    for place in ("guide.html, paragraph 1 under “Cost”", "tide.docx, paragraph 1 under “Cost”", "chart.pdf, page 2"):
        assert place in sitting.screens[0]


def test_the_page_shows_a_claim_where_a_person_looks(tmp_path: Path) -> None:
    shown = state(elsewhere(tmp_path), {})["conflict"]["sides"]
    assert [side["claims"][0]["place"] for side in shown] == [
        "guide.html, paragraph 1 under “Cost”",
        "tide.docx, paragraph 1 under “Cost”",
        "chart.pdf, page 2",
    ]


@pytest.mark.parametrize(
    ("editor", "command"),
    [
        ("vim", ["vim", "+7", "a.txt"]),
        ("emacsclient -t", ["emacsclient", "-t", "+7", "a.txt"]),
        ("code --wait", ["code", "--wait", "--goto", "a.txt:7"]),
        ("/usr/bin/hx", ["/usr/bin/hx", "a.txt:7"]),
        ("unheard-of", ["unheard-of", "a.txt"]),
    ],
)
def test_editors_are_told_the_line(editor: str, command: list[str]) -> None:
    assert editor_command(editor, "a.txt", 7) == command


@pytest.mark.parametrize(
    ("chunks", "keys"),
    [(["a", "b"], ["a", "b"]), (["ab"], ["a", "b"]), ([RIGHT, "\x1bOD"], ["right", "left"]), (["\x1b[3~", "x"], ["x"]),
     ([ESCAPE], [ESCAPE])],
)  # fmt: skip
def test_keys_come_one_by_one(chunks: list[str], keys: list[str]) -> None:
    left = iter(chunks)
    assert list(single_keys(lambda: next(left, ""))) == keys


def test_no_value_has_the_key_of_a_command() -> None:
    assert set(VALUE_KEYS).isdisjoint("dejkmnoqrsuvwy/? ") and len(set(VALUE_KEYS)) == len(VALUE_KEYS)


# --- the screen -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("keys", ["", "b", " ", "?", "bnd"])
def test_no_line_is_wider_than_the_window(keys: str, width: int, tmp_path: Path) -> None:
    for screen in Sitting(desk(corpus(), tmp_path), keys, width).screens:
        assert max(len(line) for line in screen.splitlines()) <= width


def test_values_stand_side_by_side_with_their_words_marked(tmp_path: Path) -> None:
    (screen,) = Sitting(desk(corpus(), tmp_path), "").screens
    assert any(" a  1931" in line and " b  1932" in line for line in screen.splitlines())
    assert "[1931]" in screen and "guide.txt:3" in screen and "Ferries ran before." not in screen
    assert "1/3, 3 open" in screen


@pytest.mark.parametrize(("height", "shown"), [(40, 3), (15, 2), (12, 1), (5, 1)])
def test_a_low_window_shows_fewer_claims_and_still_the_title(height: int, shown: int, tmp_path: Path) -> None:
    many = [claim(year(1931), f"{name}.txt") for name in "abcde"]
    made = report(conflict(many, [claim(year(1932), "z.txt")], id="aaa1"))
    (screen,) = Sitting(desk(made, tmp_path), "", height=height).screens
    assert sum(f"{name}.txt:1" in screen for name in "abcde") == shown
    assert f"+{5 - shown} more (space)" in screen


def test_context_shows_the_paragraph(tmp_path: Path) -> None:
    long = claim(
        year(1931), "guide.txt", sentence="It opened in [1931].", paragraph="Ferries ran. It opened in 1931. Rain."
    )
    made = report(conflict([long], [claim(year(1932), "tide.txt")], id="aaa1"))
    before, after = Sitting(desk(made, tmp_path), " ").screens
    assert "Ferries ran." not in before and "Ferries ran." in after


def test_colour_marks_words_and_no_colour_sends_none(tmp_path: Path) -> None:
    coloured = Sitting(desk(corpus(), tmp_path), "", colour=True).written
    assert re.search(r"\x1b\[1;7m1931", coloured) and "[1931]" not in coloured
    assert not re.search(
        r"\x1b\[[\d;]*m", re.sub(r"\x1b\[[\d;]*[12347]m|\x1b\[0m", "", Sitting(desk(corpus(), tmp_path), "").written)
    )


def test_an_article_cannot_drive_the_terminal(tmp_path: Path) -> None:
    bad = claim(
        year(1931), "a\x1b[2J.txt", sentence="It \x1b]0;owned\x07opened in [1931].", subject="Old\x1b[31m Bridge"
    )
    made = report(conflict([bad], [claim(year(1932), "b.txt", subject="Old Bridge")], id="aaa1"))
    written = Sitting(desk(made, tmp_path), "a").written
    assert "owned" not in written and "\x1b[31m" not in written and "\x1b]" not in written


def test_the_end_says_so(tmp_path: Path) -> None:
    assert (
        "Nothing is left to decide. 3 decided in this sitting." in Sitting(desk(corpus(), tmp_path), "bnd").screens[-1]
    )


# --- killed -----------------------------------------------------------------------------------------------------------

KILLED = """\
import sys
from pathlib import Path
from tests.review_factory import corpus, desk
from tests.test_review import Sitting

Sitting(desk(corpus(), Path(sys.argv[1])), sys.argv[2])
import os, signal
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize(("keys", "kept"), [("b", 1), ("bn", 2), ("bnd", 3), ("bnu", 1), ("bev", 1)])
def test_what_is_decided_is_there_after_a_kill(keys: str, kept: int, tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path), keys], cwd=REPO, check=False)
    assert done.returncode == -signal.SIGKILL
    assert len(verdicts(tmp_path)) == kept


# --- a real terminal --------------------------------------------------------------------------------------------------


class Tmux:
    """A terminal of its own, 80 by 24."""

    def __init__(self, socket: Path, folder: Path, command: str) -> None:
        self.socket = socket
        self("new-session", "-d", "-x", "80", "-y", "24", "-c", str(folder), command)

    def __call__(self, *words: str) -> str:
        done = subprocess.run(["tmux", "-S", str(self.socket), *words], capture_output=True, text=True, check=False)
        return done.stdout

    def until(self, words: str, seconds: float = 60) -> str:
        ends = time.monotonic() + seconds
        while words not in (screen := self("capture-pane", "-p")):
            assert time.monotonic() < ends, f"{words!r} is not on the screen:\n{screen}"
            time.sleep(0.1)
        return screen


@pytest.fixture
def corpus_folder(tmp_path: Path) -> Path:
    """Two articles that disagree, and nothing else."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "one.txt").write_text("The Harlow Pact was signed in 1931.\n", "utf-8")
    (tmp_path / "articles" / "two.txt").write_text("The Harlow Pact was signed in 1934.\n", "utf-8")
    (tmp_path / "factcheck.toml").write_text('corpus = ["articles"]\n', "utf-8")
    return tmp_path


@pytest.fixture
def tmux(corpus_folder: Path) -> Iterator[Tmux]:
    import shutil

    if shutil.which("tmux") is None:
        pytest.skip("no tmux")
    command = f"env PYTHONPATH={shlex.quote(str(REPO))} {shlex.quote(sys.executable)} -m factcheck review"
    one = Tmux(corpus_folder / "tmux", corpus_folder, f"{command}; echo ended with $?; sleep 60")
    yield one
    one("kill-server")


def test_a_sitting_in_a_real_terminal(tmux: Tmux, corpus_folder: Path) -> None:
    assert "one.txt:1" in tmux.until("1/1, 1 open")
    tmux("send-keys", "e")
    tmux.until("note:")
    tmux("send-keys", "-l", "seen on paper")
    tmux("send-keys", "Enter")
    tmux.until("note: seen on paper")
    tmux("send-keys", "b")
    tmux.until("Nothing is left to decide")
    tmux("send-keys", "Left")
    tmux.until("verdict: real: 1934 is right")
    tmux("send-keys", "q")
    tmux.until("ended with 0")
    (decision,) = read_book(corpus_folder / "decisions.yaml").decisions.values()
    assert (decision.verdict, decision.value, decision.note) == ("real", "1934", "seen on paper")
