"""How a story asks that a consignee be told: whom, by which channel, and under which key."""

from dataclasses import dataclass
from datetime import datetime

from doorstep.domain.comms import CATALOGUE, Tell, fact_of, message_of
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.kernel.ids import EventId
from doorstep.kernel.time import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What is to be told, on which event. `facts` are what it states: the same facts are one message.

    `due` is when saying it stops being useful.
    """

    trigger: str
    about: EventId
    facts: tuple[str, ...]
    window: Window | None = None
    due: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """How one delivery network tells: the time zone of its places, and the channels it has."""

    zone: str
    channels: tuple[str, ...] = ("email",)

    def tell(self, card: ShipmentCard, statement: Statement) -> list[Tell]:
        """The wish to tell it; none to nobody, nor when the card shows that the fact was dealt with."""
        trigger = CATALOGUE[statement.trigger]
        fact = fact_of(card.shipment, trigger.topic, trigger.name, *statement.facts)
        if not card.consignee or any(line.fact == fact for line in card.messages):
            return []
        return [
            Tell(
                shipment=card.shipment,
                message=message_of(fact),
                to=card.consignee,
                trigger=trigger.name,
                topic=trigger.topic,
                fact=fact,
                channel=self._channel(trigger.channels),
                locale=card.locale,
                zone=self.zone,
                about=statement.about,
                window=statement.window,
                due=statement.due,
            )
        ]

    def _channel(self, wanted: tuple[str, ...]) -> str:
        return next((channel for channel in wanted if channel in self.channels), self.channels[0])


def is_over(card: ShipmentCard) -> bool:
    """Whether nothing of the shipment is still to come: withdrawn, delivered, collected or given up."""
    if card.cancelled_at is not None:
        return True
    ends = [parcel.is_over for parcel in card.parcels]
    return bool(ends) and all(ends)
