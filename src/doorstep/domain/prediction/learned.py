"""What a tour that is over teaches: how long services take, by house and kind of house, and how roads run."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import log

from doorstep.domain.prediction.driven import DrivenStop, DrivenTour, driven_legs
from doorstep.events import Building, Event, Recorded, TourEnded
from doorstep.kernel.ids import DepotId, PartyId

VERSION = 2

KEPT_OF_HOUSE, KEPT = 24, 300
"""How many observations are remembered: of one house, and of what many tours share."""

FURTHER = 0.6
"""What each further shipment at a stop takes of the time of the first: parking and the way are shared."""

SHORTEST_S = 5.0
"""A shorter service is a slip of the finger, and a shorter leg is no drive."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """One observation: `ratio` is the logarithm of actual over `size_s` seconds; of a service, over one."""

    ratio: float
    size_s: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Experience:
    """The newest observations of one thing, oldest first: logarithms, and what each is measured against."""

    ratios: tuple[float, ...] = ()
    sizes_s: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceKeys:
    """Where the services of one kind of visit are remembered; `house` is empty for a house without a mark."""

    house: str
    building: str
    every: str


def service_keys(brand: PartyId, door: str, building: Building, *, attended: bool) -> ServiceKeys:
    """From the house itself to all visits for a brand, those that somebody has to open the door for apart.

    Brands are apart too: a sofa takes longer than a bag of coffee.
    """
    kind = f"{brand}:{'attended' if attended else 'unattended'}"
    return ServiceKeys(
        house=f"house:{door}:{kind}" if door else "",
        building=f"{building.value}:{kind}",
        every=f"every:{kind}",
    )


def road_key(depot: DepotId) -> str:
    """Where the roads of one depot are remembered."""
    return f"roads:{depot}"


def lessons(tour: DrivenTour, recorded: Recorded[Event]) -> tuple[tuple[str, Lesson], ...]:
    """What `tour` teaches at its end, each with where it is remembered; nothing before."""
    if not isinstance(recorded.event, TourEnded) or recorded.stream_version != tour.version:
        return ()
    return (*_services(tour), *_roads(tour))


def learn(known: Experience, key: str, lesson: Lesson) -> Experience:
    """`known` with one more observation, and without the oldest when there are many."""
    most = KEPT_OF_HOUSE if key.startswith("house:") else KEPT
    return replace(
        known,
        ratios=(*known.ratios, lesson.ratio)[-most:],
        sizes_s=(*known.sizes_s, lesson.size_s)[-most:],
    )


def _services(tour: DrivenTour) -> Iterator[tuple[str, Lesson]]:
    for stop in tour.driven:
        served_s = None if stop.put_off else stop.served_s
        if served_s is None or served_s < SHORTEST_S or stop.attended is None:
            continue
        lesson = Lesson(ratio=log(served_s / _shipments(stop)))
        found = service_keys(stop.brand, stop.door, stop.building, attended=stop.attended)
        yield from ((key, lesson) for key in (found.house, found.building, found.every) if key)


def _shipments(stop: DrivenStop) -> float:
    return 1 + FURTHER * max(0, stop.doors - 1)


def _roads(tour: DrivenTour) -> Iterator[tuple[str, Lesson]]:
    if tour.depot is None:
        return
    for stop, actual_s in driven_legs(tour):
        if stop.drive_s is not None and stop.drive_s >= SHORTEST_S and actual_s >= SHORTEST_S:
            ratio = log(actual_s / stop.drive_s)
            yield road_key(tour.depot), Lesson(ratio=ratio, size_s=stop.drive_s)
