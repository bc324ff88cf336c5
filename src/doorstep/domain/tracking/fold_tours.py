"""What tours add to the card of a shipment: where it stands on each, and how far each came."""

from dataclasses import replace
from typing import assert_never

from doorstep.domain.tracking.card import AttemptPresence, ShipmentCard, TourLeg
from doorstep.events import (
    AttemptWeighed,
    BreakTaken,
    DeviationEnded,
    LegDriven,
    MeetUpAgreed,
    ParcelsTakenOver,
    PromisesEndangered,
    SilenceEnded,
    SilenceStarted,
    StopApproached,
    StopArrived,
    StopDeferred,
    StopDeparted,
    StopLeft,
    StopReached,
    TourDeviated,
    TourEnded,
    TourEvent,
    TourInterrupted,
    TourPublished,
    TourResequenced,
    TourResumed,
    TourStarted,
)
from doorstep.kernel.ids import ShipmentId, TourId
from doorstep.kernel.moments import newest

_OF_THE_TOUR = (
    PromisesEndangered
    | BreakTaken
    | SilenceStarted
    | SilenceEnded
    | LegDriven
    | TourDeviated
    | DeviationEnded
)
_NO_NEWS = _OF_THE_TOUR | MeetUpAgreed

type _StopEvent = StopApproached | StopArrived | StopDeparted | StopDeferred | StopReached | StopLeft
type _WayEvent = TourStarted | TourInterrupted | TourResumed | TourEnded


def shipments_of(event: TourEvent) -> tuple[ShipmentId, ...]:
    """The shipments that an event of a tour concerns, each once."""
    if isinstance(event, TourPublished):
        planned = (shipment for stop in event.stops for shipment in stop.shipments)
        return tuple(dict.fromkeys([*planned, *event.withdrawn]))
    if isinstance(event, _OF_THE_TOUR):
        return ()  # each card has its own prediction; the list and the rest belong to the tour
    if isinstance(event, TourStarted):
        return (*event.shipments, *event.left)
    return event.shipments


def fold_tour(card: ShipmentCard, event: TourEvent) -> ShipmentCard:
    """The card after an event of a tour that names its shipment."""
    if isinstance(event, AttemptWeighed):
        return _weighed(card, event)
    known = _leg_on(card, event.tour)
    if isinstance(event, TourPublished):
        leg = _published(card.shipment, known, event)
    elif known is None or isinstance(event, _NO_NEWS):
        leg = None
    elif isinstance(event, ParcelsTakenOver):
        leg = _taken_over(known, event)
    elif isinstance(event, TourResequenced):
        leg = _resequenced(known, event)
    elif isinstance(event, TourStarted) and card.shipment in event.left:
        leg = None  # the van has nothing of it
    elif isinstance(event, TourStarted | TourInterrupted | TourResumed | TourEnded):
        leg = _under_way(known, event)
    else:
        leg = _at_stop(known, event)
    return card if leg is None else _with_leg(card, leg)


def _weighed(card: ShipmentCard, event: AttemptWeighed) -> ShipmentCard:
    """Beside the attempts themselves, in whatever order the two are read."""
    found = AttemptPresence(
        tour=event.tour,
        stop=event.stop,
        attempted_at=event.attempted_at,
        presence=event.presence,
        off_by_m=event.off_by_m,
        stood_s=event.stood_s,
    )
    if found in card.presences:
        return card
    known = sorted([*card.presences, found], key=lambda one: (one.attempted_at, one.tour))
    return replace(card, presences=tuple(known))


def _leg_on(card: ShipmentCard, tour: TourId) -> TourLeg | None:
    return next((leg for leg in card.legs if leg.tour == tour), None)


def _with_leg(card: ShipmentCard, leg: TourLeg) -> ShipmentCard:
    others = [known for known in card.legs if known.tour != leg.tour]
    return replace(
        card, legs=tuple(sorted([*others, leg], key=lambda known: (known.published_at, known.tour)))
    )


def _published(shipment: ShipmentId, known: TourLeg | None, event: TourPublished) -> TourLeg | None:
    at = event.occurred_at
    if known is not None and newest(known.published_at, known.withdrawn_at, at) != at:
        return known
    for sequence, stop in enumerate(event.stops, start=1):
        if shipment in stop.shipments:
            planned = TourLeg(
                tour=event.tour,
                van=event.van,
                driver=event.driver,
                stop=stop.stop,
                published_at=at,
                planned_at=stop.planned_at,
                sequence=sequence,
                of=len(event.stops),
                parcels=stop.parcels,
                collects=stop.collects,
                given_at=at,
            )
            return planned if known is None else _replanned(known, planned)
    return known and replace(known, withdrawn_at=at)


def _replanned(known: TourLeg, planned: TourLeg) -> TourLeg:
    """What was driven already stays as it was."""
    return replace(
        known,
        van=planned.van,
        driver=planned.driver,
        stop=planned.stop,
        published_at=planned.published_at,
        planned_at=planned.planned_at,
        sequence=planned.sequence,
        of=planned.of,
        parcels=planned.parcels,
        collects=planned.collects,
        withdrawn_at=None,
        given_at=known.given_at if _stayed(known, planned) else planned.given_at,
    )


def _stayed(known: TourLeg, planned: TourLeg) -> bool:
    """The stop was on the list all the time: its place and window are the same."""
    return known.withdrawn_at is None and known.stop == planned.stop


def _resequenced(leg: TourLeg, event: TourResequenced) -> TourLeg:
    """The arrival planned now; an older sequence than the plan it knows adds nothing."""
    if newest(leg.published_at, event.occurred_at) != event.occurred_at:
        return leg
    planned = next((turn.planned_at for turn in event.turns if turn.stop == leg.stop), leg.planned_at)
    at = event.occurred_at
    return replace(leg, planned_at=planned, published_at=at, resequenced_at=at)


def _taken_over(leg: TourLeg, event: ParcelsTakenOver) -> TourLeg:
    """For the shipment its tour begins where another van handed it over."""
    aboard = tuple(parcel for parcel in leg.parcels if parcel in event.parcels)
    parcels = tuple(dict.fromkeys([*leg.parcels_aboard, *aboard]))
    started_at = leg.started_at or event.occurred_at
    at = event.occurred_at
    return replace(leg, started_at=started_at, aboard=True, parcels_aboard=parcels, taken_over_at=at)


def _under_way(leg: TourLeg, event: _WayEvent) -> TourLeg:
    at = event.occurred_at
    match event:
        case TourStarted():
            aboard = tuple(parcel for parcel in leg.parcels if parcel in event.parcels)
            return replace(leg, started_at=at, aboard=True, parcels_aboard=aboard)
        case TourInterrupted():
            is_news = newest(leg.interrupted_at, at) == at
            return replace(leg, interrupted_at=at, interrupted_cause=event.cause) if is_news else leg
        case TourResumed():
            return replace(leg, resumed_at=newest(leg.resumed_at, at))
        case TourEnded():
            return replace(leg, ended_at=newest(leg.ended_at, at))


def _at_stop(leg: TourLeg, event: _StopEvent) -> TourLeg:
    at = event.occurred_at
    match event:
        case StopApproached():
            return replace(leg, approached_at=newest(leg.approached_at, at))
        case StopArrived():
            return replace(leg, arrived_at=newest(leg.arrived_at, at))
        case StopDeparted():
            return replace(leg, departed_at=newest(leg.departed_at, at))
        case StopDeferred():
            return replace(leg, deferred_at=newest(leg.deferred_at, at))
        case StopReached():
            return replace(leg, reached_at=newest(leg.reached_at, at))
        case StopLeft():
            return replace(leg, left_at=newest(leg.left_at, at))
        case _:
            assert_never(event)
