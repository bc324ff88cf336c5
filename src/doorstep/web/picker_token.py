"""Tokens for the slot picker: short-lived, for one shipment, good for nothing else."""

from datetime import datetime, timedelta

from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.access import AccessKind, NewAccess
from doorstep.kernel.ids import TenantId
from doorstep.kernel.party import Role
from doorstep.web.site import Site

SCOPE = "slots"
"""The scope of a token that opens the slot picker and nothing else."""

LIFE = timedelta(minutes=30)
"""How long a token lives, in real time: as long as somebody may look at a checkout."""


async def issue(site: Site, tenant: TenantId, card: ShipmentCard) -> tuple[str, datetime]:
    """A token for the picker of one shipment, and when it ends in real time."""
    expires_at = site.desk.clock.real() + LIFE
    new = NewAccess(
        kind=AccessKind.LINK,
        party=card.brand,
        role=Role.BRAND,
        subject=card.shipment,
        scopes=(SCOPE,),
        name="slot picker",
        expires_at=expires_at,
    )
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        return await site.access.issue(tx, new), expires_at
