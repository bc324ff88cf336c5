"""What we know about one case, folded from its events."""

from dataclasses import dataclass, replace
from typing import assert_never

from doorstep.events import CaseAnswered, CaseClosed, CaseEvent, CaseOpened, ReplyMissed, ReplyRead
from doorstep.kernel.ids import TourId


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """How it was opened, and how it ended if it did.

    `answer` is the reference of the words it was answered with, `read_on` the tour whose driver read it.
    """

    opened: CaseOpened | None = None
    outcome: str = ""
    answer: str = ""
    read_on: TourId | None = None
    missed: bool = False


def evolve(case: Case, event: CaseEvent) -> Case:
    """The case after `event`. Never refuses: the event already happened."""
    match event:
        case CaseOpened():
            return replace(case, opened=event)
        case CaseAnswered():
            return replace(case, answer=event.words)
        case ReplyRead():
            return replace(case, read_on=event.tour)
        case ReplyMissed():
            return replace(case, missed=True)
        case CaseClosed():
            return replace(case, outcome=event.outcome)
        case _:
            assert_never(event)
