"""Ruin and recreate, compiled: takes strings of neighbouring stops out of a plan and puts them back cheaper.

Source: slack induction by string removals, Christiaens and Vanden Berghe 2020.
"""

import numpy as np

from doorstep.adapters.kernels.compiled import compiled
from doorstep.adapters.kernels.lacking import FEW, lacking, summed
from doorstep.adapters.kernels.recreate import recreate
from doorstep.adapters.kernels.ruin import ruin
from doorstep.adapters.kernels.tours import Chance, Day, Flags, Names, Numbers, Tours, chance, keep

ABSENT, COST, BEST_ABSENT, BEST_COST, ROUNDS = range(5)
"""What stands where in a tally: now, at best, and how many rounds were made."""


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
