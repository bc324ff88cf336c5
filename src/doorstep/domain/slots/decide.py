"""The rules of capacity: from a command to what happens, or a refusal."""

from collections.abc import Sequence
from datetime import datetime
from typing import assert_never

from doorstep.domain.slots.adoption import adopt, make_room
from doorstep.domain.slots.commands import (
    AdoptPlan,
    ConfirmSlot,
    ExpectReturn,
    LockTour,
    MoveUnloaded,
    MoveVisit,
    OpenDay,
    PinVisit,
    RecordRefusal,
    ReleaseSlot,
    ReserveSlot,
    SlotCommand,
    UnlockTour,
    UnpinVisit,
)
from doorstep.domain.slots.hand import move
from doorstep.domain.slots.load import WORTH_EXPECTING, SlotLoad, covered, day_plan, without
from doorstep.domain.slots.pins import pin, unpin
from doorstep.domain.slots.ports import Placed, Placement
from doorstep.domain.slots.refusals import (
    CapacitySetAside,
    DayAlreadyOpen,
    DayNotOpen,
    HoldExpired,
    NoSuchTour,
    NoSuchWindow,
    NotDeliverable,
    PlanMoved,
    ReservationTaken,
)
from doorstep.domain.slots.relief import move_unloaded
from doorstep.domain.slots.spare import spare_s
from doorstep.events import (
    DayOpened,
    PlanRefused,
    ReturnExpected,
    SlotConfirmed,
    SlotEvent,
    SlotNarrowed,
    SlotReleased,
    SlotReserved,
    TourLocked,
    TourUnlocked,
)
from doorstep.kernel.ids import ReservationId, TourId


def decide(
    load: SlotLoad, command: SlotCommand, *, at: datetime, placement: Placement
) -> Sequence[SlotEvent]:
    """What happens when `command` is asked `at` a moment. A repeat is no new event.

    `load` must be the newest: the writers of one depot-day are serialised by the store.

    Raises:
        DayNotOpen: nothing was opened that could be booked.
        TravelMissing: the travel times do not cover the newest plan.
        Refused: the refusals of each command, named at its rule.
    """
    if isinstance(command, OpenDay):
        return _open(load, command, at)
    if not load.version:
        raise DayNotOpen(f"depot {command.depot} takes no bookings for {command.day}; open the day first")
    match command:
        case ReserveSlot():
            return _reserve(load, command, at, placement)
        case ConfirmSlot():
            return _confirm(load, command, at)
        case ReleaseSlot():
            return _release(load, command, at)
        case AdoptPlan() | MoveVisit() | MoveUnloaded() | RecordRefusal():
            return _replan(load, command, at, placement)
        case LockTour() | UnlockTour() | ExpectReturn() | PinVisit() | UnpinVisit():
            return _fix(load, command, at)
        case _:
            assert_never(command)


def _open(load: SlotLoad, command: OpenDay, at: datetime) -> list[SlotEvent]:
    if not load.version:
        return [
            DayOpened(
                occurred_at=at,
                depot=command.depot,
                day=command.day,
                place=command.place,
                shifts=command.shifts,
                windows=command.windows,
                speeds=command.speeds,
            )
        ]
    if (load.place, load.shifts, load.windows) != (command.place, command.shifts, command.windows):
        raise DayAlreadyOpen(f"{command.day} at {command.depot} is open with other vans or windows")
    return []


def _reserve(load: SlotLoad, command: ReserveSlot, at: datetime, placement: Placement) -> list[SlotEvent]:
    visit = command.visit
    standing = load.bookings.get(visit.reservation)
    if standing is not None:
        if (standing.visit, standing.shipment) != (visit, command.shipment):
            raise ReservationTaken(
                f"{visit.reservation} stands for {standing.shipment}; use a new reservation"
            )
        return []
    strange = next((part for part in visit.window.each if part not in load.windows), None)
    if strange is not None:
        raise NoSuchWindow(f"{load.day} at {load.depot} has no window from {strange.start}")
    covered(load, command.travel)
    own = load.bookings.get(command.instead)
    if own is not None and own.shipment == command.shipment:
        swapped = _swapped(load, command, at, placement)
        if swapped:
            return swapped
    booked = _placed(load, command, at, placement)
    if not booked:
        why = placement.why_not(day_plan(load, at=at), visit, command.travel)
        raise NotDeliverable(f"{visit.place} cannot be served from {visit.window.start}: {why}")
    return booked


def _swapped(load: SlotLoad, command: ReserveSlot, at: datetime, placement: Placement) -> list[SlotEvent]:
    """The old visit goes, the new one is booked for good; nothing where it fits not even so."""
    booked = _placed(without(load, command.instead), command, at, placement)
    if not booked:
        return []
    old = SlotReleased(occurred_at=at, reservation=command.instead, shipment=command.shipment, reason="moved")
    kept = SlotConfirmed(occurred_at=at, reservation=command.visit.reservation, shipment=command.shipment)
    return [old, *booked, kept]


def _placed(load: SlotLoad, command: ReserveSlot, at: datetime, placement: Placement) -> list[SlotEvent]:
    """The booking in the tours as they are, else in those found for it; nothing where it fits in none.

    Raises: CapacitySetAside.
    """
    placed = placement.place(day_plan(load, at=at), command.visit, command.travel)
    if placed is not None:
        _check_set_aside(load, command, placed, at)
        return [_reserved(load, command, placed, at)]
    room = make_room(load, command, at=at, placement=placement) if command.rearranged else None
    if room is None:
        return []
    adopted, placed = room
    _check_set_aside(load, command, placed, at)
    return [adopted, _reserved(load, command, placed, at)]


def _check_set_aside(load: SlotLoad, command: ReserveSlot, placed: Placed, at: datetime) -> None:
    """Raises: CapacitySetAside."""
    if command.allowance is None or not command.allowance.binds(at):
        return
    spare = spare_s(load, command.travel, at=at)
    may_take_s = command.allowance.seconds(load.bookings.values(), spare_s=spare, at=at)
    takes_s = command.visit.service_s + command.visit.cushion_s + placed.extra_s
    if takes_s > may_take_s:
        raise CapacitySetAside(
            f"the visit takes {takes_s // 60} min of {load.day}; {may_take_s // 60} min are not set aside for"
            " others. Choose another day, or ask again when they are released"
        )


def _reserved(load: SlotLoad, command: ReserveSlot, placed: Placed, at: datetime) -> SlotReserved:
    visit = command.visit
    return SlotReserved(
        occurred_at=at,
        depot=load.depot,
        day=load.day,
        reservation=visit.reservation,
        shipment=command.shipment,
        place=visit.place,
        window=visit.window,
        service_s=visit.service_s,
        load_g=visit.load_g,
        needs=visit.needs,
        tour=placed.tour,
        index=placed.index,
        expires_at=command.expires_at,
        extra_s=placed.extra_s,
        brand=command.brand,
        zone=command.zone,
        cushion_s=visit.cushion_s,
    )


def _replan(
    load: SlotLoad,
    command: AdoptPlan | MoveVisit | MoveUnloaded | RecordRefusal,
    at: datetime,
    placement: Placement,
) -> Sequence[SlotEvent]:
    match command:
        case AdoptPlan():
            return [adopt(load, command, at=at, placement=placement)]
        case MoveVisit():
            return move(load, command, at=at, placement=placement)
        case MoveUnloaded():
            return move_unloaded(load, command, at=at, placement=placement)
        case RecordRefusal():
            return [PlanRefused(occurred_at=at, planner=command.planner, fault=command.fault)]


def _confirm(load: SlotLoad, command: ConfirmSlot, at: datetime) -> list[SlotEvent]:
    booking = load.bookings.get(command.reservation)
    if booking is None:
        raise HoldExpired(
            f"{command.reservation} is not held any more at {command.real_now}; choose a window again"
        )
    if booking.confirmed:
        return []
    # Past its time but not yet released, the plan still serves it: what is promised can be kept.
    return [SlotConfirmed(occurred_at=at, reservation=command.reservation, shipment=booking.shipment)]


def _release(load: SlotLoad, command: ReleaseSlot, at: datetime) -> list[SlotEvent]:
    booking = load.bookings.get(command.reservation)
    # The timer of a hold may ring just after its confirmation.
    if booking is None or (command.reason == "expired" and booking.confirmed):
        return []
    return [
        SlotReleased(
            occurred_at=at,
            reservation=command.reservation,
            shipment=booking.shipment,
            reason=command.reason,
        )
    ]


def _fix(
    load: SlotLoad, command: LockTour | UnlockTour | ExpectReturn | PinVisit | UnpinVisit, at: datetime
) -> Sequence[SlotEvent]:
    match command:
        case PinVisit():
            return pin(load, command, at=at)
        case UnpinVisit():
            return unpin(load, command, at=at)
        case _:
            return _lock(load, command, at)


def _lock(load: SlotLoad, command: LockTour | UnlockTour | ExpectReturn, at: datetime) -> list[SlotEvent]:
    _known(load, command.tour)
    locked = command.tour in load.locked
    match command:
        case LockTour():
            _check_seen(load, command)
            closed = [] if command.given is None else _as_given(load, command.tour, command.given, at)
            closed += _narrowed(load, command, at)
            return closed if locked else [*closed, _locked(command, at)]
        case UnlockTour():
            return [TourUnlocked(occurred_at=at, tour=command.tour)] if locked else []
        case ExpectReturn():
            return _expect(load, command, at)


def _check_seen(load: SlotLoad, command: LockTour) -> None:
    """Raises: PlanMoved."""
    order = next(order.reservations for order in load.tours if order.tour == command.tour)
    if command.seen is not None and order != command.seen:
        raise PlanMoved(f"tour {command.tour} has another sequence by now; look at it again")


def _expect(load: SlotLoad, command: ExpectReturn, at: datetime) -> list[SlotEvent]:
    """News only where another tour waits for the van, and where it comes back at another time than known."""
    known = load.returns.get(command.tour)
    if all(shift.follows != command.tour for shift in load.shifts):
        return []
    if known is not None and abs(command.returns_at - known) < WORTH_EXPECTING:
        return []
    return [ReturnExpected(occurred_at=at, tour=command.tour, returns_at=command.returns_at)]


def _locked(command: LockTour, at: datetime) -> TourLocked:
    return TourLocked(occurred_at=at, tour=command.tour, reason=command.reason)


def _as_given(
    load: SlotLoad, tour: TourId, given: tuple[ReservationId, ...], at: datetime
) -> list[SlotEvent]:
    """The releases that leave on `tour` what its driver was given, and nothing else.

    Raises: PlanMoved.
    """
    order = next(order.reservations for order in load.tours if order.tour == tour)
    if tuple(key for key in order if load.bookings[key].confirmed) != given:
        raise PlanMoved(f"tour {tour} serves others by now, or in another sequence; draw it up again")
    return [
        SlotReleased(occurred_at=at, reservation=key, shipment=load.bookings[key].shipment, reason="expired")
        for key in order
        if not load.bookings[key].confirmed
    ]


def _narrowed(load: SlotLoad, command: LockTour, at: datetime) -> list[SlotEvent]:
    """Of the windows that would have done, the one that was told; nothing where it is known already."""
    return [
        SlotNarrowed(occurred_at=at, reservation=key, shipment=booking.shipment, window=window)
        for key, window in command.windows.items()
        for booking in [load.bookings.get(key)]
        if booking is not None and window in booking.visit.window.parts
    ]


def _known(load: SlotLoad, tour: TourId) -> None:
    if all(shift.tour != tour for shift in load.shifts):
        raise NoSuchTour(f"{load.day} at {load.depot} has no tour {tour}")
