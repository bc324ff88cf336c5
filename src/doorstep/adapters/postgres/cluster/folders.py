"""The cluster's folders on disk: private, locked by one launcher, with a socket path that is short enough."""

import fcntl
import hashlib
import os
import shutil
import stat
import tempfile
from pathlib import Path

from doorstep.adapters.postgres.cluster.settings import PORT, ClusterSettings
from doorstep.kernel.errors import Invalid, Refused, Unavailable

LONGEST_SOCKET_PATH = 100  # bytes; the kernel takes 107
ROOM_TO_START = 96 * 2**20  # bytes; an empty cluster takes 40 MB and one segment of the log 16 MB


class SocketPathTooLong(Invalid):
    """No folder was found in which the path of PostgreSQL's socket stays short enough for the kernel."""

    code = "postgres.socket_path_too_long"


class UnsafeSocketFolder(Refused):
    """The folder for the socket exists, but others can reach it or own it."""

    code = "postgres.unsafe_socket_folder"


class DiskFull(Unavailable):
    """The disk has no room left for the database."""

    code = "postgres.disk_full"


class ClusterInUse(Refused):
    """Another process has started, or is starting, PostgreSQL on this folder."""

    code = "postgres.in_use"


class ClusterLock:
    """One launcher per folder; the kernel drops the lock when its holder dies."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "launcher.lock"
        self._file: int | None = None

    def take(self) -> None:
        """Take the lock, once.

        Raises: ClusterInUse when another process holds it.
        """
        if self._file is not None:
            return
        file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.pread(file, 20, 0).decode(errors="replace").strip() or "?"
            os.close(file)
            raise ClusterInUse(
                f"process {holder} already runs PostgreSQL on {self._path.parent}: "
                "stop it, or choose another state folder"
            ) from None
        os.ftruncate(file, 0)
        os.pwrite(file, str(os.getpid()).encode(), 0)
        self._file = file

    def release(self) -> None:
        """Give the lock back."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


def make_private(folder: Path) -> None:
    """Create `folder` for its owner alone; an existing one keeps its mode."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def check_room(folder: Path) -> None:
    """Refuse to start on a disk that is full.

    Raises: DiskFull.
    """
    free = shutil.disk_usage(folder).free
    if free < ROOM_TO_START:
        raise DiskFull(
            f"{folder} has {free // 2**20} MB left, PostgreSQL needs {ROOM_TO_START // 2**20} MB to start: "
            "free some space, or choose a state folder on another disk"
        )


def socket_folder(settings: ClusterSettings) -> Path:
    """Where the socket lies: beside the data, or in a short folder of the user or of the machine.

    Raises: SocketPathTooLong when none of the three is short enough.
    """
    folder = settings.folder
    key = hashlib.sha256(os.fsencode(folder)).hexdigest()[:12]
    places = [folder / "run"]
    if settings.runtime is not None:
        places.append(settings.runtime / f"doorstep-{key}")
    places.append(Path(tempfile.gettempdir()) / f"doorstep-{os.geteuid()}-{key}")
    for place in places:
        if len(os.fsencode(place / f".s.PGSQL.{PORT}")) <= LONGEST_SOCKET_PATH:
            return place
    raise SocketPathTooLong(
        f"PostgreSQL's socket would lie in {places[-1]}, but its path may hold {LONGEST_SOCKET_PATH} bytes "
        "only: choose a shorter state folder, or set TMPDIR to a short folder"
    )


def make_socket_folder(place: Path, uid: int, gid: int) -> None:
    """Create the folder for the socket, and see that nobody else can enter it: it is the only lock.

    Raises: UnsafeSocketFolder.
    """
    place.mkdir(mode=0o700, exist_ok=True)
    found = place.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid not in (os.geteuid(), uid) or found.st_mode & 0o077:
        raise UnsafeSocketFolder(
            f"{place} is not a folder of this user alone (owner {found.st_uid}, "
            f"mode {found.st_mode & 0o7777:o}): remove it, or give it mode 0700"
        )
    if found.st_uid != uid:
        os.chown(place, uid, gid)
