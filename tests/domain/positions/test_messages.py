"""What trackers send, in our units."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from doorstep.domain.positions import LineInvalid, Reading, osmand_json, osmand_line, owntracks

AT = datetime.fromisoformat("2026-06-16T09:00:00+00:00")
LINE = {"id": "0017", "timestamp": "1781600400", "lat": "60.2", "lon": "24.9"}
LOCATION = {"_type": "location", "tid": "x7", "lat": 60.2, "lon": 24.9, "tst": 1781600400}
LINES = "gps/protocol-lines.jsonl"


def decoded(case: Mapping[str, Any]) -> Reading | None:
    sent = case["in"]
    if case["proto"] == "osmand":
        return osmand_line(dict(parse_qsl(urlsplit(sent).query)))
    return osmand_json(sent) if case["proto"] == "osmand-json" else owntracks(sent)


def test_every_line_that_devices_are_known_to_send_is_read(trial_data):
    lines = [json.loads(line) for line in (trial_data / LINES).read_text().splitlines()]
    cases = [line for line in lines if "in" in line]
    assert len(cases) >= 20
    assert [fault for case in cases for fault in faults(case)] == []


def faults(case: Mapping[str, Any]) -> list[str]:
    """What is read otherwise than stated."""
    expected = dict(case["expect"])
    expected.pop("response", None)  # an answer of the door, not of the message
    try:
        reading = decoded(case)
    except LineInvalid:
        return [] if expected == {"refused": True} else [f"{case['case']}: refused"]
    if reading is None:
        return [] if expected.get("position", "") is None else [f"{case['case']}: no position"]
    return [
        f"{case['case']}: {name} is {said(reading, name)}, not {value}"
        for name, value in expected.items()
        if said(reading, name)
        != (value if name != "speed" or value is None else pytest.approx(value, rel=1e-4))
    ]


def said(reading: Reading, name: str) -> object:
    if name == "time":
        return reading.at.isoformat().replace("000+", "+").replace("+00:00", "Z") if reading.at else "receipt"
    return getattr(reading, name)


def test_a_line_is_read_in_our_units_and_its_id_stays_text():
    reading = osmand_line(
        LINE | {"speed": "10", "bearing": "90", "batt": "81", "altitude": "-3", "door": "true"}
    )
    assert reading == Reading(
        device="0017",
        at=AT,
        lat=60.2,
        lon=24.9,
        speed=pytest.approx(5.1444, rel=1e-4),
        heading=90.0,
        battery=81.0,
        attributes={"door": True},
    )
    assert reading.said() == {"battery": 81.0, "attributes": {"door": True}}


def test_moments_come_in_many_ways_and_without_an_offset_they_are_utc():
    for written in ("1781600400", "1781600400000", "2026-06-16T09:00:00Z", "2026-06-16 12:00:00+03:00"):
        assert osmand_line(LINE | {"timestamp": written}).at == AT
    assert osmand_line(LINE | {"timestamp": "2026-06-16 09:00:00"}).at == AT
    assert osmand_line({name: value for name, value in LINE.items() if name != "timestamp"}).at is None


def test_a_line_that_knows_no_place_says_so():
    assert osmand_line({"id": "0017", "cell": "244,05,16,2224"}) is None
    for odd in (
        {"lat": "97"},
        {"lat": "nan"},
        {"lat": ""},
        {"id": ""},
        {"id": "a\nb"},
        {"timestamp": "soon"},
    ):
        with pytest.raises(LineInvalid):
            osmand_line(LINE | odd)


def test_a_json_message_of_a_phone_is_read_and_a_made_up_place_is_seen():
    coords = {"latitude": 60.2, "longitude": 24.9, "speed": -1, "heading": -1, "accuracy": 5}
    reading = osmand_json(
        {
            "device_id": "0017",
            "location": {
                "timestamp": "2026-06-16T09:00:00Z",
                "coords": coords,
                "battery": {"level": 0.5},
                "mock": True,
                "extras": {"parcels": 12},
            },
        }
    )
    assert (reading.speed, reading.heading, reading.battery, reading.mock) == (None, None, 50.0, True)
    assert reading.said() == {"battery": 50.0, "mock": True, "attributes": {"parcels": 12}}


def test_owntracks_speaks_in_kilometres_an_hour_and_of_other_things_too():
    reading = owntracks(LOCATION | {"vel": 36, "acc": 15, "cog": 271}, topic="owntracks/acme/phone-3")
    assert (reading.at, reading.speed, reading.accuracy, reading.topic_device) == (AT, 10.0, 15.0, "phone-3")
    assert owntracks({"_type": "lwt", "tst": 1}) is None
    for odd in ({"lat": 97}, {"tst": "soon"}, {"lon": None}, {"lat": "x"}):
        with pytest.raises(LineInvalid):
            owntracks(LOCATION | odd)
