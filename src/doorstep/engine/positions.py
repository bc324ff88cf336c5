"""Positions of vans: telemetry beside the log, and the port to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import ClassVar, Protocol

from doorstep.domain.positions import Said, Verdicts
from doorstep.kernel.errors import TooMany
from doorstep.kernel.ids import TenantId, VanId
from doorstep.kernel.place import Point


class TooManyWaiting(TooMany):
    """Positions come faster than they are stored; none of this batch was. Send it again in a second."""

    code: ClassVar[str] = "position.too_many_waiting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """One position as a device said it. Units: metres per second, degrees from north, metres.

    `doubt` is why it is kept as evidence but not believed: jump, skew, nowhere, coarse, identity, mock;
    empty when believed.
    """

    van: VanId
    at: datetime
    point: Point
    speed_mps: float | None = None
    heading: float | None = None
    accuracy_m: float | None = None
    doubt: str = ""

    @property
    def lat(self) -> float:
        """Degrees north."""
        return self.point.lat

    @property
    def lon(self) -> float:
        """Degrees east."""
        return self.point.lon


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """Fixes of one request with what is thought of them, ready to be stored.

    `device` is which device said them, where it is one of ours; `evidence` what else it said, by place.
    """

    tenant: TenantId
    said: Sequence[Said]
    verdicts: Verdicts
    device: str = ""
    evidence: Mapping[int, Mapping[str, object]] = field(default_factory=dict[int, Mapping[str, object]])


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """The fixes of a van in a period."""

    van: VanId
    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """How often something was noticed of a van's positions on a day, and when last."""

    van: VanId
    day: date
    reason: str
    count: int
    last_at: datetime


class Positions(Protocol):
    """Append-only, by van and moment; a repeated fix is stored once."""

    def room(self, tenant: TenantId, fixes: int) -> None:
        """See that so many more may wait.

        Raises: TooManyWaiting.
        """
        ...

    async def store(self, judged: Judged) -> None:
        """Store durably, then answer."""
        ...

    async def last(self, tenant: TenantId, vans: Sequence[VanId] = ()) -> Sequence[Fix]:
        """The newest believed fix of each of `vans`, of every van when none is named."""
        ...

    async def track(
        self, tenant: TenantId, van: VanId, *, since: datetime, until: datetime
    ) -> Sequence[Fix]: ...

    async def tracks(self, tenant: TenantId, wanted: Sequence[Wanted]) -> Sequence[Sequence[Fix]]:
        """Every fix of each van in its period, doubted ones too, asked at once."""
        ...

    async def signals(self, tenant: TenantId, *, since: date) -> Sequence[Signal]:
        """What was noticed of every van since a day: heard, late, repeated, doubts, wrong clocks."""
        ...
