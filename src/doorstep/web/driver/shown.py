"""What a driver's device is shown of today's tour, gate codes opened in time."""

from dataclasses import dataclass, replace

from doorstep.engine.access import Pass
from doorstep.engine.ports import Transaction
from doorstep.engine.positions import Fix
from doorstep.engine.vault import Words
from doorstep.web.driver.access import codes_near, ways_in
from doorstep.web.driver.devices import TourDevice
from doorstep.web.driver.progress import stops
from doorstep.web.driver.record import ClockNow, DriverTour, TourSources, driver_tour
from doorstep.web.driver.today import todays_tour
from doorstep.web.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class TourShown:
    """What was read of a tour. `claim` names the device that speaks for it, where one does."""

    sources: TourSources
    claim: TourDevice | None


async def shown(site: Site, who: Pass, *, day: str = "") -> TourShown:
    """Read today's tour of the driver. Raises: NoTour, NotToday."""
    async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
        sources = await todays_tour(site, tx, who, day=day)
        claim = await site.records.get(tx, TourDevice, sources.sheet.tour)
        codes = await _codes(site, tx, who, sources)
    return TourShown(sources=replace(sources, codes=codes), claim=claim)


def driver_tour_of(read: TourShown, device: str, clock: ClockNow, csrf: str = "") -> DriverTour:
    """The tour as the `device` that asks may show it at the moment of `clock`."""
    claim = read.claim
    holds = "none" if claim is None else "this" if claim.device == device else "other"
    return driver_tour(read.sources, device=holds, csrf=csrf, clock=clock)


def clock_now(site: Site) -> ClockNow:
    """The business clock, so that a device can follow it."""
    return ClockNow(business=site.desk.clock.now(), real=site.desk.clock.real(), speed=site.speed())


def opens_code(site: Site, read: TourShown, fix: Fix) -> bool:
    """Whether a van that stands at `fix` may be shown a gate code that was not opened yet."""
    sources = read.sources
    if not any(one.code for one in ways_in(sources.cards)):
        return False
    lines = stops(sources.sheet, sources.cards)
    near = codes_near(lines, sources.cards, sources.addresses, fix, site.desk.clock.now())
    return not set(near) <= sources.codes.keys()


async def _codes(site: Site, tx: Transaction, who: Pass, sources: TourSources) -> dict[str, str]:
    """The gate codes that this driver may see now, opened from the vault; the others stay sealed."""
    if not any(one.code for one in ways_in(sources.cards)):
        return {}
    fixes = await site.positions.last(who.viewer.tenant, [sources.van.van])
    lines = stops(sources.sheet, sources.cards)
    now = site.desk.clock.now()
    near = codes_near(lines, sources.cards, sources.addresses, next(iter(fixes), None), now)
    return {ref: one.text for ref, one in (await site.vault.get(tx, near, Words)).items()}
