"""How far a tour has come, from its sheet and from the cards, which are written with the event itself.

The sheet follows the log and may be a moment behind: a driver who has just acted must not see it undone.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from doorstep.domain.tours.sheet import ParcelOutcome, StopLine, StopState, TourSheet
from doorstep.domain.tracking.card import ParcelCard, ShipmentCard, TourLeg
from doorstep.domain.tracking.health import is_held
from doorstep.kernel.ids import ParcelId, ShipmentId
from doorstep.kernel.moments import is_after, newest
from doorstep.kernel.party import Cause


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """The tour as a whole."""

    started_at: datetime | None
    interrupted: bool
    interrupted_at: datetime | None
    interrupted_cause: Cause | None


def progress(sheet: TourSheet, cards: Mapping[str, ShipmentCard]) -> Progress:
    """Whether the van has left, and whether it stands still."""
    legs = [leg for card in cards.values() for leg in _legs(card, sheet)]
    stopped = newest(sheet.interrupted_at, *(leg.interrupted_at for leg in legs))
    moving = newest(sheet.resumed_at, *(leg.resumed_at for leg in legs))
    causes = [leg.interrupted_cause for leg in legs if leg.interrupted_at == stopped]
    return Progress(
        started_at=newest(sheet.started_at, *(leg.started_at for leg in legs)),
        interrupted=is_after(stopped, moving) and sheet.ended_at is None,
        interrupted_at=stopped,
        interrupted_cause=next(iter(causes), sheet.interrupted_cause),
    )


def stops(sheet: TourSheet, cards: Mapping[str, ShipmentCard]) -> Sequence[StopLine]:
    """The stops in the sequence still intended, each as far as anything says it has come."""
    lines = [_line(line, sheet, cards) for line in sheet.stops]
    return sorted(lines, key=lambda line: line.state is StopState.DEFERRED)


def taken_off(sheet: TourSheet) -> Mapping[ParcelId, ShipmentId]:
    """What is in the van although no stop of its tour is for it any more, and whose it is.

    What another van has agreed to take over is not among it.
    """
    planned = {parcel for line in sheet.stops for parcel in (*line.parcels, *line.collects)}
    given = set(sheet.meet_up.parcels if sheet.meet_up else ())
    return {
        line.parcel: line.shipment
        for line in sheet.parcels
        if line.loaded_at is not None
        and (sheet.started_at is None or line.parcel in sheet.parcels_aboard)
        and line.parcel not in planned | given
    }


def outcome(parcel: ParcelCard, card: ShipmentCard, sheet: TourSheet) -> ParcelOutcome:
    """What became of a parcel on this tour: the last word at the door, else whether it is in the van."""
    tried = [
        attempt.at
        for attempt in card.attempts
        if attempt.parcel == parcel.parcel and attempt.tour == sheet.tour
    ]
    said = (
        (parcel.collected_at, ParcelOutcome.COLLECTED),
        (parcel.delivered_at, ParcelOutcome.DELIVERED),
        (parcel.refused_at, ParcelOutcome.REFUSED),
        (tried, ParcelOutcome.ATTEMPTED),
        (parcel.collects, ParcelOutcome.AWAITED),
    )
    return next((found for holds, found in said if holds), _at_the_start(parcel, card, sheet))


def _at_the_start(parcel: ParcelCard, card: ShipmentCard, sheet: TourSheet) -> ParcelOutcome:
    """Whether the parcel is in the van, as far as anything says so."""
    legs = _legs(card, sheet)
    if any(leg.started_at is not None for leg in legs):
        aboard = any(parcel.parcel in leg.parcels_aboard for leg in legs)
        return ParcelOutcome.LOADED if aboard else ParcelOutcome.MISSING
    if parcel.loaded_tour == sheet.tour and parcel.loaded_at is not None:
        return ParcelOutcome.LOADED
    left = is_held(parcel) and parcel.held_cause is Cause.LSP_LEFT_AT_DEPOT
    left = left or (sheet.comes_over(parcel.parcel) and sheet.is_met)
    return ParcelOutcome.MISSING if left else ParcelOutcome.PLANNED


def _legs(card: ShipmentCard, sheet: TourSheet) -> list[TourLeg]:
    return [leg for leg in card.legs if leg.tour == sheet.tour]


def _line(line: StopLine, sheet: TourSheet, cards: Mapping[str, ShipmentCard]) -> StopLine:
    legs = [
        leg
        for shipment in line.shipments
        if shipment in cards
        for leg in _legs(cards[shipment], sheet)
        if leg.stop == line.stop
    ]
    merged = replace(
        line,
        approached_at=_newest(line.approached_at, (leg.approached_at for leg in legs)),
        arrived_at=_newest(line.arrived_at, (leg.arrived_at for leg in legs)),
        departed_at=_newest(line.departed_at, (leg.departed_at for leg in legs)),
        deferred_at=_newest(line.deferred_at, (leg.deferred_at for leg in legs)),
    )
    return replace(merged, state=_state(merged))


def _newest(own: datetime | None, others: Iterable[datetime | None]) -> datetime | None:
    return newest(own, *others)


def _state(line: StopLine) -> StopState:
    """The newest of its moments; of two at the same time, the one that comes later in a visit."""
    moments = (
        (line.approached_at, StopState.APPROACHED),
        (line.arrived_at, StopState.ARRIVED),
        (line.deferred_at, StopState.DEFERRED),
        (line.departed_at, StopState.DEPARTED),
    )
    known = [(moment, place, state) for place, (moment, state) in enumerate(moments) if moment is not None]
    return max(known)[2] if known else StopState.OPEN
