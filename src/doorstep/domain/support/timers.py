"""What a case sets going: words that wait for an answer are missed when their time is up."""

from doorstep.events import CaseClosed, CaseOpened, Event
from doorstep.kernel.later import Later, Never

MISS = "miss_reply"


def timers(event: Event) -> list[Later | Never]:
    """What is to be done later because of `event`, and what no longer. Moments are business time."""
    match event:
        case CaseOpened(due=due) if due is not None:
            facts = {"shipment": str(event.shipment), "case": str(event.case)}
            return [Later(kind=MISS, key=event.case, due=due, facts=facts)]
        case CaseClosed():
            return [Never(kind=MISS, key=event.case)]
        case _:
            return []
