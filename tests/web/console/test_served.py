"""The console as it is served: who comes in, what they see, and what their forms change."""

import re

import pytest
from litestar import Request
from tests.web.served import AT, DAY, DEPOT, Served, cluster, database, served

from doorstep.engine.access import AccessKind, NewAccess
from doorstep.engine.ports import Scope
from doorstep.kernel.ids import PartyId, TenantId
from doorstep.kernel.party import Role
from doorstep.web.console.live_board import BoardScene
from doorstep.web.console.wish import Tab, Wish
from doorstep.web.door import SESSION_COOKIE

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]
PAGES = ("/console", "/console/tours", "/console/figures", "/console/import")
LSP, KALLIO, NORDHEM = (
    (PartyId("pihka"), Role.LSP),
    (PartyId("kallio"), Role.BRAND),
    (PartyId("nordhem"), Role.BRAND),
)
DRIVER = (PartyId("driver-1"), Role.DRIVER)


async def link(served: Served, who) -> str:
    party, role = who
    async with served.site.desk.store.transaction(Scope(tenant=TenantId(1))) as tx:
        new = NewAccess(kind=AccessKind.SIGN_IN, party=party, role=role, name="Sanna")
        return f"/sign-in/{await served.site.access.issue(tx, new)}"


async def sign_in(served: Served, who=LSP) -> None:
    served.client.cookies.clear()
    answer = await served.client.post(await link(served, who))
    assert answer.status_code == 303, answer.text


async def hidden(served: Served, path: str) -> dict[str, str]:
    """The token and key of the forms on a page."""
    html = (await served.client.get(path)).text
    found = {name: re.search(rf'name="{name}" value="([^"]+)"', html) for name in ("csrf", "key")}
    return {name: match[1] for name, match in found.items() if match}


async def submit(served: Served, path: str, seen_on: str, **fields: str):
    return await served.client.post(path, data=await hidden(served, seen_on) | fields)


async def test_opening_a_sign_in_link_changes_nothing(served: Served):
    path = await link(served, LSP)
    for _ in range(2):
        page = await served.client.get(path)
        assert page.status_code == 200
        assert "set-cookie" not in page.headers
    assert (await served.client.post(path)).status_code == 303


async def test_a_sign_in_link_works_once(served: Served):
    path = await link(served, LSP)
    first = await served.client.post(path)
    cookie = first.headers["set-cookie"].lower()
    assert first.headers["location"] == "/console"
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    again = await served.client.post(path)
    assert again.status_code == 404
    assert "set-cookie" not in again.headers


async def test_a_driver_goes_to_the_drivers_app(served: Served):
    assert (await served.client.post(await link(served, DRIVER))).headers["location"] == "/driver"


@pytest.mark.parametrize("path", PAGES)
async def test_a_page_without_a_session_leads_to_the_sign_in_page(served: Served, path: str):
    answer = await served.client.get(path)
    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in")
    assert (await served.client.get("/sign-in")).status_code == 200


@pytest.mark.parametrize("path", PAGES)
async def test_a_driver_has_no_business_in_the_console(served: Served, path: str):
    await sign_in(served, DRIVER)
    assert (await served.client.get(path)).status_code == 409


@pytest.mark.parametrize("path", PAGES)
async def test_every_page_has_its_security_headers(served: Served, path: str):
    await sign_in(served)
    page = await served.client.get(path)
    assert page.status_code == 200
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert page.headers["cache-control"] == "private, no-store"
    assert page.headers["referrer-policy"] == "no-referrer"
    assert 'style="' not in page.text


async def test_signing_out_ends_the_session_on_the_server(served: Served):
    await sign_in(served)
    session = served.client.cookies[SESSION_COOKIE]
    answer = await submit(served, "/sign-out", "/console")
    assert answer.headers["location"] == "/sign-in"
    served.client.cookies.clear()
    served.client.cookies.set(SESSION_COOKIE, session)
    assert (await served.client.get("/console")).status_code == 303


async def test_a_form_of_another_sign_in_changes_nothing(served: Served):
    shipment = await served.shipment()
    await sign_in(served)
    before = await served.events()
    path = f"/console/shipments/{shipment['id']}/cancel"
    for csrf in ({}, {"csrf": "somebody-elses"}):
        answer = await served.client.post(path, data=csrf | {"key": "form-key-1", "cause": "brand.not_ready"})
        assert answer.status_code == 409
        assert "another sign-in" in answer.text
    assert await served.events() == before


async def test_a_brand_sees_its_own_shipments_and_no_others(served: Served):
    mine = await served.shipment(brand_reference="KC-OWN")
    await served.post("/api/v1/shipments", "nordhem", _order("NL-OTHER"))
    await sign_in(served, NORDHEM)
    page = (await served.client.get("/console?tab=all")).text
    assert "NL-OTHER" in page
    assert "KC-OWN" not in page
    assert (await served.client.get(f"/console/shipments/{mine['id']}")).status_code == 404
    assert (await served.client.get("/console/tours")).status_code == 409


async def test_a_brand_does_not_learn_who_drives(served: Served):
    shipment = await served.on_tour()
    await sign_in(served, KALLIO)
    panel = (await served.client.get(f"/console/shipments/{shipment['id']}")).text
    assert "Driver 1" not in panel
    assert "of 1" not in panel


async def test_search_looks_at_names_and_streets_that_are_not_shown(served: Served):
    await served.promised()
    await sign_in(served)
    for query, found in (("ilona", True), ("testikatu", True), ("nobody", False)):
        page = (await served.client.get(f"/console?tab=all&q={query}")).text
        assert ("KC-" in page) is found


async def test_the_panel_answers_first_and_tells_everything_known(served: Served):
    shipment = await served.promised()
    await sign_in(served)
    page = (
        await served.client.get(f"/console/shipments/{shipment['id']}", headers={"x-fragment": "panel"})
    ).text
    assert "<html" not in page
    assert "Tomorrow 08:00" in page
    for line in ("Order accepted", "Address found", "Promised tomorrow", "Testikatu 7", "Ilona"):
        assert line in page


async def test_a_doubtful_address_is_settled_by_choosing(served: Served):
    doubt = {"street": "Testikatu", "house_number": "99", "city": "Testilä"}
    shipment = await served.shipment(address=doubt)
    assert shipment["address"]["verdict"] == "doubtful"
    await sign_in(served)
    page = f"/console/shipments/{shipment['id']}"
    assert "Choose the address" in (await served.client.get("/console")).text
    answer = await submit(served, f"{page}/address", page, candidate="0")
    assert answer.headers["location"] == f"{page}?done=address"
    seen = (await served.client.get(answer.headers["location"])).text
    assert "The place is known now" in seen
    assert "Address found" in seen


async def test_another_time_is_promised_from_the_real_plan(served: Served):
    shipment = await served.promised()
    await sign_in(served)
    page = f"/console/shipments/{shipment['id']}"
    times = (await served.client.get(f"{page}?times=1")).text
    slot = re.search(r'name="slot" value="([^"]+)"', times)
    assert slot
    answer = await submit(served, f"{page}/time", page, slot=slot[1].replace("&#43;", "+"), asked="us")
    assert answer.status_code == 303, answer.text
    seen = (await served.client.get(page)).text
    assert "New promise: tomorrow 10:00" in seen
    assert "<s>tomorrow 08:00" in seen


async def test_a_window_that_nobody_offered_is_refused_and_nothing_changes(served: Served):
    shipment = await served.promised()
    await sign_in(served)
    before = await served.events()
    page = f"/console/shipments/{shipment['id']}"
    slot = f"{DEPOT}|{DAY}T03:00:00+00:00|{DAY}T04:00:00+00:00"
    answer = await submit(served, f"{page}/time", page, slot=slot, asked="us")
    assert answer.status_code == 409
    assert 'role="alert"' in answer.text
    assert await served.events() == before


async def test_a_case_is_opened_read_and_closed_once(served: Served):
    shipment = await served.promised()
    await sign_in(served)
    page = f"/console/shipments/{shipment['id']}"
    form = await hidden(served, page) | {"words": "Parcel looks <wet>"}
    for _ in range(2):
        assert (await served.client.post(f"{page}/cases", data=form)).status_code == 303
    seen = (await served.client.get(page)).text
    assert seen.count("Case opened") == 1
    assert "Parcel looks &lt;wet&gt;" in seen
    close = re.search(rf'action="({page}/cases/[^"]+/close)"', seen)
    assert close
    assert (await submit(served, close[1], page, outcome="solved")).status_code == 303
    assert "Case closed" in (await served.client.get(page)).text


async def test_a_shipment_is_cancelled_with_its_reason(served: Served):
    shipment = await served.promised()
    await sign_in(served)
    page = f"/console/shipments/{shipment['id']}"
    assert (
        await submit(served, f"{page}/cancel", page, cause="consignee.incorrect_address")
    ).status_code == 409
    assert (await submit(served, f"{page}/cancel", page, cause="brand.not_ready")).status_code == 303
    assert "Cancelled" in (await served.client.get(page)).text


async def test_tours_are_published_locked_and_planned_again(served: Served):
    await served.promised()
    await sign_in(served)
    page, day = f"/console/tours?day={DAY}", {"depot": DEPOT, "day": DAY}
    assert "Publish 1 tour" in (await served.client.get(page)).text
    answer = await submit(served, "/console/tours/publish", page, **day)
    assert answer.headers["location"].endswith("&done=publish")
    await served.follow()
    seen = (await served.client.get(page)).text
    assert "Publish 1 tour" not in seen
    assert "planned" in seen
    tour = re.search(r"tour=([\w.-]+)\"", seen)
    assert tour
    for verb in ("unlock", "lock", "improve"):
        answer = await submit(served, f"/console/tours/{verb}", page, tour=tour[1], **day)
        assert answer.status_code == 303, answer.text


async def test_figures_from_the_log_are_the_figures_shown(served: Served):
    await served.on_tour()
    await sign_in(served)
    shown = (await served.client.get(f"/console/figures?day={DAY}")).text
    anew = (await served.client.get(f"/console/figures?day={DAY}&source=log")).text
    assert "1 shipment folded again from the log: the same figures" in anew
    assert re.findall(r"<strong>(.*?)</strong>", shown) == re.findall(r"<strong>(.*?)</strong>", anew)


CSV = "reference,name,street,house_number\nIMP-1,Ilona,Testikatu,3\nIMP-2,Åke,Testikatu,99\n"
BAD = CSV + "IMP-3,Nobody,,5\n"


async def look(served: Served, data: bytes):
    form = await hidden(served, "/console/import")
    return await served.client.post("/console/import/look", data=form, files={"file": ("day.csv", data)})


async def take(served: Served, text: str, rows: str):
    form = await hidden(served, "/console/import") | {"key": "import-form-1"}
    return await served.client.post("/console/import", data=form | {"text": text, "rows": rows})


async def test_looking_at_a_file_imports_nothing(served: Served):
    await sign_in(served, KALLIO)
    before = await served.events()
    page = await look(served, CSV.encode())
    assert "2 rows: 2 ready, 1 of them with a doubtful address" in page.text
    assert await served.events() == before


async def test_an_import_takes_every_row_or_none(served: Served):
    await sign_in(served, KALLIO)
    before = await served.events()
    refused = await take(served, BAD, "all")
    assert refused.status_code == 409
    assert "nothing was imported" in refused.text
    assert await served.events() == before
    assert "2 shipments imported" in (await take(served, BAD, "valid")).text
    assert "2 here already, 1 at fault" in (await look(served, BAD.encode())).text


async def test_sending_the_same_import_again_changes_nothing(served: Served):
    await sign_in(served, KALLIO)
    assert "2 shipments imported" in (await take(served, CSV, "all")).text
    after = await served.events()
    await take(served, CSV, "all")
    assert await served.events() == after


async def test_rows_with_windows_are_booked_as_they_are_imported_and_the_others_are_named(served: Served):
    await served.post("/api/v1/days", "lsp", {"depot": DEPOT, "day": DAY})
    await sign_in(served, KALLIO)
    heading = "reference,name,street,house_number,windows"
    rows = (
        f'IMP-1,Ilona,Testikatu,3,"{DAY} 10:00-12:00, 08:00-10:00"',
        f"IMP-2,Åke,Testikatu,4,{DAY} 20:00-22:00",
        "IMP-3,Nina,Testikatu,5,",
    )
    text = "\n".join((heading, *rows))
    page = (await look(served, text.encode())).text
    assert f"To be booked: {DAY} 10:00-12:00, 08:00-10:00" in page
    said = (await take(served, text, "all")).text
    assert "3 shipments imported, all at once. 1 of 2 booked in a window that was named." in said
    assert "Not booked: IMP-2: " in said
    plan = (await served.get(f"/api/v1/plans/{DEPOT}/{DAY}", "lsp")).json()
    assert plan["bookings"] == 1
    wrong = f"{heading}\nIMP-4,Ilona,Testikatu,3,soon"
    assert "write the day and the hours" in (await look(served, wrong.encode())).text.lower()


async def test_a_brand_imports_for_no_other_brand(served: Served):
    await sign_in(served, KALLIO)
    foreign = "brand,reference,street\nnordhem,IMP-1,Testikatu\n"
    assert "write one of: kallio" in (await look(served, foreign.encode())).text.lower()


async def test_a_file_in_another_encoding_is_refused_with_the_way_out(served: Served):
    await sign_in(served, KALLIO)
    page = await look(served, "reference,street\nIMP-1,Käytäväkuja\n".encode("latin-1"))
    assert page.status_code == 422
    assert "save the file as CSV UTF-8" in page.text


async def test_faults_can_be_taken_away_as_a_file(served: Served):
    await sign_in(served, KALLIO)
    form = await hidden(served, "/console/import")
    answer = await served.client.post("/console/import/faults", data=form | {"text": BAD})
    assert answer.headers["content-type"].startswith("text/csv")
    assert "4,IMP-3,street,empty,fill it in" in answer.text


async def test_rows_that_mean_the_same_are_not_sent_again(served: Served):
    shipment = await served.promised()
    await served.promised()
    who = await served.site.access.open(served.keys["lsp"])
    scene = BoardScene(served.site, Request({"type": "http"}), Wish(tab=Tab.ALL))
    first = await scene.of(who)
    served.clock.moment = AT.replace(minute=3)
    second = await scene.of(who)
    rows = [name for name in first.html if name.startswith("row-")]
    assert len(rows) == 2
    assert [name for name in rows if first.html[name] != second.html[name]] == []
    assert first.values["ages"] != second.values["ages"]
    await served.post(f"/api/v1/shipments/{shipment['id']}/cancel", "kallio", {})
    third = await scene.of(who)
    changed = [name for name in rows if third.html[name] != second.html[name]]
    assert changed == [f"row-{shipment['id']}"]


def _order(reference: str) -> dict[str, object]:
    return {
        "brand_reference": reference,
        "consignee": {"name": "Emil"},
        "address": {"street": "Testikatu", "house_number": "9", "city": "Testilä"},
        "parcels": [{"weight_g": 100}],
    }
