"""Which country and time zone a region lies in."""

from collections import Counter
from importlib.resources import files

from timezonefinder import TimezoneFinder

from doorstep.kernel.place import Point

SEA = "Etc/GMT"
CODE_LENGTH = 2


def time_zone_of(point: Point) -> str:
    """The IANA name of the time zone; a sea zone where nobody lives."""
    return TimezoneFinder().timezone_at(lng=point.lon, lat=point.lat) or SEA


def country_of(named: Counter[str], time_zone: str) -> str:
    """The two-letter code that the map names most often, else the country of the time zone, else nothing."""
    codes = [code for code, _ in named.most_common() if len(code) == CODE_LENGTH and code.isalpha()]
    return codes[0] if codes else _country_of_zone(time_zone)


def _country_of_zone(time_zone: str) -> str:
    table = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8")
    for line in table.splitlines():
        fields = line.split("\t")
        if len(fields) > CODE_LENGTH and fields[2] == time_zone:
            return fields[0]
    return ""
