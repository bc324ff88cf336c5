"""Several windows of one day, of which each would do: held, promised as a set, narrowed when it is known."""

import re

import pytest
from tests.web.consignee.test_change_of_mind import form_key, live, send, stands, times
from tests.web.consignee.test_checkout import ordered
from tests.web.served import DAY, DEPOT, Served, cluster, database, served, trade_order
from tests.web.test_description_holds import SHOWN
from tests.web.test_moves import loaded

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]

EIGHT, TEN, NOON = (f"{DAY}T{hour}:00:00Z" for hour in ("05", "07", "09"))
BOTH = {"depot": DEPOT, "start": TEN, "end": NOON, "others": [{"start": EIGHT, "end": TEN}]}


async def test_a_set_of_windows_is_promised_and_narrows_to_one_when_the_driver_has_the_tour(served: Served):
    shipment = await served.shipment()
    at = f"/api/v1/shipments/{shipment['id']}"
    await served.post("/api/v1/days", "lsp", {"depot": DEPOT, "day": DAY})
    await served.post(f"{at}/slots", "kallio", {"days": 2})
    held = (await served.post(f"{at}/hold", "kallio", BOTH)).json()
    chosen = {name: held[name] for name in ("depot", "day", "reservation")}
    told = (await served.post(f"{at}/promise", "kallio", chosen)).json()["promise"]
    assert (told["start"], told["end"]) == (EIGHT, NOON)
    assert told["parts"] == [{"start": EIGHT, "end": TEN}, {"start": TEN, "end": NOON}]
    (made,) = (await served.get(f"{at}/promises", "kallio")).json()["promises"]
    assert [one["chosen"] for one in made["offer"]["windows"]] == [True, True]
    page = await served.client.get(f"/t/{shipment['tracking_token']}?lang=en")
    said = re.sub("<[^>]+>", "", page.text)
    assert re.search("08:00.10:00 or 10:00.12:00", said)
    assert "Which of these times it is, you hear when the day is planned for good." in said

    await served.post(f"{at}/arrival", "lsp", {"depot": DEPOT})
    published = await served.post(f"/api/v1/plans/{DEPOT}/{DAY}/publish", "lsp", {})
    assert published.json()["published"], published.text
    seen = (await served.get(at, "kallio")).json()
    assert seen["promise"] == {"start": EIGHT, "end": TEN}
    narrowed = (await served.get(f"{at}/promises", "kallio")).json()["promises"][1]
    assert (narrowed["chosen"], narrowed["start"]) == (True, EIGHT)
    again = await served.post(f"/api/v1/plans/{DEPOT}/{DAY}/publish", "lsp", {})
    assert again.status_code == 200
    assert (await served.get(at, "kallio")).json()["promises"] == 2
    page = await served.client.get(f"/t/{shipment['tracking_token']}?lang=en")
    assert "Of the times you accepted, it is" in page.text


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ((TEN, NOON), "slots.windows_overlap"),
        ((NOON, TEN), "slots.window_invalid"),
        (("2026-06-17T05:00:00Z", "2026-06-17T07:00:00Z"), "slots.windows_apart"),
        (("2026-06-14T05:00:00Z", "2026-06-14T07:00:00Z"), "slots.window_over"),
        ((NOON, f"{DAY}T11:00:00Z"), "slots.no_such_window"),
    ],
)
async def test_windows_that_cannot_be_held_together_are_refused_with_the_reason(
    served: Served, other: tuple[str, str], code: str
):
    shipment = await served.shipment()
    await served.post("/api/v1/days", "lsp", {"depot": DEPOT, "day": DAY})
    wish = BOTH | {"others": [dict(zip(("start", "end"), other, strict=True))]}
    refused = await served.post(f"/api/v1/shipments/{shipment['id']}/hold", "kallio", wish)
    assert refused.json()["code"] == code, refused.text


SPANS = [{"start": TEN, "end": NOON}, {"start": EIGHT, "end": TEN}]


async def test_a_trade_order_with_windows_is_booked_as_it_is_taken_in(served: Served):
    early = (await served.post("/api/v1/shipments", "kallio", trade_order(windows=SPANS))).json()
    assert early["booking"]["promise"] is None
    assert early["booking"]["problem"]["code"] == "slots.day_not_open", "the trade order stands"
    await served.post("/api/v1/days", "lsp", {"depot": DEPOT, "day": DAY})
    order, headers = trade_order(windows=SPANS), {"idempotency-key": "once"}
    taken = (await served.post("/api/v1/shipments", "kallio", order, **headers)).json()
    assert set(taken) == set(SHOWN["POST /api/v1/shipments"])
    assert taken["booking"]["problem"] is None
    assert taken["booking"]["promise"]["parts"] == SPANS[::-1]
    again = (await served.post("/api/v1/shipments", "kallio", order, **headers)).json()
    assert (again["id"], again["booking"]) == (taken["id"], taken["booking"])
    seen = (await served.get(f"/api/v1/shipments/{taken['id']}", "kallio")).json()
    assert (seen["promise"], seen["promises"]) == (taken["booking"]["promise"], 1)
    plan = (await served.get(f"/api/v1/plans/{DEPOT}/{DAY}", "lsp")).json()
    assert plan["bookings"] == 1
    odd = trade_order(windows=[*SPANS, SPANS[0]])
    refused = await served.post("/api/v1/shipments", "kallio", odd)
    assert refused.json()["code"] == "slots.windows_overlap"


def marked(times: list[str]) -> dict[str, str]:
    """The second time is chosen, the first would do as well."""
    return {"to": times[1], f"also:{times[0]}": "yes"}


def plain(page: str) -> str:
    return re.sub("<[^>]+>", "", page)


async def test_at_the_checkout_others_of_the_day_may_be_named_without_a_script(served: Served):
    await served.post("/api/v1/days", "lsp", {"depot": DEPOT, "day": DAY})
    when = (await ordered(served)).headers["location"]
    page = (await served.client.get(when)).text
    assert "Tomorrow: would another time do as well?" in page
    assert re.findall('name="also:([^"]+)"', page) == times(page)
    answer = await send(served, when, form_key=form_key(page), **marked(times(page)))
    held = (await served.client.get(answer.headers["location"])).text
    assert re.search("08:00.10:00 or 10:00.12:00", plain(held))
    assert "Which of these times it is, you hear when the day is planned for good." in held
    done = await send(served, answer.headers["location"], form_key=form_key(held))
    last = (await served.client.get(done.headers["location"])).text
    assert re.search("08:00.10:00 or 10:00.12:00", plain(last))
    assert "Which of these times it is" in last
    day = await served.get(f"/api/v1/plans/{DEPOT}/{DAY}", "lsp")
    assert day.json()["bookings"] == 1


async def test_whoever_changes_his_mind_may_name_others_too_and_the_time_he_has(served: Served):
    shipment = await served.promised()
    link = f"/t/{shipment['tracking_token']}/change"
    page = (await served.client.get(link)).text
    others = re.findall('name="also:([^"]+)"', page)
    assert len(others) == 2
    assert times(page) == others[1:], "the time that is promised is no change, yet it would do"
    fields = {"form_key": form_key(page), "stands": stands(page), **marked(others)}
    answers = [await send(served, link, **fields) for _ in range(2)]
    assert all(answer.headers["location"].endswith("saved=changed") for answer in answers)
    (booking,) = (await live(served, shipment)).values()
    assert booking.confirmed
    assert len(booking.visit.window.parts) == 2
    seen = (await served.get(f"/api/v1/shipments/{shipment['id']}", "kallio")).json()
    assert [part["start"] for part in seen["promise"]["parts"]] == [EIGHT, TEN]
    assert seen["promises"] == 2


async def test_the_picker_holds_several_at_the_lowest_price_and_says_so(served: Served):
    await served.post("/api/v1/days", "lsp", {"depot": DEPOT, "day": DAY})
    shipment = await served.shipment()
    issued = await served.post(f"/api/v1/shipments/{shipment['id']}/embed", "kallio", {})
    at = f"/api/v1/embed/{issued.json()['token']}"
    shown = (await served.client.get(f"{at}/slots?lang=en")).json()
    prices = [slot["price"]["minor"] for day in shown["days"] for slot in day["slots"]]
    headers = {"idempotency-key": "several"}
    wish = BOTH | {"price_minor": min(prices) + 1}
    dear = await served.client.post(f"{at}/hold", json=wish, headers=headers)
    assert dear.json()["code"] == "embed.price_changed"
    wish = BOTH | {"price_minor": min(prices)}
    held = (await served.client.post(f"{at}/hold?lang=en", json=wish, headers=headers)).json()
    assert [part["start"] for part in held["parts"]] == [EIGHT, TEN]
    assert held["note"] == "Which of these times it is, you hear when the day is planned for good."


async def test_a_tour_that_is_frozen_by_hand_says_which_of_the_times_it_is(served: Served):
    await served.post("/api/v1/days", "lsp", {"depot": DEPOT, "day": DAY})
    order = trade_order(windows=SPANS)
    taken = (await served.post("/api/v1/shipments", "kallio", order)).json()
    load = await loaded(served)
    (tour,) = (one.tour for one in load.tours if one.reservations)
    answer = await served.post(f"/api/v1/plans/{DEPOT}/{DAY}/lock", "lsp", {"tour": tour})
    assert answer.status_code == 200, answer.text
    seen = (await served.get(f"/api/v1/shipments/{taken['id']}", "kallio")).json()
    assert seen["promise"] in SPANS
    assert all(not visit.window.parts for visit in (await loaded(served)).visits.values())
