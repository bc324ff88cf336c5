"""Recreate, compiled: puts absent stops where they cost least, in a sequence drawn by several rules.

Source: slack induction by string removals, Christiaens and Vanden Berghe 2020.
"""

import numpy as np

from doorstep.adapters.kernels.compiled import compiled
from doorstep.adapters.kernels.stages import fits, hold, retimed
from doorstep.adapters.kernels.tours import Chance, Day, Flags, Names, Tours, beside, chance, holds, may

BLINK = 0.01
"""How often a place that would be the cheapest is overlooked, so that the search sees others."""


@compiled
def driving(day: Day, v: int, before: int, stop: int, after: int) -> int:
    """What it costs the van of tour `v` to come to `stop` and to go on from it."""
    rate = day.rate[v]
    return int(day.price[rate, before, stop] + day.price[rate, stop, after])


@compiled
def cheapest(day: Day, tours: Tours, stop: int, state: Chance) -> tuple[int, int]:
    """The tour and the place behind which `stop` costs least; tour -1 where it fits nowhere."""
    best, best_v, best_k = np.int64(1) << 60, -1, -1
    opens, closes, service, load = day.opens[stop], day.closes[stop], day.service[stop], day.load[stop]
    to, out = day.back[stop], day.travel[stop]
    most, rich, priced = tours.order.shape[1] - 2, tours.stages.shape[2] > 0, day.price.shape[0] > 0
    tried = np.zeros(tours.size.shape[0], np.bool_)
    for v in range(tours.size.shape[0]):
        size = tours.size[v]
        if tours.loaded[v] + load > day.room[v] or size >= most or not may(day.mix, v, stop):
            continue
        if size == 0:
            if tried[day.like[v]]:
                continue
            tried[day.like[v]] = True
        for k in range(size + 1):
            if tours.leaves[v, k] > closes:
                break
            if tours.due[v, k + 1] < opens:
                continue
            before, after = tours.order[v, k], tours.order[v, k + 1]
            driven = driving(day, v, before, stop, after) if priced else to[before] + out[after]
            extra = driven - tours.legs[v, k]
            if extra >= best:
                continue
            starts = max(tours.leaves[v, k] + to[before], opens)
            if starts > closes or starts + service + out[after] > tours.due[v, k + 1]:
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
    rich, priced = tours.stages.shape[2] > 0, day.price.shape[0] > 0
    for v in range(tours.size.shape[0]):
        if tours.size[v] or load > day.room[v] or not may(day.mix, v, stop):
            continue
        extra = driving(day, v, 0, stop, 0) if priced else to[0] + out[0]
        starts = max(tours.leaves[v, 0] + to[0], opens)
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
        for k in range(tours.at[one] - 1, tours.at[one] + 1):
            before, after = tours.order[v, k], tours.order[v, k + 1]
            driven = driving(day, v, before, stop, after) if priced else to[before] + out[after]
            extra = driven - tours.legs[v, k]
            if extra >= best:
                continue
            starts = max(tours.leaves[v, k] + to[before], opens)
            late = starts > closes or starts + service + out[after] > tours.due[v, k + 1]
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
