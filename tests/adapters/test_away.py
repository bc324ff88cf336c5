"""A database that is away has one name, whatever the driver calls it."""

from datetime import UTC, datetime
from typing import Any, cast

import asyncpg
import pytest

from doorstep.adapters.clock import FixedClock
from doorstep.adapters.postgres.away import AWAY, DatabaseUnavailable, asking
from doorstep.adapters.postgres.positions import PostgresPositions
from doorstep.domain.positions import Verdicts
from doorstep.engine.positions import Fix, Judged
from doorstep.kernel.ids import TenantId, VanId
from doorstep.kernel.place import Point

pytestmark = pytest.mark.anyio

AT = datetime(2026, 6, 16, 9, 0, tzinfo=UTC)
NEWS = Verdicts(times=[AT.timestamp()], doubts=[""], stale=[], shifted={})


class KilledPool:
    """A pool whose server was killed: it raises what the driver raised then."""

    def acquire(self) -> None:
        raise asyncpg.InternalClientError("got result for unknown protocol state 1")


@pytest.mark.parametrize("fault", AWAY)
async def test_every_fault_of_a_server_that_is_away_has_one_name(fault: type[Exception]):
    with pytest.raises(DatabaseUnavailable, match="ask again"):
        async with asking():
            raise fault("gone")


async def test_what_a_server_that_answers_refuses_keeps_its_own_name():
    with pytest.raises(asyncpg.UniqueViolationError):
        async with asking():
            raise asyncpg.UniqueViolationError("there already")


async def test_who_brings_positions_to_a_killed_server_is_told_and_may_come_again():
    positions = PostgresPositions(cast("Any", KilledPool()), FixedClock(AT))
    fix = Fix(van=VanId("van-1"), at=AT, point=Point(60.17, 24.94))
    for _ in range(2):
        with pytest.raises(DatabaseUnavailable, match="send them again"):
            await positions.store(Judged(tenant=TenantId(1), said=[fix], verdicts=NEWS))
