"""What a driver says was done, and the commands it stands for."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from doorstep.domain.custody import OfferHandOff, RecordDamage, RecordProof
from doorstep.domain.parcels import (
    AttemptCollection,
    AttemptDelivery,
    CompleteCollection,
    CompleteDelivery,
    LoadParcel,
    RefuseDelivery,
    StartHold,
)
from doorstep.domain.promise import AcknowledgeInstruction, ReportNotFollowed
from doorstep.domain.slots.commands import ExpectReturn
from doorstep.domain.support import ReadReply
from doorstep.domain.tours import (
    ArriveAtStop,
    DeferStop,
    DepartFromStop,
    EndTour,
    InterruptTour,
    ResumeTour,
    StartTour,
    TakeBreak,
    TakeOver,
)
from doorstep.kernel.ids import CaseId, EventId, ParcelId, ShipmentId, StopId
from doorstep.kernel.party import Cause
from doorstep.web.driver.said import Action, ActionInvalid, ActionKind, Load, NotOnTour, TourFacts


def commands(action: Action, tour: TourFacts) -> list[object]:
    """The commands `action` stands for; they are asked as one change.

    Raises:
        ActionInvalid: the stop, the parcels, the method or the cause is missing.
        NotOnTour: the stop or a parcel is not on this tour.
    """
    return _MEANINGS[action.kind](action, tour)


def _loaded(action: Action, tour: TourFacts) -> list[object]:
    return [
        LoadParcel(shipment=load.shipment, parcel=parcel, tour=tour.tour, van=tour.van)
        for parcel, load in _brought(action, _named(action, tour)).items()
    ]


def _missing(action: Action, tour: TourFacts) -> list[object]:
    return [
        StartHold(shipment=load.shipment, parcel=parcel, cause=Cause.LSP_LEFT_AT_DEPOT)
        for parcel, load in _brought(action, _named(action, tour)).items()
    ]


def _started(action: Action, tour: TourFacts) -> list[object]:
    # A van that only collects leaves empty.
    if not action.parcels and not any(load.collects for load in tour.loads.values()):
        raise ActionInvalid(f"action {action.id} says {action.kind} without `parcels`; name at least one")
    _brought(action, {one: tour.loads[one] for one in action.parcels if one in tour.loads})
    return [StartTour(tour=tour.tour, parcels=_in_the_van(action, tour))]


def _arrived(action: Action, tour: TourFacts) -> list[object]:
    return [ArriveAtStop(tour=tour.tour, stop=_stop(action, tour))]


def _delivered(action: Action, tour: TourFacts) -> list[object]:
    if action.method is None:
        raise ActionInvalid(f"action {action.id} says delivered without `method`; say into whose hands")
    stop, done = _stop(action, tour), list[object]()
    for parcel, load in _brought(action, _at_stop(action, tour)).items():
        done.append(
            CompleteDelivery(
                shipment=load.shipment,
                parcel=parcel,
                tour=tour.tour,
                stop=stop,
                method=action.method,
                driver=tour.driver,
                off_by_m=action.off_by_m,
            )
        )
        done.extend(_proofs(action, load, parcel, stop))
    return [ArriveAtStop(tour=tour.tour, stop=stop), *done, *_missed(action, tour), *_leave(action, tour)]


def _collected(action: Action, tour: TourFacts) -> list[object]:
    stop, done = _stop(action, tour), list[object]()
    for parcel, load in _to_collect(action, _at_stop(action, tour)).items():
        done.append(
            CompleteCollection(
                shipment=load.shipment,
                parcel=parcel,
                tour=tour.tour,
                stop=stop,
                driver=tour.driver,
                off_by_m=action.off_by_m,
            )
        )
        done.extend(_proofs(action, load, parcel, stop))
    return [ArriveAtStop(tour=tour.tour, stop=stop), *done, *_leave(action, tour)]


def _attempted(action: Action, tour: TourFacts) -> list[object]:
    if action.cause is None:
        raise ActionInvalid(f"action {action.id} says attempted without `cause`; say why it failed")
    stop, done = _stop(action, tour), list[object]()
    for parcel, load in _at_stop(action, tour).items():
        attempt = AttemptCollection if load.collects else AttemptDelivery
        done.append(
            attempt(
                shipment=load.shipment,
                parcel=parcel,
                tour=tour.tour,
                stop=stop,
                cause=action.cause,
                driver=tour.driver,
                again_on_tour=action.again,
                off_by_m=action.off_by_m,
            )
        )
        done.extend(_evidence(action, load, parcel, stop))
    return [ArriveAtStop(tour=tour.tour, stop=stop), *done, *_missed(action, tour), *_leave(action, tour)]


def _refused(action: Action, tour: TourFacts) -> list[object]:
    stop, done = _stop(action, tour), list[object]()
    for parcel, load in _at_stop(action, tour).items():
        done.append(_refusal(load, parcel, stop, tour))
        done.extend(_proofs(action, load, parcel, stop))
    return [ArriveAtStop(tour=tour.tour, stop=stop), *done, *_leave(action, tour)]


def _refusal(load: Load, parcel: ParcelId, stop: StopId, tour: TourFacts) -> object:
    """It is not taken, or, what was to be collected, not given away."""
    if not load.collects:
        return RefuseDelivery(
            shipment=load.shipment, parcel=parcel, tour=tour.tour, stop=stop, driver=tour.driver
        )
    return AttemptCollection(
        shipment=load.shipment,
        parcel=parcel,
        tour=tour.tour,
        stop=stop,
        cause=Cause.CONSIGNEE_REFUSED,
        driver=tour.driver,
    )


def _deferred(action: Action, tour: TourFacts) -> list[object]:
    return [DeferStop(tour=tour.tour, stop=_stop(action, tour))]


def _departed(action: Action, tour: TourFacts) -> list[object]:
    return [DepartFromStop(tour=tour.tour, stop=_stop(action, tour))]


def _interrupted(action: Action, tour: TourFacts) -> list[object]:
    if action.cause is None:
        raise ActionInvalid(f"action {action.id} says interrupted without `cause`; say what happened")
    return [InterruptTour(tour=tour.tour, cause=action.cause, expected_s=action.expected_s)]


def _resumed(_: Action, tour: TourFacts) -> list[object]:
    return [ResumeTour(tour=tour.tour)]


def _rested(action: Action, tour: TourFacts) -> list[object]:
    if action.expected_s <= 0:
        raise ActionInvalid(f"action {action.id} says rested without `expected_s`; say for how long")
    return [TakeBreak(tour=tour.tour, length_s=action.expected_s)]


def _handed_over(action: Action, tour: TourFacts) -> list[object]:
    if tour.meets is None:
        raise NotOnTour(f"tour {tour.tour} has no meet-up; keep its parcels, or bring them to the depot")
    return [
        OfferHandOff(shipment=load.shipment, parcel=parcel, giver=tour.driver, taker=tour.meets)
        for parcel, load in _named(action, tour).items()
    ]


def _taken_over(action: Action, tour: TourFacts) -> list[object]:
    stop = _stop(action, tour)
    taken = TakeOver(tour=tour.tour, parcels=tuple(_named(action, tour)))
    left = DepartFromStop(tour=tour.tour, stop=stop)
    return [ArriveAtStop(tour=tour.tour, stop=stop), *_loaded(action, tour), taken, left]


def _ended(action: Action, tour: TourFacts) -> list[object]:
    ended = EndTour(tour=tour.tour, returned=_in_the_van(action, tour))
    if tour.next_from is None:
        return [ended]
    depot, day = tour.next_from
    return [ended, ExpectReturn(depot=depot, day=day, tour=tour.tour, returns_at=action.occurred_at)]


def _acknowledged(action: Action, tour: TourFacts) -> list[object]:
    """The device has it, or the driver has read it; what was taken off the tour meanwhile is nobody's."""
    return [
        AcknowledgeInstruction(
            shipment=shipment,
            of=of,
            tour=tour.tour,
            driver=tour.driver,
            read=action.kind is ActionKind.READ,
        )
        for of, shipment in _asked(action, tour).items()
    ]


def _read(action: Action, tour: TourFacts) -> list[object]:
    """The driver has read it: what was asked for, or what a consignee wrote."""
    replies = {CaseId(of): tour.replies[CaseId(of)] for of in action.asks if CaseId(of) in tour.replies}
    return [
        *_acknowledged(action, tour),
        *(
            ReadReply(shipment=shipment, case=case, tour=tour.tour, driver=tour.driver)
            for case, shipment in replies.items()
        ),
    ]


def _asked(action: Action, tour: TourFacts) -> dict[EventId, ShipmentId]:
    return {of: tour.asks[of] for of in action.asks if of in tour.asks}


def _missed(action: Action, tour: TourFacts) -> list[object]:
    """Why what was asked for could not be done, beside the outcome."""
    if action.missed is None:
        return []
    return [
        ReportNotFollowed(
            shipment=shipment,
            of=of,
            tour=tour.tour,
            stop=_stop(action, tour),
            driver=tour.driver,
            reason=action.missed,
        )
        for of, shipment in _asked(action, tour).items()
    ]


_MEANINGS: Mapping[ActionKind, Callable[[Action, TourFacts], list[object]]] = {
    ActionKind.LOADED: _loaded,
    ActionKind.MISSING: _missing,
    ActionKind.STARTED: _started,
    ActionKind.ARRIVED: _arrived,
    ActionKind.DELIVERED: _delivered,
    ActionKind.ATTEMPTED: _attempted,
    ActionKind.REFUSED: _refused,
    ActionKind.COLLECTED: _collected,
    ActionKind.DEFERRED: _deferred,
    ActionKind.DEPARTED: _departed,
    ActionKind.INTERRUPTED: _interrupted,
    ActionKind.RESUMED: _resumed,
    ActionKind.RESTED: _rested,
    ActionKind.HANDED_OVER: _handed_over,
    ActionKind.TAKEN_OVER: _taken_over,
    ActionKind.ENDED: _ended,
    ActionKind.RECEIVED: _acknowledged,
    ActionKind.READ: _read,
}


def _leave(action: Action, tour: TourFacts) -> list[object]:
    stop = _stop(action, tour)
    if action.again:
        return [DeferStop(tour=tour.tour, stop=stop)]
    return [DepartFromStop(tour=tour.tour, stop=stop)] if action.leaves else []


def _proofs(action: Action, load: Load, parcel: ParcelId, stop: StopId) -> list[object]:
    return [
        RecordProof(
            shipment=load.shipment,
            parcel=parcel,
            stop=stop,
            kind=proof.kind,
            media=proof.media,
            digest=proof.digest,
        )
        for proof in action.proofs
    ]


def _evidence(action: Action, load: Load, parcel: ParcelId, stop: StopId) -> list[object]:
    """Of a failed attempt: the photo shows the damage when damage was the cause, else the visit."""
    if action.cause is not Cause.LSP_DAMAGED:
        return _proofs(action, load, parcel, stop)
    shown = [proof.media for proof in action.proofs if proof.media is not None]
    return [RecordDamage(shipment=load.shipment, parcel=parcel, media=media) for media in shown or [None]]


def _stop(action: Action, tour: TourFacts) -> StopId:
    if action.stop is None:
        raise ActionInvalid(f"action {action.id} says {action.kind} without `stop`; name the stop")
    if action.stop not in tour.stops:
        raise NotOnTour(f"stop {action.stop} is not on tour {tour.tour}; load the tour again")
    return action.stop


def _in_the_van(action: Action, tour: TourFacts) -> tuple[ParcelId, ...]:
    """Parcels of the tour, and what somebody had moved to another slot while it was in the van."""
    others = tuple(parcel for parcel in action.parcels if parcel not in tour.aboard)
    if others:
        _named(replace(action, parcels=others), tour)
    return tuple(dict.fromkeys(action.parcels))


def _named(action: Action, tour: TourFacts) -> dict[ParcelId, Load]:
    if not action.parcels:
        raise ActionInvalid(f"action {action.id} says {action.kind} without `parcels`; name at least one")
    unknown = [parcel for parcel in action.parcels if parcel not in tour.loads]
    if unknown:
        raise NotOnTour(f"parcel {unknown[0]} is not on tour {tour.tour}; take it back to the depot desk")
    return {parcel: tour.loads[parcel] for parcel in action.parcels}


def _brought(action: Action, loads: dict[ParcelId, Load]) -> dict[ParcelId, Load]:
    """Those that are brought; to name another one is a mistake, to name none means these."""
    other = next((one for one in action.parcels if one in loads and loads[one].collects), None)
    if other is not None:
        raise ActionInvalid(
            f"parcel {other} is to be collected at its door; say collected there, not {action.kind}"
        )
    return {parcel: load for parcel, load in loads.items() if not load.collects}


def _to_collect(action: Action, loads: dict[ParcelId, Load]) -> dict[ParcelId, Load]:
    """Those that are collected; to name another one is a mistake, to name none means these."""
    found = {parcel: load for parcel, load in loads.items() if load.collects}
    other = next((one for one in action.parcels if one not in found), None)
    if other is not None or not found:
        raise ActionInvalid(
            f"action {action.id}: {other or 'nothing at this stop'} is to be collected; say delivered instead"
        )
    return found


def _at_stop(action: Action, tour: TourFacts) -> dict[ParcelId, Load]:
    if action.parcels:
        return _named(action, tour)
    stop = _stop(action, tour)
    return {parcel: load for parcel, load in tour.loads.items() if load.stop == stop}
