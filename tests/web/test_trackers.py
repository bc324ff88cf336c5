"""Every door for positions leads to one inlet, and a device speaks for its own van only."""

import json
from datetime import timedelta
from typing import Any

import pytest
from tests.domain.positions.test_messages import LINES
from tests.web.served import AT, Served, cluster, database, served

from doorstep.kernel.ids import TenantId, VanId

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]
TENANT, PLACE = TenantId(1), {"lat": 60.17, "lon": 24.94}
LOCATION = {"_type": "location", "tid": "v1", "tst": int(AT.timestamp()), **PLACE}


async def key_for(served: Served, van: str, name: str = "Tracker") -> str:
    answer = await served.post(f"/api/v1/vans/{van}/devices", "lsp", {"name": name})
    assert answer.status_code == 201, answer.text
    return answer.json()["key"]


async def places(served: Served) -> dict[str, float]:
    """Degrees north of every van that has a place."""
    return {fix.van: fix.lat for fix in await served.site.positions.last(TENANT)}


async def line(served: Served, key: str, **more: Any) -> Any:
    return await served.client.get("/osmand", params={"id": key, **PLACE, **more})


async def test_a_device_s_key_is_its_id_and_moves_its_van(served: Served):
    key = await key_for(served, "van-2")
    assert (await line(served, key, batt=81, door="open")).status_code == 200
    assert await places(served) == {"van-2": 60.17}
    (device,) = (await served.get("/api/v1/devices", "lsp")).json()["devices"]
    assert (device["van"], device["name"], "key" in device) == ("van-2", "Tracker", False)


async def test_the_same_key_opens_owntracks_and_batches_and_nothing_that_can_be_read(served: Served):
    key = await key_for(served, "van-2")
    owntracks = await served.client.post("/owntracks", json=LOCATION | {"lat": 60.18}, auth=("van-2", key))
    assert (owntracks.status_code, owntracks.json()) == (200, [])
    bearer = {"authorization": f"Bearer {key}"}
    fix = {"van": "van-2", "at": (AT + timedelta(seconds=60)).isoformat(), "lat": 60.19, "lon": 24.94}
    batch = await served.client.post("/api/v1/positions", json={"positions": [fix]}, headers=bearer)
    assert batch.json() == {"stored": 1, "doubted": 0}
    assert await places(served) == {"van-2": 60.19}
    for path in ("/api/v1/network", "/api/v1/devices", "/api/v1/shipments", "/work"):
        assert (await served.client.get(path, headers=bearer)).status_code in (401, 404, 409), path
    foreign = {"positions": [fix | {"van": "van-1"}]}
    refused = await served.client.post("/api/v1/positions", json=foreign, headers=bearer)
    assert refused.json()["code"] == "access.not_allowed"


async def test_a_key_that_was_taken_back_opens_nothing_any_more(served: Served):
    key = await key_for(served, "van-1")
    await line(served, key)
    (device,) = (await served.get("/api/v1/devices", "lsp")).json()["devices"]
    at = f"/api/v1/devices/{device['device']}"
    assert (await served.client.delete(at, headers=served.bearer("lsp"))).status_code == 200
    assert (await line(served, key)).json()["code"] == "access.unknown"
    assert (await served.get("/api/v1/devices", "lsp")).json()["devices"] == []
    gone = await served.client.delete(at, headers=served.bearer("lsp"))
    assert gone.json()["code"] == "device.unknown"


async def test_who_is_no_lsp_issues_no_keys_and_a_van_must_be_there(served: Served):
    for who, van, code in (("kallio", "van-1", "access.not_allowed"), ("lsp", "van-99", "van.unknown")):
        answer = await served.post(f"/api/v1/vans/{van}/devices", who, {"name": "Tracker"})
        assert answer.json()["code"] == code


async def test_a_guessed_id_is_nobody(served: Served):
    assert (await line(served, "van-1")).json()["code"] == "access.unknown"
    wrong = await served.client.post("/owntracks", json=LOCATION, auth=("van-1", "guess"))
    assert wrong.json()["code"] == "access.unknown"


async def test_what_no_tracker_sends_is_refused_at_every_door_and_harms_nobody(served: Served):
    key = await key_for(served, "van-1")
    odd = (b"[]", b"{", b"\xff", b'{"_type":"location"}', b"null", b'{"a":' * 2000)
    nul = b'{"_type":"location","tid":"v1","lat":60.2,"lon":24.9,"note":"\\u0000"}'
    for body in (*odd[:3], odd[3], odd[5], nul):
        answer = await served.client.post("/owntracks", content=body, auth=("van-1", key))
        assert (answer.status_code, answer.json()["code"]) == (422, "position.line_invalid"), body[:40]
    for header in ("Basic !", "Basic " + "w6Q", "Digest x"):
        answer = await served.client.post("/owntracks", content=b"{}", headers={"authorization": header})
        assert 400 <= answer.status_code < 500, header
    for path in (f"/t/{key}", f"/sign-in/{key}"):
        assert (await served.client.get(path)).status_code != 500
    assert (await served.client.get(f"/t/{key}")).status_code == 404
    assert await places(served) == {}


async def test_two_vans_with_one_identity_and_a_made_up_place_are_told(served: Served):
    key = await key_for(served, "van-1")
    for n in range(8):
        served.clock.moment = AT + timedelta(seconds=10 * n)
        await line(served, key, timestamp=served.clock.moment.isoformat(), lat=60.17 + 0.2 * (n % 2))
    served.clock.moment += timedelta(seconds=10)
    body = {
        "device_id": key,
        "location": {"mock": True, "coords": {"latitude": 60.171, "longitude": 24.94}},
    }
    assert (await served.client.post("/osmand", json=body)).status_code == 200
    noticed = (await served.get("/api/v1/devices", "lsp")).json()["noticed"]
    counts = {one["reason"]: one["count"] for one in noticed if one["van"] == "van-1"}
    assert counts == {"heard": 9, "jump": 2, "identity": 2, "mock": 1}
    assert await places(served) == {"van-1": 60.17}


async def test_a_tracker_an_hour_ahead_shows_where_its_van_is_now(served: Served):
    key = await key_for(served, "van-1")
    for n in range(6):
        served.clock.moment = AT + timedelta(seconds=30 * n)
        said = served.clock.moment + timedelta(hours=1)
        await line(served, key, timestamp=said.isoformat(), lat=60.17 + n / 1e4)
    (fix,) = await served.site.positions.last(TENANT)
    assert fix.at == AT + timedelta(seconds=150)
    noticed = (await served.get("/api/v1/devices", "lsp")).json()["noticed"]
    assert {one["reason"]: one["count"] for one in noticed} == {"heard": 6, "skew": 2, "clock+60": 4}


async def test_a_network_that_brings_too_much_is_told_to_wait(served: Served):
    queue = served.site.positions._queue  # noqa: SLF001  # filled without a hundred thousand fixes
    queue.put(TENANT, 20_000, None)
    fix = {"van": "van-1", "at": AT.isoformat(), **PLACE}
    answer = await served.post("/api/v1/positions", "lsp", {"positions": [fix]})
    assert (answer.status_code, answer.json()["code"]) == (429, "position.too_many_waiting")
    assert answer.headers["retry-after"] == "2"
    queue.take(1)


async def test_every_line_that_devices_are_known_to_send_gets_its_answer(served: Served, trial_data):
    lines = (trial_data / LINES).read_text().splitlines()
    cases = [case for case in map(json.loads, lines) if "in" in case]
    device = await key_for(served, "van-1")
    for case in cases:
        answer = await answered(served, case, device)
        refused = case["expect"].get("refused", False)
        assert (answer.status_code >= 400) == refused, (case["case"], answer.text)
        if case["proto"] == "owntracks":
            assert answer.json() == case["expect"].get("response", [])
    track = await served.site.positions.track(
        TENANT, VanId("van-1"), since=AT - timedelta(days=99), until=AT + timedelta(days=999)
    )
    assert track


async def answered(served: Served, case: dict[str, Any], key: str) -> Any:
    if case["proto"] == "osmand":
        named = case["in"].replace("van-1", key).replace("012345678901234", key)
        return await served.client.get(f"/osmand{named[1:]}")
    if case["proto"] == "osmand-json":
        return await served.client.post("/osmand", json=case["in"] | {"device_id": key})
    return await served.client.post("/owntracks", json=case["in"], auth=("van-1", key))
