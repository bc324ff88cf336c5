"""Codes that prove a hand-over: six digits the consignee reads out and the driver types."""

import hmac
from hashlib import sha256

from doorstep.kernel.ids import ShipmentId, TourId


class DeliveryCodes:
    """One code for each shipment and tour, derived under the server's key: nothing is stored that could leak.

    Source: RFC 4226, section 5.3 (dynamic truncation of an HMAC to decimal digits).
    """

    def __init__(self, master: bytes) -> None:
        self._key = hmac.new(master, b"doorstep delivery codes", sha256).digest()

    def code(self, shipment: ShipmentId, tour: TourId) -> str:
        """The six digits that prove this shipment's hand-over on this tour, and no other."""
        mac = hmac.new(self._key, f"{shipment}|{tour}".encode(), sha256).digest()
        start = mac[-1] & 0x0F
        number = int.from_bytes(mac[start : start + 4], "big") & 0x7FFFFFFF
        return f"{number % 1_000_000:06d}"
