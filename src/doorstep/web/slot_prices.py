"""What a window costs somebody: by the brand's terms, and as it was shown."""

from doorstep.domain.slots.terms import change_minor, price_minor
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.records import Brand, Depot
from doorstep.events import OfferShown
from doorstep.kernel.quantity import Money
from doorstep.kernel.time import Window


def price_of(brand: Brand, card: ShipmentCard, window: Window, zone: str, *, greener: bool = False) -> Money:
    """By the brand's terms: of a first promise, or of moving the one that stands."""
    if card.promise is not None:
        return Money(change_minor(brand.slot_terms, window, zone=zone), brand.currency)
    minor = price_minor(
        brand.slot_terms, window, zone=zone, otherwise=brand.slot_price_minor, greener=greener
    )
    return Money(minor, brand.currency)


def agreed(brand: Brand, card: ShipmentCard, offer: OfferShown | None, window: Window, depot: Depot) -> Money:
    """The price of a window: as it was shown, else by the terms alone."""
    shown = offer.of(depot.depot, window) if offer else None
    if shown is not None and shown.price is not None:
        return shown.price
    return price_of(brand, card, window, depot.zone)
