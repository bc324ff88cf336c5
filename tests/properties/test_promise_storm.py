"""No promise is ever made that the plan of its day does not keep, whatever comes in which sequence."""

import pytest
from tests.storm import AT, Storm

from doorstep.adapters.planners.room import KernelRoom
from doorstep.adapters.planners.ruin_recreate import RuinRecreatePlanner, load

pytestmark = pytest.mark.timeout(180)  # the first start compiles

OPERATIONS = 1_200


@pytest.mark.parametrize("seed", [1, 2])
def test_a_storm_of_bookers_and_broken_planners_leaves_no_false_promise(seed):
    storm = Storm(seed=seed).run(OPERATIONS)
    assert storm.false_promises == []
    assert {"ReserveSlot", "ConfirmSlot", "ReleaseSlot", "LockTour"} <= set(storm.decided)
    assert "plan by storm" in storm.decided
    assert {"slots.not_deliverable", "plan.faulty", "plan.moved", "slots.hold_expired"} <= set(storm.decided)


def test_a_storm_with_the_search_for_room_leaves_no_false_promise():
    load()
    room = KernelRoom(quick=RuinRecreatePlanner(), patient=RuinRecreatePlanner())
    for seconds in (0.004, 0.1):  # so little time that searches break off; a slow machine finds nothing in it

        def search(seen, visit, travel, seconds=seconds):
            return room.rearranged(seen, visit, travel, at=AT, seconds=seconds)

        storm = Storm(seed=3, search=search).run(OPERATIONS // 2)
        assert storm.false_promises == []
        if storm.decided["plan by room"]:
            break
    room.close()
    assert storm.decided["plan by room"] > 0
