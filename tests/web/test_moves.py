"""Moving a visit by hand over the API: the verdict, the move, its undoing, and who may not."""

from time import process_time

import pytest
from tests.web.served import DAY, DEPOT, TENANT, Served, cluster, database, served
from tests.web.test_description_holds import SHOWN, same_shape

from doorstep.domain.slots.views import key_of

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]
PLAN = f"/api/v1/plans/{DEPOT}/{DAY}"


async def day_of_three(served: Served) -> dict:
    """A plan with three visits on one tour and nothing on another of the same shift."""
    for _ in range(3):
        await served.promised()
    load = await loaded(served)
    source = next(order for order in load.tours if order.reservations)
    shift = next(shift.shift for shift in load.shifts if shift.tour == source.tour)
    other = next(s.tour for s in load.shifts if s.shift == shift and s.tour != source.tour)
    return {
        "reservation": source.reservations[-1],
        "tour": other,
        "source": source.tour,
        "version": load.version,
    }


async def loaded(served: Served):
    async with served.site.desk.store.transaction(served.site.network(TENANT)) as tx:
        return (await served.site.read(tx, "slot_load", [key_of(DEPOT, DAY)]))[key_of(DEPOT, DAY)]


def wish(day: dict, *names: str, **changed: object) -> dict:
    return {name: day[name] for name in ("reservation", "tour", *names)} | changed


async def test_a_verdict_says_what_a_move_costs_and_changes_nothing(served: Served):
    day = await day_of_three(served)
    before = await served.events()
    answer = await served.post(f"{PLAN}/verdict", "lsp", wish(day))
    assert answer.status_code == 200, answer.text
    shown = answer.json()
    same_shape(SHOWN["POST /api/v1/plans/{depot}/{day}/verdict"], shown)
    assert (shown["ok"], shown["breaks"], shown["version"]) == (True, [], day["version"])
    assert (shown["source"], shown["tour"]) == (day["source"], day["tour"])
    assert shown["extra_s"] > 0
    assert shown["extra_m"] is None or shown["extra_m"] > 0
    assert await served.events() == before


async def test_a_verdict_comes_at_once(served: Served):
    day = await day_of_three(served)
    took = []
    for _ in range(10):
        began = process_time()
        await served.post(f"{PLAN}/verdict", "lsp", wish(day))
        took.append(process_time() - began)
    assert sorted(took)[5] < 0.5  # a loaded machine; measured alone it is a tenth of that


async def test_a_visit_moves_and_moves_back(served: Served):
    day = await day_of_three(served)
    before = await loaded(served)
    moved = await served.post(f"{PLAN}/move", "lsp", wish(day, "version", freeze=True))
    assert moved.status_code == 200, moved.text
    same_shape(SHOWN["POST /api/v1/plans/{depot}/{day}/move"], moved.json())
    assert moved.json() == wish(day, version=day["version"] + 2, index=0, locked=True)
    undone = await served.post(f"{PLAN}/undo", "lsp", {})
    same_shape(SHOWN["POST /api/v1/plans/{depot}/{day}/undo"], undone.json())
    after = await loaded(served)
    assert (after.tours, after.locked) == (before.tours, before.locked)
    again = await served.post(f"{PLAN}/undo", "lsp", {})
    assert (again.status_code, again.json()["code"]) == (409, "plan.nothing_to_undo")


async def test_the_same_key_moves_once(served: Served):
    day = await day_of_three(served)
    key = {"idempotency-key": "move-once"}
    first = await served.post(f"{PLAN}/move", "lsp", wish(day, "version"), **key)
    events = await served.events()
    again = await served.post(f"{PLAN}/move", "lsp", wish(day, "version"), **key)
    assert (first.status_code, again.status_code) == (200, 200), again.text
    assert again.json() == first.json()
    assert await served.events() == events
    other = await served.post(f"{PLAN}/move", "lsp", wish(day, "version", freeze=True), **key)
    assert (other.status_code, other.json()["code"]) == (422, "request.key_reused")


async def test_of_two_people_at_once_the_second_is_told_and_nothing_changes(served: Served):
    day = await day_of_three(served)
    assert (await served.post(f"{PLAN}/move", "lsp", wish(day, "version"))).status_code == 200
    events = await served.events()
    late = await served.post(f"{PLAN}/move", "lsp", wish(day, "version", tour=day["source"]))
    assert (late.status_code, late.json()["code"]) == (409, "plan.moved")
    assert "look at it again" in late.json()["detail"]
    assert await served.events() == events


async def test_a_plan_whose_two_tours_are_as_they_were_may_be_moved_in(served: Served):
    day = await day_of_three(served)
    for act in ("lock", "unlock"):
        await served.post(f"{PLAN}/{act}", "lsp", {"tour": day["tour"]})
    moved = await served.post(f"{PLAN}/move", "lsp", wish(day, "version"))
    assert moved.status_code == 200, moved.text


async def test_undo_is_refused_when_the_plan_moved_on(served: Served):
    day = await day_of_three(served)
    await served.post(f"{PLAN}/move", "lsp", wish(day, "version"))
    await served.promised()
    undone = await served.post(f"{PLAN}/undo", "lsp", {})
    assert (undone.status_code, undone.json()["code"]) == (409, "plan.moved")
    assert "move it by hand" in undone.json()["detail"]


async def test_locked_tours_and_vans_that_left_are_closed(served: Served):
    day = await day_of_three(served)
    await served.post(f"{PLAN}/lock", "lsp", {"tour": day["tour"]})
    assert (await served.post(f"{PLAN}/verdict", "lsp", wish(day))).json()["limit"] == "locked"
    moved = await served.post(f"{PLAN}/move", "lsp", wish(day, version=day["version"] + 1))
    assert (moved.status_code, moved.json()["code"]) == (409, "plan.tour_locked")


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"reservation": "res_nobody"}, "plan.no_such_visit"),
        ({"tour": "no-tour"}, "slots.no_such_tour"),
        ({"index": 9}, "plan.no_such_place"),
        ({"index": -1}, "request.field_invalid"),
        ({"index": "first"}, "request.field_invalid"),
        ({"tour": None}, "request.field_invalid"),
        ({"reservation": "r" * 65}, "request.field_invalid"),
        ({"colour": "red"}, "request.field_invalid"),
    ],
)
async def test_bad_wishes_are_named_by_both(served: Served, changed: dict, code: str):
    day = await day_of_three(served)
    asked = await served.post(f"{PLAN}/verdict", "lsp", wish(day, **changed))
    moved = await served.post(f"{PLAN}/move", "lsp", wish(day, "version", **changed))
    assert (asked.json()["code"], moved.json()["code"]) == (code, code)


async def test_a_day_nobody_opened_has_nothing_to_move(served: Served):
    body = {"reservation": "r", "tour": "t"}
    for day in ("2026-12-24", "9999-99-99"):
        answer = await served.post(f"/api/v1/plans/{DEPOT}/{day}/verdict", "lsp", body)
        assert answer.status_code == 404


@pytest.mark.parametrize("who", ["kallio", "driver-1"])
async def test_only_the_provider_moves_visits(served: Served, who: str):
    day = await day_of_three(served)
    for act, body in (("verdict", wish(day)), ("move", wish(day, "version")), ("undo", {})):
        assert (await served.post(f"{PLAN}/{act}", who, body)).json()["code"] == "access.not_allowed"


async def test_a_move_needs_a_key(served: Served):
    day = await day_of_three(served)
    headers = {"authorization": served.bearer("lsp")["authorization"]}
    answer = await served.client.post(f"{PLAN}/move", json=wish(day, "version"), headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (422, "request.key_missing")


async def test_a_visit_is_pinned_stays_and_is_unpinned_again(served: Served):
    day = await day_of_three(served)
    pinned = await served.post(f"{PLAN}/pin", "lsp", {"reservation": day["reservation"], "place": True})
    same_shape(SHOWN["POST /api/v1/plans/{depot}/{day}/pin"], pinned.json())
    assert [one["index"] for one in pinned.json()["pinned"]] == [2]
    same_shape(SHOWN["GET /api/v1/plans/{depot}/{day}"], (await served.get(PLAN, "lsp")).json())
    found = (await served.post(f"{PLAN}/verdict", "lsp", wish(day))).json()
    assert (found["ok"], found["limit"]) == (False, "pinned")
    refused = await served.post(f"{PLAN}/move", "lsp", wish(day, version=pinned.json()["version"]))
    assert (refused.status_code, refused.json()["code"]) == (409, "plan.visit_pinned")
    free = await served.post(f"{PLAN}/unpin", "lsp", {"reservation": day["reservation"]})
    same_shape(SHOWN["POST /api/v1/plans/{depot}/{day}/unpin"], free.json())
    stray = await served.post(f"{PLAN}/pin", "lsp", {"reservation": "nobody"})
    assert (stray.status_code, stray.json()["code"]) == (404, "plan.no_such_visit")
    foreign = await served.post(f"{PLAN}/pin", "kallio", {"reservation": day["reservation"]})
    assert foreign.json()["code"] == "access.not_allowed"
