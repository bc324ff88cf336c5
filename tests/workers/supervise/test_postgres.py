"""PostgreSQL under the supervisor: killed, it comes back with all it acknowledged."""

import asyncio
import contextlib
import os
import signal
import time

import asyncpg
import pytest
from tests.workers.supervise.waiting import gone

from doorstep.adapters.postgres.cluster.settings import ClusterSettings, Role
from doorstep.adapters.postgres.launcher import dsn

pytestmark = [pytest.mark.timeout(180), pytest.mark.local_network]


POSTGRES = """
from doorstep.adapters.postgres.cluster.roles import ensure_roles
from doorstep.adapters.postgres.cluster.settings import ClusterSettings, Role
from doorstep.adapters.postgres.launcher import Launcher, dsn

settings = ClusterSettings(state=state)
launcher = Launcher(settings)

async def roles(report):
    await ensure_roles(settings, dsn(settings, Role.SUPERUSER))

go(
    ProcessSpec(
        name="postgres", label="PostgreSQL", argv=launcher.argv, env=launcher.environment,
        before=launcher.prepare, ready=Passes(check=launcher.answers), stop_signal=launcher.stop_signal,
        explain=launcher.explain,
    ),
    Step(name="roles", label="Roles", run=roles, depends_on=("postgres",)),
)
"""


@pytest.mark.database
@pytest.mark.anyio
async def test_postgres_that_is_killed_is_started_again_with_all_it_acknowledged(start):
    run = start(POSTGRES)
    run.until("READY")
    owner = dsn(ClusterSettings(state=run.state), Role.OWNER)
    connection = await asyncpg.connect(owner)
    await connection.execute("create table kept as select 7 as n")
    os.kill(run.running()["postgres"], signal.SIGKILL)
    run.until("PostgreSQL was ended by SIGKILL; started again")
    kept, end = None, time.monotonic() + 10
    while kept is None and time.monotonic() < end:
        with contextlib.suppress(OSError, asyncpg.PostgresError):
            again = await asyncpg.connect(owner)
            kept = await again.fetchval("select n from kept")
            await again.close()
        await asyncio.sleep(0.02)
    connection.terminate()
    assert kept == 7
    postmaster = run.running()["postgres"]
    run.process.kill()  # and now the supervisor itself
    run.process.wait()
    assert gone(postmaster)
    start(POSTGRES).until("READY")


@pytest.mark.database
def test_postgres_that_cannot_start_says_why(start):
    run = start(POSTGRES.replace("state=state", "state=state, programs=Path('/nowhere')"))
    assert "postgres.programs_missing: /nowhere holds no postgres and no initdb" in run.rest()
    assert run.process.returncode == 1
