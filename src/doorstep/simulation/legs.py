"""Which stop a van goes to next, the way there, and where a breakdown cuts it off."""

from dataclasses import replace
from datetime import timedelta

from doorstep.kernel.place import Point
from doorstep.simulation.city import City
from doorstep.simulation.door import Answered
from doorstep.simulation.motion import Motion, drive
from doorstep.simulation.shift import Call, Phase, Shift
from doorstep.simulation.wire import Stop, Tour

AT_LEAST_S = 20
"""A van that breaks down has come at least so far on its leg. Units: seconds."""


def device_of(van: str) -> str:
    """The name of the device of a simulated driver."""
    return f"device-of-{van}"


async def tour_of(city: City, van: str) -> Tour | None:
    """What the driver's device shows; None when there is no tour."""
    path = f"/api/v1/driver/tour?device={device_of(van)}"
    try:
        return await city.door.get(path, Tour, key=city.driver_key(van))
    except Answered as answer:
        if answer.status in (404, 409):
            return None
        raise


async def motion_of(city: City, shift: Shift) -> Motion | None:
    """The drive that a moving van is on: the same one whenever it is asked."""
    goal = city.depot_point if shift.phase is Phase.HOMEWARD else shift.target
    if goal is None:
        return None
    road = await city.roads.road(shift.place, goal)
    rng = city.chance.of("drive", shift.day, shift.van, shift.legs)
    jams = city.trouble(shift.day).jams
    return drive(road, shift.since, zone=city.zone, jams=jams, rng=rng)


async def next_leg(city: City, shift: Shift, tour: Tour) -> Shift:
    """On to the next stop that has parcels aboard or to collect, those put off last; home when there is none.

    A break that comes before that stop is taken first, where the van is, once it may begin.
    """
    to_do = [stop for stop in tour.stops if _is_to_do(stop, shift, tour)]
    following = min(to_do, key=lambda stop: stop.id in shift.put_off, default=None)
    shift = _with_rest(shift, tour, following)
    if shift.may_rest:
        return replace(shift, phase=Phase.TO_REST, since=shift.until, call=None)
    goes = replace(
        shift,
        phase=Phase.DRIVING if following else Phase.HOMEWARD,
        since=shift.until,
        call=call_at(city, following) if following else None,
        legs=shift.legs + 1,
    )
    return await on_the_way(city, goes)


def _with_rest(shift: Shift, tour: Tour, following: Stop | None) -> Shift:
    """The shift with the break that comes before the next stop, or that should have begun."""
    rest = tour.breaks[shift.rested] if shift.rested < len(tour.breaks) else None
    if rest is None or (
        following is not None and rest.planned_at > following.planned_at and shift.until < rest.begins.end
    ):
        return replace(shift, rest_from=None, rest_s=0)
    return replace(shift, rest_from=rest.begins.start, rest_s=rest.length_s)


async def on_the_way(city: City, shift: Shift) -> Shift:
    """The same leg with its end: the arrival, or the moment the van breaks down."""
    motion = await motion_of(city, shift)
    if motion is None:
        return shift
    trouble = city.trouble(shift.day)
    breaks = max(trouble.breakdown.start, shift.since + timedelta(seconds=AT_LEAST_S))
    hit = trouble.broken == shift.van and shift.broke_on != shift.day and shift.phase is Phase.DRIVING
    return replace(shift, until=breaks if hit and breaks < motion.end else motion.end)


def call_at(city: City, stop: Stop) -> Call:
    """Where to ring, and from when on."""
    place = stop.place
    lat = place.lat if place and place.lat is not None else city.depot_point.lat
    lon = place.lon if place and place.lon is not None else city.depot_point.lon
    return Call(
        stop=stop.id,
        lat=lat,
        lon=lon,
        opens=stop.window.start,
        service_s=_usual_s(city, stop),
        attended=stop.attended,
    )


def _usual_s(city: City, stop: Stop) -> int:
    """The city's own truth, by whose goods they are: what a plan believes makes no service shorter."""
    usual = {brand.party: brand.service_s for brand in city.network.brands}
    orders = [city.book.order_of(shipment) for shipment in {parcel.shipment for parcel in stop.parcels}]
    return sum(usual[order.brand] if order else min(usual.values()) for order in orders)


def moved_to(shift: Shift, place: Point) -> Shift:
    """The shift at another place."""
    return replace(shift, lat=place.lat, lon=place.lon)


def is_meeting(tour: Tour, stop: str) -> bool:
    """Whether another van hands parcels over to this one at the stop."""
    return tour.meet_up is not None and not tour.meet_up.gives and tour.meet_up.stop == stop


def is_ahead(tour: Tour, shift: Shift) -> bool:
    """Whether the stop that the van was on its way to is still to be made."""
    return any(
        stop.id == shift.call.stop and _is_to_do(stop, shift, tour) for stop in tour.stops if shift.call
    )


def _is_to_do(stop: Stop, shift: Shift, tour: Tour) -> bool:
    goods = any(parcel.id in shift.aboard or parcel.is_awaited for parcel in stop.parcels)
    return stop.id not in shift.left and (goods or is_meeting(tour, stop.id))
