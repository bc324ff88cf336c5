"""How a shipment is shown over the API: four dimensions, never one mixed status."""

from datetime import datetime
from typing import Any

from doorstep.domain.tracking.card import ShipmentCard
from doorstep.domain.tracking.health import health
from doorstep.domain.tracking.stage import is_final, stage
from doorstep.events import OfferedWindow, PromiseMade, PromiseRevised
from doorstep.kernel.quantity import Money
from doorstep.kernel.time import Window


def shown(card: ShipmentCard, *, at: datetime, heard_until: datetime) -> dict[str, Any]:
    """The card as JSON, with the log taken in up to `heard_until`. Absent facts are null, never invented."""
    where, how = stage(card), health(card, at=at, heard_until=heard_until)
    shows = card.prediction
    return {
        "id": card.shipment,
        "brand": card.brand,
        "brand_reference": card.brand_reference,
        "stage": where.value,
        "final": is_final(where),
        "health": how.health.value,
        "minutes": how.minutes,
        "reasons": list(how.reasons),
        "promise": window(card.promise.window) if card.promise else None,
        "promises": len(card.promises),
        "prediction": window(shows.window) if shows and shows.window else None,
        "tour": card.leg.tour if card.leg else None,
        "van": card.leg.van if card.leg else None,
        "parcels": [
            {"parcel": p.parcel, "reference": p.reference, "weight_g": p.weight_g, "collects": p.collects}
            for p in card.parcels
        ],
        "attempts": [
            {"at": a.at, "cause": a.cause.value, "again_on_tour": a.again_on_tour} for a in card.attempts
        ],
    }


def window(value: Window) -> dict[str, Any]:
    """A half-open window; with `parts` where it is one of several that were accepted."""
    whole: dict[str, Any] = {"start": value.start, "end": value.end}
    return whole | {"parts": [window(part) for part in value.parts]} if value.parts else whole


def price(value: Money | None) -> dict[str, Any] | None:
    """An amount in minor units; null where none was named."""
    return {"minor": value.minor, "currency": value.currency} if value else None


def promise_shown(event: PromiseMade | PromiseRevised) -> dict[str, Any]:
    """One promise as it was made. `offer` is null when it is unknown which windows were shown."""
    revised = isinstance(event, PromiseRevised)
    return {
        "made_at": event.occurred_at,
        **window(event.window),
        "depot": event.depot,
        "chosen": event.chosen if revised else True,
        "cause": event.cause.value if revised else None,
        "price": price(event.price),
        "offer": {
            "shown_at": event.offer.shown_at,
            "windows": [
                offered(one, chosen=one in event.offer.all_of(event.depot, event.window))
                for one in event.offer.windows
            ],
        }
        if event.offer
        else None,
    }


def offered(one: OfferedWindow, *, chosen: bool) -> dict[str, Any]:
    """One window of a list that was shown."""
    return {
        **window(one.window),
        "depot": one.depot,
        "available": not one.limit,
        "why": one.limit,
        "chosen": chosen,
        "greener": one.greener,
        "extra_s": one.extra_s,
        "co2_g": one.co2_g,
        "saved_s": one.saved_s,
        "saved_g": one.saved_g,
        "price": price(one.price),
    }
