"""Messages to browsers, handed to the push service that each of them named when it asked to be told.

Source: RFC 8030 (Web Push), RFC 8291, RFC 8292; the Push API of the W3C.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlsplit

import httpx
from cryptography.hazmat.primitives.asymmetric import ec

from doorstep.adapters.senders.push_cipher import encrypt, sign
from doorstep.domain.comms.ports import ChannelDown, OutgoingMessage, Pushed, PushGone, Receipt
from doorstep.engine.ports import Clock
from doorstep.kernel.script import direction

GONE = frozenset({404, 410})
LONGEST_LIFE = timedelta(days=28)
"""What services keep a message for, at most."""

SERVICES = (
    "fcm.googleapis.com",
    "updates.push.services.mozilla.com",
    "web.push.apple.com",
    "*.push.apple.com",
    "*.notify.windows.com",
)
"""The push services of the browsers there are. An endpoint is a browser's word: nothing is sent elsewhere."""

LONGEST_ADDRESS = 1_000
LONGEST_TITLE, LONGEST_BODY = 120, 400
"""Characters; a lock screen shows fewer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PushSettings:
    """How this installation pushes: its key, whom services may ask, and services beside the known ones.

    `trial` is where a trial's own service takes messages, an address on this machine.
    """

    key: ec.EllipticCurvePrivateKey
    contact: str
    services: Sequence[str] = SERVICES
    trial: str = ""
    timeout_s: float = 10.0


def is_service(endpoint: str, services: Sequence[str], trial: str = "") -> bool:
    """Whether an endpoint lies at a push service that is known, or at the trial's own."""
    strange = not endpoint.isascii() or any(one in endpoint for one in " \\\r\n\t")
    if strange or len(endpoint) > LONGEST_ADDRESS:
        return False
    if trial and endpoint.startswith(f"{trial}/"):
        return endpoint.removeprefix(f"{trial}/").isalnum()
    try:
        parts = urlsplit(endpoint)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return False
    plain = parts.scheme == "https" and "@" not in parts.netloc and port in (None, 443)
    return plain and any(
        host == one or (one.startswith("*.") and host.endswith(one[1:]) and host != one[2:])
        for one in services
    )


class WebPushSender:
    """A channel to every push service. That a service took it is the receipt; the browser says the rest."""

    def __init__(
        self, settings: PushSettings, clock: Clock, transport: httpx.AsyncBaseTransport | None = None
    ) -> None:
        self._settings, self._clock = settings, clock
        self._http = httpx.AsyncClient(timeout=httpx.Timeout(settings.timeout_s), transport=transport)

    async def close(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def send(self, message: OutgoingMessage) -> Receipt:
        """Hand `message` to the service of every browser; one that takes it is enough.

        Raises:
            ChannelDown: none took it now.
            PushGone: no browser is there any more.
        """
        pushed = message.pushed
        if pushed is None or not pushed.to:
            raise PushGone(f"message {message.message}: no browser asked to be told")
        body = _payload(message, pushed)
        answers = {one[0]: await self._post(one, body, pushed) for one in pushed.to}
        gone = tuple(endpoint for endpoint, status in answers.items() if status in GONE)
        taken = [endpoint for endpoint, status in answers.items() if httpx.codes.is_success(status)]
        if taken:
            return Receipt(reference=f"{len(taken)} of {len(answers)}", reply="pushed", gone=gone)
        if len(gone) == len(answers):
            raise PushGone(f"message {message.message}: no browser that asked is there any more")
        said = ", ".join(sorted({str(status or "no answer") for status in answers.values()}))
        raise ChannelDown(f"message {message.message}: push services answered {said}")

    async def _post(self, to: tuple[str, str, str], body: bytes, pushed: Pushed) -> int:
        """The service's status, 0 without one. An address of no service, or keys that are none, are gone."""
        endpoint, key, secret = to
        settings = self._settings
        if not is_service(endpoint, settings.services, settings.trial):
            return httpx.codes.GONE
        try:
            sealed = encrypt(body, key, secret)
        except ValueError:
            return httpx.codes.GONE
        parts = urlsplit(endpoint)
        headers = {
            "authorization": sign(
                settings.key, f"{parts.scheme}://{parts.netloc}", settings.contact, self._clock.real()
            ),
            "content-encoding": "aes128gcm",
            "content-type": "application/octet-stream",
            "ttl": str(int(min(max(pushed.lives, timedelta()), LONGEST_LIFE).total_seconds())),
            "topic": pushed.topic,
            "urgency": "high" if pushed.urgent else "normal",
        }
        try:
            answer = await self._http.post(endpoint, content=sealed, headers=headers)
        except httpx.HTTPError:
            return 0
        return answer.status_code


def _payload(message: OutgoingMessage, pushed: Pushed) -> bytes:
    """What the page's worker shows. Cut where it must be: the whole of it is on the page."""
    shown = {
        "title": _cut(message.subject, LONGEST_TITLE),
        "body": _cut(message.text, LONGEST_BODY),
        "lang": message.locale,
        "dir": direction(message.locale),
        "tag": pushed.topic,
        "link": pushed.link,
        "answer": pushed.answer,
        "message": message.message,
    }
    return json.dumps(shown, ensure_ascii=False, separators=(",", ":")).encode()


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"
