"""What is true of one due shipment: delivered, kept, at the first visit, told in time, without a question."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from doorstep.domain.metrics.ports import Due
from doorstep.events import Attendance
from doorstep.kernel.moments import is_after, oldest

ONE_QUESTION = timedelta(hours=24)
"""Contacts about the same shipment within this time are one."""


def exclusion(shipment: Due, at: datetime) -> str:
    """Why the shipment is in no denominator at this moment; empty when it is due.

    Open and lost shipments stay in; what was withdrawn, could not be driven to, or is not due yet is out.
    """
    promise = shipment.promise_to_keep
    if promise is None:
        return "not_promised"
    if shipment.cancelled_at is not None and shipment.cancelled_at < promise.window.end:
        return "cancelled"
    if is_after(shipment.doubted_at, shipment.located_at):
        return "address_never_confirmed"
    return "not_due_yet" if at < promise.window.end else ""


def done_at(shipment: Due) -> Sequence[datetime]:
    """When each parcel was received, or collected where it was to be; empty while one of them was not."""
    moments = [parcel.done_at for parcel in shipment.parcels]
    known = [moment for moment in moments if moment is not None]
    return known if len(known) == len(moments) else []


def is_kept(shipment: Due) -> bool:
    """Every parcel was received inside the window; before it only where nobody had to be at home."""
    promise, moments = shipment.promise_to_keep, done_at(shipment)
    if promise is None or not moments:
        return False
    is_attended = shipment.attendance is Attendance.ATTENDED
    early = is_attended and min(moments) < promise.window.start
    return max(moments) < promise.window.end and not early


def is_late(shipment: Due) -> bool:
    """The window ended before every parcel was received."""
    promise, moments = shipment.promise_to_keep, done_at(shipment)
    return promise is not None and (not moments or max(moments) >= promise.window.end)


def is_visited(shipment: Due) -> bool:
    """Somebody stood at the door with goods at least once."""
    at_the_door = any(parcel.done_at or parcel.refused_at for parcel in shipment.parcels)
    return at_the_door or bool(shipment.attempts)


def is_first_time_right(shipment: Due) -> bool:
    """Everything was received and no visit failed before."""
    return bool(done_at(shipment)) and not shipment.attempts


def contacts(shipment: Due) -> int:
    """How often the consignee had to ask; questions within a day of the one counted last are the same one."""
    counted: list[datetime] = []
    for moment in sorted(case.at for case in shipment.cases if case.by_consignee):
        if not counted or moment - counted[-1] >= ONE_QUESTION:
            counted.append(moment)
    return len(counted)


def is_told_before_late(shipment: Due) -> bool:
    """A message about a later promise was received before the window ended, and before anybody asked."""
    promise = shipment.promise_to_keep
    if promise is None:
        return False
    events = [version.event for version in shipment.promises]
    later = set(events[events.index(promise.event) + 1 :])
    told = oldest(*(said.received_at for said in shipment.messages if said.about in later))
    asked = oldest(*(case.at for case in shipment.cases if case.by_consignee))
    return told is not None and told < promise.window.end and (asked is None or told < asked)


def is_quiet_and_kept(shipment: Due) -> bool:
    """Kept at the first visit, undamaged, and nobody had to ask."""
    in_peace = shipment.damaged_at is None and contacts(shipment) == 0
    return is_kept(shipment) and not shipment.attempts and in_peace
