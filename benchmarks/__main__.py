"""Runs every benchmark, or the one that is named; each ends with one line of JSON."""

import sys
from collections.abc import Callable, Mapping

from benchmarks import (
    appends,
    booking,
    change,
    day_2000,
    eta,
    facts,
    folds,
    late_van,
    ledger,
    live,
    messages,
    neighbours,
    plan_300,
    plans,
    position_to_page,
    positions,
    predictor,
    promises,
    slot_answers,
    slots,
    slots_http,
    sure_days,
    tracking,
)
from benchmarks.report import Report

BENCHMARKS: Mapping[str, Callable[[], Report]] = {
    "appends": appends.run,
    "booking": booking.run,
    "change": change.run,
    "day_2000": day_2000.run,
    "eta": eta.run,
    "facts": facts.run,
    "folds": folds.run,
    "late_van": late_van.run,
    "ledger": ledger.bench,
    "live": live.run,
    "messages": messages.run,
    "neighbours": neighbours.run,
    "plan_300": plan_300.run,
    "plans": plans.run,
    "position_to_page": position_to_page.run,
    "positions": positions.run,
    "predictor": predictor.run,
    "promises": promises.run,
    "slot_answers": slot_answers.run,
    "slots": slots.run,
    "slots_http": slots_http.run,
    "sure_days": sure_days.run,
    "tracking": tracking.run,  # last: it leaves a million shipments behind
}

LONG: Mapping[str, Callable[[], Report]] = {"day_2000_hour": day_2000.run_hour}
"""Those that are run only when they are named."""


def main(names: list[str]) -> int:
    """Run `names`, or all. A name nobody knows is answered with those there are."""
    known = {**BENCHMARKS, **LONG}
    unknown = [name for name in names if name not in known]
    if unknown:
        sys.stderr.write(f"no benchmark is called {unknown[0]}; there are: {', '.join(known)}\n")
        return 2
    for name in names or BENCHMARKS:
        print(known[name]().line(), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
