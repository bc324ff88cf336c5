"""What one message of a device says, in our units."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from math import isfinite

from doorstep.kernel.errors import Invalid

EARLIEST, LATEST = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
MILLISECONDS = 1e11
"""Numbers above this are milliseconds since 1970; as seconds they would lie in the year 5138."""
LONGEST_ID = 64
MOST_ATTRIBUTES = 40

type Plain = str | float | bool


class LineInvalid(Invalid):
    """The message lacks a device, or its moment or position cannot be read."""

    code = "position.line_invalid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A position as a device said it; `None` is unknown, `at` `None` is the moment it was received.

    Units: degrees, metres, metres per second, degrees from north, percent. `topic_device` is who the
    transport says it is, where it says so. `attributes` is what else was said.
    """

    device: str
    lat: float
    lon: float
    at: datetime | None = None
    speed: float | None = None
    heading: float | None = None
    accuracy: float | None = None
    altitude: float | None = None
    hdop: float | None = None
    battery: float | None = None
    mock: bool = False
    topic_device: str = ""
    attributes: Mapping[str, Plain] = field(default_factory=dict[str, Plain])

    def said(self) -> dict[str, object]:
        """What is kept beside the position, as evidence."""
        named = {"altitude": self.altitude, "hdop": self.hdop, "battery": self.battery}
        kept: dict[str, object] = {name: value for name, value in named.items() if value is not None}
        if self.mock:
            kept["mock"] = True
        return kept | ({"attributes": dict(self.attributes)} if self.attributes else {})


def device_id(text: str) -> str:
    """A device's name as it is: digits stay text.

    Raises: LineInvalid.
    """
    if not 0 < len(text) <= LONGEST_ID or not text.isprintable():
        raise LineInvalid(f"the device's id has 1 to {LONGEST_ID} printable characters")
    return text


def degrees(lat: object, lon: object) -> tuple[float, float]:
    """A place on earth.

    Raises: LineInvalid.
    """
    north, east = number(lat), number(lon)
    if north is None or east is None or not (-90 <= north <= 90 and -180 <= east <= 180):
        raise LineInvalid(
            f"lat {str(lat)[:20]!r} and lon {str(lon)[:20]!r} are no place on earth, in degrees"
        )
    return north, east


def moment(given: object) -> datetime:
    """Unix seconds or milliseconds, or ISO 8601; a time without an offset is UTC.

    Raises: LineInvalid.
    """
    counted = number(given)
    try:
        if counted is not None:
            at = datetime.fromtimestamp(counted / 1000 if counted > MILLISECONDS else counted, UTC)
        else:
            at = datetime.fromisoformat(str(given))
    except (ValueError, OverflowError, OSError) as fault:
        raise LineInvalid(f"{str(given)[:40]!r} is no moment: {fault}") from fault
    at = at if at.utcoffset() is not None else at.replace(tzinfo=UTC)
    if not EARLIEST <= at <= LATEST:
        raise LineInvalid(f"{str(given)[:40]!r} lies in another century")
    return at


def number(given: object) -> float | None:
    """A finite number, or `None`."""
    if isinstance(given, bool) or not isinstance(given, int | float | str):
        return None
    try:
        value = float(given)
    except (ValueError, OverflowError):
        return None
    return value if isfinite(value) else None


def measured(given: object, *, factor: float = 1.0, most: float = 1e6, name: str = "value") -> float | None:
    """A measured value in our units; absent and negative are unknown, as is what no sensor measures.

    Raises: LineInvalid for what is no number.
    """
    if given is None or given == "":
        return None
    try:
        value = float(str(given))
    except ValueError as fault:
        raise LineInvalid(f"{name} {str(given)[:20]!r} is no number") from fault
    return value * factor if 0 <= value <= most else None


def plain(given: object) -> Plain:
    """A value of an unknown field: a number or yes and no where it reads as one, else its text."""
    if isinstance(given, bool | int | float):
        return given
    text = str(given)[:200]
    if text in ("true", "false"):
        return text == "true"
    value = number(text)
    if value is None or text != text.strip() or (len(text) > 1 and text[0] == "0" and text[1].isdigit()):
        return text
    return int(value) if value.is_integer() and "." not in text and "e" not in text.lower() else value


def plains(given: Mapping[str, object]) -> dict[str, Plain]:
    """Unknown fields, kept; a message cannot bring endlessly many."""
    simple = [
        (name[:60], plain(value)) for name, value in given.items() if not isinstance(value, dict | list)
    ]
    return dict(simple[:MOST_ATTRIBUTES])
