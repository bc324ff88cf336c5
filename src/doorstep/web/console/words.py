"""English for staff: moments, ages, causes, stages and healths, always the same word for the same thing."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from doorstep.domain.tracking.card import ShipmentCard
from doorstep.domain.tracking.health import Health
from doorstep.domain.tracking.stage import Stage
from doorstep.events import DeliveryMethod, ProofKind
from doorstep.kernel.party import Cause
from doorstep.kernel.time import Window

HEALTHS: Mapping[Health, str] = {
    Health.ON_PROMISE: "On promise",
    Health.AT_RISK: "At risk",
    Health.LATE: "Late",
    Health.BLOCKED: "Blocked",
    Health.UNKNOWN: "Silent",
    Health.DISPUTED: "Disputed",
}

WHY: Mapping[str, str] = {
    "window_over": "the promised time is over",
    "predicted_late": "it is predicted after the promise",
    "may_be_late": "it may come after the promise",
    "held": "a parcel is held",
    "address_doubtful": "the address is in doubt",
    "interrupted": "the van stands still",
    "silent": "no sign of the van where one was due",
    "came_late": "it came after the promise",
    "not_collected": "it was not collected",
    "returned": "it went back",
    "seen_after_delivery": "seen on its way after it was recorded as delivered",
    "delivered_elsewhere": "recorded as delivered far from the address",
    "says_missing": "the consignee says that it is not there",
    "two_vans": "two vans say that they have it",
}
"""Why a health is what it is; being on promise needs no reason."""

STAGES: Mapping[Stage, str] = {
    Stage.CREATED: "Ordered",
    Stage.PREPARING: "Being packed",
    Stage.READY: "Ready to be collected",
    Stage.COLLECTED: "Collected",
    Stage.IN_NETWORK: "On its way",
    Stage.AT_LAST_MILE: "At the depot",
    Stage.OUT_FOR_DELIVERY: "Out for delivery",
    Stage.ARRIVING: "Arriving",
    Stage.READY_FOR_PICKUP: "Waiting at a pickup point",
    Stage.DELIVERED: "Delivered",
    Stage.RETURNING: "Going back",
    Stage.RETURNED: "Returned",
    Stage.CANCELLED: "Cancelled",
    Stage.LOST: "Lost",
}

_COLLECTS: Mapping[Stage, str] = {
    Stage.OUT_FOR_DELIVERY: "On the way to collect",
    Stage.CANCELLED: "Not collected",
}
"""Stages of what is collected that say another thing than of what is brought."""

CAUSES: Mapping[Cause, str] = {
    Cause.CONSIGNEE_NOT_HOME: "nobody answered at the door",
    Cause.CONSIGNEE_BUSINESS_CLOSED: "the business was closed",
    Cause.CONSIGNEE_INCORRECT_ADDRESS: "the address was not right",
    Cause.CONSIGNEE_ASKED_LATER: "the consignee asked for another time",
    Cause.CONSIGNEE_REFUSED: "the consignee did not take it",
    Cause.CONSIGNEE_NO_ACCESS: "no way into the building",
    Cause.CONSIGNEE_NOT_READY: "it was not ready",
    Cause.BRAND_NOT_READY: "the brand was not ready",
    Cause.LSP_LEFT_AT_DEPOT: "left at the depot",
    Cause.LSP_MECHANICAL: "trouble with the van",
    Cause.LSP_NOT_ENOUGH_TIME: "not enough time on the tour",
    Cause.LSP_TRAFFIC: "traffic",
    Cause.LSP_DAMAGED: "damaged on the way",
    Cause.DRIVER_RELATED: "the driver could not go on",
    Cause.WEATHER_SEVERE: "severe weather",
    Cause.UNKNOWN: "cause not known",
}

METHODS: Mapping[DeliveryMethod, str] = {
    DeliveryMethod.RECIPIENT: "to the consignee",
    DeliveryMethod.HOUSEHOLD: "to the household",
    DeliveryMethod.NEIGHBOUR: "to a neighbour",
    DeliveryMethod.SAFE_PLACE: "in a safe place",
    DeliveryMethod.MAILBOX: "in the mailbox",
    DeliveryMethod.RECEPTION: "at reception",
    DeliveryMethod.PICKUP_POINT: "at the pickup point",
}

PROOFS: Mapping[ProofKind, str] = {
    ProofKind.PHOTO: "Photo",
    ProofKind.SIGNATURE: "Signature",
    ProofKind.PIN: "Code checked",
    ProofKind.SCAN: "Scan",
}

MINUTE = timedelta(minutes=1)
TO = "\N{EN DASH}"
MINUS = "\N{MINUS SIGN}"


def why(reasons: Sequence[str]) -> str:
    """Every reason of a health, the one that decided first."""
    said = ", ".join(WHY[one] for one in reasons if one in WHY)
    return said[:1].upper() + said[1:]


def stage_of(found: Stage, *, collects: bool = False) -> str:
    """A stage in words."""
    return _COLLECTS.get(found, STAGES[found]) if collects else STAGES[found]


def goods_of(card: ShipmentCard) -> str:
    """How much is brought and collected: "2 parcels", "2 parcels to collect", "1 parcel, 1 to collect"."""
    if card.only_collects:
        return f"{count(len(card.collects), 'parcel')} to collect"
    collects = f", {len(card.collects)} to collect" if card.collects else ""
    return f"{count(len(card.brings), 'parcel')}{collects}"


def clock(moment: datetime, zone: str) -> str:
    """The time of day at a place, as `14:05`."""
    return f"{moment.astimezone(ZoneInfo(zone)):%H:%M}"


def hours(window: Window, zone: str) -> str:
    """A window's times of day, from and to, of each of its parts."""
    return " or ".join(f"{clock(one.start, zone)}{TO}{clock(one.end, zone)}" for one in window.each)


def day(moment: datetime, now: datetime, zone: str) -> str:
    """`today`, `tomorrow`, `yesterday`, else weekday and date."""
    place = ZoneInfo(zone)
    local, today = moment.astimezone(place).date(), now.astimezone(place).date()
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}.get((local - today).days)
    return near or f"{local:%a} {local.day} {local:%b}"


def day_pill(on: date, today: date) -> str:
    """A day to choose: `Today`, `Tomorrow` or the date."""
    near = {0: "Today", 1: "Tomorrow"}.get((on - today).days)
    return near or f"{on:%a} {on.day} {on:%b}"


def when(moment: datetime, now: datetime, zone: str) -> str:
    """Time of day, with the day in front when it is not today: `14:05`, `tomorrow 14:05`."""
    named = day(moment, now, zone)
    return clock(moment, zone) if named == "today" else f"{named} {clock(moment, zone)}"


def window(span: Window, now: datetime, zone: str) -> str:
    """A window, with the day in front when it is not today."""
    named = day(span.start, now, zone)
    return hours(span, zone) if named == "today" else f"{named} {hours(span, zone)}"


def age(since: datetime, now: datetime) -> str:
    """How long ago: `2 min`, `3 h 10`, `4 d`. What lies ahead is no age."""
    minutes = max(0, int((now - since) / MINUTE))
    if minutes < 60:
        return f"{minutes} min"
    if minutes < 24 * 60:
        return f"{minutes // 60} h {minutes % 60:02d}"
    return f"{minutes // (24 * 60)} d"


def long_day(moment: datetime, zone: str) -> str:
    """`Tuesday 16 June`."""
    local = moment.astimezone(ZoneInfo(zone))
    return f"{local:%A} {local.day} {local:%B}"


def count(number: int, one: str, many: str = "") -> str:
    """`1 parcel`, `2 parcels`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


CASES: Mapping[str, str] = {
    "question": "a question",
    "contest": "says nobody came",
    "problem": "a problem with the delivery",
    "driver_note": "a note from the driver",
    "reply": "an answer to a text message",
    "staff": "opened by staff",
    "mail_bounced": "the e-mail came back, ask for another address",
    "not_told": "the message failed, tell the time by phone",
}


def case_kind(kind: str) -> str:
    """What a case is about."""
    return CASES.get(kind, kind.replace("_", " "))


def channel(code: str) -> str:
    """The channel of a message."""
    return {"email": "E-mail", "sms": "SMS", "push": "Push message", "whatsapp": "WhatsApp message"}.get(
        code, code
    )


def signed_minutes(span: timedelta) -> str:
    """Whole minutes with their sign, a real minus for less than none."""
    minutes = round(span / MINUTE)
    return f"+{minutes}" if minutes > 0 else f"{MINUS}{-minutes}" if minutes < 0 else "0"


def cause(code: str) -> str:
    """A cause's words; a code we have none for is shown as it is."""
    try:
        return CAUSES[Cause(code)]
    except ValueError:
        return code


def window_said(span: Window, now: datetime, zone: str) -> str:
    """A window as it begins a sentence: `Today`, `Tomorrow` or the date, and its times of day."""
    named = day(span.start, now, zone)
    return f"{named[0].upper()}{named[1:]} {hours(span, zone)}"


SAID_BY: Mapping[str, str] = {
    "text": "by text message",
    "page": "on the page",
    "mail": "by the button of their mail program",
    "provider": "the provider says so",
}
"""How it became known what somebody wants."""


def said_by(facts: Mapping[str, str]) -> str:
    """The same of an entry of a timeline."""
    return SAID_BY.get(facts.get("by", ""), "").capitalize()
