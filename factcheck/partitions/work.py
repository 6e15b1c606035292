"""Work that is spread over processes or machines, whoever they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

Key = TypeVar("Key")
Load = TypeVar("Load")
Shared = TypeVar("Shared")
Result = TypeVar("Result")

DIED = "the process that read it died, likely for want of memory"


class Workers(Protocol):
    """Processes that do loads of work, in any order: each load by its key with what came of it, or why nothing did.

    `work` is a function that a process can import, `shared` what it has to know beside a load.
    """

    def __call__(
        self, work: Callable[[Load, Shared], Result], shared: Shared, loads: Iterable[tuple[Key, Load]]
    ) -> Iterator[tuple[Key, Result | str]]:
        """Do the loads."""
        ...
