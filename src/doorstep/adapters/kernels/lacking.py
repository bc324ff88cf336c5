"""How far an absent stop is from fitting, compiled: what a search for room gets smaller step by step."""

from doorstep.adapters.kernels.compiled import compiled
from doorstep.adapters.kernels.tours import Day, Names, Numbers, Tours, holds, may

MOST_S = 7_200
"""What a stop lacks at most: where no van has room for its load, seconds say nothing."""

FEW = 5
"""With more stops absent than this, what they lack is not looked into: the number alone counts then."""


@compiled
def closest(day: Day, tours: Tours, stop: int) -> tuple[int, int, int]:
    """Where `stop` lacks least: how many seconds, on which tour, behind which place; tour -1 for nowhere.

    A guide for a search, not a verdict: rush hours are left out of it.
    """
    best, best_v, best_k = MOST_S, -1, -1
    opens, closes, service, load = day.opens[stop], day.closes[stop], day.service[stop], day.load[stop]
    to, out = day.back[stop], day.travel[stop]
    for v in range(tours.size.shape[0]):
        if tours.loaded[v] + load > day.room[v] or not may(day.mix, v, stop):
            continue
        order, leaves, due = tours.order[v], tours.leaves[v], tours.due[v]
        for k in range(tours.size[v] + 1):
            if leaves[k] > closes + best:
                break
            if due[k + 1] + best < opens or not holds(day.mix, tours.aboard, v, k, stop):
                continue
            starts = max(leaves[k] + to[order[k]], opens)
            ends = min(starts, closes) + service + out[order[k + 1]]
            short = max(0, starts - closes) + max(0, ends - due[k + 1])
            if short < best:
                best, best_v, best_k = short, v, k
    return best, best_v, best_k


@compiled
def lack(day: Day, tours: Tours, stop: int) -> int:
    """How many seconds `stop` comes too late, or makes what follows too late, where it fits best."""
    return closest(day, tours, stop)[0]


@compiled
def lacking(day: Day, tours: Tours, absent: Names, left: int) -> int:
    """What the first `left` of `absent` lack together."""
    short = 0
    if left <= FEW:
        for k in range(left):
            short += lack(day, tours, absent[k])
    return short


@compiled
def summed(often: Numbers, stops: Names, count: int) -> int:
    """How often the first `count` of `stops` were left out before, together."""
    found = 0
    for k in range(count):
        found += int(often[stops[k]])
    return found
