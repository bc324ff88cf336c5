"""What live pages listen to, and the port to it."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Protocol

from doorstep.kernel.ids import TenantId


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A story (correlation) that has a new event, or a van that has a new position. `cursor` is opaque."""

    story: str = ""
    van: str = ""
    cursor: str = ""


class Changes(Protocol):
    """Stories that changed, and vans that moved."""

    def listen(self, tenant: TenantId) -> AbstractAsyncContextManager[AsyncIterator[Change]]:
        """Changes from now on."""
        ...
