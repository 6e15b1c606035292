"""The configuration of a project: `[tool.factcheck]` in pyproject.toml, or factcheck.toml, nearest to where one stands.

corpus = ["articles"]
rules = ["rules"]
fail_on = "error"

[per_path]
"drafts/*" = ["FC301"]
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from factcheck.errors import FactcheckError
from factcheck.models import Severity
from factcheck.nearest import propose

NAMES = ("factcheck.toml", "pyproject.toml")
# The text of the longest books is some 6 MB; what is bigger is mostly data, or a file given by mistake.
MAX_BYTES = 50_000_000
WANTED = {
    "str": "a text",
    "int": "a whole number",
    "array": "a list of texts",
    "object": "a table",
    "bool": "true or false",
}


class Config(msgspec.Struct, frozen=True):
    """What a project has set. Paths are joined to `root`, the folder of the configuration file.

    `file` is None when there is none. `model` is "" for the installed one; `jobs` 0 is one process a core; `columns`
    maps what an article has (text, title, published …) to the columns of CSV and JSON Lines files; `per_path` maps a
    pattern of paths to the rules that are not reported there.
    """

    root: Path
    file: Path | None = None
    corpus: tuple[Path, ...] = ()
    rules: tuple[Path, ...] = ()
    model: str = ""
    decisions: Path = Path("decisions.yaml")
    reports: Path = Path("reports")
    fail_on: Severity = "warning"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_path: dict[str, tuple[str, ...]] = {}
    columns: dict[str, str] = {}
    cache_dir: Path | None = None
    jobs: int = 0
    max_bytes: int = MAX_BYTES


class ConfigForm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The keys of a configuration file, each as it is written."""

    corpus: str | tuple[str, ...] = ()
    rules: str | tuple[str, ...] = ()
    model: str = ""
    decisions: str = "decisions.yaml"
    reports: str = "reports"
    fail_on: Severity = "warning"
    select: str | tuple[str, ...] = ()
    ignore: str | tuple[str, ...] = ()
    per_path: dict[str, str | tuple[str, ...]] = {}
    columns: dict[str, str] = {}
    cache_dir: str = ""
    jobs: int = 0
    max_bytes: int = MAX_BYTES


def load_config(start: Path, explicit: Path | None = None) -> Config:
    """The configuration in `explicit`, else in the nearest file from `start` upward, as far as the git root.

    Without a file everything is at its default, and paths are relative to `start`.
    """
    if explicit is not None:
        if not explicit.is_file():
            raise FactcheckError(explicit.as_posix(), "no such configuration file", hint="`factcheck init` writes one")
        return _read(explicit)
    for file in _candidates(start.absolute()):
        if file.name != "pyproject.toml" or "factcheck" in _tool(_parse(file)):
            return _read(file)
    return _config(ConfigForm(), start.absolute(), None)


def _candidates(start: Path) -> Iterator[Path]:
    """The configuration files there are, nearest first; factcheck.toml before pyproject.toml in one folder."""
    for folder in (start, *start.parents):
        yield from (folder / name for name in NAMES if (folder / name).is_file())
        if (folder / ".git").exists():
            return


def _read(file: Path) -> Config:
    """One configuration file, checked."""
    parsed = _parse(file)
    within = file.name == "pyproject.toml"
    keys = _tool(parsed).get("factcheck", {}) if within else parsed
    try:
        form = msgspec.convert(keys, ConfigForm)
    except msgspec.ValidationError as error:
        raise _mistake(str(error), file, "tool.factcheck" if within else "", keys) from None
    if form.jobs < 0 or form.max_bytes <= 0:
        key = "jobs" if form.jobs < 0 else "max_bytes"
        raise _at(
            file, "tool.factcheck" if within else "", key, f"`{key}` is a number of at least {int(key != 'jobs')}", ""
        )
    return _config(form, file.absolute().parent, file)


def _config(form: ConfigForm, root: Path, file: Path | None) -> Config:
    """The written keys with paths joined to the root."""
    return Config(
        root=root,
        file=file,
        corpus=tuple(root / path for path in _words(form.corpus)),
        rules=tuple(root / path for path in _words(form.rules)),
        model=form.model,
        decisions=root / form.decisions,
        reports=root / form.reports,
        fail_on=form.fail_on,
        select=_words(form.select),
        ignore=_words(form.ignore),
        per_path={pattern: _words(codes) for pattern, codes in form.per_path.items()},
        columns=form.columns,
        cache_dir=root / form.cache_dir if form.cache_dir else None,
        jobs=form.jobs,
        max_bytes=form.max_bytes,
    )


def _words(written: str | tuple[str, ...]) -> tuple[str, ...]:
    return (written,) if isinstance(written, str) else written


def _parse(file: Path) -> dict[str, Any]:
    """A TOML file as tables."""
    try:
        return tomllib.loads(file.read_bytes().decode("utf-8"))
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
        line, column = (int(place[1]), int(place[2])) if place else (0, 0)
        message = "this is not TOML: " + re.sub(r" \(at .*\)$", "", str(error))
        hint = "texts are in quotes, lists in brackets"
        raise FactcheckError(_shown(file), message, line=line, column=column, hint=hint) from None
    except UnicodeDecodeError:
        raise FactcheckError(_shown(file), "not UTF-8 text", hint="save the file as UTF-8") from None
    except OSError as error:
        raise FactcheckError(_shown(file), f"cannot be read: {error.strerror}") from None


def _tool(parsed: dict[str, Any]) -> dict[str, Any]:
    tool = parsed.get("tool", {})
    return tool if isinstance(tool, dict) else {}


def _mistake(said: str, file: Path, table: str, keys: Any) -> FactcheckError:
    """A msgspec message as a mistake of the one who wrote the file."""
    message, _, path = said.partition(" - at `$")
    if unknown := re.match(r"Object contains unknown field `(.*)`", message):
        known = ConfigForm.__struct_fields__
        return _at(file, table, unknown[1], f"unknown key `{unknown[1]}`", propose(unknown[1], known))
    key = re.match(r"\.(\w+)", path)
    name = key[1] if key else ""
    if message.startswith("Invalid enum value"):
        choices = ("error", "warning", "note")
        value = str(keys[name])
        return _at(file, table, name, f"`{value}` is not one of {', '.join(choices)}", propose(value, choices))
    types = re.match(r"Expected `([^`]*)`", message)
    wanted = " or ".join(WANTED.get(kind, kind) for kind in types[1].split(" | ")) if types else "something else"
    inner = _inner(table, name, keys, types[1] if types else "")
    return _at(file, *inner, f"`{inner[1] or 'factcheck'}` has to be {wanted}", "")


def _inner(table: str, name: str, keys: Any, wanted: str) -> tuple[str, str]:
    """The table and key at fault: inside `per_path` and `columns` it is one of their own keys."""
    inside = keys.get(name) if isinstance(keys, dict) else None
    if not isinstance(inside, dict) or wanted == "object":
        return table, name
    good = str if wanted == "str" else (str, list)
    wrong = [key for key, value in inside.items() if not isinstance(value, good)]
    below = f"{table}.{name}" if table else name
    return (below, wrong[0]) if wrong else (table, name)


def _at(file: Path, table: str, key: str, message: str, hint: str) -> FactcheckError:
    line, column = _place(file.read_text(encoding="utf-8"), table, key)
    return FactcheckError(_shown(file), message, line=line, column=column, hint=hint)


def _place(text: str, table: str, key: str) -> tuple[int, int]:
    """Where a key of a table is written; tomllib does not say. The table's own line when it is written another way.

    >>> _place('[tool.factcheck]\\njobs = 2\\n', "tool.factcheck", "jobs")
    (2, 1)
    """
    wanted = re.compile(rf"""(\s*)["']?{re.escape(key)}["']?\s*[=.]""")
    header = re.compile(r"\s*\[+\s*([^\]]+?)\s*\]+")
    current, best = "", (1, 1)
    for number, line in enumerate(text.splitlines(), 1):
        if found := header.match(line):
            current = found[1].replace(" ", "").replace('"', "")
            if current == f"{table}.{key}".lstrip("."):
                return number, 1
            best = (number, 1) if current == table else best
        elif current == table and (written := wanted.match(line)):
            return number, len(written[1]) + 1
    return best


def _shown(file: Path) -> str:
    """A path as messages show it: relative to the current folder where it lies below."""
    try:
        return file.absolute().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return file.as_posix()
