"""What is believed of what devices say. Nothing is thrown away: a doubt is a reason, kept beside the fix.

A process remembers one `Trail` a van. What it forgets or does not know makes it believe more, never less.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from math import cos, hypot, radians
from typing import Protocol

from doorstep.domain.positions.wrong_clock import ClockWatch

COARSE_M = 200.0
NO_CIRCLE_M = 1e6
"""A circle larger than this is no measurement: unknown."""
FASTEST_MPS = 60.0
AHEAD_S = 600.0
OLDEST_S = 2 * 86_400.0
NEAR_DEGREES = 0.00038
"""Per second and axis: less than this is slower than the fastest van, wherever on earth."""
FRESH_S = 400.0
METRES_A_DEGREE = 111_195.0
AGREE = 3
"""So many places in a row that fit one another are no outlier."""
FORGET_S = 900.0

NOWHERE, SKEW, COARSE, JUMP, IDENTITY, MOCK = "nowhere", "skew", "coarse", "jump", "identity", "mock"
DOUBTS = (NOWHERE, SKEW, COARSE, JUMP, IDENTITY, MOCK)


class Said(Protocol):
    """A fix as it came in. Units: metres per second, degrees from north, metres; negative is unknown."""

    @property
    def van(self) -> str: ...
    @property
    def at(self) -> datetime: ...
    @property
    def lat(self) -> float: ...
    @property
    def lon(self) -> float: ...
    @property
    def speed_mps(self) -> float | None: ...
    @property
    def heading(self) -> float | None: ...
    @property
    def accuracy_m(self) -> float | None: ...


@dataclass(slots=True, kw_only=True)
class Elsewhere:
    """Another place than the van's own, from which it seems to speak too. Units: seconds, degrees."""

    at: float
    lat: float
    lon: float
    run: int = 1
    said: int = 1
    turns: int = 0
    """How often the van's own place was heard in between."""


@dataclass(slots=True, kw_only=True)
class Trail:
    """What is remembered of one van: its newest believed fix. Units: seconds since 1970, degrees."""

    at: float = 0.0
    lat: float = 0.0
    lon: float = 0.0
    elsewhere: Elsewhere | None = None
    clock: ClockWatch = field(default_factory=ClockWatch)


@dataclass(slots=True, kw_only=True)
class Verdicts:
    """Of each fix: the moment it is kept under, and the doubt; and which are news, which had a wrong clock.

    Units: seconds since 1970; `shifted` in seconds that were added, by place in the batch.
    """

    times: list[float]
    doubts: list[str]
    stale: list[int]
    """Those that are no news of their van: late, repeated or doubted."""
    shifted: dict[int, float]


def judge(trails: Mapping[str, Trail], said: Sequence[Said], now: float) -> Verdicts:
    """Judge fixes that came together, oldest first; the trails go on."""
    times: list[float] = []
    doubts: list[str] = []
    stale: list[int] = []
    shifted: dict[int, float] = {}
    for one in said:
        trail, at, lat, lon, accuracy = trails[one.van], one.at.timestamp(), one.lat, one.lon, one.accuracy_m
        gap = at - trail.at
        near = NEAR_DEGREES * gap if gap > 1.0 else NEAR_DEGREES
        if (
            gap > 0.0
            and -FRESH_S < now - at < FRESH_S
            and -near < lat - trail.lat < near
            and -near < lon - trail.lon < near
            and (accuracy is None or accuracy <= COARSE_M)
            and trail.elsewhere is None
            and not trail.clock.wary
        ):
            trail.at, trail.lat, trail.lon = at, lat, lon  # nine of ten fixes end here
            doubt = ""
        else:
            shift = trail.clock.shift(at, now)
            if shift:
                at += shift
                shifted[len(times)] = shift
            news = at > trail.at
            doubt = _weigh(trail, one, at, now)
            if doubt or not news:
                stale.append(len(times))
        times.append(at)
        doubts.append(doubt)
    return Verdicts(times=times, doubts=doubts, stale=stale, shifted=shifted)


def _weigh(trail: Trail, one: Said, at: float, now: float) -> str:
    if abs(one.lat) < 1e-6 and abs(one.lon) < 1e-6:
        return NOWHERE
    if at > now + AHEAD_S or at < now - OLDEST_S:
        return SKEW
    if one.accuracy_m is not None and COARSE_M < one.accuracy_m <= NO_CIRCLE_M:
        return COARSE
    if trail.at and not _reached(trail, one, at):
        return _jumped(trail, one, at)
    if trail.elsewhere is not None:
        _heard_at_home(trail, trail.elsewhere, at)
    if at > trail.at:
        trail.at, trail.lat, trail.lon = at, one.lat, one.lon
    return ""


def _jumped(trail: Trail, one: Said, at: float) -> str:
    """A place the van cannot have come to: an outlier, a second van, or the first place was the wrong one."""
    other = trail.elsewhere
    if other is None or at - other.at > FORGET_S or not _reached(other, one, at):
        trail.elsewhere = Elsewhere(at=at, lat=one.lat, lon=one.lon, turns=other.turns if other else 0)
        return JUMP
    other.run, other.said = other.run + 1, other.said + 1
    if at > other.at:
        other.at, other.lat, other.lon = at, one.lat, one.lon
    if other.turns >= AGREE - 1 and at - trail.at < FORGET_S:
        return IDENTITY
    if other.run < AGREE:
        return JUMP
    if at > trail.at:
        trail.at, trail.lat, trail.lon, trail.elsewhere = at, one.lat, one.lon, None
    return ""


def _heard_at_home(trail: Trail, other: Elsewhere, at: float) -> None:
    other.turns, other.run = other.turns + 1, 0
    if at - other.at > FORGET_S:
        trail.elsewhere = None


def _reached(start: Trail | Elsewhere, end: Said, at: float) -> bool:
    """Whether a van can have come there; plane geometry is good enough for the question."""
    north = (end.lat - start.lat) * METRES_A_DEGREE
    east = ((end.lon - start.lon + 180) % 360 - 180) * METRES_A_DEGREE * cos(radians(end.lat))
    return hypot(north, east) <= FASTEST_MPS * max(1.0, abs(at - start.at))
