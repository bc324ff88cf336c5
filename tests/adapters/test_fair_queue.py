"""Who brings ten times as much waits longer; the others do not."""

import pytest

from doorstep.adapters.postgres.fair_queue import MOST_OF_ALL, MOST_OF_ONE, FairQueue
from doorstep.engine.positions import TooManyWaiting
from doorstep.kernel.ids import TenantId

LOUD, QUIET, CALM = TenantId(1), TenantId(2), TenantId(3)


def queue(**items: int) -> FairQueue[str]:
    """So many batches of 100 rows of each, the loud one's first."""
    made = FairQueue[str]()
    for tenant, name in ((LOUD, "loud"), (QUIET, "quiet"), (CALM, "calm")):
        for number in range(items.get(name, 0)):
            made.put(tenant, 100, f"{name}-{number}")
    return made


def test_networks_are_served_by_turns_however_much_one_brings():
    waiting = queue(loud=50, quiet=2, calm=1)
    assert waiting.take(600) == ["loud-0", "quiet-0", "calm-0", "loud-1", "quiet-1", "loud-2"]
    assert waiting.take(100) == ["loud-3"]


def test_a_batch_that_comes_behind_a_hundred_of_another_is_in_the_next_commit():
    waiting = queue(loud=100)
    waiting.take(1_000)
    waiting.put(QUIET, 100, "quiet-0")
    assert "quiet-0" in waiting.take(1_000)


def test_everything_is_served_once_and_in_its_network_s_own_order():
    waiting, served = queue(loud=7, quiet=5, calm=3), []
    while waiting:
        served += waiting.take(250)
    for name, number in (("loud", 7), ("quiet", 5), ("calm", 3)):
        assert [one for one in served if one.startswith(name)] == [f"{name}-{n}" for n in range(number)]
    assert waiting.take(100) == []


def test_a_network_that_fills_its_room_is_told_to_wait_and_no_other_is():
    waiting = queue(loud=MOST_OF_ONE // 100)
    with pytest.raises(TooManyWaiting, match="20000 positions"):
        waiting.room(LOUD, 1)
    waiting.room(QUIET, 1_000)
    waiting.take(100)
    waiting.room(LOUD, 100)


def test_when_all_room_is_taken_a_network_that_waits_for_nothing_still_gets_in():
    waiting = FairQueue[str]()
    for tenant in range(10, 10 + MOST_OF_ALL // MOST_OF_ONE):
        waiting.put(TenantId(tenant), MOST_OF_ONE, "much")
    waiting.room(QUIET, 1_000)
    waiting.put(QUIET, 1_000, "little")
    with pytest.raises(TooManyWaiting):
        waiting.room(QUIET, 1_000)
