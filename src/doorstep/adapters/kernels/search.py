"""Ruin and recreate, compiled: takes strings of neighbouring stops out of a plan and puts them back cheaper.

Source: slack induction by string removals, Christiaens and Vanden Berghe 2020.
"""

import numpy as np

from doorstep.adapters.kernels.compiled import compiled
from doorstep.adapters.kernels.lacking import FEW, lacking, summed
from doorstep.adapters.kernels.stages import fits, hold, retimed
from doorstep.adapters.kernels.tours import (
    Chance,
    Day,
    Flags,
    Names,
    Numbers,
    Tours,
    beside,
    chance,
    holds,
    keep,
    may,
    near,
)

STRINGS = 10.0
"""How many stops a ruin takes out on average."""

LONGEST = 10.0
"""The longest string taken out of one tour."""

SPLIT, GROWS = 0.5, 0.01
"""How often a string leaves a piece in its middle standing, and how often that piece grows by one."""

BLINK = 0.01
"""How often a place that would be the cheapest is overlooked, so that the search sees others."""

ABSENT, COST, BEST_ABSENT, BEST_COST, ROUNDS = range(5)
"""What stands where in a tally: now, at best, and how many rounds were made."""


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
def cheapest(day: Day, tours: Tours, stop: int, state: Chance) -> tuple[int, int]:
    """The tour and the place behind which `stop` adds the least driving; tour -1 where it fits nowhere."""
    best, best_v, best_k = np.int64(1) << 60, -1, -1
    opens, closes, service, load = day.opens[stop], day.closes[stop], day.service[stop], day.load[stop]
    to, out = day.back[stop], day.travel[stop]
    most, rich = tours.order.shape[1] - 2, tours.stages.shape[2] > 0
    tried = np.zeros(tours.size.shape[0], np.bool_)
    for v in range(tours.size.shape[0]):
        size = tours.size[v]
        if tours.loaded[v] + load > day.room[v] or size >= most or not may(day.mix, v, stop):
            continue
        if size == 0:
            if tried[day.like[v]]:
                continue
            tried[day.like[v]] = True
        order, leaves, due = tours.order[v], tours.leaves[v], tours.due[v]
        for k in range(size + 1):
            if leaves[k] > closes:
                break
            if due[k + 1] < opens:
                continue
            before, after = order[k], order[k + 1]
            extra = to[before] + out[after] - (day.travel[before, after] if size else 0)
            if extra >= best:
                continue
            starts = max(leaves[k] + to[before], opens)
            if starts > closes or starts + service + out[after] > due[k + 1]:
                continue
            if rich and not fits(day, tours, v, k, stop):
                continue
            if chance(state) < BLINK or not holds(day.mix, tours.aboard, v, k, stop):
                continue
            best, best_v, best_k = extra, v, k
    return best_v, best_k


@compiled
def cheapest_beside(day: Day, tours: Tours, stop: int, state: Chance) -> tuple[int, int]:
    """As `cheapest`, but only beside the stops that `stop` would best come next to, and on empty tours."""
    best, best_v, best_k = np.int64(1) << 60, -1, -1
    opens, closes, service, load = day.opens[stop], day.closes[stop], day.service[stop], day.load[stop]
    to, out, most = day.back[stop], day.travel[stop], tours.order.shape[1] - 2
    rich = tours.stages.shape[2] > 0
    for v in range(tours.size.shape[0]):
        if tours.size[v] or load > day.room[v] or not may(day.mix, v, stop):
            continue
        extra, starts = to[0] + out[0], max(tours.leaves[v, 0] + to[0], opens)
        if extra >= best or starts > closes or starts + service + out[0] > tours.due[v, 1]:
            continue
        if holds(day.mix, tours.aboard, v, 0, stop) and not (rich and not fits(day, tours, v, 0, stop)):
            best, best_v, best_k = extra, v, 0
    others = beside(day, stop)
    for m in range(others.shape[0]):
        one = int(others[m])
        v = int(tours.of[one])
        if (
            v < 0
            or tours.loaded[v] + load > day.room[v]
            or tours.size[v] >= most
            or not may(day.mix, v, stop)
        ):
            continue
        order, leaves, due = tours.order[v], tours.leaves[v], tours.due[v]
        for k in range(tours.at[one] - 1, tours.at[one] + 1):
            before, after = order[k], order[k + 1]
            extra = to[before] + out[after] - day.travel[before, after]
            if extra >= best:
                continue
            starts = max(leaves[k] + to[before], opens)
            late = starts > closes or starts + service + out[after] > due[k + 1]
            if late or (rich and not fits(day, tours, v, k, stop)):
                continue
            if chance(state) < BLINK or not holds(day.mix, tours.aboard, v, k, stop):
                continue
            best, best_v, best_k = extra, v, k
    return best_v, best_k


@compiled
def put_in(day: Day, tours: Tours, v: int, k: int, stop: int) -> None:
    """Visit `stop` behind place `k` of tour `v`."""
    order = tours.order[v]
    for m in range(tours.size[v] + 1, k, -1):
        order[m + 1] = order[m]
    order[k + 1] = stop
    tours.size[v] += 1
    tours.of[stop] = v
    retimed(day, tours, v)


@compiled
def ranked(day: Day, absent: Names, count: int, focus: int, state: Chance) -> Names:
    """The absent stops in the sequence in which they are put back; by which rule is drawn each time."""
    rule = int(chance(state) * 17)
    keys = np.empty(count)
    for k in range(count):
        stop = absent[k]
        if rule < 4:
            keys[k] = chance(state)
        elif rule < 8:
            keys[k] = -day.load[stop]
        elif rule < 10:
            keys[k] = -day.travel[0, stop]
        elif rule < 11:
            keys[k] = day.travel[0, stop]
        elif rule < 13:
            keys[k] = day.closes[stop] - day.opens[stop]
        elif rule < 15:
            keys[k] = day.opens[stop]
        else:
            keys[k] = -day.closes[stop]
        if stop == focus and chance(state) < 0.8:
            keys[k] = -1e18
    return absent[:count][np.argsort(keys)]


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
        if chance(state) < 0.2:
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


@compiled
def recreate(
    day: Day,
    tours: Tours,
    spare: Tours,
    touched: Flags,
    absent: Names,
    count: int,
    focus: int,
    state: Chance,
) -> int:
    """Put every absent stop where it costs least. Returns how many fit nowhere: the first of `absent`."""
    left = 0
    for stop in ranked(day, absent, count, focus, state):
        v, k = cheapest_beside(day, tours, stop, state)
        if v < 0:
            v, k = cheapest(day, tours, stop, state)
        if v < 0:
            absent[left] = stop
            left += 1
            continue
        if not touched[v]:
            hold(day, tours, spare, touched, v)
        put_in(day, tours, v, k, stop)
    return left


@compiled
def take_back(
    tours: Tours, spare: Tours, touched: Flags, absent: Names, left: int, held: Names, count: int
) -> None:
    """Make the tours and the absent stops what they were before a change."""
    for k in range(left):
        tours.of[absent[k]] = -1
    for v in range(touched.shape[0]):
        if touched[v]:
            keep(spare, tours, v)
            for k in range(1, tours.size[v] + 1):
                tours.of[tours.order[v, k]] = v
                tours.at[tours.order[v, k]] = k
    for k in range(count):
        absent[k] = held[k]
        tours.of[held[k]] = -1


@compiled
def search(
    day: Day,
    tours: Tours,
    spare: Tours,
    best: Tours,
    absent: Names,
    often: Numbers,
    tally: Numbers,
    state: Chance,
    rounds: int,
    heat: float,
    dear: float,
    focus: int,
    until_whole: bool,  # noqa: FBT001  # compiled functions are called by position
) -> None:
    """Make `rounds` changes at temperature `heat`; what is best is kept in `best`.

    `absent` holds `tally[ABSENT]` stops that no tour serves, `often` how often each was left out. A plan that
    serves more stops is better than one that drives less. Among equals what the few absent lack counts as
    driving, and one that leaves out what was seldom left out may cost `dear` seconds more. `focus` names a
    stop that the search is about, 0 for none; with `until_whole` it ends with the first plan that serves all.
    """
    touched = np.zeros(tours.size.shape[0], np.bool_)
    held = np.empty(absent.shape[0], np.int32)
    for _ in range(rounds):
        tally[ROUNDS] += 1
        touched[:] = False
        count = tally[ABSENT]
        held[:count] = absent[:count]
        lost = ruin(day, tours, spare, touched, absent, count, state)
        left = recreate(day, tours, spare, touched, absent, lost, focus, state)
        cost, accepted = tours.drives.sum(), left < count
        limit = tally[COST] - heat * np.log(chance(state) + 1e-300)
        most = tally[COST] + dear if left <= FEW else np.inf
        if accepted or (left == count and cost < max(limit, most)):
            cost += lacking(day, tours, absent, left)
            seldom = left > 0 and summed(often, absent, left) < summed(often, held, count)
            accepted = accepted or cost < limit or (seldom and cost < most)
        for k in range(left):
            often[absent[k]] += 1
        if not accepted:
            take_back(tours, spare, touched, absent, left, held, count)
            continue
        tally[ABSENT], tally[COST] = left, cost
        if left < tally[BEST_ABSENT] or (left == tally[BEST_ABSENT] and cost < tally[BEST_COST]):
            tally[BEST_ABSENT], tally[BEST_COST] = left, cost
            for v in range(touched.shape[0]):
                keep(tours, best, v)
        if until_whole and tally[BEST_ABSENT] == 0:
            return
