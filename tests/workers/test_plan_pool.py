"""The pool of planners: a process where there is something to gain, none elsewhere, and never too many."""

import asyncio

import pytest

from doorstep.kernel.ids import DepotId
from doorstep.workers import plan_pool
from doorstep.workers.plan_pool import HELD_ELSEWHERE, PlannerPool

pytestmark = pytest.mark.anyio

MONDAY, TUESDAY, WEDNESDAY = [(DepotId("kamppi"), f"2026-03-0{day}") for day in (2, 3, 4)]


class Process:
    """A planner process that ends when it is told to, or when the test says so."""

    def __init__(self, key, *, deaf):
        self.key, self.deaf = key, deaf
        self.returncode = None
        self.words = []
        self.over = asyncio.Event()

    def end(self, code):
        self.returncode = code
        self.over.set()

    def again(self):
        self.words.append("again")

    def stop(self):
        self.words.append("stop")
        if not self.deaf:
            self.end(0)

    def kill(self):
        self.end(-9)

    async def wait(self):
        await self.over.wait()
        return self.returncode


class Stage:
    """Versions as the test sets them, a clock of its own, and the processes that were started."""

    def __init__(self, monkeypatch, at_most=1, **versions):
        self.versions = versions
        self.started = []
        self.now = 1000.0
        self.deaf = False
        monkeypatch.setattr(plan_pool, "monotonic", lambda: self.now)
        self.pool = PlannerPool(versions=self._versions, start=self._start, at_most=at_most, pause_s=0.01)

    async def _versions(self):
        return self.versions

    async def _start(self, key):
        self.started.append(Process(key, deaf=self.deaf))
        return self.started[-1]

    async def look(self, after=2.0):
        self.now += after
        await self.pool.round()
        return [process.key for process in self.started if process.returncode is None]


def stage(monkeypatch, versions, at_most=1):
    made = Stage(monkeypatch, at_most)
    made.versions = versions
    return made


async def test_a_day_that_can_gain_nothing_costs_no_process(monkeypatch):
    here = stage(monkeypatch, {MONDAY: 0})
    assert await here.look() == []


async def test_a_day_has_a_process_until_nothing_is_left_to_gain_and_another_when_its_plan_moves(monkeypatch):
    here = stage(monkeypatch, {MONDAY: 5})
    assert await here.look() == [MONDAY]
    await here.look(after=60)
    here.started[0].end(0)
    assert await here.look() == []
    assert await here.look() == []
    here.versions = {MONDAY: 6}
    assert await here.look() == [MONDAY]


async def test_a_plan_that_moved_while_its_process_ended_is_looked_at_again(monkeypatch):
    here = stage(monkeypatch, {MONDAY: 5})
    await here.look()
    here.versions = {MONDAY: 6}
    await here.look()
    here.started[0].end(0)
    assert await here.look() == [MONDAY]
    assert len(here.started) == 2


async def test_there_are_never_more_processes_than_places_and_nobody_waits_for_ever(monkeypatch):
    here = stage(monkeypatch, {MONDAY: 5, TUESDAY: 7, WEDNESDAY: 2}, at_most=2)
    assert await here.look() == [MONDAY, TUESDAY]
    assert await here.look() == [MONDAY, TUESDAY]
    await here.look(after=61)
    assert "stop" in here.started[0].words
    assert "stop" not in here.started[1].words
    await here.look()
    assert await here.look() == [WEDNESDAY, MONDAY]


async def test_who_gave_way_comes_back_before_those_that_had_a_later_turn(monkeypatch):
    here = stage(monkeypatch, {MONDAY: 5, TUESDAY: 7})
    await here.look()
    await here.look(after=61)
    assert await here.look() == [TUESDAY]
    here.started[1].end(0)
    assert await here.look(after=30) == [MONDAY]


async def test_a_process_that_dies_is_started_again_after_a_growing_pause(monkeypatch):
    here = stage(monkeypatch, {MONDAY: 5})
    await here.look()
    here.pool.again(*MONDAY)
    here.started[0].end(-9)
    assert await here.look() == []
    assert await here.look() == [MONDAY]
    here.started[1].end(70)
    assert await here.look(after=0.1) == []
    assert await here.look(after=0.3) == [MONDAY]


async def test_a_day_that_another_process_plans_is_asked_for_now_and_then(monkeypatch):
    here = stage(monkeypatch, {MONDAY: 5})
    await here.look()
    here.started[0].end(HELD_ELSEWHERE)
    assert await here.look() == []
    assert await here.look(after=1) == []
    assert await here.look(after=1) == [MONDAY]


async def test_a_day_that_is_closed_loses_its_process(monkeypatch):
    here = stage(monkeypatch, {MONDAY: 5})
    await here.look()
    here.versions = {}
    assert await here.look() == []
    assert here.started[0].words == ["stop"]


async def test_who_asks_for_a_search_gets_one_whatever_was_found_before(monkeypatch):
    here = stage(monkeypatch, {MONDAY: 5})
    await here.look(after=60)
    here.pool.again(*MONDAY)
    assert here.started[0].words == ["again"]
    here.started[0].end(0)
    assert await here.look(after=60) == []
    here.pool.again(*MONDAY)
    assert await here.look() == [MONDAY]
    assert here.started[1].words == ["again"]


async def test_at_its_end_the_pool_leaves_no_process_even_one_that_does_not_listen(monkeypatch):
    monkeypatch.setattr(plan_pool, "STOPS_WITHIN_S", 0.01)
    here = stage(monkeypatch, {MONDAY: 5, TUESDAY: 7}, at_most=2)
    here.deaf = True
    stop = asyncio.Event()
    running = asyncio.create_task(here.pool.run(stop))
    await asyncio.sleep(0.02)
    stop.set()
    await asyncio.wait_for(running, 5)
    assert [process.returncode for process in here.started] == [-9, -9]
