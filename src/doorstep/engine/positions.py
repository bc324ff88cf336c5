"""Positions of vans: telemetry beside the log, and the port to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from doorstep.kernel.ids import TenantId, VanId
from doorstep.kernel.place import Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """One position as a device said it. Units: metres per second, degrees from north, metres.

    `doubt` is why it is kept as evidence but not believed: jump, skew, nowhere, coarse; empty when believed.
    """

    van: VanId
    at: datetime
    point: Point
    speed_mps: float | None = None
    heading: float | None = None
    accuracy_m: float | None = None
    doubt: str = ""


class Positions(Protocol):
    """Append-only, by van and moment; a repeated fix is stored once."""

    async def store(self, tenant: TenantId, fixes: Sequence[Fix]) -> int:
        """Store durably, then answer. Returns how many were stored."""
        ...

    async def last(self, tenant: TenantId, vans: Sequence[VanId] = ()) -> Sequence[Fix]:
        """The newest believed fix of each of `vans`, of every van when none is named."""
        ...

    async def track(
        self, tenant: TenantId, van: VanId, *, since: datetime, until: datetime
    ) -> Sequence[Fix]: ...
