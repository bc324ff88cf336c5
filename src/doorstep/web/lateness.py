"""What lateness costs a brand, and what its warnings were worth: read and set for the API and the console."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import chain

from doorstep.domain.lateness import LatenessBook, SetLatenessCosts, VisitJudged, WarningDay
from doorstep.domain.lateness.judged import day_key
from doorstep.domain.lateness.views import key_of
from doorstep.engine.access import NotAllowed, Pass
from doorstep.engine.handle import Entry
from doorstep.engine.records import Brand
from doorstep.kernel.errors import NotFound
from doorstep.kernel.ids import PartyId, TenantId
from doorstep.kernel.lateness import LatenessCosts
from doorstep.kernel.party import Role
from doorstep.web.site import Site
from doorstep.web.slots import local_day

DAYS = 14
"""How many days back are counted, today included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BrandLateness:
    """One brand: what is set, and its visits that are over, by local day, the newest first."""

    brand: Brand
    book: LatenessBook
    days: Mapping[str, Sequence[VisitJudged]]

    @property
    def visits(self) -> Iterator[VisitJudged]:
        """The visits of all days."""
        return chain.from_iterable(self.days.values())


async def looked_up(site: Site, who: Pass, named: str = "") -> tuple[BrandLateness, ...]:
    """The brands a viewer may look at: its own for a brand, else all, or the one that is named.

    Raises: NotFound, NotAllowed.
    """
    own = who.viewer.party if who.viewer.role is Role.BRAND else PartyId("")
    if own and named not in ("", own):
        raise NotAllowed(f"this is for {named}, and you came as {own}")
    wanted = own or named
    today = local_day(site.desk.clock.now(), str(site.region["time_zone"]))
    days = [str(today - timedelta(days=back)) for back in range(DAYS)]
    async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
        every = await site.records.all(tx, Brand)
        brands = [brand for brand in every if wanted in ("", brand.party)]
        books: dict[str, LatenessBook] = await site.read(
            tx, "lateness_costs", [key_of(brand.party) for brand in brands]
        )
        keys = [day_key(brand.party, day) for brand in brands for day in days]
        rows: dict[str, WarningDay] = await site.read(tx, "warning_day", keys)
    if not brands:
        raise NotFound(f"no brand {wanted!r}" if wanted else "this network has no brand yet")
    return tuple(
        BrandLateness(
            brand=brand,
            book=books.get(key_of(brand.party), LatenessBook()),
            days={day: rows[key].visits for day in days if (key := day_key(brand.party, day)) in rows},
        )
        for brand in sorted(brands, key=lambda brand: brand.name)
    )


async def set_costs(  # one request, every part of it named
    site: Site,
    tenant: TenantId,
    brand: PartyId,
    costs: LatenessCosts | None,
    *,
    seen_version: int | None,
    entry: Entry,
) -> None:
    """Weigh with these costs from the next prediction on; what was told stays told.

    Raises: the refusals of costs.
    """
    command = SetLatenessCosts(brand=brand, costs=costs, seen_version=seen_version)
    await site.desk.handle(site.network(tenant), [command], entry)
