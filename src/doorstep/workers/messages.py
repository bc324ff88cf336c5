"""Sends what was queued and records what became of it.

At least once, with one identity: the content is sealed in the vault, the mail is handed over outside of any
transaction, then `message.sent` is recorded. Killed between the server's 250 and the record, the job comes
back and hands the same message over again under the same Message-ID, which tells the receiving side that it
is a copy.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from weakref import WeakValueDictionary

from doorstep.domain.comms import (
    ChannelDown,
    HoldBack,
    MessageCommand,
    NotSent,
    RecordFailed,
    RecordReceived,
    RecordSent,
    SaidStop,
    Undeliverable,
    UnknownMessage,
)
from doorstep.domain.comms.ports import OutgoingMessage, PushGone
from doorstep.domain.comms.timers import CHASE, SEND
from doorstep.domain.texting import NumberLine, StopTexts
from doorstep.domain.tracking.card import MessageLine, ShipmentCard
from doorstep.engine.handle import Desk, Entry
from doorstep.engine.occasion import Occasion
from doorstep.engine.ports import NETWORK, Job, Scope, Transaction
from doorstep.engine.records import Brand, Depot, Party, PickupPoint, Records
from doorstep.engine.vault import (
    Address,
    Person,
    PushDevice,
    PushDevices,
    Sealed,
    Vault,
    Words,
    push_ref,
)
from doorstep.engine.views import View
from doorstep.events import SaidBy
from doorstep.kernel.errors import NotFound
from doorstep.kernel.ids import MessageId, NumberRef, PartyId, ShipmentId
from doorstep.kernel.language import language_of
from doorstep.kernel.later import Later
from doorstep.workers.channels import SMS, Channel, has_phone, is_declined, route
from doorstep.workers.still_true import outdated, sleeps_until

PLATFORM = PartyId("platform")
ON_THE_WIRE = timedelta(seconds=15)
"""Real time that a receipt may take, also where business time runs faster."""

PATIENCE = 3
"""Attempts at a channel that does not answer, before another one is tried that can bring it."""


class NotSetUp(NotFound):
    """A brand, depot or link that a message needs is missing; set it, and the message goes out."""

    code = "comms.not_set_up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What one look at the shipment led to: a message to hand over, or a command instead, or nothing.

    `by` are the channels that can bring it, the first one first; `number` stands for the phone that a text
    goes to in the name of `brand`; `spoken` is the language, where it is another than the order's.
    """

    mail: OutgoingMessage | None = None
    sealed: Sealed | None = None
    by: tuple[str, ...] = ()
    number: NumberRef | None = None
    brand: PartyId | None = None
    spoken: str = ""
    instead: MessageCommand | Later | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageJobs:
    """Handlers of the jobs that messages need. `site_url` is where tracking pages live.

    `numbers` says what each phone was told and wants; `mark` gives the reference of a number under a brand.
    """

    desk: Desk
    cards: View[ShipmentCard]
    vault: Vault
    records: Records
    channels: Mapping[str, Channel]
    numbers: View[NumberLine]
    mark: Callable[[PartyId, str], NumberRef]
    site_url: str
    turns: WeakValueDictionary[ShipmentId, asyncio.Lock] = field(
        default_factory=WeakValueDictionary[ShipmentId, asyncio.Lock]
    )

    async def send(self, job: Job) -> None:
        """Send one queued message, unless it is no longer true; of one shipment one after the other.

        Raises:
            ChannelDown: nothing was sent; the job is to be tried again.
            UnknownMessage: the card does not show the message.
        """
        async with self.turns.setdefault(ShipmentId(job.facts["shipment"]), asyncio.Lock()):
            await self._send(job)

    async def _send(self, job: Job) -> None:
        scope = Scope(tenant=job.tenant, party=NETWORK)
        shipment, message = ShipmentId(job.facts["shipment"]), MessageId(job.facts["message"])
        async with self.desk.store.transaction(scope) as tx:
            draft = await self._draft(tx, shipment, message)
        if draft.instead is not None:
            await self._ask(scope, draft.instead, f"{message}:instead:{job.attempt}:{job.due.isoformat()}")
        if draft.mail is None or draft.sealed is None:
            return
        channel, *others = draft.by
        try:
            receipt = await self.channels[channel].sender.send(replace(draft.mail, network=job.tenant))
            await self._forget_devices(scope, shipment, receipt.gone)
        except (Undeliverable, ChannelDown) as refusal:
            if isinstance(refusal, ChannelDown) and not (others and job.attempt >= PATIENCE):
                raise
            if isinstance(refusal, PushGone) and draft.mail.pushed:
                await self._forget_devices(scope, shipment, [one[0] for one in draft.mail.pushed.to])
            failed = RecordFailed(
                shipment=shipment,
                message=message,
                reason=refusal.code,
                channel=channel,
                instead=others[0] if others else "",
            )
            stopped = _stopped(draft, shipment) if isinstance(refusal, SaidStop) else ()
            await self._ask(scope, failed, f"{message}:failed:{channel}", *stopped)
            return
        sent = RecordSent(
            shipment=shipment,
            message=message,
            content=draft.sealed.ref,
            digest=draft.sealed.digest,
            channel=channel,
            number=draft.number if channel == SMS else None,
            brand=draft.brand if channel == SMS else None,
            spoken=draft.spoken,
        )
        await self._ask(scope, sent, f"{message}:sent:{channel}")

    async def _forget_devices(self, scope: Scope, shipment: ShipmentId, gone: Sequence[str]) -> None:
        """Browsers that their service knows no more are not told again."""
        if not gone:
            return
        async with self.desk.store.transaction(scope) as tx:
            await tx.lock([push_ref(shipment)])
            rows = await tx.rows(self.cards.name, self.cards.version, [shipment])
            card = self.cards.read(self.desk.codec, rows.get(shipment), shipment)
            kept = [one for one in await self._devices(tx, shipment) if one.endpoint not in gone]
            if kept:
                devices = PushDevices(devices=tuple(kept))
                await self.vault.put(tx, card.consignee, push_ref(shipment), devices)
            else:
                await self.vault.forget(tx, [push_ref(shipment)])

    async def _devices(self, tx: Transaction, shipment: ShipmentId) -> tuple[PushDevice, ...]:
        found = await self.vault.get(tx, [push_ref(shipment)], PushDevices)
        return found[push_ref(shipment)].devices if found else ()

    async def switch(self, job: Job) -> None:
        """A channel says that it could not bring the message: the next one brings it, or it has failed."""
        await self._leave(job, job.facts.get("reason") or "undelivered", job.facts.get("channel", ""))

    async def chase(self, job: Job) -> None:
        """Nobody said that it arrived: the next channel brings it; where there is none, it stays unknown."""
        if not job.facts.get("waited"):
            due, facts = self.desk.clock.real() + ON_THE_WIRE, {**job.facts, "waited": "yes"}
            again = Later(kind=CHASE, key=job.key, due=due, real=True, facts=facts)
            await self._ask(Scope(tenant=job.tenant, party=NETWORK), again, f"{job.key}:chase:{job.id}")
            return
        await self._leave(job, "no_receipt", job.facts.get("channel", ""), only_with_another=True)

    async def _leave(self, job: Job, reason: str, channel: str, *, only_with_another: bool = False) -> None:
        scope = Scope(tenant=job.tenant, party=NETWORK)
        shipment, message = ShipmentId(job.facts["shipment"]), MessageId(job.facts["message"])
        async with self.desk.store.transaction(scope) as tx:
            card, line = await self._line(tx, shipment, message)
            left = channel or line.channel
            others = [name for name in await self._route(tx, card, line) if name != left]
        if line.channel != left or (only_with_another and (line.received_at or not others)):
            return
        instead = others[0] if others and not outdated(card, line, now=self.desk.clock.now()) else ""
        failed = RecordFailed(
            shipment=shipment, message=message, reason=reason, channel=left, instead=instead
        )
        await self._ask(scope, failed, f"{message}:failed:{left}")

    async def confirm(self, job: Job) -> None:
        """Record that a message counts as received: accepted for good, and no bounce came in time."""
        shipment, message = ShipmentId(job.facts["shipment"]), MessageId(job.facts["message"])
        received = RecordReceived(shipment=shipment, message=message, receipt="smtp.250")
        try:
            await self._ask(Scope(tenant=job.tenant, party=NETWORK), received, f"{message}:received")
        except NotSent:
            # It bounced between the timer and now: the failure stands.
            return

    async def _draft(self, tx: Transaction, shipment: ShipmentId, message: MessageId) -> Draft:
        now = self.desk.clock.now()
        card, line = await self._line(tx, shipment, message)
        if line.sent_at or line.received_at or line.failed or line.held_back:
            return Draft()
        if reason := outdated(card, line, now=now):
            return Draft(instead=HoldBack(shipment=shipment, message=message, reason=reason))
        occasion = await self._occasion(tx, card, line)
        if until := sleeps_until(line, occasion.zone, now=now):
            facts = {"shipment": str(shipment), "message": str(message)}
            return Draft(instead=Later(kind=SEND, key=message, due=until, facts=facts))
        by = route(occasion, self.channels)
        if is_declined(occasion, self.channels):
            declined = RecordFailed(
                shipment=shipment,
                message=message,
                reason=SaidStop.code,
                channel=SMS,
                instead=by[0] if by else "",
            )
            return Draft(instead=declined)
        if not by:
            reason = "no_channel_left" if line.tried else "no_address"
            return Draft(instead=RecordFailed(shipment=shipment, message=message, reason=reason))
        if not occasion.link:
            raise NotSetUp(f"shipment {shipment} has no link to its page; issue one first")
        mail = self.channels[by[0]].composer.compose(occasion)
        words = Words(text=mail.text, html=mail.html, subject=mail.subject)
        ref = "-".join(("said", message, *(line.tried and by[:1])))
        return Draft(
            mail=mail,
            sealed=await self.vault.put(tx, card.consignee, ref, words),
            by=tuple(by),
            number=self.mark(card.brand, occasion.person.phone) if has_phone(occasion) else None,
            brand=card.brand,
            spoken="" if mail.locale == language_of(card.locale) else mail.locale,
        )

    async def _line(
        self, tx: Transaction, shipment: ShipmentId, message: MessageId
    ) -> tuple[ShipmentCard, MessageLine]:
        rows = await tx.rows(self.cards.name, self.cards.version, [shipment])
        card = self.cards.read(self.desk.codec, rows.get(shipment), shipment)
        line = next((one for one in card.messages if one.message == message), None)
        if line is None:
            raise UnknownMessage(f"the card of {shipment} shows no message {message}")
        return card, line

    async def _route(self, tx: Transaction, card: ShipmentCard, line: MessageLine) -> Sequence[str]:
        return route(await self._occasion(tx, card, line), self.channels)

    async def _occasion(self, tx: Transaction, card: ShipmentCard, line: MessageLine) -> Occasion:
        brand = await self.records.get(tx, Brand, card.brand)
        depot = await self._depot(tx, card)
        if brand is None or depot is None:
            raise NotSetUp(
                f"shipment {card.shipment}: brand {card.brand} or its depot has no row; set it first"
            )
        at = card.promise.point if card.promise else None
        carrier = await self.records.get(tx, Party, depot.lsp)
        people = await self.vault.get(tx, [card.consignee], Person)
        places = await self.vault.get(tx, [card.place], Address)
        words = await self.vault.get(tx, [f"link-{card.shipment}"], Words)
        person = people.get(card.consignee, Person())
        texting = await self._texting(tx, brand, person)
        link = f"{self.site_url}/t/{words[f'link-{card.shipment}'].text}" if words else ""
        return Occasion(
            card=card,
            line=line,
            brand=brand,
            person=person,
            street=places[card.place].street if card.place in places else "",
            carrier=carrier.name if carrier else depot.name,
            link=link,
            zone=depot.zone,
            point=await self.records.get(tx, PickupPoint, at) if at else None,
            now=self.desk.clock.now(),
            texts_stopped=texting.stopped_at is not None,
            first_text=texting.told_at is None,
            words=await self._answer(tx, card, line),
            devices=await self._devices(tx, card.shipment),
        )

    async def _answer(self, tx: Transaction, card: ShipmentCard, line: MessageLine) -> str:
        """What staff wrote, where the message brings an answer."""
        refs = [case.answer for case in card.cases if case.answer and case.answered_by == line.about]
        found = await self.vault.get(tx, refs, Words) if refs else {}
        return next((words.text for words in found.values()), "")

    async def _texting(self, tx: Transaction, brand: Brand, person: Person) -> NumberLine:
        """What was said to the person's phone in the name of the brand, and whether they want more."""
        if not (person.phone and brand.sms_sender):
            return self.numbers.initial("")
        number = self.mark(brand.party, person.phone)
        rows = await tx.rows(self.numbers.name, self.numbers.version, [number])
        return self.numbers.read(self.desk.codec, rows.get(number), number)

    async def _depot(self, tx: Transaction, card: ShipmentCard) -> Depot | None:
        if card.promise is not None:
            return await self.records.get(tx, Depot, card.promise.depot)
        return next(iter(await self.records.all(tx, Depot)), None)

    async def _ask(self, scope: Scope, wish: MessageCommand | Later, key: str, *more: StopTexts) -> None:
        entry = Entry(source="messages", key=key, actor=PLATFORM)
        timers = [wish] if isinstance(wish, Later) else []
        await self.desk.handle(scope, list(more) if timers else [wish, *more], entry, timers=timers)


def _stopped(draft: Draft, shipment: ShipmentId) -> Sequence[StopTexts]:
    """What the provider of text messages knows and we did not: the phone wants no more of them."""
    if draft.number is None or draft.brand is None:
        return ()
    return (StopTexts(number=draft.number, brand=draft.brand, by=SaidBy.PROVIDER, shipment=shipment),)
