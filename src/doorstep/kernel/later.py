"""Things to be done later: timers and jobs, as values."""

from dataclasses import dataclass, field
from datetime import datetime

URGENT, USUAL, LEAST = 0, 1, 2
"""About the minutes at hand; everything else; what can wait for both."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """Do `kind` for `key` at `due`; the same kind and key replaces an earlier one.

    `due` is business time, or real time when `real` (leases, holds, back-off). `None` means at once. Of what
    is due, the smallest `urgency` goes first (0 to 2), and then what was due first. With `soonest` an earlier
    moment that was set before stays, and so does a smaller urgency.
    """

    kind: str
    key: str
    due: datetime | None = None
    real: bool = False
    facts: dict[str, str] = field(default_factory=dict[str, str])
    urgency: int = USUAL
    soonest: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Never:
    """Cancel what was set for `kind` and `key`; nothing happens when there is nothing to cancel."""

    kind: str
    key: str
