"""Messages that trackers published over MQTT, kept by JetStream until they are stored."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from doorstep.adapters.nats.server import KEPT_MB, NatsMissing, NatsSettings, inlet_password
from doorstep.kernel.errors import DoorstepError, TooMany, Unavailable

STREAM, CONSUMER, SUBJECTS = "POSITIONS", "inlet", "owntracks.>"
KEPT_S = 86_400.0
AT_ONCE = 500
AGAIN_S = 2.0

type Take = Callable[[str, bytes], Awaitable[None]]
"""Stores what a topic's message says. Raises: DoorstepError."""


async def read_messages(
    settings: NatsSettings, take: Take, stop: asyncio.Event, ready: Callable[[], None]
) -> None:
    """Until told to stop. A message is done with once it is stored, or refused for good.

    Raises: NatsMissing.
    """
    try:
        import nats  # noqa: PLC0415  # pyright: ignore[reportMissingImports]  # an optional extra
        from nats.js import api  # noqa: PLC0415  # pyright: ignore[reportMissingImports]
    except ImportError as fault:
        raise NatsMissing("the package nats-py is not installed; install doorstep[nats]") from fault
    vendor: Any = nats
    models: Any = api
    connection = await vendor.connect(
        settings.url, user="inlet", password=inlet_password(settings), max_reconnect_attempts=-1
    )
    try:
        stream = connection.jetstream()
        await stream.add_stream(
            models.StreamConfig(name=STREAM, subjects=[SUBJECTS], max_age=KEPT_S, max_bytes=KEPT_MB * 2**20)
        )
        how = models.ConsumerConfig(ack_policy=models.AckPolicy.EXPLICIT, ack_wait=30, max_ack_pending=2_000)
        waiting = await stream.pull_subscribe(SUBJECTS, durable=CONSUMER, config=how)
        ready()
        while not stop.is_set():
            with suppress(TimeoutError, vendor.errors.Error, OSError):
                messages = await waiting.fetch(AT_ONCE, timeout=1)
                await asyncio.gather(*(_one(message, take) for message in messages))
    finally:
        await connection.close()


async def _one(message: Any, take: Take) -> None:  # noqa: ANN401  # a vendor's message
    try:
        await take(str(message.subject).replace(".", "/"), bytes(message.data))
    except (Unavailable, TooMany):
        await message.nak(delay=AGAIN_S)
    except DoorstepError:
        await message.term()  # it would be refused again
    else:
        await message.ack()
