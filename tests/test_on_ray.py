"""On a Ray cluster: the same report, also when a machine of it is lost. Left out where Ray is not installed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck.limits import Limits
from factcheck.models import Article
from factcheck.partitions.batch import Task, completed
from factcheck.partitions.on_ray import on_ray
from factcheck.partitions.plan import planned
from factcheck.partitions.table import Tables, packed, unpacked
from factcheck.partitions.work import DIED
from factcheck.reading import Reading
from factcheck.ruleset import RuleSet
from tests.conftest import REPO
from tests.plain_reading import deadly, plain_extract
from tests.test_partitions import FORMATS, article, ran, same_files, write_corpus

ray: Any = pytest.importorskip("ray")
pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """A cluster of two nodes on this machine."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RAY_AUTH_MODE", "disabled")
        patch.setenv("RAY_USAGE_STATS_ENABLED", "0")
        patch.setenv("PYTHONPATH", str(REPO))
        from ray.cluster_utils import Cluster

        made: Any = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False})
        made.add_node(num_cpus=1)
        made.wait_for_nodes()
        yield made
        ray.shutdown()
        made.shutdown()


def task(extractor: Any) -> Task:
    return Task(RuleSet(), None, Limits(), extractor)


def test_the_report_is_the_same_to_the_byte(cluster: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("factcheck.partitions.plan.PARTITION_CHARACTERS", 6_000)
    write_corpus(tmp_path / "articles", 24)
    ran("extract", "articles", "-o", "read", "--engine", "ray", "--ray-address", cluster.address)
    ran("compare", "read", "-o", "apart", "--engine", "ray", "--ray-address", cluster.address, *FORMATS)
    ran("report", "articles", "-o", "together")
    same_files(tmp_path / "apart", tmp_path / "together")


def test_a_process_that_dies_takes_one_article_with_it(cluster: Any) -> None:
    articles = [article(n) for n in range(3)] + [article(90, "This is poison."), article(91, "This is a thistle.")]
    done = completed(planned(articles, 1, "", ""), on_ray(cluster.address, 0), task(deadly))
    read = {one.path: reading for _, tables in done for one, reading in unpacked(tables.readings)}
    assert {path: reading.unread.reason.partition(" (")[0] for path, reading in read.items() if reading.unread} == {
        "090.md": f"could not be read: {DIED}",
        "091.md": "could not be read: ValueError: not for reading",
    }


def slow(articles: Iterable[Article], ruleset: RuleSet, model: str | None = None) -> Iterator[Reading]:
    import time

    for one in articles:
        time.sleep(0.2)
        yield from plain_extract([one], ruleset, model)


def test_a_machine_that_is_lost_changes_nothing(cluster: Any) -> None:
    articles = [article(n) for n in range(40)]
    other = next(node for node in cluster.list_all_nodes() if node is not cluster.head_node)
    found: list[Tables] = []
    for _, tables in completed(planned(articles, 12, "", ""), on_ray(cluster.address, 0), task(slow)):
        found.append(tables)
        if len(found) == 3:
            cluster.remove_node(other, allow_graceful=False)
    read = sorted((pair for tables in found for pair in unpacked(tables.readings)), key=lambda pair: pair[0].path)
    whole = packed(articles, list(plain_extract(articles, RuleSet())))
    assert read == list(unpacked(whole.readings))
    assert len(cluster.list_all_nodes()) == 1
