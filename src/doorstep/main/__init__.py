"""The composition root: the only room that reads the environment and picks vendors."""

import argparse
import asyncio
import sys
from collections.abc import Callable, Mapping, Sequence

from doorstep.kernel.errors import DoorstepError
from doorstep.main import parts
from doorstep.main.settings import Settings, read_settings

type Command = Callable[[Settings, argparse.Namespace], None]


def main(arguments: Sequence[str] | None = None) -> None:
    """The command `doorstep`."""
    words = _parser().parse_args(arguments)
    try:
        COMMANDS[words.command](read_settings(), words)
    except DoorstepError as failure:
        sys.stderr.write(f"doorstep: {failure} ({failure.code})\n")
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="doorstep", description="The last-mile delivery experience platform."
    )
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("run", help="run everything: database, roads, pages, workers and the simulated city")
    region = commands.add_parser("region", help="add a map region, or list those that are built")
    region.add_argument("action", choices=("add", "list"))
    region.add_argument("source", nargs="?", default="", help="an .osm.pbf file, or a name")
    commands.add_parser(
        "prepare", help="roles, schema, map region and the trial's network; run it again at will"
    )
    api = commands.add_parser("api", help="pages and API; several share a database")
    api.add_argument("--host", default="", help="where it listens; else DOORSTEP_HOST")
    api.add_argument("--port", type=int, default=0, help="where it listens; else DOORSTEP_PORT")
    worker = commands.add_parser("worker", help="work in the background; several share a database")
    worker.add_argument(
        "parts",
        nargs="*",
        metavar="PART",
        help="followers, jobs, predictor, relay, planner; without any: all but the planner",
    )
    commands.add_parser("roads", help="the road engine of the map region in use, on DOORSTEP_PORT + 1")
    planner = commands.add_parser("planner", help="improves the plans of the open days")
    planner.add_argument("--depot", default="", help="with --day: only this depot-day, in this process")
    planner.add_argument("--day", default="", help="as 2026-03-02")
    commands.add_parser("mail-catcher", help="an SMTP server that keeps every message and delivers none")
    simulate = commands.add_parser("simulate", help="the simulated city, a client of the API")
    simulate.add_argument("mode", nargs="?", default="run", choices=("run", "day", "week"))
    simulate.add_argument("--days", type=int, default=7, help="with week: how many days")
    simulate.add_argument("--speed", type=float, default=60, help="with week: business seconds a second")
    commands.add_parser("mqtt", help="positions that trackers publish over MQTT (needs DOORSTEP_MQTT=1)")
    commands.add_parser("audit", help="check every hash chain, and count what the checker refused")
    _add_learn(commands.add_parser("learn", help="fit the arrival predictor on driven tours, and judge it"))
    commands.add_parser("migrate", help="bring the schema up to this release")
    return parser


def _add_learn(learn: argparse.ArgumentParser) -> None:
    learn.add_argument("--days", type=int, default=90, help="how many days back are read")
    learn.add_argument("--test-days", type=int, default=14, help="the last of them, only to judge")
    learn.add_argument("--dry-run", action="store_true", help="print the report and change nothing")
    learn.add_argument("--without-drivers", action="store_true", help="learn nothing of single drivers")
    learn.add_argument("--promote", default="", metavar="MODEL", help="take this model into service by hand")
    reasons = ("went_wrong", "roads_changed", "trial")
    learn.add_argument("--because", default="trial", choices=reasons, help="with --promote: why")


def _run(settings: Settings, _: argparse.Namespace) -> None:
    from doorstep.main.run import run  # noqa: PLC0415  # each process loads only what it needs

    run(settings)


def _prepare(settings: Settings, _: argparse.Namespace) -> None:
    from doorstep.main.prepare import prepare  # noqa: PLC0415

    asyncio.run(prepare(settings, sys.stdout))


def _api(settings: Settings, words: argparse.Namespace) -> None:
    from doorstep.main.web_server import run_api  # noqa: PLC0415

    run_api(settings, words.host, words.port)


def _worker(settings: Settings, words: argparse.Namespace) -> None:
    from doorstep.main.worker import run_worker  # noqa: PLC0415

    asyncio.run(run_worker(settings, parts.chosen(words.parts, nats=bool(settings.nats_url))))


def _roads(settings: Settings, _: argparse.Namespace) -> None:
    from doorstep.main.prepare import run_roads  # noqa: PLC0415

    run_roads(settings)


def _planner(settings: Settings, words: argparse.Namespace) -> None:
    if words.depot and words.day:
        from doorstep.main.day_planner import run_day_planner  # noqa: PLC0415

        asyncio.run(run_day_planner(settings, words.depot, words.day))
        return
    from doorstep.main.planning import run_planner  # noqa: PLC0415

    asyncio.run(run_planner(settings))


def _mqtt(settings: Settings, _: argparse.Namespace) -> None:
    from doorstep.main.mqtt import run_mqtt  # noqa: PLC0415

    asyncio.run(run_mqtt(settings))


def _mail_catcher(settings: Settings, _: argparse.Namespace) -> None:
    from doorstep.adapters.clock import SystemClock  # noqa: PLC0415
    from doorstep.adapters.senders.catcher import CatcherSettings, catch_mail  # noqa: PLC0415

    catcher = CatcherSettings(folder=settings.state / "mail", port=settings.smtp_port)
    asyncio.run(catch_mail(catcher, SystemClock().real))


def _region(settings: Settings, words: argparse.Namespace) -> None:
    from doorstep.main.region import region  # noqa: PLC0415

    region(settings, words.action, words.source)


def _simulate(settings: Settings, words: argparse.Namespace) -> None:
    from doorstep.main.simulate import simulate  # noqa: PLC0415

    simulate(settings, words.mode, words.days, words.speed)


def _audit(settings: Settings, _: argparse.Namespace) -> None:
    from doorstep.main.audit import audit  # noqa: PLC0415

    asyncio.run(audit(settings, sys.stdout))


def _learn(settings: Settings, words: argparse.Namespace) -> None:
    from doorstep.events import PromotionReason  # noqa: PLC0415
    from doorstep.main.learn import LearnWish, run_learn  # noqa: PLC0415

    wish = LearnWish(
        days=words.days,
        test_days=words.test_days,
        dry=words.dry_run,
        drivers=not words.without_drivers,
        promote=words.promote,
        because=PromotionReason(words.because),
    )
    asyncio.run(run_learn(settings, wish, sys.stdout))


def _migrate(settings: Settings, _: argparse.Namespace) -> None:
    from doorstep.adapters.postgres.cluster.settings import Role  # noqa: PLC0415
    from doorstep.adapters.postgres.launcher import dsn  # noqa: PLC0415
    from doorstep.adapters.postgres.migrate import migrate  # noqa: PLC0415
    from doorstep.main.site import cluster_settings  # noqa: PLC0415

    migrate(dsn(cluster_settings(settings), Role.OWNER))


COMMANDS: Mapping[str, Command] = {
    "run": _run,
    "prepare": _prepare,
    "api": _api,
    "worker": _worker,
    "roads": _roads,
    "planner": _planner,
    "mqtt": _mqtt,
    "mail-catcher": _mail_catcher,
    "region": _region,
    "simulate": _simulate,
    "migrate": _migrate,
    "audit": _audit,
    "learn": _learn,
}
