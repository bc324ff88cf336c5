"""Who may come in: keys, links, sign-ins and sessions, all stored as hashes; and the port to them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from doorstep.engine.ports import Transaction
from doorstep.kernel.errors import NotFound, Refused
from doorstep.kernel.ids import PartyId, TenantId
from doorstep.kernel.party import Role, Viewer


class AccessKind(StrEnum):
    """How a secret is used."""

    API_KEY = "api_key"
    LINK = "link"
    SIGN_IN = "sign_in"
    SESSION = "session"
    DEVICE = "device"
    """A tracker's: it may say where its van is, and read nothing."""


class NoAccess(NotFound):
    """The link, key or session is unknown, expired or revoked. Ask the sender for a new one."""

    code = "access.unknown"


class NotAllowed(Refused):
    """This key or sign-in may not do this."""

    code = "access.not_allowed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pass:
    """An opened secret: who it is, what it may do, and the token its forms must carry."""

    viewer: Viewer
    kind: AccessKind
    scopes: tuple[str, ...]
    csrf: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAccess:
    """A secret to be issued."""

    kind: AccessKind
    party: PartyId
    role: Role
    subject: str = ""
    scopes: Sequence[str] = ()
    name: str = ""
    expires_at: datetime | None = None


class Access(Protocol):
    """Issues, opens and revokes secrets."""

    async def issue(self, tx: Transaction, new: NewAccess, *, secret: str | None = None) -> str:
        """A new secret of 128 bits in 22 characters (or the given one); only its hash is kept."""
        ...

    async def open(self, secret: str, *, source: str = "") -> Pass:
        """Who stands behind a secret.

        `source` is the network the question came from: too many misses from one are refused.

        Raises: NoAccess when unknown, expired or revoked.
        """
        ...

    async def still_open(self, secrets: Sequence[str]) -> Collection[str]:
        """Those of `secrets` that open something at this moment."""
        ...

    async def exchange(self, secret: str) -> tuple[str, Pass]:
        """A one-time sign-in becomes a session; it works once."""
        ...

    async def revoke(self, tx: Transaction, kind: AccessKind, subject: str) -> int:
        """Revoke every secret of this kind for a subject. Returns how many."""
        ...

    async def revoke_secret(self, tenant: TenantId, secret: str) -> None:
        """End one session or link."""
        ...
