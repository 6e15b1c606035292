"""Who may read and decide in the browser: our own page, in the browser that opened the link, and nobody else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("starlette")
pytest.importorskip("uvicorn")

from factcheck.errors import FactcheckError
from factcheck.review.start import serve
from tests.review_factory import corpus, desk
from tests.review_served import Served, served

PRESS = {"key": "b", "id": "aaa1"}


@pytest.fixture(scope="module")
def review(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(corpus(), tmp_path_factory.mktemp("review")) as one:
        yield one


def nothing_decided(review: Served) -> bool:
    return not (review.folder / "decisions.yaml").exists()


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"Host": "rebound.example"}, id="a name of another site for this address"),
        pytest.param({"Host": "127.0.0.1"}, id="no port"),
        pytest.param({"Host": "localhost:1"}, id="another port"),
        pytest.param({"Cookie": ""}, id="no cookie"),
        pytest.param({"Cookie": "factcheck_{port}=guess"}, id="a guessed cookie"),
        pytest.param({"Cookie": "factcheck={cookie}"}, id="the cookie of another review"),
        pytest.param({"Origin": "https://evil.example"}, id="another origin"),
        pytest.param({"Origin": "null"}, id="a sandboxed frame"),
        pytest.param({"Origin": ""}, id="no origin"),
        pytest.param({"Origin": "https://{host}"}, id="another scheme"),
        pytest.param({"Origin": "http://127.0.0.1:1"}, id="another port of this machine"),
        pytest.param({"Sec-Fetch-Site": "cross-site"}, id="another site"),
        pytest.param({"Sec-Fetch-Site": "same-site"}, id="another port, as browsers see it"),
        pytest.param({"Content-Type": "text/plain"}, id="a form that looks like JSON"),
        pytest.param({"Content-Type": "application/x-www-form-urlencoded"}, id="a form"),
        pytest.param({"X-Factcheck": ""}, id="not from our page"),
        pytest.param({"X-Factcheck": "guess"}, id="a guessed page"),
        pytest.param({"X-Factcheck": "é"}, id="a page beyond ASCII"),
        pytest.param({"Content-Length": "70000"}, id="too long"),
    ],
)
def test_a_forged_write_changes_nothing(change: dict[str, str], review: Served) -> None:
    filled = {
        name: value.format(port=review.port, host=review.host, cookie=review.words.cookie)
        for name, value in change.items()
    }
    status, text, _ = review.ask("POST", "/press", review.ours() | filled, PRESS)
    assert (status, nothing_decided(review)) == (403, True)
    assert "aaa1" not in text


def test_a_write_of_unsaid_length_changes_nothing(review: Served) -> None:
    body = b"1e\r\n" + json.dumps(PRESS).encode().ljust(30) + b"\r\n0\r\n\r\n"
    status, _, _ = review.ask("POST", "/press", review.ours() | {"Transfer-Encoding": "chunked"}, body)
    assert (status, nothing_decided(review)) == (403, True)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/press"),
        ("GET", "/press?key=b&id=aaa1"),
        ("HEAD", "/press"),
        ("PUT", "/press"),
        ("DELETE", "/state"),
        ("OPTIONS", "/press"),
    ],
)
def test_nothing_but_a_post_writes(method: str, path: str, review: Served) -> None:
    status, _, _ = review.ask(method, path, review.ours(), PRESS)
    assert status in (403, 404, 405)
    assert nothing_decided(review)


@pytest.mark.parametrize("path", ["/", "/state", "/review.js", "/enter", "/enter?link=guess", "/enter?link="])
@pytest.mark.parametrize("headers", [{}, {"Cookie": "factcheck_1=x"}], ids=["no cookie", "some cookie"])
def test_without_the_link_nothing_can_be_read(path: str, headers: dict[str, str], review: Served) -> None:
    status, text, answer = review.ask("GET", path, headers)
    assert status == 403
    assert "Harbour" not in text and review.words.page not in text and "set-cookie" not in answer


@pytest.mark.parametrize("change", [{"Host": "rebound.example"}, {"Sec-Fetch-Site": "cross-site"}])
def test_another_site_cannot_read_with_our_cookie(change: dict[str, str], review: Served) -> None:
    status, text, _ = review.ask("GET", "/state", {"Cookie": review.cookie} | change)
    assert status == 403 and "Harbour" not in text


@pytest.mark.parametrize(
    "path", ["/guard.py", "/../guard.py", "/%2e%2e/guard.py", "/templates/review.js", "/decisions.yaml"]
)
def test_only_the_files_of_the_page_are_served(path: str, review: Served) -> None:
    assert review.ask("GET", path, {"Cookie": review.cookie})[0] == 404


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b'{"key": 1}', b'{"key": "b", "no": 1}', b'{"id": "aaa1"}', b"\xff"]
)
def test_a_body_that_is_no_key_is_refused(body: bytes, review: Served) -> None:
    assert review.ask("POST", "/press", review.ours(), body)[0] == 400
    assert nothing_decided(review)


@pytest.mark.parametrize("name", ["/", "/state", "/review.css", "/nothing"])
def test_every_answer_tells_browsers_to_be_strict(name: str, review: Served) -> None:
    for headers in ({"Cookie": review.cookie}, {}):
        answer = review.ask("GET", name, headers)[2]
        assert "default-src 'none'" in answer["content-security-policy"]
        assert "frame-ancestors 'none'" in answer["content-security-policy"]
        assert answer["cache-control"] == "no-store" and answer["x-content-type-options"] == "nosniff"
        assert answer["cross-origin-resource-policy"] == "same-origin" and "server" not in answer


def test_the_page_loads_nothing_from_elsewhere(review: Served) -> None:
    for name in ("/", "/review.js", "/review.css", "/report.css"):
        assert "://" not in review.ask("GET", name, {"Cookie": review.cookie})[1]


def test_the_link_is_good_once_and_the_page_can_write(tmp_path: Path) -> None:
    with served(corpus(), tmp_path) as one:
        status, _, headers = one.ask("GET", f"/enter?link={one.words.link}", {})
        assert (status, headers["location"]) == (303, "/")
        assert "HttpOnly" in headers["set-cookie"] and "SameSite=strict" in headers["set-cookie"]
        again, _, headers = one.ask("GET", f"/enter?link={one.words.link}", {})
        assert again == 403 and "set-cookie" not in headers
        status, text, _ = one.ask("POST", "/press", one.ours(), PRESS)
        assert status == 200 and json.loads(text)["said"].startswith("✓ Old Harbour Bridge, opened: real: 1932")
        assert one.desk.queue.left == 2


def test_a_key_meant_for_another_conflict_does_nothing(tmp_path: Path) -> None:
    with served(corpus(), tmp_path) as one:
        one.ask("POST", "/press", one.ours(), PRESS)
        told = json.loads(one.ask("POST", "/press", one.ours(), PRESS)[1])
        assert "nothing was decided" in told["said"] and one.desk.queue.left == 2


@pytest.mark.parametrize(
    ("host", "expose", "told"),
    [
        ("192.0.2.7", False, "can be reached from other machines"),
        ("0.0.0.0", False, "can be reached from other machines"),  # noqa: S104 - refused
        ("0.0.0.0", True, "on one address, not on all"),  # noqa: S104 - refused
        ("192.0.2.7", True, "192.0.2.7, port 0"),
    ],
)
def test_other_interfaces_are_refused(host: str, expose: bool, told: str, tmp_path: Path) -> None:
    with pytest.raises(FactcheckError, match=told):
        serve(desk(corpus(), tmp_path), (), host, 0, expose, print)
