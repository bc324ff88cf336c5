"""Which process does what, where several do the same kind of work: the port to what divides it."""

from collections.abc import Sequence
from typing import Protocol


class Shares(Protocol):
    """Divides named pieces of work among the processes that ask for them; no piece is two processes' at once.

    What a process held is free as soon as it is gone, and the next one that asks takes it.
    """

    async def mine(self, work: str, pieces: Sequence[str]) -> frozenset[str]:
        """Those of `pieces` that are this process's to do until it asks again.

        Raises: Unavailable when nobody can say; then nothing is.
        """
        ...


class Alone:
    """A process that shares its work with no other."""

    async def mine(self, work: str, pieces: Sequence[str]) -> frozenset[str]:
        """All of it."""
        del work
        return frozenset(pieces)
