"""A van whose tour a person drives with a device of their own: only its box is simulated."""

from dataclasses import replace
from datetime import datetime, timedelta

from doorstep.simulation.city import City
from doorstep.simulation.legs import call_at, motion_of, moved_to, tour_of
from doorstep.simulation.shift import Phase, Shift, idle

LOOK_S, LOOK_REAL_S = 20, 1.5


async def watch(city: City, shift: Shift) -> Shift:
    """Go where the tour sheet says, and wait there for the person's word."""
    tour, at = await tour_of(city, shift.van), shift.until
    if tour is None or tour.id != shift.tour or tour.ended_at is not None:
        return moved_to(idle(shift, at), city.depot_point)
    waits = replace(shift, phase=Phase.GUEST_WAITING, since=at, until=_soon(city, at))
    following = next((stop for stop in tour.stops if stop.departed_at is None), None)
    if tour.started_at is None or following is None:
        return waits
    if shift.call is not None and following.id == shift.call.stop:
        return waits
    goes = replace(waits, phase=Phase.GUEST_DRIVING, call=call_at(city, following), legs=shift.legs + 1)
    motion = await motion_of(city, goes)
    return waits if motion is None else replace(goes, until=motion.end)


def guest_arrives(city: City, shift: Shift) -> Shift:
    """The van stands at the stop until the person has left it."""
    here = moved_to(shift, shift.target or shift.place)
    return replace(here, phase=Phase.GUEST_WAITING, since=shift.until, until=_soon(city, shift.until))


def _soon(city: City, at: datetime) -> datetime:
    return at + timedelta(seconds=max(LOOK_S, LOOK_REAL_S * city.pace.speed))
