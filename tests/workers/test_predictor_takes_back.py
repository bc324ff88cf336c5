"""Predictions of a tour under way that are taken back: silence, standstill, what is off the tour."""

import asyncio
from dataclasses import replace

import pytest
from tests.workers.under_way import (
    AT,
    FIX,
    SHEET,
    STARTED,
    STOPS,
    Desk,
    minutes,
    outcome,
    visited,
    watching,
)

from doorstep.domain.prediction import PublishPrediction, WithdrawPrediction
from doorstep.domain.slots.commands import ExpectReturn
from doorstep.domain.tours import ApproachStop
from doorstep.domain.tours.commands import ReportSilence
from doorstep.events import Witness
from doorstep.kernel.errors import Unavailable
from doorstep.kernel.ids import DepotId, ParcelId
from doorstep.kernel.place import Point
from doorstep.workers.predictor import Predictor

pytestmark = pytest.mark.anyio


async def test_a_silent_van_is_said_to_be_silent_once_and_comes_back():
    desk, predictor = watching(STARTED)
    await desk.look(predictor, 0)
    found = await desk.look(predictor, 13)
    assert {type(command) for command in found.values()} == {WithdrawPrediction}
    assert {command.reason for command in found.values()} == {"silent"}
    [silence] = [one for one in desk.asked if isinstance(one, ReportSilence)]
    assert silence.since == AT
    assert len(found) == STOPS
    assert await desk.look(predictor, 14) == {}
    desk.seen(0.5, 15)
    back = await desk.look(predictor, 15)
    assert len(back) == STOPS
    assert {type(command) for command in back.values()} == {PublishPrediction}


async def test_a_tour_long_over_is_given_up_once_although_its_van_still_sends_positions():
    desk, predictor = watching(STARTED)
    await desk.look(predictor, 0)
    late = 8 * 60 + 61
    desk.seen(0.5, late)
    found = await desk.look(predictor, late)
    assert {command.reason for command in found.values()} == {"over"}
    assert len(found) == STOPS
    for minute in (late + 1, late + 30, late + 600):
        desk.seen(0.6, minute)
        assert await desk.look(predictor, minute) == {}
    desk.sheet = visited(desk.sheet, 1, late + 601)
    assert {type(one) for one in (await desk.look(predictor, late + 602)).values()} == {PublishPrediction}


async def test_an_interruption_without_an_end_takes_the_predictions_back():
    desk, predictor = watching(STARTED)
    await desk.look(predictor, 0)
    desk.sheet = replace(STARTED, is_interrupted=True, interrupted_at=AT + minutes(2), version=3)
    found = await desk.look(predictor, 3)
    assert {command.reason for command in found.values()} == {"interrupted"}


async def test_an_interruption_with_an_end_makes_everybody_later():
    desk, predictor = watching(STARTED)
    await desk.look(predictor, 0)
    desk.sheet = replace(
        STARTED, is_interrupted=True, interrupted_at=AT + minutes(2), expected_s=1_800, version=3
    )
    found = await desk.look(predictor, 3)
    assert all(command.median > AT + minutes(32) for command in found.values())


async def test_a_delivered_shipment_is_predicted_no_more_and_not_taken_back():
    desk, predictor = watching(STARTED)
    await desk.look(predictor, 0)
    desk.sheet = outcome(visited(STARTED, 1, arrived=5, departed=8), 1, delivered_at=AT + minutes(7))
    assert "shp-1" not in await desk.look(predictor, 8)


async def test_a_parcel_left_behind_is_off_the_tour():
    desk, predictor = watching(replace(SHEET, departs_at=AT))
    assert "shp-3" in await desk.look(predictor, 2)
    aboard = tuple(ParcelId(f"p-{n}") for n in range(1, STOPS + 1) if n != 3)
    desk.sheet = replace(STARTED, started_at=AT + minutes(3), parcels_aboard=aboard)
    found = await desk.look(predictor, 3)
    assert found["shp-3"].reason == "off_tour"
    assert isinstance(found["shp-4"], PublishPrediction)
    assert "shp-3" not in await desk.look(predictor, 6)


async def test_a_shipment_that_a_new_plan_leaves_out_is_off_the_tour():
    desk, predictor = watching(STARTED)
    await desk.look(predictor, 0)
    desk.sheet = replace(STARTED, stops=STARTED.stops[:-1], version=3)
    assert (await desk.look(predictor, 1))["shp-6"].reason == "off_tour"


async def test_a_second_try_on_the_same_tour_is_still_awaited():
    tried = outcome(STARTED, 1, attempted_at=AT + minutes(6), again_on_tour=True)
    desk, predictor = watching(tried)
    assert "shp-1" in await desk.look(predictor, 7)
    given_up = outcome(STARTED, 1, attempted_at=AT + minutes(6))
    desk, predictor = watching(given_up)
    assert "shp-1" not in await desk.look(predictor, 7)


async def test_an_ended_tour_is_forgotten():
    desk, predictor = watching(STARTED)
    await desk.look(predictor, 0)
    desk.sheet = replace(STARTED, ended_at=AT + minutes(9), version=3)
    assert await desk.look(predictor, 10) == {}


async def test_predictions_wait_while_the_roads_are_away(caplog):
    desk, predictor = watching(STARTED)
    tries = []

    async def away(places):
        tries.append(places)
        if len(tries) == 2:
            stop.set()
        raise Unavailable("no roads")

    desk.travel, stop = away, asyncio.Event()
    predictor.pause_s = 0.01
    await asyncio.wait_for(predictor.run(stop), timeout=5)
    assert "predictions wait: no roads" in caplog.text


async def test_who_waits_for_the_van_hears_when_it_comes_back_at_another_time():
    due = replace(STARTED, depot=DepotId("d"), day="2026-03-02", returns_at=AT + minutes(80), followed=True)
    desk, predictor = watching(due)
    await predictor.round()
    assert [one for one in desk.asked if isinstance(one, ExpectReturn)] == []
    stands = replace(due, is_interrupted=True, interrupted_at=AT, expected_s=3600, version=3)
    for _ in range(2):
        desk.sheet, desk.moment = replace(stands, version=desk.sheet.version + 1), AT + minutes(2)
        await predictor.round()
    (back,) = [one for one in desk.asked if isinstance(one, ExpectReturn)]
    assert AT + minutes(130) < back.returns_at < AT + minutes(150)
    desk, predictor = watching(replace(stands, followed=False))
    await predictor.round()
    assert [one for one in desk.asked if isinstance(one, ExpectReturn)] == []


async def test_a_driver_who_goes_to_another_stop_first_is_followed_and_it_is_said_once():
    desk = Desk(visited(STARTED, 2, 10, 13))
    predictor = Predictor(desk=desk)
    # The first stop is behind it, and it drives on to the third; a minute later that is sure.
    for place, minute in ((2.3, 14.5), (2.5, 15.2)):
        desk.fix = replace(FIX, at=AT + minutes(minute), point=Point(60.0 + 0.02 * place, 24.02))
        await desk.look(predictor, minute)
    turned = [one for one in desk.asked if isinstance(one, ApproachStop)]
    assert [(one.stop, one.by) for one in turned] == [("s-3", Witness.POSITIONS)]
    # A fix that comes twice does not make it surer.
    again = Desk(visited(STARTED, 2, 10, 13))
    again.fix = replace(FIX, at=AT + minutes(14.5), point=Point(60.046, 24.02))
    for minute in (14.5, 15.2, 16):
        await again.look(Predictor(desk=again), minute)
    assert not any(isinstance(one, ApproachStop) for one in again.asked)
