"""The driver's interface as it is served: today's own tour, and truthful answers row by row."""

from datetime import datetime, timedelta
from io import BytesIO

import pytest
from PIL import Image
from tests.web.served import DAY, DEPOT, Served, cluster, database, served

from doorstep.engine.ports import Job
from doorstep.kernel.ids import TenantId
from doorstep.main.jobs import TourJobs
from doorstep.reactions.slot_released_republish_tour import REPUBLISH_TOUR

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]
TOUR, ACTIONS, DEVICE = "/api/v1/driver/tour", "/api/v1/driver/actions", "/api/v1/driver/device"
TENANT = TenantId(1)
PHONE, OTHER_PHONE = "phone-of-aino", "phone-of-somebody"


async def owner(served: Served) -> str:
    """The driver whose tour the shipment is on."""
    for who in ("driver-1", "driver-2"):
        if (await served.get(TOUR, who)).status_code == 200:
            return who
    raise AssertionError("nobody has a tour")


def act(served: Served, number: int, kind: str, **more: object) -> dict[str, object]:
    return {
        "id": f"action-{number:04}",
        "occurred_at": served.clock.moment.isoformat(),
        "kind": kind,
        **more,
    }


async def say(served: Served, who: str, *actions: dict[str, object], device: str = PHONE):
    answer = await served.post(ACTIONS, who, {"device": device, "actions": list(actions)})
    assert answer.status_code == 200, answer.text
    return [(one["result"], one["code"]) for one in answer.json()["results"]]


async def started(served: Served) -> tuple[str, dict[str, object]]:
    """A driver under way with one parcel."""
    await served.on_tour()
    who = await owner(served)
    tour = (await served.get(TOUR, who)).json()
    parcel = tour["stops"][0]["parcels"][0]["id"]
    loaded, begun = act(served, 1, "loaded", parcels=[parcel]), act(served, 2, "started", parcels=[parcel])
    assert await say(served, who, loaded, begun) == [("recorded", ""), ("recorded", "")]
    return who, tour["stops"][0] | {"parcel": parcel}


async def test_a_driver_sees_the_stops_of_todays_own_tour(served: Served):
    await served.on_tour()
    who = await owner(served)
    tour = (await served.get(TOUR, who)).json()
    stop = tour["stops"][0]
    assert (tour["day"], tour["device"]) == (DAY, "none")
    assert (stop["name"], stop["place"]["line"]) == ("Ilona", "Testikatu 7")
    assert stop["parcels"][0]["outcome"] == "planned"
    other = "driver-2" if who == "driver-1" else "driver-1"
    refused = await served.get(TOUR, other)
    assert (refused.status_code, refused.json()["code"]) == (404, "driver.no_tour")


async def test_no_surname_phone_or_email_reaches_the_van(served: Served):
    await served.on_tour(
        consignee={"name": "Ilona Laine", "email": "i@example.test", "phone": "+358401234567"}
    )
    text = (await served.get(TOUR, await owner(served))).text
    assert "Ilona" in text
    assert not any(word in text for word in ("Laine", "example.test", "40123"))


async def test_a_driver_sees_no_other_day(served: Served):
    await served.on_tour()
    who = await owner(served)
    refused = await served.get(f"{TOUR}?day=2026-06-17", who)
    assert (refused.status_code, refused.json()["code"]) == (409, "driver.not_today")
    served.clock.forward(timedelta(days=1))
    assert (await served.get(TOUR, who)).json()["code"] == "driver.no_tour"


async def test_a_tour_under_way_is_not_over_at_midnight(served: Served):
    who, stop = await started(served)
    await served.follow()
    served.clock.moment = datetime.fromisoformat(f"{DAY}T20:40:00+00:00")  # twenty to twelve where the van is
    assert await say(served, who, act(served, 9, "arrived", stop=stop["id"])) == [("recorded", "")]
    await served.follow()
    served.clock.forward(timedelta(minutes=50))
    shown = (await served.get(TOUR, who)).json()
    assert (shown["day"], shown["stops"][0]["id"]) == (DAY, stop["id"])
    done = act(served, 3, "delivered", stop=stop["id"], method="recipient")
    assert await say(served, who, done, act(served, 4, "ended")) == [("recorded", ""), ("recorded", "")]
    await served.follow()
    assert (await served.get(TOUR, who)).json()["code"] == "driver.no_tour"


async def test_a_tour_that_nobody_ended_makes_way_for_the_next_day(served: Served):
    who, _ = await started(served)
    await served.follow()
    served.clock.forward(timedelta(hours=26))
    assert (await served.get(TOUR, who)).json()["code"] == "driver.no_tour"


async def test_half_an_hour_after_the_stop_the_driver_no_longer_sees_who_lives_there(served: Served):
    who, stop = await started(served)
    done = act(served, 3, "delivered", stop=stop["id"], method="household")
    assert await say(served, who, done) == [("recorded", "")]
    served.clock.forward(timedelta(minutes=29))
    assert (await served.get(TOUR, who)).json()["stops"][0]["place"] is not None
    served.clock.forward(timedelta(minutes=2))
    later = (await served.get(TOUR, who)).json()["stops"][0]
    assert (later["name"], later["place"], later["state"]) == (None, None, "departed")


async def test_what_was_just_recorded_is_shown_at_once(served: Served):
    who, stop = await started(served)  # nothing that follows the log has run since
    await say(served, who, act(served, 3, "delivered", stop=stop["id"], method="recipient"))
    shown = (await served.get(TOUR, who)).json()["stops"][0]
    assert (shown["state"], shown["parcels"][0]["outcome"]) == ("departed", "delivered")


async def test_each_action_has_its_own_answer_and_a_refused_one_holds_up_no_other(served: Served):
    who, stop = await started(served)
    deliver = act(served, 3, "delivered", stop=stop["id"], method="recipient")
    again = act(served, 4, "delivered", stop=stop["id"], method="mailbox")
    foreign = act(served, 5, "arrived", stop="stop-of-nobody")
    ended = act(served, 6, "ended")
    assert await say(served, who, deliver, again, foreign, ended) == [
        ("recorded", ""),
        ("refused", "tracking.already_delivered"),
        ("refused", "driver.not_on_tour"),
        ("recorded", ""),
    ]
    assert await say(served, who, deliver) == [("repeated", "")]


async def test_what_a_device_tells_late_of_a_tour_that_has_ended_is_still_recorded(served: Served):
    who, stop = await started(served)
    late = act(served, 3, "delivered", stop=stop["id"], method="recipient")
    served.clock.forward(timedelta(minutes=20))
    assert await say(served, who, act(served, 4, "ended")) == [("recorded", "")]
    assert await say(served, who, late) == [("recorded", "")]


async def test_the_last_device_that_claims_a_tour_is_the_one_that_speaks_for_it(served: Served):
    who, stop = await started(served)
    claimed = await served.post(DEVICE, who, {"device": OTHER_PHONE})
    assert claimed.json()["device"] == "this"
    arrived = act(served, 3, "arrived", stop=stop["id"])
    assert await say(served, who, arrived) == [("refused", "driver.other_device")]
    assert await say(served, who, arrived, device=OTHER_PHONE) == [("recorded", "")]
    assert (await served.get(f"{TOUR}?device={PHONE}", who)).json()["device"] == "other"


@pytest.mark.parametrize("off", [timedelta(hours=25), timedelta(hours=-25)])
async def test_a_device_whose_clock_is_a_day_off_is_not_believed(served: Served, off: timedelta):
    who, stop = await started(served)
    wrong = act(served, 3, "arrived", stop=stop["id"]) | {
        "occurred_at": (served.clock.moment + off).isoformat()
    }
    assert await say(served, who, wrong) == [("refused", "driver.time_off")]


def photo() -> bytes:
    out = BytesIO()
    Image.new("RGB", (60, 40), "green").save(out, "JPEG")
    return out.getvalue()


async def upload(served: Served, who: str, parcel: str):
    headers = served.bearer(who) | {"content-type": "image/jpeg"}
    return await served.client.post(f"/api/v1/driver/media?parcel={parcel}", content=photo(), headers=headers)


async def test_a_photo_becomes_proof_and_the_brand_may_look_at_it(served: Served):
    who, stop = await started(served)
    stored = (await upload(served, who, stop["parcel"])).json()
    assert (await upload(served, who, stop["parcel"])).json() == stored
    proof = {"kind": "photo", "media": stored["media"]}
    done = act(served, 3, "delivered", stop=stop["id"], method="safe_place", proofs=[proof])
    assert await say(served, who, done) == [("recorded", "")]
    shipment = stop["parcels"][0]["shipment"]
    path = f"/console/shipments/{shipment}/proof/{stored['media']}"
    picture = await served.get(path, "kallio")
    assert picture.headers["content-type"] == "image/jpeg"
    with Image.open(BytesIO(picture.content)) as seen:
        assert seen.size == (60, 40)
    assert (await served.get(path, "nordhem")).status_code == 404


async def test_a_proof_that_was_never_uploaded_is_refused(served: Served):
    who, stop = await started(served)
    proof = {"kind": "photo", "media": "made-up"}
    done = act(served, 3, "delivered", stop=stop["id"], method="safe_place", proofs=[proof])
    assert await say(served, who, done) == [("refused", "driver.photo_unknown")]


async def test_a_photo_of_a_parcel_of_another_tour_is_refused(served: Served):
    who, _ = await started(served)
    assert (await upload(served, who, "parcel-of-nobody")).json()["code"] == "driver.not_on_tour"


async def test_a_drivers_words_reach_the_house_and_no_event(served: Served):
    who, stop = await started(served)
    tried = act(served, 3, "attempted", stop=stop["id"], cause="consignee.no_access", note="Gate is locked")
    assert await say(served, who, tried) == [("recorded", "")]
    shipment = stop["parcels"][0]["shipment"]
    panel = await served.client.get(
        f"/console/shipments/{shipment}", headers=served.bearer("lsp") | {"x-fragment": "panel"}
    )
    assert "a note from the driver" in panel.text
    assert "Gate is locked" in panel.text
    async with served.site.desk.store.transaction(served.site.network(1)) as tx:
        bodies = [served.site.desk.codec.encode(one) for one in await tx.story(shipment)]
    assert bodies
    assert not any(b"Gate" in body for body in bodies)


async def test_what_is_moved_to_another_day_while_it_is_on_board_stays_there_and_its_driver_is_told(
    served: Served,
):
    """Given goods in a van, when their consignee chooses another day, then the driver keeps them on board."""
    shipment = await served.on_tour()
    who, at = await owner(served), f"/api/v1/shipments/{shipment['id']}"
    tour = (await served.get(TOUR, who)).json()
    parcel = tour["stops"][0]["parcels"][0]["id"]
    assert await say(served, who, act(served, 1, "loaded", parcels=[parcel])) == [("recorded", "")]
    later = f"{DAY[:-2]}{int(DAY[-2:]) + 1}"
    await served.post("/api/v1/days", "lsp", {"depot": DEPOT, "day": later})
    offers = (await served.post(f"{at}/places/slots", "kallio", {"days": 3})).json()["offers"]
    first = next(one for one in offers if one["available"] and one["day"] == later)
    wish = {name: first[name] for name in ("depot", "start", "end")}
    held = (await served.post(f"{at}/hold", "kallio", wish)).json()
    chosen = {name: held[name] for name in ("depot", "day", "reservation")}
    assert (await served.post(f"{at}/promise", "kallio", chosen)).status_code == 201
    facts = {"tour": tour["id"], "shipment": shipment["id"]}
    due = served.clock.moment
    job = Job(id=1, tenant=TENANT, kind=REPUBLISH_TOUR, key="r-1", facts=facts, attempt=1, due=due)
    await TourJobs(site=served.site).republish(job)
    await served.follow()
    tour = (await served.get(TOUR, who)).json()
    assert tour["stops"] == []
    (kept,) = tour["keeps"]
    assert (kept["parcel"]["id"], kept["moved_to"]["start"]) == (parcel, first["start"])
    assert not kept["cancelled"]
    told = [act(served, 2, "started", parcels=[parcel]), act(served, 3, "ended", parcels=[parcel])]
    assert await say(served, who, *told) == [("recorded", ""), ("recorded", "")]
    assert (await served.get(at, "kallio")).json()["promise"]["start"] == first["start"]


async def test_only_drivers_drive(served: Served):
    await served.on_tour()
    for who in ("lsp", "kallio"):
        assert (await served.get(TOUR, who)).json()["code"] == "access.not_allowed"


async def test_the_app_itself_holds_no_data_and_its_worker_may_look_after_it(served: Served):
    folder = served.site.paths.assets / "driver"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "offline.worker.js").write_text("// worker")
    page = await served.client.get("/driver")
    assert page.status_code == 200
    assert "Ilona" not in page.text
    assert "camera=(self)" in page.headers["permissions-policy"]
    worker = await served.client.get("/driver/offline.js")
    assert worker.headers["service-worker-allowed"] == "/driver"
    assert worker.headers["content-type"].startswith("text/javascript")


async def test_what_the_consignee_wrote_is_shown_when_the_van_is_near_without_any_number(served: Served):
    person = {"name": "Anna Virtanen", "phone": "+358401234567"}
    shipment = await served.on_tour(consignee=person)
    who = await owner(served)
    tour = (await served.get(TOUR, who)).json()
    parcel, stop = tour["stops"][0]["parcels"][0]["id"], tour["stops"][0]["id"]
    words = "I am in the yard, call 040 123 4567 <b>or</b> ring. مرحبا"
    form = {"form_key": "k-1", "about": "question", "words": words}
    assert (await served.client.post(f"{shipment['tracking_url']}/contact", data=form)).status_code == 303
    assert (await served.get(TOUR, who)).json()["stops"][0]["heard"] == []
    begun = [act(served, 1, "loaded", parcels=[parcel]), act(served, 2, "started", parcels=[parcel])]
    assert await say(served, who, *begun) == [("recorded", "")] * 2
    near = await served.get(TOUR, who)
    [heard] = near.json()["stops"][0]["heard"]
    assert heard["words"] == "I am in the yard, call (number hidden) <b>or</b> ring. مرحبا"
    assert not [number for number in ("1234567", "123 4567") if number in near.text]
    assert "read it" not in (await served.client.get(shipment["tracking_url"])).text
    reading = act(served, 4, "read", stop=stop, asks=[heard["id"]])
    assert await say(served, who, reading, reading) == [("recorded", ""), ("repeated", "")]
    assert "The driver read it" in (await served.client.get(shipment["tracking_url"])).text
    assert (await served.get(TOUR, who)).json()["stops"][0]["heard"][0]["read_at"]
    done = act(served, 5, "delivered", stop=stop, method="recipient")
    assert await say(served, who, done) == [("recorded", "")]
    assert (await served.get(TOUR, who)).json()["stops"][0]["heard"] == []
