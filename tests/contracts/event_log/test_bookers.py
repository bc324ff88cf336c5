"""Two hundred people book one depot-day at once, through two servers: nothing is ever oversold."""

import asyncio
from datetime import UTC, datetime, timedelta
from functools import partial

import numpy as np
import pytest

from doorstep.adapters.clock import FixedClock
from doorstep.adapters.codec import MsgspecCodec
from doorstep.adapters.ids import SystemIds
from doorstep.adapters.planners.day_problem import day_problem
from doorstep.adapters.planners.placement import KernelPlacement
from doorstep.adapters.postgres.cluster.settings import Role
from doorstep.adapters.postgres.store import PostgresStore
from doorstep.domain.planning.checker import faults
from doorstep.domain.planning.travel import TravelTable
from doorstep.domain.slots import (
    ConfirmSlot,
    OpenDay,
    ReleaseSlot,
    ReserveSlot,
    SlotLoad,
    Visit,
    day_plan,
    timers,
)
from doorstep.domain.slots.decide import decide
from doorstep.domain.slots.refusals import NotDeliverable
from doorstep.domain.slots.state import evolve
from doorstep.domain.slots.views import NAME, VERSION, fold, initial, key_of, keys, tags
from doorstep.engine.handle import Conflict, Desk, Entry
from doorstep.engine.island import Island
from doorstep.engine.ports import Scope
from doorstep.engine.views import View
from doorstep.events import TourShift
from doorstep.kernel.ids import DepotId, PartyId, PlaceRef, ReservationId, ShipmentId, TenantId, TourId, VanId
from doorstep.kernel.time import Window

pytestmark = pytest.mark.anyio

AT = datetime(2026, 3, 2, 5, 0, tzinfo=UTC)
SCOPE = Scope(tenant=TenantId(1))
DEPOT, DAY = DepotId("kamppi"), "2026-03-02"
STREAM = key_of(DEPOT, DAY)
BOOKERS = 200
WINDOWS = tuple(Window(AT + timedelta(hours=hour), AT + timedelta(hours=hour + 1)) for hour in (1, 2, 3))
SHIFTS = tuple(
    TourShift(
        tour=TourId(f"t-{n}"),
        van=VanId(f"v-{n}"),
        shift=Window(AT + timedelta(minutes=40), AT + timedelta(hours=5)),
        capacity_g=60_000,
    )
    for n in range(3)
)


def town():
    """Everybody's own place."""
    where = np.random.default_rng(5).uniform(0, 3_000, (BOOKERS + 1, 2))
    metres = np.sqrt(((where[:, None] - where[None]) ** 2).sum(2))
    seconds = np.ceil(metres / 6).astype(np.int64)
    row = {PlaceRef(f"p-{number}"): number for number in range(BOOKERS + 1)}
    return TravelTable(row=row, seconds_s=seconds, metres_m=metres.astype(np.int64))


TOWN = town()

SLOTS = Island(
    commands=(OpenDay, ReserveSlot, ConfirmSlot, ReleaseSlot),
    stream=lambda command: key_of(command.depot, command.day),
    story=lambda command: key_of(command.depot, command.day),
    initial=SlotLoad(),
    evolve=evolve,
    decide=partial(decide, placement=KernelPlacement()),
    timers=timers,
    cached=True,
)
LOAD = View(name=NAME, version=VERSION, kind=SlotLoad, keys=keys, initial=initial, fold=fold, tags=tags)


def desk_on(store):
    return Desk(
        store=store,
        codec=MsgspecCodec(),
        clock=FixedClock(AT),
        ids=SystemIds(),
        islands=(SLOTS,),
        inline=(LOAD,),
        grants=lambda _: [],
    )


def entry(key):
    return Entry(source="test", key=key, actor=PartyId("consignee"))


def reserve(number):
    visit = Visit(
        reservation=ReservationId(f"r-{number}"),
        place=PlaceRef(f"p-{number}"),
        window=WINDOWS[number % len(WINDOWS)],
        service_s=240,
        load_g=1_000,
    )
    return ReserveSlot(
        depot=DEPOT,
        day=DAY,
        shipment=ShipmentId(f"shp-{number}"),
        visit=visit,
        travel=TOWN,
        expires_at=AT + timedelta(minutes=10),
    )


async def ask(desk, command, key):
    """Ask until nobody was faster; a person's browser does the same."""
    while True:
        try:
            return await desk.handle(SCOPE, [command], entry(key))
        except Conflict:
            continue


async def book(desk, number):
    """Hold, then confirm, or change one's mind; whether a promise stands in the end."""
    try:
        await ask(desk, reserve(number), f"hold-{number}")
    except NotDeliverable:
        return False
    key = ReservationId(f"r-{number}")
    if number % 7 == 0:
        await ask(desk, ReleaseSlot(depot=DEPOT, day=DAY, reservation=key, reason="moved"), f"no-{number}")
        return False
    await ask(desk, ConfirmSlot(depot=DEPOT, day=DAY, reservation=key, real_now=AT), f"yes-{number}")
    return True


@pytest.mark.database
@pytest.mark.timeout(120)
async def test_two_hundred_bookers_at_once_never_oversell(database):
    async with database.pool(Role.WORKER, size=10) as one, database.pool(Role.WORKER, size=10) as other:
        await everybody_books(PostgresStore(one, MsgspecCodec()), PostgresStore(other, MsgspecCodec()))


async def everybody_books(store, another):
    servers = desk_on(store), desk_on(another)
    await servers[0].handle(
        SCOPE,
        [OpenDay(depot=DEPOT, day=DAY, place=PlaceRef("p-0"), shifts=SHIFTS, windows=WINDOWS)],
        entry("open"),
    )
    kept = await asyncio.gather(*(book(servers[n % 2], n) for n in range(1, BOOKERS + 1)))
    async with store.transaction(SCOPE) as tx:
        rows = await tx.rows(NAME, VERSION, [STREAM])
        past = await tx.past(STREAM)
    load = LOAD.read(MsgspecCodec(), rows[STREAM], STREAM)
    refolded = SlotLoad()
    for recorded in past.events:
        refolded = evolve(refolded, recorded.event)
    assert load == refolded
    promised = {f"r-{number}" for number, stands in enumerate(kept, start=1) if stands}
    assert set(load.bookings) == promised
    assert all(booking.confirmed for booking in load.bookings.values())
    assert 20 < len(promised) < 160
    plan = day_plan(load)
    day = day_problem(plan, TOWN)
    assert faults(day.problem, day.orders(plan.tours)) == ()
