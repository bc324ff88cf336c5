"""Roads as the simulated city has them, for many vans and many plays of a day at once: hours, jams, noise."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from doorstep.simulation.incidents import JAMS_A_DAY
from doorstep.simulation.motion import BY_HOUR, FLOOR, RHO, SIGMA, USUALLY

type Table = NDArray[np.float64]

SEGMENT_S = 4.0
"""How long a van is on one segment of a road in free flow, about; the noise changes from one to the next."""

HOURS = np.array([USUALLY * BY_HOUR.get(hour, 1.0) for hour in range(24)])


@dataclass(frozen=True, slots=True, kw_only=True)
class Jams:
    """Shapes: jams x plays, `where` with x and y; units: seconds after midnight, metres."""

    begins_s: Table
    ends_s: Table
    where: Table
    radius_m: Table
    factor: Table

    def factors(self, at_s: Table, place: Table) -> Table:
        """What is left of the speed at a moment (tours x plays) and a place (tours x 2)."""
        span = (at_s[None] >= self.begins_s[:, None]) & (at_s[None] < self.ends_s[:, None])
        if not span.any():
            return np.ones_like(at_s)
        apart = ((place[None, :, None] - self.where[:, None]) ** 2).sum(-1)
        hit = span & (apart < self.radius_m[:, None] ** 2)
        return np.where(hit, self.factor[:, None], 1.0).min(axis=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drives:
    """One drive of each van, straight on. Units: seconds in free flow; metres, x and y."""

    free_s: Table
    origin: Table
    goal: Table


def jams(dice: np.random.Generator, plays: int, side_m: float) -> Jams:
    """As many jams a day as the simulated city has, at its hours and of its sizes. Source: `incidents`."""
    shape = (JAMS_A_DAY, plays)
    hours = np.array([(8.0, 9.5), (11.0, 13.0), (15.0, 17.5)])[dice.integers(0, 3, shape)]
    begins_s = 3600 * dice.uniform(hours[..., 0], hours[..., 1])
    return Jams(
        begins_s=begins_s,
        ends_s=begins_s + 60 * dice.uniform(20, 70, shape),
        where=dice.uniform(0, side_m, (*shape, 2)),
        radius_m=dice.uniform(150, 350, shape),
        factor=dice.uniform(0.25, 0.5, shape),
    )


def driven_s(drives: Drives, leaves_s: Table, slow: Jams, dice: np.random.Generator) -> Table:
    """When each van arrives that leaves at `leaves_s` (vans x plays), in seconds after midnight.

    Source: `simulation.motion.drive`, segment by segment for all vans and plays.
    """
    segments = np.maximum(1, np.rint(drives.free_s / SEGMENT_S))
    each_s, clock = drives.free_s / segments, leaves_s
    noise = dice.normal(0, SIGMA, clock.shape)
    for segment in range(int(segments.max())):
        noise = RHO * noise + (1 - RHO**2) ** 0.5 * dice.normal(0, SIGMA, clock.shape)
        share = np.minimum(1, segment / segments)[:, None]
        hour = HOURS[(clock // 3600).astype(np.int64) % 24]
        factor = hour * slow.factors(clock, drives.origin * (1 - share) + drives.goal * share) * np.exp(noise)
        on_it = np.where(segment < segments, each_s, 0.0)[:, None]
        clock = clock + on_it / np.clip(factor, FLOOR, 1.0)
    return clock
