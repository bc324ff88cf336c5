"""What became of a text message: delivered, or not, and then another channel brings it."""

import asyncio
from typing import Any

from litestar import Request, Response, post

from doorstep.domain.comms import MessageCommand, NotSent, RecordReceived
from doorstep.domain.comms.timers import SWITCH
from doorstep.engine.handle import Entry
from doorstep.kernel.errors import NotFound
from doorstep.kernel.ids import MessageId, PartyId, ShipmentId
from doorstep.kernel.later import Later
from doorstep.web.signed_forms import HEADER, check
from doorstep.web.site import Site

CHANNEL = "sms"
PROVIDER = PartyId("sms-provider")
SOON_S = (0.2, 0.8, 3.0)
"""Real seconds between attempts to record a receipt."""

FAILED = frozenset({"undelivered", "failed"})

type AnyRequest = Request[Any, Any, Any]


class NoTexts(NotFound):
    """This installation sends no text messages; set DOORSTEP_SMS_URL to send them."""

    code = "texts.none"


@post("/providers/texts/status", status_code=204)
async def status(request: AnyRequest, site: Site, shipment: str, message: str) -> Response[None]:
    """Record that a text arrived, or hand the message to another channel; the same word twice is one.

    Other words, such as "queued" and "sent", say nothing that is not known.
    """
    if site.texts is None:
        raise NoTexts("this installation sends no text messages, so that nothing can become of them")
    form = {name: str(value) for name, value in (await request.form()).items()}
    url = f"{site.texts.receipts}?{request.scope['query_string'].decode()}"
    check(site.texts.token, url, form, request.headers.get(HEADER, ""))
    said, sid = form.get("MessageStatus", ""), form.get("MessageSid", "")
    entry = Entry(source="texts", key=f"{sid}:{said}", actor=PROVIDER)
    commands: list[MessageCommand] = []
    timers: list[Later] = []
    if said == "delivered":
        commands = [
            RecordReceived(shipment=ShipmentId(shipment), message=MessageId(message), receipt=f"sms.{sid}")
        ]
    elif said in FAILED:
        reason = f"sms.{form.get('ErrorCode') or said}"
        facts = {"shipment": shipment, "message": message, "channel": CHANNEL, "reason": reason}
        timers = [Later(kind=SWITCH, key=message, facts=facts)]
    if commands or timers:
        await _record(site, commands, timers, entry)
    return Response(None, status_code=204)


async def _record(site: Site, commands: list[MessageCommand], timers: list[Later], entry: Entry) -> None:
    """A provider may be faster than our own record that it took the text: that is waited for."""
    for pause in SOON_S:
        try:
            await site.desk.handle(site.network(site.shop_tenant), commands, entry, timers=timers)
        except NotSent:
            await asyncio.sleep(pause)
        else:
            return
    # Else it failed for good meanwhile: late word of a channel that was given up on alters nothing.


routes = [status]
