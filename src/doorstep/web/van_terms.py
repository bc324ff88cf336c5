"""What is set for vans: read and set for the API and the console, and what is in force with it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from doorstep.engine.ports import Transaction
from doorstep.engine.records import DayPattern, Depot, TermsChange, TermsSet, Van, VanTerms
from doorstep.kernel.errors import Invalid, NotFound
from doorstep.kernel.ids import DepotId, PartyId, TenantId, VanId
from doorstep.web.day_pattern import breaks_by_shift, breaks_of, windows_on
from doorstep.web.plans import depot_of
from doorstep.web.site import Site
from doorstep.web.slots import loads, local_day
from doorstep.web.terms_in_force import in_force, terms_of

CHANGES_KEPT = 50
DAYS_LOOKED_AT = 15


class BreakInNoShift(Invalid):
    """A break lies in no shift of the depot, so nobody could take it. Let it begin and end inside one."""

    code = "vans.break_in_no_shift"


class BreaksOverlap(Invalid):
    """Two breaks of one shift could be at the same time. Let the later one begin when the earlier is over."""

    code = "vans.breaks_overlap"


class NoTimeToDrive(Invalid):
    """Reloading would take the whole shift. Set fewer tours, or a shorter time to reload."""

    code = "vans.no_time_to_drive"


@dataclass(frozen=True, slots=True, kw_only=True)
class VanLine:
    """One van: what is set for it, and what it will be planned with."""

    van: Van
    row: TermsSet
    now: VanTerms


@dataclass(frozen=True, slots=True, kw_only=True)
class FleetTerms:
    """A depot's vans. `first_day` is the first that is not open yet: everything set now holds from then."""

    depot: Depot
    pattern: DayPattern
    every: TermsSet
    lines: tuple[VanLine, ...]
    open_days: tuple[str, ...]
    first_day: str


async def looked_up(site: Site, tenant: TenantId, depot: DepotId) -> FleetTerms:
    """What is set at a depot. Raises: NotFound."""
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        place = await depot_of(site, tx, depot)
        pattern = await _pattern(site, tx, depot)
        rows = {row.van: row for row in await site.records.all(tx, TermsSet) if row.depot == depot}
        vans = [van for van in await site.records.all(tx, Van) if van.depot == depot]
        opened = await _opened(site, tx, place)
    every = rows.get(None, TermsSet(depot=depot))
    lines = [
        _line(van, rows.get(van.van, TermsSet(depot=depot, van=van.van)), every, pattern) for van in vans
    ]
    today = local_day(site.desk.clock.now(), place.zone)
    last = max((date.fromisoformat(day) for day in opened), default=today)
    return FleetTerms(
        depot=place,
        pattern=pattern,
        every=every,
        lines=tuple(lines),
        open_days=tuple(opened),
        first_day=str(last + timedelta(days=1) if opened else today),
    )


async def set_terms(
    site: Site, tenant: TenantId, depot: DepotId, van: VanId | None, terms: VanTerms, *, by: PartyId
) -> None:
    """Set a van's terms anew, or with no van those of all; days that are open stay as they are.

    Raises: NotFound, BreakInNoShift, BreaksOverlap, NoTimeToDrive.
    """
    known = await looked_up(site, tenant, depot)
    row, after = _changed(known, van, terms)
    for one in after:
        _check(one, known)
    if row.terms == terms:
        return
    change = TermsChange(at=site.desk.clock.now(), by=by, terms=terms)
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        changes = (change, *row.changes)[:CHANGES_KEPT]
        await site.records.put(tx, f"{depot}:{van or ''}", replace(row, changes=changes))


def _changed(known: FleetTerms, van: VanId | None, terms: VanTerms) -> tuple[TermsSet, Sequence[Van]]:
    """The row that changes, and the vans as they would be with it."""
    if van is None:
        return known.every, [in_force(line.van, line.row.terms, terms) for line in known.lines]
    line = next((one for one in known.lines if one.van.van == van), None)
    if line is None:
        raise NotFound(f"depot {known.depot.depot} has no van {van}")
    return line.row, [in_force(line.van, terms, known.every.terms)]


def _check(van: Van, known: FleetTerms) -> None:
    pattern, on, zone = known.pattern, date.fromisoformat(known.first_day), known.depot.zone
    breaks = breaks_of(van, pattern)
    for earliest, latest, minutes in breaks:
        if not any(breaks_by_shift([(earliest, latest, minutes)], pattern, on, zone)):
            shifts = " and ".join(f"{first} to {last}" for first, last in pattern.shifts)
            raise BreakInNoShift(
                f"a break of {minutes} min that begins from {earliest} to {latest} lies in no shift;"
                f" {van.name} drives {shifts}"
            )
    for rests in breaks_by_shift(breaks, pattern, on, zone):
        if any(one.begins.end + one.length > other.begins.start for one, other in pairwise(rests)):
            raise BreaksOverlap(f"two breaks of {van.name} in one shift could be at the same time")
    lengths = [shift.length for shift in windows_on(replace(pattern, windows=pattern.shifts), on, zone)]
    reloading = timedelta(minutes=van.reload_minutes) * (van.tours - 1)
    if lengths and reloading >= min(lengths):
        raise NoTimeToDrive(
            f"{van.tours} tours of {van.name} with {van.reload_minutes} min to reload leave no time to drive"
        )


def _line(van: Van, row: TermsSet, every: TermsSet, pattern: DayPattern) -> VanLine:
    now = in_force(van, row.terms, every.terms)
    return VanLine(van=van, row=row, now=terms_of(now, pattern))


async def _pattern(site: Site, tx: Transaction, depot: DepotId) -> DayPattern:
    found = await site.records.get(tx, DayPattern, depot)
    return found or DayPattern(depot=depot, windows=(), shifts=())


async def _opened(site: Site, tx: Transaction, depot: Depot) -> list[str]:
    today = local_day(site.desk.clock.now(), depot.zone)
    return [load.day for load in await loads(site, tx, depot, days=DAYS_LOOKED_AT) if load.day >= str(today)]
