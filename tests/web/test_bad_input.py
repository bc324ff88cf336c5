"""Whatever comes in: a clear problem with a stable code, nothing changed, and no inside shown."""

from datetime import timedelta
from typing import Any

import httpx
import msgspec
import pytest
from tests.web.served import AT, DAY, DEPOT, HOME, Served, cluster, database, served, trade_order

from doorstep.kernel.ids import TenantId

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]
SHIPMENTS, POSITIONS, DAYS = "/api/v1/shipments", "/api/v1/positions", "/api/v1/days"
ACTIONS, MEDIA = "/api/v1/driver/actions", "/api/v1/driver/media"
DEVICE = "phone-of-a-driver"
FIX = {"van": "van-1", "at": "2026-06-15T15:00:00+03:00", "lat": 60.17, "lon": 24.94}
JPEG = b"\xff\xd8\xff\xe0"


def problem(answer: httpx.Response, status: int, code: str) -> dict[str, Any]:
    """The problem document of an answer, which shows nothing of our inside."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"].startswith("application/problem+json")
    body = answer.json()
    assert body["code"] == code
    assert body["status"] == status
    assert body["type"] == f"/docs/errors#{code.replace('.', '-')}"
    assert body["detail"]
    assert not any(word in answer.text for word in ("Traceback", 'File "', ".py", "asyncpg", "select "))
    return body


async def raw(served: Served, path: str, who: str, body: bytes) -> httpx.Response:
    """POST bytes as they are."""
    return await served.client.post(path, content=body, headers=served.bearer(who))


@pytest.mark.parametrize(
    ("path", "who"), [(SHIPMENTS, "kallio"), (POSITIONS, "lsp"), (DAYS, "lsp")], ids=["order", "fix", "day"]
)
async def test_a_body_that_is_no_json_is_malformed(served: Served, path: str, who: str):
    problem(await raw(served, path, who, b'{"'), 422, "request.malformed")
    assert await served.events() == 0


async def test_bytes_that_are_no_text_are_malformed(served: Served):
    problem(await raw(served, SHIPMENTS, "kallio", b"\xff\xfe\x00{"), 422, "request.malformed")


async def test_a_list_where_an_object_belongs_is_invalid(served: Served):
    problem(await raw(served, SHIPMENTS, "kallio", b"[1, 2]"), 422, "request.field_invalid")


async def test_text_that_no_database_keeps_is_refused(served: Served):
    order = msgspec.json.encode(trade_order(brand_reference="KC-\x00"))
    problem(await raw(served, SHIPMENTS, "kallio", order), 422, "request.field_invalid")
    problem(await raw(served, SHIPMENTS, "kallio", b'{"brand_reference": "\xff"}'), 422, "request.malformed")
    assert await served.events() == 0


async def test_deeply_nested_json_is_a_problem_and_no_crash(served: Served):
    problem(await raw(served, SHIPMENTS, "kallio", b'{"a":' + b"[" * 100_000), 422, "request.malformed")


async def test_a_body_beyond_the_limit_is_too_large(served: Served):
    order = trade_order(address={**HOME, "access_note": "x" * 6_000_000})
    problem(await served.post(SHIPMENTS, "kallio", order), 422, "request.too_large")
    assert await served.events() == 0


async def test_a_body_beyond_the_server_s_limit_is_too_large(served: Served):
    problem(await raw(served, SHIPMENTS, "kallio", b" " * 21_000_000), 422, "request.too_large")


async def test_an_unknown_field_is_named(served: Served):
    body = problem(
        await served.post(SHIPMENTS, "kallio", trade_order(colour="red")), 422, "request.field_invalid"
    )
    assert "colour" in body["detail"]
    assert await served.events() == 0


async def test_a_field_that_is_missing_is_named(served: Served):
    order = trade_order()
    del order["consignee"]
    body = problem(await served.post(SHIPMENTS, "kallio", order), 422, "request.field_invalid")
    assert "consignee" in body["detail"]


async def test_an_order_that_neither_brings_nor_collects_is_refused(served: Served):
    nothing = trade_order()
    del nothing["parcels"]
    for order in (nothing, trade_order(parcels=[])):
        problem(await served.post(SHIPMENTS, "kallio", order), 422, "shipment.parcels_invalid")
    assert await served.events() == 0


@pytest.mark.parametrize(
    "parcels", [[{"weight_g": 0}], [{"weight_g": -5}], [{"weight_g": 10**12}], [{"weight_g": "900"}]]
)
async def test_parcels_that_cannot_be_are_refused(served: Served, parcels: list[Any]):
    problem(
        await served.post(SHIPMENTS, "kallio", trade_order(parcels=parcels)), 422, "request.field_invalid"
    )
    assert await served.events() == 0


@pytest.mark.parametrize(
    ("consignee", "code"),
    [
        ({"name": "A", "phone": "not a number"}, "shipment.phone_invalid"),
        ({"name": "A", "phone": "+358"}, "shipment.phone_invalid"),
        ({"name": "A", "email": "nobody"}, "shipment.email_invalid"),
        ({"name": "A", "email": "a@b"}, "shipment.email_invalid"),
    ],
)
async def test_a_consignee_who_cannot_be_reached_is_refused(served: Served, consignee: Any, code: str):
    problem(await served.post(SHIPMENTS, "kallio", trade_order(consignee=consignee)), 422, code)
    assert await served.events() == 0


async def test_an_address_nobody_knows_is_kept_and_flagged(served: Served):
    shipment = await served.shipment(address={"street": "Ei-missään 99999"})
    assert shipment["address"]["verdict"] == "doubtful"
    refused = await served.post(f"{SHIPMENTS}/{shipment['id']}/slots", "kallio", {"days": 1})
    problem(refused, 409, "slots.address_in_doubt")


async def test_a_batch_takes_what_is_right_and_says_row_by_row_what_is_not(served: Served):
    rows = [trade_order(), trade_order(colour="red"), {"nothing": 1}, trade_order()]
    answer = await served.post(SHIPMENTS, "kallio", {"shipments": rows})
    results = answer.json()["results"]
    assert [row["result"] for row in results] == ["created", "refused", "refused", "created"]
    assert [row.get("problem", {}).get("code") for row in results[1:3]] == ["request.field_invalid"] * 2


async def test_a_batch_of_more_than_a_thousand_is_refused_whole(served: Served):
    answer = await served.post(SHIPMENTS, "kallio", {"shipments": [{}] * 1001})
    problem(answer, 422, "request.field_invalid")


@pytest.mark.parametrize("moment", ["2026-06-16T08:00:00", "2026-06-16", "yesterday", 1750000000])
async def test_a_time_without_a_zone_is_never_guessed(served: Served, moment: object):
    shipment = await served.shipment()
    before = await served.events()
    wish = {"depot": DEPOT, "start": moment, "end": "2026-06-16T10:00:00+03:00"}
    problem(
        await served.post(f"{SHIPMENTS}/{shipment['id']}/hold", "kallio", wish), 422, "request.field_invalid"
    )
    stored = await served.post(POSITIONS, "lsp", {"positions": [FIX | {"at": moment}]})
    problem(stored, 422, "request.field_invalid")
    assert await served.events() == before


async def test_a_line_of_a_tracker_without_an_offset_is_in_utc_as_the_protocol_has_it(served: Served):
    line = {"id": "van-1", "timestamp": "2026-06-15T12:00:00", "lat": 60, "lon": 24}
    answer = await served.client.get("/osmand", params=line | {"key": served.keys["lsp"]})
    assert answer.status_code == 200
    assert [fix.at for fix in await served.site.positions.last(TenantId(1))] == [AT]


async def test_a_window_that_ends_before_it_starts_is_refused(served: Served):
    shipment = await served.shipment()
    wish = {"depot": DEPOT, "start": f"{DAY}T10:00:00+03:00", "end": f"{DAY}T08:00:00+03:00"}
    answer = await served.post(f"{SHIPMENTS}/{shipment['id']}/hold", "kallio", wish)
    problem(answer, 422, "slots.window_invalid")


async def test_a_window_nobody_offered_cannot_be_held(served: Served):
    shipment = await served.shipment()
    await served.post(DAYS, "lsp", {"depot": DEPOT, "day": DAY})
    wish = {"depot": DEPOT, "start": f"{DAY}T08:07:00+03:00", "end": f"{DAY}T08:09:00+03:00"}
    answer = await served.post(f"{SHIPMENTS}/{shipment['id']}/hold", "kallio", wish)
    problem(answer, 409, "slots.no_such_window")


async def test_a_point_outside_the_region_is_refused_with_where_the_map_ends(served: Served):
    address = {"street": "Far away", "point": {"lat": 40.7, "lon": -74.0}}
    answer = await served.post(SHIPMENTS, "kallio", trade_order(address=address))
    assert "60.15" in problem(answer, 422, "place.outside_region")["detail"]
    assert await served.events() == 0


@pytest.mark.parametrize("point", [{"lat": 91, "lon": 0}, {"lat": 0, "lon": 181}, {"lat": "60", "lon": 24}])
async def test_degrees_that_no_globe_has_are_refused(served: Served, point: dict[str, object]):
    problem(await served.post(POSITIONS, "lsp", {"positions": [FIX | point]}), 422, "request.field_invalid")
    order = trade_order(address={"street": "Testikatu", "point": point})
    problem(await served.post(SHIPMENTS, "kallio", order), 422, "request.field_invalid")


async def test_a_position_that_cannot_be_believed_is_kept_in_doubt(served: Served):
    fixes = [FIX, FIX | {"at": "2026-06-15T15:00:05+03:00", "lat": 61.5}, FIX | {"lat": 0, "lon": 0}]
    answer = await served.post(POSITIONS, "lsp", {"positions": fixes})
    assert answer.json() == {"stored": 3, "doubted": 2}


async def test_what_changes_something_needs_an_idempotency_key(served: Served):
    headers = served.bearer("kallio")
    del headers["idempotency-key"]
    answer = await served.client.post(SHIPMENTS, json=trade_order(), headers=headers)
    problem(answer, 422, "request.key_missing")
    assert await served.events() == 0


async def test_the_same_request_again_changes_nothing(served: Served):
    order, headers = trade_order(), served.bearer("kallio")
    first = await served.client.post(SHIPMENTS, json=order, headers=headers)
    before = await served.events()
    again = await served.client.post(SHIPMENTS, json=order, headers=headers)
    assert again.json() == first.json() | {"replayed": True}
    assert await served.events() == before


async def test_a_key_with_another_body_is_refused(served: Served):
    order, headers = trade_order(), served.bearer("kallio")
    await served.client.post(SHIPMENTS, json=order, headers=headers)
    before = await served.events()
    other = await served.client.post(SHIPMENTS, json=order | {"locale": "sv"}, headers=headers)
    problem(other, 422, "request.key_reused")
    assert await served.events() == before


@pytest.mark.parametrize("secret", ["", "nonsense", "x" * 5000])
async def test_a_wrong_key_is_unknown(served: Served, secret: str):
    answer = await served.client.get(SHIPMENTS, headers={"authorization": f"Bearer {secret}"})
    problem(answer, 401, "access.unknown")


async def test_guessing_keys_is_ended(served: Served):
    for number in range(60):
        await served.client.get(SHIPMENTS, headers={"authorization": f"Bearer guess-{number}"})
    answer = await served.client.get(SHIPMENTS, headers={"authorization": "Bearer guess"})
    problem(answer, 409, "access.too_many_misses")


async def test_a_key_opens_only_its_own_role_s_doors(served: Served):
    problem(await served.post(DAYS, "kallio", {"depot": DEPOT, "day": DAY}), 409, "access.not_allowed")
    problem(await served.get(SHIPMENTS, "driver-1"), 409, "access.not_allowed")
    problem(await served.get("/api/v1/driver/tour", "lsp"), 409, "access.not_allowed")


async def test_another_brand_s_shipment_looks_absent(served: Served):
    shipment = await served.shipment()
    for path in (f"{SHIPMENTS}/{shipment['id']}", f"{SHIPMENTS}/no-such-shipment"):
        problem(await served.get(path, "nordhem"), 404, "request.not_found")
    cancelled = await served.client.post(
        f"{SHIPMENTS}/{shipment['id']}/cancel", headers=served.bearer("nordhem")
    )
    problem(cancelled, 404, "request.not_found")


async def test_a_brand_s_key_speaks_for_no_other_brand(served: Served):
    problem(await served.post(SHIPMENTS, "kallio", trade_order(brand="nordhem")), 409, "access.not_allowed")


async def test_a_link_is_no_key(served: Served):
    token = (await served.shipment())["tracking_token"]
    answer = await served.client.get(SHIPMENTS, headers={"authorization": f"Bearer {token}"})
    problem(answer, 401, "access.unknown")


async def test_an_unknown_link_gets_a_calm_page(served: Served):
    page = await served.client.get("/t/AAAAAAAAAAAAAAAAAAAAAA", headers={"accept": "text/html"})
    assert page.status_code == 404
    assert page.headers["content-type"].startswith("text/html")
    assert "Traceback" not in page.text


async def test_a_link_is_unknown_once_it_has_expired(served: Served):
    token = (await served.shipment())["tracking_token"]
    assert (await served.client.get(f"/t/{token}")).status_code == 200
    served.clock.moment = AT + timedelta(days=91)
    problem(await served.client.get(f"/t/{token}"), 404, "access.unknown")


async def test_a_key_is_no_link(served: Served):
    problem(await served.client.get(f"/t/{served.keys['kallio']}"), 404, "access.unknown")


async def test_an_address_nobody_serves_is_not_found(served: Served):
    problem(await served.client.get("/api/v1/nothing"), 404, "request.not_found")


async def test_a_method_nobody_serves_is_refused(served: Served):
    problem(await served.client.put(SHIPMENTS, json={}), 405, "request.method")


async def test_a_photo_of_twenty_megabytes_is_too_large(served: Served):
    shipment = await served.on_tour()
    before = await served.events()
    answer = await served.client.post(
        MEDIA,
        params={"parcel": shipment["parcels"][0]["parcel"]},
        content=JPEG + b"\x00" * 20_000_000,
        headers=served.bearer("driver-1") | {"content-type": "image/jpeg"},
    )
    assert answer.json()["code"] in {"request.too_large", "driver.photo_too_large"}
    problem(answer, answer.status_code, answer.json()["code"])
    assert answer.status_code in {413, 422}
    assert await served.events() == before


async def test_a_photo_that_is_none_is_refused(served: Served):
    await served.on_tour()
    answer = await served.client.post(
        MEDIA, params={"parcel": "x"}, content=b"MZ not a photo", headers=served.bearer("driver-1")
    )
    problem(answer, 422, "driver.not_a_photo")


async def act(served: Served, **action: object) -> dict[str, Any]:
    """What the answer says about one action of the driver who has the tour."""
    for driver in ("driver-1", "driver-2"):
        batch = {"device": DEVICE, "actions": [{"occurred_at": f"{DAY}T08:10:00+03:00", **action}]}
        answer = await served.post(ACTIONS, driver, batch)
        if answer.status_code == 200:
            return answer.json()["results"][0]
    raise AssertionError(answer.text)


async def test_an_action_twice_is_recorded_once(served: Served):
    shipment = await served.on_tour()
    loaded = {"id": "action-1", "kind": "loaded", "parcels": [shipment["parcels"][0]["parcel"]]}
    assert (await act(served, **loaded))["result"] == "recorded"
    before = await served.events()
    assert (await act(served, **loaded))["result"] == "repeated"
    assert await served.events() == before


async def test_an_action_s_id_with_another_content_is_refused(served: Served):
    shipment = await served.on_tour()
    parcels = [shipment["parcels"][0]["parcel"]]
    await act(served, id="action-1", kind="loaded", parcels=parcels)
    before = await served.events()
    other = await act(served, id="action-1", kind="missing", parcels=parcels)
    assert (other["result"], other["code"]) == ("refused", "request.key_reused")
    assert await served.events() == before


async def test_actions_out_of_order_are_answered_one_by_one(served: Served):
    shipment = await served.on_tour()
    parcels = [shipment["parcels"][0]["parcel"]]
    before = await served.events()
    early = await act(served, id="action-1", kind="ended")
    assert early["result"] == "refused"
    assert early["code"] == "tour.not_started"
    assert await served.events() == before
    assert (await act(served, id="action-2", kind="loaded", parcels=parcels))["result"] == "recorded"
    assert (await act(served, id="action-3", kind="started", parcels=parcels))["result"] == "recorded"


async def test_an_action_that_makes_no_sense_holds_up_no_other(served: Served):
    shipment = await served.on_tour()
    parcels = [shipment["parcels"][0]["parcel"]]
    good = {"occurred_at": f"{DAY}T08:10:00+03:00", "kind": "loaded", "parcels": parcels, "id": "action-good"}
    bad = [
        {"id": "action-zone", "occurred_at": f"{DAY}T08:10:00", "kind": "loaded", "parcels": parcels},
        {"id": "action-kind", "occurred_at": f"{DAY}T08:10:00+03:00", "kind": "flown"},
        {"id": "action-more", "occurred_at": f"{DAY}T08:10:00+03:00", "kind": "ended", "mood": "good"},
        {"id": "action-stop", "occurred_at": f"{DAY}T08:10:00+03:00", "kind": "arrived", "stop": "elsewhere"},
        {"id": "action-time", "occurred_at": "2020-01-01T08:10:00+03:00", "kind": "ended"},
    ]
    for driver in ("driver-1", "driver-2"):
        answer = await served.post(ACTIONS, driver, {"device": DEVICE, "actions": [*bad, good]})
        if answer.status_code == 200:
            break
    results = answer.json()["results"]
    assert [row["result"] for row in results] == ["refused"] * 5 + ["recorded"]
    assert [row["code"] for row in results[:5]] == [
        *["driver.action_invalid"] * 3,
        "driver.not_on_tour",
        "driver.time_off",
    ]


async def test_a_batch_of_actions_that_is_no_batch_is_refused(served: Served):
    await served.on_tour()
    answer = await raw(served, ACTIONS, "driver-1", msgspec.json.encode({"actions": "all"}))
    problem(answer, 422, "request.bad_body")
