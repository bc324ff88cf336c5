"""A van follows its road and never exceeds what the road allows."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from math import isclose

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorstep.kernel.place import Point, distance_m
from doorstep.kernel.time import Window
from doorstep.simulation.chance import Chance
from doorstep.simulation.incidents import Jam
from doorstep.simulation.motion import Road, drive, heading, shifted, straight
from doorstep.simulation.roads import Roads

AT = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
ZONE = "Europe/Helsinki"
CORNER, NORTH, EAST = Point(60.17, 24.94), Point(60.175, 24.94), Point(60.175, 24.96)


def road() -> Road:
    points = (CORNER, NORTH, EAST)
    metres = tuple(distance_m(a, b) for a, b in pairwise(points))
    return Road(points=points, metres=metres, seconds=tuple(length / 8.0 for length in metres))


def driven(seed: int, *, jams: tuple[Jam, ...] = ()):
    return drive(road(), AT, zone=ZONE, jams=jams, rng=Chance(seed).of("drive"))


@given(seed=st.integers(0, 500), share=st.floats(0, 1))
def test_a_van_is_on_its_road_and_not_faster_than_its_free_flow(seed, share):
    motion = driven(seed)
    place, speed, _ = motion.at(AT + (motion.end - AT) * share)

    assert speed <= 8.0 + 1e-6
    on_first = isclose(place.lon, CORNER.lon, abs_tol=1e-9)
    on_second = isclose(place.lat, NORTH.lat, abs_tol=1e-9)
    assert on_first or on_second


@given(seed=st.integers(0, 500))
def test_between_two_looks_a_van_comes_no_further_than_its_speed_allows(seed):
    motion = driven(seed)
    looks = [AT + timedelta(seconds=5 * n) for n in range(60)]

    for before, after in pairwise(looks):
        assert distance_m(motion.at(before)[0], motion.at(after)[0]) <= 5 * 8.0 + 0.5


def test_a_van_stands_before_it_starts_and_after_it_has_arrived():
    motion = driven(1)

    assert motion.at(AT - timedelta(hours=1)) == (CORNER, 0.0, 0.0)
    assert motion.at(motion.end + timedelta(hours=1)) == (EAST, 0.0, 0.0)


def test_a_jam_makes_the_same_drive_longer():
    jam = Jam(span=Window(AT, AT + timedelta(hours=1)), centre=CORNER, radius_m=300, factor=0.3)
    over = Jam(span=Window(AT - timedelta(hours=2), AT), centre=CORNER, radius_m=300, factor=0.3)

    assert driven(1, jams=(jam,)).end > driven(1).end
    assert driven(1, jams=(over,)).end == driven(1).end


def test_the_same_chance_gives_the_same_drive():
    assert driven(3) == driven(3)
    assert driven(3) != driven(4)


def test_headings_are_those_of_a_compass():
    assert heading(CORNER, NORTH) == pytest.approx(0)
    assert heading(NORTH, EAST) == pytest.approx(90)
    assert distance_m(CORNER, shifted(CORNER, 100, 45)) == pytest.approx(100, rel=0.01)


@pytest.mark.anyio
async def test_a_road_is_read_from_the_engine_with_its_segments():
    asked = []

    def engine(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        line = [[p.lon, p.lat] for p in (CORNER, NORTH, EAST)]
        leg = {"annotation": {"duration": [70.0, 140.0], "distance": [556.0, 1_106.0]}}
        return httpx.Response(200, json={"routes": [{"geometry": {"coordinates": line}, "legs": [leg]}]})

    roads = Roads("http://roads", transport=httpx.MockTransport(engine))
    found = await roads.road(CORNER, EAST)
    again = await roads.road(CORNER, EAST)

    assert found.points == (CORNER, NORTH, EAST)
    assert found.seconds == (70.0, 140.0)
    assert again is found
    assert len(asked) == 1
    assert asked[0].url.params["radiuses"] == "100;100"


@pytest.mark.anyio
async def test_without_a_road_or_an_engine_the_van_goes_by_air():
    no_way = httpx.MockTransport(lambda _: httpx.Response(400, json={"code": "NoRoute"}))

    assert await Roads("http://roads", transport=no_way).road(CORNER, EAST) == straight(CORNER, EAST)
    assert await Roads("").road(CORNER, EAST) == straight(CORNER, EAST)
