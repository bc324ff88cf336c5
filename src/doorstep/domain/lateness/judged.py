"""What was predicted, told and true of each visit, from the log alone: how often we were right."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from doorstep.events import (
    CollectionAbandoned,
    CollectionAttempted,
    CollectionCompleted,
    DeliveryAttempted,
    DeliveryCompleted,
    DeliveryRefused,
    Event,
    MessageFailed,
    MessageQueued,
    MessageReceived,
    MessageSwitched,
    PredictionPublished,
    PromiseMade,
    PromiseRevised,
    Recorded,
    StopArrived,
    TradeOrderAccepted,
)
from doorstep.kernel.ids import EventId, MessageId, PartyId, ShipmentId
from doorstep.kernel.time import Window

NAME, DAYS_NAME = "visit_judged", "warning_day"
VERSION = 1

AFTER_ALL, MOST_LIKELY = 500, 900
"""Least P(late) against a promise that was replaced: the median, or the whole window, lies after it."""

_OUTCOMES = (
    DeliveryCompleted
    | DeliveryAttempted
    | DeliveryRefused
    | CollectionCompleted
    | CollectionAttempted
    | CollectionAbandoned
)
_OF_SHIPMENT = (
    TradeOrderAccepted
    | PromiseMade
    | PromiseRevised
    | PredictionPublished
    | MessageQueued
    | MessageReceived
    | MessageSwitched
    | MessageFailed
    | _OUTCOMES
)
_NOBODY = PartyId("")


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitJudged:
    """One visit that is over, against the promise to keep. Units: seconds before its end.

    `highs` are the chances of being late, in thousandths, each higher than all before it. `warned_s` is when
    a later window was set, `told_s` when its message was received; `None`: not. `late` is a visit that ended
    after the promise. Of `windows` shown, `held` had the arrival inside.
    """

    shipment: ShipmentId
    late: bool
    highs: tuple[tuple[int, int], ...]
    warned_s: int | None
    told_s: int | None
    windows: int
    held: int

    @property
    def told_before(self) -> bool:
        """Whether people had received the new time when the old one ended."""
        return self.told_s is not None and self.told_s > 0

    def warned_from(self, permille: int) -> int | None:
        """When a warning from this chance on would have been given; `None`: not before it was over."""
        return next((before_s for high, before_s in self.highs if high >= permille and before_s > 0), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitAhead:
    """What is known of one shipment until somebody has come; `judged` once somebody has, by event `over`."""

    shipment: ShipmentId
    brand: PartyId = _NOBODY
    kept: Window | None = None
    highs: tuple[tuple[int, datetime], ...] = ()
    windows: tuple[Window, ...] = ()
    warnings: tuple[EventId, ...] = ()
    messages: tuple[MessageId, ...] = ()
    warned_at: datetime | None = None
    received: tuple[tuple[MessageId, datetime], ...] = ()
    arrived_at: datetime | None = None
    over: EventId | None = None
    judged: VisitJudged | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WarningDay:
    """The visits whose promise to keep began on one day of one brand."""

    visits: tuple[VisitJudged, ...] = ()


def day_key(brand: PartyId | str, day: str) -> str:
    """Where the visits of a brand and a local day are kept."""
    return f"{brand}:{day}"


def keys(recorded: Recorded[Event]) -> Sequence[str]:
    """The shipments concerned."""
    event = recorded.event
    if isinstance(event, StopArrived):
        return event.shipments
    return (event.shipment,) if isinstance(event, _OF_SHIPMENT) else ()


def fold(visit: VisitAhead, recorded: Recorded[Event]) -> VisitAhead:
    """The visit after `recorded`; once somebody has come, it stays."""
    event = recorded.event
    if visit.over is not None:
        return visit
    if isinstance(event, _OUTCOMES):
        found = _judged(visit, event.occurred_at)
        return VisitAhead(
            shipment=visit.shipment, brand=visit.brand, kept=visit.kept, over=recorded.id, judged=found
        )
    match event:
        case PromiseMade() | PromiseRevised():
            visit = _promised(visit, recorded.id, event)
        case PredictionPublished():
            visit = _predicted(visit, event)
        case MessageQueued() | MessageReceived() | MessageSwitched() | MessageFailed():
            visit = _told(visit, event)
        case TradeOrderAccepted():
            visit = replace(visit, brand=event.brand)
        case StopArrived():
            visit = replace(visit, arrived_at=event.occurred_at)
        case _:
            pass
    return visit


def lessons(zone: str, visit: VisitAhead, recorded: Recorded[Event]) -> tuple[tuple[str, VisitJudged], ...]:
    """What a visit says when somebody has come, and in which day it is kept; nothing before or after."""
    if visit.over != recorded.id or visit.judged is None or visit.kept is None:
        return ()
    day = str(visit.kept.start.astimezone(ZoneInfo(zone)).date())
    return ((day_key(visit.brand, day), visit.judged),)


def learn(day: WarningDay, _: str, visit: VisitJudged) -> WarningDay:
    """The day with one more visit."""
    return WarningDay(visits=(*day.visits, visit))


def _promised(visit: VisitAhead, known_as: EventId, event: PromiseMade | PromiseRevised) -> VisitAhead:
    if isinstance(event, PromiseMade) or event.chosen or visit.kept is None:
        # What people chose is the promise to keep: what was said of the one before is void.
        return VisitAhead(shipment=visit.shipment, brand=visit.brand, kept=event.window)
    if event.window.end <= visit.kept.end:
        return visit
    return replace(
        visit,
        warnings=(*visit.warnings, known_as),
        warned_at=visit.warned_at or event.occurred_at,
    )


def _predicted(visit: VisitAhead, event: PredictionPublished) -> VisitAhead:
    if visit.kept is None:
        return visit
    permille = event.late_permille if visit.warned_at is None else _against(visit.kept, event)
    is_higher = permille > (visit.highs[-1][0] if visit.highs else 0)
    highs = (*visit.highs, (permille, event.occurred_at)) if is_higher else visit.highs
    return replace(visit, highs=highs, windows=(*visit.windows, event.window))


def _against(kept: Window, event: PredictionPublished) -> int:
    """What the prediction says at least of a promise that it was not weighed against."""
    if event.window.start >= kept.end:
        return MOST_LIKELY
    return AFTER_ALL if event.median >= kept.end else 0


def _told(
    visit: VisitAhead, event: MessageQueued | MessageReceived | MessageSwitched | MessageFailed
) -> VisitAhead:
    if isinstance(event, MessageQueued):
        is_warning = event.about in visit.warnings
        return replace(visit, messages=(*visit.messages, event.message)) if is_warning else visit
    if isinstance(event, MessageSwitched | MessageFailed):
        told = tuple(known for known in visit.received if known[0] != event.message)
        return replace(visit, received=told)
    if event.message not in visit.messages:
        return visit
    return replace(visit, received=(*visit.received, (event.message, event.occurred_at)))


def _judged(visit: VisitAhead, ended_at: datetime) -> VisitJudged | None:
    kept = visit.kept
    if kept is None:
        return None
    arrived_at = visit.arrived_at or ended_at
    begun = max(arrived_at, kept.start) if arrived_at < kept.end else arrived_at
    return VisitJudged(
        shipment=visit.shipment,
        late=ended_at >= kept.end,
        highs=tuple((high, _before(kept, at)) for high, at in visit.highs),
        warned_s=_before(kept, visit.warned_at) if visit.warned_at else None,
        told_s=max((_before(kept, at) for _, at in visit.received), default=None),
        windows=len(visit.windows),
        held=sum(window.start <= begun <= window.end for window in visit.windows),
    )


def _before(kept: Window, moment: datetime) -> int:
    return (kept.end - moment) // timedelta(seconds=1)
