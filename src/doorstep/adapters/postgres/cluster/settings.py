"""Where PostgreSQL comes from, where it keeps its data, and how each role reaches it."""

import base64
import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from urllib.parse import quote, unquote, urlsplit, urlunsplit

PORT = 5432  # part of the socket's file name only; nothing listens on TCP


class Role(StrEnum):
    """The database logins of Doorstep, and the superuser of an embedded cluster."""

    SUPERUSER = "postgres"
    OWNER = "doorstep_owner"
    APP = "doorstep_app"
    WORKER = "doorstep_worker"
    INGEST = "doorstep_ingest"


RUNTIME_ROLES = (Role.APP, Role.WORKER, Role.INGEST)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterSettings:
    """What the composition root knows about PostgreSQL.

    `state` is Doorstep's folder; an embedded cluster lies in `state/postgres`. `programs` is a folder with
    `postgres` and `initdb` (`DOORSTEP_PG_BIN`); without it the wheel's programs are used. `dsn` names a
    server that somebody else runs (`DOORSTEP_DSN`), as the owner of its database; then nothing is started.
    `role_dsns` says how a role reaches that server when its password is not the derived one. `runtime` is
    the user's folder for sockets (`XDG_RUNTIME_DIR`). `tuning` overrides single server settings.
    """

    state: Path
    programs: Path | None = None
    dsn: str | None = None
    role_dsns: Mapping[Role, str] = field(default_factory=lambda: MappingProxyType({}))
    runtime: Path | None = None
    tuning: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    database: str = "doorstep"

    @property
    def folder(self) -> Path:
        """The folder of the embedded cluster: data, socket, lock and log."""
        return self.state.resolve() / "postgres"

    @property
    def data(self) -> Path:
        """PostgreSQL's data directory."""
        return self.folder / "data"


def socket_dsn(socket_folder: Path, role: Role, database: str) -> str:
    """The address of an embedded cluster for one role, understood by asyncpg and libpq."""
    host = quote(str(socket_folder), safe="/")
    return f"postgresql://{role}@/{quote(database, safe='')}?host={host}&port={PORT}"


def external_dsn(settings: ClusterSettings, role: Role) -> str:
    """The address of an external server for one role.

    The owner, who is also its superuser here, uses the DSN as given. Any other role uses the DSN named for
    it, else the same server with its own name and the derived password.
    """
    owner = settings.dsn or ""
    if role in (Role.SUPERUSER, Role.OWNER):
        return owner
    named = settings.role_dsns.get(role)
    if named is not None:
        return named
    parts = urlsplit(owner)
    _, _, place = parts.netloc.rpartition("@")
    password = derived_password(owner, role)
    login = f"{role}:{password}" if password else str(role)
    return urlunsplit(parts._replace(netloc=f"{login}@{place}"))


def derived_password(owner_dsn: str, role: Role) -> str | None:
    """A password for `role` that follows from the owner's, so that one setting suffices; None without one."""
    secret = urlsplit(owner_dsn).password
    if secret is None:
        return None
    digest = hmac.new(unquote(secret).encode(), f"doorstep role {role}".encode(), hashlib.sha256).digest()
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")
