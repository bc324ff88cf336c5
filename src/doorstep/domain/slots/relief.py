"""Moving visits whose goods are still at the depot to other tours, when those can still keep the promises."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from doorstep.domain.slots.adoption import driven_s, inserted
from doorstep.domain.slots.commands import MoveUnloaded
from doorstep.domain.slots.load import SlotLoad, covered, day_plan
from doorstep.domain.slots.ports import DayPlan, Placement, Travel, Visit
from doorstep.domain.slots.refusals import PlanFaulty, PlanMoved, TourFrozen
from doorstep.domain.slots.standing import still_pinned
from doorstep.events import PlanAdopted, TourOrder
from doorstep.kernel.ids import ReservationId, TourId

NOT_LOADED = "not loaded"
"""Who is named in the log as the planner of such a move."""

LOADS_WITHIN = timedelta(minutes=15)
"""What a van at the depot needs to take goods along that lie there, picked and labelled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relief:
    """The tours after the moves, where each visit went, and those that no tour can keep."""

    tours: tuple[TourOrder, ...]
    moved: Mapping[ReservationId, TourId]
    left: tuple[ReservationId, ...]


def relieved(
    load: SlotLoad,
    wanted: Collection[ReservationId],
    at_depot: Collection[TourId],
    *,
    travel: Travel,
    placement: Placement,
    at: datetime,
) -> Relief:
    """Where the wanted visits could go, each to its cheapest place.

    The highest priority goes first, and of the same those whose promise ends first.
    `at_depot` are tours whose drivers have them and whose vans have not left: they can take more, and leave
    later, as long as everybody's promise is kept.
    """
    sources = {order.tour for order in load.tours if not set(wanted).isdisjoint(order.reservations)}
    plan = _as_open(load, at, at_depot, sources)
    # Keeping a promise comes before a pin: goods whose van cannot take them go with another one.
    plan = replace(plan, pins={key: one for key, one in plan.pins.items() if key not in wanted})
    moved: dict[ReservationId, TourId] = {}
    for key in sorted(wanted, key=lambda key: _turn(load.visits[key])):
        without = replace(plan, tours=_without(plan.tours, key))
        placed = placement.place(without, load.visits[key], travel)
        if placed is not None:
            plan = replace(plan, tours=inserted(without.tours, key, placed))
            moved[key] = placed.tour
    left = tuple(key for key in wanted if key not in moved)
    return Relief(tours=plan.tours, moved=moved, left=left)


def move_unloaded(
    load: SlotLoad, command: MoveUnloaded, *, at: datetime, placement: Placement
) -> list[PlanAdopted]:
    """The plan with the visits on the other tours; nothing when it is so already.

    Raises: PlanMoved, TravelMissing, TourFrozen, and PlanFaulty when the checker holds something against it.
    """
    if command.since_version != load.version:
        raise PlanMoved(f"the plan is at version {load.version}, not {command.since_version}; look again")
    covered(load, command.travel)
    lost, gained = _changes(load.tours, command.tours)
    if not gained:
        return []
    for tour in gained:
        if tour in load.locked and tour not in command.at_depot:
            raise TourFrozen(f"tour {tour} is locked or under way; goods at the depot do not reach it")
    # What a tour lost makes nobody later: it is counted, but not timed, wherever its van may be by now.
    standing = {order.tour: order for order in command.tours if order.tour in lost - gained}
    plan = replace(
        _as_open(load, at, command.at_depot, ()),
        tours=tuple(standing.get(order.tour, order) for order in load.tours),
    )
    plan = replace(plan, pins=still_pinned(load.pins, command.tours))
    faults = placement.faults(plan, command.tours, command.travel)
    if faults:
        raise PlanFaulty(f"the plan for {load.depot} on {load.day} is not sound: {'; '.join(faults)}")
    travel_s = driven_s(plan, command.tours, command.travel)
    return [PlanAdopted(occurred_at=at, tours=command.tours, travel_s=travel_s, planner=NOT_LOADED)]


def _turn(visit: Visit) -> tuple[int, datetime]:
    return -visit.needs.priority, visit.window.end


def _as_open(
    load: SlotLoad, at: datetime, at_depot: Collection[TourId], closed: Collection[TourId]
) -> DayPlan:
    locked = (load.locked - frozenset(at_depot)) | frozenset(closed)
    return replace(day_plan(load), locked=locked, leaves_from=at + LOADS_WITHIN)


def _changes(was: Sequence[TourOrder], now: Sequence[TourOrder]) -> tuple[set[TourId], set[TourId]]:
    """The tours that lost a visit, and those that got one or changed their sequence."""
    lost: set[TourId] = set()
    gained: set[TourId] = set()
    for before, after in zip(was, now, strict=True):
        if before == after:
            continue
        kept = tuple(key for key in before.reservations if key in after.reservations)
        (lost if kept == after.reservations else gained).add(after.tour)
    return lost, gained


def _without(tours: Sequence[TourOrder], key: ReservationId) -> tuple[TourOrder, ...]:
    return tuple(
        replace(order, reservations=tuple(one for one in order.reservations if one != key)) for order in tours
    )
