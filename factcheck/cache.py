"""What was read from each file and article, kept between runs, so that an unchanged one is never read twice.

One SQLite file in the user's cache folder. A row's key is a hash of everything that it depends on, and a row
carries a checksum, so whatever happens to the file (two runs at once, a kill, a full disk, a stranger's file) a run is
at worst slower. Comparison is never cached: one new article can change the verdict on all others.
"""

from __future__ import annotations

import os
import sqlite3
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from hashlib import blake2b
from pathlib import Path

import msgspec

from factcheck.errors import FactcheckError

FILE = "kept-1.sqlite"
OWNER = 0x46414354  # "FACT", in SQLite's application_id: a file without it is somebody else's
MAGIC = b"SQLite format 3\0"
WAIT_SECONDS = (
    5.0  # a write of another run takes milliseconds; after this long the row is not kept, and nothing is lost
)
KEEP_DAYS = 60  # a branch that rests for two months is read anew
BATCH = 500  # keys in one query; SQLite before 3.32 takes 999 parameters
DAY = 86_400

# A damaged file makes SQLite say so, or makes its words, names and messages be no UTF-8.
TROUBLE = (sqlite3.Error, UnicodeDecodeError)

Warn = Callable[[str], None]


def default_folder() -> Path:
    """Where caches of this user live: FACTCHECK_CACHE_DIR, or the system's own place for caches."""
    if named := os.environ.get("FACTCHECK_CACHE_DIR"):
        return Path(named)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "factcheck" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "factcheck"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "factcheck"


class Cache:
    """An open cache. After the first trouble it warns once and behaves as an empty one that keeps nothing."""

    def __init__(self, connection: sqlite3.Connection | None, path: Path, warn: Warn) -> None:
        self._connection = connection
        self.path = path
        self._warn = warn

    def get_many(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The bodies that are kept for these keys and are whole."""
        wanted = list(dict.fromkeys(keys))
        found: dict[bytes, bytes] = {}
        try:
            for at in range(0, len(wanted), BATCH):
                found.update(self._rows(wanted[at : at + BATCH]))
        except TROUBLE as error:
            self._give_up(error)
        return found

    def put_many(self, rows: Mapping[bytes, bytes]) -> None:
        """Keep these bodies, all or none."""
        if self._connection is None or not rows:
            return
        today = _today()
        try:
            with _writing(self._connection):
                self._connection.executemany(
                    "INSERT OR REPLACE INTO kept VALUES (?, ?, ?)",
                    [(key, sealed(key, body), today) for key, body in rows.items()],
                )
                self._connection.execute("DELETE FROM kept WHERE used < ?", (today - KEEP_DAYS,))
        except TROUBLE as error:
            self._give_up(error)

    def close(self) -> None:
        """Give the file back."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _rows(self, keys: list[bytes]) -> dict[bytes, bytes]:
        if self._connection is None:
            return {}
        marks = ",".join("?" * len(keys))
        rows = self._connection.execute(f"SELECT key, body, used FROM kept WHERE key IN ({marks})", keys).fetchall()  # noqa: S608 - question marks only
        self._mark_used([key for key, _, used in rows if used != _today()])
        opened = ((key, unsealed(key, body)) for key, body, _ in rows)
        return {key: body for key, body in opened if body is not None}

    def _mark_used(self, keys: list[bytes]) -> None:
        """Once a day a row is told that it is still wanted."""
        if self._connection is None or not keys:
            return
        with _writing(self._connection):
            self._connection.executemany("UPDATE kept SET used = ? WHERE key = ?", [(_today(), key) for key in keys])

    def _give_up(self, error: Exception) -> None:
        self.close()
        if getattr(error, "sqlite_errorname", "SQLITE_CORRUPT") in ("SQLITE_CORRUPT", "SQLITE_NOTADB"):
            aside = _set_aside(self.path)
            self._warn(
                f"{self.path}: the cache was damaged ({error}) and is now {aside.name}; the next run makes a new one"
            )
        else:
            self._warn(f"{self.path}: the cache is not used: {error}")


def sealed(key: bytes, body: bytes) -> bytes:
    """A body with its checksum before it."""
    return blake2b(key + body, digest_size=16).digest() + body


def unsealed(key: bytes, stored: object) -> bytes | None:
    """The body of a stored row, or None when it is not what was stored under this key."""
    if not isinstance(stored, bytes):
        return None
    return stored[16:] if blake2b(key + stored[16:], digest_size=16).digest() == stored[:16] else None


def open_cache(folder: Path, warn: Warn) -> Cache:
    """The cache in a folder, made when there is none; trouble is one warning and an empty cache."""
    path = folder / FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if _is_foreign(path):
            warn(f"{path}: was not a cache of factcheck and is now {_set_aside(path).name}; a new one is made")
        return Cache(_connect(path), path, warn)
    except (OSError, *TROUBLE) as error:
        warn(f"{path}: the cache is not used: {error}; name another folder with --cache-dir")
        return Cache(None, path, warn)


def _set_aside(path: Path) -> Path:
    """Rename a file that cannot be used, so that nothing of anybody's is lost; where that fails it stays."""
    aside = path.with_name(f"{path.name}.unusable")
    with suppress(OSError):
        path.replace(aside)
        path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
    return aside


def _is_foreign(path: Path) -> bool:
    """Is there a file that SQLite did not write? (An empty one is a database that was never written to.)"""
    try:
        with path.open("rb") as file:
            head = file.read(len(MAGIC))
    except FileNotFoundError:
        return False
    return bool(head) and head != MAGIC


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None)
    connection.text_factory = bytes
    # A power cut may cost the cache, but no run is ever misled: each row carries its own checksum.
    connection.execute("PRAGMA synchronous = OFF")
    try:
        if connection.execute("PRAGMA application_id").fetchone()[0] != OWNER:
            _create(connection)
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def _writing(connection: sqlite3.Connection) -> Iterator[None]:
    """A transaction that waits its turn from the start; one that reads first and then wants to write may not wait."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _create(connection: sqlite3.Connection) -> None:
    """Make the table in an empty file; of two runs that do so at once the second finds it done."""
    with _writing(connection):
        if connection.execute("PRAGMA application_id").fetchone()[0] == OWNER:
            return
        if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            raise sqlite3.DatabaseError("it is a database of another program")
        connection.execute("CREATE TABLE kept (key BLOB PRIMARY KEY, body BLOB, used INTEGER)")
        connection.execute("CREATE INDEX kept_used ON kept (used)")
        connection.execute(f"PRAGMA application_id = {OWNER}")


def _today() -> int:
    return int(time.time()) // DAY


class Info(msgspec.Struct, frozen=True):
    """Where the cache is, how many rows it holds (two an article, one for the rules), how many bytes it takes."""

    path: str
    rows: int
    bytes: int


def info(folder: Path) -> Info:
    """What `factcheck cache info` shows; a cache that is not there holds nothing."""
    path = folder / FILE
    if not path.exists():
        return Info(str(path), 0, 0)
    try:
        with closing(sqlite3.connect(path, timeout=WAIT_SECONDS)) as connection:
            _refuse_others(connection)
            count = connection.execute("SELECT count(*) FROM kept").fetchone()[0]
    except TROUBLE as error:
        hint = "`factcheck cache clear` removes it"
        raise FactcheckError(str(path), f"the cache cannot be read: {error}", hint=hint) from error
    return Info(str(path), count, path.stat().st_size)


def clear(folder: Path) -> bool:
    """Remove the cache's own files, and only those; False when there was none."""
    path = folder / FILE
    if not path.exists():
        return False
    with suppress(*TROUBLE), closing(sqlite3.connect(path, timeout=WAIT_SECONDS)) as connection:
        _refuse_others(connection)
    path.unlink()
    path.with_name(f"{FILE}-journal").unlink(missing_ok=True)
    return True


def _refuse_others(connection: sqlite3.Connection) -> None:
    owner = connection.execute("PRAGMA application_id").fetchone()[0]
    if owner != OWNER and connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        path = connection.execute("PRAGMA database_list").fetchone()[2]
        raise FactcheckError(path, "this is a database of another program", hint="name another folder with --cache-dir")
