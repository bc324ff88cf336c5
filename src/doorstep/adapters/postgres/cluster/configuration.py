"""The server's settings for a small machine, in a file of our own that `ALTER SYSTEM` may override."""

import os
from collections.abc import Mapping
from pathlib import Path

FILE = "doorstep.conf"
_INCLUDE = f"include_if_exists = '{FILE}'"

# Kept in a file, not on the command line: what stands there beats ALTER SYSTEM.
SETTINGS: Mapping[str, str] = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "100",
    # memory of a machine with two cores and two gigabytes
    "shared_buffers": "192MB",
    "effective_cache_size": "768MB",
    "work_mem": "8MB",
    "maintenance_work_mem": "64MB",
    # nothing acknowledged is lost
    "fsync": "on",
    "full_page_writes": "on",
    "synchronous_commit": "on",
    # a short way back after a crash
    "recovery_init_sync_method": "syncfs",
    "checkpoint_timeout": "5min",
    "max_wal_size": "512MB",
    "min_wal_size": "80MB",
    # one forgotten transaction would hold back every follower of the log
    "idle_in_transaction_session_timeout": "15s",
    # a client that vanished must not keep its locks
    "client_connection_check_interval": "5s",
    "tcp_keepalives_idle": "30",
    # small queries, two cores
    "io_method": "sync",
    "jit": "off",
    "max_parallel_workers_per_gather": "0",
    "random_page_cost": "1.1",
    "autovacuum_naptime": "20s",
    "autovacuum_max_workers": "2",
    # the same words and times everywhere
    "timezone": "UTC",
    "log_timezone": "UTC",
    "lc_messages": "C",
    "log_line_prefix": "%m [%p] %q%u@%d ",
    "log_min_duration_statement": "1s",
    "log_checkpoints": "off",
}


def write_configuration(data: Path, tuning: Mapping[str, str]) -> None:
    """Write our settings into the data directory, and have the server's own file include them."""
    lines = [f"{name} = '{_quoted(value)}'\n" for name, value in {**SETTINGS, **tuning}.items()]
    header = "# Written by Doorstep at every start. Use ALTER SYSTEM, or postgresql.conf below the include.\n"
    _write(data / FILE, header + "".join(lines))
    main = data / "postgresql.conf"
    text = main.read_text()
    if _INCLUDE not in text:
        _write(main, f"{text.rstrip()}\n\n{_INCLUDE}\n")


def _quoted(value: str) -> str:
    return value.replace("'", "''")


def _write(path: Path, text: str) -> None:
    new = path.with_name(f"{path.name}.new")
    new.write_text(text)
    owner = path.parent.stat()
    os.chown(new, owner.st_uid, owner.st_gid)
    new.replace(path)
