"""What a start loads: no model, nor anything else that takes a tenth of a second, where nothing has to be read."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import REPO

HEAVY = ("spacy", "thinc", "numpy", "pydantic", "jinja2", "rich", "dateparser", "trafilatura", "lxml", "markdown_it",
         "pint", "text_to_num", "requests", "starlette", "concurrent.futures.process", "multiprocessing", "subprocess",
         "xml", "asyncio")  # fmt: skip
WARM = ("text", "text", "json", "github", "gitlab", "sarif")  # the first is the cold one
SHOW = "import sys; import {module}; print(*sorted(sys.modules))"
RUN = (
    "import sys; from factcheck.cli import cli; cli({arguments!r}, standalone_mode=False); print(*sorted(sys.modules))"
)


def modules(code: str, folder: Path) -> set[str]:
    """The modules that are loaded when a program ends; its last line names them."""
    environment = {**os.environ, "PYTHONPATH": str(REPO), "FACTCHECK_CACHE_DIR": str(folder / ".cache")}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True, env=environment)
    return set(done.stdout.splitlines()[-1].split())


def heavy(loaded: set[str]) -> set[str]:
    return {name for name in HEAVY if name in loaded}


@pytest.mark.parametrize("module", ["factcheck", "factcheck.cli", "factcheck.compare"])
def test_an_import_loads_nothing_heavy(tmp_path: Path, module: str) -> None:
    assert heavy(modules(SHOW.format(module=module), tmp_path)) == set()


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["check", "--help"], ["cache", "info"], ["init", "--yes"]],
    ids=" ".join,
)
def test_a_command_that_reads_nothing_loads_nothing_heavy(tmp_path: Path, arguments: list[str]) -> None:
    assert heavy(modules(RUN.format(arguments=arguments), tmp_path)) == set()


def test_a_warm_check_loads_nothing_heavy(tmp_path: Path) -> None:
    for name, year in (("a", 1932), ("b", 1934)):
        text = f"# The bridge\n\nThe Copper Lantern Bridge opened in {year}, to the joy of all who lived near it.\n"
        (tmp_path / f"{name}.md").write_text(text, "utf-8")
    loaded = [modules(RUN.format(arguments=["check", ".", "--format", form]), tmp_path) for form in WARM]
    assert "spacy" in loaded[0]
    assert [heavy(warm) for warm in loaded[1:]] == [set()] * len(loaded[1:])


def test_check_and_claims_are_there_though_nothing_is_loaded(tmp_path: Path) -> None:
    code = "import sys, factcheck; assert {'check', 'claims', 'values'} <= set(dir(factcheck)); print(*sys.modules)"
    assert "factcheck.session" not in modules(code, tmp_path)
    with pytest.raises(subprocess.CalledProcessError):
        modules("import factcheck; factcheck.nothing", tmp_path)
