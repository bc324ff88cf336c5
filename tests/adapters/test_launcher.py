"""The embedded PostgreSQL: starts anywhere, dies with its starter, and loses nothing that it acknowledged."""

import asyncio
import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import asyncpg
import pytest

from doorstep.adapters.postgres.cluster import folders, identity
from doorstep.adapters.postgres.cluster.creation import OtherMajorVersion
from doorstep.adapters.postgres.cluster.diagnosis import DidNotStart, NotEnoughMemory, explain
from doorstep.adapters.postgres.cluster.folders import (
    ClusterInUse,
    DiskFull,
    SocketPathTooLong,
    UnsafeSocketFolder,
    make_socket_folder,
    socket_folder,
)
from doorstep.adapters.postgres.cluster.programs import ProgramsMissing, WrongVersion, find_programs
from doorstep.adapters.postgres.cluster.roles import UnsafeAppRole, ensure_roles, refuse_unsafe_app_role
from doorstep.adapters.postgres.cluster.settings import RUNTIME_ROLES, ClusterSettings, Role, external_dsn
from doorstep.adapters.postgres.launcher import Launcher, dsn, start

pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]
WRITERS = 4
BROKEN_CONNECTION = (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError)


@contextmanager
def running(settings):
    cluster = start(settings)
    try:
        yield cluster
    finally:
        cluster.stop()


async def ask(address, query, *values):
    connection = await asyncpg.connect(address)
    try:
        return await connection.fetchval(query, *values)
    finally:
        await connection.close()


async def test_every_role_is_let_in_and_the_second_start_is_fast(tmp_path):
    settings = ClusterSettings(state=tmp_path)
    with running(settings) as cluster:
        for role in Role:
            assert await ask(cluster.dsn(role), "select current_user::text") == role
        assert await ask(cluster.dsn(Role.OWNER), "show fsync") == "on"
        await ask(cluster.dsn(Role.OWNER), "create table kept as select 7 as n")
    began = time.monotonic()
    with running(settings) as cluster:
        assert time.monotonic() - began < 1.5
        assert await ask(cluster.dsn(Role.OWNER), "select n from kept") == 7


async def test_the_cluster_is_private_and_nothing_listens_on_a_network(tmp_path):
    state = tmp_path / "state"
    state.mkdir(mode=0o755)
    with running(ClusterSettings(state=state)) as cluster:
        assert stat.S_IMODE(cluster.settings.data.stat().st_mode) == 0o700
        assert stat.S_IMODE(socket_folder(cluster.settings).stat().st_mode) == 0o700
        assert stat.S_IMODE(state.stat().st_mode) == 0o755
        assert await ask(cluster.dsn(Role.APP), "show listen_addresses") == ""


async def test_no_acknowledged_commit_is_lost_when_the_postmaster_is_killed_under_writers(tmp_path):
    settings = ClusterSettings(state=tmp_path)
    acknowledged = set()
    with running(settings) as cluster:
        await ask(cluster.dsn(Role.OWNER), "create table entry (n bigint primary key)")

    async def write(address, numbers):
        connection = await asyncpg.connect(address)
        try:
            for number in numbers:
                await connection.execute("insert into entry values ($1)", number)
                acknowledged.add(number)
        except BROKEN_CONNECTION:
            return
        finally:
            connection.terminate()

    for life in range(2):
        with running(settings) as cluster:
            writers = [
                asyncio.create_task(write(cluster.dsn(Role.OWNER), range(life * 10**6 + w, 2**31, WRITERS)))
                for w in range(WRITERS)
            ]
            await asyncio.sleep(1.0)
            cluster.process.send_signal(signal.SIGKILL)  # its children are left as they are
        await asyncio.gather(*writers)
    with running(settings) as cluster:
        connection = await asyncpg.connect(cluster.dsn(Role.OWNER))
        kept = {row["n"] for row in await connection.fetch("select n from entry")}
        await connection.close()
    assert len(acknowledged) > 100
    assert acknowledged <= kept


HOLDER = """
import sys, time
from pathlib import Path
from doorstep.adapters.postgres.cluster.settings import ClusterSettings
from doorstep.adapters.postgres.launcher import start

cluster = start(ClusterSettings(state=Path(sys.argv[1])))
print(cluster.process.pid, flush=True)
time.sleep(60)
"""


@contextmanager
def held_by_another_process(state):
    holder = subprocess.Popen([sys.executable, "-c", HOLDER, state], stdout=subprocess.PIPE, text=True)  # noqa: S603
    with holder, holder.stdout:
        yield holder, int(holder.stdout.readline())
        holder.kill()


def is_alive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_the_server_dies_with_its_starter_and_comes_back(tmp_path):
    with held_by_another_process(tmp_path) as (holder, postmaster):
        holder.kill()
        holder.wait()  # a killed process holds its locks until it is gone
        began = time.monotonic()
        with running(ClusterSettings(state=tmp_path)):  # at once, while the old one still shuts down
            assert time.monotonic() - began < 3
            assert not is_alive(postmaster)


def test_a_frozen_server_without_a_starter_is_ended(tmp_path, monkeypatch):
    monkeypatch.setattr("doorstep.adapters.postgres.cluster.leftovers._FAST_SHUTDOWN", 0.3)
    monkeypatch.setattr("doorstep.adapters.postgres.cluster.leftovers._IMMEDIATE_SHUTDOWN", 0.3)
    with held_by_another_process(tmp_path) as (holder, postmaster):
        os.kill(postmaster, signal.SIGSTOP)
        holder.kill()
        with running(ClusterSettings(state=tmp_path)):
            assert not is_alive(postmaster)


def test_a_second_launcher_on_the_same_folder_is_refused_and_harms_nothing(tmp_path):
    with held_by_another_process(tmp_path) as (holder, postmaster):
        with pytest.raises(ClusterInUse, match=str(holder.pid)):
            start(ClusterSettings(state=tmp_path))
        assert is_alive(postmaster)


def test_a_stale_process_number_that_is_somebody_elses_now_is_left_alone(tmp_path):
    settings = ClusterSettings(state=tmp_path)
    with running(settings):
        said = (settings.data / "postmaster.pid").read_text()
    with subprocess.Popen(["sleep", "60"]) as stranger:  # noqa: S607
        (settings.data / "postmaster.pid").write_text("\n".join([str(stranger.pid), *said.split("\n")[1:]]))
        with running(settings):
            assert stranger.poll() is None
        stranger.kill()


def test_a_data_directory_that_was_not_finished_is_made_again(tmp_path):
    settings = ClusterSettings(state=tmp_path)
    half = settings.folder / "data.new"
    half.mkdir(parents=True)
    (half / "PG_VERSION").write_text("18\n")
    with running(settings) as cluster:
        assert cluster.process.poll() is None
    assert not half.exists()


def test_data_of_another_major_version_is_refused_and_left_alone(tmp_path):
    settings = ClusterSettings(state=tmp_path)
    with running(settings):
        pass
    (settings.data / "PG_VERSION").write_text("17\n")
    with pytest.raises(OtherMajorVersion, match="made by PostgreSQL 17, the programs are PostgreSQL 18"):
        start(settings)
    assert (settings.data / "base").is_dir()


def test_root_without_user_namespaces_hands_the_folder_and_nothing_else_to_nobody(monkeypatch):
    if os.geteuid() != 0:
        pytest.skip("only root has to become somebody else")
    as_nobody = ["setpriv", "--reuid=65534", "--clear-groups", "test", "-x", find_programs(None).postgres]
    if subprocess.run(as_nobody, check=False).returncode != 0:  # noqa: S603
        pytest.skip("the programs lie below a folder that is closed to nobody")
    monkeypatch.setattr(identity, "_NAMELESS", ("false",))
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        settings = ClusterSettings(state=Path(place) / "state")
        with running(settings) as cluster:
            assert Path(f"/proc/{cluster.process.pid}").stat().st_uid == 65534
            assert settings.folder.stat().st_uid == 65534
            assert settings.state.stat().st_uid == 0
        monkeypatch.undo()
        with running(settings):  # and back again, when user namespaces are allowed
            assert settings.data.stat().st_uid == 0


def programs_that_say(folder, words):
    folder.mkdir()
    for name in ("postgres", "initdb"):
        (folder / name).write_text(f"#!/bin/sh\necho '{words}'\n")
        (folder / name).chmod(0o755)
    return folder


def test_programs_of_an_old_version_are_refused(tmp_path):
    old = programs_that_say(tmp_path / "bin", "postgres (PostgreSQL) 16.4")
    with pytest.raises(WrongVersion, match=r"16\.4.*DOORSTEP_PG_BIN"):
        start(ClusterSettings(state=tmp_path / "state", programs=old))


def test_a_folder_without_the_programs_is_refused(tmp_path):
    with pytest.raises(ProgramsMissing, match="no postgres and no initdb"):
        start(ClusterSettings(state=tmp_path / "state", programs=tmp_path))


def test_a_long_state_folder_gets_a_short_socket_folder(tmp_path):
    settings = ClusterSettings(state=tmp_path / ("long" * 40), runtime=Path("/run/user/1000"))
    assert len(str(socket_folder(settings) / ".s.PGSQL.5432")) <= 100
    assert socket_folder(settings).parent == Path("/run/user/1000")


def test_without_any_short_folder_the_path_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / ("x" * 120)))
    with pytest.raises(SocketPathTooLong, match="shorter state folder"):
        dsn(ClusterSettings(state=tmp_path / ("long" * 40)), Role.APP)


def test_a_socket_folder_that_others_can_enter_is_refused(tmp_path):
    place = tmp_path / "run"
    place.mkdir(mode=0o755)
    with pytest.raises(UnsafeSocketFolder):
        make_socket_folder(place, os.geteuid(), os.getegid())


@pytest.mark.parametrize(
    ("log", "error", "words"),
    [
        (
            'FATAL:  could not write lock file "postmaster.pid": No space left on device',
            DiskFull,
            "free some",
        ),
        ("PANIC:  could not write to file: No space left on device", DiskFull, "PostgreSQL did not start"),
        ("FATAL:  could not map anonymous shared memory: Cannot allocate memory", NotEnoughMemory, "memory"),
        (
            'FATAL:  Unix-domain socket path "/x" is too long (maximum 107 bytes)',
            SocketPathTooLong,
            "shorter",
        ),
        ('2026 [7] FATAL:  lock file "postmaster.pid" already exists', ClusterInUse, "end the other"),
        (
            "2026 [7] LOG:  x\n2026 [7] FATAL:  bogus\n2026 [8] a@b FATAL:  not this",
            DidNotStart,
            "start: bogus",
        ),
        ("", DidNotStart, "it said nothing"),
    ],
)
def test_the_log_of_a_server_that_ended_is_explained(log, error, words):
    explained = explain(log)
    assert type(explained) is error
    assert words in str(explained)


def test_a_disk_without_room_is_refused_before_anything_is_written(tmp_path, monkeypatch):
    monkeypatch.setattr(folders, "ROOM_TO_START", 2**60)
    with pytest.raises(DiskFull, match="MB left"):
        start(ClusterSettings(state=tmp_path))
    assert not (tmp_path / "postgres" / "data").exists()


@pytest.fixture
def small_disk(tmp_path):
    """A file system of its own that is soon full."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=200m", "small", place], check=False)  # noqa: S603, S607
    if mounted.returncode != 0:
        pytest.skip("mounting a small disk needs root")
    yield place
    subprocess.run(["umount", "--lazy", place], check=True)  # noqa: S603, S607


async def test_a_disk_that_fills_up_while_running_is_named_and_loses_nothing(small_disk, monkeypatch):
    settings = ClusterSettings(state=small_disk)
    with running(settings) as cluster:
        await ask(cluster.dsn(Role.OWNER), "create table kept as select 7 as n")
        free = shutil.disk_usage(small_disk).free
        (small_disk / "filler").write_bytes(bytes(free))
        with pytest.raises(asyncpg.PostgresError, match="No space left"):
            await ask(cluster.dsn(Role.OWNER), "create table big as select generate_series(1, 3000000)")
    with pytest.raises(DiskFull):
        start(settings)
    monkeypatch.setattr(folders, "ROOM_TO_START", 0)
    with pytest.raises(DiskFull):
        start(settings)
    (small_disk / "filler").unlink()
    with running(settings) as cluster:
        assert await ask(cluster.dsn(Role.OWNER), "select n from kept") == 7


async def test_a_login_above_row_level_security_is_refused_and_the_app_role_is_not(tmp_path):
    with running(ClusterSettings(state=tmp_path)) as cluster:
        await refuse_unsafe_app_role(cluster.dsn(Role.APP))
        for role in (Role.SUPERUSER, Role.OWNER, Role.WORKER, Role.INGEST):
            with pytest.raises(UnsafeAppRole, match=role):
                await refuse_unsafe_app_role(cluster.dsn(role))
        await ask(cluster.dsn(Role.SUPERUSER), "grant doorstep_worker to doorstep_app")
        with pytest.raises(UnsafeAppRole):
            await refuse_unsafe_app_role(cluster.dsn(Role.APP))


async def test_a_server_elsewhere_gets_the_roles_with_passwords_and_is_never_stopped(tmp_path):
    settings = ClusterSettings(state=tmp_path / "elsewhere")
    with running(settings) as cluster:
        superuser = cluster.dsn(Role.SUPERUSER)
        for role in RUNTIME_ROLES:
            await ask(superuser, f"drop role {role}")
        await ask(superuser, "create role keeper login createrole bypassrls password 'p@ss word'")
        await ask(superuser, "create database theirs owner keeper")
        hba = settings.data / "pg_hba.conf"
        hba.write_text("local all postgres trust\nlocal all all scram-sha-256\n")
        await ask(superuser, "select pg_reload_conf()")
        await asyncio.sleep(0.2)
        host = socket_folder(settings)
        theirs = ClusterSettings(
            state=tmp_path / "ours", dsn=f"postgresql://keeper:p%40ss%20word@/theirs?host={host}"
        )
        with running(theirs) as found:
            for role in RUNTIME_ROLES:
                assert await ask(found.dsn(role), "select current_user::text") == role
            await refuse_unsafe_app_role(found.dsn(Role.APP))
            await ensure_roles(theirs, found.dsn(Role.SUPERUSER))
            assert await ask(found.dsn(Role.APP), "select 1") == 1
            wrong = external_dsn(theirs, Role.APP).replace("doorstep_app:", "doorstep_app:x")
            with pytest.raises(asyncpg.InvalidPasswordError):
                await ask(wrong, "select 1")
        assert cluster.process.poll() is None
    assert not (tmp_path / "ours").exists()


def test_an_unprepared_launcher_has_no_command(tmp_path):
    with pytest.raises(RuntimeError, match="prepare"):
        Launcher(ClusterSettings(state=tmp_path)).argv()
