"""Whether a message that waited is still true and useful, and whether people sleep."""

from datetime import datetime, timedelta

from doorstep.domain.comms import CATALOGUE, Topic
from doorstep.domain.comms.quiet import is_quiet, quiet_ends
from doorstep.domain.comms.triggers import QuietHours
from doorstep.domain.tracking.card import MessageLine, ShipmentCard

FRESH = timedelta(minutes=30)
AT_DOOR = "stop.arrived"
"""The only news of the day that is true once the van has come."""

_ALWAYS = (Topic.ANSWER, Topic.OUTCOME, Topic.PURCHASE, Topic.RETURN)
"""What happened, and what was answered, stays true."""


def outdated(card: ShipmentCard, line: MessageLine, *, now: datetime) -> str:
    """Why the message is to be held back now; empty while it is true and useful."""
    trigger = CATALOGUE[line.trigger]
    topic = trigger.topic
    if topic in _ALWAYS:
        return ""
    if _is_over(card):
        return "superseded"
    if topic is Topic.APPOINTMENT:
        return "superseded" if card.located_at and card.located_at >= line.at else ""
    if topic is Topic.DAY and not trigger.promised:
        return _day_is_past(card, line, now)
    if card.promise is None or card.promise.window != line.window:
        return "superseded"
    window = card.promise.window
    useless = window.start if topic is Topic.DAY else window.end
    return "too_late" if useless <= now and not trigger.looks_back else ""


def sleeps_until(line: MessageLine, zone: str, *, now: datetime) -> datetime | None:
    """When a message that has waited too long may go out; `None`: now.

    The policy looked at quiet hours when it was queued. A worker that was away must look again.
    """
    bound = CATALOGUE[line.trigger].quiet is not QuietHours.WAIT
    if bound or now - line.at <= FRESH or not is_quiet(now, zone):
        return None
    return quiet_ends(now, zone)


def _day_is_past(card: ShipmentCard, line: MessageLine, now: datetime) -> str:
    if line.window is not None and line.window.end <= now:
        return "too_late"
    leg = card.leg
    if leg is None or (leg.departed_at if line.trigger == AT_DOOR else leg.arrived_at) is not None:
        return "too_late"
    if any(one.tour == leg.tour and not one.again_on_tour for one in card.attempts):
        return "superseded"  # the visit was in vain, whatever positions say late of how the van came to it
    urgent = CATALOGUE[line.trigger].urgent
    return "too_late" if urgent and now - line.at > FRESH else ""


def _is_over(card: ShipmentCard) -> bool:
    ends = [parcel.is_over for parcel in card.parcels]
    return card.cancelled_at is not None or (bool(ends) and all(ends))
