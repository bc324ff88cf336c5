"""Messages to browsers: to known push services alone, with the headers they ask for; who is gone is named."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from doorstep.adapters.clock import FixedClock
from doorstep.adapters.senders.push_box import PushBox
from doorstep.adapters.senders.push_cipher import CURVE, decrypt, encoded, is_signed, key_of, public
from doorstep.adapters.senders.web_push import SERVICES, PushSettings, WebPushSender, is_service
from doorstep.domain.comms.ports import ChannelDown, OutgoingMessage, Pushed, PushGone
from doorstep.kernel.ids import EventId, MessageId

pytestmark = pytest.mark.anyio
NOW = datetime(2026, 6, 16, 10, tzinfo=UTC)
KEY = key_of(b"m" * 32)
BROWSER, SECRET = ec.generate_private_key(CURVE), encoded(b"s" * 16)
ONE, TWO = "https://fcm.googleapis.com/fcm/send/one", "https://web.push.apple.com/two"
SETTINGS = PushSettings(key=KEY, contact="mailto:post@example.test")


def message(*endpoints: str, body: str = "The van had to be repaired.", hours: float = 2) -> OutgoingMessage:
    pushed = Pushed(
        to=tuple((one, public(BROWSER), SECRET) for one in endpoints),
        link="https://doorstep.test/t/token",
        answer="https://doorstep.test/t/token/push/shown",
        topic="promise-of-one",
        lives=timedelta(hours=hours),
        urgent=True,
    )
    return OutgoingMessage(
        message=MessageId("msg-1"),
        about=EventId("evt-1"),
        locale="ar",
        sender_name="Kallio",
        sender_address="",
        to_name="",
        to_address="",
        subject="New time: today 16:20 to 17:00",
        text=body,
        html="",
        pushed=pushed,
    )


def sender(answers: dict[str, int], asked: list[httpx.Request]) -> WebPushSender:
    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        status = answers[str(request.url)]
        if not status:
            raise httpx.ConnectError("no answer")
        return httpx.Response(status)

    return WebPushSender(SETTINGS, FixedClock(NOW), httpx.MockTransport(answer))


async def test_a_browser_reads_what_its_service_cannot_and_the_service_knows_how_long_it_is_worth():
    asked: list[httpx.Request] = []
    receipt = await sender({ONE: 201}, asked).send(message(ONE))
    (request,) = asked
    shown = json.loads(decrypt(request.content, BROWSER, SECRET))
    assert (shown["title"], shown["body"]) == (
        "New time: today 16:20 to 17:00",
        "The van had to be repaired.",
    )
    assert (shown["lang"], shown["dir"], shown["tag"]) == ("ar", "rtl", "promise-of-one")
    assert b"repaired" not in request.content
    headers = {name: request.headers[name] for name in ("ttl", "topic", "urgency", "content-encoding")}
    assert headers == {
        "ttl": "7200",
        "topic": "promise-of-one",
        "urgency": "high",
        "content-encoding": "aes128gcm",
    }
    assert is_signed(request.headers["authorization"], public(KEY), "https://fcm.googleapis.com", NOW)
    assert receipt.gone == ()


@pytest.mark.parametrize("status", [404, 410])
async def test_a_browser_that_is_gone_is_named_while_another_takes_it(status):
    receipt = await sender({ONE: status, TWO: 201}, []).send(message(ONE, TWO))
    assert receipt.gone == (ONE,)


async def test_without_any_browser_left_another_channel_is_needed():
    with pytest.raises(PushGone):
        await sender({ONE: 410}, []).send(message(ONE))
    with pytest.raises(PushGone):
        await sender({}, []).send(message())


@pytest.mark.parametrize("status", [0, 429, 500, 403])
async def test_a_service_that_does_not_take_it_now_is_asked_again(status):
    with pytest.raises(ChannelDown):
        await sender({ONE: status}, []).send(message(ONE))


async def test_nothing_is_sent_to_an_address_that_is_no_push_service():
    asked: list[httpx.Request] = []
    with pytest.raises(PushGone):
        await sender({}, asked).send(message("https://169.254.169.254/latest", "http://fcm.googleapis.com/x"))
    assert asked == []


async def test_ten_thousand_characters_and_emoji_fit_into_what_services_take():
    asked: list[httpx.Request] = []
    await sender({ONE: 201}, asked).send(message(ONE, body="\N{SLIGHTLY SMILING FACE}" * 10_000))
    assert len(asked[0].content) <= 4_096
    assert json.loads(decrypt(asked[0].content, BROWSER, SECRET))["body"].endswith("…")


TRIAL = "http://127.0.0.1:8400/trial/push"


@pytest.mark.parametrize(
    ("endpoint", "known"),
    [
        (ONE, True),
        ("https://updates.push.services.mozilla.com/wpush/v2/gAAA", True),
        ("https://wns2-par02p.notify.windows.com/w/?token=x", True),
        (f"{TRIAL}/0a1b2c", True),
        ("http://fcm.googleapis.com/fcm/send/one", False),
        ("https://fcm.googleapis.com:8443/x", False),
        ("https://user@fcm.googleapis.com/x", False),
        ("https://fcm.googleapis.com.evil.example/x", False),
        ("https://evil.example/fcm.googleapis.com", False),
        ("https://evil.example\\@fcm.googleapis.com/x", False),
        ("https://notify.windows.com/x", False),
        ("https://localhost/x", False),
        ("https://[::1]/x", False),
        ("https://127.0.0.1:5432/", False),
        (f"{TRIAL}/../../console", False),
        (f"{TRIAL}/", False),
        ("https://fcm.googleapis.com/" + "x" * 2_000, False),
        ("https://[bad", False),
        ("", False),
    ],
)
def test_only_known_push_services_are_services(endpoint, known):
    assert is_service(endpoint, SERVICES, TRIAL) is known


def test_outside_a_trial_its_service_is_none():
    assert not is_service(f"{TRIAL}/0a1b2c", SERVICES)


async def test_a_trial_s_browser_shows_what_was_pushed_and_a_newer_fact_takes_its_place(tmp_path):
    box, asked = PushBox(tmp_path), []
    name, key, secret = box.subscribe()
    for body in ("Before", "After"):
        one = message(ONE, body=body)
        to = ((ONE, key, secret),)
        await sender({ONE: 201}, asked).send(_to(one, to))
        assert box.take(name, asked[-1].content, at=NOW, lives_s=60, urgent=False) is not None
    assert [notice.body for notice in box.list()] == ["After"]
    assert box.take(name, b"rubbish", at=NOW, lives_s=60, urgent=False) is None
    box.uninstall(name)
    assert not box.has(name)


def _to(one: OutgoingMessage, to: tuple[tuple[str, str, str], ...]) -> OutgoingMessage:
    assert one.pushed is not None
    return replace(one, pushed=replace(one.pushed, to=to))
