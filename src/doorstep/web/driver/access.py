"""How to get to a door, as its driver's device is told it; a gate code only when that stop is next."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from doorstep.domain.tours.sheet import StopLine, StopState
from doorstep.domain.tracking.asked import access_of, ack_of
from doorstep.domain.tracking.card import AccessLine, ShipmentCard
from doorstep.engine.positions import Fix
from doorstep.engine.vault import Access, Address
from doorstep.kernel.ids import EventId, TourId
from doorstep.kernel.place import distance_m

NEAR_M = 300
"""So near to a door its gate code is shown although another stop comes first."""

FRESH = timedelta(minutes=3)
"""A position that is older says nothing of where the van is now."""

_THERE = (StopState.APPROACHED, StopState.ARRIVED)


@dataclass(frozen=True, slots=True, kw_only=True)
class WayIn:
    """How to get to the door, in the words of whoever lives there. `id` names it in what the device says.

    `has_code`: there is a gate code; `code` is it while the stop is next or the van is near, else empty.
    """

    id: EventId
    floor: str
    bell: str
    note: str
    has_code: bool
    code: str
    read_at: datetime | None


def ways_in(cards: Mapping[str, ShipmentCard]) -> Iterator[AccessLine]:
    """What was told of the doors of a tour."""
    for card in cards.values():
        line = access_of(card)
        if line is not None:
            yield line


def codes_near(
    lines: Sequence[StopLine],
    cards: Mapping[str, ShipmentCard],
    addresses: Mapping[str, Address],
    fix: Fix | None,
    now: datetime,
) -> list[str]:
    """Vault references of the gate codes that the driver may see now."""
    fresh = fix if fix is not None and now - fix.at <= FRESH else None
    shown = [line for line in lines if _is_next(line, lines) or _is_near(line, addresses, fresh)]
    found = (_line_at(line, cards) for line in shown)
    return [line.code for line in found if line and line.code and line.code_erased_at is None]


def way_in(
    line: StopLine,
    cards: Mapping[str, ShipmentCard],
    told: Mapping[str, Access],
    codes: Mapping[str, str],
    tour: TourId,
) -> WayIn | None:
    """How to get to the door of a stop: as the first of its shipments says."""
    known = _line_at(line, cards)
    if known is None:
        return None
    access = told.get(known.words, Access())
    card = next(card for card in cards.values() if card.access is known)
    return WayIn(
        id=known.event,
        floor=access.floor,
        bell=access.bell,
        note=access.note,
        has_code=bool(known.code) and known.code_erased_at is None,
        code=codes.get(known.code, ""),
        read_at=ack_of(card, known.event, tour).read_at,
    )


def _line_at(line: StopLine, cards: Mapping[str, ShipmentCard]) -> AccessLine | None:
    there = [cards[shipment] for shipment in line.shipments if shipment in cards]
    return next((found for card in there if (found := access_of(card))), None)


def _is_next(line: StopLine, lines: Sequence[StopLine]) -> bool:
    """The van stands there or heads for it; while it does so nowhere, the first open stop is next."""
    if line.state is StopState.DEPARTED:
        return False
    going = [one for one in lines if one.state in _THERE]
    if going:
        return line in going
    open_ones = [one for one in lines if one.state is not StopState.DEPARTED]
    return line == open_ones[0] and any(one.state is not StopState.OPEN for one in lines)


def _is_near(line: StopLine, addresses: Mapping[str, Address], fix: Fix | None) -> bool:
    address = addresses.get(line.place)
    if fix is None or address is None or address.point is None or line.state is StopState.DEPARTED:
        return False
    return distance_m(fix.point, address.point) <= NEAR_M
