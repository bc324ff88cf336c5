"""Whether the brand may send text messages: what the page says of it, and where that is changed."""

from typing import Any

from litestar import Request, Response, post

from doorstep.events import SaidBy
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.forms import fields_of, needed, then
from doorstep.web.consignee.links import Links
from doorstep.web.consignee.reading import read, speech_of
from doorstep.web.consignee.record import Wish
from doorstep.web.consignee.speech import Speech
from doorstep.web.consignee.visitor import come_in
from doorstep.web.site import Site
from doorstep.web.text_wishes import start, stop

AnyRequest = Request[Any, Any, Any]


def texts_wish(facts: Facts, speech: Speech, links: Links) -> Wish | None:
    """What is said of text messages; nothing where the brand sends this person none."""
    line, brand = facts.texting, facts.brand
    if line is None:
        return None
    if line.stopped_at and line.stopped_by is SaidBy.PROVIDER:
        # Only START, sent from the phone itself, opens what its provider holds back.
        return Wish(text=speech.say("page-texts-held", brand=brand.name, number=brand.sms_sender))
    stopped = line.stopped_at is not None
    said = (
        speech.say("page-texts-stopped", brand=brand.name, moment=speech.moment(line.stopped_at))
        if line.stopped_at
        else speech.say("page-texts-on", brand=brand.name)
    )
    return Wish(
        text=said,
        button=speech.text("page-texts-start" if stopped else "page-texts-stop"),
        value="start" if stopped else "stop",
        url=links.to("texts"),
        form_key=str(line.changes),
    )


@post("/t/{token:str}/texts", status_code=200)
async def texts_chosen(request: AnyRequest, site: Site, token: str) -> Response[Any]:
    """Stop text messages of this brand to this person's phone, or start them again."""
    visitor = await come_in(request, site, token)
    facts, fields = await read(site, visitor), await fields_of(request)
    wish, form_key = needed(fields, "wish"), needed(fields, "form_key")
    _, links = speech_of(site, visitor, facts)
    if facts.texting is None:
        return then(links.to())
    say = start if wish == "start" else stop
    command = say(facts.texting, SaidBy.PAGE, visitor.shipment)
    entry = site.entry(visitor.who, f"texts:{facts.texting.number}:{say.__name__}:{form_key}")
    await site.desk.handle(site.network(visitor.tenant), [command], entry)
    return then(links.to(saved="texts-on" if say is start else "texts-off", anchor="texts"))
