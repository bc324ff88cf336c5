"""The figures page: the day's figures, for all and by brand, from the cards or anew from the log."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, cast

from litestar import Request, Response, get

from doorstep.domain.metrics import figures
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.access import Pass
from doorstep.engine.records import Brand
from doorstep.web.console import words
from doorstep.web.console.chrome import HOUSE, STAFF, Chrome, chrome, zone_of
from doorstep.web.console.figure_record import Day, Group, shown
from doorstep.web.door import enter
from doorstep.web.render import page
from doorstep.web.site import Site
from doorstep.web.slots import local_day

type AnyRequest = Request[Any, Any, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresPage:
    """The record of the page. `recomputed` says what folding the log anew gave; empty when nobody asked."""

    chrome: Chrome
    day: str
    title: str
    as_of: str
    days: tuple[Day, ...]
    groups: tuple[Group, ...]
    recompute: str
    recomputed: str
    differs: bool
    zones: str
    sureness: bool


@get("/console/figures")
async def day_figures(request: AnyRequest, site: Site, day: str = "", source: str = "") -> Response[Any]:
    """The figures of the shipments whose promise was due on a day."""
    who = await enter(request, site, *STAFF)
    at, zone = site.desk.clock.now(), zone_of(site)
    today = local_day(at, zone)
    due = _day(day, today)
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        cards: list[ShipmentCard] = await site.tagged(tx, "shipment_card", f"was_due:{due}")
        brands = await site.records.all(tx, Brand)
        frame = await chrome(site, tx, who, "Figures")
    anew = await _anew(site, who, cards) if source == "log" else None
    told = cards if anew is None else anew
    differs = anew is not None and figures(anew, at=at) != figures(cards, at=at)
    record = FiguresPage(
        chrome=frame,
        day=str(due),
        title=due.strftime("%A %-d %B"),
        as_of=f"As of {words.clock(at, zone)}, {words.count(len(cards), 'shipment')} promised for this day",
        days=tuple(_link(today + timedelta(days=number), due, today) for number in (-2, -1, 0)),
        groups=_groups(told, brands, who, at=at),
        recompute=f"/console/figures?day={due}&source=log",
        recomputed=_recomputed(anew, cards, differs=differs),
        differs=differs,
        zones=f"/console/figures/zones?day={due}" if who.viewer.role in HOUSE else "",
        sureness=who.viewer.role in HOUSE,
    )
    return page("console/figures.html", record, site=site)


async def _anew(site: Site, who: Pass, cards: Sequence[ShipmentCard]) -> list[ShipmentCard]:
    """The same cards, folded again from every event of their stories and of their tours.

    A brand may not read the tours' own stories, but what they say of its shipments is in these cards.
    """
    view = site.views["shipment_card"]
    tours = sorted({str(leg.tour) for card in cards for leg in card.legs})
    states = {str(card.shipment): cast("ShipmentCard", view.initial(card.shipment)) for card in cards}
    async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
        for story in (*list(states), *tours):
            for recorded in await tx.story(story):
                for key in view.keys(recorded):
                    if key in states:
                        states[key] = view.fold(states[key], recorded)
    return list(states.values())


def _groups(
    cards: Sequence[ShipmentCard],
    brands: Iterable[Brand],
    who: Pass,
    *,
    at: Any,  # noqa: ANN401  # a moment
) -> tuple[Group, ...]:
    everything = Group(name="All brands", figures=shown(figures(cards, at=at)))
    each = [
        Group(name=brand.name, figures=shown(figures(own, at=at)))
        for brand in brands
        for own in [[card for card in cards if card.brand == brand.party]]
        if own
    ]
    return tuple(each) if who.viewer.role == "brand" and each else (everything, *each)


def _recomputed(anew: Sequence[ShipmentCard] | None, cards: Sequence[ShipmentCard], *, differs: bool) -> str:
    if anew is None:
        return ""
    folded = f"{words.count(len(cards), 'shipment')} folded again from the log"
    return (
        f"{folded}: the figures differ, and the log is right." if differs else f"{folded}: the same figures."
    )


def _day(text: str, today: date) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return today


def _link(day: date, chosen: date, today: date) -> Day:
    word = {0: "Today", 1: "Yesterday"}.get((today - day).days, day.strftime("%a %-d %b"))
    return Day(word=word, href=f"/console/figures?day={day}", current=day == chosen)


routes = [day_figures]
