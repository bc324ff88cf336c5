"""What the roads of a day are like is learned from all vans of the depot."""

from dataclasses import replace

import pytest
from tests.workers.test_predictor import AT, STARTED, minutes, visited, watching

from doorstep.kernel.ids import TourId, VanId

pytestmark = pytest.mark.anyio


async def test_a_slow_morning_of_another_van_of_the_depot_makes_this_one_later_even_when_it_is_back():
    async def told(other):
        desk, predictor = watching(STARTED)
        desk.others = [other] if other else []
        desk.seen(0.0, 50)
        await desk.look(predictor, 50)
        desk.others = [replace(one, ended_at=AT + minutes(51)) for one in desk.others]
        await desk.look(predictor, 51)
        desk.sheet = visited(desk.sheet, 1, 52, 53)
        return (await desk.look(predictor, 53))["shp-5"]

    slow = replace(STARTED, tour=TourId("other"), van=VanId("other"), depot=STARTED.depot)
    for number in range(1, 5):
        slow = visited(slow, number, 12 * number - 3, 12 * number)
    alone, warned = await told(None), await told(slow)
    assert warned.median > alone.median
