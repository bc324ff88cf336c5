"""The minute ledger: whether every history sums, how long one explanation takes, and a day of a million."""

import asyncio
import time
from random import Random

from benchmarks.deliveries import SCOPE, desk_on, live_through
from benchmarks.installation import durable_cluster
from benchmarks.report import Report, quantiles, tell
from doorstep.adapters.codec import MsgspecCodec
from doorstep.adapters.postgres.cluster.settings import Role
from doorstep.adapters.postgres.migrate import migrate
from doorstep.adapters.postgres.pool import open_pool
from doorstep.adapters.postgres.store import PostgresStore
from doorstep.domain.ledger import (
    Contract,
    Explanation,
    Leg,
    explain,
    released,
    run,
    settle,
    shipment_facts,
    tour_facts,
)
from doorstep.domain.ledger.day import by_lane, explain_all
from doorstep.domain.ledger.rules import CURRENT
from doorstep.engine.ports import Cursor
from doorstep.events import Event, Owner, OwnerKind, Recorded, TourPublished
from doorstep.kernel.ids import PartyId, ShipmentId, TourId
from doorstep.web.minutes import tour_events

HISTORIES, SHIPMENTS, ASKED = 100_000, 600, 200
LSP = PartyId("pihka")
OWNERS = tuple(Owner(kind=kind, party=PartyId("")) for kind in OwnerKind)
LATER_S = 1_772_550_000
"""The evening of the benchmark's day."""
LATER_TRUCKS = tuple(range(90_000, 2_000_000, 86_400))
DAY = 1_000_000
CORES = 2


def bench() -> Report:
    """Histories whose parts are not the whole (there must be none), and what the arithmetic costs."""
    tell(f"ledger: {HISTORIES:,} histories")
    wrong, took_s = _histories()
    tell(f"ledger: a day of {SHIPMENTS} shipments")
    codec = MsgspecCodec()
    events, asked_ms = asyncio.run(_asked(codec))
    bodies = [codec.encode(one) for one in events]
    begun = time.process_time()
    day = _day(codec, bodies)
    day_s = time.process_time() - begun
    figures = {
        "histories_count": float(HISTORIES),
        "wrong_sums_count": float(wrong),
        "histories_per_s": HISTORIES / took_s,
        "day_1m_s": day_s / SHIPMENTS * DAY / CORES,
        "refolded_otherwise_count": float(_day(codec, bodies[::-1]) != day),
        "shipments_count": float(SHIPMENTS),
        **quantiles("explanation", asked_ms, "ms"),
    }
    return Report(bench="ledger", figures=figures)


def _histories() -> tuple[int, float]:
    dice, wrong = Random(7), 0  # noqa: S311  # drawn histories, the same every time
    begun = time.process_time()
    for _ in range(HISTORIES):
        legs, actual_s = _history(dice)
        running, _ = run(released(OWNERS[0], planned_s=0, actual_s=actual_s), legs)
        promise_end = running.plan_s + dice.randint(-6_000, 6_000)
        found = settle(running, promise_end=promise_end, promiser=OWNERS[1])
        total = max(0, legs[-1].exit_s - promise_end)
        shares = [share.owed_s for share in found.shares]
        wrong += sum(shares) != total or found.total_s != total or min(shares, default=1) < 1
    return wrong, time.process_time() - begun


def _history(dice: Random) -> tuple[list[Leg], int]:
    actual_s = at = dice.randint(-3_000, 12_000)
    legs: list[Leg] = []
    for _ in range(dice.randint(1, 8)):
        trucks = tuple(sorted(dice.sample(range(0, 90_000, 900), 8))) if dice.random() < 0.3 else ()
        contract = Contract(
            budget_s=dice.randint(0, 9_000),
            departures=(*trucks, *range(90_000, 10**7, 43_200)) if trucks else (),
        )
        at = max(at, contract.due(at) + dice.randint(-6_000, 9_000))
        owners = tuple(dice.sample(OWNERS, dice.choice((1, 1, 1, 2))))
        legs.append(Leg(code="leg", owners=owners, contracts=(contract,), exit_s=at))
    return legs, actual_s


async def _asked(codec: MsgspecCodec) -> tuple[list[Recorded[Event]], list[float]]:
    """The log of a day, and how long it takes to explain one shipment of it from the database."""
    with durable_cluster() as cluster:
        migrate(cluster.dsn(Role.OWNER))
        async with await open_pool(cluster.dsn(Role.WORKER), size=1) as pool:
            store = PostgresStore(pool, codec)
            await live_through(desk_on(store, inline=False), SHIPMENTS)
            events = list(await store.behind_fence(Cursor(), limit=10**9))
            plans = [one.event for one in events if isinstance(one.event, TourPublished)]
            took_ms: list[float] = []
            for plan in plans:
                for stop in plan.stops[:: max(1, SHIPMENTS // ASKED)]:
                    begun = time.perf_counter()
                    await _one(store, stop.shipments[0], plan.tour)
                    took_ms.append((time.perf_counter() - begun) * 1000)
            return events, took_ms


async def _one(store: PostgresStore, shipment: ShipmentId, tour: TourId) -> Explanation | None:
    async with store.transaction(SCOPE) as tx:
        story = await tx.story(shipment)
        facts = tour_facts(tour, await tour_events(tx, tour))
    known = shipment_facts(shipment, story, [tour])
    return explain(known, {tour: facts}, lsp=LSP, now_s=LATER_S, rule=CURRENT)


def _day(codec: MsgspecCodec, bodies: list[bytes]) -> bytes:
    """The table of the day from the bytes of its log."""
    events = [codec.decode(body, hash_="", position=0, xid=0) for body in bodies]
    return codec.dump(by_lane(explain_all(events, lsp=LSP, now_s=LATER_S, rule=CURRENT)))
