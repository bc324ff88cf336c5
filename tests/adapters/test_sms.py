"""Text messages over HTTP: what is posted, and which refusal means never."""

import json
from dataclasses import replace
from urllib.parse import parse_qs

import httpx
import pytest
from tests.text_message import TEXT

from doorstep.adapters.senders.sms import SmsSender, SmsSettings
from doorstep.domain.comms import ChannelDown, Undeliverable

pytestmark = pytest.mark.anyio
SETTINGS = SmsSettings(
    url="https://texts.example", account="AC1", token="", callback="https://d.example/status"
)


def sender(status: int, body: object) -> tuple[SmsSender, list[httpx.Request]]:
    asked: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        if isinstance(body, Exception):
            raise body
        return httpx.Response(status, json=body) if isinstance(body, dict) else httpx.Response(status)

    return SmsSender(SETTINGS, httpx.MockTransport(answer)), asked


async def test_a_text_is_posted_with_the_address_for_its_receipt():
    channel, asked = sender(201, {"sid": "SM1", "status": "queued"})
    receipt = await channel.send(TEXT)
    assert (receipt.reference, receipt.reply) == ("SM1", "queued")
    [request] = asked
    assert request.url == "https://texts.example/2010-04-01/Accounts/AC1/Messages.json"
    assert request.headers["authorization"].startswith("Basic ")
    assert parse_qs(request.content.decode()) == {
        "To": ["+46701740612"],
        "From": ["+46701740698"],
        "Body": [TEXT.text],
        "StatusCallback": ["https://d.example/status?network=1&shipment=shp-1&message=msg-1"],
    }


async def test_a_template_is_posted_with_its_values_and_says_by_which_way_its_receipt_comes():
    channel, asked = sender(201, {"sid": "SM1", "status": "queued"})
    chat = replace(
        TEXT,
        to_address="whatsapp:+46701740612",
        template="HX1",
        values=("Moved to “16”", "", "https://d.x"),
    )
    await channel.send(chat)
    posted = parse_qs(asked[0].content.decode())
    assert "Body" not in posted
    assert posted["ContentSid"] == ["HX1"]
    assert json.loads(posted["ContentVariables"][0]) == {"1": "Moved to “16”", "2": "", "3": "https://d.x"}
    assert posted["StatusCallback"][0].endswith("&channel=whatsapp")


@pytest.mark.parametrize(
    ("status", "body", "refusal"),
    [
        (400, {"code": 21211, "message": "The 'To' number +46701740612 is not valid"}, Undeliverable),
        (400, {"code": 21610}, Undeliverable),
        (400, {"code": 63016}, Undeliverable),
        (400, None, Undeliverable),
        (429, {"code": 20429}, ChannelDown),
        (401, {"code": 20003}, ChannelDown),
        (503, None, ChannelDown),
        (200, {"status": "no name given"}, ChannelDown),
        (200, None, ChannelDown),
        (0, httpx.ReadTimeout("slow"), ChannelDown),
        (0, httpx.ConnectError("gone"), ChannelDown),
    ],
)
async def test_each_refusal_is_for_now_or_for_ever_and_names_no_number(
    status: int, body: object, refusal: type[Exception]
):
    channel, _ = sender(status, body)
    with pytest.raises(refusal) as told:
        await channel.send(replace(TEXT))
    assert TEXT.to_address not in str(told.value)
