"""The policy: whether something is said, and when. The first "no" is the recorded reason."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from doorstep.domain.comms.catalogue import CATALOGUE, trigger_named
from doorstep.domain.comms.commands import Tell
from doorstep.domain.comms.quiet import is_quiet, quiet_ends
from doorstep.domain.comms.state import Message, Phase, Thread
from doorstep.domain.comms.triggers import Consent, Default, QuietHours, Topic, Trigger, Weight

SOON = timedelta(hours=12)


class Reason(StrEnum):
    """Why something is not said."""

    NO_CONSENT = "no_consent"
    OFF = "off"
    PAGE = "page"
    DUPLICATE = "duplicate"
    SUPERSEDED = "superseded"
    TOO_LATE = "too_late"
    NOTHING_NEW = "nothing_new"
    CAP = "cap"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the policy says: a reason against, or the moment from which it may be said (`None`: at once)."""

    against: Reason | None = None
    not_before: datetime | None = None
    replaces: tuple[Message, ...] = ()


def weigh(thread: Thread, tell: Tell, *, at: datetime) -> Verdict:
    """The verdict on `tell`, given all that was said about the shipment before `at`.

    Order of checks: agreed to, switched on, never said, still true, new, under the cap, outside quiet hours.

    Raises:
        UnknownTrigger: the catalogue does not hold the trigger.
        UnknownZone: the place's time zone has no IANA name.
    """
    trigger = trigger_named(tell.trigger)
    if against := _never(thread, tell, trigger, at):
        return Verdict(against=against)
    older = tuple(_unsent(thread, trigger))
    if against := _not_now(thread, tell, trigger, older, at):
        return Verdict(against=against, replaces=older)
    return Verdict(not_before=_opening(tell, trigger, at), replaces=older)


def _never(thread: Thread, tell: Tell, trigger: Trigger, at: datetime) -> Reason | None:
    """Objections to the message itself, which leave the topic as it is."""
    if trigger.consent is Consent.GIVEN and not tell.agreed:
        return Reason.NO_CONSENT
    default = Default(tell.default or trigger.default)
    if default is not Default.MESSAGE:
        return Reason.OFF if default is Default.OFF else Reason.PAGE
    if thread.stated(tell.fact):
        return Reason.DUPLICATE
    if tell.topic == Topic.DAY and tell.due is not None and at >= tell.due:
        return Reason.TOO_LATE
    return None


def _not_now(
    thread: Thread, tell: Tell, trigger: Trigger, older: tuple[Message, ...], at: datetime
) -> Reason | None:
    """Objections to saying it after what was said already."""
    said = [one for one in thread.standing() if one.phase is not Phase.QUEUED]
    last = next((one for one in reversed(said) if one.topic == tell.topic), None)
    same = last is not None and last.window == tell.window
    if tell.topic == Topic.PROMISE and same and not trigger.anew:
        return Reason.NOTHING_NEW
    if trigger.unless_told is not None and _told_since(thread, tell, at - trigger.unless_told):
        return Reason.NOTHING_NEW
    if trigger.weight is Weight.NORMAL and _counted(thread, older) >= trigger.cap:
        return Reason.CAP
    return None


def _told_since(thread: Thread, tell: Tell, since: datetime) -> bool:
    """Whether the same window was told, or is about to be."""
    return any(one.window == tell.window and one.at and one.at >= since for one in thread.standing())


def _counted(thread: Thread, replaced: tuple[Message, ...]) -> int:
    """How many messages count: those since the last visit that failed, after which a delivery begins anew."""
    count = 0
    for one in thread.standing():
        if one in replaced:
            continue
        trigger = CATALOGUE[one.trigger]
        if trigger.weight is Weight.NORMAL:
            count += 1
        elif trigger.topic is Topic.OUTCOME:
            count = 0
    return count


def _opening(tell: Tell, trigger: Trigger, at: datetime) -> datetime | None:
    """When quiet hours let it pass; `None` when they do not hold it."""
    if not is_quiet(at, tell.zone):
        return None
    opening = quiet_ends(at, tell.zone)
    return None if trigger.urgent or _cannot_wait(tell, trigger, at, opening) else opening


def _cannot_wait(tell: Tell, trigger: Trigger, at: datetime, opening: datetime) -> bool:
    """What would come too late in the morning, or changes a promise that falls due within twelve hours."""
    if tell.due is not None and tell.due <= opening:
        return True
    if trigger.quiet is not QuietHours.SOON:
        return False
    falls_due = [moment for moment in (tell.due, tell.window and tell.window.start) if moment is not None]
    return any(moment - at <= SOON for moment in falls_due)


def _unsent(thread: Thread, trigger: Trigger) -> list[Message]:
    """What waits and is overtaken: older facts on the topic, and what the trigger overtakes besides."""
    return [one for one in thread.messages if one.phase is Phase.QUEUED and one.topic in trigger.overtakes]
