"""The page of zones: what a dispatcher reads first, and the same as a file and over the API."""

import pytest
from tests.web.served import DAY, DEPOT, Served, cluster, database, served

from doorstep.domain.demand.report import Fairness, ZoneShare
from doorstep.web.console.zone_record import headline, rows, table
from doorstep.web.zone_figures import ZoneFigures

__all__ = ["cluster", "database", "served"]


def share(zone="", **fields):
    known = {"asked": 40, "offered": 40, "windows": 240, "listed": 320, "closed": {}, "refused": {}}
    return ZoneShare(zone=zone, **(known | fields))


NORTH = share("00740", offered=36, windows=100, closed={"shifts": 150, "time": 70}, of_mean=0.5)
MIDDLE = share("00100", of_mean=1.2)
FOUND = ZoneFigures(
    days=("2026-03-03",),
    report=Fairness(everybody=share(windows=340, asked=80), zones=(NORTH, MIDDLE), worst=NORTH),
    booked={"00740": 9},
)


def test_the_first_sentence_names_the_starved_zone_the_reason_and_what_would_help():
    said, is_bad = headline(FOUND.report)
    assert is_bad
    assert said == (
        "Zone 00740 is offered 2.5 windows where the mean is 4.2, mostly because no shift is long enough."
        " What would help: a shift that begins earlier or ends later."
    )


def test_a_worst_zone_that_gets_enough_is_no_bad_news():
    fair = Fairness(everybody=share(), zones=(MIDDLE,), worst=share("00120", of_mean=0.84))
    assert headline(fair) == (
        "No zone gets less than 0.7 of the mean. Zone 00120 gets least, 0.84 of it.",
        False,
    )


@pytest.mark.parametrize(("asked", "words"), [(0, "Nobody has asked"), (9, "Too few people asked")])
def test_too_few_people_are_said_to_be_too_few(asked, words):
    assert words in headline(Fairness(everybody=share(asked=asked), zones=(), worst=None))[0]


def test_a_row_says_how_many_and_why():
    north, middle = rows(FOUND)
    assert (north.mark_word, north.booked, north.offered_of) == ("Starved", "9", "36 of 40")
    assert north.reasons == (
        "68\N{NO-BREAK SPACE}% no shift is long enough",
        "32\N{NO-BREAK SPACE}% no time left on the tours",
    )
    assert (middle.reasons, middle.mark_word) == ((), "Fair")


def test_the_file_has_a_column_for_each_limit():
    heading, north, middle = table(FOUND)
    assert dict(zip(heading, north, strict=True))["closed_shifts"] == "150"
    assert dict(zip(heading, middle, strict=True))["closed_shifts"] == "0"


@pytest.mark.anyio
@pytest.mark.database
@pytest.mark.timeout(180)
async def test_who_asked_is_told_by_zone_on_page_file_and_api(served: Served):
    assert "Nobody asked yet" in (await served.get(f"/console/figures/zones?day={DAY}", "lsp")).text
    shipment = await served.promised()
    at = f"/api/v1/shipments/{shipment['id']}/slots"
    for _ in range(3):
        await served.post(at, "kallio", {"days": 2})
    await served.follow()
    told = (await served.get(f"/api/v1/figures/zones?day={DAY}", "lsp")).json()
    (zone,) = told["zones"]
    assert (zone["zone"], zone["asked"], zone["windows"], zone["booked"], zone["of_mean"]) == (
        "00100",
        1,
        2,
        1,
        None,
    )
    page = (await served.get(f"/console/figures/zones?day={DAY}", "lsp")).text
    assert "00100" in page
    assert "Too few" in page
    file = (await served.get(f"/console/figures/zones.csv?day={DAY}", "lsp")).text
    assert file.splitlines()[1].startswith("00100,1,1,2,2")
    assert (await served.get("/console/figures/zones", "kallio")).status_code in (303, 403, 409)


@pytest.mark.anyio
@pytest.mark.database
@pytest.mark.timeout(180)
async def test_a_hold_that_came_too_late_is_on_record(served: Served):
    await served.post("/api/v1/days", "lsp", {"depot": DEPOT, "day": DAY})
    shipment = await served.shipment()
    at = f"/api/v1/shipments/{shipment['id']}"
    first = (await served.post(f"{at}/slots", "kallio", {"days": 2})).json()["offers"][0]
    body = {"allotments": [{"brand": "nordhem", "percent": 100}]}
    await served.client.put(f"/api/v1/depots/{DEPOT}/allotments", json=body, headers=served.bearer("lsp"))
    wish = {name: first[name] for name in ("depot", "start", "end")}
    assert (await served.post(f"{at}/hold", "kallio", wish)).status_code == 409
    await served.follow()
    told = (await served.get(f"/api/v1/figures/zones?day={DAY}", "lsp")).json()
    assert told["zones"][0]["refused"] == {"reserved": 1}
