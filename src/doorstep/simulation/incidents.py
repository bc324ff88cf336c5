"""What goes wrong on purpose, the same from the same seed: at doors, in vans and in the streets."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from doorstep.kernel.place import Box, Point
from doorstep.kernel.time import Window
from doorstep.simulation.chance import Chance
from doorstep.simulation.orders import Fate

SHARES = {Fate.NOBODY_HOME: 0.04, Fate.WRONG_ADDRESS: 0.02, Fate.NO_ACCESS: 0.007}
JAMS_A_DAY = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Jam:
    """Slow traffic around a place for a while: speeds are multiplied by `factor`. Units: metres."""

    span: Window
    centre: Point
    radius_m: float
    factor: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """What goes wrong on one day, beside the doors.

    `broken` stands still in `breakdown`; `silent` sends nothing in `silence`, neither box nor device;
    `deaf` has no network for its device in `dead_spot`; `forgetful` vans leave a parcel at the depot.
    """

    broken: str
    breakdown: Window
    silent: str
    silence: Window
    deaf: str
    dead_spot: Window
    forgetful: tuple[str, ...]
    jams: tuple[Jam, ...]

    def offline(self, van: str, at: datetime) -> bool:
        """Whether the device of `van` cannot send now."""
        return (van == self.silent and at in self.silence) or (van == self.deaf and at in self.dead_spot)


def fates(chance: Chance, day: str, count: int) -> dict[int, Fate]:
    """Which of `count` orders of a day have which fate; all others go smoothly."""
    rng = chance.of("fates", day)
    numbers = rng.sample(range(count), count)
    found: dict[int, Fate] = {}
    for fate, share in SHARES.items():
        found |= dict.fromkeys(_taken(numbers, round(share * count)), fate)
    if count >= 20:  # too few orders for such rare things
        found[numbers.pop()] = Fate.DAMAGED
        found[numbers.pop()] = Fate.REFUSED
    return found


def trouble(chance: Chance, day: str, vans: Sequence[str], box: Box, zone: str) -> Trouble:
    """The troubles of one day for a fleet and a town.

    Raises: ValueError for a fleet of fewer than three vans.
    """
    rng = chance.of("trouble", day)
    broken, silent, deaf = rng.sample(sorted(vans), 3)
    return Trouble(
        broken=broken,
        breakdown=_span(rng, day, zone, (9.3, 11.2), (35, 50)),
        silent=silent,
        silence=_span(rng, day, zone, (9.0, 11.5), (15, 15)),
        deaf=deaf,
        dead_spot=_span(rng, day, zone, (15.5, 18.0), (6, 10)),
        forgetful=tuple(rng.sample(sorted(vans), rng.choice((1, 2)))),
        jams=tuple(_jam(rng, day, box, zone) for _ in range(JAMS_A_DAY)),
    )


def _taken(numbers: list[int], count: int) -> list[int]:
    return [numbers.pop() for _ in range(count)]


def _span(
    rng: Random, day: str, zone: str, hours: tuple[float, float], minutes: tuple[float, float]
) -> Window:
    midnight = datetime.combine(date.fromisoformat(day), time(), ZoneInfo(zone))
    start = midnight + timedelta(hours=rng.uniform(*hours))
    return Window(start, start + timedelta(minutes=rng.uniform(*minutes)))


def _jam(rng: Random, day: str, box: Box, zone: str) -> Jam:
    return Jam(
        span=_span(rng, day, zone, rng.choice(((8.0, 9.5), (11.0, 13.0), (15.0, 17.5))), (20, 70)),
        centre=Point(rng.uniform(box.south, box.north), rng.uniform(box.west, box.east)),
        radius_m=rng.uniform(150, 350),
        factor=rng.uniform(0.25, 0.5),
    )
