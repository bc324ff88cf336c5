"""The rules of what can happen to a parcel. Reality wins: only the impossible is refused.

Devices report late, twice and out of sequence, so a fact older than the last one is taken as it is.
"""

from datetime import datetime
from typing import assert_never

from doorstep.domain.parcels import at_pickup
from doorstep.domain.parcels.at_the_door import attempt, complete, refuse
from doorstep.domain.parcels.commands import (
    AbandonCollection,
    ArriveAtHub,
    AttemptCollection,
    AttemptDelivery,
    CompleteCollection,
    CompleteDelivery,
    DeclareDelay,
    LoadParcel,
    ReceiveReturn,
    RefuseDelivery,
    ReleaseHold,
    StartHold,
    StartReturn,
    TrackingCommand,
)
from doorstep.domain.parcels.refusals import (
    DelayWithoutLength,
    GoingBack,
    NotGoingBack,
    OnHold,
    check_parcel,
    check_under_way,
)
from doorstep.domain.parcels.state import Tracked
from doorstep.events import (
    DelayDeclared,
    HoldReleased,
    HoldStarted,
    HubArrived,
    ReturnReceived,
    ReturnStarted,
    TrackingEvent,
    VehicleLoaded,
)
from doorstep.kernel.party import Cause


def decide(parcel: Tracked, command: TrackingCommand, *, at: datetime) -> list[TrackingEvent]:
    """What happens when `command` says something was seen `at` a moment. What is known already is no event.

    Raises:
        OtherShipment: the parcel is of another shipment.
        AlreadyDelivered: it was received before.
        AlreadyReturned: it is back with the consignor's side.
        AlreadyCollected: it was picked up before.
        OnHold: a held parcel is loaded.
        GoingBack: a parcel on its way back is loaded.
        NotGoingBack: a return that nobody started is received.
        DelayWithoutLength: a delay of no seconds.
    """
    check_parcel(parcel, command.parcel, command.shipment)
    match command:
        case CompleteDelivery():
            return complete(parcel, command, at)
        case AttemptDelivery():
            return attempt(parcel, command, at)
        case RefuseDelivery():
            return refuse(parcel, command, at)
        case ReceiveReturn():
            return _receive_return(parcel, command, at)
        case CompleteCollection() | AttemptCollection() | AbandonCollection():
            return _pick_up(parcel, command, at)
        case _:
            check_under_way(parcel, command.parcel, at)
            return _on_the_way(parcel, command, at)


def _pick_up(
    parcel: Tracked, command: CompleteCollection | AttemptCollection | AbandonCollection, at: datetime
) -> list[TrackingEvent]:
    match command:
        case CompleteCollection():
            return at_pickup.collect(parcel, command, at)
        case AttemptCollection():
            return at_pickup.attempt(parcel, command, at)
        case AbandonCollection():
            return at_pickup.abandon(parcel, command, at)


type _OnTheWay = ArriveAtHub | LoadParcel | StartHold | ReleaseHold | DeclareDelay | StartReturn


def _on_the_way(parcel: Tracked, command: _OnTheWay, at: datetime) -> list[TrackingEvent]:
    match command:
        case ArriveAtHub():
            return _arrive(parcel, command, at)
        case LoadParcel():
            return _load(parcel, command, at)
        case StartHold():
            return _hold(parcel, command, at)
        case ReleaseHold():
            return [] if parcel.held is None else [_released(command, at)]
        case DeclareDelay():
            return _delay(parcel, command, at)
        case StartReturn():
            return _start_return(parcel, command, at)
        case _:
            assert_never(command)


def _arrive(parcel: Tracked, command: ArriveAtHub, at: datetime) -> list[TrackingEvent]:
    seen = parcel.depot
    if seen is not None and (seen.depot, seen.last_mile) == (command.depot, command.last_mile):
        return []
    return [
        HubArrived(
            occurred_at=at,
            shipment=command.shipment,
            parcel=command.parcel,
            depot=command.depot,
            last_mile=command.last_mile,
        )
    ]


def _load(parcel: Tracked, command: LoadParcel, at: datetime) -> list[TrackingEvent]:
    if parcel.aboard is not None and parcel.aboard.tour == command.tour:
        return []
    if parcel.returning:
        raise GoingBack(f"parcel {command.parcel} is going back to its sender; leave it at the depot")
    if parcel.held is not None and not _ends_with_loading(parcel.held):
        raise OnHold(f"parcel {command.parcel} is held for {parcel.held.cause}; release the hold first")
    loaded = VehicleLoaded(
        occurred_at=at,
        shipment=command.shipment,
        parcel=command.parcel,
        tour=command.tour,
        van=command.van,
    )
    # What was missed and is now in the van has been found, and what was kept for somebody goes there: nobody
    # needs to say so apart.
    return [loaded] if parcel.held is None else [_released(command, at), loaded]


def _released(command: LoadParcel | ReleaseHold, at: datetime) -> HoldReleased:
    return HoldReleased(occurred_at=at, shipment=command.shipment, parcel=command.parcel)


def _hold(parcel: Tracked, command: StartHold, at: datetime) -> list[TrackingEvent]:
    known = parcel.held
    if known is not None and (known.cause, known.until) == (command.cause, command.until):
        return []
    return [
        HoldStarted(
            occurred_at=at,
            shipment=command.shipment,
            parcel=command.parcel,
            cause=command.cause,
            until=command.until,
        )
    ]


def _ends_with_loading(held: HoldStarted) -> bool:
    kept = held.cause is Cause.CONSIGNEE_ASKED_LATER and held.until is not None
    return kept or held.cause is Cause.LSP_LEFT_AT_DEPOT


def _delay(parcel: Tracked, command: DeclareDelay, at: datetime) -> list[TrackingEvent]:
    if command.delay_s <= 0:
        raise DelayWithoutLength(
            f"a delay of {command.delay_s} s for parcel {command.parcel}; give the seconds it will last"
        )
    known = parcel.delay
    if known is not None and (known.delay_s, known.cause) == (command.delay_s, command.cause):
        return []
    return [
        DelayDeclared(
            occurred_at=at,
            shipment=command.shipment,
            parcel=command.parcel,
            delay_s=command.delay_s,
            cause=command.cause,
        )
    ]


def _start_return(parcel: Tracked, command: StartReturn, at: datetime) -> list[TrackingEvent]:
    if parcel.returning:
        return []
    return [
        ReturnStarted(occurred_at=at, shipment=command.shipment, parcel=command.parcel, cause=command.cause)
    ]


def _receive_return(parcel: Tracked, command: ReceiveReturn, at: datetime) -> list[TrackingEvent]:
    if parcel.returned_at is not None:
        return []
    check_under_way(parcel, command.parcel, at)
    if not parcel.returning:
        raise NotGoingBack(f"nobody sent parcel {command.parcel} back; start its return first")
    return [
        ReturnReceived(occurred_at=at, shipment=command.shipment, parcel=command.parcel, depot=command.depot)
    ]
