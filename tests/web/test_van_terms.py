"""What vans are planned with, set over the API and on the page: it holds from the next day that is opened."""

import pytest
from tests.web.served import DAY, DEPOT, Served, cluster, database, served
from tests.web.test_description_holds import SHOWN, same_shape

from doorstep.engine.ports import Scope
from doorstep.kernel.ids import TenantId

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]
AT = f"/api/v1/depots/{DEPOT}"
NOON = {"earliest": "11:00", "latest": "12:30", "minutes": 30}


async def put(served: Served, path: str, body: dict):
    return await served.client.put(f"{AT}/{path}", json=body, headers=served.bearer("lsp"))


async def shifts_of(served: Served, day: str) -> list:
    async with served.site.desk.store.transaction(Scope(tenant=TenantId(1))) as tx:
        loads = await served.site.read(tx, "slot_load", [f"slot:{DEPOT}:{day}"])
    return list(loads[f"slot:{DEPOT}:{day}"].shifts)


async def test_a_day_that_is_open_stays_as_it_is_and_the_next_is_planned_with_what_was_set(served: Served):
    await served.post("/api/v1/days", "lsp", {"depot": DEPOT, "day": DAY})
    before = await shifts_of(served, DAY)
    assert (await put(served, "van-defaults", {"breaks": [NOON], "hour_minor": 3150})).status_code == 200
    answered = await put(served, "vans/van-1", {"tours": 2, "reload_minutes": 20, "skills": ["cold"]})
    same_shape(SHOWN["PUT /api/v1/depots/{depot}/vans/{van}"], answered.json())
    assert (answered.json()["open_days"], answered.json()["first_day"]) == ([DAY], "2026-06-17")
    assert {change["van"] for change in answered.json()["changes"]} == {"van-1", None}

    await served.post("/api/v1/days", "lsp", {"depot": DEPOT, "day": DAY})
    assert await shifts_of(served, DAY) == before
    await served.post("/api/v1/days", "lsp", {"depot": DEPOT, "day": "2026-06-17"})
    first, second, other = (await shifts_of(served, "2026-06-17"))[:3]
    assert [one.length_s for one in first.breaks] == [1800]
    assert (second.follows, second.reload_s, second.means.skills) == (first.tour, 1200, ("cold",))
    assert (other.van, other.rates.hour_minor, other.means.skills) == ("van-2", 3150, ())
    network = (await served.get("/api/v1/network", "lsp")).json()
    assert network["vans"][0]["skills"] == ["cold"]


@pytest.mark.parametrize(
    ("path", "body", "code"),
    [
        ("vans/van-1", {"breaks": [NOON | {"latest": "23:30"}]}, "vans.break_in_no_shift"),
        ("vans/van-1", {"breaks": [NOON | {"latest": "10:00"}]}, "vans.break_in_no_shift"),
        (
            "van-defaults",
            {"breaks": [NOON, NOON | {"earliest": "12:45", "latest": "13:00"}]},
            "vans.breaks_overlap",
        ),
        ("vans/van-1", {"tours": 8, "reload_minutes": 240}, "vans.no_time_to_drive"),
        ("vans/van-9", {"tours": 2}, "request.not_found"),
        ("vans/van-1", {"tours": 0}, "request.field_invalid"),
    ],
)
async def test_what_cannot_be_driven_is_refused_with_its_reason(
    served: Served, path: str, body: dict, code: str
):
    refused = await put(served, path, body)
    assert refused.json()["code"] == code
    assert (await served.get(f"{AT}/vans", "lsp")).json()["changes"] == []


async def test_the_page_lists_the_vans_sets_one_and_says_what_is_wrong_beside_what_was_typed(served: Served):
    page = (await served.get("/console/vans?van=van-1", "lsp")).text
    assert "holds from Mon 15 Jun on" in page
    assert "Change Van 1" in page
    form = {
        "depot": DEPOT,
        "van": "van-1",
        "rests": "own",
        "volume": "4,5",
        "km": "0.42",
        "skills": "two person",
    }
    rest = {"earliest1": "11:00", "latest1": "12:30", "minutes1": "30"}
    done = await served.client.post("/console/vans", data=form | rest, headers=served.bearer("lsp"))
    assert (done.status_code, done.headers["location"][-8:]) == (303, "done=set")
    page = (await served.get("/console/vans", "lsp")).text
    assert "<b>30 min from 11:00 to 12:30</b>" in page
    assert "4.5 m³" in page
    assert "0.42 a km" in page
    for wrong, said in (({"volume": "big"}, "volume is"), ({"latest1": "23:00"}, "lies in no shift")):
        bad = await served.client.post(
            "/console/vans", data=form | rest | wrong, headers=served.bearer("lsp")
        )
        assert bad.status_code == 409
        assert said in bad.text
        assert 'value="11:00"' in bad.text
