"""Making an empty data directory: whole or not at all."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from doorstep.adapters.postgres.cluster.diagnosis import explain
from doorstep.adapters.postgres.cluster.identity import Identity
from doorstep.adapters.postgres.cluster.programs import Programs
from doorstep.kernel.errors import Refused

_OPTIONS = (
    *("--username=postgres", "--auth=trust", "--encoding=UTF8"),
    *(
        "--locale-provider=builtin",
        "--locale=C.UTF-8",
    ),  # the wheel has no ICU; people's names are sorted by us
    *("--sync-method=syncfs", "--no-instructions"),
)
_PATIENCE = 120  # seconds


class OtherMajorVersion(Refused):
    """The data directory was made by another major version of PostgreSQL than the one that shall run it."""

    code = "postgres.other_major_version"


def create_data(data: Path, programs: Programs, identity: Identity, environment: Mapping[str, str]) -> None:
    """Create the data directory beside its final place and move it there when it is complete and on disk.

    Raises: DiskFull, DidNotStart and their like, from what initdb said.
    """
    new = data.with_name(f"{data.name}.new")
    shutil.rmtree(new, ignore_errors=True)
    command = [*identity.prefix, str(programs.initdb), "-D", str(new), *_OPTIONS]
    made = subprocess.run(  # noqa: S603
        command,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=_PATIENCE,
    )
    if made.returncode != 0:
        shutil.rmtree(new, ignore_errors=True)
        raise explain(made.stdout)
    new.rename(data)
    _settle(data.parent)


def check_data(data: Path, major: int) -> bool:
    """True when `data` is a cluster that these programs can run, False when there is none.

    Raises: OtherMajorVersion.
    """
    try:
        made_by = (data / "PG_VERSION").read_text().strip()
    except FileNotFoundError:
        return False
    if made_by != str(major):
        raise OtherMajorVersion(
            f"{data} was made by PostgreSQL {made_by}, the programs are PostgreSQL {major}: name the `bin` "
            f"folder of PostgreSQL {made_by} in DOORSTEP_PG_BIN, move the data with pg_dump or pg_upgrade, "
            "or choose another state folder"
        )
    return True


def _settle(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
