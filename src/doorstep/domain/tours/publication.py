"""Putting a plan in force, also for a tour that is already being driven."""

from collections import Counter
from dataclasses import replace
from datetime import datetime

from doorstep.domain.tours.commands import PublishTour
from doorstep.domain.tours.refusals import AlreadyEnded, StopTwice, VisitedStopMissing
from doorstep.domain.tours.state import Tour, evolve, shipments_in
from doorstep.domain.tours.visits import approach_next
from doorstep.events import TourEvent, TourPublished
from doorstep.kernel.ids import ShipmentId


def publish(tour: Tour, command: PublishTour, at: datetime) -> list[TourEvent]:
    """The plan, and the next stop when the plan changed it. The same plan again is no event.

    Raises: AlreadyEnded, StopTwice, VisitedStopMissing.
    """
    if tour.ended is not None:
        raise AlreadyEnded(f"tour {command.tour} ended at {tour.ended.occurred_at}; plan another one")
    _check_unique(command)
    _check_visited(tour, command)
    published = _published(command, _withdrawn(tour, command), at)
    if tour.plan is not None and published == replace(tour.plan, occurred_at=at, withdrawn=()):
        return []
    return [published, *approach_next(evolve(tour, published), at)]


def _published(command: PublishTour, withdrawn: tuple[ShipmentId, ...], at: datetime) -> TourPublished:
    return TourPublished(
        occurred_at=at,
        tour=command.tour,
        depot=command.depot,
        depot_place=command.depot_place,
        day=command.day,
        van=command.van,
        driver=command.driver,
        shift=command.shift,
        departs_at=command.departs_at,
        returns_at=command.returns_at,
        stops=command.stops,
        breaks=command.breaks,
        followed=command.followed,
        withdrawn=withdrawn,
    )


def _withdrawn(tour: Tour, command: PublishTour) -> tuple[ShipmentId, ...]:
    kept = set(shipments_in(command.stops))
    return tuple(shipment for shipment in shipments_in(tour.stops) if shipment not in kept)


def _check_unique(command: PublishTour) -> None:
    named = Counter[str](stop.stop for stop in command.stops)
    named.update(parcel for stop in command.stops for parcel in (*stop.parcels, *stop.collects))
    for thing, times in named.items():
        if times > 1:
            raise StopTwice(f"tour {command.tour} names {thing} {times} times; visit it once")


def _check_visited(tour: Tour, command: PublishTour) -> None:
    planned = {stop.stop for stop in command.stops}
    missing = [stop.stop for stop in tour.stops if tour.is_visited(stop.stop) and stop.stop not in planned]
    if missing:
        raise VisitedStopMissing(
            f"tour {command.tour} has already been at {', '.join(missing)}; keep visited stops in the plan"
        )
