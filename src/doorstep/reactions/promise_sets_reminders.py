"""What time alone brings about a promise: the evening before its day, and its end with nothing done.

A promise sets two timers; when one is due, what the log says then decides whether there is something to tell.
"""

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from doorstep.domain.comms import Tell
from doorstep.domain.tracking.card import PromiseVersion, ShipmentCard
from doorstep.domain.tracking.told import told_last
from doorstep.events import Event, PromiseMade, PromiseRevised, Recorded
from doorstep.kernel.ids import ShipmentId
from doorstep.kernel.later import Later
from doorstep.kernel.moments import is_after
from doorstep.reactions.telling import Statement, Telling, is_over

REMIND = "remind_of_promise"
TOMORROW, BROKEN = "delivery.tomorrow", "promise.broken"
EVENING = time(17)


def react(
    zone: str, recorded: Recorded[Event], cards: Mapping[ShipmentId, ShipmentCard], at: datetime
) -> list[Later]:
    """Both timers, set anew by each version of the promise; none for what is past already."""
    del cards
    event = recorded.event
    if not isinstance(event, PromiseMade | PromiseRevised):
        return []
    moments = {TOMORROW: _evening_before(event.window.start, zone), BROKEN: event.window.end}
    return [
        Later(
            kind=REMIND,
            key=f"{event.shipment}:{trigger}",
            due=due,
            facts={"shipment": event.shipment, "trigger": trigger, "about": recorded.id},
        )
        for trigger, due in moments.items()
        if due > at
    ]


def _evening_before(moment: datetime, zone: str) -> datetime:
    clock = ZoneInfo(zone)
    day = moment.astimezone(clock).date() - timedelta(days=1)
    return datetime.combine(day, EVENING, clock)


def remind(telling: Telling, card: ShipmentCard, facts: Mapping[str, str], at: datetime) -> list[Tell]:
    """What is to be told when a timer is due: nothing once the promise was replaced, or kept."""
    promise = card.promise
    if promise is None or promise.event != facts["about"] or is_over(card):
        return []
    if facts["trigger"] == TOMORROW:
        return _tomorrow(telling, card, promise, at)
    return _broken(telling, card, promise, at)


def _tomorrow(telling: Telling, card: ShipmentCard, promise: PromiseVersion, at: datetime) -> list[Tell]:
    window = promise.window
    if window.start <= at:
        return []  # whoever was asleep for so long has nothing to say any more
    statement = Statement(
        trigger=TOMORROW,
        about=promise.event,
        facts=(window.start.isoformat(), window.end.isoformat()),
        window=window,
        due=window.start,
    )
    return telling.tell(card, statement)


def _broken(telling: Telling, card: ShipmentCard, promise: PromiseVersion, at: datetime) -> list[Tell]:
    """Who is being visited, or was in vain, or was told a later time, has heard what there is to hear."""
    window, leg = promise.window, card.leg
    at_the_door = leg is not None and is_after(leg.arrived_at, leg.departed_at)
    tried = any(window.start <= one.at for one in card.attempts)
    told = told_last(card)
    warned = told is not None and told.window is not None and told.window.end > window.end
    if at < window.end or at_the_door or tried or warned:
        return []
    facts = (window.start.isoformat(), window.end.isoformat())
    return telling.tell(card, Statement(trigger=BROKEN, about=promise.event, facts=facts, window=window))
