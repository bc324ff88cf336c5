"""What a live page shows, by the names of its parts, and how it is asked for them."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Protocol

from doorstep.engine.positions import Fix


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a page shows now: its named parts as HTML, and values for its custom elements.

    `rough`: true, but a look would show more.
    """

    html: Mapping[str, str]
    values: Mapping[str, object] = field(default_factory=dict[str, object])
    rough: bool = False


class Scene(Protocol):
    """A page as one reader has it open."""

    @property
    def heeds(self) -> Collection[str] | None:
        """The stories and vans whose changes alter the page, as last looked at; `None` for all of them."""
        ...

    @property
    def secrets(self) -> Sequence[str]:
        """The link or the session by which it is seen; once one has ended, the page is looked at anew."""
        ...

    @property
    def rest_s(self) -> float:
        """Real seconds between two messages, at least; zero where each may follow the last at once."""
        ...

    async def look(self, *, known: bool = False) -> Parts:
        """Read everything anew. Raises NoAccess once the reader may no longer see it.

        `known`: only stories that the page heeds went on since; what they name need not be read again.
        """
        ...

    def glance(self, vans: Mapping[str, Fix]) -> Parts | None:
        """What moved vans alter, or with none the passing of time; `None` when it takes a look to tell."""
        ...


@dataclass(slots=True)
class Shown:
    """What the reader's page shows, by the digest of each part; the difference is what is sent."""

    digests: dict[str, bytes] = field(default_factory=dict[str, bytes])

    def fresh(self, parts: Parts) -> dict[str, object]:
        """The parts and values that differ from what was shown before; they count as shown from now on."""
        named = {f"html {name}": part for name, part in parts.html.items()}
        named |= {f"value {name}": json.dumps(value, sort_keys=True) for name, value in parts.values.items()}
        changed = {name for name, body in named.items() if self._show(name, body)}
        return {
            "html": {name: part for name, part in parts.html.items() if f"html {name}" in changed},
            "values": {name: value for name, value in parts.values.items() if f"value {name}" in changed},
        }

    def _show(self, name: str, body: str) -> bool:
        digest = blake2b(body.encode(), digest_size=16).digest()
        known = self.digests.get(name)
        self.digests[name] = digest
        return known != digest
