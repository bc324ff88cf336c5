"""The worker that lays positions on roads: legs measured once, deviations begun once and ended once."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.domain.positions.test_fence import driving, fix, standing
from tests.domain.positions.test_fence import place as degrees
from tests.story import BAG, BOX, TOUR
from tests.workers.test_witness import LEFT, START, THEIRS, Desk

from doorstep.domain.planning.ports import Route
from doorstep.domain.positions import Matched
from doorstep.domain.tours import ArriveAtStop, DepartFromStop, EndTour
from doorstep.events import Deviation
from doorstep.kernel.errors import Unavailable
from doorstep.kernel.ids import StopId
from doorstep.kernel.place import Point
from doorstep.workers.survey import going_on
from doorstep.workers.surveyor import Surveyor

pytestmark = pytest.mark.anyio


class Roads(Desk):
    """The desk of the witness with one straight street, in metres, on which every fix lies."""

    matches, nearer_s, asked_roads, away, now_known = True, 0.0, 0, False, None

    async def tracks(self, wanted):
        return [[fix for fix in self.fixes if one.since <= fix.at < one.until] for one in wanted]

    async def tour(self, _tour):
        return self.now_known or self.story.sheet()

    async def matched(self, track):
        self.asked_roads += 1
        if self.away:
            raise Unavailable("the roads are away")
        return Matched(driven_m=100.0 * len(track), matched_permille=950) if self.matches else None

    async def way(self, origin, destination):
        ends = await self.points(())
        way = (ends[origin], ends[destination])
        return Route(geometry=way, segments=(), duration_s=60.0, distance_m=500.0, estimated=False)

    async def seconds_from(self, points, _place):
        return [300, round(300 - self.nearer_s * (len(points) - 1))]

    def events(self, *kinds):
        return [one.event for one in self.story.log if one.event.type in kinds]


def drives(desk, number, came, left):
    stop = StopId(f"stop-{number}")
    desk.story.ask(ArriveAtStop(tour=TOUR, stop=stop), at=LEFT + timedelta(seconds=came))
    desk.story.ask(DepartFromStop(tour=TOUR, stop=stop), at=LEFT + timedelta(seconds=left))


async def test_each_leg_is_measured_once_when_all_its_fixes_have_come():
    desk = Roads(START)
    surveyor = Surveyor(desk=desk)
    desk.heard([*driving(-400, 0, 0), *standing(0, 40, 60)])
    drives(desk, 1, came=40, left=55)
    assert await surveyor.round() == 0  # a fix of the leg may still come
    desk.heard(driving(0, 500, 60))
    desk.heard(standing(500, 115, 200))
    assert (await surveyor.round(), await surveyor.round(), await Surveyor(desk=desk).round()) == (1, 0, 0)
    [leg] = desk.events("leg.driven")
    assert (leg.stop, leg.way_m, leg.matched_permille, leg.since) == ("stop-1", 500, 950, LEFT)
    drives(desk, 2, came=115, left=150)
    desk.story.ask(EndTour(tour=TOUR, returned=(BOX, BAG, THEIRS)), at=LEFT + timedelta(seconds=190))
    desk.heard(standing(500, 210, 300))
    assert await surveyor.round() == 2
    assert [one.stop for one in desk.events("leg.driven")] == ["stop-1", "stop-2", None]
    sheet = desk.story.sheet()
    assert sheet.way_home is not None
    assert len(sheet.ways) == 3


async def test_without_roads_a_leg_is_the_line_through_its_fixes_and_says_so_and_waits_while_they_are_away():
    desk = Roads(START)
    desk.matches, desk.away = False, True
    desk.heard([*driving(-400, 0, 0), *standing(0, 40, 140)])
    drives(desk, 1, came=40, left=130)
    with pytest.raises(Unavailable):
        await Surveyor(desk=desk).round()
    desk.away = False
    assert await Surveyor(desk=desk).round() == 1
    [leg] = desk.events("leg.driven")
    assert (leg.matched_permille, 390 <= leg.driven_m <= 410) == (0, True)


async def test_a_leg_of_which_nothing_was_heard_is_not_invented_and_measured_when_its_fixes_come():
    desk = Roads(START)
    surveyor = Surveyor(desk=desk)
    drives(desk, 1, came=40, left=60)
    desk.heard(standing(500, 150, 200))
    assert (await surveyor.round(), desk.asked_roads) == (0, 0)
    desk.heard([*driving(-400, 0, 0), fix(210, 500)], late=True)
    assert await surveyor.round() == 1


async def test_a_van_that_leaves_its_way_and_comes_no_nearer_is_off_it_once_until_it_is_back():
    desk = Roads(START)
    surveyor = Surveyor(desk=desk)
    desk.heard([*driving(-400, -200, 0), *[fix(20 + 10 * n, -200, 60.0 * n) for n in range(25)]])
    assert (await surveyor.round(), await surveyor.round()) == (1, 0)
    [off] = desk.events("tour.deviated")
    assert (off.kind, off.stop, off.off_by_m) == (Deviation.OFF_WAY, "stop-1", 1440)
    assert [one.kind for one in desk.story.sheet().off_plan] == [Deviation.OFF_WAY]
    desk.heard([fix(270, -150), fix(280, -140)])
    assert await surveyor.round() == 1
    assert (desk.story.sheet().off_plan, len(desk.story.sheet().deviations)) == ((), 1)

    another = Roads(START)
    another.nearer_s = 120.0
    another.heard([fix(20 + 10 * n, -200, 60.0 * n) for n in range(25)])
    assert await Surveyor(desk=another).round() == 0  # it drives another way
    another.nearer_s = 0.0
    another.now_known = replace(another.story.sheet(), ended_at=LEFT + timedelta(minutes=4))
    another.heard([fix(270, -200, 1500.0)])
    assert await Surveyor(desk=another).round() == 0  # the sheet was behind
    another.now_known = None
    assert await Surveyor(desk=another).round() == 1


async def test_a_van_whose_driver_says_nothing_yet_but_heads_for_a_later_stop_is_not_off_its_way():
    desk = Roads(START)
    desk.heard([fix(20 + 10 * n, -200 + 20.0 * n, 400.0) for n in range(25)])
    assert await Surveyor(desk=desk).round() == 0
    left = replace(desk.story.sheet().stops[0], reached_at=LEFT, left_at=LEFT + timedelta(seconds=60))
    sheet = replace(desk.story.sheet(), stops=(left, desk.story.sheet().stops[1]))
    leg = going_on(sheet)
    assert leg is not None
    assert (leg.origin, leg.line.stop, leg.since) == ("one", "stop-2", left.left_at)
    assert going_on(replace(sheet, stops=(replace(left, left_at=None), sheet.stops[1]))) is None


async def test_a_long_stand_where_no_stop_is_and_a_stop_that_was_passed_are_told():
    desk = Roads(START)
    surveyor = Surveyor(desk=desk)
    desk.heard([*driving(-400, -200, 0), *standing(-200, 25, 525)])
    assert await surveyor.round() == 1
    desk.heard(driving(-200, 480, 530, speed=8.0))
    desk.heard([fix(700 + 10 * n, 490) for n in range(6)])
    assert await surveyor.round() == 2
    kinds = [(one.type, one.kind.value) for one in desk.events("tour.deviated", "deviation.ended")]
    assert kinds == [
        ("tour.deviated", "unplanned_stand"),
        ("deviation.ended", "unplanned_stand"),
        ("tour.deviated", "passed_stop"),
    ]
    drives(desk, 1, came=900, left=950)
    desk.heard([fix(960, 10), fix(970, 20)])
    assert await surveyor.round() >= 1
    assert desk.story.sheet().off_plan == ()


async def test_the_roads_are_asked_as_often_as_there_are_legs_and_not_as_there_are_fixes():
    desk = Roads(START)
    surveyor = Surveyor(desk=desk)
    way = driving(-400, 0, 0, speed=4.0)
    for one in way:
        desk.heard([one])
        await surveyor.round()
    assert desk.asked_roads == 0
    assert Point(*degrees(0)) == (await desk.points(()))["one"]
