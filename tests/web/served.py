"""The whole application in a test: a real database, a made-up town, roads by the formula, keys to come in.

Use: `from tests.web.served import Served, cluster, database, served` and ask for the fixture `served`.
"""

from collections.abc import AsyncGenerator, AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from tests.database import Database, cluster, database
from tests.dns_answerer import NoDns

from doorstep.adapters.clock import FixedClock
from doorstep.adapters.codec import MsgspecCodec
from doorstep.adapters.door_marks import DoorMarks
from doorstep.adapters.geocoders.entries import RawAddress
from doorstep.adapters.geocoders.errors import GeocoderUnavailable
from doorstep.adapters.ids import SystemIds
from doorstep.adapters.images import PillowImages
from doorstep.adapters.maps.manifest import Counts, Manifest, write_manifest
from doorstep.adapters.maps.style import map_style
from doorstep.adapters.memory.geocoder import memory_geocoder
from doorstep.adapters.memory.sender import MemorySender
from doorstep.adapters.phone_marks import PhoneMarks
from doorstep.adapters.planners.judging import KernelMoments
from doorstep.adapters.planners.placement import KernelPlacement
from doorstep.adapters.planners.question import KernelQuestion
from doorstep.adapters.planners.room import kernel_room
from doorstep.adapters.postgres.access import PostgresAccess
from doorstep.adapters.postgres.changes import PostgresChanges
from doorstep.adapters.postgres.cluster.settings import Role as Login
from doorstep.adapters.postgres.positions import PostgresPositions
from doorstep.adapters.postgres.records import PostgresRecords
from doorstep.adapters.postgres.store import PostgresStore
from doorstep.adapters.postgres.vault import PostgresVault
from doorstep.adapters.roads.formula import FormulaRoads
from doorstep.adapters.roads.travel_book import RoadTravelBook
from doorstep.adapters.sealing import Sealer
from doorstep.adapters.senders.mail_ids import MailIds
from doorstep.adapters.senders.mail_reports import read_report
from doorstep.adapters.wording.brands import brands_in
from doorstep.adapters.wording.wording import Wording
from doorstep.domain.mailing.sender import Sending
from doorstep.engine.access import AccessKind, NewAccess
from doorstep.engine.follow import learn, project
from doorstep.engine.handle import Desk
from doorstep.engine.islands import islands
from doorstep.engine.ports import Cursor, Scope, Transaction
from doorstep.engine.records import Brand, DayPattern, Depot, Party, Van
from doorstep.engine.vault import Address
from doorstep.kernel.ids import DepotId, PartyId, PersonRef, PlaceRef, TenantId, VanId
from doorstep.kernel.party import Role
from doorstep.kernel.place import Box, Point
from doorstep.main.learning import learnings
from doorstep.main.studio import studio_tools
from doorstep.main.views import FOLLOWING, INLINE, grants, read_models
from doorstep.web.app import create_app
from doorstep.web.site import Paths, Site

__all__ = ["AT", "DAY", "DEPOT", "HOME", "Served", "cluster", "database", "served"]

AT = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)
"""It is three in the afternoon of the day before the deliveries."""
DAY = "2026-06-16"
ZONE = "Europe/Helsinki"
TENANT = TenantId(1)
LSP, DEPOT = PartyId("pihka"), DepotId("depot-1")
VANS = 2
BOX = Box(south=60.15, west=24.90, north=60.20, east=25.00)
MIDDLE = Point(60.175, 24.95)
HOME: Mapping[str, Any] = {"street": "Testikatu", "house_number": "7", "postcode": "00100", "city": "Testilä"}
"""An address of the town that the geocoder knows."""
DESCRIBED = (GeocoderUnavailable,)
"""An error that the API's description names, of a vendor that is not needed here."""

DOORS = tuple(
    RawAddress(
        point=Point(60.170 + number * 0.0005, 24.940 + number * 0.0005),
        street="Testikatu",
        number=str(number),
        postcode="00100",
        city="Testilä",
        source="node",
        plain=True,
    )
    for number in range(1, 21)
)
BRANDS = brands_in(Path(__file__).parents[2] / "demo" / "brands")
_numbers = count(1)


@dataclass(slots=True, kw_only=True)
class Served:
    """The running application, with somebody to ask it as each party."""

    client: httpx.AsyncClient
    site: Site
    clock: FixedClock
    keys: Mapping[str, str]
    sender: MemorySender = field(default_factory=MemorySender)

    def bearer(self, who: str) -> dict[str, str]:
        """Headers of a request by `lsp`, a brand (`kallio`, `nordhem`) or a driver (`driver-1`)."""
        return {"authorization": f"Bearer {self.keys[who]}", "idempotency-key": f"test-{next(_numbers)}"}

    async def get(self, path: str, who: str) -> httpx.Response:
        """GET as somebody."""
        return await self.client.get(path, headers=self.bearer(who))

    async def post(self, path: str, who: str, body: object, **headers: str) -> httpx.Response:
        """POST JSON as somebody."""
        return await self.client.post(path, json=body, headers=self.bearer(who) | headers)

    async def shipment(self, **changed: object) -> dict[str, Any]:
        """A new shipment of Kallio's to a known address."""
        answer = await self.post("/api/v1/shipments", "kallio", trade_order(**changed))
        assert answer.status_code == 201, answer.text
        return answer.json()

    async def promised(self, **changed: object) -> dict[str, Any]:
        """A new shipment with the first window that can be kept."""
        shipment = await self.shipment(**changed)
        await self.post("/api/v1/days", "lsp", {"depot": DEPOT, "day": DAY})
        at = f"/api/v1/shipments/{shipment['id']}"
        offers = (await self.post(f"{at}/slots", "kallio", {"days": 2})).json()["offers"]
        first = next(offer for offer in offers if offer["available"])
        window = {name: first[name] for name in ("depot", "start", "end")}
        held = (await self.post(f"{at}/hold", "kallio", window)).json()
        chosen = {name: held[name] for name in ("depot", "day", "reservation")}
        answer = await self.post(f"{at}/promise", "kallio", chosen)
        assert answer.status_code == 201, answer.text
        return shipment

    async def on_tour(self, **changed: object) -> dict[str, Any]:
        """A promised shipment at the depot, on a published tour of the day that is now today."""
        shipment = await self.promised(**changed)
        await self.post(f"/api/v1/shipments/{shipment['id']}/arrival", "lsp", {"depot": DEPOT})
        answer = await self.post(f"/api/v1/plans/{DEPOT}/{DAY}/publish", "lsp", {})
        assert answer.json()["published"], answer.text
        await self.follow()
        self.clock.moment = datetime.fromisoformat(f"{DAY}T05:00:00+00:00")
        return shipment

    async def follow(self) -> None:
        """Let the views that follow the log catch up."""
        for name in FOLLOWING:
            while await project(self.site.desk, f"view:{name}", [self.site.views[name]]):
                pass
        for learning in learnings(self.site.region["time_zone"]):
            while await learn(self.site.desk, learning):
                pass

    async def events(self) -> int:
        """How many events the log holds."""
        return len(await self.site.desk.store.behind_fence(Cursor(), limit=10_000))


def trade_order(**changed: object) -> dict[str, Any]:
    """A trade order as a shop sends it, with fields changed."""
    return {
        "brand_reference": f"KC-{next(_numbers)}",
        "consignee": {"name": "Ilona Laine", "email": "ilona@example.test"},
        "address": dict(HOME),
        "parcels": [{"weight_g": 900}],
        **changed,
    }


@pytest.fixture
async def served(database: Database, tmp_path: Path) -> AsyncIterator[Served]:
    """The application on this test's own database."""
    async with AsyncExitStack() as stack:
        clock, sender = FixedClock(AT), MemorySender()
        site = await _site(stack, database, tmp_path, clock, sender)
        keys = await _network(site)
        app = create_app(lambda: _opened(site), site.paths)
        await stack.enter_async_context(app.lifespan())
        transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
        client = httpx.AsyncClient(transport=transport, base_url="http://doorstep.test")
        await stack.enter_async_context(client)
        yield Served(client=client, site=site, clock=clock, keys=keys, sender=sender)


@asynccontextmanager
async def _opened(site: Site) -> AsyncGenerator[Site]:
    yield site


async def _site(
    stack: AsyncExitStack, database: Database, folder: Path, clock: FixedClock, sender: MemorySender
) -> Site:
    pool = await stack.enter_async_context(database.pool(Login.APP, size=8))
    worker = await stack.enter_async_context(database.pool(Login.WORKER, size=4))
    ingest = await stack.enter_async_context(database.pool(Login.INGEST, size=2))
    codec, roads, manifest = MsgspecCodec(), FormulaRoads(), _region(folder / "region")
    views = read_models(ZONE)
    desk = Desk(
        store=_Stores(PostgresStore(pool, codec), PostgresStore(worker, codec)),
        codec=codec,
        clock=clock,
        ids=SystemIds(),
        islands=islands(KernelPlacement()),
        inline=tuple(views[name] for name in INLINE),
        grants=grants,
    )
    vault = PostgresVault(Sealer(b"k" * 32), codec)
    book = RoadTravelBook(roads, _finder(desk, vault))
    room = kernel_room()
    stack.callback(room.close)
    changes = PostgresChanges(worker)
    await changes.start()
    stack.push_async_callback(changes.stop)
    return Site(
        desk=desk,
        vault=vault,
        records=PostgresRecords(codec),
        access=PostgresAccess(pool, clock),
        positions=PostgresPositions(ingest, clock),
        geocoder=memory_geocoder(DOORS, languages=("fi", "en")),
        roads=roads,
        travel=lambda _: book,
        question=KernelQuestion(),
        room=room,
        placement=KernelPlacement(),
        moments=KernelMoments(),
        wording=Wording(),
        changes=changes,
        views=views,
        region={name: getattr(manifest, name) for name in msgspec.structs.asdict(manifest)},
        paths=Paths(assets=folder / "assets", region=folder / "region", mail=folder / "mail"),
        sender=sender,
        images=PillowImages(),
        studio=studio_tools(Wording(), NoDns(), Sending()),
        addresses=_addresses,
        readiness=_ready,
        waiting_since=_nothing_waits,
        speed=lambda: 1.0,
        map_style=lambda tone: map_style(manifest, "dark" if tone == "dark" else "light", ""),
        phone_mark=PhoneMarks(b"k" * 32).mark,
        mail_mark=PhoneMarks(b"k" * 32).of_mail,
        contact_mark=PhoneMarks(b"k" * 32).of_contact,
        read_mail_report=partial(read_report, ids=MailIds(b"k" * 32)),
        door_mark=DoorMarks(b"k" * 32, ("fi", "en")).mark,
    )


class _Stores(PostgresStore):
    """The application's own store; what follows the log or does jobs is the worker, which sees every row."""

    def __init__(self, app: PostgresStore, worker: PostgresStore) -> None:
        self.transaction = app.transaction
        self.following, self.behind_fence, self.head = worker.following, worker.behind_fence, worker.head
        self.take_jobs = worker.take_jobs


def _region(folder: Path) -> Manifest:
    manifest = Manifest(
        name="testilä",
        digest="0" * 12,
        box=BOX,
        centre=MIDDLE,
        source_date=None,
        country="FI",
        time_zone=ZONE,
        built_at=AT,
        counts=Counts(roads=1, addresses=len(DOORS), streets=1, features=0),
        languages=("fi", "en"),
        graph="none",
    )
    folder.mkdir()
    write_manifest(folder, manifest)
    (folder / "tiles.pmtiles").touch()
    return manifest


def _finder(desk: Desk, vault: PostgresVault) -> Any:
    async def find(places: Sequence[PlaceRef]) -> Mapping[PlaceRef, Point]:
        async with desk.store.transaction(Scope(tenant=TENANT)) as tx:
            found = await vault.get(tx, list(places), Address)
        return {PlaceRef(ref): address.point for ref, address in found.items() if address.point}

    return find


async def _addresses() -> list[dict[str, Any]]:
    return [
        {"street": d.street, "house_number": d.number, "lat": d.point.lat, "lon": d.point.lon} for d in DOORS
    ]


async def _nothing_waits() -> None:
    return None


async def _ready() -> dict[str, Any]:
    return {"ready": True}


async def _network(site: Site) -> Mapping[str, str]:
    async with site.desk.store.transaction(Scope(tenant=TENANT)) as tx:
        await _places(site, tx)
        people = [(LSP, Role.LSP, ""), *((brand.party, Role.BRAND, "") for brand in BRANDS)]
        people += [(PartyId(f"driver-{n}"), Role.DRIVER, f"van-{n}") for n in range(1, VANS + 1)]
        keys: dict[str, str] = {}
        for party, role, subject in people:
            new = NewAccess(
                kind=AccessKind.API_KEY, party=party, role=role, subject=subject, scopes=("clock", "network")
            )
            keys["lsp" if party == LSP else party] = await site.access.issue(tx, new)
        await tx.grant(LSP, "*")
    return keys


async def _places(site: Site, tx: Transaction) -> None:
    depot = Depot(
        depot=DEPOT,
        name="Depot",
        zone=ZONE,
        place=PlaceRef("plc-depot-1"),
        point=MIDDLE,
        line="Varastokatu 1",
        lsp=LSP,
    )
    pattern = DayPattern(
        depot=DEPOT, windows=(("08:00", "10:00"), ("10:00", "12:00")), shifts=(("07:45", "14:30"),)
    )
    rows: list[tuple[str, object]] = [
        (DEPOT, depot),
        (DEPOT, pattern),
        (LSP, Party(party=LSP, role=Role.LSP, name="Pihka")),
        *((van.van, van) for van in map(_van, range(1, VANS + 1))),
        *((brand.party, brand) for brand in BRANDS),
    ]
    await site.vault.put(tx, PersonRef("network"), depot.place, Address(street=depot.line, point=depot.point))
    for key, row in rows:
        await site.records.put(tx, key, row)


def _van(number: int) -> Van:
    return Van(
        van=VanId(f"van-{number}"),
        name=f"Van {number}",
        depot=DEPOT,
        driver=PartyId(f"driver-{number}"),
        driver_name=f"Driver {number}",
        capacity_g=600_000,
    )


def brand_named(party: str) -> Brand:
    """One of the brands."""
    return next(brand for brand in BRANDS if brand.party == party)
