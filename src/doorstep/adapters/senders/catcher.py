"""A mail server for trials: it speaks real SMTP, stores every message on disk, and delivers none.

Source: RFC 5321 (SMTP), RFC 1870 (SIZE), RFC 3463 (status codes).
"""

import asyncio
import errno
import signal
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from aiosmtpd.smtp import SMTP, Envelope, Session

from doorstep.adapters.senders.mail_store import MailStore
from doorstep.kernel.errors import Unavailable

_MOST_RECIPIENTS = 100
_IDLE = 60.0  # seconds before a silent client is sent away
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT)


class PortInUse(Unavailable):
    """Another program listens on the port of the mail catcher."""

    code = "mail_catcher.port_in_use"


@dataclass(frozen=True, slots=True, kw_only=True)
class CatcherSettings:
    """Where the catcher listens and what it keeps.

    Units: bytes for `largest` (one message) and `keep_bytes` (all of them).
    """

    folder: Path
    port: int
    host: str = "127.0.0.1"
    largest: int = 2 * 2**20
    keep: int = 5_000
    keep_bytes: int = 256 * 2**20


class _Inbox:
    """What happens to each message; aiosmtpd calls these methods by their names."""

    def __init__(self, store: MailStore, real_time: Callable[[], datetime]) -> None:
        self._store = store
        self._real_time = real_time
        self._one_writer = asyncio.Lock()

    async def handle_RCPT(  # noqa: N802
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if "@" not in address.strip("@"):
            return "553 5.1.3 The recipient is no e-mail address"
        if len(envelope.rcpt_tos) >= _MOST_RECIPIENTS:
            return "452 4.5.3 Too many recipients"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 Recipient taken"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        content = envelope.content
        raw = content.encode() if isinstance(content, str) else content or b""
        sender, recipients = envelope.mail_from or "", tuple(envelope.rcpt_tos)
        async with self._one_writer:
            try:
                at = self._real_time()
                stored = await asyncio.to_thread(
                    self._store.store, raw, sender=sender, recipients=recipients, at=at
                )
            except OSError as failure:
                if failure.errno in _NO_ROOM:
                    return "452 4.3.1 The mailbox's disk is full, try again later"
                return "451 4.3.0 The mailbox cannot be written, try again later"
        return f"250 2.0.0 Stored as {stored}"


async def listen(settings: CatcherSettings, real_time: Callable[[], datetime]) -> asyncio.Server:
    """Open the mailbox and serve it; close the server to stop.

    Raises: PortInUse.
    """
    store = MailStore(settings.folder, keep=settings.keep, keep_bytes=settings.keep_bytes)
    store.open()
    inbox = _Inbox(store, real_time)

    def session() -> SMTP:
        return SMTP(
            inbox,
            data_size_limit=settings.largest,
            enable_SMTPUTF8=True,
            hostname="localhost",  # else it asks the network for a name
            ident="Doorstep mail catcher",
            timeout=_IDLE,
            loop=asyncio.get_running_loop(),
        )

    try:
        return await asyncio.get_running_loop().create_server(session, settings.host, settings.port)
    except OSError as failure:
        if failure.errno != errno.EADDRINUSE:
            raise
        raise PortInUse(
            f"port {settings.port} of {settings.host} is taken: stop the other program, "
            "or choose another port for the mail catcher"
        ) from None


async def catch_mail(settings: CatcherSettings, real_time: Callable[[], datetime]) -> None:
    """Serve until SIGTERM or SIGINT.

    Raises: PortInUse.
    """
    server = await listen(settings, real_time)
    stop = asyncio.Event()
    for word in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(word, stop.set)
    await stop.wait()
    server.close()
