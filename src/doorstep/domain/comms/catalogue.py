"""The catalogue of triggers: the one table of what people are told, on which topic, how and how loudly.

It holds for every brand. The page `docs/reference/messages.md` is written from this table.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import ClassVar

from doorstep.domain.comms.triggers import (
    AT_HAND,
    CAP,
    Built,
    Default,
    Purpose,
    QuietHours,
    Topic,
    Trigger,
    Unheard,
    Weight,
)
from doorstep.domain.comms.unsaid import UNSAID
from doorstep.kernel.errors import Invalid

_EVERYTHING_OPEN = (Topic.PREPARING, Topic.JOURNEY, Topic.APPOINTMENT, Topic.DAY, Topic.PROMISE)

_SAID = (
    Trigger(
        name="trade_order.cancelled",
        topic=Topic.PURCHASE,
        fires="the whole order is cancelled",
        weight=Weight.EXCEPTION,
        states=("cancelled",),
        replaces=_EVERYTHING_OPEN,
    ),
    Trigger(
        name="shipment.on_its_way",
        topic=Topic.JOURNEY,
        purpose=Purpose.COURTESY,
        fires="the first scan on the way, where the promise is more than two days off",
        cap=1,
        states=("first scan",),
    ),
    Trigger(
        name="address.doubted",
        topic=Topic.APPOINTMENT,
        fires="the place cannot be located with confidence",
        weight=Weight.EXCEPTION,
        states=("place",),
    ),
    Trigger(
        name="presence.asked",
        topic=Topic.APPOINTMENT,
        fires="a risky drop is on the list of a tour: is anybody in, how does one get there",
        weight=Weight.EXCEPTION,
        channels=AT_HAND,
        quiet=QuietHours.SOON,
        states=("promise",),
    ),
    Trigger(
        name="delivery.tomorrow",
        topic=Topic.DAY,
        purpose=Purpose.COURTESY,
        fires="17:00 on the day before the promised one, unless the window was told within a day",
        cap=2,
        promised=True,
        unless_told=timedelta(hours=24),
        states=("window",),
    ),
    Trigger(
        name="tour.started",
        topic=Topic.DAY,
        purpose=Purpose.COURTESY,
        fires="the van has left, with the first window predicted",
        states=("tour",),
    ),
    Trigger(
        name="arrival.earlier",
        topic=Topic.DAY,
        fires="the van comes earlier than was told",
        weight=Weight.EXCEPTION,
        quiet=QuietHours.NEVER_HELD,
        channels=AT_HAND,
        states=("tour", "message that told the window"),
        receipt=timedelta(minutes=2),
    ),
    Trigger(
        name="stop.near",
        topic=Topic.DAY,
        purpose=Purpose.COURTESY,
        fires="the predicted arrival, or the van, is within a threshold of the brand's terms",
        default=Default.OFF,
        quiet=QuietHours.NEVER_HELD,
        channels=AT_HAND,
        states=("tour", "stop", "threshold"),
        receipt=timedelta(minutes=1),
        built=Built.NOT_YET,
    ),
    Trigger(
        name="approach.started",
        topic=Topic.DAY,
        purpose=Purpose.COURTESY,
        fires="next in the order actually driven",
        quiet=QuietHours.NEVER_HELD,
        channels=AT_HAND,
        states=("tour", "stop", "moment the driver put it off"),
        receipt=timedelta(minutes=2),
    ),
    Trigger(
        name="stop.arrived",
        topic=Topic.DAY,
        purpose=Purpose.COURTESY,
        fires="the van is at the door",
        default=Default.OFF,
        weight=Weight.EXCEPTION,
        quiet=QuietHours.NEVER_HELD,
        channels=AT_HAND,
        states=("tour", "stop"),
        receipt=timedelta(minutes=1),
    ),
    Trigger(
        name="promise.made",
        topic=Topic.PROMISE,
        fires="a first window is promised",
        states=("window",),
        unheard=Unheard.STAFF,
    ),
    Trigger(
        name="promise.revised",
        topic=Topic.PROMISE,
        fires="the promised window moves",
        weight=Weight.EXCEPTION,
        quiet=QuietHours.SOON,
        states=("number of the change", "window"),
        unheard=Unheard.STAFF,
    ),
    Trigger(
        name="promise.rearranged",
        topic=Topic.PROMISE,
        fires="the consignee changed the place or the handing over",
        weight=Weight.EXCEPTION,
        quiet=QuietHours.NEVER_HELD,
        anew=True,
        states=("change", "window"),
        unheard=Unheard.STAFF,
    ),
    Trigger(
        name="promise.recovered",
        topic=Topic.PROMISE,
        fires="back inside the first promise, after another window was told",
        default=Default.PAGE,
        weight=Weight.EXCEPTION,
        built=Built.SHOWN,
        told_as="promise.revised",
    ),
    Trigger(
        name="promise.broken",
        topic=Topic.PROMISE,
        fires="the promised window ends with nothing done, and nobody said so before",
        weight=Weight.EXCEPTION,
        quiet=QuietHours.SOON,
        anew=True,
        looks_back=True,
        states=("window",),
    ),
    Trigger(
        name="delivery.completed",
        topic=Topic.OUTCOME,
        fires="every parcel of the visit has its outcome, or the van leaves",
        cap=CAP,
        states=("parcels handed over", "parcels collected"),
        replaces=(Topic.DAY,),
    ),
    Trigger(
        name="delivery.attempted",
        topic=Topic.OUTCOME,
        fires="a visit fails",
        weight=Weight.EXCEPTION,
        states=("tour", "stop", "moment of the visit"),
        replaces=(Topic.DAY,),
    ),
    Trigger(
        name="delivery.refused",
        topic=Topic.OUTCOME,
        fires="the parcel is not accepted at the door",
        weight=Weight.EXCEPTION,
        states=("tour", "stop"),
        replaces=(Topic.DAY,),
    ),
    Trigger(
        name="collection.completed",
        topic=Topic.OUTCOME,
        fires="what was to be picked up is on the van",
        cap=CAP,
        states=("parcels collected",),
        replaces=(Topic.DAY,),
    ),
    Trigger(
        name="collection.attempted",
        topic=Topic.OUTCOME,
        fires="a visit to pick something up fails",
        weight=Weight.EXCEPTION,
        states=("tour", "stop", "moment of the visit"),
        replaces=(Topic.DAY,),
    ),
    Trigger(
        name="pickup_point.ready",
        topic=Topic.OUTCOME,
        fires="it lies at the pickup point",
        built=Built.SHOWN,
        told_as="delivery.completed",
    ),
    Trigger(
        name="return.started",
        topic=Topic.RETURN,
        fires="the goods turn back",
        weight=Weight.EXCEPTION,
        states=("turned back",),
        replaces=(Topic.DAY, Topic.PROMISE),
    ),
    Trigger(
        name="return.received",
        topic=Topic.RETURN,
        fires="the goods are back with the brand",
        weight=Weight.EXCEPTION,
        built=Built.SHOWN,
    ),
    Trigger(
        name="case.answered",
        topic=Topic.ANSWER,
        fires="staff answered what somebody wrote",
        weight=Weight.EXCEPTION,
        quiet=QuietHours.NEVER_HELD,
        channels=(),
        states=("case", "answer"),
    ),
    Trigger(
        name="rating.due",
        topic=Topic.FEEDBACK,
        fires="the driver has left and nobody has rated the visit",
        default=Default.OFF,
        purpose=Purpose.MARKETING,
        built=Built.SHOWN,
    ),
)

_ORDER = tuple(Topic)

CATALOGUE: Mapping[str, Trigger] = {
    trigger.name: trigger for trigger in sorted((*_SAID, *UNSAID), key=lambda one: _ORDER.index(one.topic))
}
"""By name; topic by topic in the order of a delivery, what is told by message first."""


class UnknownTrigger(Invalid):
    """A message was asked for on a trigger that the catalogue does not hold; add it there first."""

    code: ClassVar[str] = "comms.unknown_trigger"


def trigger_named(name: str) -> Trigger:
    """The catalogue's line of a trigger that can be told by message.

    Raises:
        UnknownTrigger: there is none of that name, or it is not built as a message yet.
    """
    trigger = CATALOGUE.get(name)
    if trigger is None or not trigger.is_sayable:
        known = ", ".join(one.name for one in CATALOGUE.values() if one.is_sayable)
        raise UnknownTrigger(f"no trigger {name!r} can be told; known are {known}")
    return trigger
