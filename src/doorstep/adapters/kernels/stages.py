"""Tours with breaks, on slow roads, with several windows or one after another, compiled.

The arithmetic is that of `domain/planning/stages.py`: a stage is how many breaks are over, and for each the
earliest departure and the latest arrival are kept. On a day without any of it nothing here is computed.
"""

import numpy as np

from doorstep.adapters.kernels.compiled import compiled, spliced
from doorstep.adapters.kernels.tours import Day, Flags, Tours, keep, laden, retime, sound
from doorstep.adapters.kernels.traffic import Second, arrives, leaves_by

NEVER = 10**11
"""Later than any moment."""

OUT, DUE = range(2)
"""What stands where in the stages of a tour: the earliest departures, the latest arrivals."""

EARLIEST, LATEST, LENGTH = range(3)
"""What stands where for one break."""


@compiled
def rested(day: Day, v: int, number: int, ready: Second) -> Second:
    """When a break of tour `v` is over that begins as soon as it may."""
    begins = max(ready, day.breaks[v, number, EARLIEST])
    return begins + day.breaks[v, number, LENGTH] if begins <= day.breaks[v, number, LATEST] else NEVER


@compiled
def rests_by(day: Day, v: int, number: int, due: Second) -> Second:
    """The latest moment to be ready for a break that is over by `due`."""
    begins = min(day.breaks[v, number, LATEST], due - day.breaks[v, number, LENGTH])
    return begins if begins >= day.breaks[v, number, EARLIEST] else -NEVER


@compiled
def served_from(day: Day, stop: int, ready: Second) -> Second:
    """When the service starts of who arrives at `ready`."""
    start = max(ready, day.opens[stop])
    for k in range(day.shut.shape[1]):
        if day.shut[stop, k, 0] < start < day.shut[stop, k, 1]:
            start = day.shut[stop, k, 1]
    return start if start <= day.closes[stop] else NEVER


@compiled
def served_by(day: Day, stop: int, due: Second) -> Second:
    """The latest arrival whose service starts by `due`."""
    start = min(due, day.closes[stop])
    for k in range(day.shut.shape[1] - 1, -1, -1):
        if day.shut[stop, k, 0] < start < day.shut[stop, k, 1]:
            start = day.shut[stop, k, 0]
    return start if start >= day.opens[stop] else -NEVER


@compiled
def run_out(day: Day, tours: Tours, v: int, back: Second) -> Second:
    """The earliest departures of a van that is `back` from an earlier tour; when it is back from this one."""
    out, order = tours.stages[v, OUT], tours.order[v]
    out[0, 0] = max(day.starts[v], back + day.reload[v])
    for j in range(1, out.shape[0]):
        out[j, 0] = rested(day, v, j - 1, out[j - 1, 0])
    tours.leaves[v, 0] = out[0, 0]
    for k in range(1, tours.size[v] + 1):
        stop, ready = order[k], np.int64(NEVER)
        leg = day.travel[order[k - 1], stop]
        for j in range(out.shape[0]):
            mine = arrives(day.roads, out[j, k - 1], leg)
            ready = min(mine, rested(day, v, j - 1, ready)) if j else mine
            out[j, k] = served_from(day, stop, ready) + day.service[stop]
        for j in range(1, out.shape[0]):
            out[j, k] = min(out[j, k], rested(day, v, j - 1, out[j - 1, k]))
        tours.leaves[v, k] = out[0, k]
    return comes_back(day, tours, v) if tours.size[v] else back


@compiled
def comes_back(day: Day, tours: Tours, v: int) -> Second:
    """When the van is back from tour `v` with all its breaks."""
    out, size, ready = tours.stages[v, OUT], tours.size[v], np.int64(NEVER)
    leg = day.travel[tours.order[v, size], 0]
    for j in range(out.shape[0]):
        mine = arrives(day.roads, out[j, size], leg)
        ready = min(mine, rested(day, v, j - 1, ready)) if j else mine
    return ready


@compiled
def run_back(day: Day, tours: Tours, v: int, limit: Second) -> Second:
    """The latest arrivals of a van that must be back by `limit`; when it must be back from the one before."""
    due, order, size = tours.stages[v, DUE], tours.order[v], tours.size[v]
    last = due.shape[0] - 1
    due[last, size + 1] = min(day.ends[v], limit)
    for k in range(size + 1, -1, -1):
        for j in range(last, -1, -1):
            if k <= size:
                due[j, k] = leaves_by(day.roads, due[j, k + 1], day.travel[order[k], order[k + 1]])
            if j < last:
                rests = rests_by(day, v, j, due[j + 1, k])
                due[j, k] = max(due[j, k], rests) if k <= size else rests
        if 0 < k <= size:
            for j in range(last, -1, -1):
                due[j, k] = served_by(day, order[k], due[j, k] - day.service[order[k]])
            for j in range(last - 1, -1, -1):
                due[j, k] = max(due[j, k], rests_by(day, v, j, due[j + 1, k]))
        tours.due[v, k] = due[last, k]
    return due[0, 0] - day.reload[v] if size else limit


@spliced
def retimed(day: Day, tours: Tours, v: int) -> None:
    """Work out the moments and sums of tour `v` anew, and the moments of those before and after it."""
    retime(day, tours, v)
    if tours.stages.shape[2] > 0:
        restage(day, tours, v)


@compiled
def restage(day: Day, tours: Tours, v: int) -> None:
    """Work out the moments of tour `v` by its breaks, and of those before and after it."""
    one = v
    while day.before[one] >= 0:
        one = day.before[one]
    last, back, limit = one, np.int64(-NEVER), np.int64(NEVER)
    while one >= 0:
        back = run_out(day, tours, one, back)
        last, one = one, day.after[one]
    while last >= 0:
        limit = run_back(day, tours, last, limit)
        last = day.before[last]


@compiled
def is_sound(day: Day, tours: Tours, v: int) -> bool:
    """Whether tour `v` can be driven as it is, and leaves those after it their time."""
    if tours.stages.shape[2] == 0:
        return sound(day, tours, v)
    if tours.size[v] and comes_back(day, tours, v) > tours.due[v, tours.size[v] + 1]:
        return False
    return tours.loaded[v] <= day.room[v] and laden(day.mix, tours.aboard, tours.order[v], tours.size[v], v)


@compiled
def fits(day: Day, tours: Tours, v: int, k: int, stop: int) -> bool:
    """Whether `stop` can be visited behind place `k` of tour `v`, whatever it carries."""
    out, due, order = tours.stages[v, OUT], tours.stages[v, DUE], tours.order[v]
    to, leg, ready = day.back[stop, order[k]], day.travel[stop, order[k + 1]], np.int64(NEVER)
    for j in range(out.shape[0]):
        mine = arrives(day.roads, out[j, k], to)
        ready = min(mine, rested(day, v, j - 1, ready)) if j else mine
        done = served_from(day, stop, ready) + day.service[stop]
        for i in range(j, out.shape[0]):
            done = rested(day, v, i - 1, done) if i > j else done
            if done >= NEVER:
                break
            if arrives(day.roads, done, leg) <= due[i, k + 1]:
                return True
    return False


@compiled
def hold(day: Day, tours: Tours, spare: Tours, touched: Flags, v: int) -> None:
    """Keep tour `v` as it is before its first change, and those before and after it, whose moments change."""
    one = v
    while tours.stages.shape[2] and day.before[one] >= 0:
        one = day.before[one]
    while one >= 0:
        if not touched[one]:
            keep(tours, spare, one)
            touched[one] = True
        one = day.after[one] if tours.stages.shape[2] else -1
