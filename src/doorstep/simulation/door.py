"""The city's way to the server: HTTP, asked again until there is an answer."""

import asyncio
from collections.abc import Mapping
from typing import ClassVar

import httpx
import msgspec

from doorstep.kernel.errors import Refused
from doorstep.simulation.wire import Problem

TIMEOUT = httpx.Timeout(30.0, connect=5.0)
LIMITS = httpx.Limits(max_connections=24, max_keepalive_connections=24, keepalive_expiry=4.0)
AGAIN = frozenset({429, 502, 503, 504})
LONGEST_PAUSE_S = 2.0
PATIENCE_500 = 4

type Json = Mapping[str, object]


class Answered(Refused):
    """The server said no for good. `reason` is its stable code."""

    code: ClassVar[str] = "simulation.answered"

    def __init__(self, status: int, reason: str, detail: str) -> None:
        super().__init__(f"{status} {reason}: {detail}")
        self.status = status
        self.reason = reason


class Door:
    """Asks as a real client would: with a key, an idempotency key, and patience while the server is away.

    A request that got no answer is asked again with the same idempotency key, so it is done once.
    """

    def __init__(self, base_url: str, *, transport: httpx.AsyncBaseTransport | None = None) -> None:
        self._client = httpx.AsyncClient(
            base_url=base_url, timeout=TIMEOUT, limits=LIMITS, transport=transport, trust_env=False
        )

    async def close(self) -> None:
        """Let go of the connections."""
        await self._client.aclose()

    async def get[T](self, path: str, kind: type[T], *, key: str = "") -> T:
        """Read `path`.

        Raises: Answered.
        """
        return msgspec.json.decode(await self._ask("GET", path, _headers(key)), type=kind)

    async def send[T](
        self, path: str, body: object, kind: type[T], *, key: str, once: str = "", method: str = "POST"
    ) -> T:
        """Ask for a change; `once` is the idempotency key.

        Raises: Answered.
        """
        headers = _headers(key) | {"content-type": "application/json"}
        if once:
            headers["idempotency-key"] = once
        return msgspec.json.decode(
            await self._ask(method, path, headers, msgspec.json.encode(body)), type=kind
        )

    async def upload[T](self, path: str, picture: bytes, kind: type[T], *, key: str, once: str) -> T:
        """Send a JPEG picture.

        Raises: Answered.
        """
        headers = _headers(key) | {"content-type": "image/jpeg", "idempotency-key": once}
        return msgspec.json.decode(await self._ask("POST", path, headers, picture), type=kind)

    async def page(self, path: str) -> str:
        """A page as a browser gets it.

        Raises: Answered.
        """
        return (await self._ask("GET", path, {"accept": "text/html"})).decode()

    async def form(self, path: str, fields: Mapping[str, str]) -> None:
        """Send a form as a browser without scripts does.

        Raises: Answered.
        """
        body = str(httpx.QueryParams(dict(fields))).encode()
        headers = {"accept": "text/html", "content-type": "application/x-www-form-urlencoded"}
        await self._ask("POST", path, headers, body)

    async def line(self, path: str, fields: Json) -> None:
        """Send a position in the line protocol of small trackers: all of it in the query.

        Raises: Answered.
        """
        query = str(httpx.QueryParams({name: str(value) for name, value in fields.items()}))
        await self._ask("POST", f"{path}?{query}", {})

    async def _ask(self, method: str, path: str, headers: dict[str, str], body: bytes = b"") -> bytes:
        pause, faults = 0.1, 0
        while True:
            reply = await self._try(method, path, headers, body)
            if reply is not None and reply.status_code < 400:
                return reply.content
            if reply is not None and reply.status_code not in AGAIN:
                faults += 1
                if reply.status_code < 500 or faults > PATIENCE_500:
                    raise _answered(reply)
            await asyncio.sleep(pause)
            pause = min(pause * 1.7, LONGEST_PAUSE_S)

    async def _try(
        self, method: str, path: str, headers: dict[str, str], body: bytes
    ) -> httpx.Response | None:
        try:
            return await self._client.request(method, path, headers=headers, content=body or None)
        except httpx.TransportError:
            return None  # the server is away or was restarted; the caller asks again


def _headers(key: str) -> dict[str, str]:
    return {"accept": "application/json", **({"authorization": f"Bearer {key}"} if key else {})}


def _answered(reply: httpx.Response) -> Answered:
    try:
        problem = msgspec.json.decode(reply.content, type=Problem)
    except msgspec.DecodeError:
        problem = Problem(detail=reply.text[:200])
    return Answered(reply.status_code, problem.code, problem.detail or problem.title)
