"""The review in a real browser, by keys alone: decide, undo, note, filter, find the place in the articles, attack
it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("starlette")
pytest.importorskip("uvicorn")

from factcheck.decision_file import read_book
from tests.report_factory import claim, conflict, report, year
from tests.review_factory import corpus, told
from tests.review_served import Served, served

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


class Desk:
    """A served review, its page, and everything that the page complained of."""

    def __init__(self, review: Served, browser: Browser, width: int = 1280) -> None:
        self.review = review
        self.context = browser.new_context(viewport={"width": width, "height": 860})
        self.page: Page = self.context.new_page()
        self.complaints: list[str] = []
        self.asked: set[str] = set()
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self.asked.add("/".join(request.url.split("/")[:3])))
        self.page.goto(review.link)
        self.page.wait_for_selector("#conflict > *")

    def press(self, *keys: str) -> None:
        """Press keys, each after the answer to the one before."""
        for key in keys:
            with self.page.expect_response("**/press"):
                self.page.keyboard.press(key)
        self.page.wait_for_timeout(50)

    def verdicts(self) -> dict[str, str]:
        found = read_book(self.review.folder / "decisions.yaml").decisions
        return {id: f"{one.verdict} {one.value}".strip() for id, one in found.items()}

    def title(self) -> str:
        return self.page.locator("#conflict h2").inner_text()

    def hears(self, words: str) -> None:
        """Wait until the page says this."""
        self.page.locator("#said", has_text=words).wait_for()

    def said(self) -> str:
        return self.page.locator("#said").inner_text()


@pytest.fixture
def at_work(browser: Browser, tmp_path: Path) -> Iterator[Desk]:
    with served(corpus(), tmp_path) as review:
        one = Desk(review, browser)
        yield one
        one.context.close()
        assert one.complaints == []
        assert one.asked == {f"http://{review.host}"}


def test_a_sitting_by_keys_alone(at_work: Desk) -> None:
    assert at_work.title() == "Old Harbour Bridge opened"
    at_work.press("b")
    assert at_work.said().startswith("✓ Old Harbour Bridge, opened: real: 1932 is right. Ada")
    assert at_work.title() == "Old Harbour Bridge length"
    at_work.press("n", "d")
    at_work.page.locator("#conflict h2", has_text="Nothing is left to decide").wait_for()
    assert at_work.verdicts() == {"aaa1": "real 1932", "bbb2": "not-a-conflict", "ccc3": "different-context"}
    at_work.press("u", "u", "u")
    assert at_work.verdicts() == {} and at_work.title() == "Old Harbour Bridge opened"


def test_keys_pressed_faster_than_answers_come_are_kept_in_order(at_work: Desk) -> None:
    at_work.page.evaluate("for (const key of 'mu') document.dispatchEvent(new KeyboardEvent('keydown', { key }))")
    at_work.hears("undone")
    assert at_work.verdicts() == {} and at_work.title() == "Old Harbour Bridge opened"


def test_a_key_pressed_before_the_next_conflict_is_shown_decides_nothing_unseen(at_work: Desk) -> None:
    at_work.page.evaluate("for (const key of 'bb') document.dispatchEvent(new KeyboardEvent('keydown', { key }))")
    at_work.hears("nothing was decided")
    assert at_work.verdicts() == {"aaa1": "real 1932"}


def test_another_value_and_its_source_are_typed(at_work: Desk) -> None:
    at_work.page.keyboard.press("v")
    at_work.page.keyboard.type("about 1930")
    at_work.page.keyboard.press("Tab")
    at_work.page.keyboard.type("register, p. 3")
    at_work.press("Enter")
    decision = read_book(at_work.review.folder / "decisions.yaml").decisions["aaa1"]
    assert (decision.verdict, decision.value, decision.source) == ("real", "about 1930", "register, p. 3")


def test_a_dialog_is_given_up_with_escape(at_work: Desk) -> None:
    at_work.page.keyboard.press("v")
    at_work.page.keyboard.type("abn")
    at_work.page.keyboard.press("Escape")
    at_work.press("m")
    assert at_work.verdicts() == {"aaa1": "unsure"}


def test_a_note_and_the_way_back(at_work: Desk) -> None:
    at_work.page.keyboard.press("e")
    at_work.page.keyboard.type("seen on site")
    at_work.press("Enter", "a", "ArrowLeft")
    assert "1931 is right; seen on site" in at_work.page.locator(".verdict").inner_text()
    assert at_work.page.locator(".column.chosen .pick").inner_text().startswith("a")


def test_a_filter(at_work: Desk) -> None:
    at_work.page.keyboard.press("/")
    at_work.page.keyboard.type("pier")
    at_work.press("Enter")
    assert at_work.title() == "Saltmarsh Pier opened"
    assert at_work.page.locator("#rows li").count() == 1


def test_the_offered_rule_is_added_on_request(at_work: Desk) -> None:
    at_work.press("b")
    assert "value: '1932'" in at_work.page.locator("#offer pre").inner_text()
    at_work.press("y")
    assert at_work.said().startswith("wrote reviewed.yaml")
    assert at_work.page.locator("#offer").is_hidden()


def test_the_keys_are_told(at_work: Desk) -> None:
    at_work.page.keyboard.press("?")
    assert at_work.page.locator("#help").is_visible()
    at_work.page.keyboard.press("n")
    at_work.page.keyboard.press("Escape")
    assert at_work.page.locator("#help").is_hidden() and at_work.verdicts() == {}


def test_every_button_can_be_reached_with_tab(at_work: Desk) -> None:
    names = set()
    for _ in range(40):
        at_work.page.keyboard.press("Tab")
        names.add(at_work.page.evaluate("document.activeElement.dataset.key || document.activeElement.className"))
    assert {"n", "d", "v", "r", "m", "s", "e", "u", "/", "?", "pick", "text"} <= names


SEEN = """all => all.every(mark => {
  const place = mark.getBoundingClientRect(), box = mark.closest('.text').getBoundingClientRect();
  return place.top >= box.top && place.bottom <= box.bottom;
})"""


def test_each_article_is_scrolled_to_its_place(browser: Browser, tmp_path: Path) -> None:
    before = "The tide came in and went out again. " * 120
    one, first = told(year(1931), "one.txt", before + "[It opened in {1931}.] " + before)
    two, second = told(year(1932), "two.txt", "[It opened in {1932}.] " + before)
    three, third = told(year(1932), "three.txt", before + "[It dates from {1932}.]")
    made = report(conflict([first], [second, third], id="aaa1"), articles=[one, two, three])
    with served(made, tmp_path) as review:
        desk = Desk(review, browser)
        assert desk.page.locator(".text mark").all_inner_texts() == ["1931", "1932"]
        assert desk.page.locator(".text mark").evaluate_all(SEEN)
        desk.page.keyboard.press("j")
        assert "dates from" in desk.page.locator(".text .sentence").last.inner_text()
        assert desk.page.locator(".text mark").evaluate_all(SEEN)
        desk.context.close()


def test_a_hostile_article_is_shown_as_text(browser: Browser, tmp_path: Path) -> None:
    bad = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    one, first = told(year(1931), "one.txt", f"{bad} [{bad} opened in {{1931}}.] {bad}", subject=bad)
    made = report(conflict([first], [claim(year(1932), "two.txt", subject=bad)], id="aaa1"), articles=[one])
    with served(made, tmp_path) as review:
        desk = Desk(review, browser)
        assert desk.title().startswith(bad)
        assert desk.page.locator("#conflict img, #conflict script").count() == 0
        desk.press("b")
        assert desk.complaints == []
        desk.context.close()


def test_a_phone_shows_values_below_each_other(browser: Browser, tmp_path: Path) -> None:
    with served(corpus(), tmp_path) as review:
        desk = Desk(review, browser, width=390)
        assert desk.page.evaluate("document.documentElement.scrollWidth") <= 390
        tops = desk.page.locator(".column").evaluate_all("all => all.map(one => one.getBoundingClientRect().top)")
        assert tops[0] < tops[1]
        desk.page.locator("footer [data-key=n]").click()
        desk.hears("✓")
        assert desk.verdicts() == {"aaa1": "not-a-conflict"}
        desk.context.close()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("keys", ["", "b", "bnd"])
def test_axe_finds_no_serious_fault(browser: Browser, tmp_path: Path, axe: str, keys: str, width: int) -> None:
    with served(corpus(), tmp_path) as review:
        desk = Desk(review, browser, width)
        desk.press(*keys)
        desk.page.evaluate(axe)
        found = desk.page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
        desk.context.close()
    serious = [fault for fault in found if fault["impact"] in ("serious", "critical")]
    assert [(fault["id"], [node["html"] for node in fault["nodes"]]) for fault in serious] == []


def test_when_the_review_has_ended_the_page_says_so(browser: Browser, tmp_path: Path) -> None:
    with served(corpus(), tmp_path) as review:
        desk = Desk(review, browser)
        desk.press("b")
    desk.page.keyboard.press("n")
    desk.hears("the review has ended; what you decided is saved")
    assert desk.verdicts() == {"aaa1": "real 1932"}
    desk.context.close()


# --- a page of another origin, open in the very browser that reviews --------------------------------------------------

ATTACK = """<!DOCTYPE html><title>waiting</title>
<form id="form" method="post" enctype="text/plain" target="frame" action="{target}/press">
<input name='{{"key":"b","id":"aaa1","text":"' value='"}}'></form>
<iframe name="frame" src="{target}/"></iframe><img src="{target}/press?key=b&id=aaa1">
<script>
(async () => {{
  const body = JSON.stringify({{ key: "b", id: "aaa1" }});
  const got = [];
  for (const [path, options] of [
    ["/state", {{ credentials: "include" }}],
    ["/state", {{ credentials: "include", mode: "no-cors" }}],
    ["/press", {{ method: "POST", credentials: "include", mode: "no-cors", body }}],
    ["/press", {{ method: "POST", credentials: "include", body, headers: {{ "Content-Type": "application/json",
    "X-Factcheck": "x" }} }}],
  ]) {{
    try {{ got.push(await (await fetch("{target}" + path, options)).text()); }} catch (error) {{ got.push(""); }}
  }}
  document.getElementById("form").submit();
  await new Promise((done) => setTimeout(done, 300));
  let inside = "";
  try {{ inside = frames[0].document.body.innerText; }} catch (error) {{ /* as it should be */ }}
  document.title = "done:" + got.join("") + inside;
}})();
</script>"""


@pytest.fixture
def attacker() -> Iterator[HTTPServer]:
    """A web site of another origin that serves one page."""

    class Site(BaseHTTPRequestHandler):
        page = ""

        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(self.page.encode())

        def log_message(self, format: str, *args: object) -> None:
            pass

    site = HTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=site.serve_forever, daemon=True)
    thread.start()
    yield site
    site.shutdown()
    site.server_close()


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"])
def test_a_hostile_page_in_the_same_browser_reads_and_changes_nothing(
    name: str, browser: Browser, tmp_path: Path, attacker: HTTPServer
) -> None:
    with served(corpus(), tmp_path) as review:
        desk = Desk(review, browser)
        attacker.RequestHandlerClass.page = ATTACK.format(target=f"http://{review.host}")  # type: ignore[attr-defined]
        page = desk.context.new_page()
        page.goto(f"http://{name}:{attacker.server_port}/")
        page.wait_for_function("document.title.startsWith('done:')")
        assert "Harbour" not in page.title()
        assert not (tmp_path / "decisions.yaml").exists()
        desk.press("b")
        assert desk.verdicts() == {"aaa1": "real 1932"}
        desk.context.close()
