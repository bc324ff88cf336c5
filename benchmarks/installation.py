"""A whole installation of its own for benchmarks that go over HTTP: every process, no simulated city."""

import atexit
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import httpx

from benchmarks.report import tell
from doorstep.adapters.postgres.cluster.settings import ClusterSettings
from doorstep.adapters.postgres.launcher import Cluster, start

ROOT = Path(__file__).resolve().parents[1]
PORTS = range(8530, 8600, 3)
"""The first of three ports in a row that are free is taken."""
PATIENCE_S = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Installation:
    """Where the running product answers, its state, and the keys of its parties."""

    base_url: str
    state: Path
    lsp: str
    brand: str
    drivers: dict[str, str]

    @property
    def database(self) -> ClusterSettings:
        """The installation's own database."""
        return ClusterSettings(state=self.state)


@cache
def installation() -> Installation:
    """The product, started once for all benchmarks of a run and stopped at its end."""
    folder = Path(tempfile.mkdtemp(prefix="bench-", dir=_disk()))
    port = next(port for port in PORTS if all(is_free(port + n) for n in range(3)))
    tell(f"starting an installation on port {port}")
    log = (folder / "run.log").open("wb")
    process = subprocess.Popen(
        [sys.executable, "-m", "doorstep.main", "run"],
        cwd=ROOT,
        env={
            **shell(),
            "DOORSTEP_STATE": str(folder / "state"),
            "DOORSTEP_PORT": str(port),
            "DOORSTEP_SIMULATE": "0",
        },
        stdout=log,
        stderr=log,
    )
    atexit.register(_stop, process, folder)
    base_url = f"http://127.0.0.1:{port}"
    _wait(process, f"{base_url}/health/ready", folder)
    keys = json.loads((folder / "state" / "keys" / "demo.json").read_text(encoding="utf-8"))
    return Installation(
        base_url=base_url,
        state=folder / "state",
        lsp=keys["lsp"],
        brand=keys["brands"]["kallio"],
        drivers=keys["drivers"],
    )


@cache
def second_api() -> int:
    """The port of another API process of the installation, stopped at the end of the run."""
    place = installation()
    with socket.socket() as asking:
        asking.bind(("127.0.0.1", 0))
        port = asking.getsockname()[1]
    log = (place.state.parent / "api.log").open("wb")
    process = subprocess.Popen(  # noqa: S603  # our own program
        [sys.executable, "-m", "doorstep.main", "api", "--port", str(port)],
        cwd=ROOT,
        env={
            **shell(),
            "DOORSTEP_STATE": str(place.state),
            "DOORSTEP_PORT": place.base_url.rsplit(":", 1)[1],
            "DOORSTEP_SIMULATE": "0",
        },
        stdout=log,
        stderr=log,
        start_new_session=True,
    )
    atexit.register(_end, process)
    _wait(process, f"http://127.0.0.1:{port}/health/ready", place.state.parent)
    return port


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.send_signal(signal.SIGTERM)
    process.wait(30)


@contextmanager
def durable_cluster() -> Iterator[Cluster]:
    """A PostgreSQL with the settings of the product, which waits for the disk at every commit."""
    with tempfile.TemporaryDirectory(prefix="bench-", dir=_disk()) as folder:
        running = start(ClusterSettings(state=Path(folder)))
        try:
            yield running
        finally:
            running.stop()


def shell() -> dict[str, str]:
    """The person's own shell, as `make run` has it, without what would name another installation."""
    given = os.environ.items()  # noqa: TID251  # a benchmark is started from a shell
    return {name: value for name, value in given if not name.startswith(("PG", "DOORSTEP_"))}


def _disk() -> Path:
    """A folder on the checkout's own disk; a temporary one may lie in memory, where waiting costs nothing."""
    folder = ROOT / "build" / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def is_free(port: int) -> bool:
    """Whether nobody listens on a port of this machine."""
    with socket.socket() as trying:
        trying.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trying.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def _wait(process: "subprocess.Popen[bytes]", url: str, folder: Path) -> None:
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        try:
            if httpx.get(url, timeout=5).status_code == httpx.codes.OK:
                return
        except httpx.HTTPError:
            time.sleep(0.5)
        if process.poll() is not None:
            break
    said = (folder / "run.log").read_text(encoding="utf-8", errors="replace")[-2000:]
    raise RuntimeError(f"the installation did not become ready:\n{said}")


def _stop(process: "subprocess.Popen[bytes]", folder: Path) -> None:
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(60)
    except subprocess.TimeoutExpired:
        process.kill()
    subprocess.run(["rm", "-rf", str(folder)], check=False)  # noqa: S603, S607  # our own folder
