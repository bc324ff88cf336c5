"""What is believed of tours before they are driven: the numbers that arrivals are predicted with."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from math import exp

from doorstep.domain.prediction.pace import ATTENDED_SD, DAY_SD, DOORS, ROADS, UNATTENDED_SD, Prior
from doorstep.kernel.hours import around
from doorstep.kernel.ids import PartyId

FIRST_OF_BUCKET = (0, 1, 3, 7, 13)
"""Stops ahead from which each bucket begins: the next stop, one or two more, and so on to the far ones."""

BUCKETS = len(FIRST_OF_BUCKET)

GRID = tuple(step / 4 for step in range(-12, 13))
"""Where a shape is written down: standard normal deviates from -3 to 3."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """How a driver differs from all: logarithms of actual over expected, of drives and of services."""

    roads: float = 0.0
    doors: float = 0.0


NO_EFFECT = Effect()
"""Somebody nobody has seen drive."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Width:
    """How many times as far from the median an arrival may lie as was sampled, before and behind it."""

    early: float = 1.0
    late: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrivalModel:
    """The parameters of one predictor. `name` is that of the version; spreads are of logarithms.

    `legs`, `attended` and `unattended` are shapes: what a residual is, in its own spreads, where a normal one
    would be at each point of `GRID`; so incidents show as a longer tail. `day_sd` is what the roads of one
    day have in common, `widths` stand by bucket; `hours`: how drives differ by the hour of the day in `zone`.
    """

    name: str = "shipped"
    roads: Prior = ROADS
    day_sd: float = DAY_SD
    doors: Prior = DOORS
    attended_sd: float = ATTENDED_SD
    unattended_sd: float = UNATTENDED_SD
    legs: tuple[float, ...] = GRID
    attended: tuple[float, ...] = GRID
    unattended: tuple[float, ...] = GRID
    drivers: Mapping[PartyId, Effect] = field(default_factory=dict[PartyId, Effect])
    hours: tuple[float, ...] = ()
    zone: str = "UTC"
    widths: tuple[Width, ...] = (Width(),) * BUCKETS

    def of_driver(self, driver: PartyId | None) -> Effect:
        """What is known of a driver; nothing of somebody who was not seen yet."""
        return self.drivers.get(driver, NO_EFFECT) if driver is not None else NO_EFFECT

    def roads_of(self, driver: PartyId | None) -> Prior:
        """The roads as this driver finds them."""
        return replace(self.roads, mean=self.roads.mean + self.of_driver(driver).roads)

    def drive_s(self, planned_s: float, at: datetime) -> float:
        """What a drive that was planned to take `planned_s` usually takes at that hour. Units: seconds."""
        hours = around(at, self.zone) if self.hours else ()
        return planned_s * exp(sum(share * self.hours[hour] for hour, share in hours))


def bucket(stops_ahead: int) -> int:
    """The bucket of a stop with so many stops before it."""
    return bisect_right(FIRST_OF_BUCKET, stops_ahead) - 1


SHIPPED = ArrivalModel()
"""What an installation begins with."""
