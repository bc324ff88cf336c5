"""Capacity of a depot-day: which windows can be kept, who holds them, and the plan that proves it."""

from doorstep.domain.slots.commands import (
    AdoptPlan,
    ConfirmSlot,
    LockTour,
    MoveVisit,
    OpenDay,
    ReleaseSlot,
    ReserveSlot,
    SlotCommand,
    UnlockTour,
)
from doorstep.domain.slots.load import Booking, SlotLoad, booked, day_plan, without
from doorstep.domain.slots.ports import DayPlan, Placed, Placement, Travel, Visit
from doorstep.domain.slots.timers import RELEASE_HOLD, timers

__all__ = [
    "RELEASE_HOLD",
    "AdoptPlan",
    "Booking",
    "ConfirmSlot",
    "DayPlan",
    "LockTour",
    "MoveVisit",
    "OpenDay",
    "Placed",
    "Placement",
    "ReleaseSlot",
    "ReserveSlot",
    "SlotCommand",
    "SlotLoad",
    "Travel",
    "UnlockTour",
    "Visit",
    "booked",
    "day_plan",
    "timers",
    "without",
]
