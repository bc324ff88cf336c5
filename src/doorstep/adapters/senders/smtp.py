"""E-mail over SMTP: the same message carries the same Message-ID however often it is handed over.

Source: RFC 5322 (Message-ID, References), RFC 3834 (Auto-Submitted), RFC 8058
(List-Unsubscribe-Post), RFC 3463 (status codes).
"""

import asyncio
import re
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

import aiosmtplib

from doorstep.adapters.senders.dkim import DkimSigner
from doorstep.adapters.senders.mail_ids import MailIds
from doorstep.domain.comms.ports import (
    ChannelDown,
    NobodyThere,
    OutgoingMessage,
    Receipt,
    Undeliverable,
    is_no_address,
)
from doorstep.engine.ports import Clock

PERMANENT = 500
PLAIN = SMTP.clone(cte_type="7bit")
"""Whatever is between us and the reader may pass it on as it is: what was signed stays so."""

FOREIGN = PLAIN.clone(utf8=True)
NAMES = re.compile(rb"(?m)^(Message-ID|References|List-Unsubscribe): ?\r\n <")
"""Names too long for a line, which Python folds behind an empty one; some servers read that as no name."""

STATUS = re.compile(r"\b[245]\.\d{1,3}\.\d{1,3}\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class SmtpSettings:
    """Where mail is handed over. Units: seconds. `reports_to` gets what bounces; empty: who it is from."""

    host: str
    port: int
    username: str = ""
    password: str = ""
    start_tls: bool = False
    timeout_s: float = 10.0
    reports_to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SmtpSender:
    """A channel to any SMTP server. Its final 250 is the receipt. Without `signer` mails are not signed."""

    settings: SmtpSettings
    clock: Clock
    ids: MailIds
    signer: DkimSigner | None = None

    async def send(self, message: OutgoingMessage) -> Receipt:
        """Hand `message` over.

        Raises:
            ChannelDown: no answer, a 4xx reply, or a server that does not let us in.
            NobodyThere: the server knows no such address.
            Undeliverable: the server refuses this recipient or this content for ever, or the address is none.
        """
        mail = self._mail(message)
        try:
            refused, reply = await self._hand_over(await self._signed(mail, message), message)
        except aiosmtplib.SMTPRecipientsRefused as refusal:
            first = refusal.recipients[0]
            raise _refusal(first.code, message, said=first.message) from refusal
        except aiosmtplib.SMTPDataError as refusal:
            raise _refusal(refusal.code, message) from refusal
        except aiosmtplib.SMTPNotSupported as refusal:
            raise Undeliverable(f"message {message.message}: the mail server cannot write to it") from refusal
        except (aiosmtplib.SMTPException, OSError) as trouble:
            raise ChannelDown(
                f"mail server {self.settings.host}:{self.settings.port}: {trouble}"
            ) from trouble
        if refused:
            code, said = next(iter(refused.values()))
            raise _refusal(code, message, said=said)
        return Receipt(reference=str(mail["Message-ID"]), reply=f"250 {reply}")

    async def _signed(self, mail: EmailMessage, message: OutgoingMessage) -> bytes:
        raw, domain = written(mail), message.sender_address.rpartition("@")[2]
        if self.signer is None:
            return raw
        # A thread: OpenSSL signs without the interpreter's lock, beside the next message.
        return await asyncio.to_thread(self.signer.signed, raw, domain, self.clock.real())

    async def _hand_over(
        self, raw: bytes, message: OutgoingMessage
    ) -> tuple[dict[str, aiosmtplib.SMTPResponse], str]:
        return await aiosmtplib.send(
            raw,
            sender=self.settings.reports_to or message.sender_address,
            recipients=[message.to_address],
            mail_options=["SMTPUTF8"] if _is_foreign(message) else [],
            hostname=self.settings.host,
            port=self.settings.port,
            username=self.settings.username or None,
            password=self.settings.password or None,
            start_tls=self.settings.start_tls,
            timeout=self.settings.timeout_s,
        )

    def _mail(self, message: OutgoingMessage) -> EmailMessage:
        mail = EmailMessage(policy=FOREIGN if _is_foreign(message) else PLAIN)
        domain = message.sender_address.rpartition("@")[2]
        mail["Message-ID"] = self.ids.of(message, domain)
        if thread := self.ids.thread(message, domain):
            mail["References"] = thread
        mail["Date"] = format_datetime(self.clock.now())
        mail["From"] = _address(message.sender_name, message.sender_address, message)
        mail["To"] = _address(message.to_name, message.to_address, message)
        if message.reply_to:
            mail["Reply-To"] = message.reply_to
        mail["Subject"] = message.subject
        mail["Auto-Submitted"] = "auto-generated"
        mail["X-Auto-Response-Suppress"] = "OOF, AutoReply"
        mail["X-Doorstep-About"] = message.about
        if message.fewer:
            mail["List-Unsubscribe"] = f"<{message.fewer}>"
            if message.fewer.startswith("https:"):  # RFC 8058 knows one click over https only
                mail["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
        mail.set_content(message.text)
        mail.add_alternative(message.html, subtype="html")
        # Set last: making it an alternative would move what begins with Content- to the first part.
        mail["Content-Language"] = message.locale
        return mail


def written(mail: EmailMessage) -> bytes:
    """The mail as it goes over the wire, with every name on the line of its header."""
    head, end, body = mail.as_bytes().partition(b"\r\n\r\n")
    return NAMES.sub(rb"\1: <", head) + end + body


def _is_foreign(message: OutgoingMessage) -> bool:
    """Whether an address has letters beyond ASCII, which not every server takes."""
    return not (message.to_address + message.sender_address).isascii()


def _address(name: str, address: str, message: OutgoingMessage) -> Address:
    try:
        return Address(display_name=" ".join(name.split()), addr_spec=address)
    except (ValueError, IndexError) as wrong:
        # The address itself is personal: it is not repeated in an error.
        raise Undeliverable(f"message {message.message} has no usable e-mail address") from wrong


def _refusal(code: int, message: OutgoingMessage, *, said: str = "") -> ChannelDown | Undeliverable:
    # The server's own words may repeat the address; its code does not.
    status = next(iter(STATUS.findall(said)), "")
    words = f"message {message.message}: the mail server answered {code} {status}".rstrip()
    if code < PERMANENT:
        return ChannelDown(words)
    return NobodyThere(words) if is_no_address(status) else Undeliverable(words)
