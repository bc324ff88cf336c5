"""The part of a day in which somebody is at home: the windows that begin after it, and how to ask."""

from collections.abc import Sequence
from datetime import datetime

from doorstep.domain.slots.offers import SlotOffer
from doorstep.web.consignee.links import Links
from doorstep.web.consignee.record import Link
from doorstep.web.consignee.speech import Speech, local

MOST = 6
"""So many times of day are offered; the earliest of the windows is none, for all of them begin after it."""


def after(offers: Sequence[SlotOffer], clock: str, zone: str) -> list[SlotOffer]:
    """The offers that begin at a local time of day or later; all of them where none is named."""
    return [one for one in offers if not clock or _clock(one, zone) >= clock]


def wishes(
    offers: Sequence[SlotOffer], speech: Speech, links: Links, *, path: str, chosen: str
) -> tuple[Link, ...]:
    """The times of day to choose from, the one that was chosen among them."""
    moments = {_clock(one, speech.zone): one.window.start for one in offers}
    clocks = sorted(moments)[1:][-MOST:]
    if not clocks:
        return ()
    anytime = Link(href=links.to(path), label=speech.text("page-after-any"), current=not chosen)
    return (anytime, *(_wish(clock, moments[clock], speech, links, path, chosen) for clock in clocks))


def _wish(  # one link, every part of it named
    clock: str, at: datetime, speech: Speech, links: Links, path: str, chosen: str
) -> Link:
    label = speech.text("page-after-clock", clock=speech.bare_clock(at))
    return Link(href=links.to(path, after=clock, anchor="time"), label=label, current=clock == chosen)


def _clock(offer: SlotOffer, zone: str) -> str:
    return f"{local(offer.window.start, zone):%H:%M}"
