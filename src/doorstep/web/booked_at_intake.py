"""Booking a trade order as it is taken in: the windows that would do came with it."""

from dataclasses import replace

from doorstep.domain.slots.refusals import DayNotOpen, NoSuchWindow
from doorstep.engine.handle import Entry
from doorstep.kernel.errors import Refused
from doorstep.kernel.ids import ShipmentId, TenantId
from doorstep.kernel.time import Window
from doorstep.web import promising, slots
from doorstep.web.holding import NOT_TO_BE_HAD
from doorstep.web.site import Site


async def book(site: Site, tenant: TenantId, shipment: ShipmentId, window: Window, entry: Entry) -> Window:
    """Hold and promise `window` from the first depot that can keep it; the same entry again books once.

    Raises: the refusals of `hold` and `promise`, those of the first depot when none can keep it.
    """
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        card, served_from = await slots.card_of(site, tx, shipment), await slots.depots(site, tx)
    refusals: list[Refused | DayNotOpen] = []
    for depot in served_from:
        ask = replace(entry, key=f"{entry.key}:hold:{depot.depot}")
        try:
            held = await slots.hold(site, tenant, card, depot=depot.depot, window=window, entry=ask)
        except (DayNotOpen, NoSuchWindow, *NOT_TO_BE_HAD) as refusal:
            refusals.append(refusal)
            continue
        keep = replace(entry, key=f"{entry.key}:promise")
        await promising.promise(site, tenant, card, (held.depot, held.day, held.reservation), keep)
        return window
    raise next(iter(refusals), DayNotOpen("this network has no depot yet; set one up first"))
