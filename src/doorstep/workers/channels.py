"""By which channels a message can go: those there are, that reach the person, and did not fail it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from doorstep.domain.comms import CATALOGUE
from doorstep.domain.comms.ports import Sender
from doorstep.engine.occasion import Composer, Occasion

EMAIL, SMS = "email", "sms"


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A way to hand a message over, and to put it into words for it."""

    sender: Sender
    composer: Composer


def route(occasion: Occasion, channels: Mapping[str, Channel]) -> Sequence[str]:
    """The channels that can still bring it: as the catalogue wants it, then whatever else reaches them."""
    wanted = CATALOGUE[occasion.line.trigger].channels
    known = [
        *(name for name in wanted if name in channels),
        *(name for name in channels if name not in wanted),
    ]
    return [name for name in known if name not in occasion.line.tried and _reaches(name, occasion)]


def _reaches(name: str, occasion: Occasion) -> bool:
    if name == SMS:
        return bool(occasion.person.phone and occasion.brand.sms_sender)
    return bool(occasion.person.email)
