"""E-mail over SMTP: the same message carries the same Message-ID however often it is handed over.

Source: RFC 5322 (Message-ID), RFC 3834 (Auto-Submitted), RFC 3464 (what a server does with a bounce).
"""

from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime

import aiosmtplib

from doorstep.domain.comms.ports import ChannelDown, OutgoingMessage, Receipt, Undeliverable
from doorstep.engine.ports import Clock

PERMANENT = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class SmtpSettings:
    """Where mail is handed over. Units: seconds."""

    host: str
    port: int
    username: str = ""
    password: str = ""
    start_tls: bool = False
    timeout_s: float = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SmtpSender:
    """A channel to any SMTP server. Its final 250 is the receipt."""

    settings: SmtpSettings
    clock: Clock

    async def send(self, message: OutgoingMessage) -> Receipt:
        """Hand `message` over.

        Raises:
            ChannelDown: no answer, a 4xx reply, or a server that does not let us in.
            Undeliverable: the server refuses this recipient or this content for ever, or the address is none.
        """
        mail = self._mail(message)
        try:
            refused, reply = await self._hand_over(mail)
        except aiosmtplib.SMTPRecipientsRefused as refusal:
            raise _refusal(refusal.recipients[0].code, message) from refusal
        except aiosmtplib.SMTPDataError as refusal:
            raise _refusal(refusal.code, message) from refusal
        except aiosmtplib.SMTPNotSupported as refusal:
            raise Undeliverable(f"message {message.message}: the mail server cannot write to it") from refusal
        except (aiosmtplib.SMTPException, OSError) as trouble:
            raise ChannelDown(
                f"mail server {self.settings.host}:{self.settings.port}: {trouble}"
            ) from trouble
        if refused:
            raise _refusal(next(iter(refused.values())).code, message)
        return Receipt(reference=str(mail["Message-ID"]), reply=f"250 {reply}")

    async def _hand_over(self, mail: EmailMessage) -> tuple[dict[str, aiosmtplib.SMTPResponse], str]:
        return await aiosmtplib.send(
            mail,
            hostname=self.settings.host,
            port=self.settings.port,
            username=self.settings.username or None,
            password=self.settings.password or None,
            start_tls=self.settings.start_tls,
            timeout=self.settings.timeout_s,
        )

    def _mail(self, message: OutgoingMessage) -> EmailMessage:
        mail = EmailMessage()
        domain = message.sender_address.rpartition("@")[2]
        mail["Message-ID"] = f"<{message.message}@{domain}>"
        mail["Date"] = format_datetime(self.clock.now())
        mail["From"] = _address(message.sender_name, message.sender_address, message)
        mail["To"] = _address(message.to_name, message.to_address, message)
        if message.reply_to:
            mail["Reply-To"] = message.reply_to
        mail["Subject"] = message.subject
        mail["Auto-Submitted"] = "auto-generated"
        mail["X-Auto-Response-Suppress"] = "OOF, AutoReply"
        mail["X-Doorstep-About"] = message.about
        mail.set_content(message.text)
        mail.add_alternative(message.html, subtype="html")
        # Set last: making it an alternative would move what begins with Content- to the first part.
        mail["Content-Language"] = message.locale
        return mail


def _address(name: str, address: str, message: OutgoingMessage) -> Address:
    try:
        return Address(display_name=" ".join(name.split()), addr_spec=address)
    except (ValueError, IndexError) as wrong:
        # The address itself is personal: it is not repeated in an error.
        raise Undeliverable(f"message {message.message} has no usable e-mail address") from wrong


def _refusal(code: int, message: OutgoingMessage) -> ChannelDown | Undeliverable:
    # The server's own words may repeat the address; its code does not.
    said = f"message {message.message}: the mail server answered {code}"
    return Undeliverable(said) if code >= PERMANENT else ChannelDown(said)
