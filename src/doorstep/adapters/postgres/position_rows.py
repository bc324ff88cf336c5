"""Rows of positions as PostgreSQL's binary COPY takes them: a driver would look at every value anew.

Source: PostgreSQL's documentation of COPY, file formats, binary.
"""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from struct import Struct

import asyncpg

from doorstep.domain.positions import Said
from doorstep.engine.positions import Fix, Judged
from doorstep.kernel.ids import VanId
from doorstep.kernel.place import Point

COLUMNS = (
    "tenant_id",
    "van",
    "at",
    "lat",
    "lon",
    "speed_mps",
    "heading",
    "accuracy_m",
    "doubt",
    "received_at",
    "device",
    "said",
)
HEADER = b"PGCOPY\n\xff\r\n\x00" + bytes(8)
TRAILER = b"\xff\xff"
MOST = 1e6
"""No sensor measures more; what is said to be more, or negative, is unknown."""
ROUND = 360.0
NULL = b"\xff\xff\xff\xff"
NO_DOUBT = bytes(4)
MOST_KEPT = 200_000
EPOCH_S = int(datetime(2000, 1, 1, tzinfo=UTC).timestamp())
"""PostgreSQL counts microseconds from here."""

_start = Struct("!hiii").pack  # how many columns; the network; the length of the van's name
_whole = Struct("!iqididififif").pack
_place = Struct("!iqidid").pack
_real = Struct("!if").pack
_received = Struct("!iq").pack
_size = Struct("!i").pack

type Row = tuple[object, ...]


class Packer:
    """Packs rows; the beginning of a van's rows is kept, since it says the same again and again."""

    def __init__(self) -> None:
        self._starts: dict[int, dict[str, bytes]] = {}

    def block(self, judged: Judged, received: float) -> bytes:
        """Those fixes of a request that are news, packed."""
        stale, evidence, starts = set(judged.verdicts.stale), judged.evidence, self._of(judged.tenant)
        received_on = NO_DOUBT + _received(8, _micros(received)) + _device(judged.device)
        usual = received_on + NULL
        parts: list[bytes] = []
        for n, (one, at) in enumerate(zip(judged.said, judged.verdicts.times, strict=True)):
            if n in stale:
                continue
            parts.append(starts.get(one.van) or _begin(starts, judged.tenant, one.van))
            moment = round((at - EPOCH_S) * 1e6)  # as _micros, which would cost as much again to call
            speed, heading, accuracy = one.speed_mps, one.heading, one.accuracy_m
            if (
                speed is not None
                and heading is not None
                and accuracy is not None
                and 0.0 <= speed <= MOST
                and 0.0 <= heading <= ROUND
                and 0.0 <= accuracy <= MOST
            ):
                parts.append(_whole(8, moment, 8, one.lat, 8, one.lon, 4, speed, 4, heading, 4, accuracy))
            else:
                known = b"".join(_float(value) for value in measures(one))
                parts.append(_place(8, moment, 8, one.lat, 8, one.lon) + known)
            said = evidence.get(n) if evidence else None
            parts.append(received_on + _jsonb(said) if said else usual)
        return b"".join(parts)

    def _of(self, tenant: int) -> dict[str, bytes]:
        starts = self._starts.setdefault(tenant, {})
        if len(starts) > MOST_KEPT:
            starts.clear()
        return starts


def _begin(starts: dict[str, bytes], tenant: int, van: str) -> bytes:
    name = van.encode()
    start = starts[van] = _start(len(COLUMNS), 4, tenant, len(name)) + name
    return start


def plain_rows(judged: Judged, received: datetime, places: Sequence[int]) -> list[Row]:
    """The fixes at `places` in the order of COLUMNS, for a statement that takes columns."""
    times, doubts = judged.verdicts.times, judged.verdicts.doubts
    rows: list[Row] = []
    for n in places:
        one, said = judged.said[n], judged.evidence.get(n)
        rows.append(
            (
                judged.tenant,
                one.van,
                moment_of(times[n]),
                one.lat,
                one.lon,
                *measures(one),
                doubts[n],
                received,
                judged.device or None,
                json.dumps(said) if said else None,
            )
        )
    return rows


def measures(one: Said) -> tuple[float | None, float | None, float | None]:
    """Speed, heading and accuracy, as far as they can be true."""
    return _known(one.speed_mps, MOST), _known(one.heading, ROUND), _known(one.accuracy_m, MOST)


def moment_of(seconds: float) -> datetime:
    """A moment from seconds since 1970, to the microsecond as `Packer` writes it."""
    whole, micros = divmod(_micros(seconds), 1_000_000)
    return datetime.fromtimestamp(whole + EPOCH_S, UTC).replace(microsecond=micros)


def _known(value: float | None, most: float) -> float | None:
    return value if value is not None and 0 <= value <= most else None


def _micros(seconds: float) -> int:
    return round((seconds - EPOCH_S) * 1e6)


def _float(value: float | None) -> bytes:
    return NULL if value is None else _real(4, value)


def _device(device: str) -> bytes:
    text = device.encode()
    return _size(len(text)) + text if text else NULL


def _jsonb(said: object) -> bytes:
    text = b"\x01" + json.dumps(said).encode()
    return _size(len(text)) + text


def fix_of_row(row: asyncpg.Record) -> Fix:
    """A row that was read, as a fix."""
    return Fix(
        van=VanId(row["van"]),
        at=row["at"],
        point=Point(row["lat"], row["lon"]),
        speed_mps=row["speed_mps"],
        heading=row["heading"],
        accuracy_m=row["accuracy_m"],
        doubt=row["doubt"],
    )
