"""The dot on the street: the way to a door is asked once, and again for a van that drives another one."""

from datetime import UTC, datetime, timedelta

import pytest

from doorstep.domain.planning.ports import Route
from doorstep.engine.positions import Fix
from doorstep.kernel.errors import Unavailable
from doorstep.kernel.ids import StopId, VanId
from doorstep.kernel.place import Point
from doorstep.web.last_ways import LastWays, on_street

pytestmark = pytest.mark.anyio

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
DOOR, STOP = Point(60.17, 24.96), StopId("s-1")


class Roads:
    """One straight street from wherever the van is."""

    def __init__(self):
        self.asked, self.away, self.estimated = 0, False, False

    async def route(self, points):
        self.asked += 1
        if self.away:
            raise Unavailable("the roads are away")
        return Route(
            geometry=tuple(points), segments=(), duration_s=60.0, distance_m=900.0, estimated=self.estimated
        )


def fix(second, lat=60.17, lon=24.94):
    return Fix(van=VanId("v"), at=AT + timedelta(seconds=second), point=Point(lat, lon), accuracy_m=8.0)


async def test_the_way_is_asked_once_for_a_stop_and_again_when_the_van_drives_another_one():
    roads, ways = Roads(), LastWays()
    for second in range(0, 300, 10):
        way = await ways.to_door(roads, fix(second, lon=24.94 + second * 1e-5), STOP, DOOR)
    assert roads.asked == 1
    beside = fix(310, lat=60.1701)
    assert on_street(way, beside) == Point(60.17, 24.94)
    away = fix(320, lat=60.18)
    assert on_street(way, away) == away.point
    anew = await ways.to_door(roads, away, STOP, DOOR)
    assert (roads.asked, on_street(anew, away)) == (2, away.point)
    await ways.to_door(roads, fix(330, lat=60.19), STOP, DOOR)
    assert roads.asked == 2  # not with every fix


async def test_without_roads_the_dot_is_where_the_van_says_it_is():
    roads, ways = Roads(), LastWays()
    roads.estimated = True
    assert await ways.to_door(roads, fix(0), STOP, DOOR) == []
    roads.away = True
    assert await LastWays().to_door(roads, fix(0), STOP, DOOR) == ()
    assert on_street((), fix(0)) == fix(0).point
