"""Identifiers: UUIDv7 for what is new, UUIDv5 for what follows from a cause."""

import os
import time
from uuid import UUID, uuid5

_NAMESPACE = UUID("6b1f5f2e-0f0a-5d1c-9a3e-d00e57e90000")


class SystemIds:
    """Time-ordered identifiers from the operating system's randomness.

    Source: RFC 9562, sections 5.7 (version 7) and 5.5 (version 5).
    """

    def new(self) -> str:
        """A new UUIDv7."""
        millis = time.time_ns() // 1_000_000
        random = int.from_bytes(os.urandom(10), "big")
        value = (millis & 0xFFFF_FFFF_FFFF) << 80 | random
        value = (value & ~(0xF << 76)) | (0x7 << 76)
        value = (value & ~(0x3 << 62)) | (0x2 << 62)
        return str(UUID(int=value))

    def derived(self, *parts: str) -> str:
        """The same identifier for the same parts."""
        return str(uuid5(_NAMESPACE, "|".join(parts)))


class CountedIds:
    """Identifiers 1, 2, 3 for tests."""

    def __init__(self) -> None:
        self._count = 0

    def new(self) -> str:
        """The next number as an identifier."""
        self._count += 1
        return f"{self._count:032d}"

    def derived(self, *parts: str) -> str:
        """The same identifier for the same parts."""
        return str(uuid5(_NAMESPACE, "|".join(parts)))
