"""What is on its way or to be collected: articles by the brand's own names, and each of several parcels."""

from dataclasses import replace

from doorstep.domain.tracking.card import ParcelCard
from doorstep.domain.tracking.stage import parcel_stage
from doorstep.engine.vault import goods_ref
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.record import Item, ParcelLine, Parcels
from doorstep.web.consignee.speech import Speech


def parcels(facts: Facts, speech: Speech) -> Parcels:
    """The articles, what is collected, and where each of several parcels is."""
    card, titles = facts.card, facts.brand.articles
    several = len(card.parcels) > 1

    def said_of(parcel: ParcelCard) -> Speech:
        return replace(speech, voice=f"{speech.voice} collects") if parcel.collects else speech

    articles = (
        speech.text("page-item", quantity=item.quantity, title=titles.get(item.sku, item.sku))
        for item in card.items
    )
    return Parcels(
        heading=speech.text("page-parcels-heading", count=max(1, len(card.brings or card.parcels))),
        items=tuple(Item(text=text) for text in (*articles, *_collected(facts, speech))),
        parcels=tuple(
            ParcelLine(
                reference=parcel.reference,
                text=speech.say("page-plain", text=said_of(parcel).code("stage", parcel_stage(card, parcel))),
            )
            for parcel in card.parcels
            if several
        ),
    )


def _collected(facts: Facts, speech: Speech) -> tuple[str, ...]:
    """That something is collected beside a delivery, and what it is in the brand's words."""
    card = facts.card
    if not card.collects:
        return ()
    beside = speech.text("page-collect-beside", count=len(card.collects)) if card.brings else ""
    return tuple(filter(None, (beside, facts.words.get(goods_ref(card.shipment), ""))))
