"""A plan as arrays, for compiled code: what it must respect, its tours, and when each of them comes where.

Source: forward and backward slack, Savelsbergh 1992.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from doorstep.adapters.kernels.compiled import compiled
from doorstep.adapters.kernels.traffic import Roads

type Numbers = NDArray[np.int64]
type Names = NDArray[np.int32]
type Flags = NDArray[np.bool_]
type Keys = NDArray[np.float64]
type Chance = NDArray[np.uint64]
"""The state of a generator: one word, never zero."""

WAITING = 0.2
"""What a second of waiting between two stops counts, in seconds of driving; one of lateness counts one."""


class Mix(NamedTuple):
    """How vans and stops differ in more than one load; a day without it is searched by quicker code.

    Shapes: `kind` names for each stop its row of `may`, which has a flag for each tour; `loads` and
    `collects` stops x dimensions, `rooms` tours x dimensions.
    """

    kind: Names
    may: Flags
    loads: Numbers
    collects: Numbers
    rooms: Numbers


class Aboard(NamedTuple):
    """The most that is aboard up to the way behind each place of a tour, and from there on, by dimension."""

    ahead: Numbers
    behind: Numbers


class Day(NamedTuple):
    """What a plan must respect. Stop 0 is the depot; times in seconds, loads in grams.

    Shapes: `travel`, and `back` which is the same turned round, stops x stops; `near` the same, row by row
    the stops by their distance, filled when first asked (`near_known`). `beside` has a narrower row for each
    stop, the stops it would best come before or behind, filled likewise. `like` names the first equal shift.
    `breaks` of each shift by earliest, latest and length (vans x breaks x 3), `shut` the spans between two
    windows (stops x spans x 2), `before` and `after` the tours of the same van next to one, -1 for none, with
    `reload` between them.
    `mix` is there when vans and stops differ in more than one load. `price` has what driving costs in place
    of `travel`, a table for each rate of vans, none where all cost the same; `rate` names each tour's.
    """

    travel: Names
    back: Names
    opens: Numbers
    closes: Numbers
    service: Numbers
    load: Numbers
    starts: Numbers
    ends: Numbers
    room: Numbers
    like: Names
    near: Names
    near_known: Flags
    beside: Names
    beside_known: Flags
    roads: Roads
    breaks: Numbers
    shut: Numbers
    before: Names
    after: Names
    reload: Numbers
    price: Names
    rate: Names
    mix: Mix | None


class Tours(NamedTuple):
    """A plan. Row v of `order` is tour v with the depot at both ends; `size` counts its stops.

    `leaves` is the earliest departure from each place of a tour, `due` the latest arrival that keeps what
    comes after. `of` names each stop's tour, -1 while it is absent, and `at` its place there; `loaded` and
    `drives` are sums of a tour, `legs` what the way from each of its places to the next costs. `stages` has
    both moments by how many breaks are over (vans x 2 x breaks and one x places), nothing on a day without
    breaks, slow roads, tours in turn and second windows. `aboard` is there when the day has a mix.
    """

    order: Names
    size: Names
    leaves: Numbers
    due: Numbers
    loaded: Numbers
    drives: Numbers
    legs: Numbers
    of: Names
    at: Names
    stages: Numbers
    aboard: Aboard | None


@compiled
def chance(state: Chance) -> float:
    """The next number from 0 to 1. Source: xorshift64*, Vigna 2016."""
    word = state[0]
    word ^= word >> np.uint64(12)
    word ^= word << np.uint64(25)
    word ^= word >> np.uint64(27)
    state[0] = word
    return float((word * np.uint64(2685821657736338717)) >> np.uint64(11)) / 9007199254740992.0


@compiled
def retime(day: Day, tours: Tours, v: int) -> None:
    """Work out the moments and sums of tour `v` anew from its order."""
    order, size = tours.order[v], tours.size[v]
    leaves, due, legs, priced = tours.leaves[v], tours.due[v], tours.legs[v], day.price.shape[0] > 0
    clock, loaded, drives = day.starts[v], 0, 0
    leaves[0] = clock
    for k in range(1, size + 1):
        stop = order[k]
        leg = day.travel[order[k - 1], stop]
        legs[k - 1] = day.price[day.rate[v], order[k - 1], stop] if priced else leg
        drives += legs[k - 1]
        clock = max(clock + leg, day.opens[stop]) + day.service[stop]
        leaves[k] = clock
        tours.at[stop] = k
        loaded += day.load[stop]
    order[size + 1] = 0
    legs[size] = 0
    if size:
        legs[size] = day.price[day.rate[v], order[size], 0] if priced else day.travel[order[size], 0]
    drives += legs[size]
    last = day.ends[v]
    due[size + 1] = last
    for k in range(size, 0, -1):
        stop = order[k]
        last = min(last - day.travel[stop, order[k + 1]] - day.service[stop], day.closes[stop])
        due[k] = last
    tours.loaded[v] = loaded
    tours.drives[v] = drives
    weigh(day.mix, tours.aboard, order, size, v)


@compiled
def weigh(mix: Mix | None, aboard: Aboard | None, order: Names, size: int, v: int) -> None:
    """Work out what is aboard of tour `v`: all that is brought first, and what is collected from there on."""
    if mix is None or aboard is None:
        return
    ahead, behind = aboard.ahead[v], aboard.behind[v]
    for d in range(mix.rooms.shape[1]):
        load = 0
        for k in range(1, size + 1):
            load += mix.loads[order[k], d]
        ahead[0, d] = behind[0, d] = load
        for k in range(1, size + 1):
            load += mix.collects[order[k], d] - mix.loads[order[k], d]
            ahead[k, d] = max(ahead[k - 1, d], load)
            behind[k, d] = load
        for k in range(size - 1, -1, -1):
            behind[k, d] = max(behind[k, d], behind[k + 1, d])


@compiled
def may(mix: Mix | None, v: int, stop: int) -> bool:
    """Whether tour `v` may visit `stop` at all."""
    if mix is None:
        return True
    return bool(mix.may[mix.kind[stop], v])


@compiled
def holds(mix: Mix | None, aboard: Aboard | None, v: int, k: int, stop: int) -> bool:
    """Whether tour `v` can take what `stop` brings up to place `k`, and what it collects from there on."""
    if mix is None or aboard is None:
        return True
    for d in range(mix.rooms.shape[1]):
        if aboard.ahead[v, k, d] + mix.loads[stop, d] > mix.rooms[v, d]:
            return False
        if aboard.behind[v, k, d] + mix.collects[stop, d] > mix.rooms[v, d]:
            return False
    return True


@compiled
def laden(mix: Mix | None, aboard: Aboard | None, order: Names, size: int, v: int) -> bool:
    """Whether tour `v` may visit its stops, with what they bring and what it collects."""
    if mix is None or aboard is None:
        return True
    fits = True
    for k in range(1, size + 1):
        fits = fits and bool(mix.may[mix.kind[order[k]], v])
    for d in range(mix.rooms.shape[1]):
        fits = fits and aboard.behind[v, 0, d] <= mix.rooms[v, d]
    return fits


@compiled
def sound(day: Day, tours: Tours, v: int) -> bool:
    """Whether tour `v` can be driven as it is."""
    order, clock = tours.order[v], day.starts[v]
    for k in range(1, tours.size[v] + 1):
        clock = max(clock + day.travel[order[k - 1], order[k]], day.opens[order[k]])
        if clock > day.closes[order[k]]:
            return False
        clock += day.service[order[k]]
    if tours.size[v] and clock + day.travel[order[tours.size[v]], 0] > day.ends[v]:
        return False
    return tours.loaded[v] <= day.room[v] and laden(day.mix, tours.aboard, order, tours.size[v], v)


@compiled
def keep(tours: Tours, other: Tours, v: int) -> None:
    """Copy tour `v` to `other`, but for where each stop is."""
    size = tours.size[v]
    other.size[v] = size
    for k in range(size + 2):
        other.order[v, k] = tours.order[v, k]
        other.leaves[v, k] = tours.leaves[v, k]
        other.due[v, k] = tours.due[v, k]
        other.legs[v, k] = tours.legs[v, k]
    for j in range(tours.stages.shape[2]):
        for k in range(size + 2):
            other.stages[v, 0, j, k] = tours.stages[v, 0, j, k]
            other.stages[v, 1, j, k] = tours.stages[v, 1, j, k]
    other.loaded[v] = tours.loaded[v]
    other.drives[v] = tours.drives[v]
    keep_aboard(tours.aboard, other.aboard, v, size)


@compiled
def keep_aboard(aboard: Aboard | None, other: Aboard | None, v: int, size: int) -> None:
    """Copy what is aboard of tour `v`."""
    if aboard is None or other is None:
        return
    for k in range(size + 1):
        for d in range(aboard.ahead.shape[2]):
            other.ahead[v, k, d] = aboard.ahead[v, k, d]
            other.behind[v, k, d] = aboard.behind[v, k, d]


@compiled
def near(day: Day, stop: int) -> Names:
    """The stops nearest to `stop` by their distance, itself first, the depot among them."""
    if not day.near_known[stop]:
        keys = np.empty(day.opens.shape[0])
        for other in range(keys.shape[0]):
            keys[other] = day.travel[stop, other] + day.back[stop, other]
        least(keys, day.near[stop])
        day.near_known[stop] = True
    return day.near[stop]


@compiled
def least(keys: Keys, found: Names) -> None:
    """Fill `found` with where the smallest of `keys` stand, in their order.

    A heap of as many as are wanted: a row is asked for once or twice in a short search, and sorting it whole
    would take longer than what is done with it.
    """
    count = found.shape[0]
    for k in range(count):
        found[k] = k
    for k in range(count // 2 - 1, -1, -1):
        sink(keys, found, k, count)
    for k in range(count, keys.shape[0]):
        if keys[k] < keys[found[0]]:
            found[0] = k
            sink(keys, found, 0, count)
    for k in range(count - 1, 0, -1):
        found[0], found[k] = found[k], found[0]
        sink(keys, found, 0, k)


@compiled
def sink(keys: Keys, heap: Names, at: int, count: int) -> None:
    """Let what stands `at` a place of a heap, the largest first, sink to where it belongs."""
    one = heap[at]
    while 2 * at + 1 < count:
        below = 2 * at + 1
        if below + 1 < count and keys[heap[below]] < keys[heap[below + 1]]:
            below += 1
        if keys[heap[below]] <= keys[one]:
            break
        heap[at] = heap[below]
        at = below
    heap[at] = one


@compiled
def apart(day: Day, one: int, other: int) -> float:
    """How ill it goes to visit `other` right behind `one`: driving, waiting, lateness."""
    leg = day.travel[one, other]
    waits = day.opens[other] - day.closes[one] - day.service[one] - leg
    late = day.opens[one] + day.service[one] + leg - day.closes[other]
    return leg + WAITING * max(0, waits) + max(0, late)


@compiled
def beside(day: Day, stop: int) -> Names:
    """The stops that `stop` would best come before or behind, neither the depot nor itself."""
    if not day.beside_known[stop]:
        keys = np.empty(day.opens.shape[0])
        for other in range(keys.shape[0]):
            keys[other] = min(apart(day, stop, other), apart(day, other, stop))
        keys[0] = keys[stop] = np.inf
        least(keys, day.beside[stop])
        day.beside_known[stop] = True
    return day.beside[stop]
