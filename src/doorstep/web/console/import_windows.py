"""The windows of a row: those of one day in which its delivery would do, and booking it in one of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from doorstep.engine.access import Pass
from doorstep.kernel.errors import DoorstepError, Invalid
from doorstep.kernel.ids import ShipmentId
from doorstep.kernel.time import Window
from doorstep.web.booked_at_intake import book
from doorstep.web.site import Site
from doorstep.web.windows import any_of

MOST = 8
"""How many windows of its day a row may name."""

_CELL = re.compile(r"(?P<day>\d{4}-\d\d-\d\d) +(?P<hours>\S.*)")
_HOURS = re.compile(r"(\d{1,2}:\d\d) *[-\N{EN DASH}] *(\d{1,2}:\d\d)")
_BETWEEN = re.compile(r" *(?:[,;/]|\bor\b) *| +")


class WindowsUnreadable(Invalid):
    """A cell names no windows of one day."""

    code = "import.windows_unreadable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A shipment that came with windows."""

    shipment: ShipmentId
    reference: str
    window: Window


def window_in(cell: str, zone: str, *, at: datetime) -> Window | None:
    """The window of a cell such as `2026-11-24 08:00-10:00, 17:00-20:00`, on the clocks of `zone`.

    Raises: WindowsUnreadable; the refusals of `any_of`.
    """
    if not cell:
        return None
    found = _CELL.fullmatch(cell)
    spans = _HOURS.findall(found["hours"]) if found else []
    rest = _BETWEEN.sub("", _HOURS.sub("", found["hours"])) if found else cell
    if found is None or rest or not 0 < len(spans) <= MOST:
        raise WindowsUnreadable(f"“{cell}” names no windows of one day")
    try:
        named = [tuple(_moment(found["day"], clock, zone) for clock in span) for span in spans]
    except ValueError as fault:
        raise WindowsUnreadable(f"“{cell}” names no day or time that there is") from fault
    return any_of([(starts, ends) for starts, ends in named], zone, at=at)


def _moment(day: str, clock: str, zone: str) -> datetime:
    hours, minutes = clock.split(":")
    midnight = datetime.fromisoformat(day)
    if int(hours) == 24 and int(minutes) == 0:  # the end of the day as people write it
        return (midnight + timedelta(days=1)).replace(tzinfo=ZoneInfo(zone))
    return midnight.replace(hour=int(hours), minute=int(minutes), tzinfo=ZoneInfo(zone))


async def booked(site: Site, who: Pass, wanted: Sequence[Wanted], *, key: str) -> list[str]:
    """Book each shipment in one of its windows; of those that could not be, the reference and why not.

    They are here all the same, and whoever brings them together with a window is asked for another one.
    """
    missed: list[str] = []
    for one in wanted:
        entry = site.entry(who, f"{key}:booking:{one.shipment}")
        try:
            await book(site, who.viewer.tenant, one.shipment, one.window, entry)
        except DoorstepError as refusal:
            missed.append(f"{one.reference}: {refusal}")
    return missed
