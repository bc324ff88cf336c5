"""A late van: a better sequence at once, the promises in danger named, the driver's own way respected."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from doorstep.domain.planning.legs import Legs
from doorstep.domain.planning.travel import travel_table
from doorstep.domain.prediction import PublishPrediction
from doorstep.domain.prediction.arrival_model import SHIPPED
from doorstep.domain.tours import ReportDangers, ResequenceTour
from doorstep.domain.tours.refusals import SequenceOutdated
from doorstep.domain.tours.sheet import StopLine, StopState, TourSheet
from doorstep.kernel.ids import ParcelId, PlaceRef, ShipmentId, StopId, TourId, VanId
from doorstep.kernel.party import Cause
from doorstep.kernel.time import Window
from doorstep.workers.outlook import Awaited
from doorstep.workers.predictor import Predictor

pytestmark = pytest.mark.anyio

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
TOUR, VAN, LEG_S = TourId("t-1"), VanId("v-1"), 300
DUES = {1: 240, 2: 240, 3: 240, 4: 52}
"""Minutes after nine at which the promise of each stop ends: the fourth cannot wait for the others."""


def minutes(count):
    return AT + timedelta(minutes=count)


def line(number):
    return StopLine(
        stop=StopId(f"s-{number}"),
        position=number,
        place=PlaceRef(str(number)),
        shipments=(ShipmentId(f"shp-{number}"),),
        parcels=(ParcelId(f"p-{number}"),),
        window=Window(minutes(-60), minutes(DUES[number])),
        planned_at=minutes(8 * number),
        service_s=240,
        state=StopState.APPROACHED if number == 1 else StopState.OPEN,
    )


SHEET = TourSheet(
    tour=TOUR,
    version=3,
    depot_place=PlaceRef("0"),
    van=VAN,
    departs_at=AT,
    started_at=AT,
    stops=tuple(line(number) for number in DUES),
    parcels_aboard=tuple(ParcelId(f"p-{number}") for number in DUES),
)
STANDS = replace(
    SHEET,
    version=4,
    is_interrupted=True,
    interrupted_at=minutes(1),
    interrupted_cause=Cause.LSP_MECHANICAL,
    expected_s=1_800,
)
"""Half an hour: in the sequence planned, the fourth stop is too late; after the first, it is not."""


class Desk:
    """One tour; every place is five minutes from every other."""

    def __init__(self, sheet):
        self.sheet, self.moment, self.asked, self.refuses = sheet, AT, [], False
        self.something = asyncio.Event()
        self.awaits = {ShipmentId(f"shp-{n}"): Awaited(due=minutes(due)) for n, due in DUES.items()}
        places = [PlaceRef(str(place)) for place in range(5)]
        legs = tuple(tuple(LEG_S * (a != b) for b in range(5)) for a in range(5))
        self.table = travel_table(places, Legs(durations_s=legs, distances_m=legs, estimated=False))

    def now(self):
        return self.moment

    async def tours(self):
        return [self.sheet]

    async def tour(self, tour):
        assert tour == TOUR
        return self.sheet

    async def fixes(self, _=()):
        return {}

    async def awaited(self, shipments):
        return {shipment: self.awaits[shipment] for shipment in shipments}

    async def model(self, _depot):
        return SHIPPED

    async def travel(self, _places):
        return self.table

    async def way(self, _origin, _destination):
        return None

    async def seconds_from(self, _point, _place):
        return None

    async def ask(self, commands):
        if self.refuses and any(isinstance(command, ResequenceTour) for command in commands):
            raise SequenceOutdated("the driver went on")
        self.asked.append(list(commands))
        self.something.set()


def watching(sheet, minute=2):
    desk = Desk(sheet)
    desk.moment = minutes(minute)
    return desk, Predictor(desk=desk)


def of(kind, asked):
    return [command for commands in asked for command in commands if isinstance(command, kind)]


async def test_a_tour_in_time_is_left_as_it_is():
    desk, predictor = watching(SHEET)
    await predictor.round()
    assert of(ResequenceTour, desk.asked) == of(ReportDangers, desk.asked) == []


async def test_a_late_van_gets_its_sequence_and_everybody_their_prediction_in_one_change():
    desk, predictor = watching(STANDS)
    await predictor.round()
    assert len(desk.asked) == 1
    (new,) = of(ResequenceTour, desk.asked)
    assert [turn.stop for turn in new.turns][:2] == ["s-1", "s-4"]
    assert (new.broken_before, new.broken_after, new.cause) == (1, 0, Cause.LSP_MECHANICAL)
    assert [turn.planned_at for turn in new.turns] == sorted(turn.planned_at for turn in new.turns)
    assert new.turns[0].planned_at >= minutes(31)
    told = {one.shipment: one for one in of(PublishPrediction, desk.asked)}
    assert told["shp-4"].stops_before == 1
    assert told["shp-4"].late_permille < 500
    assert told["shp-4"].median < told["shp-2"].median


async def test_what_stays_in_danger_is_named_with_its_cause():
    desk, predictor = watching(replace(STANDS, expected_s=5_400))
    await predictor.round()
    (report,) = of(ReportDangers, desk.asked)
    assert report.cause is Cause.LSP_MECHANICAL
    (danger,) = report.dangers
    assert (danger.shipment, danger.stop, danger.due) == ("shp-4", "s-4", minutes(52))
    assert danger.expected > minutes(90)
    assert danger.late_permille == 1000


async def test_a_danger_that_is_known_is_not_named_again():
    desk, predictor = watching(replace(STANDS, expected_s=5_400))
    await predictor.round()
    (report,) = of(ReportDangers, desk.asked)
    desk.sheet = replace(desk.sheet, version=5, dangers=report.dangers, dangers_at=desk.moment)
    desk.asked = []
    await predictor.round()
    assert of(ReportDangers, desk.asked) == []


async def test_a_promise_that_was_revised_for_the_delay_stays_in_danger():
    desk, predictor = watching(replace(STANDS, expected_s=5_400))
    late = ShipmentId("shp-4")
    desk.awaits[late] = Awaited(due=minutes(180), kept=minutes(52))
    await predictor.round()
    (report,) = of(ReportDangers, desk.asked)
    assert [(danger.shipment, danger.due) for danger in report.dangers] == [(late, minutes(52))]
    assert report.dangers[0].late_permille < 250


async def test_a_promise_that_was_broken_before_and_made_anew_is_in_no_danger():
    desk, predictor = watching(SHEET)
    desk.awaits[ShipmentId("shp-4")] = Awaited(due=minutes(240), kept=minutes(-120))
    await predictor.round()
    assert of(ReportDangers, desk.asked) == []


async def test_the_danger_is_over_when_the_list_is_empty():
    desk, predictor = watching(replace(STANDS, expected_s=5_400))
    await predictor.round()
    (report,) = of(ReportDangers, desk.asked)
    desk.sheet = replace(SHEET, version=6, dangers=report.dangers, dangers_at=desk.moment)
    desk.asked = []
    await predictor.round()
    assert [one.dangers for one in of(ReportDangers, desk.asked)] == [()]


async def test_a_tour_that_got_a_sequence_lately_keeps_it_for_a_while():
    desk, predictor = watching(replace(STANDS, resequenced_at=minutes(-2)))
    await predictor.round()
    assert of(ResequenceTour, desk.asked) == []
    assert of(PublishPrediction, desk.asked) != []
    desk.moment, desk.sheet = minutes(4), replace(desk.sheet, version=5)
    await predictor.round()
    assert len(of(ResequenceTour, desk.asked)) == 1


async def test_a_driver_who_went_on_meanwhile_is_followed():
    desk, predictor = watching(STANDS)
    desk.refuses = True
    await predictor.round()
    assert of(ResequenceTour, desk.asked) == []
    assert {one.shipment for one in of(PublishPrediction, desk.asked)} == {f"shp-{n}" for n in DUES}
    desk.refuses, desk.sheet = False, replace(STANDS, version=5)
    await predictor.round()
    assert len(of(ResequenceTour, desk.asked)) == 1


async def test_a_tour_whose_sheet_is_behind_is_looked_at_again_and_stops_nobody():
    desk, predictor = watching(STANDS)
    ask, behind = desk.ask, True

    async def refusing(commands):
        if behind:
            raise SequenceOutdated("everything was said by the driver already")
        await ask(commands)

    desk.ask = refusing
    assert await predictor.round() == 0
    behind = False
    await predictor.round()
    assert {one.shipment for one in of(PublishPrediction, desk.asked)} == {f"shp-{n}" for n in DUES}


async def test_stops_that_were_put_off_stay_last():
    put_off = tuple(
        replace(one, state=StopState.DEFERRED) if one.position == 4 else one for one in STANDS.stops
    )
    desk, predictor = watching(replace(STANDS, stops=put_off))
    await predictor.round()
    assert of(ResequenceTour, desk.asked) == []


async def test_a_stop_with_nothing_aboard_has_no_turn():
    desk, predictor = watching(
        replace(STANDS, parcels_aboard=STANDS.parcels_aboard[:1] + STANDS.parcels_aboard[2:])
    )
    await predictor.round()
    (new,) = of(ResequenceTour, desk.asked)
    assert {turn.stop for turn in new.turns} == {"s-1", "s-3", "s-4"}


async def test_what_is_heard_of_is_looked_at_without_waiting_for_the_next_round():
    desk = Desk(SHEET)
    predictor = Predictor(desk=desk, pause_s=3_600)
    stop = asyncio.Event()
    running = asyncio.create_task(predictor.run(stop))
    async with asyncio.timeout(5):
        await desk.something.wait()
        desk.something.clear()
        desk.asked, desk.sheet, desk.moment = [], STANDS, minutes(2)
        predictor.hear("another tour")
        predictor.hear(TOUR)
        await desk.something.wait()
    assert len(of(ResequenceTour, desk.asked)) == 1
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
