"""Web archives, archives of files, and packed files."""

from __future__ import annotations

import bz2
import gzip
import http.server
import io
import lzma
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from tests.foreign.programs import needed
from tests.foreign.story import ADDRESS, story_page, story_text

PACKERS: dict[str, Callable[[bytes], bytes]] = {".gz": gzip.compress, ".bz2": bz2.compress, ".xz": lzma.compress}


def warcio(path: Path) -> None:
    """A page and a picture, as the tools of web archives write them."""
    writer = pytest.importorskip("warcio.warcwriter").WARCWriter
    headers = pytest.importorskip("warcio.statusandheaders").StatusAndHeaders
    answers = [
        (f"{ADDRESS}.png", "image/png", b"\x89PNG"),
        (ADDRESS, "text/html; charset=utf-8", story_page().encode()),
    ]
    with path.open("wb") as file:
        out = writer(file, gzip=path.suffix == ".gz")
        out.write_record(out.create_warcinfo_record(path.name, {"software": "warcio"}))
        for url, kind, body in answers:
            answer = headers("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
            out.write_record(out.create_warc_record(url, "response", payload=io.BytesIO(body), http_headers=answer))


def wget(path: Path) -> None:
    """A page fetched from a server of this machine, with a picture that is not there."""
    program = needed("wget")
    site = path.parent / "site"
    site.mkdir()
    (site / "railway.html").write_text(story_page().replace("<nav>", "<img src=gone.png><nav>"), "utf-8")
    with served(site) as address:
        flags = ["-q", "--no-proxy", "-p", f"--warc-file={path.parent / path.name.removesuffix('.warc.gz')}"]
        got = subprocess.run([program, *flags, "-P", str(site), f"{address}/railway.html"], check=False, timeout=30)
    assert got.returncode == 8  # a server answered that something is not there
    shutil.rmtree(site)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a server of the files in a folder."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def zipped(path: Path) -> None:
    """An archive of a folder, with what file managers leave beside."""
    folder = path.parent / "folder"
    folder.mkdir()
    (folder / "railway.txt").write_text(story_text(), "utf-8")
    (folder / ".DS_Store").write_bytes(b"\0")
    shutil.make_archive(str(path.with_suffix("")), "zip", path.parent, "folder")
    shutil.rmtree(folder)


def packed(path: Path) -> None:
    path.write_bytes(PACKERS[path.suffix](story_text().encode()))
