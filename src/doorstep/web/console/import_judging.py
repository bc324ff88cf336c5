"""Checking what was read: brand, phone, e-mail and address of every row, and whether it is here already."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.access import Pass
from doorstep.engine.records import Brand
from doorstep.kernel.errors import DoorstepError, Invalid, Unavailable
from doorstep.kernel.party import Role
from doorstep.kernel.time import Window
from doorstep.web.console.import_rows import Fault, RowRead
from doorstep.web.console.import_windows import window_in
from doorstep.web.contacts import EmailInvalid, PhoneInvalid
from doorstep.web.intake import Prepared, prepare
from doorstep.web.site import Site

AT_ONCE = 8
"""How many addresses are looked for at the same time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A row after everything was checked: ready, in doubt, here already, or at fault."""

    row: RowRead
    prepared: Prepared | None = None
    known: bool = False
    faults: tuple[Fault, ...] = ()
    window: Window | None = None

    @property
    def is_new(self) -> bool:
        """It can be imported and is not here yet."""
        return self.prepared is not None and not self.known

    @property
    def is_doubtful(self) -> bool:
        """It can be imported, and somebody has to choose its place."""
        return self.prepared is not None and not self.prepared.command.located.cell


async def judge(site: Site, who: Pass, rows: Sequence[RowRead]) -> list[Judged]:
    """Check brand, phone, e-mail and address of every row, and whether it is here already."""
    async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
        brands = {str(brand.party): brand for brand in await site.records.all(tx, Brand)}
    busy = asyncio.Semaphore(AT_ONCE)

    async def one(row: RowRead) -> Judged:
        async with busy:
            return await _judge(site, who, row, brands)

    judged = await asyncio.gather(*(one(row) for row in rows))
    keys = [one.prepared.command.shipment for one in judged if one.prepared]
    async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
        cards: dict[str, ShipmentCard] = await site.read(tx, "shipment_card", keys)
    return [
        replace(one, known=one.prepared is not None and one.prepared.command.shipment in cards)
        for one in judged
    ]


async def _judge(site: Site, who: Pass, row: RowRead, brands: Mapping[str, Brand]) -> Judged:
    brand, no_brand = _brand(who, row, brands)
    found = [*row.faults, *([no_brand] if no_brand else [])]
    if row.new is None or brand is None or found:
        return Judged(row=row, faults=tuple(found))
    try:
        window = window_in(row.windows, str(site.region["time_zone"]), at=site.desk.clock.now())
    except Invalid as refusal:
        return Judged(row=row, faults=(_no_windows(row, refusal),))
    try:
        prepared = await prepare(site, who.viewer.tenant, brand, row.new)
    except Unavailable:
        raise
    except DoorstepError as refusal:
        column = "phone" if isinstance(refusal, PhoneInvalid) else "email"
        column = column if isinstance(refusal, PhoneInvalid | EmailInvalid) else "street"
        fault = Fault(line=row.line, column=column, what=str(refusal), way_out="correct it")
        return Judged(row=row, faults=(fault,))
    return Judged(row=row, prepared=prepared, window=window)


def _no_windows(row: RowRead, refusal: Invalid) -> Fault:
    way_out = "write the day and the hours, as in 2026-11-24 08:00-10:00, 17:00-20:00"
    return Fault(line=row.line, column="windows", what=str(refusal), way_out=way_out)


def _brand(who: Pass, row: RowRead, brands: Mapping[str, Brand]) -> tuple[Brand | None, Fault | None]:
    """The row's brand: a brand's own user needs no column, and may name no other."""
    own = who.viewer.party if who.viewer.role is Role.BRAND else ""
    named = row.brand or own or (next(iter(brands)) if len(brands) == 1 else "")
    found = brands.get(named) or next((one for one in brands.values() if one.name == named), None)
    if found is not None and own in ("", found.party):
        return found, None
    known = own or ", ".join(brands)
    what = f"“{named}”" if named else "empty"
    return None, Fault(line=row.line, column="brand", what=what, way_out=f"write one of: {known}")
