"""At the door: who gets what, what the driver tells of it, and how long it takes."""

from collections.abc import Iterator
from dataclasses import replace

from doorstep.simulation.acts import Act
from doorstep.simulation.city import City
from doorstep.simulation.doors import Outcome, Ring, outcome
from doorstep.simulation.legs import is_meeting, next_leg, tour_of
from doorstep.simulation.meeting import take_over
from doorstep.simulation.moved import Moved
from doorstep.simulation.orders import Visit
from doorstep.simulation.shift import Call, Phase, Shift, idle
from doorstep.simulation.telling import act, said
from doorstep.simulation.wire import Stop, Tour

SLOWEST_S, QUICKEST_S = 900, 35
HOUSES_SD = 0.2


async def serve(city: City, shift: Shift) -> Moved:
    """What happened at the door when the driver leaves it, and where to next."""
    tour, call = await tour_of(city, shift.van), shift.call
    if tour is None or call is None or tour.id != shift.tour:
        return Moved(shift=idle(shift, shift.until))
    if tour.device == "other":
        return Moved(shift=replace(shift, phase=Phase.GUEST_WAITING, since=shift.until))
    if is_meeting(tour, call.stop):
        return await take_over(city, shift, tour)
    parcels = _to_hand_over(city, shift, call, tour)
    results = {shipment: _ring(city, shift, call, shipment) for shipment in parcels}
    acts = list(_told(city, shift, call, parcels, results))
    stories = tuple(
        city.book.visited(shipment, _visit(shift, call, result)) for shipment, result in results.items()
    )
    handed = {one for shipment, ids in parcels.items() if not results[shipment].cause for one in ids}
    served = replace(said(shift, acts), aboard=tuple(one for one in shift.aboard if one not in handed))
    if any(result.again for result in results.values()):
        served = replace(served, put_off=(*shift.put_off, call.stop))
    else:
        served = replace(served, left=(*shift.left, call.stop))
    return Moved(shift=await next_leg(city, served, tour), acts=tuple(acts), stories=stories)


def service_s(city: City, shift: Shift, call: Call) -> float:
    """How long the driver is busy at the stop. Units: seconds."""
    rng = city.chance.of("service", shift.tour, call.stop, len(shift.put_off))
    house = city.chance.of("house", f"{call.lat:.5f}", f"{call.lon:.5f}").lognormvariate(0, HOUSES_SD)
    usual = call.service_s * house * (0.85 if call.attended else 0.6)
    return min(SLOWEST_S, max(QUICKEST_S, usual * rng.lognormvariate(0, 0.35)))


def _to_hand_over(city: City, shift: Shift, call: Call, tour: Tour) -> dict[str, list[str]]:
    """Parcels to hand over at the stop, by shipment; what was given up on this tour stays in the van."""
    stop: Stop | None = next((stop for stop in tour.stops if stop.id == call.stop), None)
    found: dict[str, list[str]] = {}
    for parcel in stop.parcels if stop else []:
        given_up = any(v.tour == shift.tour and not v.again for v in city.book.story(parcel.shipment).visits)
        if parcel.id in shift.aboard and not given_up:
            found.setdefault(parcel.shipment, []).append(parcel.id)
    return found


def _ring(city: City, shift: Shift, call: Call, shipment: str) -> Outcome:
    ring = Ring(shipment=shipment, tour=shift.tour, attended=call.attended, may_return=shift.late)
    return outcome(city.chance, ring, city.book.order_of(shipment), city.book.story(shipment).visits)


def _visit(shift: Shift, call: Call, result: Outcome) -> Visit:
    return Visit(
        at=shift.until,
        tour=shift.tour,
        stop=call.stop,
        cause=result.cause,
        method=result.method,
        again=result.again,
    )


def _told(
    city: City, shift: Shift, call: Call, parcels: dict[str, list[str]], results: dict[str, Outcome]
) -> Iterator[Act]:
    """One action a shipment; the last one also says that the van goes on, or comes back later."""
    if not parcels:  # taken off the tour while the van was on its way
        yield act(city, shift, 0, "departed", shift.until, stop=call.stop)
        return
    rng = city.chance.of("off", shift.tour, call.stop)
    in_sequence = sorted(parcels, key=lambda shipment: results[shipment].again)
    for n, shipment in enumerate(in_sequence):
        result = results[shipment]
        yield replace(
            act(city, shift, n, result.kind, shift.until, stop=call.stop, parcels=tuple(parcels[shipment])),
            method=result.method,
            cause=result.cause if result.kind == "attempted" else "",
            again=result.again,
            leaves=n == len(in_sequence) - 1,
            picture=result.picture,
            off_by_m=rng.randrange(2, 28),
        )
