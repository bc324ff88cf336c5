"""`doorstep mqtt`: what trackers publish over MQTT goes the way of all positions."""

import logging
from functools import partial

from doorstep.adapters.nats.messages import read_messages
from doorstep.adapters.nats.server import NatsSettings
from doorstep.domain.positions import owntracks
from doorstep.main.settings import Settings
from doorstep.main.site import open_site
from doorstep.main.stopping import stopped
from doorstep.web.api.positions import message, take_reading
from doorstep.web.site import Site
from doorstep.web.trackers import open_tracker

LOG = logging.getLogger("doorstep")
LONGEST = 20_000


def nats_settings(settings: Settings) -> NatsSettings:
    """How the NATS server of this installation runs."""
    return NatsSettings(
        folder=settings.state / "nats",
        host=settings.host,
        mqtt_port=settings.mqtt_port,
        port=settings.mqtt_port + 1,
    )


async def run_mqtt(settings: Settings) -> None:
    """Until told to stop."""
    stop = stopped()
    async with open_site(settings, size=4, listens=False) as site:
        await read_messages(
            nats_settings(settings), partial(take_message, site), stop, lambda: LOG.info("mqtt runs")
        )


async def take_message(site: Site, topic: str, payload: bytes) -> None:
    """Store what was published at `owntracks/KEY/NAME`, by the device whose key that is.

    Raises: NoAccess, NotAllowed, LineInvalid, TooManyWaiting, Unavailable.
    """
    _, _, rest = topic.partition("/")
    key = rest.partition("/")[0]
    reading = owntracks(message(payload[:LONGEST]), topic=topic)
    tracker = await open_tracker(site, key, source="")
    if reading is not None:
        await take_reading(site, tracker, reading)
