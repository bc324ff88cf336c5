"""A crowd that is told something: what is in the log and the vault before, and the workers that tell it."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path

import asyncpg

from benchmarks.deliveries import AT, DRIVER, SCOPE, ZONE, accept, desk_on, promise, tour_of
from doorstep.adapters.codec import MsgspecCodec
from doorstep.adapters.phone_marks import PhoneMarks
from doorstep.adapters.postgres.pool import open_pool
from doorstep.adapters.postgres.records import PostgresRecords
from doorstep.adapters.postgres.store import PostgresStore
from doorstep.adapters.postgres.vault import PostgresVault
from doorstep.adapters.sealing import Sealer, master_key
from doorstep.adapters.wording.brands import brands_in
from doorstep.adapters.wording.compose import MailComposer
from doorstep.adapters.wording.wording import Wording
from doorstep.domain.comms.ports import OutgoingMessage, Receipt
from doorstep.domain.comms.timers import CONFIRM, SEND
from doorstep.domain.promise import RevisePromise
from doorstep.domain.tours import StartTour
from doorstep.engine.handle import Desk, Entry
from doorstep.engine.ports import Transaction
from doorstep.engine.records import Depot, Party
from doorstep.engine.vault import Address, Person, Words
from doorstep.events import StopApproached
from doorstep.kernel.ids import (
    DepotId,
    EventId,
    ParcelId,
    PartyId,
    PersonRef,
    PlaceRef,
    ReservationId,
    ShipmentId,
    TourId,
)
from doorstep.kernel.party import Cause, Role
from doorstep.kernel.place import Point
from doorstep.kernel.time import Window
from doorstep.main.stories import stories
from doorstep.main.views import mail_lines, number_lines, preference_books, shipment_card
from doorstep.workers.channels import EMAIL, Channel
from doorstep.workers.follower import Followers
from doorstep.workers.jobs import Jobs
from doorstep.workers.messages import MessageJobs
from doorstep.workers.occasions import Occasions

BRANDS = Path(__file__).resolve().parents[1] / "demo" / "brands"
AT_ONCE = 50
"""Trade orders of one change while a crowd is set up: its own time is not measured."""

LATER = Window(AT + timedelta(hours=5), AT + timedelta(hours=6))
TOLD = {
    "made": ("promise_made_tell_consignee",),
    "moved": ("promise_changed_tell_consignee", "stop_next_tell_consignee"),
}
"""The stories of each part: a crowd that is moved was told its first window long since."""

PAUSE_S = 0.25
PATIENCE_S = 3_600


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    """Shipments `first` to before `first + size`, each with a person who can be written to."""

    first: int
    size: int

    @property
    def numbers(self) -> range:
        """Their numbers."""
        return range(self.first, self.first + self.size)


@dataclass(slots=True, kw_only=True)
class Provider:
    """Takes every message at once, and writes down when, by the event it is about."""

    took: Path

    async def send(self, message: OutgoingMessage) -> Receipt:
        """It is taken."""
        with self.took.open("a", encoding="utf-8") as lines:
            lines.write(f"{message.about} {time.monotonic()}\n")
        return Receipt(reference=str(message.message), reply="250")


def desk_of(pool: "asyncpg.Pool[asyncpg.Record]") -> Desk:
    """The product's desk on a pool."""
    return desk_on(PostgresStore(pool, MsgspecCodec()))


def _vault(folder: Path) -> PostgresVault:
    return PostgresVault(Sealer(master_key(folder / "vault.key")), MsgspecCodec())


async def prepare(pool: "asyncpg.Pool[asyncpg.Record]") -> None:
    """Brand, depot and carrier."""
    records, codec = PostgresRecords(MsgspecCodec()), MsgspecCodec()
    depot = Depot(
        depot=DepotId("depot-1"),
        name="North",
        zone=ZONE,
        place=PlaceRef("depot"),
        point=Point(60.19, 24.94),
        line="Teollisuuskatu 1",
        lsp=PartyId("lsp"),
    )
    async with PostgresStore(pool, codec).transaction(SCOPE) as tx:
        await records.put(tx, depot.depot, depot)
        await records.put(tx, depot.lsp, Party(party=depot.lsp, role=Role.LSP, name="Nordic Last Mile"))
        for brand in brands_in(BRANDS):
            await records.put(tx, brand.party, brand)


async def order(pool: "asyncpg.Pool[asyncpg.Record]", folder: Path, crowd: Crowd) -> None:
    """Trade orders of a crowd, and their promises."""
    desk, vault = desk_of(pool), _vault(folder)
    for first in range(crowd.first, crowd.first + crowd.size, AT_ONCE):
        numbers = range(first, min(first + AT_ONCE, crowd.first + crowd.size))
        commands = [one for n in numbers for one in (accept(n), promise(n))]
        entry = Entry(source="bench", key=f"order-{first}", actor=DRIVER)
        await desk.handle(SCOPE, commands, entry, beside=partial(_people, vault, numbers))


async def _people(vault: PostgresVault, numbers: Sequence[int], tx: Transaction) -> None:
    for n in numbers:
        person = PersonRef(f"person-{n}")
        known = Person(name="Aino Virtanen", email=f"aino{n}@example.test", phone="+358401234567")
        await vault.put(tx, person, person, known)
        await vault.put(tx, person, f"place-{n}", Address(street="Fleminginkatu", house_number="7"))
        await vault.put(tx, person, f"link-shipment-{n}", Words(text=f"{n:022}"))


async def set_out(pool: "asyncpg.Pool[asyncpg.Record]", crowd: Crowd) -> None:
    """One tour to each door of a crowd; none has left."""
    desk = desk_of(pool)
    for n in crowd.numbers:
        await desk.handle(SCOPE, [tour_of(n)], Entry(source="bench", key=f"out-{n}", actor=DRIVER))


async def move(pool: "asyncpg.Pool[asyncpg.Record]", crowd: Crowd) -> None:
    """Their hub is closed: each gets another window."""
    desk = desk_of(pool)
    for first in range(crowd.first, crowd.first + crowd.size, AT_ONCE):
        numbers = range(first, min(first + AT_ONCE, crowd.first + crowd.size))
        moved = [
            RevisePromise(
                shipment=ShipmentId(f"shipment-{n}"),
                depot=DepotId("depot-1"),
                window=LATER,
                replaces=ReservationId(f"reservation-{n}"),
                reservation=ReservationId(f"reservation-{n}"),
                chosen=False,
                cause=Cause.LSP_NOT_ENOUGH_TIME,
                answerable=PartyId("lsp"),
                basis="hub closed",
            )
            for n in numbers
        ]
        await desk.handle(SCOPE, moved, Entry(source="bench", key=f"closed-{first}", actor=DRIVER))


async def approach(pool: "asyncpg.Pool[asyncpg.Record]", crowd: Crowd) -> dict[EventId, float]:
    """One van after the other leaves for its only door; when that was in the log, by its event."""
    desk = desk_of(pool)
    known: dict[EventId, float] = {}
    for n in crowd.numbers:
        near = StartTour(tour=TourId(f"tour-{n}"), parcels=(ParcelId(f"parcel-{n}"),))
        entry = Entry(source="bench", key=f"near-{n}", actor=DRIVER)
        for recorded in (await desk.handle(SCOPE, [near], entry)).events:
            if isinstance(recorded.event, StopApproached):
                known[recorded.id] = time.monotonic()
        await asyncio.sleep(PAUSE_S)
    return known


async def sent(pool: "asyncpg.Pool[asyncpg.Record]", wanted: int) -> None:
    """Until so many messages were sent; each event is counted once, so that counting costs little."""
    until, count, since = time.monotonic() + PATIENCE_S, 0, "0"
    while time.monotonic() < until:
        new = await pool.fetchrow(_SENT, since)
        count, since = count + new["sent"], new["fence"]
        if count >= wanted:
            return
        await asyncio.sleep(0.2)
    raise TimeoutError(f"not all of {wanted} messages were sent in {PATIENCE_S} s")


_SENT = """
select count(*) filter (where type = 'message.sent') as sent, f.fence::text as fence
from (select pg_snapshot_xmin(pg_current_snapshot()) as fence) f
left join event_log on xid >= $1::text::xid8 and xid < f.fence group by f.fence
"""


def taken(folder: Path) -> dict[EventId, float]:
    """When the provider took each message first, by the event it is about."""
    first: dict[EventId, float] = {}
    for path in folder.glob("*.taken"):
        for line in path.read_text(encoding="utf-8").splitlines():
            about, _, moment = line.partition(" ")
            first[EventId(about)] = min(float(moment), first.get(EventId(about), float("inf")))
    return first


async def up(folder: Path, part: str, workers: int) -> float:
    """Until the workers of a part are up, which then begin. Returns the processor seconds that took them."""
    while len(ready := _ready(folder, part)) < workers:  # noqa: ASYNC110  # other processes
        await asyncio.sleep(0.05)
    (folder / f"{part}.go").touch()
    return sum(float(one.read_text(encoding="utf-8")) for one in ready)


def _ready(folder: Path, part: str) -> list[Path]:
    return list(folder.glob(f"{part}-*.up"))


async def _begin(folder: Path, name: str) -> None:
    """Say that this worker is up, and wait for the others."""
    said = folder / f"{name}.saying"
    said.write_text(str(time.process_time()), encoding="utf-8")
    said.rename(folder / f"{name}.up")
    while not (folder / f"{name.partition('-')[0]}.go").exists():  # noqa: ASYNC110  # other processes
        await asyncio.sleep(0.02)


async def work(dsn: str, folder: Path, name: str) -> None:
    """What `doorstep worker` does of one part, until it is ended."""
    part = name.partition("-")[0]
    async with await open_pool(dsn, size=8) as pool:
        desk, codec = desk_of(pool), MsgspecCodec()
        cards, stop = shipment_card(ZONE), asyncio.Event()
        composer = MailComposer(wording=Wording())
        messages = MessageJobs(
            desk=desk,
            cards=cards,
            channels={EMAIL: Channel(sender=Provider(took=folder / f"{name}.taken"), composer=composer)},
            occasions=Occasions(
                clock=desk.clock,
                codec=desk.codec,
                vault=_vault(folder),
                records=PostgresRecords(codec),
                numbers=number_lines(),
                mark=PhoneMarks(b"bench").mark,
                mails=mail_lines(),
                mail_mark=PhoneMarks(b"bench").of_mail,
                preferences=preference_books(),
                contact_mark=PhoneMarks(b"bench").of_contact,
                site_url="https://shop.example",
            ),
        )
        together = {SEND: messages.send, CONFIRM: messages.confirm}
        told = [one for one in stories(ZONE, PartyId("lsp")) if one.name in TOLD[part]]
        followers = Followers(desk=desk, views=[], reactions=told, cards=cards)
        jobs = Jobs(store=desk.store, clock=desk.clock, together=together)
        Wording().text("fi", "", "cell-label", label="", day="")  # a worker has read its texts long since
        await _begin(folder, name)
        await asyncio.gather(followers.run(stop), jobs.run(stop))
