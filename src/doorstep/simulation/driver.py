"""A driver's day, one step at a time: load, drive, ring, hand over or try again, come back.

A step follows from the state, the tour sheet and chance. What the driver tells is written down together
with the next state, so that no kill can come between them.
"""

from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from doorstep.simulation.acts import Act, Picture
from doorstep.simulation.city import City
from doorstep.simulation.doors import Outcome, Ring, outcome
from doorstep.simulation.guest import guest_arrives, watch
from doorstep.simulation.legs import motion_of, moved_to, next_leg, on_the_way, tour_of
from doorstep.simulation.orders import Story, Visit
from doorstep.simulation.shift import Call, Phase, Shift, idle
from doorstep.simulation.wire import Stop, StopParcel, Tour

LOOK = timedelta(minutes=4)
"""How often an idle driver looks whether there is a tour."""
LOADING_STARTS = timedelta(minutes=32)
PARCELS_A_SCAN = 8
AFTERNOON = 13
NOT_FOR_THE_VAN = frozenset({"delivered", "refused", "missing"})
SLOWEST_S, QUICKEST_S = 900, 35


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """The next state, what the device has to tell, and what really happened."""

    shift: Shift
    acts: tuple[Act, ...] = ()
    stories: tuple[Story, ...] = ()


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
    length = timedelta(seconds=240 + 25 * sum(len(stop.parcels) for stop in tour.stops))
    return Moved(shift=replace(mine, phase=Phase.LOADING, since=begin, until=begin + length))


async def _load(city: City, shift: Shift) -> Moved:
    tour = await tour_of(city, shift.van)
    if tour is None or tour.id != shift.tour:
        return Moved(shift=idle(shift, shift.until))
    found = [parcel for stop in tour.stops for parcel in stop.parcels if _is_for_the_van(parcel)]
    forgotten = _forgotten(city, shift, found)
    aboard = tuple(parcel.id for parcel in found if parcel is not forgotten)
    acts = [
        _act(city, shift, n, "loaded", shift.since + (shift.until - shift.since) * share, parcels=batch)
        for n, (batch, share) in enumerate(_scans(aboard))
    ]
    stories: tuple[Story, ...] = ()
    if forgotten is not None:
        acts.append(_act(city, shift, len(acts), "missing", shift.until, parcels=(forgotten.id,)))
        stories = (replace(city.book.story(forgotten.shipment), left_behind_at=shift.until),)
    rng = city.chance.of("leaving", shift.tour)
    leaves = max(tour.departs_at or shift.until, shift.until) + timedelta(minutes=rng.uniform(0.5, 4))
    ready = replace(_said(shift, acts), phase=Phase.READY, since=shift.until, until=leaves, aboard=aboard)
    return Moved(shift=ready, acts=tuple(acts), stories=stories)


async def _leave(city: City, shift: Shift) -> Moved:
    tour = await tour_of(city, shift.van)
    if tour is None or tour.id != shift.tour:
        return Moved(shift=idle(shift, shift.until))
    if tour.device == "other":
        return Moved(shift=replace(shift, phase=Phase.GUEST_WAITING, since=shift.until))
    planned = {parcel.id for stop in tour.stops for parcel in stop.parcels}
    aboard = tuple(parcel for parcel in shift.aboard if parcel in planned)
    if not aboard:  # everything was taken off this tour meanwhile: there is nowhere to go
        return Moved(shift=replace(shift, since=shift.until, until=shift.until + LOOK))
    act = _act(city, shift, 0, "started", shift.until, parcels=aboard)
    gone = replace(_said(shift, [act]), aboard=aboard)
    return Moved(shift=await next_leg(city, gone, tour), acts=(act,))


async def _come_to_stop(city: City, shift: Shift) -> Moved:
    motion, call = await motion_of(city, shift), shift.call
    if motion is None or call is None:
        return Moved(shift=idle(shift, shift.until))
    here = replace(moved_to(shift, motion.at(shift.until)[0]), since=shift.until)
    if motion.end > shift.until:
        return _break_down(city, here)
    act = _act(city, shift, 0, "arrived", shift.until, stop=call.stop)
    rings = max(shift.until, call.opens)
    served = rings + timedelta(seconds=_service_s(city, shift, call))
    return Moved(shift=replace(_said(here, [act]), phase=Phase.AT_STOP, until=served), acts=(act,))


def _break_down(city: City, shift: Shift) -> Moved:
    stands = city.trouble(shift.day).breakdown.length
    # The driver guesses, in whole five minutes, and a little too hopefully.
    guess = 300 * max(1, round(0.8 * stands.total_seconds() / 300))
    act = _act(city, shift, 0, "interrupted", shift.since, cause="lsp.mechanical", expected_s=guess)
    broken = replace(_said(shift, [act]), phase=Phase.BROKEN, until=shift.since + stands, broke_on=shift.day)
    return Moved(shift=broken, acts=(act,))


async def _go_on(city: City, shift: Shift) -> Moved:
    act = _act(city, shift, 0, "resumed", shift.until)
    again = replace(_said(shift, [act]), phase=Phase.DRIVING, since=shift.until, legs=shift.legs + 1)
    return Moved(shift=await on_the_way(city, again), acts=(act,))


async def _serve(city: City, shift: Shift) -> Moved:
    tour, call = await tour_of(city, shift.van), shift.call
    if tour is None or call is None or tour.id != shift.tour:
        return Moved(shift=idle(shift, shift.until))
    if tour.device == "other":
        return Moved(shift=replace(shift, phase=Phase.GUEST_WAITING, since=shift.until))
    parcels = _to_hand_over(city, shift, call, tour)
    results = {shipment: _ring(city, shift, call, shipment) for shipment in parcels}
    acts = list(_told(city, shift, call, parcels, results))
    stories = tuple(
        city.book.visited(shipment, _visit(shift, call, result)) for shipment, result in results.items()
    )
    handed = {one for shipment, ids in parcels.items() if not results[shipment].cause for one in ids}
    served = replace(_said(shift, acts), aboard=tuple(one for one in shift.aboard if one not in handed))
    if any(result.again for result in results.values()):
        served = replace(served, put_off=(*shift.put_off, call.stop))
    else:
        served = replace(served, left=(*shift.left, call.stop))
    return Moved(shift=await next_leg(city, served, tour), acts=tuple(acts), stories=stories)


async def _come_home(city: City, shift: Shift) -> Moved:
    act = _act(city, shift, 0, "ended", shift.until, parcels=shift.aboard)
    home = moved_to(idle(_said(shift, [act]), shift.until), city.depot_point)
    return Moved(shift=home, acts=(act,))


async def _watch(city: City, shift: Shift) -> Moved:
    return Moved(shift=await watch(city, shift))


async def _guest_arrives(city: City, shift: Shift) -> Moved:
    return Moved(shift=guest_arrives(city, shift))


_STEPS: dict[Phase, Callable[[City, Shift], Awaitable[Moved]]] = {
    Phase.WAITING: _look_for_tour,
    Phase.LOADING: _load,
    Phase.READY: _leave,
    Phase.DRIVING: _come_to_stop,
    Phase.BROKEN: _go_on,
    Phase.AT_STOP: _serve,
    Phase.HOMEWARD: _come_home,
    Phase.GUEST_WAITING: _watch,
    Phase.GUEST_DRIVING: _guest_arrives,
}


def _is_for_the_van(parcel: StopParcel) -> bool:
    return parcel.outcome not in NOT_FOR_THE_VAN


def _forgotten(city: City, shift: Shift, found: Sequence[StopParcel]) -> StopParcel | None:
    """The parcel that a forgetful morning leaves at the depot: the only one of its shipment."""
    if shift.late or shift.van not in city.trouble(shift.day).forgetful:
        return None
    of = Counter(parcel.shipment for parcel in found)
    alone = [parcel for parcel in found if of[parcel.shipment] == 1]
    return min(alone, key=lambda parcel: city.chance.id("forgotten", parcel.reference), default=None)


def _scans(parcels: Sequence[str]) -> Iterator[tuple[tuple[str, ...], float]]:
    """Parcels as they go through the scanner, and the share of the loading time that has passed then."""
    for start in range(0, len(parcels), PARCELS_A_SCAN):
        batch = tuple(parcels[start : start + PARCELS_A_SCAN])
        yield batch, (start + len(batch)) / len(parcels)


def _service_s(city: City, shift: Shift, call: Call) -> float:
    rng = city.chance.of("service", shift.tour, call.stop, len(shift.put_off))
    usual = call.service_s * (0.85 if call.attended else 0.6)
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
        yield _act(city, shift, 0, "departed", shift.until, stop=call.stop)
        return
    rng = city.chance.of("off", shift.tour, call.stop)
    in_sequence = sorted(parcels, key=lambda shipment: results[shipment].again)
    for n, shipment in enumerate(in_sequence):
        result = results[shipment]
        yield replace(
            _act(city, shift, n, result.kind, shift.until, stop=call.stop, parcels=tuple(parcels[shipment])),
            method=result.method,
            cause=result.cause if result.kind == "attempted" else "",
            again=result.again,
            leaves=n == len(in_sequence) - 1,
            picture=result.picture,
            off_by_m=rng.randrange(2, 28),
        )


def _act(  # noqa: PLR0913 - the parts of an action, each named where it is told
    city: City,
    shift: Shift,
    n: int,
    kind: str,
    at: datetime,
    *,
    stop: str = "",
    parcels: tuple[str, ...] = (),
    cause: str = "",
    expected_s: int = 0,
) -> Act:
    return Act(
        id=city.chance.id("act", shift.tour, shift.van, shift.acts + n),
        tour=shift.tour,
        occurred_at=at,
        kind=kind,
        stop=stop,
        parcels=parcels,
        cause=cause,
        expected_s=expected_s,
        picture=Picture.NOTHING,
    )


def _said(shift: Shift, acts: Sequence[Act]) -> Shift:
    return replace(shift, acts=shift.acts + len(acts))
