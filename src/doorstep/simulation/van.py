"""The box in a van: where it believes to be, every few seconds, with the faults that such boxes have."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from math import ceil

from doorstep.kernel.place import Point
from doorstep.simulation.chance import Chance
from doorstep.simulation.incidents import Trouble
from doorstep.simulation.motion import Motion, shifted
from doorstep.simulation.shift import Phase, Shift

MOVING_S, STANDING_S = 5, 15
NOISE_M = 3.5
"""Standard deviation in each direction: about five metres together."""
KNOTS = 0.514444
GAP, ABSURD = 0.015, 0.0006


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """One position as the box sends it. Units: metres per second, degrees, metres."""

    van: str
    at: datetime
    lat: float
    lon: float
    speed_mps: float
    heading: float
    accuracy_m: float


def fixes(
    chance: Chance, shift: Shift, motion: Motion | None, trouble: Trouble, *, after: datetime, until: datetime
) -> Iterator[Fix]:
    """What the box of a van sends in a stretch of time in which its phase does not change."""
    if shift.phase is Phase.WAITING:
        return  # parked at the depot, switched off
    step = STANDING_S if motion is None else MOVING_S
    first = ceil((max(after, shift.since).timestamp() + 0.001) / step)
    last = int(until.timestamp() // step)
    for tick in range(first, last + 1):
        at = datetime.fromtimestamp(tick * step, UTC)
        silent = shift.van == trouble.silent and at in trouble.silence
        if not silent and not _in_a_gap(chance, shift.van, at):
            yield _fix(chance, shift, motion, at)


def as_line(fix: Fix, key: str) -> dict[str, object]:
    """The same in the line protocol of small trackers, which says speed in knots."""
    return {
        "id": fix.van,
        "key": key,
        "timestamp": int(fix.at.timestamp()),
        "lat": f"{fix.lat:.6f}",
        "lon": f"{fix.lon:.6f}",
        "speed": f"{fix.speed_mps / KNOTS:.2f}",
        "bearing": f"{fix.heading:.1f}",
        "accuracy": f"{fix.accuracy_m:.1f}",
    }


def _in_a_gap(chance: Chance, van: str, at: datetime) -> bool:
    """Some half minutes are lost between high houses."""
    return chance.of("gap", van, int(at.timestamp() // 30)).random() < GAP


def _fix(chance: Chance, shift: Shift, motion: Motion | None, at: datetime) -> Fix:
    rng = chance.of("fix", shift.van, int(at.timestamp()))
    place, speed, heading = (shift.place, 0.0, 0.0) if motion is None else motion.at(at)
    seen = shifted(shifted(place, rng.gauss(0, NOISE_M), 0), rng.gauss(0, NOISE_M), 90)
    if rng.random() < ABSURD:
        seen = rng.choice((Point(0.0, 0.0), shifted(place, rng.uniform(3_000, 30_000), rng.uniform(0, 360))))
    return Fix(
        van=shift.van,
        at=at,
        lat=round(seen.lat, 6),
        lon=round(seen.lon, 6),
        speed_mps=round(max(0.0, speed + rng.gauss(0, 0.2)), 2) if speed else 0.0,
        heading=round(heading, 1),
        accuracy_m=round(rng.uniform(3.5, 11), 1),
    )
