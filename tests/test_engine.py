"""The engine: the same report from any number of workers, in any order, with and without a cache."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import workers
from factcheck.cache import open_cache
from factcheck.cache_key import reading_key
from factcheck.engine import readings
from factcheck.errors import FactcheckError
from factcheck.models import Article
from factcheck.reading import Reading
from factcheck.ruleset import RuleSet
from factcheck.workers import chunked
from tests.conftest import REPO
from tests.plain_reading import plain_extract


def corpus(count: int) -> list[Article]:
    return [
        Article(path=f"{n:03}.md", text=f"The Long Bridge opened in {1900 + n}. " + "Idle words. " * (n * 7 % 50))
        for n in range(count)
    ]


def die(articles: Iterable[Article], ruleset: RuleSet, model: str | None = None) -> Iterator[Reading]:
    os.kill(os.getpid(), signal.SIGKILL)
    yield from ()


@pytest.fixture
def _eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start workers for small corpora too."""
    monkeypatch.setattr(workers, "CHUNK_CHARACTERS", 400)
    monkeypatch.setattr(workers, "WORKER_CHARACTERS", 1_000)


@pytest.mark.usefixtures("_eager")
@pytest.mark.parametrize("jobs", [0, 2, 3])
def test_workers_change_nothing(tmp_path: Path, jobs: int) -> None:
    articles = corpus(40)
    alone = readings(articles, [], RuleSet(), model=None, jobs=1, cache=None, extractor=plain_extract)
    keys = [reading_key(a, "", "") for a in articles]
    cache = open_cache(tmp_path, pytest.fail)
    together = readings(articles, keys, RuleSet(), model=None, jobs=jobs, cache=cache, extractor=plain_extract)
    kept = readings(articles, keys, RuleSet(), model=None, jobs=jobs, cache=cache, extractor=die)
    cache.close()
    assert alone == together == kept
    assert [r.source for r in together] == [a.path for a in articles]


@pytest.mark.usefixtures("_eager")
def test_a_worker_that_dies_is_told_in_a_line() -> None:
    with pytest.raises(FactcheckError, match="a worker process died"):
        readings(corpus(40), [], RuleSet(), model=None, jobs=2, cache=None, extractor=die)


def test_a_mistake_found_in_a_worker_is_the_same_mistake() -> None:
    error = FactcheckError("a.yaml", "is wrong", line=3, column=7, hint="mend it")
    assert vars(pickle.loads(pickle.dumps(error))) == vars(error)  # noqa: S301 - what was pickled a moment ago


@given(st.lists(st.integers(0, 300_000), max_size=60), st.integers(1, 8))
def test_chunks_hold_every_article_once(sizes: list[int], shares: int) -> None:
    chunks = list(chunked(dict(enumerate(sizes)), shares))
    assert sorted(i for chunk in chunks for i in chunk) == list(range(len(sizes)))
    assert all(sum(sizes[i] for i in chunk[:-1]) < workers.CHUNK_CHARACTERS for chunk in chunks)


@given(st.lists(st.integers(1, 5_000), min_size=60, max_size=200), st.integers(2, 8))
def test_workers_that_take_a_chunk_when_they_are_free_end_at_a_time(sizes: list[int], shares: int) -> None:
    busy = [0] * shares
    for chunk in chunked(dict(enumerate(sizes)), shares):
        busy[busy.index(min(busy))] += sum(sizes[i] for i in chunk)
    assert max(busy) - min(busy) <= workers.LEAST_CHUNK + max(sizes)


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGINT], ids=["killed", "interrupted"])
def test_workers_end_with_the_first_process(tmp_path: Path, end: signal.Signals) -> None:
    script = tmp_path / "run.py"
    script.write_text(
        "import os, signal, sys, time\n"
        "from factcheck import engine, workers\n"
        "from factcheck.models import Article\n"
        "from factcheck.ruleset import RuleSet\n"
        "def slow(articles, ruleset, model=None):\n"
        "    os.write(1, b'%d\\n' % os.getpid())  # in one piece\n"
        "    time.sleep(600)\n"
        "if __name__ == '__main__':\n"
        "    signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background begins without one\n"
        "    workers.CHUNK_CHARACTERS, workers.WORKER_CHARACTERS = 10, 10\n"
        "    articles = [Article(path=str(n), text='Some words.') for n in range(4)]\n"
        "    engine.readings(articles, [], RuleSet(), model=None, jobs=2, cache=None, extractor=slow)\n",
        "utf-8",
    )
    environment = {**os.environ, "PYTHONPATH": str(REPO)}
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, script], stdout=pipe, stderr=pipe, text=True, env=environment) as process:
        assert process.stdout is not None
        workers = [int(process.stdout.readline()) for _ in range(2)]
        process.send_signal(end)
        # Its end of the pipe closes only when the last worker, which has inherited it, is gone.
        assert process.stdout.read() == ""
    assert len(set(workers)) == 2
