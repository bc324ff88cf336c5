"""The keys that the people of the city were given, each only its own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import msgspec


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """Bearer keys of the logistics provider, each brand and each driver, by party.

    The provider's key opens the dispatcher's desk, the warehouse and the van boxes.
    """

    lsp: str
    brands: Mapping[str, str] = field(default_factory=dict[str, str])
    drivers: Mapping[str, str] = field(default_factory=dict[str, str])


def read_keys(path: Path) -> Keys:
    """The keys in a JSON file of this shape."""
    return msgspec.json.decode(path.read_bytes(), type=Keys)
