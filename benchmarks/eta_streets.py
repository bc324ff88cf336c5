"""Tours as a street sees them: distances, speeds by the hour, jams, parking, stairs and closed doors.

Built otherwise than `eta_tours`: times add up from what happens, nothing is log-normal, and no tour has a
factor of its own. What the tours of one day share is the speed of the town and its jams.
"""

from dataclasses import dataclass

import numpy as np

from benchmarks.eta_tours import DRIVERS, Numbers, Run, planned

SIDE_KM = 9.0
SPEED_KMH = 26.0
RUSH_H = 2.2
"""Hours after the departure of the vans at which roads are slowest."""

FLATS, HOUSES, SHOPS = 0, 1, 2
HAND_OVER_S = np.array([40.0, 30.0, 95.0])
WAIT_S = np.array([35.0, 25.0, 60.0])
NOBODY, NOBODY_S = 0.06, 170.0
FLOOR_S = 26.0
PARKING_S = 45.0


@dataclass(frozen=True, slots=True)
class Jam:
    """Roads around a place take longer for a while. Units: kilometres, seconds."""

    at: Numbers
    reach_km: float
    begins_s: float
    ends_s: float
    costs_s: float


class Streets:
    """A town of streets, and drivers who park and climb at their own speed."""

    def __init__(self, dice: np.random.Generator) -> None:
        self.dice = dice
        self.park = dice.gamma(9, 1 / 9, DRIVERS)
        self.climb = dice.gamma(16, 1 / 16, DRIVERS)
        self.day, self.jams, self.speed = -1, list[Jam](), 1.0

    def run(self, slower: float, day: int) -> Run:
        """One tour of a day on which everything drives at 1 / exp(`slower`) of the usual speed."""
        if day != self.day:
            self._begin(day, slower)
        dice, stops = self.dice, int(self.dice.integers(16, 30))
        driver = int(dice.integers(DRIVERS))
        kind = dice.choice(3, stops, p=(0.45, 0.45, 0.10))
        floor = np.where(kind == FLATS, dice.integers(0, 6, stops), 0)
        where = _round_trip(dice, stops)
        km = 1.35 * np.hypot(*np.diff(where, axis=0).T)
        drive_s = 3_600 * km / SPEED_KMH + PARKING_S
        usual = np.array([HAND_OVER_S[one] + WAIT_S[one] + NOBODY * NOBODY_S for one in range(3)])
        service_s = usual[kind] + 2.5 * FLOOR_S * (kind == FLATS)
        planned_s = planned(1.02 * drive_s, 1.02 * service_s)
        opens_s = planned_s - 60 * dice.uniform(20, 100, stops)
        drove_s, served_s, clock = np.empty(stops), np.empty(stops), 0.0
        for at in range(stops):
            drove_s[at] = self._drive(km[at], clock, where[at + 1]) + self.park[driver] * dice.exponential(
                PARKING_S
            )
            served_s[at] = self._serve(int(kind[at]), int(floor[at]), driver, tired=at / 200)
            clock = max(clock + drove_s[at], opens_s[at]) + served_s[at]
        return Run(driver, drive_s, service_s, kind != HOUSES, planned_s, opens_s, drove_s, served_s)

    def _begin(self, day: int, slower: float) -> None:
        dice = self.dice
        self.day, self.speed = day, float(dice.beta(30, 3) * 1.09 * np.exp(-slower))
        self.jams = [
            Jam(
                at=dice.uniform(0, SIDE_KM, 2),
                reach_km=float(dice.uniform(0.6, 2.0)),
                begins_s=(begins := float(dice.uniform(0, 20_000))),
                ends_s=begins + float(dice.uniform(1_200, 4_800)),
                costs_s=float(dice.uniform(40, 260)),
            )
            for _ in range(int(dice.poisson(5)))
        ]

    def _drive(self, km: float, clock: float, to: Numbers) -> float:
        rush = 1 + 0.22 * np.exp(-(((clock / 3_600 - RUSH_H) / 1.1) ** 2))
        lights = self.dice.binomial(int(4 * km) + 1, 0.35) * 22.0
        held = sum(
            one.costs_s * self.dice.uniform(0.3, 1.4)
            for one in self.jams
            if one.begins_s <= clock < one.ends_s and np.hypot(*(one.at - to)) < one.reach_km
        )
        return float(3_600 * km / (SPEED_KMH * 1.32 * self.speed) * rush + lights + held)

    def _serve(self, kind: int, floor: int, driver: int, *, tired: float) -> float:
        dice = self.dice
        climbed = self.climb[driver] * FLOOR_S * floor * (1 + tired)
        waited = NOBODY_S + dice.uniform(0, 60) if dice.random() < NOBODY else dice.exponential(WAIT_S[kind])
        return float(HAND_OVER_S[kind] * dice.uniform(0.7, 1.3) + climbed + waited)


def _round_trip(dice: np.random.Generator, stops: int) -> Numbers:
    """A depot, and stops of one district in a sequence that a van could drive: each time to the nearest."""
    left = list(dice.normal(dice.uniform(1.5, SIDE_KM - 1.5, 2), 1.6, (stops, 2)))
    path = [np.array([SIDE_KM / 2, SIDE_KM / 2])]
    while left:
        nearest = min(range(len(left)), key=lambda at: float(np.hypot(*(left[at] - path[-1]))))
        path.append(left.pop(nearest))
    return np.array(path)
