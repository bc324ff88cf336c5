"""The slot load as a read model: one row per depot-day, folded in the transaction of the booking."""

from collections.abc import Sequence
from datetime import datetime

from doorstep.domain.slots.commands import OpenDay
from doorstep.domain.slots.load import SlotLoad
from doorstep.domain.slots.state import evolve
from doorstep.events import (
    DayOpened,
    Event,
    PlanAdopted,
    PlanRefused,
    Recorded,
    ReturnExpected,
    SlotConfirmed,
    SlotEvent,
    SlotNarrowed,
    SlotReleased,
    SlotReserved,
    TourLocked,
    TourUnlocked,
    VisitPinned,
    VisitUnpinned,
)
from doorstep.kernel.ids import DepotId

NAME = "slot_load"
VERSION = 1


def key_of(depot: DepotId, day: str) -> str:
    """The key of a depot-day's row, which is the name of its stream."""
    return f"slot:{depot}:{day}"


def initial(_: str) -> SlotLoad:
    """A day that nobody opened."""
    return SlotLoad()


def keys(recorded: Recorded[Event]) -> Sequence[str]:
    """The depot-day concerned."""
    return (recorded.stream,) if _slot_event(recorded.event) else ()


def fold(load: SlotLoad, recorded: Recorded[Event]) -> SlotLoad:
    """The load after `recorded`; an event folded before changes nothing."""
    event = _slot_event(recorded.event)
    if event is None or recorded.stream_version <= load.version:
        return load
    return evolve(load, event)


def unopened(day: OpenDay, at: datetime) -> SlotLoad:
    """The day as it would stand if it were opened `at` a moment: what could be promised on it."""
    opened = DayOpened(
        occurred_at=at,
        depot=day.depot,
        day=day.day,
        place=day.place,
        shifts=day.shifts,
        windows=day.windows,
        speeds=day.speeds,
    )
    return evolve(SlotLoad(), opened)


def tags(load: SlotLoad) -> Sequence[str]:
    """What lists of days filter by."""
    return (f"depot:{load.depot}", f"day:{load.day}")


def _slot_event(event: Event) -> SlotEvent | None:
    match event:
        case (
            DayOpened()
            | SlotReserved()
            | SlotConfirmed()
            | SlotNarrowed()
            | SlotReleased()
            | PlanAdopted()
            | PlanRefused()
            | TourLocked()
            | TourUnlocked()
            | VisitPinned()
            | VisitUnpinned()
            | ReturnExpected()
        ):
            return event
        case _:
            return None
