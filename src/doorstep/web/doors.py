"""The doors that stand open: streams run on for hours, and whoever loses their link must not see on."""

import asyncio
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from doorstep.engine.access import Access
from doorstep.engine.changes import Ear
from doorstep.kernel.errors import Unavailable

ROUND_S = 5.0
"""Real seconds between two rounds: after so long nobody sees what they may no longer see."""

AT_ONCE = 1_000
"""Secrets asked about in one question."""


@dataclass(slots=True)
class Doors:
    """One round of questions for all streams of a process, not one of each."""

    access: Access
    _open: dict[str, set[Ear]] = field(default_factory=dict[str, set[Ear]])

    @contextmanager
    def watched(self, secrets: Sequence[str], ear: Ear) -> Generator[None]:
        """While this lasts, `ear` is roused once one of `secrets` no longer opens anything."""
        for secret in secrets:
            self._open.setdefault(secret, set()).add(ear)
        try:
            yield
        finally:
            for secret in secrets:
                self._forget(secret, ear)

    async def run(self) -> None:
        """For ever."""
        while True:
            await asyncio.sleep(ROUND_S)
            with suppress(Unavailable):
                await self.round()

    async def round(self) -> int:
        """Rouse whoever stands in a door that was closed. Returns how many doors that were."""
        secrets, closed = list(self._open), 0
        for begin in range(0, len(secrets), AT_ONCE):
            asked = secrets[begin : begin + AT_ONCE]
            for secret in set(asked).difference(await self.access.still_open(asked)):
                closed += 1
                for ear in self._open.pop(secret, ()):
                    ear.rouse()
        return closed

    def _forget(self, secret: str, ear: Ear) -> None:
        ears = self._open.get(secret)
        if ears is not None:
            ears.discard(ear)
            if not ears:
                del self._open[secret]
