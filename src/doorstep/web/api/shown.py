"""How a shipment is shown over the API: four dimensions, never one mixed status."""

from datetime import datetime
from typing import Any

from doorstep.domain.tracking.card import ShipmentCard
from doorstep.domain.tracking.health import health
from doorstep.domain.tracking.stage import is_final, stage
from doorstep.kernel.time import Window


def shown(card: ShipmentCard, *, at: datetime) -> dict[str, Any]:
    """The card as JSON. Absent facts are null, never invented."""
    where, how = stage(card), health(card, at=at)
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
            {"parcel": p.parcel, "reference": p.reference, "weight_g": p.weight_g} for p in card.parcels
        ],
        "attempts": [
            {"at": a.at, "cause": a.cause.value, "again_on_tour": a.again_on_tour} for a in card.attempts
        ],
    }


def window(value: Window) -> dict[str, datetime]:
    """A half-open window."""
    return {"start": value.start, "end": value.end}
