"""At the door: who gets what, what the driver tells of it, and how long it takes."""

from collections.abc import Iterator
from dataclasses import replace

from doorstep.simulation.acts import Act, Picture
from doorstep.simulation.city import City
from doorstep.simulation.doors import Outcome, Ring, as_asked, outcome
from doorstep.simulation.legs import is_meeting, next_leg, tour_of
from doorstep.simulation.meeting import take_over
from doorstep.simulation.moved import Moved
from doorstep.simulation.orders import Visit
from doorstep.simulation.shift import Call, Phase, Shift, lost
from doorstep.simulation.telling import act, heard, said
from doorstep.simulation.wire import AskedFor, Stop, StopParcel, Tour

SLOWEST_S, QUICKEST_S = 900, 35
HOUSES_SD = 0.2


async def serve(city: City, shift: Shift) -> Moved:
    """What happened at the door when the driver leaves it, and where to next."""
    tour, call = await tour_of(city, shift.van), shift.call
    if call is None or tour is None or tour.id != shift.tour:
        return Moved(shift=lost(shift, other=tour is not None))
    if tour.device == "other":
        return Moved(shift=replace(shift, phase=Phase.GUEST_WAITING, since=shift.until))
    if is_meeting(tour, call.stop):
        return await take_over(city, shift, tour)
    parcels = _to_do(city, shift, call, tour)
    asked = next((stop.asked for stop in tour.stops if stop.id == call.stop), None)
    results = {shipment: _ring(city, shift, call, goods, asked) for shipment, goods in parcels.items()}
    told = _told(city, shift, call, parcels, results)
    acts = [replace(one, asks=(asked.id,)) if asked and one.missed else one for one in told]
    acts += heard(city, shift, tour, len(acts))
    stories = tuple(
        city.book.visited(shipment, _visit(shift, call, result)) for shipment, result in results.items()
    )
    done = [one for shipment, goods in parcels.items() if not results[shipment].cause for one in goods]
    handed = {one.id for one in done if not one.collects}
    taken = tuple(one.id for one in done if one.collects)
    aboard = (*(one for one in shift.aboard if one not in handed), *taken)
    served = replace(said(shift, acts), aboard=aboard)
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


def _to_do(city: City, shift: Shift, call: Call, tour: Tour) -> dict[str, list[StopParcel]]:
    """Parcels to hand over or to collect at the stop, by shipment; what was given up on this tour is left."""
    stop: Stop | None = next((stop for stop in tour.stops if stop.id == call.stop), None)
    found: dict[str, list[StopParcel]] = {}
    for parcel in stop.parcels if stop else []:
        given_up = any(v.tour == shift.tour and not v.again for v in city.book.story(parcel.shipment).visits)
        if (parcel.id in shift.aboard or parcel.is_awaited) and not given_up:
            found.setdefault(parcel.shipment, []).append(parcel)
    return found


def _ring(city: City, shift: Shift, call: Call, goods: list[StopParcel], asked: AskedFor | None) -> Outcome:
    shipment = goods[0].shipment
    ring = Ring(
        shipment=shipment,
        tour=shift.tour,
        attended=call.attended,
        may_return=shift.late,
        only_collects=all(parcel.collects for parcel in goods),
    )
    visits = city.book.story(shipment).visits
    found = outcome(city.chance, ring, city.book.order_of(shipment), visits)
    if asked is None or ring.only_collects:
        return found
    return as_asked(city.chance.of("asked", shipment, len(visits)), found, asked.method)


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
    city: City, shift: Shift, call: Call, parcels: dict[str, list[StopParcel]], results: dict[str, Outcome]
) -> Iterator[Act]:
    """One action a shipment, two where one was brought and one collected; the last one says what follows."""
    if not parcels:  # taken off the tour while the van was on its way
        yield act(city, shift, 0, "departed", shift.until, stop=call.stop)
        return
    rng = city.chance.of("off", shift.tour, call.stop)
    in_sequence = sorted(parcels, key=lambda shipment: results[shipment].again)
    words = [one for shipment in in_sequence for one in _words(parcels[shipment], results[shipment])]
    for n, (kind, ids, result) in enumerate(words):
        yield replace(
            act(city, shift, n, kind, shift.until, stop=call.stop, parcels=ids),
            method=result.method if kind == "delivered" else "",
            cause=result.cause if kind == "attempted" else "",
            missed=result.missed if kind in ("delivered", "attempted") else "",
            again=result.again,
            leaves=n == len(words) - 1,
            picture=_picture(kind, call, result),
            off_by_m=rng.randrange(2, 28),
        )


def _words(goods: list[StopParcel], result: Outcome) -> Iterator[tuple[str, tuple[str, ...], Outcome]]:
    """What is said of one shipment: of what went well, apart for what was brought and what was collected."""
    if result.cause:
        yield result.kind, tuple(parcel.id for parcel in goods), result
        return
    for kind, collects in (("delivered", False), ("collected", True)):
        ids = tuple(parcel.id for parcel in goods if parcel.collects is collects)
        if ids:
            yield kind, ids, result


def _picture(kind: str, call: Call, result: Outcome) -> Picture:
    """Who hands something back signs for it; what stands at the door is photographed."""
    if kind != "collected":
        return result.picture
    return Picture.SIGNATURE if call.attended else Picture.PARCEL
