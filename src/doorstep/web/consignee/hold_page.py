"""The page on which somebody who is away says when they are back: the depot keeps it until then."""

from dataclasses import dataclass
from datetime import date, timedelta

from doorstep.web.consignee.asking import Frame, frame
from doorstep.web.consignee.change import Kept
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.links import Links
from doorstep.web.consignee.record import Link
from doorstep.web.consignee.speech import Speech
from doorstep.web.holiday import Holding

NOON = timedelta(hours=12)
"""A day is named by a moment in its middle, whatever the clocks do in its night."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldPage:
    """The days to choose from, and the last of them in words. `problem` says what could not be done."""

    frame: Frame
    days: tuple[Link, ...]
    last: str
    problem: str


def hold_page(facts: Facts, speech: Speech, links: Links, found: Holding, *, problem: str = "") -> HoldPage:
    """The page with every day on which somebody may be back."""
    return HoldPage(
        frame=frame(
            facts,
            speech,
            links,
            path="change/hold",
            heading=speech.text("page-ask-hold-heading"),
            lede=speech.text("page-ask-hold-text", lsp=facts.lsp),
        ),
        days=day_links(found, speech, links),
        last=speech.text("page-hold-last", day=_label(found, found.last, speech)),
        problem=speech.text(f"page-change-{problem}") if problem else "",
    )


def kept(found: Holding, back: date, facts: Facts, speech: Speech, links: Links) -> Kept:
    """What the page of times says about the keeping, with the other days."""
    where = speech.text("page-hold-where", lsp=facts.lsp, depot=found.depot.name)
    days = day_links(found, speech, links, chosen=back)
    return Kept(until=_label(found, back, speech), where=where, days=days)


def day_links(
    found: Holding, speech: Speech, links: Links, *, chosen: date | None = None
) -> tuple[Link, ...]:
    """A link for every day, the chosen one marked."""
    return tuple(
        Link(
            href=links.to("change/hold", at=str(day), anchor="time"),
            label=_label(found, day, speech),
            current=day == chosen,
        )
        for day in found.days
    )


def _label(found: Holding, day: date, speech: Speech) -> str:
    return speech.day_label(found.until(day) + NOON)
