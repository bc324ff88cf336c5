"""Telling many processes what is new in the log: the port to it, its messages, and how a listener keeps up.

What is told is a hint with an order, never the record: each piece of news names the one before it, so that
whoever missed some knows, and reads the log from where it stands.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from typing import Protocol

from doorstep.engine.ports import Codec, Cursor
from doorstep.engine.positions import Fix
from doorstep.events import Event, Recorded
from doorstep.kernel.ids import TenantId, VanId
from doorstep.kernel.place import Point

LOG = "doorstep.log."
"""Subjects of the log go on with the network and the island, as in `doorstep.log.1.tour`."""
ALIVE = "doorstep.relay"
"""Where a relay says how far the log was told."""
VANS = "doorstep.vans"
"""Where it is said which vans moved; kept by nobody."""


class FanOut(Protocol):
    """Brings a message to every process that listens. Never the record: what is lost is read from the log.

    Without `brings_payloads` whoever listens only hears that there is something.
    """

    @property
    def brings_payloads(self) -> bool: ...

    async def publish(self, subject: str, payload: bytes, id: str = "") -> None:  # noqa: A002  # the field's word
        """Publish; with an `id`, kept for those who come later, and once however often it is published.

        Raises: Unavailable.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class LogNews:
    """An event of the log, by where it stands and where the one before it does."""

    tenant: TenantId
    story: str
    at: Cursor
    after: Cursor


def written(codec: Codec, recorded: Recorded[Event], after: Cursor) -> bytes:
    """The message of an event: a line that says where it stands, and the event as it stands in the log."""
    at = place_of(recorded)
    head = {
        "tenant": recorded.tenant,
        "story": recorded.correlation,
        "at": [at.xid, at.position],
        "after": [after.xid, after.position],
    }
    return json.dumps(head).encode() + b"\n" + codec.encode(recorded)


def read_news(payload: bytes) -> LogNews:
    """What a message says of an event."""
    head = json.loads(payload.partition(b"\n")[0])
    return LogNews(
        tenant=TenantId(head["tenant"]),
        story=head["story"],
        at=_cursor(head["at"]),
        after=_cursor(head["after"]),
    )


def read_alive(payload: bytes) -> Cursor:
    """How far a relay has told the log."""
    return _cursor(json.loads(payload))


class Heard(Enum):
    """What a piece of news is to a listener."""

    NEXT = auto()
    KNOWN = auto()
    GAP = auto()


def heard(news: LogNews, seen: Cursor) -> Heard:
    """Whether `news` is what comes after `seen`, was there already, or shows that something was missed."""
    if _place(news.at) <= _place(seen):
        return Heard.KNOWN
    return Heard.NEXT if news.after == seen else Heard.GAP


def written_sign(told: Cursor) -> bytes:
    """The sign that somebody tells the log, and how far it was told."""
    return json.dumps([told.xid, told.position]).encode()


def is_behind(seen: Cursor, told: Cursor) -> bool:
    """Whether a listener that has seen so much missed some of what was told."""
    return _place(seen) < _place(told)


def written_fixes(tenant: TenantId, fixes: Sequence[Fix]) -> bytes:
    """The message of where vans are now."""
    rows = [
        (fix.van, fix.at.isoformat(), fix.lat, fix.lon, fix.speed_mps, fix.heading, fix.accuracy_m)
        for fix in fixes
    ]
    return json.dumps({"tenant": tenant, "fixes": rows}).encode()


def read_fixes(payload: bytes) -> tuple[TenantId, Sequence[Fix]]:
    """Whose vans are where now."""
    said = json.loads(payload)
    fixes = [
        Fix(
            van=VanId(van),
            at=datetime.fromisoformat(at),
            point=Point(lat, lon),
            speed_mps=speed,
            heading=heading,
            accuracy_m=accuracy,
        )
        for van, at, lat, lon, speed, heading, accuracy in said["fixes"]
    ]
    return TenantId(said["tenant"]), fixes


def _place(cursor: Cursor) -> tuple[int, int]:
    return cursor.xid, cursor.position


def place_of(recorded: Recorded[Event]) -> Cursor:
    """Where an event stands in the log."""
    return Cursor(xid=recorded.xid, position=recorded.position)


def _cursor(pair: list[int]) -> Cursor:
    return Cursor(xid=pair[0], position=pair[1])
