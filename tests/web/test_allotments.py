"""Setting time aside over the API and the console, and what others are offered and refused then."""

import re
from datetime import datetime

import pytest
from tests.web.served import DAY, DEPOT, Served, cluster, database, served
from tests.web.test_swap import HEAVY, full_day

from doorstep.adapters.planners.no_room import NoRoom
from doorstep.domain.slots.refusals import KeptForOthers

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.database]
AT = f"/api/v1/depots/{DEPOT}/allotments"
ALL_FOR_NORDHEM = {"brand": "nordhem", "percent": 100, "days_before": 1, "until": "18:00"}


async def set_aside(served: Served, *allotments: dict, version: int | None = None):
    headers = served.bearer("lsp")
    body = {"allotments": list(allotments)} | ({"version": version} if version is not None else {})
    return await served.client.put(AT, json=body, headers=headers)


async def offers(served: Served, shipment: dict) -> list[dict]:
    answer = await served.post(f"/api/v1/shipments/{shipment['id']}/slots", "kallio", {"days": 2})
    return answer.json()["offers"]


async def test_what_is_set_aside_for_another_brand_is_neither_offered_nor_held(served: Served):
    await served.post("/api/v1/days", "lsp", {"depot": DEPOT, "day": DAY})
    shipment = await served.shipment()
    before = await offers(served, shipment)
    assert all(offer["available"] for offer in before)
    assert (await set_aside(served, ALL_FOR_NORDHEM)).status_code == 200
    after = await offers(served, shipment)
    assert [offer["why"] for offer in after] == ["reserved"] * len(before)
    wish = {name: before[0][name] for name in ("depot", "start", "end")}
    refused = await served.post(f"/api/v1/shipments/{shipment['id']}/hold", "kallio", wish)
    assert (refused.status_code, refused.json()["code"]) == (409, "slots.set_aside")
    served.clock.moment = datetime.fromisoformat("2026-06-15T18:00:00+03:00")
    assert all(offer["available"] for offer in await offers(served, shipment))


async def test_what_is_set_aside_for_a_zone_is_offered_there(served: Served):
    await served.post("/api/v1/days", "lsp", {"depot": DEPOT, "day": DAY})
    mine = {"zone": "00100", "minutes": 240}
    assert (await set_aside(served, mine)).json()["allotments"][0]["zone"] == "00100"
    shipment = await served.shipment()
    assert all(offer["available"] for offer in await offers(served, shipment))
    elsewhere = {"zone": "00740", "percent": 100}
    await set_aside(served, elsewhere)
    assert {offer["why"] for offer in await offers(served, shipment)} == {"reserved"}


async def test_the_api_tells_what_stands_what_is_unused_and_who_set_it(served: Served):
    await served.post("/api/v1/days", "lsp", {"depot": DEPOT, "day": DAY})
    await set_aside(served, {"brand": "kallio", "percent": 50})
    await served.promised()
    told = (await served.get(AT, "lsp")).json()
    (day,) = told["days"]
    assert (day["day"], day["minutes"], told["version"]) == (DAY, 405, 1)
    assert 0 < day["unused_minutes"] < 405
    assert [change["by"] for change in told["changes"]] == ["pihka"]


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        ({"percent": 30}, "allotments.invalid"),
        ({"brand": "nobody", "percent": 30}, "allotments.brand_unknown"),
        ({"brand": "kallio", "percent": 101}, "request.field_invalid"),
        ({"brand": "kallio", "percent": 5, "until": "25:00"}, "request.field_invalid"),
    ],
)
async def test_an_allotment_that_means_nothing_is_refused(served: Served, wish: dict, code: str):
    assert (await set_aside(served, wish)).json()["code"] == code


async def test_two_people_do_not_overwrite_each_other(served: Served):
    await set_aside(served, ALL_FOR_NORDHEM, version=0)
    refused = await set_aside(served, version=0)
    assert refused.json()["code"] == "allotments.moved"


async def test_only_the_provider_sets_anything_aside(served: Served):
    answer = await served.client.put(AT, json={"allotments": []}, headers=served.bearer("kallio"))
    assert answer.json()["code"] == "access.not_allowed"


async def test_the_page_sets_aside_and_ends_it_again(served: Served):
    await served.post("/api/v1/days", "lsp", {"depot": DEPOT, "day": DAY})
    assert "Nothing is set aside" in (await served.get("/console/allotments", "lsp")).text
    form = {
        "depot": DEPOT,
        "version": "0",
        "brand": "kallio",
        "zone": "",
        "amount": "30",
        "unit": "percent",
        "until": "18:00",
        "days_before": "1",
        "day": "",
        "key": "a",
    }
    headers = served.bearer("lsp")
    done = await served.client.post("/console/allotments", data=form, headers=headers)
    assert done.status_code == 303, done.text
    shown = (await served.get(done.headers["location"], "lsp")).text
    assert "30 % of the working time" in shown
    assert "4 h 03 unused of 4 h 03" in shown
    again = await served.client.post("/console/allotments", data=form | {"key": "b"}, headers=headers)
    assert again.status_code == 409
    end = {"depot": DEPOT, "version": "1", "number": "0", "key": "c"}
    assert (await served.client.post("/console/allotments/end", data=end, headers=headers)).status_code == 303
    assert "nothing set aside any more" in (await served.get("/console/allotments", "lsp")).text


class DearRoom(NoRoom):
    """Room is found, at the cost of several others."""

    def rearranged(self, *_: object, sparing: bool = False, **__: object) -> None:
        if sparing:
            raise KeptForOthers("it adds 50 min of driving where one adds 8 min; choose another window")


async def test_a_window_that_is_kept_for_others_is_refused_in_the_same_words_wherever_it_is_held(
    served: Served,
):
    await full_day(served)
    served.site.room = DearRoom()
    stranger = await served.shipment(**HEAVY)
    shown = await offers(served, stranger)
    wish = {name: shown[0][name] for name in ("depot", "start", "end")}
    at = f"/api/v1/shipments/{stranger['id']}"
    refused = await served.post(f"{at}/hold", "kallio", wish)
    assert (refused.status_code, refused.json()["code"]) == (409, "slots.kept_for_others")
    page = (await served.client.get(f"/t/{stranger['tracking_token']}/change?lang=en")).text
    fields = {
        "form_key": re.findall('name="form_key" value="([^"]+)"', page)[0],
        "to": "|".join(
            [DEPOT, *(str(int(datetime.fromisoformat(wish[end]).timestamp())) for end in ("start", "end"))]
        ),
    }
    answer = await served.client.post(f"/t/{stranger['tracking_token']}/change?lang=en", data=fields)
    assert answer.status_code == 409
    assert "That time would take the time of several other deliveries." in answer.text
    await set_aside(served, {"brand": "kallio", "minutes": 400, "days_before": 0})
    again = await served.post(f"{at}/hold", "kallio", wish)
    assert again.json()["code"] == "slots.not_deliverable", "it has time of its own"
