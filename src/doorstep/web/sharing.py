"""Weaker links for those at home: made and taken back by the consignee, opened at a door of their own."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from doorstep.domain.sharing import EndShares, MakeShare, TakeBackShare
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.access import AccessKind, NewAccess
from doorstep.engine.handle import Entry, Handled
from doorstep.engine.ports import Transaction
from doorstep.engine.vault import ShareNote
from doorstep.kernel.errors import Invalid
from doorstep.kernel.ids import PartyId, ShareId, ShipmentId, TenantId
from doorstep.kernel.party import Role
from doorstep.reactions.telling import is_over
from doorstep.web.site import Site

LONGEST_NAME = 40
"""Letters of what a share is called."""

LIVES = timedelta(days=180)
"""No share opens anything for longer, whatever becomes of the delivery. Real time, as with other secrets."""


class ShareNameTooLong(Invalid):
    """What the link is called is longer than a name. Shorten it; nothing was made."""

    code = "share.name_too_long"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareUse:
    """When somebody last looked through a share, as far as their browser said so. Business time."""

    share: ShareId
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A weaker link: what it is called, and whether it may say that somebody is in."""

    name: str
    may_answer: bool


async def share(site: Site, tenant: TenantId, card: ShipmentCard, wish: Wish, entry: Entry) -> Handled:
    """Make a link. The same entry again makes no second one.

    Raises: ShareNameTooLong, NothingToShare, TooManyShares.
    """
    name = " ".join(wish.name.split())
    if len(name) > LONGEST_NAME:
        raise ShareNameTooLong(f"the name has {len(name)} letters and {LONGEST_NAME} are taken; shorten it")
    share = ShareId(site.desk.ids.derived("share", entry.source, entry.key))
    note = f"share-{share}"

    async def beside(tx: Transaction) -> None:
        new = NewAccess(
            kind=AccessKind.LINK,
            party=PartyId(share),
            role=Role.HOUSEHOLD,
            subject=card.shipment,
            scopes=("view", "answer") if wish.may_answer else ("view",),
            expires_at=site.desk.clock.real() + LIVES,
        )
        secret = await site.access.issue(tx, new)
        await site.vault.put(tx, card.consignee, note, ShareNote(name=name, secret=secret))

    command = MakeShare(
        shipment=card.shipment, share=share, note=note, may_answer=wish.may_answer, over=is_over(card)
    )
    return await site.desk.handle(site.network(tenant), [command], entry, beside=beside)


async def take_back(
    site: Site, tenant: TenantId, card: ShipmentCard, share: ShareId, entry: Entry
) -> Handled:
    """End one link at once; what it was called is forgotten.

    Raises: NoSuchShare.
    """

    async def beside(tx: Transaction) -> None:
        await site.vault.forget(tx, [line.note for line in card.shares if line.share == share])

    command = TakeBackShare(shipment=card.shipment, share=share)
    return await site.desk.handle(site.network(tenant), [command], entry, beside=beside)


async def end(site: Site, tenant: TenantId, shipment: ShipmentId, card: ShipmentCard, entry: Entry) -> None:
    """End all links of a delivery that has been over for a while; of one that is not, none."""
    if not is_over(card):
        return

    async def beside(tx: Transaction) -> None:
        await site.vault.forget(tx, [line.note for line in card.shares])

    await site.desk.handle(site.network(tenant), [EndShares(shipment=shipment)], entry, beside=beside)


async def note_use(site: Site, tenant: TenantId, share: ShareId) -> None:
    """Keep when somebody looked through it; of several looks the last one."""
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        await site.records.put(tx, share, ShareUse(share=share, at=site.desk.clock.now()))
