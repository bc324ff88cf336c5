"""What lateness costs one brand, folded from its events."""

from dataclasses import dataclass
from typing import assert_never

from doorstep.events import LatenessCostsEvent, LatenessCostsSet
from doorstep.kernel.lateness import LatenessCosts


@dataclass(frozen=True, slots=True, kw_only=True)
class LatenessTerms:
    """The costs in force, `None` while they are the usual ones; `version` counts how often they were set."""

    costs: LatenessCosts | None = None
    version: int = 0


def evolve(terms: LatenessTerms, event: LatenessCostsEvent) -> LatenessTerms:
    """The terms after `event`. Never refuses: the event already happened."""
    match event:
        case LatenessCostsSet():
            return LatenessTerms(costs=event.costs, version=terms.version + 1)
        case _:
            assert_never(event)
