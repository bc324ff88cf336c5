"""What a slot picker shows, in the words of its reader: the element itself knows no language."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from doorstep.domain.slots.offers import SlotOffer
from doorstep.engine.records import Brand
from doorstep.web.api.shown import price, window
from doorstep.web.consignee.change import greener_words, value_of, why_not
from doorstep.web.consignee.prices import money
from doorstep.web.consignee.shop import several_words
from doorstep.web.consignee.speech import Speech, plain
from doorstep.web.embed.door import Embedded
from doorstep.web.slots import Held

LOOK = ("accent", "on_accent", "secondary", "accent_dark", "on_accent_dark", "secondary_dark")

TEXTS = {
    "times": "shop-times",
    "free": "page-slot-free",
    "closed": "page-slot-closed",
    "hold": "shop-hold",
    "hold_small": "shop-hold-small",
    "held": "shop-held-clock",
    "other": "shop-other-time",
    "choose": "shop-problem-choose",
    "expired": "shop-problem-expired",
    "gone": "shop-problem-gone",
    "kept_for_others": "shop-problem-kept",
    "overlap": "shop-problem-overlap",
    "also": "page-also",
    "also_small": "page-also-small",
    "price_changed": "picker-price-changed",
    "opened": "picker-opened",
    "closed_now": "picker-closed",
    "chosen_gone": "picker-chosen-gone",
    "offline": "picker-offline",
    "online": "picker-online",
    "ended": "picker-ended",
    "refused": "picker-refused",
}
"""The element's own texts by the catalogue's keys, with gaps that it fills in."""

GAPS = {name: f"{{{name}}}" for name in ("window", "clock", "day")}


def slots_answer(
    one: Embedded, offers: Sequence[SlotOffer], held: Held | None, *, version: str, real: datetime
) -> dict[str, Any]:
    """The whole answer."""
    speech = one.speech
    return {
        "version": version,
        "brand": one.brand.party,
        "lang": speech.locale,
        "zone": one.depot.zone,
        "zone_words": speech.text("picker-zone", zone=one.depot.zone.split("/")[-1].replace("_", " ")),
        "days": _days(offers, speech),
        "held": held_answer(held, speech, real=real) if held else None,
        "promised": plain(speech.window(one.card.promise.window)) if one.card.promise else "",
        "problem": _problem(one, offers),
        "look": _look(one.brand),
        "words": {name: speech.text(key, **GAPS) for name, key in TEXTS.items()},
    }


def held_answer(held: Held, speech: Speech, *, real: datetime) -> dict[str, Any]:
    """A hold, with how long it lasts yet: the reader's own clock may be wrong. Units: `left_s` seconds."""
    return {
        "reservation": held.reservation,
        "depot": held.depot,
        "day": held.day,
        **window(held.window),
        "expires_at": held.expires_at,
        "left_s": max(0, int((held.expires_at - real).total_seconds())),
        "words": plain(speech.window(held.window)),
        "note": several_words(held.window, speech),
    }


def _days(offers: Sequence[SlotOffer], speech: Speech) -> list[dict[str, Any]]:
    by_day: dict[str, list[SlotOffer]] = {}
    for offer in offers:
        by_day.setdefault(offer.day, []).append(offer)
    return [
        {
            "day": day,
            "words": speech.day_label(found[0].window.start),
            "slots": [_slot(offer, speech) for offer in found],
        }
        for day, found in by_day.items()
    ]


def _slot(offer: SlotOffer, speech: Speech) -> dict[str, Any]:
    return {
        "id": value_of(offer),
        "depot": offer.depot,
        **window(offer.window),
        "words": plain(speech.hours(offer.window)),
        "whole": plain(speech.window(offer.window)),
        "available": not offer.limit,
        "why": offer.limit,
        "why_words": why_not(offer, speech) if offer.limit else "",
        "greener": offer.greener,
        "greener_words": greener_words(offer, speech),
        "price": price(offer.price),
        "price_words": money(offer.price, speech) if offer.price and not offer.limit else "",
    }


def _problem(one: Embedded, offers: Sequence[SlotOffer]) -> str:
    """Why there is nothing to choose; empty when there is."""
    speech = one.speech
    if not one.card.cell:
        return speech.text("shop-doubt", place=one.address.line, lsp=one.lsp)
    if not offers:
        return speech.text("picker-none")
    if any(not offer.limit for offer in offers):
        return ""
    return speech.text("shop-problem-no-road" if _no_road(offers) else "shop-problem-full")


def _no_road(offers: Sequence[SlotOffer]) -> bool:
    return all(offer.limit == "no_road" for offer in offers)


def _look(brand: Brand) -> dict[str, Any]:
    return {name: getattr(brand, name) for name in LOOK} | {"radius": brand.radius}
