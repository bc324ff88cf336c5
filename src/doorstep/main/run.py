"""`doorstep run`: the whole installation under one supervisor, then a table of links."""

import asyncio
import os
import shutil
import sys
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import asyncpg

from doorstep.adapters.clock import SystemClock
from doorstep.adapters.geocoders.entries import AddressIndex
from doorstep.adapters.geocoders.postgres_index import forget_other_indexes, is_loaded, load_index
from doorstep.adapters.maps.errors import NoRegion
from doorstep.adapters.maps.manifest import Manifest, read_manifest
from doorstep.adapters.maps.progress import OnProgress, Progress
from doorstep.adapters.maps.region import AddRegion, add_region, load_current
from doorstep.adapters.maps.shelf import Shelf
from doorstep.adapters.nats.server import argv as nats_argv
from doorstep.adapters.nats.server import prepare as prepare_nats
from doorstep.adapters.postgres.cluster.roles import ensure_roles
from doorstep.adapters.postgres.cluster.settings import Role
from doorstep.adapters.postgres.launcher import Launcher, dsn
from doorstep.adapters.postgres.migrate import migrate
from doorstep.adapters.postgres.records import ClockRow
from doorstep.adapters.roads.graph import osrm_argv
from doorstep.main.demo import Keys, lay_out, sign_in_links
from doorstep.main.mqtt import nats_settings
from doorstep.main.settings import Settings
from doorstep.main.site import cluster_settings, open_site
from doorstep.main.web_server import granian_argv
from doorstep.workers.supervise import (
    Answers,
    Listening,
    Passes,
    Plan,
    ProcessSpec,
    Report,
    Restart,
    Says,
    Step,
    supervise,
)


@dataclass(slots=True)
class Installation:
    """What the steps find out and later ones need."""

    settings: Settings
    keys: Keys | None = None
    links: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])


def run(settings: Settings) -> None:
    """Run everything until Ctrl-C; blocks."""
    if settings.restart:
        start_over(settings.state)
    installed = Installation(settings)
    units = [*_database(installed), *_services(installed)]
    if settings.demo and settings.simulate:
        units += _simulation(installed)
    supervise(
        Plan(state=settings.state, units=tuple(units), when_ready=lambda: _say_links(installed)),
        output=sys.stdout,
    )


def _database(installed: Installation) -> list[ProcessSpec | Step]:
    settings = installed.settings
    cluster = cluster_settings(settings)

    async def schema(report: Report) -> None:
        await ensure_roles(cluster, dsn(cluster, Role.SUPERUSER))
        report("migrating")
        await asyncio.to_thread(migrate, dsn(cluster, Role.OWNER))

    async def region(report: Report) -> None:
        await ensure_region(settings, report)

    schema_step = Step(
        name="schema", label="Schema", run=schema, depends_on=() if settings.dsn else ("postgres",)
    )
    steps: list[ProcessSpec | Step] = [
        schema_step,
        Step(name="region", label="Map region", run=region, depends_on=("schema",)),
    ]
    if settings.dsn:
        return steps
    launcher = Launcher(cluster)
    postgres = ProcessSpec(
        name="postgres",
        label="PostgreSQL",
        argv=launcher.argv,
        env=launcher.environment,
        before=launcher.prepare,
        ready=Passes(check=launcher.answers),
        stop_signal=launcher.stop_signal,
        stop_within=30,
        explain=launcher.explain,
    )
    return [postgres, *steps]


def _services(installed: Installation) -> list[ProcessSpec | Step]:
    settings = installed.settings
    env = _environment(settings)

    async def network(_: Report) -> None:
        await lay_out_network(installed)

    roads = ProcessSpec(
        name="roads",
        label="Road engine",
        argv=lambda: osrm_argv(Shelf(settings.state).current(), settings.roads_port),
        env=env,
        ready=Listening(port=settings.roads_port),
        depends_on=("region",),
    )
    api = ProcessSpec(
        name="api",
        label="Pages and API",
        argv=granian_argv(settings.host, settings.port),
        env=env,
        ready=Answers(port=settings.port, path="/health/live"),
        depends_on=("network",),
    )
    listed: list[ProcessSpec | Step] = [
        roads,
        Step(name="network", label="Network", run=network, depends_on=("roads",)),
        api,
        _own("worker", "Worker", "worker", env),
        _own("planner", "Planner", "planner", env),
    ]
    if settings.catches_mail:
        listed.append(
            ProcessSpec(
                name="mail",
                label="Mail catcher",
                argv=(sys.executable, "-m", "doorstep.main", "mail-catcher"),
                env=env,
                ready=Listening(port=settings.smtp_port),
                depends_on=("schema",),
            )
        )
    if settings.mqtt:
        listed += _mqtt(settings, env)
    return listed


def _mqtt(settings: Settings, env: Mapping[str, str]) -> list[ProcessSpec | Step]:
    nats = nats_settings(settings)
    server = ProcessSpec(
        name="nats",
        label="MQTT",
        argv=lambda: nats_argv(nats),
        env=env,
        before=lambda: prepare_nats(nats),
        ready=Listening(port=nats.mqtt_port),
        depends_on=("schema",),
    )
    return [server, replace(_own("mqtt", "Positions over MQTT", "mqtt", env), depends_on=("network", "nats"))]


def _simulation(installed: Installation) -> list[ProcessSpec | Step]:
    settings = installed.settings
    return [
        ProcessSpec(
            name="simulation",
            label="Simulated city",
            argv=(sys.executable, "-m", "doorstep.main", "simulate"),
            env=_environment(settings),
            ready=Says(pattern="moving"),
            ready_within=180,
            restart=Restart.ON_FAILURE,
            depends_on=("api", "worker", "planner", *(("mail",) if settings.catches_mail else ())),
        )
    ]


def _own(name: str, label: str, command: str, env: Mapping[str, str]) -> ProcessSpec:
    return ProcessSpec(
        name=name,
        label=label,
        argv=(sys.executable, "-m", "doorstep.main", command),
        env=env,
        ready=Says(pattern=f"{command} runs"),
        depends_on=("network",),
    )


def _environment(settings: Settings) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    return kept | {
        "DOORSTEP_STATE": str(settings.state),
        "DOORSTEP_PORT": str(settings.port),
        "PYTHONUNBUFFERED": "1",
    }


async def ensure_region(settings: Settings, report: Report) -> None:
    """Load the configured region when none is loaded, and its addresses where the database lacks them."""

    def show(progress: Progress) -> None:
        report(progress.step)

    shelf = Shelf(settings.state)
    try:
        region = read_manifest(shelf.current())
    except NoRegion:
        await add(settings, settings.region, show)
        return
    async with _owner(settings) as connection:
        loaded = await is_loaded(connection, region=region.digest)
    if not loaded:
        await load_current(shelf, partial(_load_addresses, settings))


async def add(settings: Settings, source: str, on_progress: OnProgress) -> Manifest:
    """Build a region, load its addresses, and put it in use."""
    request = AddRegion(
        source=source,
        state=settings.state,
        at=SystemClock().real(),
        mirror=settings.osm_mirror,
        on_progress=on_progress,
    )
    return await add_region(request, partial(_load_addresses, settings))


async def _load_addresses(settings: Settings, manifest: Manifest, index: AddressIndex) -> None:
    async with _owner(settings) as connection:
        await load_index(connection, region=manifest.digest, name=manifest.name, index=index)
        await forget_other_indexes(connection, region=manifest.digest)


@asynccontextmanager
async def _owner(settings: Settings) -> AsyncGenerator["asyncpg.Connection[asyncpg.Record]"]:
    connection = await asyncpg.connect(dsn(cluster_settings(settings), Role.OWNER))
    try:
        yield connection
    finally:
        await connection.close()


def start_over(state: Path) -> None:
    """Forget every day that was played; regions, which take time to build, stay."""
    for name in ("postgres", "simulation", "mail", "keys"):
        shutil.rmtree(state / name, ignore_errors=True)


async def lay_out_network(installed: Installation) -> None:
    """See that the demonstration's network, keys and sign-in links exist."""
    settings = installed.settings
    if not settings.demo:
        return
    async with open_site(settings, Role.WORKER, size=2) as site:
        pool = await asyncpg.create_pool(dsn(cluster_settings(settings), Role.WORKER), min_size=1, max_size=1)
        async with pool:
            installed.keys = await lay_out(site, ClockRow(pool), keys_file(settings))
        installed.links = await sign_in_links(site, settings.base_url)


def keys_file(settings: Settings) -> Path:
    """Where the demonstration's clients find their keys."""
    return settings.state / "keys" / "demo.json"


def _say_links(installed: Installation) -> None:
    base = installed.settings.base_url
    rows = [
        *installed.links,
        ("Checkout, Kallio Coffee", f"{base}/shop/kallio"),
        ("Checkout, Nordhem Living", f"{base}/shop/nordhem"),
        *_tracking(installed.settings),
        ("Mailbox", f"{base}/mailbox"),
        ("Phones, text messages", f"{base}/mailbox/texts"),
        ("API", f"{base}/docs/api"),
    ]
    width = max(len(label) for label, _ in rows)
    sys.stdout.write("\n" + "\n".join(f"  {label:<{width}}  {url}" for label, url in rows) + "\n\n")
    sys.stdout.flush()


def _tracking(settings: Settings) -> list[tuple[str, str]]:
    note = settings.state / "simulation" / "tracking.txt"
    return [("A consignee's page", note.read_text(encoding="utf-8").strip())] if note.exists() else []
