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
from typing import Annotated, Any

import msgspec

from factcheck.config_mistake import explain, place
from factcheck.errors import FactcheckError, shown
from factcheck.limits import Limits
from factcheck.models import Severity

NAMES = ("factcheck.toml", "pyproject.toml")
BOUNDS = Limits()


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
    max_bytes: int = BOUNDS.max_bytes
    timeout_per_article: float = BOUNDS.seconds


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
    jobs: Annotated[int, msgspec.Meta(ge=0)] = 0
    max_bytes: Annotated[int, msgspec.Meta(ge=1)] = BOUNDS.max_bytes
    timeout_per_article: Annotated[float, msgspec.Meta(ge=0)] = BOUNDS.seconds


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
        message, hint, inside, key = explain(str(error), keys, ConfigForm)
        table = ".".join(part for part in ("tool.factcheck" if within else "", inside) if part)
        line, column = place(file.read_text(encoding="utf-8"), table, key)
        raise FactcheckError(shown(file), message, line=line, column=column, hint=hint) from None
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
        timeout_per_article=form.timeout_per_article,
    )


def _words(written: str | tuple[str, ...]) -> tuple[str, ...]:
    return (written,) if isinstance(written, str) else written


def _parse(file: Path) -> dict[str, Any]:
    """A TOML file as tables."""
    try:
        return tomllib.loads(file.read_bytes().decode("utf-8"))
    except tomllib.TOMLDecodeError as error:
        spot = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
        line, column = (int(spot[1]), int(spot[2])) if spot else (0, 0)
        message = "this is not TOML: " + re.sub(r" \(at .*\)$", "", str(error))
        hint = "texts are in quotes, lists in brackets"
        raise FactcheckError(shown(file), message, line=line, column=column, hint=hint) from None
    except UnicodeDecodeError:
        raise FactcheckError(shown(file), "not UTF-8 text", hint="save the file as UTF-8") from None
    except OSError as error:
        raise FactcheckError(shown(file), f"cannot be read: {error.strerror}") from None


def _tool(parsed: dict[str, Any]) -> dict[str, Any]:
    tool = parsed.get("tool", {})
    return tool if isinstance(tool, dict) else {}
