"""False promises in a long storm of bookers, dispatchers, broken planners and crashes: there must be none."""

import time

from tests.storm import AT, Storm

from benchmarks.report import Report, tell
from doorstep.adapters.planners.room import KernelRoom
from doorstep.adapters.planners.ruin_recreate import RuinRecreatePlanner, load
from doorstep.domain.planning.travel import TravelTable
from doorstep.domain.slots import SlotLoad, Visit
from doorstep.events import TourOrder

OPERATIONS = 1_000_000
TOWNS = 50
SEARCHES = 0.004
"""Seconds of processor time for one search for room."""


def run() -> Report:
    """Count operations, what was decided, and promises without a plan that keeps them; seeds are printed."""
    load()
    room = KernelRoom(quick=RuinRecreatePlanner(), patient=RuinRecreatePlanner())

    def search(seen: SlotLoad, visit: Visit, travel: TravelTable) -> tuple[TourOrder, ...] | None:
        return room.rearranged(seen, visit, travel, at=AT, seconds=SEARCHES)

    storms: list[Storm] = []
    begun = time.perf_counter()
    for seed in range(1, TOWNS + 1):
        # One town in five with the search of the product; else those who rearrange do it badly, and fast.
        storm = Storm(seed=seed, search=search if seed % 5 == 0 else None)
        storms.append(storm.run(OPERATIONS // TOWNS))
        for found in storm.false_promises[:3]:
            tell(f"promises: {found}")
        tell(f"promises: seed {seed}, {sum(one.operations for one in storms):,} operations")
    room.close()
    figures = {
        "false_promises": float(sum(len(storm.false_promises) for storm in storms)),
        "operations": float(sum(storm.operations for storm in storms)),
        "operations_per_s": sum(storm.operations for storm in storms) / (time.perf_counter() - begun),
        **{
            f"{name}_count": float(sum(storm.decided[word] for storm in storms))
            for name, word in (
                ("holds", "ReserveSlot"),
                ("promises", "ConfirmSlot"),
                ("releases", "ReleaseSlot"),
                ("plans_adopted", "plan by storm"),
                ("rearranged_to_hold", "plan by room"),
                ("plans_refused_by_the_checker", "plan.faulty"),
            )
        },
    }
    return Report(bench="promises", figures=figures)
