"""Marks of phone numbers: the same number under the same brand always bears the same one."""

import hmac
import re
from hashlib import sha256

from doorstep.kernel.ids import NumberRef, PartyId

LONG = 32
"""Hexadecimal digits of a mark: there are few enough numbers that it must be keyed, and none must collide."""

_BETWEEN = re.compile(r"[^\d+]")


class PhoneMarks:
    """A keyed hash of brand and number, derived under the server's key: what one brand knows tells no other.

    Source: RFC 2104 (HMAC).
    """

    def __init__(self, master: bytes) -> None:
        self._key = hmac.new(master, b"doorstep phone marks", sha256).digest()

    def mark(self, brand: PartyId, number: str) -> NumberRef:
        """The mark of a number in international form, however it is spaced."""
        said = f"{brand}|{_BETWEEN.sub('', number)}"
        return NumberRef(hmac.new(self._key, said.encode(), sha256).hexdigest()[:LONG])
