"""As whom PostgreSQL runs: it refuses to be root, and it must die with the process that started it."""

import os
import pwd
import subprocess
from dataclasses import dataclass
from pathlib import Path

from doorstep.adapters.postgres.cluster.programs import Programs, check_version
from doorstep.kernel.errors import Unavailable

_NOBODY = 65534
_DIE_WITH_PARENT = ("setpriv", "--pdeathsig", "INT")
_NAMESPACE = ("unshare", "--user", f"--map-user={_NOBODY}", f"--map-group={_NOBODY}")
_NAMELESS = (*_NAMESPACE, *_DIE_WITH_PARENT)
_PROBE = 'test -w "$1" && exec "$2" --version'


class NoIdentity(Unavailable):
    """PostgreSQL could not be run under any identity that it accepts and that reaches its files."""

    code = "postgres.no_identity"


class ForeignFolder(Unavailable):
    """The cluster's folder belongs to somebody else."""

    code = "postgres.foreign_folder"


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """A command prefix under which PostgreSQL runs, and the owner its files need."""

    prefix: tuple[str, ...]
    uid: int
    gid: int


def choose_identity(programs: Programs, folder: Path) -> tuple[Identity, int]:
    """The first identity under which the programs run and `folder` can be written, and their major version.

    As root: a user namespace in which root appears as nobody (the files stay root's), else the user nobody
    (the files of `folder`, and nothing above it, are handed to nobody). As anybody else: as they are; a user
    without a name, as containers have them, appears as nobody too, since initdb asks for a name.

    Raises: NoIdentity, ForeignFolder, WrongVersion.
    """
    _refuse_foreign(folder)
    failures: list[str] = []
    for identity in _candidates():
        _hand_over(folder, identity)
        answer = _probe(identity, programs, folder)
        if answer.returncode == 0:
            return identity, check_version(answer.stdout, programs.postgres)
        words = answer.stderr.strip() or f"ended with {answer.returncode}"
        failures.append(f"{' '.join(identity.prefix) or 'directly'}: {words}")
    raise NoIdentity(
        f"{programs.postgres} cannot be run so that it writes to {folder} ({'; '.join(failures)}): "
        "start Doorstep as the user whom its folders belong to, or name a server in DOORSTEP_DSN"
    )


def _candidates() -> tuple[Identity, ...]:
    uid, gid = os.geteuid(), os.getegid()
    if uid != 0:
        prefixes = (_DIE_WITH_PARENT, ()) if _has_name(uid) else (_NAMELESS, _DIE_WITH_PARENT, ())
        return tuple(Identity(prefix=prefix, uid=uid, gid=gid) for prefix in prefixes)
    # The death signal comes last: a change of credentials clears it.
    nobody = ("setpriv", f"--reuid={_NOBODY}", f"--regid={_NOBODY}", "--clear-groups", *_DIE_WITH_PARENT[1:])
    return (
        Identity(prefix=_NAMELESS, uid=0, gid=0),
        Identity(prefix=nobody, uid=_NOBODY, gid=_NOBODY),
    )


def _refuse_foreign(folder: Path) -> None:
    mine, owner = os.geteuid(), folder.stat().st_uid
    if mine not in (0, owner):
        raise ForeignFolder(
            f"{folder} belongs to {_name(owner)}, but this is {_name(mine)}: start Doorstep as "
            f"{_name(owner)}, give the folder to yourself, or choose another state folder"
        )


def _name(uid: int) -> str:
    return pwd.getpwuid(uid).pw_name if _has_name(uid) else f"user {uid}"


def _has_name(uid: int) -> bool:
    try:
        pwd.getpwuid(uid)
    except KeyError:
        return False
    return True


def _hand_over(folder: Path, identity: Identity) -> None:
    if os.geteuid() != 0 or folder.stat().st_uid == identity.uid:
        return
    for root, folders, files in os.walk(folder):
        for name in (*folders, *files):
            os.lchown(Path(root, name), identity.uid, identity.gid)
    os.chown(folder, identity.uid, identity.gid)  # last: its owner says that the work was finished


def _probe(identity: Identity, programs: Programs, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [*identity.prefix, "sh", "-c", _PROBE, "sh", str(folder), str(programs.postgres)]
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False, timeout=30)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired) as failure:
        return subprocess.CompletedProcess(command, 127, "", str(failure))
