"""Text messages that people send: STOP, START and HELP, and what they write about their delivery."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any
from xml.sax.saxutils import escape

from litestar import Request, Response, post

from doorstep.domain.texting import Keyword, NumberLine, TextsCommand, Wish, keyword
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.handle import Entry
from doorstep.engine.records import Brand
from doorstep.events import SaidBy
from doorstep.kernel.ids import CaseId, TenantId
from doorstep.web.replies import REPLY, written
from doorstep.web.signed_forms import HEADER, check
from doorstep.web.site import Site
from doorstep.web.text_receipts import PROVIDER, NoTexts
from doorstep.web.text_wishes import VIEW, start, stop

LOG = logging.getLogger(__name__)
WHATSAPP = "whatsapp"
LONG_AGO = datetime.min.replace(tzinfo=UTC)

type AnyRequest = Request[Any, Any, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A text that came in, and what its whole text asks for. Its numbers are in international form."""

    tenant: TenantId
    id: str
    sender: str
    to: str
    body: str
    keyword: Keyword | None

    @property
    def channel(self) -> str:
        """By which way it came."""
        return WHATSAPP if self.sender.startswith(f"{WHATSAPP}:") else "sms"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One brand that writes from the number that was answered, and what it last wrote to this phone."""

    brand: Brand
    line: NumberLine


@post("/providers/texts/incoming", status_code=200)
async def incoming(request: AnyRequest, site: Site, network: int = 0) -> Response[str] | Response[None]:
    """A text that somebody sent to a brand's number; the same one twice is one.

    An answer of ours stands in the response, where the provider leaves it to us.
    """
    if site.texts is None:
        raise NoTexts("this installation sends no text messages, so that nobody can answer one")
    form = {name: str(value) for name, value in (await request.form()).items()}
    query = request.scope["query_string"].decode()
    check(
        site.texts.token,
        f"{site.texts.incoming}?{query}" if query else site.texts.incoming,
        form,
        request.headers.get(HEADER, ""),
    )
    answer = await take(site, read(form, TenantId(network) if network else site.shop_tenant))
    if not answer:
        return Response(None, status_code=204)
    xml = f'<?xml version="1.0" encoding="UTF-8"?><Response><Message>{escape(answer)}</Message></Response>'
    return Response(xml, media_type="text/xml")


def read(form: dict[str, str], tenant: TenantId) -> Incoming:
    """The text that a provider's form brings; where it has read the keyword itself, it is believed."""
    body = form.get("Body", "").replace("\x00", "").strip()
    said = form.get("OptOutType", "").lower()
    found = keyword(body)
    if said in ("stop", "start", "help"):
        found = Keyword(wish=Wish(said), provider_answers=True)
    return Incoming(
        tenant=tenant,
        id=form.get("MessageSid", ""),
        sender=form.get("From", ""),
        to=form.get("To", ""),
        body=body,
        keyword=found,
    )


async def take(site: Site, text: Incoming) -> str:
    """Do what a text asks for. Returns what is to be answered, empty where nothing is, or not by us."""
    lines = await _lines(site, text)
    if not lines or not text.id:
        LOG.warning("texts.unknown_sender: a text came to a number that no brand writes from")
        return ""
    wish = text.keyword.wish if text.keyword else None
    stopped = any(one.line.stopped_at for one in lines)
    if wish is Wish.STOP:
        await _record(site, text, [stop(one.line, SaidBy.TEXT, channel=text.channel) for one in lines])
    elif wish is Wish.START or (wish is Wish.AGAIN and stopped):
        await _record(site, text, [start(one.line, SaidBy.TEXT, channel=text.channel) for one in lines])
    elif wish is not Wish.HELP:
        await _keep(site, text, lines[0])
        return ""
    return await _answer(site, text, lines[0])


async def _keep(site: Site, text: Incoming, line: Line) -> None:
    """What somebody wrote belongs to the shipment that was last written about to this phone."""
    card = await _card(site, text, line)
    if card is None or not text.body:
        LOG.warning(
            "texts.unknown_number: a text came from a number that was never written to, or an empty one"
        )
        return
    await written(
        site,
        text.tenant,
        card,
        line.brand,
        kind=REPLY,
        case=CaseId(site.desk.ids.derived("reply", text.id)),
        words=text.body,
        channel=text.channel,
        entry=Entry(source="texts", key=f"in:{text.id}", actor=PROVIDER),
    )


async def _lines(site: Site, text: Incoming) -> Sequence[Line]:
    """The brands that write from that number, the one first that wrote to this phone last."""
    async with site.desk.store.transaction(site.network(text.tenant)) as tx:
        every = await site.records.all(tx, Brand)
        brands = [one for one in every if text.to in _numbers(one)]
        marks = {one.party: site.phone_mark(one.party, text.sender) for one in brands}
        known: dict[str, NumberLine] = await site.read(tx, VIEW, list(marks.values()))
    found = [
        Line(
            brand=brand,
            line=replace(
                known.get(marks[brand.party]) or NumberLine(number=marks[brand.party]), brand=brand.party
            ),
        )
        for brand in brands
    ]
    return sorted(found, key=lambda one: one.line.told_at or LONG_AGO, reverse=True)


def _numbers(brand: Brand) -> set[str]:
    """The numbers that a brand is written to at."""
    chat = f"{WHATSAPP}:{brand.whatsapp_sender}" if brand.whatsapp_sender else ""
    return {brand.sms_sender, chat} - {""}


async def _card(site: Site, text: Incoming, line: Line) -> ShipmentCard | None:
    """The shipment that was last written about to this phone."""
    shipment = line.line.shipment
    if not shipment:
        return None
    async with site.desk.store.transaction(site.network(text.tenant)) as tx:
        cards: dict[str, ShipmentCard] = await site.read(tx, "shipment_card", [shipment])
    return cards.get(shipment)


async def _record(site: Site, text: Incoming, wishes: Sequence[TextsCommand]) -> None:
    entry = Entry(source="texts", key=f"in:{text.id}", actor=PROVIDER)
    await site.desk.handle(site.network(text.tenant), wishes, entry)


async def _answer(site: Site, text: Incoming, line: Line) -> str:
    """What is said back, unless the provider has said it. A text of ours, in the language of the delivery."""
    if text.keyword is None or site.texts is None:
        return ""
    if site.texts.answers and text.keyword.provider_answers:
        return ""
    brand, card = line.brand, await _card(site, text, line)
    locale = card.locale if card else next(iter(brand.locales), "en")
    wish = Wish.START if text.keyword.wish is Wish.AGAIN else text.keyword.wish
    return site.wording.text(
        locale, brand.voice, f"text-{wish}-answer", brand=brand.name, phone=brand.support_phone
    )


routes = [incoming]
