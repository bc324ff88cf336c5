"""By which channels a message can go: those there are, that reach the person, and did not fail it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from doorstep.domain.comms import CATALOGUE
from doorstep.domain.comms.ports import Sender
from doorstep.domain.comms.triggers import Purpose
from doorstep.engine.occasion import Composer, Occasion

EMAIL, SMS, PUSH, WHATSAPP = "email", "sms", "push", "whatsapp"
KEPT = frozenset({"promise.made"})
"""What somebody wants to find again goes by mail, also where a browser could show it at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A way to hand a message over, and to put it into words for it."""

    sender: Sender
    composer: Composer


def route(occasion: Occasion, channels: Mapping[str, Channel]) -> Sequence[str]:
    """The channels that can still bring it: as terms or catalogue want it, then whatever else reaches them.

    Who asked to be told on a device is told there first, but for what is to be kept.
    """
    trigger = CATALOGUE[occasion.line.trigger]
    terms = occasion.brand.channels.get(trigger.name, trigger.channels) if trigger.channels else ()
    wanted = tuple(terms) or (occasion.line.channel,)
    own = trigger.name in occasion.brand.channels
    if occasion.devices and trigger.name not in KEPT and not own:
        wanted = (PUSH, *(name for name in wanted if name != PUSH))
    known = [
        *(name for name in wanted if name in channels),
        *(name for name in channels if name not in wanted),
    ]
    left = [name for name in known if name not in occasion.line.tried and _reaches(name, occasion)]
    return left[: left.index(EMAIL)] if EMAIL in left and is_unwanted(occasion) else left


def is_unwanted(occasion: Occasion) -> bool:
    """Whether it is a courtesy that they want no mails about. Nothing else brings it in place of the mail."""
    stopped = occasion.mail is not None and occasion.mail.stopped_at is not None
    return stopped and CATALOGUE[occasion.line.trigger].purpose is Purpose.COURTESY


def is_declined(occasion: Occasion, channels: Mapping[str, Channel]) -> bool:
    """Whether a text would be next, and they asked for no more of them."""
    if not occasion.texts_stopped:
        return False
    return list(route(replace(occasion, texts_stopped=False), channels))[:1] == [SMS]


def _reaches(name: str, occasion: Occasion) -> bool:
    if name == SMS:
        return has_phone(occasion) and not occasion.texts_stopped
    if name == PUSH:
        return bool(occasion.devices)
    if name == WHATSAPP:
        known = bool(occasion.person.phone and occasion.brand.whatsapp_sender)
        return known and not occasion.whatsapp_stopped and (occasion.may_chat or bool(occasion.template))
    return bool(occasion.person.email) and not (occasion.mail and occasion.mail.is_closed)


def number_of(name: str, occasion: Occasion) -> str:
    """The number that a channel writes to; empty where it writes to none."""
    if name == WHATSAPP:
        return f"{WHATSAPP}:{occasion.person.phone}"
    return occasion.person.phone if name == SMS else ""


def has_phone(occasion: Occasion) -> bool:
    """Whether there is a number to write to, and one to write from."""
    return bool(occasion.person.phone and occasion.brand.sms_sender)
