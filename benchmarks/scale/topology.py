"""What runs: two servers of PostgreSQL, three of NATS, two API processes and workers, and a client."""

import asyncio
import os
import secrets
import signal
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import asyncpg

from benchmarks.installation import ROOT
from doorstep.adapters.nats.server import NatsSettings
from doorstep.adapters.nats.server import argv as nats_argv
from doorstep.adapters.postgres.cluster.folders import socket_folder
from doorstep.adapters.postgres.cluster.roles import ensure_roles
from doorstep.adapters.postgres.cluster.settings import PORT, ClusterSettings, Role
from doorstep.adapters.postgres.cluster.standby import make_standby
from doorstep.adapters.postgres.launcher import Launcher, dsn
from doorstep.adapters.postgres.migrate import migrate
from doorstep.main.run import Installation, ensure_region, lay_out_network
from doorstep.main.settings import Settings, read_settings
from doorstep.workers.supervise import (
    Answers,
    Listening,
    Passes,
    ProcessSpec,
    Report,
    Restart,
    Says,
    Spawned,
    Step,
)

APIS, WORKERS, NODES = 2, 2, 3
SYNCHRONOUS_WITHIN_S = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """Where everything lies, and the ports from `port` on."""

    folder: Path
    port: int

    @property
    def primary(self) -> ClusterSettings:
        """The server that takes what is written, until it is killed."""
        return ClusterSettings(state=self.folder / "a")

    @property
    def standby(self) -> ClusterSettings:
        """The server that has it too before it is acknowledged."""
        return ClusterSettings(state=self.folder / "b")

    @property
    def dsn(self) -> str:
        """Both servers; whoever asks gets the one that takes what is written."""
        hosts = ",".join(quote(str(socket_folder(one)), safe="/") for one in (self.primary, self.standby))
        return f"postgresql://{Role.OWNER}@/doorstep?host={hosts}&port={PORT},{PORT}&target_session_attrs=read-write"

    @property
    def apis(self) -> list[str]:
        """Where the API answers."""
        return [f"http://127.0.0.1:{self.api_port(number)}" for number in range(APIS)]

    def api_port(self, number: int) -> int:
        """The port of an API process."""
        return self.port + 3 + number

    def node_port(self, number: int) -> int:
        """The port of a NATS server; the one for its peers comes ten later."""
        return self.port + 6 + number

    @property
    def nats_url(self) -> str:
        """Every NATS server, with the password."""
        key = (self.folder / "nats.key").read_text(encoding="utf-8")
        return ",".join(f"nats://doorstep:{key}@127.0.0.1:{self.node_port(n)}" for n in range(NODES))

    def environment(self) -> dict[str, str]:
        """What every process of ours is started with."""
        given = os.environ.items()  # noqa: TID251  # started from a shell
        kept = {name: value for name, value in given if not name.startswith(("PG", "DOORSTEP_"))}
        return kept | {
            "DOORSTEP_STATE": str(self.folder / "site"),
            "DOORSTEP_PORT": str(self.port),
            "DOORSTEP_DSN": self.dsn,
            "DOORSTEP_NATS_URL": self.nats_url,
            "DOORSTEP_SIMULATE": "0",
            "DOORSTEP_PLANNING": "insertion",
            "PYTHONUNBUFFERED": "1",
        }

    def settings(self) -> Settings:
        """The same, read as any process does."""
        os.environ.update(self.environment())  # noqa: TID251  # this process is one of them
        return read_settings()


def prepare(town: Town) -> None:
    """Make what is not made by a process."""
    town.folder.mkdir(parents=True)
    key = town.folder / "nats.key"
    key.touch(mode=0o600)
    key.write_text(secrets.token_urlsafe(24), encoding="utf-8")


def units(town: Town) -> list[ProcessSpec | Step]:
    """Everything up to the client."""
    return [*_databases(town), *_nats(town), *_services(town)]


def _databases(town: Town) -> list[ProcessSpec | Step]:
    async def schema(report: Report) -> None:
        await ensure_roles(town.primary, dsn(town.primary, Role.SUPERUSER))
        report("migrating")
        await asyncio.to_thread(migrate, dsn(town.primary, Role.OWNER))

    async def synchronous(_: Report) -> None:
        await _wait_for_the_standby(town)

    return [
        _server("primary", "PostgreSQL, primary", town.primary, needs=(), before=None),
        Step(name="schema", label="Schema", run=schema, depends_on=("primary",)),
        _server(
            "standby",
            "PostgreSQL, standby",
            town.standby,
            needs=("network",),
            before=lambda: make_standby(town.primary, town.standby),
        ),
        Step(name="synchronous", label="Synchronous commits", run=synchronous, depends_on=("standby",)),
    ]


def _server(
    name: str,
    label: str,
    settings: ClusterSettings,
    *,
    needs: tuple[str, ...],
    before: Callable[[], None] | None,
) -> ProcessSpec:
    launcher = Launcher(settings)

    def ready() -> None:
        if before is not None:
            before()
        launcher.prepare()

    return ProcessSpec(
        name=name,
        label=label,
        argv=launcher.argv,
        env=launcher.environment,
        before=ready,
        ready=Passes(check=launcher.answers),
        restart=Restart.NEVER,
        stop_signal=launcher.stop_signal,
        stop_within=30,
        explain=launcher.explain,
        depends_on=needs,
    )


async def _wait_for_the_standby(town: Town) -> None:
    """From here on a commit is acknowledged when both servers have it."""
    connection = await asyncpg.connect(dsn(town.primary, Role.SUPERUSER))
    try:
        await connection.execute("alter system set synchronous_standby_names = '*'")
        await connection.execute("select pg_reload_conf()")
        async with asyncio.timeout(SYNCHRONOUS_WITHIN_S):
            while not await connection.fetchval(  # noqa: ASYNC110  # it happens in another process
                "select exists (select from pg_stat_replication where sync_state = 'sync')"
            ):
                await asyncio.sleep(0.1)
    finally:
        await connection.close()


def _nats(town: Town) -> list[ProcessSpec | Step]:
    return [
        ProcessSpec(
            name=f"nats-{number}",
            label=f"NATS {number + 1} of {NODES}",
            argv=lambda number=number: nats_argv(_node(town, number)),
            env=town.environment(),
            before=lambda number=number: _write_node(town, number),
            ready=Listening(port=town.node_port(number)),
        )
        for number in range(NODES)
    ]


def _node(town: Town, number: int) -> NatsSettings:
    return NatsSettings(
        folder=town.folder / f"nats-{number}", host="127.0.0.1", mqtt_port=0, port=town.node_port(number)
    )


def _write_node(town: Town, number: int) -> None:
    node, key = _node(town, number), (town.folder / "nats.key").read_text(encoding="utf-8")
    routes = ", ".join(f'"nats://doorstep:{key}@127.0.0.1:{town.node_port(n) + 10}"' for n in range(NODES))
    login = f'authorization {{ user: "doorstep", password: "{key}" }}'
    node.folder.mkdir(parents=True, exist_ok=True)
    node.configuration.touch(mode=0o600)
    node.configuration.write_text(
        f'server_name: "nats-{number}"\nlisten: "127.0.0.1:{node.port}"\n{login}\n'
        f'jetstream {{ store_dir: "{node.folder / "store"}" }}\n'
        f'cluster {{ name: "scale", listen: "127.0.0.1:{node.port + 10}", {login}, routes: [{routes}] }}\n',
        encoding="utf-8",
    )


def _services(town: Town) -> list[ProcessSpec | Step]:
    settings, env = town.settings(), town.environment()

    async def region(report: Report) -> None:
        await ensure_region(settings, report)

    async def network(_: Report) -> None:
        await lay_out_network(Installation(settings))

    nodes = tuple(f"nats-{number}" for number in range(NODES))
    apis = [
        _own(f"api-{n}", f"API {n + 1} of {APIS}", ("api", "--port", str(town.api_port(n))), env,
             ready=Answers(port=town.api_port(n), path="/health/live"), needs=("synchronous", *nodes))
        for n in range(APIS)
    ]  # fmt: skip
    workers = [
        _own(f"worker-{n}", f"Worker {n + 1} of {WORKERS}", ("worker",), env,
             ready=Says(pattern="worker runs"), needs=("synchronous", *nodes))
        for n in range(WORKERS)
    ]  # fmt: skip
    return [
        Step(name="region", label="Map region", run=region, depends_on=("schema",)),
        _own("roads", "Road engine", ("roads",), env, ready=Listening(port=town.port + 1), needs=("region",)),
        Step(name="network", label="Network", run=network, depends_on=("roads",)),
        _own(
            "mail",
            "Mail catcher",
            ("mail-catcher",),
            env,
            ready=Listening(port=town.port + 2),
            needs=("schema",),
        ),
        *apis,
        *workers,
    ]


def _own(
    name: str,
    label: str,
    words: tuple[str, ...],
    env: Mapping[str, str],
    *,
    ready: Answers | Says | Listening,
    needs: tuple[str, ...],
) -> ProcessSpec:
    return ProcessSpec(
        name=name,
        label=label,
        argv=(sys.executable, "-m", "doorstep.main", *words),
        env=env,
        ready=ready,
        depends_on=needs,
    )


def client(town: Town) -> ProcessSpec:
    """Who takes orders, books and drives, in a process of its own."""
    everything = tuple(
        f"{kind}-{n}" for kind, count in (("api", APIS), ("worker", WORKERS)) for n in range(count)
    )
    return ProcessSpec(
        name="client",
        label="Shops and vans",
        argv=(sys.executable, "-m", "benchmarks.scale.client", str(town.folder), *town.apis),
        env=town.environment(),
        folder=ROOT,
        ready=Spawned(),
        restart=Restart.NEVER,
        stop_signal=signal.SIGTERM,
        depends_on=everything,
    )
