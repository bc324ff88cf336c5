"""What the roads of a day are like is learned from all vans of the depot."""

from dataclasses import replace

import pytest
from tests.workers.under_way import AT, STARTED, minutes, visited, watching

from doorstep.domain.prediction.arrival_model import SHIPPED
from doorstep.domain.prediction.written import read_back, written
from doorstep.kernel.hours import HOURS
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


async def test_a_model_that_knows_the_hours_tells_the_slow_one_beforehand_and_learns_nothing_new_from_it():
    async def told(model, sheet, minute):
        desk, predictor = watching(sheet)

        async def known(_depot):
            return model

        desk.model = known
        return (await desk.look(predictor, minute))["shp-5"].median

    slow = replace(SHIPPED, hours=(0.2,) * HOURS, zone="Europe/Helsinki")
    assert read_back(slow.name, written(slow)) == slow
    before = await told(SHIPPED, STARTED, 0), await told(slow, STARTED, 0)
    assert before[1] > before[0]
    at_that_pace = visited(STARTED, 1, 13, 16)
    alike = await told(slow, at_that_pace, 16), await told(SHIPPED, at_that_pace, 16)
    assert alike[0] - alike[1] < before[1] - before[0]
