"""The parts of the supervisor: steps, order, pauses, logs and what a person sees of them."""

import io
import json
import os

import pytest

from doorstep.workers.supervise import Plan, ProcessSpec, Step, supervise
from doorstep.workers.supervise.backoff import Backoff
from doorstep.workers.supervise.display import Display
from doorstep.workers.supervise.logs import Logs
from doorstep.workers.supervise.spec import waves

pytestmark = [pytest.mark.timeout(180), pytest.mark.local_network]


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
