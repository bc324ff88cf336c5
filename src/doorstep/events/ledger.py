"""Whose minutes a delay is made of."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from doorstep.kernel.ids import PartyId

_NOBODY = PartyId("")


class OwnerKind(StrEnum):
    """Who may own minutes of a delay.

    `consignee`, `excused` and `unattributed` are nobody's fault: they are counted and charged to no party.
    `unattributed`: the log does not say whose they are.
    """

    BRAND = "brand"
    LSP = "lsp"
    PLATFORM = "platform"
    CONSIGNEE = "consignee"
    EXCUSED = "excused"
    UNATTRIBUTED = "unattributed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Who answers for time. `party` is empty where the kind says it all; a consignee is never named."""

    kind: OwnerKind
    party: PartyId = _NOBODY


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerShare:
    """A share of a delay. Units: `owed_s` whole seconds."""

    owner: Owner
    owed_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What evidence says of a leg: another owner, another end, or both; `None` leaves it as it was."""

    leg: str
    owner: Owner | None = None
    ended_at: datetime | None = None
