"""What mailing needs from outside: what DNS says of a domain."""

from typing import Protocol


class DomainTexts(Protocol):
    """The TXT records of the internet's names."""

    async def texts(self, name: str) -> tuple[str, ...] | None:
        """Those of a name; empty where there are none, `None` where DNS did not answer in time."""
        ...
