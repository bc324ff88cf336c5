"""Signs of a van: when it was heard of last, and from when on nothing honest can be said of its tour."""

from datetime import datetime, timedelta

from doorstep.domain.tours.commands import ReportSilence
from doorstep.domain.tours.sheet import TourSheet
from doorstep.engine.positions import Fix
from doorstep.kernel.ids import TourId
from doorstep.kernel.moments import newest
from doorstep.workers.hearing import USUAL_SILENCE, Hearing
from doorstep.workers.outlook import ahead
from doorstep.workers.rests import resting_until

OVER_AFTER = timedelta(hours=1)
"""Business time after the end of a shift in which nobody did anything, after which its tour is given up."""


def matters(sheet: TourSheet, now: datetime) -> bool:
    """Whether the tour has left, or should have, and is not over."""
    if sheet.ended_at is not None or not sheet.stops or not ahead(sheet):
        return False
    return sheet.started_at is not None or (sheet.departs_at is not None and sheet.departs_at <= now)


def seen_at(sheet: TourSheet, fix: Fix | None, now: datetime) -> datetime | None:
    """The newest sign of the van; `None` before it has left."""
    if sheet.started_at is None:
        return None
    acted = (moment for line in sheet.stops for moment in (line.arrived_at, line.departed_at))
    # Who rests says nothing, and is not silent.
    seen = newest(sheet.started_at, sheet.resumed_at, resting_until(sheet), *acted, fix.at if fix else None)
    return min(seen, now) if seen else None


def unknown(
    sheet: TourSheet, seen_at: datetime | None, now: datetime, silent_after: timedelta = USUAL_SILENCE
) -> str:
    """Why nothing honest can be said, or nothing."""
    if _is_long_over(sheet, now):
        return "over"
    if sheet.is_interrupted:
        return "" if sheet.expected_s > 0 else "interrupted"
    if seen_at is not None and now - seen_at > silent_after:
        return "silent"
    return ""


def silence(tour: TourId, since: datetime | None, hearing: Hearing) -> ReportSilence:
    """The report that nothing is heard of a van, with how often it was heard of before."""
    every = hearing.every
    return ReportSilence(tour=tour, since=since, every_s=round(every.total_seconds()) if every else None)


def _is_long_over(sheet: TourSheet, now: datetime) -> bool:
    """Whether its shift has ended and its driver says nothing more; a parked van still sends fixes."""
    due = newest(sheet.shift.end if sheet.shift else None, sheet.returns_at)
    acted = (moment for line in sheet.stops for moment in (line.arrived_at, line.departed_at))
    told = newest(due, sheet.started_at, sheet.resumed_at, resting_until(sheet), *acted)
    return due is not None and told is not None and now - told > OVER_AFTER
