"""Rule files and folders on disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import FactcheckError
from factcheck.rules import load_rules


def test_folders_are_read_by_name_and_each_file_once(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / ".hidden").mkdir()
    for name in ("b.yaml", "a.yml", "sub/c.yaml", ".hidden/d.yaml", "notes.txt"):
        (tmp_path / name).write_text(f"entities: [{{name: {name}}}]", encoding="utf-8")
    read = load_rules([tmp_path, tmp_path / "b.yaml"], general=False)
    assert [entity.name for entity in read.entities] == ["a.yml", "b.yaml", "sub/c.yaml"]


def test_paths_are_shown_from_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mine.yaml").write_text("facts: x", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(FactcheckError, match="facts are a list") as caught:
        load_rules([tmp_path / "mine.yaml"], general=False)
    assert caught.value.path == "mine.yaml"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        pytest.param(None, "no such rule file or folder", id="missing"),
        pytest.param(b"facts: []\n# caf\xe9", "not UTF-8 text", id="latin-1"),
        pytest.param(b"facts: \x01", "a character that YAML does not allow", id="control character"),
    ],
)
def test_files_that_cannot_be_read(tmp_path: Path, content: bytes | None, told: str) -> None:
    if content is not None:
        (tmp_path / "x.yaml").write_bytes(content)
    with pytest.raises(FactcheckError, match=told):
        load_rules([tmp_path / "x.yaml"], general=False)


def test_a_file_beyond_the_bound_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.rules.MAX_BYTES", 10)
    (tmp_path / "x.yaml").write_text("facts: [     ]", encoding="utf-8")
    with pytest.raises(FactcheckError, match="more than 10 bytes"):
        load_rules([tmp_path / "x.yaml"], general=False)
