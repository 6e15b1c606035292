"""What all tests share: where things are, and property tests that give the same examples every time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

REPO = Path(__file__).resolve().parent.parent

# No deadline: a timing is no property. Derandomized: a run that passed passes again.
settings.register_profile("same-every-time", deadline=None, derandomize=True)
settings.load_profile("same-every-time")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of evaluation texts beside the repository, for those who have it."""
    folder = REPO.parent / "shared"
    if not folder.is_dir():
        pytest.skip("no ../shared beside the repository")
    return folder


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A cache of the tests' own: they neither believe nor change what the user's other runs have kept."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        yield
