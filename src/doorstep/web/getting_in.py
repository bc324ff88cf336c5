"""How to get to a door: told by whoever lives there, sealed, and a gate code apart from the rest.

The code is shown to the driver when that stop is next, to no desk, and is taken out of the vault when its
time is up. A code that is replaced or taken back is gone at once.
"""

from dataclasses import dataclass, fields, replace
from datetime import timedelta

from doorstep.domain.promise import NoteAccess
from doorstep.domain.promise.terms import terms_for
from doorstep.domain.tracking.asked import access_of
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.handle import Entry, Handled
from doorstep.engine.ports import Transaction
from doorstep.engine.records import Brand
from doorstep.engine.vault import Access, Words
from doorstep.events import ChangeKind
from doorstep.kernel.errors import Invalid, NotFound
from doorstep.kernel.ids import TenantId, TextRef
from doorstep.web.change_terms import check
from doorstep.web.site import Site

LONGEST = {"floor": 40, "bell": 80, "note": 300, "code": 40, "words": 300}
"""How many characters each of the texts for a driver may have: he reads them standing in the street."""


class WordsTooLong(Invalid):
    """The driver reads it standing in the street, so it has to be short. Shorten it; nothing was changed."""

    code = "change.words_too_long"


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessTold:
    """What was told. `code`: `None` keeps the one that is known, empty takes it back."""

    access: Access
    code: str | None = None


def check_length(name: str, text: str) -> str:
    """The text, trimmed, with one kind of line end.

    Raises: WordsTooLong.
    """
    told = text.replace("\r\n", "\n").strip()
    if len(told) > LONGEST[name]:
        raise WordsTooLong(f"{name} has {len(told)} characters and {LONGEST[name]} are taken; shorten it")
    return told


def erase_hours(brand: Brand) -> int:
    """How long after the outcome a gate code is kept, by the brand's terms."""
    terms = terms_for(brand.change_terms, ChangeKind.ACCESS)
    return terms.erase_hours if terms else 0


async def note_access(
    site: Site, tenant: TenantId, card: ShipmentCard, told: AccessTold, entry: Entry
) -> Handled:
    """Record how to get to the door where it goes now. The same entry again gives the same answer.

    Raises: ChangeNotPossible by the brand's terms; WordsTooLong.
    """
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        brand = await site.records.get(tx, Brand, card.brand)
        repeated = await tx.seen(entry.source, entry.key) is not None
    if brand is None:
        raise NotFound(f"no brand {card.brand}")
    if repeated:
        return await site.desk.handle(site.network(tenant), [], entry)
    check(card, brand, ChangeKind.ACCESS, site.desk.clock.now())
    return await _note(site, tenant, card, brand, told, entry)


async def _note(  # one change, every part of it named
    site: Site, tenant: TenantId, card: ShipmentCard, brand: Brand, told: AccessTold, entry: Entry
) -> Handled:
    texts = {one.name: check_length(one.name, getattr(told.access, one.name)) for one in fields(Access)}
    access, code = Access(**texts), None if told.code is None else check_length("code", told.code)
    name = site.desk.ids.derived("access", entry.source, entry.key)
    words = f"access-{name}" if access != Access() else ""
    kept = _kept(card) if code is None else ""
    sealed = f"gate-{name}" if code else kept
    old = [card.access.words, card.access.code] if card.access else []

    async def beside(tx: Transaction) -> None:
        if words:
            await site.vault.put(tx, card.consignee, words, access)
        if code:
            await site.vault.put(tx, card.consignee, sealed, Words(text=code))
        await site.vault.forget(tx, [ref for ref in old if ref not in (words, sealed)])

    command = NoteAccess(
        shipment=card.shipment,
        place=card.place,
        words=words,
        code=sealed,
        erase_after_s=int(timedelta(hours=erase_hours(brand)).total_seconds()) if sealed else 0,
        cancelled=card.cancelled_at is not None,
    )
    # What was told is not fingerprinted: a code of four digits could be found by its digest.
    return await site.desk.handle(site.network(tenant), [command], replace(entry, digest=""), beside=beside)


def _kept(card: ShipmentCard) -> TextRef:
    known = access_of(card)
    return known.code if known and known.code_erased_at is None else ""
