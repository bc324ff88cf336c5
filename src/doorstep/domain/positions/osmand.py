"""The OsmAnd protocol of simple trackers: a query string, or a JSON body.

Source: the protocol as OsmAnd's and Traccar's clients speak it; speed in knots in a query, m/s in JSON.
"""

from collections.abc import Mapping
from typing import cast

from doorstep.domain.positions.reading import (
    LineInvalid,
    Reading,
    degrees,
    device_id,
    measured,
    moment,
    plains,
)

KNOT_MPS = 1852 / 3600
ALIASES = {"deviceid": "id", "heading": "bearing", "hacc": "accuracy", "battery": "batt"}
READ = (
    "id",
    "key",
    "timestamp",
    "lat",
    "lon",
    "location",
    "speed",
    "bearing",
    "accuracy",
    "altitude",
    "hdop",
    "batt",
)
UNPLACED = frozenset({"cell", "wifi"})


def osmand_line(query: Mapping[str, str]) -> Reading | None:
    """One line; `None` when it says no position (cells and access points only).

    Raises: LineInvalid.
    """
    given = {ALIASES.get(name, name): value for name, value in query.items()}
    device = device_id(given.get("id", ""))
    lat, _, lon = given.get("location", "").partition(",")
    lat, lon = given.get("lat", lat), given.get("lon", lon)
    if not lat and not lon and UNPLACED & given.keys():
        return None
    north, east = degrees(lat, lon)
    # Zero is how trackers write that they know no accuracy.
    accuracy = measured(given.get("accuracy"), name="accuracy") or None
    return Reading(
        device=device,
        lat=north,
        lon=east,
        at=moment(given["timestamp"]) if given.get("timestamp") else None,
        speed=measured(given.get("speed"), factor=KNOT_MPS, name="speed"),
        heading=measured(given.get("bearing"), most=360, name="bearing"),
        accuracy=accuracy,
        altitude=measured(given.get("altitude"), name="altitude"),
        hdop=measured(given.get("hdop"), name="hdop"),
        battery=measured(given.get("batt"), most=100, name="batt"),
        mock=given.get("mock") == "true",
        attributes=plains({name: value for name, value in given.items() if name not in READ}),
    )


def osmand_json(body: Mapping[str, object]) -> Reading | None:
    """One JSON message; `None` when it says no position.

    Raises: LineInvalid.
    """
    device = device_id(str(body.get("device_id", "")))
    location = _part(body, "location")
    if not location:
        return None
    coords, battery = _part(location, "coords"), _part(location, "battery")
    lat, lon = degrees(coords.get("latitude"), coords.get("longitude"))
    return Reading(
        device=device,
        lat=lat,
        lon=lon,
        at=moment(location["timestamp"]) if location.get("timestamp") else None,
        speed=measured(coords.get("speed"), name="speed"),
        heading=measured(coords.get("heading"), most=360, name="heading"),
        accuracy=measured(coords.get("accuracy"), name="accuracy"),
        altitude=measured(coords.get("altitude"), name="altitude"),
        battery=measured(battery.get("level"), factor=100, most=1, name="battery level"),
        mock=location.get("mock") is True,
        attributes=plains(_part(location, "extras")),
    )


def _part(body: Mapping[str, object], name: str) -> Mapping[str, object]:
    part = body.get(name, {})
    if not isinstance(part, Mapping):
        raise LineInvalid(f"`{name}` is no object")
    return cast("Mapping[str, object]", part)
