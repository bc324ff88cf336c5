"""When a person may move a visit to another tour: nobody's promise breaks, whatever it costs in driving."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from doorstep.domain.slots import pins
from doorstep.domain.slots.adoption import driven_s
from doorstep.domain.slots.commands import MoveVisit
from doorstep.domain.slots.load import SlotLoad, covered, day_plan
from doorstep.domain.slots.ports import DayPlan, Placement
from doorstep.domain.slots.refusals import (
    MoveBreaks,
    NoSuchPlace,
    NoSuchTour,
    NoSuchVisit,
    PlanFaulty,
    PlanMoved,
    TourFrozen,
    TourUnderWay,
)
from doorstep.domain.slots.verdict import Move, MoveLimit, Verdict, minutes_late
from doorstep.events import PlanAdopted, TourLocked, TourOrder
from doorstep.kernel.ids import ReservationId, TourId

_LIMITS = {
    MoveLimit.LOAD: "puts {over} g more on its van than it holds",
    MoveLimit.VOLUME: "puts {over} cm3 more on its van than it holds",
    MoveLimit.PIECES: "puts {over} pieces more on its van than it takes",
    MoveLimit.SKILLS: "needs {lacks}, which its van has not",
    MoveLimit.SHIFT: "brings the van back {over} s after its shift",
    MoveLimit.NO_ROAD: "needs a road where none leads",
}


def move(
    load: SlotLoad, command: MoveVisit, *, at: datetime, placement: Placement
) -> list[PlanAdopted | TourLocked]:
    """The plan with the visit on the other tour; nothing when it stands there already.

    Raises: NoSuchVisit, NoSuchTour, NoSuchPlace, PlanMoved, VisitIsPinned, TourFrozen, TourUnderWay,
    TravelMissing, MoveBreaks, and PlanFaulty when the independent checker holds something against it.
    """
    source = tour_of(load, command.reservation)
    allowed(load, command.reservation, command.tour, command.index)
    if command.since_version != load.version:
        raise PlanMoved(
            f"the plan is at version {load.version}, you saw {command.since_version}; look at it again"
        )
    for tour in (source, command.tour):
        if tour in load.locked:
            raise TourFrozen(f"tour {tour} is locked; unlock it first, and publish it again after the move")
        if tour in command.under_way:
            raise TourUnderWay(f"the van of tour {tour} has left; what is on board stays on its van")
    wish = Move(reservation=command.reservation, tour=command.tour, index=command.index)
    if command.reservation in load.pins:
        pins.check(load, with_move(load.tours, command.reservation, wish))
    covered(load, command.travel)
    return _moved(load, command, day_plan(load, at=at), placement, at)


def allowed(load: SlotLoad, reservation: ReservationId, tour: TourId, index: int | None) -> None:
    """Make sure that the plan has the visit, the tour, and the place on it.

    Raises: NoSuchVisit, NoSuchTour, NoSuchPlace.
    """
    tour_of(load, reservation)
    order = next((order for order in load.tours if order.tour == tour), None)
    if order is None:
        raise NoSuchTour(f"{load.day} at {load.depot} has no tour {tour}")
    others = sum(key != reservation for key in order.reservations)
    if index is not None and not 0 <= index <= others:
        raise NoSuchPlace(f"tour {tour} has {others} other visits; the index goes from 0 to {others}")


def tour_of(load: SlotLoad, reservation: ReservationId) -> TourId:
    """The tour that serves a reservation. Raises: NoSuchVisit."""
    found = next((order.tour for order in load.tours if reservation in order.reservations), None)
    if found is None:
        raise NoSuchVisit(f"the plan of {load.day} at {load.depot} has no visit {reservation}")
    return found


def with_move(tours: Sequence[TourOrder], reservation: ReservationId, to: Move) -> tuple[TourOrder, ...]:
    """`tours` with the visit at the place of `to`."""
    place = 0 if to.index is None else to.index
    others = {order.tour: tuple(k for k in order.reservations if k != reservation) for order in tours}
    others[to.tour] = (*others[to.tour][:place], reservation, *others[to.tour][place:])
    return tuple(replace(order, reservations=others[order.tour]) for order in tours)


def _moved(
    load: SlotLoad, command: MoveVisit, plan: DayPlan, placement: Placement, at: datetime
) -> list[PlanAdopted | TourLocked]:
    wish = Move(reservation=command.reservation, tour=command.tour, index=command.index)
    verdict = placement.judge(plan, wish, command.travel)
    if verdict.is_idle:
        return []
    if not verdict.is_sound:
        raise MoveBreaks(f"moving {command.reservation} to {command.tour} {_why(verdict)}")
    tours = with_move(load.tours, command.reservation, replace(wish, index=verdict.index))
    pins.check(load, tours)
    faults = placement.faults(_as_left(plan, verdict, tours), tours, command.travel)
    if faults:
        raise PlanFaulty(f"the plan for {load.depot} on {load.day} is not sound: {'; '.join(faults)}")
    driving = driven_s(plan, tours, command.travel)
    adopted = PlanAdopted(occurred_at=at, tours=tours, travel_s=driving, planner=command.reason)
    frozen = [TourLocked(occurred_at=at, tour=command.tour, reason=command.reason)] if command.freeze else []
    return [adopted, *frozen]


def _as_left(plan: DayPlan, verdict: Verdict, tours: tuple[TourOrder, ...]) -> DayPlan:
    """For the checker: a tour that was late before and is relieved by the move is counted, but not timed."""
    was_late = any(stop.was_late_s > 0 and stop.tour == verdict.source for stop in verdict.stops)
    if not was_late or verdict.source == verdict.tour:
        return plan
    relieved = next(order for order in tours if order.tour == verdict.source)
    return replace(
        plan, tours=tuple(relieved if order.tour == relieved.tour else order for order in plan.tours)
    )


def _why(verdict: Verdict) -> str:
    if verdict.limit:
        return _LIMITS[verdict.limit].format(over=verdict.over, lacks=", ".join(verdict.lacks))
    late = [f"{stop.reservation} by {minutes_late(stop)} min" for stop in verdict.broken]
    return f"breaks {len(late)} promise{'' if len(late) == 1 else 's'}: {', '.join(late)}"
