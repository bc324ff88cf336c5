"""What a consignee writes, on the page or by text message: one case each, which waits for an answer."""

from datetime import datetime, timedelta

from doorstep.domain.support import OpenCase
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.handle import Entry
from doorstep.engine.ports import Transaction
from doorstep.engine.records import Brand
from doorstep.engine.vault import Words
from doorstep.kernel.hours import working_after
from doorstep.kernel.ids import CaseId, TenantId
from doorstep.web.site import Site

REPLY = "reply"
"""The kind of a case that is an answer to a text message."""

LONGEST = 2_000
"""Letters of what somebody writes that are kept; nobody reads more of it at a door or a desk."""


def due_by(site: Site, brand: Brand, at: datetime) -> datetime:
    """Until when the brand answers what was written at a moment."""
    return working_after(
        at,
        timedelta(minutes=brand.reply_minutes),
        zone=str(site.region["time_zone"]),
        hours=brand.reply_hours,
        days=brand.reply_days,
    )


async def written(  # noqa: PLR0913  # who wrote what, where, and under which key
    site: Site,
    network: TenantId,
    card: ShipmentCard,
    brand: Brand,
    *,
    kind: str,
    case: CaseId,
    words: str,
    channel: str,
    entry: Entry,
) -> None:
    """Open the case of what was written; the words go to the vault in the same transaction."""
    kept = words[:LONGEST]
    reference = f"wrd-{case}" if kept else ""
    command = OpenCase(
        shipment=card.shipment,
        case=case,
        kind=kind,
        by=card.consignee,
        words=reference,
        channel=channel,
        due=due_by(site, brand, site.desk.clock.now()) if kept else None,
    )

    async def beside(tx: Transaction) -> None:
        if kept:
            await site.vault.put(tx, card.consignee, reference, Words(text=kept))

    await site.desk.handle(site.network(network), [command], entry, beside=beside)
