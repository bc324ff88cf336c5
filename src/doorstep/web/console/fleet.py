"""The vans on the map: where each was last seen, and how long ago."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from doorstep.engine.positions import Fix
from doorstep.engine.records import Van
from doorstep.web.console import words

STALE_AFTER = timedelta(minutes=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class MapVan:
    """A van as the map element reads it."""

    id: str
    label: str
    lat: float
    lon: float
    heading: float | None
    age_s: int
    accuracy_m: float | None


def map_vans(fixes: Sequence[Fix], vans: Mapping[str, Van], at: datetime) -> list[dict[str, object]]:
    """Every van that has said where it is."""
    return [asdict(_van(fix, vans.get(fix.van), at)) for fix in fixes]


def live_van(fix: Fix, van: Van | None) -> dict[str, object]:
    """A van as a live page is told of it: with the moment, in seconds since 1970, instead of an age."""
    shown: dict[str, object] = asdict(_van(fix, van, fix.at))
    del shown["age_s"]
    return {**shown, "at": int(fix.at.timestamp())}


def newest(fixes: Sequence[Fix], told: Mapping[str, Fix]) -> list[Fix]:
    """The same vans, each where it was last: by `fixes`, or as was told."""
    return [max(fix, told.get(fix.van, fix), key=lambda one: one.at) for fix in fixes]


def caption(fixes: Sequence[Fix], at: datetime) -> str:
    """The map's facts in words."""
    if not fixes:
        return "No van has said where it is."
    stale = sum(at - fix.at > STALE_AFTER for fix in fixes)
    old = f", {stale} older than 2 min (hollow)" if stale else ", all fresh"
    return f"{words.count(len(fixes), 'van')}{old}"


def _van(fix: Fix, van: Van | None, at: datetime) -> MapVan:
    return MapVan(
        id=fix.van,
        label=van.name if van else fix.van,
        lat=round(fix.point.lat, 6),
        lon=round(fix.point.lon, 6),
        heading=fix.heading,
        age_s=max(0, int((at - fix.at).total_seconds())),
        accuracy_m=fix.accuracy_m,
    )
