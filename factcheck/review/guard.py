"""Who may read and decide: the browser that opened the one-time link, from the page that it was given, and nobody else.

A page of another origin can make a browser send requests here, with a name of its own for this address if it likes.
So the Host has to be ours, the cookie is sent to no request that another site began, every write needs our Origin, a
JSON body and a word that only our page knows, and nothing is changed by following a link.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection
from hmac import compare_digest
from typing import TYPE_CHECKING

from starlette.responses import PlainTextResponse

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

MAX_BODY = 65_536  # bytes; a verdict with a long note has some hundred
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"cache-control", b"no-store"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
)


class Secrets:
    """The words of one sitting: the link's, good once, the cookie's, and the page's."""

    def __init__(self) -> None:
        """All are drawn anew, 256 bits each."""
        self.link = secrets.token_urlsafe(32)
        self.cookie = secrets.token_urlsafe(32)
        self.page = secrets.token_urlsafe(32)
        self.used = False

    def enter(self, link: str) -> bool:
        """May whoever holds this link come in? The right one is good once."""
        good = not self.used and compare_digest(link.encode(), self.link.encode())
        self.used = self.used or good
        return good


class Guard:
    """Lets through what comes from our own page, and says of every answer how a browser has to treat it."""

    def __init__(self, app: ASGIApp, words: Secrets, hosts: Collection[str]) -> None:
        """`hosts` are the names, with the port, that this server answers to."""
        self.app = app
        self.words = words
        self.hosts = frozenset(hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer or refuse one request."""
        from starlette.requests import Request

        if scope["type"] != "http":
            return
        refused = self.refused(Request(scope))

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", []), *HEADERS]
            await send(message)

        answer = PlainTextResponse(f"{refused}\n", status_code=403) if refused else self.app
        await answer(scope, receive, guarded)

    def refused(self, request: Request) -> str:
        """Why a request is refused, "" for one that is let through."""
        headers = request.headers
        if headers.get("host", "") not in self.hosts:
            return "this is not the address of the review"
        if headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
            return "another site asked for this"
        if request.method not in ("GET", "HEAD", "POST"):
            return "there is nothing here for this method"
        if request.url.path == "/enter" and request.method == "GET":
            return ""
        if not self.known(request):
            return "open the link that the review printed; it is good once, in one browser"
        return self.refused_write(request) if request.method == "POST" else ""

    def known(self, request: Request) -> bool:
        """Does the request bring the cookie of this sitting?"""
        held = request.cookies.get(cookie_name(request), "")
        return compare_digest(held.encode(), self.words.cookie.encode())

    def refused_write(self, request: Request) -> str:
        """Why a write is refused."""
        headers = request.headers
        if headers.get("origin", "") != f"http://{headers['host']}":
            return "a write has to come from the page of the review"
        if headers.get("content-type", "").partition(";")[0].strip() != "application/json":
            return "a write is JSON"
        if not compare_digest(headers.get("x-factcheck", "").encode(), self.words.page.encode()):
            return "a write has to come from the page of this sitting: load it again"
        size = headers.get("content-length", "")
        return "" if size.isdigit() and int(size) <= MAX_BODY else "the write is too long"


def cookie_name(request: Request) -> str:
    """One name a port: two reviews on one machine do not put each other out, for cookies know no ports."""
    return f"factcheck_{request.headers.get('host', '').rpartition(':')[2]}"
