"""The worker that looks at stored fixes: what it says once, whatever comes late, twice or never."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.domain.positions.test_fence import driving, standing
from tests.domain.positions.test_fence import place as degrees
from tests.story import BAG, BOX, OTHER, TOUR, VAN, Story, attempted, minutes, published, stop

from doorstep.domain.tours import ArriveAtStop, DepartFromStop, EndTour, StartTour
from doorstep.engine.positions import Fix
from doorstep.events import Presence, Witness
from doorstep.kernel.ids import ParcelId, PlaceRef, StopId
from doorstep.kernel.place import Point
from doorstep.workers.witness import Witnesses

pytestmark = pytest.mark.anyio

THEIRS = ParcelId("shp-2-box")
PLAN = published(
    replace(stop(1), place=PlaceRef("one")),
    replace(stop(2, shipment=OTHER, boxes=(THEIRS,)), place=PlaceRef("two")),
)
START = StartTour(tour=TOUR, parcels=(BOX, BAG, THEIRS))
LEFT = minutes(90)
WAY = [
    *standing(-400, -300, 0),
    *driving(-400, 0, 0),
    *standing(4, 40, 220),
    *driving(0, 500, 225),
    *standing(498, 275, 395),
    *driving(500, 900, 400),
]
BEGAN = 1_780_000_000.0


class Desk:
    """One van, two stops, and a log."""

    def __init__(self, *said):
        self.story, self.fixes, self.came_late, self.read = Story(), [], 0, []
        self.driver_speaks = bool(said)
        self.story.ask(PLAN, at=minutes(10))
        self.story.ask(*said, at=LEFT)

    def heard(self, fixes, *, late=False):
        at = [
            Fix(
                van=VAN,
                at=LEFT + timedelta(seconds=one.at - BEGAN),
                point=Point(one.lat, one.lon),
                accuracy_m=one.accuracy_m,
                speed_mps=one.speed_mps,
            )
            for one in fixes
        ]
        self.fixes = sorted([*self.fixes, *at], key=lambda fix: fix.at)
        self.came_late += late

    def now(self):
        return max((fix.at for fix in self.fixes), default=LEFT)

    async def tours(self):
        return [self.story.sheet()]

    async def points(self, _places):
        ends = {"one": 0, "two": 500, "place-yard": -400}
        return {PlaceRef(name): Point(*degrees(east)) for name, east in ends.items()}

    async def newest(self):
        return {VAN: self.now()} if self.fixes else {}

    async def late(self):
        return {VAN: self.came_late}

    async def tracks(self, wanted):
        self.read.append(wanted[0].since)
        [one] = wanted
        return [[fix for fix in self.fixes if one.since <= fix.at < one.until]]

    async def ask(self, command, at, _key):
        self.story.ask(command, at=at)

    def told(self):
        """What positions led to, with the seconds since the van left."""
        kinds = ("tour.started", "stop.reached", "stop.left", "stop.arrived", "stop.departed")
        kinds = kinds[1:3] if self.driver_speaks else kinds
        return [
            (one.event.type, round((one.event.occurred_at - LEFT).total_seconds()))
            for one in self.story.log
            if one.event.type in kinds
        ]


SHOWN = [("stop.reached", 40), ("stop.left", 220), ("stop.reached", 275), ("stop.left", 395)]


async def test_fixes_that_come_one_by_one_show_the_same_as_all_at_once():
    whole, bit_by_bit = Desk(START), Desk(START)
    whole.heard(WAY)
    await Witnesses(desk=whole).round()
    witnesses = Witnesses(desk=bit_by_bit)
    for one in WAY:
        bit_by_bit.heard([one])
        await witnesses.round()
    assert whole.told() == bit_by_bit.told() == SHOWN
    # What is over is not read again.
    assert bit_by_bit.read[-1] >= LEFT + timedelta(seconds=220)


async def test_a_second_worker_and_a_new_one_after_a_death_add_nothing():
    desk = Desk(START)
    desk.heard(WAY)
    first, second = Witnesses(desk=desk), Witnesses(desk=desk)
    await first.round()
    said = desk.told()
    assert (await second.round(), await first.round(), desk.told()) == (0, 0, said)


async def test_a_visit_of_which_the_fixes_come_an_hour_late_is_found_then():
    desk = Desk(START)
    witnesses = Witnesses(desk=desk)
    desk.heard([*WAY[:30], *WAY[-9:]])
    await witnesses.round()
    before = desk.told()
    desk.heard(WAY[30:-9], late=True)
    await witnesses.round()
    assert ("stop.left", 395) not in before
    assert desk.told()[-2:] == [("stop.reached", 275), ("stop.left", 395)]


async def test_a_box_that_tells_a_day_later_still_fills_in_a_tour_that_is_over():
    desk = Desk(START)
    desk.story.ask(EndTour(tour=TOUR, returned=(BOX, BAG, THEIRS)), at=LEFT + timedelta(hours=2))
    witnesses = Witnesses(desk=desk)
    await witnesses.round()
    desk.heard(WAY, late=True)
    await witnesses.round()
    assert desk.told() == SHOWN


async def test_a_van_whose_driver_presses_nothing_drives_its_tour_by_its_positions():
    desk = Desk()
    desk.heard(WAY)
    await Witnesses(desk=desk).round()
    assert desk.told() == [
        ("tour.started", 0),
        ("stop.reached", 40),
        ("stop.arrived", 40),
        ("stop.left", 220),
        ("stop.departed", 220),
        ("stop.reached", 275),
        ("stop.arrived", 275),
        ("stop.left", 395),
        ("stop.departed", 395),
    ]
    assert desk.story.sheet().stops[0].arrived_by is Witness.POSITIONS


async def test_doubted_fixes_show_nothing():
    desk = Desk(START)
    desk.heard(WAY)
    desk.fixes = [replace(fix, doubt="identity") for fix in desk.fixes]
    await Witnesses(desk=desk).round()
    assert desk.told() == []


async def test_an_attempt_away_from_the_door_is_seen_also_when_it_is_told_late():
    desk = Desk(START)
    desk.heard(WAY)
    witnesses = Witnesses(desk=desk)
    await witnesses.round()
    # At the first stop, while the van stood at the second: told after both were over.
    arrive = ArriveAtStop(tour=TOUR, stop=StopId("stop-1"))
    depart = DepartFromStop(tour=TOUR, stop=StopId("stop-1"))
    desk.story.ask(arrive, attempted(BOX), depart, at=LEFT + timedelta(seconds=800))
    desk.heard(standing(2_000, 600, 1_000))
    await witnesses.round()
    [weighed] = [one.event for one in desk.story.log if one.event.type == "attempt.weighed"]
    assert (weighed.presence, weighed.off_by_m) == (Presence.ELSEWHERE, 2_000)
    await witnesses.round()
    assert sum(one.event.type == "attempt.weighed" for one in desk.story.log) == 1
