"""Configuration files: where they are found, what they mean, and what a mistake in one is answered with."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.config import Config, load_config
from factcheck.errors import FactcheckError


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_every_key_arrives(tmp_path: Path) -> None:
    file = write(
        tmp_path / "factcheck.toml",
        """
        corpus = ["articles", "more"]
        rules = "rules"
        model = "some_model"
        decisions = "human/verdicts.yaml"
        reports = "out"
        fail_on = "error"
        select = ["FC1"]
        ignore = "FC105"
        cache_dir = ".cache"
        jobs = 2
        max_bytes = 1000

        [per_path]
        "drafts/*" = ["FC301", "FC302"]
        "old.md" = "FC1"

        [columns]
        text = "body"
        """,
    )
    assert load_config(tmp_path) == Config(
        root=tmp_path,
        file=file,
        corpus=(tmp_path / "articles", tmp_path / "more"),
        rules=(tmp_path / "rules",),
        model="some_model",
        decisions=tmp_path / "human/verdicts.yaml",
        reports=tmp_path / "out",
        fail_on="error",
        select=("FC1",),
        ignore=("FC105",),
        per_path={"drafts/*": ("FC301", "FC302"), "old.md": ("FC1",)},
        columns={"text": "body"},
        cache_dir=tmp_path / ".cache",
        jobs=2,
        max_bytes=1000,
    )


@pytest.mark.parametrize(
    ("files", "start", "found"),
    [
        pytest.param({"factcheck.toml": ""}, ".", "factcheck.toml", id="here"),
        pytest.param({"factcheck.toml": ""}, "a/b", "factcheck.toml", id="above"),
        pytest.param({"factcheck.toml": "", "a/factcheck.toml": ""}, "a/b", "a/factcheck.toml", id="nearest"),
        pytest.param({"pyproject.toml": "[tool.factcheck]"}, "a", "pyproject.toml", id="pyproject"),
        pytest.param({"pyproject.toml": "[tool.ruff]", "factcheck.toml": ""}, ".", "factcheck.toml", id="own first"),
        pytest.param({"a/pyproject.toml": "", "factcheck.toml": ""}, "a", "factcheck.toml", id="pyproject of others"),
        pytest.param({"factcheck.toml": "", "a/.git/HEAD": ""}, "a/b", None, id="not above the git root"),
        pytest.param({"a/factcheck.toml": "", "a/.git/HEAD": ""}, "a/b", "a/factcheck.toml", id="in the git root"),
        pytest.param({".git/HEAD": ""}, "a", None, id="none"),
    ],
)
def test_which_file_is_found(tmp_path: Path, files: dict[str, str], start: str, found: str | None) -> None:
    for name, text in files.items():
        write(tmp_path / name, text)
    folder = tmp_path / start
    folder.mkdir(parents=True, exist_ok=True)
    config = load_config(folder)
    assert config.file == (tmp_path / found if found else None)
    assert config.root == (config.file.parent if config.file else folder)


def test_an_explicit_file_wins_and_its_paths_are_its_own(tmp_path: Path) -> None:
    write(tmp_path / "factcheck.toml", 'corpus = ["near"]')
    other = write(tmp_path / "elsewhere/ci.toml", 'corpus = ["far"]')
    assert load_config(tmp_path, other).corpus == (tmp_path / "elsewhere/far",)


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        pytest.param(
            "factcheck.toml", "jobs = 1\ncorpuss = []", "2:1: unknown key `corpuss`; did you mean `corpus`?", id="key"
        ),
        pytest.param("factcheck.toml", "# jobs\njobs = 'two'", "2:1: `jobs` has to be a whole number", id="type"),
        pytest.param("factcheck.toml", "jobs = -1", "1:1: `jobs` is a number of at least 0", id="negative"),
        pytest.param("factcheck.toml", "corpus = 3", "1:1: `corpus` has to be a text or a list of texts", id="list"),
        pytest.param(
            "factcheck.toml",
            "fail_on = 'warnin'",
            "1:1: `warnin` is not one of error, warning, note; did you mean `warning`?",
            id="severity",
        ),
        pytest.param("factcheck.toml", "per_path = 3", "1:1: `per_path` has to be a table", id="table"),
        pytest.param(
            "factcheck.toml",
            "[per_path]\na = 'x'\n\"b/*\" = 3",
            "3:1: `b/*` has to be a text or a list of texts",
            id="inside a table",
        ),
        pytest.param(
            "pyproject.toml",
            "[tool.ruff]\njobs = 'x'\n[tool.factcheck]\nmodel = ''\n  jobs = 'x'",
            "5:3: `jobs` has to be a whole number",
            id="in its own table",
        ),
        pytest.param("factcheck.toml", "jobs = = 1", "1:8: this is not TOML: Invalid value", id="syntax"),
    ],
)
def test_a_mistake_is_told_with_its_place(tmp_path: Path, name: str, text: str, told: str) -> None:
    file = write(tmp_path / name, text)
    with pytest.raises(FactcheckError) as caught:
        load_config(tmp_path)
    assert str(caught.value).startswith(f"{file.as_posix()}:{told}")


def test_an_explicit_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FactcheckError, match="no such configuration file"):
        load_config(tmp_path, tmp_path / "none.toml")
