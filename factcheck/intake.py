"""Files to articles through the cache, with the comments in them that ask for silence.

Taking apart a page costs more than comparing it, so an article is kept by the bytes of its file. Tables and archives of
many articles are read each time: they stream, and are never held whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path

import msgspec

from factcheck.cache import Cache
from factcheck.cache_key import origin
from factcheck.errors import FactcheckError
from factcheck.faults import HINT
from factcheck.limits import Limits
from factcheck.models import Article, Skipped
from factcheck.readers.choice import by_content, file_format, or_skipped, read_bytes, read_file
from factcheck.readers.decode import decode
from factcheck.silence import MARK, Ignore, ignores_in
from factcheck.sources import STDIN, open_file, read_bounded

BATCH = 200  # files whose bytes are held at a time
KEPT = ("text", "markdown", "html", "mhtml", "docx", "pdf", "epub")
IN_PLACE = ("text", "markdown")  # formats whose articles have the offsets of their files


class Taken(msgspec.Struct, frozen=True):
    """What one file gave."""

    articles: tuple[Article, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    ignores: tuple[Ignore, ...] = ()


class _File(msgspec.Struct, frozen=True):
    """A file with its name as shown, whether it was named itself, its format, and its bytes."""

    path: Path
    name: str
    named: bool
    format: str
    data: bytes

    def key(self, limits: Limits) -> bytes:
        """All that its articles depend on."""
        facts = "\0".join((origin(), self.name, self.format, str(self.named), str(limits.max_bytes)))
        return blake2b(facts.encode("utf-8", "surrogatepass") + b"\0" + self.data, digest_size=20).digest()


def take(
    files: Mapping[str, tuple[Path, bool]], limits: Limits, columns: Mapping[str, str], cache: Cache | None
) -> Iterator[Taken]:
    """What each file gives, in batches, so that the bytes of a large corpus are never held at once."""
    batch: list[_File] = []
    for name, (path, named) in files.items():
        loaded = _load(path, name, named, limits)
        if isinstance(loaded, Skipped):
            yield Taken(skipped=(loaded,))
        elif loaded is None:
            yield _taken(read_file(path, name, named, limits, columns))
        else:
            batch.append(loaded)
        if len(batch) >= BATCH:
            yield from _batch(batch, limits, cache)
            batch = []
    yield from _batch(batch, limits, cache)


def _load(path: Path, name: str, named: bool, limits: Limits) -> _File | Skipped | None:
    """A file that one article is made of, with its bytes; None for a file that is read as a stream."""
    format = file_format(path, named)
    if path == STDIN or format not in KEPT:
        return None
    try:
        with open_file(path, name) as stream:
            return _File(path, name, named, format, read_bounded(stream, name, limits.max_bytes))
    except FactcheckError as error:
        return Skipped(error.path, error.message, error.line, error.column, error.hint)


def _batch(files: Sequence[_File], limits: Limits, cache: Cache | None) -> Iterator[Taken]:
    """What the files give, kept ones first looked for."""
    keys = {file.name: file.key(limits) for file in files} if cache else {}
    bodies = cache.get_many(keys.values()) if cache else {}
    fresh: dict[bytes, bytes] = {}
    for file in files:
        taken = _decoded(bodies.get(keys.get(file.name, b"")))
        if taken is None:
            taken = _made(file, limits)
            if cache and _lasts(taken, limits):
                fresh[keys[file.name]] = msgspec.msgpack.encode(taken)
        yield taken
    if cache:
        cache.put_many(fresh)


def _lasts(taken: Taken, limits: Limits) -> bool:
    """Would the next run give the same? It may have the time, or a library that does not break."""
    return not any(left.hint in (HINT, limits.overdue("").hint) for left in taken.skipped)


def _decoded(body: bytes | None) -> Taken | None:
    if body is None:
        return None
    try:
        return DECODER.decode(body)
    except msgspec.MsgspecError:
        return None


def _made(file: _File, limits: Limits) -> Taken:
    """The article of a file, read."""
    format = by_content(file.data, file.format)
    made = _taken(or_skipped(file.name, read_bytes(file.name, file.data, format, limits), limits))
    data = file.data
    if format == "mhtml" and made.articles:
        from factcheck.readers.mhtml import saved

        data = saved(file.name, data).page
    if MARK.encode() not in data:
        return made
    found = (ignore for article in made.articles for ignore in _ignores(article, data))
    return msgspec.structs.replace(made, ignores=tuple(found))


def _ignores(article: Article, data: bytes) -> list[Ignore]:
    """The comments in the one article of a file; Word files, PDFs and books have none."""
    if article.part:
        return []
    if article.format in IN_PLACE:
        return ignores_in(article.path, decode(article.path, data))
    if article.format == "html":
        from factcheck.readers.silent import ignores_in_page

        return ignores_in_page(article, data)
    return []


def _taken(read: Iterable[Article | Skipped]) -> Taken:
    every = list(read)
    return Taken(
        tuple(one for one in every if isinstance(one, Article)), tuple(one for one in every if isinstance(one, Skipped))
    )


def article_on_stdin(name: str, data: bytes, limits: Limits) -> Taken:
    """The article that standard input holds, as if it were the file of this name."""
    path = Path(name)
    return _made(_File(path, name, True, file_format(path, True), data), limits)


DECODER = msgspec.msgpack.Decoder(Taken)
