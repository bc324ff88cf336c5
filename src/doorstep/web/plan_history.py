"""The plans a day has had, told by its log: any version of them, and the last move by hand."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from doorstep.domain.slots.commands import BY_HAND, UNDONE
from doorstep.domain.slots.hand import tour_of
from doorstep.domain.slots.load import SlotLoad
from doorstep.domain.slots.views import fold, initial
from doorstep.events import Event, PlanAdopted, Recorded, TourOrder
from doorstep.kernel.ids import ReservationId, TourId

type _Orders = dict[TourId, tuple[ReservationId, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandMove:
    """The last move by hand. `stands`: neither of its two tours was changed since.

    `source` and `index` are where the visit was, `tour` where it went; `is_undone` says that it went back.
    """

    reservation: ReservationId
    source: TourId
    index: int
    tour: TourId
    at: datetime
    frozen: bool
    stands: bool
    is_undone: bool


def at_version(story: Iterable[Recorded[Event]], version: int) -> SlotLoad:
    """The day as it stood at `version`; as it stands now when it has not come so far."""
    load = initial("")
    for recorded in story:
        if recorded.stream_version > version:
            break
        load = fold(load, recorded)
    return load


def last_move(story: Iterable[Recorded[Event]]) -> HandMove | None:
    """The last visit that a person moved, as it looks now; `None` when nobody moved any."""
    load = initial("")
    found: tuple[SlotLoad, SlotLoad, Recorded[Event]] | None = None
    for recorded in story:
        before, load = load, fold(load, recorded)
        if isinstance(recorded.event, PlanAdopted) and recorded.event.planner in (BY_HAND, UNDONE):
            found = before, load, recorded
    return None if found is None else _hand_move(*found, now=load)


def same_tours(one: SlotLoad, other: SlotLoad, tours: Iterable[TourId]) -> bool:
    """Whether both plans serve the same visits in the same sequence on all of `tours`."""
    mine, theirs = _orders(one.tours), _orders(other.tours)
    return all(mine.get(tour) == theirs.get(tour) for tour in tours)


def _hand_move(
    before: SlotLoad, after: SlotLoad, recorded: Recorded[Event], *, now: SlotLoad
) -> HandMove | None:
    was, became = _orders(before.tours), _orders(after.tours)
    changed = [tour for tour in was if was[tour] != became.get(tour)]
    reservation = _the_one(was, became, changed)
    if reservation is None:
        return None
    source, tour = tour_of(before, reservation), tour_of(after, reservation)
    return HandMove(
        reservation=reservation,
        source=source,
        index=was[source].index(reservation),
        tour=tour,
        at=recorded.recorded_at,
        frozen=tour in now.locked,
        stands=same_tours(after, now, changed),
        is_undone=isinstance(recorded.event, PlanAdopted) and recorded.event.planner == UNDONE,
    )


def _the_one(was: _Orders, became: _Orders, changed: list[TourId]) -> ReservationId | None:
    """The visit that moved: the one whose removal makes both plans the same."""

    def others(orders: _Orders, one: ReservationId) -> list[list[ReservationId]]:
        return [[key for key in orders[tour] if key != one] for tour in changed]

    moved = (key for tour in changed for key in was[tour])
    return next((one for one in moved if others(was, one) == others(became, one)), None)


def _orders(tours: Iterable[TourOrder]) -> _Orders:
    return {order.tour: order.reservations for order in tours}
