"""The sender as a brand sees it: looked up on a button press, explained, and kept with its time."""

from dataclasses import replace

import httpx
import pytest
from tests.dns_answerer import answering
from tests.web.served import Served, cluster, database, served
from tests.web.studio.test_studio import person

from doorstep.adapters.dns import Dns
from doorstep.domain.mailing.sender import Sending

__all__ = ["cluster", "database", "served"]

pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]

KEY = "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
SENDING = Sending(servers="ip4:192.0.2.17", selector="ds1", key=KEY)
DOMAIN = "mail.kallio.coffee"
RECORDS = {
    DOMAIN: ("v=spf1 ip4:192.0.2.0/24 -all",),
    f"ds1._domainkey.{DOMAIN}": (KEY,),
    f"_dmarc.{DOMAIN}": ("v=DMARC1; p=reject",),
    "kallio.coffee": ("v=spf1 -all",),
}


def asks(served: Served, server, sending: Sending = SENDING) -> None:
    dns = Dns(server.address, timeout_s=0.5, lifetime_s=1.0)
    served.site.studio = replace(served.site.studio, dns=dns, sending=sending)


async def look_up(who) -> httpx.Response:
    answer = await who.post("/studio/sender/look-up", "/studio/sender")
    assert answer.status_code == 303, answer.text
    return answer


async def test_a_sender_is_drafted_looked_up_and_explained(served: Served):
    meri = await person(served, 1)
    async with answering(records=RECORDS) as server:
        asks(served, server)
        assert "Not looked up yet." in await meri.get("/studio/sender")
        saved = await meri.post("/studio/sender", "/studio/sender", sender=f"delivery@{DOMAIN}")
        assert saved.status_code == 303, saved.text
        assert server.asked == []
        await look_up(meri)
        asked = len(server.asked)
        page = await meri.get("/studio/sender")
        assert len(server.asked) == asked
    assert page.count(">Good<") == 4
    assert "Looked up 0 min ago." in page
    assert "signed here, with the key ds1" in page
    assert f'value="delivery@{DOMAIN}"' in page
    live = await meri.get("/studio")
    assert "not looked up yet" in live


async def test_what_is_missing_is_said_with_the_record_to_publish(served: Served):
    meri = await person(served, 1)
    hostile = '<script>alert("x")</script> v=spf1'
    async with answering(
        records={DOMAIN: ("v=spf1 mx -all", hostile), f"_dmarc.{DOMAIN}": (hostile,)}
    ) as server:
        asks(served, server)
        await meri.post("/studio/sender", "/studio/sender", sender=f"delivery@{DOMAIN}")
        await look_up(meri)
    page = await meri.get("/studio/sender")
    assert "v=spf1 mx ip4:192.0.2.17 -all" in page
    assert KEY.replace("+", "&#43;") in page or KEY in page
    assert "v=DMARC1; p=none" in page
    assert "<script>alert" not in page


async def test_without_an_answer_nothing_is_claimed_and_the_page_does_not_wait(served: Served):
    meri = await person(served, 1)
    async with answering(silent=frozenset(RECORDS)) as server:
        asks(served, server, Sending(servers="mx"))
        await meri.post("/studio/sender", "/studio/sender", sender=f"delivery@{DOMAIN}")
        await look_up(meri)
    page = await meri.get("/studio/sender")
    assert "DNS did not answer" in page
    assert "Mails are not signed." in page
    assert ">Good<" not in page


async def test_the_live_sender_is_a_line_of_the_checklist(served: Served):
    meri = await person(served, 1)
    async with answering(records={}) as server:
        asks(served, server)
        await look_up(meri)
    page = await meri.get("/studio")
    assert "SPF, DKIM, DMARC, Alignment left" in page


@pytest.mark.parametrize(
    "sender",
    [
        "",
        "nobody",
        "a@b",
        "a b@shop.com",
        "a@shop.com\r\nBcc: x@y.fi",
        "<a@shop.com>",
        "a@" + "x" * 260 + ".fi",
    ],
)
async def test_what_is_no_address_is_refused_and_changes_nothing(served: Served, sender: str):
    meri = await person(served, 1)
    before = await served.events()
    answer = await meri.post("/studio/sender", "/studio/sender", sender=sender)
    assert answer.status_code == 409
    assert "not an address" in answer.text or "no e-mail address" in answer.text
    assert await served.events() == before


async def test_looking_up_is_for_the_brand_s_own_people_with_a_form_of_theirs(served: Served):
    meri = await person(served, 1)
    forged = await served.client.post("/studio/sender/look-up", data={}, headers=meri.headers)
    assert forged.json()["code"] == "access.stale_form"
    got = await served.client.get("/studio/sender/look-up", headers=meri.headers)
    assert got.status_code in (404, 405)
