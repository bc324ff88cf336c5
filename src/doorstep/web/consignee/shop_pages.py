"""The pages of the checkout, from what was read."""

from collections.abc import Sequence
from datetime import datetime

from doorstep.domain.slots.offers import SlotOffer
from doorstep.web.consignee.change import also, days, effects
from doorstep.web.consignee.forms import new_form_key
from doorstep.web.consignee.prices import money
from doorstep.web.consignee.record import Candidate
from doorstep.web.consignee.shop import (
    ConfirmPage,
    DonePage,
    OrderPage,
    ShopFrame,
    WhenPage,
    articles,
    left_words,
    several_words,
    shop_frame,
)
from doorstep.web.consignee.shopper import Counter, Hold, Shopper
from doorstep.web.consignee.speech import NOTHING


def order_page(counter: Counter, given: dict[str, str], *, form_key: str, problem: str = "") -> OrderPage:
    """The first page; what was filled in stays when something did not fit."""
    return OrderPage(
        frame=_frame(counter, path="", step=1),
        url=counter.links.to(),
        suggest=counter.links.to("suggest"),
        form_key=form_key,
        articles=articles(counter.brand, given),
        given={name: given.get(name, "") for name in FIELDS},
        problem=counter.speech.text(f"shop-problem-{problem}") if problem else "",
    )


FIELDS = ("name", "email", "phone", "street", "unit", "postcode", "city", "note")
"""What the first page asks beside the articles."""


def when_page(one: Shopper, offers: Sequence[SlotOffer], *, token: str, problem: str = "") -> WhenPage:
    """The second page."""
    counter, speech = one.counter, one.counter.speech
    doubtful = not one.card.cell
    listed = days(offers, speech)
    told = problem or _why_none(offers)
    town = " ".join(part for part in (one.address.postcode, one.address.city) if part)
    place = ", ".join(part for part in (one.address.line, town) if part)
    return WhenPage(
        frame=_frame(
            counter,
            path="when",
            step=2,
            lede=speech.text("shop-doubt" if doubtful else "shop-to", place=place, lsp=counter.lsp),
        ),
        url=counter.links.to("when"),
        address_url=counter.links.to("address"),
        form_key=new_form_key(),
        problem=speech.text(f"shop-problem-{told}") if told else "",
        open=any(choice.value for day in listed for choice in day.choices),
        candidates=tuple(
            Candidate(
                value=str(number),
                label=" ".join(part for part in (found.street, found.house_number) if part),
                small=" ".join(part for part in (found.postcode, found.city) if part),
            )
            for number, found in enumerate(one.address.candidates)
        )
        if doubtful
        else (),
        days=listed,
        also=also(listed),
        effects=effects(listed, also(listed)),
        zone=speech.text("shop-zone", zone=counter.depot.zone.split("/")[-1].replace("_", " ")),
        brand=counter.brand.party,
        token=token,
        then=counter.links.to("confirm"),
    )


def _why_none(offers: Sequence[SlotOffer]) -> str:
    """Why there is nothing to choose; empty when there is."""
    if not offers or any(not offer.limit for offer in offers):
        return ""
    return "no-road" if all(offer.limit == "no_road" for offer in offers) else "full"


def confirm_page(one: Shopper, hold: Hold, *, real: datetime) -> ConfirmPage:
    """The third page; `real` is the real moment that the hold's end is told from."""
    counter, speech = one.counter, one.counter.speech
    left_s, left = left_words(hold.booking.expires_at, real, speech)
    return ConfirmPage(
        frame=_frame(counter, path="confirm", step=3),
        url=counter.links.to("confirm"),
        again=counter.links.to("when"),
        form_key=hold.reservation,
        window=speech.window(hold.booking.visit.window),
        several=several_words(hold.booking.visit.window, speech),
        place=_door(one),
        items=_items(one),
        price=money(hold.price, speech),
        left_s=left_s,
        left=left,
    )


def done_page(one: Shopper, *, mailbox: bool) -> DonePage:
    """The promise, said once more in full."""
    counter, speech, promise = one.counter, one.counter.speech, one.card.promise
    return DonePage(
        frame=_frame(counter, path="done", step=4),
        window=speech.window(promise.window) if promise else NOTHING,
        several=several_words(promise.window, speech) if promise else "",
        reference=speech.text("shop-reference", reference=one.card.brand_reference),
        items=_items(one),
        place=_door(one),
        tracking=one.visitor.links(counter.links.lang).to(),
        email=speech.text("shop-mail-to", email=one.person.email) if one.person.email else "",
        mailbox=f"/mailbox?to={one.person.email}" if mailbox and one.person.email else "",
    )


def _items(one: Shopper) -> tuple[str, ...]:
    titles, text = one.counter.brand.articles, one.counter.speech.text
    return tuple(
        text("page-item", quantity=item.quantity, title=titles.get(item.sku, item.sku))
        for item in one.card.items
    )


def _door(one: Shopper) -> str:
    return " ".join(part for part in (one.address.line, one.address.unit) if part)


def _frame(counter: Counter, *, path: str, step: int, lede: str = "") -> ShopFrame:
    return shop_frame(
        counter.brand, counter.lsp, counter.speech, counter.links, path=path, step=step, lede=lede
    )
