"""Input that somebody made on purpose: refused with a code, never our mistake, no harm to others."""

from typing import Any

import pytest
from tests.web.served import DAY, DEPOT, Served, cluster, database, served

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]
SHIPMENTS, POSITIONS, DAYS = "/api/v1/shipments", "/api/v1/positions", "/api/v1/days"
FIX = {"van": "van-1", "at": "2026-06-15T15:00:00+03:00", "lat": 60.17, "lon": 24.94}
LINE = {"id": "van-1", "timestamp": "2026-06-15T15:00:00+03:00", "lat": "60.17", "lon": "24.94"}
FIELD, LINE_INVALID = "request.field_invalid", "position.line_invalid"


def code(answer: Any) -> str:
    assert answer.status_code < 500, answer.text
    return answer.json().get("code", "")


async def test_addresses_that_mean_nothing_are_refused(served: Served):
    for path, expected in (
        (f"{SHIPMENTS}?day=%00", "request.null_character"),
        (f"{SHIPMENTS}/%00", "request.null_character"),
        ("/t/%00", "request.null_character"),
        (f"{SHIPMENTS}?day=tomorrow", FIELD),
        (f"{SHIPMENTS}?day=2026-13-45", FIELD),
        ("/api/v1/figures?day=0001-01-01", FIELD),
        ("/api/v1/addresses?limit=many", FIELD),
        (f"/api/v1/plans/{DEPOT}/9999-99-99", "request.not_found"),
        (f"{SHIPMENTS}/{'x' * 3000}", "request.not_found"),
    ):
        assert code(await served.get(path, "lsp")) == expected, path


async def test_days_and_moments_outside_any_calendar_are_refused(served: Served):
    for day in ("2026-13-45", "0001-01-01", "9999-12-31"):
        assert code(await served.post(DAYS, "lsp", {"depot": DEPOT, "day": day})) == FIELD, day
    for at in ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59Z"):
        assert code(await served.post(POSITIONS, "lsp", {"positions": [FIX | {"at": at}]})) == FIELD, at
    shipment = await served.shipment()
    wish = {"depot": DEPOT, "start": "0001-01-01T00:00:00+14:00", "end": f"{DAY}T10:00:00+03:00"}
    assert code(await served.post(f"{SHIPMENTS}/{shipment['id']}/hold", "kallio", wish)) == FIELD


async def test_numbers_no_sensor_measures_are_kept_as_unknown(served: Served):
    absurd = {"speed_mps": 1e308, "heading": -1e300, "accuracy_m": 1e300}
    answer = await served.post(POSITIONS, "lsp", {"positions": [FIX | absurd]})
    assert answer.json() == {"stored": 1, "doubted": 0}


async def test_lines_no_tracker_sends_are_refused(served: Served):
    key = {"key": served.keys["lsp"]}
    for odd in (
        {"lat": "nan"},
        {"lat": "inf"},
        {"lon": "999"},
        {"timestamp": "9" * 40},
        {"timestamp": "1e400"},
        {"timestamp": "-5"},
        {"timestamp": "0"},
        {"id": "x" * 500},
        {"id": "van\n1"},
        {"speed": "fast"},
    ):
        answer = await served.client.get("/osmand", params=LINE | key | odd)
        assert code(answer) == LINE_INVALID, odd


async def test_a_consignee_s_link_is_no_tracker(served: Served):
    token = (await served.shipment())["tracking_token"]
    answer = await served.client.get("/osmand", params=LINE | {"key": token})
    assert code(answer) == "access.not_allowed"
    answer = await served.client.get("/osmand", params=LINE | {"key": served.keys["kallio"]})
    assert code(answer) == "access.not_allowed"


async def test_a_driver_says_where_their_own_van_is_and_no_other(served: Served):
    assert code(await served.post(POSITIONS, "driver-2", {"positions": [FIX]})) == "access.not_allowed"
    answer = await served.client.get("/osmand", params=LINE | {"key": served.keys["driver-2"]})
    assert code(answer) == "access.not_allowed"
    assert (await served.post(POSITIONS, "driver-1", {"positions": [FIX]})).json()["stored"] == 1


async def test_nobody_lets_go_of_another_s_hold_or_of_a_promise(served: Served):
    mine = await served.promised()
    other = await served.shipment()
    card = (await served.get(f"{SHIPMENTS}/{mine['id']}", "kallio")).json()
    async with served.site.desk.store.transaction(served.site.network(1)) as tx:
        loads = await served.site.read(tx, "slot_load", [f"slot:{DEPOT}:{DAY}"])
    (reservation,) = loads[f"slot:{DEPOT}:{DAY}"].bookings
    body = {"depot": DEPOT, "day": DAY, "reservation": reservation}
    for shipment in (mine, other):
        answer = await served.client.request(
            "DELETE", f"{SHIPMENTS}/{shipment['id']}/hold", json=body, headers=served.bearer("kallio")
        )
        assert code(answer) == "slots.no_such_hold"
    assert (await served.get(f"{SHIPMENTS}/{mine['id']}", "kallio")).json()["promise"] == card["promise"]


async def test_a_hold_of_one_shipment_is_no_promise_for_another(served: Served):
    shipment, other = await served.shipment(), await served.shipment()
    await served.post(DAYS, "lsp", {"depot": DEPOT, "day": DAY})
    window = {"depot": DEPOT, "start": f"{DAY}T08:00:00+03:00", "end": f"{DAY}T10:00:00+03:00"}
    held = (await served.post(f"{SHIPMENTS}/{shipment['id']}/hold", "kallio", window)).json()
    wish = {name: held[name] for name in ("depot", "day", "reservation")}
    answer = await served.post(f"{SHIPMENTS}/{other['id']}/promise", "kallio", wish)
    assert code(answer) == "slots.no_such_hold"


async def test_a_parcel_arrives_at_no_depot_that_is_none(served: Served):
    shipment = await served.shipment()
    before = await served.events()
    at = f"{SHIPMENTS}/{shipment['id']}/arrival"
    assert code(await served.post(at, "lsp", {"depot": "elsewhere"})) == "request.not_found"
    foreign = await served.post(at, "lsp", {"depot": DEPOT, "parcels": ["somebody-else-s"]})
    assert code(foreign) == "shipment.foreign_parcel"
    assert await served.events() == before


async def test_the_planner_is_asked_for_days_that_are_open_only(served: Served):
    path = f"/api/v1/plans/{DEPOT}/{DAY}/improve"
    assert code(await served.post(path, "lsp", {})) == "request.not_found"
    await served.post(DAYS, "lsp", {"depot": DEPOT, "day": DAY})
    assert (await served.post(path, "lsp", {})).status_code == 202


async def test_forms_filled_with_nonsense_are_refused(served: Served):
    token = (await served.on_tour())["tracking_token"]
    nonsense = {
        "form_key": "x" * 5000,
        "door": "9",
        "goods": "-1",
        "slot": "x|y|z",
        "text": "\0",
        "code": "1",
    }
    before = await served.events()
    for page in ("rating", "change", "address", "step-up"):
        for sent in ({"data": {}}, {"data": nonsense}, {"content": b"garbage"}):
            answer = await served.client.post(f"/t/{token}/{page}", headers={"accept": "text/html"}, **sent)
            assert 300 <= answer.status_code < 500, (page, sent)
            assert "Traceback" not in answer.text
    assert await served.events() == before
