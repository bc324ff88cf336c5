"""Ruin, compiled: takes strings of neighbouring stops out of a plan.

Source: slack induction by string removals, Christiaens and Vanden Berghe 2020.
"""

from doorstep.adapters.kernels.compiled import compiled
from doorstep.adapters.kernels.lacking import closest
from doorstep.adapters.kernels.stages import hold, retimed
from doorstep.adapters.kernels.tours import Chance, Day, Flags, Names, Tours, chance, near

STRINGS = 10.0
"""How many stops a ruin takes out on average."""

LONGEST = 10.0
"""The longest string taken out of one tour."""

SPLIT, GROWS = 0.5, 0.01
"""How often a string leaves a piece in its middle standing, and how often that piece grows by one."""

GUIDED = 0.4
"""How often a ruin begins where an absent stop lacks least."""

NEAR = 60
"""Among how many neighbours of an absent stop a ruin may begin elsewhere."""

ABOUT_S = 1_800
"""How far the windows of two stops may lie apart to be of about the same time."""


@compiled
def take_out(
    tours: Tours, v: int, stop: int, longest: float, absent: Names, count: int, state: Chance
) -> int:
    """Take a string of stops that has `stop` in it out of tour `v`. Returns how many are absent now."""
    order, size, at = tours.order[v], tours.size[v], tours.at[stop]
    length = min(int(chance(state) * min(float(size), longest) + 1.0), size)
    kept = 0
    if length > 1 and length < size and chance(state) < SPLIT:
        kept = 1
        while length + kept < size and chance(state) < GROWS:
            kept += 1
    whole = length + kept
    lowest, highest = max(1, at - whole + 1), min(at, size - whole + 1)
    first = lowest + int(chance(state) * (highest - lowest + 1))
    gap = first + int(chance(state) * (length + 1)) if kept else first + whole
    to = first
    for k in range(first, size + 1):
        one = order[k]
        if k < first + whole and not (gap <= k < gap + kept):
            tours.of[one] = -1
            absent[count] = one
            count += 1
        else:
            order[to] = one
            to += 1
    tours.size[v] = to - 1
    return count


@compiled
def strings_for(tours: Tours, state: Chance) -> tuple[int, float]:
    """How many strings to take out this time, and how long one may be at most."""
    ridden, filled = 0, 0
    for size in tours.size:
        if size:
            ridden += 1
            filled += size
    longest = min(LONGEST, filled / max(1, ridden))
    return int(chance(state) * (4.0 * STRINGS / (1.0 + longest) - 1.0) + 1.0), longest


@compiled
def ruin(
    day: Day, tours: Tours, spare: Tours, touched: Flags, absent: Names, count: int, state: Chance
) -> int:
    """Take strings of stops near a drawn one out of their tours. Returns how many are absent then.

    While stops are absent it is drawn among them, mostly, and mostly only stops of about its time are taken.
    """
    strings, longest = strings_for(tours, state)
    seed = 1 + int(chance(state) * (day.opens.shape[0] - 1))
    timely = False
    if count > 0:
        seed = absent[int(chance(state) * count)]
        timely = chance(state) < 0.7
        pick = chance(state)
        if pick < GUIDED:
            _, v, k = closest(day, tours, int(seed))
            if v >= 0 and tours.size[v] > 0:
                seed = tours.order[v, min(max(1, k + int(chance(state) * 2)), tours.size[v])]
        elif pick < GUIDED + 0.2:
            seed = near(day, seed)[int(chance(state) * min(NEAR, day.opens.shape[0]))]
    neighbours = near(day, seed)
    for k in range(neighbours.shape[0]):
        if strings == 0:
            break
        stop = int(neighbours[k])
        v = int(tours.of[stop])
        if stop == 0 or v < 0 or touched[v]:
            continue
        if timely and (
            day.opens[stop] > day.closes[seed] + ABOUT_S or day.closes[stop] < day.opens[seed] - ABOUT_S
        ):
            continue
        hold(day, tours, spare, touched, v)
        count = take_out(tours, v, stop, longest, absent, count, state)
        retimed(day, tours, v)
        strings -= 1
    return count
