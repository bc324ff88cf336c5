"""How one operation of the API is described: what its handler cannot say by itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from doorstep.kernel.party import Role


class Entrance(StrEnum):
    """How a caller comes in."""

    BEARER = "bearer"
    QUERY_KEY = "query key"
    BASIC = "basic password"
    PICKER = "slot picker"
    NOBODY_ASKED = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One method on one path. Its summary is the handler's own docstring.

    `batch` is the other form of a body, for many at once. `example` is a body that the request takes and
    `answer` what comes back, in the media type `answers_in`; tests check both. `keyed` operations need an
    `Idempotency-Key`. `refusals` are the codes of this operation; what every request can be refused for is
    added by rule.
    """

    method: str
    path: str
    tag: str
    roles: tuple[Role, ...] = ()
    scope: str = ""
    entrance: Entrance = Entrance.BEARER
    body: type | None = None
    batch: type | None = None
    example: Mapping[str, Any] | None = None
    media: str = "application/json"
    query: Mapping[str, str] = field(default_factory=dict[str, str])
    keyed: bool = False
    success: int = 200
    answer: Any = None
    answers_in: str = "application/json"
    refusals: tuple[str, ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """Every code this operation can be refused with, its own first."""
        own = list(self.refusals)
        if self.keyed:
            own += ["request.key_missing", "request.key_reused"]
        if self.body is not None:
            own += ["request.field_invalid", "request.malformed", "request.too_large"]
        if self.entrance is not Entrance.NOBODY_ASKED:
            own += ["access.unknown", "access.not_allowed", "access.too_many_misses"]
        return (*own, "database.unavailable")
