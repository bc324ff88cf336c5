"""Drivers and vans: a whole tour, killed anywhere, tells the server the same things once."""

from dataclasses import replace
from datetime import datetime, timedelta

import httpx
import pytest
from tests.simulation.town import DAY, MORNING, VANS, Town, city_in

from doorstep.kernel.time import Window
from doorstep.simulation import fleet as fleet_module
from doorstep.simulation.fleet import Fleet
from doorstep.simulation.incidents import Trouble
from doorstep.simulation.orders import Fate, Visit
from doorstep.simulation.shift import Call, Phase, Shift
from doorstep.simulation.shop import wishes

pytestmark = pytest.mark.anyio

STEP = timedelta(minutes=4)
STEPS = 42
NEVER = Window(MORNING - timedelta(days=2), MORNING - timedelta(days=1))
CALM = Trouble(
    broken="",
    breakdown=NEVER,
    silent="",
    silence=NEVER,
    deaf="",
    dead_spot=NEVER,
    forgetful=(),
    jams=(),
)


async def founded(folder, town, trouble=CALM):
    city = await city_in(folder, town)
    city.troubles[DAY] = trouble
    return city


async def play(folder, town, *, kills=(), trouble=CALM, steps=STEPS):
    city = await founded(folder, town, trouble)
    fleet, now = Fleet(city, MORNING), MORNING
    for step in range(steps):
        if step in kills:
            city = await founded(folder, town, trouble)
            fleet = Fleet(city, now)
        now += STEP
        town.business = now
        await fleet.step(now)
    return fleet


def told(town, van="van-1"):
    mine = [action for action in town.actions.values() if action["van"] == van]
    return [(action["kind"], action.get("stop")) for action in mine]


def moment(action):
    return datetime.fromisoformat(action["occurred_at"])


async def test_a_driver_loads_leaves_rings_at_every_door_and_comes_home(tmp_path):
    town = Town()

    fleet = await play(tmp_path, town)

    kinds = [kind for kind, _ in told(town)]
    assert kinds == ["loaded", "started", *["arrived", "delivered"] * 4, "ended"]
    assert {shift.phase for shift in fleet.shifts} == {Phase.WAITING}
    assert all(shift.over == (f"tour-{shift.van}",) for shift in fleet.shifts)


async def test_what_is_collected_is_not_loaded_and_is_in_the_van_at_the_end(tmp_path):
    town = Town(collects={"van-1-stop-0", "van-1-stop-3"})
    every = {f"van-2-stop-{n}" for n in range(4)}
    town.collects |= every

    await play(tmp_path, town)

    said = [action for action in town.actions.values() if action["van"] == "van-1"]
    at_doors = [action["kind"] for action in said if action["kind"] in ("delivered", "collected")]
    assert at_doors == ["collected", "delivered", "delivered", "collected"]
    loaded, ended = said[0]["parcels"], said[-1]["parcels"]
    assert loaded == ["van-1-stop-1-parcel", "van-1-stop-2-parcel"]
    assert ended == ["van-1-stop-0-parcel", "van-1-stop-3-parcel"]
    assert [kind for kind, _ in told(town, "van-2")][::9] == ["started", "ended"]
    shown = [action.get("proofs") for action in said if action["kind"] == "collected"]
    assert [proof[0]["kind"] for proof in shown] == ["signature", "photo"]


async def test_actions_carry_their_own_times_in_sequence(tmp_path):
    town = Town()

    await play(tmp_path, town)

    for van in VANS:
        moments = [moment(action) for action in town.actions.values() if action["van"] == van]
        assert moments == sorted(moments)
    opens = MORNING + timedelta(hours=1)
    assert all(moment(action) > opens for action in town.actions.values() if action["kind"] == "delivered")


@pytest.mark.parametrize("kills", [[12, 13, 17], range(1, STEPS, 2)])
async def test_a_city_that_is_killed_again_and_again_tells_the_same_once(tmp_path, kills):
    calm, killed = Town(), Town()

    await play(tmp_path / "a", calm)
    await play(tmp_path / "b", killed, kills=kills)

    assert killed.actions == calm.actions
    assert killed.repeats == []


async def test_an_answer_that_was_lost_makes_the_action_come_again_under_its_own_id(tmp_path):
    calm, lossy = Town(), Town()
    await play(tmp_path / "a", calm)
    seen = []

    class Killed(Exception):
        pass

    def transport(request: httpx.Request) -> httpx.Response:
        reply = lossy.transport().handler(request)
        if request.url.path.endswith("/actions") and len(seen) < 3:
            seen.append(request)
            raise Killed  # the server has it, and the city dies before it hears so
        return reply

    city, now = await founded(tmp_path / "b", lossy), MORNING
    for _ in range(STEPS):
        door = replace(city, door=type(city.door)("http://town", transport=httpx.MockTransport(transport)))
        fleet = Fleet(door, now)
        now += STEP
        lossy.business = now
        try:
            await fleet.step(now)
        except Killed:
            city = await founded(tmp_path / "b", lossy)

    assert lossy.actions == calm.actions
    assert lossy.repeats


async def test_a_van_that_breaks_down_says_so_stands_and_goes_on(tmp_path):
    town = Town()
    stands = Window(MORNING + timedelta(minutes=70), MORNING + timedelta(minutes=110))

    await play(tmp_path, town, trouble=replace(CALM, broken="van-1", breakdown=stands))

    mine = [action for action in town.actions.values() if action["van"] == "van-1"]
    stopped = next(action for action in mine if action["kind"] == "interrupted")
    resumed = next(action for action in mine if action["kind"] == "resumed")
    assert moment(resumed) - moment(stopped) == timedelta(minutes=40)
    assert stopped["cause"] == "lsp.mechanical"
    assert [kind for kind, _ in told(town)].count("delivered") == 4


@pytest.mark.parametrize("kills", [(), range(20, 40)])
async def test_what_two_vans_agreed_changes_vans_and_is_delivered_by_the_other(tmp_path, kills):
    town = Town(meeting=("van-1", "van-2"))
    stands = Window(MORNING + timedelta(minutes=70), MORNING + timedelta(minutes=140))

    fleet = await play(tmp_path, town, kills=kills, trouble=replace(CALM, broken="van-1", breakdown=stands))

    (given,) = [one for one in town.actions.values() if one["kind"] == "handed_over"]
    (taken,) = [one for one in town.actions.values() if one["kind"] == "taken_over"]
    assert (given["van"], taken["van"], taken["stop"]) == ("van-1", "van-2", "meeting")
    assert given["parcels"] == taken["parcels"]
    done = [one for one in town.actions.values() if set(given["parcels"]) & set(one.get("parcels", ()))]
    delivered = [one for one in done if one["kind"] in ("delivered", "attempted", "refused")]
    assert {one["van"] for one in delivered} == {"van-2"}
    assert [kind for kind, _ in told(town)][-2:] == ["resumed", "ended"]
    assert {shift.phase for shift in fleet.shifts} == {Phase.WAITING}


async def test_a_van_that_went_on_before_the_other_came_hands_nothing_over(tmp_path):
    town = Town(meeting=("van-1", "van-2"))
    stands = Window(MORNING + timedelta(minutes=70), MORNING + timedelta(minutes=71))

    await play(tmp_path, town, trouble=replace(CALM, broken="van-1", breakdown=stands))

    assert not [one for one in town.actions.values() if one["kind"] in ("handed_over", "taken_over")]
    assert ("departed", "meeting") in told(town, "van-2")
    (home,) = [one for one in town.actions.values() if (one["van"], one["kind"]) == ("van-1", "ended")]
    assert home["parcels"]  # what it could not deliver any more comes back with it


async def test_after_a_dead_spot_actions_come_late_doubled_and_out_of_order(tmp_path):
    town, calm = Town(), Town()
    spot = Window(MORNING + timedelta(minutes=62), MORNING + timedelta(minutes=84))

    await play(tmp_path / "a", calm)
    await play(tmp_path / "b", town, trouble=replace(CALM, deaf="van-1", dead_spot=spot))

    assert town.actions == calm.actions
    assert list(town.actions) != list(calm.actions)
    assert town.repeats


async def test_a_forgetful_van_reports_one_parcel_missing_and_goes_without_it(tmp_path):
    town = Town()

    await play(tmp_path, town, trouble=replace(CALM, forgetful=("van-1",)))

    mine = [action for action in town.actions.values() if action["van"] == "van-1"]
    missing = [parcel for action in mine if action["kind"] == "missing" for parcel in action["parcels"]]
    started = next(action["parcels"] for action in mine if action["kind"] == "started")
    assert len(missing) == 1
    assert set(started).isdisjoint(missing)
    assert len([action for action in mine if action["kind"] == "delivered"]) == 3


async def test_a_person_who_takes_the_tour_over_is_left_to_it(tmp_path):
    town = Town()
    city = await founded(tmp_path, town)
    fleet, now = Fleet(city, MORNING), MORNING
    for step in range(32):
        if step == 18:
            town.guests.add("van-1")
            before = len([action for action in town.actions.values() if action["van"] == "van-1"])
        now += STEP
        town.business = now
        await fleet.step(now)

    after = len([action for action in town.actions.values() if action["van"] == "van-1"])
    guest = next(shift for shift in fleet.shifts if shift.van == "van-1")
    assert after == before
    assert guest.phase in (Phase.GUEST_WAITING, Phase.GUEST_DRIVING)
    assert not city.truth.is_waiting("van-1")


async def test_a_driver_who_waits_at_a_door_notices_that_a_person_drives_now(tmp_path, monkeypatch):
    monkeypatch.setattr(fleet_module, "GUEST_LOOK_S", 0.0)
    town = Town()
    city = await founded(tmp_path, town)
    opens = MORNING + timedelta(hours=9)
    call = Call(stop="van-1-stop-0", lat=60.17, lon=24.94, opens=opens, service_s=240, attended=True)
    waiting = Shift(
        van="van-1",
        lat=60.17,
        lon=24.94,
        since=MORNING,
        until=opens,
        phase=Phase.AT_STOP,
        tour="tour-van-1",
        day=DAY,
        call=call,
        aboard=("van-1-stop-0-parcel",),
    )
    with city.truth.step():
        city.truth.put("shift", "van-1", waiting)
    fleet, town.guests = Fleet(city, MORNING), {"van-1"}

    for seconds in range(1, 4):
        await fleet.step(MORNING + timedelta(seconds=seconds))

    assert next(shift for shift in fleet.shifts if shift.van == "van-1").phase is Phase.GUEST_WAITING


async def test_boxes_send_positions_and_the_old_tracker_sends_lines(tmp_path):
    town = Town()

    await play(tmp_path, town)

    assert {fix["van"] for fix in town.fixes} == {"van-1", "van-2"}
    assert {line["id"] for line in town.lines} == {"van-3"}
    assert len(town.fixes) > 400
    stamps = [(fix["van"], fix["at"]) for fix in town.fixes]
    assert len(stamps) == len(set(stamps))


async def test_on_the_last_tour_a_door_where_nobody_is_home_is_tried_again_at_the_end(tmp_path):
    town = Town(late=True)
    city = await founded(tmp_path, town)
    order = wishes(city, DAY, 1)[0]
    city.book.keep(replace(order, fate=Fate.NOBODY_HOME, shipment="van-1-stop-0-shipment"))

    await play(tmp_path, town)

    mine = [action for action in town.actions.values() if action["van"] == "van-1"]
    tried = [action for action in mine if action.get("stop") == "van-1-stop-0"]
    assert [(action["kind"], action["again"]) for action in tried][:2] == [
        ("arrived", False),
        ("attempted", True),
    ]
    assert tried[-1] is mine[-2]
    assert mine[-1]["kind"] == "ended"


async def test_a_parcel_that_is_in_another_van_cannot_be_loaded(tmp_path):
    town = Town()
    city = await founded(tmp_path, town)
    elsewhere = Shift(
        van="van-9", lat=60.17, lon=24.94, since=MORNING, until=MORNING, aboard=("van-1-stop-1-parcel",)
    )
    with city.truth.step():
        city.truth.put("shift", "van-9", elsewhere)
    city.book.tell(city.book.visited("van-1-stop-2-shipment", Visit(at=MORNING, tour="before", stop="s")))

    await play(tmp_path, town)

    mine = [action for action in town.actions.values() if action["van"] == "van-1"]
    named = {action["kind"]: action["parcels"] for action in mine if action["kind"] in ("missing", "started")}
    assert named == {
        "missing": ["van-1-stop-1-parcel"],
        "started": ["van-1-stop-0-parcel", "van-1-stop-3-parcel"],
    }


async def test_a_parcel_that_comes_onto_the_tour_after_loading_is_fetched_before_the_van_leaves(tmp_path):
    town = Town(stops_a_van=1)
    city = await founded(tmp_path, town)
    fleet, now = Fleet(city, MORNING), MORNING
    while "started" not in {kind for kind, _ in told(town)}:
        if told(town):
            town.stops_a_van = 2
        now += STEP
        town.business = now
        await fleet.step(now)

    loads = [action.get("parcels") for action in town.actions.values() if action["van"] == "van-1"][:3]
    kinds = [kind for kind, _ in told(town)]
    assert kinds[:3] == ["loaded", "loaded", "started"]
    assert loads[:2] == [["van-1-stop-0-parcel"], ["van-1-stop-1-parcel"]]
    assert set(loads[2]) == {"van-1-stop-0-parcel", "van-1-stop-1-parcel"}


@pytest.mark.parametrize("begins", [30, 75])
async def test_a_driver_rests_once_when_the_tour_says_so_and_goes_on(tmp_path, begins):
    span = {
        name: (MORNING + timedelta(minutes=at)).isoformat() for name, at in (("start", begins), ("end", 120))
    }
    town = Town(breaks=[{"begins": span, "planned_at": MORNING.isoformat(), "length_s": 1800}])

    await play(tmp_path, town, kills=(70, 90))

    mine = sorted((one for one in town.actions.values() if one["van"] == "van-1"), key=moment)
    kinds = [one["kind"] for one in mine]
    rest = kinds.index("rested")
    assert (kinds.count("rested"), kinds.count("delivered"), kinds[-1]) == (1, 4, "ended")
    assert moment(mine[rest]) >= MORNING + timedelta(minutes=begins)
    assert moment(mine[rest + 1]) - moment(mine[rest]) >= timedelta(minutes=30)
    assert mine[rest]["expected_s"] == 1800
