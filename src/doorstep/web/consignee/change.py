"""Choosing another time: what can truly be kept, and the effect of a choice before it is confirmed."""

from collections.abc import Sequence
from dataclasses import dataclass

from doorstep.domain.slots.offers import SlotOffer
from doorstep.web.consignee.asking import Frame, frame
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.links import Links
from doorstep.web.consignee.prices import money
from doorstep.web.consignee.record import Row
from doorstep.web.consignee.speech import NOTHING, Sentence, Speech
from doorstep.web.consignee.terms import Change, change_terms

NOT_OFFERED = ("neighbour", "safe-place", "pickup")
"""What other shops may offer and this one does not yet: said, not hidden."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A window to choose. Without `value` it cannot be kept and `small` says why."""

    value: str
    label: Sentence
    whole: Sentence
    small: str
    price: str
    greener: str = ""
    free: bool = True
    checked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """The windows of one day."""

    heading: str
    date: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePage:
    """The page to choose on. `effects` is CSS that shows the effect of the window chosen."""

    frame: Frame
    url: str
    form_key: str
    now: Sentence
    problem: str
    days: tuple[Day, ...]
    effects: str
    replaces: Sentence
    who: str
    undo: Sentence
    button: str
    others: tuple[Row, ...]
    cancel: str
    closed: str


def change_page(
    facts: Facts,
    speech: Speech,
    links: Links,
    *,
    offers: Sequence[SlotOffer],
    form_key: str,
    problem: str = "",
) -> ChangePage:
    """The page with the offers of this moment."""
    promise, terms = facts.promise, change_terms(facts)
    shown = [offer for offer in offers if promise is None or offer.window != promise.window]
    listed = days(shown, speech, chosen=_cheapest_first(shown))
    return ChangePage(
        frame=frame(
            facts,
            speech,
            links,
            path="change",
            heading=speech.text("page-change-heading" if promise else "page-choose-heading"),
            lede="",
        ),
        url=links.to("change"),
        form_key=form_key,
        now=_now(facts, terms, speech),
        problem=speech.text(f"page-change-{problem}") if problem else "",
        days=listed,
        effects=effects(listed),
        replaces=speech.window(promise.window) if promise else NOTHING,
        who=speech.text("page-change-who-know", brand=facts.brand.name, lsp=facts.lsp),
        undo=speech.say("page-change-undo-until"),
        button=speech.text("page-change-confirm" if promise else "page-choose-confirm"),
        others=tuple(_not_offered(name, facts, speech) for name in NOT_OFFERED),
        cancel=links.to("cancel") if terms.closed is None else "",
        closed=speech.text(f"page-change-closed-{terms.closed}", brand=facts.brand.name)
        if terms.closed
        else "",
    )


def days(offers: Sequence[SlotOffer], speech: Speech, *, chosen: SlotOffer | None = None) -> tuple[Day, ...]:
    """Offers by day, all of them, by time; `chosen` is marked beforehand, if any is."""
    by_day: dict[str, list[SlotOffer]] = {}
    for offer in sorted(offers, key=lambda one: one.window.start):
        by_day.setdefault(offer.day, []).append(offer)
    return tuple(
        Day(
            heading=speech.day_label(found[0].window.start),
            date=day,
            choices=tuple(_choice(offer, speech, checked=offer is chosen) for offer in found),
        )
        for day, found in sorted(by_day.items())
    )


def greener_words(offer: SlotOffer, speech: Speech) -> str:
    """Why a window is the greener choice, in what it spares; nothing for the others."""
    if not offer.greener:
        return ""
    return speech.text("page-slot-greener", minutes=max(1, round(offer.saved_s / 60)), grams=offer.saved_g)


def why_not(limit: str, speech: Speech) -> str:
    """Why a window cannot be kept."""
    return speech.text(_WHY_NOT.get(limit, "page-slot-full"))


def effects(listed: Sequence[Day]) -> str:
    """Rules that show the effect of the window chosen, without a script."""
    values = [choice.value for day in listed for choice in day.choices if choice.value]
    rules = "".join(
        f"form:has([value='{value}']:checked) [data-fx='{value}']{{display:block}}" for value in values
    )
    return f"@supports selector(:has(a)){{[data-fx]{{display:none}}{rules}}}"


def value_of(offer: SlotOffer) -> str:
    """How a form names an offer: its depot, and the window in seconds since 1970."""
    return f"{offer.depot}|{int(offer.window.start.timestamp())}|{int(offer.window.end.timestamp())}"


def _cheapest_first(offers: Sequence[SlotOffer]) -> SlotOffer | None:
    """The first window that can be kept, unless another one costs less."""
    open_ones = [offer for offer in offers if not offer.limit]
    first = open_ones[0] if open_ones else None
    return first if first and all(_minor(first) <= _minor(other) for other in open_ones) else None


def _minor(offer: SlotOffer) -> int:
    return offer.price.minor if offer.price else 0


def _choice(offer: SlotOffer, speech: Speech, *, checked: bool) -> Choice:
    hours, whole = speech.hours(offer.window), speech.window(offer.window)
    if offer.limit:
        return Choice(value="", label=hours, whole=whole, small=why_not(offer.limit, speech), price="")
    return Choice(
        value=value_of(offer),
        label=hours,
        whole=whole,
        small=speech.text("page-slot-width", hours=f"{offer.window.length.total_seconds() / 3600:g}"),
        price=money(offer.price, speech) if offer.price else speech.text("page-slot-free"),
        greener=greener_words(offer, speech),
        free=not _minor(offer),
        checked=checked,
    )


_WHY_NOT = {
    "tours_closed": "page-slot-closed",
    "no_road": "page-slot-no-road",
    "load": "page-slot-load",
    "shifts": "page-slot-closed",
    "time": "page-slot-full",
    "goods_away": "page-slot-goods-away",
    "past": "page-slot-closed",
    "reserved": "page-slot-reserved",
    "kept_for_others": "page-slot-kept-for-others",
}


def _now(facts: Facts, terms: Change, speech: Speech) -> Sentence:
    promise = facts.promise
    if promise is None:
        return speech.say("page-change-none")
    if terms.until is None:
        return speech.say("page-change-now", window=speech.window(promise.window))
    return speech.say(
        "page-change-now-until", window=speech.window(promise.window), until=speech.clock(terms.until)
    )


def _not_offered(name: str, facts: Facts, speech: Speech) -> Row:
    return Row(
        label=speech.text(f"page-other-{name}"),
        small=speech.say("page-other-not-yet", brand=facts.brand.name),
    )
