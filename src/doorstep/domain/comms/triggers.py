"""The catalogue of triggers: what may be said to a consignee, on which topic, and how loudly."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from doorstep.kernel.errors import Invalid


class Topic(StrEnum):
    """What a message is about. A newer fact on a topic replaces an older one that is still unsent."""

    PROMISE = "promise"
    APPOINTMENT = "appointment"
    DAY = "day"
    OUTCOME = "outcome"
    ANSWER = "answer"


class Weight(StrEnum):
    """Whether a message counts towards the cap of a normal delivery, or passes it."""

    NORMAL = "normal"
    EXCEPTION = "exception"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """One line of the catalogue: what a new brand gets unless its terms say otherwise.

    `on` means told by message, otherwise the page alone shows it. `urgent` passes quiet hours: it is about
    the minutes at hand, or answers what somebody has just asked. `anew` says more than a window, and is said
    with the same window too. `channels` come in the order in which they are tried; with none, the one for
    which a message is queued is first.
    """

    name: str
    topic: Topic
    weight: Weight = Weight.NORMAL
    on: bool = True
    urgent: bool = False
    anew: bool = False
    audience: str = "consignee"
    channels: tuple[str, ...] = ("email",)


CATALOGUE: Mapping[str, Trigger] = {
    trigger.name: trigger
    for trigger in (
        Trigger(name="promise.made", topic=Topic.PROMISE),
        Trigger(name="promise.revised", topic=Topic.PROMISE, weight=Weight.EXCEPTION),
        Trigger(
            name="promise.rearranged", topic=Topic.PROMISE, weight=Weight.EXCEPTION, urgent=True, anew=True
        ),
        Trigger(name="promise.recovered", topic=Topic.PROMISE, on=False),
        Trigger(name="address.doubted", topic=Topic.APPOINTMENT, weight=Weight.EXCEPTION),
        Trigger(name="delivery.tomorrow", topic=Topic.DAY, on=False),
        Trigger(name="tour.started", topic=Topic.DAY),
        Trigger(
            name="arrival.earlier",
            topic=Topic.DAY,
            weight=Weight.EXCEPTION,
            urgent=True,
            channels=("push", "sms", "email"),
        ),
        Trigger(name="approach.started", topic=Topic.DAY, urgent=True, channels=("push", "sms", "email")),
        Trigger(name="delivery.completed", topic=Topic.OUTCOME),
        Trigger(name="delivery.attempted", topic=Topic.OUTCOME, weight=Weight.EXCEPTION),
        Trigger(name="delivery.refused", topic=Topic.OUTCOME, weight=Weight.EXCEPTION),
        Trigger(name="collection.completed", topic=Topic.OUTCOME),
        Trigger(name="collection.attempted", topic=Topic.OUTCOME, weight=Weight.EXCEPTION),
        Trigger(name="case.answered", topic=Topic.ANSWER, weight=Weight.EXCEPTION, urgent=True, channels=()),
    )
}
"""By name. A hold or a parcel left at the depot is told as the promise it changes: `promise.revised`."""


class UnknownTrigger(Invalid):
    """A message was asked for on a trigger that the catalogue does not hold; add it there first."""

    code: ClassVar[str] = "comms.unknown_trigger"


def trigger_named(name: str) -> Trigger:
    """The catalogue's line.

    Raises:
        UnknownTrigger: there is none of that name.
    """
    try:
        return CATALOGUE[name]
    except KeyError:
        raise UnknownTrigger(f"no trigger {name!r}; known are {', '.join(CATALOGUE)}") from None
