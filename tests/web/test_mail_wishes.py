"""Fewer mails by one click or on the page; what bounces comes back by a door and reaches the desk."""

from datetime import timedelta

import pytest
from tests.adapters.test_mail_reports import bounce
from tests.web.served import Served, cluster, database, served
from tests.web.test_texts import told

from doorstep.adapters.senders.mail_ids import MailIds
from doorstep.domain.comms.ports import OutgoingMessage
from doorstep.domain.comms.timers import SWITCH
from doorstep.domain.mailing import MailLine
from doorstep.engine.vault import Person
from doorstep.kernel.ids import EventId, MessageId, PartyId
from doorstep.web.text_wishes import MAILS

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.database]
ONE_CLICK = {"List-Unsubscribe": "One-Click"}


async def stands(served: Served, email: str) -> MailLine:
    address = served.site.mail_mark(PartyId("kallio"), email)
    async with served.site.desk.store.transaction(served.site.network(served.site.shop_tenant)) as tx:
        return (await served.site.read(tx, MAILS, [address])).get(address) or MailLine(address=address)


async def email_of(served: Served, shipment: str) -> str:
    async with served.site.desk.store.transaction(served.site.network(served.site.shop_tenant)) as tx:
        [card] = (await served.site.read(tx, "shipment_card", [shipment])).values()
        return (await served.site.vault.get(tx, [card.consignee], Person))[card.consignee].email


async def test_one_click_of_a_mail_program_is_one_wish_and_opening_the_link_is_none(served: Served):
    shipment = await served.promised()
    email, before = await email_of(served, shipment["id"]), await served.events()
    url = f"{shipment['tracking_url']}/mails"
    opened = await served.client.get(url)
    assert (opened.status_code, opened.headers["location"].endswith("#mails")) == (303, True)
    assert await served.events() == before
    for _ in range(2):
        clicked = await served.client.post(url, data=ONE_CLICK)
        assert (clicked.status_code, clicked.content) == (200, b"")
    assert await served.events() == before + 1
    assert (await stands(served, email)).stopped_by == "mail"
    page = (await served.client.get(shipment["tracking_url"])).text
    assert "You asked Kallio Coffee for fewer e-mails" in page
    panel = (await served.get(f"/console/shipments/{shipment['id']}", "lsp")).text
    assert "Wants only the e-mails that are necessary" in panel
    form = {"wish": "start", "form_key": "1"}
    assert (await served.client.post(url, data=form)).status_code == 303
    assert (await stands(served, email)).stopped_at is None


async def test_a_mail_program_of_a_guessed_link_stops_nothing(served: Served):
    shipment = await served.promised()
    before = await served.events()
    guessed = shipment["tracking_url"][:-3] + "abc/mails"
    assert (await served.client.post(guessed, data=ONE_CLICK)).status_code == 404
    assert (await served.client.post(f"{shipment['tracking_url']}/mails", data={"x": "y"})).status_code == 422
    assert await served.events() == before


def named(served: Served, shipment: str, message: str) -> str:
    mail = OutgoingMessage(
        message=MessageId(message),
        about=EventId("evt"),
        locale="en",
        sender_name="",
        sender_address="",
        to_name="",
        to_address="",
        subject="",
        text="",
        html="",
        shipment=shipment,
        network=int(served.site.shop_tenant),
    )
    return MailIds(b"k" * 32).of(mail, "kalliocoffee.example")


async def test_a_bounce_switches_the_channel_closes_the_address_and_shows_at_the_desk(served: Served):
    shipment = await served.promised()
    email = await email_of(served, shipment["id"])
    message = await told(served, shipment["id"])
    whom = f"Final-Recipient: rfc822; {email.upper()}\n"
    raw = bounce(name=named(served, shipment["id"], message), recipient=whom)
    before = await served.events()
    for _ in range(2):
        answer = await served.client.post("/providers/mail/reports", content=raw)
        assert answer.json() == {"outcome": "failed"}
    assert await served.events() == before + 1
    assert (await stands(served, email)).is_closed
    real = served.clock.real() + timedelta(seconds=1)
    jobs = await served.site.desk.store.take_jobs(
        [SWITCH], now=served.clock.now(), real=real, lease_s=1, limit=9
    )
    assert [(job.key, job.facts["reason"]) for job in jobs] == [(message, "mail.5.1.1")]
    await served.follow()
    panel = (await served.get(f"/console/shipments/{shipment['id']}", "lsp")).text
    assert "Nobody is at the e-mail address" in panel
    page = (await served.client.get(shipment["tracking_url"])).text
    assert "nobody was found at your address" in page


async def test_what_speaks_of_another_address_switches_and_closes_nothing(served: Served):
    shipment = await served.promised()
    message = await told(served, shipment["id"])
    raw = bounce(
        name=named(served, shipment["id"], message), recipient="Final-Recipient: rfc822; x@else.example\n"
    )
    answer = await served.client.post("/providers/mail/reports", content=raw)
    assert answer.json() == {"outcome": "failed"}
    assert not (await stands(served, await email_of(served, shipment["id"]))).is_closed


@pytest.mark.parametrize("raw", [b"", b"\x00\xff", b"Subject: hello\n\nI am on holiday until Monday."])
async def test_what_is_no_report_changes_nothing(served: Served, raw: bytes):
    before = await served.events()
    answer = await served.client.post("/providers/mail/reports", content=raw)
    assert (answer.status_code, answer.json()) == (200, {"outcome": "ignored"})
    assert await served.events() == before
