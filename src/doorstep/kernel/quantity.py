"""Quantities with their unit in the type."""

from dataclasses import dataclass
from typing import NewType

Grams = NewType("Grams", int)
Metres = NewType("Metres", int)


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in the smallest unit of an ISO 4217 currency."""

    minor: int
    currency: str

    def __post_init__(self) -> None:
        if len(self.currency) != 3 or not self.currency.isupper():
            raise ValueError(f"not an ISO 4217 code: {self.currency!r}")
