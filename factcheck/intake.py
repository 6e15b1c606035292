"""Files to articles through the cache, and the comments in them that ask for silence.

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
from factcheck.corpus import by_content, file_format, read_bytes, read_file
from factcheck.errors import FactcheckError
from factcheck.furniture import mark_by_recurrence
from factcheck.limits import Limits
from factcheck.models import Article, Skipped
from factcheck.readers.decode import decode
from factcheck.silence import MARK, Ignore, ignores_in
from factcheck.sources import STDIN, open_file, read_bounded, shown, walk

BATCH = 200  # files whose bytes are held at a time
KEPT = ("text", "markdown", "html", "docx", "pdf", "epub")
IN_PLACE = ("text", "markdown")  # formats whose articles have the offsets of their files


class Intake(msgspec.Struct, frozen=True):
    """The articles in order of path, what was left out, and the comments that ask for silence."""

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...] = ()
    ignores: tuple[Ignore, ...] = ()


class Piece(msgspec.Struct, frozen=True):
    """What one file gave."""

    articles: tuple[Article, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    ignores: tuple[Ignore, ...] = ()


def take_in(paths: Sequence[Path], limits: Limits, columns: Mapping[str, str], cache: Cache | None) -> Intake:
    """Every article under the paths, those of unchanged files from the cache.

    A path that is missing, or paths without one article, are a FactcheckError.
    """
    for path in paths:
        if path != STDIN and not path.exists() and not path.is_symlink():
            raise FactcheckError(str(path), "does not exist", hint="give the path of a file or a folder of articles")
    files = {shown(path, Path.cwd()): (path, named) for path, named in walk(paths)}
    pieces = list(_pieces(files, limits, columns, cache))
    articles = {article.path: article for piece in pieces for article in piece.articles}
    skipped = {(one.path, one.line): one for piece in pieces for one in piece.skipped}
    if not articles and not skipped:
        told = ", ".join(map(str, paths))
        raise FactcheckError(told, "holds no articles", hint="put .txt, .md or .html files there, or give another path")
    return Intake(
        tuple(mark_by_recurrence([articles[path] for path in sorted(articles)])),
        tuple(skipped[key] for key in sorted(skipped)),
        tuple(ignore for piece in pieces for ignore in piece.ignores),
    )


class _File(msgspec.Struct, frozen=True):
    """A file with its name as shown, whether it was named itself, its format, and its bytes."""

    path: Path
    name: str
    named: bool
    format: str
    data: bytes

    def key(self) -> bytes:
        """All that its articles depend on."""
        facts = "\0".join((origin(), self.name, self.format, str(self.named)))
        return blake2b(facts.encode("utf-8", "surrogatepass") + b"\0" + self.data, digest_size=20).digest()


def _pieces(
    files: Mapping[str, tuple[Path, bool]], limits: Limits, columns: Mapping[str, str], cache: Cache | None
) -> Iterator[Piece]:
    """What each file gives, in batches, so that the bytes of a large corpus are never held at once."""
    batch: list[_File] = []
    for name, (path, named) in files.items():
        loaded = _load(path, name, named, limits)
        if isinstance(loaded, Skipped):
            yield Piece(skipped=(loaded,))
        elif loaded is None:
            yield _piece(read_file(path, name, named, limits, columns))
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


def _batch(files: Sequence[_File], limits: Limits, cache: Cache | None) -> Iterator[Piece]:
    """The pieces of files, kept ones first looked for."""
    keys = {file.name: file.key() for file in files} if cache else {}
    bodies = cache.get_many(keys.values()) if cache else {}
    fresh: dict[bytes, bytes] = {}
    for file in files:
        piece = _decoded(bodies.get(keys.get(file.name, b"")))
        if piece is None:
            piece = _made(file, limits)
            if cache:
                fresh[keys[file.name]] = msgspec.msgpack.encode(piece)
        yield piece
    if cache:
        cache.put_many(fresh)


def _decoded(body: bytes | None) -> Piece | None:
    if body is None:
        return None
    try:
        return DECODER.decode(body)
    except msgspec.MsgspecError:
        return None


def _made(file: _File, limits: Limits) -> Piece:
    """The article of a file, read."""
    try:
        made = _piece(read_bytes(file.name, file.data, by_content(file.data, file.format), limits))
    except FactcheckError as error:
        return Piece(skipped=(Skipped(error.path, error.message, error.line, error.column, error.hint),))
    except RecursionError:
        hint = "leave it out of the corpus"
        return Piece(skipped=(Skipped(file.name, "is nested too deeply to be read", hint=hint),))
    if MARK.encode() not in file.data:
        return made
    text = decode(file.name, file.data)
    found = [ignore for a in made.articles if a.format in IN_PLACE for ignore in ignores_in(a.path, text)]
    return msgspec.structs.replace(made, ignores=tuple(found))


def _piece(read: Iterable[Article | Skipped]) -> Piece:
    every = list(read)
    return Piece(
        tuple(one for one in every if isinstance(one, Article)), tuple(one for one in every if isinstance(one, Skipped))
    )


def article_on_stdin(name: str, data: bytes, limits: Limits) -> Piece:
    """The article that standard input holds, as if it were the file of this name."""
    path = Path(name)
    return _made(_File(path, name, True, file_format(path, True), data), limits)


DECODER = msgspec.msgpack.Decoder(Piece)
