"""The fan-out through NATS: the log to JetStream, which vans moved to whoever listens just now."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, ClassVar

from doorstep.adapters.nats.server import NatsMissing
from doorstep.engine.fan_out import ALIVE, LOG, VANS, LogNews, read_alive, read_news
from doorstep.engine.ports import Cursor
from doorstep.kernel.errors import Unavailable

STREAM, SUBJECTS = "DOORSTEP_LOG", f"{LOG}>"
KEPT_S, KEPT_BYTES = 86_400.0, 2**30
SAME_WITHIN_S = 3_600.0
"""An id that comes again within this time is the same message: longer than a relay waits for anything."""

ACKNOWLEDGED_WITHIN_S = 5.0
AGAIN_S = 0.5
COPIES = 3


class NatsAway(Unavailable):
    """NATS does not answer, or has no leader just now; what was to be told is told again."""

    code: ClassVar[str] = "nats.away"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listener:
    """Who hears what comes. `nothing` is called when NATS is away."""

    news: Callable[[LogNews], None]
    relay: Callable[[Cursor], None]
    vans: Callable[[bytes], None]
    nothing: Callable[[], None]


@dataclass(slots=True)
class NatsFanOut:
    """One connection to the servers of `url`, names with commas between them; it comes back by itself."""

    url: str
    brings_payloads: bool = True
    _connection: Any = None
    _jetstream: Any = None
    _has_stream: bool = False
    _one_makes: asyncio.Lock = field(default_factory=asyncio.Lock)
    _opening: asyncio.Task[None] | None = None
    _listeners: list[Listener] = field(default_factory=list[Listener])

    def open(self) -> None:
        """Connect in the background: what needs NATS waits, everything else goes on.

        Raises: NatsMissing.
        """
        _vendor()
        self._opening = asyncio.create_task(self._connect())

    async def close(self) -> None:
        """Leave."""
        if self._opening is not None:
            self._opening.cancel()
            with suppress(asyncio.CancelledError):
                await self._opening
        if self._connection is not None:
            await self._connection.close()

    @property
    def is_connected(self) -> bool:
        """Whether a server answers now."""
        return self._connection is not None and self._connection.is_connected

    def listen(self, listener: Listener) -> None:
        """From now on tell what comes; call it before `open`."""
        self._listeners.append(listener)

    async def publish(self, subject: str, payload: bytes, id: str = "") -> None:  # noqa: A002  # as the port
        """Publish; with an `id`, answered once JetStream has it.

        Raises: NatsAway.
        """
        if not self.is_connected:
            raise NatsAway("no NATS server answers; it is tried again")
        vendor, _ = _vendor()
        try:
            if not id:
                await self._connection.publish(subject, payload)
                return
            await self._ensure_stream()
            await self._jetstream.publish(
                subject, payload, headers={"Nats-Msg-Id": id}, timeout=ACKNOWLEDGED_WITHIN_S
            )
        except (vendor.errors.Error, TimeoutError, OSError) as fault:
            self._has_stream = False
            raise NatsAway(f"NATS did not keep {subject}: {fault or type(fault).__name__}") from fault

    async def _connect(self) -> None:
        vendor, _ = _vendor()
        while True:
            try:
                self._connection = await vendor.connect(
                    self.url.split(","),
                    connect_timeout=2,
                    max_reconnect_attempts=-1,
                    reconnect_time_wait=AGAIN_S,
                    ping_interval=5,
                    max_outstanding_pings=2,
                    disconnected_cb=self._disconnected,
                    error_cb=_expected,
                )
                self._jetstream = self._connection.jetstream(timeout=ACKNOWLEDGED_WITHIN_S)
                for subject, hear in ((SUBJECTS, self._news), (ALIVE, self._alive), (VANS, self._vans)):
                    if self._listeners:
                        await self._connection.subscribe(subject, cb=hear)
            except (vendor.errors.Error, TimeoutError, OSError):
                await asyncio.sleep(AGAIN_S)
            else:
                return

    async def _ensure_stream(self) -> None:
        """Make the stream, or see that it is there; those who wait go on in the order in which they came."""
        if self._has_stream:
            return
        async with self._one_makes:
            if not self._has_stream:
                await self._jetstream.add_stream(self._stream())
                self._has_stream = True

    def _stream(self) -> Any:  # noqa: ANN401  # a vendor's model
        _, models = _vendor()
        return models.StreamConfig(
            name=STREAM,
            subjects=[SUBJECTS],
            max_age=KEPT_S,
            max_bytes=KEPT_BYTES,
            duplicate_window=SAME_WITHIN_S,
            num_replicas=COPIES if len(self.url.split(",")) >= COPIES else 1,
        )

    async def _disconnected(self) -> None:
        for listener in self._listeners:
            listener.nothing()

    async def _news(self, message: Any) -> None:  # noqa: ANN401  # a vendor's message
        news = read_news(bytes(message.data))
        for listener in self._listeners:
            listener.news(news)

    async def _alive(self, message: Any) -> None:  # noqa: ANN401  # a vendor's message
        told = read_alive(bytes(message.data))
        for listener in self._listeners:
            listener.relay(told)

    async def _vans(self, message: Any) -> None:  # noqa: ANN401  # a vendor's message
        for listener in self._listeners:
            listener.vans(bytes(message.data))


async def _expected(_: Exception) -> None:
    """A server that went away is no news: it is asked again, and listeners were told."""


def _vendor() -> tuple[Any, Any]:
    try:
        import nats  # noqa: PLC0415  # pyright: ignore[reportMissingImports]  # an optional extra
        from nats.js import api  # noqa: PLC0415  # pyright: ignore[reportMissingImports]
    except ImportError as fault:
        raise NatsMissing("the package nats-py is not installed; install doorstep[nats]") from fault
    return nats, api
