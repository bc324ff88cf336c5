"""A supervisor in a process of its own, and what it prints."""

import contextlib
import json
import subprocess
import sys

import pytest

PROGRAM = """
import os, sys
from pathlib import Path
from doorstep.kernel.errors import DoorstepError, Unavailable
from doorstep.workers.supervise import *

state = Path(sys.argv[1])
ENV = {**os.environ, "STATE": str(state)}
SLEEPER = 'trap "echo $0 >> $STATE/stopped; exit 0" TERM; echo ready; while :; do sleep 0.05; done'

def process(name, script=SLEEPER, **more):
    usual = {"label": name.title(), "ready": Says(pattern="^ready"), "env": ENV}
    return ProcessSpec(name=name, **usual | {"argv": ("sh", "-c", script, name)} | more)

def go(*units):
    plan = Plan(state=state, units=units, when_ready=lambda: print("READY", flush=True), patience_s=0.2)
    try:
        supervise(plan, output=sys.stdout)
    except DoorstepError as error:
        sys.exit(f"{error.code}: {error}")
    print("ended", flush=True)
"""


class Supervised:
    """One supervisor in a process of its own, and what it prints."""

    def __init__(self, state, program):
        self.state = state
        self.process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-c", f"{PROGRAM}\n{program}", state],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def until(self, words):
        lines = []
        for line in self.process.stdout:
            lines.append(line.rstrip())
            if words in line:
                return lines
        raise AssertionError(f"{words!r} never came: {lines}")

    def rest(self):
        out, _ = self.process.communicate(timeout=30)
        return out

    def running(self):
        said = json.loads((self.state / "processes.json").read_text())
        return {line["name"]: line["pid"] for line in said["processes"]}


@pytest.fixture
def start(tmp_path):
    with contextlib.ExitStack() as stack:

        def begin(units):
            program = units if units.endswith(")\n") else f"go({units})"
            supervised = Supervised(tmp_path / "state", program)
            stack.enter_context(supervised.process)
            stack.callback(lambda: supervised.process.poll() is None and supervised.process.terminate())
            return supervised

        yield begin
