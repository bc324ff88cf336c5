"""What consignees asked for, as a driver's device is told it, and what the device has not said it has."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from doorstep.domain.tours.sheet import TourSheet
from doorstep.domain.tracking.asked import ack_of, asked_for, picture_of, presence_of
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.vault import Words
from doorstep.events import DeliveryMethod
from doorstep.kernel.ids import EventId, TourId
from doorstep.web.driver.progress import stops


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedFor:
    """The way of handing over that the consignee asked for, and where exactly or to whom in their words.

    `id` names it in what the device says of it; `read_at` is when its driver said to have read it. `picture`
    names the photo of the place, which the device fetches beforehand and shows at the stop; empty for none.
    """

    method: DeliveryMethod
    words: str
    id: EventId
    read_at: datetime | None
    picture: str = ""


def asked_at(cards: Sequence[ShipmentCard], words: Mapping[str, Words], tour: TourId) -> AskedFor | None:
    """The way of handing over that was asked for at a stop: the first one where several were."""
    for card in cards:
        line = card.instruction
        if line is not None and line.method is not None:
            told = words.get(line.words)
            return AskedFor(
                method=line.method,
                words=told.text if told else "",
                id=line.event,
                read_at=ack_of(card, line.event, tour).read_at,
                picture=shown.media if (shown := picture_of(card)) else "",
            )
    return None


def present_at(cards: Sequence[ShipmentCard]) -> str:
    """Whether somebody is in, as far as it was asked: `home`, `away`, `unanswered`, or nothing."""
    known = [line for card in cards if (line := presence_of(card))]
    if not known:
        return ""
    said = {line.at_home for line in known}
    return "away" if False in said else "home" if said == {True} else "unanswered"


def news(sheet: TourSheet, cards: Mapping[str, ShipmentCard]) -> Iterator[EventId]:
    """What was asked for at a stop still to come, and was not acknowledged on this tour."""
    coming = {one for line in sheet.stops if line.is_open for one in line.shipments}
    for card in cards.values():
        if card.shipment in coming:
            yield from (of for of in asked_for(card) if ack_of(card, of, sheet.tour).on_device_at is None)


def pictures(sheet: TourSheet, cards: Mapping[str, ShipmentCard]) -> frozenset[str]:
    """The photos of safe places at stops that were not left yet; after that nobody needs to see them."""
    coming = {one for line in stops(sheet, cards) if line.departed_at is None for one in line.shipments}
    shown = (picture_of(card) for card in cards.values() if card.shipment in coming)
    return frozenset(line.media for line in shown if line)
