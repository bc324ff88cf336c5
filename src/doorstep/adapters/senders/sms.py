"""Text messages, and those on WhatsApp, over HTTP, in the protocol that most of their providers speak.

A form with To, From and Body is posted; the answer names the message. What became of it the provider says
later, by a signed request to the address given with it (`web/providers`).

A number with `whatsapp:` before it is written to there. Source: Twilio's Messages resource, API version
2010-04-01, its Content templates and its error codes.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import urlencode

import httpx

from doorstep.domain.comms.ports import ChannelDown, OutgoingMessage, Receipt, SaidStop, Undeliverable

BAD_REQUEST = 400
NEVER = frozenset({21211, 21214, 21217, 21219, 21408, 21612, 21614, 63003, 63016, 63024})
"""Codes of numbers that cannot be reached, or not from here, or not by these words outside of a chat."""

SAID_STOP = 21610
WHATSAPP = "whatsapp:"


@dataclass(frozen=True, slots=True, kw_only=True)
class SmsSettings:
    """Where text messages are handed over, and where the provider says what became of them."""

    url: str
    account: str
    token: str
    callback: str
    timeout_s: float = 10.0


class SmsSender:
    """A channel to any provider that speaks the protocol. That it was queued there is the receipt."""

    def __init__(self, settings: SmsSettings, transport: httpx.AsyncBaseTransport | None = None) -> None:
        self._settings = settings
        self._http = httpx.AsyncClient(
            auth=(settings.account, settings.token),
            timeout=httpx.Timeout(settings.timeout_s),
            transport=transport,
        )

    async def close(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def send(self, message: OutgoingMessage) -> Receipt:
        """Hand `message` over.

        Raises:
            ChannelDown: no answer, too many requests, a fault of theirs, or they do not let us in.
            SaidStop: the phone sent STOP to this sender.
            Undeliverable: the provider refuses this number or this text for ever.
        """
        at = f"{self._settings.url}/2010-04-01/Accounts/{self._settings.account}/Messages.json"
        about = {"network": message.network, "shipment": message.shipment, "message": message.message}
        if message.to_address.startswith(WHATSAPP):
            about["channel"] = "whatsapp"
        form = {
            "To": message.to_address,
            "From": message.sender_address,
            "StatusCallback": f"{self._settings.callback}?{urlencode(about)}",
            **_words(message),
        }
        try:
            answer = await self._http.post(at, data=form)
        except httpx.HTTPError as trouble:
            raise ChannelDown(f"text messages, {self._settings.url}: {type(trouble).__name__}") from trouble
        body = _body(answer)
        if answer.is_success and body.get("sid"):
            return Receipt(reference=str(body["sid"]), reply=str(body.get("status", "")))
        raise _refusal(answer.status_code, body.get("code"), message)


def _words(message: OutgoingMessage) -> Mapping[str, str]:
    """The text, or the approved template with what stands in its places, counted from one."""
    if not message.template:
        return {"Body": message.text}
    places = {str(number): value for number, value in enumerate(message.values, 1)}
    return {"ContentSid": message.template, "ContentVariables": json.dumps(places, ensure_ascii=False)}


def _body(answer: httpx.Response) -> Mapping[str, Any]:
    try:
        body = answer.json()
    except ValueError:
        return {}
    return cast("dict[str, Any]", body) if isinstance(body, dict) else {}


def _refusal(status: int, code: object, message: OutgoingMessage) -> ChannelDown | Undeliverable:
    # The provider's own words may repeat the number; its code does not.
    said = f"message {message.message}: the provider of text messages answered {status}, code {code}"
    if code == SAID_STOP:
        return SaidStop(said)
    return Undeliverable(said) if code in NEVER or status == BAD_REQUEST else ChannelDown(said)
