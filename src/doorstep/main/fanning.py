"""How this installation fans out: by the database's own hints, or through NATS with those to fall back on."""

from contextlib import AsyncExitStack
from dataclasses import dataclass

import asyncpg

from doorstep.adapters.nats.fan_out import Listener, NatsAway, NatsFanOut
from doorstep.adapters.postgres.changes import PostgresChanges, PostgresFanOut
from doorstep.engine.fan_out import FanOut
from doorstep.main.settings import Settings


async def open_fan_out(
    settings: Settings,
    pool: "asyncpg.Pool[asyncpg.Record]",
    changes: PostgresChanges | None,
    stack: AsyncExitStack,
) -> FanOut:
    """What messages go out by; `changes` hears what others send, as long as NATS brings it.

    Raises: NatsMissing.
    """
    hints = PostgresFanOut(pool)
    if not settings.nats_url:
        return hints
    nats = NatsFanOut(settings.nats_url)
    if changes is not None:
        nats.listen(
            Listener(
                news=changes.take_news,
                relay=changes.take_sign,
                vans=changes.take_vans,
                nothing=changes.take_nothing,
            )
        )
    nats.open()
    stack.push_async_callback(nats.close)
    return _Either(nats=nats, hints=hints)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Either:
    """NATS while it answers, else the database."""

    nats: NatsFanOut
    hints: PostgresFanOut
    brings_payloads: bool = True

    async def publish(self, subject: str, payload: bytes, id: str = "") -> None:  # noqa: A002  # as the port
        try:
            await self.nats.publish(subject, payload, id)
        except NatsAway:
            await self.hints.publish(subject, payload, id)
