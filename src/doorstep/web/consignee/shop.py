"""The checkout as records: what to buy, where to, when, and the promise that comes of it."""

import re
from dataclasses import dataclass
from datetime import datetime

from doorstep.engine.records import Brand
from doorstep.engine.vault import Address
from doorstep.kernel.time import Window
from doorstep.web.consignee.change import Day
from doorstep.web.consignee.links import Links
from doorstep.web.consignee.look import look
from doorstep.web.consignee.record import Candidate, Look
from doorstep.web.consignee.speech import Sentence, Speech

HOUSE = re.compile(r"^(?P<street>.*?\D)[\s,]+(?P<number>\d+\s?[A-Za-z]?)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShopFrame:
    """What all pages of the checkout have."""

    look: Look
    title: str
    step: str
    heading: str
    lede: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """Something to buy; `quantity` as chosen so far."""

    sku: str
    title: str
    quantity: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderPage:
    """The first page. `given` keeps what was filled in when something did not fit."""

    frame: ShopFrame
    url: str
    suggest: str
    form_key: str
    articles: tuple[Article, ...]
    given: dict[str, str]
    problem: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WhenPage:
    """The second page: windows that can be kept, or candidates while the address is in doubt.

    `token` lets the slot picker ask for this shipment; `then` is where a held window leads.
    """

    frame: ShopFrame
    url: str
    address_url: str
    form_key: str
    problem: str
    open: bool
    candidates: tuple[Candidate, ...]
    days: tuple[Day, ...]
    also: tuple[Day, ...]
    effects: str
    zone: str
    brand: str
    token: str
    then: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmPage:
    """The third page: the window is held. Units: `left_s` real seconds until it is let go."""

    frame: ShopFrame
    url: str
    again: str
    form_key: str
    window: Sentence
    several: str
    place: str
    items: tuple[str, ...]
    price: str
    left_s: int
    left: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DonePage:
    """The promise, and the way to follow it."""

    frame: ShopFrame
    window: Sentence
    several: str
    reference: str
    items: tuple[str, ...]
    place: str
    tracking: str
    email: str
    mailbox: str


def shop_frame(  # noqa: PLR0913  # the frame of a page, each part named
    brand: Brand, lsp: str, speech: Speech, links: Links, *, path: str, step: int, lede: str = ""
) -> ShopFrame:
    """The frame of one step."""
    heading = speech.text(f"shop-heading-{step}")
    return ShopFrame(
        look=look(
            brand,
            speech,
            links,
            path=path,
            about=speech.text("page-about", brand=brand.name, lsp=lsp),
        ),
        title=speech.text("page-title", head=heading, brand=brand.name),
        step=speech.text("shop-step", step=step) if step <= 3 else "",
        heading=heading,
        lede=lede,
    )


def articles(brand: Brand, given: dict[str, str]) -> tuple[Article, ...]:
    """What the brand sells; untouched, one of the first is in the basket."""
    untouched = not any(name.startswith("quantity-") for name in given)
    return tuple(
        Article(
            sku=sku,
            title=title,
            quantity=(1 if untouched and not number else _count(given.get(f"quantity-{sku}"))),
        )
        for number, (sku, title) in enumerate(brand.articles.items())
    )


def typed_address(fields: dict[str, str], country: str) -> Address:
    """The address of the form; the house number is taken off the end of the street."""
    written = fields.get("street", "")
    parts = HOUSE.match(written)
    return Address(
        street=parts["street"].strip(" ,") if parts else written,
        house_number=parts["number"] if parts else "",
        unit=fields.get("unit", ""),
        postcode=fields.get("postcode", ""),
        city=fields.get("city", ""),
        country=country,
        access_note=fields.get("note", ""),
    )


def left_words(until: datetime, now: datetime, speech: Speech) -> tuple[int, str]:
    """How long a hold lasts yet, in real seconds and in words."""
    left = max(0, int((until - now).total_seconds()))
    return left, speech.text("shop-held-minutes", minutes=-(-left // 60))


def several_words(window: Window, speech: Speech) -> str:
    """When it is told which of several windows it will be; nothing where there is one."""
    return speech.text("page-sure-several") if window.parts else ""


def _count(given: str | None) -> int:
    return min(9, int(given)) if given and given.isdecimal() else 0
