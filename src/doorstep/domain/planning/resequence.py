"""The best sequence for a van that is late: fewest broken promises, then least lateness, then least driving.

Of promises with different priorities the higher are broken last, but never more in all than without a change.

A solver with hard windows has no answer for a late van. Here a window is never an obstacle: what cannot be
kept is counted. What is on board stays on board, so only the sequence of one van is in question.
"""

from dataclasses import dataclass, replace

import numpy as np

from doorstep.domain.planning.problem import Seconds
from doorstep.domain.planning.sequences import Sequences, all_changes, every_sequence, relocations

EXACT_UP_TO = 7
"""So many movable stops are tried in every sequence; of more, the answer is the best that search finds."""

MANY_BEGINNINGS_UP_TO = 16
"""With more movable stops only the best beginning is searched from: milliseconds count."""

_TOO_MANY = 2**60
"""More than all promises of a van weigh."""

MOST_PASSES = 40
"""A search that still finds something after so many passes is stopped; tests never came near."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LateVan:
    """One van and the stops it has still to make, in the sequence in force.

    `rests` are breaks by how many stops come before them, as (stops, earliest begin, length, at the door).
    `fixed` stops at the front keep their place (the one the driver is on the way to), and `last` at the end
    (those the driver put off). `dues_s` are the ends of the promises of each stop, often one; `priorities`
    their priorities, one each, or nothing where all are alike; no more than `most_broken` may break.
    Shapes: `travel_s` (stops + 2) x (stops + 2): row 0 is where the van is, the last row where the tour ends.
    Units: whole seconds from now; a service begins at `opens_s` or later, and is done in `service_s`.
    """

    ready_s: int
    travel_s: Seconds
    opens_s: tuple[int, ...]
    service_s: tuple[int, ...]
    dues_s: tuple[tuple[int, ...], ...]
    fixed: int = 0
    last: int = 0
    rests: tuple[tuple[int, int, int, bool], ...] = ()
    priorities: tuple[tuple[int, ...], ...] = ()
    most_broken: int | None = None

    def rests_at(self, number: int, *, at_door: bool) -> tuple[tuple[int, int], ...]:
        """The breaks before stop number `number` of a sequence, as (earliest begin, length)."""
        return tuple((a, b) for at, a, b, door in self.rests if (at, door) == (number, at_door))


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Verdict:
    """How good a sequence is; less is better, the first difference decides. Units: seconds.

    `weighed` are the broken promises with the highest priority first, as one number; 0 where all are alike.
    """

    weighed: int = 0
    broken: int
    late_s: int
    travel_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Resequenced:
    """The sequence found, as indexes of the stops given, its verdict, and that of keeping the sequence."""

    sequence: tuple[int, ...]
    verdict: Verdict
    kept: Verdict


def resequence(van: LateVan) -> Resequenced:
    """The best sequence found; keeping the one in force is always among those compared.

    Exact for up to `EXACT_UP_TO` movable stops, else the best that moving, reversing and exchanging stops
    reaches from several beginnings. The same van has the same answer.
    """
    keep = tuple(range(len(van.opens_s)))
    kept = verdict(van, keep)
    van = replace(van, most_broken=kept.broken)
    free = len(keep) - van.fixed - van.last
    if free < 2:
        return Resequenced(sequence=keep, verdict=kept, kept=kept)
    if free <= EXACT_UP_TO:
        order, best = _best(van, _changed(van, _column(keep), every_sequence(free)))
    else:
        beginnings = sorted(_begin(van), key=lambda begin: _best(van, begin)[1])
        tried = beginnings if free <= MANY_BEGINNINGS_UP_TO else beginnings[:1]
        order, best = min((_search(van, begin) for begin in tried), key=lambda found: found[1])
    if best >= kept:
        return Resequenced(sequence=keep, verdict=kept, kept=kept)
    return Resequenced(sequence=tuple(int(stop) for stop in order[:, 0]), verdict=best, kept=kept)


def verdict(van: LateVan, order: tuple[int, ...]) -> Verdict:
    """What becomes of the promises when the van drives in this sequence."""
    return _best(van, _column(order))[1]


def served_s(van: LateVan, order: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
    """For each stop of `order` when its service begins and ends. Units: seconds from now."""
    clock, here, found = van.ready_s, 0, list[tuple[int, int]]()
    for number, stop in enumerate(order):
        clock = _rested(van, number, clock, at_door=False) + int(van.travel_s[here, stop + 1])
        begins = max(_rested(van, number, clock, at_door=True), van.opens_s[stop])
        clock, here = begins + van.service_s[stop], stop + 1
        found.append((begins, clock))
    return tuple(found)


def _rested(van: LateVan, number: int, clock: int, *, at_door: bool) -> int:
    for earliest_s, length_s in van.rests_at(number, at_door=at_door):
        clock = max(clock, earliest_s) + length_s
    return clock


def _all_rested(van: LateVan, number: int, clock: Seconds, *, at_door: bool) -> None:
    for earliest_s, length_s in van.rests_at(number, at_door=at_door):
        np.maximum(clock, earliest_s, out=clock)
        clock += length_s


def _search(van: LateVan, order: Sequences) -> tuple[Sequences, Verdict]:
    """The best change again and again: of single stops while that helps, then of every kind."""
    best = _best(van, order)[1]
    free = len(order) - van.fixed - van.last
    for changes in (relocations(free), all_changes(free)):
        for _ in range(MOST_PASSES):
            found, better = _best(van, _changed(van, order, changes))
            if better >= best:
                break
            order, best = found, better
    return order, best


def _best(van: LateVan, orders: Sequences) -> tuple[Sequences, Verdict]:
    """The best of some sequences, the first of equals."""
    weighed, broken, late_s, travel_s = _judged(van, orders)
    number = int(np.lexsort((travel_s, late_s, broken, weighed))[0])
    found = Verdict(
        weighed=int(weighed[number]),
        broken=int(broken[number]),
        late_s=int(late_s[number]),
        travel_s=int(travel_s[number]),
    )
    return orders[:, number : number + 1], found


def _judged(van: LateVan, orders: Sequences) -> tuple[Seconds, Seconds, Seconds, Seconds]:
    """Broken promises, weighed and counted, lateness and driving of each of `orders`."""
    opens_s, service_s = np.array(van.opens_s, np.int64), np.array(van.service_s, np.int64)
    dues_s: list[Seconds] = list(_dues(van))
    legs_s, width = van.travel_s.ravel(), van.travel_s.shape[1]
    many = orders.shape[1]
    clock = np.full(many, van.ready_s, np.int64)
    weights, weighed = _weights(van), np.zeros(many, np.int64)
    broken, late_s, travel_s = (np.zeros(many, np.int64) for _ in range(3))
    here: Sequences = np.zeros(many, np.intp)
    stops: list[Sequences] = list(orders)
    for number, stop in enumerate(stops):
        _all_rested(van, number, clock, at_door=False)
        leg_s = legs_s.take(here + stop + 1)
        travel_s += leg_s
        clock += leg_s
        _all_rested(van, number, clock, at_door=True)
        np.maximum(clock, opens_s.take(stop), out=clock)
        clock += service_s.take(stop)
        for which, due_s in enumerate(dues_s):
            over_s = clock - due_s.take(stop)
            np.maximum(over_s, 0, out=over_s)
            late_s += over_s
            broken += over_s > 0
            if weights is not None:
                weighed += (over_s > 0) * weights[which].take(stop)
        here = (stop + 1) * width
    home = np.array(here + (width - 1), np.intp)
    if weights is not None and van.most_broken is not None:
        weighed = np.where(broken > van.most_broken, _TOO_MANY + broken, weighed)
    return weighed, broken, late_s, travel_s + legs_s.take(home)


def _weights(van: LateVan) -> Seconds | None:
    """What each promise counts: more than all promises of lower priority together; `None` for alike ones.

    Shapes: as `_dues`.
    """
    ranks = [rank for one in van.priorities for rank in one]
    levels = sorted(set(ranks))
    if len(levels) < 2:
        return None
    weight, weights = 1, dict[int, int]()
    for level in levels:
        weights[level] = weight
        weight *= ranks.count(level) + 1
    most = max(len(one) for one in van.priorities)
    rows = [[*(weights[rank] for rank in one), *[0] * (most - len(one))] for one in van.priorities]
    return np.array(rows, np.int64).T


def _dues(van: LateVan) -> Seconds:
    """Shapes: most promises of one stop x stops; a stop with fewer has promises that nothing breaks."""
    never = np.iinfo(np.int64).max // 2
    most = max((len(dues) for dues in van.dues_s), default=0)
    return np.array([[*dues, *[never] * (most - len(dues))] for dues in van.dues_s], np.int64).T


def _begin(van: LateVan) -> list[Sequences]:
    """The sequence in force; by the ends of promises; to the nearest next; the lost ones last."""
    movable = list(range(van.fixed, len(van.opens_s) - van.last))
    soonest = [min(dues, default=van.opens_s[stop]) for stop, dues in enumerate(van.dues_s)]
    by_due = sorted(movable, key=lambda stop: (soonest[stop], stop))
    middles = [movable, by_due, _nearest(van, movable), _lost_last(van, by_due, soonest)]
    front, back = range(van.fixed), range(len(van.opens_s) - van.last, len(van.opens_s))
    return [_column((*front, *middle, *back)) for middle in middles]


def _nearest(van: LateVan, movable: list[int]) -> list[int]:
    here, left, order = van.fixed, list(movable), list[int]()
    while left:
        stop = min(left, key=lambda one: (int(van.travel_s[here, one + 1]), one))
        left.remove(stop)
        order.append(stop)
        here = stop + 1
    return order


def _lost_last(van: LateVan, order: list[int], soonest: list[int]) -> list[int]:
    """Whenever a promise would break, the longest visit so far gives way to the end. Source: Moore 1968."""
    kept, lost = list[int](), list[int]()
    for stop in order:
        kept.append(stop)
        sequence = (*range(van.fixed), *kept)
        if served_s(van, sequence)[-1][1] > soonest[stop]:
            longest = max(kept, key=lambda one: (van.service_s[one], one))
            kept.remove(longest)
            lost.append(longest)
    return [*kept, *lost]


def _column(order: tuple[int, ...]) -> Sequences:
    return np.array(order, dtype=np.intp).reshape(len(order), 1)


def _changed(van: LateVan, order: Sequences, changes: Sequences) -> Sequences:
    """The sequence `order` with its movable stops changed in each way."""
    found = np.repeat(order, changes.shape[1], axis=1)
    free = slice(van.fixed, len(order) - van.last)
    found[free] = order[free, 0].take(changes)
    return found
