"""Processes start in order, are started again when they die, stop in order, and leave nothing behind."""

import json
import os
import signal
import socket
import subprocess
import time

import pytest
from tests.workers.supervise.waiting import THREE, gone, until

from doorstep.workers.supervise.processes import identify

pytestmark = [pytest.mark.timeout(180), pytest.mark.local_network]


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


def test_a_process_that_may_end_is_not_started_again(start):
    run = start(
        'process("one", "echo ready; exec sleep 0.1", restart=Restart.ON_FAILURE), '
        'process("two", "echo ready; sleep 0.1; exit 1", restart=Restart.NEVER)'
    )
    run.until("READY")
    until(lambda: run.running() == {})
    time.sleep(0.2)
    assert run.running() == {}
    run.process.send_signal(signal.SIGINT)
    assert "ended" in run.rest()


def test_a_process_that_does_not_stop_is_killed_after_its_time(start):
    run = start('process("one", "trap : TERM; echo ready; while :; do sleep 0.1; done", stop_within=0.2)')
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
