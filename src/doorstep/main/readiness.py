"""Whether the day is moving: the database answers, followers keep up, and where it is played, a van left."""

from dataclasses import dataclass
from typing import Any

import asyncpg

from doorstep.adapters.postgres.away import FAULTS
from doorstep.main.settings import Settings

_STATE = """
select
  (select count(*) from event_log l where (l.xid, l.position) > (c.xid, c.position)
     and l.xid < pg_snapshot_xmin(pg_current_snapshot())) as behind,
  (select exists (select from event_log where type = 'tour.started')) as moving
from (select coalesce(min(xid::text::bigint), 0)::text::xid8 as xid, coalesce(min(position), 0) as position
      from checkpoint where follower like 'view:%') c
"""
BEHIND_ALLOWED = 500


@dataclass(slots=True, kw_only=True)
class Readiness:
    """Asks the database each time."""

    pool: "asyncpg.Pool[asyncpg.Record]"
    settings: Settings

    async def state(self) -> dict[str, Any]:
        """`ready` and what it rests on."""
        try:
            row = await self.pool.fetchrow(_STATE)
        except FAULTS as fault:
            return {"ready": False, "database": str(fault)}
        behind, moving = (row["behind"], row["moving"]) if row else (0, False)
        played = self.settings.demo and self.settings.simulate
        ready = behind <= BEHIND_ALLOWED and (moving or not played)
        return {"ready": ready, "database": "answers", "behind": behind, "moving": moving}
