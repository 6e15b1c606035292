"""What the world throws at a folder of articles: each is read, or skipped with its reason, and the rest is read."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.corpus import Corpus, article_from_text, read_corpus
from factcheck.errors import FactcheckError
from factcheck.faults import HINT
from factcheck.limits import Limits
from factcheck.lines import position
from factcheck.models import Article, Skipped
from factcheck.readers.choice import read_bytes

BODY = "The weir at Orley fell on 3 May 1838 after a week of ice, and the county paid 4,300 pounds for a new one.\n"
posix = pytest.mark.skipif(os.name != "posix", reason="files of this kind are of POSIX systems")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one good article, which must be read whatever lies beside it."""
    (tmp_path / "good.txt").write_text(BODY)
    return tmp_path


def read(folder: Path, limits: Limits = Limits()) -> Corpus:  # noqa: B008 - frozen
    corpus = read_corpus([folder], root=folder, limits=limits)
    assert "good.txt" in [article.path for article in corpus.articles]
    assert all(one.reason and one.hint not in ("", HINT) for one in corpus.skipped)
    return corpus


def loop(folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "back").symlink_to(folder)
    (folder / "self.txt").symlink_to(folder / "self.txt")


SKIPPED: dict[str, tuple[Callable[[Path], object], str]] = {
    "empty file": (lambda f: (f / "a.txt").touch(), "is empty"),
    "blanks only": (lambda f: (f / "a.txt").write_text(" \n\u200b\n"), "has no text"),
    "binary": (lambda f: (f / "a.txt").write_bytes(b"\x7fELF\0\0"), "is binary"),
    "link to nothing": (lambda f: (f / "a.txt").symlink_to("gone.txt"), "cannot be read: No such file"),
    "link to itself": (lambda f: (f / "a.txt").symlink_to(f / "a.txt"), "cannot be read: Too many levels"),
    "pipe": (lambda f: os.mkfifo(f / "a.txt"), "is not a regular file"),
    "device": (lambda f: (f / "a.txt").symlink_to("/dev/zero"), "is not a regular file"),
    "broken gzip": (lambda f: (f / "a.txt.gz").write_bytes(b"\x1f\x8b broken"), "cannot be read to its end"),
    "not gzip": (lambda f: (f / "a.txt.gz").write_bytes(b"It fell."), "cannot be read to its end"),
    "no xz": (lambda f: (f / "a.txt.xz").write_bytes(b"It fell."), "cannot be read to its end"),
    "yaml bomb": (lambda f: (f / "a.md").write_text("---\na: &a [1]\nb: [*a]\n---\nIt fell."), "with an alias"),
    "huge html": (lambda f: (f / "a.html").write_bytes(b"<p>It fell in 1838.</p>\n" * 800_000), "bytes of HTML, more"),
    "deep html": (lambda f: (f / "a.html").write_text("<div>" * 100_000), "no article text"),
}  # fmt: skip


@posix
@pytest.mark.parametrize(("make", "reason"), SKIPPED.values(), ids=SKIPPED)
def test_skipped_with_a_reason(folder: Path, make: Callable[[Path], object], reason: str) -> None:
    make(folder)
    (skipped,) = read(folder).skipped
    assert skipped.reason.startswith(reason) or reason in skipped.reason


@posix
def test_a_folder_named_like_a_file_is_walked(folder: Path) -> None:
    (folder / "x.txt").mkdir()
    (folder / "x.txt" / "y.txt").write_text(BODY)
    assert [a.path for a in read(folder).articles] == ["good.txt", "x.txt/y.txt"]


@posix
def test_a_loop_of_links_ends(folder: Path) -> None:
    loop(folder)
    assert [a.path for a in read(folder).articles] == ["good.txt"]


@posix
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_skipped(folder: Path) -> None:
    (folder / "a.txt").write_text(BODY)
    (folder / "a.txt").chmod(0)
    assert "Permission denied" in read(folder).skipped[0].reason


def test_a_file_without_permission_is_skipped_whoever_runs_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "a.txt").write_text(BODY)
    opened = os.open

    def refuse(path: Path, flags: int) -> int:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return opened(path, flags)

    monkeypatch.setattr("factcheck.sources.os.open", refuse)
    assert read(folder).skipped == (
        Skipped("a.txt", "cannot be read: Permission denied", hint="check that it exists and may be read"),
    )


def test_a_file_that_vanishes_is_skipped(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "a.txt").write_text(BODY)
    opened = os.open

    def vanish(path: Path, flags: int) -> int:
        if path.name == "a.txt":
            path.unlink()
        return opened(path, flags)

    monkeypatch.setattr("factcheck.sources.os.open", vanish)
    assert "No such file" in read(folder).skipped[0].reason


@posix
def test_a_pipe_that_nobody_writes_to_never_blocks(folder: Path) -> None:
    os.mkfifo(folder / "a.txt")
    done: list[Corpus] = []
    thread = threading.Thread(target=lambda: done.append(read(folder)), daemon=True)
    thread.start()
    thread.join(timeout=20)
    assert done


NAMES = {b"a\nb.txt": "a\\nb.txt", b"a\x1b[31m.txt": "a\\x1b[31m.txt", b"caf\xe9.txt": "caf\\udce9.txt"}


@posix
@pytest.mark.parametrize(("name", "expected"), NAMES.items(), ids=repr)
def test_names_are_shown_without_control_characters(folder: Path, name: bytes, expected: str) -> None:
    Path(os.fsdecode(bytes(folder) + b"/" + name)).write_text(BODY)
    shown = [a.path for a in read(folder).articles if a.path != "good.txt"]
    assert shown == [expected]
    shown[0].encode("utf-8")


KEPT = {
    "zero-width": "It \u200bfell in 18\u200b38 and rose.",
    "right to left": "\u202bIt fell in 1838\u202c and rose.",
    "accents in two parts": "The cafe\u0301 fell in 1838.",
    "beyond the plane": "The weir \U0001f30a fell in 1838.",
    "line separators": "It fell\u2028in 1838\u0085and rose.",
    "form feed": "It fell\fin 1838.",
    "letters of other scripts": "The wеir fеll in 1838.",
}


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_offsets_stay_right(folder: Path, text: str) -> None:
    (folder / "a.txt").write_bytes(text.encode())
    article = next(a for a in read(folder).articles if a.path == "a.txt")
    assert article.text == text
    at = text.index("rose" if "rose" in text else "fell" if "fell" in text else "1838")
    assert position(article.text, at) == (1, at + 1)
    assert any(b.start <= at < b.end for b in article.blocks)


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"], ids=repr)
def test_line_ends_do_not_move_lines(folder: Path, ends: str) -> None:
    (folder / "a.txt").write_bytes(f"The weir{ends}{ends}It fell in 1838.{ends}".encode())
    article = next(a for a in read(folder).articles if a.path == "a.txt")
    assert position(article.text, article.text.index("1838")) == (3, 12)


def big(lines: bool) -> str:
    """A text of 20,000 sentences, no two alike."""
    end = "\n\n" if lines else " "
    return end.join(f"In {1500 + i * 7 % 400} weir number {i} fell after a week of ice." for i in range(20_000))


@pytest.mark.parametrize("lines", [True, False], ids=["many lines", "one line"])
def test_big_files_are_read_whole(folder: Path, lines: bool) -> None:
    text = big(lines)
    (folder / "a.txt").write_text(text)
    article = next(a for a in read(folder).articles if a.path == "a.txt")
    assert article.words == len(text.split())
    assert len(article.blocks) == (20_000 if lines else 1)


def test_more_than_the_bound_is_never_read(folder: Path) -> None:
    (folder / "a.txt").write_text(big(True))
    corpus = read(folder, Limits(max_bytes=1_000_000))
    assert corpus.skipped[0].reason == "has more than 1,000,000 bytes"


HANGS = {
    "brackets": "[" * 16_000,
    "links": "[a](" * 8_000,
    "images": "![" * 10_000,
    "stars": "*a " * 16_000,
    "underscores": "_a" * 16_000,
    "backticks": "`a" * 16_000,
    "tags": "<a " * 16_000,
    "quotes": "> " * 10_000 + "x",
    "deep list": "".join("  " * i + "- a\n" for i in range(300)),
    "capitals": "A " * 16_000,
    "capitals and commas": "AB, Cd " * 8_000,
    "digits": "1 " * 16_000,
    "pipes": "|" * 16_000,
    "dashes": "- " * 16_000,
    "blanks": " " * 500_000 + "x",
    "gaps": "a   " * 8_000,
    "dates": "May 3, 1838, " * 10_000,
    "short lines": "ab\n" * 10_000,
    "we": "we our readers " * 200,
}


@pytest.mark.parametrize("format", ["text", "markdown"])
@pytest.mark.parametrize("text", HANGS.values(), ids=HANGS)
def test_no_text_takes_long(text: str, format: str) -> None:
    """Each took under two seconds where this was written; a pattern that hangs would take minutes."""
    done: list[object] = []

    def run() -> None:
        try:
            done.extend(read_bytes("a", text.encode(), format, Limits()))
        except FactcheckError as error:
            done.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(timeout=60)
    assert done


@given(st.text(max_size=400))
def test_any_text_is_an_article_or_an_error(text: str) -> None:
    try:
        article = article_from_text("a", text)
    except FactcheckError:
        return
    check(article)


PARTS = st.sampled_from(
    [
        *(
            "---\n",
            "title: x\n",
            "# h\n",
            "- i\n",
            "a | b\n",
            "---|---\n",
            "It fell in 1838. ",
            "\n\n",
            "> q",
            "[a](b)",
        ),
        *(
            "<p>",
            "</p>",
            "<table>",
            "<tr><td>1",
            "\ufeff",
            "\r\n",
            "Q: a?\n",
            "© 1999\n",
            "By Ann Other\n",
            "{",
            "\0",
            "é",
        ),
    ]
)
DATA = st.one_of(st.binary(max_size=300), st.lists(PARTS, max_size=20).map(lambda parts: "".join(parts).encode()))


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(DATA, st.sampled_from(["text", "markdown", "html", "mhtml", "feed", "docx", "pdf", "epub", "zip"]))
def test_any_bytes_are_articles_or_an_error(data: bytes, format: str) -> None:
    try:
        for one in read_bytes("a", data, format, Limits()):
            if isinstance(one, Article):
                check(one)
    except FactcheckError as error:
        assert error.message


def check(article: Article) -> None:
    """What later stages rely on."""
    article.text.encode("utf-8")
    assert "\r" not in article.text
    at = 0
    for block in article.blocks:
        assert at <= block.start < block.end <= len(article.text)
        at = block.end
