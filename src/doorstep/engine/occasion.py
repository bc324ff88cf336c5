"""An occasion to say something, and the port that puts it into words."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from doorstep.domain.comms.ports import OutgoingMessage
from doorstep.domain.mailing import MailLine
from doorstep.domain.tracking.card import MessageLine, ShipmentCard
from doorstep.engine.records import Brand, PickupPoint
from doorstep.engine.vault import Person, PushDevice
from doorstep.kernel.language import language_of

CHAT = timedelta(hours=24)
"""How long WhatsApp takes any words after somebody wrote there (its customer service window)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """All that one message is made from. `line` is the queued message on the card.

    `carrier` is who brings it, `street` the street without a number, `link` the consignee's own page, `point`
    the pickup point when it goes to one. `texts_stopped`: they want no texts of this brand; `first_text`: it
    has never sent them one. `words` are those of an answer that staff wrote, `devices` the browsers that
    asked to be told. `mail` says whether e-mails are wanted there; `None`: nothing is known against it.
    `prefers`: it is still to be arranged as its consignee prefers.
    """

    card: ShipmentCard
    line: MessageLine
    brand: Brand
    person: Person
    street: str
    carrier: str
    link: str
    zone: str
    now: datetime
    point: PickupPoint | None = None
    texts_stopped: bool = False
    first_text: bool = False
    words: str = ""
    devices: tuple[PushDevice, ...] = ()
    mail: MailLine | None = None
    whatsapp_stopped: bool = False
    prefers: bool = False

    @property
    def may_chat(self) -> bool:
        """Whether they wrote on WhatsApp within a day, which lets any words be sent there."""
        return any(
            case.channel == "whatsapp" and timedelta() <= self.now - case.at < CHAT
            for case in self.card.cases
        )

    @property
    def template(self) -> str:
        """The template that WhatsApp approved for this message in the reader's language, if there is one."""
        known, locale = self.brand.whatsapp_templates, language_of(self.card.locale)
        return known.get(f"{self.line.trigger} {locale}", known.get(locale, ""))


def voice_of(brand: Brand, card: ShipmentCard, locale: str = "") -> str:
    """How a brand speaks about this shipment: its tone there, and a word for one that only collects.

    `locale` is the language that is spoken; empty: that of the trade order.
    """
    tone = brand.tones.get(language_of(locale or card.locale), brand.voice)
    return f"{tone} collects" if card.only_collects else tone


class Composer(Protocol):
    """Puts an occasion into words."""

    def compose(self, occasion: Occasion) -> OutgoingMessage: ...
