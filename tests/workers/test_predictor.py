"""Predictions of a tour under way: who gets one, and what moves it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.workers.under_way import AT, SHEET, STARTED, STOPS, VAN, minutes, visited, watching

from doorstep.engine.positions import Fix
from doorstep.kernel.ids import ShipmentId
from doorstep.kernel.place import Point

pytestmark = pytest.mark.anyio


async def test_everybody_on_the_tour_gets_a_window_when_it_starts():
    desk, predictor = watching(STARTED)
    found = await desk.look(predictor, 0)
    assert [found[f"shp-{n}"].stops_before for n in range(1, STOPS + 1)] == [0, 1, 2, 3, 4, 5]
    medians = [found[f"shp-{n}"].median for n in range(1, STOPS + 1)]
    assert medians == sorted(medians)
    first = found["shp-1"]
    assert first.window.start <= AT + minutes(5) <= first.window.end
    assert (first.basis, first.as_of) == ("position", AT)


async def test_a_tour_that_has_not_left_yet_says_nothing():
    desk, predictor = watching(SHEET)
    assert await desk.look(predictor, -30) == {}


async def test_a_tour_that_should_have_left_is_predicted_from_the_plan():
    desk, predictor = watching(SHEET)
    found = await desk.look(predictor, 20)
    assert found["shp-1"].basis == "plan"
    assert found["shp-1"].median >= AT + minutes(20 + 5)


async def test_a_van_on_its_way_brings_the_next_stop_nearer():
    desk, predictor = watching(STARTED)
    await desk.look(predictor, 0)
    desk.seen(1.0, 1)
    found = await desk.look(predictor, 1)
    assert found["shp-1"].median <= AT + minutes(2)
    desk.seen(0.1, 8)
    behind = await desk.look(predictor, 8)
    assert behind["shp-1"].median >= AT + minutes(8 + 4)


async def test_a_van_that_drives_another_way_is_asked_for_on_the_roads():
    desk, predictor = watching(STARTED)
    desk.fix = Fix(van=VAN, at=AT + minutes(1), point=Point(60.01, 24.05))
    found = await desk.look(predictor, 1)
    assert found["shp-1"].median >= AT + minutes(1 + 19)


async def test_the_stop_being_served_counts_before_the_others():
    desk, predictor = watching(visited(STARTED, 1, arrived=5))
    found = await desk.look(predictor, 6)
    assert "shp-1" not in found
    assert found["shp-2"].stops_before == 1
    desk.sheet = visited(visited(STARTED, 1, arrived=5), 1, arrived=5, departed=8)
    found = await desk.look(predictor, 8)
    assert found["shp-2"].stops_before == 0


async def test_slow_legs_make_everybody_behind_later():
    quick = visited(STARTED, 1, arrived=5, departed=8)
    slow = visited(STARTED, 1, arrived=15, departed=18)
    found = []
    for sheet, minute in ((quick, 8), (slow, 18)):
        desk, predictor = watching(sheet)
        found.append((await desk.look(predictor, minute))["shp-6"].median - AT - minutes(minute))
    assert found[1] > found[0] + minutes(2)


async def test_an_interruption_says_nothing_about_the_roads():
    stood = replace(STARTED, interrupted_at=AT + minutes(2), resumed_at=AT + minutes(12))
    desk, predictor = watching(visited(stood, 1, arrived=15, departed=18))
    after_stand = (await desk.look(predictor, 18))["shp-6"].median
    desk, predictor = watching(visited(STARTED, 1, arrived=15, departed=18))
    assert after_stand < (await desk.look(predictor, 18))["shp-6"].median


async def test_a_van_that_only_drives_on_is_looked_at_every_fifteen_seconds_and_at_once_when_it_arrives():
    desk, predictor = watching(STARTED)
    seen, awaited = [], desk.awaited

    async def counted(shipments):
        seen.append(desk.moment)
        return await awaited(shipments)

    desk.awaited = counted
    for second in range(0, 60, 5):
        desk.seen(second / 60, second / 60)
        await desk.look(predictor, second / 60)
    assert [round((moment - AT).total_seconds()) for moment in seen] == [0, 15, 30, 45]
    desk.sheet = visited(desk.sheet, 1, 0.95)
    await desk.look(predictor, 0.95)
    assert len(seen) == 5


async def test_what_tells_nothing_new_is_not_asked():
    desk, predictor = watching(STARTED)
    await desk.look(predictor, 0)
    assert await desk.look(predictor, 0.1) == {}
    assert await desk.look(predictor, 1) == {}


async def test_a_view_that_is_behind_takes_nothing_back_that_was_told_from_the_tour_itself():
    desk, predictor = watching(STARTED)
    desk.seen(0.5, 2)
    await desk.look(predictor, 2)
    behind = desk.sheet
    desk.sheet = visited(visited(STARTED, 1, 5, 8), 2, 12, 15)
    desk.seen(2, 15)

    async def tours():
        return [behind]

    desk.tours, desk.moment = tours, AT + minutes(16)
    predictor.hear(STARTED.tour)
    await predictor.answer_heard()
    told = {wish.shipment: wish for wish in desk.asked if hasattr(wish, "stops_before")}
    assert told["shp-3"].stops_before == 0
    for minute in (17, 18, 20):
        desk.seen(2.2, minute)
        found = await desk.look(predictor, minute)
        assert all(wish.stops_before == told[key].stops_before for key, wish in found.items())


async def test_a_promise_that_ends_soon_is_likely_late():
    desk, predictor = watching(STARTED)
    desk.due = {ShipmentId("shp-6"): AT + minutes(10), ShipmentId("shp-1"): AT + timedelta(hours=2)}
    found = await desk.look(predictor, 0)
    assert found["shp-6"].late_permille == 1000
    assert found["shp-1"].late_permille == 0
