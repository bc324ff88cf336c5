"""The slot picker's door: one shipment, half an hour, the brand's own pages; and what it says."""

from datetime import timedelta
from typing import Any

import httpx
import pytest
from tests.database import Database
from tests.web.served import DAY, DEPOT, TENANT, Served, cluster, database, served
from tests.web.test_description_holds import SHOWN, same_shape

from doorstep.adapters.planners.room import KernelRoom
from doorstep.adapters.postgres.access import purge_access
from doorstep.adapters.postgres.cluster.settings import Role as Login

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]

SHOP, ELSEWHERE = "https://kalliocoffee.example", "https://somebody.example"
ALLOW = "access-control-allow-origin"


async def picker(served: Served, **changed: object) -> tuple[str, dict[str, Any]]:
    """Where a fresh picker asks, and its shipment."""
    shipment = await served.shipment(**changed)
    await served.post("/api/v1/days", "lsp", {"depot": DEPOT, "day": DAY})
    answer = await served.post(f"/api/v1/shipments/{shipment['id']}/embed", "kallio", {})
    assert answer.status_code == 201, answer.text
    same_shape(SHOWN["POST /api/v1/shipments/{shipment}/embed"], answer.json())
    return f"/api/v1/embed/{answer.json()['token']}", shipment


async def ask(served: Served, at: str, origin: str = SHOP, **headers: str) -> httpx.Response:
    return await served.client.get(f"{at}/slots", headers={"origin": origin, **headers})


async def hold(
    served: Served, at: str, slot: dict[str, Any], key: str = "k-1", **changed: object
) -> httpx.Response:
    wish = {name: slot[name] for name in ("depot", "start", "end")} | changed
    return await served.client.post(f"{at}/hold", json=wish, headers={"origin": SHOP, "idempotency-key": key})


async def test_a_page_of_the_brand_reads_the_windows_in_words(served: Served):
    at, _ = await picker(served)
    answer = await ask(served, f"{at}")
    assert answer.headers[ALLOW] == SHOP
    assert "Origin" in answer.headers["vary"]
    same_shape(SHOWN["GET /api/v1/embed/{token}/slots"], answer.json())
    (day,) = answer.json()["days"]
    assert [slot["price_words"] for slot in day["slots"]] == ["€4.90", "€4.90"]
    assert answer.json()["zone_words"] == "Times in Helsinki"


async def test_a_page_of_another_origin_reads_nothing(served: Served):
    at, _ = await picker(served)
    for origin in (ELSEWHERE, "null", f"{SHOP}.evil.example", "http://kalliocoffee.example"):
        answer = await ask(served, at, origin)
        assert answer.status_code == 409
        assert answer.json()["code"] == "embed.origin_refused"
        assert ALLOW not in answer.headers


async def test_a_page_of_another_origin_may_not_even_try_to_hold(served: Served):
    at, _ = await picker(served)
    asked = {"access-control-request-method": "POST"}
    refused = await served.client.options(f"{at}/hold", headers={"origin": ELSEWHERE, **asked})
    assert ALLOW not in refused.headers
    allowed = await served.client.options(f"{at}/hold", headers={"origin": SHOP, **asked})
    assert (allowed.status_code, allowed.headers[ALLOW]) == (204, SHOP)
    assert "POST" in allowed.headers["access-control-allow-methods"]
    slot = (await ask(served, at)).json()["days"][0]["slots"][0]
    wish = {name: slot[name] for name in ("depot", "start", "end")}
    forced = await served.client.post(
        f"{at}/hold", json=wish, headers={"origin": ELSEWHERE, "idempotency-key": "k"}
    )
    assert forced.json()["code"] == "embed.origin_refused"
    assert (await ask(served, at)).json()["held"] is None


async def test_our_own_page_asks_without_being_listed(served: Served):
    at, _ = await picker(served)
    answer = await ask(served, at, "http://doorstep.test")
    assert answer.status_code == 200
    assert ALLOW not in answer.headers


async def test_a_token_of_another_shop_or_of_nobody_opens_nothing(served: Served):
    at, shipment = await picker(served)
    assert (await served.client.get(f"{at}/slots?brand=nordhem")).status_code == 401
    assert (await served.client.get(f"{at}/slots?brand=kallio")).status_code == 200
    unknown = await ask(served, "/api/v1/embed/nobodys-token")
    assert (unknown.status_code, unknown.headers[ALLOW]) == (401, "*")
    tracking = await ask(served, f"/api/v1/embed/{shipment['tracking_token']}")
    assert tracking.status_code == 401, "a tracking link is no picker's token"
    foreign = await served.post(f"/api/v1/shipments/{shipment['id']}/embed", "nordhem", {})
    assert foreign.status_code == 404, "another brand's key gets no token for this shipment"


async def test_a_pickers_token_opens_no_other_door(served: Served):
    at, shipment = await picker(served)
    token = at.rpartition("/")[2]
    page = await served.client.get(f"/t/{token}", headers={"accept": "text/html"})
    assert page.status_code == 404
    bearer = {"authorization": f"Bearer {token}"}
    assert (await served.client.get(f"/api/v1/shipments/{shipment['id']}", headers=bearer)).status_code == 401


async def test_a_token_ends_after_half_an_hour_and_is_forgotten_an_hour_later(
    served: Served, database: Database
):
    at, _ = await picker(served)
    served.clock.moment += timedelta(minutes=29)
    assert (await ask(served, at)).status_code == 200
    served.clock.moment += timedelta(minutes=2)
    ended = await ask(served, at)
    assert (ended.status_code, ended.json()["code"], ended.headers[ALLOW]) == (401, "access.unknown", "*")
    async with database.pool(Login.WORKER, size=1) as pool:
        assert await purge_access(pool, TENANT, served.clock.real() + timedelta(minutes=58)) == 0
        assert await purge_access(pool, TENANT, served.clock.real() + timedelta(minutes=60)) == 1
    assert (await served.get("/api/v1/network", "lsp")).status_code == 200, "what has no end stays"


async def test_nothing_is_sent_again_until_something_changed(served: Served):
    at, _ = await picker(served)
    tag = (await ask(served, at)).headers["etag"]
    same = await ask(served, at, **{"if-none-match": tag})
    assert (same.status_code, same.content) == (304, b"")
    await served.promised()
    assert (await ask(served, at, **{"if-none-match": tag})).status_code == 200


async def test_room_that_was_found_behind_an_answer_is_a_change(served: Served):
    at, _ = await picker(served)
    tag = (await ask(served, at)).headers["etag"]
    room = served.site.room
    assert isinstance(room, KernelRoom)
    room.findings += 1
    assert (await ask(served, at, **{"if-none-match": tag})).status_code == 200


async def test_a_day_that_is_opened_later_is_in_the_next_answer(served: Served):
    at, _ = await picker(served)
    tag = (await ask(served, at)).headers["etag"]
    await served.post("/api/v1/days", "lsp", {"depot": DEPOT, "day": "2026-06-17"})
    again = await ask(served, at, **{"if-none-match": tag})
    assert [day["day"] for day in again.json()["days"]] == [DAY, "2026-06-17"]


async def test_a_window_is_held_told_and_promised_with_the_list_it_was_chosen_from(served: Served):
    at, shipment = await picker(served)
    slots = (await ask(served, at)).json()["days"][0]["slots"]
    held = await hold(served, at, slots[1], price_minor=490)
    assert (held.status_code, held.headers[ALLOW]) == (201, SHOP)
    same_shape(SHOWN["POST /api/v1/embed/{token}/hold"], held.json())
    assert held.json()["left_s"] == 600
    assert (await ask(served, at)).json()["held"]["reservation"] == held.json()["reservation"]
    chosen = {name: held.json()[name] for name in ("depot", "day", "reservation")}
    promised = await served.post(f"/api/v1/shipments/{shipment['id']}/promise", "kallio", chosen)
    assert promised.status_code == 201, promised.text
    told = (await served.get(f"/api/v1/shipments/{shipment['id']}/promises", "kallio")).json()["promises"]
    assert [one["chosen"] for one in told[0]["offer"]["windows"]] == [False, True]
    assert "10:00" in (await ask(served, at)).json()["promised"]


async def test_another_window_held_lets_the_first_one_go(served: Served):
    at, _ = await picker(served)
    slots = (await ask(served, at)).json()["days"][0]["slots"]
    await hold(served, at, slots[0])
    second = (await hold(served, at, slots[1], "k-2")).json()
    assert (await ask(served, at)).json()["held"]["reservation"] == second["reservation"]
    gone = {name: second[name] for name in ("depot", "day", "reservation")}
    released = await served.client.request("DELETE", f"{at}/hold", json=gone, headers={"origin": SHOP})
    assert released.json() == {"released": second["reservation"]}
    assert (await ask(served, at)).json()["held"] is None, "neither of the two is held any more"


async def test_a_price_that_was_not_shown_holds_nothing(served: Served):
    at, _ = await picker(served)
    slot = (await ask(served, at)).json()["days"][0]["slots"][0]
    refused = await hold(served, at, slot, price_minor=1)
    assert (refused.status_code, refused.json()["code"]) == (409, "embed.price_changed")
    assert (await ask(served, at)).json()["held"] is None


async def test_a_window_that_does_not_exist_is_refused_so_that_the_page_can_read_it(served: Served):
    at, _ = await picker(served)
    slot = (await ask(served, at)).json()["days"][0]["slots"][0]
    refused = await hold(served, at, slot, end=f"{DAY}T05:30:00Z")
    assert (refused.json()["code"], refused.headers[ALLOW]) == ("slots.no_such_window", SHOP)
    backwards = await hold(served, at, slot, "k-3", end="2026-06-01T00:00:00Z")
    assert backwards.json()["code"] == "slots.window_invalid"


async def test_an_address_in_doubt_says_so_and_offers_nothing(served: Served):
    at, _ = await picker(served, address={"street": "Olematonkatu 5", "city": "Testilä"})
    said = (await ask(served, at)).json()
    assert said["days"] == []
    assert "could not find Olematonkatu 5" in said["problem"]


@pytest.mark.parametrize("lang", ["fi", "sv", "de", "pl", "fr", "es", "it", "ar"])
async def test_the_words_are_the_readers(served: Served, lang: str):
    at, _ = await picker(served)
    said = (await served.client.get(f"{at}/slots?lang={lang}")).json()
    assert said["lang"] == lang
    assert "{window}" in said["words"]["opened"]
    assert said["words"]["hold"] != "Hold this time"


async def test_the_module_may_be_loaded_by_any_page(served: Served):
    missing = await served.client.get("/embed/v1/doorstep-slots.js")
    assert missing.json()["code"] == "embed.not_built"
    assets = served.site.paths.assets
    (assets / "doorstep-slots.js").write_text("customElements", encoding="utf-8")
    module = await served.client.get("/embed/v1/doorstep-slots.js")
    assert module.headers[ALLOW] == "*"
    assert module.headers["content-type"].startswith("text/javascript")
    again = await served.client.get(
        "/embed/v1/doorstep-slots.js", headers={"if-none-match": module.headers["etag"]}
    )
    assert again.status_code == 304
