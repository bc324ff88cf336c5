"""How far a counted figure may lie from the true one: 95 % intervals in closed form."""

from math import sqrt

Z = 1.959963984540054
"""The 97.5 % point of the standard normal distribution."""

type Interval = tuple[float, float]


def share_interval(successes: int, trials: int) -> Interval:
    """The interval of a share, also near 0 and 1 and for few trials.

    Source: Wilson's score interval (1927).
    """
    share, reach = successes / trials, Z * Z / trials
    centre = (share + reach / 2) / (1 + reach)
    spread = Z * sqrt(share * (1 - share) / trials + reach / (4 * trials)) / (1 + reach)
    return max(0.0, centre - spread), min(1.0, centre + spread)


def rate_interval(count: int, exposure: int) -> Interval:
    """The interval of a rate of rare events, which may exceed one per unit.

    Source: Byar's approximation to the exact Poisson limits (Breslow and Day, 1987).
    """
    low = 0.0 if count == 0 else count * (1 - 1 / (9 * count) - Z / (3 * sqrt(count))) ** 3
    above = count + 1
    high = above * (1 - 1 / (9 * above) + Z / (3 * sqrt(above))) ** 3
    return low / exposure, high / exposure
