"""When the predictor looks at a tour it hears of: at once, or when a move is worth a look."""

from datetime import timedelta

import pytest
from tests.workers.under_way import AT, STARTED, VAN, Desk, point, visited

from doorstep.engine.positions import Fix
from doorstep.workers.predictor import Predictor

pytestmark = pytest.mark.anyio


async def test_a_van_that_says_every_few_seconds_where_it_is_is_looked_at_every_fifteen():
    desk = Desk(STARTED)
    predicting = Predictor(desk=desk)
    await predicting.round()
    looks = []
    for seconds in (5, 10, 16, 20):
        desk.moment = AT + timedelta(seconds=seconds)
        desk.fix = Fix(van=VAN, at=desk.moment, point=point(0))
        predicting.hear(VAN)
        predicting.hear("somebody else's van")
        await predicting.answer_heard()
        looks.append(predicting._tours[STARTED.tour].looked_at)  # noqa: SLF001  # what a look leaves behind
    assert looks == [AT, AT, AT + timedelta(seconds=16), AT + timedelta(seconds=16)]


async def test_what_happens_on_a_tour_is_looked_at_at_once():
    desk = Desk(STARTED)
    predicting = Predictor(desk=desk)
    await predicting.round()
    desk.moment, desk.sheet = AT + timedelta(seconds=5), visited(STARTED, 1, 0)
    predicting.hear(STARTED.tour)
    await predicting.answer_heard()
    assert predicting._tours[STARTED.tour].looked_at == desk.moment  # noqa: SLF001  # what a look leaves behind
