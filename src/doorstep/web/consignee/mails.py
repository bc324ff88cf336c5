"""Whether a brand may send mails that a delivery does not need: what is said of it, and where it changes."""

from typing import Any

from litestar import Request, Response, get, post

from doorstep.domain.mailing import AllowMails, StopMails
from doorstep.events import SaidBy
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.forms import fields_of, needed, then
from doorstep.web.consignee.links import Links
from doorstep.web.consignee.reading import read, speech_of
from doorstep.web.consignee.record import Wish
from doorstep.web.consignee.speech import Speech
from doorstep.web.consignee.visitor import come_in
from doorstep.web.site import Site

ONE_CLICK = ("List-Unsubscribe", "One-Click")
"""What a mail program posts for its reader (RFC 8058)."""

ANCHOR = "mails"

AnyRequest = Request[Any, Any, Any]


def mails_wish(facts: Facts, speech: Speech, links: Links) -> Wish | None:
    """What is said of e-mails; nothing where the brand has no address of this person."""
    line, brand = facts.mailing, facts.brand.name
    if line is None:
        return None
    stands = line.stopped_at is None and line.bounced_at is None
    if line.bounced_at is not None:
        said = speech.say("page-mails-bounced", brand=brand, moment=speech.moment(line.bounced_at))
    elif line.stopped_at is not None:
        key = "page-mails-none" if line.is_closed else "page-mails-stopped"
        said = speech.say(key, brand=brand, moment=speech.moment(line.stopped_at))
    else:
        said = speech.say("page-mails-on", brand=brand)
    return Wish(
        text=said,
        button=speech.text("page-mails-stop" if stands else "page-mails-start"),
        value="stop" if stands else "start",
        url=links.to("mails"),
        form_key=str(line.changes),
    )


@get("/t/{token:str}/mails")
async def mails(request: AnyRequest, site: Site, token: str) -> Response[Any]:
    """Where the link of a mail leads: to the place on the page that asks. It changes nothing."""
    visitor = await come_in(request, site, token)
    _, links = speech_of(site, visitor, await read(site, visitor))
    return then(links.to(anchor=ANCHOR))


@post("/t/{token:str}/mails", status_code=200)
async def mails_chosen(request: AnyRequest, site: Site, token: str) -> Response[Any]:
    """Stop the mails of this brand that a delivery does not need, or start them again.

    A mail program posts one click of its reader without any form of ours, and follows no redirect.
    """
    visitor = await come_in(request, site, token)
    facts, fields = await read(site, visitor), await fields_of(request)
    name, value = ONE_CLICK
    by_mail = fields.get(name) == value
    wish = "stop" if by_mail else needed(fields, "wish")
    line = facts.mailing
    if line is not None:
        key = str(line.changes) if by_mail else needed(fields, "form_key")
        by = SaidBy.MAIL if by_mail else SaidBy.PAGE
        say = AllowMails if wish == "start" else StopMails
        command = say(address=line.address, brand=facts.brand.party, by=by, shipment=visitor.shipment)
        entry = site.entry(visitor.who, f"mails:{line.address}:{wish}:{key}")
        await site.desk.handle(site.network(visitor.tenant), [command], entry)
    if by_mail:
        return Response("", media_type="text/plain")
    _, links = speech_of(site, visitor, facts)
    return then(links.to(saved="mails-on" if wish == "start" else "mails-off", anchor=ANCHOR))
