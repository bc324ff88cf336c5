"""The supervisor: starts in order, starts again what dies, stops in order, and leaves nothing behind."""

import asyncio
import contextlib
import io
import json
import os
import signal
import socket
import subprocess
import sys
import time

import asyncpg
import pytest

from doorstep.adapters.postgres.cluster.settings import ClusterSettings, Role
from doorstep.adapters.postgres.launcher import dsn
from doorstep.workers.supervise import Plan, ProcessSpec, Step, supervise
from doorstep.workers.supervise.backoff import Backoff
from doorstep.workers.supervise.display import Display
from doorstep.workers.supervise.logs import Logs
from doorstep.workers.supervise.processes import identify
from doorstep.workers.supervise.spec import waves

pytestmark = [pytest.mark.timeout(60), pytest.mark.local_network]

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
    plan = Plan(state=state, units=units, when_ready=lambda: print("READY", flush=True), patience_s=0.4)
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


def gone(pid, within=5.0):
    end = time.monotonic() + within
    while identify(pid) is not None:
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def until(holds, within=5.0):
    end = time.monotonic() + within
    while not holds():
        assert time.monotonic() < end, "it never came true"
        time.sleep(0.02)


THREE = 'process("one"), process("two", depends_on=("one",)), process("three", depends_on=("two",))'


def test_processes_start_in_order_and_stop_in_reverse(start):
    run = start(THREE)
    lines = run.until("READY")
    assert [line.split()[0] for line in lines] == ["One", "Two", "Three", "READY"]
    pids = run.running()
    run.process.send_signal(signal.SIGINT)
    assert run.rest().splitlines()[-1] == "ended"
    assert run.process.returncode == 0
    assert (run.state / "stopped").read_text().split() == ["three", "two", "one"]
    assert all(gone(pid, within=0) for pid in pids.values())


@pytest.mark.parametrize("word", [signal.SIGTERM, signal.SIGHUP])
def test_other_ways_of_asking_to_stop_work_too(start, word):
    run = start(THREE)
    run.until("READY")
    run.process.send_signal(word)
    run.rest()
    assert run.process.returncode == 0
    assert (run.state / "stopped").read_text().split() == ["three", "two", "one"]


def test_a_killed_process_is_started_again_and_its_orphans_are_ended(start):
    run = start('process("one", "sleep 1000 & echo $! > $STATE/orphan; echo ready; wait")')
    run.until("READY")
    first, orphan = run.running()["one"], int((run.state / "orphan").read_text())
    os.kill(first, signal.SIGKILL)
    assert "One was ended by SIGKILL; started again in 0.1 s" in run.until("started again")[-1]
    assert run.until("up again")
    assert run.running()["one"] != first
    assert gone(orphan)
    assert "One was ended by SIGKILL" in (run.state / "logs" / "supervisor.log").read_text()


def test_a_second_supervisor_on_the_same_state_is_refused_clearly(start):
    run = start(THREE)
    run.until("READY")
    second = start(THREE)
    said = second.rest()
    assert second.process.returncode == 1
    assert said.startswith("supervise.already_running: Doorstep already runs on ")
    assert f"kill {run.process.pid}" in said
    assert all(identify(pid) for pid in run.running().values())


def test_children_die_with_a_supervisor_that_is_killed(start):
    run = start(THREE)
    run.until("READY")
    pids = run.running()
    run.process.kill()
    assert all(gone(pid) for pid in pids.values())


def test_the_next_start_ends_what_a_killed_supervisor_left_behind_and_nothing_else(start):
    stubborn = 'trap "" TERM; echo ready; while :; do sleep 0.1; done'
    run = start(f"process('one', '''{stubborn}'''), process('two', 'sleep 1000 & echo ready; wait')")
    run.until("READY")
    left = run.running()["one"]
    run.process.kill()
    run.process.wait()
    with subprocess.Popen(["sleep", "60"]) as stranger:  # noqa: S607
        said = json.loads((run.state / "processes.json").read_text())
        said["processes"].append({"name": "other", "pid": stranger.pid, "started": 1, "stop_signal": 9})
        (run.state / "processes.json").write_text(json.dumps(said))
        assert identify(left) is not None
        again = start(THREE)
        lines = again.until("READY")
        assert "one was left by an earlier run: ended" in lines
        assert gone(left, within=0)
        assert stranger.poll() is None
        stranger.kill()


def test_a_process_that_cannot_start_stops_everything_and_its_last_words_are_said(start):
    run = start('process("one"), process("two", "echo out of luck; exit 3", depends_on=("one",))')
    said = run.rest()
    assert run.process.returncode == 1
    assert "supervise.start_failed: Two ended with code 3; its last words: out of luck (log: " in said
    assert (run.state / "stopped").read_text().split() == ["one"]


def test_a_program_that_is_missing_is_named(start):
    run = start('process("one", "exec /no/such/program")')
    assert "/no/such/program" in run.rest()
    assert run.process.returncode == 1


def test_a_failure_that_can_be_explained_is_not_tried_again(start):
    run = start(
        'process("one", "echo x >> $STATE/tries; echo full; exit 1", '
        'explain=lambda said: Unavailable("the disk is full" if "full" in said else "?"))'
    )
    assert "request.unavailable: the disk is full" in run.rest()
    assert (run.state / "tries").read_text().split() == ["x"]


def test_a_process_that_is_not_ready_in_time_is_a_failure(start):
    run = start('process("one", "echo still warming up; exec sleep 60", ready_within=0.3)')
    assert "One was not ready in time; its last words: still warming up" in run.rest()


def test_a_process_that_may_end_is_not_started_again(start):
    run = start(
        'process("one", "echo ready; exec sleep 0.3", restart=Restart.ON_FAILURE), '
        'process("two", "echo ready; sleep 0.3; exit 1", restart=Restart.NEVER)'
    )
    run.until("READY")
    until(lambda: run.running() == {})
    time.sleep(0.3)
    assert run.running() == {}
    run.process.send_signal(signal.SIGINT)
    assert "ended" in run.rest()


def test_a_process_that_does_not_stop_is_killed_after_its_time(start):
    run = start('process("one", "trap : TERM; echo ready; while :; do sleep 0.1; done", stop_within=0.4)')
    run.until("READY")
    began = time.monotonic()
    run.process.send_signal(signal.SIGINT)
    assert "One did not stop within 0 s: killed" in run.rest()
    assert time.monotonic() - began < 3


def test_asking_twice_stops_at_once(start):
    run = start('process("one", "trap : TERM; echo ready; while :; do sleep 0.1; done", stop_within=30)')
    run.until("READY")
    pid = run.running()["one"]
    run.process.send_signal(signal.SIGINT)
    run.until("once more")
    run.process.send_signal(signal.SIGINT)
    run.rest()
    assert run.process.returncode == 130
    assert gone(pid)


def test_readiness_is_told_by_a_port_or_by_an_answer(start):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    run = start(
        f'ProcessSpec(name="web", label="Web", argv=(sys.executable, "-m", "http.server", "{port}", "--bind",'
        f' "127.0.0.1"), env=ENV, ready=Answers(port={port}, path="/"), folder=Path("/")),'
        f' process("after", "echo ready; exec sleep 60", ready=Listening(port={port}), depends_on=("web",))'
    )
    run.until("READY")


def test_a_process_is_prepared_before_every_start(start):
    run = start(
        'process("one", before=lambda: (state / "prepared").open("a").write("x"), '
        'argv=lambda: ("sh", "-c", "echo ready; exec sleep 60"))'
    )
    run.until("READY")
    assert (run.state / "prepared").read_text() == "x"
    os.kill(run.running()["one"], signal.SIGKILL)
    until(lambda: (run.state / "prepared").read_text() == "xx")


def plan(state, *units):
    return Plan(state=state, units=units, when_ready=lambda: None)


async def fail(_report):
    raise OSError("the region is broken")


def test_a_step_that_fails_ends_the_start_with_its_own_error(tmp_path):
    sleeper = ProcessSpec(name="one", label="One", argv=("sleep", "60"), env={"PATH": os.defpath})
    step = Step(name="two", label="Two", run=fail, depends_on=("one",))
    with pytest.raises(OSError, match="the region is broken"):
        supervise(plan(tmp_path, sleeper, step), output=io.StringIO())
    assert json.loads((tmp_path / "processes.json").read_text())["processes"] == []


def test_units_are_ordered_by_their_needs():
    def step(name, *needs):
        return Step(name=name, label=name, run=fail, depends_on=needs)

    ordered = waves((step("c", "b"), step("a"), step("b", "a"), step("d", "a")))
    assert [[unit.name for unit in wave] for wave in ordered] == [["a"], ["b", "d"], ["c"]]
    with pytest.raises(ValueError, match="wait for each other"):
        waves((step("a", "b"), step("b", "a")))
    with pytest.raises(ValueError, match="not there"):
        waves((step("a", "missing"),))
    with pytest.raises(ValueError, match="twice"):
        waves((step("a"), step("a")))


def test_pauses_double_up_to_a_limit_and_are_forgotten_after_a_steady_life():
    backoff = Backoff()
    pauses = [backoff.pause(1.0) for _ in range(10)]
    assert pauses[:4] == [0.1, 0.2, 0.4, 0.8]
    assert pauses[-1] == 20.0
    assert backoff.pause(31.0) == 0.1


def test_a_log_that_grew_too_large_is_set_aside_while_it_is_being_written(tmp_path):
    logs = Logs(folder=tmp_path, bound=100)
    file, _ = logs.open("api")
    for round_ in range(4):
        os.write(file, f"{round_}".encode() * 150)
        logs.rotate("api")
    os.write(file, b"after")
    os.close(file)
    assert logs.path("api").read_text() == "after"
    assert logs.tail("api", 9000) == "after"
    kept = sorted(path.name for path in tmp_path.iterdir())
    assert kept == ["api.log", "api.log.1", "api.log.2"]
    assert (tmp_path / "api.log.1").read_text() == "3" * 150
    assert (tmp_path / "api.log.2").read_text() == "2" * 150


class Terminal(io.StringIO):
    """An output that says it is a terminal."""

    def isatty(self):
        return True


def test_progress_is_one_moving_line_on_a_terminal_and_plain_lines_elsewhere():
    terminal, file = Terminal(), io.StringIO()
    for output in (terminal, file):
        display = Display(output)
        display.begin("Region")
        display.detail("Region", "40 %")
        display.done("Region")
    assert file.getvalue() == "  Region (0.0 s)\n"
    assert "\r\x1b[K  … Region 40 %\r\x1b[K  ✓ Region (0.0 s)\n" in terminal.getvalue()


def test_a_reader_that_went_away_does_not_stop_the_supervisor():
    output = io.StringIO()
    display = Display(output)
    output.close()
    display.say("nobody reads this")


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
