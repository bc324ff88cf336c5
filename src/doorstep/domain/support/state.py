"""What we know about one case, folded from its events."""

from dataclasses import dataclass, replace
from typing import assert_never

from doorstep.events import CaseClosed, CaseEvent, CaseOpened


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """How it was opened, and how it ended if it did."""

    opened: CaseOpened | None = None
    outcome: str = ""


def evolve(case: Case, event: CaseEvent) -> Case:
    """The case after `event`. Never refuses: the event already happened."""
    match event:
        case CaseOpened():
            return replace(case, opened=event)
        case CaseClosed():
            return replace(case, outcome=event.outcome)
        case _:
            assert_never(event)
