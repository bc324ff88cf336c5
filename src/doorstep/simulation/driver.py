"""A driver's day, one step at a time: load, drive, ring, hand over or try again, come back.

A step follows from the state, the tour sheet and chance. What the driver tells is written down together
with the next state, so that no kill can come between them.
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

from doorstep.simulation.acts import Act
from doorstep.simulation.city import City
from doorstep.simulation.guest import guest_arrives, watch
from doorstep.simulation.hand_over import serve, service_s
from doorstep.simulation.legs import is_ahead, motion_of, moved_to, next_leg, on_the_way, tour_of
from doorstep.simulation.loading import added_meanwhile, load
from doorstep.simulation.moved import Moved
from doorstep.simulation.shift import Call, Phase, Shift, idle, lost
from doorstep.simulation.telling import act, heard, said

LOOK = timedelta(minutes=4)
"""How often an idle driver looks whether there is a tour."""
LOADING_STARTS = timedelta(minutes=32)
AFTERNOON = 13


async def advance(city: City, shift: Shift) -> Moved:
    """What happens at `shift.until`."""
    return await _STEPS[shift.phase](city, shift)


async def _look_for_tour(city: City, shift: Shift) -> Moved:
    at, tour = shift.until, await tour_of(city, shift.van)
    if tour is None or tour.id in shift.over or tour.ended_at is not None:
        return Moved(shift=replace(shift, since=at, until=at + LOOK))
    late = tour.shift is not None and city.local(tour.shift.start).hour >= AFTERNOON
    mine = replace(shift, tour=tour.id, day=tour.day, late=late, since=at)
    if tour.device == "other":
        return Moved(shift=replace(mine, phase=Phase.GUEST_WAITING))
    rng = city.chance.of("loading", tour.id)
    begin = max(at, (tour.departs_at or at) - LOADING_STARTS + timedelta(minutes=rng.uniform(0, 8)))
    brought = sum(not parcel.collects for stop in tour.stops for parcel in stop.parcels)
    length = timedelta(seconds=240 + 25 * brought)
    return Moved(shift=replace(mine, phase=Phase.LOADING, since=begin, until=begin + length))


async def _leave(city: City, shift: Shift) -> Moved:
    tour = await tour_of(city, shift.van)
    if tour is None or tour.id != shift.tour:
        return Moved(shift=lost(shift, other=tour is not None))
    if tour.device == "other":
        return Moved(shift=replace(shift, phase=Phase.GUEST_WAITING, since=shift.until))
    planned = {parcel.id for stop in tour.stops for parcel in stop.parcels}
    added = added_meanwhile(city, shift, tour)
    aboard = (*(parcel for parcel in shift.aboard if parcel in planned), *added)
    fetches = any(parcel.is_awaited for stop in tour.stops for parcel in stop.parcels)
    if not aboard and not fetches:  # everything was taken off this tour meanwhile: there is nowhere to go
        over = tour.shift is not None and shift.until >= tour.shift.end
        waits = idle(shift, shift.until) if over else replace(shift, since=shift.until)
        return Moved(shift=replace(waits, until=shift.until + LOOK))
    words = [act(city, shift, 1, "loaded", shift.until, parcels=added)] if added else []
    words.append(act(city, shift, 0, "started", shift.until, parcels=aboard))
    words.extend(heard(city, shift, tour, len(words)))
    gone = replace(said(shift, words), aboard=aboard)
    return Moved(shift=await next_leg(city, gone, tour), acts=tuple(words))


async def _come_to_stop(city: City, shift: Shift) -> Moved:
    motion, call = await motion_of(city, shift), shift.call
    if motion is None or call is None:
        return Moved(shift=idle(shift, shift.until))
    here = replace(moved_to(shift, motion.at(shift.until)[0]), since=shift.until)
    if motion.end > shift.until:
        return _break_down(city, here)
    acts = (act(city, shift, 0, "arrived", shift.until, stop=call.stop), *await _reads(city, shift, call))
    there = said(here, acts)
    if there.rest_from is not None and there.rest_from <= max(shift.until, call.opens):
        # Who would wait at the door for its window rests meanwhile.
        rests = max(shift.until, there.rest_from)
        return Moved(shift=replace(there, phase=Phase.TO_REST, until=rests), acts=acts)
    return Moved(shift=_rings(city, there, call), acts=acts)


async def _reads(city: City, shift: Shift, call: Call) -> list[Act]:
    """Who stops at a door reads what was asked for there."""
    tour = await tour_of(city, shift.van)
    asked = next((stop.asked for stop in tour.stops if stop.id == call.stop), None) if tour else None
    if tour is None or asked is None or not asked.id or asked.read_at is not None:
        return []
    return [act(city, shift, 1, "read", shift.until, stop=call.stop, asks=(asked.id,))]


def _rings(city: City, shift: Shift, call: Call) -> Shift:
    rings = max(shift.until, call.opens)
    served = rings + timedelta(seconds=service_s(city, shift, call))
    return replace(shift, phase=Phase.AT_STOP, until=served)


async def _rest(city: City, shift: Shift) -> Moved:
    word = act(city, shift, 0, "rested", shift.until, expected_s=shift.rest_s)
    over = shift.until + timedelta(seconds=shift.rest_s)
    rests = replace(said(shift, [word]), phase=Phase.RESTING, since=shift.until, until=over)
    return Moved(shift=replace(rests, rested=shift.rested + 1, rest_from=None, rest_s=0), acts=(word,))


async def _have_rested(city: City, shift: Shift) -> Moved:
    if shift.call is not None:
        return Moved(shift=_rings(city, shift, shift.call))
    tour = await tour_of(city, shift.van)
    if tour is None or tour.id != shift.tour:
        return Moved(shift=lost(shift, other=tour is not None))
    return Moved(shift=await next_leg(city, shift, tour))


def _break_down(city: City, shift: Shift) -> Moved:
    stands = city.trouble(shift.day).breakdown.length
    # The driver guesses, in whole five minutes, and a little too hopefully.
    guess = 300 * max(1, round(0.8 * stands.total_seconds() / 300))
    word = act(city, shift, 0, "interrupted", shift.since, cause="lsp.mechanical", expected_s=guess)
    broken = replace(said(shift, [word]), phase=Phase.BROKEN, until=shift.since + stands, broke_on=shift.day)
    return Moved(shift=broken, acts=(word,))


async def _go_on(city: City, shift: Shift) -> Moved:
    word, tour = act(city, shift, 0, "resumed", shift.until), await tour_of(city, shift.van)
    if tour is not None and tour.id == shift.tour and not is_ahead(tour, shift):
        # Another van took the goods for it over, or it was taken off the tour.
        return Moved(shift=await next_leg(city, said(shift, [word]), tour), acts=(word,))
    again = replace(said(shift, [word]), phase=Phase.DRIVING, since=shift.until, legs=shift.legs + 1)
    return Moved(shift=await on_the_way(city, again), acts=(word,))


async def _come_home(city: City, shift: Shift) -> Moved:
    word = act(city, shift, 0, "ended", shift.until, parcels=shift.aboard)
    home = moved_to(idle(said(shift, [word]), shift.until), city.depot_point)
    return Moved(shift=home, acts=(word,))


async def _watch(city: City, shift: Shift) -> Moved:
    return Moved(shift=await watch(city, shift))


async def _guest_arrives(city: City, shift: Shift) -> Moved:
    return Moved(shift=guest_arrives(city, shift))


_STEPS: dict[Phase, Callable[[City, Shift], Awaitable[Moved]]] = {
    Phase.WAITING: _look_for_tour,
    Phase.LOADING: load,
    Phase.READY: _leave,
    Phase.DRIVING: _come_to_stop,
    Phase.BROKEN: _go_on,
    Phase.AT_STOP: serve,
    Phase.TO_REST: _rest,
    Phase.RESTING: _have_rested,
    Phase.HOMEWARD: _come_home,
    Phase.GUEST_WAITING: _watch,
    Phase.GUEST_DRIVING: _guest_arrives,
}
