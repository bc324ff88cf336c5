"""Things to be done later: timers and jobs, as values."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """Do `kind` for `key` at `due`; the same kind and key replaces an earlier one.

    `due` is business time, or real time when `real` (leases, holds, back-off). `None` means at once.
    """

    kind: str
    key: str
    due: datetime | None = None
    real: bool = False
    facts: dict[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True, kw_only=True)
class Never:
    """Cancel what was set for `kind` and `key`; nothing happens when there is nothing to cancel."""

    kind: str
    key: str
