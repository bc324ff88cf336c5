"""Marks of houses: the same house always bears the same one, and no address can be read from it."""

import hmac
from collections.abc import Sequence
from hashlib import sha256

from doorstep.adapters.geocoders.normalise import normal
from doorstep.engine.vault import Address

LONG = 16
"""How many hexadecimal digits a mark has: two houses in a million million share one."""


class DoorMarks:
    """A keyed hash of street, number and town, without flat or floor, derived under the server's key.

    Source: RFC 2104 (HMAC).
    """

    def __init__(self, master: bytes, languages: Sequence[str]) -> None:
        self._key = hmac.new(master, b"doorstep door marks", sha256).digest()
        self._languages = languages

    def mark(self, address: Address) -> str:
        """The mark; empty when the address names no house."""
        if not (address.street and address.house_number):
            return ""
        number = "".join(address.house_number.casefold().split())
        house = normal(address.street, self._languages), number, address.postcode.strip() or address.city
        return hmac.new(self._key, "|".join(house).encode(), sha256).hexdigest()[:LONG]
