"""A day counted again from the raw log, by rules written a second time: the figures must agree with it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from tests.town import ZONE

from doorstep.adapters.codec import MsgspecCodec
from doorstep.engine.chain import verify
from doorstep.events import (
    AddressDoubted,
    AddressLocated,
    Attendance,
    CollectionAttempted,
    CollectionCompleted,
    DeliveryAttempted,
    DeliveryCompleted,
    DeliveryRefused,
    Event,
    PromiseMade,
    PromiseRevised,
    Recorded,
    TradeOrderAccepted,
    TradeOrderCancelled,
)
from doorstep.kernel.time import Window


@dataclass(slots=True)
class Life:
    """What the log tells of one shipment."""

    order: TradeOrderAccepted
    to_keep: Window | None = None
    is_chosen: bool = False
    done: dict[str, datetime] = field(default_factory=dict[str, datetime])
    failed: int = 0
    refused: int = 0
    cancelled_at: datetime | None = None
    is_doubted: bool = False

    def hear(self, event: Event) -> None:
        """Take one event in, in the sequence of the log."""
        match event:
            case PromiseMade(window=window):
                self.to_keep = self.to_keep or window
            case PromiseRevised(window=window, chosen=True):
                self.to_keep = window
            case DeliveryCompleted() | CollectionCompleted():
                self.done[event.parcel] = event.occurred_at
            case DeliveryAttempted() | CollectionAttempted():
                self.failed += 1
            case DeliveryRefused():
                self.refused += 1
            case TradeOrderCancelled(occurred_at=at):
                self.cancelled_at = at
            case AddressDoubted() | AddressLocated():
                self.is_doubted = isinstance(event, AddressDoubted)
            case _:
                pass

    @property
    def is_whole(self) -> bool:
        """Whether every parcel was received, or collected."""
        return set(self.done) == {parcel.parcel for parcel in self.order.parcels}

    @property
    def is_kept(self) -> bool:
        """Whether every parcel was received, or collected, in the window."""
        if self.to_keep is None or not self.is_whole:
            return False
        moments = self.done.values()
        is_early = self.order.attendance is Attendance.ATTENDED and min(moments) < self.to_keep.start
        return max(moments) < self.to_keep.end and not is_early

    def is_due(self, day: str, at: datetime) -> bool:
        """Whether it counts on a day, at a moment."""
        if self.to_keep is None or str(self.to_keep.start.astimezone(ZoneInfo(ZONE)).date()) != day:
            return False
        is_withdrawn = self.cancelled_at is not None and self.cancelled_at < self.to_keep.end
        return at >= self.to_keep.end and not is_withdrawn and not self.is_doubted


def recount(log: Iterable[Recorded[Event]], day: str, at: datetime) -> dict[str, tuple[int, int]]:
    """Numerator and denominator of two figures."""
    due = [life for life in _lives(log) if life.is_due(day, at)]
    visited = [life for life in due if life.done or life.failed or life.refused]
    return {
        "promises_kept": (sum(life.is_kept for life in due), len(due)),
        "first_attempt_success": (sum(life.is_whole and not life.failed for life in visited), len(visited)),
    }


def streams(log: Iterable[Recorded[Event]]) -> dict[str, list[Recorded[Event]]]:
    """The log by stream, each in its own sequence."""
    found: defaultdict[str, list[Recorded[Event]]] = defaultdict(list)
    for recorded in log:
        found[recorded.stream].append(recorded)
    return {name: sorted(events, key=lambda one: one.stream_version) for name, events in found.items()}


def verify_all(log: Sequence[Recorded[Event]]) -> int:
    """Check the chain of every stream. How many streams there are.

    Raises: BrokenChain.
    """
    codec, found = MsgspecCodec(), streams(log)
    for events in found.values():
        verify(codec, events)
    return len(found)


def _lives(log: Iterable[Recorded[Event]]) -> list[Life]:
    lives: dict[str, Life] = {}
    for recorded in sorted(log, key=lambda one: one.position):
        event = recorded.event
        if isinstance(event, TradeOrderAccepted):
            lives[event.shipment] = Life(event)
        elif (life := lives.get(getattr(event, "shipment", ""))) is not None:
            life.hear(event)
    return list(lives.values())
