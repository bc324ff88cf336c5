"""A meet-up over a real site: proposed for a van that stands, agreed by a person, told by two drivers."""

from datetime import datetime, timedelta

import pytest
from tests.web.driver.test_served import TOUR, act
from tests.web.served import DAY, DEPOT, LSP, TENANT, Served, cluster, database, served
from tests.web.test_description_holds import SHOWN, same_shape
from tests.web.test_moves import PLAN, day_of_three, wish

from doorstep.engine.follow import react
from doorstep.main.stories import stories

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]
SWITCH = f"/api/v1/depots/{DEPOT}/meet-ups"
BOTH = ("driver-1", "driver-2")


async def say(served: Served, who: str, *actions: dict[str, object]):
    body = {"device": f"phone-{who}", "actions": [one | {"id": f"{who}-{one['id']}"} for one in actions]}
    answer = await served.post("/api/v1/driver/actions", who, body)
    return [(one["result"], one["code"]) for one in answer.json()["results"]]


async def tour_of(served: Served, who: str) -> dict:
    await served.follow()
    return (await served.get(TOUR, who)).json()


def parcels(tour: dict) -> list[str]:
    return [parcel["id"] for stop in tour["stops"] for parcel in stop["parcels"]]


async def allow(served: Served, *, allowed: bool = True) -> dict:
    answer = await served.client.put(SWITCH, json={"allowed": allowed}, headers=served.bearer("lsp"))
    same_shape(SHOWN["PUT /api/v1/depots/{depot}/meet-ups"], answer.json())
    return answer.json()


async def standing(served: Served) -> tuple[str, str, str, str]:
    """Two drivers under way, one of whom stands for hours with two parcels: their names and their tours."""
    day = await day_of_three(served)
    await served.post(f"{PLAN}/move", "lsp", wish(day, "version"))
    await served.post(f"{PLAN}/publish", "lsp", {})
    await served.follow()
    served.clock.moment = datetime.fromisoformat(f"{DAY}T05:00:00+00:00")
    tours = {who: await tour_of(served, who) for who in BOTH}
    for who, tour in tours.items():
        begun = [
            act(served, n, kind, parcels=parcels(tour)) for n, kind in enumerate(("loaded", "started"), 1)
        ]
        assert await say(served, who, *begun) == [("recorded", "")] * 2
    await tell(served)
    served.clock.forward(timedelta(minutes=2))
    giver, taker = sorted(BOTH, key=lambda who: -len(parcels(tours[who])))
    fix = {"van": tours[giver]["van"], "at": served.clock.moment.isoformat(), "lat": 60.172, "lon": 24.945}
    assert (await served.post("/api/v1/positions", "lsp", {"positions": [fix]})).json()["stored"] == 1
    stands = act(served, 3, "interrupted", tour=tours[giver]["id"], cause="lsp.mechanical", expected_s=18_000)
    assert await say(served, giver, stands) == [("recorded", "")]
    return giver, taker, tours[giver]["id"], tours[taker]["id"]


async def agreed(served: Served) -> tuple[str, str, list[str], str]:
    """The drivers, the parcels that change vans, and the stop where they do."""
    giver, taker, tour, other = await standing(served)
    await allow(served)
    answer = await served.post(f"/api/v1/tours/{tour}/meet-ups", "lsp", {"other": other})
    assert answer.status_code == 201, answer.text
    meeting = (await tour_of(served, taker))["meet_up"]
    served.clock.forward(timedelta(minutes=10))
    return giver, taker, [parcel["id"] for parcel in meeting["parcels"]], meeting["stop"]


async def tell(served: Served) -> None:
    """Let the stories of custody answer what happened."""
    for story in stories("Europe/Helsinki", LSP):
        if story.name in ("loading_moves_custody", "ended_tour_brings_back"):
            while await react(served.site.desk, story, served.site.views["shipment_card"]):
                pass


async def holders(served: Served, moved: list[str]) -> dict[str, str]:
    """Who holds each parcel by the log."""
    await tell(served)
    async with served.site.desk.store.transaction(served.site.network(TENANT)) as tx:
        cards = await served.site.tagged(tx, "shipment_card", "open")
    return {p.parcel: str(p.holder) for card in cards for p in card.parcels if p.parcel in moved}


async def test_a_van_that_stands_is_met_when_its_depot_lets_it_and_a_person_agrees(served: Served):
    giver, taker, tour, other = await standing(served)
    at = f"/api/v1/tours/{tour}/meet-ups"
    assert (await served.get(SWITCH, "lsp")).json() == {"depot": DEPOT, "allowed": False}
    assert (await served.get(at, "lsp")).json() == {"tour": tour, "meet_ups": []}
    refused = await served.post(at, "lsp", {"other": other})
    assert (refused.status_code, refused.json()["code"]) == (409, "meet_up.not_allowed")
    assert (await allow(served))["allowed"]
    proposed = (await served.get(at, "lsp")).json()
    same_shape(SHOWN["GET /api/v1/tours/{tour}/meet-ups"], proposed)
    (one,) = proposed["meet_ups"]
    assert (one["other"], one["shipments"], one["saved"], one["broken"]) == (other, 2, 2, 0)
    page = (await served.get(f"/console/tours?day={DAY}&tour={tour}", "lsp")).text
    assert f"Meet {one['van']}, {one['driver']}, at " in page
    assert "2 promises saved, none broken" in page.replace("  ", " ")
    assert (await served.post(at, "lsp", {"other": tour})).json()["code"] == "meet_up.gone"

    headers = served.bearer("lsp")
    told = [await served.client.post(at, json={"other": other}, headers=headers) for _ in range(2)]
    assert [answer.status_code for answer in told] == [201, 201]
    assert told[0].json() == told[1].json() == one  # asked twice with one key, agreed once
    gives, takes = await tour_of(served, giver), await tour_of(served, taker)
    assert (gives["meet_up"]["gives"], takes["meet_up"]["gives"]) == (True, False)
    assert (parcels(gives), len(parcels(takes))) == ([], 3)
    assert takes["meet_up"]["stop"] in [stop["id"] for stop in takes["stops"]]
    assert set((await holders(served, parcels(takes))).values()) == {giver, taker}  # agreeing moves nothing
    assert not (await allow(served, allowed=False))["allowed"]


@pytest.mark.parametrize(
    ("given", "taken", "with_taker"), [(2, 2, 2), (2, 1, 1), (1, 2, 2), (0, 2, 2), (2, 0, 0), (1, 1, 1)]
)
async def test_custody_moves_with_what_the_driver_who_takes_it_has_in_his_van(
    served: Served, given: int, taken: int, with_taker: int
):
    giver, taker, moved, stop = await agreed(served)
    assert len(moved) == 2
    if given:
        assert await say(served, giver, act(served, 4, "handed_over", parcels=moved[:given])) == [
            ("recorded", "")
        ]
    assert set((await holders(served, moved)).values()) == {giver}  # one word alone moves nothing
    if taken:
        told = act(served, 5, "taken_over", stop=stop, parcels=moved[:taken])
        assert await say(served, taker, told, told) == [("recorded", ""), ("repeated", "")]
    held = await holders(served, moved)
    assert [held[one] for one in moved] == [taker] * with_taker + [giver] * (2 - with_taker)
    assert [(await tour_of(served, who))["meet_up"]["done"] for who in BOTH] == [with_taker == 2] * 2
    # What was left behind is brought home by the one who holds it, and is missing for the other.
    left = moved[with_taker:]
    if left and taken:
        takes = await tour_of(served, taker)
        outcomes = {parcel["id"]: parcel["outcome"] for one in takes["stops"] for parcel in one["parcels"]}
        assert [outcomes[one] for one in left] == ["missing"]
        assert await say(served, giver, act(served, 6, "ended", parcels=left)) == [("recorded", "")]


async def test_who_finds_the_other_parcel_later_takes_it_over_then(served: Served):
    giver, taker, moved, stop = await agreed(served)
    first = act(served, 4, "taken_over", stop=stop, parcels=moved[:1])
    foreign = act(served, 5, "taken_over", stop=stop, parcels=["pcl-of-nobody"])
    second = act(served, 6, "taken_over", stop=stop, parcels=moved)
    told = await say(served, taker, first, foreign, second)
    assert told == [("recorded", ""), ("refused", "driver.not_on_tour"), ("recorded", "")]
    assert set((await holders(served, moved)).values()) == {taker}
    late = act(served, 7, "handed_over", parcels=moved)
    assert await say(served, giver, late) == [("recorded", "")]  # said after the fact, it changes nothing
    assert set((await holders(served, moved)).values()) == {taker}
