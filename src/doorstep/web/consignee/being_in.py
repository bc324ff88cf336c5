"""Whether somebody is in for a risky drop: the question on the page, its answer, and what is known of it."""

from typing import Any

from litestar import Request, Response, post

from doorstep.domain.tracking.asked import presence_of
from doorstep.domain.tracking.presence import PresenceLine
from doorstep.kernel.errors import Refused
from doorstep.web.being_in import answer
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.forms import FormIncomplete, fields_of, needed, then
from doorstep.web.consignee.links import Links
from doorstep.web.consignee.reading import read, speech_of
from doorstep.web.consignee.record import Button, Fact, Link, Question
from doorstep.web.consignee.situation import ENDED, Situation
from doorstep.web.consignee.speech import Speech
from doorstep.web.consignee.visitor import come_in
from doorstep.web.site import Site

AnyRequest = Request[Any, Any, Any]

QUIET = ENDED | {Situation.RETURNING, Situation.REFUSED, Situation.ATTEMPTED, Situation.AT_DOOR}
"""Where the answer would come too late for the driver."""

YES, NO = "yes", "no"


def question(facts: Facts, found: Situation, speech: Speech, links: Links) -> Question | None:
    """The question while it can be answered; once it was, the other answer is one tap away."""
    line = presence_of(facts.card)
    if line is None or found in QUIET:
        return None
    risk = line.risks[0].value if line.risks else "attended"
    heading = "page-in-heading" if line.at_home is None else f"page-in-{_said(line)}"
    return Question(
        heading=speech.text(heading),
        text=speech.text(f"page-in-why-{risk}", brand=facts.brand.name),
        url=links.to("in"),
        # Each answer is one change, and so is each change of mind about it.
        form_key=f"{line.event}-{line.answered_at.timestamp() if line.answered_at else 0}",
        buttons=tuple(
            Button(name="in", value=value, label=speech.text(f"page-in-{value}"))
            for value, home in ((YES, True), (NO, False))
            if line.at_home is not home
        ),
        links=_ways(line, speech, links),
        anchor="in",
    )


def fact(facts: Facts, speech: Speech) -> tuple[Fact, ...]:
    """What was asked and answered, in one line; no answer is said as none."""
    line = presence_of(facts.card)
    if line is None:
        return ()
    at = line.answered_at or line.at
    return (
        Fact(
            label=speech.text("page-in-label"),
            value=speech.say(f"page-in-{_said(line)}"),
            small=speech.say("page-since", since=speech.clock(at)),
        ),
    )


@post("/t/{token:str}/in", status_code=200)
async def in_answered(request: AnyRequest, site: Site, token: str) -> Response[Any]:
    """Take the answer, and lead on: to how one gets in, or to what else can be done with the parcel."""
    visitor = await come_in(request, site, token)
    facts, fields = await read(site, visitor), await fields_of(request)
    said, form_key = needed(fields, "in"), needed(fields, "form_key")
    if said not in (YES, NO):
        raise FormIncomplete("answer yes or no")
    _, links = speech_of(site, visitor, facts)
    entry = site.entry(visitor.who, f"in:{form_key}:{said}")
    try:
        await answer(site, visitor.tenant, facts.card, entry, at_home=said == YES)
    except Refused:
        return then(links.to())  # asked about another time, or withdrawn: the page says it
    return then(links.to(saved=f"in-{said}", anchor="in"))


def _said(line: PresenceLine) -> str:
    if line.at_home is None:
        return "unanswered"
    said = "home" if line.at_home else "away"
    return f"{said}-shared" if line.share else said


def _ways(line: PresenceLine, speech: Speech, links: Links) -> tuple[Link, ...]:
    if line.at_home is None:
        return ()
    if line.at_home:
        return (Link(href=links.to("change/access"), label=speech.text("page-access-add")),)
    return (Link(href=links.to("change"), label=speech.text("page-action-change")),)
