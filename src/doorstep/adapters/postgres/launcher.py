"""Starting PostgreSQL from its programs alone, or finding the one that somebody else runs.

Either `start(settings)` does everything and returns a `Cluster`; or a supervisor calls `Launcher.prepare`
before each start, runs `Launcher.argv()` from its main thread, and waits until `Launcher.answers()`.
"""

import atexit
import os
import signal
import subprocess
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

from doorstep.adapters.postgres.cluster.configuration import write_configuration
from doorstep.adapters.postgres.cluster.creation import check_data, create_data
from doorstep.adapters.postgres.cluster.diagnosis import DidNotStart, explain
from doorstep.adapters.postgres.cluster.folders import (
    ClusterLock,
    check_room,
    make_private,
    make_socket_folder,
    socket_folder,
)
from doorstep.adapters.postgres.cluster.handshake import takes_connections
from doorstep.adapters.postgres.cluster.identity import Identity, choose_identity
from doorstep.adapters.postgres.cluster.leftovers import clear_leftovers
from doorstep.adapters.postgres.cluster.programs import Programs, find_programs
from doorstep.adapters.postgres.cluster.roles import prepare_roles
from doorstep.adapters.postgres.cluster.settings import ClusterSettings, Role, external_dsn, socket_dsn
from doorstep.kernel.errors import DoorstepError

STOP_SIGNAL = signal.SIGINT  # PostgreSQL's fast shutdown: clients are sent away, everything is written
_ENVIRONMENT: Mapping[str, str] = {
    "PATH": os.defpath,
    "LC_ALL": "C",
    "TZ": "UTC",
}  # none of the user's PG* settings
_START_PATIENCE = 300.0  # seconds; recovery after a crash counts in
_STOP_PATIENCE = 30.0
_LOOK_EVERY = 0.01
_LOG_BOUND = 4 * 2**20


class Launcher:
    """Prepares one embedded cluster to be started, again and again, by the process that holds this object."""

    stop_signal = STOP_SIGNAL
    environment = _ENVIRONMENT

    def __init__(self, settings: ClusterSettings) -> None:
        self.settings = settings
        self._socket_folder = socket_folder(settings)
        self._lock = ClusterLock(settings.folder)
        self._ready: tuple[Programs, Identity] | None = None

    def prepare(self) -> None:
        """Make everything right for a start: lock, leftovers, room, data, settings, socket folder.

        Call it before every start, also after a crash. It blocks; the first time takes about half a second.

        Raises: ClusterInUse, ProgramsMissing, WrongVersion, NoIdentity, ForeignFolder, LeftoverProcess,
        DiskFull, OtherMajorVersion, UnsafeSocketFolder, DidNotStart.
        """
        settings = self.settings
        programs = find_programs(settings.programs)
        make_private(settings.folder)
        identity, major = choose_identity(programs, settings.folder)
        self._lock.take()
        clear_leftovers(settings.data, self._socket_folder)
        check_room(settings.folder)
        if not check_data(settings.data, major):
            create_data(settings.data, programs, identity, _ENVIRONMENT)
        write_configuration(settings.data, settings.tuning)
        make_socket_folder(self._socket_folder, identity.uid, identity.gid)
        self._ready = programs, identity

    def argv(self) -> tuple[str, ...]:
        """The command that runs the server; start it from the main thread, for it dies with its starter."""
        if self._ready is None:
            raise RuntimeError("call prepare() before argv()")
        programs, identity = self._ready
        place = f'unix_socket_directories="{self._socket_folder}"'  # quoted: the setting is a list
        return (*identity.prefix, str(programs.postgres), "-D", str(self.settings.data), "-c", place)

    def answers(self) -> bool:
        """True when the server takes connections."""
        return takes_connections(self.settings.data, self._socket_folder)

    def explain(self, log: str) -> DoorstepError:
        """Why the server ended, from the end of its log."""
        return explain(log)

    def release(self) -> None:
        """Give the folder free for another launcher, after the server has ended."""
        self._lock.release()


class Cluster:
    """A PostgreSQL that takes connections: our own child, or a server elsewhere that is not ours to stop."""

    def __init__(
        self,
        settings: ClusterSettings,
        process: subprocess.Popen[bytes] | None = None,
        launcher: Launcher | None = None,
    ) -> None:
        self.settings = settings
        self.process = process
        self._launcher = launcher
        atexit.register(self.stop)

    def dsn(self, role: Role) -> str:
        """The address for one role."""
        return dsn(self.settings, role)

    def stop(self) -> None:
        """Shut an embedded server down and wait for it; a server elsewhere goes on."""
        atexit.unregister(self.stop)
        if self.process is not None:
            _end(self.process)
        if self._launcher is not None:
            self._launcher.release()


def dsn(settings: ClusterSettings, role: Role) -> str:
    """The address for one role, whether the server runs already or not.

    Raises: SocketPathTooLong.
    """
    if settings.dsn is not None:
        return external_dsn(settings, role)
    database = "postgres" if role is Role.SUPERUSER else settings.database
    return socket_dsn(socket_folder(settings), role, database)


def start(settings: ClusterSettings) -> Cluster:
    """Start PostgreSQL, wait until it takes connections, and see to the database and its roles.

    Call it from the main thread of a process that shall live as long as the server: the server shuts down
    when that thread ends. With `settings.dsn` nothing is started.

    Raises: whatever `Launcher.prepare` and `prepare_roles` raise; DidNotStart, DiskFull and their like.
    """
    cluster = Cluster(settings) if settings.dsn is not None else _start_embedded(Launcher(settings))
    try:
        prepare_roles(settings, dsn(settings, Role.SUPERUSER))
    except BaseException:
        cluster.stop()
        raise
    return cluster


def _start_embedded(launcher: Launcher) -> Cluster:
    if threading.current_thread() is not threading.main_thread():
        raise RuntimeError("start PostgreSQL from the main thread: it dies with the thread that started it")
    try:
        launcher.prepare()
        log = launcher.settings.folder / "postgres.log"
        with _opened(log) as sink:
            said_before = sink.tell()
            process = subprocess.Popen(  # noqa: S603
                launcher.argv(),
                env=_ENVIRONMENT,
                stdin=subprocess.DEVNULL,
                stdout=sink,
                stderr=subprocess.STDOUT,
                start_new_session=True,  # a Ctrl-C at the terminal is ours to pass on
            )
        _wait_until_ready(launcher, process, log, said_before)
    except BaseException:
        launcher.release()
        raise
    return Cluster(launcher.settings, process, launcher)


def _opened(log: Path) -> BinaryIO:
    if log.exists() and log.stat().st_size > _LOG_BOUND:
        log.replace(log.with_suffix(".log.1"))
    return log.open("ab")


def _wait_until_ready(
    launcher: Launcher, process: subprocess.Popen[bytes], log: Path, said_before: int
) -> None:
    end = time.monotonic() + _START_PATIENCE
    while not launcher.answers():
        if process.poll() is not None:
            raise launcher.explain(_said_since(log, said_before))
        if time.monotonic() > end:
            _end(process)
            raise DidNotStart(f"PostgreSQL took no connections within {_START_PATIENCE:.0f} s: see {log}")
        time.sleep(_LOOK_EVERY)


def _said_since(log: Path, start: int) -> str:
    with log.open("rb") as file:
        file.seek(start)
        return file.read().decode(errors="replace")


def _end(process: subprocess.Popen[bytes]) -> None:
    for word in (STOP_SIGNAL, signal.SIGQUIT, signal.SIGKILL):
        process.send_signal(word)
        try:
            process.wait(_STOP_PATIENCE)
        except subprocess.TimeoutExpired:
            continue
        return
