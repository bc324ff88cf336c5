"""What a planner is given: stops, shifts, loads and travel times, all in whole units."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from doorstep.domain.planning.traffic import Traffic
from doorstep.events import NO_MEANS, NO_NEEDS, Means, Needs

type Seconds = NDArray[np.int64]

NO_ROAD = 1_000_000_000
"""Travel time of a pair that no road joins; larger than any shift, small enough to add up."""

UNITS = ("g", "cm3", "pieces")
"""The dimensions of every load, in this sequence: weight, volume, pieces."""

UNBOUND = 1_000_000_000_000_000
"""What a van can take where no limit is given: more than any load, small enough to add up."""

type Loads = tuple[int, ...]
"""A load by dimension, in the sequence of `UNITS`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """A rest of the driver, at the depot or at a stop, never on a drive and never while serving.

    Units: seconds; it begins from `earliest_s` to `latest_s`, both included, and lasts `length_s`.
    """

    earliest_s: int
    latest_s: int
    length_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """One visit to make. `place` is its row of the travel matrix.

    Units: seconds from the zero of the shifts; service starts from `opens_s` to `closes_s`, both included,
    but not inside any of `shut`, ascending spans whose own ends are open: between two windows of the stop.
    """

    key: str
    place: int
    opens_s: int
    closes_s: int
    service_s: int
    load_g: int
    shut: tuple[tuple[int, int], ...] = ()
    needs: Needs = NO_NEEDS

    @property
    def loads(self) -> Loads:
        """What is brought there, aboard from the depot on."""
        return self.needs.loads(self.load_g)

    @property
    def collects(self) -> Loads:
        """What is collected there, aboard from there to the depot."""
        return self.needs.collects


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """One tour that can be driven. `free` says that a planner may change it.

    Units: seconds; out of the depot not before `starts_s`, back at `ends_s` or earlier, with all its `breaks`
    in their sequence. A shift that `follows` an earlier one of the same van (its number, which is smaller)
    begins `reload_s` after the van is back from there. Nothing is inserted before number `held` of its stops.
    """

    key: str
    starts_s: int
    ends_s: int
    capacity_g: int
    free: bool = True
    breaks: tuple[Break, ...] = ()
    follows: int | None = None
    reload_s: int = 0
    means: Means = NO_MEANS
    held: int = 0

    @property
    def rooms(self) -> Loads:
        """What the van can take, `UNBOUND` where no limit is given."""
        limits = (self.capacity_g, self.means.capacity_cm3, self.means.capacity_pieces)
        return tuple(UNBOUND if limit is None else limit for limit in limits)

    def lacks(self, stop: Stop) -> tuple[str, ...]:
        """The skills that `stop` needs and this van has not."""
        return tuple(skill for skill in stop.needs.skills if skill not in self.means.skills)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Everything a plan must respect.

    Shapes: `travel_s` places x places, `NO_ROAD` where there is no way; `depot` is the depot's row.
    `travel_s` is counted on empty roads; `traffic` makes it longer at some hours. `prices`, one table of the
    same shape for each shift, are there where vans differ in what they cost, with the `scales` that they
    are made of: what a second and a metre cost on each shift.
    Units: prices in seconds of driving of the mean van.
    """

    travel_s: Seconds
    depot: int
    stops: tuple[Stop, ...]
    shifts: tuple[Shift, ...]
    traffic: Traffic | None = None
    prices: tuple[Seconds, ...] | None = None
    scales: tuple[tuple[float, float], ...] | None = None

    def arrives_s(self, leaves_s: int, leg_s: int) -> int:
        """When a leg is driven that begins at `leaves_s`. Units: `leg_s` seconds on empty roads."""
        return leaves_s + leg_s if self.traffic is None else self.traffic.arrives_s(leaves_s, leg_s)

    def leaves_s(self, due_s: int, leg_s: int) -> int:
        """When a leg must begin at the latest to be driven by `due_s`."""
        return due_s - leg_s if self.traffic is None else self.traffic.leaves_s(due_s, leg_s)

    def legs(self, order: tuple[int, ...]) -> Seconds:
        """Travel from the depot along `order` and back; nothing for an empty tour."""
        if not order:
            return np.zeros(0, np.int64)
        rows = [self.depot, *(self.stops[stop].place for stop in order), self.depot]
        return self.travel_s[rows[:-1], rows[1:]]

    def travel_of(self, orders: "Orders") -> int:
        """Seconds of driving on empty roads, in all tours together."""
        return sum(int(self.legs(order).sum()) for order in orders)

    def price_of(self, orders: "Orders") -> int:
        """What the driving costs; seconds of it where all vans cost the same."""
        if self.prices is None:
            return self.travel_of(orders)
        found = 0
        for price, order in zip(self.prices, orders, strict=True):
            if order:
                rows = [self.depot, *(self.stops[stop].place for stop in order), self.depot]
                found += int(price[rows[:-1], rows[1:]].sum())
        return found


type Orders = tuple[tuple[int, ...], ...]
"""A plan: for each shift the indexes of its stops, in driving order."""
