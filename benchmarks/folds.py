"""Folding: how fast events become shipment cards, and how long a whole day takes to be folded anew."""

import asyncio
import time
from collections.abc import Callable

from benchmarks.deliveries import ZONE, desk_on, live_through
from benchmarks.installation import durable_cluster
from benchmarks.report import Report, tell
from doorstep.adapters.codec import MsgspecCodec
from doorstep.adapters.postgres.cluster.settings import Role
from doorstep.adapters.postgres.migrate import migrate
from doorstep.adapters.postgres.pool import open_pool
from doorstep.adapters.postgres.store import PostgresStore
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.ports import Cursor
from doorstep.engine.views import advance, touched
from doorstep.events import Event, Recorded
from doorstep.main.views import shipment_card

SHIPMENTS, REPEATS, BATCH = 600, 5, 200


def run() -> Report:
    """Events a second: folded in memory, refolded from the log's bytes into rows, and folded row by row.

    The peer only decodes the same bytes: what no fold of them can be faster than.
    """
    codec = MsgspecCodec()
    tell(f"folds: a day of {SHIPMENTS} shipments")
    events = asyncio.run(_events(codec))
    bodies = [codec.encode(recorded) for recorded in events]
    names = {
        "fold_in_memory": lambda: _fold(events),
        "refold_from_bytes": lambda: _refold(codec, bodies),
        "follow_in_batches": lambda: _follow(codec, events),
    }
    best_s = {name: _best(work) for name, work in names.items()}
    figures = {f"{name}_events_per_s": len(events) / took_s for name, took_s in best_s.items()}
    figures |= {
        "events_count": float(len(events)),
        "shipments_count": float(SHIPMENTS),
        "refold_of_the_day_s": best_s["refold_from_bytes"],
        "bytes_per_event": sum(map(len, bodies)) / len(bodies),
    }
    decode_s = _best(lambda: [_decoded(codec, body) for body in bodies])
    return Report(bench="folds", figures=figures, peers={"decode_only_events_per_s": len(events) / decode_s})


async def _events(codec: MsgspecCodec) -> list[Recorded[Event]]:
    with durable_cluster() as cluster:
        migrate(cluster.dsn(Role.OWNER))
        async with await open_pool(cluster.dsn(Role.WORKER), size=1) as pool:
            store = PostgresStore(pool, codec)
            await live_through(desk_on(store, inline=False), SHIPMENTS)
            return list(await store.behind_fence(Cursor(), limit=10**9))


def _best(work: Callable[[], object]) -> float:
    """Seconds of the fastest of a few repetitions: the others were disturbed."""
    took_s: list[float] = []
    for _ in range(REPEATS):
        begun = time.perf_counter()
        work()
        took_s.append(time.perf_counter() - begun)
    return min(took_s)


def _fold(events: list[Recorded[Event]]) -> dict[str, ShipmentCard]:
    view = shipment_card(ZONE)
    cards: dict[str, ShipmentCard] = {}
    for recorded in events:
        for key in view.keys(recorded):
            cards[key] = view.fold(cards.get(key) or view.initial(key), recorded)
    return cards


def _refold(codec: MsgspecCodec, bodies: list[bytes]) -> int:
    cards = _fold([_decoded(codec, body) for body in bodies])
    view = shipment_card(ZONE)
    return len([view.write(codec, key, card) for key, card in cards.items()])


def _follow(codec: MsgspecCodec, events: list[Recorded[Event]]) -> int:
    """As a follower does it: rows are read, advanced by a batch and written again."""
    view = shipment_card(ZONE)
    rows: dict[str, object] = {}
    for start in range(0, len(events), BATCH):
        batch = events[start : start + BATCH]
        known = {key: rows[key] for key in touched(view, batch) if key in rows}
        rows |= {row.key: row for row in advance(view, codec, known, batch)}  # type: ignore[arg-type]
    return len(rows)


def _decoded(codec: MsgspecCodec, body: bytes) -> Recorded[Event]:
    return codec.decode(body, hash_="", position=0, xid=0)
