"""Zip archives inside formats, opened only when all that they unpack to is within the bound."""

from __future__ import annotations

import io
import zipfile
import zlib

from factcheck.errors import FactcheckError
from factcheck.limits import Limits

# Word files and e-books have some 20 to 500 members.
MOST_MEMBERS = 10_000
# What zipfile raises on damaged bytes, depending on which of them are damaged.
BROKEN = (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, NotImplementedError, EOFError)


def open_zip(path: str, data: bytes, limits: Limits) -> zipfile.ZipFile:
    """The archive, its stated sizes checked; a member never unpacks to more than its stated size."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except BROKEN as error:
        raise FactcheckError(path, f"is a damaged archive: {error}", hint="save it again") from None
    members = archive.infolist()
    total = sum(member.file_size for member in members)
    if len(members) > MOST_MEMBERS or total > limits.max_bytes:
        size = f"{total:,} bytes in {len(members):,} files"
        raise FactcheckError(path, f"unpacks to {size}, more than is read", hint="raise --max-bytes if you trust it")
    return archive


def member(path: str, archive: zipfile.ZipFile, name: str) -> bytes:
    """The bytes of one member."""
    try:
        return archive.read(name)
    except (KeyError, *BROKEN) as error:
        raise FactcheckError(path, f"has a broken member {name!r}: {error}", hint="save it again") from None
