"""What others may count on: how much of a day a visit may take when part of it is set aside."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from doorstep.kernel.ids import PartyId, ShipmentId


class Taken(Protocol):
    """What somebody has of a day. Units: `taken_s` seconds of service and added driving."""

    @property
    def shipment(self) -> ShipmentId: ...

    @property
    def brand(self) -> PartyId: ...

    @property
    def zone(self) -> str: ...

    @property
    def taken_s(self) -> int: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """`seconds` of a day's working time for a brand, a zone, or a brand in a zone, `until` they fall free."""

    brand: PartyId
    zone: str
    seconds: int
    until: datetime

    def serves(self, brand: PartyId, zone: str) -> bool:
        """Whether a visit of `brand` in `zone` may use it."""
        return self.brand in ("", brand) and self.zone in ("", zone)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """Whose visit it is; `zone` is empty where it is unknown."""

    shipment: ShipmentId
    brand: PartyId
    zone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitAllowance:
    """How much of one day a visit of `asker` may take."""

    asker: Asker
    set_aside: tuple[SetAside, ...]

    def binds(self, at: datetime) -> bool:
        """Whether anything is set aside for others `at` a moment."""
        return any(not self._is_mine(one) for one in self._standing(at))

    def owns(self, taken: Iterable[Taken], *, at: datetime) -> bool:
        """Whether something is set aside for the asker that nobody has used yet."""
        booked = list(taken)
        return any(self._is_mine(one) and unused_s(one, booked) > 0 for one in self._standing(at))

    def seconds(self, taken: Iterable[Taken], *, spare_s: int, at: datetime) -> int:
        """Seconds of service and added driving that the visit may take, of `spare_s` that are left.

        What is set aside for the asker may always be used. Of the rest, as much is free as nobody else may
        still count on. What the shipment has on this day already counts as free: the new visit is instead.
        """
        booked, standing = list(taken), self._standing(at)
        mine = [unused_s(one, booked) for one in standing if self._is_mine(one)]
        others = [unused_s(one, booked) for one in standing if not self._is_mine(one)]
        own_s = sum(one.taken_s for one in booked if one.shipment == self.asker.shipment)
        return max(0, spare_s - sum(others), *mine) + own_s

    def _standing(self, at: datetime) -> list[SetAside]:
        return [one for one in self.set_aside if at < one.until]

    def _is_mine(self, one: SetAside) -> bool:
        return one.serves(self.asker.brand, self.asker.zone)


def unused_s(one: SetAside, taken: Iterable[Taken]) -> int:
    """Seconds of what is set aside that nobody uses yet."""
    return max(0, one.seconds - sum(each.taken_s for each in taken if one.serves(each.brand, each.zone)))
