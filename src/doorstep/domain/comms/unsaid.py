"""The part of the catalogue that no message tells: what page or console shows, and what is not built yet.

A line moves to `catalogue.py` on the day it is built as a message. `told_as` names the trigger that says it
to the consignee, where one does.
"""

from doorstep.domain.comms.triggers import Audience, Built, Default, Purpose, Topic, Trigger, Weight


def _shown(name: str, topic: Topic, fires: str, told_as: str = "") -> Trigger:
    """The page shows it."""
    return Trigger(
        name=name, topic=topic, fires=fires, default=Default.PAGE, built=Built.SHOWN, told_as=told_as
    )


def _not_yet(name: str, topic: Topic, fires: str, told_as: str = "") -> Trigger:
    """An exception that will be told once the log has its facts."""
    return Trigger(
        name=name,
        topic=topic,
        fires=fires,
        weight=Weight.EXCEPTION,
        built=Built.NOT_YET,
        told_as=told_as,
    )


def _for_staff(name: str, fires: str, built: Built = Built.SHOWN) -> Trigger:
    """The console shows it."""
    return Trigger(
        name=name, topic=Topic.STAFF, fires=fires, audience=Audience.STAFF, default=Default.PAGE, built=built
    )


_REVISED = "promise.revised"

UNSAID = (
    Trigger(
        name="trade_order.confirmed",
        topic=Topic.PURCHASE,
        fires="the brand accepts the order; its shop usually says so itself",
        default=Default.OFF,
        built=Built.SHOWN,
    ),
    _not_yet("item.cancelled", Topic.PURCHASE, "a line of the order is cancelled"),
    _not_yet("warehouse.delayed", Topic.PREPARING, "the goods are not ready in time", _REVISED),
    _not_yet("item.backordered", Topic.PREPARING, "a line has to be ordered anew", _REVISED),
    _not_yet("release_date.moved", Topic.PREPARING, "the goods appear on another day", _REVISED),
    _shown("label.announced", Topic.PREPARING, "the label exists, nothing is handed over"),
    _not_yet("parcel.forgotten", Topic.PREPARING, "announced, and no scan for as long as 9 in 10 take here"),
    _shown("parcel.collected", Topic.JOURNEY, "the first scan on the way"),
    _not_yet("dependency.started", Topic.JOURNEY, "an earlier leg begins"),
    _not_yet("dependency.completed", Topic.JOURNEY, "an earlier leg is done"),
    _shown("hold.started", Topic.JOURNEY, "somebody holds it: customs, payment, documents, sender", _REVISED),
    _shown("hold.released", Topic.JOURNEY, "it is free again", _REVISED),
    _shown("parcel.silent", Topic.JOURNEY, "no scan where one was due", _REVISED),
    _not_yet("appointment.requested", Topic.APPOINTMENT, "a slot is needed"),
    _shown("appointment.set", Topic.APPOINTMENT, "a slot is booked", "promise.made"),
    _shown("appointment.moved", Topic.APPOINTMENT, "the slot is another one", _REVISED),
    _shown("promise.at_risk", Topic.PROMISE, "the chance of being late passes the brand's limit", _REVISED),
    _shown("delay.declared", Topic.PROMISE, "a partner or the console declares minutes, cause", _REVISED),
    _not_yet("pickup_point.reminder", Topic.OUTCOME, "half of the time at the pickup point is over"),
    _not_yet("pickup_point.expiring", Topic.OUTCOME, "the last day at the pickup point"),
    _shown("damage.recorded", Topic.OUTCOME, "damage is recorded on the way"),
    _not_yet("parcel.undeliverable", Topic.OUTCOME, "it can be brought to nobody"),
    _not_yet("loss.declared", Topic.OUTCOME, "it is lost"),
    _not_yet("refund.made", Topic.RETURN, "money moves"),
    _shown(
        "return_pickup.planned", Topic.RETURN, "a slot to collect goods at home is booked", "promise.made"
    ),
    _shown("instruction.accepted", Topic.CHANGE, "an instruction holds", "promise.rearranged"),
    _shown("instruction.read", Topic.CHANGE, "the driver read it"),
    _shown("instruction.refused", Topic.CHANGE, "it could not be done as asked"),
    _not_yet("commitment.made", Topic.ANSWER, "staff promised something"),
    _not_yet("commitment.kept", Topic.ANSWER, "what staff promised is done"),
    _not_yet("commitment.missed", Topic.ANSWER, "what staff promised is overdue"),
    _not_yet("claim.opened", Topic.CLAIM, "a claim is opened"),
    _not_yet("claim.decided", Topic.CLAIM, "a claim is decided"),
    Trigger(
        name="survey.due",
        topic=Topic.FEEDBACK,
        fires="a day after delivery or final failure",
        default=Default.OFF,
        purpose=Purpose.MARKETING,
        built=Built.NOT_YET,
    ),
    _for_staff("consignee.replied", "somebody wrote"),
    _for_staff("reply.missed", "nobody answered within the brand's time"),
    _for_staff("late_departure", "a tour has not left when it should have"),
    _for_staff("off_route", "a van is off its way"),
    _for_staff("long_stop", "a van stands where it should not", Built.NOT_YET),
    _for_staff("slot.oversubscribed", "more is promised than can be kept", Built.NOT_YET),
    _for_staff("feed.contradicted", "two sources contradict one another", Built.NOT_YET),
    _for_staff("contest.opened", "an allocation is contested", Built.NOT_YET),
    _for_staff("contest.expiring", "the time to answer a contest runs out", Built.NOT_YET),
)
