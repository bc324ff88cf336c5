"""When a plan made elsewhere may replace the incumbent: complete, sound, and better."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from doorstep.domain.slots import pins
from doorstep.domain.slots.commands import AdoptPlan, ReserveSlot
from doorstep.domain.slots.load import SlotLoad, covered, day_plan
from doorstep.domain.slots.ports import DayPlan, Placed, Placement, Travel, Visit
from doorstep.domain.slots.refusals import PlanFaulty, PlanMoved, PlanNoBetter
from doorstep.domain.slots.standing import misplaced
from doorstep.events import PlanAdopted, TourOrder
from doorstep.kernel.ids import PlaceRef, ReservationId

ROOM = "room"
"""Who found a plan that was adopted to make room for a booking, as written into the log."""


def adopt(load: SlotLoad, command: AdoptPlan, *, at: datetime, placement: Placement) -> PlanAdopted:
    """The plan of `command`, brought up to date with what was booked and released since it was begun.

    Raises:
        TravelMissing: the travel times do not cover what was booked meanwhile.
        VisitIsPinned: it moves a visit that a person pinned.
        PlanMoved: a booking made meanwhile does not fit, or a locked tour is another one now.
        PlanFaulty: the checker found fault with it, or it leaves out an old booking.
        PlanNoBetter: it costs no less than the incumbent.
    """
    covered(load, command.travel)
    plan = day_plan(load, at=at)
    tours = _as_now(load, command.tours)
    _keep_locked(load, tours)
    pins.check(load, tours)
    tours = _with_newcomers(load, replace(plan, tours=tours), command, placement)
    pins.check(load, tours)
    faults = placement.faults(plan, tours, command.travel)
    if faults:
        raise PlanFaulty(f"the plan for {load.depot} on {load.day} is not sound: {'; '.join(faults)}")
    cost = placement.cost(plan, tours, command.travel)
    incumbent = placement.cost(plan, load.tours, command.travel)
    if cost >= incumbent:
        raise PlanNoBetter(f"the plan costs {cost} s, the incumbent {incumbent} s; keep the incumbent")
    travel_s = driven_s(plan, tours, command.travel)
    saved_s = driven_s(plan, load.tours, command.travel) - travel_s
    return PlanAdopted(
        occurred_at=at, tours=tours, travel_s=travel_s, planner=command.planner, saved_s=saved_s
    )


def make_room(
    load: SlotLoad, command: ReserveSlot, *, at: datetime, placement: Placement
) -> tuple[PlanAdopted, Placed] | None:
    """The rearranged tours of `command`, without its visit, and where the visit then stands.

    `None` when they keep not everything that is booked by now, or the checker finds fault with them.
    """
    visit = command.visit
    plan = day_plan(load, at=at)
    plan = replace(plan, visits={**plan.visits, visit.reservation: visit})
    tours = _as_now(load, command.rearranged, besides=visit.reservation)
    at_tour = next((order for order in tours if visit.reservation in order.reservations), None)
    if (
        at_tour is None
        or misplaced(load.pins, tours)
        or any(now.tour in load.locked and now != then for now, then in zip(load.tours, tours, strict=True))
    ):
        return None
    for reservation, booking in load.bookings.items():
        if not any(reservation in order.reservations for order in tours):
            placed = placement.place(replace(plan, tours=tours), booking.visit, command.travel)
            if placed is None:
                return None
            tours = inserted(tours, reservation, placed)
    alone = replace(plan, visits=load.visits)
    without = _as_now(load, tours)
    if placement.faults(plan, tours, command.travel) or placement.faults(alone, without, command.travel):
        return None
    adopted = PlanAdopted(
        occurred_at=at, tours=without, travel_s=driven_s(alone, without, command.travel), planner=ROOM
    )
    order = next(order for order in tours if order.tour == at_tour.tour)
    index = order.reservations.index(visit.reservation)
    extra_s = driven_s(plan, tours, command.travel) - driven_s(alone, load.tours, command.travel)
    return adopted, Placed(tour=order.tour, index=index, extra_s=max(0, extra_s))


def _as_now(
    load: SlotLoad, tours: Sequence[TourOrder], *, besides: ReservationId | None = None
) -> tuple[TourOrder, ...]:
    """One order per shift, without what was released meanwhile; tours not named stay as they are."""
    named = {order.tour: order for order in tours}
    known = {*load.bookings, *((besides,) if besides else ())}
    return tuple(
        replace(order, reservations=tuple(key for key in order.reservations if key in known))
        for order in (named.get(incumbent.tour, incumbent) for incumbent in load.tours)
    )


def _keep_locked(load: SlotLoad, tours: Sequence[TourOrder]) -> None:
    for now, then in zip(load.tours, tours, strict=True):
        if now.tour in load.locked and now != then:
            raise PlanMoved(f"tour {now.tour} is locked and the plan changes it; plan again without it")


def _with_newcomers(
    load: SlotLoad, candidate: DayPlan, command: AdoptPlan, placement: Placement
) -> tuple[TourOrder, ...]:
    served = {key for order in candidate.tours for key in order.reservations}
    for reservation, booking in load.bookings.items():
        if reservation in served:
            continue
        if booking.booked_in <= command.since_version:
            raise PlanFaulty(f"the plan leaves out {reservation}, booked before it was begun")
        placed = placement.place(candidate, booking.visit, command.travel)
        if placed is None:
            raise PlanMoved(f"{reservation} was booked meanwhile and does not fit into the plan; plan again")
        candidate = replace(candidate, tours=inserted(candidate.tours, reservation, placed))
    return candidate.tours


def inserted(tours: Sequence[TourOrder], reservation: ReservationId, placed: Placed) -> tuple[TourOrder, ...]:
    """`tours` with one visit more, where it was placed."""
    return tuple(
        _inserted(order, reservation, placed.index) if order.tour == placed.tour else order for order in tours
    )


def _inserted(order: TourOrder, reservation: ReservationId, index: int) -> TourOrder:
    keys = order.reservations
    return replace(order, reservations=(*keys[:index], reservation, *keys[index:]))


def driven_s(plan: DayPlan, tours: Sequence[TourOrder], travel: Travel) -> int:
    """Seconds of driving in `tours`; pairs without a road count nothing."""
    return sum(
        travel.seconds(origin, destination) or 0
        for order in tours
        for origin, destination in _legs(plan.depot, order, plan.visits)
    )


def _legs(
    depot: PlaceRef, order: TourOrder, visits: Mapping[ReservationId, Visit]
) -> Sequence[tuple[PlaceRef, PlaceRef]]:
    if not order.reservations:
        return ()
    places = [depot, *(visits[key].place for key in order.reservations), depot]
    return [(origin, to) for origin, to in pairwise(places) if origin != to]
