"""Workers on a cluster of Ray's, which decides who does what and who takes over from a machine that is lost.

The only user of Ray. A load of work is a task; the process that runs one keeps the model for the next.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from factcheck.cache_key import origin
from factcheck.errors import FactcheckError
from factcheck.partitions.work import DIED, Key, Load, Result, Shared, Workers

# How often Ray starts a load again whose process or machine was lost; after that a batch is read in halves.
RETRIES = 2
# Loads under way for each core: one that is done, one that waits, so that the articles of a large corpus are not all
# in the cluster's memory at once.
AHEAD = 2


def on_ray(address: str | None, jobs: int) -> Workers:
    """Workers on the cluster at an address; without one, on a cluster of this machine alone with so many cores."""
    ray = _connected(address, jobs)

    def workers(
        work: Callable[[Load, Shared], Result], shared: Shared, loads: Iterable[tuple[Key, Load]]
    ) -> Iterator[tuple[Key, Result | str]]:
        done = ray.remote(num_cpus=1, max_retries=RETRIES, scheduling_strategy="SPREAD")(_done)
        known = ray.put(shared)
        waiting = iter(loads)
        running: dict[Any, Key] = {}
        try:
            while True:
                while len(running) < AHEAD * _cores(ray) and (following := next(waiting, None)) is not None:
                    running[done.remote(work, following[1], known, origin())] = following[0]
                if not running:
                    return
                for one in ray.wait(list(running), num_returns=1)[0]:
                    yield running.pop(one), _outcome(ray, one)
        finally:
            for one in running:
                ray.cancel(one, force=True)

    return workers


def _connected(address: str | None, jobs: int) -> Any:
    # Ray tells its makers that it is used, unless it is told not to.
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    try:
        import ray
    except ImportError:
        hint = "pip install 'factcheck-lint[ray]'"
        raise FactcheckError("", "the engine ray needs Ray, which is not installed", hint=hint) from None
    if not ray.is_initialized():
        alone: dict[str, Any] = {"num_cpus": jobs or None, "include_dashboard": False}
        try:
            ray.init(address or "local", log_to_driver=False, logging_level=logging.ERROR, **({} if address else alone))
        except (ConnectionError, RuntimeError, ValueError) as error:
            hint = "give the address that `ray start --head` printed"
            raise FactcheckError("", f"no Ray cluster answers at {address}: {error}", hint=hint) from None
    return ray


def _cores(ray: Any) -> int:
    """The cores of the machines that the cluster has now."""
    return max(1, int(ray.cluster_resources().get("CPU", 1)))


def _done(work: Callable[[Load, Shared], Result], load: Load, shared: Shared, made_by: str) -> Result:
    if origin() != made_by:
        hint = "install the same version of factcheck on all machines"
        raise FactcheckError("", "a machine of the cluster has another version of factcheck", hint=hint)
    return work(load, shared)


def _outcome(ray: Any, one: Any) -> Any:
    """What came of a load, or why nothing did; a mistake of the user's is raised."""
    try:
        return ray.get(one)
    except ray.exceptions.RayTaskError as error:
        if isinstance(error.cause, FactcheckError):
            raise error.cause from None
        return f"{type(error.cause).__name__}: {error.cause}"
    except ray.exceptions.RayError:
        return DIED
