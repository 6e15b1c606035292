"""Which files a branch changes, as git tells it."""

from __future__ import annotations

import subprocess
from pathlib import Path

from factcheck.errors import FactcheckError


def changed_files(base: str, folder: Path) -> list[Path]:
    """Files under `folder` that differ from where this branch left `base`, as absolute paths, sorted.

    Committed, staged, edited and new files count; a file that was moved and edited counts under its new name, one that
    was only moved says nothing new and does not count.
    """
    top = Path(_git(folder, "rev-parse", "--show-toplevel").removesuffix("\n"))
    fork = _fork(base, folder)
    names = _changed(_git(folder, "diff", "--name-status", "-z", "--find-renames", "--diff-filter=d", fork, "--"))
    # Names in a diff are from the top of the repository, those of `ls-files` from the current folder.
    new = _git(folder, "ls-files", "--others", "--exclude-standard", "--full-name", "-z").split("\0")
    return sorted({top / name for name in [*names, *new] if name})


def _changed(listing: str) -> list[str]:
    """Names out of `git diff --name-status -z`.

    >>> _changed("M\\0a.md\\0R100\\0b.md\\0c.md\\0R090\\0d.md\\0e.md\\0")
    ['a.md', 'e.md']
    """
    fields = iter(listing.split("\0"))
    names: list[str] = []
    for status in fields:
        if not status:
            break
        name = next(fields)
        if status[0] in "RC":
            name = next(fields)
        if status != "R100":
            names.append(name)
    return names


def _fork(base: str, folder: Path) -> str:
    """The commit where this branch left `base`; what to fetch when a shallow clone does not hold it."""
    shallow = _git(folder, "rev-parse", "--is-shallow-repository").strip() == "true"
    known = _run(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}")
    if known.returncode:
        raise FactcheckError("", f"git knows no revision {base!r} here", hint=_fetch(base, shallow))
    merge = _run(folder, "merge-base", known.stdout.strip(), "HEAD")
    if merge.returncode == 0:
        return merge.stdout.strip()
    message = f"HEAD and {base!r} have no commit in common"
    raise FactcheckError("", f"{message} in this shallow clone" if shallow else message, hint=_fetch(base, shallow))


def _fetch(base: str, shallow: bool) -> str:
    name = base.removeprefix("origin/")
    if shallow:
        return f"fetch what is missing: `git fetch --unshallow origin {name}`, or `fetch-depth: 0` where CI checks out"
    return f"fetch it: `git fetch origin {name}`, or name a branch, tag or commit that is here"


def _git(folder: Path, *arguments: str) -> str:
    done = _run(folder, *arguments)
    if done.returncode:
        said = (done.stderr.strip().splitlines() or ["git failed"])[0]
        hint = "run it inside a git repository, or name files instead of --diff" if "not a git" in said else ""
        raise FactcheckError("", said, hint=hint)
    return done.stdout


def _run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = ["git", "-c", "core.quotePath=false", *arguments]
    try:
        return subprocess.run(  # noqa: S603 - a fixed program, no shell, the revision after --end-of-options
            command, cwd=folder, capture_output=True, text=True, encoding="utf-8", errors="surrogateescape", check=False
        )
    except FileNotFoundError as error:
        raise FactcheckError("", "git was not found", hint="install it, or name files instead of --diff") from error
