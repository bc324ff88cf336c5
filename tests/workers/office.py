"""An office that sends messages: rooms in memory, a promise to tell of, a sender that can be killed."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from doorstep.adapters.clock import FixedClock
from doorstep.adapters.codec import MsgspecCodec
from doorstep.adapters.ids import SystemIds
from doorstep.adapters.memory.sender import MemorySender
from doorstep.adapters.memory.store import MemoryStore
from doorstep.adapters.phone_marks import PhoneMarks
from doorstep.adapters.wording.brands import brands_in
from doorstep.adapters.wording.compose import ChatComposer, MailComposer, PushComposer, TextComposer
from doorstep.adapters.wording.wording import Wording
from doorstep.domain.comms import CATALOGUE, Tell, fact_of, message_of
from doorstep.domain.comms.commands import HoldBack, RecordFailed, RecordReceived, RecordSent
from doorstep.domain.comms.decide import decide as decide_message
from doorstep.domain.comms.ports import OutgoingMessage, Receipt
from doorstep.domain.comms.state import Thread
from doorstep.domain.comms.state import evolve as evolve_message
from doorstep.domain.comms.timers import CHASE, CONFIRM, SEND, SWITCH, timers
from doorstep.domain.mailing import AllowMails, MailLine, RecordBounce, StopMails
from doorstep.domain.mailing.decide import decide as decide_mailing
from doorstep.domain.mailing.state import Mailing
from doorstep.domain.mailing.state import evolve as evolve_mailing
from doorstep.domain.preferences import ApplyPreferences, SavePreferences
from doorstep.domain.preferences.decide import decide as decide_preferences
from doorstep.domain.preferences.state import Preferences
from doorstep.domain.preferences.state import evolve as evolve_preferences
from doorstep.domain.promise.commands import AcceptInstruction, MakePromise, RevisePromise
from doorstep.domain.promise.decide import decide as decide_promise
from doorstep.domain.promise.state import Promise
from doorstep.domain.promise.state import evolve as evolve_promise
from doorstep.domain.shipments.commands import AcceptTradeOrder, Located
from doorstep.domain.shipments.decide import decide as decide_shipment
from doorstep.domain.shipments.state import Shipment
from doorstep.domain.shipments.state import evolve as evolve_shipment
from doorstep.domain.support.commands import AnswerCase, OpenCase
from doorstep.domain.support.decide import decide as decide_case
from doorstep.domain.support.state import Case
from doorstep.domain.support.state import evolve as evolve_case
from doorstep.domain.texting.commands import AllowTexts, StopTexts
from doorstep.domain.texting.decide import decide as decide_texting
from doorstep.domain.texting.state import Texting
from doorstep.domain.texting.state import evolve as evolve_texting
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.domain.tracking.views import VERSION, fold, keys
from doorstep.engine.handle import Desk, Entry
from doorstep.engine.island import Island
from doorstep.engine.ports import Job, Scope, Transaction
from doorstep.engine.records import Brand, Depot, Party
from doorstep.engine.vault import Address, Person, Sealed, Words
from doorstep.engine.views import View
from doorstep.events import Attendance, ParcelFacts
from doorstep.kernel.errors import Refused
from doorstep.kernel.ids import (
    DepotId,
    EventId,
    ParcelId,
    PartyId,
    PersonRef,
    PlaceRef,
    ReservationId,
    ShipmentId,
    TenantId,
)
from doorstep.kernel.party import Role
from doorstep.kernel.place import Point
from doorstep.kernel.quantity import Grams, Money
from doorstep.kernel.time import Window
from doorstep.main.views import mail_lines, number_lines, preference_books
from doorstep.workers.channels import Channel
from doorstep.workers.jobs import Outcome
from doorstep.workers.messages import MessageJobs
from doorstep.workers.occasions import Occasions

AT = datetime(2026, 6, 16, 9, 0, tzinfo=UTC)  # noon in Helsinki
HOUR = timedelta(hours=1)
TENANT, SHIPMENT = TenantId(1), ShipmentId("shp-1")
PERSON, PLACE = PersonRef("per-1"), PlaceRef("plc-1")
SCOPE = Scope(tenant=TENANT)
WINDOW = Window(AT + 2 * HOUR, AT + 4 * HOUR)
LATER = Window(AT + 6 * HOUR, AT + 7 * HOUR)
TOMORROW = Window(AT + 30 * HOUR, AT + 32 * HOUR)
BRANDS = Path(__file__).resolve().parents[2] / "demo" / "brands"
CARDS = View(
    name="card",
    version=VERSION,
    kind=ShipmentCard,
    keys=keys,
    initial=lambda key: ShipmentCard(shipment=ShipmentId(key)),
    fold=fold,
)
NUMBERS, MAILS, BOOKS = number_lines(), mail_lines(), preference_books()
ISLANDS = (
    Island(
        commands=(SavePreferences, ApplyPreferences),
        stream=lambda command: f"preferences:{command.contact}",
        story=lambda command: f"preferences:{command.contact}",
        initial=Preferences(),
        evolve=evolve_preferences,
        decide=decide_preferences,
    ),
    Island(
        commands=(OpenCase, AnswerCase),
        stream=lambda command: f"case:{command.case}",
        story=lambda command: str(command.shipment),
        initial=Case(),
        evolve=evolve_case,
        decide=decide_case,
    ),
    Island(
        commands=(AcceptTradeOrder,),
        stream=lambda command: f"shipment:{command.shipment}",
        story=lambda command: str(command.shipment),
        initial=Shipment(),
        evolve=evolve_shipment,
        decide=decide_shipment,
    ),
    Island(
        commands=(MakePromise, RevisePromise, AcceptInstruction),
        stream=lambda command: f"promise:{command.shipment}",
        story=lambda command: str(command.shipment),
        initial=Promise(),
        evolve=evolve_promise,
        decide=decide_promise,
    ),
    Island(
        commands=(Tell, HoldBack, RecordSent, RecordReceived, RecordFailed),
        stream=lambda command: f"message:{command.shipment}",
        story=lambda command: str(command.shipment),
        initial=Thread(),
        evolve=evolve_message,
        decide=decide_message,
        timers=timers,
    ),
    Island(
        commands=(StopMails, AllowMails, RecordBounce),
        stream=lambda command: f"mailing:{command.address}",
        story=lambda command: str(command.shipment),
        initial=Mailing(),
        evolve=evolve_mailing,
        decide=decide_mailing,
    ),
    Island(
        commands=(StopTexts, AllowTexts),
        stream=lambda command: f"texting:{command.number}",
        story=lambda command: str(command.shipment),
        initial=Texting(),
        evolve=evolve_texting,
        decide=decide_texting,
    ),
)


class OpenVault:
    """Items by reference, unsealed."""

    def __init__(self) -> None:
        self.items: dict[str, object] = {
            PERSON: Person(name="Anna Virtanen", email="anna@example.com"),
            PLACE: Address(street="Korkeavuorenkatu", house_number="12"),
            f"link-{SHIPMENT}": Words(text="m8KqZ4tB1xWc9LrVn2Hs6e"),
        }

    async def put(self, _tx: Transaction, _person: PersonRef, ref: str, item: object) -> Sealed:
        self.items[ref] = item
        return Sealed(ref=ref, digest=f"digest of {ref}")

    async def put_all(
        self, tx: Transaction, items: Sequence[tuple[PersonRef, str, object]]
    ) -> Sequence[Sealed]:
        return [await self.put(tx, *item) for item in items]

    async def get[T](self, _tx: Transaction, refs: Sequence[str], kind: type[T]) -> dict[str, T]:
        return {ref: item for ref in refs if isinstance(item := self.items.get(ref), kind)}

    async def forget(self, _tx: Transaction, refs: Sequence[str]) -> None:
        for ref in refs:
            self.items.pop(ref, None)


class Rows:
    """What is merely set."""

    def __init__(self) -> None:
        depot = Depot(
            depot=DepotId("north"),
            name="North",
            zone="Europe/Helsinki",
            place=PlaceRef("plc-depot"),
            point=Point(60.2, 24.9),
            line="Depot street 1",
            lsp=PartyId("pihka"),
        )
        lsp = Party(party=PartyId("pihka"), role=Role.LSP, name="Pihka Delivery")
        self.rows: dict[tuple[type, str], object] = {
            (Depot, "north"): depot,
            (Party, "pihka"): lsp,
            **{(Brand, one.party): one for one in brands_in(BRANDS)},
        }

    async def get[T](self, _tx: Transaction, kind: type[T], key: str) -> T | None:
        row = self.rows.get((kind, key))
        return row if isinstance(row, kind) else None

    async def all[T](self, _tx: Transaction, kind: type[T]) -> list[T]:
        return [row for row in self.rows.values() if isinstance(row, kind)]


class Killed(BaseException):
    """The end of a process, which nothing catches."""


class KilledAfterHandingOver(MemorySender):
    """The process dies between the server's 250 and the record, once."""

    killed = False

    async def send(self, message: OutgoingMessage) -> Receipt:
        receipt = await super().send(message)
        if not self.killed:
            self.killed = True
            raise Killed
        return receipt


class Office:
    """A desk, a sender and the handlers, with the jobs that are due."""

    def __init__(
        self,
        sender: MemorySender | None = None,
        phones: MemorySender | None = None,
        browsers: MemorySender | None = None,
        chats: MemorySender | None = None,
    ) -> None:
        self.clock = FixedClock(AT)
        codec = MsgspecCodec()
        self.desk = Desk(
            store=MemoryStore(codec),
            codec=codec,
            clock=self.clock,
            ids=SystemIds(),
            islands=ISLANDS,
            inline=(CARDS, NUMBERS, MAILS, BOOKS),
            grants=lambda _: [],
        )
        self.sender = sender or MemorySender()
        self.phones = phones or MemorySender()
        self.browsers = browsers or MemorySender()
        self.chats = chats or MemorySender()
        self.vault, self.records = OpenVault(), Rows()
        self.handlers = MessageJobs(
            desk=self.desk,
            cards=CARDS,
            channels={
                "email": Channel(sender=self.sender, composer=MailComposer(wording=Wording())),
                "whatsapp": Channel(sender=self.chats, composer=ChatComposer(wording=Wording())),
                "sms": Channel(sender=self.phones, composer=TextComposer(wording=Wording())),
                "push": Channel(sender=self.browsers, composer=PushComposer(wording=Wording())),
            },
            occasions=Occasions(
                clock=self.desk.clock,
                codec=self.desk.codec,
                vault=self.vault,
                records=self.records,
                numbers=NUMBERS,
                mark=PhoneMarks(b"k" * 32).mark,
                mails=MAILS,
                mail_mark=PhoneMarks(b"k" * 32).of_mail,
                preferences=BOOKS,
                contact_mark=PhoneMarks(b"k" * 32).of_contact,
                site_url="http://127.0.0.1:8400",
            ),
        )
        self.kinds = {
            SEND: self.send,
            CONFIRM: self.confirm,
            CHASE: self.handlers.chase,
            SWITCH: self.handlers.switch,
        }
        self.together = {SEND: self.handlers.send, CONFIRM: self.handlers.confirm}
        self._asked = 0

    async def send(self, job: Job) -> None:
        """One shipment's turn.

        Raises: the trouble it had.
        """
        await self._ended(job, (await self.handlers.send([job]))[0])

    async def confirm(self, job: Job) -> None:
        """One message counts as received, unless it failed."""
        await self._ended(job, (await self.handlers.confirm([job]))[0])

    async def _ended(self, job: Job, outcome: Outcome) -> None:
        if isinstance(outcome, datetime):
            await self.desk.store.put_off_job(job, due=outcome)
        elif outcome is not None and not isinstance(outcome, Refused):
            raise outcome

    async def ask(self, *commands: object) -> list[EventId]:
        self._asked += 1
        entry = Entry(source="test", key=str(self._asked), actor=PartyId("test"))
        handled = await self.desk.handle(SCOPE, commands, entry)
        return [recorded.id for recorded in handled.events]

    async def due(self) -> Sequence[Job]:
        return await self.desk.store.take_jobs(
            list(self.kinds),
            now=self.clock.now(),
            real=self.clock.real(),
            lease_s=60,
            limit=10,
        )

    async def work(self) -> int:
        """Do what is due, as the job loop does."""
        jobs = await self.due()
        for job in jobs:
            await self.kinds[job.kind](job)
            await self.desk.store.finish_jobs([job])
        return len(jobs)

    async def card(self) -> ShipmentCard:
        async with self.desk.store.transaction(SCOPE) as tx:
            rows = await tx.rows(CARDS.name, CARDS.version, [SHIPMENT])
        return CARDS.read(self.desk.codec, rows.get(SHIPMENT), SHIPMENT)

    async def lines(self, address: str) -> list[MailLine]:
        """What is known of an e-mail address."""
        async with self.desk.store.transaction(SCOPE) as tx:
            rows = await tx.rows(MAILS.name, MAILS.version, [address])
        return [MAILS.read(self.desk.codec, rows.get(address), address)]

    async def promise(self, window: Window = WINDOW) -> Tell:
        """An accepted trade order with its promise, and the wish to tell it."""
        await self.ask(
            AcceptTradeOrder(
                shipment=SHIPMENT,
                brand=PartyId("kallio"),
                brand_reference="KC-1",
                consignee=PERSON,
                place=PLACE,
                locale="en",
                attendance=Attendance.ATTENDED,
                parcels=(ParcelFacts(parcel=ParcelId("par-1"), reference="1", weight=Grams(800)),),
                items=(),
                located=Located(cell="891126d3b4bffff", score=100, basis="test"),
            )
        )
        promise = MakePromise(
            shipment=SHIPMENT,
            depot=DepotId("north"),
            window=window,
            reservation=ReservationId("rsv-1"),
            price=Money(490, "EUR"),
            basis="slot:north:2026-06-16@1",
        )
        [event] = await self.ask(promise)
        return told("promise.made", event, window)


def told(trigger: str, about: EventId, window: Window) -> Tell:
    topic = CATALOGUE[trigger].topic
    fact = fact_of(SHIPMENT, topic, trigger, window.start.isoformat())
    return Tell(
        shipment=SHIPMENT,
        message=message_of(fact),
        to=PERSON,
        trigger=trigger,
        topic=topic,
        fact=fact,
        channel="email",
        locale="en",
        zone="Europe/Helsinki",
        about=about,
        window=window,
    )
