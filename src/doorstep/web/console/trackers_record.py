"""What the page of positions says: who speaks for each van, when it was heard, and what was not believed."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from doorstep.engine.positions import Fix, Signal
from doorstep.engine.records import Device, Van
from doorstep.web.console import words
from doorstep.web.console.chrome import Chrome
from doorstep.web.console.fleet import STALE_AFTER

CLOCK = "clock"
ORDINARY = ("heard", "late", "repeated")
DOUBTS: Mapping[str, str] = {
    "jump": "too far away to be true",
    "skew": "from another time",
    "coarse": "less certain than 200 m",
    "nowhere": "at 0° 0°",
    "identity": "of a second van",
    "mock": "made up by an app",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceLine:
    """A device that has a key."""

    device: str
    name: str
    since: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardLine:
    """A van, what it said today, and what is wrong with it in words."""

    van: str
    name: str
    seen: str
    is_fresh: bool
    heard: str
    late: str
    repeated: str
    doubted: str
    why: str
    warnings: tuple[str, ...]
    devices: tuple[DeviceLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewKey:
    """A key that was issued just now; it is shown this once, with lines that use it."""

    van: str
    name: str
    key: str
    site: str
    host: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackersPage:
    """The record of the page."""

    chrome: Chrome
    summary: str
    lines: tuple[HeardLine, ...]
    vans: tuple[tuple[str, str], ...]
    new: NewKey | None
    can_set: bool
    csrf: str
    said: str
    is_refusal: bool


def heard_lines(
    vans: Sequence[Van],
    fixes: Sequence[Fix],
    devices: Sequence[Device],
    signals: Sequence[Signal],
    at: datetime,
) -> tuple[HeardLine, ...]:
    """Every van of the network, and those unknown to it that were heard."""
    counts: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for one in signals:
        if one.day == at.date():
            counts[one.van][one.reason] = one.count
    last = {str(fix.van): fix for fix in fixes}
    names = {str(van.van): van.name for van in vans}
    strangers = sorted(van for van in counts if van not in names)
    return tuple(
        _line(
            van,
            names.get(van, "not a van of this network"),
            last.get(van),
            counts[van],
            _of(devices, van),
            at,
        )
        for van in [*names, *strangers]
    )


def summary(lines: Sequence[HeardLine]) -> str:
    """The page in one sentence."""
    fresh, odd = sum(one.is_fresh for one in lines), sum(bool(one.warnings) for one in lines)
    heard = f"{fresh} of {words.count(len(lines), 'van')} said where they are within the last 2 minutes."
    return f"{heard} {words.count(odd, 'van')} with something to look at." if odd else heard


def warnings(counts: Mapping[str, int]) -> tuple[str, ...]:
    """What somebody should look at, in words."""
    found: list[str] = []
    if counts.get("identity"):
        found.append("Two vans seem to speak as this one: give each device a key of its own")
    for reason in counts:
        if reason.startswith(CLOCK):
            minutes = int(reason.removeprefix(CLOCK))
            way = "ahead" if minutes > 0 else "behind"
            found.append(f"The clock of a device is {abs(minutes)} min {way}; its times are corrected")
    if counts.get("mock"):
        found.append("A phone reports places made up by an app")
    doubted = sum(counts.get(reason, 0) for reason in DOUBTS)
    if doubted * 5 > counts.get("heard", 0):
        found.append("More than a fifth of what it says cannot be right")
    return tuple(found)


def _of(devices: Sequence[Device], van: str) -> tuple[DeviceLine, ...]:
    return tuple(
        DeviceLine(device=one.device, name=one.name, since=_day(one.issued_at.date()))
        for one in devices
        if one.van == van and one.taken_back_at is None
    )


def _line(  # a row of the page
    van: str,
    name: str,
    fix: Fix | None,
    counts: Mapping[str, int],
    devices: tuple[DeviceLine, ...],
    at: datetime,
) -> HeardLine:
    doubts = {word: counts[reason] for reason, word in DOUBTS.items() if counts.get(reason)}
    return HeardLine(
        van=van,
        name=name,
        seen=_ago(fix, at),
        is_fresh=fix is not None and at - fix.at <= STALE_AFTER,
        heard=f"{counts.get('heard', 0):,}",
        late=f"{counts.get('late', 0):,}",
        repeated=f"{counts.get('repeated', 0):,}",
        doubted=f"{sum(doubts.values()):,}",
        why=", ".join(f"{count:,} {word}" for word, count in doubts.items()),
        warnings=warnings(counts),
        devices=devices,
    )


def _ago(fix: Fix | None, at: datetime) -> str:
    if fix is None:
        return "never"
    seconds = max(0, int((at - fix.at).total_seconds()))
    if seconds < 120:
        return f"{seconds} s ago"
    return f"{seconds // 60} min ago" if seconds < 7200 else f"{seconds // 3600} h ago"


def _day(day: date) -> str:
    return f"{day.day} {day:%b}"
