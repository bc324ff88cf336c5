"""What a window costs somebody: by the brand's terms, and as it was shown."""

from doorstep.domain.promise.terms import terms_for
from doorstep.domain.terms import change_minor, price_minor
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.records import Brand, Depot
from doorstep.events import ChangeKind, OfferShown
from doorstep.kernel.quantity import Money
from doorstep.kernel.time import Window


def price_of(brand: Brand, card: ShipmentCard, window: Window, zone: str, *, greener: bool = False) -> Money:
    """By the brand's terms: of a first promise, or of moving the one that stands; of several, the lowest."""
    if window.parts:
        prices = [price_of(brand, card, part, zone, greener=greener) for part in window.parts]
        return min(prices, key=lambda price: price.minor)
    if card.promise is not None:
        return Money(change_minor(brand.slot_terms, window, zone=zone), brand.currency)
    minor = price_minor(
        brand.slot_terms, window, zone=zone, otherwise=brand.slot_price_minor, greener=greener
    )
    return Money(minor, brand.currency)


def with_change(brand: Brand, price: Money, kind: ChangeKind) -> Money:
    """The price of a window and what the change of another kind costs beside it."""
    terms = terms_for(brand.change_terms, kind)
    return Money(price.minor + (terms.price_minor if terms else 0), price.currency)


def agreed(
    brand: Brand,
    card: ShipmentCard,
    offer: OfferShown | None,
    window: Window,
    depot: Depot,
    *,
    kind: ChangeKind = ChangeKind.SLOT,
) -> Money:
    """The price of a window, and of what is changed with it: as it was shown, else by the terms alone."""
    shown = offer.of(depot.depot, window) if offer else None
    if shown is not None and shown.price is not None:
        return shown.price
    return with_change(brand, price_of(brand, card, window, depot.zone), kind)
