"""Starts everything, plays the trial, prints what was lost, and ends with 1 when something was."""

import os
import shutil
import signal
import sys

from benchmarks.installation import ROOT, is_free
from benchmarks.scale.topology import APIS, NODES, WORKERS, Town, client, prepare, units
from benchmarks.scale.trial import Trial
from doorstep.workers.supervise import Plan, Report, Step, supervise

PORTS = range(8430, 8530, 20)
"""The first of twenty ports in a row that are free is taken, unless DOORSTEP_PORT says one."""


def main() -> int:
    """The demonstration; its state lies in state/scale and is made anew each time."""
    town = Town(folder=ROOT / "state" / "scale", port=_port())
    shutil.rmtree(town.folder, ignore_errors=True)
    prepare(town)
    trial = Trial(town=town)

    async def play(report: Report) -> None:
        await trial.run(report)

    step = Step(name="trial", label="Kills", run=play, depends_on=("client",))
    print(
        f"\n  {APIS} API processes, {WORKERS} workers, {NODES} NATS servers, PostgreSQL with a synchronous"
        f"\n  standby, on ports from {town.port}, with their state in {town.folder.relative_to(ROOT)}.\n",
        flush=True,
    )
    done: list[bool] = []

    def ready() -> None:
        done.append(True)
        os.kill(os.getpid(), signal.SIGTERM)

    supervise(
        Plan(state=town.folder, units=(*units(town), client(town), step), when_ready=ready), output=sys.stdout
    )
    return 0 if done and not trial.failed else 1


def _port() -> int:
    given = os.environ.get("DOORSTEP_PORT")  # noqa: TID251  # started from a shell
    return int(given) if given else next(port for port in PORTS if all(map(is_free, range(port, port + 20))))


if __name__ == "__main__":
    sys.exit(main())
