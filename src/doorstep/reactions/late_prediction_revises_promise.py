"""When it will probably be late, the promise is revised in the open, before the old window has ended.

How probable that has to be follows from what the brand says that lateness costs. With the usual costs it is
three chances in four: on simulated days nine in ten such warnings come true, and of the visits that were
missed, all but a few in a hundred were told before (`make bench ONLY=eta`).
"""

from collections.abc import Mapping
from datetime import datetime, timedelta

from doorstep.domain.promise import RevisePromise
from doorstep.domain.tracking.card import PromiseVersion, ShipmentCard
from doorstep.domain.tracking.stage import is_final, stage
from doorstep.events import Event, PredictionPublished, Recorded
from doorstep.kernel.ids import EventId, PartyId, ShipmentId
from doorstep.kernel.lateness import limits_of
from doorstep.kernel.moments import is_after, newest
from doorstep.kernel.party import Cause
from doorstep.kernel.time import Window
from doorstep.reactions.ladder_steps import ladder_step

ROUND_TO = timedelta(minutes=10)
LEAST = timedelta(minutes=30)
"""The narrowest new time: one that was told may not have to be told again for every door on the way."""

PAUSE = timedelta(minutes=20)
MUCH_WORSE = timedelta(minutes=15)


def react(
    lsp: PartyId, recorded: Recorded[Event], cards: Mapping[ShipmentId, ShipmentCard], at: datetime
) -> list[object]:
    """The new promise, if people are to be told, and the step of the ladder that is taken with it."""
    event = recorded.event
    if not isinstance(event, PredictionPublished):
        return []
    card = cards.get(event.shipment)
    if card is None or card.promise is None or is_final(stage(card)):
        return []
    told = _revision(lsp, recorded.id, event, card, card.promise, at)
    # The step first: the letter about the new promise says what was done, and what is offered.
    return [*ladder_step(card, event, is_told=bool(told)), *told]


def _revision(  # what is predicted, and against what
    lsp: PartyId,
    known_as: EventId,
    event: PredictionPublished,
    card: ShipmentCard,
    promise: PromiseVersion,
    at: datetime,
) -> list[RevisePromise]:
    """The new promise: the predicted window rounded out to ten minutes. `lsp` answers for it."""
    window = rounded_out(event.window)
    if not _is_probably_late(event, promise) or not _is_news(promise, _end_of(event.window), at):
        return []
    return [
        RevisePromise(
            shipment=event.shipment,
            depot=promise.depot,
            window=window,
            reservation=promise.reservation,
            cause=cause_on(card),
            answerable=lsp,
            chosen=False,
            basis=f"prediction:{known_as}",
            replaces=promise.reservation,
        )
    ]


def rounded_out(window: Window) -> Window:
    """The window in whole tens of minutes, never narrower, and half an hour at least."""
    start = _floor(window.start)
    return Window(start, max(_end_of(window), start + LEAST))


def cause_on(card: ShipmentCard) -> Cause:
    """The cause that was declared last for the visit to come; unknown is said as unknown."""
    leg = card.leg
    declared = [(leg.interrupted_at, leg.interrupted_cause)] if leg else []
    declared += [(parcel.delayed_at, parcel.delay_cause) for parcel in card.parcels]
    latest = newest(*(moment for moment, _ in declared))
    causes = [cause for moment, cause in declared if moment == latest and cause is not None]
    return causes[0] if latest and causes else Cause.UNKNOWN


def _end_of(window: Window) -> datetime:
    """Its end in whole tens of minutes."""
    return _floor(window.end + ROUND_TO - timedelta.resolution)


def _floor(moment: datetime) -> datetime:
    past = timedelta(minutes=moment.minute, seconds=moment.second, microseconds=moment.microsecond)
    return moment - past % ROUND_TO


def _is_probably_late(event: PredictionPublished, promise: PromiseVersion) -> bool:
    # A chance computed against an earlier promise says nothing about this one; the median always does.
    is_current = not is_after(promise.made_at, event.occurred_at)
    if not is_current:
        return event.median >= promise.window.end
    return event.late_permille >= limits_of(event.costs).tell


def _is_news(promise: PromiseVersion, end: datetime, at: datetime) -> bool:
    """Worth saying: later than what was said, still ahead, and not said again within minutes for a trifle."""
    if end <= max(promise.window.end, at):
        return False
    said_by_us = promise.cause is not None and not promise.chosen
    is_recent = said_by_us and at - promise.made_at < PAUSE
    return not is_recent or end - promise.window.end >= MUCH_WORSE
