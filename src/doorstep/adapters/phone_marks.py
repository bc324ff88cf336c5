"""Marks of phone numbers and e-mail addresses: the same one under the same brand always bears the same."""

import hmac
import re
from hashlib import sha256

from doorstep.kernel.ids import AddressRef, ContactRef, NumberRef, PartyId, TenantId

LONG = 32
"""Hexadecimal digits of a mark: there are few enough numbers that it must be keyed, and none must collide."""

WHATSAPP = "whatsapp:"
_BETWEEN = re.compile(r"[^\d+]")


class PhoneMarks:
    """A keyed hash of brand and number, derived under the server's key: what one brand knows tells no other.

    Source: RFC 2104 (HMAC).
    """

    def __init__(self, master: bytes) -> None:
        self._key = hmac.new(master, b"doorstep phone marks", sha256).digest()

    def mark(self, brand: PartyId, number: str) -> NumberRef:
        """The mark of a number in international form, however it is spaced; that on WhatsApp is another."""
        way = f"{WHATSAPP}|" if number.startswith(WHATSAPP) else ""
        return NumberRef(self._hash(f"{way}{brand}|{_BETWEEN.sub('', number)}"))

    def of_mail(self, brand: PartyId, address: str) -> AddressRef:
        """The mark of an e-mail address, in any case of letters."""
        return AddressRef(self._hash(f"mail|{brand}|{address.strip().casefold()}"))

    def of_contact(self, tenant: TenantId, address: str) -> ContactRef:
        """The mark of an e-mail address in a network: one for all its brands, and another in the next one."""
        return ContactRef(self._hash(f"contact|{tenant}|{address.strip().casefold()}"))

    def _hash(self, said: str) -> str:
        return hmac.new(self._key, said.encode(), sha256).hexdigest()[:LONG]
