"""The review in a browser on this machine: one page, one queue, every key a request."""

from __future__ import annotations

import socket
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from functools import cache
from importlib import resources
from typing import Any

import msgspec
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from factcheck.errors import FactcheckError
from factcheck.models import Article
from factcheck.review.desk import Desk
from factcheck.review.editor import open_window
from factcheck.review.guard import Guard, Secrets, cookie_name
from factcheck.review.views import state

TYPES = {"report.css": "text/css", "review.css": "text/css", "review.js": "text/javascript"}


class Press(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One key from the page with what was typed for it; `id` is the conflict that the page showed."""

    key: str
    id: str = ""
    text: str = ""
    source: str = ""
    place: int = 0


def application(desk: Desk, articles: Sequence[Article], words: Secrets, hosts: Collection[str]) -> Guard:
    """The pages of one sitting, behind the guard."""
    by_path = {article.path: article for article in articles}

    async def enter(request: Request) -> Response:
        if not words.enter(request.query_params.get("link", "")):
            return Response("This link was used already. Start the review again for a new one.\n", 403)
        answer = RedirectResponse("/", 303)
        answer.set_cookie(cookie_name(request), words.cookie, httponly=True, samesite="strict", path="/")
        return answer

    async def page(request: Request) -> Response:
        return Response(static("review.html").replace("{{page}}", words.page), media_type="text/html")

    async def file(request: Request) -> Response:
        name = request.path_params["name"]
        return Response(static(name), media_type=TYPES[name]) if name in TYPES else Response(status_code=404)

    async def now(request: Request) -> Response:
        return JSONResponse(state(desk, by_path))

    async def press(request: Request) -> Response:
        try:
            asked = msgspec.json.decode(await request.body(), type=Press)
        except msgspec.MsgspecError as error:
            return JSONResponse({"error": str(error)}, 400)
        try:
            pressed(desk, asked)
        except FactcheckError as error:
            desk.said = str(error)
        return JSONResponse(state(desk, by_path))

    routes = [
        Route("/enter", enter),
        Route("/", page),
        Route("/state", now),
        Route("/press", press, methods=["POST"]),
        Route("/{name}", file),
    ]
    return Guard(Starlette(routes=routes), words, hosts)


@cache
def static(name: str) -> str:
    """A file of the page; the style is that of the report, with what the review adds."""
    package = "factcheck.report" if name.startswith("report") else "factcheck.review"
    return (resources.files(package) / "templates" / name).read_text(encoding="utf-8")


def pressed(desk: Desk, asked: Press) -> None:
    """Do what a key of the page means; one meant for another conflict than is shown now does nothing."""
    desk.said = ""
    queue, conflict = desk.queue, desk.queue.current
    match asked.key:
        case "u":
            desk.undo()
        case "/":
            desk.filter(asked.text)
        case "y":
            desk.learn()
        case "left":
            queue.move(-1)
        case "right":
            desk.forward()
        case "go":
            if asked.id in queue.conflicts:
                queue.go(asked.id)
        case _ if conflict is not None and conflict.id == asked.id:
            judged(desk, asked)
        case _:
            desk.said = "the queue had gone on before that key; nothing was decided"


def judged(desk: Desk, asked: Press) -> None:
    """Do what a key means for the conflict that is shown."""
    conflict = desk.queue.current
    if conflict is None:
        return
    match asked.key:
        case "s":
            desk.skip()
        case "v":
            if asked.text.strip():
                desk.give(conflict, "real", asked.text.strip(), asked.source.strip())
        case "e":
            desk.write_note(conflict, asked.text.strip())
        case "o":
            claims = [side.claims[0] for side in conflict.values]
            if 0 <= asked.place < len(claims):
                desk.open(claims[asked.place], open_window)
        case _ if not desk.verdict(conflict, asked.key):
            desk.said = f"{asked.key} means nothing here; ? shows the keys"


def run(desk: Desk, articles: Sequence[Article], host: str, port: int, say: Callable[[str], Any]) -> None:
    """Serve until Ctrl-C, and say which link to open."""
    listening = _listening(host, port)
    at = listening.getsockname()[1]
    named = f"[{host}]" if ":" in host else host
    names = {f"{named}:{at}"} | (
        {f"localhost:{at}", f"127.0.0.1:{at}"} if host in ("127.0.0.1", "localhost") else set()
    )
    words = Secrets()
    say(f"Open http://{named}:{at}/enter?link={words.link}")
    say("It is good once. Everything is saved as you decide; Ctrl-C ends the review.")
    with suppress(KeyboardInterrupt):
        server(application(desk, articles, words, names)).run(sockets=[listening])


def server(app: Guard) -> uvicorn.Server:
    """A server that says nothing of itself and keeps no log of who asked what."""
    quiet: dict[str, Any] = {"log_level": "warning", "access_log": False, "server_header": False, "lifespan": "off"}
    return uvicorn.Server(uvicorn.Config(app, ws="none", timeout_graceful_shutdown=1, **quiet))


def _listening(host: str, port: int) -> socket.socket:
    """A socket on one address."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError as error:
        listening.close()
        message = f"{host}, port {port}: {error.strerror or error}"
        raise FactcheckError("", message, hint="choose another --port, or none for a free one") from None
    listening.listen()
    return listening
