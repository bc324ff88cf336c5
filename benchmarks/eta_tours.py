"""Tours as a statistician makes them: log-normal legs and services, drivers, drifting traffic, incidents.

Nothing here is known to the predictor: it sees what is planned and what was driven, as from the log.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from doorstep.domain.prediction.driven import DrivenStop, DrivenTour
from doorstep.events import Building
from doorstep.kernel.ids import DepotId, PartyId, StopId, TourId
from doorstep.kernel.time import Window

type Numbers = NDArray[Any]

FIRST_DAY = datetime(2026, 1, 5, 7, 0, tzinfo=UTC)
DRIVERS = 40
SERVICE_S = np.array([150.0, 240.0, 390.0, 300.0])
SERVICE_SD = np.array([0.35, 0.45, 0.5, 0.6])
WINDOW_S = 7_200.0


@dataclass(frozen=True, slots=True)
class Run:
    """One tour before it is written down. Shapes: one entry a stop. Units: seconds."""

    driver: int
    drive_s: Numbers
    service_s: Numbers
    attended: Numbers
    planned_s: Numbers
    opens_s: Numbers
    drove_s: Numbers
    served_s: Numbers


class Town:
    """Forty drivers, each with a pace of their own."""

    def __init__(self, dice: np.random.Generator) -> None:
        self.dice = dice
        self.road = dice.normal(0, 0.08, DRIVERS)
        self.door = dice.normal(0, 0.15, DRIVERS)

    def run(self, slower: float, day: int) -> Run:
        """One tour on a day on which roads are slower by the factor exp(`slower`)."""
        del day
        dice, stops = self.dice, int(self.dice.integers(18, 29))
        driver, kind = int(dice.integers(DRIVERS)), dice.integers(0, 4, stops)
        drive_s = 60 * dice.gamma(4, 1.4, stops)
        level = dice.normal(0, 0.10) + slower
        drift, traffic = level, np.empty(stops)
        for at in range(stops):
            drift = level + 0.9 * (drift - level) + dice.normal(0, 0.03)
            traffic[at] = drift
        drove_s = drive_s * np.exp(traffic + self.road[driver] + dice.normal(0, 0.22, stops))
        spread = SERVICE_SD[kind]
        served_s = SERVICE_S[kind] * np.exp(
            self.door[driver] + spread * dice.standard_normal(stops) - spread**2 / 2
        )
        incident = dice.random(stops) < 0.03
        served_s += incident * 60 * dice.gamma(2, 4.0, stops)
        planned_s = planned(drive_s * 1.03, SERVICE_S[kind] * 1.02)
        return Run(
            driver=driver,
            drive_s=drive_s,
            service_s=SERVICE_S[kind],
            attended=kind > 0,
            planned_s=planned_s,
            opens_s=planned_s - 60 * dice.uniform(20, 100, stops),
            drove_s=drove_s,
            served_s=served_s,
        )


def planned(drive_s: Numbers, service_s: Numbers) -> Numbers:
    """The arrivals of a tour that goes as planned."""
    return np.cumsum(drive_s) + np.concatenate([[0.0], np.cumsum(service_s)[:-1]])


def driven(run: Run, day: int, number: int) -> DrivenTour:
    """A tour as the log has it."""
    leaves = FIRST_DAY + timedelta(days=day)
    clock, stops = 0.0, list[DrivenStop]()
    for at in range(len(run.drive_s)):
        arrived = clock + float(run.drove_s[at])
        clock = max(arrived, float(run.opens_s[at])) + float(run.served_s[at])
        opens = leaves + timedelta(seconds=float(run.opens_s[at]))
        stops.append(
            DrivenStop(
                stop=StopId(f"s{at}"),
                window=Window(opens, opens + timedelta(seconds=WINDOW_S)),
                planned_at=leaves + timedelta(seconds=float(run.planned_s[at])),
                service_s=round(float(run.service_s[at])),
                cushion_s=0,
                drive_s=float(run.drive_s[at]),
                after=StopId(f"s{at - 1}") if at else None,
                doors=1,
                attended=bool(run.attended[at]),
                building=Building.UNKNOWN,
                door="",
                brand=PartyId(""),
                arrived_at=leaves + timedelta(seconds=arrived),
                departed_at=leaves + timedelta(seconds=clock),
            )
        )
    return DrivenTour(
        tour=TourId(f"t-{day}-{number}"),
        depot=DepotId("depot"),
        driver=PartyId(f"driver-{run.driver}"),
        day=str(leaves.date()),
        departs_at=leaves,
        stops=tuple(stops),
        started_at=leaves,
        ended_at=leaves + timedelta(seconds=clock + 600),
    )


class Generator(Protocol):
    """Whatever makes tours."""

    def run(self, slower: float, day: int) -> Run:
        """One tour of a day."""
        ...


def days(
    where: Generator, first: int, last: int, *, tours: int, slow: range = range(0), slower: float = 0.22
) -> Iterator[DrivenTour]:
    """Every tour of the days from `first` to before `last`; on those in `slow`, roads take exp(`slower`)."""
    for day in range(first, last):
        for number in range(tours):
            yield driven(where.run(slower if day in slow else 0.0, day), day, number)
