"""The review served on a free port for a test, and requests to it that a browser would or would not send."""

from __future__ import annotations

import http.client
import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from factcheck.models import Report
from tests.review_factory import desk


class Served:
    """A running review: where it is, its secrets, its folder, its desk."""

    def __init__(self, made: Report, folder: Path, words: Any, port: int) -> None:
        self.folder = folder
        self.desk = desk(made, folder)
        self.words = words
        self.port = port
        self.host = f"127.0.0.1:{port}"
        self.link = f"http://{self.host}/enter?link={words.link}"

    @property
    def cookie(self) -> str:
        return f"factcheck_{self.port}={self.words.cookie}"

    def ours(self) -> dict[str, str]:
        """The headers of a write from our own page."""
        return {
            "Host": self.host,
            "Cookie": self.cookie,
            "Origin": f"http://{self.host}",
            "Content-Type": "application/json",
            "X-Factcheck": self.words.page,
            "Sec-Fetch-Site": "same-origin",
        }

    def ask(
        self, method: str, path: str, headers: dict[str, str], body: object = None
    ) -> tuple[int, str, dict[str, str]]:
        """Send exactly these headers and give the status, the body and the headers of the answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            sent = body if isinstance(body, bytes) else json.dumps(body).encode() if body is not None else None
            connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            for name, value in {"Host": self.host, **headers}.items():
                connection.putheader(name, value)
            if sent is not None and "Content-Length" not in headers and "Transfer-Encoding" not in headers:
                connection.putheader("Content-Length", str(len(sent)))
            connection.endheaders(sent)
            answer = connection.getresponse()
            return answer.status, answer.read().decode(), {k.lower(): v for k, v in answer.getheaders()}
        finally:
            connection.close()


@contextmanager
def served(made: Report, folder: Path) -> Iterator[Served]:
    """Serve a report's queue until the end of the block."""
    from factcheck.review.guard import Secrets
    from factcheck.review.server import application, server

    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    listening.listen()
    one = Served(made, folder, Secrets(), listening.getsockname()[1])
    app = application(one.desk, made.articles, one.words, {one.host, f"localhost:{one.port}"})
    running = server(app)
    thread = threading.Thread(target=running.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    try:
        yield one
    finally:
        running.should_exit = True
        thread.join(10)
        listening.close()
