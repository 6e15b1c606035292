"""What cannot be read is listed as docs/inputs.md says, with what to do, and what lies beside it is read."""

from __future__ import annotations

import gzip
import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.corpus import read_corpus
from factcheck.limits import Limits
from tests.conftest import REPO

GOOD = "The weir at Orley fell on 3 May 1838 after a week of ice, and the county paid 4,300 pounds for a new one.\n"
GERMAN = """Das Wehr von Orley wurde im Jahr 1801 gebaut und stand bis zum Mai 1838, als nach einer Woche mit viel Eis
das Wasser so hoch stieg, dass es in der Nacht brach. Der Kreis hat danach ein neues aus Stein bauen lassen, das heute
noch an der gleichen Stelle steht und von den Leuten der Stadt gern besucht wird.
"""
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def page(count: int, draw: bool = True) -> bytes:
    """A PDF with one line of text on each page, or one drawing."""
    canvas = pytest.importorskip("reportlab.pdfgen.canvas")
    made = io.BytesIO()
    sheet = canvas.Canvas(made)
    for _ in range(count):
        sheet.rect(0, 0, 10, 10) if draw else sheet.drawString(72, 700, GOOD.strip())
        sheet.showPage()
    sheet.save()
    return made.getvalue()


def locked(user: str) -> bytes:
    """A PDF that its owner locked; the user needs a password, or none."""
    pypdf = pytest.importorskip("pypdf")
    pytest.importorskip("cryptography")
    writer = pypdf.PdfWriter(clone_from=pypdf.PdfReader(io.BytesIO(page(1, draw=False))))
    writer.encrypt(user_password=user, owner_password="orley", algorithm="AES-256")  # noqa: S106 - of a fixture
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def word(**more: bytes) -> bytes:
    """A Word file, and more members in it."""
    document = pytest.importorskip("docx").Document()
    document.add_paragraph(GOOD)
    made = io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made, "a") as archive:
        for name, data in more.items():
            archive.writestr(f"word/{name}.bin", data)
    return made.getvalue()


def zipped(packing: int = zipfile.ZIP_STORED, **members: bytes) -> bytes:
    """An archive of files: `bad_txt` is bad.txt."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", packing) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("_", "."), data)
    return made.getvalue()


def broken_member() -> bytes:
    """An archive whose first member is damaged; the second is whole."""
    data = zipped(bad_txt=b"The weir fell.", well_txt=GOOD.encode())
    return data.replace(b"The weir fell.", b"The weir rose.", 1)


TABLE = b"words,n\nIt fell.,1\n"
MORE = Limits().max_bytes + 1
# The rows of the table in docs/inputs.md, in its order: a name, what makes the bytes, and the columns asked for.
BAD: list[tuple[str, Callable[[], bytes], dict[str, str]]] = [
    ("a.pdf", lambda: locked("weir"), {}),
    ("a.docx", lambda: OLE, {}),
    ("a.docx", lambda: word(vbaProject=b"x"), {}),
    ("a.pdf", lambda: page(2), {}),
    ("a.csv", lambda: TABLE, {"text": "body"}),
    ("a.csv", lambda: TABLE, {}),
    ("a.jsonl", lambda: b'{"text": \n', {}),
    ("a.txt", lambda: b"", {}),
    ("a.txt", lambda: b"\x7fELF\0\0", {}),
    ("a.docx", lambda: word()[:900], {}),
    ("a.txt.gz", lambda: gzip.compress(GOOD.encode())[:-9], {}),
    ("a.zip", broken_member, {}),
    ("a.zip", lambda: zipped(list_csv=TABLE), {}),
    ("a.zip", lambda: zipped(zipfile.ZIP_DEFLATED, zeros_txt=b"0" * MORE), {}),
    ("a.txt", lambda: b"0" * MORE, {}),
    ("a.html", lambda: b"<p>" + b"0" * (50 * 1024 * 1024 - 3), {}),
    ("a.html", lambda: b"<html><body><nav><a href=/>Home</a></nav></body></html>", {}),
    ("a.txt", GERMAN.encode, {}),
    ("a.odt", lambda: b"PK\x03\x04", {}),
    ("a.png", lambda: b"\x89PNG", {}),
]


def told() -> list[tuple[str, str, str]]:
    """The rows of the table in docs/inputs.md: what, what is said of it, what to do."""
    text = (REPO / "docs" / "inputs.md").read_text("utf-8").partition("## What cannot be read")[2]
    table = [line.strip("|").split(" | ") for line in text.partition("\n## ")[0].splitlines() if line.startswith("|")]
    return [(what.strip(), said.strip(), todo.strip()) for what, said, todo in table[2:]]


def is_like(pattern: str, words: str) -> bool:
    """Whether words are those of a pattern, in which "…" stands for any."""
    return re.fullmatch(re.escape(pattern).replace("…", ".*"), words, re.DOTALL) is not None


ROWS = list(zip(told(), BAD, strict=False))


def test_every_row_of_the_page_is_tried() -> None:
    """The last row, of a missing extra, is tried where extras are (test_readers_files)."""
    assert len(told()) == len(BAD) + 1
    assert told()[-1][0] == "a format whose extra is missing"


@pytest.mark.parametrize(("row", "bad"), ROWS, ids=[what for (what, _, _), _ in ROWS])
def test_what_cannot_be_read_is_listed_and_the_rest_is_read(
    tmp_path: Path, row: tuple[str, str, str], bad: tuple[str, Callable[[], bytes], dict[str, str]]
) -> None:
    (_, said, todo), (name, made, columns) = row, bad
    (tmp_path / "a.txt").write_text(GOOD)
    (tmp_path / "z.md").write_text(GOOD)
    (tmp_path / name).write_bytes(made())
    corpus = read_corpus([tmp_path], root=tmp_path, columns=columns)
    (skipped,) = corpus.skipped
    assert is_like(said, skipped.reason), skipped.reason
    assert is_like(todo, skipped.hint), skipped.hint
    assert skipped.path.partition("#")[0] == name
    assert "z.md" in [article.path for article in corpus.articles]


def test_a_good_member_is_read_beside_a_broken_one(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(broken_member())
    corpus = read_corpus([tmp_path], root=tmp_path)
    assert [(one.path, one.part, one.text) for one in corpus.articles] == [("a.zip#well.txt", "file 2", GOOD)]


def test_a_pdf_that_is_locked_against_changes_alone_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(locked(""))
    (article,) = read_corpus([tmp_path], root=tmp_path).articles
    assert article.text.split() == GOOD.split()


def test_without_the_library_for_it_a_locked_pdf_is_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.pdf").write_bytes(locked(""))
    errors = pytest.importorskip("pypdf.errors")

    def refuse(*words: object, **more: object) -> None:
        raise errors.DependencyError("cryptography>=3.1 is required for AES algorithm")

    monkeypatch.setattr("pypdf._encryption.Encryption.verify", refuse)
    (skipped,) = read_corpus([tmp_path], root=tmp_path).skipped
    assert skipped.reason == "is encrypted"
    assert "pip install cryptography" in skipped.hint


def test_a_word_file_without_a_body_is_listed(tmp_path: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word())) as whole, zipfile.ZipFile(made, "w") as bare:
        for info in whole.infolist():
            data = whole.read(info)
            bare.writestr(info, re.sub(rb"<w:body>.*</w:body>", b"", data, flags=re.DOTALL))
    (tmp_path / "a.docx").write_bytes(made.getvalue())
    (skipped,) = read_corpus([tmp_path], root=tmp_path).skipped
    assert skipped.reason.startswith("is no readable Word file: ")


def test_the_pictures_and_frames_of_a_saved_page_are_no_articles(tmp_path: Path) -> None:
    (tmp_path / "weir.html").write_text(f"<p>{GOOD}</p>")
    for folder in ("weir_files", "dam_files"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "saved_resource.html").write_text("<p>In 1999 the weir at Orley cost 7 pounds a seat.</p>")
    corpus = read_corpus([tmp_path], root=tmp_path)
    assert [one.path for one in corpus.articles] == ["dam_files/saved_resource.html", "weir.html"]
