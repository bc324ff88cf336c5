"""What a mail says, once more for programs: schema.org's ParcelDelivery as JSON-LD.

Facts of the log that the mail itself states, and nothing personal beyond it: the street without its number.
Source: schema.org, ParcelDelivery and OrderStatus; Gmail, "Parcel delivery" mark-up.
"""

import json
from collections.abc import Mapping
from zoneinfo import ZoneInfo

from doorstep.domain.tracking.stage import Stage, stage
from doorstep.engine.occasion import Occasion

STATUS: Mapping[Stage, str] = {
    Stage.COLLECTED: "OrderInTransit",
    Stage.IN_NETWORK: "OrderInTransit",
    Stage.AT_LAST_MILE: "OrderInTransit",
    Stage.OUT_FOR_DELIVERY: "OrderInTransit",
    Stage.ARRIVING: "OrderInTransit",
    Stage.READY_FOR_PICKUP: "OrderPickupAvailable",
    Stage.DELIVERED: "OrderDelivered",
    Stage.RETURNING: "OrderReturned",
    Stage.RETURNED: "OrderReturned",
    Stage.CANCELLED: "OrderCancelled",
    Stage.LOST: "OrderProblem",
}
"""Where nothing else is known it is being prepared."""

_HARMLESS = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


def markup(occasion: Occasion) -> str:
    """The script element for a mail's head; empty for brands that do not want it, and for collections."""
    card, brand = occasion.card, occasion.brand
    if not brand.mail_markup or card.only_collects:
        return ""
    parcel: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "ParcelDelivery",
        "carrier": {"@type": "Organization", "name": occasion.carrier},
        "trackingNumber": card.brand_reference,
        "trackingUrl": occasion.link,
        "partOfOrder": {
            "@type": "Order",
            "orderNumber": card.brand_reference,
            "orderStatus": f"https://schema.org/{STATUS.get(stage(card), 'OrderProcessing')}",
            "merchant": {"@type": "Organization", "name": brand.name},
        },
    }
    if occasion.street:
        parcel["deliveryAddress"] = {"@type": "PostalAddress", "streetAddress": occasion.street}
    if occasion.line.window is not None:
        zone = ZoneInfo(occasion.zone)
        parcel["expectedArrivalFrom"] = occasion.line.window.start.astimezone(zone).isoformat()
        parcel["expectedArrivalUntil"] = occasion.line.window.end.astimezone(zone).isoformat()
    said = json.dumps(parcel, separators=(",", ":"))
    for sign, harmless in _HARMLESS.items():  # no name in it can end the element
        said = said.replace(sign, harmless)
    return f'<script type="application/ld+json">{said}</script>'
