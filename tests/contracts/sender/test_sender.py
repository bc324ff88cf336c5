"""The contract of a channel: one identity per message, and a clear word when it cannot be said.

The same body runs against the twin in memory and against SMTP on this machine.
"""

import asyncio
import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any, Protocol

import pytest
from aiosmtpd.smtp import SMTP, Envelope
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from tests.adapters.test_dkim import check

from doorstep.adapters.clock import FixedClock
from doorstep.adapters.memory.sender import MemorySender
from doorstep.adapters.senders.dkim import DkimSigner
from doorstep.adapters.senders.mail_ids import MailIds
from doorstep.adapters.senders.smtp import SmtpSender, SmtpSettings
from doorstep.domain.comms import ChannelDown, Undeliverable
from doorstep.domain.comms.ports import OutgoingMessage, Sender
from doorstep.kernel.ids import EventId, MessageId

pytestmark = [pytest.mark.anyio, pytest.mark.local_network]

AT = datetime(2026, 6, 16, 11, 0, tzinfo=UTC)
NOBODY = "nobody@example.com"
MESSAGE = OutgoingMessage(
    message=MessageId("msg-0123456789abcdef0123456789"),
    about=EventId("evt-1"),
    locale="fi",
    sender_name="Kallio Coffee",
    sender_address="delivery@kalliocoffee.example",
    to_name="Åsa Öljymäki, Großmann",
    to_address="asa@example.com",
    subject="Matkalla: tänään klo 14.10\N{EN DASH}14.50",
    text="Matkalla luoksesi: tänään klo 14.10\N{EN DASH}14.50\n",
    html="<p>Matkalla luoksesi: <b>tänään</b></p>" + "x" * 3_000,
    reply_to="help@kalliocoffee.example",
    shipment="shp-1",
    network=7,
)


class Server(Protocol):
    """A channel under test, and what its far side holds by identity."""

    @property
    def sender(self) -> Sender: ...

    def held(self) -> Mapping[str, Any]: ...


class InMemory:
    """The twin."""

    def __init__(self) -> None:
        self.sender = MemorySender(refusing=frozenset({NOBODY}))

    def held(self) -> Mapping[str, Any]:
        return self.sender.kept


class OverSmtp:
    """A mail server on this machine; it knows a copy by its Message-ID."""

    def __init__(self, *, reply: str = "250 2.0.0 Ok") -> None:
        self.mails: dict[str, EmailMessage] = {}
        self.reply = reply
        self.raw: list[bytes] = []
        self.envelopes: list[str] = []
        self.sender: SmtpSender

    async def handle_RCPT(  # noqa: N802  # aiosmtpd calls it by this name
        self, _server: Any, _session: Any, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if address == NOBODY:
            return f"550 5.1.1 {NOBODY} unknown"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 Ok"

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Envelope) -> str:  # noqa: N802  # as above
        assert isinstance(envelope.content, bytes)
        self.raw.append(b"\r\n" + envelope.content)
        self.envelopes.append(envelope.mail_from or "")
        if self.reply.startswith("250"):
            mail = message_from_bytes(envelope.content, policy=default)
            self.mails[str(mail["Message-ID"])] = mail
        return self.reply

    def held(self) -> Mapping[str, Any]:
        return self.mails


@asynccontextmanager
async def serving(server: OverSmtp) -> AsyncIterator[OverSmtp]:
    listening = await asyncio.get_running_loop().create_server(lambda: SMTP(server), "127.0.0.1", 0)
    port = listening.sockets[0].getsockname()[1]
    server.sender = SmtpSender(
        settings=SmtpSettings(host="127.0.0.1", port=port, timeout_s=3),
        clock=FixedClock(AT),
        ids=MailIds(b"k" * 32),
    )
    try:
        yield server
    finally:
        listening.close()


@pytest.fixture(params=["memory", "smtp"])
async def server(request: pytest.FixtureRequest) -> AsyncIterator[Server]:
    if request.param == "memory":
        yield InMemory()
        return
    async with serving(OverSmtp()) as real:
        yield real


async def test_a_message_handed_over_is_on_the_other_side(server: Server):
    receipt = await server.sender.send(MESSAGE)
    assert receipt.reply.startswith("250")
    assert len(server.held()) == 1


async def test_a_message_handed_over_twice_is_still_one_message(server: Server):
    first = await server.sender.send(MESSAGE)
    again = await server.sender.send(MESSAGE)
    assert first.reference == again.reference
    assert len(server.held()) == 1


async def test_two_messages_are_two(server: Server):
    await server.sender.send(MESSAGE)
    await server.sender.send(replace(MESSAGE, message=MessageId("msg-2")))
    assert len(server.held()) == 2


async def test_a_refused_recipient_is_undeliverable_and_not_repeated_in_the_error(server: Server):
    with pytest.raises(Undeliverable) as refusal:
        await server.sender.send(replace(MESSAGE, to_address=NOBODY))
    assert "nobody" not in str(refusal.value)
    assert not server.held()


@pytest.mark.parametrize("address", ["", "asa", "asa example.com"])
async def test_an_address_that_is_none_is_undeliverable(server: Server, address: str):
    with pytest.raises(Undeliverable):
        await server.sender.send(replace(MESSAGE, to_address=address))


async def test_a_channel_that_is_down_can_be_asked_again():
    sender = MemorySender(down=True)
    with pytest.raises(ChannelDown):
        await sender.send(MESSAGE)
    sender.down = False
    assert (await sender.send(MESSAGE)).reply == "250 OK"


async def test_a_mail_server_that_is_away_can_be_asked_again():
    async with serving(OverSmtp()) as server:
        sender = server.sender
    with pytest.raises(ChannelDown, match="mail server"):
        await sender.send(MESSAGE)


@pytest.mark.parametrize(
    ("reply", "refusal"), [("451 4.3.0 Later", ChannelDown), ("554 5.7.1 Never", Undeliverable)]
)
async def test_the_servers_code_says_whether_to_try_again(reply: str, refusal: type[Exception]):
    async with serving(OverSmtp(reply=reply)) as server:
        with pytest.raises(refusal, match=reply[:3]):
            await server.sender.send(MESSAGE)


async def test_a_mail_says_who_sends_it_and_that_a_program_wrote_it():
    async with serving(OverSmtp()) as server:
        await server.sender.send(MESSAGE)
        [mail] = server.mails.values()
    name = str(mail["Message-ID"])
    assert re.fullmatch(
        r"<msg-0123456789abcdef0123456789\.7\.shp-1\.[0-9a-f]{16}@kalliocoffee\.example>", name
    )
    assert MailIds(b"k" * 32).read(name) == (MESSAGE.message, 7, "shp-1")
    assert mail["From"] == "Kallio Coffee <delivery@kalliocoffee.example>"
    assert mail["To"].addresses[0].display_name == MESSAGE.to_name
    assert mail["Reply-To"] == "help@kalliocoffee.example"
    assert mail["Subject"] == MESSAGE.subject
    assert mail["Date"] == "Tue, 16 Jun 2026 11:00:00 +0000"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["Content-Language"] == "fi"
    assert mail["X-Doorstep-About"] == "evt-1"
    assert "List-Unsubscribe" not in mail
    plain, html = mail.iter_parts()
    assert plain.get_content_type() == "text/plain"
    assert plain.get_content().strip() == MESSAGE.text.strip()
    assert html.get_content().strip() == MESSAGE.html


async def test_mails_about_one_order_stand_together_and_two_orders_apart():
    async with serving(OverSmtp()) as server:
        for message, shipment in (("msg-1", "shp-1"), ("msg-2", "shp-1"), ("msg-3", "shp-2")):
            await server.sender.send(replace(MESSAGE, message=MessageId(message), shipment=shipment))
        first, second, other = (mail["References"] for mail in server.mails.values())
    assert first == second
    assert other not in (None, first)


@pytest.mark.parametrize(("scheme", "post"), [("https", "List-Unsubscribe=One-Click"), ("http", None)])
async def test_what_a_delivery_does_not_need_is_stopped_by_one_click_over_https(
    scheme: str, post: str | None
):
    fewer = f"{scheme}://doorstep.example/t/m8KqZ4tB1xWc9LrVn2Hs6e/mails"
    async with serving(OverSmtp()) as server:
        await server.sender.send(replace(MESSAGE, fewer=fewer))
        [mail] = server.mails.values()
    assert mail["List-Unsubscribe"] == f"<{fewer}>"
    assert mail["List-Unsubscribe-Post"] == post


async def test_what_bounces_goes_to_whom_the_operator_named():
    async with serving(OverSmtp()) as server:
        settings = replace(server.sender.settings, reports_to="bounces@doorstep.example")
        await replace(server.sender, settings=settings).send(MESSAGE)
    assert server.envelopes == ["bounces@doorstep.example"]


async def test_every_name_stands_on_the_line_of_its_header():
    async with serving(OverSmtp()) as server:
        await server.sender.send(replace(MESSAGE, shipment="01985a2e-1111-7222-8333-444455556666"))
        [raw] = server.raw
    assert b"\r\nMessage-ID: <msg-" in raw
    assert b"\r\nReferences: <01985a2e" in raw


async def test_a_name_with_a_line_break_adds_no_header():
    async with serving(OverSmtp()) as server:
        await server.sender.send(replace(MESSAGE, to_name="Asa\r\nBcc: all@example.com"))
        [mail] = server.mails.values()
    assert mail["Bcc"] is None


async def test_a_mail_that_is_signed_checks_as_it_arrives():
    key = Ed25519PrivateKey.generate()
    async with serving(OverSmtp()) as server:
        signer = DkimSigner(selector="ds1", key=key)
        server.sender = replace(server.sender, signer=signer)
        dotted = replace(MESSAGE, text="..\n.\nÄiti kotona  \n\n", fewer="https://track.example/fewer")
        await server.sender.send(dotted)
    [raw] = server.raw
    tags = check(raw.removeprefix(b"\r\n"), 0, signer.record.rpartition("p=")[2])
    assert tags["d"] == "kalliocoffee.example"
    assert {"from", "list-unsubscribe", "list-unsubscribe-post"} <= set(tags["h"].split(":"))
