"""The morning at the depot: what is scanned into the van, what is not there, what is forgotten."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from doorstep.simulation.city import City
from doorstep.simulation.legs import tour_of
from doorstep.simulation.moved import Moved
from doorstep.simulation.orders import Story
from doorstep.simulation.shift import Phase, Shift, in_other_vans, lost
from doorstep.simulation.telling import act, said
from doorstep.simulation.wire import StopParcel, Tour

PARCELS_A_SCAN = 8
ENOUGH = 4
"""A van with fewer parcels than this forgets none."""
NOT_FOR_THE_VAN = frozenset({"delivered", "refused"})
"""What was missed on another tour is looked for again: it may lie at the depot."""


async def load(city: City, shift: Shift) -> Moved:
    """Everything of the tour that is there goes into the van, and the driver is ready to leave."""
    tour = await tour_of(city, shift.van)
    if tour is None or tour.id != shift.tour:
        return Moved(shift=lost(shift, other=tour is not None))
    wanted = [parcel for stop in tour.stops for parcel in stop.parcels if _is_for_the_van(city, parcel)]
    elsewhere = in_other_vans(city.truth, shift.van)
    there = [parcel for parcel in wanted if parcel.id not in elsewhere]
    forgotten = _forgotten(city, shift, there)
    aboard = tuple(parcel.id for parcel in there if parcel is not forgotten)
    acts = [
        act(city, shift, n, "loaded", shift.since + (shift.until - shift.since) * share, parcels=batch)
        for n, (batch, share) in enumerate(_scans(aboard))
    ]
    missing = tuple(parcel.id for parcel in wanted if parcel.id in elsewhere or parcel is forgotten)
    if missing:
        acts.append(act(city, shift, len(acts), "missing", shift.until, parcels=missing))
    stories = _left_behind(city, forgotten, shift.until)
    rng = city.chance.of("leaving", shift.tour)
    leaves = max(tour.departs_at or shift.until, shift.until) + timedelta(minutes=rng.uniform(0.5, 4))
    ready = replace(said(shift, acts), phase=Phase.READY, since=shift.until, until=leaves, aboard=aboard)
    return Moved(shift=ready, acts=tuple(acts), stories=stories)


def added_meanwhile(city: City, shift: Shift, tour: Tour) -> tuple[str, ...]:
    """What came onto the tour after the van was loaded, such as what another van could not take.

    What this van forgot itself stays forgotten.
    """
    elsewhere = in_other_vans(city.truth, shift.van)
    return tuple(
        parcel.id
        for stop in tour.stops
        for parcel in stop.parcels
        if parcel.id not in shift.aboard
        and parcel.id not in elsewhere
        and _is_for_the_van(city, parcel)
        and city.book.story(parcel.shipment).left_behind_at != shift.since
    )


def _is_for_the_van(city: City, parcel: StopParcel) -> bool:
    """Still to be delivered: neither the sheet nor the truth says that it was."""
    is_open = parcel.outcome not in NOT_FOR_THE_VAN and not parcel.collects
    return is_open and city.book.story(parcel.shipment).delivered_at is None


def _forgotten(city: City, shift: Shift, found: Sequence[StopParcel]) -> StopParcel | None:
    """The parcel that a forgetful morning leaves at the depot: the only one of its shipment."""
    if shift.late or shift.van not in city.trouble(shift.day).forgetful:
        return None
    of = Counter(parcel.shipment for parcel in found)
    alone = [parcel for parcel in found if of[parcel.shipment] == 1]
    if len(alone) < ENOUGH:
        return None
    return min(alone, key=lambda parcel: city.chance.id("forgotten", parcel.reference))


def _left_behind(city: City, forgotten: StopParcel | None, at: datetime) -> tuple[Story, ...]:
    return (replace(city.book.story(forgotten.shipment), left_behind_at=at),) if forgotten else ()


def _scans(parcels: Sequence[str]) -> Iterator[tuple[tuple[str, ...], float]]:
    """Parcels as they go through the scanner, and the share of the loading time that has passed then."""
    for start in range(0, len(parcels), PARCELS_A_SCAN):
        batch = tuple(parcels[start : start + PARCELS_A_SCAN])
        yield batch, (start + len(batch)) / len(parcels)
