"""Where a shipment is in its journey: the stage, its five steps, and how many parcels have arrived."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from doorstep.domain.tracking.card import ParcelCard, ShipmentCard, TourLeg
from doorstep.kernel.ids import ParcelId
from doorstep.kernel.moments import is_after, newest, oldest


class Stage(StrEnum):
    """Ten stages on the way, in their sequence, and four off the way."""

    CREATED = "created"
    PREPARING = "preparing"
    READY = "ready"
    COLLECTED = "collected"
    IN_NETWORK = "in_network"
    AT_LAST_MILE = "at_last_mile"
    OUT_FOR_DELIVERY = "out_for_delivery"
    ARRIVING = "arriving"
    READY_FOR_PICKUP = "ready_for_pickup"
    DELIVERED = "delivered"
    RETURNING = "returning"
    RETURNED = "returned"
    CANCELLED = "cancelled"
    LOST = "lost"


class Step(StrEnum):
    """The steps a consignee follows: five of a delivery, the first, fourth and last of a collection."""

    ORDERED = "ordered"
    PACKED = "packed"
    ON_ITS_WAY = "on_its_way"
    OUT_FOR_DELIVERY = "out_for_delivery"
    DELIVERED = "delivered"
    COLLECTED = "collected"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepMoment:
    """One step; `at` is `None` when it was not reached, or was passed without anybody seeing when."""

    step: Step
    reached: bool
    at: datetime | None


_SEQUENCE = list(Stage)
_DONE = frozenset({Stage.DELIVERED, Stage.COLLECTED})
_FINAL = _DONE | {Stage.RETURNED, Stage.CANCELLED, Stage.LOST}
_OFF_THE_WAY = frozenset({Stage.RETURNING, Stage.RETURNED, Stage.CANCELLED})


def stage(card: ShipmentCard) -> Stage:
    """The stage of the shipment: the least advanced of its parcels that are on the way decides.

    Parcels that go back, or that nobody comes for again, decide only when nothing else is on the way;
    delivered means all of them, and collected that nothing was brought.
    """
    stages = [parcel_stage(card, parcel) for parcel in card.parcels]
    on_the_way = [found for found in stages if found not in _OFF_THE_WAY]
    waiting = [found for found in on_the_way if found not in _DONE]
    if stages and not waiting:
        back = [found for found in stages if found in _OFF_THE_WAY]
        done = Stage.COLLECTED if card.only_collects else Stage.DELIVERED
        return min(back, key=_SEQUENCE.index, default=done)
    if card.cancelled_at is not None:
        return Stage.CANCELLED
    return min(waiting, key=_SEQUENCE.index, default=Stage.CREATED)


def is_final(found: Stage) -> bool:
    """Nothing further is expected to happen to the shipment."""
    return found in _FINAL


def parcels_delivered(card: ShipmentCard) -> int:
    """How many of the shipment's parcels have been received, or collected where they were to be."""
    return sum(parcel.done_at is not None for parcel in card.parcels)


def parcel_stage(card: ShipmentCard, parcel: ParcelCard) -> Stage:
    """The stage of one parcel, from moments alone: what is told late never moves it back."""
    if parcel.collects and (parcel.collected_at or parcel.abandoned_at):
        return Stage.COLLECTED if parcel.collected_at else Stage.CANCELLED
    if parcel.delivered_at is not None:
        return Stage.DELIVERED
    if parcel.return_received_at is not None:
        return Stage.RETURNED
    if parcel.return_started_at is not None:
        return Stage.RETURNING
    leg = leg_aboard(card, parcel)
    if leg is not None:
        return Stage.ARRIVING if is_next(card, leg) else Stage.OUT_FOR_DELIVERY
    return _before_the_tour(card, parcel)


def leg_aboard(card: ShipmentCard, parcel: ParcelCard) -> TourLeg | None:
    """The tour that carries the parcel now, or comes for it: neither back nor given up since it started."""
    for leg in reversed(card.legs):
        goods = leg.collects if parcel.collects else leg.parcels_aboard
        carries = leg.started_at is not None and parcel.parcel in goods
        if carries and leg.withdrawn_at is None and not _came_back(card, parcel, leg):
            return leg
    return None


def is_next(card: ShipmentCard, leg: TourLeg) -> bool:
    """The van heads for this stop or stands at it; a newer prediction that counts stops before it says no."""
    at_stop = is_after(leg.arrived_at, newest(leg.departed_at, leg.deferred_at))
    if at_stop:
        return True
    put_off = newest(leg.deferred_at, leg.departed_at)
    approached = leg.approached_at is not None and (put_off is None or leg.approached_at >= put_off)
    shown = card.prediction
    overtaken = shown is not None and shown.stops_before > 0 and is_after(shown.at, leg.approached_at)
    return approached and not overtaken


def _came_back(card: ShipmentCard, parcel: ParcelCard, leg: TourLeg) -> bool:
    given_up = newest(*(_final_attempts(card, parcel.parcel, leg)), parcel.refused_at)
    return is_after(newest(parcel.at_depot_at, given_up, leg.ended_at), leg.started_at)


def _final_attempts(card: ShipmentCard, parcel: ParcelId, leg: TourLeg) -> list[datetime]:
    return [
        tried.at
        for tried in card.attempts
        if tried.parcel == parcel and tried.tour == leg.tour and not tried.again_on_tour
    ]


def _before_the_tour(card: ShipmentCard, parcel: ParcelCard) -> Stage:
    if parcel.collects:
        return Stage.CREATED  # it waits at the door, not at the depot
    tried = any(attempt.parcel == parcel.parcel for attempt in card.attempts)
    reached = [
        (tried or parcel.at_depot_at or parcel.loaded_at or parcel.refused_at, Stage.AT_LAST_MILE),
        (parcel.at_hub_at, Stage.IN_NETWORK),
        (parcel.announced_at, Stage.READY),
        (parcel.packed_at, Stage.PREPARING),
    ]
    return next((found for moment, found in reached if moment), Stage.CREATED)


def stage_moments(card: ShipmentCard) -> tuple[StepMoment, ...]:
    """The steps with their moments; a step counts as reached when a later one was.

    After a failed attempt the fourth step is open again, because the shipment is back at its depot.
    """
    moments = _to_collect(card) if card.only_collects else _to_bring(card)
    steps = list(moments)
    return tuple(
        StepMoment(step=step, reached=any(moments[later] for later in steps[place:]), at=moments[step])
        for place, step in enumerate(steps)
    )


_ON_THE_LAST_LEG = _DONE | {Stage.OUT_FOR_DELIVERY, Stage.ARRIVING}


def _to_bring(card: ShipmentCard) -> dict[Step, datetime | None]:
    return {
        Step.ORDERED: card.accepted_at,
        Step.PACKED: _all(tuple(parcel.packed_at for parcel in card.brings)),
        Step.ON_ITS_WAY: oldest(*(_moved_at(parcel) for parcel in card.brings)),
        Step.OUT_FOR_DELIVERY: _left_at(card) if stage(card) in _ON_THE_LAST_LEG else None,
        Step.DELIVERED: _all(tuple(parcel.done_at for parcel in card.parcels)),
    }


def _to_collect(card: ShipmentCard) -> dict[Step, datetime | None]:
    return {
        Step.ORDERED: card.accepted_at,
        Step.OUT_FOR_DELIVERY: _left_at(card) if stage(card) in _ON_THE_LAST_LEG else None,
        Step.COLLECTED: _all(tuple(parcel.done_at for parcel in card.parcels)),
    }


def _all(moments: tuple[datetime | None, ...]) -> datetime | None:
    return newest(*moments) if moments and None not in moments else None


def _moved_at(parcel: ParcelCard) -> datetime | None:
    return oldest(parcel.at_hub_at, parcel.at_depot_at, parcel.loaded_at)


def _left_at(card: ShipmentCard) -> datetime | None:
    return newest(*(leg.started_at for leg in card.legs if leg.parcels_aboard or leg.collects))
