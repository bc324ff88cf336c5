"""Whether the day is moving: the database answers, followers keep up, and where it is played, a van left."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import asyncpg

from doorstep.adapters.postgres.away import FAULTS
from doorstep.adapters.postgres.shares import workers
from doorstep.main import parts
from doorstep.main.settings import Settings

_FOLLOWED = """
    (select coalesce(min(xid::text::bigint), 0)::text::xid8 from checkpoint where follower like 'view:%'),
    (select coalesce(min(position), 0) from checkpoint where follower like 'view:%')
"""  # subqueries of one value each: joined, the whole log would be gone through
_UNFOLLOWED = (
    f"from event_log where (xid, position) > ({_FOLLOWED}) and xid < pg_snapshot_xmin(pg_current_snapshot())"
)
_STATE = f"""
select (select count(*) {_UNFOLLOWED}) as behind,
       (select exists (select from event_log where type = 'tour.started')) as moving
"""  # noqa: S608  # of our own words alone
_WAITING = f"select recorded_at {_UNFOLLOWED} order by xid, position limit 1"
BEHIND_ALLOWED = 500


@dataclass(slots=True, kw_only=True)
class Readiness:
    """Asks the database each time."""

    pool: "asyncpg.Pool[asyncpg.Record]"
    settings: Settings

    async def state(self) -> dict[str, Any]:
        """`ready`, what it rests on, how many processes do each part, and what is `missing`, in words."""
        try:
            row = await self.pool.fetchrow(_STATE)
            doing = await workers(self.pool, parts.ALL)
        except FAULTS as fault:
            return {"ready": False, "database": str(fault), "missing": [f"the database: {fault}"]}
        behind, moving = (row["behind"], row["moving"]) if row else (0, False)
        wanted = parts.usual(nats=bool(self.settings.nats_url))
        needed = _needed(behind=behind, moving=moving or not self._is_played)
        return {
            "ready": not needed,
            "database": "answers",
            "behind": behind,
            "moving": moving,
            "workers": doing,
            "missing": [*needed, *_nobody(doing, wanted)],
        }

    async def waiting_since(self) -> datetime | None:
        """When the oldest event was recorded that some follower has not taken in; `None`: there is none."""
        try:
            return await self.pool.fetchval(_WAITING)
        except FAULTS:
            return None  # pages that need the database say so themselves

    @property
    def _is_played(self) -> bool:
        return self.settings.demo and self.settings.simulate


def _needed(*, behind: int, moving: bool) -> list[str]:
    """What keeps this process from being ready."""
    found: list[str] = []
    if behind > BEHIND_ALLOWED:
        found.append(f"followers, which are {behind} events behind")
    if not moving:
        found.append("a van that has left, in the day that is played")
    return found


def _nobody(doing: Mapping[str, int], wanted: Sequence[str]) -> list[str]:
    """Parts that no process does: pages and API are answered all the same."""
    return [f"a process that does {part}: `doorstep worker {part}`" for part in wanted if not doing.get(part)]
