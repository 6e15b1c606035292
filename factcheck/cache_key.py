"""Under which keys things are kept: a hash of everything that what is kept depends on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from hashlib import blake2b
from pathlib import Path

import msgspec

from factcheck import __version__
from factcheck.models import Article


def code_digest() -> str:
    """A hash of the program's own source, so that a changed program never believes what an older one read."""
    digest = blake2b(digest_size=16)
    folder = Path(__file__).parent
    for path in sorted(folder.rglob("*.py"), key=lambda p: p.relative_to(folder).as_posix()):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


@cache
def origin() -> str:
    """What made a row: this version of the program, down to its source."""
    return f"{__version__}\0{code_digest()}"


def reading_key(article: Article, model: str, rules_digest: str) -> bytes:
    """The key of an article's reading: all that is known of it but where it lies, and what would read it."""
    nowhere = msgspec.structs.replace(article, path="", part="")
    return blake2b(msgspec.msgpack.encode((origin(), model, rules_digest, nowhere)), digest_size=20).digest()


def facts_key(rules_digest: str, files: tuple[str, ...]) -> bytes:
    """The key of the reference facts of some rules, which name the files that they stand in."""
    return blake2b(msgspec.msgpack.encode((origin(), "facts", rules_digest, files)), digest_size=20).digest()


def rules_key(sources: Sequence[tuple[str, str, bool]]) -> bytes:
    """The key of the rules that files make together: their paths as shown, their texts, which are general."""
    return blake2b(msgspec.msgpack.encode((origin(), "rules", sources)), digest_size=20).digest()
