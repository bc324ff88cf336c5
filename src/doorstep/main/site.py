"""Composes one site: pools of one role, the desk, and every port with its vendor."""

import asyncio
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import asyncpg
import msgspec

from doorstep.adapters.clock import Anchor, SystemClock
from doorstep.adapters.codec import MsgspecCodec
from doorstep.adapters.delivery_codes import DeliveryCodes
from doorstep.adapters.dns import Dns
from doorstep.adapters.door_marks import DoorMarks
from doorstep.adapters.geocoders.extract import ExtractGeocoder
from doorstep.adapters.geocoders.postgres_index import PostgresAddresses
from doorstep.adapters.ids import SystemIds
from doorstep.adapters.images import PillowImages
from doorstep.adapters.maps.manifest import Manifest, read_manifest
from doorstep.adapters.maps.shelf import Shelf, read_index
from doorstep.adapters.maps.style import map_style
from doorstep.adapters.phone_marks import PhoneMarks
from doorstep.adapters.planners.judging import KernelMoments
from doorstep.adapters.planners.no_room import NoRoom
from doorstep.adapters.planners.placement import KernelPlacement
from doorstep.adapters.planners.question import KernelQuestion
from doorstep.adapters.planners.room import kernel_room
from doorstep.adapters.postgres.access import PostgresAccess
from doorstep.adapters.postgres.changes import PostgresChanges
from doorstep.adapters.postgres.cluster.roles import refuse_unsafe_app_role
from doorstep.adapters.postgres.cluster.settings import ClusterSettings, Role
from doorstep.adapters.postgres.launcher import dsn
from doorstep.adapters.postgres.pool import open_pool
from doorstep.adapters.postgres.positions import PostgresPositions
from doorstep.adapters.postgres.records import ClockRow, PostgresRecords
from doorstep.adapters.postgres.store import PostgresStore
from doorstep.adapters.postgres.vault import PostgresVault
from doorstep.adapters.roads.osrm import OsrmRoads
from doorstep.adapters.roads.reachable import reachable
from doorstep.adapters.roads.travel_book import RoadTravelBook
from doorstep.adapters.sealing import Sealer, master_key
from doorstep.adapters.senders.mail_ids import MailIds
from doorstep.adapters.senders.mail_reports import read_report
from doorstep.adapters.senders.mailbox import Mailbox
from doorstep.adapters.senders.smtp import SmtpSender, SmtpSettings
from doorstep.adapters.wording.wording import Wording
from doorstep.domain.slots.offers import RoomSearch
from doorstep.engine.fan_out import FanOut
from doorstep.engine.handle import Desk
from doorstep.engine.islands import islands
from doorstep.engine.ports import Scope
from doorstep.engine.records import Depot
from doorstep.engine.vault import Address
from doorstep.kernel.ids import PlaceRef, TenantId
from doorstep.kernel.place import Point
from doorstep.main.clock import follow_clock, set_clock
from doorstep.main.cluster import TENANT, cluster_settings
from doorstep.main.fanning import open_fan_out
from doorstep.main.mailing import mail_signer, sending
from doorstep.main.pushing import push
from doorstep.main.readiness import Readiness
from doorstep.main.settings import Settings
from doorstep.main.studio import studio_tools
from doorstep.main.texting import texts
from doorstep.main.views import INLINE, grants, read_models
from doorstep.web.site import Paths, Site

MOST_ADDRESSES = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Pools:
    """Connections by role."""

    main: "asyncpg.Pool[asyncpg.Record]"
    ingest: "asyncpg.Pool[asyncpg.Record]"
    watch: "asyncpg.Pool[asyncpg.Record]"


@asynccontextmanager
async def open_site(
    settings: Settings, role: Role = Role.APP, *, size: int = 12, listens: bool = True
) -> AsyncGenerator[Site]:
    """A site whose rows are read and written as `role`; closed with everything it opened.

    Without `listens` nobody is told what changes, and nobody looks.
    """
    cluster = cluster_settings(settings)
    if role is Role.APP:
        await refuse_unsafe_app_role(dsn(cluster, Role.APP))
    async with AsyncExitStack() as stack:
        pools = Pools(
            main=await stack.enter_async_context(await _open(cluster, role, size=size)),
            ingest=await stack.enter_async_context(await _open(cluster, Role.INGEST, size=3)),
            watch=await stack.enter_async_context(await open_pool(dsn(cluster, Role.WORKER), size=2)),
        )
        changes = PostgresChanges(pools.watch)
        fan_out = await open_fan_out(settings, pools.ingest, changes if listens else None, stack)
        site = await _compose(settings, pools, changes, fan_out, stack)
        if listens:
            await changes.start()
            stack.push_async_callback(changes.stop)
        yield site


async def _open(cluster: ClusterSettings, role: Role, *, size: int) -> "asyncpg.Pool[asyncpg.Record]":
    # Only the worker holds something across transactions: the locks of its followers.
    return await open_pool(dsn(cluster, role), size=size, reset=role is Role.WORKER)


async def _compose(
    settings: Settings, pools: Pools, changes: PostgresChanges, fan_out: FanOut, stack: AsyncExitStack
) -> Site:
    region = Shelf(settings.state).current()
    manifest = read_manifest(region)
    codec, clock_row, clock = MsgspecCodec(), ClockRow(pools.main), SystemClock()
    await stack.enter_async_context(follow_clock(clock, clock_row))
    roads = OsrmRoads(settings.roads_url)
    stack.push_async_callback(roads.close)
    views = read_models(manifest.time_zone)
    desk = Desk(
        store=PostgresStore(pools.main, codec),
        codec=codec,
        clock=clock,
        ids=SystemIds(),
        islands=islands(KernelPlacement()),
        inline=tuple(views[name] for name in INLINE),
        grants=grants,
    )
    master = master_key(settings.state / "keys" / "vault.key")
    vault = PostgresVault(Sealer(master), codec)
    records = PostgresRecords(codec)
    books = {TENANT: RoadTravelBook(roads, _finder(desk, vault, TENANT))}
    room = _room(settings, stack)
    wording = Wording()
    readiness = Readiness(pool=pools.watch, settings=settings)
    return Site(
        desk=desk,
        vault=vault,
        records=records,
        access=PostgresAccess(pools.main, clock),
        phone_mark=PhoneMarks(master).mark,
        mail_mark=PhoneMarks(master).of_mail,
        contact_mark=PhoneMarks(master).of_contact,
        read_mail_report=partial(read_report, ids=MailIds(master)),
        positions=PostgresPositions(pools.ingest, clock, fan_out),
        geocoder=ExtractGeocoder(PostgresAddresses(pools.main, manifest.digest), manifest.languages),
        roads=roads,
        travel=lambda tenant: books[tenant],
        question=KernelQuestion(),
        room=room,
        placement=KernelPlacement(),
        moments=KernelMoments(),
        wording=wording,
        changes=changes,
        views=views,
        region=_region(manifest),
        paths=Paths(assets=settings.assets, region=region, mail=settings.state / "mail"),
        sender=SmtpSender(
            settings=SmtpSettings(
                host=settings.smtp_host,
                port=settings.smtp_port,
                reports_to=settings.mail_reports_to,
            ),
            clock=clock,
            ids=MailIds(master),
            signer=mail_signer(settings),
        ),
        images=PillowImages(),
        studio=studio_tools(wording, Dns(settings.dns), sending(settings)),
        mailbox=Mailbox(settings.state / "mail") if settings.catches_mail else None,
        texts=texts(settings),
        push=push(settings),
        addresses=_addresses(region, roads, desk, records),
        readiness=readiness.state,
        waiting_since=readiness.waiting_since,
        speed=lambda: clock.anchor.speed if clock.anchor else 1.0,
        map_style=lambda tone: map_style(manifest, "dark" if tone == "dark" else "light", ""),
        set_clock=_clock_setter(clock, clock_row) if settings.demo else None,
        codes=DeliveryCodes(master).code,
        door_mark=DoorMarks(master, manifest.languages).mark,
        demo=settings.demo,
        base_url=settings.base_url,
    )


def _room(settings: Settings, stack: AsyncExitStack) -> RoomSearch:
    if not settings.searches:
        return NoRoom()
    room = kernel_room()
    stack.callback(room.close)
    return room


def _region(manifest: Manifest) -> Mapping[str, Any]:
    return {name: getattr(manifest, name) for name in msgspec.structs.asdict(manifest)}


def _finder(desk: Desk, vault: PostgresVault, tenant: TenantId) -> Any:  # noqa: ANN401  # FindPoints
    async def find(places: Sequence[PlaceRef]) -> Mapping[PlaceRef, Point]:
        async with desk.store.transaction(Scope(tenant=tenant)) as tx:
            found = await vault.get(tx, list(places), Address)
        return {PlaceRef(ref): address.point for ref, address in found.items() if address.point is not None}

    return find


def _addresses(region: Path, roads: OsrmRoads, desk: Desk, records: PostgresRecords) -> Any:  # noqa: ANN401  # an async function without arguments
    kept: list[dict[str, Any]] = []

    async def addresses() -> list[dict[str, Any]]:
        if not kept:
            index = await asyncio.to_thread(read_index, region)
            doors = index.addresses[:MOST_ADDRESSES]
            async with desk.store.transaction(Scope(tenant=TENANT)) as tx:
                depots = await records.all(tx, Depot)
            near = await reachable(roads, depots[0].point, doors) if depots else doors
            kept.extend(
                {
                    "street": door.street,
                    "house_number": door.house_number,
                    "postcode": door.postcode,
                    "city": door.city,
                    "lat": door.point.lat,
                    "lon": door.point.lon,
                    "unit_hint": door.note,
                }
                for door in near
            )
        return kept

    return addresses


def _clock_setter(clock: SystemClock, row: ClockRow) -> Any:  # noqa: ANN401  # an async function
    async def change(business: datetime, speed: float | None) -> None:
        before: Anchor | None = clock.anchor
        kept = speed if speed is not None else (before.speed if before else 1.0)
        await set_clock(clock, row, business=business, speed=kept)

    return change
