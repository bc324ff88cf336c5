"""What a look at shipments leads to: for each, the next message to hand over, or what is to happen instead.

Whether something is still true, whether people sleep and by which channel it goes is decided here, at the
moment of sending. What many messages have in common is read once for all of them.
"""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from doorstep.domain.comms import HoldBack, MessageCommand, RecordFailed, SaidStop
from doorstep.domain.comms.ports import OutgoingMessage
from doorstep.domain.tracking.card import MessageLine, ShipmentCard
from doorstep.engine.occasion import Occasion
from doorstep.engine.ports import Clock, Codec, Transaction
from doorstep.engine.vault import Sealed, Words
from doorstep.engine.views import View
from doorstep.kernel.ids import AddressRef, MessageId, NumberRef, PartyId, ShipmentId
from doorstep.kernel.language import language_of
from doorstep.workers.channels import SMS, Channel, has_phone, is_declined, is_unwanted, number_of, route
from doorstep.workers.occasions import NotSetUp, Occasions
from doorstep.workers.still_true import outdated, sleeps_until

PATIENCE, LOOK_AGAIN = timedelta(minutes=5), timedelta(seconds=2)
"""How long what is promised is told to nobody whose preferences are still to be applied, and how often that
is looked at: the message says what was arranged. Business time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One message: to be handed over as `mail`, or something else `instead`, or `later`, or a `fault`.

    `by` are the channels that can bring it, the first one first; `number` stands for the phone that a text
    goes to in the name of `brand`, `address` for where a mail goes; `spoken` is the language, where it is
    another than the order's.
    """

    shipment: ShipmentId
    message: MessageId
    mail: OutgoingMessage | None = None
    sealed: Sealed | None = None
    by: tuple[str, ...] = ()
    number: NumberRef | None = None
    address: AddressRef | None = None
    brand: PartyId | None = None
    spoken: str = ""
    instead: MessageCommand | None = None
    later: datetime | None = None
    fault: Exception | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A message in words, before they are sealed under `ref`."""

    draft: Draft
    mail: OutgoingMessage
    ref: str
    card: ShipmentCard


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafts:
    """Looks at shipments and writes what is next to be said."""

    clock: Clock
    codec: Codec
    cards: View[ShipmentCard]
    channels: Mapping[str, Channel]
    occasions: Occasions

    async def next(self, tx: Transaction, done: Mapping[ShipmentId, frozenset[MessageId]]) -> Sequence[Draft]:
        """The oldest message of each shipment that is not said, apart from those that are `done`.

        Exactly what is going to be said lies in the vault when the transaction has ended.
        """
        now, rows = self.clock.now(), await tx.rows(self.cards.name, self.cards.version, sorted(done))
        found: list[tuple[ShipmentCard, MessageLine, MessageId]] = []
        for shipment, apart in done.items():
            card = self.cards.read(self.codec, rows.get(shipment), shipment)
            line = oldest_unsaid(card, apart)
            if line is not None and line.message is not None:
                found.append((card, line, line.message))
        looked = [self._looked(card, line, message, now) for card, line, message in found]
        open_ = [(card, line) for (card, line, _), one in zip(found, looked, strict=True) if one is None]
        occasions = await self.occasions.of(tx, open_)
        written = [
            one or self._written(card, message, occasions[message], now)
            for one, (card, _, message) in zip(looked, found, strict=True)
        ]
        return await self._sealed(tx, written)

    def _looked(
        self, card: ShipmentCard, line: MessageLine, message: MessageId, now: datetime
    ) -> Draft | None:
        """What is to happen to a message by the card alone; `None`: it may be said."""
        if line.not_before is not None and line.not_before > now:
            return Draft(shipment=card.shipment, message=message, later=line.not_before)
        if reason := outdated(card, line, now=now):
            held = HoldBack(shipment=card.shipment, message=message, reason=reason)
            return Draft(shipment=card.shipment, message=message, instead=held)
        return None

    def _written(
        self, card: ShipmentCard, message: MessageId, occasion: Occasion | Exception, now: datetime
    ) -> Draft | Written:
        draft = Draft(shipment=card.shipment, message=message)
        if isinstance(occasion, Exception):
            return replace(draft, fault=occasion)
        line = occasion.line
        if until := sleeps_until(line, occasion.zone, now=now) or _waits_until(occasion, now):
            return replace(draft, later=until)
        by = tuple(route(occasion, self.channels))
        if instead := self._instead(occasion, message, by):
            return replace(draft, instead=instead)
        if not occasion.link:
            fault = NotSetUp(f"shipment {card.shipment} has no link to its page; issue one first")
            return replace(draft, fault=fault)
        try:
            mail = self.channels[by[0]].composer.compose(occasion)
        except Exception as fault:  # noqa: BLE001  # of this message alone: the others are said
            return replace(draft, fault=fault)
        phone = number_of(by[0], occasion) or (occasion.person.phone if has_phone(occasion) else "")
        number = self.occasions.mark(card.brand, phone) if phone else None
        address = occasion.mail.address if occasion.mail else None
        spoken = "" if mail.locale == language_of(card.locale) else mail.locale
        return Written(
            draft=replace(draft, by=by, number=number, address=address, brand=card.brand, spoken=spoken),
            mail=mail,
            ref="-".join(("said", message, *(line.tried and by[:1]))),
            card=card,
        )

    def _instead(
        self, occasion: Occasion, message: MessageId, by: tuple[str, ...]
    ) -> RecordFailed | HoldBack | None:
        """Where it cannot go by the channel that is next that this one failed, or that it is not wanted."""
        shipment, line = occasion.card.shipment, occasion.line
        if is_declined(occasion, self.channels):
            instead = by[0] if by else ""
            return RecordFailed(
                shipment=shipment, message=message, reason=SaidStop.code, channel=SMS, instead=instead
            )
        if not by and is_unwanted(occasion):
            return HoldBack(shipment=shipment, message=message, reason="unwanted")
        if not by:
            reason = "no_channel_left" if line.tried else "no_address"
            return RecordFailed(shipment=shipment, message=message, reason=reason)
        return None

    async def _sealed(self, tx: Transaction, written: Sequence[Draft | Written]) -> Sequence[Draft]:
        """The drafts with what they say in the vault."""
        said = [one for one in written if isinstance(one, Written)]
        items = [
            (
                one.card.consignee,
                one.ref,
                Words(text=one.mail.text, html=one.mail.html, subject=one.mail.subject),
            )
            for one in said
        ]
        sealed = iter(await self.occasions.vault.put_all(tx, items))
        return [
            replace(one.draft, mail=one.mail, sealed=next(sealed)) if isinstance(one, Written) else one
            for one in written
        ]


def _waits_until(occasion: Occasion, now: datetime) -> datetime | None:
    """When to look again whether it was arranged as its consignee prefers, which the message says."""
    return now + LOOK_AGAIN if occasion.prefers and now - occasion.line.at < PATIENCE else None


def oldest_unsaid(card: ShipmentCard, apart: Container[MessageId | None]) -> MessageLine | None:
    """The first message that waits to be handed over, apart from some."""
    return next((line for line in card.messages if _is_unsaid(line) and line.message not in apart), None)


def _is_unsaid(line: MessageLine) -> bool:
    return not (line.message is None or line.sent_at or line.received_at or line.failed or line.held_back)
