"""The files that a new corpus needs: configuration, a first rule file, a workflow and a hook."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from factcheck import __version__
from factcheck.put import put

USUAL = ("articles", "content", "posts", "docs", "seeds")

CONFIG = """\
# What `factcheck` reads here, and what fails a check: error, warning or note.
corpus = [{corpus}]
rules = ["rules"]
fail_on = "warning"
"""

RULES = """\
# Names and facts of this corpus; the general rules come with the program. `factcheck rules test` runs the tests.
entities:
  - name: Long Bridge
    aliases: [the Bridge over the Long Water]

tests:
  - conflict:
      - The Long Bridge opened in 1932.
      - The Long Bridge opened in 1934.
    expect: [opened]
"""

WORKFLOW = """\
name: factcheck
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  factcheck:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - uses: actions/cache@v4
        with:
          path: .factcheck-cache
          key: factcheck-${{ github.sha }}
          restore-keys: factcheck-
      - run: pip install "factcheck-lint>=VERSION"
      - if: github.event_name == 'pull_request'
        run: factcheck check --format github --cache-dir .factcheck-cache --diff "origin/$BASE"
        env:
          BASE: ${{ github.base_ref }}
      - if: github.event_name != 'pull_request'
        run: factcheck check --format github --cache-dir .factcheck-cache
"""

HOOK = """\
repos:
  - repo: local
    hooks:
      - id: factcheck
        name: factcheck
        entry: factcheck check
        language: python
        additional_dependencies: ["factcheck-lint>=VERSION"]
        files: {files}
        types: [text]
"""


def guess_corpus(folder: Path) -> str:
    """The folder that most likely holds the articles: a usual name that is there, else "articles"."""
    return next((name for name in USUAL if (folder / name).is_dir()), USUAL[0])


def scaffold(folder: Path, corpus: str) -> Iterator[tuple[Path, bool]]:
    """Write each file that is not there yet; every path with whether it was written."""
    for name, text in files(corpus).items():
        path = folder / name
        written = not path.exists() and not path.is_symlink()
        if written:
            put(path, text.encode("utf-8"))
        yield path, written


def files(corpus: str) -> dict[str, str]:
    """The text of each file by its path."""
    prefix = corpus.strip("/").removeprefix("./")
    pattern = "''" if prefix in ("", ".") else json.dumps(f"^{_escaped(prefix)}/")
    return {
        "factcheck.toml": CONFIG.format(corpus=json.dumps(corpus, ensure_ascii=False)),
        "rules/names.yaml": RULES,
        ".github/workflows/factcheck.yml": WORKFLOW.replace("VERSION", __version__),
        ".pre-commit-config.yaml": HOOK.format(files=pattern).replace("VERSION", __version__),
    }


def _escaped(path: str) -> str:
    import re

    return re.escape(path)
