"""index.html: one file with its style, script, pictures and data inside, that asks nothing of the network."""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from collections import Counter
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from factcheck.report.marking import PARAGRAPH, SENTENCE
from factcheck.report.matrix import matrix
from factcheck.report.sources import sources
from factcheck.report.study import KINDS, SEVERITIES, STATUSES, Study, change_sentence, headline, tally
from factcheck.report.text import plain
from factcheck.report.views import ConflictView, conflict_view, links

if TYPE_CHECKING:
    from jinja2 import Environment

# Up to here the details of all conflicts stand in the page as they are: they print, and are read without a script.
# Beyond, they are deflated to some tenth and unpacked when asked for, which keeps 1,000 conflicts under 2 MB.
INLINE = 700_000  # characters
TEXT = 2_000_000  # characters of sentences and paragraphs in one page: deflated some 1.1 MB; sentences go first
SHARED = 200  # pairs of sources with shared text shown; all count
LISTED = 1_000  # sources shown in the table of sources; all count
_KIND_NAMES = {"date": "Dates", "figure": "Figures", "trait": "Traits", "entity": "Names"}


class Option(msgspec.Struct, frozen=True):
    """One choice of a filter with the number of conflicts behind it."""

    value: str
    label: str
    count: int


def page(told: Study, folder: Path) -> bytes:
    """The page as UTF-8; `folder` is where it will lie, for the links to the articles."""
    used = Counter(path for conflict in told.report.conflicts for path in _paths(conflict))
    order = sorted(used, key=lambda path: (told.label(path).casefold(), path))
    numbers = {path: number for number, path in enumerate(order)}
    to_articles = links(told, folder)
    room = _room(told)
    views = [conflict_view(conflict, told, to_articles, numbers, room) for conflict in told.report.conflicts]
    fragment = _environment().get_template("conflict.html.j2")
    details = [fragment.render(c=view) for view in views]
    inline = sum(map(len, details)) <= INLINE
    html = (
        _environment()
        .get_template("index.html.j2")
        .render(
            told=told,
            report=told.report,
            headline=headline(told.report),
            changed=change_sentence(told.changes) if told.changes else "",
            conflicts=views,
            details=[_safe(detail) for detail in (details if inline else details[:1])],  # the first one at once
            packed="" if inline else _packed(views, details),
            filters=_filters(told),
            severities=tally(told.report.conflicts, "severity", SEVERITIES),
            source_options=[Option(str(numbers[path]), told.label(path), used[path]) for path in order],
            matrix=matrix(told),
            sources=sources(told),
            cut=room < PARAGRAPH,
            listed=LISTED,
            shared=SHARED,
            **_ours(),
        )
    )
    return html.encode("utf-8", "replace")


def _paths(conflict: Any) -> set[str]:
    return {claim.source for side in conflict.values for claim in side.claims}


def _room(told: Study) -> int:
    """How many characters of each paragraph the page has room for."""
    lengths = [
        min(len(claim.sentence), SENTENCE)
        for conflict in told.report.conflicts
        for side in conflict.values
        for claim in side.claims
    ]
    return min(PARAGRAPH, max(0, TEXT - sum(lengths)) // max(1, len(lengths)))


def _filters(told: Study) -> list[tuple[str, str, list[Option]]]:
    """The filters that have a choice to offer, with their names."""
    conflicts = told.report.conflicts
    kinds = tally(conflicts, "kind", KINDS)
    found = [
        (
            "severity",
            "Severity",
            [Option(k, k.title() + "s", n) for k, n in tally(conflicts, "severity", SEVERITIES).items()],
        ),
        ("kind", "Kind", [Option(k, _KIND_NAMES[k], n) for k, n in kinds.items()]),
        ("status", "Status", [Option(k, k.title(), n) for k, n in tally(conflicts, "status", STATUSES).items()]),
    ]
    if told.changes is not None:
        new, changed = told.changes.count("new"), told.changes.count("changed")
        options = [Option("new", "New since", new), Option("changed", "Changed since", changed)]
        found.append(("change", "Since last", [option for option in options if option.count]))
    return [
        (name, label, options) for name, label, options in found if len(options) > 1 or (name == "change" and options)
    ]


def _packed(views: list[ConflictView], details: list[str]) -> str:
    """The details by id, deflated; the script asks the browser to inflate them."""
    data = json.dumps({view.id: detail for view, detail in zip(views, details, strict=True)}, ensure_ascii=True)
    return base64.b64encode(zlib.compress(data.encode("ascii"), 6)).decode("ascii")


@cache
def _ours() -> dict[str, Any]:
    """Our own style and script, and the policy that lets nothing else run."""
    style, script = (_template(name) for name in ("report.css", "report.js"))
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return {"style": _safe(style), "script": _safe(script), "policy": policy}


def _template(name: str) -> str:
    text = (resources.files("factcheck.report") / "templates" / name).read_text(encoding="utf-8")
    return text.replace("\r\n", "\n")


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def _safe(text: str) -> Any:
    from markupsafe import Markup

    return Markup(text)  # noqa: S704 - our own file, or what the templates have escaped already


@cache
def _environment() -> Environment:
    """Templates in which every string is escaped and freed of what cannot be seen, whoever wrote it."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("factcheck.report", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: plain(value) if type(value) is str else value,
    )
    environment.filters["thousands"] = lambda number: f"{number:,}"
    return environment
