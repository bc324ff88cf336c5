"""What a link opens, and what it does not: pages, forms and pictures of one delivery over HTTP."""

import re
from typing import Any

import pytest
from tests.web.served import Served, cluster, database, served

from doorstep.engine.access import AccessKind
from doorstep.kernel.ids import ShipmentId
from doorstep.web.consignee.calendar_file import folded
from doorstep.web.slots import card_of

__all__ = ["cluster", "database", "served"]

pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]
PAGE = {"accept": "text/html"}


async def link_of(served: Served, shipment: dict[str, Any]) -> str:
    return f"/t/{shipment['tracking_token']}"


async def send(served: Served, path: str, **fields: str):
    return await served.client.post(path, data=fields, headers=PAGE)


def form_key(html: str) -> str:
    found = re.search(r'name="form_key" value="([^"]+)"', html)
    assert found
    return found[1]


async def card(served: Served, shipment: dict[str, Any]):
    site = served.site
    async with site.desk.store.transaction(site.network(site.shop_tenant)) as tx:
        return await card_of(site, tx, ShipmentId(shipment["id"]))


async def test_a_link_opens_its_delivery_with_the_headers_of_a_private_page(served: Served):
    shipment = await served.promised()
    page = await served.client.get(await link_of(served, shipment))
    assert page.status_code == 200
    assert "Arriving tomorrow" in page.text
    assert page.headers["referrer-policy"] == "no-referrer"
    assert "no-store" in page.headers["cache-control"]
    assert "noindex" in page.headers["x-robots-tag"]
    assert "script-src 'self';" in page.headers["content-security-policy"]


async def test_an_unknown_link_is_answered_in_calm_words(served: Served):
    for token in ("nonsense", "A" * 22, "x" * 300, served.keys["kallio"]):
        page = await served.client.get(f"/t/{token}", headers=PAGE)
        assert page.status_code == 404
        assert "This link does not work any more" in page.text
        assert "Tämä linkki" in page.text


async def test_a_link_that_was_taken_back_opens_nothing(served: Served):
    shipment = await served.promised()
    site = served.site
    async with site.desk.store.transaction(site.network(site.shop_tenant)) as tx:
        await site.access.revoke(tx, AccessKind.LINK, shipment["id"])
    for path in ("", "/live", "/fragment", "/change", "/step-up", "/contact", "/calendar.ics"):
        page = await served.client.get(await link_of(served, shipment) + path, headers=PAGE)
        assert page.status_code == 404, path


async def test_looking_changes_nothing(served: Served):
    link = await link_of(served, await served.promised())
    before = await served.events()
    paths = "", "/fragment", "/change", "/step-up", "/contact?about=problem", "/cancel", "/calendar.ics"
    for path in paths:
        page = await served.client.get(link + path, headers=PAGE)
        assert page.status_code == 200, path
    assert await served.events() == before


async def test_the_postcode_opens_the_address_for_this_browser_only(served: Served):
    link = await link_of(served, await served.promised())
    wrong = await send(served, f"{link}/step-up", postcode="99999")
    assert wrong.status_code == 422
    assert "another postcode" in wrong.text
    right = await send(served, f"{link}/step-up", postcode="001 00")
    assert right.status_code == 303
    cookie = right.headers["set-cookie"]
    assert f"Path={link}" in cookie
    assert "HttpOnly" in cookie
    assert "Testikatu 7" in (await served.client.get(link)).text
    served.client.cookies.clear()
    assert "Testikatu 7" not in (await served.client.get(link)).text


async def test_a_step_up_for_one_delivery_opens_no_other(served: Served):
    mine, other = await served.promised(), await served.promised()
    await send(served, f"{await link_of(served, mine)}/step-up", postcode="00100")
    secret = next(iter(served.client.cookies.jar)).value
    served.client.cookies.clear()
    link = await link_of(served, other)
    page = await served.client.get(link, headers={"cookie": f"doorstep_unlocked={secret}"})
    assert "Testikatu 7" not in page.text


async def test_guessing_ends_in_a_pause_even_for_the_right_answer(served: Served):
    link = await link_of(served, await served.promised())
    for number in range(5):
        assert (await send(served, f"{link}/step-up", postcode=f"9999{number}")).status_code == 422
    paused = await send(served, f"{link}/step-up", postcode="00100")
    assert paused.status_code == 429
    assert "quarter of an hour" in paused.text


async def test_a_code_by_mail_opens_too_and_works_once(served: Served):
    link = await link_of(served, await served.promised())
    sent = await send(served, f"{link}/step-up", send="yes")
    assert "Enter the code" in sent.text
    (mail,) = served.sender.kept.values()
    code = mail.subject[:6]
    assert mail.to_address == "ilona@example.test"
    assert (await send(served, f"{link}/step-up", code="000000")).status_code == 422
    assert (await send(served, f"{link}/step-up", code=code)).status_code == 303
    assert (await send(served, f"{link}/step-up", code=code)).status_code == 422


async def test_a_picture_needs_the_step_up_and_belongs_to_its_delivery(served: Served):
    link = await link_of(served, await served.promised())
    assert (await served.client.get(f"{link}/proof/some-media", headers=PAGE)).status_code == 404
    await send(served, f"{link}/step-up", postcode="00100")
    assert (await served.client.get(f"{link}/proof/some-media", headers=PAGE)).status_code == 404


async def test_a_question_sent_twice_is_one_case_and_its_words_are_on_the_page(served: Served):
    shipment = await served.promised()
    link = await link_of(served, shipment)
    key = form_key((await served.client.get(f"{link}/contact")).text)
    for _ in range(2):
        answer = await send(served, f"{link}/contact", form_key=key, about="question", words="Is it <big>?")
        assert answer.headers["location"] == f"{link}?saved=asked"
    page = (await served.client.get(link)).text
    assert page.count("You asked,") == 1
    assert "Is it &lt;big&gt;?" in page


async def test_what_is_too_long_comes_back_whole_and_opens_no_case(served: Served):
    link = await link_of(served, await served.promised())
    key = form_key((await served.client.get(f"{link}/contact")).text)
    before, words = await served.events(), "العربية 🚲 {{ 7 * 7 }} <b>" * 400 + "the end"
    answer = await send(served, f"{link}/contact", form_key=key, about="problem", words=words)
    assert (answer.status_code, await served.events()) == (422, before)
    assert f"{len(words):,} characters, and 1,500 are possible" in answer.text
    assert "{{ 7 * 7 }} &lt;b&gt;the end</textarea>" in answer.text
    assert form_key(answer.text) == key


async def test_a_delivery_under_way_cannot_be_rated(served: Served):
    link = await link_of(served, await served.promised())
    answer = await send(served, f"{link}/rating", goods="5", door="5")
    assert answer.status_code == 409


async def test_another_window_becomes_the_promise_and_frees_the_old_one(served: Served):
    shipment = await served.promised()
    link = await link_of(served, shipment)
    old = (await card(served, shipment)).promise
    page = (await served.client.get(f"{link}/change")).text
    values = re.findall(r'name="to" value="([^"]+)"', page)
    answer = await send(served, f"{link}/change", form_key=form_key(page), to=values[-1])
    assert answer.headers["location"] == f"{link}?saved=changed"
    new = (await card(served, shipment)).promise
    assert old is not None
    assert new is not None
    assert new.window != old.window
    assert new.chosen


async def test_a_window_that_has_gone_is_told_and_nothing_changes(served: Served):
    shipment = await served.promised()
    link = await link_of(served, shipment)
    page = (await served.client.get(f"{link}/change")).text
    value = re.findall(r'name="to" value="([^"]+)"', page)[-1]
    depot, start, end = value.rsplit("|", 2)
    gone = f"{depot}|{int(start) + 60}|{int(end) + 60}"
    before = await served.events()
    answer = await send(served, f"{link}/change", form_key=form_key(page), to=gone)
    assert answer.status_code == 409
    assert "has just gone" in answer.text
    assert await served.events() == before


async def test_a_window_that_is_none_is_refused(served: Served):
    link = await link_of(served, await served.promised())
    for to in ("", "depot-1", "depot-1|x|y", "depot-1|5|4", "|".join(["9" * 30] * 3)):
        assert (await send(served, f"{link}/change", form_key="k", to=to)).status_code == 422, to


async def test_cancelling_needs_the_step_up(served: Served):
    shipment = await served.promised()
    link = await link_of(served, shipment)
    asked = await send(served, f"{link}/cancel", form_key="k")
    assert asked.headers["location"] == f"{link}/step-up?next=cancel"
    assert (await card(served, shipment)).cancelled_at is None
    assert f"{link}/step-up?next=cancel" in (await served.client.get(f"{link}/cancel")).text
    answer = await send(served, f"{link}/step-up?next=cancel", postcode="00100")
    assert answer.headers["location"] == f"{link}/cancel"
    await send(served, f"{link}/cancel", form_key="k")
    assert (await card(served, shipment)).cancelled_at is not None
    assert "This delivery was cancelled" in (await served.client.get(link)).text


async def test_the_fallback_answers_all_parts_and_then_nothing_until_something_changes(served: Served):
    link = await link_of(served, await served.promised())
    first = await served.client.get(f"{link}/fragment")
    assert set(first.json()["html"]) >= {"head", "answer", "side", "log"}
    again = await served.client.get(f"{link}/fragment", headers={"if-none-match": first.headers["etag"]})
    assert again.status_code == 304


async def test_the_calendar_bears_the_promised_window(served: Served):
    link = await link_of(served, await served.promised())
    entry = await served.client.get(f"{link}/calendar.ics")
    assert entry.headers["content-type"].startswith("text/calendar")
    assert "DTSTART:20260616T050000Z" in entry.text
    assert "SEQUENCE:0" in entry.text


async def test_a_moved_window_is_the_same_entry_with_a_higher_sequence_and_a_cancelled_one_goes(
    served: Served,
):
    shipment = await served.promised()
    link = await link_of(served, shipment)
    first = (await served.client.get(f"{link}/calendar.ics")).text
    page = (await served.client.get(f"{link}/change")).text
    other = re.findall(r'name="to" value="([^"]+)"', page)[0]
    await send(served, f"{link}/change", form_key=form_key(page), to=other)
    moved = (await served.client.get(f"{link}/calendar.ics")).text
    assert _line(first, "UID") == _line(moved, "UID")
    assert (_line(first, "SEQUENCE"), _line(moved, "SEQUENCE")) == ("0", "1")
    assert _line(first, "DTSTART") != _line(moved, "DTSTART")
    at = f"/api/v1/shipments/{shipment['id']}/cancel"
    await served.post(at, "kallio", {})
    gone = (await served.client.get(f"{link}/calendar.ics")).text
    assert (_line(gone, "SEQUENCE"), _line(gone, "STATUS")) == ("2", "CANCELLED")
    assert _line(gone, "METHOD") == "CANCEL"


@pytest.mark.parametrize("line", ["SUMMARY:" + "ä" * 200, "SUMMARY:" + "🛗" * 60, "X" * 75, "X" * 76, ""])
def test_a_long_line_is_folded_between_letters(line: str):
    pieces = folded(line).split("\r\n")
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert pieces[0] + "".join(piece.removeprefix(" ") for piece in pieces[1:]) == line


def _line(entry: str, name: str) -> str:
    return next(one.partition(":")[2] for one in entry.split("\r\n") if one.startswith(f"{name}:"))


async def test_the_page_speaks_the_language_of_the_order_or_the_one_chosen(served: Served):
    link = await link_of(served, await served.promised(locale="fi"))
    assert "Saapuu huomenna" in (await served.client.get(link)).text
    german = await served.client.get(f"{link}?lang=de&theme=dark")
    assert "Kommt morgen" in german.text
    assert 'data-theme="dark"' in german.text
    assert f"{link}/change?lang=de&amp;theme=dark" in german.text
