"""Predictions of a tour under way: who gets one, what moves it, when it is taken back."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from doorstep.domain.planning.legs import Legs
from doorstep.domain.planning.ports import Route, RouteSegment
from doorstep.domain.planning.travel import travel_table
from doorstep.domain.prediction import PublishPrediction, WithdrawPrediction
from doorstep.domain.prediction.arrival_model import SHIPPED
from doorstep.domain.slots.commands import ExpectReturn
from doorstep.domain.tours import ApproachStop
from doorstep.domain.tours.commands import ReportSilence
from doorstep.domain.tours.sheet import ParcelLine, StopLine, StopState, TourSheet
from doorstep.engine.positions import Fix
from doorstep.events import Witness
from doorstep.kernel.errors import Unavailable
from doorstep.kernel.ids import DepotId, ParcelId, PlaceRef, ShipmentId, StopId, TourId, VanId
from doorstep.kernel.place import Point
from doorstep.kernel.time import Window
from doorstep.workers.outlook import Awaited
from doorstep.workers.predictor import Predictor

pytestmark = pytest.mark.anyio

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
WINDOW = Window(AT - timedelta(hours=1), AT + timedelta(hours=2))
VAN, STOPS = VanId("v-1"), 6
FIX = Fix(van=VAN, at=AT, point=Point(60.0, 24.0))
LEG_S = 300


def minutes(count):
    return timedelta(minutes=count)


def point(place):
    """Places along a meridian, about 2.2 km from each to the next."""
    return Point(60.0 + 0.02 * place, 24.0)


def line(number):
    return StopLine(
        stop=StopId(f"s-{number}"),
        position=number,
        place=PlaceRef(str(number)),
        shipments=(ShipmentId(f"shp-{number}"),),
        parcels=(ParcelId(f"p-{number}"),),
        window=WINDOW,
        planned_at=AT + minutes(8 * number),
        service_s=180,
    )


SHEET = TourSheet(
    tour=TourId("t-1"),
    version=1,
    depot_place=PlaceRef("0"),
    van=VAN,
    shift=Window(AT, AT + timedelta(hours=8)),
    departs_at=AT,
    stops=tuple(line(number) for number in range(1, STOPS + 1)),
    parcels=tuple(
        ParcelLine(parcel=ParcelId(f"p-{n}"), shipment=ShipmentId(f"shp-{n}"), loaded_at=AT)
        for n in range(1, STOPS + 1)
    ),
    parcels_aboard=tuple(ParcelId(f"p-{n}") for n in range(1, STOPS + 1)),
)
STARTED = replace(SHEET, started_at=AT, version=2)


def visited(sheet, number, arrived, departed=None):
    """The sheet after the van came to stop `number`, minutes after the start."""
    state = StopState.ARRIVED if departed is None else StopState.DEPARTED
    left = None if departed is None else AT + minutes(departed)
    lines = [
        replace(one, state=state, arrived_at=AT + minutes(arrived), departed_at=left)
        if one.position == number
        else one
        for one in sheet.stops
    ]
    return replace(sheet, stops=tuple(lines), version=sheet.version + 1)


def outcome(sheet, number, **moments):
    lines = [replace(one, **moments) if one.parcel == f"p-{number}" else one for one in sheet.parcels]
    return replace(sheet, parcels=tuple(lines), version=sheet.version + 1)


class Desk:
    """One tour, one van, places on a line."""

    def __init__(self, sheet):
        self.sheet, self.moment, self.asked, self.fix = sheet, AT, [], None
        self.others = []
        self.due = {}
        durations = tuple(tuple(abs(a - b) * LEG_S for b in range(STOPS + 1)) for a in range(STOPS + 1))
        places = [PlaceRef(str(place)) for place in range(STOPS + 1)]
        self.table = travel_table(places, Legs(durations_s=durations, distances_m=durations, estimated=False))

    def now(self):
        return self.moment

    async def tours(self):
        return [self.sheet, *self.others]

    async def tour(self, tour):
        assert tour == self.sheet.tour
        return self.sheet

    async def fixes(self, _=()):
        return {VAN: self.fix} if self.fix else {}

    async def awaited(self, shipments):
        return {shipment: Awaited(due=self.due[shipment]) for shipment in shipments if shipment in self.due}

    async def model(self, _depot):
        return SHIPPED

    async def travel(self, places):
        assert places
        return self.table

    async def way(self, origin, destination):
        ends = (point(int(origin)), point(int(destination)))
        part = RouteSegment(duration_s=LEG_S, distance_m=2_200)
        return Route(geometry=ends, segments=(part,), duration_s=LEG_S, distance_m=2_200, estimated=False)

    async def seconds_from(self, where, _place):
        return 1_200 if where.lon > 24.01 else None

    async def seconds_to(self, where, places):
        return [round(abs((where.lat - 60.0) / 0.02 - int(place)) * LEG_S) for place in places]

    async def ask(self, commands):
        self.asked.extend(commands)

    def seen(self, place, minute):
        """The van is somewhere between two places."""
        self.fix = Fix(van=VAN, at=AT + minutes(minute), point=point(place))

    async def look(self, predictor, minute):
        """What is asked at a moment."""
        self.moment, self.asked = AT + minutes(minute), []
        await predictor.round()
        return {wish.shipment: wish for wish in self.asked if hasattr(wish, "shipment")}


def watching(sheet):
    desk = Desk(sheet)
    return desk, Predictor(desk=desk)


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
