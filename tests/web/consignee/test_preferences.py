"""Preferences: kept after a code by mail, applied to the next delivery, undone, exported, erased."""

import re
from dataclasses import replace
from typing import Any

import pytest
from tests.web.consignee.test_change_of_mind import TENANT
from tests.web.consignee.test_links import PAGE, card, form_key, send
from tests.web.served import DAY, DEPOT, HOME, Served, brand_named, cluster, database, served

from doorstep.engine.ports import Cursor, Job
from doorstep.engine.vault import Access, KeptPreferences, Words
from doorstep.events import ChangeKind, PreferencesApplied
from doorstep.kernel.ids import ShipmentId
from doorstep.main.jobs import PreferenceJobs
from doorstep.reactions.promise_made_applies_preferences import APPLY_PREFERENCES

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]

BEHIND = "Under the copper birch <b>left</b>"
WISH = {"way": "safe_place", "words": BEHIND, "note": "Do not ring 👶", "language": "de", "for": "brand"}


async def prove(served: Served, shipment: dict[str, Any]) -> str:
    """The consignee's link, opened with a code that was sent to the address."""
    link = f"/t/{shipment['tracking_token']}"
    served.client.cookies.clear()
    sent = await send(served, f"{link}/step-up?next=preferences", send="yes")
    assert sent.status_code == 200, sent.text
    code = list(served.sender.kept.values())[-1].subject[:6]
    passed = await send(served, f"{link}/step-up?next=preferences", code=code)
    assert passed.headers["location"] == f"{link}/preferences"
    return link


async def remember(served: Served, shipment: dict[str, Any], **changed: str) -> str:
    link = await prove(served, shipment)
    key = form_key((await served.client.get(f"{link}/preferences")).text)
    wish = {**WISH, "consent": "1", "form_key": key, **changed}
    for _ in range(2):
        done = await send(served, f"{link}/preferences", **wish)
        assert done.headers["location"] == f"{link}/preferences?saved=kept", done.text
    return link


async def of_nordhem(served: Served) -> dict[str, Any]:
    """A promised shipment of another brand, written to the same address; one person can carry it."""
    async with served.site.desk.store.transaction(served.site.network(TENANT)) as tx:
        await served.site.records.put(tx, "nordhem", replace(brand_named("nordhem"), skills=()))
    body = {
        "brand_reference": "NH-1",
        "consignee": {"name": "Ilona Laine", "email": "Ilona@Example.test"},
        "address": dict(HOME),
        "parcels": [{"weight_g": 900}],
    }
    answer = await served.post("/api/v1/shipments", "nordhem", body)
    assert answer.status_code == 201, answer.text
    return await promised(served, answer.json(), "nordhem")


async def promised(served: Served, shipment: dict[str, Any], who: str) -> dict[str, Any]:
    await served.post("/api/v1/days", "lsp", {"depot": DEPOT, "day": DAY})
    at = f"/api/v1/shipments/{shipment['id']}"
    offers = (await served.post(f"{at}/slots", who, {"days": 2})).json()["offers"]
    first = next((offer for offer in offers if offer["available"]), None)
    assert first, offers
    window = {name: first[name] for name in ("depot", "start", "end")}
    held = (await served.post(f"{at}/hold", who, window)).json()
    chosen = {name: held[name] for name in ("depot", "day", "reservation")}
    assert (await served.post(f"{at}/promise", who, chosen)).status_code == 201
    return shipment


async def arrange(served: Served, shipment: dict[str, Any], *, times: int = 1) -> None:
    """The job that the reaction sets, run as often as a worker that is killed would run it."""
    job = Job(
        id=1,
        tenant=TENANT,
        kind=APPLY_PREFERENCES,
        key=shipment["id"],
        facts={"shipment": shipment["id"]},
        attempt=1,
        due=served.clock.moment,
    )
    for _ in range(times):
        assert await PreferenceJobs(site=served.site).apply([job, job]) == [None, None]


async def opened(served: Served, ref: str, kind: type):
    async with served.site.desk.store.transaction(served.site.network(TENANT)) as tx:
        return (await served.site.vault.get(tx, [ref], kind)).get(ref)


async def log_of(served: Served) -> str:
    return repr(await served.site.desk.store.behind_fence(Cursor(), limit=10_000))


async def test_a_postcode_opens_no_preferences_and_looking_changes_nothing(served: Served):
    shipment = await served.promised()
    link = f"/t/{shipment['tracking_token']}"
    assert f"{link}/preferences" in (await served.client.get(link)).text
    await send(served, f"{link}/step-up", postcode=HOME["postcode"])
    before = await served.events()
    for path in ("preferences", "preferences/export.json"):
        away = await served.client.get(f"{link}/{path}", headers=PAGE)
        assert away.headers["location"] == f"{link}/step-up?next=preferences"
    for path in ("preferences", "preferences/withdraw", "preferences/erase"):
        away = await send(served, f"{link}/{path}", form_key="k", consent="1", of="brand", **WISH)
        assert away.headers["location"] == f"{link}/step-up?next=preferences"
    asked = (await served.client.get(f"{link}/step-up?next=preferences")).text
    assert 'name="postcode"' not in asked
    assert await served.events() == before


async def test_nothing_is_kept_without_consent_and_what_was_written_comes_back(served: Served):
    link = await prove(served, await served.promised())
    before = await served.events()
    told = {"form_key": "k"}
    refused = await send(served, f"{link}/preferences", **WISH, **told)
    assert refused.status_code == 422
    assert "Under the copper birch &lt;b&gt;left&lt;/b&gt;" in refused.text
    assert "Tick the box" in refused.text
    empty = await send(served, f"{link}/preferences", form_key="k", consent="1")
    assert (empty.status_code, "Nothing was chosen" in empty.text) == (422, True)
    bare = await send(served, f"{link}/preferences", form_key="k", consent="1", way="neighbour")
    assert (bare.status_code, "in a few words" in bare.text) == (422, True)
    long = await send(
        served, f"{link}/preferences", **{**WISH, **told, "consent": "1", "note": "مرحبا" * 2000}
    )
    assert (long.status_code, "مرحبا" * 2000 in long.text) == (422, True)
    assert await served.events() == before


async def test_the_next_delivery_is_arranged_once_and_the_page_says_so(served: Served):
    await remember(served, await served.promised())
    second = await served.promised()
    await arrange(served, second, times=3)
    found = await card(served, second)
    assert found.instruction is not None
    assert (found.instruction.kind, found.instruction.preferred) == (ChangeKind.SAFE_PLACE, True)
    assert (await opened(served, found.instruction.words, Words)).text == BEHIND
    assert found.access is not None
    assert (await opened(served, found.access.words, Access)).note == WISH["note"]
    assert (found.locale, found.language.was) == ("de", "fi" if found.language.was == "fi" else "en")
    assert len(found.instructions) == 1
    log = await log_of(served)
    assert log.count("PreferencesApplied(") == 1
    for told in (BEHIND, "ilona", "Do not ring"):
        assert told not in log, "the log holds references only"
    link = f"/t/{second['tracking_token']}"
    page = (await served.client.get(f"{link}?lang=en")).text
    assert page.count("As you prefer") == 3
    assert BEHIND not in page
    assert "birch" not in page, "words are shown after the step-up only"


async def test_one_tap_undoes_it_for_this_parcel_and_it_is_not_arranged_again(served: Served):
    await remember(served, await served.promised())
    second = await served.promised()
    await arrange(served, second)
    link = await prove(served, second)
    page = (await served.client.get(f"{link}?lang=en")).text
    forms = re.findall(
        r'as-ordered[^"]*"><input type="hidden" name="form_key" value="([^"]+)">'
        r'<button class="btn two" name="what" value="(\w+)"',
        page,
    )
    assert {what for _, what in forms} == {"instruction", "access", "language"}
    for key, what in [*forms, *forms]:
        done = await send(served, f"{link}/as-ordered", form_key=key, what=what)
        assert done.headers["location"] == f"{link}?saved=as-ordered"
    await arrange(served, second)
    found = await card(served, second)
    assert found.instruction is None
    assert found.access is not None
    assert found.access.words == ""
    assert found.locale == found.language.locale == found.language.was or found.locale != "de"
    before = await served.events()
    stale = await send(served, f"{link}/as-ordered", form_key="other", what="instruction")
    assert "problem=stale" in stale.headers["location"]
    assert await served.events() == before
    third = await served.promised()
    await arrange(served, third)
    assert (await card(served, third)).instruction is not None, "what is remembered stays"


async def test_what_was_chosen_by_hand_is_never_overwritten(served: Served):
    await remember(served, await served.promised())
    second = await served.promised()
    link = f"/t/{second['tracking_token']}"
    await send(served, f"{link}/step-up", postcode=HOME["postcode"])
    key = form_key((await served.client.get(f"{link}/change/neighbour")).text)
    done = await send(served, f"{link}/change/neighbour", form_key=key, words="Virtanen, 3 B")
    assert done.headers["location"] == f"{link}?saved=neighbour"
    await arrange(served, second)
    found = await card(served, second)
    assert found.instruction is not None
    assert (found.instruction.kind, found.instruction.preferred) == (ChangeKind.NEIGHBOUR, False)
    assert found.access is not None, "of the way to the door nothing was said by hand"
    assert found.access.preferred


async def test_what_the_goods_forbid_and_another_house_are_left_as_ordered(served: Served):
    await remember(served, await served.promised())
    in_person = await served.promised(attendance="attended")
    await arrange(served, in_person)
    assert (await card(served, in_person)).instruction is None
    assert (await card(served, in_person)).access is not None
    office = await served.promised(address={**HOME, "house_number": "12"})
    await arrange(served, office)
    found = await card(served, office)
    assert (found.instruction, found.access, found.locale) == (None, None, "de")


async def test_another_brand_sees_and_applies_nothing_unless_all_are_chosen(served: Served):
    link = await remember(served, await served.promised())
    other = await of_nordhem(served)
    await arrange(served, other)
    assert (await card(served, other)).preferred_at is None
    theirs = await prove(served, other)
    assert "birch" not in (await served.client.get(f"{theirs}/preferences")).text
    served.client.cookies.clear()
    link = await remember(served, await served.promised(), **{"for": "everywhere"})
    assert "Remembered for all brands" in (await served.client.get(f"{link}/preferences")).text
    await arrange(served, other)
    found = await card(served, other)
    assert found.preferred_at is not None
    assert found.instruction is not None


async def test_withdrawn_or_erased_nothing_is_left_to_apply(served: Served):
    link = await remember(served, await served.promised())
    page = (await served.client.get(f"{link}/preferences")).text
    (kept,) = set(re.findall(r"kept='(prefers-[^']+)'", await log_of(served)))
    assert await opened(served, kept, KeptPreferences)
    exported = await served.client.get(f"{link}/preferences/export.json")
    assert "attachment" in exported.headers["content-disposition"]
    (consent,) = exported.json()["consents"]
    assert (consent["brand"], consent["remembered"]["words"]) == ("Kallio Coffee", BEHIND)
    for _ in range(2):
        gone = await send(served, f"{link}/preferences/withdraw", of="brand", form_key=form_key(page))
        assert gone.headers["location"] == f"{link}/preferences?saved=withdrawn"
    assert await opened(served, kept, KeptPreferences) is None
    second = await served.promised()
    await arrange(served, second)
    assert (await card(served, second)).preferred_at is None
    link = await remember(served, second)
    page = (await served.client.get(f"{link}/preferences")).text
    await send(served, f"{link}/preferences/erase", form_key=form_key(page))
    html = (await served.client.get(f"{link}/preferences?saved=erased")).text
    assert "Everything was erased" in html
    assert "birch" not in html
    refs = set(re.findall(r"kept='(prefers-[^']+)'", await log_of(served)))
    assert [await opened(served, ref, KeptPreferences) for ref in refs] == [None] * len(refs)
    exported = (await served.client.get(f"{link}/preferences/export.json")).json()
    assert [one["ended_by"] for one in exported["consents"]] == ["withdrawal", "erasure"]
    assert exported["erased_at"]
    third = await served.promised()
    await arrange(served, third)
    assert (await card(served, third)).preferred_at is None
    assert ShipmentId(third["id"]) not in [
        one.event.shipment
        for one in await served.site.desk.store.behind_fence(Cursor(), limit=10_000)
        if isinstance(one.event, PreferencesApplied)
    ]
