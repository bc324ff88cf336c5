"""Another API process and another worker join a running installation by command, and leave it again."""

import json
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest
from tests.journeys.installation import DOORS, Installation, free_ports, until

pytestmark = [pytest.mark.journey, pytest.mark.timeout(240)]

UP_WITHIN_S, DOWN_WITHIN_S = 90.0, 30.0


def test_processes_join_and_leave_an_installation(installation: Installation):
    port = free_ports(1)
    api = f"http://127.0.0.1:{port}"
    assert _ready(installation.base_url)["workers"]["followers"] == 1
    with (
        _command(installation, "api", "--port", str(port)) as leave_api,
        _command(installation, "worker", "followers", "predictor") as leave_worker,
    ):
        until(lambda: _is_up(api), what="a second API process", within_s=UP_WITHIN_S)
        said = until(lambda: _two_follow(api), what="two processes that follow", within_s=UP_WITHIN_S)
        assert (said["workers"]["followers"], said["workers"]["predictor"], said["workers"]["jobs"]) == (
            2,
            2,
            1,
        )
        assert said["missing"] == []

        shipment = installation.shipment(DOORS[3])["id"]
        headers = {"authorization": f"Bearer {installation.key_of('kallio')}"}
        assert httpx.get(f"{api}/api/v1/shipments/{shipment}", headers=headers).json()["id"] == shipment

        assert leave_worker() == 0
        assert leave_api() == 0
    until(
        lambda: _ready(installation.base_url)["workers"]["followers"] == 1,
        what="one process that follows",
        within_s=DOWN_WITHIN_S,
    )


def test_a_worker_says_what_it_cannot_do(installation: Installation):
    for words, reason in (("cleaning", "worker.part_unknown"), ("relay", "worker.relay_without_nats")):
        done = subprocess.run(  # noqa: S603  # our own program
            [sys.executable, "-m", "doorstep.main", "worker", words],
            env=dict(installation.env),
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, reason in done.stderr) == (1, True), done.stderr


@contextmanager
def _command(installation: Installation, *words: str) -> Iterator[Callable[[], int]]:
    """A command of `doorstep` in this installation, and how to ask it to leave."""
    argv = (sys.executable, "-m", "doorstep.main", *words)
    process = subprocess.Popen(argv, env=dict(installation.env))  # noqa: S603  # our own program

    def leave() -> int:
        process.send_signal(signal.SIGTERM)
        return process.wait(DOWN_WITHIN_S)

    try:
        yield leave
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait(DOWN_WITHIN_S)


def _is_up(api: str) -> bool:
    try:
        return httpx.get(f"{api}/health/live", timeout=5).is_success
    except httpx.TransportError:
        return False


def _ready(api: str) -> dict[str, Any]:
    return json.loads(httpx.get(f"{api}/health/ready", timeout=20).text)


def _two_follow(api: str) -> dict[str, Any] | None:
    said = _ready(api)
    return said if said["workers"]["followers"] == said["workers"]["predictor"] == 2 else None
