"""What became of a text message: delivered, or not, and then another channel brings it."""

import asyncio
from typing import Any

from litestar import Request, Response, post

from doorstep.domain.comms import NotSent, RecordReceived, SaidStop
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.handle import Entry
from doorstep.engine.records import Brand
from doorstep.events import SaidBy
from doorstep.kernel.errors import NotFound
from doorstep.kernel.ids import MessageId, PartyId, ShipmentId, TenantId
from doorstep.web.signed_forms import HEADER, check
from doorstep.web.site import Site
from doorstep.web.text_wishes import stop, texting_of
from doorstep.web.undelivered import undelivered

CHANNEL = "sms"
WAYS = frozenset({CHANNEL, "whatsapp"})
RECEIVED = frozenset({"delivered", "read"})
"""Read is as good as delivered, and only some channels say it."""

PROVIDER = PartyId("sms-provider")
SOON_S = (0.2, 0.8, 3.0)
"""Real seconds between attempts to record a receipt."""

FAILED = frozenset({"undelivered", "failed"})
STOPPED = "21610"
"""The error code of a phone that sent STOP."""

type AnyRequest = Request[Any, Any, Any]


class NoTexts(NotFound):
    """This installation sends no text messages; set DOORSTEP_SMS_URL to send them."""

    code = "texts.none"


@post("/providers/texts/status", status_code=204)
async def status(
    request: AnyRequest, site: Site, network: int, shipment: str, message: str, channel: str = CHANNEL
) -> Response[None]:
    """Record that a text arrived, or hand the message to another channel; the same word twice is one.

    Other words, such as "queued" and "sent", say nothing that is not known. Where a text belongs is written
    into the address that its provider was given, and signed with it.
    """
    if site.texts is None:
        raise NoTexts("this installation sends no text messages, so that nothing can become of them")
    form = {name: str(value) for name, value in (await request.form()).items()}
    url = f"{site.texts.receipts}?{request.scope['query_string'].decode()}"
    check(site.texts.token, url, form, request.headers.get(HEADER, ""))
    said, sid = form.get("MessageStatus", ""), form.get("MessageSid", "")
    entry = Entry(source="texts", key=f"{sid}:{said}", actor=PROVIDER)
    of, name, tenant = ShipmentId(shipment), MessageId(message), TenantId(network)
    way = channel if channel in WAYS else CHANNEL
    if said in RECEIVED:
        receipt = f"{way}.{'read.' if said == 'read' else ''}{sid}"
        await received_soon(site, tenant, RecordReceived(shipment=of, message=name, receipt=receipt), entry)
    elif said in FAILED:
        code = form.get("ErrorCode", "")
        reason = SaidStop.code if code == STOPPED else f"{way}.{code or said}"
        await undelivered(site, tenant, (of, name), entry, reason=reason, channel=way)
        if code == STOPPED and way == CHANNEL:
            await _stopped(site, tenant, of, sid)
    return Response(None, status_code=204)


async def _stopped(site: Site, network: TenantId, shipment: ShipmentId, sid: str) -> None:
    """Record that the provider holds texts back, for the phone said STOP to it."""
    async with site.desk.store.transaction(site.network(network)) as tx:
        cards: dict[str, ShipmentCard] = await site.read(tx, "shipment_card", [shipment])
        card = cards.get(shipment)
        brand = await site.records.get(tx, Brand, card.brand) if card else None
    line = await texting_of(site, network, brand, card.consignee) if card and brand else None
    if line is not None:
        entry = Entry(source="texts", key=f"{sid}:stopped", actor=PROVIDER)
        await site.desk.handle(site.network(network), [stop(line, SaidBy.PROVIDER, shipment)], entry)


async def received_soon(site: Site, network: TenantId, received: RecordReceived, entry: Entry) -> None:
    """A provider may be faster than our own record that it took the text: that is waited for."""
    for pause in SOON_S:
        try:
            await site.desk.handle(site.network(network), [received], entry)
        except NotSent:
            await asyncio.sleep(pause)
        else:
            return
    # Else it failed for good meanwhile: late word of a channel that was given up on alters nothing.


routes = [status]
