"""A page as a browser saves it: its source, one file with all in it, and what it prints."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.citing import Citation, citer
from factcheck.corpus import article_from_text, read_corpus
from tests.foreign.story import ADDRESS, AUTHOR, DAY, PAPER, TITLE, claims_of, costing, shown, story_page, story_text

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

pytestmark = pytest.mark.browser

FRAME = "<p>In 1999 the Saltby Cliff Railway cost £7 a seat, says this advertisement.</p>"
WORDS = "#:~:text=Cliff%20Railway%20cost%20%C2%A328%2C400%2C%20most%20of%20which%20the"
UNDER = "paragraph 1 under “What it cost”"


def source(page: Page, path: Path) -> None:
    path.write_text(page.content(), "utf-8")


def one_file(page: Page, path: Path) -> None:
    made = page.context.new_cdp_session(page).send("Page.captureSnapshot", {"format": "mhtml"})
    path.write_text(made["data"], "utf-8", newline="")


def printed(page: Page, path: Path) -> None:
    page.pdf(path=path)


SAVED: dict[str, tuple[Callable[[Page, Path], None], Citation]] = {
    "railway.html": (source, Citation(UNDER, "", f"railway.html, {UNDER}", WORDS)),
    "railway.mhtml": (one_file, Citation(UNDER, ADDRESS + WORDS, f"railway.mhtml, {UNDER}", WORDS)),
    "railway.pdf": (printed, Citation("page 1", "", "railway.pdf, page 1", "#page=1")),
}


@pytest.mark.parametrize("name", SAVED)
@pytest.mark.parametrize("encoding", ["utf-8", "windows-1252"])
def test_the_claims_of_a_saved_page_are_those_of_the_text(
    browser: Browser, tmp_path: Path, name: str, encoding: str
) -> None:
    save, place = SAVED[name]
    frame = "<iframe src='/frame' hidden></iframe></body>"
    sent = story_page().replace("utf-8", encoding).replace("</body>", frame).encode(encoding)

    def answer(route: Route) -> None:
        body = FRAME if route.request.url.endswith("frame") else sent
        route.fulfill(body=body, content_type="text/html")

    page = browser.new_page()
    page.route("**/*", answer)
    page.goto(ADDRESS)
    save(page, tmp_path / name)
    page.close()
    (article,) = read_corpus([tmp_path], root=tmp_path).articles
    claims = claims_of(article)
    assert shown(claims) == shown(claims_of(article_from_text("plain", story_text())))
    assert citer([article])(costing(claims)) == place
    if name != "railway.pdf":  # a printed page has no data of its page
        told = (article.title, article.author, article.publisher, article.published)
        assert told == (TITLE, AUTHOR, PAPER, DAY)


def test_the_link_of_a_claim_opens_the_page_at_its_words(browser: Browser, tmp_path: Path) -> None:
    far = "<p style='height: 9000px'></p><h2>What it cost"
    (tmp_path / "railway.html").write_text(story_page().replace("<h2>What it cost", far), "utf-8")
    (article,) = read_corpus([tmp_path], root=tmp_path).articles
    cited = citer([article])(costing(claims_of(article)))
    page = browser.new_page()
    page.goto((tmp_path / "railway.html").as_uri() + cited.anchor)
    page.wait_for_function("scrollY > 8000")
    page.close()
