"""A standby of an embedded cluster on this machine: a copy that follows it, and can take its place."""

import shutil
import subprocess

from doorstep.adapters.postgres.cluster.diagnosis import DidNotStart
from doorstep.adapters.postgres.cluster.folders import make_private, socket_folder
from doorstep.adapters.postgres.cluster.identity import choose_identity
from doorstep.adapters.postgres.cluster.programs import find_programs
from doorstep.adapters.postgres.cluster.settings import PORT, ClusterSettings

SLOT = "doorstep_standby"
_PATIENCE_S = 120


def make_standby(primary: ClusterSettings, standby: ClusterSettings) -> None:
    """Copy the data of a running primary, once, so that a launcher of `standby` starts what follows it.

    It follows through a replication slot, so the primary keeps what the standby has not got yet. Blocks.

    Raises: ProgramsMissing, NoIdentity, DidNotStart with what the copy said.
    """
    if (standby.data / "PG_VERSION").exists():
        return
    programs = find_programs(standby.programs)
    make_private(standby.folder)
    identity, _ = choose_identity(programs, standby.folder)
    new = standby.data.with_name("data.new")
    shutil.rmtree(new, ignore_errors=True)
    command = [
        *identity.prefix,
        str(programs.postgres.with_name("pg_basebackup")),
        *("-h", str(socket_folder(primary)), "-p", str(PORT), "-U", "postgres", "-D", str(new)),
        *("-X", "stream", "-c", "fast", "-C", "-S", SLOT, "-R"),
    ]
    made = subprocess.run(  # noqa: S603
        command, capture_output=True, text=True, check=False, timeout=_PATIENCE_S
    )
    if made.returncode != 0:
        shutil.rmtree(new, ignore_errors=True)
        raise DidNotStart(f"the primary could not be copied: {made.stderr.strip()[-500:]}")
    new.rename(standby.data)
