"""Pages saved as one file: the page is read in its own encoding, its frames are not, its comments are heard."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from factcheck.corpus import Corpus, read_corpus

FALL = "The weir at Orley – “the old one” – fell on 3 May 1838 after a week of ice that nobody had ever seen before."
COST = "The county paid £4,300 for a new one, of stone, and the millers of the lower town paid for the sluice."
COMMENT = "<!-- factcheck: ignore[FC101] it was the old style -->"
BODY = f"<h1>The weir</h1><p>{FALL} {COMMENT}</p><h2>What it cost</h2><p>{COST}</p>"


def saved(path: Path, page: str, charset: str, transfer: str, *frames: str) -> None:
    """A file as Python's mail library writes it: the page, its frames, a picture."""
    message = EmailMessage()
    message["Snapshot-Content-Location"] = "https://dale.example/weir"
    message.make_related()
    for words in (page, *frames):
        part = EmailMessage()
        part.set_content(words, subtype="html", charset=charset, cte=transfer)
        message.attach(part)
    picture = EmailMessage()
    picture.set_content(b"\x89PNG", maintype="image", subtype="png")
    message.attach(picture)
    path.write_bytes(message.as_bytes())


def read(folder: Path) -> Corpus:
    return read_corpus([folder], root=folder)


@pytest.mark.parametrize("transfer", ["quoted-printable", "base64"])
@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
@pytest.mark.parametrize("name", ["a.mhtml", "a.mht"])
def test_a_saved_page_is_read_in_its_encoding_without_its_frames(
    tmp_path: Path, name: str, charset: str, transfer: str
) -> None:
    page = f"<html><head><meta charset=iso-8859-2><title>The weir</title></head><body>{BODY}</body></html>"
    saved(tmp_path / name, page, charset, transfer, "<p>In 1999 a seat cost 7 pounds, says this advertisement.</p>")
    corpus = read(tmp_path)
    (article,) = corpus.articles
    assert [article.text[b.start : b.end] for b in article.blocks] == ["The weir", FALL, "What it cost", COST]
    assert (article.title, article.url) == ("The weir", "https://dale.example/weir")
    (ignore,) = corpus.ignores
    assert article.text[ignore.first : ignore.last] == FALL
    assert ignore.codes == ("FC101",)


NO_PAGE = {
    "a letter": "Subject: weir\nMIME-Version: 1.0\nContent-Type: text/plain\n\nIt fell in 1838.\n",
    "an empty page": "MIME-Version: 1.0\nContent-Type: text/html\n\n\n",
    "an unknown encoding of nothing": "Content-Type: text/html; charset=unheard-of\n\n",
}


@pytest.mark.parametrize("data", NO_PAGE.values(), ids=NO_PAGE)
def test_a_file_without_a_page_is_listed(tmp_path: Path, data: str) -> None:
    (tmp_path / "a.mhtml").write_text(data)
    (skipped,) = read(tmp_path).skipped
    assert (skipped.reason, skipped.hint) == ("holds no saved page", "save the page again")


def test_a_page_under_the_name_of_another_format_is_known_by_its_first_words(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(f"From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: text/html\n\n{BODY}")
    (tmp_path / "b.mhtml").write_text(f"<!doctype html><html><body>{BODY}</body></html>")
    assert [one.title for one in read(tmp_path).articles] == ["The weir", "The weir"]
