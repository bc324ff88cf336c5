"""Planned tours driven many times at once, with the delays that the simulated city has."""

from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from benchmarks.slow_roads import Drives, Table, driven_s, jams
from benchmarks.sure_town import BRANDS, DEPOT_PLACE, SIDE_M, Planned, Town
from doorstep.kernel.ids import ReservationId, ShipmentId, TourId
from doorstep.simulation.hand_over import QUICKEST_S, SLOWEST_S

ATTENDED, UNATTENDED, SERVICE_SD = 0.85, 0.6, 0.35
"""Of what a brand has set: how long a visit really takes. As `simulation.hand_over` has it."""

LEAVES_MIN = (0.5, 4.0)
"""How long after its planned departure a van leaves. As `simulation.loading` has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Driven:
    """A day driven many times. Shapes: stops x tours x plays, `there` stops x tours.

    Units: seconds after midnight; `started_s` tours x plays.
    """

    tours: tuple[TourId, ...]
    there: NDArray[np.bool_]
    due_s: Table
    started_s: Table
    arrived_s: Table
    departed_s: Table
    ended_s: Table

    def kept(self) -> Table:
        """The share of promises kept on each tour and play, by how many there are: (kept, all)."""
        in_time = (self.departed_s < self.due_s[:, :, None]) & self.there[:, :, None]
        return np.stack(
            [in_time.sum(axis=0), np.broadcast_to(self.there.sum(axis=0)[:, None], in_time.shape[1:])]
        )


def driven(town: Town, day: Planned, midnight: datetime, *, plays: int, seed: int) -> Driven:
    """`day` driven `plays` times in the sequence of its plan; vans wait at the door where they are early."""
    dice = np.random.default_rng(seed)
    tours = tuple(day.tours)
    rows, columns = max(len(one.stops) for one in day.tours.values()), len(tours)
    place = np.zeros((rows + 1, columns), np.int64)
    usual, opens, due = (np.zeros((rows, columns)) for _ in range(3))
    there = np.zeros((rows, columns), np.bool_)
    for column, plan in enumerate(day.tours.values()):
        for row, stop in enumerate(plan.stops):
            there[row, column] = True
            place[row, column] = town.travel.row[stop.place]
            opens[row, column] = _since(midnight, stop.window.start)
            due[row, column] = _since(midnight, stop.window.end)
            usual[row, column] = _usual_s(day, stop.shipments)
    leaves = np.array([_since(midnight, plan.departs_at) for plan in day.tours.values()])
    slow = jams(dice, plays, SIDE_M)
    clock = leaves[:, None] + 60 * dice.uniform(*LEAVES_MIN, (columns, plays))
    started = clock.copy()
    here = np.full(columns, town.travel.row[DEPOT_PLACE])
    arrived, departed = (np.zeros((rows, columns, plays)) for _ in range(2))
    for row in range(rows):
        going = there[row]
        clock = np.where(going[:, None], driven_s(_drives(town, here, place[row]), clock, slow, dice), clock)
        arrived[row] = clock
        served = usual[row][:, None] * dice.lognormal(0, SERVICE_SD, clock.shape)
        served = np.clip(served, QUICKEST_S, SLOWEST_S)
        clock = np.where(going[:, None], np.maximum(clock, opens[row][:, None]) + served, clock)
        departed[row] = clock
        here = np.where(going, place[row], here)
    return Driven(
        tours=tours,
        there=there,
        due_s=due,
        started_s=started,
        arrived_s=arrived,
        departed_s=departed,
        ended_s=driven_s(_drives(town, here, np.zeros_like(here)), clock, slow, dice),
    )


def _since(midnight: datetime, moment: datetime) -> float:
    return (moment - midnight).total_seconds()


def _usual_s(day: Planned, shipments: tuple[ShipmentId, ...]) -> float:
    asked = [day.accepted[ReservationId(shipment)] for shipment in shipments]
    first = asked[0]
    share = ATTENDED if first.attended else UNATTENDED
    return first.house.slow * share * sum(BRANDS[one.brand] for one in asked)


def _drives(town: Town, here: NDArray[np.int64], goal: NDArray[np.int64]) -> Drives:
    return Drives(
        free_s=town.travel.seconds_s[here, goal].astype(float),
        origin=town.where[here],
        goal=town.where[goal],
    )
