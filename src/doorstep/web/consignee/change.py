"""Choosing another time: what can truly be kept, and the effect of a choice before it is confirmed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from doorstep.domain.slots.offers import SlotOffer
from doorstep.kernel.time import Window
from doorstep.web.consignee import at_home
from doorstep.web.consignee.asking import Frame, frame
from doorstep.web.consignee.choices import other_rows
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.links import Links
from doorstep.web.consignee.prices import money
from doorstep.web.consignee.record import Link, Row
from doorstep.web.consignee.speech import NOTHING, Sentence, Speech
from doorstep.web.consignee.terms import Change, change_terms


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """The windows of one day."""

    heading: str
    date: str
    choices: tuple[Choice, ...]

    @property
    def open(self) -> tuple[Choice, ...]:
        """The windows that can be chosen."""
        return tuple(choice for choice in self.choices if choice.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Until when a depot keeps it for somebody who is away, and the other days on which they may be back."""

    until: str
    where: str
    days: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePage:
    """The page to choose on. `effects` is CSS that shows the effect of the window chosen.

    `where` is the new place, when the windows are for one, with `notes` about it; `stands` names the delivery
    as it is promised while the page is open.
    """

    frame: Frame
    url: str
    form_key: str
    now: Sentence
    problem: str
    days: tuple[Day, ...]
    also: tuple[Day, ...]
    effects: str
    replaces: Sentence
    who: str
    undo: Sentence
    button: str
    others: tuple[Row, ...]
    cancel: str
    closed: str
    where: str = ""
    notes: tuple[str, ...] = ()
    stands: str = ""
    at_home: tuple[Link, ...] = ()
    kept: Kept | None = None
    none: str = ""


def change_page(  # noqa: PLR0913  # one page, every part of it named
    facts: Facts,
    speech: Speech,
    links: Links,
    *,
    offers: Sequence[SlotOffer],
    form_key: str,
    problem: str = "",
    path: str = "change",
    at: str = "",
    where: str = "",
    notes: tuple[str, ...] = (),
    stands: str = "",
    points: int = 0,
    after: str = "",
    kept: Kept | None = None,
) -> ChangePage:
    """The page with the offers of this moment; at a new place, the time promised until now comes first."""
    promise, terms = facts.promise, change_terms(facts)
    same = [offer for offer in offers if promise and offer.window == promise.window] if where else []
    wished = at_home.after(offers, after, facts.depot.zone)
    shown = [offer for offer in wished if promise is None or offer.window != promise.window]
    listed = (*_same_time(same, speech), *days(shown, speech))
    # The time that is promised is no change, yet it may be one of several that would do.
    beside = also(days(offers, speech))
    plainly = not where and kept is None
    return ChangePage(
        frame=frame(
            facts,
            speech,
            links,
            path=path,
            heading=speech.text("page-change-heading" if promise else "page-choose-heading"),
            lede="",
        ),
        url=links.to(path, at=at),
        form_key=form_key,
        now=_now(facts, terms, speech),
        problem=speech.text(f"page-change-{problem}") if problem else "",
        days=listed,
        also=beside,
        effects=effects(listed, beside),
        replaces=speech.window(promise.window) if promise else NOTHING,
        who=speech.text("page-change-who-know", brand=facts.brand.name, lsp=facts.lsp),
        undo=speech.say("page-change-undo-until"),
        button=speech.text("page-change-confirm" if promise else "page-choose-confirm"),
        others=other_rows(facts, speech, links, points=points) if plainly else (),
        cancel=links.to("cancel") if terms.closed is None and plainly else "",
        closed=speech.text(f"page-change-closed-{terms.closed}", brand=facts.brand.name)
        if terms.closed
        else "",
        where=where,
        notes=notes,
        stands=stands,
        at_home=at_home.wishes(offers, speech, links, path=path, chosen=after) if plainly else (),
        none=_none(speech, after, kept),
        kept=kept,
    )


def _none(speech: Speech, after: str, kept: Kept | None) -> str:
    if kept is not None:
        return speech.text("page-hold-none")
    return speech.text("page-after-none" if after else "page-change-nothing", clock=after)


def _same_time(same: Sequence[SlotOffer], speech: Speech) -> tuple[Day, ...]:
    if not same:
        return ()
    choices = tuple(_choice(offer, speech, whole=True) for offer in same)
    return (Day(heading=speech.text("page-change-same-time"), date=same[0].day, choices=choices),)


def days(offers: Sequence[SlotOffer], speech: Speech) -> tuple[Day, ...]:
    """Offers by day, all of them, by time; none is marked beforehand."""
    by_day: dict[str, list[SlotOffer]] = {}
    for offer in sorted(offers, key=lambda one: one.window.start):
        by_day.setdefault(offer.day, []).append(offer)
    return tuple(
        Day(
            heading=speech.day_label(found[0].window.start),
            date=day,
            choices=tuple(_choice(offer, speech) for offer in found),
        )
        for day, found in sorted(by_day.items())
    )


def greener_words(offer: SlotOffer, speech: Speech) -> str:
    """Why a window is the greener choice, in what it spares; nothing for the others."""
    if not offer.greener:
        return ""
    return speech.text("page-slot-greener", minutes=max(1, round(offer.saved_s / 60)), grams=offer.saved_g)


def why_not(offer: SlotOffer, speech: Speech) -> str:
    """Why a window cannot be kept; where several skills are lacking, the first is named."""
    key = _WHY_NOT.get(offer.limit, "page-slot-full")
    return speech.text(key, skill=offer.lacking[0] if offer.lacking else "")


def also(listed: Sequence[Day]) -> tuple[Day, ...]:
    """The days of which several windows can be chosen: whoever chose one may say that others would do too."""
    return tuple(replace(day, choices=day.open) for day in listed if len(day.open) > 1)


def effects(listed: Sequence[Day], beside: Sequence[Day]) -> str:
    """Rules that show the effect of the window chosen, or that none is, and what would do `beside` it."""
    values = [choice.value for day in listed for choice in day.open]
    rules = "".join(
        f"form:has([value='{value}']:checked) [data-fx='{value}']{{display:block}}" for value in values
    )
    unchosen = "form:not(:has([name='to']:checked)) [data-fx='']{display:block}"
    shown = f"[data-fx],[data-also]{{display:none}}{unchosen}{rules}{''.join(map(_also_rules, beside))}"
    return f"@supports selector(:has(a)){{{shown}}}"


def _also_rules(day: Day) -> str:
    """Once a window of the day is chosen, the others that the same depot can keep may be marked."""
    of_day = ",".join(f"[value='{one.value}']" for one in day.choices)
    rules = f"form:has([name='to']:is({of_day}):checked) [data-also='{day.date}']{{display:block}}"
    for one in day.choices:
        value = one.value
        rules += f"form:has([name='to'][value='{value}']:checked) [data-too='{value}']{{display:none}}"
    depots = {_depot(one) for one in day.choices}
    for depot in sorted(depots) if len(depots) > 1 else ():
        theirs = f"[data-too]:not([data-too^='{depot}|'])"
        rules += f"form:has([name='to'][value^='{depot}|']:checked) {theirs}{{display:none}}"
    return rules


def _depot(choice: Choice) -> str:
    return choice.value.rsplit("|", maxsplit=2)[0]


def value_of(offer: SlotOffer) -> str:
    """How a form names an offer: its depot, and the window in seconds since 1970."""
    return f"{offer.depot}|{int(offer.window.start.timestamp())}|{int(offer.window.end.timestamp())}"


def _hours(window: Window) -> float:
    """The width of a window; whole where it is, so that plurals are those of whole numbers."""
    hours = window.length.total_seconds() / 3600
    return int(hours) if hours.is_integer() else round(hours, 2)


def _minor(offer: SlotOffer) -> int:
    return offer.price.minor if offer.price else 0


def _choice(offer: SlotOffer, speech: Speech, *, whole: bool = False) -> Choice:
    words = speech.window(offer.window)
    hours, whole_words = words if whole else speech.hours(offer.window), words
    if offer.limit:
        return Choice(value="", label=hours, whole=whole_words, small=why_not(offer, speech), price="")
    return Choice(
        value=value_of(offer),
        label=hours,
        whole=whole_words,
        small=speech.text("page-slot-width", hours=_hours(offer.window)),
        price=money(offer.price, speech) if offer.price else speech.text("page-slot-free"),
        greener=greener_words(offer, speech),
        free=not _minor(offer),
    )


_WHY_NOT = {
    "tours_closed": "page-slot-closed",
    "no_road": "page-slot-no-road",
    "load": "page-slot-load",
    "volume": "page-slot-volume",
    "pieces": "page-slot-load",
    "skills": "page-slot-skills",
    "shifts": "page-slot-closed",
    "time": "page-slot-full",
    "goods_away": "page-slot-goods-away",
    "past": "page-slot-closed",
    "reserved": "page-slot-reserved",
    "kept_for_others": "page-slot-kept-for-others",
    "point_closed": "page-slot-point-closed",
    "point_full": "page-not-point-full",
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
