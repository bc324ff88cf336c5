"""Who brings ten times as much waits longer; the others, and whatever is asked meanwhile, do not."""

import asyncio

import pytest

from doorstep.engine.positions import TooManyWaiting
from doorstep.kernel.ids import TenantId
from doorstep.web.turns import MOST_OF_ONE, Turns

pytestmark = pytest.mark.anyio

LOUD, QUIET = TenantId(1), TenantId(2)


async def brought(turns: Turns, tenant: TenantId, done: list[str], name: str) -> None:
    await turns.next(tenant)
    done.append(name)


async def test_networks_have_their_turns_one_after_another_each_in_its_own_order():
    turns, done = Turns(), list[str]()
    loud = [brought(turns, LOUD, done, f"loud {n}") for n in range(50)]
    quiet = [brought(turns, QUIET, done, f"quiet {n}") for n in range(2)]
    await asyncio.gather(*loud, *quiet)
    assert done[:6] == ["loud 0", "loud 1", "quiet 0", "loud 2", "quiet 1", "loud 3"]
    assert done[6:] == [f"loud {n}" for n in range(4, 50)]


async def test_a_question_of_ten_steps_waits_for_ten_turns_and_not_for_all_of_them():
    turns, done = Turns(), list[str]()
    loud = [asyncio.create_task(brought(turns, LOUD, done, "loud")) for _ in range(200)]
    await asyncio.sleep(0)
    for _ in range(10):
        await asyncio.sleep(0)
    assert 5 <= len(done) <= 12
    await asyncio.gather(*loud)
    assert len(done) == 200


async def test_a_network_that_lets_too_many_wait_is_told_so_and_no_other_is():
    turns, done = Turns(), list[str]()
    waiting = [asyncio.create_task(brought(turns, LOUD, done, "loud")) for _ in range(MOST_OF_ONE + 1)]
    await asyncio.sleep(0)
    with pytest.raises(TooManyWaiting):
        await turns.next(LOUD)
    await brought(turns, QUIET, done, "quiet")
    assert done.index("quiet") <= 3
    await asyncio.gather(*waiting)
    await turns.next(LOUD)


async def test_whoever_left_takes_no_turn():
    turns, done = Turns(), list[str]()
    tasks = [asyncio.create_task(brought(turns, LOUD, done, str(n))) for n in range(5)]
    await asyncio.sleep(0)
    tasks[1].cancel()
    tasks[2].cancel()
    await asyncio.wait(tasks)
    assert done == ["0", "3", "4"]
    await turns.next(QUIET)
