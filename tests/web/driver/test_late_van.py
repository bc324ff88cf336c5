"""A delay that a driver reports: predictions, dangers and the tour's own page follow from one change."""

import re
from datetime import datetime, timedelta
from functools import partial

import pytest
from tests.web.driver.test_served import act, owner, say
from tests.web.served import DAY, TENANT, Served, cluster, database, served

from doorstep.main.predicting import predictor

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]


async def takes_the_best_alternative(served: Served, shipment: str, page: str) -> None:
    """The button beside a promise in danger does what it says."""
    assert "1 promise in danger: traffic" in page
    form = dict(re.findall(r'name="([a-z]+)" value="([^"]*)"', page[page.index('class="best"') :])[:9])
    assert (form["shipment"], form["kind"]) == (shipment, "window")
    ask = partial(served.client.post, "/console/tours/alternative", headers=served.bearer("lsp"))
    told = await ask(data=form)
    assert told.status_code == 303, told.text
    card = (await served.get(f"/api/v1/shipments/{shipment}", "lsp")).json()
    moments = [int(datetime.fromisoformat(card["promise"][name]).timestamp()) for name in ("start", "end")]
    assert form["to"] == f"depot-1|{moments[0]}|{moments[1]}"
    wrong = await ask(data=form | {"key": "k", "to": "x"})
    assert "choose one of the alternatives" in wrong.text


async def test_a_reported_delay_moves_predictions_and_names_the_promise_in_danger(served: Served):
    await served.on_tour()
    who = await owner(served)
    tour = (await served.get("/api/v1/driver/tour", who)).json()
    parcel, window = tour["stops"][0]["parcels"][0], tour["stops"][0]["window"]
    loaded = act(served, 1, "loaded", parcels=[parcel["id"]])
    begun = act(served, 2, "started", parcels=[parcel["id"]])
    await say(served, who, loaded, begun)
    predicting = predictor(served.site, TENANT, resequences=True)
    await served.follow()
    assert await predicting.round() > 0
    quiet = (await served.get("/api/v1/dangers", "lsp")).json()
    assert quiet == {"day": DAY, "tours": []}

    ends = datetime.fromisoformat(window["end"])
    stands_s = int((ends - served.clock.moment + timedelta(minutes=20)).total_seconds())
    assert await say(
        served, who, act(served, 3, "interrupted", tour=tour["id"], cause="lsp.traffic", expected_s=stands_s)
    ) == [("recorded", "")]
    predicting.hear(tour["id"])  # nothing that follows the log has run since the report
    await predicting.answer_heard()

    now = (await served.get(f"/api/v1/tours/{tour['id']}", "lsp")).json()
    (shown,) = now["stops"][0]["shipments"]
    assert (now["interrupted"], now["resequenced"]) == (True, None)
    assert datetime.fromisoformat(shown["predicted"]["end"]) > ends
    assert shown["late_permille"] == 1000
    await served.follow()
    (late,) = (await served.get("/api/v1/dangers", "lsp")).json()["tours"]
    assert (late["tour"], late["cause"]) == (tour["id"], "lsp.traffic")
    (danger,) = late["promises"]
    assert (danger["shipment"], danger["revised"]) == (parcel["shipment"], False)
    assert datetime.fromisoformat(danger["expected"]) > datetime.fromisoformat(danger["due"]) == ends
    page = (await served.get(f"/console/tours?day={DAY}&tour={tour['id']}", "lsp")).text
    await takes_the_best_alternative(served, parcel["shipment"], page)


async def test_only_the_house_asks_for_tours_and_a_tour_nobody_published_is_not_found(served: Served):
    for path in ("/api/v1/dangers", "/api/v1/tours/t-9"):
        assert (await served.get(path, "kallio")).json()["code"] == "access.not_allowed"
    unknown = await served.get("/api/v1/tours/t-9", "lsp")
    assert (unknown.status_code, unknown.json()["code"]) == (404, "tour.unknown")
