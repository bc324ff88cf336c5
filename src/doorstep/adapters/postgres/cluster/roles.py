"""The database and its roles: made if they are missing, and checked before anybody is served."""

import asyncio
import base64
import hashlib
import hmac
import json
import secrets
from collections.abc import AsyncGenerator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import asyncpg  # pyright: ignore[reportMissingTypeStubs]

from doorstep.adapters.postgres.cluster.programs import NEEDED_MAJOR, WrongVersion
from doorstep.adapters.postgres.cluster.settings import (
    RUNTIME_ROLES,
    ClusterSettings,
    Role,
    derived_password,
)
from doorstep.kernel.errors import Refused, Unavailable

_ROLES = Path(__file__).with_name("roles.sql").read_text()
_APP_ROLE = Path(__file__).with_name("app_role.sql").read_text()
_ABOVE_ROWS = (Role.OWNER, Role.WORKER, Role.INGEST)
_DRIVER: Any = asyncpg  # it carries no types
_PATIENCE = 20.0  # seconds
_SCRAM_ROUNDS = 4096


class ServerUnreachable(Unavailable):
    """The PostgreSQL server does not answer, or does not let this login in."""

    code = "postgres.unreachable"


class RolesNotAllowed(Refused):
    """The login of `DOORSTEP_DSN` may not create the roles that Doorstep needs."""

    code = "postgres.roles_not_allowed"


class UnsafeAppRole(Refused):
    """The application's login stands above row-level security, so tenants would not be kept apart."""

    code = "postgres.unsafe_app_role"


def prepare_roles(settings: ClusterSettings, superuser_dsn: str) -> None:
    """`ensure_roles` for callers without an event loop, or inside one that may be held up for a moment.

    Raises: as `ensure_roles`.
    """
    with ThreadPoolExecutor(1) as apart:
        apart.submit(lambda: asyncio.run(ensure_roles(settings, superuser_dsn))).result()


async def ensure_roles(settings: ClusterSettings, superuser_dsn: str) -> None:
    """See that the roles exist and, in an embedded cluster, the database; doing it again changes nothing.

    Raises: ServerUnreachable, WrongVersion, RolesNotAllowed.
    """
    embedded = settings.dsn is None
    roles = (Role.OWNER, *RUNTIME_ROLES) if embedded else RUNTIME_ROLES
    wanted = [
        {"name": str(role), "bypass": role in _ABOVE_ROWS, "password": _verifier(settings, role)}
        for role in roles
    ]
    async with _connected(superuser_dsn) as connection:
        version = connection.get_server_version()
        if version.major < NEEDED_MAJOR:
            raise WrongVersion(
                f"the server is PostgreSQL {version.major}, Doorstep needs {NEEDED_MAJOR} or newer"
            )
        try:
            async with connection.transaction():
                await connection.execute("select set_config('doorstep.roles', $1, true)", json.dumps(wanted))
                await connection.execute(_ROLES)
        except asyncpg.InsufficientPrivilegeError as refusal:
            raise RolesNotAllowed(
                f"{refusal}: give the login of DOORSTEP_DSN the attributes CREATEROLE and BYPASSRLS, or let a"
                " superuser run roles.sql and name DOORSTEP_APP_DSN, DOORSTEP_WORKER_DSN, DOORSTEP_INGEST_DSN"
            ) from refusal
        if embedded:
            await _ensure_database(connection, settings.database)


async def refuse_unsafe_app_role(app_dsn: str) -> None:
    """Ask the server whether row-level security binds the application's login.

    Raises: UnsafeAppRole when it does not; ServerUnreachable.
    """
    async with _connected(app_dsn) as connection:
        found = await connection.fetchrow(_APP_ROLE)
    if found["bypasses_rows"] or found["owns_tables"]:
        why = "bypasses row-level security" if found["bypasses_rows"] else "owns tables"
        raise UnsafeAppRole(
            f"the application would serve as {found['login']}, which {why}: let it log in as {Role.APP} "
            "(DOORSTEP_APP_DSN), a role without SUPERUSER, BYPASSRLS and tables of its own"
        )


async def _ensure_database(connection: Any, name: str) -> None:  # noqa: ANN401
    if await connection.fetchval("select true from pg_database where datname = $1", name):
        return
    command = await connection.fetchval(
        "select format('create database %I owner %I', $1::text, $2::text)", name, Role.OWNER
    )
    await connection.execute(command)


@asynccontextmanager
async def _connected(dsn: str) -> AsyncGenerator[Any]:
    try:
        connection = await _DRIVER.connect(dsn, timeout=_PATIENCE)
    except (OSError, TimeoutError, asyncpg.PostgresError) as failure:
        raise ServerUnreachable(
            f"PostgreSQL does not let us in: {failure or type(failure).__name__}"
        ) from failure
    try:
        yield connection
    finally:
        await connection.close()


def _verifier(settings: ClusterSettings, role: Role) -> str | None:
    """The role's password as SCRAM stores it, so that no server log can show it; None: set none.

    Source: RFC 5803.
    """
    if settings.dsn is None or role in settings.role_dsns:
        return None
    password = derived_password(settings.dsn, role)
    if password is None:
        return None
    salt = secrets.token_bytes(16)
    salted = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, _SCRAM_ROUNDS)
    stored = hashlib.sha256(hmac.digest(salted, b"Client Key", "sha256")).digest()
    server = hmac.digest(salted, b"Server Key", "sha256")
    salt64, stored64, server64 = (base64.b64encode(part).decode() for part in (salt, stored, server))
    return f"SCRAM-SHA-256${_SCRAM_ROUNDS}:{salt64}${stored64}:{server64}"
