"""Names of mails: whose they are can be read back from a report on them, and nobody else can make one up.

Source: RFC 5322, 3.6.4 (Message-ID); RFC 2104 (HMAC).
"""

import hmac
import re
from hashlib import sha256

from doorstep.domain.comms.ports import OutgoingMessage

LONG = 16
"""Hexadecimal digits of the mark: 64 bits, which nobody guesses at a door that answers once a request."""

_NAME = re.compile(r"<([\w-]{1,80})\.(\d{1,9})\.([\w-]{1,80})\.([0-9a-f]{16})@[^@<>\s]{1,255}>")


class MailIds:
    """Message-IDs with a mark of their own, derived under the server's key."""

    def __init__(self, master: bytes) -> None:
        self._key = hmac.new(master, b"doorstep mail names", sha256).digest()

    def of(self, message: OutgoingMessage, domain: str) -> str:
        """The Message-ID of a mail, the same however often it is handed over."""
        said = f"{message.message}.{message.network}.{message.shipment or 'none'}"
        return f"<{said}.{self._mark(said)}@{domain}>"

    def thread(self, message: OutgoingMessage, domain: str) -> str:
        """What all mails about one order refer to, so that they stand together; empty where there is none."""
        return f"<{message.shipment}.{message.network}.order@{domain}>" if message.shipment else ""

    def read(self, text: str) -> tuple[str, int, str] | None:
        """Message, network and shipment of the first name of ours in `text`; `None` where none is."""
        for found in _NAME.finditer(text):
            message, network, shipment, mark = found.groups()
            if hmac.compare_digest(mark, self._mark(f"{message}.{network}.{shipment}")):
                return message, int(network), shipment
        return None

    def _mark(self, said: str) -> str:
        return hmac.new(self._key, said.encode(), sha256).hexdigest()[:LONG]
