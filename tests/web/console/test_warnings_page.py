"""The page "When we warn": how often we were right, and what other costs would have meant."""

import pytest
from tests.web.served import TENANT, Served, cluster, database, served

from doorstep.domain.lateness import WarningDay, counted
from doorstep.domain.lateness.judged import VisitJudged, day_key
from doorstep.engine.ports import Scope
from doorstep.kernel.ids import ShipmentId
from doorstep.web.console.lateness_record import headline, tiles

__all__ = ["cluster", "database", "served"]


def visit(number, *, late=False, high=0, warned=None, told=None):
    return VisitJudged(
        shipment=ShipmentId(f"shp-{number}"),
        late=late,
        highs=((high, 5400),) if high else (),
        warned_s=warned,
        told_s=told,
        windows=5,
        held=4,
    )


DAY = WarningDay(
    visits=(
        *(visit(number) for number in range(5)),
        visit(5, late=True, high=900, warned=5400, told=5300),
        visit(6, late=True, high=600),
        visit(7, high=800, warned=5400, told=5300),
    )
)


def test_false_alarms_and_silence_are_said_alike():
    count = counted(DAY.visits)
    assert headline(count, 1) == (
        "On the last day 1 of 2 late visits were told before the old time ended; 1 of 2 warnings came true."
    )
    assert [(tile.name, tile.value, tile.of) for tile in tiles(count)] == [
        ("False alarms", "50.0%", "1 of 2 warnings"),
        ("Silence", "50.0%", "1 of 2 late visits"),
        ("Windows that held", "80.0%", "32 of 40 windows shown"),
    ]
    assert "none was late" in headline(counted(DAY.visits[:3]), 2)
    assert headline(counted([]), 0) == ""


async def put(served, path, who, body):
    return await served.client.put(path, json=body, headers=served.bearer(who) | {"idempotency-key": who})


@pytest.mark.anyio
@pytest.mark.database
@pytest.mark.timeout(180)
async def test_a_brand_sees_what_other_costs_would_have_meant_before_it_sets_them(served: Served):
    assert "Nobody has come yet" in (await served.get("/console/warnings", "lsp")).text
    site = served.site
    today = str(site.desk.clock.now().date())
    view = site.views["warning_day"]
    async with site.desk.store.transaction(Scope(tenant=TENANT)) as tx:
        await tx.put_rows([view.write(site.desk.codec, day_key("kallio", today), DAY)])
    page = (await served.get("/console/warnings?brand=kallio", "kallio")).text
    assert "75 %" in page
    assert "1 of 2 late visits" in page
    asked = "missed_minor=6,00&false_minor=6.00&nudge_minor=0.24&replan_minor=0.50&way_out_minor=0.40"
    looked = (await served.get(f"/console/warnings?brand=kallio&{asked}", "kallio")).text
    assert "Told from 50 % on, the last day would have had 3 warnings instead of 2" in looked
    assert "not an amount" in (await served.get(f"/console/warnings?brand=kallio&{asked}x", "kallio")).text
    at = "/api/v1/brands/kallio/lateness"
    wish = {"costs": {"missed_minor": 600}, "version": 0}
    answer = (await put(served, at, "kallio", wish)).json()
    assert (answer["permille"]["tell"], answer["version"], answer["usual"]) == (500, 1, False)
    assert answer["warnings"]["false"] == answer["warnings"]["late_not_told"] == 1
    assert (await served.get(at, "lsp")).json()["changes"][0]["by"] == "kallio"
    refused = await put(served, at, "lsp", {"costs": {"missed_minor": 700}, "version": 0})
    assert refused.json()["code"] == "lateness.costs_moved"
    other = await served.get("/api/v1/brands/other/lateness", "kallio")
    assert other.json()["code"] == "access.not_allowed"
    assert "Looked at" not in (await served.get("/console/warnings?brand=kallio", "kallio")).text
