"""Made-up days of vans in a grid of streets, with the truth of every visit and what a box says of it.

Nothing here is shared with what is measured: streets, lights, parking and faults have their own numbers.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, hypot, radians

import numpy as np

from doorstep.domain.positions import Door, Heard

LAT, LON = 60.17, 24.94
BLOCK_M = 90.0
LIGHT_SHARE, LIGHT_S = 0.35, (5.0, 75.0)
BEGAN = 1_780_000_000.0

type Place = tuple[float, float]
"""Metres east and north of the middle of the town."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """The truth: when the van stood for a stop. Units: seconds since 1970."""

    stop: str
    came: float
    went: float


@dataclass(frozen=True, slots=True, kw_only=True)
class VanDay:
    """One tour: its doors in the sequence planned, what was driven, and what the box said."""

    doors: Sequence[Door]
    visits: Sequence[Visit]
    heard: Sequence[Heard]


def van_day(dice: np.random.Generator, stops: int, noise_m: float) -> VanDay:
    """A day of `stops` stops; one in twelve is driven in another sequence than planned."""
    crossings = dice.integers(-12, 13, (stops, 2)) * BLOCK_M
    places: list[Place] = [
        (float(east), float(north)) for east, north in crossings + dice.uniform(-30, 30, (stops, 2))
    ]
    driven = list(range(stops))
    for number in range(stops - 1):
        if dice.random() < 1 / 12:
            driven[number], driven[number + 1] = driven[number + 1], driven[number]
    way = _Way(dice)
    visits: list[Visit] = []
    for number in driven:
        aside, along = dice.normal(0, 10, 2)
        way.drive((places[number][0] + float(aside), places[number][1] + float(along)))
        came = way.now
        way.stand(float(np.clip(dice.lognormal(5.1, 0.6), 25, 1_800)))
        visits.append(Visit(stop=str(number), came=came, went=way.now))
    way.drive((0.0, 0.0))
    doors = [Door(stop=str(number), **_degrees(place)) for number, place in enumerate(places)]
    return VanDay(doors=doors, visits=visits, heard=_said(dice, way, noise_m))


class _Way:
    """Where the van is at each second."""

    def __init__(self, dice: np.random.Generator) -> None:
        self._dice, self.now = dice, BEGAN
        self.track: list[tuple[float, float, float, float]] = []
        self._at: Place = (0.0, 0.0)

    def drive(self, goal: Place) -> None:
        """First east or west, then north or south, with lights at crossings."""
        for corner in ((goal[0], self._at[1]), goal):
            while hypot(corner[0] - self._at[0], corner[1] - self._at[1]) > 0.5:
                self._block(corner)

    def stand(self, seconds: float) -> None:
        """Stand where it is."""
        for _ in range(round(seconds)):
            self._second(0.0)

    def _block(self, corner: Place) -> None:
        left = hypot(corner[0] - self._at[0], corner[1] - self._at[1])
        length, speed = min(BLOCK_M, left), float(self._dice.uniform(4, 11))
        steps = max(1, round(length / speed))
        east, north = ((corner[n] - self._at[n]) / left * length / steps for n in (0, 1))
        for _ in range(steps):
            self._at = (self._at[0] + east, self._at[1] + north)
            self._second(speed)
        if left > BLOCK_M and self._dice.random() < LIGHT_SHARE:
            self.stand(float(self._dice.uniform(*LIGHT_S)))

    def _second(self, speed: float) -> None:
        self.now += 1.0
        self.track.append((self.now, *self._at, speed))


def _said(dice: np.random.Generator, way: _Way, noise_m: float) -> Sequence[Heard]:
    """A fix every 5 s driving and every 15 s standing, with drift, gaps, outliers and repeats."""
    heard: list[Heard] = []
    drift, silent_until = np.zeros(2), 0.0
    for at, east, north, speed in way.track:
        if round(at) % (5 if speed else 15) or at < silent_until:
            continue
        if dice.random() < 0.004:
            silent_until = at + float(dice.uniform(20, 240))
        drift = 0.8 * drift + dice.normal(0, noise_m * 0.6, 2)
        wild = dice.normal(0, 400, 2) if dice.random() < 0.004 else np.zeros(2)
        place = (east + float(drift[0] + wild[0]), north + float(drift[1] + wild[1]))
        circle = float(noise_m * dice.uniform(0.8, 2.2))
        one = Heard(at, *_degrees(place).values(), circle, speed if dice.random() < 0.8 else None)
        heard += [one, one] if dice.random() < 0.01 else [one]
    return [heard[n] for n in dice.permutation(len(heard))]


def _degrees(place: Place) -> dict[str, float]:
    east, north = place
    return {"lat": LAT + north / 111_195, "lon": LON + east / (111_195 * cos(radians(LAT)))}
