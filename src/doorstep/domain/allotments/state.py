"""What is set aside at one depot, folded from its events."""

from dataclasses import dataclass
from typing import assert_never

from doorstep.events import Allotment, AllotmentEvent, AllotmentsSet


@dataclass(frozen=True, slots=True, kw_only=True)
class Allotments:
    """The list in force; `version` counts how often it was set."""

    allotments: tuple[Allotment, ...] = ()
    version: int = 0


def evolve(standing: Allotments, event: AllotmentEvent) -> Allotments:
    """The allotments after `event`. Never refuses: the event already happened."""
    match event:
        case AllotmentsSet():
            return Allotments(allotments=event.allotments, version=standing.version + 1)
        case _:
            assert_never(event)
