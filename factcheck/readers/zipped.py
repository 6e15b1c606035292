"""Archives of articles (.zip): one article a member, each as if it were a file of its own."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath

import msgspec

from factcheck.errors import FactcheckError
from factcheck.limits import Limits
from factcheck.models import Article, Skipped
from factcheck.readers.archive import member, open_zip
from factcheck.readers.choice import by_content, file_format, read_bytes
from factcheck.sources import printable

ODT = b"mimetypeapplication/vnd.oasis.opendocument"
# Formats whose files are one article.
SINGLE = ("text", "markdown", "html", "mhtml", "docx", "pdf", "epub")


def read_zip(path: str, data: bytes, limits: Limits) -> Iterator[Article | Skipped]:
    """The articles of an archive in order of their names; a member that cannot be read is skipped.

    The path of an article is the archive's with "#" and the member's name.
    """
    if ODT in data[:1024]:
        raise FactcheckError(path, "is an OpenDocument file", hint="save it as .docx")
    with open_zip(path, data, limits) as archive:
        for at, info in enumerate(_members(archive), 1):
            name = printable(info.filename)
            key = f"{path}#{name if '#' not in name else at}"
            try:
                body = member(path, archive, info.filename)
                for one in read_bytes(key, body, _format(key, info.filename, body), limits):
                    yield msgspec.structs.replace(one, part=f"file {at}") if isinstance(one, Article) else one
            except FactcheckError as error:
                yield Skipped(key, error.message, error.line, error.column, error.hint)


def _format(path: str, name: str, data: bytes) -> str:
    """The format of a member; a table, a feed or an archive in an archive is not opened."""
    file = PurePosixPath(name)
    format = by_content(data, file_format(file, False))
    if format not in SINGLE:
        reason = "is not read inside an archive" if format else f"is no known format ({file.suffix})"
        raise FactcheckError(path, reason, hint="unpack the archive and give its folder")
    return format


def _members(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """The members of an archive that a folder would show: no folders, none hidden."""
    shown = [info for info in archive.infolist() if not info.is_dir() and not _is_hidden(info.filename)]
    return sorted(shown, key=lambda info: info.filename)


def _is_hidden(name: str) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in PurePosixPath(name).parts)
