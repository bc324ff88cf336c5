"""Where visits stand in the tours of a day, and whether those that are pinned stand there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from doorstep.domain.slots.ports import Pin
from doorstep.events import TourOrder
from doorstep.kernel.ids import ReservationId


@dataclass(frozen=True, slots=True)
class Standing:
    """The tour that serves a visit, and as which number of it, 0 for the first."""

    tour: TourOrder
    index: int


def misplaced(pins: Mapping[ReservationId, Pin], tours: Sequence[TourOrder]) -> list[str]:
    """One sentence for each pinned visit that `tours` have somewhere else."""
    wrong: list[str] = []
    for key, one in pins.items():
        found = standing(tours, key)
        if found is None or found.tour.tour != one.tour:
            wrong.append(f"visit {key} is pinned to tour {one.tour}")
        elif one.index is not None and found.index != one.index:
            wrong.append(f"visit {key} is pinned as number {one.index + 1} of tour {one.tour}")
    return wrong


def still_pinned(pins: Mapping[ReservationId, Pin], tours: Sequence[TourOrder]) -> dict[ReservationId, Pin]:
    """The pins on visits that stand on their tour, each with the number that it has there now."""
    kept: dict[ReservationId, Pin] = {}
    for key, one in pins.items():
        found = standing(tours, key)
        if found is not None and found.tour.tour == one.tour:
            kept[key] = one if one.index is None else replace(one, index=found.index)
    return kept


def standing(tours: Sequence[TourOrder], key: ReservationId) -> Standing | None:
    """Where a visit stands in `tours`; `None` when they do not serve it."""
    serving = (order for order in tours if key in order.reservations)
    return next((Standing(order, order.reservations.index(key)) for order in serving), None)
