"""Travel times: the formula, the engine's replies, the memory of pairs, and a real engine."""

import asyncio
import json
import subprocess
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from tests.adapters.village import SOUTH, STEP, WEST, write_village

from doorstep.adapters.geocoders.entries import AddressIndex
from doorstep.adapters.maps.manifest import Manifest
from doorstep.adapters.maps.region import AddRegion, add_region
from doorstep.adapters.maps.shelf import Shelf
from doorstep.adapters.roads.errors import RoadsReplyUnreadable, RoadsUnavailable, TooFewPoints
from doorstep.adapters.roads.formula import FormulaRoads
from doorstep.adapters.roads.graph import graph_commands, osrm_argv
from doorstep.adapters.roads.osrm import OsrmRoads
from doorstep.adapters.roads.pair_cache import PairCache
from doorstep.adapters.roads.reachable import best_depot, reachable
from doorstep.domain.positions import Heard, Matched
from doorstep.kernel.place import Point, distance_m

pytestmark = pytest.mark.anyio

A, B, C = Point(60.17, 24.94), Point(60.175, 24.95), Point(60.18, 24.96)
AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
TABLE = {"code": "Ok", "durations": [[0, 61.4], [58.6, 0]], "distances": [[0, 905.2], [880.7, 0]]}
ROUTE = {
    "code": "Ok",
    "routes": [
        {
            "geometry": {"coordinates": [[24.94, 60.17], [24.945, 60.172], [24.95, 60.175]]},
            "legs": [{"annotation": {"duration": [20.0, 30.0], "distance": [400.0, 600.0]}}],
            "duration": 60.0,
            "distance": 1000.0,
        }
    ],
}


class Engine:
    """An engine that gives recorded replies and remembers what it was asked."""

    def __init__(self, *replies: tuple[int, object]) -> None:
        self._replies = list(replies)
        self.asked: list[httpx.Request] = []

    def roads(self, *, max_pairs: int = 1000) -> OsrmRoads:
        return OsrmRoads("http://roads", max_pairs=max_pairs, transport=httpx.MockTransport(self._answer))

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        code, body = self._replies.pop(0)
        if isinstance(body, Exception):
            raise body
        return httpx.Response(code, content=json.dumps(body))


async def test_the_formula_is_marked_as_an_estimate() -> None:
    legs = await FormulaRoads().table([A], [A, B])
    air = distance_m(A, B)
    assert legs.estimated
    assert legs.durations_s == ((0, round(1.07 * air**0.745)),)
    assert legs.distances_m == ((0, round(1.35 * air)),)


async def test_a_route_by_the_formula_adds_up() -> None:
    route = await FormulaRoads().route([A, B, C])
    assert route is not None
    assert route.estimated
    assert len(route.segments) == len(route.geometry) - 1 == 2
    assert route.duration_s == sum(segment.duration_s for segment in route.segments)


async def test_a_route_needs_two_points() -> None:
    with pytest.raises(TooFewPoints):
        await FormulaRoads().route([A])
    with pytest.raises(TooFewPoints):
        await Engine().roads().route([A])


async def test_a_table_of_the_engine_is_whole_seconds_and_metres() -> None:
    legs = await Engine((200, TABLE)).roads().table([A, B], [A, B])
    assert legs.durations_s == ((0, 61), (59, 0))
    assert legs.distances_m == ((0, 905), (881, 0))
    assert not legs.estimated


async def test_every_place_is_snapped_within_a_hundred_metres_only() -> None:
    engine = Engine((200, TABLE))
    await engine.roads().table([A, B], [A, B])
    assert engine.asked[0].url.params["radiuses"] == "100;100;100;100"


async def test_what_was_asked_before_is_not_asked_again() -> None:
    engine = Engine((200, TABLE), (200, {**TABLE, "durations": [[7.0]], "distances": [[70.0]]}))
    roads = engine.roads()
    await roads.table([A, B], [A, B])
    again = await roads.table([B], [A])
    more = await roads.table([A], [B, C])
    assert again.durations_s == ((59,),)
    assert more.durations_s == ((61, 7),)
    assert engine.asked[1].url.path == "/table/v1/driving/24.94000,60.17000;24.96000,60.18000"


async def test_a_table_larger_than_the_memory_is_still_whole() -> None:
    engine = Engine((200, TABLE), (200, TABLE))
    roads = engine.roads(max_pairs=1)
    assert (await roads.table([A, B], [A, B])).durations_s == ((0, 61), (59, 0))
    assert (await roads.table([A, B], [A, B])).durations_s == ((0, 61), (59, 0))


async def test_a_track_is_matched_in_pieces_with_its_circles_and_a_jump_between_two_ways_is_a_line() -> None:
    def point(location: list[float], index: int) -> dict[str, object]:
        return {"location": location, "matchings_index": index}

    reply = {
        "code": "Ok",
        "matchings": [{"distance": 300.0}, {"distance": 200.0}],
        "tracepoints": [point([24.94, 60.17], 0), None, point([24.95, 60.17], 1), point([24.951, 60.17], 1)],
    }
    track = [
        Heard(1000.4 + 10 * n, 60.17, 24.94 + n / 1000, circle) for n, circle in enumerate((3, 12, 80, 9))
    ]
    engine = Engine((200, reply))
    found = await engine.roads().matched(track)
    gap_m = distance_m(Point(60.17, 24.94), Point(60.17, 24.95))
    assert found == Matched(driven_m=500.0 + gap_m, matched_permille=750)
    asked = engine.asked[0].url
    assert asked.path.startswith("/match/v1/driving/24.94000,60.17000;24.94100,")
    assert (asked.params["radiuses"], asked.params["timestamps"]) == ("8;12;30;9", "1000;1010;1020;1030")

    long = [Heard(10.0 * n, 60.17, 24.94) for n in range(100)]
    engine = Engine((200, reply), (200, reply))
    await engine.roads().matched(long)
    assert [one.url.path.count(";") + 1 for one in engine.asked] == [90, 11]


async def test_what_lies_on_no_road_is_not_matched() -> None:
    nowhere = (400, {"code": "NoMatch", "message": "Could not match the trace."})
    track = [Heard(0.0, 0.0, 0.0), Heard(10.0, 0.0, 0.001)]
    assert await Engine(nowhere).roads().matched(track) is None
    assert await FormulaRoads().matched(track) is None


async def test_a_pair_without_a_way_is_none() -> None:
    reply = {"durations": [[None]], "distances": [[None]]}
    legs = await Engine((200, reply)).roads().table([A], [B])
    assert legs.durations_s == ((None,),)
    assert legs.distances_m == ((None,),)


async def test_a_place_off_the_road_spoils_no_other() -> None:
    off = {"code": "NoSegment", "message": "Could not find a matching segment for coordinate 2"}
    engine = Engine((400, off), (200, {"durations": [[61.0]], "distances": [[905.0]]}))
    legs = await engine.roads().table([A], [B, C])
    assert legs.durations_s == ((61, None),)
    assert len(engine.asked) == 2


async def test_a_route_is_none_where_no_road_leads() -> None:
    nothing = {"code": "NoRoute", "message": "Impossible route between points"}
    assert await Engine((400, nothing)).roads().route([A, B]) is None


async def test_the_steps_of_a_route_add_up_to_its_whole_with_the_time_for_turns() -> None:
    route = await Engine((200, ROUTE)).roads().route([A, B])
    assert route is not None
    assert route.geometry == (A, Point(60.172, 24.945), B)
    assert [segment.duration_s for segment in route.segments] == [24.0, 36.0]
    assert [segment.distance_m for segment in route.segments] == [400.0, 600.0]


async def test_a_route_whose_notes_do_not_fit_its_line_is_timed_by_length() -> None:
    found = {**ROUTE["routes"][0], "legs": [{"annotation": {"duration": [60.0], "distance": [1000.0]}}]}
    route = await Engine((200, {"routes": [found]})).roads().route([A, B])
    assert route is not None
    assert len(route.segments) == 2
    assert sum(segment.duration_s for segment in route.segments) == pytest.approx(60.0)


async def test_a_closed_connection_is_tried_once_more() -> None:
    engine = Engine((0, httpx.RemoteProtocolError("closed")), (200, TABLE))
    assert (await engine.roads().table([A, B], [A, B])).durations_s[0] == (0, 61)


async def test_an_engine_that_is_down_is_unavailable() -> None:
    with pytest.raises(RoadsUnavailable, match="ask again"):
        await Engine((0, httpx.ConnectError("refused"))).roads().table([A], [B])


async def test_an_unexpected_reply_is_unavailable() -> None:
    with pytest.raises(RoadsUnavailable, match="TooBig"):
        await Engine((400, {"code": "TooBig", "message": "Too many coordinates"})).roads().table([A], [B])


@pytest.mark.parametrize("body", [{"code": "Ok"}, {"durations": [[1]], "distances": []}, [1, 2]])
async def test_a_reply_of_another_shape_is_refused(body: object) -> None:
    with pytest.raises(RoadsReplyUnreadable):
        await Engine((200, body)).roads().table([A], [B])


def test_the_memory_of_pairs_forgets_the_longest_unasked_source_first() -> None:
    cache = PairCache(max_pairs=2)
    cache.remember((1.0, 1.0), [(9.0, 9.0)], [(10, 100)])
    cache.remember((2.0, 2.0), [(9.0, 9.0)], [(20, 200)])
    cache.row((1.0, 1.0), [(9.0, 9.0)])
    cache.remember((3.0, 3.0), [(9.0, 9.0)], [(30, 300)])
    assert cache.row((2.0, 2.0), [(9.0, 9.0)]) == [None]
    assert cache.row((1.0, 1.0), [(9.0, 9.0)]) == [(10, 100)]
    assert len(cache) == 2


def test_a_small_extract_is_built_with_a_small_measure_of_islands() -> None:
    small = graph_commands(Path("a.osm.pbf"), Path("out"), drivable_ways=1_000)[0][1]
    large = graph_commands(Path("a.osm.pbf"), Path("out"), drivable_ways=40_000)[0][1]
    assert small[small.index("--small-component-size") + 1] == "100"
    assert large[large.index("--small-component-size") + 1] == "1000"


def test_the_engine_listens_on_this_machine_only() -> None:
    argv = osrm_argv(Path("/state/regions/village.1"), 8474)
    assert argv[argv.index("-i") + 1] == "127.0.0.1"
    assert argv[-1] == "/state/regions/village.1/roads/roads.osrm"


@pytest.fixture
async def village_roads(tmp_path: Path, free_tcp_port: int) -> AsyncIterator[OsrmRoads]:
    """A real engine on the graph of the village."""

    async def nowhere(_manifest: Manifest, _index: AddressIndex) -> None: ...

    extract = write_village(tmp_path / "village.osm.pbf")
    await add_region(AddRegion(source=str(extract), state=tmp_path, at=AT), nowhere)
    argv = osrm_argv(Shelf(tmp_path).current(), free_tcp_port)
    engine = await asyncio.create_subprocess_exec(*argv, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    roads = OsrmRoads(f"http://127.0.0.1:{free_tcp_port}")
    try:
        yield roads
    finally:
        await roads.close()
        engine.terminate()
        await engine.wait()


async def up(roads: OsrmRoads) -> None:
    for _ in range(100):
        try:
            await roads.route([spot(1, 1), spot(1, 2)])
        except RoadsUnavailable:
            await asyncio.sleep(0.05)
        else:
            return
    pytest.fail("the road engine did not come up within five seconds")


def spot(north: float, east: float) -> Point:
    return Point(SOUTH + north * STEP, WEST + east * STEP)


class Door:
    """Something with a place."""

    def __init__(self, point: Point) -> None:
        self.point = point


@pytest.mark.local_network
@pytest.mark.timeout(180)
async def test_a_real_engine_knows_ways_and_what_lies_off_them(village_roads: OsrmRoads) -> None:
    await up(village_roads)
    depot, near, far = spot(1, 1), spot(3, 9), spot(9, 9)
    legs = await village_roads.table([depot], [near, far])
    seconds, nothing = legs.durations_s[0]
    assert seconds is not None
    assert nothing is None
    route = await village_roads.route([depot, near])
    assert route is not None
    assert route.duration_s == pytest.approx(seconds, abs=1)
    assert sum(segment.duration_s for segment in route.segments) == pytest.approx(route.duration_s)
    assert sum(segment.distance_m for segment in route.segments) == pytest.approx(route.distance_m, rel=0.01)
    doors = [Door(near), Door(far), Door(depot)]
    assert await reachable(village_roads, depot, doors) == (doors[0], doors[2])
    assert await best_depot(village_roads, doors) in (doors[0], doors[2])
    assert await best_depot(village_roads, []) is None
