"""Rule files to one `RuleSet`: the general pack, then the files and folders given, every reference checked.

Nothing in a rule file is run, and no other file is read for it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from factcheck.errors import FactcheckError, shown
from factcheck.ruleset import GENERAL, Imports, Place, RuleSet, TraitFamily

if TYPE_CHECKING:
    from factcheck.rule_build import RuleFile
    from factcheck.rule_refs import Problem
    from factcheck.yamlplace import Node

# A million names with two aliases each are some 80 MB; what is bigger is a dump, not a rule file.
MAX_BYTES = 100_000_000
SUFFIXES = (".yaml", ".yml")


class Source(NamedTuple):
    """A rule file, read: its path as messages show it, its text, and whether it is of the general pack."""

    path: str
    text: str
    general: bool = False


def load_rules(paths: Sequence[Path] = (), *, general: bool = True) -> RuleSet:
    """The rules of the files and folders in `paths`, and of the general pack.

    Raises FactcheckError with path, line and column for the first mistake.
    """
    return rules_of(rule_sources(paths, general=general))


def rule_sources(paths: Sequence[Path] = (), *, general: bool = True) -> tuple[Source, ...]:
    """The files that rules are made of, read."""
    return (*(general_sources() if general else ()), *_sources(paths))


def rules_of(sources: Iterable[Source]) -> RuleSet:
    """The rules that texts of rule files make together.

    One's own attributes and traits come before the general ones, so that a word which signals both means one's own.
    """
    from factcheck.rule_build import rule_file
    from factcheck.rule_change import change
    from factcheck.yamlplace import mistake, read_yaml

    read = sorted(sources, key=lambda source: source.general)
    files = tuple(rule_file(read_yaml(source.text, source.path)) for source in read)
    rules = _joined(files)
    rules = change(rules, (one for file in files for one in file.changes))
    rules = msgspec.structs.replace(rules, traits=tuple(_denials(family) for family in rules.traits))
    for problem in _problems(rules, files):
        raise mistake(_exact(problem, files), problem.message, problem.hint)
    return rules


def general_sources() -> Iterator[Source]:
    """The files of the general pack, by name."""
    from importlib import resources

    pack = resources.files("factcheck").joinpath("general")
    for file in sorted(pack.iterdir(), key=lambda one: one.name):
        if file.name.endswith(SUFFIXES):
            yield Source(f"{GENERAL}{file.name}", file.read_text(encoding="utf-8"), general=True)


def _sources(paths: Iterable[Path]) -> Iterator[Source]:
    """The texts of files and folders, each file once."""
    seen = set()
    for given in paths:
        for file in _files(given):
            if file.resolve() not in seen:
                seen.add(file.resolve())
                yield Source(shown(file), _text(file))


def _files(given: Path) -> list[Path]:
    """A file itself, or the YAML files below a folder by name; hidden ones are left out."""
    if given.is_file():
        return [given]
    if not given.is_dir():
        raise FactcheckError(shown(given), "no such rule file or folder", hint="give a .yaml file or a folder of them")
    below = sorted(file for file in given.rglob("*") if file.suffix in SUFFIXES and file.is_file())
    return [file for file in below if not any(part.startswith(".") for part in file.relative_to(given).parts)]


def _text(file: Path) -> str:
    """The text of a rule file, when it is one that can be read."""
    path = shown(file)
    try:
        if file.stat().st_size > MAX_BYTES:
            raise FactcheckError(path, f"more than {MAX_BYTES:,} bytes", hint="split the file by topic")
        return file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise FactcheckError(path, "not UTF-8 text", line=line, column=1, hint="save the file as UTF-8") from None
    except OSError as error:
        raise FactcheckError(path, f"cannot be read: {error.strerror}", hint="check the path and its rights") from None


def _joined(files: tuple[RuleFile, ...]) -> RuleSet:
    """The rules of several files as one, with a digest over all that was read."""
    parts = [file.rules for file in files]
    read = msgspec.json.encode([file.node.plain for file in files], order="deterministic")
    return RuleSet(
        attributes=tuple(one for part in parts for one in part.attributes),
        traits=tuple(one for part in parts for one in part.traits),
        entities=tuple(one for part in parts for one in part.entities),
        facts=tuple(one for part in parts for one in part.facts),
        tests=tuple(one for part in parts for one in part.tests),
        digest=hashlib.sha256(read).hexdigest(),
        files=tuple(file.node.path for file in files),
        select=tuple(word for part in parts for word in part.select),
        ignore=tuple(word for part in parts for word in part.ignore),
        imports=_imports(part.imports for part in parts),
    )


def _imports(parts: Iterable[Imports]) -> Imports:
    """Several import mappings as one; a later file has the last word."""
    whole: dict[str, dict[str, object]] = {name: {} for name in Imports.__struct_fields__}
    for part in parts:
        for name, table in whole.items():
            table.update(getattr(part, name))
    return msgspec.convert(whole, Imports, from_attributes=True)


def _denials(family: TraitFamily) -> TraitFamily:
    """A family whose `implies: {a: [not-b]}` is said as what it is: a and b are opposites."""
    denied = [
        (source, word.removeprefix("not-"))
        for source, follow in family.implies.items()
        for word in follow
        if _denies(word, family)
    ]
    if not denied:
        return family
    kept = {
        source: tuple(word for word in follow if not _denies(word, family)) for source, follow in family.implies.items()
    }
    implies = {source: follow for source, follow in kept.items() if follow}
    opposites = (*family.opposites, *(pair for pair in denied if not {pair, pair[::-1]} & set(family.opposites)))
    return msgspec.structs.replace(family, implies=implies, opposites=opposites)


def _denies(word: str, family: TraitFamily) -> bool:
    """Whether a word is `not-TRAIT` and no trait of its own."""
    return word.startswith("not-") and word not in family.words and word.removeprefix("not-") in family.words


def _problems(rules: RuleSet, files: tuple[RuleFile, ...]) -> Iterator[Problem]:
    """Every broken reference of the rules, and of each file's own `select` and `ignore`."""
    from factcheck.rule_refs import problems, unselected

    yield from problems(rules)
    for file in files:
        for key in ("select", "ignore"):
            yield from unselected(rules, getattr(file.rules, key), file.node.key_place(key))


def _exact(problem: Problem, files: tuple[RuleFile, ...]) -> Place:
    """Where the word of a problem stands inside its entry; the entry's own place when it stands elsewhere."""
    for file in files:
        if file.node.path == problem.place.path:
            entry = file.node if not problem.place.line else _entry(file.node, problem.place)
            word = _word(entry, problem.word) if entry else None
            return word or problem.place
    return problem.place


def _entry(node: Node, place: Place) -> Node | None:
    """The node that begins at a place, or whose key does."""
    for key, part in node.items():
        if node.key_place(key) == place:
            return part
    for part in (*(part for _, part in node.items()), *node.entries()):
        if part.place == place:
            return part
        if found := _entry(part, place):
            return found
    return None


def _word(node: Node, word: str) -> Place | None:
    """Where a word stands as a value or, failing that, as a key below a node."""
    if node.plain == word:
        return node.place
    for part in (*(part for _, part in node.items()), *node.entries()):
        if found := _word(part, word):
            return found
    return node.key_place(word) if word in node.keys else None
