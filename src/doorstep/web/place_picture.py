"""The photo of a safe place: cleaned before anything is changed, sealed, and gone with what it shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import anyio.to_thread

from doorstep.domain.promise import ErasePlacePicture, PicturePlace
from doorstep.domain.promise.terms import terms_for
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.handle import Beside, Entry
from doorstep.engine.ports import Transaction
from doorstep.engine.records import Brand
from doorstep.events import ChangeKind
from doorstep.kernel.errors import Invalid
from doorstep.kernel.ids import MediaRef, TenantId
from doorstep.web.site import Site

LARGEST = 15_000_000
"""What a telephone's camera makes of one picture, with room to spare. Units: bytes, as the one below."""

FRAME = 100_000
"""What the other fields of a form and its frame may add."""


class PictureTooLarge(Invalid):
    """The photo has more than 15 MB. Send a smaller one; nothing was changed."""

    code = "change.photo_too_large"


class PictureUnreadable(Invalid):
    """The file is no picture we can read: JPEG, PNG and WebP are, HEIC is not. Nothing was changed."""

    code = "change.photo_unreadable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picturing:
    """What another way of handing over means for the photo: commands around it, and what is sealed."""

    before: Sequence[object]
    after: Sequence[object]
    beside: Beside


async def cleaned(site: Site, data: bytes) -> bytes:
    """The picture alone, drawn anew: nothing of the file around it is kept, nor where it was taken.

    Raises: PictureTooLarge, PictureUnreadable.
    """
    if len(data) > LARGEST:
        raise PictureTooLarge(f"this photo has {len(data)} bytes and {LARGEST} are taken; send a smaller one")
    try:
        return await anyio.to_thread.run_sync(site.images.clean, data)
    except Invalid as fault:
        raise PictureUnreadable(f"{fault}; HEIC is not read, nothing was changed") from fault


def picturing(  # one change, every part of it named
    site: Site, card: ShipmentCard, brand: Brand, kind: ChangeKind, picture: bytes, entry: Entry
) -> Picturing:
    """A new photo takes the place of the old; one of a place that is not asked for any more goes."""
    safe = kind is ChangeKind.SAFE_PLACE
    known = card.picture if card.picture and card.picture.erased_at is None else None
    goes = known if known is not None and (not safe or picture) else None
    media = MediaRef(site.desk.ids.derived("place", entry.source, entry.key))

    async def beside(tx: Transaction) -> None:
        if goes is not None:
            await site.vault.forget(tx, [goes.media])
        if safe and picture:
            await site.vault.put_media(tx, card.consignee, media, picture)

    erase = [ErasePlacePicture(shipment=card.shipment, media=goes.media)] if goes else []
    show = PicturePlace(
        shipment=card.shipment,
        media=media,
        erase_after_s=int(timedelta(hours=erase_hours(brand)).total_seconds()),
        cancelled=card.cancelled_at is not None,
    )
    return Picturing(before=erase, after=[show] if safe and picture else [], beside=beside)


def erase_hours(brand: Brand) -> int:
    """How long after the outcome the photo is kept, by the brand's terms."""
    terms = terms_for(brand.change_terms, ChangeKind.SAFE_PLACE)
    return terms.erase_hours if terms else 0


async def remove(site: Site, tenant: TenantId, card: ShipmentCard, entry: Entry) -> None:
    """Take the photo out of the vault; where there is none, nothing happens."""
    line = card.picture
    if line is None or line.erased_at is not None:
        return
    media = line.media

    async def beside(tx: Transaction) -> None:
        await site.vault.forget(tx, [media])

    command = ErasePlacePicture(shipment=card.shipment, media=media)
    await site.desk.handle(site.network(tenant), [command], entry, beside=beside)


async def sent_with(request: Any) -> bytes:  # noqa: ANN401  # a request of any state
    """The photo of a form; empty where none was chosen."""
    form = await request.form()
    found = form.get("photo")
    return await found.read() if found is not None and not isinstance(found, str) else b""
