"""The words of the trigger catalogue: what one line says of when, how loudly and by what people are told."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class Topic(StrEnum):
    """What a message is about. A newer fact on a topic replaces an older one that is still unsent."""

    PURCHASE = "purchase"
    PREPARING = "preparing"
    JOURNEY = "journey"
    APPOINTMENT = "appointment"
    DAY = "day"
    PROMISE = "promise"
    OUTCOME = "outcome"
    RETURN = "return"
    CHANGE = "change"
    ANSWER = "answer"
    CLAIM = "claim"
    FEEDBACK = "feedback"
    STAFF = "staff"


class Weight(StrEnum):
    """Whether a message counts towards the cap of a normal delivery, or passes it."""

    NORMAL = "normal"
    EXCEPTION = "exception"


class Audience(StrEnum):
    """Who is told."""

    CONSIGNEE = "consignee"
    STAFF = "staff"


class Default(StrEnum):
    """What a brand gets: a message, the page alone, or neither."""

    MESSAGE = "message"
    PAGE = "page"
    OFF = "off"


class Purpose(StrEnum):
    """On what a message rests: the contract of delivery, or that somebody agreed to hear more.

    A courtesy belongs to the delivery, which works without it: whoever wants fewer mails gets it no more.
    """

    SERVICE = "service"
    COURTESY = "courtesy"
    MARKETING = "marketing"


class Consent(StrEnum):
    """What must not have been said, or must have been, before it is sent."""

    NOT_STOPPED = "not_stopped"
    GIVEN = "given"


class QuietHours(StrEnum):
    """What happens to it at night: it waits for the morning, unless that would be too late.

    `SOON` goes at once when the promise it changes falls due within twelve hours; `NEVER_HELD` always.
    """

    WAIT = "wait"
    SOON = "soon"
    NEVER_HELD = "passes"


class Unheard(StrEnum):
    """What happens when no channel brought it: the page has it, or staff are asked to call."""

    PAGE = "page"
    STAFF = "staff"


class Built(StrEnum):
    """How far it is built: as a message, as what page or console shows, or not at all yet."""

    MESSAGE = "message"
    SHOWN = "shown"
    NOT_YET = "not_yet"


class Way(StrEnum):
    """The channels, by the name under which everything else knows them."""

    EMAIL = "email"
    SMS = "sms"
    WHATSAPP = "whatsapp"
    PUSH = "push"
    WEBHOOK = "webhook"


CAP = 5
"""The most messages of a normal delivery."""

WRITTEN = (Way.EMAIL,)
AT_HAND = (Way.PUSH, Way.WHATSAPP, Way.SMS, Way.EMAIL)
RECEIPT = timedelta(minutes=5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """One line of the catalogue: what a brand gets.

    `fires` says when. `states` are the facts that it states: with shipment and trigger they are the dedupe
    key. `cap` is how many counted messages may stand before it: it is not said as one more; what does not
    count (`weight`) has none. `anew` says more than a window, and is said with the same window too.
    `unless_told` is how long ago the same window may have been told for it to be no news. `promised`: its
    window is the promised one, and it is not said once another stands; `looks_back`: also when it has ended.
    `channels` come in the order in which they are tried; with none, the one for which a message is queued is
    first. `receipt` is how long a channel that reports may take before the next one is tried. `replaces` are
    the topics of which it overtakes what is unsent. `told_as` names the trigger whose message says it.
    """

    name: str
    topic: Topic
    fires: str
    audience: Audience = Audience.CONSIGNEE
    default: Default = Default.MESSAGE
    purpose: Purpose = Purpose.SERVICE
    weight: Weight = Weight.NORMAL
    cap: int = CAP - 1
    quiet: QuietHours = QuietHours.WAIT
    anew: bool = False
    unless_told: timedelta | None = None
    promised: bool = False
    looks_back: bool = False
    channels: tuple[Way, ...] = WRITTEN
    states: tuple[str, ...] = ()
    replaces: tuple[Topic, ...] = ()
    receipt: timedelta = RECEIPT
    unheard: Unheard = Unheard.PAGE
    built: Built = Built.MESSAGE
    told_as: str = ""

    @property
    def on(self) -> bool:
        """Whether a brand tells it by message."""
        return self.is_sayable and self.default is Default.MESSAGE

    @property
    def is_sayable(self) -> bool:
        """Whether it can be told by message, be it for some shipments only."""
        return self.built is Built.MESSAGE

    @property
    def urgent(self) -> bool:
        """Whether it passes quiet hours: it is about the minutes at hand, or answers what was just asked."""
        return self.quiet is QuietHours.NEVER_HELD

    @property
    def consent(self) -> Consent:
        """What it needs of the person: that they did not stop it, or that they agreed before."""
        return Consent.GIVEN if self.purpose is Purpose.MARKETING else Consent.NOT_STOPPED

    @property
    def overtakes(self) -> tuple[Topic, ...]:
        """The topics of which it replaces what is unsent; its own where nothing else is said."""
        if self.topic is Topic.ANSWER:
            return ()  # every answer is said: a newer one does not take back the one before
        return (self.topic, *self.replaces)
