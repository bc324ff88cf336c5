"""Where an address index is kept, as the geocoder sees it."""

from collections.abc import Sequence
from typing import Protocol

from doorstep.adapters.geocoders.entries import AddressEntry, StreetEntry
from doorstep.kernel.place import Box


class AddressStore(Protocol):
    """An address index that can be asked. Every text given to it is in normal form."""

    async def streets_like(self, text: str, limit: int) -> Sequence[StreetEntry]:
        """The streets whose `street town` is written most like `text`, likest first."""
        ...

    async def streets_beginning(self, prefix: str, limit: int) -> Sequence[StreetEntry]:
        """The streets in whose `street town` a word begins with `prefix`, longest street first."""
        ...

    async def doors(self, streets: Sequence[int], lowest: int, highest: int) -> Sequence[AddressEntry]:
        """The doors of some streets with a number between two bounds, in the sequence of their numbers."""
        ...

    async def doors_within(self, box: Box) -> Sequence[AddressEntry]:
        """Up to 40 doors in a box, those near its middle first."""
        ...
