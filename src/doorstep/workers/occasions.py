"""All that messages are made from, read for many of them at once."""

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass

from doorstep.domain.mailing import MailLine
from doorstep.domain.preferences import PreferenceBook
from doorstep.domain.texting import NumberLine
from doorstep.domain.tracking.card import MessageLine, ShipmentCard
from doorstep.engine.occasion import Occasion
from doorstep.engine.ports import Clock, Codec, Transaction
from doorstep.engine.records import Brand, Depot, Party, PickupPoint, Records
from doorstep.engine.vault import Address, Person, PushDevices, Vault, Words, push_ref
from doorstep.engine.views import View
from doorstep.kernel.errors import NotFound
from doorstep.kernel.ids import AddressRef, ContactRef, MessageId, NumberRef, PartyId, TenantId
from doorstep.workers.channels import WHATSAPP


class NotSetUp(NotFound):
    """A brand, depot or link that a message needs is missing; set it, and the message goes out."""

    code = "comms.not_set_up"


PROMISED = "promise.made"
"""The message that says what was arranged as preferred."""

type Wanted = Sequence[tuple[ShipmentCard, MessageLine]]


@dataclass(slots=True, kw_only=True)
class _Setting:
    """What the network set, read once however many messages need it."""

    tx: Transaction
    records: Records
    known: dict[tuple[type, str], object]

    async def get[T](self, kind: type[T], key: str) -> T | None:
        if (kind, key) not in self.known:
            self.known[kind, key] = await self.records.get(self.tx, kind, key)
        row = self.known[kind, key]
        return row if isinstance(row, kind) else None

    async def depot(self, card: ShipmentCard) -> Depot | None:
        if card.promise is not None:
            return await self.get(Depot, card.promise.depot)
        if (Depot, "") not in self.known:
            self.known[Depot, ""] = next(iter(await self.records.all(self.tx, Depot)), None)
        row = self.known[Depot, ""]
        return row if isinstance(row, Depot) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sealed:
    """What lies in the vault about people, by reference."""

    people: Mapping[str, Person]
    places: Mapping[str, Address]
    words: Mapping[str, Words]
    devices: Mapping[str, PushDevices]
    numbers: Mapping[str, NumberLine]
    mails: Mapping[str, MailLine]
    prefer: Container[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasions:
    """Reads occasions; `site_url` is where tracking pages live.

    `mark` gives the reference of a number under a brand, `mail_mark` that of an e-mail address;
    `contact_mark` that by which its reader is known again under every brand, whose `preferences` are applied.
    """

    clock: Clock
    codec: Codec
    vault: Vault
    records: Records
    numbers: View[NumberLine]
    mark: Callable[[PartyId, str], NumberRef]
    mails: View[MailLine]
    mail_mark: Callable[[PartyId, str], AddressRef]
    preferences: View[PreferenceBook]
    contact_mark: Callable[[TenantId, str], ContactRef]
    site_url: str

    async def of(self, tx: Transaction, wanted: Wanted) -> Mapping[MessageId, Occasion | Exception]:
        """The occasion of each message; what is missing stands in its place."""
        if not wanted:
            return {}
        setting = _Setting(tx=tx, records=self.records, known={})
        brands = {card.brand: await setting.get(Brand, card.brand) for card, _ in wanted}
        sealed = await self._sealed(tx, wanted, brands)
        return {
            line.message: await self._occasion(setting, sealed, card, line)
            for card, line in wanted
            if line.message
        }

    async def one(self, tx: Transaction, card: ShipmentCard, line: MessageLine) -> Occasion:
        """The occasion of one message.

        Raises: NotSetUp.
        """
        [occasion] = (await self.of(tx, [(card, line)])).values()
        if isinstance(occasion, Exception):
            raise occasion
        return occasion

    async def _sealed(
        self, tx: Transaction, wanted: Wanted, brands: Mapping[PartyId, Brand | None]
    ) -> _Sealed:
        cards = [card for card, _ in wanted]
        words = [f"link-{card.shipment}" for card in cards]
        words += [ref for card, line in wanted for ref in _answers(card, line)]
        people = await self.vault.get(tx, sorted({card.consignee for card in cards}), Person)
        promised = [card for card, line in wanted if line.trigger == PROMISED]
        return _Sealed(
            people=people,
            places=await self.vault.get(tx, sorted({card.place for card in cards}), Address),
            words=await self.vault.get(tx, words, Words),
            devices=await self.vault.get(tx, [push_ref(card.shipment) for card in cards], PushDevices),
            numbers=await self._numbers(tx, cards, brands, people),
            mails=await self._mails(tx, cards, people),
            prefer=await self._prefer(tx, promised, people),
        )

    async def _prefer(
        self, tx: Transaction, cards: Sequence[ShipmentCard], people: Mapping[str, Person]
    ) -> Container[str]:
        """The shipments that are still to be arranged as their consignees prefer."""
        marks = {
            card.shipment: self.contact_mark(tx.tenant, person.email)
            for card in cards
            if card.preferred_at is None and (person := people.get(card.consignee)) and person.email
        }
        if not marks:
            return ()
        view = self.preferences
        rows = await tx.rows(view.name, view.version, sorted(set(marks.values())))
        books = {key: view.read(self.codec, row, key) for key, row in rows.items()}
        brands = {card.shipment: card.brand for card in cards}
        return {
            shipment
            for shipment, contact in marks.items()
            if contact in books and books[contact].of(brands[shipment])
        }

    async def _mails(
        self, tx: Transaction, cards: Sequence[ShipmentCard], people: Mapping[str, Person]
    ) -> Mapping[str, MailLine]:
        """What was said of each e-mail address under the brand, by shipment."""
        marks = {
            card.shipment: self.mail_mark(card.brand, person.email)
            for card in cards
            if (person := people.get(card.consignee)) and person.email
        }
        if not marks:
            return {}
        rows = await tx.rows(self.mails.name, self.mails.version, sorted(set(marks.values())))
        return {
            shipment: self.mails.read(self.codec, rows.get(address), address)
            for shipment, address in marks.items()
        }

    async def _numbers(
        self,
        tx: Transaction,
        cards: Sequence[ShipmentCard],
        brands: Mapping[PartyId, Brand | None],
        people: Mapping[str, Person],
    ) -> Mapping[str, NumberLine]:
        """What was said to each phone in the name of its brand, and whether they want more, by shipment.

        With `whatsapp:` before it, the same of WhatsApp.
        """
        marks: dict[str, NumberRef] = {}
        for card in cards:
            brand, person = brands[card.brand], people.get(card.consignee)
            if brand and person and person.phone and brand.sms_sender:
                marks[card.shipment] = self.mark(brand.party, person.phone)
            if brand and person and person.phone and brand.whatsapp_sender:
                chat = f"{WHATSAPP}:{person.phone}"
                marks[f"{WHATSAPP}:{card.shipment}"] = self.mark(brand.party, chat)
        if not marks:
            return {}
        rows = await tx.rows(self.numbers.name, self.numbers.version, sorted(set(marks.values())))
        return {
            shipment: self.numbers.read(self.codec, rows.get(number), number)
            for shipment, number in marks.items()
        }

    async def _occasion(
        self, setting: _Setting, sealed: _Sealed, card: ShipmentCard, line: MessageLine
    ) -> Occasion | Exception:
        brand, depot = await setting.get(Brand, card.brand), await setting.depot(card)
        if brand is None or depot is None:
            return NotSetUp(
                f"shipment {card.shipment}: brand {card.brand} or its depot has no row; set it first"
            )
        at = card.promise.point if card.promise else None
        carrier = await setting.get(Party, depot.lsp)
        words, place = sealed.words.get(f"link-{card.shipment}"), sealed.places.get(card.place)
        texting = sealed.numbers.get(card.shipment) or self.numbers.initial("")
        chat = sealed.numbers.get(f"{WHATSAPP}:{card.shipment}")
        devices = sealed.devices.get(push_ref(card.shipment))
        answers = (sealed.words[ref].text for ref in _answers(card, line) if ref in sealed.words)
        return Occasion(
            card=card,
            line=line,
            brand=brand,
            person=sealed.people.get(card.consignee, Person()),
            street=place.street if place else "",
            carrier=carrier.name if carrier else depot.name,
            link=f"{self.site_url}/t/{words.text}" if words else "",
            zone=depot.zone,
            point=await setting.get(PickupPoint, at) if at else None,
            now=self.clock.now(),
            texts_stopped=texting.stopped_at is not None,
            first_text=texting.told_at is None,
            words=next(answers, ""),
            devices=devices.devices if devices else (),
            whatsapp_stopped=chat is not None and chat.stopped_at is not None,
            mail=sealed.mails.get(card.shipment),
            prefers=card.shipment in sealed.prefer,
        )


def _answers(card: ShipmentCard, line: MessageLine) -> list[str]:
    """Where what staff wrote lies, if the message brings an answer."""
    return [case.answer for case in card.cases if case.answer and case.answered_by == line.about]
