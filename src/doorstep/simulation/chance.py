"""Chance that repeats: every choice of the simulated city follows from the seed and the choice's own name."""

from hashlib import sha256
from random import Random
from uuid import UUID


class Chance:
    """Names give generators and identifiers, the same ones on every run with the same seed.

    No generator is shared between two choices, so a choice made twice after a crash, or made earlier
    than another, is still the same choice.
    """

    def __init__(self, seed: int) -> None:
        self.seed = seed

    def of(self, *names: object) -> Random:
        """A fresh generator for the choice called `names`."""
        return Random(int.from_bytes(self._digest(names)))  # noqa: S311 - play, not secrets

    def id(self, *names: object) -> str:
        """An identifier for the act called `names`: an idempotency key, or the id of a driver's action."""
        return str(UUID(bytes=self._digest(names)[:16]))

    def _digest(self, names: tuple[object, ...]) -> bytes:
        return sha256("|".join(map(str, (self.seed, *names))).encode()).digest()
