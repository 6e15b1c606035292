"""Bytes to text: byte order marks, UTF-8, UTF-16, the old Western code pages, and what is no text at all."""

from __future__ import annotations

import codecs
import re

from factcheck.errors import FactcheckError

BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAMPLE = 64 * 1024
# English in an old Western code page has an accent or a curly quote in some 100 letters, Cyrillic or Greek 8 in 10.
WESTERN_SHARE = 0.3
# A UTF-8 file with a few broken bytes (a cut emoji) is still UTF-8: at most one in a thousand.
BROKEN_SHARE = 0.001
SURROGATE = re.compile(r"[\ud800-\udfff]")


def decode(path: str, data: bytes, declared: str = "") -> str:
    r"""The text of a file: no byte order mark, line ends as "\n", lone surrogates as U+FFFD.

    >>> decode("a.txt", b"caf\xe9\r\nbar")
    'café\nbar'
    """
    return plain(_decoded(path, data, declared))


def plain(text: str) -> str:
    r"""Text with line ends as "\n" and without what no encoding can write.

    >>> plain("a\r\nb\rc\ud800")
    'a\nb\nc�'
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return SURROGATE.sub("\ufffd", text.removeprefix("\ufeff"))


def _decoded(path: str, data: bytes, declared: str) -> str:
    for mark, name in BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    if b"\0" in data:
        return _with_zeros(path, data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _old(data, declared)


def _with_zeros(path: str, data: bytes) -> str:
    """UTF-16 without a mark has a zero in every other byte; other bytes with zeros are no text."""
    head = data[:SAMPLE]
    for odd, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros = head[odd::2].count(0)
        if zeros >= 0.4 * len(head) / 2 and head[1 - odd :: 2].count(0) == 0:
            return data.decode(name, "replace")
    at = data.index(0)
    raise FactcheckError(path, f"is binary, not text (a zero byte at byte {at})", hint="leave it out of the corpus")


def _old(data: bytes, declared: str) -> str:
    """Text that is not clean UTF-8: by its declaration, as damaged UTF-8, as Western, or as charset-normalizer says."""
    if declared:
        try:
            return data.decode(declared)
        except (LookupError, UnicodeDecodeError):
            pass
    damaged = data.decode("utf-8", "replace")
    if damaged.count("\ufffd") <= BROKEN_SHARE * len(damaged) and any(ord(c) > 127 and c != "\ufffd" for c in damaged):
        return damaged
    high = sum(byte > 127 for byte in data[:SAMPLE])
    if high <= WESTERN_SHARE * len(data[:SAMPLE]):
        try:
            return data.decode("cp1252")
        except UnicodeDecodeError:
            return data.decode("latin-1")
    import charset_normalizer

    best = charset_normalizer.from_bytes(data[:SAMPLE]).best()
    return data.decode(best.encoding if best else "cp1252", "replace")
