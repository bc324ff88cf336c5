"""What the consignee has to say: questions, problems, contests, ratings; and the entry for their calendar."""

from typing import Any

from litestar import Request, Response, get, post

from doorstep.domain.feedback import AlreadyRated, GiveRating
from doorstep.domain.tracking.stage import is_final
from doorstep.engine.ports import Transaction
from doorstep.engine.vault import Words
from doorstep.kernel.ids import CaseId
from doorstep.web.consignee.asking import ABOUT, MOST_WORDS, contact_page
from doorstep.web.consignee.calendar_file import calendar_entry
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.forms import FREE_TEXT, fields_of, needed, new_form_key, then
from doorstep.web.consignee.reading import read, speech_of
from doorstep.web.consignee.visitor import Visitor, come_in
from doorstep.web.intake import digest_of
from doorstep.web.render import page
from doorstep.web.replies import written
from doorstep.web.site import Site

AnyRequest = Request[Any, Any, Any]


@get("/t/{token:str}/contact", cache=False)
async def contact(request: AnyRequest, site: Site, token: str, about: str = "question") -> Response[str]:
    """Where the visitor writes."""
    visitor = await come_in(request, site, token)
    return _contact(site, visitor, await read(site, visitor), about=about, form_key=new_form_key())


@post("/t/{token:str}/contact", status_code=200)
async def contact_sent(request: AnyRequest, site: Site, token: str) -> Response[Any]:
    """Open a case with what was written; whoever answers sees what the visitor sees."""
    visitor = await come_in(request, site, token)
    facts, fields = await read(site, visitor), await fields_of(request, longest=FREE_TEXT)
    about, words = fields.get("about", "question"), fields.get("words", "")
    if about not in ABOUT:
        about = "question"
    if len(words) > MOST_WORDS:
        form_key = fields.get("form_key") or new_form_key()
        return _contact(site, visitor, facts, about=about, form_key=form_key, too_long=words)
    await open_case(site, visitor, facts, about=about, fields=fields)
    _, links = speech_of(site, visitor, facts)
    return then(links.to(saved="asked"))


def _contact(
    site: Site, visitor: Visitor, facts: Facts, *, about: str, form_key: str, too_long: str = ""
) -> Response[str]:
    speech, links = speech_of(site, visitor, facts)
    known = about if about in ABOUT else "question"
    record = contact_page(facts, speech, links, about=known, form_key=form_key, too_long=too_long)
    code = 422 if too_long else 200
    return page("consignee/contact.html", record, site=site, text=speech.text, status_code=code)


@post("/t/{token:str}/rating", status_code=200)
async def rating_given(request: AnyRequest, site: Site, token: str) -> Response[Any]:
    """Two answers for two addressees. A second answer does not replace the first."""
    visitor = await come_in(request, site, token)
    facts, fields = await read(site, visitor), await fields_of(request)
    comment = fields.get("comment", "")
    reference = f"wrd-rating-{visitor.shipment}" if comment else ""
    command = GiveRating(
        shipment=visitor.shipment,
        door=_mark(fields.get("door")),
        goods=_mark(fields.get("goods")),
        comment=reference,
        finished=is_final(facts.stage),
    )

    async def beside(tx: Transaction) -> None:
        if comment:
            await site.vault.put(tx, facts.card.consignee, reference, Words(text=comment))

    given = digest_of([command.door, command.goods, comment])
    entry = site.entry(visitor.who, f"rating:{given}", digest=given)
    _, links = speech_of(site, visitor, facts)
    try:
        await site.desk.handle(site.network(visitor.tenant), [command], entry, beside=beside)
    except AlreadyRated:
        return then(links.to(anchor="rate"))
    return then(links.to(saved="rated", anchor="rate"))


@get("/t/{token:str}/calendar.ics", cache=False)
async def calendar(request: AnyRequest, site: Site, token: str) -> Response[str]:
    """The promised window as an entry for a calendar.

    Source: RFC 5545.
    """
    visitor = await come_in(request, site, token)
    facts = await read(site, visitor)
    speech, _ = speech_of(site, visitor, facts)
    headers = {
        "Cache-Control": "private, no-store",
        "Content-Disposition": 'attachment; filename="delivery.ics"',
    }
    return Response(calendar_entry(facts, speech), media_type="text/calendar; charset=utf-8", headers=headers)


async def open_case(
    site: Site, visitor: Visitor, facts: Facts, *, about: str, fields: dict[str, str]
) -> None:
    """Open one case; the words go to the vault in the same transaction."""
    form_key, words = needed(fields, "form_key"), fields.get("words", "")
    case = CaseId(site.desk.ids.derived("case", visitor.shipment, about, form_key))
    await written(
        site,
        visitor.tenant,
        facts.card,
        facts.brand,
        kind=about,
        case=case,
        words=words,
        channel="page",
        entry=site.entry(visitor.who, f"case:{case}", digest=digest_of(words)),
    )


def _mark(given: str | None) -> int | None:
    return int(given) if given and given.isdecimal() else None
