"""`doorstep audit`: whether the log is whole, and what became of the plans that were searched for."""

from collections import Counter, defaultdict
from typing import TextIO

from doorstep.adapters.codec import MsgspecCodec
from doorstep.adapters.postgres.cluster.settings import Role
from doorstep.adapters.postgres.launcher import dsn
from doorstep.adapters.postgres.pool import open_pool
from doorstep.adapters.postgres.store import PostgresStore
from doorstep.engine.chain import verify
from doorstep.engine.ports import Cursor
from doorstep.events import Event, PlanAdopted, PlanRefused, Recorded
from doorstep.main.cluster import cluster_settings
from doorstep.main.settings import Settings

BATCH = 2_000


async def audit(settings: Settings, output: TextIO) -> None:
    """Read the whole log, verify the chain of every stream, and print what was counted.

    Raises: BrokenChain.
    """
    codec, streams = MsgspecCodec(), defaultdict[tuple[int, str], list[Recorded[Event]]](list)
    async with await open_pool(dsn(cluster_settings(settings), Role.WORKER), size=1) as pool:
        store, cursor = PostgresStore(pool, codec), Cursor()
        while batch := await store.behind_fence(cursor, limit=BATCH):
            for recorded in batch:
                streams[recorded.tenant, recorded.stream].append(recorded)
            cursor = Cursor(xid=batch[-1].xid, position=batch[-1].position)
    for story in streams.values():
        verify(codec, sorted(story, key=lambda one: one.stream_version))
    counted = _counted([one.event for story in streams.values() for one in story])
    output.writelines(
        f"  {name:<20}{value}\n"
        for name, value in (counted | {"hash chains": f"{len(streams):,} streams, each whole"}).items()
    )
    output.flush()


def _counted(events: list[Event]) -> dict[str, str]:
    adopted = [event for event in events if isinstance(event, PlanAdopted)]
    by_planner = Counter(event.planner for event in adopted)
    said = ", ".join(f"{count} {planner}" for planner, count in by_planner.most_common())
    return {
        "events": f"{len(events):,}",
        "plans adopted": f"{len(adopted)}" + (f" ({said})" if said else ""),
        "driving saved": f"{sum(event.saved_s for event in adopted) / 60:,.0f} min",
        "refused by checker": f"{sum(isinstance(event, PlanRefused) for event in events)}",
    }
