"""Positions over MQTT: what a tracker publishes below its key moves its van, once the commit is there."""

import asyncio
import json
import shutil
import socket
import struct
import subprocess
from collections.abc import AsyncIterator
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest
from tests.web.served import AT, Served, cluster, database, served

from doorstep.adapters.nats.messages import read_messages
from doorstep.adapters.nats.server import NatsMissing, NatsSettings, argv, prepare
from doorstep.adapters.postgres.away import DatabaseUnavailable
from doorstep.kernel.ids import TenantId
from doorstep.main.mqtt import take_message

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]
TENANT, PATIENCE_S = TenantId(1), 20


def location(lat: float) -> bytes:
    return json.dumps(
        {"_type": "location", "tid": "v1", "lat": lat, "lon": 24.94, "tst": int(AT.timestamp()), "vel": 36}
    ).encode()


@pytest.fixture
async def broker(tmp_path: Path) -> AsyncIterator[NatsSettings]:
    """A NATS server of this test's own."""
    settings = NatsSettings(folder=tmp_path / "nats", host="127.0.0.1", mqtt_port=_free(), port=_free())
    prepare(settings)
    try:
        command = argv(settings)
    except NatsMissing as missing:
        pytest.skip(str(missing))
    process = await asyncio.create_subprocess_exec(*command, stderr=asyncio.subprocess.DEVNULL)
    try:
        await _listening(settings.mqtt_port)
        yield settings
    finally:
        process.terminate()
        await process.wait()


def _free() -> int:
    with socket.socket() as trying:
        trying.bind(("127.0.0.1", 0))
        return trying.getsockname()[1]


async def _listening(port: int) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while True:
            with suppress(OSError):
                _, writer = await asyncio.open_connection("127.0.0.1", port)
                writer.close()
                await writer.wait_closed()
                return
            await asyncio.sleep(0.05)


async def by_hand(port: int, topic: str, payload: bytes) -> None:
    """MQTT 3.1.1 as bytes: connect, publish with quality 1, wait for the acknowledgement."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(_packet(0x10, b"\x00\x04MQTT\x04\x02\x00\x3c" + _text("test")))
    assert (await reader.readexactly(4))[3] == 0
    writer.write(_packet(0x32, _text(topic) + b"\x00\x01" + payload))
    assert await reader.readexactly(4) == b"\x40\x02\x00\x01"
    writer.close()
    await writer.wait_closed()


def _text(text: str) -> bytes:
    return struct.pack("!H", len(text)) + text.encode()


def _packet(kind: int, body: bytes) -> bytes:
    size, left = bytearray(), len(body)
    while left > 127:
        size.append(left % 128 | 0x80)
        left //= 128
    return bytes((kind, *size, left)) + body


async def by_mosquitto(port: int, topic: str, payload: bytes) -> None:
    """The line of the how-to."""
    words = [
        "-h",
        "127.0.0.1",
        "-p",
        str(port),
        "-V",
        "mqttv311",
        "-q",
        "1",
        "-t",
        topic,
        "-m",
        payload.decode(),
    ]
    done = await asyncio.to_thread(
        subprocess.run, ["mosquitto_pub", *words], capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr


async def key_for(served: Served, van: str) -> str:
    return (await served.post(f"/api/v1/vans/{van}/devices", "lsp", {"name": "Phone"})).json()["key"]


async def _moved(served: Served, van: str, lat: float) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while True:
            if lat in [fix.lat for fix in await served.site.positions.last(TENANT) if fix.van == van]:
                return
            await asyncio.sleep(0.02)


@pytest.mark.parametrize("publish", [by_hand, by_mosquitto])
async def test_a_published_location_moves_the_van_of_its_key(served: Served, broker: NatsSettings, publish):
    if publish is by_mosquitto and shutil.which("mosquitto_pub") is None:
        pytest.skip("needs mosquitto_pub (Debian: mosquitto-clients)")
    stop, ready, key = asyncio.Event(), asyncio.Event(), await key_for(served, "van-2")
    take = partial(take_message, served.site)
    reading = asyncio.create_task(read_messages(broker, take, stop, ready.set))
    await asyncio.wait_for(ready.wait(), PATIENCE_S)
    for topic, payload in (
        ("owntracks/nobody-s-key/phone", location(61.0)),
        (f"owntracks/{key}/phone", b"no json"),
        (f"owntracks/{key}/phone", location(97.0)),
        (f"owntracks/{key}/phone", b'{"_type": "lwt", "tst": 1}'),
        (f"owntracks/{key}/phone", location(60.18)),
    ):
        await publish(broker.mqtt_port, topic, payload)
    await _moved(served, "van-2", 60.18)
    (fix,) = await served.site.positions.last(TENANT)
    assert (fix.van, fix.at, fix.speed_mps) == ("van-2", AT, 10.0)
    stop.set()
    await reading


async def test_what_comes_while_the_database_is_away_is_stored_when_it_is_back(
    served: Served, broker: NatsSettings, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("doorstep.adapters.nats.messages.AGAIN_S", 0.05)
    stop, ready, key = asyncio.Event(), asyncio.Event(), await key_for(served, "van-1")
    tried = 0

    async def take(topic: str, payload: bytes) -> None:
        nonlocal tried
        tried += 1
        if tried < 3:
            raise DatabaseUnavailable("it is being restarted")
        await take_message(served.site, topic, payload)

    reading = asyncio.create_task(read_messages(broker, take, stop, ready.set))
    await asyncio.wait_for(ready.wait(), PATIENCE_S)
    await by_hand(broker.mqtt_port, f"owntracks/{key}/phone", location(60.19))
    await _moved(served, "van-1", 60.19)
    assert tried == 3
    stop.set()
    await reading
