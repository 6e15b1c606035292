"""The report's page in a real browser: filters, keyboard, deep links, a hostile article, paper, accessibility."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pytest

from factcheck.report import write
from tests.conftest import REPO
from tests.report_factory import article, claim, conflict, figure, many, report, two_years, year
from tests.test_report_pages import hostile

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "chrome")
QUIET = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]
PHONE, TABLET, DESK = (390, 844), (820, 1100), (1280, 900)


def missing(what: str) -> NoReturn:
    """Skip with a word, or fail where the browser is required."""
    if os.environ.get("FACTCHECK_REQUIRE_BROWSER") == "1":
        pytest.fail(what)
    pytest.skip(what)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, CHROMIUMS)), None)
    if path is None:
        missing("no chromium on this machine: apt-get install chromium")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        missing("playwright is not installed")
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=path, args=QUIET)
        yield started
        started.close()


class Opened:
    """A page opened from disk, with everything that it asked for and complained of."""

    def __init__(self, browser: Browser, path: Path, size: tuple[int, int], **options: Any) -> None:
        self.context = browser.new_context(viewport={"width": size[0], "height": size[1]}, **options)
        self.page = self.context.new_page()
        self.asked: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: self.complaints.append(f"dialog {dialog.message}"))
        self.url = path.as_uri()

    def at(self, fragment: str = "") -> Page:
        self.page.goto(self.url + fragment)
        return self.page


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small report with something of everything."""
    folder = tmp_path_factory.mktemp("report")
    sources = [article("a.txt", title="A guide to the harbour"), article("b.txt", publisher="Daily Tide")]
    lengths = {
        "attribute": "length",
        "paragraph": "Ferries ran before. Old Harbour Bridge has it as 412 meters. Carts came.",
    }
    conflicts = [
        two_years(id="aaa1"),
        conflict(
            [claim(figure(412, "meter", 1), "a.txt", **lengths)],
            [claim(figure(380, "meter", 10), "b.txt", **lengths)],
            id="bbb2",
            severity="warning",
            status="known",
            verdict="Measured without the ramps.",
        ),
        conflict(
            [claim(year(1901), "d.txt", subject="Saltmarsh Pier")],
            [claim(year(1905), "d.txt")],
            id="ccc3",
            scope="within",
        ),
        two_years(id="ddd4", severity="note", subject="Withy Lock"),
    ]
    (since,) = write(report(*conflicts[1:], two_years(id="gone")), folder / "old", formats=("json",))
    return write(report(*conflicts, articles=sources), folder, formats=("html",), since=since)[0]


@pytest.fixture
def opened(browser: Browser, built: Path, request: pytest.FixtureRequest) -> Iterator[Opened]:
    """The small report, on a desk unless the test asks for another size."""
    one = Opened(browser, built, getattr(request, "param", DESK))
    yield one
    one.context.close()
    assert one.complaints == []
    assert {url.split("#")[0] for url in one.asked} == {one.url}


def shown(page: Page) -> list[str]:
    """The ids of the conflicts in the list."""
    found = page.locator(".rows li:not([hidden]) a").evaluate_all("links => links.map(link => link.hash.slice(3))")
    return [str(one) for one in found]


def rows(page: Page) -> int:
    """How many rows of the list are laid out."""
    return int(page.locator(".rows li").evaluate_all("all => all.filter(one => one.offsetParent).length"))


def reading(page: Page) -> str:
    """The id of the conflict that is open."""
    return str(page.locator(".conflict.open").get_attribute("id"))[2:]


def current(page: Page) -> str:
    return str(page.locator(".rows a[aria-current]").get_attribute("href"))[3:]


# --- filters and links ------------------------------------------------------------------------------------------------


def test_it_opens_with_all_conflicts_and_the_first_one_told(opened: Opened) -> None:
    page = opened.at()
    assert shown(page) == ["aaa1", "bbb2", "ccc3", "ddd4"]
    assert reading(page) == "aaa1"
    assert page.locator(".conflict.open mark").all_text_contents() == ["1931", "1932", "1932"]


@pytest.mark.parametrize(
    ("chips", "expected", "address"),
    [
        (["Warnings"], ["bbb2"], "#severity=warning"),
        (["Warnings", "Notes"], ["bbb2", "ddd4"], "#severity=warning,note"),
        (["Dates"], ["aaa1", "ccc3", "ddd4"], "#kind=date"),
        (["Dates", "Errors"], ["aaa1", "ccc3"], "#severity=error&kind=date"),
        (["Known"], ["bbb2"], "#status=known"),
        (["New since"], ["aaa1"], "#change=new"),
    ],
)
def test_filters_live_in_the_address(opened: Opened, chips: list[str], expected: list[str], address: str) -> None:
    page = opened.at()
    for chip in chips:
        page.get_by_role("button", name=re.compile(f"^{chip} \\d")).click()
    assert shown(page) == expected
    assert reading(page) == expected[0]
    assert page.url.endswith(address)
    page.reload()
    assert shown(page) == expected
    page.get_by_role("button", name="Clear").click()
    assert len(shown(page)) == 4


def test_a_source_filters(opened: Opened) -> None:
    page = opened.at()
    page.get_by_label("Source", exact=True).select_option(label="d (1)")
    assert shown(page) == ["ccc3"]
    page.reload()
    assert shown(page) == ["ccc3"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("saltmarsh", ["ccc3"]), ("412 guide", ["bbb2"]), ("carts crossed", ["aaa1", "ddd4"]), ("nothing like it", [])],
)
def test_text_filters(opened: Opened, text: str, expected: list[str]) -> None:
    page = opened.at()
    page.get_by_role("searchbox").fill(text)
    page.locator("#clear").wait_for(state="visible")
    assert shown(page) == expected
    assert page.locator("#none").is_visible() is (not expected)
    assert page.locator("#shown").text_content() == f"{len(expected)} of 4"


@pytest.mark.parametrize("fragment", ["#c-bbb2", "#id=bbb2", "#kind=figure&id=bbb2", "#kind=figure"])
def test_a_link_leads_to_a_conflict(opened: Opened, fragment: str) -> None:
    page = opened.at(fragment)
    assert reading(page) == "bbb2"
    assert "Measured without the ramps." in str(page.locator(".conflict.open").text_content())


@pytest.mark.parametrize("fragment", ["#id=nowhere", "#view=nowhere&kind=%zz", "#%%%", "#c-", "#id=%22%3E%3Cimg%3E"])
def test_a_link_that_leads_nowhere_does_no_harm(opened: Opened, fragment: str) -> None:
    page = opened.at(fragment)
    page.locator(".rows").wait_for()
    assert page.locator("img").count() == 0


@pytest.mark.parametrize(
    ("name", "heading"),
    [("Matrix", "Disputed facts by source"), ("Sources", "Sources"), ("About", "About this report")],
)
def test_views_have_addresses_and_the_back_button(opened: Opened, name: str, heading: str) -> None:
    page = opened.at()
    page.get_by_role("link", name=name, exact=True).click()
    assert page.get_by_role("heading", name=heading, exact=True).is_visible()
    assert page.url.endswith(f"#view={name.lower()}")
    page.go_back()
    assert page.locator(".rows").is_visible()


def test_the_matrix_leads_to_a_conflict(opened: Opened) -> None:
    page = opened.at("#view=matrix")
    page.locator(".matrix").get_by_role("link", name=re.compile("length")).click()
    assert reading(page) == "bbb2"


# --- keyboard ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keys", "expected"),
    [("j", "bbb2"), ("jj", "ccc3"), ("jjk", "bbb2"), ("k", "aaa1"), ("jjjjjj", "ddd4")],
)
def test_j_and_k_move(opened: Opened, keys: str, expected: str) -> None:
    page = opened.at()
    for key in keys:
        page.keyboard.press(key)
    assert (current(page), reading(page)) == (expected, expected)


def test_enter_reads_and_escape_comes_back(opened: Opened) -> None:
    page = opened.at()
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "h-bbb2"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.hash") == "#c-bbb2"
    assert "id=bbb2" in page.url


def test_slash_searches_and_escape_clears(opened: Opened) -> None:
    page = opened.at()
    page.keyboard.press("/")
    page.keyboard.type("j k saltmarsh")
    page.locator("#clear").wait_for(state="visible")
    assert page.get_by_role("searchbox").input_value() == "j k saltmarsh"
    page.keyboard.press("Escape")
    assert page.get_by_role("searchbox").input_value() == ""
    assert len(shown(page)) == 4


def test_escape_in_the_list_clears_the_filters(opened: Opened) -> None:
    page = opened.at("#kind=figure")
    page.keyboard.press("Escape")
    assert len(shown(page)) == 4


def test_question_mark_tells_the_keys(opened: Opened) -> None:
    page = opened.at()
    page.keyboard.press("?")
    assert page.get_by_role("dialog").is_visible()
    page.keyboard.press("Escape")
    assert page.get_by_role("dialog").is_hidden()


def test_the_keys_can_be_turned_off(opened: Opened) -> None:
    page = opened.at()
    page.get_by_role("button", name="Keyboard shortcuts").click()
    page.get_by_label("Keys are on").uncheck()
    page.get_by_role("button", name="Close").click()
    page.keyboard.press("j")
    assert current(page) == "aaa1"
    opened.at()
    page.keyboard.press("j")
    assert current(page) == "aaa1"


def test_p_opens_the_paragraphs(opened: Opened) -> None:
    page = opened.at("#id=bbb2")
    assert page.get_by_text("Ferries ran before").first.is_hidden()
    page.keyboard.press("p")
    assert page.get_by_text("Ferries ran before").first.is_visible()


def test_tab_alone_reaches_everything(opened: Opened) -> None:
    page = opened.at()
    reached = []
    for _ in range(45):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.textContent.trim() || document.activeElement.id"))
    told = " ".join(reached)
    for word in ("Skip to the conflicts", "Matrix", "Theme", "Warnings", "Saltmarsh Pier", "Paragraph"):
        assert word in told


# --- sizes, paper, colours --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("opened", [PHONE], indirect=True)
def test_on_a_phone_a_conflict_takes_the_page(opened: Opened) -> None:
    page = opened.at()
    assert page.locator("#detail").is_hidden()
    page.locator(".rows a").nth(1).click()
    assert reading(page) == "bbb2"
    assert page.locator(".rows").is_hidden()
    page.go_back()
    assert page.locator(".rows").is_visible()
    page.locator(".rows a").nth(2).click()
    page.get_by_role("button", name="All conflicts").click()
    assert page.locator(".rows").is_visible()


@pytest.mark.parametrize("opened", [PHONE, TABLET, DESK], indirect=True)
@pytest.mark.parametrize("fragment", ["", "#c-aaa1", "#view=matrix", "#view=sources", "#view=about"])
def test_nothing_is_wider_than_the_window(opened: Opened, fragment: str) -> None:
    page = opened.at(fragment)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_paper_has_every_conflict(opened: Opened) -> None:
    page = opened.at()
    page.emulate_media(media="print")
    assert page.locator(".conflict:visible").count() == 4
    assert page.locator("form.filters").is_hidden()
    assert page.locator("table.matrix").is_visible()


def test_paper_has_what_the_filters_leave(opened: Opened) -> None:
    page = opened.at("#kind=figure")
    page.emulate_media(media="print")
    assert page.locator(".conflict:visible").count() == 1


@pytest.mark.parametrize(("scheme", "dark"), [("light", False), ("dark", True)])
def test_it_follows_the_system_and_the_button(opened: Opened, scheme: Any, dark: bool) -> None:
    page = opened.page
    page.emulate_media(color_scheme=scheme)
    opened.at()

    def is_dark() -> bool:
        told = str(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        return sum(map(int, re.findall(r"\d+", told)[:3])) < 380

    assert is_dark() is dark
    themes = []
    for _ in range(3):
        page.get_by_role("button", name="Theme").click()
        themes.append(is_dark())
    assert themes == [False, True, dark]


def test_without_a_script_everything_can_be_read(browser: Browser, built: Path) -> None:
    one = Opened(browser, built, DESK, java_script_enabled=False)
    page = one.at()
    assert page.locator(".conflict:visible").count() == 4
    assert page.locator("table.matrix").is_visible()
    assert page.locator("form.filters").is_hidden()
    one.context.close()


# --- hostile and large ------------------------------------------------------------------------------------------------


def test_a_hostile_article_does_nothing(browser: Browser, tmp_path: Path) -> None:
    (path,) = write(hostile(), tmp_path, formats=("html",))
    one = Opened(browser, path, DESK)
    page = one.at()
    for fragment in ("#c-bad", "#view=matrix", "#view=sources", "#view=about"):
        one.at(fragment)
        page.wait_for_timeout(50)
    assert page.locator("img").count() == 0
    assert one.complaints == []
    assert {url.split("#")[0] for url in one.asked} == {one.url}
    one.context.close()


def test_a_script_that_is_not_ours_does_not_run(browser: Browser, built: Path, tmp_path: Path) -> None:
    spoiled = tmp_path / "spoiled.html"
    bad = '<script>document.title = "run"</script><p onclick="1" style="color: red">x</p>'
    spoiled.write_text(built.read_text("utf-8").replace("<main>", f"<main>{bad}", 1), "utf-8")
    one = Opened(browser, spoiled, DESK)
    assert one.at().title() != "run"
    assert any("Content Security Policy" in told for told in one.complaints)
    one.context.close()


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report whose details are packed."""
    return write(many(1000), tmp_path_factory.mktemp("large"), formats=("html",))[0]


def test_a_thousand_conflicts_can_be_read_searched_and_printed(browser: Browser, large: Path) -> None:
    one = Opened(browser, large, DESK)
    page = one.at("#c-000001f4")
    page.locator("#c-000001f4.open").wait_for()
    assert rows(page) == 501
    page.get_by_role("searchbox").fill("farreach quay")
    page.locator("#clear").wait_for(state="visible")
    assert 0 < len(shown(page)) < 1000
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    page.locator(f"#c-{current(page)}.open").wait_for()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    seen = page.locator(".conflict").evaluate_all(
        "all => all.filter(one => one.offsetParent).map(one => one.id.slice(2))"
    )
    assert seen == shown(page)
    assert one.complaints == []
    one.context.close()


def test_more_rows_on_demand(browser: Browser, large: Path) -> None:
    one = Opened(browser, large, DESK)
    page = one.at()
    page.locator(".conflict.open").wait_for()
    counts = [rows(page)]
    while page.locator("#more").is_visible():
        page.locator("#more").click()
        counts.append(rows(page))
    assert counts == [300, 600, 900, 1000]
    one.context.close()


# --- accessibility ----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def axe() -> str:
    """axe-core, from FACTCHECK_AXE or from node_modules."""
    named = os.environ.get("FACTCHECK_AXE", "")
    path = Path(named) if named else REPO / "node_modules" / "axe-core" / "axe.min.js"
    if not path.is_file():
        missing("no axe-core: npm install axe-core, or name axe.min.js in FACTCHECK_AXE")
    return path.read_text("utf-8")


@pytest.mark.parametrize(
    ("size", "scheme"),
    [(DESK, "light"), (DESK, "dark"), (PHONE, "light")],
    ids=["desk-light", "desk-dark", "phone-light"],
)
@pytest.mark.parametrize("fragment", ["", "#c-bbb2", "#view=matrix", "#view=sources", "#view=about", "#q=nothing"])
def test_axe_finds_no_serious_fault(
    browser: Browser, built: Path, axe: str, scheme: Any, size: tuple[int, int], fragment: str
) -> None:
    one = Opened(browser, built, size, color_scheme=scheme)
    page = one.at(fragment)
    page.evaluate(axe)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    one.context.close()
    serious = [fault for fault in found if fault["impact"] in ("serious", "critical")]
    assert [(fault["id"], [node["html"] for node in fault["nodes"]]) for fault in serious] == []
