"""From an adopted tour to what a driver is given: visits at one door in one window become one stop."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from itertools import groupby, pairwise
from typing import ClassVar

import numpy as np

from doorstep import events
from doorstep.domain.planning.problem import Break, Problem, Shift, Stop
from doorstep.domain.planning.schedule import Timetable, timetable
from doorstep.domain.planning.traffic import Traffic, usual_traffic
from doorstep.domain.planning.travel import TravelTimes
from doorstep.events import BreakPlan, Building, RoadSpeed, StopPlan, TourShift
from doorstep.kernel.errors import Refused
from doorstep.kernel.ids import ParcelId, PartyId, PlaceRef, ShipmentId, StopId, TourId
from doorstep.kernel.time import Window

_NOBODY = PartyId("")


class NoRoad(Refused):
    """No road leads from one stop of the tour to the next; the plan was made on other roads."""

    code: ClassVar[str] = "plan.no_road"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedVisit:
    """One reservation of an adopted tour, with what is brought and picked up. Units: seconds.

    `attended`, `building`, `door` and `brand` are passed on for those who learn how long services take.
    """

    shipment: ShipmentId
    parcels: tuple[ParcelId, ...]
    place: PlaceRef
    window: Window
    service_s: int
    cushion_s: int = 0
    attended: bool | None = None
    building: Building = Building.UNKNOWN
    door: str = ""
    brand: PartyId = _NOBODY
    collects: tuple[ParcelId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Itinerary:
    """A tour as it is published."""

    departs_at: datetime
    returns_at: datetime
    stops: tuple[StopPlan, ...]
    breaks: tuple[BreakPlan, ...] = ()


def leaving_after(tour: TourShift, back: datetime) -> TourShift:
    """The tour of a van that is `back` from the one before, and loaded anew."""
    leaves = max(tour.shift.start, back + timedelta(seconds=tour.reload_s))
    return replace(tour, shift=Window(min(leaves, tour.shift.end - timedelta.resolution), tour.shift.end))


def itinerary(
    tour: TourShift,
    visits: Sequence[PlannedVisit],
    *,
    depot: PlaceRef,
    travel: TravelTimes,
    speeds: Sequence[RoadSpeed] = (),
) -> Itinerary:
    """The stops of `tour` with their planned moments; `visits` come in driving order.

    A stop's id depends on tour, place and window only, so a new plan of the tour knows its old stops. Of
    several windows that would do, a stop has the one that it is planned in.
    Raises: NoRoad.
    """
    doors = [tuple(group) for _, group in groupby(visits, key=lambda visit: (visit.place, visit.window))]
    shift = tour.shift
    problem = _problem(doors, depot, tour, travel, usual_traffic(speeds, shift.start))
    moments = timetable(problem, problem.shifts[0], tuple(range(len(doors))))
    at = [_at(shift, starts_s) for starts_s in moments.starts_s]
    drives_s = _drives_s(problem, moments)
    return Itinerary(
        departs_at=_at(shift, moments.departs_s),
        returns_at=_at(shift, moments.returns_s),
        stops=tuple(
            _stop(stop, door, planned_at, drive_s)
            for stop, door, planned_at, drive_s in zip(
                _stop_ids(tour.tour, doors, at), doors, at, drives_s, strict=True
            )
        ),
        breaks=tuple(
            BreakPlan(begins=one.begins, planned_at=_at(shift, rest.starts_s), length_s=one.length_s)
            for one, rest in zip(tour.breaks, moments.rests, strict=True)
        ),
    )


def _problem(
    doors: Sequence[tuple[PlannedVisit, ...]],
    depot: PlaceRef,
    tour: TourShift,
    travel: TravelTimes,
    traffic: Traffic | None,
) -> Problem:
    shift = tour.shift
    places = [depot, *(door[0].place for door in doors), depot]
    table = np.zeros((len(doors) + 1, len(doors) + 1), np.int64)
    for number, (origin, destination) in enumerate(pairwise(places)):
        table[number, (number + 1) % len(table)] = _leg(travel, origin, destination)
    return Problem(
        travel_s=table,
        depot=0,
        stops=tuple(_visit(number, door, shift) for number, door in enumerate(doors, start=1)),
        shifts=(
            Shift(
                key="",
                starts_s=0,
                ends_s=int(shift.length.total_seconds()),
                capacity_g=0,
                breaks=tuple(_break(one, shift) for one in tour.breaks),
            ),
        ),
        traffic=traffic,
    )


def _break(one: events.Break, shift: Window) -> Break:
    return Break(
        earliest_s=int((one.begins.start - shift.start).total_seconds()),
        latest_s=int((one.begins.end - shift.start).total_seconds()),
        length_s=one.length_s,
    )


def _leg(travel: TravelTimes, origin: PlaceRef, destination: PlaceRef) -> int:
    if origin == destination:
        return 0
    seconds = travel.seconds(origin, destination)
    if seconds is None:
        raise NoRoad(f"no road leads from {origin} to {destination}; plan the tour again")
    return seconds


def _visit(row: int, door: tuple[PlannedVisit, ...], shift: Window) -> Stop:
    service_s = sum(visit.service_s + visit.cushion_s for visit in door)
    spans = [_span(part, service_s, shift) for part in door[0].window.each]
    return Stop(
        key="",
        place=row,
        opens_s=spans[0][0],
        closes_s=spans[-1][1],
        service_s=service_s,
        load_g=0,
        shut=tuple((closes_s, opens_s) for (_, closes_s), (opens_s, _) in pairwise(spans)),
    )


def _span(window: Window, service_s: int, shift: Window) -> tuple[int, int]:
    opens_s = int((window.start - shift.start).total_seconds())
    return opens_s, max(opens_s, int((window.end - shift.start).total_seconds()) - service_s)


def _drives_s(problem: Problem, moments: Timetable) -> list[int]:
    """The drive to each stop, at the traffic in which its leg begins by plan."""
    done_s = (s + one.service_s for s, one in zip(moments.starts_s, problem.stops, strict=True))
    leaves = [moments.departs_s, *done_s]
    rows = range(len(leaves))
    legs = [int(problem.travel_s[row, (row + 1) % len(leaves)]) for row in rows]
    if problem.traffic is None:
        return legs[:-1]
    roads = problem.traffic
    return [roads.arrives_s(left_s, leg_s) - left_s for left_s, leg_s in zip(leaves, legs, strict=True)][:-1]


def _stop(stop: StopId, door: tuple[PlannedVisit, ...], planned_at: datetime, drive_s: int) -> StopPlan:
    return StopPlan(
        stop=stop,
        place=door[0].place,
        shipments=tuple(visit.shipment for visit in door),
        parcels=tuple(parcel for visit in door for parcel in visit.parcels),
        window=door[0].window.part_at(planned_at),
        planned_at=planned_at,
        service_s=sum(visit.service_s for visit in door),
        cushion_s=sum(visit.cushion_s for visit in door),
        drive_s=drive_s,
        attended=any(visit.attended for visit in door) if door[0].attended is not None else None,
        building=door[0].building,
        door=door[0].door,
        brand=door[0].brand,
        collects=tuple(parcel for visit in door for parcel in visit.collects),
    )


def _stop_ids(
    tour: TourId, doors: Sequence[tuple[PlannedVisit, ...]], planned_at: Sequence[datetime]
) -> list[StopId]:
    """Ids derived from what makes a stop; a door visited twice in one window counts up."""
    ids: list[StopId] = []
    for door, moment in zip(doors, planned_at, strict=True):
        again, window = 0, door[0].window.part_at(moment)
        while (stop := _stop_id(tour, door[0].place, window, again)) in ids:
            again += 1
        ids.append(stop)
    return ids


def _stop_id(tour: TourId, place: PlaceRef, window: Window, again: int) -> StopId:
    facts = (tour, place, window.start.isoformat(), window.end.isoformat(), str(again))
    return StopId(f"stp_{sha256('|'.join(facts).encode()).hexdigest()[:20]}")


def _at(shift: Window, seconds: int) -> datetime:
    return shift.start + timedelta(seconds=seconds)
