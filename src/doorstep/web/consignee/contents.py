"""What is on its way: articles by the brand's own names, and each parcel where there are several."""

from doorstep.domain.tracking.stage import parcel_stage
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.record import Item, ParcelLine, Parcels
from doorstep.web.consignee.speech import Speech


def parcels(facts: Facts, speech: Speech) -> Parcels:
    """The articles, and where each of several parcels is."""
    card, titles = facts.card, facts.brand.articles
    several = len(card.parcels) > 1
    return Parcels(
        heading=speech.text("page-parcels-heading", count=facts.several),
        items=tuple(
            Item(text=speech.text("page-item", quantity=item.quantity, title=titles.get(item.sku, item.sku)))
            for item in card.items
        ),
        parcels=tuple(
            ParcelLine(
                reference=parcel.reference,
                text=speech.say("page-plain", text=speech.code("stage", parcel_stage(card, parcel))),
            )
            for parcel in card.parcels
            if several
        ),
    )
