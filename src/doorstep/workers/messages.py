"""Sends what was queued and records what became of it.

A job stands for a shipment, and is one worker's at a time: what is unsaid about it goes out in order, one
message after the other. Many shipments are looked at, handed over and recorded together.

At least once, with one identity: the content is sealed in the vault, the mail is handed over outside of any
transaction, then `message.sent` is recorded. Killed between the server's 250 and the record, the job comes
back and hands the same message over again under the same Message-ID, which tells the receiving side that it
is a copy.
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from doorstep.domain.comms import (
    ChannelDown,
    MessageCommand,
    RecordFailed,
    RecordReceived,
    RecordSent,
    SaidStop,
    Undeliverable,
    UnknownMessage,
)
from doorstep.domain.comms.ports import NobodyThere, PushGone, Receipt
from doorstep.domain.comms.timers import CHASE
from doorstep.domain.mailing import RecordBounce
from doorstep.domain.texting import StopTexts
from doorstep.domain.tracking.card import MessageLine, ShipmentCard
from doorstep.engine.handle import Ask, Desk, Entry
from doorstep.engine.ports import NETWORK, Job, Scope, Transaction
from doorstep.engine.vault import PushDevices, push_ref
from doorstep.engine.views import View
from doorstep.events import SaidBy
from doorstep.kernel.ids import MessageId, PartyId, ShipmentId, TenantId
from doorstep.kernel.later import Later
from doorstep.workers.channels import SMS, WHATSAPP, Channel, route
from doorstep.workers.drafts import Draft, Drafts
from doorstep.workers.jobs import Outcome
from doorstep.workers.occasions import Occasions
from doorstep.workers.still_true import outdated

PLATFORM = PartyId("platform")
ON_THE_WIRE = timedelta(seconds=15)
"""Real time that a receipt may take, also where business time runs faster."""

PATIENCE = 3
"""Attempts at a channel that does not answer, before another one is tried that can bring it."""

AT_ONCE = 20
"""Messages that a process hands over at the same time."""


@dataclass(slots=True, kw_only=True)
class _Turn:
    """A shipment whose messages are sent: those `done`, the first `fault`, and when there is more `later`."""

    attempt: int
    done: frozenset[MessageId] = frozenset()
    fault: Exception | None = None
    later: datetime | None = None

    def note(self, draft: Draft, fault: Exception | None) -> None:
        """What became of a message, which is not looked at again in this turn."""
        self.done |= {draft.message}
        self.fault = self.fault or draft.fault or fault
        if draft.later is not None:
            self.later = min(self.later or draft.later, draft.later)


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageJobs:
    """Handlers of the jobs that messages need."""

    desk: Desk
    cards: View[ShipmentCard]
    channels: Mapping[str, Channel]
    occasions: Occasions
    wires: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))

    @property
    def drafts(self) -> Drafts:
        """What writes the messages."""
        return Drafts(
            clock=self.desk.clock,
            codec=self.desk.codec,
            cards=self.cards,
            channels=self.channels,
            occasions=self.occasions,
        )

    async def send(self, jobs: Sequence[Job]) -> Sequence[Outcome]:
        """Send what is unsaid about the shipments of `jobs`, unless it is no longer true.

        Each is answered with its first trouble (ChannelDown: nothing was sent, it is to be tried again), or
        with the moment at which there is more to say.
        """
        turns: dict[tuple[TenantId, ShipmentId], _Turn] = {}
        for job in jobs:
            place = (job.tenant, ShipmentId(job.facts["shipment"]))
            turn = turns.setdefault(place, _Turn(attempt=job.attempt))
            turn.attempt = max(turn.attempt, job.attempt)
        for tenant in {job.tenant for job in jobs}:
            own = {shipment: turn for (whose, shipment), turn in turns.items() if whose == tenant}
            await self._send(Scope(tenant=tenant, party=NETWORK), own)
        ended = [turns[job.tenant, ShipmentId(job.facts["shipment"])] for job in jobs]
        return [turn.fault or turn.later for turn in ended]

    async def _send(self, scope: Scope, turns: Mapping[ShipmentId, _Turn]) -> None:
        """One message of each shipment after the other; each is looked at when the one before was said."""
        left = dict(turns)
        while left:
            async with self.desk.store.transaction(scope) as tx:
                drafts = await self.drafts.next(tx, {shipment: turn.done for shipment, turn in left.items()})
            left = {draft.shipment: left[draft.shipment] for draft in drafts}
            ended = await asyncio.gather(
                *(self._hand_over(scope, draft, left[draft.shipment].attempt) for draft in drafts)
            )
            asks = [one for one in ended if isinstance(one, Ask)]
            answers = iter(await self.desk.handle_all(scope, asks))
            for draft, one in zip(drafts, ended, strict=True):
                answer = next(answers) if isinstance(one, Ask) else one
                left[draft.shipment].note(draft, answer if isinstance(answer, Exception) else None)

    async def _hand_over(self, scope: Scope, draft: Draft, attempt: int) -> Ask | Exception | None:
        """Hand a message over. Returns what is to be recorded, or why nothing is."""
        if draft.instead is not None:
            return _ask(draft.instead)
        if draft.mail is None or draft.sealed is None:
            return None
        channel, *others = draft.by
        try:
            async with self.wires:
                receipt = await self._sent(scope, draft, channel)
        except (Undeliverable, ChannelDown) as refusal:
            if isinstance(refusal, ChannelDown) and not (others and attempt >= PATIENCE):
                return refusal
            if isinstance(refusal, PushGone) and draft.mail.pushed:
                await self._forget_devices(scope, draft.shipment, [one[0] for one in draft.mail.pushed.to])
            failed = RecordFailed(
                shipment=draft.shipment,
                message=draft.message,
                reason=refusal.code,
                channel=channel,
                instead=others[0] if others else "",
            )
            return _ask(failed, *_known_now(draft, refusal))
        except Exception as fault:  # noqa: BLE001  # of this message alone: the others are recorded
            return fault
        await self._forget_devices(scope, draft.shipment, receipt.gone)
        sent = RecordSent(
            shipment=draft.shipment,
            message=draft.message,
            content=draft.sealed.ref,
            digest=draft.sealed.digest,
            channel=channel,
            number=draft.number if channel in (SMS, WHATSAPP) else None,
            brand=draft.brand if channel in (SMS, WHATSAPP) else None,
            spoken=draft.spoken,
        )
        return _ask(sent)

    async def _sent(self, scope: Scope, draft: Draft, channel: str) -> Receipt:
        assert draft.mail is not None  # noqa: S101  # seen by the caller
        return await self.channels[channel].sender.send(replace(draft.mail, network=scope.tenant))

    async def _forget_devices(self, scope: Scope, shipment: ShipmentId, gone: Sequence[str]) -> None:
        """Browsers that their service knows no more are not told again."""
        if not gone:
            return
        ref = push_ref(shipment)
        async with self.desk.store.transaction(scope) as tx:
            await tx.lock([ref])
            rows = await tx.rows(self.cards.name, self.cards.version, [shipment])
            card = self.cards.read(self.desk.codec, rows.get(shipment), shipment)
            found = await self.occasions.vault.get(tx, [ref], PushDevices)
            known = found[ref].devices if found else ()
            kept = tuple(one for one in known if one.endpoint not in gone)
            if kept:
                await self.occasions.vault.put(tx, card.consignee, ref, PushDevices(devices=kept))
            else:
                await self.occasions.vault.forget(tx, [ref])

    async def confirm(self, jobs: Sequence[Job]) -> Sequence[Outcome]:
        """Record that messages count as received: accepted for good, and no bounce came in time.

        Where one bounced between the timer and now, the failure stands.
        """
        outcomes: list[Outcome] = [None] * len(jobs)
        for tenant in {job.tenant for job in jobs}:
            own = [number for number, job in enumerate(jobs) if job.tenant == tenant]
            asks = [_ask(_received(jobs[number])) for number in own]
            answers = await self.desk.handle_all(Scope(tenant=tenant, party=NETWORK), asks)
            for number, answer in zip(own, answers, strict=True):
                outcomes[number] = answer if isinstance(answer, Exception) else None
        return outcomes

    async def switch(self, job: Job) -> None:
        """A channel says that it could not bring the message: the next one brings it, or it has failed."""
        await self._leave(job, job.facts.get("reason") or "undelivered", job.facts.get("channel", ""))

    async def chase(self, job: Job) -> None:
        """Nobody said that it arrived: the next channel brings it; where there is none, it stays unknown."""
        if not job.facts.get("waited"):
            due, facts = self.desk.clock.real() + ON_THE_WIRE, {**job.facts, "waited": "yes"}
            again = Later(kind=CHASE, key=job.key, due=due, real=True, facts=facts)
            entry = _entry(f"{job.key}:chase:{job.id}")
            await self.desk.handle(Scope(tenant=job.tenant, party=NETWORK), [], entry, timers=[again])
            return
        await self._leave(job, "no_receipt", job.facts.get("channel", ""), only_with_another=True)

    async def _leave(self, job: Job, reason: str, channel: str, *, only_with_another: bool = False) -> None:
        scope = Scope(tenant=job.tenant, party=NETWORK)
        shipment, message = ShipmentId(job.facts["shipment"]), MessageId(job.facts["message"])
        async with self.desk.store.transaction(scope) as tx:
            card, line = await self._line(tx, shipment, message)
            left = channel or line.channel
            occasion = await self.occasions.one(tx, card, line)
        others = [name for name in route(occasion, self.channels) if name != left]
        if line.channel != left or (only_with_another and (line.received_at or not others)):
            return
        instead = others[0] if others and not outdated(card, line, now=self.desk.clock.now()) else ""
        failed = RecordFailed(
            shipment=shipment, message=message, reason=reason, channel=left, instead=instead
        )
        asked = _ask(failed)
        await self.desk.handle(scope, asked.commands, asked.entry)

    async def _line(
        self, tx: Transaction, shipment: ShipmentId, message: MessageId
    ) -> tuple[ShipmentCard, MessageLine]:
        rows = await tx.rows(self.cards.name, self.cards.version, [shipment])
        card = self.cards.read(self.desk.codec, rows.get(shipment), shipment)
        line = next((one for one in card.messages if one.message == message), None)
        if line is None:
            raise UnknownMessage(f"the card of {shipment} shows no message {message}")
        return card, line


def _received(job: Job) -> RecordReceived:
    shipment, message = ShipmentId(job.facts["shipment"]), MessageId(job.facts["message"])
    return RecordReceived(shipment=shipment, message=message, receipt="smtp.250")


def _ask(command: MessageCommand, *more: StopTexts | RecordBounce) -> Ask:
    """What became of a message, asked under a key that names it: a repeat changes nothing."""
    match command:
        case RecordSent():
            fate = f"sent:{command.channel}"
        case RecordReceived():
            fate = "received"
        case RecordFailed():
            fate = f"failed:{command.channel}"
        case _:
            fate = "held_back"
    return Ask(commands=[command, *more], entry=_entry(f"{command.message}:{fate}"))


def _entry(key: str) -> Entry:
    return Entry(source="messages", key=key, actor=PLATFORM)


def _known_now(draft: Draft, refusal: Undeliverable | ChannelDown) -> Sequence[StopTexts | RecordBounce]:
    """What a provider knows and we did not: the phone wants no more texts, or nobody is at the address."""
    brand, shipment = draft.brand, draft.shipment
    if isinstance(refusal, SaidStop) and draft.number and brand:
        return (StopTexts(number=draft.number, brand=brand, by=SaidBy.PROVIDER, shipment=shipment),)
    if isinstance(refusal, NobodyThere) and draft.address and brand:
        return (RecordBounce(address=draft.address, brand=brand, reason=refusal.code, shipment=shipment),)
    return ()
