"""What legs cost where vans differ: hours of driving and kilometres, in seconds of the mean van."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from doorstep.domain.planning.problem import NO_ROAD, Seconds
from doorstep.events import NO_RATES, Rates

type Numbers = NDArray[np.float64]

USUAL_KMH = 30
"""At what speed a van's costs an hour and a kilometre come together, to find the mean van."""


type Scale = tuple[float, float]
"""What a second and a metre cost on a van, in seconds of the mean van."""


def scales(rates: Sequence[Rates]) -> tuple[Scale, ...] | None:
    """What a second and a metre cost for each of `rates`; `None` where all vans cost the same.

    A van for which nothing is set costs what the others cost on the mean.
    """
    known = [one for one in rates if one != NO_RATES]
    if not known:
        return None
    hour = sum(one.hour_minor for one in known) / len(known)
    km = sum(one.km_minor for one in known) / len(known)
    kinds = [_of(one, hour, km) for one in rates]
    if len(set(kinds)) < 2:
        return None
    second = (hour + km * USUAL_KMH) / 3600
    return tuple((of_hour / 3600 / second, of_km / 1000 / second) for of_hour, of_km in kinds)


def prices(travel_s: Seconds, metres_m: Seconds, rates: Sequence[Rates]) -> tuple[Seconds, ...] | None:
    """A table of prices for each of `rates`, equal vans share one; `None` where all vans cost the same.

    Legs without a known length cost their time only. Units: seconds, metres; prices in seconds of the mean
    van.
    """
    known = scales(rates)
    if known is None:
        return None
    tables = {scale: _table(travel_s, metres_m, *scale) for scale in set(known)}
    return tuple(tables[scale] for scale in known)


def _of(rates: Rates, hour: float, km: float) -> tuple[float, float]:
    return (hour, km) if rates == NO_RATES else (float(rates.hour_minor), float(rates.km_minor))


def _table(travel_s: Seconds, metres_m: Seconds, a_second: float, a_metre: float) -> Seconds:
    metres = np.where(metres_m >= NO_ROAD, 0, metres_m)
    price = np.rint(travel_s * a_second + metres * a_metre).astype(np.int64)
    return np.where(travel_s >= NO_ROAD, NO_ROAD, price)
